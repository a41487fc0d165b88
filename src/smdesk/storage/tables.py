"""The tables, the same on SQLite and PostgreSQL.

Every table of things has `number`, the order in which they were added, beside `id`. References
restrict: nothing goes away while others refer to it.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    text,
)

from smdesk.domain.actors import Role
from smdesk.domain.applications import CheckItem, Outcome
from smdesk.domain.assignments import EditorRole, EndReason
from smdesk.domain.channels import Platform, Purpose, Scope, Status
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.evidence import LedgerKind, Method
from smdesk.domain.moderation import AuthorTold, ContentKind, CopyState, Police
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.records import RecordKind
from smdesk.domain.restricted import CopyMethod
from smdesk.domain.retention import COLUMNS, Fate
from smdesk.domain.rounds import LeftOut, RoundKind
from smdesk.domain.search import HitKind
from smdesk.domain.watch import Weekday
from smdesk.storage.columns import Chosen, ChosenSet, Moment, Names

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

BIG = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only in a column that is exactly INTEGER."""

BY_BYTES = Text().with_variant(Text(collation="C"), "postgresql")
"""A text compared byte by byte, so that what begins alike stands together on both databases."""


def _text(name: str, *, unique: bool = False, index: bool = False) -> Column[str]:
    return Column(name, Text, nullable=False, unique=unique, index=index)


def _added(name: str) -> Column[str]:
    """A text that a later revision added; the rows that were there got an empty one."""
    return Column(name, Text, nullable=False, server_default="")


def _refers(name: str, to: str, *, nullable: bool = False) -> Column[str | None]:
    key = ForeignKey(f"{to}.id", ondelete="RESTRICT", onupdate="RESTRICT")
    return Column(name, Text, key, nullable=nullable, index=True)


def _things(name: str, *columns: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        Column("number", BIG, primary_key=True, autoincrement=True),
        _text("id", unique=True),
        *columns,
        Column("version", Integer, nullable=False),
    )


def _period() -> tuple[Column[Any], Column[Any]]:
    return Column("first_day", Date, nullable=False), Column("last_day", Date)


def _until() -> tuple[Column[Any], Column[Any]]:
    return Column("until", Date, nullable=False), _text("reason")


attachments = _things(
    "attachments",
    _text("name"),
    _text("media_type"),
    Column("size", BIG, nullable=False),
    Column("added_at", Moment, nullable=False),
)

municipality = _things(
    "municipality",
    _text("name"),
    _text("website"),
    _refers("logo", "attachments", nullable=True),
    Column("is_example", Boolean, nullable=False),
    _added("contact"),
    _added("dpo"),
)

sectors = _things("sectors", _text("name"), *_period())

units = _things(
    "units",
    _text("name"),
    _refers("sector_id", "sectors", nullable=True),
    _text("greeting"),
    *_period(),
)

people = _things(
    "people",
    _text("name"),
    _text("email"),
    _text("account"),
    Column("left_on", Date),
    Column("anonymised_on", Date),
)

memberships = _things(
    "memberships", _refers("person_id", "people"), _refers("unit_id", "units"), *_period()
)

terms = _things(
    "terms",
    Column("office", Chosen(OfficeKind), nullable=False),
    _refers("sector_id", "sectors", nullable=True),
    _refers("unit_id", "units", nullable=True),
    _refers("person_id", "people"),
    *_period(),
    Column("acting", Boolean, nullable=False),
)

channels = _things(
    "channels",
    _text("name"),
    Column("platform", Chosen(Platform), nullable=False),
    _text("url"),
    _text("key", index=True),
    _text("raw_address"),
    Column("scope", Chosen(Scope), nullable=False),
    _refers("sector_id", "sectors", nullable=True),
    _refers("unit_id", "units", nullable=True),
    Column("purposes", ChosenSet(Purpose), nullable=False),
    _text("purpose_text"),
    Column("status", Chosen(Status), nullable=False),
    Column("opened_on", Date),
    Column("closed_on", Date),
    Column("crisis_rank", Integer),
    Column("own", Boolean, nullable=False),
    _refers("logo", "attachments", nullable=True),
)

