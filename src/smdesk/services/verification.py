"""Verifying everything that can be verified: database, both chains, every byte of every bag."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from smdesk.domain.chain import GONE, AuditEntry, Break, audit_breaks, ledger_breaks, standing
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.layout import LEDGER
from smdesk.domain.records import PreservedRecord
from smdesk.services.adopting import is_homeless, without_channel
from smdesk.services.ports import (
    SILENT,
    Archive,
    AttachmentStore,
    Finding,
    FolderVerified,
    Progress,
    StampsVerified,
    Store,
)
from smdesk.services.timestamps import STAMPED

PARTIAL = frozenset({"archive_failed", "rows_unreadable", "verification_cancelled"})
"""What keeps a check from being one of everything."""
Indexed = Capture | PreservedRecord
"""What the database knows of a bag."""
T = TypeVar("T")
VerifyStamps = Callable[[list[LedgerEntry], list[AuditEntry]], StampsVerified]
VerifyFolder = Callable[[Path, Progress], FolderVerified]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What came of verifying everything."""

    findings: list[Finding]
    bags: int
    """How many were read."""
    entries: int
    """Links of the audit trail and the ledger."""
    up_to: int = 0
    """The ledger's last event when the check began."""
    complete: bool = True
    """Whether everything was read: nobody stopped it, the archive and every row could be read."""
    stamps: StampsVerified | None = None
    """What came of the time-stamp tokens; None where the archive is not there."""


