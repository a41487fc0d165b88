"""Who changed what, when, from what to what; and taking it back, as a change of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter
from typing import Any, cast

from smdesk.domain.access import check_admin
from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.applications import Application
from smdesk.domain.assignments import Assignment
from smdesk.domain.changes import Change, FieldChange, differing, field_changes
from smdesk.domain.channels import Channel
from smdesk.domain.errors import Problem, TextKeys, UserError, refuse
from smdesk.domain.half_years import HalfYear
from smdesk.domain.leaving import check_employed
from smdesk.domain.life import START, approved, check_draft, check_last_post, check_mailbox
from smdesk.domain.mandates import outlives
from smdesk.domain.organisation import Membership, Person, Term
from smdesk.domain.rounds import CaptureRound, RoundEntry, ordinary_of
from smdesk.domain.watch import check_absence, check_watch
from smdesk.services.ports import ChangeSet, Snapshot, Step, Store, Table, UnitOfWork
from smdesk.services.register.changing import of_channel
from smdesk.services.register.grounds import check_stored
from smdesk.services.register.naming import Naming
from smdesk.services.register.register import CHECKS

UNDONE = "undone"
UNDO = "undo"
"""What an undoing is entered under in the audit trail, with the act that it took back."""

TABLES: Mapping[str, Callable[[Snapshot], Table[Any]]] = {
    kind: attrgetter(table)
    for kind, table in {
        "municipality": "municipality",
        "sector": "sectors",
        "unit": "units",
        "person": "people",
        "membership": "memberships",
        "term": "terms",
        "channel": "channels",
        "assignment": "assignments",
        "former_channel": "former_channels",
        "former_sector": "former_sectors",
        "former_unit": "former_units",
        "application": "applications",
        "checklist": "checklists",
        "last_post": "last_posts",
        "account_admin": "account_admins",
        "watch": "watches",
        "absence": "absences",
        "round": "rounds",
        "round_entry": "round_entries",
        "closing": "closings",
        "ground": "grounds",
        "removal": "removals",
        "referral": "referrals",
        "schedule_row": "schedule_rows",
        "reading": "readings",
        "processing": "processings",
    }.items()
}
"""What can be taken back. Captures and the ledger are evidence, attachments may be cited on paper,
and roles are given and taken by who may."""

ROWS = frozenset({"added", "changed", "removed"})
"""What was done with a row that can be taken back; what was done to forget it cannot."""

REFUSED = {
    "in_use": "undo_in_use",
    "reference_missing": "undo_reference_missing",
    "round_closed": "undo_not_possible",
    "schedule_locked": "undo_not_possible",
}
"""What the database refuses, said of an undoing."""


class History:
    """Reads the audit trail, and takes back what it tells of."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, entity_id: str) -> list[Change]:
        """Return what was done with a thing and with all that belongs to it, newest first."""
        with self._store.read() as snapshot:
            steps = snapshot.audit.about(entity_id)
            return _Reader(snapshot, entity_id).changes(steps)[::-1]

    def act(self, seq: int) -> tuple[Change, ...]:
        """Return all that was changed together with one change, in order.

        Raises:
            UserError: `change_unknown`, if there is no change of that number.
        """
        with self._store.read() as snapshot:
            steps = _act(snapshot, seq)
            return tuple(_Reader(snapshot).changes(steps))

    def check(self, actor: Actor, seq: int) -> None:
        """Tell whether a change can be taken back as things stand; nothing is changed.

        Raises:
            UserError: as `undo`.
            InvalidError: likewise.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:  # left without a commit
            _undo(work, seq)

    def undo(self, actor: Actor, seq: int) -> ChangeSet:
        """Take back a change, and all that was changed together with it, as a new act.

        It can be taken back in turn, which does it again.

        Raises:
            UserError: `change_unknown`; `undo_not_possible`, `undo_changed_since`, `undo_in_use`,
                `undo_reference_missing`.
            InvalidError: when the former state would break a rule by now; nothing is changed then.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            _undo(work, seq)
            return work.commit()


