"""Entries of the audit trail read back into what they tell of: a row before and after a change."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date

from smdesk.domain.chain import AuditEntry
from smdesk.domain.errors import UserError
from smdesk.services.ports import Step
from smdesk.storage.columns import Chosen, ChosenSet, Codes, Moment
from smdesk.storage.rows import JOINED, KINDS, Kind
from smdesk.storage.sessions import ACT
from smdesk.storage.trail import CHANGES, VOUCHING

_KINDS = {kind.name: kind for kind in KINDS}


def step(entry: AuditEntry) -> Step:
    """Return what an entry tells, with the rows as things.

    Columns that a later program added are in no older entry, and have their usual value.
    """
    body = _body(entry.payload)
    act = body.get(ACT)
    act = act if isinstance(act, int) else entry.seq  # older entries stand alone
    if entry.action not in CHANGES:
        after = body.get("after")
        return Step(entry=entry, act=act, notes=after if isinstance(after, dict) else {})
    try:
        kind = _KINDS[entry.kind]
        before, after = (_thing(kind, body[side]) for side in ("before", "after"))
    except (KeyError, TypeError, ValueError, UserError):  # erased, or changed past the program
        return Step(entry=entry, act=act)
    if entry.action in VOUCHING:  # nobody is to know what changed
        before = after
    return Step(entry=entry, act=act, before=before, after=after)


def _body(payload: str | None) -> Mapping[str, Any]:
    try:
        body = json.loads(payload or "{}")
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _thing(kind: Kind[Any], row: Mapping[str, Any] | None) -> Any:
    if row is None:
        return None
    known = {column.name: column for column in kind.table.c}
    values = {
        name: _value(known[name], value) for name, value in dict(row).items() if name in known
    }
    names = {field.name for field in fields(kind.made)}
    for name in names & JOINED.keys():
        join, columns = JOINED[name]
        values[name] = join(*(values[column] for column in columns))
    return kind.made(**{name: values[name] for name in names & values.keys()})


def _value(column: Column[Any], value: Any) -> Any:
    """Return what the trail spells as JSON, as the column holds it; see `sessions.plain`."""
    if value is None:
        return None
    match column.type:
        case Moment():
            return datetime.fromisoformat(value)
        case Date():
            return date.fromisoformat(value)
        case Chosen(choices=choices):
            return choices(value)
        case ChosenSet(choices=choices):
            return frozenset(map(choices, value))
    return tuple(value) if isinstance(column.type, Codes) else value
