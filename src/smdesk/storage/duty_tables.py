"""The tables of the duties: removals, the restricted store, retention, disposal, guidance."""

from sqlalchemy import Boolean, Column, Date, Integer

from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.moderation import AuthorTold, ContentKind, CopyState, Police
from smdesk.domain.records import RecordKind
from smdesk.domain.restricted import CopyMethod
from smdesk.domain.retention import COLUMNS, Fate
from smdesk.storage.columns import Chosen, Moment
from smdesk.storage.table_parts import BIG, reference, textual, things

grounds = things(
    "grounds",
    textual("name"),
    textual("law"),
    textual("section"),
    textual("text"),
    Column("copy_allowed", Boolean, nullable=False),
    Column("police", Boolean, nullable=False),
    Column("checked_on", Date),
    Column("in_use", Boolean, nullable=False),
)

removals = things(
    "removals",
    reference("channel_id", "channels"),
    Column("content", Chosen(ContentKind), nullable=False),
    textual("place"),
    textual("note"),
    Column("found_at", Moment, nullable=False),
    reference("found_by", "people", nullable=True),
    reference("ground_id", "grounds", nullable=True),
    textual("ground_stated"),
    Column("copy", Chosen(CopyState)),
    textual("no_copy"),
    Column("removed_at", Moment),
    reference("removed_by", "people", nullable=True),
    Column("told", Chosen(AuthorTold)),
    textual("not_told"),
    textual("case_number"),
    textual("no_case"),
    Column("police", Chosen(Police)),
    textual("police_number"),
    Column("finished_at", Moment),
    Column("case_closed_on", Date),
)

referrals = things(
    "referrals",
    reference("channel_id", "channels"),
    Column("day", Date, nullable=False),
    textual("note"),
    textual("case_number"),
    reference("person_id", "people", nullable=True),
)

restricted_keys = things(
    "restricted_keys",
    textual("recipient"),
    textual("locked"),
    textual("recovery"),
    Column("made_at", Moment, nullable=False),
    textual("made_by"),
    Column("tested_at", Moment),
)

restricted_copies = things(
    "restricted_copies",
    reference("removal_id", "removals"),
    reference("key_id", "restricted_keys"),
    Column("method", Chosen(CopyMethod), nullable=False),
    textual("media_type"),
    Column("size", BIG, nullable=False),
    textual("sha256"),
    textual("sealed"),
    Column("added_at", Moment, nullable=False),
    textual("added_by"),
    Column("gone_at", Moment),
)

schedules = things(
    "schedules",
    Column("edition", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    textual("note"),
    textual("body"),
    Column("decided_on", Date),
    textual("paragraph"),
    textual("case_number"),
    reference("document", "attachments", nullable=True),
    Column("locked_at", Moment),
)

schedule_rows = things(
    "schedule_rows",
    reference("schedule_id", "schedules"),
    Column("position", Integer, nullable=False),
    Column("record", Chosen(RecordKind)),
    Column("years", Integer),
    *(
        Column(name, Chosen(Fate), nullable=False) if name == "fate" else textual(name)
        for name in COLUMNS
    ),
)

disposals = things(
    "disposals",
    Column("basis", Chosen(Basis), nullable=False),
    textual("reason"),
    reference("schedule_id", "schedules", nullable=True),
    Column("proposed_at", Moment, nullable=False),
    textual("proposed_by"),
    Column("settled_at", Moment),
    textual("settled_by"),
    Column("refused", Boolean, nullable=False),
    textual("case_number"),
    Column("carried_out_at", Moment),
    textual("carried_out_by"),
)

disposal_items = things(
    "disposal_items",
    reference("disposal_id", "disposals"),
    Column("target", Chosen(TargetKind), nullable=False),
    textual("target_id", index=True),
    textual("label"),
    textual("sha256"),
    Column("gone_at", Moment),
)

holds = things(
    "holds",
    Column("target", Chosen(TargetKind), nullable=False),
    textual("target_id", index=True),
    textual("reason"),
    textual("case_number"),
    Column("set_on", Date, nullable=False),
    textual("set_by"),
    Column("lifted_on", Date),
    textual("lifted_by"),
)

records = things(
    "records",
    Column("kind", Chosen(RecordKind), nullable=False),
    textual("title"),
    textual("covers"),
    textual("half_year"),
    Column("made_at", Moment, nullable=False),
    textual("made_by"),
    textual("bag", unique=True),
    textual("bag_sha256"),
    Column("size", BIG, nullable=False),
)

policy_documents = things(
    "policy_documents",
    Column("edition", Integer, nullable=False),
    textual("title"),
    Column("adopted_on", Date, nullable=False),
    textual("body"),
    textual("case_number"),
    textual("text"),
    reference("document", "attachments", nullable=True),
    Column("added_at", Moment, nullable=False),
)

readings = things(
    "readings",
    reference("document_id", "policy_documents"),
    reference("person_id", "people"),
    Column("read_on", Date, nullable=False),
)

processings = things(
    "processings",
    textual("name"),
    reference("channel_id", "channels", nullable=True),
    textual("purpose"),
    textual("legal_basis"),
    textual("subjects"),
    textual("categories"),
    textual("recipients"),
    textual("transfers"),
    textual("erasure"),
    textual("security"),
)
