"""Who changed what, and taking it back, on both databases."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from smdesk.domain.actors import Role
from smdesk.domain.applications import Application, Checklist, Closing
from smdesk.domain.assignments import Assignment, EndReason
from smdesk.domain.calendar import Period
from smdesk.domain.chain import audit_breaks
from smdesk.domain.changes import Change, FieldChange
from smdesk.domain.channels import Status
from smdesk.domain.errors import InvalidError, TextKeys, UserError
from smdesk.domain.former import FormerChannel
from smdesk.domain.half_years import HalfYear
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import CHIEF_EXECUTIVE, Office, OfficeKind, Person
from smdesk.domain.reorganisations import rename
from smdesk.services.ports import Table, UnitOfWork
from smdesk.services.register.attachments import Attachments
from smdesk.services.register.history import TABLES, UNDO, History
from smdesk.services.register.life import Life
from smdesk.services.register.mandates import Mandates
from smdesk.services.register.organisation import Organisation
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support.factories import NOW, SINCE, TickingClock, actor

ME = actor()
LAST = date(2026, 12, 31)


@pytest.fixture
def store(ready_place: str) -> Iterator[SqlStore]:
    opened = open_store(ready_place, TickingClock())
    yield opened
    opened.close()


@pytest.fixture
def history(store: SqlStore) -> History:
    return History(store)


@pytest.fixture
def mandate(store: SqlStore) -> Assignment:
    """A channel with an editor, whose unit head gave the mandate; each an act of its own."""
    unit, head, editor = (
        factories.unit(),
        factories.person(name="Bo Berg"),
        factories.person(name="Anna Ek"),
    )
    channel = factories.channel(name="Biblioteket")
    given = factories.assignment(channel_id=channel.id, person_id=editor.id, mandated_by=head.id)
    does(store, lambda work: work.units.add(unit))
    does(store, lambda work: work.people.add(head))
    does(store, lambda work: work.people.add(editor))
    does(store, lambda work: work.channels.add(channel))
    office = Office(OfficeKind.UNIT_HEAD, unit.id)
    term = factories.term(office=office, person_id=head.id)
    does(store, lambda work: work.terms.add(term))
    member = factories.membership(person_id=editor.id, unit_id=unit.id)
    does(store, lambda work: work.memberships.add(member))
    does(store, lambda work: work.assignments.add(given))
    return given


def does(store: SqlStore, *parts: Callable[[UnitOfWork], object]) -> int:
    """Do parts in one unit of work, and return the number of its last entry."""
    with store.write(ME) as work:
        for part in parts:
            part(work)
        work.commit()
    with store.read() as snapshot:
        return list(snapshot.audit.entries())[-1].seq


def state(store: SqlStore) -> dict[str, object]:
    """Everything that can be taken back, by id, versions aside."""
    with store.read() as snapshot:
        return {
            item.id: replace(item, version=0)
            for table in TABLES.values()
            for item in table(snapshot).all()
        }


def holds(store: SqlStore) -> None:
    """See that trail and rows agree, and that the chain has no gap."""
    with store.read() as snapshot:
        assert snapshot.audit.differences() == []
        assert list(audit_breaks(snapshot.audit.entries())) == []


def told(change: Change) -> tuple[str, str, tuple[object, ...]]:
    return change.action, change.kind, change.about


def ending(item: Assignment, last: date = LAST) -> Assignment:
    return replace(item, period=Period(item.period.first, last))


def refused(history: History, seq: int, *, by: Role = Role.WEBMASTER) -> UserError:
    with pytest.raises(UserError) as caught:
        history.undo(actor(by), seq)
    return caught.value


# --- reading ----------------------------------------------------------------------------------


def test_from_what_to_what(store: SqlStore, history: History, mandate: Assignment) -> None:
    seq = does(store, lambda work: work.assignments.update(ending(mandate)))
    newest, *_ = history.of(mandate.channel_id)
    assert newest == Change(
        seq=seq,
        act=seq,
        at=newest.at,
        actor="anna.ek",
        action="changed",
        kind="assignment",
        entity_id=mandate.id,
        about=("Anna Ek",),
        fields=(FieldChange(name="last_day", before=None, after=LAST),),
        erased=False,
        undoable=True,
        undoes=None,
    )


def test_ids_are_told_as_names(history: History, mandate: Assignment) -> None:
    given = history.of(mandate.person_id)[0]
    values = {field.name: field.after for field in given.fields}
    assert given.about == ("Biblioteket",)
    assert values["channel_id"] == "Biblioteket"
    assert values["mandated_by"] == "Bo Berg"
    assert values["first_day"] == SINCE.first
    assert "act" not in values
    head = history.of(mandate.mandated_by)
    assert told(head[0]) == ("added", "term", (OfficeKind.UNIT_HEAD, "Åby skola"))


def closing(channel_id: str) -> Closing:
    return Closing(id=new_id(), channel_id=channel_id, closed_on=LAST, reason="Slut")


def everything_of(mandate: Assignment) -> list[Callable[[UnitOfWork], object]]:
    """Add one of everything that belongs to the channel."""
    channel = mandate.channel_id
    opened = factories.capture_round()
    entry = factories.round_entry(round_id=opened.id, channel_id=channel)
    former = FormerChannel(
        id="f",
        channel_id=channel,
        until=LAST,
        name="Förr",
        platform=factories.channel().platform,
        scope=factories.channel().scope,
        status=Status.ACTIVE,
    )
    return [
        lambda work: work.rounds.add(opened),
        lambda work: work.round_entries.add(entry),
        lambda work: work.former_channels.add(former),
        lambda work: work.applications.add(
            Application(id="a", channel_id=channel, interest_on=LAST)
        ),
        lambda work: work.checklists.add(Checklist(id="c", channel_id=channel, since=LAST)),
        lambda work: work.watches.add(factories.watch(channel_id=channel)),
        lambda work: work.captures.add(factories.capture(channel_id=channel)),
        lambda work: work.closings.add(closing(channel)),
    ]


def test_all_that_belongs_to_a_channel_is_in_its_history(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    does(store, *everything_of(mandate))
    found = [told(change) for change in history.of(mandate.channel_id)]
    assert found == [
        ("added", "closing", ()),
        ("added", "capture", (NOW,)),
        ("added", "watch", ()),
        ("added", "checklist", (LAST,)),
        ("added", "application", ()),
        ("added", "former_channel", ("Förr",)),
        ("added", "round_entry", (HalfYear(2026, 2),)),
        ("added", "assignment", ("Anna Ek",)),
        ("added", "channel", ()),
    ]


def test_what_is_gone_is_told_too(store: SqlStore, history: History, mandate: Assignment) -> None:
    does(store, lambda work: work.assignments.remove(mandate))
    for identifier in (mandate.channel_id, mandate.person_id):
        assert [change.action for change in history.of(identifier)][:2] == ["removed", "added"]
    with store.write(ME) as work:
        for member in work.memberships.all():
            work.memberships.remove(member)
        for person in work.people.all():
            if person.id == mandate.person_id:
                work.people.remove(person)
        work.commit()
    assert history.of(mandate.channel_id)[0].about == ("Anna Ek",)


def test_another_channels_history_is_its_own(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    other = factories.channel()
    does(store, lambda work: work.channels.add(other))
    does(store, lambda work: work.assignments.remove(mandate))
    assert [told(change) for change in history.of(other.id)] == [("added", "channel", ())]


def test_what_was_done_together_is_one_act(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    last = does(store, *everything_of(mandate))
    first = last - 7
    act = history.act(last - 3)
    assert [change.seq for change in act] == list(range(first, last + 1))
    assert {change.act for change in act} == {first}
    assert act[1].about == ("Biblioteket", HalfYear(2026, 2))
    assert history.act(first - 1)[0].act == first - 1
    with pytest.raises(UserError, match="change_unknown"):
        history.act(last + 1)


def erase(store: SqlStore, kind: str, *, act_only: bool = False) -> None:
    """Do what a later program's erasure does, or make an entry as an earlier program wrote it."""
    with store._engine.connect() as connection:
        if connection.dialect.name != "sqlite":
            connection.exec_driver_sql("SET session_replication_role = replica")
        if act_only:
            rows = connection.execute(text("SELECT seq, payload FROM audit"))
            for seq, payload in rows.all():
                older = payload.partition(",")[2]
                connection.execute(
                    text("UPDATE audit SET payload = :payload WHERE seq = :seq"),
                    {"payload": "{" + older, "seq": seq},
                )
        else:
            erased = "UPDATE audit SET payload = NULL, salt = NULL WHERE kind = :kind"
            connection.execute(text(erased), {"kind": kind})
        connection.commit()


