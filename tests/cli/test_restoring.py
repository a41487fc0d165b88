"""`smdesk restore`: by who may, where a database can be asked; and by anybody where none can."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
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
