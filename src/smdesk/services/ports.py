"""What is outside, as the services need it; the tool packages fill these ports.

A store hands out snapshots to read and units of work to write. Every change made through a unit of
work writes its audit entry in the same transaction; nobody has to remember to.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol, TypeVar

from smdesk.domain.actors import Actor, Grant
from smdesk.domain.assignments import Assignment
from smdesk.domain.attachments import Attachment
from smdesk.domain.chain import AuditEntry
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture, LedgerEntry, Method, Rectangle
from smdesk.domain.organisation import Membership, Municipality, Person, Sector, Term, Unit

Clock = Callable[[], datetime]
"""Tells the moment, aware, in UTC."""


class Progress(Protocol):
    """How a job tells how far it is, and hears that it should stop."""

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Report a step. `of` is 0 while the whole is not known; `what` is a key of the words."""

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop; the job stops at its next safe point."""


class Silent:
    """Progress that nobody watches."""

    cancelled = False

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Do nothing."""


SILENT = Silent()

# --- the database ---------------------------------------------------------------------------

T = TypeVar("T")


class Table(Protocol[T]):
    """One kind of thing, read whole: the register is small."""

    def get(self, identifier: str) -> T | None:
        """Return one by id, or None."""

    def all(self) -> list[T]:
        """Return all, in the order they were added."""

    def add(self, item: T) -> None:
        """Store a new one. Raises UserError `exists` for a taken id."""

    def update(self, item: T) -> T:
        """Store a changed one and return it with its new version; unchanged ones change nothing.

        Raises:
            ConflictError: if `item.version` is not the stored one.
            UserError: `gone`, if it is no longer there.
        """

    def remove(self, item: T) -> None:
        """Remove one. Raises UserError `in_use` when others refer to it."""


class CaptureTable(Protocol):
    """The index of captures: large, so never read whole."""

    def get(self, identifier: str) -> Capture | None:
        """Return one by id, or None."""

    def add(self, item: Capture) -> None:
        """Index a new one."""

    def count(self) -> int:
        """Return how many there are."""

    def total_size(self) -> int:
        """Return the bytes of all payloads."""

    def first(self) -> Capture | None:
        """Return the earliest capture of all, or None in an empty archive."""

    def latest(self, until: datetime | None = None) -> dict[str, Capture]:
        """Return each channel's latest capture taken before a moment, by channel id."""

    def page(
        self, *, channel_id: str | None = None, offset: int = 0, limit: int | None = 100
    ) -> list[Capture]:
        """Return captures, newest first."""

    def bags(self) -> set[str]:
        """Return the folders of all indexed bags."""


class AuditTable(Protocol):
    """The chained audit trail; units of work write it by themselves."""

    def entries(self, entity_id: str | None = None) -> Iterator[AuditEntry]:
        """Yield entries in order, all or those of one entity."""

    def note(self, action: str, kind: str, entity_id: str, values: Mapping[str, object]) -> None:
        """Add an entry for something that is not a row: an adoption, an export."""


class LedgerTable(Protocol):
    """The database's copy of the archive's ledger."""

    def head(self) -> LedgerEntry | None:
        """Return the last entry; in a unit of work no other process can add one until its end."""

    def entries(self) -> Iterator[LedgerEntry]:
        """Yield all in order."""

    def add(self, entry: LedgerEntry) -> None:
        """Add the entry that follows the head."""


class Snapshot(Protocol):
    """One consistent state of the database."""

    municipality: Table[Municipality]
    sectors: Table[Sector]
    units: Table[Unit]
    people: Table[Person]
    memberships: Table[Membership]
    terms: Table[Term]
    channels: Table[Channel]
    assignments: Table[Assignment]
    attachments: Table[Attachment]
    grants: Table[Grant]
    captures: CaptureTable
    audit: AuditTable
    ledger: LedgerTable


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Which kinds of thing a unit of work changed, so that views know what to read again."""

    kinds: frozenset[str] = frozenset()


class UnitOfWork(Snapshot, Protocol):
    """A transaction: what is not committed never happened."""

    def commit(self) -> ChangeSet:
        """Make the changes and their audit entries last; returns after they are on disk."""


class Store(Protocol):
    """The database."""

    @property
    def url(self) -> str:
        """The address without a password, for people to read."""

    def read(self) -> AbstractContextManager[Snapshot]:
        """Open a consistent snapshot."""

    def write(self, actor: Actor) -> AbstractContextManager[UnitOfWork]:
        """Open a transaction in the name of an actor; leaving without commit rolls back."""

    def check(self) -> list["Finding"]:
        """Return what the database itself says is broken (integrity, foreign keys)."""

    def close(self) -> None:
        """Release files and the writer's lock."""


class AttachmentStore(Protocol):
    """Files by content hash beside the database."""

    def put(self, data: bytes) -> str:
        """Store bytes durably and return their SHA-256 in hexadecimal."""

    def path(self, sha256: str) -> Path:
        """Return where the bytes are. Raises SurroundingsError `attachment_missing`."""

    def check(self) -> list["Finding"]:
        """Return which files differ from their hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFile:
    """One backup on disk."""

    path: Path
    made_at: datetime
    size: int


class Backups(Protocol):
    """Copies of database, attachments and settings in one file."""

    def make(self, progress: Progress = SILENT) -> BackupFile:
        """Back up while others read and write; returns after the file is on disk."""

    def all(self) -> list[BackupFile]:
        """Return the backups in the backup folder, newest first."""

    def restore(self, source: Path, progress: Progress = SILENT) -> Path:
        """Check a backup, put it in place, and return where what it replaced is kept."""


# --- findings -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What does not agree: a checksum, a gap, a file too many; `finding.<code>` says it."""

    code: str
    place: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderVerified:
    """What came of verifying a folder of bags without a database."""

    findings: list[Finding]
    bags: int
    """How many were read."""
    entries: int
    """Events in the ledger that lies there."""
    last: LedgerEntry | None
    """The ledger's last event; a ledger that was cut short after it looks just like this."""


