"""Which version last wrote a database: noted in it, and told when a newer one is needed."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from smdesk import __version__
from smdesk.domain.errors import UserError
from smdesk.storage import last_program
from smdesk.storage.last_program import number_of, program_of, this_program
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore


def test_it_is_noted_with_the_tables(store: SqlStore) -> None:
    with store._engine.connect() as connection:
        assert program_of(connection) == __version__


@pytest.mark.parametrize("version", ["0.0.1", "1.12.3", "20.0.999", "999.999.999"])
def test_a_version_is_read_back_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    with closing(open_store(tmp_path / "x.sqlite3")) as store:
        monkeypatch.setattr(last_program, "__version__", f"{version}.dev1")
        with store._engine.begin() as connection:
            last_program.note_program(connection)
        with store._engine.connect() as connection:
            assert (program_of(connection), this_program()) == (version, version)


def test_a_later_version_has_a_greater_number() -> None:
    versions = ["0.9.10", "0.10.0", "1.0.0", "1.0.1", "1.1.0", "12.0.0"]
    numbers = [number_of(version) for version in versions]
    assert numbers == sorted(set(numbers))
    with pytest.raises(ValueError, match="major"):
        number_of("next")


def test_where_nobody_noted_it_the_tables_are_named(ready_place: str) -> None:
    """So it is with databases that were made before versions were noted."""
    with closing(open_store(ready_place)) as store, store._engine.begin() as connection:
        if store.file is None:
            connection.execute(text("COMMENT ON TABLE alembic_version IS 'not ours'"))
        else:
            connection.exec_driver_sql("PRAGMA user_version = 0")
        assert program_of(connection) == ""
        connection.execute(text("UPDATE alembic_version SET version_num = '7777'"))
    with pytest.raises(UserError, match="database_newer") as caught:
        open_store(ready_place)
    assert caught.value.values["needed"] == "7777"
