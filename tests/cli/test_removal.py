"""`smdesk removal`, `referral` and `ground` on a real data folder."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from smdesk.bootstrap import open_desk
from smdesk.cli.main import run
from smdesk.parts import Parts
from tests.support import factories as make

Capture = pytest.CaptureFixture[str]
ANSWERS = (
    *("--ground", "hets", "--copy", "impossible", "--no-copy", "Redan borta"),
    *("--removed-by", "Bo Berg", "--told", "told", "--case-number", "KS 2026/7"),
    *("--police", "reported", "--police-number", "K1"),
)


class Place:
    """A data folder with a channel and a person, and the command line over it."""

    def __init__(self, folder: Path, capsys: Capture) -> None:
        self.folder, self.capsys = folder, capsys
        desk = open_desk(folder)
        self.today = desk.today()
        with desk.store.write(make.actor()) as work:
            work.channels.add(make.channel(name="Boksidan"))
            work.people.add(make.person(name="Bo Berg", email=""))
            work.commit()
        desk.close()

    def run(self, *words: object, code: int = 0) -> tuple[str, str]:
        """Run a command, and return what it printed on both streams."""
        self.capsys.readouterr()
        assert run([*map(str, words), "--data", str(self.folder)], Parts()) == code
        printed = self.capsys.readouterr()
        return printed.out, printed.err

    def __call__(self, *words: object, code: int = 0) -> Any:
        """Run a command and return its JSON."""
        return json.loads(self.run(*words, "--json", code=code)[0])

    def started(self, *words: object) -> str:
        """Begin a log, and return its id."""
        return str(self("removal", "start", "Boksidan", *words)["removal"]["removal"]["id"])


@pytest.fixture
def place(tmp_path: Path, capsys: Capture) -> Place:
    return Place(tmp_path / "data", capsys)


def test_a_removal_from_discovery_to_the_closed_case(place: Place) -> None:
    found = (place.today - timedelta(days=1)).isoformat()
    log = place.started("--place", "https://exempel.se/1", "--found-at", f"{found} 22:00")
    line = place("removal", "set", log[:6], *ANSWERS, "--removed-at", f"{found} 22:45")["removal"]
    assert (line["missing"], line["hours"]) == ([], 0.75)
    out, _ = place.run("removal", "finish", log)
    assert "Från upptäckt till borttaget: 45 min." in out
    [listed] = place("removal", "list")["removals"]
    assert listed["removal"]["finished_at"]
    assert listed["removal"]["copy"] == "impossible"
    out, _ = place.run("removal", "close-case", log)
    assert f"Ärendet KS 2026/7 är avslutat {place.today}" in out
    out, _ = place.run("removal", "close-case", log, "--reopen")
    assert "öppet igen" in out


def test_a_log_is_begun_with_the_channel_alone_and_says_what_is_left(place: Place) -> None:
    out, _ = place.run("removal", "start", "Boksidan")
    assert "Loggen för Boksidan är påbörjad" in out
    left = [one for one in out.splitlines() if one.startswith("Återstår: ")]
    assert left[0] == "Återstår: Skriv var det fanns."
    assert len(left) == 8
    out, _ = place.run("removal")
    assert "inte borttaget än" in out
    assert "1 i loggen, 1 inte klara." in out
    [shortcoming] = [
        one
        for one in place("list", "shortcomings")["shortcomings"]
        if one["rule"] == "removal_open"
    ]
    assert shortcoming["weight"] == "now"


def test_finishing_too_early_names_all_that_is_missing(place: Place) -> None:
    log = place.started("--place", "x", *ANSWERS[4:])
    error = place("removal", "finish", log, code=2)["error"]
    assert error["code"] == "removal_lacks_ground"
    assert len(error["messages"]) == 3
    _, said = place.run("removal", "finish", log, code=2)
    assert "Grund: Välj grund för borttagningen." in said


def test_what_nobody_may_possess_gets_no_copy_and_the_advice_to_call_the_police(
    place: Place, tmp_path: Path
) -> None:
    out, _ = place.run("removal", "start", "Boksidan", "--ground", "barnporn")
    assert "Ring polisen på 114 14" in out
    assert "Ingen i kommunen har kontrollerat" in out
    [line] = place("removal", "list")["removals"]
    assert line["removal"]["copy"] == "forbidden"
    picture = tmp_path / "bild.png"
    picture.write_bytes(b"picture")
    error = place("removal", "copy-file", line["removal"]["id"], picture, code=2)["error"]
    assert error["code"] == "copy_forbidden"
    assert place("removal", "list")["removals"][0]["copies"] == []


def test_a_note_with_a_persons_number_is_warned_about_and_stored(place: Place) -> None:
    out, _ = place.run("removal", "start", "Boksidan", "--note", "Gäller 811218-9876")
    assert "811218-9876 ser ut som ett person- eller samordningsnummer" in out
    log = place("removal", "list")["removals"][0]["removal"]["id"]
    told = place("removal", "set", log, "--note", "Ring 070-123 45 67")
    assert [one["code"] for one in told["cautions"]] == ["phone"]


def test_what_was_changed_is_said_field_by_field(place: Place) -> None:
    log = place.started("--place", "Där")
    out, _ = place.run("removal", "set", log, "--content", "video", "--found-by", "Bo Berg")
    assert "Vad: Kommentar → Film" in out
    assert "Bo Berg" in out
    out, _ = place.run("removal", "show", log)
    assert "Kanal: Boksidan" in out
    assert "Upptäckt av: Bo Berg" in out
    assert place("removal", "set", log, "--place", "Där", code=2)["error"]["code"] == (
        "nothing_changes"
    )


def test_a_log_begun_by_mistake_is_removed_after_a_question(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = place.started()
    monkeypatch.setattr("builtins.input", lambda _: "n")
    place.run("removal", "drop", log)
    assert place("removal", "drop", log, code=2)["error"]["code"] == "yes_missing"
    place.run("removal", "drop", log, "--yes")
    out, _ = place.run("removal")
    assert "Inget är borttaget." in out


def test_what_is_named_wrongly_is_told(place: Place) -> None:
    assert place("removal", "show", "zz", code=2)["error"]["code"] == "removal_unknown"
    assert place("removal", "start", "Ingen", code=2)["error"]["code"] == "channel_unknown"
    start = ("removal", "start", "Boksidan")
    assert place(*start, "--ground", "olaga", code=2)["error"]["code"] == "ground_ambiguous"
    assert place(*start, "--ground", "stöld", code=2)["error"]["code"] == "ground_unknown"
    assert place(*start, "--found-by", "Ingen", code=2)["error"]["code"] == "person_not_found"
    assert place(*start, "--found-at", "i går", code=2)["error"]["code"] == "usage"
    ahead = (place.today + timedelta(days=2)).isoformat()
    assert place(*start, "--found-at", ahead, code=2)["error"]["code"] == "moment_ahead"
    first, second = place.started(), place.started()
    shared = [number for number in range(17) if first[:number] == second[:number]]
    code = "name_empty" if max(shared) == 0 else "removal_ambiguous"
    error = place("removal", "show", first[: max(shared)], code=2)["error"]
    assert error["code"] == code


def test_a_referral_is_added_completed_and_removed(place: Place) -> None:
    out, _ = place.run("referral", "add", "Boksidan", "Fråga om LSS", "--person", "Bo Berg")
    assert "Hänvisningen i Boksidan är sparad" in out
    assert "”LSS” kan höra till ett ärende" in out
    assert "Diarienumret återstår" in out
    [line] = place("referral")["referrals"]
    log = line["referral"]["id"]
    assert (line["person"]["name"], line["referral"]["day"]) == ("Bo Berg", str(place.today))
    out, _ = place.run("referral", "set", log, "--note", "Fråga", "--case-number", "KS 2026/7")
    assert "Diarienummer: – → KS 2026/7" in out
    out, _ = place.run("referral", "list")
    assert "KS 2026/7" in out
    ahead = (place.today + timedelta(days=1)).isoformat()
    assert place("referral", "set", log, "--day", ahead, code=2)["error"]["code"] == "day_ahead"
    assert place("referral", "set", "zz", "--note", "x", code=2)["error"]["code"] == (
        "referral_unknown"
    )
    place.run("referral", "remove", log, "--yes")
    out, _ = place.run("referral")
    assert "Inga frågor är hänvisade" in out


def test_grounds_are_listed_checked_changed_and_added(place: Place) -> None:
    out, _ = place.run("ground")
    assert "Hets mot folkgrupp" in out
    assert "12 grunder har ingen i kommunen kontrollerat" in out
    out, _ = place.run("ground", "check", "hets")
    assert f"Hets mot folkgrupp är kontrollerad mot lagen {place.today}." in out
    out, _ = place.run("ground", "list")
    assert "11 grunder har ingen" in out
    out, _ = place.run("ground", "set", "hets mot", "--text", "Vår egen text.", "--no-police")
    assert "Vår egen text." in out
    assert "Ingen i kommunen har kontrollerat" in out
    place.run("ground", "add", "Reklam", "--law", "Kanalens villkor", "--section", "3 §")
    names = [one["name"] for one in place("ground")["grounds"]]
    assert (len(names), names[-1]) == (13, "Reklam")
    assert place("ground", "add", "Tom", code=2)["error"]["code"] == "required"
    allowed = place("ground", "set", "barnporn", "--copy", code=2)["error"]
    assert allowed["code"] == "ground_copy_locked"
    out, _ = place.run("ground", "set", "reklam", "--no-in-use")
    assert "används inte" in place.run("ground")[0]


def test_english_speaks_english(place: Place) -> None:
    out, _ = place.run("ground", "--language", "en")
    assert "Agitation against a population group" in out
    out, _ = place.run("removal", "start", "Boksidan", "--ground", "child", "--language", "en")
    assert "Call the police at 114 14" in out
