"""What the walk reads and stores, on worker threads."""

from dataclasses import dataclass

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.removals.steps import WalkFacts
from smdesk.domain.moderation import Removal
from smdesk.services.ports import ChangeSet

CHANGED = ChangeSet(frozenset({"removal", "ground"}))
"""A ground is stored when it is first used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """A log as it is stored, None before it is, and what the steps need to know."""

    removal: Removal | None
    facts: WalkFacts


def read_walk(desk: Desk, removal_id: str | None, language: str, _progress: JobProgress) -> Walked:
    """Read a log and what the steps need, or only that."""
    return _walked(desk, removal_id, language)


def store_walk(
    desk: Desk, removal: Removal, language: str, _progress: JobProgress, *, new: bool
) -> Walked:
    """Store a log, unfinished or finished, and read it again."""
    store = desk.removals.start if new else desk.removals.save
    return _walked(desk, store(desk.actor, removal).id, language)


def finish_walk(desk: Desk, removal_id: str, language: str, _progress: JobProgress) -> Walked:
    """Finish a log, and read it again."""
    desk.removals.finish(desk.actor, removal_id)
    return _walked(desk, removal_id, language)


def _walked(desk: Desk, removal_id: str | None, language: str) -> Walked:
    with desk.store.read() as snapshot:
        channels = {one.id: one for one in snapshot.channels.all()}
        people = {one.id: one for one in snapshot.people.all()}
    line = desk.removals.line(removal_id) if removal_id is not None else None
    facts = WalkFacts(
        day=desk.today(),
        channels=channels,
        people=people,
        grounds=desk.removals.grounds(language),
        copies=line.copies if line is not None else (),
        store=desk.restricted.state(),
        missing=line.missing if line is not None else (),
        hours=line.hours if line is not None else None,
    )
    return Walked(removal=line.removal if line is not None else None, facts=facts)
