"""`smdesk history` and `smdesk undo` on a real data folder."""

from pathlib import Path

import pytest

from smdesk.account import signed_in_account
from smdesk.bootstrap import open_desk
from smdesk.domain.assignments import Assignment
from smdesk.domain.channels import Channel
from smdesk.domain.organisation import Person
from tests.cli.conftest import Smdesk, printed
from tests.support import factories

ME = signed_in_account()


@pytest.fixture
def given(smdesk: Smdesk, tmp_path: Path) -> tuple[Smdesk, Assignment]:
    """A channel with an editor, all entered at once."""
    desk = open_desk(tmp_path / "data")
    channel, head, editor = factories.channel(name="Biblioteket"), person("Bo"), person("Anna Ek")
    mandate = factories.assignment(channel_id=channel.id, person_id=editor.id, mandated_by=head.id)
    with desk.store.write(desk.actor) as work:
        work.channels.add(channel)
        work.people.add(head)
        work.people.add(editor)
        work.assignments.add(mandate)
        work.commit()
    desk.close()
    return smdesk, mandate


def person(name: str) -> Person:
    return factories.person(name=name, email=f"{name[:2].lower()}@example.se")


def table(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines()]


def test_a_history_is_one_row_a_change_and_one_a_field(
    given: tuple[Smdesk, Assignment], capsys: pytest.CaptureFixture[str]
) -> None:
    smdesk, _ = given
    assert smdesk("history", "biblioteket") == 0
    heading, first, *rest = table(capsys.readouterr().out)
    assert heading == ["Nr", "När", "Vem", "Vad"]
    assert [first[0], *first[3:]] == ["5", ME, "Lade", "till", "uppdrag:", "Anna", "Ek"]
    assert ["·", "Uppdraget", "gavs", "av:", "Bo"] in rest
    assert ["·", "Första", "dag:", "2024-01-01"] in rest


@pytest.mark.parametrize("name", ["Anna Ek", "an@example.se"])
def test_a_person_is_found_by_name_and_by_address(
    given: tuple[Smdesk, Assignment], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    smdesk, mandate = given
    assert smdesk("history", name, "--json") == 0
    found = printed(capsys)
    assert found["id"] == mandate.person_id
    assert [change["action"] for change in found["changes"]] == ["added", "added"]
    assert found["changes"][0]["about"] == ["Biblioteket"]


def test_undoing_shows_the_whole_act_and_asks(
    given: tuple[Smdesk, Assignment],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    smdesk, mandate = given
    monkeypatch.setattr("builtins.input", lambda _: "nej")
    assert smdesk("undo", "5") == 2
    shown = capsys.readouterr().out
    assert "Lade till kanal: Biblioteket" in shown
    assert "Lade till uppdrag: Biblioteket, Anna Ek" in shown
    monkeypatch.setattr("builtins.input", lambda _: "ja")
    assert smdesk("undo", "5") == 0
    assert "Ändring 5 är ångrad." in capsys.readouterr().out
    assert smdesk("history", mandate.channel_id) == 0
    assert "Tog bort kanal (ångrade ändring 2)" in capsys.readouterr().out


def test_nobody_is_asked_about_what_cannot_be_undone(
    given: tuple[Smdesk, Assignment],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def ask(_: str) -> str:
        raise AssertionError

    monkeypatch.setattr("builtins.input", ask)
    smdesk, _ = given
    assert smdesk("undo", "1") == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "går inte att ångra" in shown.err


def test_json_answers_only_with_yes(
    given: tuple[Smdesk, Assignment], capsys: pytest.CaptureFixture[str]
) -> None:
    smdesk, _ = given
    assert smdesk("undo", "3", "--json") == 2
    assert printed(capsys)["error"]["code"] == "yes_missing"
    assert smdesk("undo", "3", "--json", "--yes") == 0
    assert [change["seq"] for change in printed(capsys)["undone"]] == [2, 3, 4, 5]


def twin(tmp_path: Path) -> Channel:
    desk = open_desk(tmp_path / "data")
    channel = factories.channel(name="Biblioteket")
    desk.register.save_channel(desk.actor, channel)
    desk.close()
    return channel


def test_refusals(
    given: tuple[Smdesk, Assignment], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    smdesk, mandate = given
    other = twin(tmp_path)
    for words, code in (
        (("history", "ingen"), "thing_unknown"),
        (("history", "Biblioteket"), "thing_ambiguous"),
        (("history", " "), "name_empty"),
        (("undo", "99"), "change_unknown"),
        (("undo", "1"), "undo_not_possible"),
        (("undo", "fem"), "usage"),
        (("undo", "0"), "usage"),
        (("undo", "9" * 30), "usage"),
    ):
        assert smdesk(*words, "--json", "--yes") == 2
        error = printed(capsys)["error"]
        assert error["code"] == code
        if code == "usage":
            assert error["messages"][0].startswith("SEQ: skriv ändringens nummer")
        if code == "thing_ambiguous":
            assert mandate.channel_id in error["messages"][0]
            assert other.id in error["messages"][0]
