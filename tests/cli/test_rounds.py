"""`smdesk round` on a real data folder."""

import hashlib
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from smdesk.bootstrap import open_desk
from tests.cli.conftest import printed

Smdesk = Callable[..., int]


@pytest.fixture
def quiet(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> Smdesk:
    capsys.readouterr()
    return listed


def shown(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_a_round_that_is_not_opened(quiet: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert quiet("round") == 0
    heading, row, *rest = shown(capsys)
    assert heading == "Kanal Plattform Ansvarig chef Tagen Tagen av Läge Anmärkning"
    assert row == "Kommunen Facebook – – – Att ta"
    assert rest[0].endswith(": 0 av 1 tagna, 1 att ta, 0 undantagna.")
    assert rest[1] == "Omgången är inte öppnad än. Den öppnas med den första skärmdumpen."
    assert "ämpliga dagar" in rest[2]
    assert quiet("round", "--half-year", "1990-H1") == 0
    assert "1990-H1: 1" not in shown(capsys)[0]


def test_from_opening_to_closing(quiet: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert quiet("round", "open") == 0
    assert shown(capsys)[0].endswith("är öppnad.")
    assert quiet("round", "open") == 2
    assert quiet("round", "close", "--yes") == 2
    assert "Kommunen (Facebook) är varken tagen eller undantagen" in capsys.readouterr().err
    assert quiet("round", "leave-out", "kommunen", "other") == 2
    assert quiet("round", "leave-out", "kommunen", "other", "--note", "Kontot är låst") == 0
    assert shown(capsys) == ["Kommunen är undantagen: Annat skäl."]
    assert quiet("round") == 0
    assert shown(capsys)[1].endswith("Undantag Annat skäl. Kontot är låst")
    assert quiet("round", "take-back", "kommunen") == 0
    assert quiet("round", "leave-out", "kommunen", "no_access") == 0
    capsys.readouterr()
    assert quiet("round", "close", "--yes") == 0
    [line] = shown(capsys)
    assert line.startswith("Omgången är avslutad och låst. Tagna: 0, undantagna: 1, 0 kB.")
    assert quiet("round") == 0
    assert shown(capsys)[-1].endswith(line.rpartition(" ")[2])
    assert quiet("round", "take-back", "kommunen") == 2
    assert "avslutad och låst" in capsys.readouterr().err


def test_the_checksum_is_that_of_the_stored_text(
    quiet: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quiet("round", "leave-out", "Kommunen", "unreachable", "--json") == 0
    assert printed(capsys)["entry"]["left_out"] == "unreachable"
    assert quiet("round", "close", "--json", "--yes") == 0
    closed = printed(capsys)
    with closing(sqlite3.connect(tmp_path / "data" / "smdesk.sqlite3")) as link:
        [(text,)] = link.execute("SELECT protocol FROM rounds")
    assert closed["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert json.loads(text)["round_id"] == closed["protocol"]["round_id"]
    assert quiet("round", "--json") == 0
    body: dict[str, Any] = printed(capsys)
    assert body["sha256"] == closed["sha256"]
    assert body["protocol"] == closed["protocol"]
    assert (body["taken"], body["left"], body["left_out"]) == (0, 0, 1)
    assert body["lines"][0]["status"] == "left_out"


def test_a_closing_is_asked_about(quiet: Smdesk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert quiet("round", "leave-out", "Kommunen", "closed") == 0
    assert quiet("round", "close", "--json") == 2
    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert quiet("round", "close") == 2
    monkeypatch.setattr("builtins.input", lambda _: "ja")
    assert quiet("round", "close") == 0


def test_an_extra_round(quiet: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert quiet("round", "extra", "change", "Nytt utseende", "Kommunen", "kommunen", "--json") == 0
    made = printed(capsys)["round"]
    assert (made["kind"], made["reason"]) == ("change", "Nytt utseende")
    assert quiet("round", "--all") == 0
    heading, row = shown(capsys)
    assert heading.split()[1:] == ["Halvår", "Omgång", "Öppnad", "Avslutad", "Orsak"]
    assert row.startswith(made["id"])
    assert row.endswith("– Nytt utseende")
    assert quiet("round", "leave-out", "Kommunen", "closed", "--round", made["id"]) == 0
    assert quiet("round", "close", "--round", made["id"], "--yes") == 0
    capsys.readouterr()
    assert quiet("round", "--round", made["id"], "--json") == 0
    body = printed(capsys)
    assert (body["round"]["id"], body["window"], body["left_out"]) == (made["id"], None, 1)
    assert quiet("round", "--all", "--json") == 0
    assert [one["protocol"] for one in printed(capsys)["rounds"]] == [""]


def test_no_rounds(quiet: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert quiet("round", "--all") == 0
    assert shown(capsys) == ["Ingen omgång är öppnad."]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--half-year", "2026-H3"), "som 2026-H2; det står ”2026-H3”. Inget"),
        (("--round", "none"), "ingen sådan omgång"),
        (("leave-out", "Kommunen", "lat"), "lat"),
        (("leave-out", "Ingen", "closed"), "Ingen"),
        (("extra", "ordinary", "x", "Kommunen"), "ordinary"),
        (("extra", "change", " ", "Kommunen"), "Fyll i"),
        (("open", "--half-year", "9999-H1"), "börjar 9999-01-01"),
        (("close", "--yes"), "inte öppnad än"),
    ],
)
def test_refusals(
    quiet: Smdesk, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quiet("round", *words) == 2
    assert said in capsys.readouterr().err


def test_reading_needs_no_writer(
    quiet: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(open_desk(tmp_path / "data")):
        assert quiet("round") == 0
        assert quiet("round", "open") == 3
    assert "Kommunen" in capsys.readouterr().out
