"""`smdesk restore`: by who may, where a database can be asked; and by anybody where none can."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smdesk import bootstrap
from tests.cli.conftest import CHANNELS, Smdesk, printed

SignIn = Callable[[str], None]


@pytest.fixture
def sign_in(monkeypatch: pytest.MonkeyPatch) -> SignIn:
    return lambda account: monkeypatch.setattr(bootstrap, "signed_in_account", lambda: account)


@pytest.fixture
def backup(
    smdesk: Smdesk, sign_in: SignIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Path:
    """A backup of a folder whose webmaster is Anna; one of the two channels came after it."""
    sign_in("anna.ek")
    source = tmp_path / "kanaler.csv"
    source.write_text(CHANNELS, "utf-8")
    assert smdesk("import", source, "--yes") == 0
    assert smdesk("roles", "grant", "rut.re", "registrar") == 0
    assert smdesk("roles", "grant", "ada.ar", "archivist") == 0
    capsys.readouterr()
    assert smdesk("backup", "--json") == 0
    path = Path(printed(capsys)["backup"]["path"])
    source.write_text(CHANNELS.replace("exempel", "annan").replace("Kommunen", "Annan"), "utf-8")
    assert smdesk("import", source, "--yes") == 0
    return path


def channels(smdesk: Smdesk, capsys: pytest.CaptureFixture[str]) -> int:
    capsys.readouterr()
    assert smdesk("list", "--json") == 0
    return len(printed(capsys)["channels"])


@pytest.mark.parametrize("account", ["bo.al", "rut.re"])
def test_who_may_not_restores_nothing(
    smdesk: Smdesk,
    backup: Path,
    sign_in: SignIn,
    account: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sign_in(account)
    capsys.readouterr()
    assert smdesk("restore", backup, "--yes") != 0
    assert f"Kontot {account} får inte göra det här." in capsys.readouterr().err
    assert channels(smdesk, capsys) == 2


@pytest.mark.parametrize("account", ["anna.ek", "ADA.AR"])
def test_who_may_restores(
    smdesk: Smdesk,
    backup: Path,
    sign_in: SignIn,
    account: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sign_in(account)
    assert smdesk("restore", backup, "--yes") == 0
    assert channels(smdesk, capsys) == 1


def damaged(database: Path) -> None:
    database.write_bytes(b"nothing of a database" * 1000)


def missing(database: Path) -> None:
    database.unlink()


def newer(database: Path) -> None:
    _change(database, "UPDATE alembic_version SET version_num = '9999'")


def nobodys(database: Path) -> None:
    _change(database, "DELETE FROM grants")


def _change(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize("spoil", [damaged, missing, newer, nobodys])
def test_where_nobody_can_be_asked_anybody_restores(  # noqa: PLR0917  the fixtures it needs
    smdesk: Smdesk,
    backup: Path,
    sign_in: SignIn,
    tmp_path: Path,
    spoil: Callable[[Path], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil(tmp_path / "data" / "smdesk.sqlite3")
    sign_in("bo.al")
    assert smdesk("restore", backup, "--yes") == 0
    assert channels(smdesk, capsys) == 1


def test_a_file_that_is_not_there_is_told_before_anything_is_asked(
    smdesk: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert smdesk("restore", tmp_path / "borta.zip") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "borta.zip" in said.err


# --- looked at, tried, put elsewhere --------------------------------------------------------


def test_a_backup_is_tried_without_a_database(
    smdesk: Smdesk, backup: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clean = tmp_path / "clean"
    capsys.readouterr()
    assert smdesk("backup", "--verify", backup, "--json", "--data", clean) == 0
    assert printed(capsys) == {"file": str(backup), "findings": []}
    assert not (clean / "smdesk.sqlite3").exists()
    backup.write_bytes(backup.read_bytes()[:-100])
    assert smdesk("backup", "--verify", backup) == 2
    assert smdesk("backup", "--verify", tmp_path / "none.zip") == 2
    assert "går inte att läsa" not in capsys.readouterr().out


def test_it_tells_what_it_does_not_know_and_notes_that(
    smdesk: Smdesk, backup: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert smdesk("restore", backup, "--yes") == 0
    assert "efter kopian finns inte med i registret längre" in capsys.readouterr().out
    with closing(bootstrap.open_desk(tmp_path / "data")) as desk, desk.store.read() as snapshot:
        (step,) = snapshot.audit.about(backup.name)
    assert step.entry.action == "restored"


@pytest.mark.usefixtures("backup")
def test_a_folder_is_chosen_and_one_a_day_goes_there(
    smdesk: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    share = tmp_path / "share"
    assert smdesk("backup", "--folder", share) == 2
    share.mkdir()
    capsys.readouterr()
    assert smdesk("backup", "--folder", share) == 0
    told = capsys.readouterr()
    assert str(share) in told.out
    assert "på samma disk" in told.err
    assert smdesk("backup", "--daily") == 0  # today's was made by hand
    assert "redan gjord" in capsys.readouterr().out
    assert smdesk("backup") == 0
    assert len(list(share.glob("*.zip"))) == 1
    share.rename(tmp_path / "gone")
    capsys.readouterr()
    assert smdesk("backup") == 1
    assert "kunde inte läggas i den valda mappen" in capsys.readouterr().err
    assert smdesk("backup", "--list") == 0
    assert "går inte att nå" in capsys.readouterr().err
    assert smdesk("backup", "--no-folder", "--json") == 0
    assert printed(capsys)["place"]["folder"] == str(tmp_path / "data" / "backups")


@pytest.mark.usefixtures("backup")
def test_who_writes_is_told_that_there_is_no_new_one(
    smdesk: Smdesk,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    later = datetime.now(UTC) + timedelta(days=12)
    monkeypatch.setattr(bootstrap, "now", lambda: later)
    capsys.readouterr()
    assert smdesk("list") == 0
    assert "säkerhetskopia" not in capsys.readouterr().err
    assert smdesk("municipality", "set", "--name", "Nya kommunen") == 0
    assert "Ingen säkerhetskopia på 12 dagar" in capsys.readouterr().err
