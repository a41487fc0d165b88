"""What the organisation decides, as the command line shows it and is bound by it."""

import io
import sys
from pathlib import Path

import pytest

from smdesk import bootstrap
from smdesk.cli.main import run
from smdesk.domain.errors import SurroundingsError
from smdesk.parts import Parts, open_example
from smdesk.restricted import SystemKeyStore
from smdesk.storage import open_store
from tests.cli.conftest import Smdesk, printed
from tests.cli.test_stamps import kept
from tests.support.managed import managed
from tests.support.restricted import MemoryKeyring
from tests.support.stamping import Server, authority, server

__all__ = ["authority", "kept", "server"]
ADDRESS = "postgresql://bo@127.0.0.1:1/smdesk"
"""Where no server answers."""


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    made = MemoryKeyring()

    def keys(*_: object) -> SystemKeyStore:
        return SystemKeyStore(lambda: made)

    monkeypatch.setattr(Parts, "keys", keys)
    monkeypatch.setattr(bootstrap.tools, "key_store", keys)
    return made


def test_what_holds_and_whence(
    smdesk: Smdesk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    managed(monkeypatch, {"network_allowed": False}, {"language": "en"})
    assert smdesk("policy") == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["network_allowed", "nej", "styrs", "av", "organisationen", "policyn"] in lines
    assert ["language", "en", "rekommenderat", "policyn"] in lines
    assert ["log_level", "warning", "förval"] in lines
    assert smdesk("policy", "--json") == 0
    told = printed(capsys)
    assert {"name": "network_allowed", "value": False, "level": "enforced", "place": "policyn"} in (
        told["settings"]
    )
    assert told["faults"] == []


def test_what_cannot_be_used_is_told_by_each_command_without_its_value(
    listed: Smdesk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    address = "postgresql://bo:hemligt@server/smdesk"
    managed(monkeypatch, {"database": address, "archive_folder": "arkiv", "langauge": "sv"})
    assert listed("policy") == 1
    said = capsys.readouterr()
    assert "smdesk: policyn: Databasens adress: ett lösenord får inte stå i adressen." in said.err
    assert "Arkivets mapp: hela sökvägen behövs. Nästa källa gäller." in said.err
    assert listed("list") == 0  # with the file in the data folder
    other = capsys.readouterr()
    assert "hela sökvägen behövs" in other.err
    assert listed("policy", "--json") == 1
    faults = printed(capsys)["faults"]
    assert {one["setting"] for one in faults} == {"database", "archive_folder"}
    assert "hemligt" not in said.out + said.err + other.err


def test_what_is_forbidden_refuses_and_says_who_decided(
    listed: Smdesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    forbidden = {"network_allowed": False, "screenshots_allowed": False}
    managed(monkeypatch, forbidden)
    page = tmp_path / "sida.html"
    page.write_text('<a href="https://facebook.com/exempel">x</a>')
    out = str(tmp_path / "ut")
    for words, said in (
        (
            ("website", "compare", "http://127.0.0.1:1/"),
            "inte att programmet frågar något på nätet",
        ),
        (("website", "compare", str(page), "--reach"), "inte att programmet frågar något på nätet"),
        (("capture", "--targets"), "inte att skärmdumpar tas"),
        (("capture", "Kommunen", "--screen", "1", "--no-post"), "inte att skärmdumpar tas"),
        (("capture", "page", "Kommunen"), "inte att skärmdumpar tas"),
    ):
        assert listed(*words) == 2, words
        told = capsys.readouterr()
        assert said in told.out + told.err, words
    assert run(["shoot", "http://127.0.0.1:1/", "--out", out], Parts()) == 2
    assert "inte att skärmdumpar tas" in capsys.readouterr().err
    assert not Path(out).exists()
    assert listed("website", "compare", str(page)) in {0, 1}


def test_no_time_stamp_is_asked_for_and_no_wish_waits(
    listed: Smdesk,
    kept: Path,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    managed(monkeypatch, {"network_allowed": False})
    stated = ("--service", server.url, "--certificates", server.authority.pem)
    assert listed("archive", "stamp", *stated) == 2
    assert "inte att programmet frågar något på nätet" in capsys.readouterr().err
    assert server.asked == []
    assert not list(kept.glob("tidsstamplar/*.tsq"))


@pytest.mark.usefixtures("listed")
def test_the_archives_folder_is_the_organisations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = tmp_path / "share" / "arkiv"
    share.parent.mkdir()
    managed(monkeypatch, {"archive_folder": str(share), "backup_folder": str(tmp_path / "b")})
    desk = bootstrap.open_desk(tmp_path / "data")
    try:
        assert desk.archive.root == share
    finally:
        desk.close()
    example = open_example(tmp_path / "data")
    try:
        assert example.archive.root == example.data / "archive"
        assert example.backups.state().place.folder.is_relative_to(example.data)
    finally:
        example.close()


def test_a_managed_folder_is_not_chosen(
    listed: Smdesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    managed(monkeypatch, {"second_copy_folder": ""})
    assert listed("archive", "copy", "--to", tmp_path / "kopia") == 2
    assert "Inställningen styrs av din organisation" in capsys.readouterr().err


# --- the database -----------------------------------------------------------------------------


def test_another_database_than_the_organisations_is_not_opened(
    listed: Smdesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = tmp_path / "annan.sqlite3"
    open_store(other).close()
    managed(monkeypatch, recommended={"database": ADDRESS})
    assert listed("list", "--database", other) == 0  # somebody chose
    capsys.readouterr()
    managed(monkeypatch, {"database": ADDRESS})
    assert listed("list", "--database", other) == 2
    assert "bestämt vilken databas" in capsys.readouterr().err
    assert listed("restore", other, "--yes") == 2
    assert ADDRESS in capsys.readouterr().err


def test_the_password_is_kept_asked_for_and_forgotten(
    smdesk: Smdesk,
    keyring: MemoryKeyring,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    managed(monkeypatch, {"database": ADDRESS})
    assert smdesk("database", "--json") == 0
    assert printed(capsys) == {"database": ADDRESS, "password": False}
    monkeypatch.setattr(sys, "stdin", io.StringIO("hem@ligt\n"))
    assert smdesk("database", "password") == 0
    assert keyring.kept == {("smdesk", "database bo@127.0.0.1:1/smdesk"): "hem@ligt"}
    assert smdesk("database") == 0
    said = capsys.readouterr()
    assert f"Lösenordet för {ADDRESS} finns i datorns nyckelförvaring." in said.out
    assert "hem" not in said.out.replace("hemlig", "")

    opened = []

    def open_store_(place: object, *_: object, **__: object) -> None:
        opened.append(place)
        raise SurroundingsError("database_unreachable", database="", reason="")

    monkeypatch.setattr("smdesk.storage.open_store", open_store_)
    assert smdesk("list") == 3
    assert opened == ["postgresql://bo:hem%40ligt@127.0.0.1:1/smdesk"]
    assert smdesk("database", "forget") == 0
    assert keyring.kept == {}
    assert smdesk("list") == 3
    assert opened[1] == ADDRESS
    keyring.fail = RuntimeError("locked")
    assert smdesk("list") == 3
    assert opened[2] == ADDRESS
    capsys.readouterr()
    assert smdesk("database") == 3
    assert "nyckelförvaring svarar inte" in capsys.readouterr().err


def test_without_an_account_or_a_word_nothing_is_kept(
    smdesk: Smdesk,
    keyring: MemoryKeyring,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert smdesk("database", "password", "--database", ADDRESS) == 2
    assert "tomt" in capsys.readouterr().err
    assert smdesk("database", "password", "--database", "postgresql://server/smdesk") == 0
    assert "inget konto" in capsys.readouterr().out
    assert smdesk("database") == 0
    assert "en fil i datamappen" in capsys.readouterr().out
    assert keyring.kept == {}
