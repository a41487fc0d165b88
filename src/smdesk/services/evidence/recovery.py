"""What each start does before anything else: finish or take back what a crash cut short."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.domain.layout import LEDGER
from smdesk.domain.records import PreservedRecord
from smdesk.services.evidence.adopting import (
    HOMELESS,
    Adopting,
    by_time,
    homeless_in_one,
    is_homeless,
)
from smdesk.services.evidence.ledger_files import Sides, ledger_findings
from smdesk.services.evidence.ledgers import absence, catch_up, is_gone
from smdesk.services.evidence.statements import channel_of
from smdesk.services.ports import Archive, Clock, Store, UnitOfWork

DOUBTS = frozenset({"ledger_differs", "ledger_unreadable"})
"""No event may follow a file of which these are said."""


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
        may_mend = actor.may(*ARCHIVE_KEEPERS)
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
            place = str(self._archive.root)
            report.findings.append(Finding(code=absence(self._archive), place=place))
            if not self._archive.waits:
                return
        present = set(self._archive.bags())
        unknown = sorted(present - indexed)
        if actor and (unknown or report.tidied or self._is_other(head)):
            self._mend(actor, unknown, report)
        rightly = self._finish(actor, present, report)
        if gone:  # what is there besides what waits, nobody can know
            return
        report.findings += [
            Finding(code="bag_missing", place=folder)
            for folder in sorted(indexed - present - rightly)
        ]

    def _is_other(self, head: LedgerEntry | None) -> bool:
        """Tell whether the ledger's file does not end with the database's last event."""
        try:
            return self._archive.ledger_head() != head
        except SurroundingsError as error:
            if error.code not in DOUBTS:
                raise
            return True

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
                report.findings += _doubts(error, self._archive, work)
                return
            channels, gone = work.channels.all(), work.ledger.gone()
            adopting = Adopting(
                self._archive,
                self._clock,
                actor,
                work,
                lambda statement: channel_of(statement, channels),
            )
            for folder in by_time(set(unknown) - gone):
                if is_homeless(self._archive, folder, channels):  # told without reading more of it
                    report.findings.append(Finding(code=HOMELESS, place=folder))
                else:
                    _report(adopting.take_in(folder), report)
            report.findings = homeless_in_one(self._archive, report.findings)
            if report.did_something:
                work.audit.note("recovered", "archive", "archive", _summary(report))
                work.commit()


def _report(came: Capture | PreservedRecord | list[Finding], report: RecoveryReport) -> None:
    """Write down what came of a bag that nobody knew."""
    if isinstance(came, Capture):
        report.adopted.append(came)
    elif isinstance(came, PreservedRecord):
        report.records.append(came)
    else:
        report.findings += came


def _doubts(error: SurroundingsError, archive: Archive, work: UnitOfWork) -> list[Finding]:
    """Say which way the ledger's file is in doubt."""
    if error.code not in DOUBTS:
        return [Finding(code=error.code, place=LEDGER, values=error.values)]
    return list(ledger_findings(Sides(list(work.ledger.entries()), archive)))


def _failed(error: SurroundingsError, place: str) -> Finding:
    reason = error.values.get("reason", error.code)
    return Finding(code="archive_failed", place=place, values={"reason": reason})


def _summary(report: RecoveryReport) -> dict[str, object]:
    return {
        "tidied": report.tidied,
        "taken_in": report.taken_in,
        "adopted": [one.id for one in report.adopted] + [one.id for one in report.records],
    }