def test_entries_of_an_earlier_program_stand_alone(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    does(store, *everything_of(mandate))
    erase(store, "", act_only=True)
    assert all(change.act == change.seq for change in history.of(mandate.channel_id))
    watch = next(one for one in history.of(mandate.channel_id) if one.kind == "watch")
    history.undo(ME, watch.seq)
    assert history.of(mandate.channel_id)[0].kind == "watch"


def test_an_erased_change_says_so_and_stands(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    erase(store, "assignment")
    newest = history.of(mandate.channel_id)[0]
    assert (newest.erased, newest.fields, newest.undoable) == (True, (), False)
    assert refused(history, newest.seq).code == "undo_not_possible"


# --- undoing ----------------------------------------------------------------------------------


def test_a_changed_field_gets_its_former_value(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    before = state(store)
    seq = does(store, lambda work: work.assignments.update(ending(mandate)))
    changes = history.undo(ME, seq)
    assert changes.kinds == {"assignment", UNDO}
    assert state(store) == before
    undone, former, *_ = history.of(mandate.channel_id)
    assert undone.undoes == seq
    assert undone.undoable
    assert not former.undoable
    assert undone.fields == (FieldChange(name="last_day", before=LAST, after=None),)
    with store.read() as snapshot:
        (note,) = snapshot.audit.about(UNDO)
    assert (note.entry.action, note.notes, note.act) == ("undone", {"undone": seq}, undone.act)
    holds(store)


def test_an_act_is_undone_whole_and_can_be_done_again(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    """Units, terms and memberships refer to each other: each is brought back in its turn."""
    before = state(store)
    old, new = factories.sector(name="Gamla"), factories.sector(name="Nya")
    unit = factories.unit(sector_id=old.id)
    first = does(store, lambda work: work.sectors.add(old), lambda work: work.units.add(unit))
    then = state(store)
    moved = replace(unit, sector_id=new.id)
    seq = does(
        store,
        lambda work: work.sectors.add(new),
        lambda work: work.units.update(moved),
        lambda work: work.sectors.remove(old),
        lambda work: work.assignments.update(
            replace(ending(mandate), ended=EndReason.REVOKED, end_note="x")
        ),
    )
    after = state(store)
    for _ in range(3):
        history.undo(ME, seq)
        assert state(store) == then
        (undone, *_rest) = history.of(mandate.channel_id)
        history.undo(ME, undone.seq)
        assert state(store) == after
        seq = history.of(mandate.channel_id)[0].seq
        holds(store)
    history.undo(ME, seq)
    history.undo(ME, first)
    assert state(store) == before


def close(store: SqlStore, mandate: Assignment) -> None:
    """The channel closes: what it was is kept, a closing entered, its mandates ended."""
    made = closing(mandate.channel_id)
    Life(store, TickingClock()).close(ME, replace(made, no_capture="Borta", no_export="Finns inte"))


def leave(store: SqlStore, mandate: Assignment) -> None:
    """The editor leaves: mandates and memberships end with the last day."""
    Mandates(store, cast("Attachments", None), TickingClock()).leave(ME, mandate.person_id, LAST)


def rename_unit(store: SqlStore, mandate: Assignment) -> None:
    """The unit is called something else from a day on."""
    with store.read() as snapshot:
        (unit,) = snapshot.units.all()
    plan = rename(unit.id, "Åby och Ö skola", day=LAST, reason=f"För {mandate.channel_id}")
    Organisation(store, TickingClock()).carry_out(ME, plan)


@pytest.mark.parametrize("act", [close, leave, rename_unit])
def test_what_a_service_does_is_undone_whole(
    store: SqlStore,
    history: History,
    mandate: Assignment,
    act: Callable[[SqlStore, Assignment], None],
) -> None:
    before = state(store)
    act(store, mandate)
    after, seq = state(store), last_entry(store)
    assert len(history.act(seq)) > 1
    assert after != before
    history.undo(ME, seq)
    assert state(store) == before
    history.undo(ME, last_entry(store))
    assert state(store) == after
    holds(store)


def test_a_row_that_changed_since_stays(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    seq = does(store, lambda work: work.assignments.update(ending(mandate)))
    with store.read() as snapshot:
        stored = snapshot.assignments.get(mandate.id)
    assert stored is not None
    does(store, lambda work: work.assignments.update(replace(stored, end_note="senare")))
    now = state(store)
    error = refused(history, seq)
    assert error.code == "undo_changed_since"
    assert error.values["since"] == TextKeys(("history.field.end_note",))
    assert error.values["name"] == "Biblioteket, Anna Ek"
    assert state(store) == now
    holds(store)


def test_a_row_that_was_removed_or_came_back_stays(store: SqlStore, history: History) -> None:
    channel = factories.channel()
    added = does(store, lambda work: work.channels.add(channel))
    removed = does(store, lambda work: work.channels.remove(channel))
    assert refused(history, added).values["since"] == TextKeys(("history.since.gone",))
    does(store, lambda work: work.channels.add(channel))
    assert refused(history, removed).values["since"] == TextKeys(("history.since.back",))


def test_what_others_refer_to_stays(store: SqlStore, history: History, mandate: Assignment) -> None:
    added = next(one for one in history.of(mandate.channel_id) if one.kind == "channel")
    error = refused(history, added.seq)
    assert (error.code, error.values["name"]) == ("undo_in_use", "Biblioteket")
    holds(store)


def test_what_refers_to_something_gone_does_not_come_back(
    store: SqlStore, history: History
) -> None:
    sector = factories.sector()
    unit = factories.unit(sector_id=sector.id)
    does(store, lambda work: work.sectors.add(sector), lambda work: work.units.add(unit))
    removed = does(store, lambda work: work.units.remove(unit))
    does(store, lambda work: work.sectors.remove(sector))
    assert refused(history, removed).code == "undo_reference_missing"


@pytest.mark.parametrize("kind", ["attachment", "capture", "grant", "note"])
def test_evidence_files_and_roles_stand(
    store: SqlStore, history: History, mandate: Assignment, kind: str
) -> None:
    parts: dict[str, Callable[[UnitOfWork], object]] = {
        "attachment": lambda work: work.attachments.add(factories.attachment()),
        "capture": lambda work: work.captures.add(factories.capture(channel_id=mandate.channel_id)),
        "grant": lambda work: work.grants.add(
            factories.grant(account="postgres" if store.file is None else "anna.ek")
        ),
        "note": lambda work: work.audit.note("exported", "register", "x", {"path": "x"}),
    }
    seq = does(store, parts[kind])
    assert refused(history, seq).code == "undo_not_possible"


def test_an_act_stands_when_part_of_it_stands(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    taken = factories.capture(channel_id=mandate.channel_id)
    seq = does(
        store,
        lambda work: work.people.add(factories.person()),
        lambda work: work.captures.add(taken),
    )
    assert refused(history, seq - 1).code == "undo_not_possible"


def test_a_closed_round_stands(store: SqlStore, history: History) -> None:
    opened, channel = factories.capture_round(), factories.channel()
    entry = factories.round_entry(round_id=opened.id, channel_id=channel.id)
    does(store, lambda work: work.channels.add(channel))
    first = does(store, lambda work: work.rounds.add(opened))
    second = does(store, lambda work: work.round_entries.add(entry))
    assert all(change.undoable for change in history.of(channel.id))
    closed = replace(opened, closed_at=NOW, closed_by="anna.ek", protocol="{}")
    third = does(store, lambda work: work.rounds.update(closed))
    assert [change.undoable for change in history.of(opened.id)] == [False, False, False]
    assert refused(history, first).code == "undo_changed_since"
    assert refused(history, second).code == "undo_not_possible"
    assert refused(history, third).code == "undo_not_possible"


def test_an_open_round_is_taken_back_whole(store: SqlStore, history: History) -> None:
    opened, channel = factories.capture_round(), factories.channel()
    entry = factories.round_entry(round_id=opened.id, channel_id=channel.id)
    does(store, lambda work: work.channels.add(channel))
    before = state(store)
    seq = does(
        store, lambda work: work.rounds.add(opened), lambda work: work.round_entries.add(entry)
    )
    history.undo(ME, seq)
    assert state(store) == before
    (undone, *_) = history.of(opened.id)
    does(store, lambda work: work.rounds.add(factories.capture_round()))
    with pytest.raises(InvalidError, match="round_exists"):
        history.undo(ME, undone.seq)


def test_only_who_may_change_the_register(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    seq = does(store, lambda work: work.assignments.update(ending(mandate)))
    assert refused(history, seq, by=Role.ARCHIVIST).code == "not_permitted"
    assert refused(history, seq + 1).code == "change_unknown"
    history.undo(actor(Role.REGISTRAR), seq)


# --- the rules that guard saving hold after undoing too -----------------------------------------


def test_a_second_channel_with_the_address_hinders(store: SqlStore, history: History) -> None:
    channel = factories.channel()
    does(store, lambda work: work.channels.add(channel))
    closed = replace(channel, status=Status.CLOSED, closed_on=LAST)
    seq = does(store, lambda work: work.channels.update(closed))
    twin = factories.channel(name="Tvilling", key=channel.key)
    does(store, lambda work: work.channels.add(twin))
    now = state(store)
    assert refused(history, seq).code == "channel_exists"
    assert state(store) == now
    holds(store)


def test_an_office_that_was_filled_since_hinders(store: SqlStore, history: History) -> None:
    one, other = factories.person(), factories.person()
    held = factories.term(office=CHIEF_EXECUTIVE, person_id=one.id)
    does(store, lambda work: work.people.add(one), lambda work: work.people.add(other))
    does(store, lambda work: work.terms.add(held))
    ended = replace(held, period=Period(SINCE.first, LAST))
    seq = does(store, lambda work: work.terms.update(ended))
    after = factories.term(
        office=CHIEF_EXECUTIVE, person_id=other.id, period=Period(date(2027, 1, 1))
    )
    does(store, lambda work: work.terms.add(after))
    assert refused(history, seq).code == "term_overlaps"


def test_hours_that_were_set_since_hinder(store: SqlStore, history: History) -> None:
    channel = factories.channel()
    hours = factories.watch(channel_id=channel.id)
    does(store, lambda work: work.channels.add(channel), lambda work: work.watches.add(hours))
    seq = does(store, lambda work: work.watches.remove(hours))
    does(store, lambda work: work.watches.add(factories.watch(channel_id=channel.id)))
    assert isinstance(refused(history, seq), InvalidError)


def test_who_gave_a_mandate_is_not_judged_again(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    """The editor's placing was mended since, so that another than the giver was the manager."""
    seq = does(store, lambda work: work.assignments.update(ending(mandate)))
    with store.read() as snapshot:
        (member,) = snapshot.memberships.all()
    does(store, lambda work: work.memberships.remove(member))
    history.undo(ME, seq)
    with store.read() as snapshot:
        assert snapshot.assignments.get(mandate.id) == replace(mandate, version=3)
    holds(store)


def test_a_mandate_of_somebody_who_left_since_stays_ended(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    seq = does(store, lambda work: work.assignments.update(ending(mandate)))
    with store.read() as snapshot:
        editor = snapshot.people.get(mandate.person_id)
    assert editor is not None
    does(store, lambda work: work.people.update(replace(editor, left_on=LAST)))
    assert refused(history, seq).code == "mandate_after_leaving"
    holds(store)


def test_a_last_day_comes_back_only_where_nothing_lasts_beyond_it(
    store: SqlStore, history: History, mandate: Assignment
) -> None:
    mandates = Mandates(store, cast("Attachments", None), TickingClock())
    leave(store, mandate)
    left = state(store)
    mandates.stay(ME, mandate.person_id)
    stayed, seq = state(store), history.of(mandate.person_id)[0].seq
    history.undo(ME, seq)
    assert state(store) == left
    history.undo(ME, history.of(mandate.person_id)[0].seq)
    assert state(store) == stayed
    seq = history.of(mandate.person_id)[0].seq
    later = factories.term(office=CHIEF_EXECUTIVE, person_id=mandate.person_id, period=SINCE)
    does(store, lambda work: work.terms.add(later))
    assert refused(history, seq).code == "after_leaving"
    assert later.id in state(store)
    holds(store)


# --- whatever was done, all of it taken back leaves what there was -------------------------------


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    acts=st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=4), min_size=1, max_size=5),
    seed=st.integers(0, 2**16),
)
def test_all_acts_undone_give_the_first_state_again(
    store: SqlStore, history: History, acts: list[list[int]], seed: int
) -> None:
    choice = random.Random(seed)  # noqa: S311  drawn by the test's own seed
    begun, before = last_entry(store), state(store)
    for act in acts:
        with store.write(ME) as work:
            for number in act:
                do_something(work, number, choice)
            work.commit()
    end, after = last_entry(store), state(store)
    undo_all(store, history, begun, end)
    assert state(store) == before
    again = last_entry(store)
    undo_all(store, history, end, again)
    assert state(store) == after
    undo_all(store, history, again, last_entry(store))
    assert state(store) == before
    holds(store)


def undo_all(store: SqlStore, history: History, after: int, until: int) -> None:
    """Take back the acts among the entries after one until another, the last first."""
    seq = until
    while seq > after:
        with store.read() as snapshot:
            (first, *_) = snapshot.audit.act(seq)
        history.undo(ME, seq)
        seq = first.act - 1


def last_entry(store: SqlStore) -> int:
    with store.read() as snapshot:
        return max((entry.seq for entry in snapshot.audit.entries()), default=0)


def do_something(work: UnitOfWork, number: int, choice: random.Random) -> None:
    """Do one of the things that people do, to something that is there, if it can be done."""
    parts: list[Callable[[], object]] = [
        lambda: work.sectors.add(factories.sector(name=f"Sektor {choice.random()}")),
        lambda: work.units.add(factories.unit(sector_id=pick(work.sectors).id)),
        lambda: work.people.add(factories.person(name=f"Person {choice.random()}")),
        lambda: work.channels.add(factories.channel(name=f"Kanal {choice.random()}")),
        lambda: work.memberships.add(
            factories.membership(person_id=unplaced().id, unit_id=pick(work.units).id)
        ),
        lambda: work.units.update(
            replace(pick(work.units), sector_id=pick(work.sectors).id, greeting="Hej")
        ),
        lambda: work.channels.update(
            replace(pick(work.channels), status=Status.CLOSED, closed_on=LAST)
        ),
        lambda: work.closings.add(closing(pick(work.channels).id)),
        lambda: work.closings.remove(pick(work.closings)),
        lambda: work.sectors.remove(pick(work.sectors)),
    ]

    def pick(table: Table[Any]) -> Any:
        return choice.choice(table.all())

    def unplaced() -> Person:
        """Nobody works in one unit twice at the same time."""
        placed = {one.person_id for one in work.memberships.all()}
        return choice.choice([one for one in work.people.all() if one.id not in placed])

    with suppress(IndexError, UserError):  # nothing to choose from; `in_use`
        parts[number]()
