"""The register and its audit trail."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _organisation()
    _people()
    _channels()
    _audit()


def _organisation() -> None:
    _things(
        "attachments",
        _text("name"),
        _text("media_type"),
        sa.Column("size", BIG, nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
    )
    _things(
        "municipality",
        _text("name"),
        _text("website"),
        *_refers("municipality", "logo", "attachments", nullable=True),
        sa.Column("is_example", sa.Boolean, nullable=False),
    )
    _things("sectors", _text("name"), *_period())
    _things(
        "units",
        _text("name"),
        *_refers("units", "sector_id", "sectors", nullable=True),
        _text("greeting"),
        *_period(),
    )
    _index("municipality", "logo")
    _index("units", "sector_id")


def _people() -> None:
    _things("people", _text("name"), _text("email"), _text("account"))
    _things(
        "memberships",
        *_refers("memberships", "person_id", "people"),
        *_refers("memberships", "unit_id", "units"),
        *_period(),
    )
    _things(
        "terms",
        _text("office"),
        *_refers("terms", "sector_id", "sectors", nullable=True),
        *_refers("terms", "unit_id", "units", nullable=True),
        *_refers("terms", "person_id", "people"),
        *_period(),
        sa.Column("acting", sa.Boolean, nullable=False),
    )
    _things(
        "grants",
        _text("account"),
        *_refers("grants", "person_id", "people", nullable=True),
        _text("roles"),
        sa.UniqueConstraint("account", name="uq_grants_account"),
    )
    for table, columns in (
        ("memberships", ("person_id", "unit_id")),
        ("terms", ("sector_id", "unit_id", "person_id")),
        ("grants", ("person_id",)),
    ):
        _index(table, *columns)


def _channels() -> None:
    _things(
        "channels",
        *map(_text, ("name", "platform", "url", "key", "raw_address", "scope")),
        *_refers("channels", "sector_id", "sectors", nullable=True),
        *_refers("channels", "unit_id", "units", nullable=True),
        *map(_text, ("purposes", "purpose_text", "status")),
        sa.Column("opened_on", sa.Date),
        sa.Column("closed_on", sa.Date),
        sa.Column("crisis_rank", sa.Integer),
        sa.Column("own", sa.Boolean, nullable=False),
    )
    _things(
        "assignments",
        *_refers("assignments", "channel_id", "channels"),
        *_refers("assignments", "person_id", "people"),
        _text("role"),
        *_refers("assignments", "mandated_by", "people"),
        *_period(),
        *_refers("assignments", "form", "attachments", nullable=True),
    )
    _index("channels", "key", "sector_id", "unit_id")
    _index("assignments", "channel_id", "person_id", "mandated_by", "form")


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", BIG, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *map(_text, ("actor", "action", "kind", "entity_id")),
        sa.Column("payload", sa.Text),
        sa.Column("salt", sa.Text),
        *map(_text, ("commitment", "previous", "hash")),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
    )
    _index("audit", "entity_id")
    head = op.create_table(
        "chain_head",
        _text("name"),
        sa.Column("seq", BIG, nullable=False),
        _text("hash"),
        sa.PrimaryKeyConstraint("name", name="pk_chain_head"),
    )
    op.bulk_insert(head, [{"name": "audit", "seq": 0, "hash": "0" * 64}])


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)


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
    op.create_table(
        name,
        sa.Column("number", BIG, autoincrement=True, nullable=False),
        _text("id"),
        *columns,
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name=f"pk_{name}"),
        sa.UniqueConstraint("id", name=f"uq_{name}_id"),
    )


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])
