"""`smdesk guidance`: shown by heading, versions entered, readings confirmed."""

import json
from pathlib import Path

import pytest

from smdesk.cli.commands import READING
from smdesk.cli.exits import Exit
from tests.cli.conftest import Smdesk, printed

TEXT = "Riktlinjer\n\n# 1 Redaktörer\nDen som skriver.\n\n## Mer\nOch mer.\n\n# Annat\nNågot.\n"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    file = tmp_path / "riktlinjer.md"
    file.write_text(TEXT, "utf-8")
    return file


@pytest.fixture
def town(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> Smdesk:
    """A chief executive who answers for a channel in use."""
    assert listed("person", "add", "Åsa Exempel", "--email", "asa@example.se") == Exit.DONE
    office = ("office", "appoint", "chief_executive", "Åsa Exempel")
    assert listed(*office, "--first", "2024-01-01") == Exit.DONE
    capsys.readouterr()
    return listed


def test_what_holds_is_shown(
    town: Smdesk, policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert town("guidance") == Exit.DONE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 11
    assert all(line.endswith("Kort vägledning") for line in lines[1:])
    assert town("guidance", "show", "employees") == Exit.DONE
    said = capsys.readouterr().out
    assert "Anställdas användning av sociala medier" in said
    assert "meddelarfriheten" in said
    assert town("guidance", "add", policy, "--adopted", "2026-01-15", "--yes") == Exit.DONE
    assert "Redaktörer" in capsys.readouterr().out
    assert town("guidance", "show", "editors", "--json") == Exit.DONE
    [shown] = printed(capsys)["headings"]
    assert (shown["edition"], shown["own"]["text"]) == (1, "Den som skriver.\n\n# Mer\n\nOch mer.")
    assert town("guidance", "show") == Exit.DONE
    said = capsys.readouterr().out
    assert "Kommunens riktlinjer, version 1, antagen 2026-01-15:" in said
    assert "  Mer\n" in said
    assert "Programmets korta vägledning:" in said
    assert town("guidance", "show", "editors", "--day", "2026-01-14") == Exit.DONE
    assert "Programmets korta vägledning:" in capsys.readouterr().out


def test_the_preview_says_what_is_not_known(
    town: Smdesk, policy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _prompt: "n")
    assert town("guidance", "add", policy, "--adopted", "2026-01-15") == Exit.DONE
    said = capsys.readouterr().out
    assert "Okänd rubrik" in said
    assert "Hör till ”Redaktörer”" in said
    assert "Kort vägledning visas för: Vad är sociala medier?" in said
    assert town("guidance", "documents") == Exit.DONE
    assert "Kommunens egna riktlinjer är inte inlagda" in capsys.readouterr().out


def test_versions_are_entered_and_read(
    town: Smdesk, policy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    original = tmp_path / "beslut.pdf"
    original.write_bytes(b"%PDF-1.7")
    given = ("--title", "Policy", "--body", "Kommunstyrelsen", "--case", "KS 1", "--yes")
    first = ("guidance", "add", policy, "--adopted", "2025-01-15")
    assert town(*first, *given, "--original", original, "--json") == Exit.DONE
    stored = printed(capsys)["document"]
    assert (stored["title"], stored["body"], stored["case_number"]) == (
        "Policy",
        "Kommunstyrelsen",
        "KS 1",
    )
    assert stored["document"]
    assert town("guidance", "add", policy, "--adopted", "2026-01-15", "--yes") == Exit.DONE
    capsys.readouterr()
    assert town("guidance", "confirm", "Åsa Exempel", "--edition", "1") == Exit.DONE
    assert capsys.readouterr().out == "Åsa Exempel har bekräftat version 1.\n"
    assert town("guidance", "documents") == Exit.DONE
    _, newest, oldest = capsys.readouterr().out.splitlines()
    assert newest.split() == ["2", "2026-01-15", "0", "/", "1", "riktlinjer"]
    assert oldest.split() == ["1", "2025-01-15", "1", "/", "1", "Policy"]
    assert town("guidance", "readings") == Exit.DONE
    assert "Har inte bekräftat" in capsys.readouterr().out
    day = ("--day", "2026-02-01")
    assert town("guidance", "confirm", "asa@example.se", *day, "--json") == Exit.DONE
    assert printed(capsys)["day"] == "2026-02-01"
    assert town("guidance", "readings", "--json") == Exit.DONE
    [line] = printed(capsys)["readings"]
    assert (line["person"]["name"], line["manages"], line["read_on"]) == (
        "Åsa Exempel",
        True,
        "2026-02-01",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("confirm", "Åsa Exempel"), "inte inlagda"),
        (("readings",), "inte inlagda"),
        (("readings", "--edition", "3"), "ingen version 3"),
        (("add", "borta.md", "--adopted", "2026-01-01", "--yes"), "finns inte"),
        (("add", "FILE", "--adopted", "2099-01-01", "--yes"), "framåt"),
        (("confirm", "Ingen Alls"), "inte inlagda"),
    ],
)
def test_refusals(
    town: Smdesk,
    policy: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    said: str,
) -> None:
    given = (policy if word == "FILE" else word for word in words)
    assert town("guidance", *given) == Exit.BAD_INPUT
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("words", [("--edition", "0"), ("--edition", "ett"), ("--day", "i dag")])
def test_options_that_mean_nothing(
    town: Smdesk, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert town("guidance", "readings", *words) == Exit.BAD_INPUT
    assert "det står" in capsys.readouterr().err


def test_nothing_is_stored_without_an_answer(
    town: Smdesk, policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert town("guidance", "add", policy, "--adopted", "2026-01-15", "--json") == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "yes_missing"


def test_looking_needs_no_lock() -> None:
    assert {("guidance", one) for one in ("show", "documents", "readings")} <= READING
