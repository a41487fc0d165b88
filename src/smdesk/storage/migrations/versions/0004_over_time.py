"""The register over time: former states, a channel's life, rights, watch, rounds.

A round that is closed is evidence: both databases refuse every change of it and of its entries
with SM003, also with SQL past the program.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")
REGISTER = ("webmaster", "registrar")
WRITERS = ("webmaster", "registrar", "archivist")
GUARDED = {
    "former_channels": REGISTER,
    "former_sectors": REGISTER,
    "former_units": REGISTER,
    "applications": REGISTER,
    "checklists": REGISTER,
    "last_posts": REGISTER,
    "account_admins": REGISTER,
    "watches": REGISTER,
    "absences": REGISTER,
    "rounds": WRITERS,
    "round_entries": WRITERS,
    "closings": REGISTER,
    "search_words": REGISTER,
    "search_state": REGISTER,
}
LOCKED = {
    ("rounds", "UPDATE"): "OLD.closed_at IS NOT NULL",
    ("rounds", "DELETE"): "OLD.closed_at IS NOT NULL",
    ("round_entries", "INSERT"): "NEW.round_id IN ({closed})",
    ("round_entries", "UPDATE"): "OLD.round_id IN ({closed}) OR NEW.round_id IN ({closed})",
    ("round_entries", "DELETE"): "OLD.round_id IN ({closed})",
}
"""Which changes a closed round refuses, and how a row of one is told."""
CLOSED = "SELECT id FROM {schema}rounds WHERE closed_at IS NOT NULL"
LOCK_SQLITE = """
CREATE TRIGGER smdesk_closed_{table}_{change} BEFORE {change} ON {table}
FOR EACH ROW WHEN {told} BEGIN SELECT RAISE(ABORT, 'SM003'); END
"""
LOCK_POSTGRESQL = """
CREATE FUNCTION {schema}smdesk_closed_{table}_{change}() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF {told} THEN
        RAISE EXCEPTION 'smdesk: % on % of a closed round', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'SM003';
    END IF;
    RETURN {row};
