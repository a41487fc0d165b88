"""Reports in which somebody wrote the same text wherever one can write."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from smdesk.domain.changes import FieldChange

CODES = frozenset(
    [
        "id",
        "ids",
        "table",
        "field",
        "column",
        "kind",
        "action",
        "key",
        "by",
        "missing",
        "language",
        "month",
    ]
)
"""Fields that hold what the program chose, not people."""


def with_text(thing: Any, text: str) -> Any:
    """Return a report, or a part of one, with a text in place of every other."""
    if type(thing) is str:
        return text
    if isinstance(thing, tuple):
        return tuple(with_text(one, text) for one in thing)
    if isinstance(thing, FieldChange):
        return replace(thing, before=text, after=text)
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changed = {
        field.name: _value(field.name, getattr(thing, field.name), text) for field in fields(thing)
    }
    return replace(thing, **changed)


def _value(name: str, value: Any, text: str) -> Any:
    if name in CODES:
        return value
    if name == "values":
        return tuple((column, with_text(held, text)) for column, held in value)
    return with_text(value, text)
