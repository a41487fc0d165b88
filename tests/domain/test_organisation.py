"""Offices and terms: who answers on a day (P3)."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.calendar import Period
from smdesk.domain.organisation import (
    CHIEF_EXECUTIVE,
    Office,
    OfficeKind,
    check_inside,
    check_membership,
    check_new_body,
    check_term,
    holder,
)
from tests.support import factories as make

HEAD = make.sector_head("kultur")
DAY = date(2026, 2, 28)
NEXT = DAY + timedelta(days=1)


def test_no_term_is_a_vacancy() -> None:
    assert holder([], HEAD, DAY) is None
    other = make.term(office=make.sector_head("skola"), period=Period(DAY))
    assert holder([other], HEAD, DAY) is None
    assert holder([make.term(office=Office(OfficeKind.UNIT_HEAD, "kultur"))], HEAD, DAY) is None


def test_terms_that_meet_leave_no_gap() -> None:
    old = make.term(office=HEAD, period=Period(date(2020, 1, 1), DAY))
    new = make.term(office=HEAD, period=Period(NEXT))
    assert holder([new, old], HEAD, DAY) == old
    assert holder([new, old], HEAD, NEXT) == new


def test_acting_holder_comes_first() -> None:
    ordinary = make.term(period=Period(date(2020, 1, 1)))
    acting = make.term(period=Period(DAY, NEXT), acting=True)
    assert holder([acting, ordinary], CHIEF_EXECUTIVE, DAY) == acting
    assert holder([ordinary, acting], CHIEF_EXECUTIVE, DAY) == acting
    assert holder([ordinary, acting], CHIEF_EXECUTIVE, NEXT + timedelta(days=1)) == ordinary


def test_of_several_acting_the_latest_answers() -> None:
    first = make.term(id="b", period=Period(DAY), acting=True)
    later = make.term(id="a", period=Period(NEXT), acting=True)
    assert holder([later, first], CHIEF_EXECUTIVE, NEXT) == later
    assert holder([later, first], CHIEF_EXECUTIVE, DAY) == first


@given(st.permutations(range(3)))
def test_the_answer_does_not_depend_on_the_order(order: list[int]) -> None:
    terms = [make.term(id=f"t{i}", acting=True, period=Period(DAY)) for i in range(3)]
    answer = holder([terms[i] for i in order], CHIEF_EXECUTIVE, DAY)
    assert answer is not None
    assert answer.id == "t2"


def test_two_ordinary_holders_may_not_share_a_day() -> None:
    stored = make.term(office=HEAD, period=Period(date(2020, 1, 1), DAY))
    meeting = make.term(office=HEAD, period=Period(NEXT))
    clashing = make.term(office=HEAD, period=Period(DAY))
    assert check_term(meeting, [stored]) == []
    [problem] = check_term(clashing, [stored])
    assert (problem.code, problem.at) == ("term_overlaps", "first")
    assert problem.values == {"first": date(2020, 1, 1), "last": DAY}


def test_an_open_clash_has_no_last_day() -> None:
    [problem] = check_term(make.term(office=HEAD), [make.term(office=HEAD)])
    assert problem.values["last"] == ""


def test_what_does_not_clash() -> None:
    stored = make.term(office=HEAD)
    assert check_term(stored, [stored]) == []
    assert check_term(make.term(office=HEAD, acting=True), [stored]) == []
    assert check_term(make.term(office=make.sector_head("skola")), [stored]) == []


def test_two_acting_holders_clash_too() -> None:
    acting = make.term(office=HEAD, acting=True)
    assert [p.code for p in check_term(acting, [make.term(office=HEAD, acting=True)])] == [
        "term_overlaps"
    ]


def test_nobody_works_twice_in_a_unit_on_a_day() -> None:
    stored = make.membership(person_id="bo", unit_id="bad", period=Period(date(2020, 1, 1), DAY))
    twin = make.membership(person_id="bo", unit_id="bad", period=Period(DAY))
    [problem] = check_membership(twin, [stored])
    assert (problem.code, problem.at) == ("membership_overlaps", "first")
    assert problem.values == {"first": date(2020, 1, 1), "last": DAY}
    [problem] = check_membership(stored, [twin])
    assert problem.values == {"first": DAY, "last": ""}


def test_which_memberships_do_not_clash() -> None:
    stored = make.membership(person_id="bo", unit_id="bad", period=Period(date(2020, 1, 1), DAY))
    twin = replace(stored, id="twin")
    assert check_membership(stored, [stored]) == []
    assert check_membership(replace(twin, period=Period(NEXT)), [stored]) == []
    assert check_membership(replace(twin, person_id="eva"), [stored]) == []
    assert check_membership(replace(twin, unit_id="park"), [stored]) == []


def test_two_bodies_in_one_place_may_not_share_a_name_and_a_day() -> None:
    sector = make.sector(name="Kultur", period=Period(date(2020, 1, 1), DAY))
    again = make.sector(name=" KULTUR ", period=Period(DAY))
    [problem] = check_new_body(again, [sector])
    assert (problem.code, problem.at, problem.values) == ("body_exists", "name", {"name": "Kultur"})
    assert check_new_body(replace(again, period=Period(NEXT)), [sector]) == []
    assert check_new_body(replace(again, name="Kulturen"), [sector]) == []
    unit = make.unit(name="Badet", sector_id="kultur")
    assert len(check_new_body(replace(unit, id="twin", name="badet"), [unit])) == 1
    assert check_new_body(replace(unit, id="twin", sector_id=None), [unit]) == []


def test_nobody_heads_or_works_in_what_has_ended() -> None:
    lasting, ending = make.sector(), make.unit(name="Badet", period=Period(date(2024, 1, 1), DAY))
    assert check_inside(Period(DAY), None) == []
    assert check_inside(Period(DAY), lasting) == []
    assert check_inside(Period(date(2024, 1, 1), DAY), ending) == []
    for period in (Period(date(2024, 1, 1), NEXT), Period(date(2024, 1, 1))):
        [problem] = check_inside(period, ending)
        assert (problem.code, problem.at) == ("after_end", "last")
        assert problem.values == {"name": "Badet", "day": DAY}
