"""Entries of the audit trail, read back into the things they tell of."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from smdesk.domain.access import AccountAdmin
from smdesk.domain.applications import Application, CheckItem, Checklist, LastPost, Outcome
from smdesk.domain.calendar import Period
from smdesk.domain.chain import AuditEntry
from smdesk.domain.rounds import LeftOut
from smdesk.services.ports import Snapshot, UnitOfWork
from smdesk.storage.opening import open_store
from smdesk.storage.steps import step
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support.factories import NOW, SHA, SINCE, TickingClock, actor

LEAP_DAY = date(2028, 2, 29)


@pytest.fixture
def store(ready_place: str) -> Iterator[SqlStore]:
    with closing(open_store(ready_place, TickingClock())) as opened:
        yield opened


def fill(work: UnitOfWork, account: str) -> list[object]:
    """Add a thing of many kinds, every type of field among them."""
    person, sector, channel = factories.person(left_on=LEAP_DAY), factories.sector(), _channel()
    term = factories.term(office=factories.sector_head(sector.id), person_id=person.id, acting=True)
    opened = factories.capture_round()
    admin = AccountAdmin(
        id="a", channel_id=channel.id, person_id=person.id, period=SINCE, confirmed_on=LEAP_DAY
    )
    application = Application(
        id="b",
        channel_id=channel.id,
        interest_on=LEAP_DAY,
        outcome=Outcome.APPROVED,
        decided_by=person.id,
        decision=SHA,
    )
    things: list[tuple[Any, Any]] = [
        (work.attachments, factories.attachment()),
        (work.municipality, factories.municipality(logo=SHA)),
        (work.sectors, sector),
        (work.units, factories.unit(sector_id=sector.id, period=Period(LEAP_DAY, LEAP_DAY))),
        (work.people, person),
        (work.terms, term),
        (work.channels, channel),
        (work.account_admins, admin),
        (work.applications, application),
        (work.checklists, _checklist(channel.id)),
        (work.last_posts, _look(channel.id)),
        (work.watches, factories.watch(channel_id=channel.id, opens=0)),
        (work.rounds, opened),
        (work.round_entries, _left_out(opened.id, channel.id)),
        (work.captures, factories.capture(channel_id=channel.id)),
        (work.grants, factories.grant(account=account)),
    ]
    for table, thing in things:
        table.add(thing)
    return [thing for _, thing in things]


def _channel() -> Any:
    return factories.channel(purposes=frozenset(), crisis_rank=1)


def _checklist(channel_id: str) -> Checklist:
    met = frozenset({CheckItem.RECOVERY, CheckItem.TWO_FACTOR})
    return Checklist(id="c", channel_id=channel_id, since=LEAP_DAY, met=met)


def _look(channel_id: str) -> LastPost:
    return LastPost(id="d", channel_id=channel_id, confirmed_on=LEAP_DAY, posted_on=None)


def _left_out(round_id: str, channel_id: str) -> Any:
    return factories.round_entry(round_id=round_id, channel_id=channel_id, left_out=LeftOut.OTHER)


def entries(snapshot: Snapshot) -> list[AuditEntry]:
    return list(snapshot.audit.entries())


def test_what_was_added_is_read_back_as_it_was(store: SqlStore) -> None:
    with store.write(actor()) as work:
        things = fill(work, "postgres" if store.file is None else "anna.ek")
        work.commit()
    with store.read() as snapshot:
        steps = [step(entry) for entry in entries(snapshot)]
        assert [one.after for one in steps] == things
        assert {(one.act, one.before) for one in steps} == {(1, None)}
        assert snapshot.audit.act(7) == steps


def test_a_note_is_of_no_row(store: SqlStore) -> None:
    with store.write(actor()) as work:
        work.audit.note("exported", "register", "x", {"path": "lista.csv"})
        work.commit()
    with store.read() as snapshot:
        (one,) = snapshot.audit.about("x")
    assert (one.notes, one.act, one.thing) == ({"path": "lista.csv"}, 1, None)


def entry(payload: str | None, **changes: Any) -> AuditEntry:
    made = AuditEntry(
        seq=7,
        at=NOW,
        actor="anna.ek",
        action="changed",
        kind="person",
        entity_id="p",
        payload=payload,
        salt="",
        commitment="",
        previous="",
        hash="",
    )
    return replace(made, **changes)


def test_columns_of_a_later_program_have_their_usual_value() -> None:
    row = {"id": "p", "name": "Åsa", "email": "", "account": "", "version": 1, "dropped": 3}
    one = step(entry(json.dumps({"before": row, "after": row | {"name": "Eva", "version": 2}})))
    assert one.act == 7
    assert one.before == factories.person(id="p", name="Åsa", email="")
    assert one.after == replace(one.before, name="Eva", version=2)


@pytest.mark.parametrize(
    "payload",
    [
        None,
        "",
        "{",
        "[]",
        "{}",
        '{"before":null,"after":7}',
        '{"before":null,"after":{"id":"p"}}',
        '{"before":null,"after":{"id":"p","name":"x","left_on":"i dag","version":1}}',
    ],
)
def test_what_nobody_can_read_is_told_as_nothing(payload: str | None) -> None:
    one = step(entry(payload))
    assert (one.thing, one.act) == (None, 7)


def test_periods_and_choices_that_are_none_are_told_as_nothing() -> None:
    backwards = {"id": "s", "name": "x", "first_day": "2026-01-02", "last_day": "2026-01-01"}
    one = step(entry(json.dumps({"before": None, "after": backwards}), kind="sector"))
    assert one.thing is None
    unknown = {"id": "c", "channel_id": "x", "since": "2026-01-02", "met": ["hackad"]}
    assert (
        step(entry(json.dumps({"before": None, "after": unknown}), kind="checklist")).thing is None
    )
    assert step(entry(json.dumps({"before": None, "after": {}}), kind="unheard")).thing is None
