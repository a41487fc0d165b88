"""Opening: looks before it touches, one writer, new, old, newer and broken databases."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import text

from smdesk import __version__
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.storage import last_program, opening, schema
from smdesk.storage.opening import open_store
from tests.support import factories, windows

ACTOR = factories.actor()

NAMES = ["å ä ö", "50% # rea?", "a&b=c;d", "mellan  slag", "x%20y", "'quo\"te'", "ÅÄÖ-\u0041\u030a"]


def fill(path: Path | str) -> str:
    with closing(open_store(path, factories.TickingClock())) as store:
        person = factories.person()
        with store.write(ACTOR) as work:
            work.people.add(person)
            work.commit()
    return person.id


def people(path: Path | str, *, read_only: bool = False) -> list[str]:
    with closing(open_store(path, read_only=read_only)) as store, store.read() as snapshot:
        return [person.id for person in snapshot.people.all()]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_that_the_system_allows_works(tmp_path: Path, name: str) -> None:
    if os.name == "nt":
        name = name.translate(dict.fromkeys(map(ord, '?"')))
    path = tmp_path / name / f"{name}.sqlite3"
    person = fill(path)
    assert people(path) == [person]
    assert people(path, read_only=True) == [person]
    assert {item.name.removeprefix(path.name) for item in path.parent.iterdir()} <= {
        "",
        ".lock",
        "-wal",
        "-shm",
    }


def test_a_path_or_a_url_names_a_file(tmp_path: Path) -> None:
    person = fill(tmp_path / "a.sqlite3")
    assert people(f"sqlite:///{(tmp_path / 'a.sqlite3').as_posix()}") == [person]


@pytest.mark.parametrize("url", ["mysql://x/y", "://", "postgresql:/x://", "sqlite://"])
def test_another_kind_of_address_is_refused(url: str) -> None:
    with pytest.raises(UserError, match="database_url"):
        open_store(url)


def test_it_keeps_the_rules(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "x.sqlite3")) as store, store._engine.connect() as link:
        rules = ("journal_mode", "foreign_keys", "synchronous", "secure_delete")
        found = [link.exec_driver_sql(f"PRAGMA {rule}").scalar() for rule in rules]
    assert found == ["wal", 1, 2, 1]


# --- one writer -----------------------------------------------------------------------------

HOLDER = """
import sys
from smdesk.storage import open_store
store = open_store(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held(ready_file: Path, tmp_path: Path) -> Iterator[tuple[Path, "subprocess.Popen[str]"]]:
    """A database that another process has open for writing."""
    path = tmp_path / "smdesk.sqlite3"
    shutil.copy(ready_file, path)
    command = [sys.executable, "-c", HOLDER, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        yield path, holder
        holder.kill()


def test_a_second_writer_is_refused_and_a_reader_is_not(
    held: tuple[Path, "subprocess.Popen[str]"],
) -> None:
    path, _ = held
    with pytest.raises(SurroundingsError, match="another_writer") as caught:
        open_store(path)
    assert caught.value.values == {"database": str(path)}
    assert people(path, read_only=True) == []


def test_a_crash_releases_the_lock(held: tuple[Path, "subprocess.Popen[str]"]) -> None:
    path, holder = held
    holder.kill()
    holder.wait()
    assert people(path) == []


@pytest.mark.skipif(not hasattr(os, "statvfs"), reason="the system does not tell")
def test_a_disk_that_is_read_only_is_read_without_a_file_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.sqlite3"
    open_store(path).close()
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_flag=os.ST_RDONLY))
    with closing(open_store(path, read_only=True)) as store, store.read() as snapshot:
        assert snapshot.people.all() == []
        assert sorted(tmp_path.iterdir()) == before


