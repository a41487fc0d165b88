"""Reading every byte of a bag and saying what differs from its manifests (RFC 8493, section 3).

Stricter than the standard: a bag of ours holds nothing that no manifest names, and no links.
"""

import hashlib
import json
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from threading import local

from smdesk.archive.manifests import DECLARED, payload_oxum, read_info, read_manifest
from smdesk.domain.findings import Finding
from smdesk.domain.layout import BAG_DECLARATION, STATEMENT, TAG_MANIFEST

ALGORITHMS = ("sha256", "sha512", "sha1", "md5")
CHUNK = 1 << 21
"""Bytes that each thread reads at once. Between two pieces threads wait for one another: with
small ones, of 64 KiB, two threads are hardly half as fast again as one. Larger ones than this leave
the caches that the cores share.
"""
SMALL = 1 << 16
"""Bytes that are read at once of a file that most often is far smaller."""
JUNCTION = 0xA0000003


@dataclass(slots=True)
class _Check:
    """One bag being read: what is on disk, what the manifests say, what was found."""

    path: str
    place: str
    files: set[str] = field(default_factory=set)
    payload: list[int] = field(default_factory=list)
    """Bytes of each file in `data`."""
    findings: list[Finding] = field(default_factory=list)
    held: dict[str, bytes] = field(default_factory=dict)
    """The few small files that say something, read once: what is believed is what is hashed."""

    def find(self, code: str, name: str = "", **values: object) -> None:
        name = name.encode("utf-8", "backslashreplace").decode()  # a name that is no text
        place = f"{self.place}/{name}" if name else self.place
        self.findings.append(Finding(code=code, place=place, values={"file": name, **values}))

    def read(self, name: str) -> bytes | None:
        """Return a small file's bytes, or None after finding that it can't be read."""
        if name not in self.held:
            try:
                self.held[name] = _whole(self.at(name))
            except OSError as error:
                self.find("file_unreadable", name, reason=error.strerror or "")
                return None
        return self.held[name]

    def pieces(self, name: str) -> Iterable[bytes | memoryview]:
        """Return a file's bytes, a piece at a time."""
        return [self.held[name]] if name in self.held else pieces(self.at(name))

    def at(self, name: str) -> str:
        """Return where a file lies; a text, for there are many."""
        return f"{self.path}/{name}"


def verify_bag(path: Path, place: str = "") -> list[Finding]:
    """Return everything about a bag that does not agree; an empty list means it is whole.

    Args:
        path: the bag's folder.
        place: how findings name it; the folder's own name if empty.
    """
    return read_bag(path, place)[0]


def read_bag(path: Path, place: str = "") -> tuple[list[Finding], str | None]:
    """Verify a bag as `verify_bag` does, and return what fixes it, too.

    Returns:
        The findings, and the checksum of its tag manifest; None without one that can be read.
    """
    check = _Check(f"{path}", place or path.name)
    _list_files(check)
    _declaration(check)
    tags = _manifests(check, "tagmanifest")
    payload = _manifests(check, "manifest")
    if not payload:
        check.find("manifest_missing")
    found, check.findings = check.findings, []
    _oxum(check)
    _statement(check, payload)
    told_last, check.findings = check.findings, found
    _compare(check, tags, payload)  # done last: large files drive all else from a core's own memory
    tag_manifest = check.held.get(TAG_MANIFEST)
    fixed = None if tag_manifest is None else hashlib.sha256(tag_manifest).hexdigest()
    return found + told_last, fixed


def _list_files(check: _Check) -> None:
    """List what is there without following links; a link is never evidence."""
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            for entry in sorted(os.scandir(check.at(folder)), key=attrgetter("name")):
                name = f"{folder}{entry.name}"
                if entry.is_file(follow_symlinks=False):
                    check.files.add(name)
                    if folder.startswith("data/"):
                        check.payload.append(entry.stat(follow_symlinks=False).st_size)
                elif entry.is_dir(follow_symlinks=False) and not is_junction(entry):
                    waiting.append(f"{name}/")
                else:  # a link, a junction, a pipe or a device
                    check.find("file_link", name)
        except OSError as error:
            check.find("file_unreadable", folder, reason=error.strerror or "")


def is_junction(folder: "os.DirEntry[str]") -> bool:
    """Tell whether a folder on Windows is one elsewhere; only there is it known by the listing."""
    if os.name != "nt":
        return False
    return getattr(folder.stat(follow_symlinks=False), "st_reparse_tag", 0) == JUNCTION