assignments = _things(
    "assignments",
    _refers("channel_id", "channels"),
    _refers("person_id", "people"),
    Column("role", Chosen(EditorRole), nullable=False),
    _refers("mandated_by", "people"),
    Column("given_on", Date),
    *_period(),
    _added("act"),
    _refers("form", "attachments", nullable=True),
    Column("ended", Chosen(EndReason)),
    _added("end_note"),
)

former_channels = _things(
    "former_channels",
    _refers("channel_id", "channels"),
    *_until(),
    _text("name"),
    Column("platform", Chosen(Platform), nullable=False),
    _text("url"),
    _text("key"),
    _text("raw_address"),
    Column("scope", Chosen(Scope), nullable=False),
    _refers("sector_id", "sectors", nullable=True),
    _refers("unit_id", "units", nullable=True),
    Column("status", Chosen(Status), nullable=False),
)

former_sectors = _things(
    "former_sectors", _refers("sector_id", "sectors"), *_until(), _text("name")
)

former_units = _things(
    "former_units",
    _refers("unit_id", "units"),
    *_until(),
    _text("name"),
    _refers("sector_id", "sectors", nullable=True),
)

applications = _things(
    "applications",
    _refers("channel_id", "channels"),
    _refers("unit_id", "units", nullable=True),
    Column("interest_on", Date, nullable=False),
    _text("audience"),
    _text("why_platform"),
    _refers("watcher_id", "people", nullable=True),
    _refers("deputy_id", "people", nullable=True),
    _text("data_categories"),
    _text("data_recipients"),
    _text("data_transfer"),
    _text("data_erasure"),
    _text("risk"),
    Column("submitted_on", Date),
    Column("outcome", Chosen(Outcome)),
    Column("decided_on", Date),
    _refers("decided_by", "people", nullable=True),
    _text("paragraph"),
    _text("case_number"),
    _refers("decision", "attachments", nullable=True),
    _text("decision_note"),
)

checklists = _things(
    "checklists",
    _refers("channel_id", "channels"),
    Column("since", Date, nullable=False),
    Column("met", ChosenSet(CheckItem), nullable=False),
    _text("mailbox"),
)

last_posts = _things(
    "last_posts",
    _refers("channel_id", "channels"),
    Column("confirmed_on", Date, nullable=False),
    Column("posted_on", Date),
)

account_admins = _things(
    "account_admins",
    _refers("channel_id", "channels"),
    _refers("person_id", "people"),
    *_period(),
    Column("confirmed_on", Date, nullable=False),
)

watches = _things(
    "watches",
    _refers("channel_id", "channels"),
    Column("days", ChosenSet(Weekday), nullable=False),
    Column("opens", Integer, nullable=False),
    Column("closes", Integer, nullable=False),
    Column("holidays", Boolean, nullable=False),
    Column("reply_hours", Integer),
    *_period(),
)

absences = _things("absences", _refers("person_id", "people"), *_period())

rounds = _things(
    "rounds",
    _text("half_year"),
    Column("kind", Chosen(RoundKind), nullable=False),
    _text("reason"),
    Column("opened_at", Moment, nullable=False),
    _text("opened_by"),
    Column("closed_at", Moment),
    _text("closed_by"),
    _text("protocol"),
)

round_entries = _things(
    "round_entries",
    _refers("round_id", "rounds"),
    _refers("channel_id", "channels"),
    Column("left_out", Chosen(LeftOut)),
    _text("note"),
)

grants = _things(
    "grants",
    _text("account", unique=True),
    _refers("person_id", "people", nullable=True),
    Column("roles", ChosenSet(Role), nullable=False),
)

