"""The duties: removals, the restricted store, the retention schedule, disposal, personal data.

A schedule that is decided is locked with its rows in both databases (SM004). On PostgreSQL the
audit trail gets its door: a function that erases what entries tell, for a decision that two people
have made, and nothing else of them. The chain covers only commitments, and holds on.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")
REGISTER = ("webmaster", "registrar")
WRITERS = ("webmaster", "registrar", "archivist")
GUARDED = {
    "grounds": WRITERS,
    "removals": WRITERS,
    "referrals": WRITERS,
    "restricted_keys": WRITERS,
    "restricted_copies": WRITERS,
    "schedules": WRITERS,
    "schedule_rows": WRITERS,
    "disposals": WRITERS,
    "disposal_items": WRITERS,
    "holds": WRITERS,
    "records": WRITERS,
    "policy_documents": REGISTER,
    "readings": REGISTER,
    "processings": REGISTER,
}
LOCKED = {
    ("schedules", "UPDATE"): "OLD.locked_at IS NOT NULL",
    ("schedules", "DELETE"): "OLD.locked_at IS NOT NULL",
    ("schedule_rows", "INSERT"): "NEW.schedule_id IN ({locked})",
    ("schedule_rows", "UPDATE"): "OLD.schedule_id IN ({locked}) OR NEW.schedule_id IN ({locked})",
    ("schedule_rows", "DELETE"): "OLD.schedule_id IN ({locked})",
}
"""Which changes a decided schedule refuses, and how a row of one is told."""
IS_LOCKED = "SELECT id FROM {schema}schedules WHERE locked_at IS NOT NULL"
LOCK_SQLITE = """
CREATE TRIGGER smdesk_locked_{table}_{change} BEFORE {change} ON {table}
FOR EACH ROW WHEN {told} BEGIN SELECT RAISE(ABORT, 'SM004'); END
"""
LOCK_POSTGRESQL = """
CREATE FUNCTION {schema}smdesk_locked_{table}_{change}() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF {told} THEN
        RAISE EXCEPTION 'smdesk: % on % of a decided schedule', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'SM004';
    END IF;
    RETURN {row};
END $$
"""

# Only inside the door is the current user the tables' owner, and not who signed in; the setting
# keeps the owner's own slips out. Whoever owns the tables can disable triggers anyway.
FIX_AUDIT = """
CREATE FUNCTION {schema}.smdesk_fixed_audit() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF current_setting('smdesk.erasing', true) IS DISTINCT FROM 'on' OR current_user <> (
        SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID
    ) THEN
        RAISE EXCEPTION 'smdesk: % on % is not permitted to anybody', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'SM002';
    END IF;
    RETURN NULL;
END $$
"""
KEEP_LINKS = """
CREATE FUNCTION {schema}.smdesk_keep_links() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (NEW.payload IS NOT NULL AND NEW.payload IS DISTINCT FROM OLD.payload)
        OR NEW.salt IS NOT NULL OR NEW.actor <> ''
        OR (NEW.seq, NEW.at, NEW.action, NEW.kind, NEW.entity_id, NEW.commitment,
            NEW.previous, NEW.hash)
        IS DISTINCT FROM (OLD.seq, OLD.at, OLD.action, OLD.kind, OLD.entity_id, OLD.commitment,
            OLD.previous, OLD.hash)
    THEN
        RAISE EXCEPTION 'smdesk: only what an entry tells can be erased' USING ERRCODE = 'SM002';
    END IF;
    RETURN NEW;
