"""`smdesk person-data`: extracts, those who have left, the record of processing."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from smdesk.bootstrap import now, open_desk
from smdesk.domain.calendar import swedish_day
from tests.cli.conftest import Smdesk, printed


@pytest.fixture
def example(tmp_path: Path, smdesk: Smdesk) -> Smdesk:
    """The example in the data folder."""
    desk = open_desk(tmp_path / "data")
    desk.example.load(desk.actor)
    desk.close()
    return smdesk


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that files without one are saved in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_stored_is_summed_up(example: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert example("person-data", "extract", "Emma Exempel") == 0
    said = capsys.readouterr().out
    assert "Uppdrag till redaktörer" in said
    assert "Spara hela utdraget med --out." in said
    assert example("person-data", "extract", "emma.exempel@example.se", "--json") == 0
    told = printed(capsys)
    assert told["tables"]["people"] == 1
    assert told["rows"] == sum(told["tables"].values())


@pytest.mark.parametrize(("ending", "start"), [("pdf", b"%PDF"), ("json", b"{")])
def test_an_extract_is_saved(
    example: Smdesk,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    ending: str,
    start: bytes,
) -> None:
    target = tmp_path / f"utdrag.{ending}"
    assert example("person-data", "extract", "Emma Exempel", "--out", target) == 0
    assert "sparat" in capsys.readouterr().out
    assert target.read_bytes().startswith(start)
    assert example("history", "Emma Exempel") == 0
    assert "Sparade registerutdrag" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("extract", "Ingen Alls"), "person_not_found"),
        (("extract", "Emma Exempel", "--out", "utdrag.txt"), "extract_suffix"),
        (("extract", "Emma Exempel", "--out", "gone/utdrag.pdf"), "report_folder_missing"),
        (("processings", "set", "Okänd", "--purpose", "x"), "processing_unknown"),
        (("processings", "set", "Exempelkommun", "--purpose", "x"), "processing_ambiguous"),
        (("processings", "set", "", "--purpose", "x"), "name_empty"),
        (("processings", "set", "Ny", "--new", "--name", " "), "required"),
        (("processings", "restore", "Skärmdumpsarkiv"), "gone"),
        (("processings", "export", "--out", "record.xlsx"), "extract_suffix"),
    ],
)
def test_what_is_refused(
    example: Smdesk,
    here: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    code: str,
) -> None:
    assert here.is_dir()
    assert example("person-data", *words, "--json") == 2
    assert printed(capsys)["error"]["code"] == code


def test_who_has_left_and_what_hinders(example: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    later = (swedish_day(now()) + timedelta(days=180)).isoformat()
    assert example("person-data", "leavers", "--date", later) == 0
    said = capsys.readouterr().out
    assert "Pär Exempel" in said
    assert "Fristen har inte gått ut" in said
    assert example("person-data", "leavers", "--date", later, "--json") == 0
    [leaver] = printed(capsys)["leavers"]
    assert leaver["from_day"] > later
    assert leaver["blocked"] == ["too_early"]
    assert example("person-data", "leavers", "--date", "2020-01-01") == 0
    assert "Ingen som slutat har namnet kvar." in capsys.readouterr().out


def test_the_record_is_listed_rewritten_and_restored(
    example: Smdesk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert example("person-data", "processings", "list") == 0
    said = capsys.readouterr().out
    assert "Skärmdumpsarkiv" in said
    assert "Läspodden" in said
    change = ("set", "Skärmdumpsarkiv", "--legal-basis", "Vår egen grund")
    assert example("person-data", "processings", *change) == 0
    assert example("person-data", "processings", "list", "--json") == 0
    out = capsys.readouterr().out
    lines = json.loads(out[out.index("{") :])["processings"]
    [archive] = [one for one in lines if one["stored"]]
    assert archive["processing"]["legal_basis"] == "Vår egen grund"
    assert archive["processing"]["purpose"].startswith("Bevara")
    assert example("person-data", "processings", "restore", "processing-archive") == 0
    assert "har programmets egen text igen" in capsys.readouterr().out


def test_another_is_added_and_the_record_saved(
    example: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add = ("set", "Fotografier", "--new", "--purpose", "Berätta", "--security", "Lås")
    assert example("person-data", "processings", *add) == 0
    assert "Fotografier är sparad." in capsys.readouterr().out
    for name in ("record.json", "record.pdf"):
        export = ("export", "--out", tmp_path / name)
        assert example("person-data", "processings", *export) == 0
    told = json.loads((tmp_path / "record.json").read_bytes())
    assert told["processings"][-1]["name"] == "Fotografier"
    assert "recipients" in told["processings"][-1]["missing"]
    assert (tmp_path / "record.pdf").read_bytes().startswith(b"%PDF")


def test_showing_needs_no_writer(
    example: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside an open window only what is saved is refused."""
    writer = open_desk(tmp_path / "data")
    try:
        assert example("person-data", "extract", "Emma Exempel") == 0
        assert example("person-data", "leavers") == 0
        assert example("person-data", "processings", "list") == 0
        capsys.readouterr()
        target = tmp_path / "utdrag.json"
        assert example("person-data", "extract", "Emma Exempel", "--out", target, "--json") == 3
        assert printed(capsys)["error"]["code"] == "another_writer"
        assert not target.exists()
    finally:
        writer.close()


def test_how_the_municipality_is_reached(
    example: Smdesk, capsys: pytest.CaptureFixture[str]
) -> None:
    ways = ("--contact", "kommunen@example.se", "--dpo", "dso@example.se")
    assert example("municipality", "set", *ways) == 0
    capsys.readouterr()
    assert example("municipality") == 0
    said = capsys.readouterr().out
    assert "kommunen@example.se" in said
    assert "dso@example.se" in said
