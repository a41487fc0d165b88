"""`smdesk export` and `smdesk take-in` on real data folders."""

import json
from pathlib import Path
from zipfile import is_zipfile

import pytest
from openpyxl import load_workbook

from smdesk.cli.main import run
from smdesk.parts import Parts
from tests.cli.conftest import Smdesk, printed


def elsewhere(tmp_path: Path, *words: object) -> int:
    """Run a command on another data folder."""
    return run([str(word) for word in words] + ["--data", str(tmp_path / "new")], Parts())


@pytest.mark.parametrize("form", [(), ("--zip",)])
def test_out_and_into_a_new_folder(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: tuple[str, ...]
) -> None:
    capsys.readouterr()
    assert listed("export", tmp_path / "out", *form, "--json") == 0
    made = printed(capsys)["exported"]
    assert Path(made["path"]).exists()
    assert elsewhere(tmp_path, "take-in", made["path"]) == 0
    assert f"{made['rows']} rader" in capsys.readouterr().out
    assert elsewhere(tmp_path, "list", "--json") == 0
    [channel] = printed(capsys)["channels"]
    assert channel["channel"]["name"] == "Kommunen"


def test_a_name_that_ends_with_zip_is_one_file(listed: Smdesk, tmp_path: Path) -> None:
    assert listed("export", tmp_path / "exp.ZIP") == 0
    assert is_zipfile(tmp_path / "exp.ZIP")


def test_a_second_time_is_refused(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("export", tmp_path / "out") == 0
    assert "personuppgifter" in capsys.readouterr().out
    assert listed("export", tmp_path / "out") == 2
    assert "finns redan" in capsys.readouterr().err
    assert listed("take-in", tmp_path / "out") == 2
    assert "tom databas" in capsys.readouterr().err


def test_every_fault_is_said(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("export", tmp_path / "out") == 0
    file = tmp_path / "out" / "smdesk.json"
    body = json.loads(file.read_bytes())
    body["tables"]["channels"][0] |= {"platform": "myspace", "opened_on": "igår"}
    file.write_text(json.dumps(body), "utf-8")
    capsys.readouterr()
    assert elsewhere(tmp_path, "take-in", tmp_path / "out") == 2
    said = capsys.readouterr().err
    assert "Tabellen channels, rad 1, fältet platform: ”myspace” går inte att välja." in said
    assert "Tabellen channels, rad 1, fältet opened_on: ”igår” är ingen dag." in said
    assert elsewhere(tmp_path, "list", "--json") == 0
    assert printed(capsys)["channels"] == []


def test_lists_for_colleagues(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "lists"
    assert listed("export", folder, "--lists") == 2
    assert "finns inte" in capsys.readouterr().err
    folder.mkdir()
    assert listed("export", folder, "--lists", "--language", "en", "--json") == 0
    paths = [Path(path) for path in printed(capsys)["paths"]]
    assert sorted(folder.iterdir()) == sorted(paths)
    assert len(paths) == 3
    assert listed("list", "channels", "--xlsx", tmp_path / "kanaler.xlsx") == 0
    [sheet] = load_workbook(tmp_path / "kanaler.xlsx").worksheets
    assert sheet["A2"].value == "Kommunen"


def test_lists_are_only_read(listed: Smdesk, tmp_path: Path) -> None:
    before = (tmp_path / "data" / "smdesk.sqlite3").read_bytes()
    assert listed("list", "people", "--xlsx", tmp_path / "p.xlsx") == 0
    assert listed("export", tmp_path, "--lists") == 0
    assert (tmp_path / "data" / "smdesk.sqlite3").read_bytes() == before


def test_what_no_export_is(
    smdesk: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert smdesk("take-in", tmp_path / "nowhere") == 2
    assert "finns inte" in capsys.readouterr().err
    assert smdesk("export", tmp_path / "out", "--zip", "--lists") == 2
