"""The tables, the same on SQLite and PostgreSQL; those of the duties are in `duty_tables`."""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    text,
)

from smdesk.domain.actors import Role
from smdesk.domain.applications import CheckItem, Outcome
from smdesk.domain.assignments import EditorRole, EndReason
from smdesk.domain.channels import Platform, Purpose, Scope, Status
from smdesk.domain.evidence import LedgerKind, Method
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.rounds import LeftOut, RoundKind
from smdesk.domain.search import HitKind
from smdesk.domain.watch import Weekday
from smdesk.storage import duty_tables
from smdesk.storage.columns import Chosen, ChosenSet, Codes, Moment, Names
from smdesk.storage.table_parts import (
    BIG,
    added_text,
    metadata,
    period,
    reference,
    textual,
    things,
    until,
)

__all__ = ["duty_tables", "metadata"]  # whoever asks for the metadata has the duties' tables in it

BY_BYTES = Text().with_variant(Text(collation="C"), "postgresql")
"""A text compared byte by byte, so that what begins alike stands together on both databases."""

attachments = things(
    "attachments",
    textual("name"),
    textual("media_type"),
    Column("size", BIG, nullable=False),
    Column("added_at", Moment, nullable=False),
)

municipality = things(
    "municipality",
    textual("name"),
    textual("website"),
    reference("logo", "attachments", nullable=True),
    Column("is_example", Boolean, nullable=False),
    added_text("contact"),
    added_text("dpo"),
)

sectors = things("sectors", textual("name"), *period())

units = things(
    "units",
    textual("name"),
    reference("sector_id", "sectors", nullable=True),
    textual("greeting"),
    *period(),
)

people = things(
    "people",
    textual("name"),
    textual("email"),
    textual("account"),
    Column("left_on", Date),
    Column("anonymised_on", Date),
)

memberships = things(
    "memberships", reference("person_id", "people"), reference("unit_id", "units"), *period()
)

terms = things(
    "terms",
    Column("office", Chosen(OfficeKind), nullable=False),
    reference("sector_id", "sectors", nullable=True),
    reference("unit_id", "units", nullable=True),
    reference("person_id", "people"),
    *period(),
    Column("acting", Boolean, nullable=False),
)

channels = things(
    "channels",
    textual("name"),
    Column("platform", Chosen(Platform), nullable=False),
    textual("url"),
    textual("key", index=True),
    textual("raw_address"),
    Column("scope", Chosen(Scope), nullable=False),
    reference("sector_id", "sectors", nullable=True),
    reference("unit_id", "units", nullable=True),
    Column("purposes", ChosenSet(Purpose), nullable=False),
    textual("purpose_text"),
    Column("status", Chosen(Status), nullable=False),
    Column("opened_on", Date),
    Column("closed_on", Date),
    Column("crisis_rank", Integer),
    Column("own", Boolean, nullable=False),
    reference("logo", "attachments", nullable=True),
)

assignments = things(
    "assignments",
    reference("channel_id", "channels"),
    reference("person_id", "people"),
    Column("role", Chosen(EditorRole), nullable=False),
    reference("mandated_by", "people"),
    Column("given_on", Date),
    *period(),
    added_text("act"),
    reference("form", "attachments", nullable=True),
    Column("ended", Chosen(EndReason)),
    added_text("end_note"),
)

former_channels = things(
    "former_channels",
    reference("channel_id", "channels"),
    *until(),
    textual("name"),
    Column("platform", Chosen(Platform), nullable=False),
    textual("url"),
    textual("key"),
    textual("raw_address"),
    Column("scope", Chosen(Scope), nullable=False),
    reference("sector_id", "sectors", nullable=True),
    reference("unit_id", "units", nullable=True),
    Column("status", Chosen(Status), nullable=False),
)

former_sectors = things(
    "former_sectors", reference("sector_id", "sectors"), *until(), textual("name")
)

former_units = things(
    "former_units",
    reference("unit_id", "units"),
    *until(),
    textual("name"),
    reference("sector_id", "sectors", nullable=True),
)

