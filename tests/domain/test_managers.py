"""Own managers: whose mandate counts for a person on a day (P4)."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.calendar import Period, on_day
from smdesk.domain.former import FormerUnit
from smdesk.domain.managers import (
    OwnManager,
    Staffing,
    Why,
    own_managers,
    staffing,
    why_no_manager,
)
from smdesk.domain.organisation import (
    CHIEF_EXECUTIVE,
    Membership,
    Office,
    OfficeKind,
    Term,
    Unit,
    holder,
)
from tests.support import factories as make

LEAP = date(2028, 2, 29)
BEFORE, AFTER = LEAP - timedelta(days=1), LEAP + timedelta(days=1)
UNIT = make.unit(id="unit", sector_id="kultur")
OTHER_UNIT = make.unit(id="other", sector_id="skola")
LOOSE_UNIT = make.unit(id="loose", sector_id=None)
UNITS = (UNIT, OTHER_UNIT, LOOSE_UNIT)


def heads(unit_id: str) -> Office:
    return Office(OfficeKind.UNIT_HEAD, unit_id)


def works(person_id: str = "editor", unit_id: str = "unit", **changes: object) -> Membership:
    return make.membership(person_id=person_id, unit_id=unit_id, **changes)


def holds(person_id: str, office: Office, **changes: object) -> Term:
    return make.term(person_id=person_id, office=office, **changes)


UNIT_HEAD = holds("unit head", heads("unit"))
SECTOR_HEAD = holds("sector head", make.sector_head("kultur"))
EXECUTIVE = holds("executive", CHIEF_EXECUTIVE)
ALL = (UNIT_HEAD, SECTOR_HEAD, EXECUTIVE)


def found(
    terms: Sequence[Term] = ALL,
    memberships: Sequence[Membership] = (works(),),
    day: date = LEAP,
    *,
    who: str = "editor",
    former: Sequence[FormerUnit] = (),
) -> list[tuple[str, Why]]:
    staff = staffing(memberships, terms, UNITS, former)
    return [(own.person_id, own.why) for own in own_managers(who, day, staff)]


def reason(
    terms: Sequence[Term], memberships: Sequence[Membership] = (works(),), who: str = "editor"
) -> str:
    return why_no_manager(who, LEAP, staffing(memberships, terms, UNITS))


def test_the_unit_head_is_the_own_manager() -> None:
    assert found() == [("unit head", Why.UNIT)]


def test_a_vacancy_goes_upwards() -> None:
    assert found([SECTOR_HEAD, EXECUTIVE]) == [("sector head", Why.VACANT)]
    assert found([EXECUTIVE]) == [("executive", Why.VACANT)]


def test_who_heads_the_unit_goes_upwards() -> None:
    assert found(memberships=[works("unit head")], who="unit head") == [("sector head", Why.OFFICE)]
    assert found(memberships=[], who="unit head") == [("sector head", Why.OFFICE)]
    assert found([UNIT_HEAD, EXECUTIVE], [], who="unit head") == [("executive", Why.VACANT)]


def test_a_sector_heads_manager_is_the_chief_executive() -> None:
    assert found(memberships=[], who="sector head") == [("executive", Why.OFFICE)]


def test_a_sector_head_is_not_under_the_units_of_the_sector() -> None:
    assert found(memberships=[works("sector head")], who="sector head") == [
        ("executive", Why.OFFICE)
    ]


def test_a_unit_in_no_sector_is_under_the_chief_executive() -> None:
    assert found(memberships=[works(unit_id="loose")]) == [("executive", Why.VACANT)]


def test_a_unit_that_is_not_known_still_has_its_head() -> None:
    head = holds("somebody", heads("gone"))
    assert found([head], [works(unit_id="gone")]) == [("somebody", Why.UNIT)]


def test_two_units_two_managers_each_once() -> None:
    both = [works(), works(unit_id="other")]
    other = holds("other head", heads("other"))
    assert found([*ALL, other], both) == [("unit head", Why.UNIT), ("other head", Why.UNIT)]
    same = holds("unit head", heads("other"))
    assert found([*ALL, same], both) == [("unit head", Why.UNIT)]


def test_an_acting_holder_counts_and_only_they() -> None:
    acting = holds("acting", heads("unit"), acting=True, period=Period(LEAP, LEAP))
    terms = [*ALL, acting]
    assert found(terms) == [("acting", Why.UNIT)]
    assert found(terms, day=BEFORE) == found(terms, day=AFTER) == [("unit head", Why.UNIT)]


def test_an_acting_holder_inside_a_vacancy() -> None:
    acting = holds("acting", heads("unit"), acting=True, period=Period(LEAP, LEAP))
    terms = [SECTOR_HEAD, acting]
    assert found(terms) == [("acting", Why.UNIT)]
    assert found(terms, day=BEFORE) == found(terms, day=AFTER) == [("sector head", Why.VACANT)]


def test_whoever_acts_for_the_head_is_not_the_heads_manager() -> None:
    acting = holds("acting", heads("unit"), acting=True)
    terms = [*ALL, acting]
    assert found(terms, [works("unit head")], who="unit head") == [("sector head", Why.OFFICE)]
    assert found(terms, [works("acting")], who="acting") == [("sector head", Why.OFFICE)]


def test_terms_that_meet_leave_no_gap() -> None:
    old = holds("old", heads("unit"), period=Period(date(2020, 1, 1), LEAP))
    new = holds("new", heads("unit"), period=Period(AFTER))
    assert found([old, new, SECTOR_HEAD]) == [("old", Why.UNIT)]
    assert found([old, new, SECTOR_HEAD], day=AFTER) == [("new", Why.UNIT)]


def test_a_membership_holds_from_its_first_day_to_its_last() -> None:
    one_day = [works(period=Period(LEAP, LEAP))]
    assert found(memberships=one_day) == [("unit head", Why.UNIT)]
    assert found(memberships=one_day, day=BEFORE) == []
    assert found(memberships=one_day, day=AFTER) == []


def test_a_unit_that_moves_has_its_new_sector_from_the_day() -> None:
    moved = FormerUnit(id="f", unit_id="unit", until=BEFORE, name="Åby", sector_id="skola")
    school = holds("school head", make.sector_head("skola"))
    terms = [SECTOR_HEAD, school]
    assert found(terms, day=BEFORE, former=[moved]) == [("school head", Why.VACANT)]
    assert found(terms, day=LEAP, former=[moved]) == [("sector head", Why.VACANT)]


def test_why_there_is_nobody() -> None:
    assert reason([]) == "mandate_no_manager"
    assert reason([], [works(period=Period(date(2020, 1, 1), BEFORE))]) == "mandate_no_unit"
    assert reason([EXECUTIVE], [], who="executive") == "mandate_chief_executive"
    assert reason([UNIT_HEAD], [], who="unit head") == "mandate_no_manager"
    assert found([EXECUTIVE], [works("executive")], who="executive") == []


# -- properties ----------------------------------------------------------------------------------

START = date(2027, 12, 30)
days = st.integers(0, 80).map(lambda number: START + timedelta(days=number))
PEOPLE = ("a", "b", "c")
OFFICES = (
    heads("unit"),
    heads("other"),
    make.sector_head("kultur"),
    make.sector_head("skola"),
    CHIEF_EXECUTIVE,
)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first = draw(days)
    length = draw(st.none() | st.integers(0, 60))
    return Period(first, None if length is None else first + timedelta(days=length))


terms_of = st.lists(
    st.builds(
        holds,
        st.sampled_from(PEOPLE),
        st.sampled_from(OFFICES),
        period=periods(),
        acting=st.booleans(),
    ),
    max_size=8,
)
memberships_of = st.lists(
    st.builds(works, st.sampled_from(PEOPLE), st.sampled_from(["unit", "other"]), period=periods()),
    max_size=4,
)
moves_of = st.lists(days, max_size=3, unique=True).map(
    lambda until: [
        FormerUnit(
            id=str(day), unit_id="unit", until=day, name="Åby", sector_id=("skola", None)[i % 2]
        )
        for i, day in enumerate(until)
    ]
)
staffs = st.builds(staffing, memberships_of, terms_of, st.just(UNITS), moves_of)


def sector_of(unit: Unit, day: date, staff: Staffing) -> str | None:
    states = sorted(staff.former_units.get(unit.id, ()), key=lambda one: one.until)
    for state in states:
        if day <= state.until:
            return state.sector_id
    return unit.sector_id


def expected(person: str, day: date, staff: Staffing) -> set[str]:
    """The rule once more, from the top of each line down to the person."""
    mine = {term.office for term in staff.terms.get(person, ()) if term.period.covers(day)}
    units = {item.unit_id for item in on_day(staff.memberships.get(person, ()), day)}
    units |= {office.body_id or "" for office in mine if office.kind is OfficeKind.UNIT_HEAD}
    lines = []
    for name in units:
        sector = sector_of(staff.units[name], day, staff)
        middle = [make.sector_head(sector)] if sector else []
        lines.append([CHIEF_EXECUTIVE, *middle, heads(name)])
    lines += [[CHIEF_EXECUTIVE, one] for one in mine if one.kind is OfficeKind.SECTOR_HEAD]
    answer = set()
    for line in lines:
        nearest = None
        for office in line:
            if office in mine:
                break
            term = holder(staff.offices.get(office, ()), office, day)
            nearest = term.person_id if term else nearest
        if nearest:
            answer.add(nearest)
    return answer


@given(staffs, st.sampled_from(PEOPLE), days)
def test_the_rule_from_above_and_from_below_agree(staff: Staffing, person: str, day: date) -> None:
    found_ids = [own.person_id for own in own_managers(person, day, staff)]
    assert set(found_ids) == expected(person, day, staff)
    assert len(found_ids) == len(set(found_ids))


@given(staffs, st.sampled_from(PEOPLE), days)
def test_nobody_is_their_own_manager(staff: Staffing, person: str, day: date) -> None:
    assert person not in {own.person_id for own in own_managers(person, day, staff)}


@given(staffs, st.sampled_from(PEOPLE), days)
def test_a_manager_answers_for_the_office_on_the_day(
    staff: Staffing, person: str, day: date
) -> None:
    for own in own_managers(person, day, staff):
        assert own.term.period.covers(day)
        assert own.term == holder(staff.offices[own.term.office], own.term.office, day)


@given(staffs, st.sampled_from(PEOPLE), days)
def test_the_answer_changes_only_where_something_begins_or_ends(
    staff: Staffing, person: str, day: date
) -> None:
    dated: list[Membership | Term] = [
        *(item for items in staff.memberships.values() for item in items),
        *(item for items in staff.terms.values() for item in items),
    ]
    turns = {item.period.first for item in dated}
    turns |= {item.period.last + timedelta(days=1) for item in dated if item.period.last}
    turns |= {
        one.until + timedelta(days=1) for items in staff.former_units.values() for one in items
    }
    next_day = day + timedelta(days=1)
    if next_day not in turns:
        assert own_managers(person, day, staff) == own_managers(person, next_day, staff)


@given(staffs, st.sampled_from(PEOPLE), days)
def test_nobody_has_a_reason_and_a_unit_is_looked_for_first(
    staff: Staffing, person: str, day: date
) -> None:
    if own_managers(person, day, staff):
        return
    works_on = on_day(staff.memberships.get(person, ()), day)
    placed = bool(works_on or on_day(staff.terms.get(person, ()), day))
    code = why_no_manager(person, day, staff)
    assert (code == "mandate_no_unit") == (not placed)


def test_an_own_manager_names_the_person_of_the_term() -> None:
    assert OwnManager(term=UNIT_HEAD, why=Why.UNIT).person_id == "unit head"


@pytest.mark.parametrize("day", [BEFORE, LEAP, AFTER])
def test_an_empty_register_has_nobody(day: date) -> None:
    assert own_managers("editor", day, Staffing()) == ()
    assert why_no_manager("editor", day, Staffing()) == "mandate_no_unit"
