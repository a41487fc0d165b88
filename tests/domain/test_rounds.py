"""Rounds: which channels belong, which pictures count, what may be done (P10)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.calendar import STOCKHOLM, swedish_day
from smdesk.domain.channels import Channel, Platform, Scope, Status
from smdesk.domain.evidence import Capture
from smdesk.domain.former import DATED_OF_CHANNEL, FormerChannel, channel_on
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.rounds import (
    CaptureRound,
    LeftOut,
    Manager,
    RoundEntry,
    RoundFacts,
    RoundKind,
    RoundLine,
    RoundStatus,
    check_close,
    check_extra,
    check_left_out,
    check_open,
    counts,
    in_use,
    is_due,
    left_out_of,
    lines_of,
    never_closed,
    ordinary_of,
)
from tests.support import factories as make
from tests.support.factories import TODAY

H1, H2 = HalfYear(2026, 1), HalfYear(2026, 2)
OPENED = datetime(2026, 9, 10, 8, 0, tzinfo=UTC)
OPENING_DAY = date(2026, 9, 10)
DAY = timedelta(days=1)
DAYS = st.dates(date(2027, 12, 1), date(2028, 4, 1))
"""Around a leap day, and over a change of half-year."""


def opened(**changes: Any) -> CaptureRound:
    return make.capture_round(opened_at=OPENED, **changes)


def taken(channel: Channel, moment: datetime) -> Capture:
    half_year = str(HalfYear.of(swedish_day(moment)))
    return make.capture(channel_id=channel.id, taken_at=moment, half_year=half_year)


def was(channel: Channel, until: date, **changes: Any) -> FormerChannel:
    """What a channel was until a day."""
    values = {name: getattr(channel, name) for name in DATED_OF_CHANNEL} | changes
    return FormerChannel(id=f"until {until}", channel_id=channel.id, until=until, **values)


def lines(
    round_: CaptureRound,
    channels: Sequence[Channel],
    *,
    today: date = TODAY,
    captures: Sequence[Capture] = (),
    entries: Sequence[RoundEntry] = (),
    former: Sequence[FormerChannel] = (),
) -> list[RoundLine]:
    return lines_of(
        round_,
        RoundFacts(
            today=today,
            channels=channels,
            former={
                one.id: [was for was in former if was.channel_id == one.id] for one in channels
            },
            latest={capture.channel_id: capture for capture in captures},
            entries={entry.channel_id: entry for entry in entries},
        ),
    )


def left_out(channel: Channel, **changes: Any) -> RoundEntry:
    return make.round_entry(channel_id=channel.id, left_out=LeftOut.NO_ACCESS, **changes)


# --- which channels belong --------------------------------------------------------------------


def test_due_are_those_that_exist_and_have_started() -> None:
    assert is_due(make.channel(), TODAY)
    assert is_due(make.channel(status=Status.DORMANT), TODAY)
    assert not is_due(make.channel(status=Status.PLANNED), TODAY)
    assert not is_due(make.channel(status=Status.CLOSED), TODAY)
    assert not is_due(make.channel(opened_on=TODAY + DAY), TODAY)


@pytest.mark.parametrize(
    ("first", "added"),
    [
        (OPENING_DAY - DAY, None),
        (OPENING_DAY, None),
        (OPENING_DAY + DAY, OPENING_DAY + DAY),
        (TODAY, TODAY),
    ],
)
def test_a_channel_that_starts_after_the_opening_is_added(first: date, added: date | None) -> None:
    [line] = lines(opened(), [make.channel(opened_on=first)])
    assert (line.added_on, line.gone_on, line.status) == (added, None, RoundStatus.DUE)


def test_what_starts_later_than_today_does_not_belong_yet() -> None:
    assert lines(opened(), [make.channel(opened_on=TODAY + DAY)]) == []


@pytest.mark.parametrize(
    ("last", "gone"),
    [
        (OPENING_DAY, OPENING_DAY),
        (OPENING_DAY + DAY, OPENING_DAY + DAY),
        (TODAY - DAY, TODAY - DAY),
        (TODAY, None),
        (TODAY + DAY, None),
    ],
)
def test_a_channel_that_closed_after_the_opening_stays(last: date, gone: date | None) -> None:
    closed = make.channel(status=Status.CLOSED, closed_on=last)
    [line] = lines(opened(), [closed], former=[was(closed, last, status=Status.ACTIVE)])
    assert (line.gone_on, line.added_on) == (gone, None)
    assert line.day == min(last, TODAY)
    assert line.channel.status is Status.ACTIVE


def test_a_channel_that_closed_before_the_opening_does_not_belong() -> None:
    closed = make.channel(status=Status.CLOSED, closed_on=OPENING_DAY - DAY)
    assert lines(opened(), [closed]) == []


def test_it_belongs_all_the_same_when_its_picture_was_taken() -> None:
    closed = make.channel(status=Status.CLOSED, closed_on=OPENING_DAY - DAY)
    capture = taken(closed, OPENED - 5 * DAY)
    [line] = lines(opened(), [closed], captures=[capture])
    assert (line.status, line.capture) == (RoundStatus.TAKEN, capture)
    assert line.gone_on == OPENING_DAY - DAY


def test_a_planned_channel_belongs_from_its_start() -> None:
    channel = make.channel(opened_on=None)
    former = [was(channel, OPENING_DAY + 4 * DAY, status=Status.PLANNED)]
    assert lines(opened(), [channel], former=former, today=OPENING_DAY + 4 * DAY) == []
    [line] = lines(opened(), [channel], former=former)
    assert line.added_on == OPENING_DAY + 5 * DAY


def test_a_past_round_that_nobody_opened_asks_about_its_last_day() -> None:
    round_ = make.capture_round(half_year="2026-H1")  # opened in the autumn
    assert lines(round_, [make.channel(opened_on=H2.first)]) == []
    closed = make.channel(status=Status.CLOSED, closed_on=H1.last - DAY)
    assert lines(round_, [closed]) == []
    [line] = lines(round_, [make.channel(status=Status.CLOSED, closed_on=H1.last)])
    assert (line.day, line.added_on, line.gone_on) == (H1.last, None, None)


def test_a_coming_round_asks_about_its_first_day() -> None:
    round_ = make.capture_round(half_year="2027-H1")
    [line] = lines(round_, [make.channel(opened_on=date(2027, 1, 1))])
    assert (line.day, line.added_on) == (date(2027, 1, 1), None)
    assert lines(round_, [make.channel(opened_on=date(2027, 1, 2))]) == []


def test_after_its_end_a_round_asks_about_its_last_day() -> None:
    late = make.channel(opened_on=H2.last + DAY)
    assert lines(opened(), [late], today=H2.last + 20 * DAY) == []
    closed = make.channel(status=Status.CLOSED, closed_on=H2.last + DAY)
    [line] = lines(opened(), [closed], today=H2.last + 20 * DAY)
    assert (line.day, line.gone_on) == (H2.last, None)


@st.composite
def lives(draw: st.DrawFn) -> tuple[Channel, list[FormerChannel]]:
    """A channel with any life: opened, planned, dormant, closed and taken up again."""
    channel = make.channel(
        status=draw(st.sampled_from(Status)),
        opened_on=draw(st.none() | DAYS),
        closed_on=draw(st.none() | DAYS),
    )
    ends = draw(st.lists(DAYS | st.just(date.max), max_size=3, unique=True))
    return channel, [was(channel, day, status=draw(st.sampled_from(Status))) for day in ends]


@given(lives(), DAYS, DAYS)
def test_the_days_in_use_are_those_that_asking_each_day_gives(
    life: tuple[Channel, list[FormerChannel]], one: date, other: date
) -> None:
    channel, former = life
    first, last = sorted((one, other))
    days = [first + DAY * at for at in range((last - first).days + 1)]
    due = [day for day in days if is_due(channel_on(channel, former, day), day)]
    assert in_use(channel, former, first, last) == ((due[0], due[-1]) if due else None)


@given(lives(), st.lists(DAYS, min_size=2, max_size=2).map(sorted))
def test_those_in_use_on_opening_day_belong_and_later_ones_are_added(
    life: tuple[Channel, list[FormerChannel]], days: list[date]
) -> None:
    channel, former = life
    opening, today = days
    half_year = HalfYear.of(opening)
    moment = datetime.combine(opening, datetime.min.time(), STOCKHOLM)
    round_ = make.capture_round(half_year=str(half_year), opened_at=moment)
    found = lines(round_, [channel], former=former, today=today)
    last = half_year.nearest(today)
    due_days = [
        day
        for day in (opening + DAY * at for at in range((last - opening).days + 1))
        if is_due(channel_on(channel, former, day), day)
    ]
    assert bool(found) is bool(due_days)
    for line in found:
        assert (line.added_on is None) is (due_days[0] == opening)
        assert (line.gone_on is None) is (due_days[-1] == last)
        assert line.day == due_days[-1]


# --- which pictures count ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "half_year"),
    [
        ("2026-06-30T23:59:00+02:00", H1),
        ("2026-07-01T00:01:00+02:00", H2),
        ("2026-06-30T21:59:00+00:00", H1),
        ("2026-06-30T22:01:00+00:00", H2),
        ("2026-12-31T23:59:00+01:00", H2),
        ("2026-12-31T22:59:00+00:00", H2),
    ],
)
def test_a_picture_counts_for_the_half_year_of_its_swedish_day(
    moment: str, half_year: HalfYear
) -> None:
    channel = make.channel()
    capture = taken(channel, datetime.fromisoformat(moment).astimezone(UTC))
    for one in (H1, H2):
        round_ = make.capture_round(half_year=str(one))
        [line] = lines(round_, [channel], captures=[capture])
        assert (line.status is RoundStatus.TAKEN) is (one == half_year)
        assert line.latest == capture


HALVES = [(year, half) for year in (2027, 2028) for half in (1, 2)]
SPAN = datetime(2027, 6, 1), datetime(2028, 8, 1)  # noqa: DTZ001  the zone is drawn beside them


@given(st.datetimes(*SPAN, timezones=st.just(UTC)))
def test_a_picture_counts_for_exactly_one_half_year(moment: datetime) -> None:
    channel = make.channel()
    capture = taken(channel, moment)
    rounds = [make.capture_round(half_year=f"{year}-H{half}") for year, half in HALVES]
    assert [round_.half_year for round_ in rounds if counts(round_, capture)] == [
        str(HalfYear.of(swedish_day(moment)))
    ]


def test_a_picture_before_the_opening_of_the_round_counts_for_the_half_year() -> None:
    capture = taken(make.channel(), OPENED - 60 * DAY)
    assert counts(opened(), capture)
    assert not counts(opened(kind=RoundKind.CHANGE), capture)


def test_for_an_extra_round_count_those_taken_while_it_is_open() -> None:
    extra = opened(kind=RoundKind.CHANGE, closed_at=OPENED + DAY)
    moments = [OPENED - timedelta(seconds=1), OPENED, OPENED + DAY - timedelta(seconds=1)]
    found = [counts(extra, taken(make.channel(), one)) for one in [*moments, OPENED + DAY]]
    assert found == [False, True, True, False]


def test_what_is_taken_after_the_closing_stays_out() -> None:
    closed = opened(closed_at=OPENED + DAY)
    assert counts(closed, taken(make.channel(), OPENED + DAY - timedelta(seconds=1)))
    assert not counts(closed, taken(make.channel(), OPENED + DAY))


def test_an_extra_round_may_reach_into_the_next_half_year() -> None:
    extra = opened(kind=RoundKind.CLOSING)
    channel = make.channel()
    entry = make.round_entry(channel_id=channel.id)
    capture = taken(channel, datetime(2027, 1, 3, 12, tzinfo=UTC))
    [line] = lines(extra, [channel], entries=[entry], captures=[capture], today=date(2027, 1, 4))
    assert line.status is RoundStatus.TAKEN


def test_an_extra_round_has_its_chosen_channels_and_no_others() -> None:
    chosen, other = make.channel(), make.channel()
    entry = make.round_entry(channel_id=chosen.id)
    capture = taken(other, OPENED + DAY)
    [line] = lines(
        opened(kind=RoundKind.CHANGE), [chosen, other], entries=[entry], captures=[capture]
    )
    assert (line.channel.id, line.status, line.added_on) == (chosen.id, RoundStatus.DUE, None)


def test_a_channel_that_closed_during_an_extra_round_is_told() -> None:
    last = OPENING_DAY + DAY
    closed = make.channel(status=Status.CLOSED, closed_on=last)
    entry = make.round_entry(channel_id=closed.id)
    [line] = lines(opened(kind=RoundKind.CLOSING), [closed], entries=[entry])
    assert (line.gone_on, line.day) == (last, last)


def test_a_chosen_channel_stays_even_when_its_days_were_corrected_since() -> None:
    last = OPENING_DAY - 3 * DAY
    closed = make.channel(status=Status.CLOSED, closed_on=last)
    entry = make.round_entry(channel_id=closed.id)
    [line] = lines(opened(kind=RoundKind.CLOSING), [closed], entries=[entry])
    assert (line.gone_on, line.day) == (last, last)


# --- how a channel stands ----------------------------------------------------------------------


def test_what_is_due_stands_before_what_is_taken_and_what_is_left_out() -> None:
    named = {name: make.channel(name=name) for name in ("a", "B", "c", "D", "e")}
    captures = [taken(named["a"], OPENED), taken(named["D"], OPENED)]
    found = lines(opened(), list(named.values()), captures=captures, entries=[left_out(named["B"])])
    assert [(line.channel.name, line.status) for line in found] == [
        ("c", RoundStatus.DUE),
        ("e", RoundStatus.DUE),
        ("a", RoundStatus.TAKEN),
        ("D", RoundStatus.TAKEN),
        ("B", RoundStatus.LEFT_OUT),
    ]
    assert [line.taken_at for line in found[1:4]] == [None, OPENED, OPENED]


def test_an_exemption_says_why() -> None:
    channel = make.channel()
    [line] = lines(opened(), [channel], entries=[left_out(channel, note="Låst konto")])
    assert (line.left_out, line.note) == (LeftOut.NO_ACCESS, "Låst konto")


def test_a_picture_is_worth_more_than_an_exemption() -> None:
    channel = make.channel()
    [line] = lines(
        opened(),
        [channel],
        captures=[taken(channel, OPENED)],
        entries=[left_out(channel, note="Låst konto")],
    )
    assert (line.status, line.left_out, line.note) == (RoundStatus.TAKEN, None, "")


def test_a_chosen_channel_without_exemption_has_no_note() -> None:
    channel = make.channel()
    entry = make.round_entry(channel_id=channel.id, note="kvar från förr")
    [line] = lines(opened(kind=RoundKind.CHANGE), [channel], entries=[entry])
    assert (line.status, line.note) == (RoundStatus.DUE, "")


@pytest.mark.parametrize(
    ("day", "name"), [(OPENING_DAY, "Gamla"), (OPENING_DAY + DAY, "Nya"), (TODAY, "Nya")]
)
def test_a_channel_is_named_as_it_was_on_the_day_of_its_picture(day: date, name: str) -> None:
    channel = make.channel(name="Nya", scope=Scope.OPERATIONAL, sector_id="ny")
    former = [was(channel, OPENING_DAY, name="Gamla", sector_id="gammal")]
    moment = datetime.combine(day, datetime.min.time(), STOCKHOLM).astimezone(UTC)
    [line] = lines(opened(), [channel], former=former, captures=[taken(channel, moment)])
    assert (line.channel.name, line.day) == (name, day)
    assert line.channel.sector_id == {"Gamla": "gammal", "Nya": "ny"}[name]


def test_the_manager_is_asked_for_the_channel_as_it_was_on_that_day() -> None:
    channel = make.channel(scope=Scope.OPERATIONAL, sector_id="ny")
    former = [was(channel, OPENING_DAY, sector_id="gammal")]
    asked: list[tuple[str | None, date]] = []

    def manager(one: Channel, day: date) -> Manager:
        asked.append((one.sector_id, day))
        return Manager(name="Chef", office=OfficeKind.SECTOR_HEAD)

    facts = RoundFacts(
        today=TODAY,
        channels=[channel],
        former={channel.id: former},
        latest={channel.id: taken(channel, OPENED)},
        manager=manager,
    )
    [line] = lines_of(opened(), facts)
    assert asked == [("gammal", OPENING_DAY)]
    assert line.manager == Manager(name="Chef", office=OfficeKind.SECTOR_HEAD)
    lines_of(opened(), replace(facts, latest={}))
    assert asked[1:] == [("ny", TODAY)]


def test_without_managers_there_is_a_vacancy() -> None:
    assert lines(opened(), [make.channel()])[0].manager is None


# --- what may be done -------------------------------------------------------------------------


def codes(problems: Sequence[Any]) -> list[tuple[str, str]]:
    return [(problem.code, problem.at) for problem in problems]


def test_a_half_year_has_one_ordinary_round() -> None:
    extra, other = opened(kind=RoundKind.CHANGE), opened(half_year="2026-H1")
    assert check_open([extra, other], H2, TODAY) == []
    assert ordinary_of([extra, other], H2) is None
    round_ = opened()
    assert ordinary_of([extra, other, round_], H2) == round_
    [problem] = check_open([extra, other, round_], H2, TODAY)
    assert (problem.code, problem.at) == ("round_exists", "half_year")
    assert problem.values == {"half_year": "2026-H2"}


@pytest.mark.parametrize(
    ("today", "found"), [(date(2026, 6, 30), ["round_not_yet"]), (date(2026, 7, 1), [])]
)
def test_a_round_is_not_opened_before_its_half_year(today: date, found: list[str]) -> None:
    problems = check_open([], H2, today)
    assert [problem.code for problem in problems] == found
    for problem in problems:
        assert problem.values == {"half_year": "2026-H2", "first": "2026-07-01"}


def test_an_extra_round_needs_a_reason_and_channels() -> None:
    kind, running = RoundKind.CHANGE, make.channel()
    assert check_extra(kind, "Nytt utseende", [running], TODAY) == []
    assert codes(check_extra(kind, " ", [], TODAY)) == [
        ("required", "reason"),
        ("round_channels_missing", "channels"),
    ]
    assert codes(check_extra(kind, "\x07", [running], TODAY)) == [("control_character", "reason")]
    assert codes(check_extra(RoundKind.ORDINARY, "Vår", [running], TODAY)) == [
        ("round_kind", "kind")
    ]


def test_an_extra_round_takes_channels_in_use() -> None:
    planned = make.channel(name="Ny", status=Status.PLANNED)
    [problem] = check_extra(RoundKind.CHANGE, "Inför start", [make.channel(), planned], TODAY)
    assert (problem.code, problem.at) == ("channel_not_running", "channels")
    assert problem.values == {"name": "Ny", "day": TODAY}


def line(status: RoundStatus, name: str = "Kanalen") -> RoundLine:
    return RoundLine(channel=make.channel(name=name), day=OPENING_DAY, status=status)


@pytest.mark.parametrize("reason", LeftOut)
def test_another_reason_needs_a_note(reason: LeftOut) -> None:
    wanted = [("round_note_missing", "note")] if reason is LeftOut.OTHER else []
    for note in ("", "  "):
        assert codes(check_left_out(line(RoundStatus.DUE), reason, note)) == wanted
    assert check_left_out(line(RoundStatus.LEFT_OUT), reason, "Låst") == []


def test_a_note_has_no_control_characters() -> None:
    problems = check_left_out(line(RoundStatus.DUE), LeftOut.CLOSED, "\x00")
    assert codes(problems) == [("control_character", "note")]


def test_what_is_taken_needs_no_exemption() -> None:
    [problem] = check_left_out(line(RoundStatus.TAKEN), LeftOut.CLOSED, "")
    assert (problem.code, problem.at) == ("round_taken", "channel")
    assert problem.values == {"name": "Kanalen", "day": OPENING_DAY}


def test_each_channel_that_is_due_keeps_a_round_open() -> None:
    done = [line(RoundStatus.TAKEN), line(RoundStatus.LEFT_OUT)]
    assert check_close(done) == []
    problems = check_close([*done, line(RoundStatus.DUE, "A"), line(RoundStatus.DUE, "B")])
    assert codes(problems) == [("round_due", "channel")] * 2
    told = [(problem.values["name"], problem.values["platform"]) for problem in problems]
    assert told == [("A", Platform.FACEBOOK), ("B", Platform.FACEBOOK)]


# --- what the shortcomings ask ------------------------------------------------------------------


def test_only_ordinary_rounds_excuse_from_the_half_years_picture() -> None:
    spring, autumn = opened(id="1", half_year="2026-H1"), opened(id="2")
    extra = opened(id="3", kind=RoundKind.CHANGE)
    a, b = make.channel(id="a"), make.channel(id="b")
    entries = [
        left_out(a, round_id="1"),
        left_out(a, round_id="2"),
        left_out(b, round_id="2"),
        left_out(b, round_id="3"),
        make.round_entry(channel_id="b", round_id="1"),
    ]
    assert left_out_of([spring, autumn, extra], entries) == {
        "2026-H1": frozenset({"a"}),
        "2026-H2": frozenset({"a", "b"}),
    }


def test_a_round_of_an_earlier_half_year_is_to_be_closed() -> None:
    old = opened(half_year="2025-H2")
    spring, autumn = opened(half_year="2026-H1"), opened()
    extra = opened(half_year="2025-H1", kind=RoundKind.CHANGE)
    assert never_closed([autumn, extra], TODAY) is None
    assert never_closed([autumn, spring, old, extra], TODAY) == old
    assert never_closed([autumn], date(2027, 1, 1)) == autumn
    assert never_closed([autumn], date(2026, 12, 31)) is None


def test_it_was_open_until_the_day_it_was_closed() -> None:
    closed = opened(half_year="2026-H1", closed_at=datetime(2026, 8, 1, 22, 30, tzinfo=UTC))
    assert never_closed([closed], date(2026, 8, 1)) == closed
    assert never_closed([closed], date(2026, 8, 2)) is None
