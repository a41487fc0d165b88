"""The steps between versions, run with data, on both databases."""

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Method
from smdesk.storage import opening, schema, tables
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support.databases import new_database
from tests.support.older import only

FIRST = {
    "0001": "INSERT INTO people (id, name, email, account, version) VALUES ('p', 'Åsa', '', '', 4)",
}

BY_SERVER = {"proposed_as", "settled_as"}
"""Columns that PostgreSQL alone has and fills; the program neither reads nor writes them."""

FAILING = """
from alembic import op
revision = "9999"
down_revision = "{head}"

def upgrade() -> None:
    op.execute("CREATE TABLE half_made (id TEXT)")
    op.execute("UPDATE people SET name = 'spoilt'")
    {then}
"""


@pytest.fixture
def old(place: str, tmp_path: Path) -> str:
    """A database of the first version, with a person in it."""
    first = only(tmp_path, "0001")
    with closing(open_store(place, migrations=first)) as store, store._engine.begin() as link:
        link.execute(text(FIRST["0001"]))
    return place


def with_failing(tmp_path: Path, then: str) -> Path:
    copied = only(tmp_path, *schema.known_revisions())
    step = FAILING.format(head=schema.HEAD, then=then)
    (copied / "versions" / "9999_failing.py").write_text(step, "utf-8")
    return copied


def test_an_old_database_keeps_its_data_and_gets_todays_tables(old: str) -> None:
    with closing(open_store(old)) as store:
        with store.write(factories.actor()) as work:
            channel = factories.channel()
            work.channels.add(channel)
            work.captures.add(factories.capture(channel_id=channel.id))
            work.ledger.add(factories.ledger_entry())
            work.commit()
        with store.read() as snapshot:
            (person,) = snapshot.people.all()
    assert (person.id, person.name, person.version) == ("p", "Åsa", 4)


