"""Half-years and their rounds (P10)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.channels import Status
from smdesk.domain.errors import UserError
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import RoundStatus, is_due, round_lines
from tests.support import factories as make

H1, H2 = HalfYear(2026, 1), HalfYear(2026, 2)
TODAY = date(2026, 11, 23)


def test_first_and_last_days() -> None:
    assert (H1.first, H1.last) == (date(2026, 1, 1), date(2026, 6, 30))
    assert (H2.first, H2.last) == (date(2026, 7, 1), date(2026, 12, 31))
    assert HalfYear.of(date(2026, 6, 30)) == H1
    assert HalfYear.of(date(2026, 7, 1)) == H2


@given(st.dates(date(2, 1, 1)))
def test_every_day_is_in_its_half_year(day: date) -> None:
    half_year = HalfYear.of(day)
    assert half_year.first <= day <= half_year.last
    assert HalfYear.parse(str(half_year)) == half_year
    assert half_year.previous.last == half_year.first - timedelta(days=1)
    assert half_year.previous < half_year


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-H3", "2026-h2", "26-H1", "2026-H2 ", "0000-H1", "2026-H"]
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(UserError) as caught:
        HalfYear.parse(text)
    assert (caught.value.code, caught.value.at) == ("half_year_form", "half_year")
    assert caught.value.values == {"text": text}


def test_years_are_written_with_four_digits() -> None:
    assert str(HalfYear(800, 1)) == "0800-H1"
    assert str(H2) == "2026-H2"


def test_suitable_days_avoid_summer_and_christmas() -> None:
    assert H1.suitable == (date(2026, 2, 1), date(2026, 5, 31))
    assert H2.suitable == (date(2026, 9, 1), date(2026, 12, 11))


def test_due_are_those_that_exist_and_have_started() -> None:
    assert is_due(make.channel(), TODAY)
    assert is_due(make.channel(status=Status.DORMANT), TODAY)
    assert not is_due(make.channel(status=Status.PLANNED), TODAY)
    assert not is_due(make.channel(status=Status.CLOSED), TODAY)
    assert not is_due(make.channel(opened_on=TODAY + timedelta(days=1)), TODAY)


def test_a_round_lists_what_is_due_before_what_is_taken() -> None:
    taken, due = make.channel(name="A"), make.channel(name="B")
    also, closed = make.channel(name="0"), make.channel(name="C", status=Status.CLOSED)
    old = make.capture(channel_id=due.id, half_year="2026-H1")
    new = make.capture(channel_id=taken.id, half_year="2026-H2")
    latest = {taken.id: new, due.id: old}
    lines = round_lines([taken, due, closed, also], latest, H2, TODAY)
    assert [(line.channel.name, line.status) for line in lines] == [
        ("0", RoundStatus.DUE),
        ("B", RoundStatus.DUE),
        ("A", RoundStatus.TAKEN),
    ]
    assert [line.latest for line in lines] == [None, old, new]
    assert [line.taken_at for line in lines] == [None, None, new.taken_at]


def test_a_closed_channel_that_was_taken_stays_in_its_round() -> None:
    closed = make.channel(status=Status.CLOSED, closed_on=date(2026, 9, 1))
    capture = make.capture(channel_id=closed.id, half_year="2026-H2")
    [line] = round_lines([closed], {closed.id: capture}, H2, TODAY)
    assert line.status is RoundStatus.TAKEN


def test_a_past_round_asks_about_its_own_last_day() -> None:
    channel = make.channel(opened_on=date(2026, 7, 1))
    assert round_lines([channel], {}, H1, TODAY) == []
    [line] = round_lines([channel], {}, H2, TODAY)
    assert line.status is RoundStatus.DUE


def test_a_coming_round_asks_about_its_own_first_day() -> None:
    channel = make.channel(opened_on=date(2027, 1, 1))
    assert len(round_lines([channel], {}, HalfYear(2027, 1), TODAY)) == 1
