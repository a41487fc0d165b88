"""One act of a manager: several mandates together, and renewals (P4)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smdesk.domain.assignments import EditorRole, EndReason
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.managers import staffing
from smdesk.domain.mandate_acts import (
    MandateAct,
    MandateLine,
    a_year_from,
    check_mandates,
    mandates_of,
    renewals_of,
    with_mandate,
)
from smdesk.domain.mandates import Grounds
from smdesk.domain.organisation import Office, OfficeKind
from tests.support import factories as make

DAY = date(2028, 2, 29)
YEAR = Period(DAY, date(2029, 2, 27))
UNITS = [make.unit(id="unit"), make.unit(id="other")]
TERMS = [
    make.term(office=Office(OfficeKind.UNIT_HEAD, "unit"), person_id="head"),
    make.term(office=Office(OfficeKind.UNIT_HEAD, "other"), person_id="other head"),
]
MEMBERS = [
    make.membership(person_id="elin", unit_id="unit"),
    make.membership(person_id="omar", unit_id="other"),
    make.membership(person_id="both", unit_id="unit"),
    make.membership(person_id="both", unit_id="other"),
]
STAFF = staffing(MEMBERS, TERMS, UNITS)
GROUNDS = Grounds(
    people={
        one: make.person(id=one, name=one.title())
        for one in ("elin", "omar", "both", "head", "other head")
    },
    channels={"blog": make.channel(id="blog"), "page": make.channel(id="page")},
    staff=STAFF,
)
ELIN = MandateLine(person_id="elin", channel_id="blog")
OMAR = MandateLine(person_id="omar", channel_id="blog", role=EditorRole.DEPUTY)


def act(*lines: MandateLine, by: str | None = None) -> MandateAct:
    return MandateAct(lines=lines, mandated_by=by, given_on=DAY, period=YEAR)


def codes(*lines: MandateLine, by: str | None = None) -> list[str]:
    made = mandates_of(act(*lines, by=by), "act", STAFF)
    return [problem.code for problem in check_mandates(made, GROUNDS)]


def test_each_line_is_a_mandate_of_the_act() -> None:
    [elin, omar] = mandates_of(act(ELIN, OMAR), "act", STAFF)
    assert (elin.person_id, elin.channel_id, elin.role) == ("elin", "blog", EditorRole.EDITOR)
    assert (omar.person_id, omar.role) == ("omar", EditorRole.DEPUTY)
    assert elin.id != omar.id
    for mandate in (elin, omar):
        assert (mandate.act, mandate.given_on, mandate.period) == ("act", DAY, YEAR)


def test_each_gets_it_from_their_own_manager_unless_one_is_named() -> None:
    [elin, omar] = mandates_of(act(ELIN, OMAR), "act", STAFF)
    assert (elin.mandated_by, omar.mandated_by) == ("head", "other head")
    named = mandates_of(act(ELIN, OMAR, by="head"), "act", STAFF)
    assert [mandate.mandated_by for mandate in named] == ["head", "head"]


def test_what_is_wrong_with_any_of_them() -> None:
    assert codes(ELIN, OMAR) == []
    assert codes(ELIN, OMAR, by="head") == ["mandate_not_own_manager"]
    assert codes() == ["mandate_nobody"]
    nobody = replace(ELIN, person_id="head")
    assert codes(nobody) == ["mandate_no_manager"]


def test_the_same_twice_in_one_act_clashes() -> None:
    assert codes(ELIN, replace(ELIN, role=EditorRole.DEPUTY)) == ["mandate_overlaps"]
    assert codes(ELIN, replace(ELIN, channel_id="page")) == []


def test_of_several_managers_somebody_chooses() -> None:
    both = replace(ELIN, person_id="both")
    made = mandates_of(act(both), "act", STAFF)
    [problem] = check_mandates(made, GROUNDS)
    assert (problem.code, problem.at) == ("mandate_choose_manager", "mandated_by")
    assert problem.values == {"person": "Both", "managers": "Head, Other Head", "day": DAY}
    assert codes(both, by="other head") == []


def test_what_is_added_to_the_grounds() -> None:
    [elin] = mandates_of(act(ELIN), "act", STAFF)
    grounds = with_mandate(with_mandate(GROUNDS, elin), replace(elin, id="x"))
    assert [item.id for item in grounds.assignments["blog"]] == [elin.id, "x"]
    assert GROUNDS.assignments == {}


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 1, 1), date(2026, 12, 31)),
        (date(2026, 3, 1), date(2027, 2, 28)),
        (date(2027, 3, 1), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date.max, date.max),
        (date(9999, 2, 1), date.max),
    ],
)
def test_a_year(first: date, last: date) -> None:
    assert a_year_from(first) == last


@given(st.dates(min_value=date(9990, 1, 1)))
def test_a_year_ends_within_the_calendar(first: date) -> None:
    assert first <= a_year_from(first) <= date.max


@given(st.dates(max_value=date(9998, 1, 1)))
def test_a_year_is_never_more_than_a_day_from_365(first: date) -> None:
    assert (a_year_from(first) - first).days in (364, 365)


def renewed(given_on: date, **changes: Any) -> list[Period]:
    stored = make.assignment(person_id="elin", channel_id="blog", period=Period(DAY, DAY))
    made = renewals_of(
        [replace(stored, **changes)], "act", STAFF, given_on=given_on, last=None, mandated_by=None
    )
    return [mandate.period for mandate in made]


def test_a_renewal_follows_the_day_after() -> None:
    after = DAY + timedelta(days=1)
    early = DAY - timedelta(days=30)
    assert renewed(early) == renewed(DAY) == renewed(after) == [Period(after, date(2029, 2, 28))]


@given(st.dates(min_value=DAY), st.dates())
@example(date.max, DAY)
@example(date.max - timedelta(days=1), date.max)
def test_a_renewal_stays_within_the_calendar(ends: date, given_on: date) -> None:
    if ends == date.max:
        with pytest.raises(UserError, match="day_out_of_range"):
            renewed(given_on, period=Period(DAY, ends))
        return
    [period] = renewed(given_on, period=Period(DAY, ends))
    first = max(given_on, ends + timedelta(days=1))
    assert period == Period(first, a_year_from(first))


def test_a_renewal_is_never_given_backwards() -> None:
    late = DAY + timedelta(days=30)
    assert renewed(late) == [Period(late, a_year_from(late))]


def test_without_a_last_day_there_is_nothing_to_renew() -> None:
    assert renewed(DAY, period=Period(DAY)) == []


def test_a_renewal_is_a_new_mandate() -> None:
    stored = make.assignment(
        person_id="elin",
        channel_id="blog",
        role=EditorRole.DEPUTY,
        period=Period(date(2027, 1, 1), DAY),
        form=make.SHA,
        ended=EndReason.REVOKED,
        end_note="x",
        version=3,
    )
    last = date(2028, 12, 31)
    [new] = renewals_of([stored], "act", STAFF, given_on=DAY, last=last, mandated_by=None)
    assert new.id != stored.id
    assert (new.person_id, new.channel_id, new.role) == ("elin", "blog", EditorRole.DEPUTY)
    assert (new.mandated_by, new.given_on, new.act, new.period.last) == ("head", DAY, "act", last)
    assert (new.form, new.ended, new.end_note, new.version) == (None, None, "", 1)
    [named] = renewals_of([stored], "act", STAFF, given_on=DAY, last=last, mandated_by="boss")
    assert named.mandated_by == "boss"