class _Reader:
    """Makes changes for people out of entries, from one consistent snapshot."""

    def __init__(self, snapshot: Snapshot, known: str = "") -> None:
        self._snapshot = snapshot
        self._known = known
        self._names = Naming(snapshot)
        self._rows: dict[tuple[str, str], object] = {}
        self._undoes = {one.act: one.notes[UNDONE] for one in snapshot.audit.about(UNDO)}

    def changes(self, steps: Sequence[Step]) -> list[Change]:
        """Return a change for each entry, in order."""
        return [self._change(step) for step in steps]

    def _change(self, step: Step) -> Change:
        entry, undoes = step.entry, self._undoes.get(step.act)
        return Change(
            seq=entry.seq,
            act=step.act,
            at=entry.at,
            actor=entry.actor,
            action=entry.action,
            kind=entry.kind,
            entity_id=entry.entity_id,
            about=self._names.telling(entry.kind, step.thing, self._known),
            fields=tuple(map(self._named, field_changes(step.before, step.after))),
            erased=entry.payload is None,
            undoable=self._undoable(step),
            undoes=undoes if isinstance(undoes, int) else None,
        )

    def _named(self, field: FieldChange) -> FieldChange:
        name = field.name
        before, after = (self._names(name, value) for value in (field.before, field.after))
        return replace(field, before=before, after=after)

    def _undoable(self, step: Step) -> bool:
        return (
            _can_be_undone(step)
            and not differing(self._row(step), step.after)
            and not self._locked(step.thing)
        )

    def _row(self, step: Step) -> Any:
        place = (step.entry.kind, step.entry.entity_id)
        if place not in self._rows:
            self._rows[place] = TABLES[step.entry.kind](self._snapshot).get(step.entry.entity_id)
        return self._rows[place]

    def _locked(self, thing: object) -> bool:
        """A round that is closed is evidence."""
        if isinstance(thing, RoundEntry):
            thing = self._snapshot.rounds.get(thing.round_id)
        return isinstance(thing, CaptureRound) and thing.closed_at is not None


def _act(snapshot: Snapshot, seq: int) -> list[Step]:
    steps = snapshot.audit.act(seq)
    if not steps:
        raise UserError("change_unknown", at="seq", seq=seq)
    return steps


def _undo(work: UnitOfWork, seq: int) -> None:
    steps = _act(work, seq)
    rows = [one for one in steps if one.entry.action in ROWS or one.entry.salt is None]
    if not rows or not all(map(_can_be_undone, rows)):
        raise UserError("undo_not_possible")
    work.audit.note(UNDONE, UNDO, UNDO, {UNDONE: steps[0].act})
    for step in reversed(rows):
        _take_back(work, step)
    refuse(_problems(work, rows))


def _can_be_undone(step: Step) -> bool:
    """What lost its salt is proven by nothing: nobody puts that back as if it were."""
    told = step.entry.action in ROWS and step.thing is not None
    return told and step.entry.salt is not None and step.entry.kind in TABLES


def _take_back(work: UnitOfWork, step: Step) -> None:
    """Bring one row back to what it was, if it still is what it became."""
    kind, thing = step.entry.kind, step.thing
    table = TABLES[kind](work)
    current = table.get(step.entry.entity_id)
    values: dict[str, Any] = {
        "kind": TextKeys((f"history.kind.{kind}",)),
        "name": Naming(work).name(kind, thing),
    }
    since = _since(current, step.after)
    if since:
        raise UserError("undo_changed_since", **values, since=TextKeys(since))
    try:
        if step.before is None:
            table.remove(current)
        elif current is None:
            table.add(step.before)
        else:
            table.update(replace(step.before, version=current.version))
    except UserError as error:
        if error.code not in REFUSED:
            raise
        raise UserError(REFUSED[error.code], **values) from error


def _since(current: object, left: object) -> tuple[str, ...]:
    """Return what became of a row since a change left it: nothing, or the keys that tell it."""
    if current is None or left is None:
        same = current is left
        return () if same else ("history.since.gone" if current is None else "history.since.back",)
    return tuple(f"history.field.{name}" for name in differing(current, left))


