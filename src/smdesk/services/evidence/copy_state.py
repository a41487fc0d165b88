"""How far the second copy of the archive is, and whether a folder may be it.

The copy's ledger begins the archive's own: it is short, or as long. One that says anything else is
somebody else's, or tells that one of the two was put back older; nothing is written there then.
"""

import json
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from smdesk.disk import Disk, put_in_place
from smdesk.domain.calendar import utc
from smdesk.domain.chain import GONE
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.findings import Finding
from smdesk.services.evidence.bag_checks import compared
from smdesk.services.ports import Archive, ArchiveFolder, LedgerTable

SAID = {
    "archive_full": "copy_full",
    "archive_held": "copy_held",
    "archive_readonly": "copy_readonly",
    "archive_unreachable": "copy_unreachable",
    "ledger_unreadable": "copy_ledger_unreadable",
}
"""What the copy's disk met, as it is said of the copy."""
UNREADABLE = frozenset({"bag_unreadable", "file_unreadable"})
"""What, found alone, may as well be a disk that fails as a bag that is damaged."""


PARTED = frozenset({"copy_ahead", "copy_foreign", "copy_parted"})
"""What says that two ledgers part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyState:
    """How the second copy stands, as far as names and the ends of ledgers tell."""

    folder: Path | None = None
    """None where none was chosen."""
    seq: int = 0
    """The last event that the copy has."""
    lines: int = 0
    """Events of the archive that the copy lacks."""
    bags: int = 0
    """Bags among them that are yet to be copied."""
    going: tuple[str, ...] = ()
    """Bags that are gone by decision, and of which the copy does not know that yet."""
    absent: tuple[str, ...] = ()
    """Bags that were damaged when they were to be copied, and that the copy lacks still."""
    in_step_at: datetime | None = None
    """When the copy last had everything, as far as this computer knows."""
    problem: Finding | None = None
    """Why the copy can't be followed up now; the numbers are what was last seen of it then."""
    warnings: tuple[Finding, ...] = ()
    """Why it protects less than it could."""

    @property
    def in_step(self) -> bool:
        """Tell whether the copy has every event, and so everything but what is `absent`."""
        return self.folder is not None and self.problem is None and not self.lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What came of bringing the copy in step."""

    state: CopyState
    """How it stands now."""
    lines: int = 0
    """Events that were added."""
    bags: int = 0
    """Bags that were copied."""
    gone: tuple[str, ...] = ()
    """Bags that were removed there, for they are gone by decision."""
    findings: tuple[Finding, ...] = ()
    """Bags that did not come, or lie there damaged: they can be repaired once one is whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What this computer last saw of the copy."""

    folder: str = ""
    seq: int = 0
    """The last event that the copy had."""
    in_step_at: str = ""
    """ISO 8601, UTC."""
    absent: Sequence[str] = ()
    """Bags that did not come, for they were damaged."""


class CopyMemory:
    """Remembers what was seen of the copy; lost, it is seen anew.

    Args:
        path: a JSON file in the data folder.
        disk: does the writing.
    """

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk

    def of(self, folder: Path) -> Known:
        """Return what was seen of the copy in a folder."""
        known = self._read()
        return known if known.folder == str(folder) else Known(folder=str(folder))

    def knows(self, folder: Path) -> bool:
        """Tell whether the copy was begun in a folder, or seen there."""
        return self._read().folder == str(folder)

    def _read(self) -> Known:
        try:
            known = Known(**json.loads(self._path.read_text("utf-8")))
            datetime.fromisoformat(known.in_step_at or "2026-01-01")
            known = replace(known, absent=[str(one) for one in known.absent])
        except (OSError, ValueError, TypeError):
            return Known()
        return known

    def saw(self, folder: Path, seq: int, in_step_at: datetime | None = None) -> None:
        """Remember up to which event the copy goes, and that it has everything."""
        known = replace(self.of(folder), seq=seq)
        if in_step_at is not None:
            known = replace(known, in_step_at=utc(in_step_at).isoformat())
        self._write(known)

    def missed(self, folder: Path, bag: str) -> None:
        """Remember that a bag did not come, for it was damaged."""
        known = self.of(folder)
        self._write(replace(known, absent=sorted({*known.absent, bag})))

    def begin(self, folder: Path) -> None:
        """Forget what was seen, but for what did not come: a folder was chosen."""
        self._write(Known(folder=str(folder), absent=self.of(folder).absent))

    def _write(self, known: Known) -> None:
        """Write it whole; a full disk keeps no copy from being followed."""
        with suppress(OSError):
            put_in_place(self._disk, self._path, [json.dumps(asdict(known)).encode()])


def doubt(copy: ArchiveFolder, rows: LedgerTable) -> Finding | None:
    """Return why a folder's ledger is not the beginning of the archive's; None where it is.

    Raises:
        SurroundingsError: `ledger_unreadable`.
    """
    head = copy.ledger_head()
    if head is None or next(rows.since(head.seq - 1), None) == head:
        return None  # each line holds the one before, so an equal last one tells of all
    return _parted(copy.ledger(), list(rows.entries()), str(copy.root))


def last_seen(copy: ArchiveFolder, known: int, rows: LedgerTable) -> tuple[int, Finding | None]:
    """Return the copy's last event, and why it can't be followed up, if it can't.

    Args:
        copy: the copy, whose folder is there.
        known: the last event that it was known to have.
        rows: the database's ledger.
    """
    try:
        found, head = doubt(copy, rows), copy.ledger_head()
    except SurroundingsError as error:
        return known, problem(error, copy.root)
    if head is None and known:
        return known, without_lines(copy, known)
    return head.seq if head else 0, found


def speaks_against(state: CopyState) -> list[Finding]:
    """Return where the copy's ledger and the database's part; one out of reach says nothing.

    One of the two was put back older then, or was rewritten.
    """
    found = state.problem
    return [found] if found is not None and found.code in PARTED else []


def _parted(lines: Sequence[LedgerEntry], rows: Sequence[LedgerEntry], place: str) -> Finding:
    """Say how two ledgers differ, of which neither begins the other or the copy is ahead."""
    pairs = zip(lines, rows, strict=False)
    first = next((one.seq for one, other in pairs if one != other), len(rows) + 1)
    if first > len(rows):
        return Finding(
            code="copy_ahead", place=place, values={"count": len(lines) - len(rows), "seq": first}
        )
    code = "copy_foreign" if first == 1 else "copy_parted"
    return Finding(code=code, place=place, values={"seq": first})


def without_lines(copy: ArchiveFolder, known: int) -> Finding:
    """Say why there are no lines where there were some: a disk that is not mounted is empty."""
    if copy.is_free():
        return Finding(code="copy_emptied", place=str(copy.root), values={"count": known})
    return Finding(code="copy_ledger_unreadable", place=str(copy.root))


def counted(rows: LedgerTable, seq: int) -> dict[str, object]:
    """Return of the events after one, as fields of the state, what a copy lacks that ends there."""
    gone, lines, bags = rows.gone(), 0, 0
    left: list[str] = []
    for one in rows.since(seq):
        lines += 1
        bags += comes(one, gone)
        left += [one.bag] if one.kind in GONE else []
    return {"lines": lines, "bags": bags, "going": tuple(left)}


def still_absent(copy: ArchiveFolder, known: Known, rows: LedgerTable) -> tuple[str, ...]:
    """Return which bags did not come and are still to be had: they are repaired, not copied."""
    gone = rows.gone() if known.absent else frozenset[str]()
    return tuple(one for one in known.absent if one not in gone and not copy.has(one))


def comes(entry: LedgerEntry, gone: frozenset[str]) -> bool:
    """Tell whether by an event a bag came that is still there."""
    return entry.kind is LedgerKind.ADMITTED and entry.bag not in gone


def problem(error: SurroundingsError, folder: Path) -> Finding:
    """Say of the copy what its disk met."""
    code = SAID.get(error.code, "copy_failed")
    reason = error.values.get("reason") or error.code
    return Finding(code=code, place=str(folder), values={"reason": reason})


def warnings(folder: Path, archive: Archive) -> tuple[Finding, ...]:
    """Say that a copy lies on the disk that the archive lies on, if it does."""
    if not archive.reachable():
        return ()
    try:
        same = folder.stat().st_dev == archive.root.stat().st_dev
    except OSError:
        same = False
    return (Finding(code="copy_same_disk", place=str(folder)),) if same else ()


def readable_part(
    lines: Sequence[LedgerEntry | None], rows: Sequence[LedgerEntry], known: int
) -> int | None:
    """Return up to which event a damaged ledger is to be written anew.

    Args:
        lines: the copy's, None for each that can't be read.
        rows: the archive's, at least as many.
        known: the last event that was seen in the copy.

    Returns:
        None where nothing is damaged, or it may be another archive's.
    """
    read = [line for line in lines if line is not None]
    if len(read) == len(lines) or any(line not in rows[line.seq - 1 : line.seq] for line in read):
        return None
    last = max([known, *(line.seq for line in read)])
    return last or None


def faults(archive: Archive, entry: LedgerEntry) -> tuple[str, ...]:
    """Read every byte of a bag; return the codes of what keeps it from being the admitted one."""
    found = compared(archive, entry.bag, entry.bag_sha256)
    return tuple(dict.fromkeys(one.code for one in found))


def is_damage(found: Collection[str]) -> bool:
    """Tell whether what was found of a bag is surely the bag's fault."""
    return not UNREADABLE.issuperset(found)


def root_of(archive: Archive, folder: str) -> Path:
    """Return the folder of archive that a bag lies in: the archive's, or where it waits."""
    return archive.path(folder).parents[folder.count("/")]


def is_missing(found: tuple[str, ...]) -> bool:
    """Tell whether a bag is not there at all."""
    return found == ("bag_missing",)
