"""The command line on a real data folder: what it prints, and how it ends."""

import json
from contextlib import closing
from io import StringIO
from pathlib import Path

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.bootstrap import open_desk
from smdesk.cli.main import run
from smdesk.domain.rules import Weight
from smdesk.parts import Parts
from tests.cli.conftest import CHANNELS, Smdesk, printed
from tests.support import factories as make


def test_import_and_list(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert listed("list") == 0
    shown = capsys.readouterr().out
    assert "Kommunen" in shown
    assert "https://www.facebook.com/exempel" in shown
    assert "Ingen ansvarig chef" in shown
    assert "1 kanal den" in shown


def test_the_same_import_changes_nothing(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed("import", tmp_path / "kanaler.csv", "--yes", "--json") == 0
    assert printed(capsys)["counts"] == {
        "new": 0,
        "changed": 0,
        "unchanged": 1,
        "wrong": 0,
    }


def test_a_preview_changes_nothing(
    smdesk: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "kanaler.csv"
    source.write_text(CHANNELS, "utf-8")
    assert smdesk("import", source, "--preview", "--json") == 0
    assert printed(capsys)["applied"] is None
    assert smdesk("list", "--json") == 0
    assert printed(capsys)["channels"] == []


def test_wrong_rows_end_with_bad_input(
    smdesk: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "kanaler.csv"
    source.write_text(CHANNELS + "Ond;Facebook;javascript:alert(1);övergripande\n", "utf-8")
    assert smdesk("import", source, "--yes") == 2
    assert "1 fel" in capsys.readouterr().out
    assert smdesk("list", "--json") == 0
    assert printed(capsys)["channels"] == []
    assert smdesk("import", source, "--yes", "--skip-wrong") == 0
    said = capsys.readouterr().out
    assert "1 rad med fel lämnas utanför." in said
    assert "1 fel" in said
    assert smdesk("list", "--json") == 0
    assert len(printed(capsys)["channels"]) == 1


def test_rows_without_a_sector_need_a_word(
    smdesk: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "kanaler.csv"
    source.write_text("Kanal;Adress\nKommunen;facebook.com/exempel\n", "utf-8")
    assert smdesk("import", source, "--yes") == 2
    assert "Lägg till --overarching" in capsys.readouterr().out
    assert smdesk("import", source, "--yes", "--overarching") == 0
    shown = capsys.readouterr().out
    assert "1 nya" in shown
    assert "--overarching" not in shown


def test_what_a_terminal_would_obey_is_shown_as_its_code(
    smdesk: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "kanaler.csv"
    source.write_text("Kanal;Adress\nKommun\x1b[31men;facebook.com/x y\n", "utf-8")
    assert smdesk("import", source, "--preview") == 2
    assert "\x1b" not in capsys.readouterr().out


def test_a_start_says_what_is_missing(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = open_desk(tmp_path / "data")
    channel = desk.register.view(desk.today()).channels[0].channel
    with desk.store.write(desk.actor) as work:
        work.captures.add(make.capture(channel_id=channel.id))
        work.commit()
    desk.close()
    capsys.readouterr()
    assert listed("import", tmp_path / "kanaler.csv", "--yes") == 0
    assert "saknas" in capsys.readouterr().err


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_a_job_that_nobody_can_answer_for_is_not_done(
    smdesk: Smdesk,
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())
    source = tmp_path / "kanaler.csv"
    source.write_text(CHANNELS, "utf-8")
    assert smdesk("import", source, *words) == 2
    assert "--yes" in capsys.readouterr().err
    assert smdesk("list", "--json") == 0
    assert printed(capsys)["channels"] == []


def test_no_is_an_answer(
    smdesk: Smdesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("n\n"))
    source = tmp_path / "kanaler.csv"
    source.write_text(CHANNELS, "utf-8")
    assert smdesk("import", source) == 0
    assert "Inget är ändrat." in capsys.readouterr().out


@pytest.mark.parametrize("what", ["channels", "people", "captures", "shortcomings"])
def test_every_list_speaks_both_ways(
    listed: Smdesk, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed("list", what, "--json") == 0
    assert what in printed(capsys)
    assert listed("list", what, "--language", "en") == 0
    assert "Traceback" not in capsys.readouterr().err


def test_shortcomings_come_most_urgent_first_and_say_who_acts(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = open_desk(tmp_path / "data")
    desk.register.save_channel(desk.actor, make.channel(name="Andra", purposes=frozenset()))
    desk.close()
    capsys.readouterr()
    assert listed("list", "shortcomings", "--json") == 0
    told = printed(capsys)["shortcomings"]
    order = [list(Weight).index(item["weight"]) for item in told]
    assert order == sorted(order)
    assert {item["channel"] for item in told} == {"Andra", "Kommunen"}
    [purpose] = [one for one in told if one["rule"] == "purpose" and one["channel"] == "Andra"]
    assert (purpose["platform"], purpose["acts"], purpose["heading"]) == (
        "facebook",
        "webmaster",
        "why",
    )
    assert purpose["reason"] == "Syftet behöver anges."
    assert listed("list", "shortcomings") == 0
    heading, *rows = capsys.readouterr().out.splitlines()
    assert [name.strip() for name in heading.split("  ") if name] == [
        "Vikt",
        "Kanal",
        "Plattform",
        "Brist",
        "Vem gör något åt det",
        "Rubrik i riktlinjerna",
        "Orsak",
    ]
    [row] = [row for row in rows if "Andra" in row and "Syfte saknas" in row]
    assert "Facebook" in row
    assert "Webmaster  " in row
    assert "Varför ska kommunen använda sociala medier?" in row


@pytest.mark.parametrize(("what", "title"), [("register", "register"), ("schedule", "plan")])
def test_reports(
    listed: Smdesk, what: str, title: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    target = tmp_path / f"{title}.pdf"
    assert listed("report", what, "--out", target, "--json") == 0
    assert printed(capsys)["path"] == str(target)
    assert target.read_bytes().startswith(b"%PDF-")


def test_verify_finds_a_changed_byte(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("verify") == 0
    assert "Allt stämmer." in capsys.readouterr().out
    ledger = tmp_path / "data" / "archive" / "ledger.jsonl"
    ledger.parent.mkdir(parents=True, exist_ok=True)
    ledger.write_text("{}\n")
    assert listed("verify") in {1, 3}


def test_bags_without_a_ledger_are_said_to_be_only_themselves(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bags" / "one").mkdir(parents=True)
    (tmp_path / "bags" / "one" / "screen.png").write_bytes(b"png")
    bagit.make_bag(str(tmp_path / "bags" / "one"), checksums=["sha256"])
    capsys.readouterr()
    assert listed("verify", str(tmp_path / "bags")) == 0
    assert "Fullständigheten kan inte prövas" in capsys.readouterr().out


def test_backup_and_restore(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed("backup", "--json") == 0
    path = printed(capsys)["backup"]["path"]
    other = tmp_path / "annan"
    assert run(["restore", path, "--yes", "--data", str(other)], Parts()) == 0
    capsys.readouterr()
    assert run(["list", "--json", "--data", str(other)], Parts()) == 0
    assert len(printed(capsys)["channels"]) == 1
    assert listed("backup", "--list", "--json") == 0
    assert len(printed(capsys)["backups"]) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("capture", "Finns inte"), 2),
        (("capture",), 2),
        (("capture", "Kommunen", "--window", "finns inte alls"), 2),
        (("import", "/finns/inte.csv"), 2),
        (("verify", "/finns/inte"), 2),
        (("restore", "/finns/inte.zip", "--yes"), 2),
    ],
)
def test_bad_input(
    listed: Smdesk, words: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed(*words) == code
    message = capsys.readouterr().err
    assert message.startswith("smdesk: ")
    assert "Det gick inte (" not in message


def test_an_error_as_json(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert listed("capture", "Finns inte", "--json") == 2
    error = printed(capsys)["error"]
    assert (error["code"], error["at"]) == ("channel_unknown", "channel")


def test_a_bug_says_where_but_not_what(
    listed: Smdesk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("Anna Ek 19121212-1212")

    monkeypatch.setattr("smdesk.services.register.register.Register.view", broken)
    assert listed("list") == 70
    message = capsys.readouterr().err
    assert "RuntimeError" in message
    assert "Anna" not in message


def test_beside_a_writer_reading_runs_and_writing_is_refused_kindly(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = open_desk(tmp_path / "data")
    target = tmp_path / "register.pdf"
    try:
        assert listed("import", tmp_path / "kanaler.csv", "--yes") == 3
        assert "smdesk: " in capsys.readouterr().err
        assert listed("list") == 0
        assert listed("backup") == 0
        capsys.readouterr()
        assert listed("report", "register", "--out", target, "--json") == 0
    finally:
        desk.close()
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {"path": str(target), "noted": False}
    assert "kunde inte antecknas" in shown.err
    assert target.read_bytes().startswith(b"%PDF-")
    assert reports_noted(tmp_path / "data") == 0
    assert listed("report", "register", "--out", target) == 0
    assert reports_noted(tmp_path / "data") == 1


def reports_noted(data: Path) -> int:
    desk = open_desk(data, writing=False)
    with closing(desk), desk.store.read() as snapshot:
        return sum(entry.action == "report exported" for entry in snapshot.audit.entries())
