"""The files of a database after something was erased: written anew, and backups read whole."""

from contextlib import closing
from pathlib import Path

from smdesk.storage import ZipBackups, open_store
from smdesk.storage.derived import DerivedFolder
from tests.storage.test_erasing import DECISION, add
from tests.support import factories as make
from tests.support.factories import TickingClock, actor


def test_the_sqlite_file_is_written_anew_and_the_log_cut(tmp_path: Path, ready_file: Path) -> None:
    path = tmp_path / "smdesk.sqlite3"
    path.write_bytes(ready_file.read_bytes())
    store = open_store(path, TickingClock())
    secrets = [f"hemlighet{number:05}" for number in range(400)]
    names = [f"{secret} {'x' * (number % 900)}" for number, secret in enumerate(secrets)]
    add(store, "channels", *(make.channel(name=name) for name in names))
    add(store, "disposals", DECISION)
    with store.write(actor()) as work:
        for channel in work.channels.all():
            work.channels.forget(channel)
        work.audit.erase(DECISION.id, range(1, 400))
        work.audit.erase(DECISION.id, [400])
        work.commit()
    assert store.scrub() is True
    log = path.with_name(f"{path.name}-wal")
    assert not log.exists() or log.stat().st_size == 0
    left = path.read_bytes()
    assert [one for one in secrets if one.encode() in left] == []
    store.close()


def test_a_database_on_a_server_is_its_administrators_to_clean(ready_place: str) -> None:
    with closing(open_store(ready_place, TickingClock())) as store:
        assert store.scrub() is (store.file is not None)


def test_backups_are_read_whole_or_are_not(tmp_path: Path, ready_file: Path) -> None:
    path = tmp_path / "smdesk.sqlite3"
    path.write_bytes(ready_file.read_bytes())
    with closing(open_store(path, TickingClock())) as store:
        backups = ZipBackups(tmp_path, store, TickingClock())
        made = backups.make()
        assert backups.is_whole(made.path)
        assert [one.path for one in backups.former()] == [made.path]
        data = bytearray(made.path.read_bytes())
        data[len(data) // 2] ^= 1
        made.path.write_bytes(data)
        assert not backups.is_whole(made.path)
        assert not backups.is_whole(tmp_path / "nothing.zip")
        [former] = backups.former()
        backups.remove(former)
        backups.remove(former)
        assert backups.former() == []


def test_small_pictures_go_with_what_was_half_written(tmp_path: Path) -> None:
    for name in ("a.png", "a.77.new", "ab.png"):
        (tmp_path / name).write_bytes(b"x")
    DerivedFolder(tmp_path).drop("a")
    DerivedFolder(tmp_path / "nowhere").drop("a")
    assert [path.name for path in tmp_path.iterdir()] == ["ab.png"]
