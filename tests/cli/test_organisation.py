"""`smdesk organisation`, `reorganise` and `who` on a real data folder."""

import json
from pathlib import Path
from typing import Any

import pytest

from smdesk.bootstrap import open_desk
from smdesk.domain.channels import Scope
from tests.cli.conftest import Smdesk, printed
from tests.support import factories as make

DATED = ("--date", "2026-03-01", "--reason", "Beslut i kommunstyrelsen")
YES = (*DATED, "--yes")


@pytest.fixture
def town(smdesk: Smdesk, tmp_path: Path) -> Smdesk:
    """Two sectors with a unit each, a channel, an editor and a head."""
    desk = open_desk(tmp_path / "data")
    try:
        with desk.store.write(desk.actor) as work:
            for name in ("Kultur", "Fritid"):
                work.sectors.add(make.sector(id=name.lower(), name=name))
            work.units.add(make.unit(id="badet", name="Badet", sector_id="fritid"))
            work.units.add(make.unit(id="museet", name="Museet", sector_id="kultur"))
            for name in ("Anna Ek", "Bo Al"):
                work.people.add(make.person(id=name[0], name=name, email=""))
            office = make.sector_head("fritid")
            work.terms.add(make.term(office=office, person_id="A", acting=True))
            work.memberships.add(make.membership(person_id="B", unit_id="badet"))
            work.channels.add(
                make.channel(
                    id="c",
                    name="Badet på Facebook",
                    scope=Scope.OPERATIONAL,
                    sector_id="fritid",
                    unit_id="badet",
                )
            )
            work.assignments.add(make.assignment(channel_id="c", person_id="B", mandated_by="A"))
            work.commit()
    finally:
        desk.close()
    return smdesk


def bodies(
    town: Smdesk, capsys: pytest.CaptureFixture[str], day: str = "2026-03-01"
) -> dict[str, list[str]]:
    capsys.readouterr()
    assert town("organisation", "--date", day, "--json") == 0
    tree = printed(capsys)["organisation"]
    return {
        node["body"]["name"]: [unit["body"]["name"] for unit in node["units"]]
        for node in tree["sectors"]
    }


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [one["code"] for one in printed(capsys)["happenings"]]


def test_the_organisation_of_a_day(town: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert town("organisation", "--date", "2026-03-01") == 0
    chief, heading, *rows = capsys.readouterr().out.splitlines()
    assert chief == "Kommunchef 2026-03-01: Vakant"
    assert heading.split() == ["Sektor", "Enhet", "Chef", "Kanaler", "Personer"]
    assert [" ".join(row.split()) for row in rows] == [
        "Fritid Anna Ek (tillförordnad) 1 1",
        "Fritid Badet Vakant 1 1",
        "Kultur Vakant 0 0",
        "Kultur Museet Vakant 0 0",
    ]


def test_a_merge_is_previewed_then_done(town: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("reorganise", "merge", "Fritid", "--into", "kultur")
    assert town(*words, *DATED, "--preview") == 0
    shown = capsys.readouterr().out
    assert "Så här blir det från 2026-03-01:\n- Sektorn Fritid upphör." in shown
    assert bodies(town, capsys) == {"Fritid": ["Badet"], "Kultur": ["Museet"]}
    assert town(*words, *YES) == 0
    assert bodies(town, capsys) == {"Kultur": ["Badet", "Museet"]}
    assert bodies(town, capsys, "2026-02-28") == {"Fritid": ["Badet"], "Kultur": ["Museet"]}
    assert town("organisation", "--date", "2026-03-01") == 0
    assert "- Enheten Badet flyttar från Fritid till Kultur. (Beslut" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "codes", "after"),
    [
        (
            ("rename", "Kultur", "Bildning"),
            ["sector_renamed"],
            {"Bildning": ["Museet"], "Fritid": ["Badet"]},
        ),
        (
            ("move", "Badet", "--to", "Kultur"),
            ["unit_move", "answers_from"],
            {"Fritid": [], "Kultur": ["Badet", "Museet"]},
        ),
        (
            ("move", "Badet på Facebook", "--to", "Museet"),
            ["channels_move", "answers_from"],
            {"Fritid": ["Badet"], "Kultur": ["Museet"]},
        ),
        (
            ("merge", "Fritid", "Kultur", "--as", "Allt"),
            [
                "sector_begins",
                "sector_ends",
                "sector_ends",
                "unit_move",
                "unit_move",
                "sector_head_ends",
                "sector_head_vacant",
                "answers_from",
            ],
            {"Allt": ["Badet", "Museet"]},
        ),
        (
            ("split", "Badet", "--as", "Simhallen", "--take", "badet på facebook", "bo al"),
            ["unit_begins", "channels_move", "members_move"],
            {"Fritid": ["Badet", "Simhallen"], "Kultur": ["Museet"]},
        ),
        (
            ("split", "Fritid", "--as", "Bad", "--take", "Badet"),
            ["sector_begins", "unit_move", "sector_head_vacant", "answers_from"],
            {"Bad": ["Badet"], "Fritid": [], "Kultur": ["Museet"]},
        ),
        (
            ("end", "Museet"),
            ["unit_ends"],
            {"Fritid": ["Badet"], "Kultur": []},
        ),
        (
            ("end", "Badet", "--heir", "Museet"),
            ["unit_ends", "channels_move", "members_move", "answers_from"],
            {"Fritid": [], "Kultur": ["Museet"]},
        ),
    ],
)
def test_reorganisations(
    town: Smdesk,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    codes: list[str],
    after: dict[str, list[str]],
) -> None:
    capsys.readouterr()
    assert town("reorganise", *words, *YES, "--json") == 0
    assert told(capsys) == codes
    assert bodies(town, capsys) == after


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("rename", "Nej", "Ja", *YES), "body_unknown"),
        (("rename", "Kultur", "fritid", *YES), "name_taken"),
        (("move", "Nej", "--to", "Kultur", *YES), "channel_unknown"),
        (("end", "Fritid", *YES), "still_has_units"),
        (("rename", "Kultur", "Bildning", *DATED), "yes_missing"),
        (("rename", "Kultur", "Bildning", "--date", "2026-03-01", "--reason", " "), "required"),
        (("rename", "", "Bildning", *YES), "name_empty"),
        (("move", " ", "--to", "Kultur", *YES), "name_empty"),
        (("duplicates", "Kultur"), "duplicate_unnamed"),
        (("duplicates", "Kultur", "Museet", "--yes"), "kinds_differ"),
    ],
)
def test_refusals(
    town: Smdesk, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: str
) -> None:
    capsys.readouterr()
    assert town("reorganise", *words, "--json") == 2
    assert printed(capsys)["error"]["code"] == code


