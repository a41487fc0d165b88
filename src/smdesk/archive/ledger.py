"""The ledger file: one JSON line an event, each with the hash of the one before; only added to."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.chain import ledger_breaks, ledger_line
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry, LedgerKind

TAIL = 64 * 1024
"""Bytes: far more than the longest line."""
TEXTS = ("at", "kind", "capture_id", "bag", "bag_sha256", "actor", "previous", "hash")


def line(entry: LedgerEntry) -> bytes:
    """Return an entry's line, newline included."""
    return ledger_line(entry)


def parse(data: bytes) -> LedgerEntry:
    """Read a line back.

    Raises:
        ValueError: if it is anything but what `line` writes.
    """
    body = json.loads(data)
    if not _well_formed(body):
        raise ValueError("not a ledger line")
    at = datetime.fromisoformat(str(body["at"])).replace(tzinfo=UTC)  # other spellings show below
    entry = LedgerEntry(**body | {"at": at, "kind": LedgerKind(body["kind"])})
    if line(entry) != data:
        raise ValueError("another spelling")
    return entry


def _well_formed(body: object) -> bool:
    return (
        isinstance(body, dict)
        and body.keys() == {"seq", "details", *TEXTS}
        and type(body["seq"]) is int
        and isinstance(body["details"], dict)
        and all(isinstance(text, str) for text in body["details"].values())
        and all(isinstance(body[name], str) for name in TEXTS)
    )


def following(lines: list[LedgerEntry], head: LedgerEntry | None) -> list[LedgerEntry]:
    """Return the lines after one that should be among them, in its place; all of them after None.

    Raises:
        SurroundingsError: `ledger_differs`, when it is not there or the chain does not hold.
    """
    if head is not None and (len(lines) < head.seq or lines[head.seq - 1] != head):
        raise SurroundingsError("ledger_differs")
    if any(ledger_breaks(lines)):
        raise SurroundingsError("ledger_differs")
    return lines[head.seq :] if head else lines


class LedgerFile:
    """The ledger beside the bags.

    Args:
        path: the file; it is made with the first line.
        disk: does the writing.
    """

    def __init__(self, path: Path, disk: Disk) -> None:
        self.path = path
        self._disk = disk

    def entries(self) -> list[LedgerEntry]:
        """Return all whole lines; a torn last one is not there.

        Raises:
            SurroundingsError: `ledger_unreadable`, naming the line.
        """
        return [self._parse(text, number) for number, text in enumerate(_whole(self._read()), 1)]

    def lines(self) -> list[LedgerEntry | None]:
        """Return all whole lines, and None for each that is none of ours."""
        return [_parsed(text) for text in _whole(self._read())]

    def head(self) -> LedgerEntry | None:
        """Return the last whole line without reading those before it."""
        whole = _whole(self._read(TAIL))
        try:
            return parse(whole[-1]) if whole else None
        except ValueError:
            return self.entries()[-1]  # raises, and names the line

    def append(self, entry: LedgerEntry) -> None:
        """Add a line and flush it; with the first one, the folder's name for the file too."""
        self.mend()  # what a full disk left of an earlier try
        first = not self.path.exists()
        self._disk.append(self.path, line(entry))
        self._disk.flush(self.path)
        if first:
            self._disk.flush_folder(self.path.parent)

    def rewrite(self, entries: Iterable[LedgerEntry], beside: Path, aside: Path) -> None:
        """Put a file with these lines in the place of what is there, which is kept.

        Args:
            entries: the lines.
            beside: a folder on the same disk, not there yet; gone when this returns.
            aside: where the file that was there is kept, not there yet.
        """
        if self.path.exists():
            self._disk.make_folder(aside.parent)
            self._disk.write(aside, [self._read()])
            self._disk.flush(aside)
            self._disk.flush_folder(aside.parent)
            self._disk.flush_folder(aside.parent.parent)
        self._disk.make_folder(beside)
        self._disk.write(beside / self.path.name, map(line, entries))
        self._disk.flush(beside / self.path.name)
        self._disk.replace(beside / self.path.name, self.path)
        self._disk.flush_folder(self.path.parent)
        self._disk.remove_tree(beside)

    def torn(self) -> int:
        """Return how many bytes of a last line a crash left half-written."""
        tail = self._read(TAIL)
        return len(tail) - (tail.rfind(b"\n") + 1)

    def mend(self) -> bool:
        """Cut a torn last line off, and tell whether there was one."""
        torn = self.torn()
        if torn:
            self._disk.cut(self.path, self.path.stat().st_size - torn)
        return bool(torn)

    def _read(self, last: int | None = None) -> bytes:
        try:
            with self.path.open("rb") as file:
                if last is not None:
                    file.seek(max(0, self.path.stat().st_size - last))
                return file.read()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise _unreadable(self.path, "") from error

    def _parse(self, text: bytes, number: int) -> LedgerEntry:
        try:
            return parse(text)
        except ValueError as error:
            raise _unreadable(self.path, number) from error


def _parsed(text: bytes) -> LedgerEntry | None:
    try:
        return parse(text)
    except ValueError:
        return None


def _whole(data: bytes) -> list[bytes]:
    """Return the lines that have an end; nothing but a newline ends one."""
    return [text + b"\n" for text in data.split(b"\n")[:-1]]


def _unreadable(path: Path, number: int | str) -> SurroundingsError:
    return SurroundingsError("ledger_unreadable", path=path, line=number)
