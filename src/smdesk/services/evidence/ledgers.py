"""The ledger file and its copy in the database, kept alike.

The file is written first. A line that the database lacks is what a crash left between the two; a
row that the file lacks means that somebody put an older copy of the archive in.
"""

from collections.abc import Iterable
from typing import Protocol

from smdesk.domain.actors import Actor
from smdesk.domain.chain import GONE, next_ledger_entry
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.layout import lies_in
from smdesk.services.ports import Archive, Clock, LedgerTable, UnitOfWork


class InArchive(Protocol):
    """What has a bag: a capture, a preserved record."""

    @property
    def id(self) -> str: ...  # noqa: D102  a protocol member

    @property
    def bag(self) -> str: ...  # noqa: D102  a protocol member

    @property
    def bag_sha256(self) -> str: ...  # noqa: D102  a protocol member


def is_gone(archive: Archive, rows: LedgerTable) -> bool:
    """Tell whether an archive that holds something is not there: a disk or a share is off."""
    return rows.head() is not None and not archive.reachable()


def absence(archive: Archive) -> str:
    """Return the code that tells that an archive is not there: what is new may wait meanwhile."""
    return "archive_away" if archive.waits else "archive_gone"


def lines_ahead(archive: Archive, rows: LedgerTable) -> list[LedgerEntry]:
    """Return the file's lines that the database lacks.

    Raises:
        SurroundingsError: as `Archive.lines_after`.
    """
    return archive.lines_after(rows.head())


def catch_up(archive: Archive, work: UnitOfWork) -> list[LedgerEntry]:
    """Take in the file's lines that the database lacks, and return them."""
    ahead = lines_ahead(archive, work.ledger)
    work.ledger.add(*ahead)
    return ahead


def enter(
    archive: Archive,
    work: UnitOfWork,
    *,
    actor: Actor,
    clock: Clock,
    kind: LedgerKind,
    capture: InArchive | None = None,
    details: dict[str, str] | None = None,
) -> LedgerEntry:
    """Add an event: first to the file, flushed, then to the database, which is yet to commit.

    One without a capture or a preserved record concerns the whole archive.
    """
    entry = next_ledger_entry(
        work.ledger.head(),
        at=clock(),
        kind=kind,
        capture_id=capture.id if capture else "",
        bag=capture.bag if capture else "",
        bag_sha256=capture.bag_sha256 if capture else "",
        actor=actor.account,
        details=details,
    )
    archive.append(entry)
    work.ledger.add(entry)
    return entry


UP_TO = "up_to"
"""In the details of a check of many bags: the last event that the check knew of."""
ROUND = "round"
"""In the details of a check of one half-year's bags: which; a check of everything has none."""


def is_whole(entry: LedgerEntry) -> bool:
    """Tell whether an event is a check of everything."""
    return entry.kind is LedgerKind.VERIFIED and not entry.bag and ROUND not in entry.details


def covers(entry: LedgerEntry, seq: int, bag: str) -> bool:
    """Tell whether an event is a check of many, and of a bag as it was at an earlier event too."""
    if entry.kind is not LedgerKind.VERIFIED or entry.bag:
        return False
    half_year = entry.details.get(ROUND, "")
    return seq <= int(entry.details.get(UP_TO, "0")) and lies_in(bag, half_year)


SIDE = "side"
"""In the details of a repair: which of the two was repaired, `archive` or `copy`."""


def is_repair(entry: LedgerEntry) -> bool:
    """Tell whether a bag of the archive itself was replaced by the whole one of the second copy."""
    return entry.kind is LedgerKind.REPAIRED and entry.details.get(SIDE) == "archive"


def differing(entries: Iterable[LedgerEntry]) -> frozenset[str]:
    """Return the bags that did not agree when they were last verified.

    A check of many enters itself first, and after it each bag that did not agree.
    """
    found: dict[str, int] = {}
    for entry in entries:
        if entry.kind is LedgerKind.VERIFIED and not entry.bag:
            found = {bag: seq for bag, seq in found.items() if not covers(entry, seq, bag)}
        elif entry.kind is LedgerKind.VERIFIED and entry.details.get("findings", "0") != "0":
            found[entry.bag] = entry.seq
        elif entry.kind is LedgerKind.VERIFIED or entry.kind in GONE or is_repair(entry):
            found.pop(entry.bag, None)
    return frozenset(found)