END $$
"""
# What is a decision by two people, revision 0006 says; until then there is none.
DOOR = """
CREATE FUNCTION {schema}.smdesk_erase(
    decision text, entries bigint[], acted bigint[] DEFAULT '{{}}'
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    erased bigint;
    nameless bigint;
BEGIN
    IF NOT {schema}.smdesk_by_two(decision) THEN
        RAISE EXCEPTION 'smdesk: no decision by two people' USING ERRCODE = 'SM005';
    END IF;
    PERFORM set_config('smdesk.erasing', 'on', true);
    UPDATE {schema}.audit SET payload = NULL, salt = NULL, actor = ''
    WHERE seq = ANY (entries) AND payload IS NOT NULL;
    GET DIAGNOSTICS erased = ROW_COUNT;
    UPDATE {schema}.audit SET salt = NULL, actor = ''
    WHERE seq = ANY (acted) AND salt IS NOT NULL;
    GET DIAGNOSTICS nameless = ROW_COUNT;
    PERFORM set_config('smdesk.erasing', '', true);
    RETURN erased + nameless;
END $$
"""


def upgrade() -> None:
    _added_columns()
    _moderation()
    _restricted()
    _retention()
    _disposal()
    _guidance()
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        _locks(LOCK_SQLITE, "")
        return
    schema = connection.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    _guards(schema)
    _locks(LOCK_POSTGRESQL, f"{schema}.")
    _triggers_of_locks(schema)
    _door(schema)


def _added_columns() -> None:
    for name in ("contact", "dpo"):
        op.add_column("municipality", sa.Column(name, sa.Text, nullable=False, server_default=""))
    op.add_column("people", sa.Column("anonymised_on", sa.Date))


def _moderation() -> None:
    _things(
        "grounds",
        *map(_text, ("name", "law", "section", "text")),
        _flag("copy_allowed"),
        _flag("police"),
        sa.Column("checked_on", sa.Date),
        _flag("in_use"),
    )
    _things(
        "removals",
        *_refers("removals", "channel_id", "channels"),
        *map(_text, ("content", "place", "note")),
        _moment("found_at", nullable=False),
        *_refers("removals", "found_by", "people", nullable=True),
        *_refers("removals", "ground_id", "grounds", nullable=True),
        _text("ground_stated"),
        sa.Column("copy", sa.Text),
        _text("no_copy"),
        _moment("removed_at"),
        *_refers("removals", "removed_by", "people", nullable=True),
        sa.Column("told", sa.Text),
        *map(_text, ("not_told", "case_number", "no_case")),
        sa.Column("police", sa.Text),
        _text("police_number"),
        _moment("finished_at"),
        sa.Column("case_closed_on", sa.Date),
    )
    _things(
        "referrals",
        *_refers("referrals", "channel_id", "channels"),
        sa.Column("day", sa.Date, nullable=False),
        *map(_text, ("note", "case_number")),
        *_refers("referrals", "person_id", "people", nullable=True),
    )


def _restricted() -> None:
    _things(
        "restricted_keys",
        *map(_text, ("recipient", "locked", "recovery")),
        _moment("made_at", nullable=False),
        _text("made_by"),
        _moment("tested_at"),
    )
    _things(
        "restricted_copies",
        *_refers("restricted_copies", "removal_id", "removals"),
        *_refers("restricted_copies", "key_id", "restricted_keys"),
        *map(_text, ("method", "media_type")),
        sa.Column("size", BIG, nullable=False),
        *map(_text, ("sha256", "sealed")),
        _moment("added_at", nullable=False),
        _text("added_by"),
        _moment("gone_at"),
    )


def _retention() -> None:
    _things(
        "schedules",
        sa.Column("edition", sa.Integer, nullable=False),
        _moment("made_at", nullable=False),
        *map(_text, ("note", "body")),
        sa.Column("decided_on", sa.Date),
        *map(_text, ("paragraph", "case_number")),
        *_refers("schedules", "document", "attachments", nullable=True),
        _moment("locked_at"),
    )
    _things(
        "schedule_rows",
        *_refers("schedule_rows", "schedule_id", "schedules"),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("record", sa.Text),
        sa.Column("years", sa.Integer),
        *map(_text, ("classification_code", "process", "record_type", "registration", "medium")),
        *map(_text, ("storage_place", "sort_order", "fate", "retention_period")),
        *map(_text, ("disposal_basis", "delivery", "secrecy", "personal_data")),
        *map(_text, ("responsible", "remark")),
    )
    _things(
        "records",
        *map(_text, ("kind", "title", "covers", "half_year")),
        _moment("made_at", nullable=False),
        *map(_text, ("made_by", "bag", "bag_sha256")),
        sa.Column("size", BIG, nullable=False),
        sa.UniqueConstraint("bag", name="uq_records_bag"),
    )


def _disposal() -> None:
    _things(
        "disposals",
        *map(_text, ("basis", "reason")),
        *_refers("disposals", "schedule_id", "schedules", nullable=True),
        _moment("proposed_at", nullable=False),
        _text("proposed_by"),
        _moment("settled_at"),
        _text("settled_by"),
        _flag("refused"),
        _text("case_number"),
        _moment("carried_out_at"),
        _text("carried_out_by"),
    )
    _things(
        "disposal_items",
        *_refers("disposal_items", "disposal_id", "disposals"),
        *map(_text, ("target", "target_id", "label", "sha256")),
        _moment("gone_at"),
    )
    _things(
        "holds",
        *map(_text, ("target", "target_id", "reason", "case_number")),
        sa.Column("set_on", sa.Date, nullable=False),
        _text("set_by"),
        sa.Column("lifted_on", sa.Date),
        _text("lifted_by"),
    )
    for table in ("disposal_items", "holds"):
        op.create_index(f"ix_{table}_target_id", table, ["target_id"])


def _guidance() -> None:
    _things(
        "policy_documents",
        sa.Column("edition", sa.Integer, nullable=False),
        _text("title"),
        sa.Column("adopted_on", sa.Date, nullable=False),
        *map(_text, ("body", "case_number", "text")),
        *_refers("policy_documents", "document", "attachments", nullable=True),
        _moment("added_at", nullable=False),
    )
    _things(
        "readings",
        *_refers("readings", "document_id", "policy_documents"),
        *_refers("readings", "person_id", "people"),
        sa.Column("read_on", sa.Date, nullable=False),
    )
    _things(
        "processings",
        _text("name"),
        *_refers("processings", "channel_id", "channels", nullable=True),
        *map(_text, ("purpose", "legal_basis", "subjects", "categories", "recipients")),
        *map(_text, ("transfers", "erasure", "security")),
    )


def _guards(schema: str) -> None:
    """A guard for each new table; see revision 0003."""
    for table, roles in GUARDED.items():
        arguments = ", ".join(f"'{role}'" for role in roles)
        op.execute(
            "CREATE TRIGGER smdesk_guard BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE "
            f"ON {schema}.{table} EXECUTE FUNCTION {schema}.smdesk_guard({arguments})"
        )


def _locks(template: str, schema: str) -> None:
    locked = IS_LOCKED.format(schema=schema)
    for (table, change), told in LOCKED.items():
        op.execute(
            template.format(
                schema=schema,
                table=table,
                change=change.lower(),
                told=told.format(locked=locked),
                row="OLD" if change == "DELETE" else "NEW",
            )
        )


def _triggers_of_locks(schema: str) -> None:
    """PostgreSQL keeps the condition in a function; TRUNCATE fails for all, see revision 0003."""
    for table, change in LOCKED:
        name = f"smdesk_locked_{table}_{change.lower()}"
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} ON {schema}.{table} "
            f"FOR EACH ROW EXECUTE FUNCTION {schema}.{name}()"
        )
    for table in ("schedules", "schedule_rows"):
        op.execute(
            f"CREATE TRIGGER smdesk_fixed BEFORE TRUNCATE ON {schema}.{table} "
            f"EXECUTE FUNCTION {schema}.smdesk_fixed()"
        )


def _door(schema: str) -> None:
    """Rows of the audit trail can be erased by decision, and changed in no other way."""
    op.execute(f"DROP TRIGGER smdesk_fixed ON {schema}.audit")
    op.execute(
        f"CREATE TRIGGER smdesk_fixed BEFORE DELETE OR TRUNCATE ON {schema}.audit "
        f"EXECUTE FUNCTION {schema}.smdesk_fixed()"
    )
    for function in (FIX_AUDIT, KEEP_LINKS, DOOR):
        op.execute(function.format(schema=schema))
    op.execute(
        f"CREATE TRIGGER smdesk_fixed_audit BEFORE UPDATE ON {schema}.audit "
        f"EXECUTE FUNCTION {schema}.smdesk_fixed_audit()"
    )
    op.execute(
        f"CREATE TRIGGER smdesk_keep_links BEFORE UPDATE ON {schema}.audit "
        f"FOR EACH ROW EXECUTE FUNCTION {schema}.smdesk_keep_links()"
    )


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)


def _flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean, nullable=False)


def _moment(name: str, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _refers(table: str, name: str, to: str, *, nullable: bool = False) -> tuple[Any, Any]:
    key = sa.ForeignKeyConstraint(
        [name],
        [f"{to}.id"],
        name=f"fk_{table}_{name}",
        ondelete="RESTRICT",
        onupdate="RESTRICT",
    )
    return sa.Column(name, sa.Text, nullable=nullable), key


def _things(name: str, *columns: Any) -> None:
    """Make a table, with an index on every column that refers to another."""
    op.create_table(
        name,
        sa.Column("number", BIG, autoincrement=True, nullable=False),
        _text("id"),
        *columns,
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name=f"pk_{name}"),
        sa.UniqueConstraint("id", name=f"uq_{name}_id"),
    )
    for key in columns:
        if isinstance(key, sa.ForeignKeyConstraint):
            column = key.name.removeprefix(f"fk_{name}_")  # type: ignore[union-attr]  # named above
            op.create_index(f"ix_{name}_{column}", name, [column])
