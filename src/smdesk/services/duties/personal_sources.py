"""Where people stand in the register: which fields name a person, which hold an account.

Both are told from the fields themselves, so that a table that is added later is covered too. What
is shown of a row is only what tells of the person; what others wrote or did stays out.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from smdesk.services.ports import Snapshot
from smdesk.services.ports.exchange import REFERS, TABLES

PEOPLE, ATTACHMENTS, CAPTURES = "people", "attachments", "captures"
WHO_DID = "_by"
"""How the name of a field ends that holds the account of whoever did something."""
ACCOUNT = "account"
TARGET = "target_id"
"""Names a person where `target` says so."""

WHOLE = frozenset(
    {"memberships", "terms", "assignments", "account_admins", "absences", "grants", "readings"}
)
"""Tables whose rows are about one person, whom they refer to: to them all of it is shown."""
UNSHOWN = frozenset({"id", "version", "act"})
"""Fields that say nothing of anybody."""

SHOWN: Mapping[str, tuple[str, ...]] = {
    "assignments": ("channel_id", "person_id", "given_on", "period"),
    "grants": ("account", "roles"),
    "applications": ("channel_id", "interest_on", "submitted_on", "outcome", "decided_on"),
    "removals": ("channel_id", "content", "found_at", "removed_at", "finished_at"),
    "referrals": ("channel_id", "day"),
    "captures": ("channel_id", "taken_at", "method"),
    "rounds": ("half_year", "kind", "opened_at", "closed_at"),
    "restricted_keys": ("made_at", "tested_at"),
    "restricted_copies": ("method", "added_at", "gone_at"),
    "disposals": ("basis", "reason", "proposed_at", "settled_at", "carried_out_at"),
    "disposal_items": ("label", "gone_at"),
    "holds": ("target", "reason", "case_number", "set_on", "lifted_on"),
    "records": ("title", "made_at"),
}
"""What is shown of rows that only mention somebody, beside the field that does."""

PROCESSING: Mapping[str, str] = {
    "captures": "archive",
    "rounds": "archive",
    "disposals": "archive",
    "disposal_items": "archive",
    "holds": "archive",
    "records": "archive",
    "removals": "removals",
    "restricted_keys": "removals",
    "restricted_copies": "removals",
    "referrals": "referrals",
    "grants": "accounts",
}
"""Which of the program's processings a table belongs to; all others to the register."""


def processing_of(table: str) -> str:
    """Return the key of the processing that a table belongs to."""
    return PROCESSING.get(table, "register")


def naming_people(table: str) -> tuple[str, ...]:
    """Return the fields of a table that name a person by id."""
    return tuple(name for name in _names(table) if REFERS.get(name) == PEOPLE)


def holding_accounts(table: str) -> tuple[str, ...]:
    """Return the fields of a table that hold an account."""
    return tuple(
        name
        for name in _names(table)
        if name == ACCOUNT or (name.endswith(WHO_DID) and name not in REFERS)
    )


def targets(table: str) -> bool:
    """Tell whether a table's rows may be about a person without referring to them."""
    return TARGET in _names(table)


def has_people(table: str) -> bool:
    """Tell whether a table can hold something of a person."""
    named = naming_people(table) or holding_accounts(table)
    return table == PEOPLE or bool(named) or targets(table)


def shown(table: str, *, own: bool) -> tuple[str, ...]:
    """Return the fields that are shown of a table's rows, beside those that name the person.

    Args:
        table: by its name in the register.
        own: whether a row is about the person; else they only did or gave something in it.
    """
    names = _names(table)
    if own and (table == PEOPLE or table in WHOLE):
        return tuple(name for name in names if name not in UNSHOWN)
    return tuple(name for name in names if name in SHOWN.get(table, ()))


def texts(thing: Any) -> dict[str, str]:
    """Return what a thing says in words of its own: the fields where a name may stand."""
    found = {field.name: getattr(thing, field.name) for field in fields(thing)}
    return {name: str(value) for name, value in found.items() if type(value) is str and value}


def all_of(snapshot: Snapshot, table: str) -> list[Any]:
    """Return a whole table; captures come newest first."""
    if table == CAPTURES:
        return list(snapshot.captures.page(limit=None))
    rows: list[Any] = getattr(snapshot, table).all()
    return rows


def _names(table: str) -> tuple[str, ...]:
    return tuple(field.name for field in fields(TABLES[table]))