# --- pictures -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A monitor in physical pixels of the virtual desktop."""

    number: int
    """From 1."""
    name: str
    area: Rectangle
    primary: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A visible top-level window of another program."""

    handle: int
    title: str
    area: Rectangle


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What to photograph: exactly one of the three is given."""

    screen: int | None = None
    region: Rectangle | None = None
    window: int | None = None


class Shot(Protocol):
    """A picture that was taken, not yet stored."""

    @property
    def method(self) -> Method:
        """How it was taken."""

    @property
    def tool(self) -> str:
        """Name and version of what took it."""

    @property
    def width(self) -> int:
        """Pixels."""

    @property
    def height(self) -> int:
        """Pixels."""

    @property
    def taken_at(self) -> datetime:
        """The moment, in UTC."""

    @property
    def area(self) -> Rectangle:
        """Where on the virtual desktop."""

    @property
    def screens(self) -> Sequence[Screen]:
        """The monitors there were."""

    @property
    def window_title(self) -> str:
        """The window's title, empty for a screen or a region."""

    def png(self) -> Iterable[bytes]:
        """Yield the picture as a PNG file (8-bit RGB), in pieces."""


class Camera(Protocol):
    """Takes pictures of what is on the screen.

    All raise SurroundingsError: `screen_unavailable` (locked, no display), `screen_gone`,
    `window_gone`, `picture_black` (all one colour where something should be).
    """

    def screens(self) -> list[Screen]:
        """Return the monitors, first the primary one."""

    def windows(self) -> list[Window]:
        """Return other programs' visible windows, topmost first; empty where it cannot be told."""

    def take(self, target: Target) -> Shot:
        """Take a picture now."""


class Curtain(Protocol):
    """Takes our own window out of the picture while it is taken."""

    def aside(self) -> AbstractContextManager[None]:
        """Hide it, wait until it is gone from the screen, and bring it back after."""


# --- the archive ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBag:
    """What becomes one bag."""

    folder: str
    """Final place below the archive: `<half-year>/<slug>-<short id>/<UTC time>-<capture id>`."""
    statement: Mapping[str, object]
    """Becomes `data/statement.json`, with the checksums of the other files added."""
    files: Mapping[str, Iterable[bytes]]
    """Payload files by name below `data/`, each streamed once."""
    info: Mapping[str, str]
    """Further lines of bag-info.txt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredBag:
    """A bag that is renamed into place and flushed."""

    folder: str
    bag_sha256: str
    """SHA-256 of `tagmanifest-sha256.txt`, which fixes all else."""
    sha256: Mapping[str, str]
    """Of each payload file, by name below `data/`."""
    size: int
    """Payload bytes."""


class Archive(Protocol):
    """Bags on disk and the ledger beside them."""

    @property
    def root(self) -> Path:
        """The archive's folder."""

    def store(self, bag: NewBag) -> StoredBag:
        """Write to staging, flush, rename into place, flush the folder.

        Raises:
            SurroundingsError: `archive_full`, `archive_readonly`, `archive_unreachable`,
                `archive_write`; nothing of the bag is visible then.
        """

    def bags(self) -> Iterator[str]:
        """Yield the folders of all bags in place."""

    def statement(self, folder: str) -> Mapping[str, object]:
        """Return a bag's statement. Raises SurroundingsError `bag_unreadable`."""

    def describe(self, folder: str) -> StoredBag:
        """Return what `store` returned, read back from the bag's manifests."""

    def verify(self, folder: str) -> list[Finding]:
        """Read every byte of a bag and return what differs from its manifests."""

    def picture(self, folder: str) -> Path:
        """Return the path of a bag's picture."""

    def ledger(self) -> list[LedgerEntry]:
        """Return the ledger file's whole lines.

        Raises:
            SurroundingsError: `ledger_unreadable`, naming the line.
        """

    def ledger_head(self) -> LedgerEntry | None:
        """Return the ledger file's last whole line; None while there is none.

        Raises:
            SurroundingsError: `ledger_unreadable`.
        """

    def append(self, entry: LedgerEntry) -> None:
        """Add a line to the ledger file and flush it."""

    def tidy(self) -> list[str]:
        """Remove staging folders and a torn last ledger line that a crash left; say which."""


# --- documents ------------------------------------------------------------------------------


class Renderer(Protocol):
    """Draws a report's content as a file."""

    def render(self, report: object, to: BinaryIO) -> None:
        """Write a PDF.

        Raises:
            TypeError: for a report that it does not know, which is a bug.
        """


# --- open files -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as text, and the address of its hyperlink where it has one."""

    text: str = ""
    link: str = ""
    fault: str = ""
    """Why its value cannot be used, the code of a problem: a formula, which nobody works out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table of a file."""

    name: str
    rows: Sequence[Sequence[Cell]]
    """From the file's row 1, so that a row's number is its index plus one."""
    hidden: bool = False
    """Whether the file hides it from the reader."""


class SheetReader(Protocol):
    """Reads CSV and XLSX."""

    def read(self, source: Path, progress: Progress = SILENT) -> list[Sheet]:
        """Return a file's tables.

        Raises:
            UserError: with row and column where there is one; nothing is half read.
        """


class Opener(Protocol):
    """Opens a finished file in the program that the person uses for it."""

    def __call__(self, path: Path) -> None:
        """Open it; failing to is not an error of the job."""
