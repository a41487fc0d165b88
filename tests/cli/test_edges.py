"""The command line at its edges: bad arguments, odd days and terminals, folders that are none."""

import argparse
import errno
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from smdesk.cli.main import run
from smdesk.cli.output import MAX_COLUMN, Output
from smdesk.cli.parser import make_parser
from smdesk.parts import Parts
from smdesk.words import Words
from tests.cli.conftest import CHANNELS, Smdesk, printed


@pytest.mark.parametrize(
    "words",
    [
        ("report", "register", "--out", "x.pdf"),
        ("capture", "Kommunen"),
        ("backup",),
        ("list",),
        ("verify",),
        ("roles",),
        ("roles", "grant", "bo", "reader"),
    ],
)
def test_a_mistyped_folder_becomes_no_register(
    smdesk: Smdesk, words: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert smdesk(*words) == 2
    assert "Det finns ingen databas" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


def test_a_name_that_no_disk_takes_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list", "--data", "a" * 300], Parts()) in {2, 3}  # as the system calls it
    assert "Ett fel i programmet" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("list", "--date", "2026-13-44"), "--date: skriv dagen som 2026-11-23; det står"),
        (("capture", "x", "--screen", "0"), "--screen: skriv skärmens nummer"),
        (("capture", "x", "--screen", "-1"), "--screen: skriv skärmens nummer"),
        (("capture", "x", "--window", " "), "--window: skriv en del av fönstrets namn"),
        (("capture", "x", "--region", "1,2"), "--region: skriv området som 0,0,800,600"),
        (("report", "unknown", "--out", "x"), "what: 'unknown' finns inte att välja"),
        (("report", "register"), "det här ska också anges: --out"),
        (("list", "--färg"), "det här går inte att förstå: --färg"),
        (("finns-inte",), "COMMAND: 'finns-inte' finns inte att välja"),
    ],
)
def test_bad_usage_is_told_in_words_and_as_json(
    smdesk: Smdesk, words: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert smdesk(*words) == 2
    assert capsys.readouterr().err.startswith(f"smdesk: {message}")
    assert smdesk(*words, "--json") == 2
    error = printed(capsys)["error"]
    assert error["code"] == "usage"
    assert error["messages"][0].startswith(message)


@pytest.mark.parametrize(("language", "title"), [("sv", "användning: "), ("en", "usage: ")])
def test_help_speaks_the_language(
    language: str, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        run(["list", "--help", "--language", language], Parts())
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith(title)


def test_help_of_the_whole_speaks_the_language_to_its_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        run(["--help", "--language", "sv"], Parts())
    said = capsys.readouterr().out
    assert "visa programmets version" in said
    assert "show program" not in said


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from parsers(below)


def test_every_value_has_a_hint() -> None:
    lacking = [
        f"{parser.prog} {'/'.join(action.option_strings) or action.dest}"
        for parser in parsers(make_parser(Words("sv")))
        for action in parser._actions
        if action.nargs != 0 and action.metavar is None and action.choices is None
    ]
    assert lacking == []


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("what", ["channels", "people", "captures", "shortcomings"])
def test_the_calendar_has_ends(listed: Smdesk, what: str, day: str) -> None:
    assert listed("list", what, "--date", day) == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("words", [("list",), ("list", "--json")])
def test_a_letter_that_the_terminal_lacks_is_shown_as_its_code(
    smdesk: Smdesk,
    tmp_path: Path,
    words: tuple[str, ...],
    encoding: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = tmp_path / "kanaler.csv"
    source.write_text(CHANNELS.replace("Kommunen", "Tiếng Việt │ Åby"), "utf-8")
    assert smdesk("import", source, "--yes") == 0
    printed_on = BytesIO()
    monkeypatch.setattr("sys.stdout", TextIOWrapper(printed_on, encoding=encoding))
    assert smdesk(*words) == 0
    sys.stdout.flush()
    shown = printed_on.getvalue().decode(encoding)
    assert "Ti\\u1ebfng" in shown
    if "--json" in words:
        assert json.loads(shown)["channels"][0]["channel"]["name"] == "Tiếng Việt │ Åby"


def test_empty_lists_say_so(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "tom.csv"
    source.write_text(CHANNELS.splitlines()[0] + "\n", "utf-8")
    capsys.readouterr()
    for words, sentence in (
        (("list", "people"), "Inga personer"),
        (("list", "captures"), "Inga skärmdumpar"),
        (("backup", "--list"), "Det finns inga säkerhetskopior"),
        (("import", source), "inga rader"),
    ):
        assert listed(*words) == 0
        assert sentence in capsys.readouterr().out


def test_backups_are_listed_with_whole_paths_local_time_and_unit(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("backup") == 0
    capsys.readouterr()
    assert listed("backup", "--list") == 0
    _, line = capsys.readouterr().out.splitlines()
    (made,) = (tmp_path / "data" / "backups").iterdir()
    assert line.startswith(f"{made}  ")
    assert re.search(r"  \d{4}-\d\d-\d\d \d\d:\d\d  för hand +\d+ kB$", line)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("out", "kept"), [(StringIO(), 90), (Terminal(), MAX_COLUMN)])
def test_only_prose_and_only_on_a_terminal_is_shortened(out: StringIO, kept: int) -> None:
    long = "x" * 90
    Output(Words("sv"), out=out).table(("address", "sector", "state"), [(long, long, long)])
    address, sector, state = out.getvalue().splitlines()[1].split()
    assert (address, len(sector), state) == (long, kept, long)


def test_the_demo_needs_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken = tmp_path / "file"
    taken.write_text("mine", "utf-8")
    for out in (taken, taken / "below"):
        assert run(["demo", "--out", str(out)], Parts()) == 2
        assert "det är ingen mapp" in capsys.readouterr().err
    assert taken.read_text("utf-8") == "mine"


@pytest.mark.parametrize(("number", "code"), [(errno.EROFS, 2), (errno.ENOSPC, 3)])
def test_a_disk_that_takes_no_demo(
    number: int, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert run(["demo", "--out", str(tmp_path / "new")], Parts()) == code


def test_the_window_opens_without_what_only_commands_need(tmp_path: Path) -> None:
    program = """
import sys
from smdesk.cli.main import run

class Window:
    def open_window(self, arguments):
        print(arguments.data, "smdesk.cli.parser" in sys.modules)
        return 0

sys.exit(run(sys.argv[1:], Window()))
"""
    command = [sys.executable, "-c", program, "--data", str(tmp_path), "--language", "en"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(tmp_path), "False"]


@pytest.mark.parametrize("asking", ["-h", "--help", "--hel"])
def test_help_names_the_commands(asking: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run([asking], Parts())
    assert "dokumenthanteringsplanen" in capsys.readouterr().out
