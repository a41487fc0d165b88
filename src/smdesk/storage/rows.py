"""From the domain's frozen dataclasses to rows and back.

A field is a column of its name, but for two: a period is its first and last day, an office its
kind and the sector or unit that it heads (a column each, so that the database guards both).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, Table, select

from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Grant
from smdesk.domain.applications import Application, Checklist, Closing, LastPost
from smdesk.domain.assignments import Assignment
from smdesk.domain.attachments import Attachment
from smdesk.domain.calendar import Period
from smdesk.domain.chain import AuditEntry
from smdesk.domain.channels import Channel
from smdesk.domain.disposal import Disposal, DisposalItem, Hold
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.guidance import PolicyDocument, Reading
from smdesk.domain.moderation import Ground, Referral, Removal
from smdesk.domain.organisation import (
    Membership,
    Municipality,
    Office,
    OfficeKind,
    Person,
    Sector,
    Term,
    Unit,
)
from smdesk.domain.processing import Processing
from smdesk.domain.records import PreservedRecord
from smdesk.domain.restricted import RestrictedCopy, RestrictedKey
from smdesk.domain.retention import RetentionRow, ScheduleVersion
from smdesk.domain.rounds import CaptureRound, RoundEntry
from smdesk.domain.watch import Absence, Watch
from smdesk.storage import duty_tables, tables

T = TypeVar("T")


def _office(kind: OfficeKind, sector_id: str | None, unit_id: str | None) -> Office:
    return Office(kind, sector_id or unit_id)


JOINED: Mapping[str, tuple[Callable[..., object], tuple[str, ...]]] = {
    "period": (Period, ("first_day", "last_day")),
    "office": (_office, ("office", "sector_id", "unit_id")),
}
"""The fields that are several columns: what joins these, and which they are."""


@dataclass(frozen=True)
class Kind(Generic[T]):
    """One kind of thing: its name in the audit trail, its class and its table.

    What is the same for every row is found out once: registers are read whole, and often.
    """

    name: str
    made: type[T]
    table: Table

    @cached_property
    def query(self) -> Select[Any]:
        """The query for the rows that `thing` takes: its fields' columns, the joined ones last."""
        plain, joined = self._fields
        names = [*plain, *(column for name in joined for column in JOINED[name][1])]
        return select(*(self.table.c[name] for name in names))

    @cached_property
    def thing(self) -> Callable[[Sequence[Any]], T]:
        """What makes the thing that a row of the query holds.

        It fills the slots one by one, as a copy or an unpickled thing is made: the class's own way
        takes twice as long, and has nothing to check.
        """
        plain, joined = self._fields
        puts = [self._put(name) for name in plain]
        parts, start = [], len(plain)
        for name in joined:
            join, columns = JOINED[name]
            parts.append((self._put(name), join, slice(start, start + len(columns))))
            start += len(columns)
        blank, made = object.__new__, self.made

        def thing(row: Sequence[Any]) -> T:
            new = blank(made)
            for put, value in zip(puts, row, strict=False):  # the joined columns are left over
                put(new, value)
            for put, join, columns in parts:
                put(new, join(*row[columns]))
            return new

        return thing

    @property
    def _fields(self) -> tuple[list[str], list[str]]:
        """The names of the fields that are a column each, and of those that are several."""
        names = [field.name for field in fields(self.made)]  # type: ignore[arg-type]  # a dataclass
        return [n for n in names if n not in JOINED], [n for n in names if n in JOINED]

    def _put(self, name: str) -> Callable[[T, object], None]:
        put: Callable[[T, object], None] = getattr(self.made, name).__set__
        return put


