"""A closed round is evidence: both databases refuse to change it, also past the program."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.rounds import LeftOut
from smdesk.services import ports
from smdesk.storage.faults import explaining
from smdesk.storage.store import SqlStore
from tests.support import factories as make
from tests.support.factories import NOW

ACTOR = make.actor()
CHANNEL, OTHER = make.channel(), make.channel()
OPEN, CLOSED = make.capture_round(id="open"), make.capture_round(id="closed", half_year="2026-H1")
ENTRY = make.round_entry(
    id="entry", round_id=OPEN.id, channel_id=CHANNEL.id, left_out=LeftOut.NO_ACCESS
)
LOCKED = replace(ENTRY, id="locked", round_id=CLOSED.id)
NEW = make.round_entry(round_id=CLOSED.id, channel_id=OTHER.id)
AS_CLOSED = replace(CLOSED, closed_at=NOW, closed_by="anna.ek", protocol="{}")


@pytest.fixture
def closed(store: SqlStore) -> SqlStore:
    """One open round and one that is closed, each with an entry."""
    with store.write(ACTOR) as work:
        for channel in (CHANNEL, OTHER):
            work.channels.add(channel)
        for one in (OPEN, CLOSED):
            work.rounds.add(one)
        for entry in (ENTRY, LOCKED):
            work.round_entries.add(entry)
        work.rounds.update(AS_CLOSED)
        work.commit()
    return store


Action = Callable[[ports.UnitOfWork], object]
STORED = replace(AS_CLOSED, version=2)
REFUSED: list[Action] = [
    lambda work: work.rounds.update(replace(STORED, reason="annan")),
    lambda work: work.rounds.update(replace(STORED, closed_at=None)),
    lambda work: work.round_entries.add(NEW),
    lambda work: work.round_entries.update(replace(LOCKED, note="annan")),
    lambda work: work.round_entries.update(replace(LOCKED, round_id=OPEN.id)),
    lambda work: work.round_entries.update(replace(ENTRY, round_id=CLOSED.id)),
    lambda work: work.round_entries.remove(LOCKED),
]


@pytest.mark.parametrize("act", REFUSED)
def test_a_closed_round_and_its_entries_stay(closed: SqlStore, act: Action) -> None:
    with closed.write(ACTOR) as work:
        with pytest.raises(UserError, match="round_closed"):
            act(work)
        work.commit()
    with closed.read() as snapshot:
        assert snapshot.rounds.all() == [OPEN, STORED]
        assert snapshot.round_entries.all() == [ENTRY, LOCKED]


def test_a_closed_round_is_not_removed(closed: SqlStore) -> None:
    with (
        pytest.raises(SmdeskError, match="round_closed"),
        explaining(closed.url),
        closed._engine.begin() as link,
    ):
        link.execute(text("DELETE FROM rounds WHERE id = 'closed'"))


def test_an_open_round_is_changed_at_will(closed: SqlStore) -> None:
    with closed.write(ACTOR) as work:
        changed = work.rounds.update(replace(OPEN, reason="annan"))
        work.round_entries.update(replace(ENTRY, note="annan"))
        work.round_entries.add(replace(NEW, round_id=OPEN.id))
        work.round_entries.remove(replace(ENTRY, note="annan", version=2))
        work.commit()
    with closed.read() as snapshot:
        assert snapshot.rounds.get(OPEN.id) == changed
        assert snapshot.round_entries.all() == [LOCKED, replace(NEW, round_id=OPEN.id)]
