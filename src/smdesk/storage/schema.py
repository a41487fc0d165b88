"""Brings a database to today's tables: all of it or nothing, checked before it is kept.

On SQLite the file is copied first. PostgreSQL makes and changes tables inside transactions and has
its own backups, so there the transaction alone keeps the old state safe.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.storage import tables
from smdesk.storage.faults import meaning
from smdesk.storage.last_program import note_program, program_of, this_program

HEAD = "0008"
"""The last revision; stated here so that a start on a ready database need not load Alembic."""
MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class State:
    """How far a database has come."""

    revision: str | None = None
    """None for one without tables."""
    program: str = ""
    """The version of the program that last wrote it, "" if that is not known."""

    @property
    def is_this_programs(self) -> bool:
        """Whether this version of the program has written it before."""
        return self.program == this_program()


def state_of(connection: Connection) -> State:
    """Return how far a database has come.

    Raises:
        UserError: `database_foreign`, when it holds somebody else's tables.
    """
    found = inspect(connection)
    if not found.has_table("alembic_version"):
        _must_be_empty(connection, found.get_table_names())
        return State()
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return State() if revision is None else State(str(revision), program_of(connection))


def _must_be_empty(connection: Connection, names: Iterable[str]) -> None:
    """A PostgreSQL database may hold more than ours; a SQLite file is ours or not."""
    ours = set(names) & set(tables.metadata.tables)
    if ours or (connection.dialect.name == "sqlite" and set(names)):
        raise UserError("database_foreign")


def known_revisions(migrations: Path = MIGRATIONS) -> list[str]:
    """Return the revisions that this program knows, oldest first."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415  a start that needs none is faster

    script = ScriptDirectory(str(migrations))
    return [item.revision for item in reversed(list(script.walk_revisions()))]


def head(migrations: Path = MIGRATIONS) -> str:
    """Return the last revision."""
    return HEAD if migrations == MIGRATIONS else known_revisions(migrations)[-1]


def must_be_known(state: State, migrations: Path = MIGRATIONS) -> None:
    """Refuse a database that a newer program has changed, and say which.

    Raises:
        UserError: `database_newer`.
    """
    if state.revision not in {None, HEAD} and state.revision not in known_revisions(migrations):
        needed = f"smdesk {state.program}" if state.program else state.revision
        raise UserError("database_newer", needed=needed, program=this_program())


def upgrade(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Run the missing steps inside the connection's transaction, and check what came out.

    Raises:
        SurroundingsError: `migration_failed`, if references or pages are broken afterwards; the
            caller rolls back.
    """
    from alembic import command  # noqa: PLC0415  a start that needs none is faster
    from alembic.config import Config  # noqa: PLC0415  as above

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    try:
        command.upgrade(config, "head")
    except DBAPIError as error:
        if meaning(error) is None:
            raise SurroundingsError("migration_failed", what=type(error.orig).__name__) from error
        raise
    note_program(connection)
    broken = list(faults(connection))
    if broken:
        raise SurroundingsError("migration_failed", what=broken[0][1])


def faults(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield what SQLite says is broken, as finding code and place; PostgreSQL says it by itself.

    References are not followed through broken pages.
    """
    if connection.dialect.name != "sqlite":
        return
    answers = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    if answers != ["ok"]:
        yield from (("database_integrity", str(answer)) for answer in answers)
        return
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield "database_reference", f"{row[0]} {row[1]} -> {row[2]}"
