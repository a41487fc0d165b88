"""`smdesk search` on a real data folder."""

import pytest

from tests.cli.conftest import Smdesk, printed


def test_what_is_found_is_shown_best_first(
    listed: Smdesk, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed("search", "komm", "FACE") == 0
    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split() == ["Slag", "Namn", "Uppgifter"]
    assert line.split("  ") == ["Kanal", "Kommunen", "Facebook · Övergripande kanal"]


def test_nothing_found_is_said(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert listed("search", "%") == 0
    assert capsys.readouterr().out == "Inget i registret stämmer med ”%”.\n"


def test_the_answer_as_json(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert listed("search", "exempel", "--json") == 0
    body = printed(capsys)
    assert body["text"] == "exempel"
    (hit,) = body["hits"]
    assert (hit["kind"], hit["title"], hit["platform"]) == ("channel", "Kommunen", "facebook")
    assert (hit["gone"], hit["weight"], hit["taken_at"]) == (False, 2, None)


def test_words_are_asked_for(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed("search") == 2
    assert "WORD" in capsys.readouterr().err
