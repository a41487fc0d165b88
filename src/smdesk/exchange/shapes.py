"""What a dataclass looks like in a file, read once from its annotations.

A new field or a new table needs nothing here: its type says all. What a name means everywhere (an
id, a checksum, a half-year) has a form that values are held to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from smdesk.domain.attachments import Attachment
from smdesk.domain.channels import MAX_CRISIS_RANK
from smdesk.domain.watch import MINUTES_A_DAY
from smdesk.services.ports import REFERS

MAX_TEXT = 4_000_000
"""Characters of a text; a round's protocol of thousands of channels is the longest there is."""
MAX_NUMBER = 2**31 - 1
MAX_SIZE = 2**53 - 1
"""What every program that reads JSON holds exactly (RFC 8259, section 6)."""


class Kind(Enum):
    """How a value is written."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DAY = "day"
    MOMENT = "moment"
    CHOICE = "choice"
    CHOICES = "choices"
    CODES = "codes"
    """Codes in their order."""
    NAMES = "names"
    """Texts by name; only written, never read."""
    PART = "part"
    """A dataclass within: a period, an office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a text or a number is held to."""

    pattern: str = ""
    """All of the text; the same in Python and in JSON Schema (ECMA-262)."""
    least: int = 0
    most: int = MAX_NUMBER


ID = Form(pattern="[A-Za-z0-9_-]{1,64}")
SHA256 = Form(pattern="[0-9a-f]{64}")
FORMS: Mapping[str, Form] = {
    "id": ID,
    "body_id": ID,
    "target_id": ID,
    "sealed": SHA256,
    **{name: SHA256 if table == "attachments" else ID for name, table in REFERS.items()},
    "picture_sha256": SHA256,
    "bag_sha256": SHA256,
    "half_year": Form(pattern="(?!0000)[0-9]{4}-H[12]"),
    "bag": Form(pattern="[0-9]{4}-H[12]/[a-z0-9-]{1,60}/[0-9TZ]{16}-[A-Za-z0-9_-]{1,64}"),
    "version": Form(least=1),
    "crisis_rank": Form(least=1, most=MAX_CRISIS_RANK),
    "opens": Form(most=MINUTES_A_DAY),
    "closes": Form(most=MINUTES_A_DAY),
    "size": Form(most=MAX_SIZE),
}
"""By the field's name, which means the same in every table."""
ANY = Form()
CODE = Form(pattern="[a-z_]{1,64}")
"""What each of several codes is held to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One field: how it is written, whether it may be lacking, what it is held to."""

    name: str
    kind: Kind
    optional: bool
    made: type[Any]
    """The enumeration or the dataclass within; otherwise the plain type."""
    form: Form


SCALARS: Mapping[object, Kind] = {
    str: Kind.TEXT,
    int: Kind.NUMBER,
    bool: Kind.BOOLEAN,
    date: Kind.DAY,
    datetime: Kind.MOMENT,
}


def shapes_of(made: type[Any]) -> tuple[Shape, ...]:
    """Return the fields of a dataclass.

    Raises:
        TypeError: for a type that files have no way to write, which is a bug.
    """
    return _shapes(made)  # type: ignore[arg-type]  # mypy doubts that every class can be hashed


@lru_cache
def _shapes(made: type[Any]) -> tuple[Shape, ...]:
    hints = get_type_hints(made)
    return tuple(_shape(made, field.name, hints[field.name]) for field in fields(made))


def _shape(owner: type[Any], name: str, hint: Any) -> Shape:
    optional = isinstance(hint, UnionType) and NoneType in get_args(hint)
    if optional:
        [hint] = [one for one in get_args(hint) if one is not NoneType]
    kind, made = _kind(hint)
    form = SHA256 if (owner, name) == (Attachment, "id") else FORMS.get(name, ANY)
    return Shape(name=name, kind=kind, optional=optional, made=made, form=form)


def _kind(hint: Any) -> tuple[Kind, type[Any]]:
    if hint in SCALARS:
        return SCALARS[hint], hint
    if get_origin(hint) is frozenset:
        return Kind.CHOICES, get_args(hint)[0]
    if hint == tuple[str, ...]:
        return Kind.CODES, tuple
    if get_origin(hint) is Mapping:
        return Kind.NAMES, dict
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Kind.CHOICE, hint
    if is_dataclass(hint) and isinstance(hint, type):
        return Kind.PART, hint
    raise TypeError(f"{hint} has no form in a file")


def columns_of(made: type[Any]) -> tuple[tuple[str, Shape], ...]:
    """Return the columns of a table: a part's fields follow its name and a dot.

    Raises:
        TypeError: for a part that may be lacking, which has no columns of its own; a bug.
    """
    return _columns(made)  # type: ignore[arg-type]  # as above


@lru_cache
def _columns(made: type[Any]) -> tuple[tuple[str, Shape], ...]:
    found: list[tuple[str, Shape]] = []
    for shape in shapes_of(made):
        if shape.kind is not Kind.PART:
            found.append((shape.name, shape))
        elif shape.optional:
            raise TypeError(f"{shape.name} may be lacking, and has no columns")
        else:
            found += [(f"{shape.name}.{name}", one) for name, one in columns_of(shape.made)]
    return tuple(found)
