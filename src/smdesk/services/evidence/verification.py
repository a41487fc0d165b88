"""Verifying everything that can be verified: database, both chains, every byte of every bag."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from smdesk.at_once import cores
from smdesk.domain.chain import AuditEntry, audit_breaks
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.domain.half_years import HalfYear
from smdesk.domain.layout import BAG, LEDGER
from smdesk.services.evidence.bag_checks import (
    BagChecks,
    Course,
    FromTheStart,
    Known,
    breaks,
    is_doubtful,
    read_known,
    readable,
)
from smdesk.services.evidence.ledgers import absence
from smdesk.services.evidence.timestamps import STAMPED
from smdesk.services.ports import (
    SILENT,
    Archive,
    AttachmentStore,
    FolderVerified,
    Progress,
    StampsVerified,
    Store,
)

PARTIAL = frozenset(
    {
        "archive_away",
        "archive_failed",
        "archive_gone",
        "rows_unreadable",
        "verification_cancelled",
    }
)
"""What keeps a check from being one of all that was asked for."""
UNENTERED = frozenset({"capture_not_in_ledger", "record_not_in_ledger"})
VerifyStamps = Callable[[list[LedgerEntry], list[AuditEntry]], StampsVerified]
VerifyFolder = Callable[[Path, Progress], FolderVerified]


def bag_of(finding: Finding) -> str:
    """Return the bag that a finding's place lies in, or the place itself."""
    found = BAG.match(finding.place)
    return found[0] if found else finding.place


def is_bag(part: str) -> bool:
    """Tell whether a part of the archive is one bag."""
    return BAG.fullmatch(part) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What came of verifying everything, or a part of the archive."""

    findings: list[Finding]
    bags: int
    """How many were read."""
    entries: int
    """Links of the audit trail and the ledger."""
    part: str = ""
    """The half-year or the bag that was read; "" for everything."""
    up_to: int = 0
    """The ledger's last event when the check began."""
    begun: datetime | None = None
    """When a check began that was cut short and went on; else it was made at one go."""
    complete: bool = True
    """Whether all was read: nobody stopped it, the archive and every row could be read."""
    stamps: StampsVerified | None = None
    """What came of the time-stamp tokens; None where they were not looked at."""


