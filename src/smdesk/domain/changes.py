"""What somebody changed, from what to what, as it is read: a thing's fields one by one."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime

from smdesk.domain.calendar import Period
from smdesk.domain.organisation import Office

UNREAD = frozenset(
    {"id", "version", "key", "act", "protocol", "locked", "recipient", "recovery", "sealed"}
)
"""Fields that say nothing to a reader, or far too much."""

TELLING: Mapping[str, tuple[str, ...]] = {
    "membership": ("person_id", "unit_id"),
    "term": ("office", "body", "person_id"),
    "assignment": ("channel_id", "person_id"),
    "account_admin": ("channel_id", "person_id"),
    "absence": ("person_id",),
    "application": ("channel_id",),
    "checklist": ("channel_id", "since"),
    "last_post": ("channel_id", "confirmed_on"),
    "watch": ("channel_id",),
    "closing": ("channel_id",),
    "round": ("half_year",),
    "round_entry": ("channel_id", "round_id"),
    "capture": ("channel_id", "taken_at"),
    "grant": ("account",),
    "removal": ("channel_id", "found_at"),
    "referral": ("channel_id", "day"),
    "restricted_key": ("made_at",),
    "restricted_copy": ("removal_id",),
    "schedule": ("edition",),
    "schedule_row": ("record_type",),
    "disposal": ("basis", "proposed_at"),
    "disposal_item": ("label",),
    "hold": ("target", "reason"),
    "record": ("title",),
    "policy_document": ("title",),
    "reading": ("document_id", "person_id"),
}
"""The fields that say which one it is, of things that have no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field; a side is None where there was nothing, or no thing at all."""

    name: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry of the audit trail for people to read."""

    seq: int
    act: int
    """The first entry of the unit of work that it was part of."""
    at: datetime
    actor: str
    action: str
    """`added`, `changed`, `removed`; or what was noted of it."""
    kind: str
    entity_id: str
    about: tuple[object, ...]
    """Which thing it is of, as far as the reader does not know that already."""
    fields: tuple[FieldChange, ...]
    erased: bool
    """Whether nobody can read any more what was changed."""
    undoable: bool
    """Whether the thing is still as the change left it; the rest of the act may yet hinder."""
    undoes: int | None
    """The act that this one took back."""


def parts(thing: object) -> dict[str, object]:
    """Return a thing's fields by name, periods and offices taken apart; nothing of no thing."""
    found: dict[str, object] = {}
    for field in fields(thing) if thing is not None else ():  # type: ignore[arg-type]  # dataclass
        found |= _parts(field.name, getattr(thing, field.name))
    return found


def _parts(name: str, value: object) -> dict[str, object]:
    if isinstance(value, Period):
        return {"first_day": value.first, "last_day": value.last}
    if isinstance(value, Office):
        return {"office": value.kind, "body": value if value.body_id else None}
    return {name: value}


def field_changes(before: object, after: object) -> tuple[FieldChange, ...]:
    """Return the fields that differ, in the order of the thing; None stands for no thing."""
    old, new = parts(before), parts(after)
    return tuple(
        FieldChange(name=name, before=old.get(name), after=new.get(name))
        for name in old | new
        if name not in UNREAD and _filled(old.get(name)) != _filled(new.get(name))
    )


def _filled(value: object) -> object:
    """Nothing, an empty text and no are all one: nobody wrote anything."""
    empty = value is None or value is False or value in ("", frozenset())
    return None if empty else value


def differing(one: object, other: object) -> tuple[str, ...]:
    """Return the names of the fields in which two states of a thing differ; versions may."""
    old, new = parts(one), parts(other)
    return tuple(name for name in old | new if name != "version" and old.get(name) != new.get(name))
