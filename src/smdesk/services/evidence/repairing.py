"""Repair from the archive's other copy: a damaged bag is put aside, the whole one taken over.

Whole is what the ledger says: the checksum by which the bag was admitted, and every byte by its
manifests. What is repaired is an event of the ledger, whichever side it was; what is gone by
decision is never brought back.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.chain import GONE
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.findings import Finding
from smdesk.domain.ids import new_id, short
from smdesk.domain.layout import ASIDE, LEDGER, TOKENS, stamp
from smdesk.services.evidence.copy_state import faults, is_missing, root_of
from smdesk.services.evidence.ledgers import SIDE, catch_up, differing, enter
from smdesk.services.evidence.second_copy import SecondCopy
from smdesk.services.ports import (
    SILENT,
    Archive,
    ArchiveFolder,
    Clock,
    OpenFolder,
    Progress,
    Snapshot,
    Store,
)

REPAIRING = "repairing"
"""What the audit trail calls it that a repair begins: what a crash leaves of it is found so."""
ENTRY = "archive"


class Side(StrEnum):
    """Which of the two lacked a whole bag."""

    ARCHIVE = "archive"
    COPY = "copy"

    @property
    def other(self) -> "Side":
        """The side that had it."""
        return Side.COPY if self is Side.ARCHIVE else Side.ARCHIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Repairable:
    """A bag that is damaged or missing on one side, and whole on the other."""

    folder: str
    side: Side
    found: tuple[str, ...]
    """The codes of what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a repair would do."""

    repairable: tuple[Repairable, ...] = ()
    hopeless: tuple[Finding, ...] = ()
    """Bags that are whole on neither side."""
    problem: Finding | None = None
    """Why nothing can be said: there is no copy, or one of the two is off or in doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What came of repairing."""

    repaired: tuple[Repairable, ...] = ()
    hopeless: tuple[Finding, ...] = ()
    """Bags that are whole on neither side."""
    tokens: tuple[str, ...] = ()
    """Files of time-stamp tokens that the archive had lost."""
    ledger: str = ""
    """Where the copy's former ledger is kept, below its folder, if it was written anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bag:
    """A bag as its admission names it; see `InArchive`."""

    id: str
    bag: str
    bag_sha256: str


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both archives, and what the ledger says of them."""

    archive: Archive
    copy: ArchiveFolder
    open_folder: OpenFolder
    admitted: Mapping[str, LedgerEntry] = field(default_factory=dict)
    """The events by which the bags came that are there, by bag."""
    known: int = 0
    """The last event of the copy."""
    suspects: frozenset[str] = frozenset()
    """Bags that did not agree when last verified, or whose repair was cut short."""

    def of(self, side: Side, folder: str) -> ArchiveFolder:
        """Return one of the two, as a bag lies in it."""
        own = side is Side.ARCHIVE
        return self.open_folder(root_of(self.archive, folder)) if own else self.copy


class Repairing:
    """Finds what can be repaired, and repairs it.

    Args:
        store: the database, whose ledger says what is whole.
        archive: bags and ledger.
        second: the copy.
        open_folder: opens the archive in a folder.
        bring_tokens_back: copies the time-stamp tokens that the archive lacks from a folder.
        clock: tells the moment.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        second: SecondCopy,
        *,
        open_folder: OpenFolder,
        bring_tokens_back: Callable[[Path], tuple[str, ...]],
        clock: Clock,
    ) -> None:
        self._store = store
        self._archive = archive
        self._second = second
        self._open_folder = open_folder
        self._bring_tokens_back = bring_tokens_back
        self._clock = clock

    # --- found ------------------------------------------------------------------------------------

    def preview(
        self,
        folders: Collection[str] | None = None,
        progress: Progress = SILENT,
        *,
        everything: bool = False,
    ) -> Preview:
        """Return what can be repaired; every byte of the bags in question is read on both sides.

        Args:
            folders: the bags to look at; None for those that did not agree in the last check that
                was entered, and for all that are missing on either side.
            progress: told after each bag; cancelling ends with what was found so far.
            everything: look at all bags.
        """
        hindrance = self._second.hindrance()
        if hindrance is not None:
            return Preview(problem=hindrance)
        sides = self._sides()
        found, hopeless = [], []
        for folder in _each(self._candidates(sides, folders, everything=everything), progress):
            one = _examined(sides, folder)
            if isinstance(one, Repairable):
                found.append(one)
            elif one is not None:
                hopeless.append(one)
        return Preview(repairable=tuple(found), hopeless=tuple(hopeless))

    def _sides(self) -> _Sides:
        copy = self._open_folder(self._second.folder() or self._archive.root)
        head = copy.ledger_head()
        admitted: dict[str, LedgerEntry] = {}
        with self._store.read() as snapshot:
            suspects = {str(one["bag"]) for one in _unfinished(snapshot)}
            suspects |= differing(snapshot.ledger.entries())
            for row in snapshot.ledger.entries():
                if row.kind is LedgerKind.ADMITTED:
                    admitted[row.bag] = row
                elif row.kind in GONE:
                    admitted.pop(row.bag, None)
        return _Sides(
            archive=self._archive,
            copy=copy,
            open_folder=self._open_folder,
            admitted=admitted,
            known=head.seq if head else 0,
            suspects=frozenset(suspects & admitted.keys()),
        )

    @staticmethod
    def _candidates(
        sides: _Sides, folders: Collection[str] | None, *, everything: bool
    ) -> list[str]:
        if folders is not None:
            return sorted(set(folders))
        if everything:
            return sorted(sides.admitted)
        here, there = set(sides.archive.bags()), set(sides.copy.bags())
        missing = {
            folder
            for folder, entry in sides.admitted.items()
            if folder not in here or (folder not in there and entry.seq <= sides.known)
        }
        return sorted(missing | sides.suspects)

    # --- repaired ---------------------------------------------------------------------------------

    def repair(
        self,
        actor: Actor,
        folders: Collection[str] | None = None,
        progress: Progress = SILENT,
        *,
        everything: bool = False,
    ) -> Repaired:
        """Repair bags, one after another; each is examined again first. See `preview`.

        A damaged bag is kept aside, in the folder `skadade` of its archive. Cut short anywhere, the
        repair is finished or repeated by the next one. The copy hears of its events when it is
        followed up.

        Raises:
            UserError: `not_permitted`; `repair_no_copy`.
            SurroundingsError: `repair_hindered`, when one of the two is off or in doubt; what the
                disk of either meets. What was repaired by then is entered.
        """
        actor.require(*ARCHIVE_KEEPERS)
        former = self._mend_ledger(actor)
        self._must_be_there()
        self._finish(actor)
        sides = self._sides()
        done, hopeless = [], []
        for folder in _each(self._candidates(sides, folders, everything=everything), progress):
            one = _examined(sides, folder)
            if isinstance(one, Repairable):
                self._must_be_there()  # what went meanwhile looks like what is damaged
                self._repair(actor, sides, one)
                done.append(one)
            elif one is not None:
                hopeless.append(one)
        tokens = self._mend_tokens(actor, sides.copy)
        return Repaired(
            repaired=tuple(done), hopeless=tuple(hopeless), tokens=tokens, ledger=former
        )

    def _must_be_there(self) -> None:
        if self._second.folder() is None:
            raise UserError("repair_no_copy", at="copy")
        hindrance = self._second.hindrance()
        if hindrance is not None:
            raise SurroundingsError("repair_hindered", reason=hindrance.code)

    def _repair(self, actor: Actor, sides: _Sides, one: Repairable) -> None:
        """Note that it begins, take the whole one over in place of what is there, enter it."""
        entry, target = sides.admitted[one.folder], sides.of(one.side, one.folder)
        below = "" if is_missing(one.found) else f"{stamp(self._clock())}-{short(new_id())}"
        with self._store.write(actor) as work:
            head = work.ledger.head()
            began = {
                "bag": one.folder,
                SIDE: one.side.value,
                "found": " ".join(one.found),
                "aside": f"{ASIDE}/{below}/{one.folder}" if below else "",
                "after": head.seq if head else 0,
            }
            work.audit.note(REPAIRING, ENTRY, ENTRY, began)
            work.commit()
        source = sides.of(one.side.other, one.folder)
        target.take_over(source.root, one.folder, entry.bag_sha256, aside=below)
        self._enter(actor, entry, began, target)

    def _enter(
        self, actor: Actor, entry: LedgerEntry, began: Mapping[str, Any], target: ArchiveFolder
    ) -> None:
        """Enter that a bag is whole again; one that went meanwhile by decision goes at once."""
        side = Side(began[SIDE])
        with self._store.write(actor) as work:
            if entry.bag in work.ledger.gone():
                target.destroy(entry.bag)
                return
            catch_up(self._archive, work)
            enter(
                self._archive,
                work,
                actor=actor,
                clock=self._clock,
                kind=LedgerKind.REPAIRED,
                capture=_Bag(id=entry.capture_id, bag=entry.bag, bag_sha256=entry.bag_sha256),
                details={
                    SIDE: side.value,
                    "from": side.other.value,
                    "found": str(began["found"]),
                    "aside": str(began["aside"]),
                },
            )
            work.commit()

    def _finish(self, actor: Actor) -> None:
        """Enter the repairs that a crash kept from being entered; undo those of what is gone."""
        with self._store.read() as snapshot:
            begun, gone = _unfinished(snapshot), snapshot.ledger.gone()
            wanted = {str(one["bag"]) for one in begun}
            rows = snapshot.ledger.entries() if wanted else ()
            admitted = {
                row.bag: row
                for row in rows
                if row.kind is LedgerKind.ADMITTED and row.bag in wanted
            }
        if not begun:
            return
        sides = self._sides()
        for began in begun:
            folder = str(began["bag"])
            entry, target = admitted[folder], sides.of(Side(began[SIDE]), folder)
            if folder in gone:
                target.destroy(folder)
            elif not faults(target, entry):
                self._enter(actor, entry, began, target)

    def _mend_tokens(self, actor: Actor, copy: ArchiveFolder) -> tuple[str, ...]:
        brought = self._bring_tokens_back(copy.root)
        if brought:
            with self._store.write(actor) as work:
                values = {SIDE: Side.ARCHIVE.value, "tokens": list(brought)}
                work.audit.note("repaired", ENTRY, TOKENS, values)
                work.commit()
        return brought

    def _mend_ledger(self, actor: Actor) -> str:
        """Write the copy's ledger anew where lines of it can't be read; the former one is kept."""
        rewritten = self._second.mend_ledger()
        if rewritten:
            with self._store.write(actor) as work:
                work.audit.note("repaired", ENTRY, LEDGER, {SIDE: "copy", "aside": rewritten})
                work.commit()
        return rewritten