class Verification:
    """Compares what is with what was vouched for; changes nothing.

    Args:
        store: the database.
        archive: the bags.
        attachments: the files beside the database.
        verify_folder: verifies bags without a database.
        sealed: says what is wrong with the restricted store; nothing where there is none.
        stamps: verifies the time-stamp tokens against the ledger and what the trail notes of them.
        copy: says where the second copy's ledger parts from the database's.
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
        copy: Callable[[], list[Finding]] = list,
    ) -> None:
        self._store = store
        self._archive = archive
        self._attachments = attachments
        self._verify_folder = verify_folder
        self._sealed = sealed
        self._stamps = stamps
        self._copy = copy

    def folder(self, path: Path, progress: Progress = SILENT) -> FolderVerified:
        """Verify any folder of bags, without the database."""
        return self._verify_folder(path, progress)

    def everything(
        self,
        progress: Progress = SILENT,
        *,
        course: Course | None = None,
        threads: int | None = None,
    ) -> Verified:
        """Verify database, audit trail, ledger, bags, attachments and sealed copies.

        Cancelling ends with what was found so far, and says so.

        Args:
            progress: told after each bag.
            course: which bags are left to read of a check that was cut short.
            threads: how many bags are read at once; as many as there are cores if None.
        """
        findings = [*self._store.check(), *self._attachments.check(), *self._sealed()]
        findings += self._copy()
        with self._store.read() as snapshot:
            counted = Counted(snapshot.audit.entries(), STAMPED)
            broken = readable(lambda: audit_breaks(counted), "audit", findings)
            findings += breaks(broken, "audit", "audit")
            findings += snapshot.audit.differences()
            known = read_known(snapshot, findings)
        stamps = None
        if self._stamps and not self._is_gone(known):
            stamps = self._stamps(list(known.rows), counted.kept)
            findings += stamps.findings
        bags, found = self._archived(known, "", progress, course, threads)
        return _verified(
            findings + found, known, bags=bags, entries=counted.count, part="", stamps=stamps
        )

    def round(self, half_year: str, progress: Progress = SILENT) -> Verified:
        """Verify the ledger and the bags of a half-year.

        Raises:
            UserError: `half_year_form`; `round_without_bags`, if there is nothing to verify.
        """
        part = str(HalfYear.parse(half_year))
        verified = self._verify_part(part, progress)
        if not verified.bags and verified.complete and not verified.findings:
            raise UserError("round_without_bags", at="half_year", half_year=part)
        return verified

    def bag(self, name: str, progress: Progress = SILENT) -> Verified:
        """Verify the ledger and one bag, called by its folder or by the id at the folder's end.

        Raises:
            UserError: `bag_unknown`.
        """
        wanted = name.strip().replace("\\", "/").strip("/")
        with self._store.read() as snapshot:
            known = read_known(snapshot, [])
        there = known.admitted.keys() | known.index.keys() | set(self._archive.bags())
        found = [one for one in there if one == wanted or one.endswith(f"-{wanted}")]
        if not wanted or len(found) != 1:
            raise UserError("bag_unknown", at="bag", bag=name)
        return self._verify_part(found[0], progress)

    def _verify_part(self, part: str, progress: Progress) -> Verified:
        findings: list[Finding] = []
        with self._store.read() as snapshot:
            known = read_known(snapshot, findings)
        bags, found = self._archived(known, part, progress)
        return _verified(findings + found, known, bags=bags, part=part)

    def _is_gone(self, known: Known) -> bool:
        return bool(known.rows) and not self._archive.reachable()

    def _archived(
        self,
        known: Known,
        part: str,
        progress: Progress,
        course: Course | None = None,
        threads: int | None = None,
    ) -> tuple[int, list[Finding]]:
        """Verify ledger file and bags; return how many there are, and what was found."""
        if self._is_gone(known):
            return 0, [self._absence()]
        checks = BagChecks(self._archive, known, part)
        found = checks.ledger()
        bags, of_bags = checks.bags(progress, course or FromTheStart(), threads or cores())
        settled = self._settled(known, part, found + of_bags)
        whole = PARTIAL.isdisjoint(one.code for one in settled)
        if settled and whole and self._is_gone(known):  # it went away just now
            settled.append(self._absence())
        return bags, settled

    def _absence(self) -> Finding:
        return Finding(code=absence(self._archive), place=str(self._archive.root))

    def _settled(self, known: Known, part: str, found: list[Finding]) -> list[Finding]:
        """Judge anew what came, went or was repaired while all the rest was read.

        So is what was not there or could not be read: a share may have been away for a moment.
        """
        if not found:
            return found
        with self._store.read() as snapshot:
            later = readable(lambda: snapshot.ledger.since(known.up_to), "ledger", [])
            now = read_known(snapshot, []) if later else known
        touched = {entry.bag for entry in later}
        again = {bag_of(one) for one in found if bag_of(one) in touched or is_doubtful([one])}
        again = {bag for bag in again if is_bag(bag)}
        checks = BagChecks(self._archive, now, part)
        kept = [one for one in found if bag_of(one) not in again]
        if later:
            kept = [one for one in kept if one.place != LEDGER and one.code not in UNENTERED]
            kept += checks.ledger()
        return kept + [one for bag in sorted(again) for one in checks.bag(bag)]


def _verified(
    findings: list[Finding],
    known: Known,
    *,
    bags: int,
    part: str,
    entries: int = 0,
    stamps: StampsVerified | None = None,
) -> Verified:
    return Verified(
        findings=findings,
        bags=bags,
        entries=entries + len(known.rows),
        part=part,
        up_to=known.up_to,
        complete=PARTIAL.isdisjoint(finding.code for finding in findings),
        stamps=stamps,
    )


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