class Verification:
    """Compares what is with what was vouched for; changes nothing.

    Args:
        store: the database.
        archive: the bags.
        attachments: the files beside the database.
        verify_folder: verifies bags without a database.
        sealed: says what is wrong with the restricted store; nothing where there is none.
        stamps: verifies the time-stamp tokens against the ledger and what the trail notes of them.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        attachments: AttachmentStore,
        verify_folder: VerifyFolder,
        sealed: Callable[[], list[Finding]] = list,
        *,
        stamps: VerifyStamps | None = None,
    ) -> None:
        self._store = store
        self._archive = archive
        self._attachments = attachments
        self._verify_folder = verify_folder
        self._sealed = sealed
        self._stamps = stamps

    def folder(self, path: Path, progress: Progress = SILENT) -> FolderVerified:
        """Verify any folder of bags, without the database."""
        return self._verify_folder(path, progress)

    def everything(self, progress: Progress = SILENT) -> Verified:
        """Verify database, audit trail, ledger, bags, attachments and sealed copies.

        Cancelling ends with what was found so far, and says so.
        """
        findings = [*self._store.check(), *self._attachments.check(), *self._sealed()]
        with self._store.read() as snapshot:
            counted = Counted(snapshot.audit.entries(), STAMPED)
            broken = _readable(lambda: audit_breaks(counted), "audit", findings)
            findings += _breaks(broken, "audit", "audit")
            findings += snapshot.audit.differences()
            rows = _readable(snapshot.ledger.entries, "ledger", findings)
            findings += _breaks(ledger_breaks(rows), "ledger", LEDGER)
            gone = rows != [] and not self._archive.root.is_dir()
            channels = _readable(snapshot.channels.all, "channel", findings)
            captures = _readable(lambda: snapshot.captures.page(limit=None), "capture", findings)
            records = _readable(snapshot.records.all, "record", findings)
        let_go = {row.bag for row in rows if row.kind in GONE}
        known: list[Indexed] = [*captures, *records]
        index = {item.bag: item for item in known if item.bag not in let_go}
        if gone:
            findings.append(Finding(code="archive_gone", place=str(self._archive.root)))
            return Verified(
                findings=findings, bags=0, entries=counted.count + len(rows), complete=False
            )
        findings += self._ledger_file(rows)
        stamps = self._stamps(rows, counted.kept) if self._stamps else None
        findings += stamps.findings if stamps else []
        admitted = standing(rows)
        findings += _not_in_ledger(index, admitted)
        bags, found = self._bags(index, admitted, progress)
        found = [_of_gone(one, let_go) for one in found]
        found = self._homeless_in_one(found, channels)
        return Verified(
            findings=findings + found,
            bags=bags,
            entries=counted.count + len(rows),
            up_to=rows[-1].seq if rows else 0,
            complete=PARTIAL.isdisjoint(finding.code for finding in findings + found),
            stamps=stamps,
        )

    def _ledger_file(self, rows: list[LedgerEntry]) -> list[Finding]:
        try:
            lines = self._archive.ledger()
        except SurroundingsError as error:
            return [Finding(code=error.code, place=LEDGER, values=error.values)]
        findings = []
        for line, row in zip(lines, rows, strict=False):
            if line != row:
                values = {"seq": row.seq}
                findings.append(Finding(code="ledger_differs", place=LEDGER, values=values))
        missing = abs(len(lines) - len(rows))
        if missing:
            code = "ledger_file_short" if len(lines) < len(rows) else "ledger_rows_short"
            values = {"count": missing, "seq": min(len(lines), len(rows)) + 1}
            findings.append(Finding(code=code, place=LEDGER, values=values))
        return findings

    def _bags(
        self, index: dict[str, Indexed], admitted: dict[str, str], progress: Progress
    ) -> tuple[int, list[Finding]]:
        """Read every bag that anybody knows of; return how many, and what was found."""
        try:
            present = set(self._archive.bags())
        except SurroundingsError as error:
            reason = {"reason": error.values.get("reason", error.code)}
            place = str(self._archive.root)
            return 0, [Finding(code="archive_failed", place=place, values=reason)]
        folders = sorted(present | index.keys() | admitted.keys())
        findings: list[Finding] = []
        for done, folder in enumerate(folders):
            if progress.cancelled:
                place = str(self._archive.root)
                return done, [*findings, Finding(code="verification_cancelled", place=place)]
            findings += self._bag(folder, index.get(folder), admitted.get(folder))
            progress(done + 1, len(folders), "progress.verifying")
        return len(present), findings

    def _homeless_in_one(
        self, findings: list[Finding], channels: Iterable[Channel]
    ) -> list[Finding]:
        """Return one finding for all bags that no start can index, for lack of a channel."""
        known = list(channels)
        homeless = {
            item.place
            for item in findings
            if item.code == "bag_not_indexed" and is_homeless(self._archive, item.place, known)
        }
        kept = [
            item
            for item in findings
            if item.code != "bag_not_indexed" or item.place not in homeless
        ]
        return kept + without_channel(self._archive, sorted(homeless))

    def _bag(self, folder: str, known: Indexed | None, admitted: str | None) -> Iterator[Finding]:
        findings = self._archive.verify(folder)
        yield from findings
        if any(finding.code == "bag_missing" for finding in findings):
            return
        if admitted is None:
            yield Finding(code="bag_not_in_ledger", place=folder)
        elif known is None:
            yield Finding(code="bag_not_indexed", place=folder)
        try:
            stored = self._archive.describe(folder)
        except SurroundingsError as error:
            yield Finding(code=error.code, place=folder, values=error.values)
            return
        if admitted not in {None, stored.bag_sha256}:
            yield Finding(code="bag_differs_from_ledger", place=folder)
        fixed = (stored.bag_sha256, stored.size)
        if known is not None and (known.bag_sha256, known.size) != fixed:
            code = "record_differs" if isinstance(known, PreservedRecord) else "capture_differs"
            yield Finding(code=code, place=folder)


class Counted:
    """Counts the audit entries that pass: there are too many to hold at once.

    Those of one action are few, and kept.
    """

    def __init__(self, entries: Iterable[AuditEntry], action: str = "") -> None:
        self._entries = entries
        self._action = action
        self.count = 0
        self.kept: list[AuditEntry] = []

    def __iter__(self) -> Iterator[AuditEntry]:
        for entry in self._entries:
            self.count += 1
            if entry.action == self._action:
                self.kept.append(entry)
            yield entry


def _readable(read: Callable[[], Iterable[T]], kind: str, findings: list[Finding]) -> list[T]:
    """Return what a query gives; where a value was changed into none of ours, say so instead."""
    try:
        return list(read())
    except ValueError:
        unreadable = Finding(code="rows_unreadable", place=kind)
        if unreadable not in findings:
            findings.append(unreadable)
        return []


def _of_gone(finding: Finding, let_go: Container[str]) -> Finding:
    """A bag that no ledger vouches for any more, for it was to go, is told as such."""
    if finding.code == "bag_not_in_ledger" and finding.place in let_go:
        return Finding(code="bag_not_gone", place=finding.place)
    return finding


def _breaks(breaks: Iterable[Break], chain: str, place: str) -> Iterator[Finding]:
    return (
        Finding(code=f"{chain}_{fault.code}", place=place, values={"seq": fault.seq})
        for fault in breaks
    )


def _not_in_ledger(index: Mapping[str, Indexed], admitted: Mapping[str, str]) -> list[Finding]:
    return [
        Finding(
            code="record_not_in_ledger"
            if isinstance(index[bag], PreservedRecord)
            else "capture_not_in_ledger",
            place=bag,
        )
        for bag in sorted(index)
        if bag not in admitted
    ]
