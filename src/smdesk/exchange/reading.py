"""Reads an export: all of it is looked at before anybody takes a row, and each fault is named."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from smdesk.domain.attachments import Attachment
from smdesk.domain.errors import UserError
from smdesk.domain.restricted import RestrictedCopy
from smdesk.exchange import layout, sources
from smdesk.exchange.cells import from_cell
from smdesk.exchange.codec import decode
from smdesk.exchange.csv_table import FIRST_ROW, read_rows, records
from smdesk.exchange.faults import Faults, Place, shown
from smdesk.exchange.fitting import must_fit
from smdesk.exchange.older import lacks, usual
from smdesk.exchange.shapes import columns_of
from smdesk.exchange.sources import Source
from smdesk.services.ports import FORMAT, SILENT, TABLES, About, Content, Progress

MAX_JSON = 400 * 1024 * 1024
"""Bytes of the JSON, and of each CSV file: ten times what the largest register takes."""
MAX_ATTACHMENT = 512 * 1024 * 1024
"""Bytes of one attachment, or of one sealed copy."""


class OpenedExport:
    """An export, every row of it checked; see `ports.Incoming`."""

    def __init__(self, source: Source, content: Content) -> None:
        self._source = source
        self._content = content

    @property
    def content(self) -> Content:
        """Its rows."""
        return self._content

    def attachment(self, item: Attachment) -> bytes:
        """Return an attachment's bytes.

        Raises:
            UserError: `exchange_attachment_missing`, `exchange_attachment_changed`.
        """
        limit = min(item.size, MAX_ATTACHMENT)
        data = self._source.read(f"{layout.ATTACHMENTS}/{item.id}", limit)
        if data is None:
            raise UserError("exchange_attachment_missing", at="path", name=item.name, id=item.id)
        if len(data) != item.size or hashlib.sha256(data).hexdigest() != item.id:
            raise UserError("exchange_attachment_changed", at="path", name=item.name, id=item.id)
        return data

    def sealed(self, item: RestrictedCopy) -> bytes:
        """Return a sealed copy's bytes.

        Raises:
            UserError: `exchange_copy_missing`, `exchange_copy_changed`.
        """
        data = self._source.read(f"{layout.RESTRICTED}/{item.sealed}", MAX_ATTACHMENT)
        if data is None:
            raise UserError("exchange_copy_missing", at="path", id=item.sealed)
        if hashlib.sha256(data).hexdigest() != item.sealed:
            raise UserError("exchange_copy_changed", at="path", id=item.sealed)
        return data


@contextmanager
def opened(path: Path, progress: Progress = SILENT) -> Iterator[OpenedExport]:
    """Open an export to read it; see `ports.ExchangeFiles`."""
    with sources.opened(path) as source:
        if source.has(layout.JSON) and not sources.is_csv_folder(path):
            content = _from_json(source, progress)
        elif source.has(f"{layout.CSV}/{layout.CSV_ABOUT}"):
            content = _from_csv(source, progress)
        else:
            raise UserError("exchange_foreign", at="path", path=path)
        must_fit(content)
        yield OpenedExport(source, content)


# --- JSON -------------------------------------------------------------------------------------


def _from_json(source: Source, progress: Progress) -> Content:
    body = _parsed(_bytes(source, layout.JSON))
    tables = body.pop("tables", None)
    body.pop("$schema", None)
    about = _about(body, layout.JSON)
    if not isinstance(tables, dict):
        raise UserError("exchange_damaged", at="path", file=layout.JSON)
    faults = Faults()
    for name in sorted(tables.keys() - TABLES.keys()):
        faults.add("exchange_table_unknown", Place(table=shown(name)))
    found = {
        name: _json_table(name, made, tables.get(name), faults, about.format)
        for name, made in _stepping(progress)
    }
    faults.stop()
    return Content(about=about, tables=found)


def _stepping(progress: Progress) -> Iterator[tuple[str, type[Any]]]:
    """Yield each table, telling how far it is."""
    for done, (name, made) in enumerate(TABLES.items()):
        if progress.cancelled:
            raise UserError("interrupted")
        progress(done, len(TABLES), "exchange.progress.reading")
        yield name, made
    progress(len(TABLES), len(TABLES), "exchange.progress.reading")


def _json_table(
    name: str, made: type[Any], rows: object, faults: Faults, written: int
) -> list[Any]:
    if rows is None and lacks(written, name):
        return []
    if not isinstance(rows, list):
        faults.add("exchange_table_missing", Place(table=name))
        return []
    added = usual(written, name)
    bodies = (added | body if isinstance(body, dict) else body for body in rows)
    return [
        decode(made, body, Place(table=name, row=number), faults)
        for number, body in enumerate(bodies, 1)
    ]


def _parsed(data: bytes) -> dict[str, Any]:
    """Return what a JSON file holds.

    Raises:
        UserError: `exchange_encoding`; `exchange_json` with the line; `exchange_damaged` for
            what is JSON but nothing of ours.
    """
    try:
        body = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_constant
        )
    except UnicodeDecodeError as error:
        raise UserError("exchange_encoding", at="path", file=layout.JSON) from error
    except json.JSONDecodeError as error:
        raise UserError("exchange_json", at="path", file=layout.JSON, line=error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise UserError("exchange_damaged", at="path", file=layout.JSON) from error
    if not isinstance(body, dict):
        raise UserError("exchange_damaged", at="path", file=layout.JSON)
    return body


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a field that stands twice: nobody knows which of the two is meant."""
    body = dict(pairs)
    if len(body) < len(pairs):
        raise ValueError("a name stands twice")
    return body