def test_closing_lets_the_next_writer_in(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"
    with closing(open_store(path)), pytest.raises(SurroundingsError, match="another_writer"):
        open_store(path)
    open_store(path).close()


# --- what can't be opened -------------------------------------------------------------------


BROKEN = {
    "empty": (b"", "not_a_database"),
    "short": (b"SQLite format 3\0", "not_a_database"),
    "text": (b"Kanal;Adress\n" * 50, "not_a_database"),
    "zeros": (bytes(8192), "not_a_database"),
}


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_database_is_left_as_it_is(tmp_path: Path, name: str, read_only: bool) -> None:
    content, code = BROKEN[name]
    path = tmp_path / "x.sqlite3"
    path.write_bytes(content)
    with pytest.raises(SmdeskError, match=code):
        open_store(path, read_only=read_only)
    assert path.read_bytes() == content
    assert {item.name for item in tmp_path.iterdir()} <= {"x.sqlite3", "x.sqlite3.lock"}


@pytest.mark.parametrize("keep", [0.5, 0.99])
def test_a_truncated_database_is_refused_and_left_as_it_is(
    tmp_path: Path, ready_file: Path, keep: float
) -> None:
    path, whole = tmp_path / "x.sqlite3", ready_file.read_bytes()
    path.write_bytes(whole[: int(len(whole) * keep)])
    before = path.read_bytes()
    with pytest.raises(SurroundingsError, match="database_truncated"):
        open_store(path)
    assert path.read_bytes() == before


def test_damage_inside_is_told_as_damage(tmp_path: Path, ready_file: Path) -> None:
    path, content = tmp_path / "x.sqlite3", bytearray(ready_file.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    with pytest.raises(SurroundingsError, match="database_damaged"):
        open_store(path)
    assert path.read_bytes() == content


def test_damage_is_told_of_the_database_itself_before_a_version_copies_it(
    tmp_path: Path, ready_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(ready_file, tmp_path / "x.sqlite3"))
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        asked = "SELECT rootpage FROM sqlite_master WHERE name = 'people'"
        (page,) = connection.execute(asked).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    monkeypatch.setattr(last_program, "__version__", "77.8.9")
    with pytest.raises(SurroundingsError, match="database_damaged") as caught:
        open_store(path)
    assert caught.value.values == {"database": str(path)}
    assert not (tmp_path / "backups").exists()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_another_program_keeps_to_itself_is_told(
    tmp_path: Path, ready_file: Path, monkeypatch: pytest.MonkeyPatch, read_only: bool
) -> None:
    """As Windows does for a scanner or a backup program."""
    path = Path(shutil.copy(ready_file, tmp_path / "x.sqlite3"))
    real = Path.open

    def refuse(self: Path, *words: Any, **options: Any) -> Any:
        if self == path:
            raise windows.held(self)
        return real(self, *words, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        with pytest.raises(SurroundingsError, match="database_held") as caught:
            open_store(path, read_only=read_only)
    assert caught.value.values == {"database": str(path)}
    assert people(path) == []


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (id)")
    before = path.read_bytes()
    with pytest.raises(UserError, match="database_foreign"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_folder_in_the_place_of_the_database(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError):
        open_store(tmp_path)


def test_reading_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="database_missing"):
        open_store(tmp_path / "x.sqlite3", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_what_a_kill_left_of_a_new_database_does_no_harm(tmp_path: Path) -> None:
    for name in ("x.sqlite3.new", "x.sqlite3.new-journal", "x.sqlite3.new-wal"):
        (tmp_path / name).write_bytes(b"half")
    assert people(tmp_path / "x.sqlite3") == []
    assert not list(tmp_path.glob("*.new*"))


def test_a_share_is_refused_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path))
    with pytest.raises(UserError, match="in_cloud_folder"):
        open_store(tmp_path / "data" / "x.sqlite3")
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match="database_unreachable") as caught:
        open_store(f"postgresql://anna:secret@/x?host={tmp_path}")
    assert "secret" not in str(caught.value.values)


# --- newer and older ------------------------------------------------------------------------


def set_revision(place: str, revision: str) -> None:
    with closing(open_store(place)) as store, store._engine.connect() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})
        connection.commit()


def test_a_newer_database_is_refused(place: str) -> None:
    set_revision(place, "9999")
    for read_only in (True, False):
        with pytest.raises(UserError, match="database_newer") as caught:
            open_store(place, read_only=read_only)
    assert caught.value.values == {"needed": f"smdesk {__version__}", "program": __version__}


def test_a_half_named_schema_is_refused(place: str) -> None:
    """Tables of ours without a revision: somebody else's, or damage; never overwritten."""
    with closing(open_store(place)) as store, store._engine.connect() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
        connection.commit()
    with pytest.raises(UserError, match="database_foreign"):
        open_store(place)


def test_the_stated_head_is_the_last_step() -> None:
    assert schema.known_revisions()[-1] == schema.HEAD


def test_the_clock_tells_utc() -> None:
    assert opening.now().utcoffset() is not None
