"""`smdesk mandate`, `smdesk leave` and `smdesk access` on a real data folder."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from smdesk.bootstrap import open_desk
from smdesk.cli.main import run
from smdesk.domain.mandate_acts import a_year_from
from smdesk.parts import Parts
from tests.reports.reading import pages_of
from tests.support import factories as make
from tests.support.staff import Staff, staffed

Smdesk = Callable[..., int]
Capture = pytest.CaptureFixture[str]


class Place:
    """A data folder with a small municipality, and the command line over it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        desk = open_desk(folder)
        self.today = desk.today()
        self.staff: Staff = staffed(desk.store)
        desk.close()

    def __call__(self, *words: object) -> int:
        """Run a command."""
        return run([*map(str, words), "--data", str(self.folder)], Parts())

    def asked(self, capsys: Capture, *words: object, code: int = 0) -> Any:
        """Run a command and return its JSON."""
        capsys.readouterr()
        assert self(*words, "--json") == code
        return json.loads(capsys.readouterr().out)

    def said(self, capsys: Capture, *words: object) -> str:
        """Run a command and return what it printed."""
        capsys.readouterr()
        assert self(*words) == 0
        return capsys.readouterr().out


@pytest.fixture
def smdesk(tmp_path: Path) -> Place:
    return Place(tmp_path / "data")


def give(smdesk: Place, capsys: Capture, *words: object) -> list[dict[str, Any]]:
    answer = smdesk.asked(capsys, "mandate", "give", *words)
    mandates: list[dict[str, Any]] = answer["mandates"]
    return mandates


BOTH = ("--channel", "Bokbloggen", "--channel", "Boksidan", "--editor", "Elin Ek")


def test_several_people_and_channels_in_one_act(smdesk: Place, capsys: Capture) -> None:
    given = give(smdesk, capsys, *BOTH, "--deputy", "omar ask")
    assert [one["role"] for one in given] == ["editor", "deputy", "editor", "deputy"]
    assert len({one["act"] for one in given}) == 1
    assert {one["mandated_by"] for one in given} == {smdesk.staff.head.id}
    assert {one["period"]["last"] for one in given} == {a_year_from(smdesk.today).isoformat()}
    text = smdesk.said(capsys, "mandate")
    assert text.splitlines()[0].split()[:3] == ["Namn", "Kanal", "Plattform"]
    assert text.count("Hanna Hed") == 4
    assert given[0]["id"] in text


def test_without_mandates_the_list_says_so(smdesk: Place, capsys: Capture) -> None:
    assert smdesk.said(capsys, "mandate") == "Inga uppdrag gäller eller ska börja.\n"


def test_who_may_not_give_one_is_told_why(smdesk: Place, capsys: Capture) -> None:
    words = ("mandate", "give", *BOTH, "--by", "Kerstin Kom")
    answer = smdesk.asked(capsys, *words, code=2)
    assert answer["error"]["code"] == "mandate_not_own_manager"
    assert len(answer["error"]["messages"]) == 2
    assert "Hanna Hed" in answer["error"]["messages"][0]
    assert smdesk.asked(capsys, "mandate")["mandates"] == []


def test_days_of_ones_own(smdesk: Place, capsys: Capture) -> None:
    days = ("--given", "2026-01-07", "--first", "2026-02-01", "--last", "2030-01-31")
    [one, _] = give(smdesk, capsys, *BOTH, *days)
    assert one["given_on"] == "2026-01-07"
    assert one["period"] == {"first": "2026-02-01", "last": "2030-01-31"}


def test_renewed_for_a_person(smdesk: Place, capsys: Capture) -> None:
    old = give(smdesk, capsys, *BOTH)
    new = smdesk.asked(capsys, "mandate", "renew", "--person", "Elin Ek")["mandates"]
    assert len(new) == 2
    after = date.fromisoformat(old[0]["period"]["last"]) + timedelta(days=1)
    assert {one["period"]["first"] for one in new} == {after.isoformat()}


def test_revoked_one_at_a_time(smdesk: Place, capsys: Capture) -> None:
    give(smdesk, capsys, *BOTH)
    words = ("mandate", "revoke", "--person", "Elin Ek")
    answer = smdesk.asked(capsys, *words, code=2)
    assert answer["error"]["code"] == "mandate_several"
    said = smdesk.said(capsys, *words, "--channel", "Boksidan", "--note", "Byter tjänst")
    assert said == f"Återkallat. Sista dagen är {smdesk.today}.\n"
    last = [one["period"]["last"] for one in smdesk.asked(capsys, "mandate")["mandates"]]
    assert sorted(last) == [smdesk.today.isoformat(), a_year_from(smdesk.today).isoformat()]