def _each(folders: Collection[str], progress: Progress) -> Iterator[str]:
    """Yield bags until somebody stops it."""
    for done, folder in enumerate(folders):
        if progress.cancelled:
            return
        progress(done, len(folders), "progress.repairing")
        yield folder
    progress(len(folders), len(folders), "progress.repairing")


def _examined(sides: _Sides, folder: str) -> Repairable | Finding | None:
    """Read a bag on both sides; return which can be repaired, or that none can; None if whole."""
    entry = sides.admitted.get(folder)
    if entry is None:
        return Finding(code="repair_unknown", place=folder)
    here, there = faults(sides.archive, entry), faults(sides.copy, entry)
    if here and there:
        return Finding(code="repair_hopeless", place=folder)
    if here:
        return Repairable(folder=folder, side=Side.ARCHIVE, found=here)
    if there and not (is_missing(there) and entry.seq > sides.known):
        return Repairable(folder=folder, side=Side.COPY, found=there)
    return None


def _unfinished(snapshot: Snapshot) -> list[Mapping[str, Any]]:
    """Return what the trail noted of repairs that no event of the ledger tells the end of."""
    steps = (one for one in snapshot.audit.about(ENTRY) if one.entry.action == REPAIRING)
    last = {(one.notes["bag"], one.notes[SIDE]): one.notes for one in steps}  # it was tried again
    begun = list(last.values())
    ended: dict[tuple[object, object], int] = {}
    for row in snapshot.ledger.entries() if begun else ():
        if row.kind is LedgerKind.REPAIRED:
            ended[row.bag, row.details.get(SIDE)] = row.seq
    return [
        notes
        for notes in begun
        if ended.get((notes["bag"], notes[SIDE]), 0) <= int(str(notes["after"]))
    ]
