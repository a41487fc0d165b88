"""What had to be removed: the log of a bad moment, unfinished until all is answered (P8)."""

from dataclasses import replace
from datetime import date
from typing import Any

from smdesk.domain.actors import Actor
from smdesk.domain.calendar import swedish_day, utc
from smdesk.domain.errors import Problem, UserError, refuse
from smdesk.domain.moderation import MODERATORS, CopyState, Ground, Removal
from smdesk.domain.removal_checks import (
    LINES,
    TEXTS,
    check_case_closed,
    check_finish,
    check_ground,
    check_removal,
    settled,
    stated,
)
from smdesk.domain.restricted import RestrictedCopy
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.duties.first_grounds import LANGUAGE, all_grounds, shipped, stored_ground
from smdesk.services.duties.removals_view import RemovalLine, RemovalsView, make_removals
from smdesk.services.ports import Clock, Snapshot, Store, UnitOfWork
from smdesk.services.register.changing import put, stored_channel


class Removals:
    """Keeps the log of what was removed, and the grounds for it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def view(self, language: str = LANGUAGE) -> RemovalsView:
        """Return all removals; grounds that nobody has stored yet are in a language."""
        today = swedish_day(self._clock())
        with self._store.read() as snapshot:
            return make_removals(snapshot, today, language)

    def line(self, removal_id: str) -> RemovalLine:
        """Return one removal with all that belongs to it.

        Raises:
            UserError: `gone`.
        """
        for line in self.view().lines:
            if line.removal.id == removal_id:
                return line
        raise UserError("gone", at="removal")

    def start(self, actor: Actor, removal: Removal) -> Removal:
        """Store a new log, however little is known yet. Raises what `save` raises, and `exists`."""
        actor.require(*MODERATORS)
        with self._store.write(actor) as work:
            new = self._written(work, replace(removal, finished_at=None, case_closed_on=None))
            work.removals.add(new)
            work.commit()
            return new

    def save(self, actor: Actor, removal: Removal) -> Removal:
        """Store what is known by now. A finished log may be corrected, and has to stay whole.

        Raises:
            InvalidError: with all that is wrong with what is written; of a finished one, also with
                all that it would lack.
            ConflictError: if somebody else changed it in between.
            UserError: `gone`, at what is no longer there.
        """
        actor.require(*MODERATORS)
        with self._store.write(actor) as work:
            _stored(work, removal.id)
            saved = work.removals.update(self._written(work, removal))
            work.commit()
            return saved

    def finish(self, actor: Actor, removal_id: str) -> Removal:
        """Store that every question of a log has its answer.

        Raises:
            InvalidError: with all that is missing (`removal_lacks_<what>`).
            UserError: `gone`; `removal_already_finished`.
        """
        actor.require(*MODERATORS)
        now = self._clock()
        with self._store.write(actor) as work:
            removal = _stored(work, removal_id)
            if removal.finished_at is not None:
                raise UserError("removal_already_finished", at="removal")
            ground, copies = stored_ground(work, removal.ground_id), _copies(work, removal_id)
            refuse(check_finish(removal, ground, copies, now))
            whole = replace(settled(removal, ground, copies), ground_stated=_stated(ground))
            done = work.removals.update(replace(whole, finished_at=now))
            work.commit()
            return done

    def drop(self, actor: Actor, removal_id: str) -> None:
        """Remove a log that was begun by mistake.

        Raises:
            UserError: `gone`; `removal_finished_kept`, `removal_has_copy`: those are disposed of by
                decision only.
        """
        actor.require(*MODERATORS)
        with self._store.write(actor) as work:
            removal = _stored(work, removal_id)
            if removal.finished_at is not None:
                raise UserError("removal_finished_kept", at="removal")
            if _copies(work, removal_id):
                raise UserError("removal_has_copy", at="removal")
            work.removals.remove(removal)
            work.commit()

    def close_case(self, actor: Actor, removal_id: str, day: date | None) -> Removal:
        """Store on which day the case was closed that the copy follows; None: it is open again.

        Raises:
            InvalidError: `removal_unfinished`, `removal_no_case`, `case_closed_before`,
                `day_ahead`.
            UserError: `gone`.
        """
        actor.require(*MODERATORS)
        today = swedish_day(self._clock())
        with self._store.write(actor) as work:
            removal = _stored(work, removal_id)
            refuse(check_case_closed(removal, day, today) if day else [])
            closed = work.removals.update(replace(removal, case_closed_on=day))
            work.commit()
            return closed

    def grounds(self, language: str = LANGUAGE) -> tuple[Ground, ...]:
        """Return the municipality's grounds and those of the program's that it has not stored."""
        with self._store.read() as snapshot:
            return all_grounds(snapshot, language)

    def save_ground(self, actor: Actor, ground: Ground) -> Ground:
        """Store a ground. What was checked is the former text: a new one is unchecked again.

        Raises:
            InvalidError: with all that is wrong; `ground_copy_locked`, for material that the
                program knows nobody may possess.
            ConflictError: if somebody else changed it in between.
        """
        actor.require(*MODERATORS)
        today = swedish_day(self._clock())
        with self._store.write(actor) as work:
            refuse([*check_ground(ground, today), *_check_locked(ground)])
            before = stored_ground(work, ground.id)
            saved = put(work.grounds, _unchecked(before, ground))
            work.commit()
            return saved

    def check_ground(self, actor: Actor, ground_id: str, day: date | None = None) -> Ground:
        """Store that somebody held a ground against the law on a day, today if None.

        Raises:
            InvalidError: `day_ahead`.
            UserError: `gone`.
        """
        actor.require(*MODERATORS)
        today = swedish_day(self._clock())
        with self._store.write(actor) as work:
            ground = stored_ground(work, ground_id)
            if ground is None:
                raise UserError("gone", at="ground")
            checked = replace(ground, checked_on=day or today)
            refuse(check_ground(checked, today))
            saved = work.grounds.update(checked)
            work.commit()
            return saved

    def _written(self, work: UnitOfWork, removal: Removal) -> Removal:
        """Return a log as it is stored: with what is not typed taken from the store."""
        now, before = self._clock(), work.removals.get(removal.id)
        ground, copies = _referred(work, removal), _copies(work, removal.id)
        former = stored_ground(work, before.ground_id) if before else None
        typed = _unforbidden(_as_stored(removal, before, ground), former, ground)
        written = settled(typed, ground, copies)
        if written.finished_at is None:
            refuse(check_removal(written, now))
        else:
            refuse(check_finish(written, ground, copies, now))
        return written


def _as_stored(removal: Removal, before: Removal | None, ground: Ground | None) -> Removal:
    """Return what is typed with what is not: when it was finished, and how its ground reads.

    A finished log keeps its ground as it read then, unless it gets another.
    """
    finished = before is not None and before.finished_at is not None
    same = finished and before is not None and before.ground_id == removal.ground_id
    return replace(
        _clean(removal),
        found_at=utc(removal.found_at),
        removed_at=utc(removal.removed_at) if removal.removed_at else None,
        ground_stated=before.ground_stated if same and before else _stated(ground),
        finished_at=before.finished_at if before else None,
        case_closed_on=before.case_closed_on if before else None,
    )


def _unforbidden(removal: Removal, former: Ground | None, ground: Ground | None) -> Removal:
    """Ask about the copy again, once another ground than the one that forbade it is chosen."""
    forbade = former is not None and not former.copy_allowed
    allows = ground is None or ground.copy_allowed
    if forbade and allows and removal.copy is CopyState.FORBIDDEN and not removal.no_copy:
        return replace(removal, copy=None)
    return removal


def _clean(removal: Removal) -> Removal:
    texts: dict[str, Any] = {name: clean_text(getattr(removal, name)) for name in TEXTS}
    lines: dict[str, Any] = {name: clean_line(getattr(removal, name)) for name in LINES}
    return replace(removal, **texts, **lines)


def _stated(ground: Ground | None) -> str:
    return stated(ground) if ground else ""


def _referred(work: UnitOfWork, removal: Removal) -> Ground | None:
    """Return the ground; refuse what names somebody or something that is no longer there."""
    stored_channel(work, removal.channel_id)
    for at in ("found_by", "removed_by"):
        person_id = getattr(removal, at)
        if person_id is not None and work.people.get(person_id) is None:
            raise UserError("gone", at=at)
    ground = stored_ground(work, removal.ground_id)
    if ground is None and removal.ground_id is not None:
        raise UserError("gone", at="ground_id")
    return ground


def _stored(snapshot: Snapshot, removal_id: str) -> Removal:
    removal = snapshot.removals.get(removal_id)
    if removal is None:
        raise UserError("gone", at="removal")
    return removal


def _copies(snapshot: Snapshot, removal_id: str) -> list[RestrictedCopy]:
    return snapshot.restricted_copies.of("removal_id", {removal_id})


def _check_locked(ground: Ground) -> list[Problem]:
    """Nobody makes it lawful to possess what is not by a slip in a form."""
    first = shipped().get(ground.id)
    if first is None or first.copy_allowed or not ground.copy_allowed:
        return []
    return [Problem(code="ground_copy_locked", at="copy_allowed")]


def _unchecked(before: Ground | None, ground: Ground) -> Ground:
    if before is None or before.checked_on != ground.checked_on:
        return ground
    same = all(getattr(before, name) == getattr(ground, name) for name in CHECKED)
    return ground if same else replace(ground, checked_on=None)


CHECKED = ("name", "law", "section", "text", "copy_allowed", "police")
"""What is held against the law when a ground is checked."""
