"""`smdesk website` on a real data folder."""

import json
from pathlib import Path

import pytest

from smdesk.cli.exits import Exit
from tests.cli.conftest import Smdesk, printed
from tests.website.conftest import server
from tests.website.server import Server

__all__ = ["server"]

OURS = "https://www.facebook.com/exempel"


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("text", f"- Kommunen på Facebook\n  {OURS}\n"),
        ("html", f'<a href="{OURS}">Kommunen på Facebook</a>'),
        ("page", "<!DOCTYPE html>"),
        ("json", f'"address": "{OURS}"'),
        ("jsonld", '"@type": "ItemList"'),
    ],
)
def test_it_is_shown(
    listed: Smdesk, capsys: pytest.CaptureFixture[str], form: str, shown: str
) -> None:
    assert listed("website", "show", "--as", form, "--by", "platform") == 0
    assert shown in capsys.readouterr().out


def test_without_an_action_it_is_shown(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed("website") == 0
    assert "Kommunen på Facebook" in capsys.readouterr().out
    assert listed("website", "show", "--json") == 0
    assert printed(capsys)["list"]["groups"][0]["channels"][0]["name"] == "Kommunen"


def test_it_is_written(listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert listed("website", "write", "--out", folder) == 0
    assert f"7 filer är skrivna i {folder}." in capsys.readouterr().out
    assert json.loads((folder / "sociala-medier.json").read_bytes())["channels"]
    assert listed("website", "write", "--out", tmp_path / "none") == Exit.BAD_INPUT


def test_a_template_that_fails_is_told(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "data" / "mallar"
    own.mkdir()
    (own / "list.txt").write_text("a\n{{ oops }}", "utf-8")
    assert listed("website") == 0
    said = capsys.readouterr()
    assert f"{own / 'list.txt'}: " in said.err
    assert "Rad 2: 'oops' is undefined" in said.err
    assert "Kommunen på Facebook" in said.out


def test_a_saved_page_is_compared(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "sidan.html"
    page.write_text(f'<a href="{OURS}/">Facebook</a>', "utf-8")
    assert listed("website", "compare", page) == 0
    assert (
        "Sidan stämmer med registret: den enda aktiva kanalen är länkad" in capsys.readouterr().out
    )
    page.write_text('<a href="https://www.facebook.com/annan">Facebook</a>', "utf-8")
    assert listed("website", "compare", page) == Exit.FINDINGS
    said = capsys.readouterr().out
    assert "Saknas på sidan" in said
    assert "Finns inte i registret" in said
    assert listed("list", "shortcomings") == 0
    assert "Kanalen saknades i listan på webbplatsen" in capsys.readouterr().out


def test_a_published_page_is_compared(
    listed: Smdesk, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("website", "compare", "http://127.0.0.1/", "--json") == Exit.BAD_INPUT
    assert printed(capsys)["error"]["code"] == "website_inside"
    assert listed("website", "compare", server.url, "--inside", "--json") == 0
    body = printed(capsys)
    assert body["source"] == server.url
    assert [one["name"] for one in body["comparison"]["same"]] == ["Kommunen"]
