"""The ledger's events of a kind are found without reading the others, however many those are."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_index("ix_ledger_kind", "ledger", ["kind", "seq"])
