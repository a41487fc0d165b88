"""People, offices, sectors, units, the municipality and a channel's purpose, from the shell."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smdesk.bootstrap import open_desk
from tests.cli.conftest import Smdesk

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 10
Asked = Callable[..., Any]
FIRST = ("--first", "2026-01-01")


@pytest.fixture
def asked(smdesk: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asked:
    """A new register with the sector Kultur, the unit Badet and Anna Ek, by commands alone."""

    def call(*words: str, code: int = 0) -> Any:
        capsys.readouterr()
        assert smdesk(*words, "--json") == code
        return json.loads(capsys.readouterr().out)

    open_desk(tmp_path / "data").close()
    call("organisation", "add", "sector", "Kultur", *FIRST)
    call("organisation", "add", "unit", "Badet", "--sector", "kultur", "--greeting", "Hej", *FIRST)
    call("person", "add", "Anna  Ek", "--email", "anna@example.se")
    return call


@pytest.fixture
def said(smdesk: Smdesk, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def call(*words: str) -> str:
        capsys.readouterr()
        assert smdesk(*words) == 0
        return capsys.readouterr().out

    return call


# --- people ------------------------------------------------------------------------------------


def test_a_person_is_added_in_a_unit_at_once(asked: Asked) -> None:
    made = asked("person", "add", "Bo Al", "--account", "bo.al", "--unit", "Badet", *FIRST)
    assert (made["person"]["name"], made["person"]["account"]) == ("Bo Al", "bo.al")
    assert made["membership"]["period"] == {"first": "2026-01-01", "last": None}
    [bo] = [one for one in asked("person")["people"] if one["person"]["name"] == "Bo Al"]
    assert [unit["name"] for unit in bo["units"]] == ["Badet"]


def test_what_is_wrong_with_a_person_stores_nothing(asked: Asked) -> None:
    unit = ("--unit", "Badet")
    wrong = asked("person", "add", "Bo Al", "--email", "bo", *unit, code=2)["error"]
    assert wrong["messages"][0].startswith("E-post: E-postadressen ska innehålla @")
    assert asked("person", "add", "Bo", *FIRST, code=2)["error"]["code"] == "unit_unnamed"
    before = ("--first", "2025-12-31")
    assert asked("person", "add", "Bo", *unit, *before, code=2)["error"]["code"] == "body_unknown"
    assert [one["person"]["name"] for one in asked("person")["people"]] == ["Anna Ek"]


def test_a_person_of_the_same_name_is_asked_about(
    asked: Asked, smdesk: Smdesk, said: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    add = ("person", "add", "anna ek")
    refused = asked(*add, code=2)["error"]
    assert (refused["code"], refused["at"]) == ("person_exists", "name")
    monkeypatch.setattr("builtins.input", lambda _: "nej")
    assert smdesk(*add) == 2
    assert len(asked("person")["people"]) == 1
    monkeypatch.setattr("builtins.input", lambda _: "ja")
    assert said(*add).splitlines() == [
        "En person som heter Anna Ek är redan inlagd.",
        "Är det någon annan som ska läggas in? Skriv ja.",
        "anna ek är inlagd.",
    ]
    asked(*add, "--yes")
    assert len(asked("person")["people"]) == 3


def test_a_person_is_corrected(asked: Asked, said: Callable[..., str]) -> None:
    shown = said("person", "change", "anna@example.se", "--name", "Anna Berg", "--email", "")
    assert (
        shown
        == "Anna Berg är ändrad:\n· Namn: Anna Ek → Anna Berg\n· E-post: anna@example.se → –\n"
    )
    same = asked("person", "change", "Anna Berg", "--name", "Anna Berg", code=2)["error"]
    assert same["code"] == "nothing_changes"
    assert [one["person"]["name"] for one in asked("person")["people"]] == ["Anna Berg"]


def test_a_person_is_placed_and_the_days_are_corrected(
    asked: Asked, said: Callable[..., str]
) -> None:
    place = ("person", "place", "Anna Ek", "Badet")
    assert said(*place, *FIRST) == "Anna Ek arbetar i Badet från 2026-01-01.\n"
    last = ("--last", "2026-06-30")
    assert "från 2026-01-01 till och med 2026-06-30" in said(*place, *last)
    moved = asked(*place, "--first", "2026-02-01")["membership"]
    assert moved["period"] == {"first": "2026-02-01", "last": "2026-06-30"}
    assert asked(*place, "--first", "2026-02-01", code=2)["error"]["code"] == "nothing_changes"
    again = asked(*place, "--first", "2026-09-01")["membership"]
    assert again["id"] != moved["id"]
    assert again["period"] == {"first": "2026-09-01", "last": None}
    reversed_ = asked(*place, *FIRST, "--last", "2025-12-31", code=2)["error"]
    assert reversed_["code"] == "period_reversed"


# --- offices -----------------------------------------------------------------------------------


def test_offices_are_filled_and_ended(asked: Asked, said: Callable[..., str]) -> None:
    assert said("office") == "Ingen har något ämbete i dag.\n"
    head = ("sector_head", "Kultur", "Anna Ek")
    assert said("office", "appoint", *head, *FIRST) == (
        "Sektorschef för Kultur: Anna Ek, från 2026-01-01.\n"
    )
    asked("office", "appoint", "chief_executive", "Anna Ek", "--acting", *FIRST)
    asked("office", "appoint", "unit_head", "Badet", "Anna Ek", *FIRST, "--last", "2026-02-01")
    terms = asked("office")["terms"]
    held = {one["office"]["kind"]: (one["acting"], one["period"]["last"]) for one in terms}
    assert held["sector_head"] == (False, None)
    assert held["chief_executive"] == (True, None)
    [row] = [line for line in said("office").splitlines() if "Kommunchef" in line]
    assert row.split() == ["Kommunchef", "Anna", "Ek", "tillförordnad", "2026-01-01", "–"]
    ended = said("office", "end", "chief_executive", "Anna Ek", "--last", "2026-03-31")
    assert ended == (
        "Kommunchef: Anna Ek (tillförordnad), från 2026-01-01 till och med 2026-03-31.\n"
    )


def test_offices_that_are_refused(asked: Asked) -> None:
    head = ("sector_head", "Kultur", "Anna Ek")
    last = ("--last", "2026-03-31")
    assert asked("office", "end", *head, *last, code=2)["error"]["code"] == "office_not_held"
    asked("office", "appoint", *head, *FIRST)
    asked("person", "add", "Bo Al")
    twice = asked("office", "appoint", "sector_head", "Kultur", "Bo Al", *FIRST, code=2)["error"]
    assert twice["code"] == "term_overlaps"
    asked("office", "appoint", "sector_head", "Kultur", "Bo Al", "--acting", *FIRST)
    unit = asked("office", "appoint", "sector_head", "Badet", "Bo Al", *FIRST, code=2)["error"]
    assert (unit["code"], unit["at"]) == ("body_unknown", "sector")
    assert asked("office", "appoint", code=2)["error"]["code"] == "usage"


# --- the organisation ----------------------------------------------------------------------------


def test_sectors_and_units_are_added(asked: Asked, said: Callable[..., str]) -> None:
    assert said("organisation", "add", "unit", "Fri enhet", *FIRST) == (
        "Enhet Fri enhet finns från 2026-01-01.\n"
    )
    tree = asked("organisation", "--date", "2026-01-01")["organisation"]
    [sector] = tree["sectors"]
    assert [unit["body"]["greeting"] for unit in sector["units"]] == ["Hej"]
    assert [unit["body"]["name"] for unit in tree["units"]] == ["Fri enhet"]
    early = ("--sector", "Kultur", "--first", "2025-12-31")
    wrong = asked("organisation", "add", "unit", "X", *early, code=2)["error"]
    assert (wrong["code"], wrong["at"]) == ("body_unknown", "sector")
    assert asked("organisation", "add", "sector", " ", *FIRST, code=2)["error"]["at"] == "name"
    greeting = ("--greeting", "Hej")
    usage = asked("organisation", "add", "sector", "X", *greeting, *FIRST, code=2)["error"]
    assert usage["code"] == "usage"


def test_a_sector_or_unit_is_not_added_twice(asked: Asked) -> None:
    for twin in (("sector", "kultur"), ("unit", "BADET", "--sector", "Kultur")):
        refused = asked("organisation", "add", *twin, *FIRST, code=2)["error"]
        assert (refused["code"], refused["at"]) == ("body_exists", "name")
    asked("organisation", "add", "unit", "Badet", *FIRST)


def test_a_name_and_a_greeting_are_corrected(asked: Asked, said: Callable[..., str]) -> None:
    shown = said("organisation", "correct", "badet", "--name", "Badhuset", "--greeting", "")
    assert shown == "Badhuset är ändrad:\n· Namn: Badet → Badhuset\n· Hälsning: Hej → –\n"
    of_sector = ("organisation", "correct", "Kultur", "--greeting", "Hej")
    assert asked(*of_sector, code=2)["error"]["code"] == "greeting_of_sector"
    same = asked("organisation", "correct", "Badhuset", code=2)["error"]
    assert same["code"] == "nothing_changes"


def test_the_name_of_an_earlier_day_is_corrected(asked: Asked) -> None:
    day = ("--date", "2026-03-01")
    asked("reorganise", "rename", "Kultur", "Bildning", *day, "--reason", "Beslut", "--yes")
    asked("organisation", "correct", "Kultur", "--name", "Kulturen", "--date", "2026-02-28")
    for day_, name in (("2026-02-28", "Kulturen"), ("2026-03-01", "Bildning")):
        [sector] = asked("organisation", "--date", day_)["organisation"]["sectors"]
        assert sector["body"]["name"] == name


# --- the municipality ----------------------------------------------------------------------------


def test_the_municipality_is_named_and_shown(
    asked: Asked, said: Callable[..., str], tmp_path: Path
) -> None:
    assert "är inte ifyllt" in said("municipality")
    nameless = asked("municipality", "set", "--website", "https://exempel.se", code=2)["error"]
    assert nameless["messages"] == ["Namn: Fyll i fältet."]
    logo = tmp_path / "logo.png"
    logo.write_bytes(PNG)
    asked("municipality", "set", "--name", "Exempel", "--logo", str(logo))
    shown = said("municipality", "set", "--website", "https://exempel.se")
    assert shown == "Exempel är ändrad:\n· Webbplats: – → https://exempel.se\n"
    asked("municipality", "set", "--dpo", "dso@exempel.se")
    assert said("municipality").splitlines() == [
        "Exempel",
        "Webbplats: https://exempel.se",
        "Logotyp: finns",
        "Kontakt om personuppgifter: –. Dataskyddsombud: dso@exempel.se.",
    ]
    assert asked("municipality", "set", code=2)["error"]["code"] == "nothing_changes"
    hidden = asked("municipality", "set", "--website", "a\x1bb", code=2)["error"]
    assert (hidden["code"], hidden["at"]) == ("control_character", "website")
    script = asked("municipality", "set", "--website", "javascript:alert(1)", code=2)["error"]
    assert (script["code"], script["at"]) == ("address_scheme", "website")


# --- a channel -----------------------------------------------------------------------------------


def test_a_channels_purpose_rank_own_and_logo(
    asked: Asked, said: Callable[..., str], tmp_path: Path
) -> None:
    asked("channel", "apply", "Boksidan")
    logo = tmp_path / "logo.png"
    logo.write_bytes(PNG)
    set_ = ("channel", "set", "Boksidan")
    more = ("--purpose", "crisis", "dialogue", "--rank", "3", "--own", "--logo", str(logo))
    answer = asked(*set_, *more)
    channel = answer["life"]["channel"]
    assert (channel["crisis_rank"], channel["own"]) == (3, True)
    assert channel["purposes"] == ["crisis", "dialogue"]
    assert channel["logo"] is not None
    assert {one["name"] for one in answer["changed"]} == {"purposes", "crisis_rank", "own", "logo"}
    shown = said(*set_, "--rank", "0", "--no-own", "--text", "Samtal om böcker.")
    assert shown.splitlines()[:4] == [
        "· Syftet i ord: – → Samtal om böcker.",
        "· Nummer vid kris: 3 → –",
        "· Egen webb: ja → nej",
        "Boksidan (Annan): planerad",
    ]
    assert asked(*set_, code=2)["error"]["code"] == "nothing_changes"
    assert asked(*set_, "--rank", "-1", code=2)["error"]["code"] == "usage"
    high = asked(*set_, "--rank", "100", code=2)["error"]
    assert high["messages"][0].startswith("Nummer vid kris: ")
    text = tmp_path / "logo.txt"
    text.write_text("no picture")
    assert asked(*set_, "--logo", str(text), code=2)["error"]["code"] == "not_a_picture"
