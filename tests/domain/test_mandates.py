"""Mandates against the policy: who may give one, and to whom it may reach (P4)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.assignments import Assignment
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Platform, Status
from smdesk.domain.errors import Problem
from smdesk.domain.managers import staffing
from smdesk.domain.mandates import Grounds, check_mandate, giver_fault, names_of
from smdesk.domain.organisation import CHIEF_EXECUTIVE, Office, OfficeKind
from tests.support import factories as make

DAY = date(2028, 2, 29)
NEXT = DAY + timedelta(days=1)
UNIT = make.unit(id="unit", sector_id="kultur")
EDITOR = make.person(id="editor", name="Elin Ek")
HEAD = make.person(id="head", name="Hans Hed")
OLD_HEAD = make.person(id="old", name="Olle Old")
CHANNEL = make.channel(id="channel", name="Biblioteket")
HEADS = Office(OfficeKind.UNIT_HEAD, "unit")
STAFF = staffing(
    [make.membership(person_id="editor", unit_id="unit")],
    [
        make.term(office=HEADS, person_id="old", period=Period(date(2020, 1, 1), DAY)),
        make.term(office=HEADS, person_id="head", period=Period(NEXT)),
        make.term(office=CHIEF_EXECUTIVE, person_id="top"),
    ],
    [UNIT],
)
GROUNDS = Grounds(
    people={one.id: one for one in (EDITOR, HEAD, OLD_HEAD)},
    channels={CHANNEL.id: CHANNEL},
    staff=STAFF,
)
MANDATE = make.assignment(
    channel_id="channel",
    person_id="editor",
    mandated_by="head",
    given_on=NEXT,
    period=Period(NEXT, date(2029, 2, 28)),
)


def problems(mandate: Assignment = MANDATE, grounds: Grounds = GROUNDS) -> list[Problem]:
    return check_mandate(mandate, grounds)


def codes(mandate: Assignment = MANDATE, grounds: Grounds = GROUNDS) -> list[tuple[str, str]]:
    return [(problem.code, problem.at) for problem in problems(mandate, grounds)]


def test_a_mandate_by_the_own_manager() -> None:
    assert codes() == []


def test_another_manager_is_refused_and_the_own_one_named() -> None:
    [problem] = problems(replace(MANDATE, mandated_by="old"))
    assert (problem.code, problem.at) == ("mandate_not_own_manager", "mandated_by")
    assert problem.values == {
        "person": "Elin Ek",
        "channel": "Biblioteket",
        "platform": Platform.FACEBOOK,
        "giver": "Olle Old",
        "managers": "Hans Hed",
        "day": NEXT,
    }


def test_the_day_it_was_given_decides_not_its_first_day() -> None:
    early = replace(MANDATE, given_on=DAY)
    assert codes(early) == [("mandate_not_own_manager", "mandated_by")]
    assert codes(replace(early, mandated_by="old")) == []
    without = replace(MANDATE, given_on=None)
    assert codes(without) == []


@given(st.integers(-800, 800))
def test_who_could_give_it_on_each_day(offset: int) -> None:
    """The heads' terms meet on a leap day: the old one gives up to it, the new one after."""
    day = DAY + timedelta(days=offset)
    given_then = replace(MANDATE, given_on=day, period=Period(day, None))
    by_old = giver_fault(replace(given_then, mandated_by="old"), STAFF)
    by_new = giver_fault(given_then, STAFF)
    assert (by_old is None) == (make.SINCE.first <= day <= DAY)
    assert (by_new is None) == (day > DAY)


def test_nobody_to_give_it_says_why() -> None:
    nobody = replace(GROUNDS, staff=staffing([], [], []))
    assert codes(grounds=nobody) == [("mandate_no_unit", "mandated_by")]
    vacant = replace(GROUNDS, staff=staffing(STAFF.memberships["editor"], [], [UNIT]))
    assert codes(grounds=vacant) == [("mandate_no_manager", "mandated_by")]


def test_a_mandate_to_oneself_is_said_once() -> None:
    assert codes(replace(MANDATE, mandated_by="editor")) == [("mandate_own", "mandated_by")]


def test_a_giver_that_nobody_knows_has_no_name() -> None:
    [problem] = problems(replace(MANDATE, mandated_by="nobody"))
    assert problem.values["giver"] == ""


@pytest.mark.parametrize(
    ("left", "last", "fine"),
    [
        (date(2028, 12, 31), date(2028, 12, 31), True),
        (date(2028, 12, 31), date(2029, 1, 1), False),
        (date(2028, 12, 31), None, False),
        (None, None, True),
    ],
)
def test_no_mandate_reaches_past_the_last_day_of_employment(
    left: date | None, last: date | None, fine: bool
) -> None:
    people = {**GROUNDS.people, "editor": replace(EDITOR, left_on=left)}
    found = codes(replace(MANDATE, period=Period(NEXT, last)), replace(GROUNDS, people=people))
    assert found == ([] if fine else [("mandate_after_leaving", "last")])


@pytest.mark.parametrize(
    ("closed", "status", "last", "fine"),
    [
        (date(2028, 12, 31), Status.ACTIVE, date(2028, 12, 31), True),
        (date(2028, 12, 31), Status.ACTIVE, date(2029, 1, 1), False),
        (date(2028, 12, 31), Status.CLOSED, None, False),
        (None, Status.CLOSED, None, False),
        (None, Status.CLOSED, date(2029, 1, 1), True),
        (None, Status.ACTIVE, None, True),
    ],
)
def test_no_mandate_reaches_past_the_channels_last_day(
    closed: date | None, status: Status, last: date | None, fine: bool
) -> None:
    channels = {"channel": replace(CHANNEL, closed_on=closed, status=status)}
    mandate = replace(MANDATE, period=Period(NEXT, last))
    found = problems(mandate, replace(GROUNDS, channels=channels))
    assert [(one.code, one.at) for one in found] == (
        [] if fine else [("mandate_channel_closed", "channel")]
    )
    if not fine:
        assert found[0].values["closed"] == (closed or "")


def test_the_general_checks_are_made_too_with_names() -> None:
    stored = replace(MANDATE, id="stored")
    grounds = replace(GROUNDS, assignments={"channel": (stored,)})
    [problem] = problems(grounds=grounds)
    assert problem.code == "mandate_overlaps"
    assert (problem.values["person"], problem.values["channel"]) == ("Elin Ek", "Biblioteket")


def test_somebody_and_something_must_be_there() -> None:
    assert codes(replace(MANDATE, person_id="x")) == [("mandate_person_missing", "person")]
    assert codes(replace(MANDATE, channel_id="x")) == [("mandate_channel_missing", "channel")]


def test_names_in_one_line() -> None:
    assert names_of(["head", "x", "editor"], GROUNDS.people) == "Hans Hed, Elin Ek"
