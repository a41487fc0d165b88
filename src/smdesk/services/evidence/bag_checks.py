"""Holding the archive's ledger file and bags against what the database knows of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol, TypeVar

from smdesk.at_once import in_order
from smdesk.domain.chain import GONE, Break, ledger_breaks, standing
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.domain.layout import LEDGER, lies_in
from smdesk.domain.records import PreservedRecord
from smdesk.services.evidence.adopting import homeless_told
from smdesk.services.evidence.ledgers import absence
from smdesk.services.ports import Archive, Progress, Snapshot

DOUBTFUL = frozenset({"bag_missing", "bag_unreadable", "file_unreadable"})
"""What a share that went away for a moment looks like."""
Indexed = Capture | PreservedRecord
"""What the database knows of a bag."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the database says of the archive."""

    rows: Sequence[LedgerEntry]
    admitted: Mapping[str, str]
    """The bags that the ledger says are there, with the checksum that fixes each."""
    let_go: frozenset[str]
    """The bags that are gone by decision."""
    index: Mapping[str, Indexed]
    """Captures and records by their bags, but for those that are gone."""
    channels: Sequence[Channel]

    @property
    def up_to(self) -> int:
        """The ledger's last event."""
        return self.rows[-1].seq if self.rows else 0


def read_known(snapshot: Snapshot, findings: list[Finding]) -> Known:
    """Read what the database says; where it is in doubt itself, that is added to the findings."""
    rows = readable(snapshot.ledger.entries, "ledger", findings)
    findings += breaks(ledger_breaks(rows), "ledger", LEDGER)
    channels = readable(snapshot.channels.all, "channel", findings)
    captures = readable(lambda: snapshot.captures.page(limit=None), "capture", findings)
    records = readable(snapshot.records.all, "record", findings)
    let_go = frozenset(row.bag for row in rows if row.kind in GONE)
    indexed: list[Indexed] = [*captures, *records]
    return Known(
        rows=rows,
        admitted=standing(rows),
        let_go=let_go,
        index={item.bag: item for item in indexed if item.bag not in let_go},
        channels=channels,
    )


def readable(read: Callable[[], Iterable[T]], kind: str, findings: list[Finding]) -> list[T]:
    """Return what a query gives; where a value was changed into none of ours, say so instead."""
    try:
        return list(read())
    except ValueError:
        unreadable = Finding(code="rows_unreadable", place=kind)
        if unreadable not in findings:
            findings.append(unreadable)
        return []


def breaks(found: Iterable[Break], chain: str, place: str) -> Iterator[Finding]:
    """Yield where a chain does not hold."""
    return (
        Finding(code=f"{chain}_{fault.code}", place=place, values={"seq": fault.seq})
        for fault in found
    )


def is_doubtful(findings: Iterable[Finding]) -> bool:
    """Tell whether what was found may be the place's, not the bag's."""
    return any(one.code in DOUBTFUL for one in findings)


def compared(archive: Archive, folder: str, bag_sha256: str) -> list[Finding]:
    """Read every byte of a bag; return what keeps it from being the one that was admitted.

    Raises:
        SurroundingsError: `archive_unreachable`, for a share that went: that is no damage.
    """
    found = archive.verify(folder)
    if found:
        return found
    try:
        other = archive.describe(folder).bag_sha256 != bag_sha256
    except SurroundingsError as error:
        if error.code != "bag_unreadable":
            raise
        return [Finding(code=error.code, place=folder, values=error.values)]
    return [Finding(code="bag_differs_from_ledger", place=folder)] if other else []


class Course(Protocol):
    """How far a check has come, for one that is cut short and goes on later."""

    def left(self, folders: list[str]) -> list[str]:
        """Return what of all bags, in order, is to be read now."""

    def passed(self, folder: str, *, agrees: bool) -> None:
        """Hear that a bag was read."""


class FromTheStart:
    """A check that reads everything, and remembers nothing."""

    def left(self, folders: list[str]) -> list[str]:
        """Return all of them."""
        return folders

    def passed(self, folder: str, *, agrees: bool) -> None:
        """Do nothing."""