def test_the_form_and_the_signed_one(smdesk: Place, capsys: Capture, tmp_path: Path) -> None:
    [one, _] = give(smdesk, capsys, *BOTH)
    text = smdesk.said(capsys, "mandate", "form", "--id", one["id"])
    for part in (
        "Elin Ek, redaktör, Biblioteket",
        "Bokbloggen, Facebook",
        "Hanna Hed, enhetschef, Biblioteket",
        "Hälsar Biblioteket",
        "för Biblioteket, Exempelköpings kommun",
        "hets mot folkgrupp",
        "Bevakningstid är inte inlagd",
        "yttrandefriheten",
        "namnteckning",
    ):
        assert part in text
    forms = smdesk.asked(capsys, "mandate", "form", "--person", "Elin Ek")["forms"]
    assert [form["channel"] for form in forms] == ["Bokbloggen", "Boksidan"]
    paper = tmp_path / "blanketter.pdf"
    said = smdesk.said(capsys, "mandate", "form", "--person", "Elin Ek", "--out", paper)
    assert str(paper) in said
    first, second = pages_of(paper.read_bytes())
    assert ["Bokbloggen" in first, "Boksidan" in second] == [True, True]
    scan = tmp_path / "uppdrag.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")
    said = smdesk.said(capsys, "mandate", "attach", "--person", "Elin Ek", scan)
    signed = smdesk.asked(capsys, "mandate")["mandates"]
    assert {one["form"] for one in signed} == {said.split()[-1]}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("renew",), "mandate_unnamed"),
        (("renew", "--person", "Omar Ask"), "mandate_none_found"),
        (("renew", "--person", "Ingen"), "person_not_found"),
        (("form", "--id", "ingen"), "gone"),
        (("give", "--channel", "Boksidan"), "mandate_nobody"),
        (("give", "--channel", "Boksidan", "--editor", "Elin Ek", "--first", "x"), "usage"),
    ],
)
def test_refusals(smdesk: Place, capsys: Capture, words: tuple[str, ...], code: str) -> None:
    assert smdesk.asked(capsys, "mandate", *words, code=2)["error"]["code"] == code


def test_a_name_that_several_have_is_told_apart(smdesk: Place, capsys: Capture) -> None:
    desk = open_desk(smdesk.folder)
    twin = make.person(name="Elin Ek", email="")
    desk.register.save_person(desk.actor, twin)
    desk.close()
    answer = smdesk.asked(capsys, "mandate", "form", "--person", "Elin Ek", code=2)
    assert answer["error"]["code"] == "person_ambiguous"
    assert f"{smdesk.staff.elin.email}, {twin.id}" in answer["error"]["messages"][0]


def test_reading_beside_a_writer(smdesk: Place, capsys: Capture) -> None:
    give(smdesk, capsys, *BOTH)
    desk = open_desk(smdesk.folder)
    try:
        assert smdesk("mandate") == 0
        assert smdesk("mandate", "form", "--person", "Elin Ek") == 0
        assert smdesk("access") == 0
        assert smdesk("access", "confirm", "Boksidan") == 3
    finally:
        desk.close()


# -- leaving -------------------------------------------------------------------------------------


def test_leaving_shows_what_ends_and_what_is_left(smdesk: Place, capsys: Capture) -> None:
    give(smdesk, capsys, *BOTH)
    assert smdesk("access", "add", "Bokbloggen", "Elin Ek") == 0
    words = ("leave", "Elin Ek", "--last", smdesk.today)
    text = smdesk.said(capsys, *words, "--preview")
    for part in (
        f"Detta slutar för Elin Ek {smdesk.today}:",
        "Uppdraget som redaktör i Bokbloggen",
        "Placeringen i Biblioteket",
        "Kvar att göra för någon annan:",
        "Boksidan, Facebook står utan redaktör från",
        "Ta bort administratörsrättigheterna i Bokbloggen",
    ):
        assert part in text
    assert len(smdesk.asked(capsys, "mandate")["mandates"]) == 2
    answer = smdesk.asked(capsys, *words, "--yes")
    assert answer["left"] is True
    assert len(answer["leaving"]["mandates"]) == 2
    ended = smdesk.asked(capsys, "mandate")["mandates"]
    assert {one["ended"] for one in ended} == {"left"}
    assert smdesk.asked(capsys, *words, code=2)["error"]["code"] == "yes_missing"
    assert f"Inget mer slutar för Elin Ek {smdesk.today}." in smdesk.said(
        capsys, *words, "--preview"
    )