MUNICIPALITY = Kind("municipality", Municipality, tables.municipality)
SECTOR = Kind("sector", Sector, tables.sectors)
UNIT = Kind("unit", Unit, tables.units)
PERSON = Kind("person", Person, tables.people)
MEMBERSHIP = Kind("membership", Membership, tables.memberships)
TERM = Kind("term", Term, tables.terms)
CHANNEL = Kind("channel", Channel, tables.channels)
ASSIGNMENT = Kind("assignment", Assignment, tables.assignments)
ATTACHMENT = Kind("attachment", Attachment, tables.attachments)
GRANT = Kind("grant", Grant, tables.grants)
CAPTURE = Kind("capture", Capture, tables.captures)
FORMER_CHANNEL = Kind("former_channel", FormerChannel, tables.former_channels)
FORMER_SECTOR = Kind("former_sector", FormerSector, tables.former_sectors)
FORMER_UNIT = Kind("former_unit", FormerUnit, tables.former_units)
APPLICATION = Kind("application", Application, tables.applications)
CHECKLIST = Kind("checklist", Checklist, tables.checklists)
LAST_POST = Kind("last_post", LastPost, tables.last_posts)
ACCOUNT_ADMIN = Kind("account_admin", AccountAdmin, tables.account_admins)
WATCH = Kind("watch", Watch, tables.watches)
ABSENCE = Kind("absence", Absence, tables.absences)
ROUND = Kind("round", CaptureRound, tables.rounds)
ROUND_ENTRY = Kind("round_entry", RoundEntry, tables.round_entries)
CLOSING = Kind("closing", Closing, tables.closings)
GROUND = Kind("ground", Ground, duty_tables.grounds)
REMOVAL = Kind("removal", Removal, duty_tables.removals)
REFERRAL = Kind("referral", Referral, duty_tables.referrals)
RESTRICTED_KEY = Kind("restricted_key", RestrictedKey, duty_tables.restricted_keys)
RESTRICTED_COPY = Kind("restricted_copy", RestrictedCopy, duty_tables.restricted_copies)
SCHEDULE = Kind("schedule", ScheduleVersion, duty_tables.schedules)
SCHEDULE_ROW = Kind("schedule_row", RetentionRow, duty_tables.schedule_rows)
DISPOSAL = Kind("disposal", Disposal, duty_tables.disposals)
DISPOSAL_ITEM = Kind("disposal_item", DisposalItem, duty_tables.disposal_items)
HOLD = Kind("hold", Hold, duty_tables.holds)
RECORD = Kind("record", PreservedRecord, duty_tables.records)
POLICY_DOCUMENT = Kind("policy_document", PolicyDocument, duty_tables.policy_documents)
READING = Kind("reading", Reading, duty_tables.readings)
PROCESSING = Kind("processing", Processing, duty_tables.processings)
KINDS: tuple[Kind[Any], ...] = (
    ATTACHMENT,
    MUNICIPALITY,
    SECTOR,
    UNIT,
    PERSON,
    MEMBERSHIP,
    TERM,
    CHANNEL,
    ASSIGNMENT,
    GRANT,
    CAPTURE,
    FORMER_CHANNEL,
    FORMER_SECTOR,
    FORMER_UNIT,
    APPLICATION,
    CHECKLIST,
    LAST_POST,
    ACCOUNT_ADMIN,
    WATCH,
    ABSENCE,
    ROUND,
    ROUND_ENTRY,
    CLOSING,
    GROUND,
    REMOVAL,
    REFERRAL,
    RESTRICTED_KEY,
    RESTRICTED_COPY,
    SCHEDULE,
    SCHEDULE_ROW,
    DISPOSAL,
    DISPOSAL_ITEM,
    HOLD,
    RECORD,
    POLICY_DOCUMENT,
    READING,
    PROCESSING,
)
"""All, those that others refer to before those that refer to them."""

AUDIT = Kind("audit", AuditEntry, tables.audit)
LEDGER = Kind("ledger", LedgerEntry, tables.ledger)


def to_row(item: Any) -> dict[str, Any]:
    """Return a thing's columns.

    Raises:
        UserError: `unstorable_text`, for text that a database can't hold (NUL, half a character).
    """
    row: dict[str, Any] = {}
    for field in fields(item):
        row |= _columns(field.name, getattr(item, field.name))
    for name, value in row.items():
        if isinstance(value, str) and not storable(value):
            raise UserError("unstorable_text", at=name)
    return row


def _columns(name: str, value: object) -> dict[str, Any]:
    if isinstance(value, Period):
        return {"first_day": value.first, "last_day": value.last}
    if isinstance(value, Office):
        heads_sector = value.kind is OfficeKind.SECTOR_HEAD
        heads_unit = value.kind is OfficeKind.UNIT_HEAD
        return {
            "office": value.kind,
            "sector_id": value.body_id if heads_sector else None,
            "unit_id": value.body_id if heads_unit else None,
        }
    return {name: value}


def storable(text: str) -> bool:
    """Tell whether both databases can hold a text."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def from_row(made: type[T], row: Mapping[str, Any]) -> T:
    """Return the thing of named values; `number` and other columns it lacks are left out."""
    values = dict(row)
    names = {field.name for field in fields(made)}  # type: ignore[arg-type]  # a dataclass
    for name in names & JOINED.keys():
        join, columns = JOINED[name]
        values[name] = join(*(values[column] for column in columns))
    return made(**{name: values[name] for name in names if name in values})