captures = _things(
    "captures",
    Column(
        "channel_id",
        Text,
        ForeignKey("channels.id", ondelete="RESTRICT", onupdate="RESTRICT"),
        nullable=False,
    ),
    _text("half_year"),
    Column("taken_at", Moment, nullable=False),
    _text("taken_by"),
    Column("method", Chosen(Method), nullable=False),
    _text("tool"),
    _text("bag", unique=True),
    _text("picture_sha256"),
    _text("bag_sha256"),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("size", BIG, nullable=False),
)
closings = _things(
    "closings",
    _refers("channel_id", "channels"),
    Column("closed_on", Date, nullable=False),
    _text("reason"),
    _refers("capture_id", "captures", nullable=True),
    _text("no_capture"),
    _refers("export", "attachments", nullable=True),
    _text("no_export"),
)
grounds = _things(
    "grounds",
    _text("name"),
    _text("law"),
    _text("section"),
    _text("text"),
    Column("copy_allowed", Boolean, nullable=False),
    Column("police", Boolean, nullable=False),
    Column("checked_on", Date),
    Column("in_use", Boolean, nullable=False),
)

removals = _things(
    "removals",
    _refers("channel_id", "channels"),
    Column("content", Chosen(ContentKind), nullable=False),
    _text("place"),
    _text("note"),
    Column("found_at", Moment, nullable=False),
    _refers("found_by", "people", nullable=True),
    _refers("ground_id", "grounds", nullable=True),
    _text("ground_stated"),
    Column("copy", Chosen(CopyState)),
    _text("no_copy"),
    Column("removed_at", Moment),
    _refers("removed_by", "people", nullable=True),
    Column("told", Chosen(AuthorTold)),
    _text("not_told"),
    _text("case_number"),
    _text("no_case"),
    Column("police", Chosen(Police)),
    _text("police_number"),
    Column("finished_at", Moment),
    Column("case_closed_on", Date),
)

referrals = _things(
    "referrals",
    _refers("channel_id", "channels"),
    Column("day", Date, nullable=False),
    _text("note"),
    _text("case_number"),
    _refers("person_id", "people", nullable=True),
)

restricted_keys = _things(
    "restricted_keys",
    _text("recipient"),
    _text("locked"),
    _text("recovery"),
    Column("made_at", Moment, nullable=False),
    _text("made_by"),
    Column("tested_at", Moment),
)

restricted_copies = _things(
    "restricted_copies",
    _refers("removal_id", "removals"),
    _refers("key_id", "restricted_keys"),
    Column("method", Chosen(CopyMethod), nullable=False),
    _text("media_type"),
    Column("size", BIG, nullable=False),
    _text("sha256"),
    _text("sealed"),
    Column("added_at", Moment, nullable=False),
    _text("added_by"),
    Column("gone_at", Moment),
)

