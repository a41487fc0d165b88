"""Administrator rights: who holds them, who has left, when they were last confirmed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smdesk.domain.access import (
    FEWEST_ADMINS,
    REVIEW_DAYS,
    AccountAdmin,
    check_admin,
    check_entered,
    check_seen,
    has_left,
    is_overdue,
    rights_on,
)
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Platform, Status
from tests.support import factories as make

DAY = date(2028, 2, 29)
ADMIN = AccountAdmin(
    id="a",
    channel_id="k",
    person_id="anna",
    period=Period(date(2024, 1, 1)),
    confirmed_on=DAY,
)
OTHER = replace(ADMIN, id="b", person_id="bo")
PEOPLE = {"anna": make.person(id="anna"), "bo": make.person(id="bo")}


def test_two_are_the_fewest() -> None:
    assert FEWEST_ADMINS == 2
    assert not rights_on([ADMIN, OTHER], PEOPLE, DAY).few
    assert rights_on([ADMIN], PEOPLE, DAY).few
    assert rights_on([], PEOPLE, DAY).few
    assert rights_on([ADMIN, replace(OTHER, person_id="anna")], PEOPLE, DAY).few


def test_who_has_left_is_no_second_administrator() -> None:
    people = {**PEOPLE, "bo": make.person(id="bo", left_on=DAY - timedelta(days=1))}
    rights = rights_on([ADMIN, OTHER], people, DAY)
    assert (rights.held, rights.left, rights.few) == ((ADMIN, OTHER), (OTHER,), True)


@pytest.mark.parametrize(("left", "gone"), [(None, False), (DAY, False), (DAY, True)])
def test_the_last_day_is_worked(left: date | None, gone: bool) -> None:
    day = DAY + timedelta(days=1) if gone else DAY
    assert has_left(make.person(left_on=left), day) is gone


def test_somebody_unknown_has_not_left() -> None:
    assert not has_left(None, DAY)


@given(st.integers(-400, 400))
@example(REVIEW_DAYS)
@example(REVIEW_DAYS + 1)
def test_overdue_from_the_day_after_the_last_day_of_the_review(days: int) -> None:
    admin = replace(ADMIN, confirmed_on=DAY)
    day = DAY + timedelta(days=days)
    overdue = days > REVIEW_DAYS
    assert is_overdue(admin, day) is overdue
    assert rights_on([admin], PEOPLE, day).overdue == ((admin,) if overdue else ())


def test_rights_that_ended_are_not_reviewed() -> None:
    ended = replace(ADMIN, period=Period(date(2024, 1, 1), DAY), confirmed_on=date(2024, 1, 1))
    assert is_overdue(ended, DAY)
    assert not is_overdue(ended, DAY + timedelta(days=1))
    assert rights_on([ended], PEOPLE, DAY + timedelta(days=1)).held == ()


def test_the_review_is_twice_a_year() -> None:
    assert REVIEW_DAYS == 183
    assert ADMIN.version == 1


def test_the_same_rights_once() -> None:
    ended = replace(ADMIN, period=Period(date(2024, 1, 1), DAY))
    again = replace(ADMIN, id="c", period=Period(DAY), confirmed_on=DAY)
    [problem] = check_admin(again, [ended])
    assert (problem.code, problem.at) == ("admin_overlaps", "first")
    assert problem.values == {"first": date(2024, 1, 1), "last": DAY}
    after = replace(again, period=Period(DAY + timedelta(days=1)), confirmed_on=date(2029, 1, 1))
    assert check_admin(after, [ended]) == []
    assert check_admin(OTHER, [ADMIN]) == []
    assert check_admin(replace(again, channel_id="l"), [ended]) == []
    assert check_admin(ADMIN, [ADMIN]) == []
    assert check_admin(again, [ADMIN])[0].values["last"] == ""


def test_seen_before_it_began() -> None:
    early = replace(ADMIN, confirmed_on=date(2023, 12, 31))
    [problem] = check_admin(early, [])
    assert (problem.code, problem.at) == ("admin_confirmed_before", "confirmed_on")
    assert problem.values == {"first": date(2024, 1, 1)}
    assert check_admin(replace(ADMIN, confirmed_on=date(2024, 1, 1)), []) == []


@pytest.mark.parametrize(
    ("closed_on", "status", "last", "refused"),
    [
        (None, Status.ACTIVE, None, False),
        (ADMIN.period.first - timedelta(days=1), Status.CLOSED, None, True),
        (ADMIN.period.first - timedelta(days=1), Status.CLOSED, DAY, True),
        (ADMIN.period.first, Status.CLOSED, None, False),
        (None, Status.CLOSED, None, True),
        (None, Status.CLOSED, DAY, False),
    ],
)
def test_no_rights_begin_in_a_closed_channel(
    closed_on: date | None, status: Status, last: date | None, refused: bool
) -> None:
    channel = make.channel(name="Bloggen", platform=Platform.BLOG)
    channel = replace(channel, status=status, closed_on=closed_on)
    admin = replace(ADMIN, period=Period(ADMIN.period.first, last))
    problems = check_entered(admin, channel, DAY)
    assert [(one.code, one.at) for one in problems] == [("admin_channel_closed", "first")] * refused
    names = {"channel": "Bloggen", "platform": Platform.BLOG}
    assert all(one.values == names for one in problems)


def test_nobody_has_seen_what_is_to_come() -> None:
    tomorrow = DAY + timedelta(days=1)
    ahead = replace(ADMIN, confirmed_on=tomorrow)
    [problem] = check_entered(ahead, make.channel(), DAY)
    assert (problem.code, problem.at) == ("admin_confirmed_ahead", "confirmed_on")
    assert problem.values == {"day": tomorrow}
    assert check_entered(replace(ahead, period=Period(tomorrow)), make.channel(), DAY) == []
    assert check_seen(ADMIN, DAY, DAY, at="day") == []
    assert [one.at for one in check_seen(ADMIN, tomorrow, DAY, at="day")] == ["day"]
