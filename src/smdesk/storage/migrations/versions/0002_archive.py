"""The index of captures and the copy of the archive's ledger."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _captures()
    _ledger()


def _captures() -> None:
    op.create_table(
        "captures",
        sa.Column("number", BIG, autoincrement=True, nullable=False),
        *map(_text, ("id", "channel_id", "half_year")),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        *map(_text, ("taken_by", "method", "tool", "bag", "picture_sha256", "bag_sha256")),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("size", BIG, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_captures"),
        sa.UniqueConstraint("id", name="uq_captures_id"),
        sa.UniqueConstraint("bag", name="uq_captures_bag"),
        sa.ForeignKeyConstraint(
            ["channel_id"],
            ["channels.id"],
            name="fk_captures_channel_id",
            ondelete="RESTRICT",
            onupdate="RESTRICT",
        ),
    )
    op.create_index("ix_captures_channel_id", "captures", ["channel_id", "taken_at", "number"])
    op.create_index("ix_captures_taken_at", "captures", ["taken_at", "number"])


def _ledger() -> None:
    op.create_table(
        "ledger",
        sa.Column("seq", BIG, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *map(_text, ("kind", "capture_id", "bag", "bag_sha256", "actor", "details")),
        *map(_text, ("previous", "hash")),
        sa.PrimaryKeyConstraint("seq", name="pk_ledger"),
    )
    op.create_index("ix_ledger_capture_id", "ledger", ["capture_id"])
    head = sa.table("chain_head", sa.column("name"), sa.column("seq"), sa.column("hash"))
    op.bulk_insert(head, [{"name": "ledger", "seq": 0, "hash": "0" * 64}])


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