END $$
"""


def upgrade() -> None:
    _added_columns()
    _former()
    _life()
    _people()
    _rounds()
    _search()
    _removed()
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        _locks(LOCK_SQLITE, "")
        return
    schema = connection.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    _guards(schema)
    _locks(LOCK_POSTGRESQL, f"{schema}.")
    _triggers_of_locks(schema)


def _added_columns() -> None:
    op.add_column("people", sa.Column("left_on", sa.Date))
    op.add_column("assignments", sa.Column("given_on", sa.Date))
    op.add_column("assignments", sa.Column("ended", sa.Text))
    for name in ("act", "end_note"):
        op.add_column("assignments", sa.Column(name, sa.Text, nullable=False, server_default=""))

    with op.batch_alter_table("channels") as channels:  # SQLite adds no reference to a table
        channels.add_column(sa.Column("logo", sa.Text))
        channels.create_foreign_key(
            "fk_channels_logo",
            "attachments",
            ["logo"],
            ["id"],
            ondelete="RESTRICT",
            onupdate="RESTRICT",
        )
    op.create_index("ix_channels_logo", "channels", ["logo"])


def _former() -> None:
    _things(
        "former_channels",
        *_refers("former_channels", "channel_id", "channels"),
        *_until(),
        *map(_text, ("name", "platform", "url", "key", "raw_address", "scope")),
        *_refers("former_channels", "sector_id", "sectors", nullable=True),
        *_refers("former_channels", "unit_id", "units", nullable=True),
        _text("status"),
    )
    _things(
        "former_sectors",
        *_refers("former_sectors", "sector_id", "sectors"),
        *_until(),
        _text("name"),
    )
    _things(
        "former_units",
        *_refers("former_units", "unit_id", "units"),
        *_until(),
        _text("name"),
        *_refers("former_units", "sector_id", "sectors", nullable=True),
    )


def _life() -> None:
    _things(
        "applications",
        *_refers("applications", "channel_id", "channels"),
        *_refers("applications", "unit_id", "units", nullable=True),
        sa.Column("interest_on", sa.Date, nullable=False),
        *map(_text, ("audience", "why_platform")),
        *_refers("applications", "watcher_id", "people", nullable=True),
        *_refers("applications", "deputy_id", "people", nullable=True),
        *map(_text, ("data_categories", "data_recipients", "data_transfer", "data_erasure")),
        _text("risk"),
        sa.Column("submitted_on", sa.Date),
        sa.Column("outcome", sa.Text),
        sa.Column("decided_on", sa.Date),
        *_refers("applications", "decided_by", "people", nullable=True),
        *map(_text, ("paragraph", "case_number")),
        *_refers("applications", "decision", "attachments", nullable=True),
        _text("decision_note"),
    )
    _things(
        "checklists",
        *_refers("checklists", "channel_id", "channels"),
        sa.Column("since", sa.Date, nullable=False),
        *map(_text, ("met", "mailbox")),
    )
    _things(
        "last_posts",
        *_refers("last_posts", "channel_id", "channels"),
        sa.Column("confirmed_on", sa.Date, nullable=False),
        sa.Column("posted_on", sa.Date),
    )
    _things(
        "closings",
        *_refers("closings", "channel_id", "channels"),
        sa.Column("closed_on", sa.Date, nullable=False),
        _text("reason"),
        *_refers("closings", "capture_id", "captures", nullable=True),
        _text("no_capture"),
        *_refers("closings", "export", "attachments", nullable=True),
        _text("no_export"),
    )


def _people() -> None:
    _things(
        "account_admins",
        *_refers("account_admins", "channel_id", "channels"),
        *_refers("account_admins", "person_id", "people"),
        *_period(),
        sa.Column("confirmed_on", sa.Date, nullable=False),
    )
    _things(
        "watches",
        *_refers("watches", "channel_id", "channels"),
        _text("days"),
        sa.Column("opens", sa.Integer, nullable=False),
        sa.Column("closes", sa.Integer, nullable=False),
        sa.Column("holidays", sa.Boolean, nullable=False),
        sa.Column("reply_hours", sa.Integer),
        *_period(),
    )
    _things("absences", *_refers("absences", "person_id", "people"), *_period())


def _rounds() -> None:
    _things(
        "rounds",
        *map(_text, ("half_year", "kind", "reason")),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        _text("opened_by"),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        *map(_text, ("closed_by", "protocol")),
    )
    _things(
        "round_entries",
        *_refers("round_entries", "round_id", "rounds"),
        *_refers("round_entries", "channel_id", "channels"),
        sa.Column("left_out", sa.Text),
        _text("note"),
    )


def _removed() -> None:
    """An index of the few entries that tell of rows that are gone."""
    where = sa.text("action = 'removed'")
    op.create_index(
        "ix_audit_removed", "audit", ["seq"], sqlite_where=where, postgresql_where=where
    )


def _search() -> None:
    """Words to search by; the program fills them from the rows when it opens the database."""
    by_bytes = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "search_words",
        _text("source"),
        _text("source_id"),
        sa.Column("word", by_bytes, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        *map(_text, ("kind", "entity_id")),
        sa.PrimaryKeyConstraint("source", "source_id", "word", name="pk_search_words"),
        sqlite_with_rowid=False,
    )
    columns = ["word", "place", "kind", "entity_id"]
    op.create_index("ix_search_words_word", "search_words", columns)
    op.create_table(
        "search_state",
        sa.Column("rules", sa.Integer, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("rules", name="pk_search_state"),
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
    closed = CLOSED.format(schema=schema)
    for (table, change), told in LOCKED.items():
        op.execute(
            template.format(
                schema=schema,
                table=table,
                change=change.lower(),
                told=told.format(closed=closed),
                row="OLD" if change == "DELETE" else "NEW",
            )
        )


def _triggers_of_locks(schema: str) -> None:
    """PostgreSQL keeps the condition in a function; TRUNCATE fails for all, see revision 0003."""
    for table, change in LOCKED:
        name = f"smdesk_closed_{table}_{change.lower()}"
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} ON {schema}.{table} "
            f"FOR EACH ROW EXECUTE FUNCTION {schema}.{name}()"
        )
    for table in ("rounds", "round_entries"):
        op.execute(
            f"CREATE TRIGGER smdesk_fixed BEFORE TRUNCATE ON {schema}.{table} "
            f"EXECUTE FUNCTION {schema}.smdesk_fixed()"
        )


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)


def _until() -> tuple[sa.Column[Any], sa.Column[Any]]:
    return sa.Column("until", sa.Date, nullable=False), _text("reason")


def _period() -> tuple[sa.Column[Any], sa.Column[Any]]:
    return sa.Column("first_day", sa.Date, nullable=False), sa.Column("last_day", sa.Date)


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