applications = things(
    "applications",
    reference("channel_id", "channels"),
    reference("unit_id", "units", nullable=True),
    Column("interest_on", Date, nullable=False),
    textual("audience"),
    textual("why_platform"),
    reference("watcher_id", "people", nullable=True),
    reference("deputy_id", "people", nullable=True),
    textual("data_categories"),
    textual("data_recipients"),
    textual("data_transfer"),
    textual("data_erasure"),
    textual("risk"),
    Column("submitted_on", Date),
    Column("outcome", Chosen(Outcome)),
    Column("decided_on", Date),
    reference("decided_by", "people", nullable=True),
    textual("paragraph"),
    textual("case_number"),
    reference("decision", "attachments", nullable=True),
    textual("decision_note"),
)

checklists = things(
    "checklists",
    reference("channel_id", "channels"),
    Column("since", Date, nullable=False),
    Column("met", ChosenSet(CheckItem), nullable=False),
    textual("mailbox"),
)

last_posts = things(
    "last_posts",
    reference("channel_id", "channels"),
    Column("confirmed_on", Date, nullable=False),
    Column("posted_on", Date),
)

account_admins = things(
    "account_admins",
    reference("channel_id", "channels"),
    reference("person_id", "people"),
    *period(),
    Column("confirmed_on", Date, nullable=False),
)

watches = things(
    "watches",
    reference("channel_id", "channels"),
    Column("days", ChosenSet(Weekday), nullable=False),
    Column("opens", Integer, nullable=False),
    Column("closes", Integer, nullable=False),
    Column("holidays", Boolean, nullable=False),
    Column("reply_hours", Integer),
    *period(),
)

absences = things("absences", reference("person_id", "people"), *period())

rounds = things(
    "rounds",
    textual("half_year"),
    Column("kind", Chosen(RoundKind), nullable=False),
    textual("reason"),
    Column("opened_at", Moment, nullable=False),
    textual("opened_by"),
    Column("closed_at", Moment),
    textual("closed_by"),
    textual("protocol"),
)

round_entries = things(
    "round_entries",
    reference("round_id", "rounds"),
    reference("channel_id", "channels"),
    Column("left_out", Chosen(LeftOut)),
    textual("note"),
)

grants = things(
    "grants",
    textual("account", unique=True),
    reference("person_id", "people", nullable=True),
    Column("roles", ChosenSet(Role), nullable=False),
)

captures = things(
    "captures",
    Column(
        "channel_id",
        Text,
        ForeignKey("channels.id", ondelete="RESTRICT", onupdate="RESTRICT"),
        nullable=False,
    ),
    textual("half_year"),
    Column("taken_at", Moment, nullable=False),
    textual("taken_by"),
    Column("method", Chosen(Method), nullable=False),
    textual("tool"),
    textual("bag", unique=True),
    textual("picture_sha256"),
    textual("bag_sha256"),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("size", BIG, nullable=False),
    Column("complete", Boolean),
    Column("findings", Codes, nullable=False, server_default="[]"),
)
closings = things(
    "closings",
    reference("channel_id", "channels"),
    Column("closed_on", Date, nullable=False),
    textual("reason"),
    reference("capture_id", "captures", nullable=True),
    textual("no_capture"),
    reference("export", "attachments", nullable=True),
    textual("no_export"),
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
        textual("previous"),
        textual("hash"),
    )


audit = _chain(
    "audit",
    textual("actor"),
    textual("action"),
    textual("kind"),
    textual("entity_id", index=True),
    Column("payload", Text),
    Column("salt", Text),
    textual("commitment"),
)
REMOVED = text("action = 'removed'")
"""Written as it stands, for SQLite looks into a partial index only for what it can read."""
Index("ix_audit_removed", audit.c.seq, sqlite_where=REMOVED, postgresql_where=REMOVED)

ledger = _chain(
    "ledger",
    Column("kind", Chosen(LedgerKind), nullable=False),
    textual("capture_id", index=True),
    textual("bag"),
    textual("bag_sha256"),
    textual("actor"),
    Column("details", Names, nullable=False),
)
Index("ix_ledger_kind", ledger.c.kind, ledger.c.seq)

search_words = Table(
    "search_words",
    metadata,
    Column("source", Text, primary_key=True),
    Column("source_id", Text, primary_key=True),
    Column("word", BY_BYTES, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("kind", Chosen(HitKind), nullable=False),
    textual("entity_id"),
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
