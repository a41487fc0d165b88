"""A preserved record's statement: what its bag says of it, readable without this program.

The schema is fixed from the first record. A statement is enough to index the record anew.
"""

from collections.abc import Mapping
from datetime import datetime

from smdesk import __version__
from smdesk.domain.calendar import local_time, utc
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.half_years import HalfYear
from smdesk.domain.layout import STATEMENT, record_folder
from smdesk.domain.preserving import RecordDue
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.domain.retention import Schedule
from smdesk.services.ports import StoredBag

SCHEMA = "smdesk-record-1"
KIND = "record"


def make_record_statement(
    *,
    record_id: str,
    due: RecordDue,
    schedule: Schedule | None,
    municipality: str,
    made_at: datetime,
    made_by: str,
) -> dict[str, object]:
    """Return what is to be said of a record; the archive adds the checksums."""
    return {
        "schema": SCHEMA,
        "kind": KIND,
        "record": {
            "id": record_id,
            "kind": due.kind.value,
            "title": due.title,
            "covers": due.covers,
            "half_year": due.half_year,
            "made_at": utc(made_at).isoformat(timespec="microseconds"),
            "made_at_local": local_time(made_at).isoformat(timespec="seconds"),
            "made_by": made_by,
            "program": f"smdesk {__version__}",
        },
        "schedule": _decided(schedule),
        "municipality": municipality,
    }


def _decided(schedule: Schedule | None) -> dict[str, object] | None:
    """Return which version of the plan preserves it, by which decision."""
    if schedule is None or schedule.decision is None:
        return None
    decision = schedule.decision
    return {
        "edition": schedule.number,
        "body": decision.body,
        "decided_on": str(decision.day),
        "paragraph": decision.paragraph,
        "case_number": decision.case_number,
    }


def is_record(statement: Mapping[str, object]) -> bool:
    """Tell whether a statement is a record's, and no capture's."""
    return statement.get("kind") == KIND


def read_record(statement: Mapping[str, object], stored: StoredBag) -> PreservedRecord:
    """Return the index's row for a bag, from what the bag itself says.

    Raises:
        SurroundingsError: `bag_unreadable`, if the statement is none of ours.
    """
    try:
        return _read_record(statement, stored)
    except (KeyError, TypeError, ValueError, UserError) as error:
        raise SurroundingsError("bag_unreadable", bag=stored.folder, file=STATEMENT) from error


def _read_record(statement: Mapping[str, object], stored: StoredBag) -> PreservedRecord:
    said = statement["record"]
    if statement["schema"] != SCHEMA or not isinstance(said, Mapping):
        raise ValueError("another schema")
    half_year = _text(said, "half_year")
    HalfYear.parse(half_year)
    return PreservedRecord(
        id=_text(said, "id"),
        kind=RecordKind(_text(said, "kind")),
        title=_text(said, "title"),
        covers=_text(said, "covers"),
        half_year=half_year,
        made_at=utc(datetime.fromisoformat(_text(said, "made_at"))),
        made_by=_text(said, "made_by"),
        bag=stored.folder,
        bag_sha256=stored.bag_sha256,
        size=stored.size,
    )


def proper_folder(record: PreservedRecord) -> str:
    """Return where the bag of a record lies."""
    return record_folder(half_year=record.half_year, record_id=record.id, made_at=record.made_at)


def _text(body: Mapping[str, object], name: str) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value