schedules = _things(
    "schedules",
    Column("edition", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    _text("note"),
    _text("body"),
    Column("decided_on", Date),
    _text("paragraph"),
    _text("case_number"),
    _refers("document", "attachments", nullable=True),
    Column("locked_at", Moment),
)

schedule_rows = _things(
    "schedule_rows",
    _refers("schedule_id", "schedules"),
    Column("position", Integer, nullable=False),
    Column("record", Chosen(RecordKind)),
    Column("years", Integer),
    *(
        Column(name, Chosen(Fate), nullable=False) if name == "fate" else _text(name)
        for name in COLUMNS
    ),
)

disposals = _things(
    "disposals",
    Column("basis", Chosen(Basis), nullable=False),
    _text("reason"),
    _refers("schedule_id", "schedules", nullable=True),
    Column("proposed_at", Moment, nullable=False),
    _text("proposed_by"),
    Column("settled_at", Moment),
    _text("settled_by"),
    Column("refused", Boolean, nullable=False),
    _text("case_number"),
    Column("carried_out_at", Moment),
    _text("carried_out_by"),
)

disposal_items = _things(
    "disposal_items",
    _refers("disposal_id", "disposals"),
    Column("target", Chosen(TargetKind), nullable=False),
    _text("target_id", index=True),
    _text("label"),
    _text("sha256"),
    Column("gone_at", Moment),
)

holds = _things(
    "holds",
    Column("target", Chosen(TargetKind), nullable=False),
    _text("target_id", index=True),
    _text("reason"),
    _text("case_number"),
    Column("set_on", Date, nullable=False),
    _text("set_by"),
    Column("lifted_on", Date),
    _text("lifted_by"),
)

records = _things(
    "records",
    Column("kind", Chosen(RecordKind), nullable=False),
    _text("title"),
    _text("covers"),
    _text("half_year"),
    Column("made_at", Moment, nullable=False),
    _text("made_by"),
    _text("bag", unique=True),
    _text("bag_sha256"),
    Column("size", BIG, nullable=False),
)

policy_documents = _things(
    "policy_documents",
    Column("edition", Integer, nullable=False),
    _text("title"),
    Column("adopted_on", Date, nullable=False),
    _text("body"),
    _text("case_number"),
    _text("text"),
    _refers("document", "attachments", nullable=True),
    Column("added_at", Moment, nullable=False),
)

readings = _things(
    "readings",
    _refers("document_id", "policy_documents"),
    _refers("person_id", "people"),
    Column("read_on", Date, nullable=False),
)

processings = _things(
    "processings",
    _text("name"),
    _refers("channel_id", "channels", nullable=True),
    _text("purpose"),
    _text("legal_basis"),
    _text("subjects"),
    _text("categories"),
    _text("recipients"),
    _text("transfers"),
    _text("erasure"),
    _text("security"),
)

Index("ix_captures_channel_id", captures.c.channel_id, captures.c.taken_at, captures.c.number)
Index("ix_captures_taken_at", captures.c.taken_at, captures.c.number)


def _chain(name: str, *columns: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        Column("seq", BIG, primary_key=True, autoincrement=False),
        Column("at", Moment, nullable=False),
        *columns,
        _text("previous"),
        _text("hash"),
    )


audit = _chain(
    "audit",
    _text("actor"),
    _text("action"),
    _text("kind"),
    _text("entity_id", index=True),
    Column("payload", Text),
    Column("salt", Text),
    _text("commitment"),
)
REMOVED = text("action = 'removed'")
"""Written as it stands, for SQLite looks into a partial index only for what it can read."""
Index("ix_audit_removed", audit.c.seq, sqlite_where=REMOVED, postgresql_where=REMOVED)

ledger = _chain(
    "ledger",
    Column("kind", Chosen(LedgerKind), nullable=False),
    _text("capture_id", index=True),
    _text("bag"),
    _text("bag_sha256"),
    _text("actor"),
    Column("details", Names, nullable=False),
)

search_words = Table(
    "search_words",
    metadata,
    Column("source", Text, primary_key=True),
    Column("source_id", Text, primary_key=True),
    Column("word", BY_BYTES, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("kind", Chosen(HitKind), nullable=False),
    _text("entity_id"),
    sqlite_with_rowid=False,
)
"""The words of each row, and what they find: derived, see `search_words`."""
Index(
    "ix_search_words_word",
    search_words.c.word,
    search_words.c.place,
    search_words.c.kind,
    search_words.c.entity_id,
)

search_state = Table(
    "search_state", metadata, Column("rules", Integer, primary_key=True, autoincrement=False)
)
"""The number of the rules that the words were found by; one row, or none."""

chain_head = Table(
    "chain_head",
    metadata,
    Column("name", Text, primary_key=True),
    Column("seq", BIG, nullable=False),
    Column("hash", Text, nullable=False),
)
"""The last link of each chain; whoever locks these rows is the only one who writes."""