def _declaration(check: _Check) -> None:
    data = check.read(BAG_DECLARATION) if BAG_DECLARATION in check.files else b""
    if data is not None and not DECLARED.fullmatch(data):
        check.find("bag_declaration", BAG_DECLARATION)


Manifests = dict[str, dict[str, str]]
"""Checksums by path, by algorithm."""


def _manifests(check: _Check, kind: str) -> Manifests:
    found: Manifests = {}
    for algorithm in ALGORITHMS:
        name = f"{kind}-{algorithm}.txt"
        if name not in check.files or (data := check.read(name)) is None:
            continue
        try:
            checksums, bad = read_manifest(data)
        except UnicodeDecodeError:
            check.find("manifest_line", name, line=1)
            continue
        for item in bad:
            check.find(item.code, name, line=item.number, text=item.text)
        found[algorithm] = checksums
    return found


def _compare(check: _Check, tags: Manifests, payload: Manifests) -> None:
    for path in {path for checksums in payload.values() for path in checksums}:
        if not path.startswith("data/"):
            check.find("manifest_escape", path, text=path)
    expected = _expected((*tags.items(), *payload.items()))
    _case_clashes(check, expected)
    named = expected.keys() | {f"tagmanifest-{algorithm}.txt" for algorithm in tags}
    for name in sorted(named - check.files):
        check.find("file_missing", name)
    for name in sorted(check.files - named):
        if tags or name.startswith("data/"):  # without a tag manifest, tag files are not fixed
            check.find("file_extra", name)
    for name in sorted(expected.keys() & check.files):
        _checksums(check, name, expected[name])


def _expected(manifests: Iterable[tuple[str, dict[str, str]]]) -> dict[str, dict[str, str]]:
    """Return what each file's checksums should be, by algorithm."""
    expected: dict[str, dict[str, str]] = {}
    for algorithm, checksums in manifests:
        for path, checksum in checksums.items():
            expected.setdefault(path, {})[algorithm] = checksum
    return expected


def _case_clashes(check: _Check, names: Iterable[str]) -> None:
    """Two names that one file system keeps apart and another does not."""
    seen: dict[str, str] = {}
    for name in sorted(names):
        same = unicodedata.normalize("NFC", name).casefold()
        if same in seen:
            check.find("manifest_case", name, other=seen[same])
        seen[same] = name


def _checksums(check: _Check, name: str, expected: Mapping[str, str]) -> None:
    hashes = {algorithm: hashlib.new(algorithm, usedforsecurity=False) for algorithm in expected}
    try:
        for piece in check.pieces(name):
            for running in hashes.values():
                running.update(piece)
    except OSError as error:
        check.find("file_unreadable", name, reason=error.strerror or "")
        return
    if any(hashes[algorithm].hexdigest() != checksum for algorithm, checksum in expected.items()):
        check.find("file_changed", name)


def pieces(path: str) -> Iterator[memoryview]:
    """Yield a file's bytes, a piece at a time, each in the place of the one before."""
    room = _room()
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  a text, for there are many
        while size := file.readinto(room):
            yield room[:size]


def _whole(path: str) -> bytes:
    """Return a small file's bytes, with no more calls to the system than it takes."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        read = [os.read(file, SMALL)]
        while read[-1]:
            read.append(os.read(file, SMALL))
        return b"".join(read)
    finally:
        os.close(file)


def _room() -> memoryview:
    """Return where this thread reads to: made once, for making it takes as long as filling it."""
    if not hasattr(_of_thread, "room"):
        _of_thread.room = memoryview(bytearray(CHUNK))
    room: memoryview = _of_thread.room
    return room


_of_thread = local()


def _oxum(check: _Check) -> None:
    if "bag-info.txt" not in check.files or (data := check.read("bag-info.txt")) is None:
        return
    try:
        info = dict(read_info(data))
    except UnicodeDecodeError:
        check.find("file_unreadable", "bag-info.txt", reason="UTF-8")
        return
    actual = payload_oxum(sum(check.payload), len(check.payload))
    if info.get("Payload-Oxum", actual) != actual:
        check.find("oxum_differs", "bag-info.txt", said=info["Payload-Oxum"], found=actual)


def _statement(check: _Check, payload: Manifests) -> None:
    """A statement of ours repeats the checksums, so that it stands by itself when printed."""
    name = f"data/{STATEMENT}"
    if name not in check.files or (data := check.read(name)) is None:
        return
    try:
        files = json.loads(data)["files"]
        said = {f"data/{file}": body["sha256"] for file, body in files.items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        check.find("statement_unreadable", name)
        return
    checksums = payload.get("sha256", {})
    if any(checksums.get(path) != checksum for path, checksum in said.items()):
        check.find("statement_differs", name)
