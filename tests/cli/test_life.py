"""`smdesk channel` on a real data folder: a channel's whole life by commands."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from smdesk.bootstrap import open_desk
from smdesk.cli.main import run
from smdesk.domain.applications import CheckItem
from smdesk.parts import Parts
from tests.support import factories as make

Capture = pytest.CaptureFixture[str]
TEXTS = ("audience", "why-platform", "data-categories", "data-recipients", "data-transfer")
MORE = ("data-erasure", "risk")


class Place:
    """A data folder with a chief executive, two people, a unit, and the command line over it."""

    def __init__(self, folder: Path, capsys: Capture) -> None:
        self.folder, self.capsys = folder, capsys
        desk = open_desk(folder)
        self.today = desk.today()
        people = [make.person(name=name, email="") for name in ("Chef", "Elin Ek", "Bo Berg")]
        with desk.store.write(make.actor()) as work:
            work.municipality.add(make.municipality())
            work.units.add(make.unit(name="Biblioteket"))
            for person in people:
                work.people.add(person)
            work.terms.add(make.term(person_id=people[0].id))
            work.commit()
        desk.close()

    def __call__(self, *words: object, code: int = 0) -> Any:
        """Run a command and return its JSON."""
        self.capsys.readouterr()
        assert run([*map(str, words), "--data", str(self.folder), "--json"], Parts()) == code
        return json.loads(self.capsys.readouterr().out)

    def said(self, *words: object) -> list[str]:
        """Run a command and return the lines that it printed."""
        self.capsys.readouterr()
        assert run([*map(str, words), "--data", str(self.folder)], Parts()) == 0
        return self.capsys.readouterr().out.splitlines()

    def day(self, days: int) -> str:
        return (self.today + timedelta(days=days)).isoformat()

    def handed_in(self) -> None:
        texts = [word for name in (*TEXTS, *MORE) for word in (f"--{name}", "Text")]
        self("channel", "apply", "Boksidan", "--platform", "facebook", "--unit", "Biblioteket")
        self(
            *("channel", "apply", "Boksidan", "--address", "facebook.com/boksidan"),
            *("--purpose", "dialogue", "--text", "Samtal om böcker.", *texts),
            *("--watcher", "Elin Ek", "--deputy", "Bo Berg", "--hand-in"),
        )

    def started(self) -> Any:
        self.handed_in()
        decision = ("--paragraph", "§ 3", "--case", "KS 2026/12", "--date", self.day(0))
        self("channel", "decide", "Boksidan", "approved", *decision)
        items = [item.value for item in CheckItem]
        mailbox = ("--mailbox", "sociala@example.se")
        self("channel", "checklist", "Boksidan", *mailbox, "--met", *items)
        for person in ("Elin Ek", "Bo Berg"):
            self("access", "add", "Boksidan", person)
        return self("channel", "start", "Boksidan")


@pytest.fixture
def smdesk(tmp_path: Path, capsys: Capture) -> Place:
    return Place(tmp_path / "data", capsys)


def test_from_interest_to_start(smdesk: Place) -> None:
    life = smdesk.started()["life"]
    assert (life["channel"]["status"], life["channel"]["opened_on"]) == ("active", smdesk.day(0))
    assert life["applications"][0]["case_number"] == "KS 2026/12"
    assert life["missing"] == []


def test_what_is_missing_is_an_error_and_stores_nothing(smdesk: Place) -> None:
    answer = smdesk("channel", "apply", "Boksidan", "--hand-in", code=2)
    assert answer["error"]["code"] == "required"
    assert smdesk("channel", "show", "Boksidan", code=2)["error"]["code"] == "channel_unknown"
    smdesk.handed_in()
    assert smdesk("channel", "start", "Boksidan", code=2)["error"]["code"] == "start_undecided"
    draft = smdesk("channel", "show", "Boksidan")["life"]
    assert [one["code"] for one in draft["missing"]][:2] == ["start_undecided", "start_admins"]


def test_the_last_post_a_new_name_and_the_end(smdesk: Place) -> None:
    smdesk.started()
    ahead = ("--date", smdesk.day(1), "--posted", smdesk.day(-300))
    assert smdesk("channel", "post", "Boksidan", *ahead, code=2)["error"]["code"] == "day_ahead"
    smdesk("channel", "post", "Boksidan", "--posted", smdesk.day(-300))
    assert smdesk("channel", "show", "Boksidan")["life"]["channel"]["status"] == "active"
    reason = ("--reason", "Enheten bytte namn", "--date", smdesk.day(2))
    smdesk("channel", "change", "Boksidan", "--name", "Läslust", *reason)
    closing = ("--last", smdesk.day(3), "--reason", "Ingen läser", "--no-capture", "Låst")
    life = smdesk("channel", "close", "Boksidan", *closing, "--no-export", "Finns ingen")["life"]
    assert (life["closing"]["closed_on"], life["left"]) == (smdesk.day(3), [])
    assert len(life["former"]) == 3


def test_what_was_changed_and_stored_is_said(smdesk: Place) -> None:
    smdesk.started()
    assert smdesk.said("channel", "post", "Boksidan", "--posted", smdesk.day(-3)) == [
        f"Senaste inlägget gjordes {smdesk.day(-3)}.",
        "Boksidan (Facebook): aktiv",
    ]
    answer = smdesk("channel", "post", "Boksidan")
    assert (answer["last_post"]["posted_on"], answer["became"]) == (None, None)
    reason = ("--reason", "Enheten bytte namn", "--date", smdesk.day(2))
    change = ("channel", "change", "Boksidan")
    assert smdesk.said(*change, "--name", "Läslust", *reason) == [
        f"Från {smdesk.day(2)}:",
        "· Namn: Boksidan → Läslust",
        "Boksidan (Facebook): aktiv",
    ]
    nothing = smdesk(*change, "--name", "Boksidan", *reason, code=2)["error"]
    assert nothing["code"] == "nothing_changes"


def test_a_unit_of_another_sector_than_the_one_named_is_refused(smdesk: Place) -> None:
    smdesk.started()
    first = ("--first", smdesk.day(-30))
    smdesk("organisation", "add", "sector", "Vård", *first)
    smdesk("organisation", "add", "sector", "Lek", *first)
    smdesk("organisation", "add", "unit", "Läshörnan", "--sector", "Lek", *first)
    smdesk("organisation", "add", "unit", "Fri", *first)
    why = ("--reason", "Flytt", "--date", smdesk.day(2))
    for unit in ("Läshörnan", "Fri"):
        move = ("channel", "change", "Boksidan", "--unit", unit, "--sector", "Vård", *why)
        wrong = smdesk(*move, code=2)["error"]
        assert (wrong["code"], wrong["at"]) == ("unit_elsewhere", "unit")
    within = ("--unit", "Läshörnan", "--sector", "Lek")
    changed = smdesk("channel", "change", "Boksidan", *within, *why)["changed"]
    assert {one["name"] for one in changed} >= {"unit_id", "sector_id"}


def test_a_body_is_found_as_it_is_called_on_the_day(smdesk: Place) -> None:
    smdesk.started()
    first = ("--first", smdesk.day(2))
    smdesk("organisation", "add", "unit", "Läshörnan", *first)
    move = ("channel", "change", "Boksidan", "--unit", "läshörnan", "--reason", "Flytt", "--date")
    assert smdesk(*move, smdesk.day(1), code=2)["error"]["code"] == "body_unknown"
    [changed] = smdesk(*move, smdesk.day(2))["changed"]
    assert (changed["name"], changed["before"], changed["after"]) == (
        "unit_id",
        "Biblioteket",
        "Läshörnan",
    )


def test_a_closing_says_what_is_left(smdesk: Place) -> None:
    smdesk.started()
    closing = ("--reason", "Ingen läser", "--no-capture", "Låst", "--no-export", "Finns ingen")
    life = smdesk("channel", "close", "Boksidan", *closing)["life"]
    left = ["admins", "capture", "export", "account", "list"]
    assert [one["code"] for one in life["left"]] == left
    again = smdesk("channel", "close", "Boksidan", *closing, code=2)
    assert again["error"]["code"] == "closing_made"


def test_two_of_a_name_are_told_apart_by_platform(smdesk: Place) -> None:
    smdesk("channel", "apply", "Boksidan", "--platform", "facebook")
    desk = open_desk(smdesk.folder)
    with desk.store.write(make.actor()) as work:
        work.channels.add(make.channel(name="Boksidan", url="", key=""))
        work.commit()
    desk.close()
    assert smdesk("channel", "show", "Boksidan", code=2)["error"]["code"] == "channel_ambiguous"


def test_an_action_is_needed_and_a_body_that_is_one(smdesk: Place) -> None:
    assert smdesk("channel", code=2)["error"]["code"] == "channel_action"
    wrong = smdesk("channel", "apply", "Boksidan", "--unit", "Finns inte", code=2)
    assert (wrong["error"]["code"], wrong["error"]["at"]) == ("body_unknown", "unit")