def _no_constant(_: str) -> float:
    raise ValueError("JSON knows no infinity")


def _about(body: Mapping[str, Any], file: str) -> About:
    """Return what an export says of itself.

    Raises:
        UserError: `exchange_foreign`, `exchange_newer`.
        InvalidError: if the rest of it cannot be read.
    """
    number = body.get("format")
    if type(number) is not int or number < 1:
        raise UserError("exchange_foreign", at="path", path=file)
    if number > FORMAT:
        raise UserError("exchange_newer", at="path", file=file, program=shown(body.get("program")))
    faults = Faults()
    about = decode(About, body, Place(table=file), faults)
    faults.stop()
    assert isinstance(about, About)  # noqa: S101  tells mypy what no fault means
    return about


def _bytes(source: Source, name: str) -> bytes:
    data = source.read(name, MAX_JSON)
    if data is None:
        raise UserError("exchange_file_missing", at="path", file=name)
    if len(data) > MAX_JSON:
        raise UserError("exchange_too_large", at="path", file=name, limit=MAX_JSON // 2**20)
    return data


# --- CSV --------------------------------------------------------------------------------------


def _from_csv(source: Source, progress: Progress) -> Content:
    about, faults = _csv_about(source), Faults()
    found = {
        name: _csv_table(source, name, made, faults, about.format)
        for name, made in _stepping(progress)
    }
    faults.stop()
    return Content(about=about, tables=found, first_row=FIRST_ROW)


def _csv_about(source: Source) -> About:
    file, shapes = f"{layout.CSV}/{layout.CSV_ABOUT}", dict(columns_of(About))
    pairs = [cells for _, cells in records(_bytes(source, file), file)[1:] if len(cells) > 1]
    named = {name: value for name, value, *_ in pairs}
    return _about(
        {
            name: from_cell(shapes[name], text) if name in shapes else text
            for name, text in named.items()
        },
        file,
    )


def _csv_table(
    source: Source, name: str, made: type[Any], faults: Faults, written: int
) -> list[Any]:
    file = f"{layout.CSV}/{name}.csv"
    if not source.has(file) and lacks(written, name):
        return []
    if not source.has(file):
        faults.add("exchange_table_missing", Place(table=name))
        return []
    added = usual(written, name)
    rows = read_rows(made, name, records(_bytes(source, file), file), faults, added)
    return [decode(made, added | body, place, faults) for place, body in rows]
