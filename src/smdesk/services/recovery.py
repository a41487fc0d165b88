"""What each start does before anything else: finish or take back what a crash cut short."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from smdesk.domain.actors import Actor, Role
from smdesk.domain.chain import standing
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture, LedgerKind
from smdesk.domain.layout import LEDGER
from smdesk.domain.records import PreservedRecord
from smdesk.services.ledgers import InArchive, catch_up, enter, is_gone
from smdesk.services.ports import Archive, Clock, Finding, Store, UnitOfWork
from smdesk.services.record_statements import is_record, proper_folder, read_record
from smdesk.services.rounds import ensure_open
from smdesk.services.statements import channel_of, folder_of, read_capture

MENDS = frozenset({Role.WEBMASTER, Role.ARCHIVIST})
"""Who may write captures and ledger; at others' starts what a crash left waits, and keeps."""


@dataclass(slots=True, kw_only=True)
class RecoveryReport:
    """What a start found and did."""

    tidied: list[str] = field(default_factory=list)
    """Leftovers that were removed: nothing of it had been confirmed."""
    taken_in: int = 0
    """Ledger lines that the database lacked."""
    adopted: list[Capture] = field(default_factory=list)
    """Whole bags of captures that the index did not know."""
    records: list[PreservedRecord] = field(default_factory=list)
    """Whole bags of preserved records that the index did not know."""
    finished: list[str] = field(default_factory=list)
    """Bags that were gone by decision, and that a crash had left."""
    findings: list[Finding] = field(default_factory=list)
    """What somebody has to look at; nothing of it was changed."""

    @property
    def did_something(self) -> bool:
        """Tell whether anything was changed."""
        return bool(self.tidied or self.taken_in or self.adopted or self.records or self.finished)


class Recovery:
    """Brings archive, ledger and index together again; never overwrites, never guesses."""

    def __init__(self, store: Store, archive: Archive, clock: Clock) -> None:
        self._store = store
        self._archive = archive
        self._clock = clock

    def recover(self, actor: Actor) -> RecoveryReport:
        """Tidy, take in, adopt, and report; looks at names only when nothing is wrong.

        An archive that cannot be reached is a finding, for the rest of the program works on.
        Who may not mend changes nothing, and is told only what is missing.
        """
        report = RecoveryReport()
        may_mend = not MENDS.isdisjoint(actor.roles)
        try:
            if may_mend:
                report.tidied = self._archive.tidy()
            self._compare(actor if may_mend else None, report)
        except SurroundingsError as error:
            report.taken_in, report.adopted, report.records = 0, [], []  # rolled back, tried again
            report.findings.append(_failed(error, str(self._archive.root)))
        return report

    def _compare(self, actor: Actor | None, report: RecoveryReport) -> None:
        with self._store.read() as snapshot:
            indexed = snapshot.captures.bags() | {item.bag for item in snapshot.records.all()}
            head = snapshot.ledger.head()
            gone = is_gone(self._archive, snapshot.ledger)
        if gone:
            report.findings.append(Finding(code="archive_gone", place=str(self._archive.root)))
            return
        present = set(self._archive.bags())
        unknown = sorted(present - indexed)
        if actor and (unknown or report.tidied or self._archive.ledger_head() != head):
            self._mend(actor, unknown, report)
        rightly = self._finish(actor, present, report)
        report.findings += [
            Finding(code="bag_missing", place=folder)
            for folder in sorted(indexed - present - rightly)
        ]

    def _finish(
        self, actor: Actor | None, present: set[str], report: RecoveryReport
    ) -> frozenset[str]:
        """Remove the bags that the ledger says are gone; return all that are rightly not there."""
        with self._store.read() as snapshot:
            gone = snapshot.ledger.gone()
        left = sorted(present & gone)
        if left and actor:
            for folder in left:
                self._archive.destroy(folder)
            report.finished = left
            with self._store.write(actor) as work:
                work.audit.note("finished", "archive", "archive", {"gone": left})
                work.commit()
        elif left:
            report.findings += [Finding(code="bag_not_gone", place=folder) for folder in left]
        return gone

    def _mend(self, actor: Actor, unknown: Sequence[str], report: RecoveryReport) -> None:
        with self._store.write(actor) as work:
            try:
                report.taken_in = len(catch_up(self._archive, work))
            except SurroundingsError as error:  # no event may follow a ledger that is in doubt
                report.findings.append(ledger_finding(error, self._archive, work))
                return
            admitted = standing(work.ledger.entries())
            channels, gone = work.channels.all(), work.ledger.gone()
            unknown = [item for item in unknown if item not in gone]
            homeless = [item for item in unknown if is_homeless(self._archive, item, channels)]
            for folder in sorted(set(unknown) - set(homeless)):
                read = self._read_whole(folder, channels, report)
                if isinstance(read, PreservedRecord):
                    self._adopt_record(actor, work, read, admitted.get(folder), report)
                elif read is not None:
                    self._adopt(actor, work, read, admitted.get(folder), report)
            report.findings += without_channel(self._archive, homeless)
            if report.did_something:
                work.audit.note("recovered", "archive", "archive", _summary(report))
                work.commit()

    def _read_whole(
        self, folder: str, channels: Iterable[Channel], report: RecoveryReport
    ) -> tuple[Capture, Channel] | PreservedRecord | None:
        """Read a bag's every byte; return its row, or None after reporting why not.

        A capture's comes with its channel.
        """
        findings = self._archive.verify(folder)
        if findings:
            report.findings += findings
            return None
        try:
            statement, stored = self._archive.statement(folder), self._archive.describe(folder)
            if is_record(statement):
                return read_record(statement, stored)
            capture = read_capture(statement, stored)
        except SurroundingsError as error:
            report.findings.append(Finding(code=error.code, place=folder, values=error.values))
            return None
        channel = channel_of(statement, channels)
        if channel is None:  # it was there a moment ago: the bag changed meanwhile
            return None
        return replace(capture, channel_id=channel.id), channel

    def _adopt(
        self,
        actor: Actor,
        work: UnitOfWork,
        read: tuple[Capture, Channel],
        admitted: str | None,
        report: RecoveryReport,
    ) -> None:
        """Index one whole bag that the index does not know, if it may be ours."""
        capture, channel = read
        proper = folder_of(capture.id, channel, capture.taken_at)
        known = work.captures.get(capture.id)
        if doubt := _doubt(capture, known, proper, admitted):
            report.findings.append(doubt)
            return
        if admitted is None:
            self._admit(actor, work, capture)
        work.captures.add(capture)
        ensure_open(work, capture.half_year, at=capture.taken_at, by=capture.taken_by)
        work.audit.note("adopted", "capture", capture.id, {"bag": capture.bag})
        report.adopted.append(capture)

    def _adopt_record(
        self,
        actor: Actor,
        work: UnitOfWork,
        record: PreservedRecord,
        admitted: str | None,
        report: RecoveryReport,
    ) -> None:
        """Index one whole bag of a preserved record, likewise."""
        known = work.records.get(record.id)
        if doubt := _doubt(record, known, proper_folder(record), admitted):
            report.findings.append(doubt)
            return
        if admitted is None:
            self._admit(actor, work, record)
        work.records.add(record)
        work.audit.note("adopted", "record", record.id, {"bag": record.bag})
        report.records.append(record)

    def _admit(self, actor: Actor, work: UnitOfWork, item: InArchive) -> None:
        """Enter a bag in the ledger that a crash kept out of it."""
        enter(
            self._archive,
            work,
            actor=actor,
            clock=self._clock,
            kind=LedgerKind.ADMITTED,
            capture=item,
            details={"adopted": "true"},
        )


