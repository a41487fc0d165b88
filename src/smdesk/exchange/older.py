"""What the files of older formats lack: whole tables, and fields with the value they stand for."""

from collections.abc import Mapping

TABLES: Mapping[int, frozenset[str]] = {
    2: frozenset(
        {
            "grounds",
            "removals",
            "referrals",
            "restricted_keys",
            "restricted_copies",
            "schedules",
            "schedule_rows",
            "disposals",
            "disposal_items",
            "holds",
            "records",
            "policy_documents",
            "readings",
            "processings",
        }
    ),
}
"""The tables that came with each format."""

FIELDS: Mapping[int, Mapping[str, Mapping[str, object]]] = {
    2: {"municipality": {"contact": "", "dpo": ""}, "people": {"anonymised_on": None}},
    3: {"captures": {"complete": None, "findings": []}},
}
"""The fields that came with each format, by table, and what a row without them has."""


def lacks(written: int, table: str) -> bool:
    """Tell whether a format is older than a table."""
    return any(table in tables for number, tables in TABLES.items() if number > written)


def usual(written: int, table: str) -> dict[str, object]:
    """Return the fields that a format's rows lack, with their usual values."""
    values: dict[str, object] = {}
    for number, tables in FIELDS.items():
        if number > written:
            values |= tables.get(table, {})
    return values
