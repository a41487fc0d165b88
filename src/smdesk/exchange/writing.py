"""Writes an export: JSON with its schema, a CSV file for each table, attachments, what to read."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from smdesk.disk import Disk
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.exchange import layout, sinks
from smdesk.exchange.cells import to_cell
from smdesk.exchange.codec import encode
from smdesk.exchange.csv_table import lines, table_lines
from smdesk.exchange.schema import schema
from smdesk.exchange.sinks import FolderSink, Sink, ZipSink
from smdesk.services.ports import SILENT, TABLES, Chains, Content, Progress
from smdesk.words import LANGUAGES, Words

CHUNK = 1024 * 1024
OTHERS = 6
"""Files that are neither a table, nor an attachment or a sealed copy."""

DAMAGED = {
    layout.ATTACHMENTS: "exchange_attachment_damaged",
    layout.RESTRICTED: "exchange_copy_damaged",
}
"""What a file is called that is not the one of its checksum."""


class StagedExport:
    """An export that lies whole beside its place; see `ports.Staged`."""

    def __init__(self, part: Path, target: Path, disk: Disk, sha256: str) -> None:
        self._part = part
        self._disk = disk
        self._target = target
        self._sha256 = sha256

    @property
    def path(self) -> Path:
        """Its place."""
        return self._target

    @property
    def sha256(self) -> str:
        """SHA-256 of the JSON."""
        return self._sha256

    def put(self) -> None:
        """Give it its name. Raises what `sinks.put` raises."""
        sinks.put(self._part, self._target, self._disk)


@contextmanager
def staged(
    content: Content,
    chains: Chains,
    attachments: Mapping[str, Path],
    target: Path,
    disk: Disk,
    *,
    sealed: Mapping[str, Path] | None = None,
    as_zip: bool = False,
    progress: Progress = SILENT,
) -> Iterator[StagedExport]:
    """Write everything beside the target; see `ports.ExchangeFiles`."""
    part, digest = sinks.beside(target), hashlib.sha256()
    try:
        with sinks.explaining(target):
            sinks.must_be_free(target)
            sink: Sink = ZipSink(part, disk) if as_zip else FolderSink(part, disk)
            kept = {layout.ATTACHMENTS: attachments, layout.RESTRICTED: sealed or {}}
            files = _files(content, chains, kept, digest)
            _write(sink, files, sum(map(len, kept.values())), progress)
        yield StagedExport(part, target, disk, digest.hexdigest())
    finally:
        sinks.remove(part, disk)


File = tuple[str, Iterable[bytes]]


def _write(sink: Sink, files: Iterable[File], kept: int, progress: Progress) -> None:
    whole = len(TABLES) + kept + OTHERS
    try:
        for done, (name, chunks) in enumerate(files):
            if progress.cancelled:
                raise UserError("interrupted")
            progress(done, whole, "exchange.progress.writing")
            sink.write(name, chunks)
        sink.close()
    finally:
        sink.let_go()
    progress(whole, whole, "exchange.progress.writing")


def _files(
    content: Content, chains: Chains, kept: Mapping[str, Mapping[str, Path]], digest: Any
) -> Iterator[File]:
    yield layout.JSON, _digested(json_lines(content), digest)
    yield layout.SCHEMA, [_pretty(schema())]
    yield layout.README, [readme(content)]
    about = encode(content.about).items()
    rows = [("name", "value"), *((name, to_cell(value)) for name, value in about)]
    yield f"{layout.CSV}/{layout.CSV_ABOUT}", [lines(rows, mark=True)]
    for name, made in TABLES.items():
        yield f"{layout.CSV}/{name}.csv", table_lines(made, content.tables[name])
    yield layout.AUDIT, map(_line, chains.audit)
    yield layout.LEDGER, map(_line, chains.ledger)
    for folder, paths in kept.items():
        for sha256, path in paths.items():
            yield f"{folder}/{sha256}", _copied(path, sha256, DAMAGED[folder])


def json_lines(content: Content) -> Iterator[bytes]:
    """Yield the JSON in pieces, a row a line, so that two exports can be compared."""
    head = {"$schema": layout.SCHEMA, **encode(content.about)}
    yield _pretty(head).rstrip(b"}\n") + b',\n "tables": {'
    for number, name in enumerate(TABLES):
        yield f"{',' if number else ''}\n  {json.dumps(name)}: [".encode()
        for count, item in enumerate(content.tables[name]):
            yield (b",\n   " if count else b"\n   ") + _json(encode(item))
        yield b"]"
    yield b"\n }\n}\n"


def readme(content: Content) -> bytes:
    """Return the file that says what the others are, in both languages."""
    values = {"made_at": content.about.made_at, "municipality": content.about.municipality or "–"}
    texts = (Words(language)("exchange.readme", **values) for language in LANGUAGES)
    text = "\n\n".join(one.strip() for one in texts) + "\n"
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def _line(entry: Any) -> bytes:
    return _json(encode(entry)) + b"\n"


def _json(body: object) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _pretty(body: object) -> bytes:
    return json.dumps(body, ensure_ascii=False, indent=1).encode() + b"\n"


def _digested(chunks: Iterable[bytes], digest: Any) -> Iterator[bytes]:
    for chunk in chunks:
        digest.update(chunk)
        yield chunk


def _copied(path: Path, sha256: str, code: str) -> Iterator[bytes]:
    """Yield a file's bytes.

    Raises:
        SurroundingsError: with the code, if they are not those of the checksum.
    """
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
                yield chunk
    except OSError as error:
        raise SurroundingsError(code, place=path) from error
    if digest.hexdigest() != sha256:
        raise SurroundingsError(code, place=path)
