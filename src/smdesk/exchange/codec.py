"""From the domain's frozen dataclasses to what JSON knows, and back with suspicion.

A day is `2026-11-23`, a moment UTC with microseconds, an enumeration's value its text, a set a
sorted list, a part an object. What comes back is either equal or refused.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from smdesk.domain.calendar import utc
from smdesk.domain.errors import UserError
from smdesk.exchange.faults import Faults, Place, shown
from smdesk.exchange.shapes import CODE, MAX_TEXT, Form, Kind, Shape, shapes_of

DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""What no database holds: NUL, and halves of characters."""


class Wrong(Exception):  # noqa: N818  never leaves this file
    """A value that cannot be taken, before anybody knows its place."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


# --- out --------------------------------------------------------------------------------------


def encode(item: Any) -> dict[str, Any]:
    """Return a dataclass as a JSON object, its fields in their order."""
    return {
        shape.name: _written(shape, getattr(item, shape.name)) for shape in shapes_of(type(item))
    }


def _written(shape: Shape, value: Any) -> Any:
    if value is None:
        return None
    write = WRITERS.get(shape.kind)
    return write(value) if write else value


def _moment_text(value: datetime) -> str:
    """Return a moment, also of a year that has fewer than four digits."""
    return utc(value).isoformat(timespec="microseconds").replace("+00:00", "Z")


WRITERS: Mapping[Kind, Callable[[Any], object]] = {
    Kind.DAY: date.isoformat,
    Kind.MOMENT: _moment_text,
    Kind.CHOICE: str,
    Kind.CHOICES: sorted,
    Kind.CODES: list,
    Kind.NAMES: dict,
    Kind.PART: encode,
}
"""All others are what JSON knows."""


# --- back -------------------------------------------------------------------------------------


def decode(made: type[Any], body: object, place: Place, faults: Faults) -> Any:
    """Return the dataclass that a JSON object holds, or None after noting what is wrong."""
    if not isinstance(body, dict):
        faults.add("exchange_object", place)
        return None
    before, shapes = len(faults.found), shapes_of(made)
    for name in sorted(body.keys() - {shape.name for shape in shapes}):
        faults.add("exchange_field_unknown", place.at(shown(name)))
    values = {shape.name: _read(shape, body, place.at(shape.name), faults) for shape in shapes}
    if len(faults.found) > before:
        return None
    try:
        return made(**values)
    except UserError:  # the one thing that fields can only be together: a period in order
        faults.add("exchange_period", place)
        return None


def _read(shape: Shape, body: Mapping[str, object], place: Place, faults: Faults) -> Any:
    value = body.get(shape.name)
    if shape.name not in body:
        faults.add("exchange_field_missing", place)
    elif value is None and not shape.optional:
        faults.add("exchange_null", place)
    elif shape.kind is Kind.PART:
        return decode(shape.made, value, place, faults)
    elif value is not None:
        try:
            return READERS[shape.kind](shape, value)
        except Wrong as wrong:
            faults.add(wrong.code, place, **wrong.values)
    return None


def _text(shape: Shape, value: object) -> str:
    if not isinstance(value, str):
        raise Wrong("exchange_text", value=shown(value))
    if len(value) > MAX_TEXT:
        raise Wrong("exchange_text_long", limit=MAX_TEXT)
    found = UNSTORABLE.search(value)
    if found:
        raise Wrong("exchange_sign", sign=f"U+{ord(found[0]):04X}")
    if shape.form.pattern and not re.fullmatch(shape.form.pattern, value):
        raise Wrong("exchange_form", value=shown(value))
    return value


def _number(shape: Shape, value: object) -> int:
    if type(value) is not int:  # neither true nor 1.0
        raise Wrong("exchange_number", value=shown(value))
    form: Form = shape.form
    if not form.least <= value <= form.most:
        raise Wrong("exchange_range", value=shown(value), least=form.least, most=form.most)
    return value


def _boolean(_: Shape, value: object) -> bool:
    if not isinstance(value, bool):
        raise Wrong("exchange_boolean", value=shown(value))
    return value


def _day(_: Shape, value: object) -> date:
    if isinstance(value, str) and DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass  # the 30th of February
    raise Wrong("exchange_day", value=shown(value))


def _moment(_: Shape, value: object) -> datetime:
    if isinstance(value, str) and MOMENT.fullmatch(value):
        try:
            return datetime.fromisoformat(value).astimezone(UTC)
        except ValueError:
            pass  # the 25th hour
    raise Wrong("exchange_moment", value=shown(value))


def _choice(shape: Shape, value: object) -> Any:
    choices = [one.value for one in shape.made]
    if value not in choices:
        raise Wrong("exchange_choice", value=shown(value), choices=", ".join(choices))
    return shape.made(value)


def _choices(shape: Shape, value: object) -> frozenset[Any]:
    if not isinstance(value, list):
        raise Wrong("exchange_list", value=shown(value))
    found = [_choice(shape, one) for one in value]
    if len(set(found)) < len(found):
        raise Wrong("exchange_list", value=shown(value))
    return frozenset(found)


def _codes(_: Shape, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Wrong("exchange_list", value=shown(value))
    for one in value:
        if not isinstance(one, str) or not re.fullmatch(CODE.pattern, one):
            raise Wrong("exchange_form", value=shown(one))
    return tuple(value)


READERS: Mapping[Kind, Callable[[Shape, object], Any]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.BOOLEAN: _boolean,
    Kind.DAY: _day,
    Kind.MOMENT: _moment,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.CODES: _codes,
}