def _doubt(
    item: InArchive, known: InArchive | None, proper: str, admitted: str | None
) -> Finding | None:
    """Return why a whole bag is not adopted, if there is a reason.

    Args:
        item: what the bag says it is.
        known: what is indexed under the same id.
        proper: where it should lie.
        admitted: the checksum that the ledger has of it.
    """
    if known is not None:
        return Finding(code="bag_duplicate", place=item.bag, values={"bag": known.bag})
    if _fixed_names(proper) != _fixed_names(item.bag):
        return Finding(code="bag_misplaced", place=item.bag, values={"bag": proper})
    if admitted not in {None, item.bag_sha256}:
        return Finding(code="bag_differs_from_ledger", place=item.bag)
    return None


def is_homeless(archive: Archive, folder: str, channels: Iterable[Channel]) -> bool:
    """Tell whether a bag's statement can be read, and speaks of a channel that nobody knows."""
    try:
        statement = archive.statement(folder)
    except SurroundingsError:
        return False
    return not is_record(statement) and channel_of(statement, channels) is None


def without_channel(archive: Archive, folders: Sequence[str]) -> list[Finding]:
    """Return one finding for all bags whose channel nobody knows, if there are any."""
    if not folders:
        return []
    values = {"count": len(folders)}
    return [Finding(code="bag_channel_unknown", place=str(archive.root), values=values)]


def _fixed_names(folder: str) -> tuple[str, str]:
    """Return half-year and last name; the one between them goes by the channel's name then."""
    half_year, _, rest = folder.partition("/")
    return half_year, rest.rpartition("/")[2]


def ledger_finding(error: SurroundingsError, archive: Archive, work: UnitOfWork) -> Finding:
    """Say which way the ledger file is in doubt."""
    head, last = work.ledger.head(), None
    if error.code == "ledger_differs":
        lines = archive.ledger()
        last = lines[-1] if lines else None
        seq = last.seq if last else 0
        rows = list(work.ledger.entries())
        if head is not None and seq < head.seq and rows[:seq] == lines:
            values = {"count": head.seq - seq, "seq": seq + 1}
            return Finding(code="ledger_file_short", place=LEDGER, values=values)
        pairs = zip(lines, rows, strict=False)
        first = next((line.seq for line, row in pairs if line != row), len(rows) + 1)
        return Finding(code="ledger_differs", place=LEDGER, values={"seq": first})
    return Finding(code=error.code, place=LEDGER, values=error.values)


def _failed(error: SurroundingsError, place: str) -> Finding:
    reason = error.values.get("reason", error.code)
    return Finding(code="archive_failed", place=place, values={"reason": reason})


def _summary(report: RecoveryReport) -> dict[str, object]:
    return {
        "tidied": report.tidied,
        "taken_in": report.taken_in,
        "adopted": [one.id for one in report.adopted] + [one.id for one in report.records],
    }