class BagChecks:
    """Compares; changes nothing.

    Args:
        archive: the ledger file and the bags.
        known: what the database says.
        part: the half-year or the bag that is looked at; "" for all.
    """

    def __init__(self, archive: Archive, known: Known, part: str = "") -> None:
        self._archive = archive
        self._known = known
        self._part = part

    def ledger(self) -> list[Finding]:
        """Compare the ledger file with the rows, and the index with the ledger."""
        return [*self._ledger_file(), *self._not_in_ledger()]

    def _ledger_file(self) -> Iterator[Finding]:
        rows = self._known.rows
        try:
            lines = self._archive.ledger()
        except SurroundingsError as error:
            yield Finding(code=error.code, place=LEDGER, values=error.values)
            return
        for line, row in zip(lines, rows, strict=False):
            if line != row:
                yield Finding(code="ledger_differs", place=LEDGER, values={"seq": row.seq})
        missing = abs(len(lines) - len(rows))
        if missing:
            code = "ledger_file_short" if len(lines) < len(rows) else "ledger_rows_short"
            values = {"count": missing, "seq": min(len(lines), len(rows)) + 1}
            yield Finding(code=code, place=LEDGER, values=values)

    def _not_in_ledger(self) -> Iterator[Finding]:
        for bag, item in sorted(self._known.index.items()):
            if bag not in self._known.admitted and lies_in(bag, self._part):
                kind = "record" if isinstance(item, PreservedRecord) else "capture"
                yield Finding(code=f"{kind}_not_in_ledger", place=bag)

    def bags(self, progress: Progress, course: Course, threads: int) -> tuple[int, list[Finding]]:
        """Read every bag that anybody knows of; return how many there are, and what was found.

        Cancelling, or an archive that goes away, ends with what was found so far and how many were
        read, and says so.
        """
        try:
            present = {bag for bag in self._archive.bags() if lies_in(bag, self._part)}
        except SurroundingsError as error:
            reason = {"reason": error.values.get("reason", error.code)}
            return 0, [self._finding("archive_failed", **reason)]
        vouched = self._vouched()
        folders = sorted({*course.left(sorted(present | vouched)), *(vouched - present)})
        findings: list[Finding] = []
        with closing(in_order(self.bag, folders, threads)) as checked:
            for done, folder in enumerate(folders):
                if progress.cancelled:
                    return done, [*findings, self._finding("verification_cancelled")]
                found = next(checked)
                if is_doubtful(found) and not self._archive.reachable():
                    return done, [*findings, self._finding(absence(self._archive))]
                course.passed(folder, agrees=not found)
                findings += found
                progress(done + 1, len(folders), "progress.verifying")
        return len(present), homeless_told(self._archive, findings, self._known.channels)

    def _vouched(self) -> set[str]:
        known = self._known.index.keys() | self._known.admitted.keys()
        return {bag for bag in known if lies_in(bag, self._part)}

    def _finding(self, code: str, **values: object) -> Finding:
        return Finding(code=code, place=str(self._archive.root), values=values)

    def bag(self, folder: str) -> list[Finding]:
        """Read every byte of one bag; hold it against its manifests, ledger and index."""
        known = self._known
        findings = self._archive.verify(folder)
        if any(finding.code == "bag_missing" for finding in findings):
            vouched = folder in known.index or folder in known.admitted
            return findings if vouched else []  # it went by decision while others were read
        admitted, item = known.admitted.get(folder), known.index.get(folder)
        if admitted is None:
            code = "bag_not_gone" if folder in known.let_go else "bag_not_in_ledger"
            findings.append(Finding(code=code, place=folder))
        elif item is None:
            findings.append(Finding(code="bag_not_indexed", place=folder))
        return [*findings, *self._fixed(folder, admitted, item)]

    def _fixed(self, folder: str, admitted: str | None, item: Indexed | None) -> Iterator[Finding]:
        """Yield where a bag is another than the one that was admitted, or that the index knows."""
        try:
            stored = self._archive.describe(folder)
        except SurroundingsError as error:
            yield Finding(code=error.code, place=folder, values=error.values)
            return
        if admitted not in {None, stored.bag_sha256}:
            yield Finding(code="bag_differs_from_ledger", place=folder)
        fixed = (stored.bag_sha256, stored.size)
        if item is not None and (item.bag_sha256, item.size) != fixed:
            kind = "record" if isinstance(item, PreservedRecord) else "capture"
            yield Finding(code=f"{kind}_differs", place=folder)
