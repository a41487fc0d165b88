"""The small text files of a bag (RFC 8493): how they are written, and strictly read."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
DECLARED = re.compile(rb"BagIt-Version: (0\.97|1\.0)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?")
LINE = re.compile(r"([0-9a-fA-F]{32,128})[ \t]+\*?(.+)")
ENDS = re.compile("\r\n|\n|\r")
DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class BadLine:
    """A manifest's line that no bag may hold: its number, and why."""

    number: int
    code: str
    text: str


def manifest(checksums: Mapping[str, str]) -> bytes:
    """Return a manifest: a checksum and a path a line, by path (section 2.1.3)."""
    lines = (f"{checksum}  {encode(path)}\n" for path, checksum in sorted(checksums.items()))
    return "".join(lines).encode()


def encode(path: str) -> str:
    """Write a path as manifests do: what would end a line is percent-encoded."""
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")


def decode(path: str) -> str:
    """Read a path of a manifest."""
    if "%" not in path:
        return path
    codes = {"%0a": "\n", "%0d": "\r", "%25": "%"}
    return re.sub("%0[AaDd]|%25", lambda code: codes[code[0].lower()], path)


def read_manifest(data: bytes) -> tuple[dict[str, str], list[BadLine]]:
    """Return checksums by path, and the lines that are wrong.

    Raises:
        UnicodeDecodeError: if it is not UTF-8.
    """
    checksums: dict[str, str] = {}
    bad: list[BadLine] = []
    for number, line in enumerate(_lines(data.decode("utf-8")), 1):
        match = LINE.fullmatch(line)
        if match is None:
            bad.append(BadLine(number, "manifest_line", line))
        elif escapes(path := decode(match[2])):
            bad.append(BadLine(number, "manifest_escape", path))
        elif path in checksums:
            bad.append(BadLine(number, "manifest_twice", path))
        else:
            checksums[path] = match[1].lower()
    return checksums, bad


def _lines(text: str) -> list[str]:
    """Return lines as the standard ends them; Python knows more signs that end one."""
    lines = ENDS.split(text)
    return lines if lines[-1] else lines[:-1]


def escapes(path: str) -> bool:
    """Tell whether a path leads out of the bag, on any operating system."""
    names = path.replace("\\", "/").split("/")
    return path.startswith(("/", "\\", "~")) or bool(DRIVE.match(path)) or ".." in names


def info_lines(info: Iterable[tuple[str, str]]) -> bytes:
    """Return bag-info.txt: a label and a value a line (section 2.2.2)."""
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in info).encode()


def read_info(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield labels and values of bag-info.txt; folded lines are joined.

    Raises:
        UnicodeDecodeError: if it is not UTF-8.
    """
    joined = re.sub(r"\r?\n[ \t]+", " ", data.decode("utf-8"))
    for line in _lines(joined):
        label, colon, value = line.partition(":")
        if colon:
            yield label.strip(), value.strip()


def payload_oxum(size: int, count: int) -> str:
    """Return what says at a glance whether a bag is whole: bytes and files."""
    return f"{size}.{count}"