def _problems(work: UnitOfWork, steps: Sequence[Step]) -> list[Problem]:
    """Return which rules are broken by rows that were brought back."""
    rows = cast("Snapshot", _ReadOnce(work))
    problems = []
    for kind, identifier in dict.fromkeys((one.entry.kind, one.entry.entity_id) for one in steps):
        item = TABLES[kind](rows).get(identifier)
        if item is not None and kind in RULES:
            problems += RULES[kind](item, rows)
    return problems


class _ReadOnce:
    """The tables of a unit of work as they are now, each read once however many rows are asked."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def __getattr__(self, name: str) -> "_Whole":
        whole = _Whole(getattr(self._work, name).all())
        setattr(self, name, whole)
        return whole


class _Whole:
    """All rows of a table."""

    def __init__(self, rows: list[Any]) -> None:
        self._rows = rows
        self._by_id = {row.id: row for row in rows}

    def all(self) -> list[Any]:
        return self._rows

    def get(self, identifier: str) -> Any:
        return self._by_id.get(identifier)


def _check_mandate(item: Assignment, rows: Snapshot) -> list[Problem]:
    """Who gave it was judged when it was given; what may hinder is what has come since."""
    return [problem for problem in check_stored(item, rows) if problem.at != "mandated_by"]


def _check_application(item: Application, rows: Snapshot) -> list[Problem]:
    return [*check_draft(item), *_check_started(item.channel_id, rows)]


def _check_channel(item: Channel, rows: Snapshot) -> list[Problem]:
    """What came back of a channel must agree with its decision and with the mandates in it."""
    mandates = of_channel(item.id, rows.assignments.all())
    beyond = [one for one in mandates if outlives(one, item)]
    problems = [*CHECKS["channel"](item, rows), *_check_started(item.id, rows)]
    if beyond:
        problems.append(
            Problem(code="undo_mandates", at="closed_on", values={"count": len(beyond)})
        )
    return problems


def _check_started(channel_id: str, rows: Snapshot) -> list[Problem]:
    """A channel that was started has its decision, whichever of the two is taken back."""
    former = of_channel(channel_id, rows.former_channels.all())
    starts = [one.until + timedelta(days=1) for one in former if one.reason == START]
    applications = of_channel(channel_id, rows.applications.all())
    if all(approved(applications, day) for day in starts):
        return []
    return [Problem(code="undo_started", at="decided_on")]


def _check_person(item: Person, rows: Snapshot) -> list[Problem]:
    """Nothing that was entered since may last beyond a last day that is back."""
    held: list[Assignment | Term | Membership] = [
        *rows.assignments.all(),
        *rows.terms.all(),
        *rows.memberships.all(),
    ]
    mine = [one for one in held if one.person_id == item.id]
    beyond = [problem for one in mine for problem in check_employed(one.period, item)]
    return [*CHECKS["person"](item, rows), *beyond[:1]]


def _check_round(item: CaptureRound, others: Sequence[CaptureRound]) -> list[Problem]:
    others = [one for one in others if one.id != item.id]
    if not item.ordinary or ordinary_of(others, HalfYear.parse(item.half_year)) is None:
        return []
    return [Problem(code="round_exists", at="half_year", values={"half_year": item.half_year})]


RULES: Mapping[str, Callable[[Any, Snapshot], list[Problem]]] = {
    **CHECKS,
    "person": _check_person,
    "assignment": _check_mandate,
    "application": _check_application,
    "channel": _check_channel,
    "checklist": lambda item, _: check_mailbox(item),
    "last_post": lambda item, _: check_last_post(item),
    "account_admin": lambda item, rows: check_admin(item, rows.account_admins.all()),
    "watch": lambda item, rows: check_watch(item, rows.watches.all()),
    "absence": lambda item, rows: check_absence(item, rows.absences.all()),
    "round": lambda item, rows: _check_round(item, rows.rounds.all()),
}
"""What a row is asked that is brought back."""