def test_what_is_wrong_is_said_with_its_field(
    town: Smdesk, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert town("reorganise", "rename", "Kultur", "", *YES) == 2
    assert capsys.readouterr().err == "smdesk: Namn: Fyll i fältet.\n"


def test_a_name_that_several_have(
    town: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = open_desk(tmp_path / "data")
    desk.register.save_unit(desk.actor, make.unit(id="b2", name="Parken"))
    desk.register.save_unit(desk.actor, make.unit(id="b3", name="parken", sector_id="fritid"))
    desk.close()
    capsys.readouterr()
    assert town("reorganise", "rename", "Parken", "Ny", *YES, "--json") == 2
    assert printed(capsys)["error"]["code"] == "body_ambiguous"
    assert town("reorganise", "rename", "b2", "Ny", *YES) == 0


def test_duplicates_are_listed_and_merged(
    town: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert town("reorganise", "duplicates") == 0
    assert capsys.readouterr().out == "Inga sektorer eller enheter liknar varandra.\n"
    desk = open_desk(tmp_path / "data")
    desk.register.save_unit(desk.actor, make.unit(name="Bad et", sector_id="fritid"))
    desk.close()
    assert town("reorganise", "duplicates") == 0
    assert " ".join(capsys.readouterr().out.splitlines()[-1].split()) == "Enhet Badet Bad et"
    assert town("reorganise", "duplicates", "Badet", "Bad et", "--yes") == 0
    assert "Bad et är nu en del av Badet." in capsys.readouterr().out
    assert bodies(town, capsys)["Fritid"] == ["Badet"]


def test_who_answered_and_who_could_write(town: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert town("reorganise", "move", "Badet", "--to", "Kultur", *YES) == 0
    capsys.readouterr()
    assert town("who", "Badet på Facebook", "--date", "2026-02-28") == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "Badet på Facebook (Fritid · Badet), 2026-02-28",
        "Ansvarig: Sektorschef, Anna Ek (tillförordnad)",
        "Namn Uppgift Givet av Första dag Sista dag",
        "Bo Al Redaktör Anna Ek 2024-01-01",
    ]
    assert town("who", "c", "--json") == 0
    found: Any = json.loads(capsys.readouterr().out)["who"]
    assert (found["sector"]["name"], found["answering"]) == ("Kultur", None)
    assert town("who", "c", "--date", "2023-01-01") == 0
    said = capsys.readouterr().out
    assert "Kanalen fanns inte i registret den dagen." in said
    assert "Ingen hade ett uppdrag att skriva." in said
