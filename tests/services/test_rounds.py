"""Rounds of screenshots on both databases: opened, excused, closed with a protocol, locked."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.channels import Channel, Scope, Status
from smdesk.domain.errors import InvalidError, SurroundingsError, UserError
from smdesk.domain.evidence import Capture
from smdesk.domain.former import DATED_OF_CHANNEL, FormerChannel
from smdesk.domain.half_years import HalfYear
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.protocols import Exemption, read_protocol
from smdesk.domain.rounds import LeftOut, Manager, RoundKind, RoundStatus
from smdesk.domain.rules import Rule
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.ports import Store
from smdesk.services.register.register import Register
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories as make
from tests.support.factories import NOW, TODAY, TickingClock
from tests.support.world import World, watched

ACTOR = make.actor()
H1, H2 = HalfYear(2026, 1), HalfYear(2026, 2)
A, B, C = (make.channel(name=name) for name in "ABC")
BOSS = make.person(name="Åsa Ek", account="ASA.EK")


@pytest.fixture
def store(ready_place: str, clock: TickingClock) -> Iterator[SqlStore]:
    opened = open_store(ready_place, clock)
    with opened.write(ACTOR) as work:
        work.municipality.add(make.municipality())
        work.people.add(BOSS)
        work.terms.add(make.term(person_id=BOSS.id))
        for channel in (A, B, C):
            work.channels.add(channel)
        work.commit()
    yield opened
    opened.close()


@pytest.fixture
def rounds(store: Store, clock: TickingClock) -> Rounds:
    return Rounds(store, clock)


def take(store: Store, clock: TickingClock, channel: Channel, **changes: Any) -> Capture:
    """Index a picture of now."""
    capture = make.capture(channel_id=channel.id, taken_at=clock(), **changes)
    with store.write(ACTOR) as work:
        work.captures.add(capture)
        work.commit()
    return capture


def finished(store: Store, clock: TickingClock, rounds: Rounds) -> list[Capture]:
    """A round that may be closed: two taken, the third left out."""
    rounds.open(ACTOR)
    captures = [take(store, clock, channel) for channel in (A, B)]
    rounds.leave_out(ACTOR, H2, C.id, LeftOut.NO_ACCESS, " Låst konto ")
    return captures


def statuses(rounds: Rounds, which: HalfYear | str | None = None) -> dict[str, RoundStatus]:
    return {line.channel.name: line.status for line in rounds.view(which).lines}


# --- before it is opened ------------------------------------------------------------------------


def test_a_round_that_nobody_opened_is_shown_as_it_would_be(
    store: Store, clock: TickingClock, rounds: Rounds
) -> None:
    take(store, clock, A)
    view = rounds.view()
    assert view.half_year == rounds.current() == H2
    assert (view.round, view.protocol, view.checksum) == (None, None, "")
    assert (view.taken, view.left, view.left_out, len(view.lines)) == (1, 2, 0, 3)
    assert view.next is not None
    assert view.next.channel.name == "B"
    assert view.lines[0].manager == Manager(name="Åsa Ek", office=OfficeKind.CHIEF_EXECUTIVE)
    assert (view.takes, view.may_close, view.closed, view.extra) == (True, False, False, False)
    assert view.names == {"asa.ek": "Åsa Ek"}


def test_a_past_round_does_not_know_later_captures(
    store: Store, clock: TickingClock, rounds: Rounds
) -> None:
    take(store, clock, A)
    view = rounds.view(H1)
    assert [(line.status, line.latest) for line in view.lines] == [(RoundStatus.DUE, None)] * 3
    assert not view.takes


@pytest.mark.parametrize(
    ("moment", "inside"),
    [
        (datetime(2026, 8, 31, 21, 59, tzinfo=UTC), False),
        (datetime(2026, 8, 31, 22, 1, tzinfo=UTC), True),
        (datetime(2026, 12, 12, 12, tzinfo=UTC), False),
    ],
)
def test_the_window_goes_by_swedish_days(store: Store, moment: datetime, inside: bool) -> None:
    view = Rounds(store, TickingClock(moment)).view(H2)
    assert view.window == H2.window
    assert view.inside_window is inside


def test_a_round_without_channels(ready_place: str, clock: TickingClock) -> None:
    with closing(open_store(ready_place, clock)) as store:
        rounds = Rounds(store, clock)
        view = rounds.view()
        assert (view.lines, view.taken, view.next) == ((), 0, None)
        assert rounds.half_years() == [H2]
        assert rounds.all() == []


def test_the_half_years_reach_back_to_the_first_channel(store: Store, rounds: Rounds) -> None:
    assert rounds.half_years()[0] == H2
    assert rounds.half_years()[-1] == HalfYear(2024, 1)
    with store.write(ACTOR) as work:
        work.channels.add(make.channel(opened_on=None))
        work.commit()
    assert rounds.half_years()[-1] == HalfYear(2023, 2)  # a few more, for who knows


# --- opened -------------------------------------------------------------------------------------


def test_a_round_is_opened_once(store: Store, rounds: Rounds) -> None:
    made = rounds.open(ACTOR)
    assert (made.half_year, made.kind, made.opened_by) == ("2026-H2", RoundKind.ORDINARY, "anna.ek")
    assert rounds.all() == [made]
    assert rounds.view().round == made
    with pytest.raises(InvalidError, match="round_exists"):
        rounds.open(ACTOR)
    with pytest.raises(InvalidError, match="round_not_yet"):
        rounds.open(ACTOR, HalfYear(2027, 1))
    assert rounds.open(ACTOR, H1).half_year == "2026-H1"
    with store.read() as snapshot:
        assert [entry.action for entry in snapshot.audit.entries(made.id)] == ["added"]


def test_what_starts_and_what_closes_after_the_opening(store: Store, clock: TickingClock) -> None:
    clock.now = datetime(2026, 9, 10, 8, tzinfo=UTC)
    rounds = Rounds(store, clock)
    rounds.open(ACTOR)
    new = make.channel(name="Ny", opened_on=date(2026, 10, 1))
    with store.write(ACTOR) as work:
        work.channels.add(new)
        work.channels.update(replace(A, status=Status.CLOSED, closed_on=date(2026, 10, 5)))
        work.commit()
    clock.now = NOW
    by_name = {line.channel.name: line for line in rounds.view().lines}
    assert by_name["Ny"].added_on == date(2026, 10, 1)
    assert by_name["A"].gone_on == date(2026, 10, 5)
    assert rounds.view().next == by_name["B"]  # nobody can take a picture of A any more


def test_the_first_picture_opens_the_round_in_the_same_act(tmp_path: Path) -> None:
    clock = TickingClock()
    with closing(open_store(tmp_path / "x.sqlite3", clock)) as store:
        world = World(tmp_path, store, clock)
        rounds = Rounds(store, clock)
        capture = world.take()
        [made] = rounds.all()
        assert (made.opened_at, made.half_year) == (capture.taken_at, "2026-H2")
        assert made.opened_by == capture.taken_by
        world.take()
        assert rounds.all() == [made]
        rounds.close(ACTOR, H2)
        world.take()
        assert len(rounds.all()) == 1


def test_a_picture_that_is_not_entered_opens_nothing(tmp_path: Path) -> None:
    clock = TickingClock()
    with closing(open_store(tmp_path / "x.sqlite3", clock)) as store:
        world = World(tmp_path, store, clock)
        watched(world).fail = SurroundingsError("database_full", database="x")
        with pytest.raises(SurroundingsError, match="capture_not_entered"):
            world.take()
        assert Rounds(store, clock).all() == []
        report = world.recover()  # the next start takes the bag in, and so opens the round
        [made] = Rounds(store, clock).all()
        assert made.opened_at == report.adopted[0].taken_at


# --- left out -----------------------------------------------------------------------------------


def test_the_first_exemption_opens_the_round(rounds: Rounds) -> None:
    entry = rounds.leave_out(ACTOR, H2, A.id, LeftOut.OTHER, " Flyttar ")
    [made] = rounds.all()
    assert (entry.round_id, entry.left_out, entry.note) == (made.id, LeftOut.OTHER, "Flyttar")
    line = rounds.view().lines[-1]
    assert (line.channel.name, line.status, line.note) == ("A", RoundStatus.LEFT_OUT, "Flyttar")
    assert rounds.view().left_out == 1


def test_said_again_the_new_reason_holds(store: Store, rounds: Rounds) -> None:
    first = rounds.leave_out(ACTOR, H2, A.id, LeftOut.UNREACHABLE)
    second = rounds.leave_out(ACTOR, first.round_id, A.id, LeftOut.CLOSED)
    assert second == replace(first, left_out=LeftOut.CLOSED, version=2)
    with store.read() as snapshot:
        assert snapshot.round_entries.all() == [second]
        assert len(list(snapshot.audit.entries(first.id))) == 2


def test_an_exemption_can_be_taken_back(store: Store, rounds: Rounds) -> None:
    rounds.leave_out(ACTOR, H2, A.id, LeftOut.CLOSED)
    rounds.take_back(ACTOR, H2, A.id)
    assert set(statuses(rounds).values()) == {RoundStatus.DUE}
    with store.read() as snapshot:
        assert snapshot.round_entries.all() == []
    with pytest.raises(UserError, match="round_not_left_out"):
        rounds.take_back(ACTOR, H2, A.id)
    with pytest.raises(UserError, match="round_not_left_out"):
        rounds.take_back(ACTOR, H1, A.id)


def test_what_is_left_out_is_neither_due_nor_overdue(store: Store, rounds: Rounds) -> None:
    def missing() -> dict[str, Rule]:
        found = Register(store).view(TODAY).shortcomings
        names = {channel.id: channel.name for channel in (A, B, C)}
        asked = {Rule.CAPTURE_DUE, Rule.CAPTURE_OVERDUE}
        return {names[item.channel_id]: item.rule for item in found if item.rule in asked}

    old = NOW - timedelta(days=300)
    with store.write(ACTOR) as work:
        work.captures.add(make.capture(channel_id=A.id, taken_at=old, half_year="2026-H1"))
        work.commit()
    assert missing() == {
        "A": Rule.CAPTURE_DUE,
        "B": Rule.CAPTURE_OVERDUE,
        "C": Rule.CAPTURE_OVERDUE,
    }
    rounds.leave_out(ACTOR, H2, A.id, LeftOut.NO_ACCESS)
    rounds.leave_out(ACTOR, H2, B.id, LeftOut.NO_ACCESS)
    rounds.leave_out(ACTOR, H1, C.id, LeftOut.NO_ACCESS)
    assert missing() == {"C": Rule.CAPTURE_DUE}


@pytest.mark.parametrize(
    ("which", "channel", "reason", "note", "code"),
    [
        (H2, "A", LeftOut.OTHER, " ", "round_note_missing"),
        (H2, "A", LeftOut.OTHER, "x" * 5000, "too_long"),
        (H2, "taken", LeftOut.CLOSED, "", "round_taken"),
        (H2, "nobody", LeftOut.CLOSED, "", "round_channel"),
        (HalfYear(2027, 1), "A", LeftOut.CLOSED, "", "round_not_yet"),
        ("none", "A", LeftOut.CLOSED, "", "round_unknown"),
    ],
)
def test_refused_exemptions_store_nothing(
    store: Store,
    clock: TickingClock,
    rounds: Rounds,
    *,
    which: HalfYear | str,
    channel: str,
    reason: LeftOut,
    note: str,
    code: str,
) -> None:
    take(store, clock, B)
    wanted = {"A": A.id, "taken": B.id}.get(channel, channel)
    with pytest.raises(UserError, match=code):
        rounds.leave_out(ACTOR, which, wanted, reason, note)
    with store.read() as snapshot:
        assert (snapshot.rounds.all(), snapshot.round_entries.all()) == ([], [])


# --- extra rounds -------------------------------------------------------------------------------


def test_an_extra_round_for_a_change(store: Store, clock: TickingClock, rounds: Rounds) -> None:
    take(store, clock, A)
    extra = rounds.open_extra(ACTOR, RoundKind.CHANGE, " Nytt utseende ", [A.id, B.id, A.id])
    assert (extra.reason, extra.half_year) == ("Nytt utseende", "2026-H2")
    assert statuses(rounds, extra.id) == dict.fromkeys("AB", RoundStatus.DUE)
    take(store, clock, A)
    assert statuses(rounds, extra.id) == {"A": RoundStatus.TAKEN, "B": RoundStatus.DUE}
    rounds.leave_out(ACTOR, extra.id, B.id, LeftOut.UNREACHABLE)
    assert statuses(rounds, extra.id)["B"] is RoundStatus.LEFT_OUT
    assert statuses(rounds)["B"] is RoundStatus.DUE
    rounds.take_back(ACTOR, extra.id, B.id)
    assert statuses(rounds, extra.id)["B"] is RoundStatus.DUE
    view = rounds.view(extra.id)
    assert (view.extra, view.takes, view.window, view.inside_window) == (True, True, None, True)
    assert rounds.all() == [extra]


@pytest.mark.parametrize(
    ("reason", "channels", "code"),
    [
        ("", [A.id], "required"),
        ("Avslut", [], "round_channels_missing"),
        ("Avslut", ["nobody"], "channel_gone"),
    ],
)
def test_a_refused_extra_round_stores_nothing(
    store: Store, rounds: Rounds, reason: str, channels: list[str], code: str
) -> None:
    with pytest.raises(UserError, match=code):
        rounds.open_extra(ACTOR, RoundKind.CLOSING, reason, channels)
    with store.read() as snapshot:
        assert (snapshot.rounds.all(), snapshot.round_entries.all()) == ([], [])


def test_an_extra_round_asks_about_the_channel_of_today(store: Store, rounds: Rounds) -> None:
    with store.write(ACTOR) as work:
        work.former_channels.add(was(A, TODAY, status=Status.PLANNED))
        work.commit()
    with pytest.raises(InvalidError, match="channel_not_running"):
        rounds.open_extra(ACTOR, RoundKind.CHANGE, "Start", [A.id])


def was(channel: Channel, until: date, **changes: Any) -> FormerChannel:
    values = {name: getattr(channel, name) for name in DATED_OF_CHANNEL} | changes
    return FormerChannel(id=new_id(), channel_id=channel.id, until=until, **values)


# --- closed -------------------------------------------------------------------------------------


def test_a_closed_round_has_its_protocol(store: Store, clock: TickingClock, rounds: Rounds) -> None:
    captures = finished(store, clock, rounds)
    with store.write(ACTOR) as work:
        work.ledger.add(make.ledger_entry())
        work.commit()
    assert rounds.view().may_close
    protocol = rounds.close(ACTOR, H2)
    [closed] = rounds.all()
    assert read_protocol(closed.protocol) == protocol
    assert (closed.closed_at, closed.closed_by) == (protocol.closed_at, "anna.ek")
    assert protocol.municipality == "Exempelköpings kommun"
    assert [line.picture and line.picture.capture_id for line in protocol.lines] == [
        captures[0].id,
        captures[1].id,
        None,
    ]
    assert protocol.lines[2].exemption == Exemption(reason=LeftOut.NO_ACCESS, note="Låst konto")
    assert protocol.ledger is not None
    with store.read() as snapshot:
        head = snapshot.ledger.head()
        assert [entry.action for entry in snapshot.audit.entries(closed.id)] == ["added", "changed"]
    assert head is not None
    assert (protocol.ledger.seq, protocol.ledger.hash) == (head.seq, head.hash)
    view = rounds.view()
    assert (view.protocol, view.round, view.closed) == (protocol, closed, True)
    assert (len(view.checksum), view.takes, view.may_close, view.late) == (64, False, False, ())
    assert [line.capture for line in view.lines] == [*captures, None]


def test_what_happens_later_stays_out_of_a_closed_round(
    store: Store, clock: TickingClock, rounds: Rounds
) -> None:
    captures = finished(store, clock, rounds)
    rounds.close(ACTOR, H2)
    before = rounds.view()
    take(store, clock, C)
    take(store, clock, A)
    with store.write(ACTOR) as work:
        work.channels.update(replace(A, name="Annat namn"))
        work.commit()
    after = rounds.view()
    assert [(line.channel.name, line.status, line.capture) for line in after.lines] == [
        (line.channel.name, line.status, line.capture) for line in before.lines
    ]
    assert after.lines[0].capture == captures[0]
    assert after.checksum == before.checksum


def test_a_channel_that_starts_after_the_closing_is_late(
    store: Store, clock: TickingClock, rounds: Rounds
) -> None:
    finished(store, clock, rounds)
    rounds.close(ACTOR, H2)
    new = make.channel(name="Ny")
    with store.write(ACTOR) as work:
        work.channels.add(new)
        work.commit()
    assert rounds.view().late == (new,)
    extra = rounds.open_extra(ACTOR, RoundKind.CHANGE, "Nystartad", [new.id])
    assert rounds.view().late == ()
    take(store, clock, new)
    rounds.close(ACTOR, extra.id)
    assert rounds.view().late == ()
    assert rounds.view(extra.id).late == ()
    assert Rounds(store, TickingClock(NOW + timedelta(days=60))).view(H2).late == ()


def test_a_channel_stands_in_the_protocol_as_on_the_day_of_its_picture(
    store: Store, clock: TickingClock, rounds: Rounds
) -> None:
    """The channel moves to a sector, with a head of its own, on the day after its picture."""
    sector, head = make.sector(), make.person(name="Sektorschefen")
    take(store, clock, A)
    take(store, clock, B)
    with store.write(ACTOR) as work:
        work.sectors.add(sector)
        work.people.add(head)
        work.terms.add(make.term(person_id=head.id, office=make.sector_head(sector.id)))
        for channel, until in ((A, TODAY), (B, TODAY - timedelta(days=1))):
            work.former_channels.add(was(channel, until))
            moved = replace(channel, scope=Scope.OPERATIONAL, sector_id=sector.id)
            work.channels.update(replace(moved, name=f"{channel.name} ny"))
        work.commit()
    rounds.leave_out(ACTOR, H2, C.id, LeftOut.UNREACHABLE)
    clock.now = NOW + timedelta(days=9)
    protocol = rounds.close(ACTOR, H2)
    told = {line.name: line.manager.name for line in protocol.lines if line.manager}
    assert told == {"A": "Åsa Ek", "B ny": "Sektorschefen", "C": "Åsa Ek"}
    assert [line.channel.name for line in rounds.view().lines] == ["A", "B ny", "C"]


def test_a_round_is_not_closed_while_a_channel_is_due(rounds: Rounds) -> None:
    with pytest.raises(UserError, match="round_not_opened"):
        rounds.close(ACTOR, H2)
    rounds.open(ACTOR)
    with pytest.raises(InvalidError) as caught:
        rounds.close(ACTOR, H2)
    assert [problem.values["name"] for problem in caught.value.problems] == ["A", "B", "C"]
    assert rounds.all()[0].closed_at is None


def test_a_closed_round_is_locked(store: Store, clock: TickingClock, rounds: Rounds) -> None:
    finished(store, clock, rounds)
    rounds.close(ACTOR, H2)
    [closed] = rounds.all()
    for which in (H2, closed.id):
        with pytest.raises(UserError, match="round_closed"):
            rounds.close(ACTOR, which)
        with pytest.raises(UserError, match="round_closed"):
            rounds.leave_out(ACTOR, which, A.id, LeftOut.CLOSED)
        with pytest.raises(UserError, match="round_closed"):
            rounds.take_back(ACTOR, which, C.id)
    assert rounds.all() == [closed]


def test_a_protocol_that_was_tampered_with_is_not_shown(
    store: SqlStore, clock: TickingClock, rounds: Rounds
) -> None:
    rounds.open(ACTOR)
    with store.write(ACTOR) as work:
        work.rounds.update(replace(work.rounds.all()[0], closed_at=clock(), protocol="{}"))
        work.commit()
    with pytest.raises(SurroundingsError, match="protocol_unreadable"):
        rounds.view()


def test_a_past_half_year_can_be_closed_with_what_is_missing_said(rounds: Rounds) -> None:
    for channel in (A, B, C):
        rounds.leave_out(ACTOR, H1, channel.id, LeftOut.OTHER, "Hanns inte med")
    protocol = rounds.close(ACTOR, H1)
    assert (protocol.left_out, protocol.pictures) == (3, [])
    assert {line.day for line in protocol.lines} == {date(2026, 6, 30)}


# --- who may ------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.WEBMASTER])
def test_rounds_are_the_webmasters(rounds: Rounds, role: Role) -> None:
    somebody = make.actor(role)
    acts: list[Callable[[], object]] = [
        lambda: rounds.open(somebody),
        lambda: rounds.open_extra(somebody, RoundKind.CHANGE, "Ny", [A.id]),
        lambda: rounds.leave_out(somebody, H2, A.id, LeftOut.CLOSED),
        lambda: rounds.take_back(somebody, H2, A.id),
        lambda: rounds.close(somebody, H2),
    ]
    for act in acts:
        with pytest.raises(UserError, match="not_permitted"):
            act()
    assert rounds.all() == []