def test_a_file_is_copied_before_it_is_changed(old: str) -> None:
    with closing(open_store(old, factories.TickingClock())) as store:
        if store.file is None:  # PostgreSQL has its own backups
            assert store.check() == []
            return
    (copy,) = (Path(old).parent / "backups").iterdir()
    assert copy.name == "before-0001-20261123T093001000000Z.sqlite3"
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [
            ("0001",)
        ]
        assert connection.execute("SELECT name FROM people").fetchall() == [("Åsa",)]
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_copy_that_is_not_whole_stops_the_upgrade(
    old: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not be put back is no copy; the database stays as it was."""
    copied = opening.back_up

    def garbled(source: Path, target: Path) -> None:
        copied(source, target)
        with target.open("r+b") as file:
            file.seek(4096 + 100)
            file.write(b"\xff" * 4000)

    monkeypatch.setattr(opening, "back_up", garbled)
    if not Path(old).is_file():  # PostgreSQL has its own backups
        open_store(old).close()
        return
    with pytest.raises(SurroundingsError, match="database_damaged"):
        open_store(old)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [
            ("0001",)
        ]


def test_a_reader_does_not_bring_it_up_to_date(old: str) -> None:
    with pytest.raises(UserError, match="database_older"):
        open_store(old, read_only=True)


def test_nothing_is_copied_when_nothing_is_to_do(tmp_path: Path) -> None:
    for _ in range(2):
        open_store(tmp_path / "x.sqlite3").close()
    assert not (tmp_path / "backups").exists()


def test_what_a_crash_left_of_a_copy_goes(old: str) -> None:
    left = Path(old).parent / "backups" / "before-0001-x.sqlite3.part"
    before = Path(old).parent / "before"
    if Path(old).is_file():
        shutil.copy(old, before)
    with closing(open_store(old)) as store:
        if store.file is None:  # PostgreSQL has its own backups
            assert store.check() == []
            return
    left.write_bytes(b"half")
    shutil.copy(before, old)
    open_store(old).close()
    assert not left.exists()
    assert len(list(left.parent.iterdir())) == 2


def test_programs_that_start_at_once_make_one_set_of_tables(
    postgresql_server: str,
) -> None:
    address = new_database(postgresql_server)
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: open_store(address), range(4)))
    for store in stores:
        with store.read() as snapshot:
            assert snapshot.people.all() == []
        store.close()


@pytest.mark.parametrize(
    ("then", "error"),
    [
        ('raise ArithmeticError("a bug in a step")', ArithmeticError),
        ('op.execute("INSERT INTO nowhere VALUES (1)")', SurroundingsError),
    ],
)
def test_a_failing_step_leaves_the_old_database_as_it_was(
    old: str, tmp_path: Path, then: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        open_store(old, migrations=with_failing(tmp_path, then))
    first = tmp_path / "steps" / "0001" / "migrations"
    with closing(open_store(old, migrations=first)) as store, store._engine.connect() as link:
        assert link.execute(text("SELECT name FROM people")).scalars().all() == ["Åsa"]
        names = inspect(link).get_table_names()
    assert "half_made" not in names
    assert "captures" not in names


def test_a_step_that_breaks_references_is_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"
    with closing(open_store(path)) as store, store.write(factories.actor()) as work:
        channel = factories.channel()
        work.channels.add(channel)
        work.captures.add(factories.capture(channel_id=channel.id))
        work.commit()
    breaking = with_failing(tmp_path, 'op.execute("DELETE FROM channels")')
    with pytest.raises(SurroundingsError, match="migration_failed"):
        open_store(path, migrations=breaking)
    with closing(open_store(path)) as store, store.read() as snapshot:
        assert snapshot.channels.get(channel.id) == channel
    assert store.check() == []


def test_a_table_made_anew_keeps_those_that_refer_to_it(tmp_path: Path) -> None:
    """SQLite changes a column by making the table anew; what refers to it must stay."""
    path = tmp_path / "x.sqlite3"
    with closing(open_store(path)) as store, store.write(factories.actor()) as work:
        channel = factories.channel()
        work.channels.add(channel)
        work.captures.add(factories.capture(channel_id=channel.id))
        work.commit()
    anew = """with op.batch_alter_table("channels", recreate="always") as table:
        table.alter_column("name", new_column_name="title")"""
    with closing(open_store(path, migrations=with_failing(tmp_path, anew))) as store:
        with store._engine.connect() as link:
            assert link.execute(text("SELECT title FROM channels")).scalar() == channel.name
            assert link.execute(text("SELECT count(*) FROM captures")).scalar() == 1
        assert store.check() == []


CHANNEL_BEFORE = """
INSERT INTO channels (id, name, platform, url, key, raw_address, scope, purposes, purpose_text,
    status, own, version)
VALUES ('k', 'Kanalen', 'facebook', '', '', '', 'overarching', '[]', '', 'active', :no, 1)
"""
CAPTURE_BEFORE = """
INSERT INTO captures (id, channel_id, half_year, taken_at, taken_by, method, tool, bag,
    picture_sha256, bag_sha256, width, height, size, version)
VALUES ('b', 'k', '2026-H1', '2026-03-02 12:00:00+00:00', 'anna.ek', 'screen', 'mss', '2026-H1/x/y',
    'ab', 'cd', 3, 4, 5, 1)
"""


def test_of_captures_that_were_there_nobody_can_tell_whether_they_are_whole(
    place: str, tmp_path: Path
) -> None:
    before = only(tmp_path, *(f"000{number}" for number in range(1, 7)))
    with closing(open_store(place, migrations=before)) as store, store._engine.begin() as link:
        link.execute(text(CHANNEL_BEFORE), {"no": False})
        link.execute(text(CAPTURE_BEFORE))
    with closing(open_store(place)) as store, store.read() as snapshot:
        capture = snapshot.captures.get("b")
    assert capture is not None
    assert (capture.method, capture.complete, capture.findings) == (Method.SCREEN, None, ())


def is_ours(_: object, name: str | None, kind: str, *__: object) -> bool:
    return kind != "column" or name not in BY_SERVER


def test_the_steps_end_in_todays_tables(store: SqlStore) -> None:
    options = {"compare_type": True, "include_object": is_ours}
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, tables.metadata) == []
