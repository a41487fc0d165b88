"""The rows compared with the audit trail: what was changed past the program shows here.

Each change of a row writes the whole row into the trail, so that the last entry of each thing says
what its row should be. Columns that a later program added are in no older entry, and not compared.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, Text, func, select, type_coerce

from smdesk.domain.findings import Finding
from smdesk.storage import tables
from smdesk.storage.columns import Chosen, ChosenSet, Codes
from smdesk.storage.rows import KINDS, Kind
from smdesk.storage.sessions import Session, plain

VOUCHING = ("anonymised", "vouched")
"""What an entry is called that tells only how a row is, for what it was is to be forgotten: one
that was changed so, and one whose earlier entry was erased, or who made it."""
CHANGES = ("added", "changed", "removed", *VOUCHING)


@dataclass(frozen=True, slots=True)
class _Last:
    """The last change of a thing, as the trail has it."""

    after: Mapping[str, object] | None
    """The row; None when it was removed, or its content erased by decision."""
    erased: bool = False
    proven: bool = True
    """False where its actor was erased, so that anybody could have written it; see `domain.chain`.
    Erasing leaves a fresh entry for each row that stands, so that none rests on such a one."""


def differences(session: Session) -> Iterator[Finding]:
    """Yield each row that is not what the trail last said of it.

    Two queries for each kind of thing, however many rows there are.
    """
    for kind in KINDS:
        try:
            rows = _rows(session, kind)
        except ValueError:  # a day or moment that is none: SQLite stores what it is given
            yield Finding(code="rows_unreadable", place=kind.name)
            continue
        yield from _compared(kind.name, rows, _last(session, kind))


def _rows(session: Session, kind: Kind[Any]) -> dict[str, dict[str, object]]:
    """Return the rows by id, as text where a value that nobody may choose could stand."""
    columns = [_as_stored(column) for column in kind.table.c if column.name != "number"]
    found = session.rows(select(*columns))
    return {row["id"]: dict(row) for row in found}


def _as_stored(column: Column[Any]) -> Any:
    if isinstance(column.type, Chosen | ChosenSet | Codes):
        return type_coerce(column, Text).label(column.name)
    return column


def _last(session: Session, kind: Kind[Any]) -> dict[str, _Last]:
    columns = tables.audit.c
    newest = (
        select(func.max(columns.seq))
        .where(columns.kind == kind.name, columns.action.in_(CHANGES))
        .group_by(columns.entity_id)
    )
    query = select(columns.entity_id, columns.payload, columns.salt)
    found = session.rows(query.where(columns.seq.in_(newest)))
    return {row["entity_id"]: _read(row["payload"], row["salt"]) for row in found}


def _read(payload: str | None, salt: str | None) -> _Last:
    if payload is None:
        return _Last(None, erased=True)
    try:
        return _Last(json.loads(payload)["after"], proven=salt is not None)
    except (ValueError, KeyError, TypeError):
        return _Last({"version": None})  # changed past the program: no row is like it


def _compared(
    kind: str, rows: Mapping[str, Mapping[str, object]], trail: Mapping[str, _Last]
) -> Iterator[Finding]:
    for identifier in sorted(rows.keys() | trail.keys()):
        code = _difference(rows.get(identifier), trail.get(identifier))
        if code is not None:
            yield Finding(code=code, place=f"{kind} {identifier}")


def _difference(row: Mapping[str, object] | None, last: _Last | None) -> str | None:
    if last is None or (row is not None and not _is_told(last)):
        return "row_not_in_audit"
    if last.after is None:
        return None
    if row is None:
        return "row_missing"
    common = row.keys() & last.after.keys()
    same = all(_same(row[name], last.after[name]) for name in common)
    return None if same else "row_differs_from_audit"


def _is_told(last: _Last) -> bool:
    """Tell whether there is a row by the trail, or may have been where it is erased."""
    return last.erased or (last.after is not None and last.proven)


def _same(stored: object, said: object) -> bool:
    if isinstance(said, list):  # a set of choices, or codes, stored as JSON
        return stored == json.dumps(said, separators=(",", ":"))
    value = plain(stored) if isinstance(stored, date) else stored
    return type(value) is type(said) and value == said
