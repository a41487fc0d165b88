"""Index, ledger and disk held against each other each way, and mended where nobody has to choose.

After a crash, a restore or a copied folder they may tell of different moments. What is compared
are names and checksums that were written down; the bags' bytes are read only if that is asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.chain import standing
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.findings import Finding
from smdesk.services.evidence.adopting import HOMELESS, homeless_told
from smdesk.services.evidence.ledger_files import LedgerState, Sides, ledger_findings, state_of
from smdesk.services.evidence.ledgers import InArchive, absence
from smdesk.services.evidence.recovery import Recovery, RecoveryReport
from smdesk.services.ports import SILENT, Archive, Progress, Snapshot, Store


class Remedy(StrEnum):
    """What can be done where index, ledger and disk disagree."""

    MEND = "mend"
    """Mending does it, and nobody has to choose."""
    REBUILD = "rebuild"
    """Rebuilding does it: a channel has to be made of what the bags say."""
    REPAIR = "repair"
    """The second copy, or a backup of the archive, may have it whole."""
    LOOK = "look"
    """Somebody has to find out what happened; nothing is changed meanwhile."""


REMEDIES = {
    "bag_not_gone": Remedy.MEND,
    "bag_not_indexed": Remedy.MEND,
    "ledger_file_broken": Remedy.MEND,
    "ledger_file_short": Remedy.MEND,
    "ledger_rows_short": Remedy.MEND,
    HOMELESS: Remedy.REBUILD,
    "bag_declaration": Remedy.REPAIR,
    "bag_differs_from_ledger": Remedy.REPAIR,
    "bag_missing": Remedy.REPAIR,
    "bag_unreadable": Remedy.REPAIR,
    "file_changed": Remedy.REPAIR,
    "file_extra": Remedy.REPAIR,
    "file_link": Remedy.REPAIR,
    "file_missing": Remedy.REPAIR,
    "file_unreadable": Remedy.REPAIR,
    "manifest_case": Remedy.REPAIR,
    "manifest_escape": Remedy.REPAIR,
    "manifest_line": Remedy.REPAIR,
    "manifest_missing": Remedy.REPAIR,
    "oxum_differs": Remedy.REPAIR,
}
"""For each finding; for all others somebody has to look."""
NOWHERE = frozenset({"archive_away", "archive_gone", "archive_empty", "archive_failed"})
"""The archive is not where it should be: nothing may be written there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """What index, ledger and disk say of each other."""

    findings: tuple[Finding, ...]
    """Each disagreement: what it is is its code, and what can be done `remedy(finding)`."""
    present: int
    """Bags on the disk."""
    indexed: int
    """Captures and preserved records in the index."""
    lines: int
    """Events in the ledger's file that can be read."""
    rows: int
    """Events in the database."""
    read: bool
    """Whether the bags' bytes were read, too."""

    @property
    def agrees(self) -> bool:
        """Tell whether nothing was found."""
        return not self.findings

    @property
    def nowhere(self) -> bool:
        """Tell whether the archive is not where it should be, so that nothing was compared."""
        return not NOWHERE.isdisjoint(item.code for item in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What was mended, and what is left."""

    report: RecoveryReport
    """What was taken in, adopted and removed."""
    lines: int = 0
    """Lines of the ledger's file, if it was written again; else none."""
    kept: str = ""
    """Where the former ledger file is kept, below the archive's folder."""
    left: Reconciliation


def remedy(finding: Finding) -> Remedy:
    """Return what can be done about a finding."""
    return REMEDIES.get(finding.code, Remedy.LOOK)


class Reconciling:
    """Compares and mends; see `Rebuilding` for a database that knows no channels.

    Args:
        store: the database.
        archive: the bags and the ledger's file.
        recovery: takes in, adopts and removes as at every start.
    """

    def __init__(self, store: Store, archive: Archive, recovery: Recovery) -> None:
        self._store = store
        self._archive = archive
        self._recovery = recovery

    def compare(self, *, read: bool = False, progress: Progress = SILENT) -> Reconciliation:
        """Hold index, ledger and disk against each other; changes nothing.

        Args:
            read: whether to read every byte of the bags, too.
            progress: told after each bag that is read.
        """
        with self._store.read() as snapshot:
            known, rows = _Known(snapshot), list(snapshot.ledger.entries())
        if known.rows and not self._archive.reachable():
            return self._nowhere(known, absence(self._archive))
        try:
            present, sides = frozenset(self._archive.bags()), Sides(rows, self._archive)
        except SurroundingsError as error:
            return self._nowhere(known, "archive_failed", reason=error.values.get("reason", ""))
        if known.standing and not present:
            return self._nowhere(known, "archive_empty")
        findings = [*ledger_findings(sides), *known.against(present)]
        if read:
            findings += self._bytes(sorted(present), progress)
        return Reconciliation(
            findings=tuple(homeless_told(self._archive, findings, known.channels)),
            present=len(present),
            indexed=len(known.indexed),
            lines=sides.readable,
            rows=known.rows,
            read=read,
        )

    def _nowhere(self, known: "_Known", code: str, **values: object) -> Reconciliation:
        finding = Finding(code=code, place=str(self._archive.root), values=values)
        return Reconciliation(
            findings=(finding,),
            present=0,
            indexed=len(known.indexed),
            lines=0,
            rows=known.rows,
            read=False,
        )

    def _bytes(self, folders: list[str], progress: Progress) -> Iterator[Finding]:
        for done, folder in enumerate(folders, 1):
            if progress.cancelled:
                yield Finding(code="verification_cancelled", place=str(self._archive.root))
                return
            yield from self._archive.verify(folder)
            progress(done, len(folders), "progress.verifying")

    def mend(self, actor: Actor) -> Mended:
        """Mend what can be mended without choosing, and return what is left.

        A ledger file that is lost, short or damaged is written again from the database's rows,
        and what was there is kept; all else is done as at every start.

        Raises:
            UserError: `not_permitted`.
            SurroundingsError: if disk or database fail; nothing that was there is lost.
        """
        actor.require(*ARCHIVE_KEEPERS)
        before = self.compare()
        if before.nowhere:
            return Mended(report=RecoveryReport(), left=before)
        lines, kept = self._mend_file(actor)
        report = self._recovery.recover(actor)
        return Mended(report=report, lines=lines, kept=kept, left=self.compare())

    def _mend_file(self, actor: Actor) -> tuple[int, str]:
        """Write the ledger's file again where that is right; return its lines, and what is kept."""
        with self._store.write(actor) as work:
            sides = Sides(list(work.ledger.entries()), self._archive)
            if state_of(sides) not in {LedgerState.FILE_SHORT, LedgerState.FILE_BROKEN}:
                return 0, ""
            work.ledger.add(*sides.beyond)
            kept = self._archive.rewrite_ledger(work.ledger.entries())
            count = len(sides.rows) + len(sides.beyond)
            values = {"lines": count, "taken_in": len(sides.beyond), "kept": kept}
            work.audit.note("ledger_rewritten", "archive", "archive", values)
            work.commit()
        return count, kept


class _Known:
    """What the database knows of bags."""

    def __init__(self, snapshot: Snapshot) -> None:
        known: list[InArchive] = [*snapshot.captures.page(limit=None), *snapshot.records.all()]
        self.indexed = {item.bag: item for item in known}
        self.channels = snapshot.channels.all()
        head = snapshot.ledger.head()
        self.rows = head.seq if head else 0
        self.standing = standing(snapshot.ledger.entries())
        self.gone = snapshot.ledger.gone()

    def against(self, present: frozenset[str]) -> Iterator[Finding]:
        """Yield where index and rows of the ledger disagree with the disk and each other."""
        there = self.indexed.keys() - self.gone
        ways = {
            "bag_missing": (there | self.standing.keys()) - present,
            "bag_not_gone": present & self.gone,
            "bag_not_indexed": present - there - self.gone,
            "bag_not_in_ledger": (present & there) - self.standing.keys(),
            "capture_not_in_ledger": there - present - self.standing.keys(),
            "capture_differs": {
                bag
                for bag in there & self.standing.keys()
                if self.indexed[bag].bag_sha256 != self.standing[bag]
            },
        }
        for code, bags in ways.items():
            for bag in sorted(bags):
                yield Finding(code=code, place=bag)
