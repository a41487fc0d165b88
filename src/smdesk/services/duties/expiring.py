"""Backups that still hold what was disposed of: listed with their last day, then removed.

Thirty days after a disposal was carried out they go, as soon as a newer whole backup is there: what
is disposed of must not outlive its decision in a copy, and nobody must be left without any. What
rotation would keep longer goes, too; what it lets go of sooner is gone sooner.
"""

from dataclasses import dataclass
from datetime import date, datetime

from smdesk.domain.actors import Actor
from smdesk.domain.calendar import swedish_day
from smdesk.domain.disposal import Disposal, TargetKind
from smdesk.domain.disposal_checks import ARCHIVED, expires_on, holds_gone
from smdesk.services.ports import Backups, Clock, FormerCopy, Snapshot, Store

BACKED_UP = frozenset(TargetKind) - ARCHIVED
"""What backups hold: all but the archive's bags, which lie outside them."""
EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCopy:
    """An older state of the database that still holds what is gone."""

    name: str
    made_at: datetime
    expires_on: date
    """After this day it is removed, if there is a newer whole backup."""
    is_backup: bool
    """Whether somebody made it as one; else an upgrade or a restoring left it."""


class Expiring:
    """Knows which backups hold what is gone, and removes them in time."""

    def __init__(self, store: Store, backups: Backups, clock: Clock) -> None:
        self._store = store
        self._backups = backups
        self._clock = clock

    def waiting(self, disposal: Disposal) -> tuple[WaitingCopy, ...]:
        """Return the copies that hold what a disposal let go, oldest first.

        A folder of backups that can't be reached is listed by itself: there may be some in it.
        """
        if disposal.carried_out_at is None:
            return ()
        with self._store.read() as snapshot:
            if not _is_backed_up(snapshot, disposal):
                return ()
        gone, last = disposal.carried_out_at, expires_on(swedish_day(disposal.carried_out_at))
        place = self._backups.place()
        hidden = () if place.reachable else ((str(place.folder), gone, True),)
        seen = [
            (one.path.name, one.made_at, one.is_backup)
            for one in reversed(self._backups.former())
            if holds_gone(one.made_at, gone)
        ]
        return tuple(
            WaitingCopy(name=name, made_at=made_at, expires_on=last, is_backup=is_backup)
            for name, made_at, is_backup in (*seen, *hidden)
        )

    def expire(self, actor: Actor) -> tuple[str, ...]:
        """Remove the copies whose last day is over, and return their names; each is audited.

        That is committed first: a crash in between leaves a file, which the next start removes,
        and never one that is gone without a word.

        Raises:
            SurroundingsError: `backup_disk`.
        """
        over = self._over()
        if not over:
            return ()
        removed = []
        newest = max(moment for _, moment in over)
        if not self._has_newer(newest):
            return ()
        for one, _ in over:
            with self._store.write(actor) as work:
                work.audit.note(EXPIRED, "backup", one.path.name, {"made_at": one.made_at})
                work.commit()
            self._backups.remove(one)
            removed.append(one.path.name)
        return tuple(removed)

    def _over(self) -> list[tuple[FormerCopy, datetime]]:
        """Return the copies whose last day is over, and since when a newer backup counts."""
        today = swedish_day(self._clock())
        with self._store.read() as snapshot:
            done = [
                one.carried_out_at
                for one in snapshot.disposals.all()
                if one.carried_out_at is not None
                and expires_on(swedish_day(one.carried_out_at)) < today
                and _is_backed_up(snapshot, one)
            ]
        if not done:
            return []
        latest = max(done)
        return [(one, latest) for one in self._backups.former() if holds_gone(one.made_at, latest)]

    def _has_newer(self, moment: datetime) -> bool:
        made = [one for one in self._backups.all() if not holds_gone(one.made_at, moment)]
        return any(self._backups.is_whole(one.path) for one in made)


def _is_backed_up(snapshot: Snapshot, disposal: Disposal) -> bool:
    items = snapshot.disposal_items.of("disposal_id", {disposal.id})
    return any(one.target in BACKED_UP for one in items)
