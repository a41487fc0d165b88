"""`smdesk roles` on a real data folder."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smdesk.account import signed_in_account
from smdesk.bootstrap import open_desk
from smdesk.cli.main import run
from smdesk.parts import Parts
from smdesk.storage import open_store

Smdesk = Callable[..., int]
ME = signed_in_account()


@pytest.fixture
def smdesk(tmp_path: Path) -> Smdesk:
    def call(*words: str) -> int:
        return run(["--data", str(tmp_path / "data"), *words], Parts())

    open_desk(tmp_path / "data").close()
    assert call("roles", "grant", "bo.berg", "registrar", "archivist") == 0
    return call


def grants(capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    listed: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["grants"]
    return {grant["account"]: grant["roles"] for grant in listed}


def test_the_list_shows_who_has_what(smdesk: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert smdesk("roles", "grant", "bo.berg", "archivist", "registrar") == 0
    assert capsys.readouterr().out == "bo.berg har nu: Registrator, Kommunarkivarie.\n"
    assert smdesk("roles") == 0
    heading, *lines = capsys.readouterr().out.splitlines()
    assert heading.split() == ["Konto", "Person", "Roller"]
    shown = sorted(" ".join(line.split()) for line in lines)
    assert shown == sorted(["bo.berg Registrator, Kommunarkivarie", f"{ME} Webmaster"])


def test_json_after_each_action(smdesk: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert smdesk("roles", "--json") == 0
    assert grants(capsys) == {"bo.berg": ["archivist", "registrar"], ME: ["webmaster"]}
    assert smdesk("roles", "grant", "bo.berg", "reader", "--json") == 0
    assert grants(capsys)["bo.berg"] == ["reader"]
    assert smdesk("roles", "revoke", "BO.BERG", "--json") == 0
    assert grants(capsys) == {ME: ["webmaster"]}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("revoke", "ingen"), "account_unknown"),
        (("revoke", ME), "last_webmaster"),
        (("grant", ME, "reader"), "last_webmaster"),
        (("grant", " ", "reader"), "required"),
    ],
)
def test_refusals(
    smdesk: Smdesk, words: tuple[str, ...], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert smdesk("roles", *words, "--json") == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == code


def test_an_unknown_role_is_bad_usage(smdesk: Smdesk) -> None:
    assert smdesk("roles", "grant", "bo", "kejsare") == 2


def test_a_folder_without_roles_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_store(tmp_path / "smdesk.sqlite3").close()
    assert run(["roles", "--data", str(tmp_path), "--language", "en"], Parts()) == 0
    assert capsys.readouterr().out == "No account has been given a role.\n"
