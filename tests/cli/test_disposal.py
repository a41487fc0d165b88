"""Disposal and legal holds on the command line: two accounts, one after the other."""

import json
from pathlib import Path
from typing import Any

import pytest

from smdesk import bootstrap
from smdesk.domain.actors import Actor, Role
from smdesk.domain.ids import new_id
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate
from smdesk.storage.opening import open_store
from tests.cli.conftest import Smdesk, printed
from tests.support import factories as make
from tests.support import moderation
from tests.support.factories import TickingClock
from tests.support.plans import decide_plan

REASON = "Efter begäran"


class People:
    """Anna and Bo at the same computer, each with an account."""

    def __init__(self, smdesk: Smdesk, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self._smdesk = smdesk
        self._patch = patch
        self.folder = folder

    def anna(self, *words: object) -> int:
        return self._as("anna.ek", words)

    def bo(self, *words: object) -> int:
        return self._as("bo.al", words)

    def _as(self, account: str, words: tuple[object, ...]) -> int:
        self._patch.setattr(bootstrap, "signed_in_account", lambda: account)
        return self._smdesk(*words)

    def add(self, table: str, item: Any) -> None:
        store = open_store(self.folder / "smdesk.sqlite3", TickingClock())
        with store.write(Actor(account="anna.ek", roles=frozenset(Role))) as work:
            getattr(work, table).add(item)
            work.commit()
        store.close()

    def channel(self) -> str:
        store = open_store(self.folder / "smdesk.sqlite3", TickingClock())
        with store.read() as snapshot:
            found = snapshot.channels.all()[0].id
        store.close()
        return found


@pytest.fixture
def people(smdesk: Smdesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Any) -> People:
    """A data folder with one channel, whose webmasters are Anna and Bo."""
    monkeypatch.setattr(bootstrap, "signed_in_account", lambda: "anna.ek")
    source = tmp_path / "kanaler.csv"
    line = "Kommunen;Facebook;facebook.com/exempel;övergripande\n"
    source.write_text(f"Kanal;Plattform;Adress;Omfattning\n{line}", "utf-8")
    both = People(smdesk, monkeypatch, tmp_path / "data")
    assert both.anna("import", source, "--yes") == 0
    assert both.anna("roles", "grant", "bo.al", "webmaster") == 0
    capsys.readouterr()
    return both


def referral(people: People, **changes: Any) -> str:
    made = moderation.referral(channel_id=people.channel(), **changes)
    people.add("referrals", made)
    return made.id


def proposed(people: People, capsys: Any, *targets: str) -> str:
    words = ("disposal", "propose", "personal_data", *targets, "--reason", REASON, "--json")
    assert people.anna(*words) == 0
    identifier: str = printed(capsys)["disposal"]["disposal"]["id"]
    return identifier


def test_from_proposal_to_report(people: People, capsys: Any, tmp_path: Path) -> None:
    gone = referral(people)
    made = proposed(people, capsys, f"referral:{gone}")
    assert people.anna("disposal", "approve", made) == 2
    assert "Den som föreslår får inte besluta" in capsys.readouterr().err
    assert people.bo("disposal", "approve", made, "--case", "KS 2026/40") == 0
    assert made in capsys.readouterr().out
    assert people.bo("disposal", "carry-out", made, "--yes") == 0
    told = capsys.readouterr().out
    assert "Hänvisning, 2026-11-23, Kommunen, Facebook" in told
    assert "Gallringen är genomförd: 1 borta." in told
    assert people.bo("disposal", "report", made) == 0
    told = capsys.readouterr().out
    assert "Databasens filer är rensade." in told
    assert "Ingen säkerhetskopia i datamappen har uppgifterna kvar." in told
    assert people.bo("disposal", "list") == 0
    assert "Genomförd" in capsys.readouterr().out
    for name in ("rapport.pdf", "rapport.json"):
        assert people.bo("disposal", "report", made, "--out", tmp_path / name) == 0
    assert (tmp_path / "rapport.pdf").read_bytes().startswith(b"%PDF")
    body = json.loads((tmp_path / "rapport.json").read_text("utf-8"))
    assert (body["files_cleaned"], body["erased_entries"]) == (True, 1)
    assert body["disposal"]["case_number"] == "KS 2026/40"
    assert people.bo("verify") == 0
    capsys.readouterr()
    assert people.bo("disposal", "report", made, "--out", tmp_path / "rapport.txt") == 2
    assert "PDF eller JSON" in capsys.readouterr().err


def test_what_the_plan_lets_go_is_proposed_whole(people: People, capsys: Any) -> None:
    assert people.anna("disposal", "due") == 0
    assert "är ingen plan beslutad" in capsys.readouterr().out
    held = referral(people, day=make.TODAY.replace(year=2020), case_number="BN 1")
    free = referral(people, day=make.TODAY.replace(year=2021), case_number="BN 2")
    store = open_store(people.folder / "smdesk.sqlite3", TickingClock())
    decide_plan(store, {RecordKind.REFERRAL: {"fate": Fate.DISPOSE, "years": 2}})
    store.close()
    assert people.anna("hold", "set", f"referral:{held}", "--reason", "Tvist") == 0
    assert "Rättsligt stopp gäller" in capsys.readouterr().out
    assert people.anna("disposal", "due", "--date", "2026-11-27") == 0
    told = capsys.readouterr().out
    assert "2 kan gallras" in told
    assert f"referral:{free}" in told
    assert "Tvist" in told
    words = ("disposal", "propose", "schedule", "--all", "--reason", REASON, "--json")
    assert people.anna(*words) == 0
    line = printed(capsys)["disposal"]
    assert [one["target_id"] for one in line["items"]] == [free]
    assert line["two"] is True
    assert people.anna("disposal", "refuse", line["disposal"]["id"]) == 0
    assert "Inget är ändrat" in capsys.readouterr().out


def test_a_hold_is_listed_and_lifted(people: People, capsys: Any) -> None:
    gone = referral(people)
    words = ("hold", "set", f"referral:{gone}", "--reason", "Tvist", "--case", "T 1-26", "--json")
    assert people.anna(*words) == 0
    hold = printed(capsys)["hold"]["id"]
    assert people.bo("hold", "list") == 0
    assert "T 1-26" in capsys.readouterr().out
    asked = ("disposal", "propose", "personal_data", f"referral:{gone}", "--reason", REASON)
    assert people.anna(*asked) == 2
    assert "rättsligt stopp" in capsys.readouterr().err
    assert people.bo("hold", "lift", hold) == 0
    assert people.anna(*asked) == 0


def test_nothing_goes_without_an_answer(people: People, capsys: Any) -> None:
    made = proposed(people, capsys, f"referral:{referral(people)}")
    assert people.bo("disposal", "approve", made) == 0
    assert people.bo("disposal", "carry-out", made, "--json") == 2
    capsys.readouterr()
    assert people.bo("disposal", "list", "--json") == 0
    assert printed(capsys)["disposals"][0]["state"] == "decided"


@pytest.mark.parametrize("target", ["referral", "referral:", "sak:abc"])
def test_a_target_is_a_sort_and_an_id(people: People, capsys: Any, target: str) -> None:
    words = ("disposal", "propose", "unlawful", target, "--reason", REASON)
    assert people.anna(*words) == 2
    assert "capture:abc123" in capsys.readouterr().err


def test_a_disposal_that_is_none(people: People, capsys: Any) -> None:
    for action in ("carry-out", "report"):
        assert people.anna("disposal", action, new_id()) == 2
        assert "smdesk disposal list" in capsys.readouterr().err