def test_a_last_day_is_moved_and_taken_back(smdesk: Place, capsys: Capture) -> None:
    [one] = give(smdesk, capsys, "--channel", "Bokbloggen", "--editor", "Elin Ek")
    first, ends = one["period"]["first"], one["period"]["last"]
    assert smdesk("leave", "Elin Ek", "--last", smdesk.today, "--yes") == 0
    later = smdesk.today + timedelta(days=30)
    text = smdesk.said(capsys, "leave", "Elin Ek", "--last", later, "--preview")
    assert f"Detta gäller igen för Elin Ek, som slutar {later}:" in text
    assert f"Uppdraget som redaktör i Bokbloggen, Facebook ({first}–{later})" in text
    assert "Inget mer slutar" not in text
    text = smdesk.said(capsys, "leave", "Elin Ek", "--stays", "--yes")
    assert "Detta gäller igen för Elin Ek, som inte slutar:" in text
    assert f"Uppdraget som redaktör i Bokbloggen, Facebook ({first}–{ends})" in text
    assert text.endswith("Sparat: Elin Ek slutar inte.\n")
    answer = smdesk.asked(capsys, "leave", "Elin Ek", "--stays", "--yes")
    assert (answer["left"], answer["stays"], answer["leaving"]["last"]) == (False, True, None)
    text = smdesk.said(capsys, "leave", "Elin Ek", "--stays", "--preview")
    assert text == "Inget behöver ges tillbaka till Elin Ek.\n"
    [mandate] = smdesk.asked(capsys, "mandate")["mandates"]
    assert (mandate["id"], mandate["ended"], mandate["period"]) == (one["id"], None, one["period"])


def test_a_mistyped_year_is_told(smdesk: Place, capsys: Capture) -> None:
    words = ("leave", "Elin Ek", "--last", smdesk.today - timedelta(days=275), "--yes")
    assert smdesk.asked(capsys, *words, code=2)["error"]["code"] == "leave_long_ago"
    assert smdesk("leave", "Elin Ek", "--last", smdesk.today, "--stays", "--yes") == 2
    assert smdesk("leave", "Elin Ek", "--yes") == 2


def test_who_has_an_office_leaves_it(smdesk: Place, capsys: Capture) -> None:
    text = smdesk.said(capsys, "leave", "Hanna Hed", "--last", smdesk.today, "--yes")
    assert "Ämbetet som enhetschef för Biblioteket\n" in text
    assert "Ämbetet som enhetschef för Biblioteket är vakant från" in text
    assert text.endswith(f"Sparat: Hanna Hed slutar {smdesk.today}.\n")


# -- access --------------------------------------------------------------------------------------


def test_the_access_review(smdesk: Place, capsys: Capture) -> None:
    assert smdesk("access", "add", "Bokbloggen", "Elin Ek", "--first", "2024-01-01") == 0
    heading, *lines, counts = smdesk.said(capsys, "access").splitlines()
    assert heading.split() == ["Kanal", "Plattform", "Namn", "Bekräftat", "Anmärkning"]
    assert [" ".join(line.split()) for line in lines] == [
        f"Bokbloggen Facebook Elin Ek {smdesk.today} färre än två",
        "Boksidan Facebook – – färre än två",
    ]
    assert counts.startswith("0 att bekräfta, 0 med")
    later = (smdesk.today + timedelta(days=184)).isoformat()
    assert "inte bekräftat på ett halvår" in smdesk.said(capsys, "access", "--date", later)


def test_rights_are_confirmed_and_ended(smdesk: Place, capsys: Capture) -> None:
    assert smdesk("access", "add", "Bokbloggen", "Elin Ek", "--first", "2024-01-01") == 0
    answer = smdesk.asked(capsys, "access", "confirm", "Bokbloggen", "--day", smdesk.today)
    assert answer["confirmed_on"] == smdesk.today.isoformat()
    assert smdesk.asked(capsys, "access", "add", "Bokbloggen", "Elin Ek", code=2)
    assert smdesk("access", "end", "Bokbloggen", "Elin Ek") == 0
    words = ("access", "end", "Bokbloggen", "Elin Ek", "--last", "2020-01-01")
    assert smdesk.asked(capsys, *words, code=2)["error"]["code"] == "admin_not_held"
    answer = smdesk.asked(capsys, "access", "confirm", "Boksidan", code=2)
    assert answer["error"]["code"] == "admin_nobody"
