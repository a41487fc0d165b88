"""What the tables are made of: columns that many have, and tables of things.

Every table of things has `number`, the order in which they were added, beside `id`. References
restrict: nothing goes away while others refer to it.
"""

from typing import Any

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Integer, MetaData, Table, Text

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


def textual(name: str, *, unique: bool = False, index: bool = False) -> Column[str]:
    """A text; an empty one where there is nothing."""
    return Column(name, Text, nullable=False, unique=unique, index=index)


def added_text(name: str) -> Column[str]:
    """A text that a later revision added; the rows that were there got an empty one."""
    return Column(name, Text, nullable=False, server_default="")


def reference(name: str, to: str, *, nullable: bool = False) -> Column[str | None]:
    """The id of a row of another table, which can't go away before."""
    key = ForeignKey(f"{to}.id", ondelete="RESTRICT", onupdate="RESTRICT")
    return Column(name, Text, key, nullable=nullable, index=True)


def things(name: str, *columns: Column[Any]) -> Table:
    """A table of things: their order, their id, what they have, and their version."""
    return Table(
        name,
        metadata,
        Column("number", BIG, primary_key=True, autoincrement=True),
        textual("id", unique=True),
        *columns,
        Column("version", Integer, nullable=False),
    )


def period() -> tuple[Column[Any], Column[Any]]:
    """From a day, and to one if it has ended."""
    return Column("first_day", Date, nullable=False), Column("last_day", Date)


def until() -> tuple[Column[Any], Column[Any]]:
    """Until when a former state held, and why no longer."""
    return Column("until", Date, nullable=False), textual("reason")
