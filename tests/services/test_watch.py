"""Watch hours and absences kept on both databases; who watches now; the crisis list."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from smdesk.domain.actors import Actor, Role
from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.calendar import STOCKHOLM, Period
from smdesk.domain.channels import Channel, Platform, Purpose, Scope, Status
from smdesk.domain.errors import InvalidError, UserError
from smdesk.domain.former import FormerChannel
from smdesk.domain.organisation import Person
from smdesk.services.actors import identify
from smdesk.services.duties.watch import WatchDesk, WatchLine, WatchState
from smdesk.services.ports import ChangeSet
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories as make

MONDAY = date(2026, 11, 23)
TEN = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)
CRISIS = frozenset({Purpose.CRISIS})


@dataclass(frozen=True, slots=True)
class Register:
    """A channel with an editor and a deputy."""

    store: SqlStore
    actor: Actor
    desk: WatchDesk
    channel: Channel
    emma: Person
    doris: Person
    mandate: Assignment
    standing_in: Assignment

    def add(self, fill: Callable[[Any], None]) -> None:
        with self.store.write(self.actor) as work:
            fill(work)
            work.commit()

    def line(self, moment: datetime = TEN) -> WatchLine:
        lines = self.desk.now(moment).lines
        return next(line for line in lines if line.channel.id == self.channel.id)

    def away(self, person: Person, first: date, last: date | None = None) -> str:
        absence = make.absence(person_id=person.id, period=Period(first, last))
        return self.desk.save_absence(self.actor, absence).id

    def watch(self, **changes: Any) -> str:
        watch = make.watch(channel_id=self.channel.id, **changes)
        return self.desk.save_watch(self.actor, watch).id


@pytest.fixture
def register(ready_place: str) -> Iterator[Register]:
    clock = make.TickingClock()
    with closing(open_store(ready_place, clock)) as store:
        actor = identify(store, store.login or "anna.ek", writing=True)
        channel = make.channel(name="Biblioteket")
        emma, doris, boss = (make.person(name=name) for name in ("Emma", "Doris", "Bo"))
        held = make.assignment(channel_id=channel.id, person_id=emma.id, mandated_by=boss.id)
        deputy = replace(held, id="deputy-mandate", person_id=doris.id, role=EditorRole.DEPUTY)
        made = Register(store, actor, WatchDesk(store, clock), channel, emma, doris, held, deputy)

        def fill(work: Any) -> None:
            work.municipality.add(make.municipality())
            for person in (emma, doris, boss):
                work.people.add(person)
            work.channels.add(channel)
            work.assignments.add(held)
            work.assignments.add(deputy)
            work.terms.add(make.term(person_id=boss.id))

        made.add(fill)
        yield made


def names(line: WatchLine) -> list[str]:
    return [keeper.person.name for keeper in line.keepers]


# --- who watches now --------------------------------------------------------------------------


def test_within_the_hours_the_editor_watches(register: Register) -> None:
    register.watch()
    line = register.line()
    assert (line.state, names(line)) == (WatchState.WATCHED, ["Emma"])
    assert line.until == TEN.replace(hour=16, minute=30)
    assert (line.opens, line.gap, line.deputised) == (None, None, False)
    assert line.away == ()


def test_a_deputy_stands_in_and_it_is_said_until_when(register: Register) -> None:
    register.watch()
    register.away(register.emma, MONDAY, MONDAY + timedelta(days=2))
    line = register.line()
    assert (line.state, names(line), line.deputised) == (WatchState.WATCHED, ["Doris"], True)
    [gone] = line.away
    assert gone.person.name == "Emma"
    assert gone.away
    assert gone.until == MONDAY + timedelta(days=2)


def test_nobody_watches(register: Register) -> None:
    register.watch()
    register.away(register.emma, MONDAY)
    register.away(register.doris, MONDAY, MONDAY)
    line = register.line()
    assert (line.state, names(line)) == (WatchState.NOBODY, [])
    assert line.gap is not None
    assert (line.gap.day, line.gap.away) == (MONDAY, line.away)
    assert [(one.person.name, one.until) for one in line.away] == [
        ("Emma", None),
        ("Doris", MONDAY),
    ]


def test_a_closed_channel_says_who_opens_it(register: Register) -> None:
    register.watch()
    register.away(register.emma, MONDAY + timedelta(days=1))
    line = register.line(TEN.replace(hour=17))
    assert (line.state, names(line)) == (WatchState.CLOSED, ["Doris"])
    assert line.opens == TEN + timedelta(hours=22)
    assert line.until is None
    assert register.line().keepers[0].person.name == "Emma"


def test_without_hours_it_is_said(register: Register) -> None:
    line = register.line()
    assert (line.state, line.hours, line.opens) == (WatchState.NO_HOURS, None, None)
    assert names(line) == ["Emma"]
    register.watch(period=Period(MONDAY + timedelta(days=7)))
    coming = register.line()
    assert coming.state is WatchState.NO_HOURS
    assert coming.opens == TEN.replace(day=30, hour=8)


def test_the_view_counts_and_leaves_out_what_is_not_in_use(register: Register) -> None:
    register.watch()

    def fill(work: Any) -> None:
        work.channels.add(make.channel(name="vilar", status=Status.DORMANT))
        work.channels.add(make.channel(name="planerad", status=Status.PLANNED))
        work.channels.add(make.channel(name="Äldreomsorgen"))
        work.channels.add(make.channel(name="arkivet"))

    register.add(fill)
    view = register.desk.now(TEN)
    assert [line.channel.name for line in view.lines] == ["arkivet", "Biblioteket", "Äldreomsorgen"]
    assert view.count(WatchState.WATCHED) == 1
    assert view.count(WatchState.NO_HOURS) == 2
    assert view.count(WatchState.NOBODY) == 0
    assert view.day == MONDAY
    assert view.teams[register.channel.id] == {register.emma.id, register.doris.id}
    assert set(view.people) > {register.emma.id, register.doris.id}


def test_without_a_moment_it_is_now(register: Register) -> None:
    assert register.desk.now().day == make.TODAY
    assert register.desk.crisis().day == make.TODAY


def test_absences_are_those_that_run_or_are_to_come(register: Register) -> None:
    later = register.away(register.emma, date(2026, 12, 28), date(2027, 1, 8))
    register.away(register.emma, date(2026, 10, 1), date(2026, 11, 22))
    running = register.away(register.doris, date(2026, 11, 2), MONDAY)
    assert [one.id for one in register.desk.now(TEN).absences] == [running, later]


def test_a_channel_is_watched_as_it_was_on_the_day(register: Register) -> None:
    register.watch()
    channel = register.channel
    former = FormerChannel(
        id="former-channel",
        channel_id=channel.id,
        until=MONDAY,
        name="Stadsbiblioteket",
        platform=channel.platform,
        scope=channel.scope,
        status=Status.ACTIVE,
    )
    register.add(lambda work: work.former_channels.add(former))
    assert register.line().channel.name == "Stadsbiblioteket"
    assert register.line(TEN + timedelta(days=1)).channel.name == "Biblioteket"


# --- what is stored ---------------------------------------------------------------------------


def stored(register: Register) -> list[tuple[str, Period]]:
    with register.store.read() as snapshot:
        return [(one.id, one.period) for one in snapshot.watches.all()]


def test_new_hours_end_those_before(register: Register) -> None:
    old = register.watch()
    watch = make.watch(channel_id=register.channel.id, closes=20 * 60, period=Period(MONDAY))
    saved = register.desk.save_watch(register.actor, watch)
    assert saved.changes == ChangeSet(frozenset({"watch"}))
    assert stored(register) == [
        (old, Period(date(2024, 1, 1), date(2026, 11, 22))),
        (watch.id, Period(MONDAY)),
    ]
    assert register.line().until == TEN.replace(hour=20)


def test_hours_are_corrected_in_place(register: Register) -> None:
    first = register.watch()
    with register.store.read() as snapshot:
        watch = snapshot.watches.get(first)
    assert watch is not None
    register.desk.save_watch(register.actor, replace(watch, opens=9 * 60))
    assert stored(register) == [(first, watch.period)]
    assert register.line(TEN.replace(hour=8)).state is WatchState.CLOSED


def test_hours_that_clash_are_refused_and_nothing_is_stored(register: Register) -> None:
    register.watch(period=Period(date(2026, 12, 1)))
    before = stored(register)
    with pytest.raises(InvalidError) as caught:
        register.watch(period=Period(MONDAY), days=frozenset())
    assert [one.code for one in caught.value.problems] == ["days_missing", "watch_overlaps"]
    assert stored(register) == before
    register.watch(period=Period(MONDAY, date(2026, 11, 30)))


def test_hours_end(register: Register) -> None:
    first = register.watch()
    register.desk.end_watch(register.actor, first, MONDAY)
    assert stored(register) == [(first, Period(date(2024, 1, 1), MONDAY))]
    assert register.line(TEN + timedelta(days=1)).state is WatchState.NO_HOURS
    with pytest.raises(UserError) as caught:
        register.desk.end_watch(register.actor, first, date(2023, 12, 31))
    assert caught.value.code == "period_reversed"


def test_an_absence_is_kept_and_taken_away(register: Register) -> None:
    kept = register.away(register.emma, MONDAY, MONDAY)
    with pytest.raises(InvalidError) as caught:
        register.away(register.emma, MONDAY - timedelta(days=3))
    assert caught.value.code == "absence_overlaps"
    changes = register.desk.remove_absence(register.actor, kept)
    assert changes == ChangeSet(frozenset({"absence"}))
    assert register.desk.now(TEN).absences == ()


def test_what_is_not_there(register: Register) -> None:
    desk, actor = register.desk, register.actor
    attempts: list[tuple[str, Callable[[], object]]] = [
        ("channel", lambda: desk.save_watch(actor, make.watch())),
        ("watch", lambda: desk.end_watch(actor, "gone", MONDAY)),
        ("person", lambda: desk.save_absence(actor, make.absence())),
        ("absence", lambda: desk.remove_absence(actor, "gone")),
    ]
    for place, attempt in attempts:
        with pytest.raises(UserError) as caught:
            attempt()
        assert (caught.value.code, caught.value.at) == ("gone", place)


def test_who_only_reads_changes_nothing(register: Register) -> None:
    reader = make.actor(Role.READER)
    desk = register.desk
    watch, absence = make.watch(channel_id=register.channel.id), make.absence()
    attempts: list[Callable[[], object]] = [
        lambda: desk.save_watch(reader, watch),
        lambda: desk.end_watch(reader, watch.id, MONDAY),
        lambda: desk.save_absence(reader, absence),
        lambda: desk.remove_absence(reader, absence.id),
    ]
    for attempt in attempts:
        with pytest.raises(UserError) as caught:
            attempt()
        assert caught.value.code == "not_permitted"


# --- the crisis list --------------------------------------------------------------------------


def test_the_crisis_list_is_ordered_and_names_everybody(register: Register) -> None:
    sector = make.sector()
    first = make.channel(name="Kris", platform=Platform.X, purposes=CRISIS, crisis_rank=1)
    schools = make.channel(
        name="Skolorna", purposes=CRISIS, scope=Scope.OPERATIONAL, sector_id=sector.id
    )

    def fill(work: Any) -> None:
        work.sectors.add(sector)
        work.channels.add(schools)
        work.channels.add(first)
        ranked = replace(register.channel, purposes=CRISIS, crisis_rank=2)
        work.channels.update(ranked)

    register.add(fill)
    register.watch()
    register.away(register.emma, MONDAY, MONDAY + timedelta(days=4))
    found = register.desk.crisis(MONDAY)
    assert [line.channel.name for line in found.lines] == ["Kris", "Biblioteket", "Skolorna"]
    assert found.municipality is not None
    library = found.lines[1]
    assert library.manager is not None
    assert library.manager.name == "Bo"
    assert library.term is not None
    assert library.hours is not None
    assert [(one.person.name, one.role, one.away, one.until) for one in library.keepers] == [
        ("Emma", EditorRole.EDITOR, True, MONDAY + timedelta(days=4)),
        ("Doris", EditorRole.DEPUTY, False, None),
    ]
    assert library.keepers[0].person.email == "osten@example.se"
    vacant = found.lines[2]
    assert (vacant.sector, vacant.term, vacant.manager) == (sector, None, None)
    assert (vacant.keepers, vacant.hours) == ((), None)


def test_the_crisis_list_of_another_day(register: Register) -> None:
    register.add(
        lambda work: work.channels.update(
            replace(register.channel, purposes=CRISIS, closed_on=MONDAY, status=Status.CLOSED)
        )
    )
    assert len(register.desk.crisis(MONDAY).lines) == 1
    assert register.desk.crisis(MONDAY + timedelta(days=1)).lines == ()
