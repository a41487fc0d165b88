"""Captures of whole pages: whether all of it is there, and what was stated when it was kept.

Of the captures that were there nobody can tell: they are pictures of the screen.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("captures", sa.Column("complete", sa.Boolean))
    op.add_column("captures", sa.Column("findings", sa.Text, nullable=False, server_default="[]"))
