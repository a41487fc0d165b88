"""A leaving in words: every code has its text, in both languages."""

from dataclasses import replace
from datetime import timedelta

import pytest

from smdesk.domain.access import AccountAdmin
from smdesk.domain.applications import Application
from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.organisation import CHIEF_EXECUTIVE
from smdesk.domain.watch import Absence
from smdesk.services.ports import Store
from smdesk.services.register.leaving import Leaving, LeftToDo, Rows
from smdesk.services.register.leaving_lines import back_lines, ending_lines, todo_lines
from smdesk.services.register.register import Register
from smdesk.words import LANGUAGES, Words
from tests.support import factories as make
from tests.support.factories import TODAY
from tests.support.staff import Staff, staffed, unit_head

LATER = Period(TODAY + timedelta(days=1))


def everything(staff: Staff) -> Leaving:
    """Somebody with all that can end, once begun and once not."""
    editor = make.assignment(channel_id=staff.blog.id, person_id=staff.elin.id)
    deputy = replace(editor, role=EditorRole.DEPUTY)
    offices = (CHIEF_EXECUTIVE, make.sector_head(staff.sector.id), unit_head(staff.unit.id))
    membership = make.membership(unit_id=staff.unit.id)
    begun = [make.term(office=office) for office in offices]
    admin = AccountAdmin(
        id="a", channel_id=staff.blog.id, person_id="p", period=LATER, confirmed_on=TODAY
    )
    all_kinds = Rows(mandates=(editor, deputy), terms=tuple(begun), memberships=(membership,))
    return Leaving(
        person=staff.elin,
        last=TODAY,
        mandates=(editor, deputy, replace(editor, period=LATER), replace(deputy, period=LATER)),
        terms=(*begun, *(replace(term, period=LATER) for term in begun)),
        memberships=(membership, replace(membership, period=LATER)),
        back=all_kinds,
        todo=LeftToDo(
            admins=(admin,),
            absences=(Absence(id="b", person_id="p", period=LATER),),
            applications=(Application(id="c", channel_id=staff.page.id, interest_on=TODAY),),
            grants=(make.grant(account="elin.ek"),),
            without_editor=(staff.page.id,),
            vacant=offices,
            hindered=replace(all_kinds, mandates=(editor,)),
        ),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_its_words(store: Store, language: str) -> None:
    leaving, words = everything(staffed(store)), Words(language)
    view = Register(store).view(TODAY)
    ends = [words(f"leaving.{one.code}", **one.values) for one in ending_lines(leaving, view)]
    todo = [words(f"left.{one.code}", **one.values) for one in todo_lines(leaving, view)]
    back = [words(f"leaving.{one.code}", **one.values) for one in back_lines(leaving, view)]
    assert (len(ends), len(set(ends))) == (12, 12)
    assert (len(back), len(set(back))) == (6, 6)
    assert all("(2024-01-01–" in text for text in back)
    assert (len(todo), len(set(todo))) == (13, 13)
    assert any("elin.ek" in text for text in todo)
    assert sum("Boksidan" in text for text in todo) == 2
    assert sum(str(LATER.first) in text for text in ends) == 6
