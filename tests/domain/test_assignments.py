"""Mandates: who may write (P4)."""

from datetime import date, timedelta

from smdesk.domain.assignments import (
    EXPIRY_NOTICE_DAYS,
    EditorRole,
    check_assignment,
    writers,
)
from smdesk.domain.calendar import Period
from tests.support import factories as make

DAY = date(2026, 11, 23)


def test_writers_of_a_day_editors_first() -> None:
    deputy = make.assignment(channel_id="k", role=EditorRole.DEPUTY)
    late = make.assignment(channel_id="k", period=Period(date(2025, 1, 1)))
    early = make.assignment(channel_id="k", period=Period(date(2024, 6, 1)))
    ended = make.assignment(channel_id="k", period=Period(date(2024, 1, 1), date(2026, 11, 22)))
    elsewhere = make.assignment(channel_id="annan")
    assert writers([deputy, late, ended, elsewhere, early], "k", DAY) == [early, late, deputy]


def test_same_first_day_with_and_without_last_day() -> None:
    ending = make.assignment(channel_id="k", period=Period(date(2024, 1, 1), DAY))
    running = make.assignment(channel_id="k", period=Period(date(2024, 1, 1)))
    assert set(writers([running, ending], "k", DAY)) == {ending, running}


def test_nobody_gives_themself_a_mandate() -> None:
    [problem] = check_assignment(make.assignment(person_id="a", mandated_by="a"), [])
    assert (problem.code, problem.at) == ("mandate_own", "mandated_by")
    assert check_assignment(make.assignment(person_id="a", mandated_by="b"), []) == []


def test_one_mandate_at_a_time() -> None:
    stored = make.assignment(period=Period(date(2024, 1, 1), DAY))
    same = {"channel_id": stored.channel_id, "person_id": stored.person_id}
    renewed = make.assignment(**same, period=Period(DAY + timedelta(days=1)))
    clashing = make.assignment(**same, period=Period(DAY))
    assert check_assignment(renewed, [stored]) == []
    [problem] = check_assignment(clashing, [stored])
    assert (problem.code, problem.at) == ("mandate_overlaps", "first")
    assert problem.values == {"first": date(2024, 1, 1), "last": DAY}


def test_an_open_mandate_that_clashes_has_no_last_day() -> None:
    stored = make.assignment()
    clashing = make.assignment(channel_id=stored.channel_id, person_id=stored.person_id)
    assert check_assignment(clashing, [stored])[0].values["last"] == ""


def test_other_channels_and_people_do_not_clash() -> None:
    stored = make.assignment()
    assert check_assignment(stored, [stored]) == []
    assert check_assignment(make.assignment(channel_id=stored.channel_id), [stored]) == []
    assert check_assignment(make.assignment(person_id=stored.person_id), [stored]) == []


def test_notice_is_thirty_days() -> None:
    assert EXPIRY_NOTICE_DAYS == 30


def test_a_mandate_does_not_begin_before_it_is_given() -> None:
    begun = make.assignment(given_on=DAY, period=Period(DAY - timedelta(days=1)))
    [problem] = check_assignment(begun, [])
    assert (problem.code, problem.at) == ("mandate_before_given", "first")
    assert problem.values == {"first": DAY - timedelta(days=1), "given": DAY}
    assert check_assignment(make.assignment(given_on=DAY, period=Period(DAY)), []) == []
    assert check_assignment(make.assignment(given_on=None, period=Period(DAY)), []) == []


def test_it_is_given_on_its_first_day_unless_another_is_known() -> None:
    assert make.assignment(period=Period(DAY)).given == DAY
    assert make.assignment(given_on=DAY).given == DAY
