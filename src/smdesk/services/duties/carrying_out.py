"""Carrying out a disposal: one thing after another, each committed before its files go.

The row, the ledger's line and the item's tombstone are committed first, the files go after. So a
crash in between leaves files that everything else says are gone; the next start, or carrying out
again, removes them. The other way round it would leave rows of what nobody can read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.anonymising import Traces
from smdesk.domain.calendar import swedish_day
from smdesk.domain.disposal import Disposal, DisposalItem, TargetKind
from smdesk.domain.disposal_checks import ARCHIVED, CARRIERS
from smdesk.domain.errors import SmdeskError, refuse
from smdesk.domain.findings import Finding
from smdesk.domain.restricted import RestrictedCopy
from smdesk.services.duties.disposal_grounds import held_items
from smdesk.services.duties.disposal_targets import Targets, is_open, thing_in
from smdesk.services.duties.letting_go import STEPS, Going, Places
from smdesk.services.ports import Clock, Progress, Snapshot, Store

if TYPE_CHECKING:
    from smdesk.services.duties.expiring import Expiring

ENTRY = "disposal"
LET_GO = "let_go"
"""What the audit trail calls it that a thing went, with what went with it."""
SCRUBBED = "scrubbed"
"""And that the database's files were cleaned."""
ORDER = (
    TargetKind.COPY,
    TargetKind.REMOVAL,
    TargetKind.REFERRAL,
    TargetKind.ASSIGNMENT,
    TargetKind.CAPTURE,
    TargetKind.RECORD,
    TargetKind.PERSON,
)
"""What refers to others goes before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOut:
    """What came of carrying out."""

    disposal: Disposal
    gone: int
    """How many of its things are gone by now."""
    left: int
    """How many are not: somebody stopped it."""
    scrubbed: bool
    """Whether the database's files hold nothing of it any more."""
    copy: Finding | None = None
    """Why the archive's second copy may still hold it; it goes there when that is followed up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """What a start finished."""

    finished: tuple[str, ...] = ()
    """The ids of disposals that a crash had cut short."""
    expired: tuple[str, ...] = ()
    """The names of backups that were removed."""
    failed: tuple[str, ...] = ()
    """The codes of what could not be done now."""


class CarryingOut:
    """Lets decided things go."""

    def __init__(self, store: Store, places: Places, clock: Clock) -> None:
        self._store = store
        self._places = places
        self._clock = clock
        self._named: list[Traces] = []
        """Who is anonymised, and may stand in drafts yet. It is in memory alone: it would itself
        be a register of those who are to be forgotten."""

    def carry_out(
        self, actor: Actor, disposal: Disposal, items: Sequence[DisposalItem], progress: Progress
    ) -> CarriedOut:
        """Let what is left of a disposal go, and close it when nothing is."""
        self._clear(disposal, items)
        ordered = sorted(items, key=lambda one: ORDER.index(one.target))
        for done, item in enumerate(ordered):
            progress(done, len(ordered), "progress.disposing")
            if progress.cancelled:
                break
            if item.gone_at is None:
                self._let_go(actor, disposal, item)
        progress(len(ordered), len(ordered), "progress.disposing")
        copy = None
        if any(one.target in ARCHIVED for one in items):
            copy = self._places.second_copy.let_go(actor, progress)
        return replace(self._close(actor, disposal), copy=copy)

    def _let_go(self, actor: Actor, disposal: Disposal, item: DisposalItem) -> None:
        """Let one thing go: the rows are committed, then the files are removed."""
        with self._store.write(actor) as work:
            today = swedish_day(self._clock())
            refuse(held_items(Targets(work, today), [item]))  # set since the first thing went
            going = Going(
                work=work,
                actor=actor,
                disposal=disposal,
                item=item,
                places=self._places,
                clock=self._clock,
            )
            erased = STEPS[item.target](going)
            gone = work.disposal_items.update(replace(item, gone_at=self._clock()))
            work.audit.note(
                LET_GO,
                ENTRY,
                disposal.id,
                {
                    "item": item.id,
                    "entries": erased.entries,
                    "files": list(erased.files),
                    "mentions": [asdict(one) for one in erased.mentions],
                },
            )
            work.commit()
        self._named += [erased.named] if erased.named else []
        self._clear(disposal, [gone])

    def _close(self, actor: Actor, disposal: Disposal) -> CarriedOut:
        """Clean the files, and enter that all is done, if it is."""
        with self._store.read() as snapshot:
            items = snapshot.disposal_items.of("disposal_id", {disposal.id})
            stored = snapshot.disposals.get(disposal.id) or disposal
        left = sum(one.gone_at is None for one in items)
        scrubbed = self._store.scrub()
        if not left and stored.carried_out_at is None:
            with self._store.write(actor) as work:
                now, by = self._clock(), actor.account
                stored = work.disposals.update(
                    replace(stored, carried_out_at=now, carried_out_by=by)
                )
                work.audit.note(SCRUBBED, ENTRY, disposal.id, {SCRUBBED: scrubbed})
                work.commit()
        return CarriedOut(disposal=stored, gone=len(items) - left, left=left, scrubbed=scrubbed)

    # --- the files ------------------------------------------------------------------------------

    def _clear(self, disposal: Disposal, items: Sequence[DisposalItem]) -> None:
        """Remove the files of what is gone; those that are removed already are no matter."""
        with self._store.read() as snapshot:
            remains = _remains(snapshot, disposal, [one for one in items if one.gone_at])
        while self._named:
            self._places.drafts.drop_naming(self._named[-1])
            self._named.pop()
        for capture_id in remains.captures:
            self._places.derived.drop(capture_id)
        for bag in remains.bags:
            self._places.archive.destroy(bag)
        for copy in remains.copies:
            self._places.sealed.destroy(copy)
        for sha256 in remains.files:
            self._places.attachments.remove(sha256)

    def at_start(self, actor: Actor, expiring: "Expiring") -> Started:
        """Finish what a crash cut short, and let backups expire; a failure waits for next time.

        Whoever may carry a thing out finishes it too: it is decided, and gone by its row.
        """
        finished: list[str] = []
        failed: list[str] = []
        expired: tuple[str, ...] = ()
        try:
            for disposal in self._begun(actor):
                finished += [disposal.id] if self._resume(actor, disposal) else []
            if actor.may(*ARCHIVE_KEEPERS):
                expired = expiring.expire(actor)
        except SmdeskError as error:
            failed.append(error.code)
        return Started(finished=tuple(finished), expired=expired, failed=tuple(failed))

    def _begun(self, actor: Actor) -> list[Disposal]:
        """Return the disposals of which something is gone, by the rows or by the ledger.

        Only those of which somebody may finish all that is.
        """
        with self._store.read() as snapshot:
            decided = {
                one.id: one
                for one in snapshot.disposals.all()
                if is_open(one) and one.settled_at is not None
            }
            if not decided:
                return []
            items = snapshot.disposal_items.of("disposal_id", decided)
            gone = [one for one in items if one.gone_at or _by_ledger(snapshot, one)]
        others = {one.disposal_id for one in gone if not actor.roles & CARRIERS[one.target]}
        mine = {one.disposal_id for one in gone} - others
        return [one for one in decided.values() if one.id in mine]

    def _resume(self, actor: Actor, disposal: Disposal) -> bool:
        """Finish the things that had begun to go, and close the disposal if they were the last."""
        with self._store.write(actor) as work:
            for item in work.disposal_items.of("disposal_id", {disposal.id}):
                if item.gone_at is None and _by_ledger(work, item):
                    work.disposal_items.update(replace(item, gone_at=self._clock()))
                    work.audit.note(LET_GO, ENTRY, disposal.id, {"item": item.id})
            items = work.disposal_items.of("disposal_id", {disposal.id})
            work.commit()
        self._clear(disposal, items)
        if any(one.gone_at is None for one in items):
            return False
        self._close(actor, disposal)
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Remains:
    """The files of what is gone, whether or not they are there still."""

    captures: tuple[str, ...]
    bags: tuple[str, ...]
    copies: tuple[RestrictedCopy, ...]
    files: tuple[str, ...]


def _remains(snapshot: Snapshot, disposal: Disposal, items: Sequence[DisposalItem]) -> _Remains:
    things = [(one.target, thing_in(snapshot, one.target, one.target_id)) for one in items]
    there = [(target, thing) for target, thing in things if thing is not None]
    ids = {one.id for one in items}
    files = [
        sha256
        for notes in let_go_notes(snapshot, disposal.id)
        if notes.get("item") in ids
        for sha256 in _listed(notes.get("files"))
        if snapshot.attachments.get(sha256) is None
    ]
    return _Remains(
        captures=tuple(thing.id for target, thing in there if target is TargetKind.CAPTURE),
        bags=tuple(thing.bag for target, thing in there if target in ARCHIVED),
        copies=tuple(thing for target, thing in there if target is TargetKind.COPY),
        files=tuple(files),
    )


def let_go_notes(snapshot: Snapshot, disposal_id: str) -> list[Mapping[str, object]]:
    """Return what the audit trail noted as each thing of a disposal went, and at its end."""
    steps = snapshot.audit.about(disposal_id)
    return [one.notes for one in steps if one.entry.action in {LET_GO, SCRUBBED}]


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def bag_in(snapshot: Snapshot, item: DisposalItem) -> str | None:
    """Return the bag of a thing of the archive; None for any other."""
    if item.target not in ARCHIVED:
        return None
    thing = thing_in(snapshot, item.target, item.target_id)
    return thing.bag if thing is not None else None


def _by_ledger(snapshot: Snapshot, item: DisposalItem) -> bool:
    """Tell whether the ledger says that a thing of the archive is gone."""
    return bag_in(snapshot, item) in snapshot.ledger.gone()
