"""`smdesk watch`, `absence` and `crisis` on a real data folder."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from smdesk.bootstrap import now, open_desk
from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel, Purpose
from smdesk.domain.organisation import Person
from tests.cli.conftest import Smdesk, printed
from tests.support import factories as make

MONDAY = "2026-11-23 10:00"


@pytest.fixture
def town(smdesk: Smdesk, tmp_path: Path) -> Smdesk:
    """A channel with an editor and a deputy, who both have a namesake's surname."""
    desk = open_desk(tmp_path / "data")
    channel = make.channel(name="Biblioteket", purposes=frozenset({Purpose.CRISIS}), crisis_rank=1)
    emma, doris, boss = (
        make.person(name=name, email=f"{name.lower()}@example.se")
        for name in ("Emma", "Doris", "Bo")
    )
    with desk.store.write(desk.actor) as work:
        work.channels.add(channel)
        _staff(work, channel, emma, doris, boss)
        work.commit()
    desk.close()
    return smdesk


def _staff(work: Any, channel: Channel, emma: Person, doris: Person, boss: Person) -> None:
    for person in (emma, doris, boss):
        work.people.add(person)
    work.terms.add(make.term(person_id=boss.id))
    for person, role in ((emma, EditorRole.EDITOR), (doris, EditorRole.DEPUTY)):
        mandate = make.assignment(
            channel_id=channel.id, person_id=person.id, role=role, mandated_by=boss.id
        )
        work.assignments.add(mandate)


def code(capsys: pytest.CaptureFixture[str]) -> str:
    body: dict[str, dict[str, str]] = json.loads(capsys.readouterr().out)
    return body["error"]["code"]


def out(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_hours_are_set_and_shown(town: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert town("watch", "--at", MONDAY) == 0
    assert "Tid saknas" in out(capsys)
    first = ("--first", "2026-01-01")
    assert town("watch", "set", "biblioteket", "--reply", 4, *first) == 0
    assert out(capsys) == (
        "Biblioteket: mån–fre 08:00–16:30, svarstid inom 4 timmar, från och med 2026-01-01.\n"
    )
    assert town("watch", "--at", MONDAY) == 0
    heading, row, count = out(capsys).splitlines()
    assert heading.split() == ["Kanal", "Plattform", "Bevakning", "Vakar", "När", "Svarstid"]
    assert " ".join(row.split()) == (
        "Biblioteket Facebook Bevakas Emma (redaktör) till 16:30 inom 4 timmar"
    )
    assert count == "1 av 1 kanaler bevakas 2026-11-23 10:00."
    assert town("watch", "--at", "2026-11-27T18:00") == 0
    assert "Stängt     Emma (redaktör)  från mån 08:00" in out(capsys)


def test_what_is_not_given_stays(town: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    town("watch", "set", "Biblioteket", "--first", "2026-01-01", "--reply", 4, "--holidays")
    later = ("--first", "2026-11-01")
    assert town("watch", "set", "Biblioteket", "--days", "mon-wed,sun", "--to", 20, *later) == 0
    again = ("--from", "9.30", "--no-holidays")
    capsys.readouterr()
    assert town("watch", "set", "Biblioteket", *again, *later, "--json") == 0
    watch = printed(capsys)["watch"]
    assert watch["days"] == ["monday", "sunday", "tuesday", "wednesday"]
    assert (watch["opens"], watch["closes"], watch["holidays"]) == (570, 1200, False)
    assert (watch["reply_hours"], watch["version"]) == (4, 1)
    assert watch["period"] == {"first": "2026-11-01", "last": None}
    assert town("watch", "--at", "2026-10-06 10:00", "--json") == 0
    [line] = printed(capsys)["channels"]
    assert line["hours"]["period"] == {"first": "2026-01-01", "last": "2026-10-31"}


def test_watching_ends(town: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    town("watch", "set", "Biblioteket", "--first", "2026-01-01")
    capsys.readouterr()
    assert town("watch", "end", "Biblioteket", "2026-11-22") == 0
    assert out(capsys) == "Biblioteket bevakas till och med 2026-11-22.\n"
    assert town("watch", "--at", MONDAY) == 0
    assert "Tid saknas" in out(capsys)
    assert town("watch", "end", "Biblioteket", "2026-11-23", "--json") == 2
    assert code(capsys) == "watch_none"


def test_absences(town: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert town("absence") == 0
    assert out(capsys) == "Ingen är borta.\n"
    first = swedish_day(now()) + timedelta(days=1)
    last = first + timedelta(days=5)
    assert town("absence", "add", "emma@example.se", first, last) == 0
    assert out(capsys) == f"Emma är borta {first} till och med {last}.\n"
    assert town("absence", "add", "doris", first) == 0
    assert out(capsys) == f"Doris är borta från och med {first}, tills vidare.\n"
    assert town("absence") == 0
    heading, *rows = out(capsys).splitlines()
    assert heading.split() == ["Person", "Första", "dag", "Sista", "dag"]
    assert sorted(row.split() for row in rows) == [
        ["Doris", str(first), "–"],
        ["Emma", str(first), str(last)],
    ]
    assert town("absence", "remove", "Doris", first, "--json") == 0
    [left] = printed(capsys)["absences"]
    assert left["period"] == {"first": str(first), "last": str(last)}


def test_a_deputy_stands_in(town: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    town("watch", "set", "Biblioteket", "--first", "2026-01-01")
    town("absence", "add", "Emma", "2026-11-23", "2026-11-24")
    capsys.readouterr()
    assert town("watch", "--at", MONDAY) == 0
    assert "Doris (ersättare)" in out(capsys)
    town("absence", "add", "Doris", "2026-11-23", "2026-11-23")
    capsys.readouterr()
    assert town("watch", "--at", MONDAY, "--json") == 0
    body = printed(capsys)
    assert body["watched"] == 0
    assert body["channels"][0]["state"] == "nobody"
    assert [one["person"]["name"] for one in body["channels"][0]["away"]] == ["Emma", "Doris"]


def test_the_crisis_list(town: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    town("watch", "set", "Biblioteket", "--first", "2026-01-01", "--reply", 1)
    town("absence", "add", "Emma", "2026-11-23", "2026-11-24")
    capsys.readouterr()
    assert town("crisis", "--date", "2026-11-23") == 0
    title, blank, first, address, *rest, note = out(capsys).splitlines()
    assert (title, blank) == ("Krislista 2026-11-23", "")
    assert note.endswith("de som gäller i dag.")  # a past day's order is not kept
    assert first == "1. Biblioteket, Facebook"
    assert address.startswith("   https://www.facebook.com/")
    assert rest == [
        "   Ansvarig chef: Bo bo@example.se",
        "   Redaktörer: Emma emma@example.se (borta till och med 2026-11-24)",
        "   Ersättare: Doris doris@example.se",
        "   Bevakas: mån–fre 08:00–16:30",
    ]
    assert town("crisis", "--date", "2026-11-23", "--json") == 0
    assert printed(capsys)["channels"][0]["manager"]["name"] == "Bo"


def test_no_crisis_list(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert listed("crisis", "--date", "2026-11-23") == 0
    assert out(capsys).startswith("Ingen kanal används vid kris")


@pytest.mark.parametrize(
    ("language", "days", "printed_as"),
    [
        ("sv", "mån–fre", "mån–fre"),
        ("sv", "Mån - Ons, sön", "mån–ons, sön"),
        ("sv", "måndag,tor", "mån, tor"),
        ("sv", "mon-fri,sun", "mån–fre, sön"),
        ("sv", "alla dagar", "alla dagar"),
        ("en", "Mon–Fri", "Mon–Fri"),
    ],
)
def test_days_are_read_as_they_are_printed(
    town: Smdesk, language: str, days: str, printed_as: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out(capsys)
    words = ("watch", "set", "Biblioteket", "--days", days, "--language", language)
    assert town(*words) == 0
    assert f"Biblioteket: {printed_as} 0" in out(capsys)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("watch", "set", "Okänd"), "channel_unknown"),
        (("watch", "set", "Biblioteket", "--from", "20"), "closes_too_early"),
        (("watch", "set", "Biblioteket", "--reply", "0"), "reply_hours_range"),
        (("absence", "add", "Okänd", "2026-11-23"), "person_not_found"),
        (("absence", "add", "Emma", "2026-11-23", "2026-11-22"), "period_reversed"),
        (("absence", "remove", "Emma", "2026-11-23"), "absence_none"),
        (("watch", "--at", "nyss"), "usage"),
        (("watch", "--at", "0001-01-01"), "usage"),
        (("watch", "set", "Biblioteket", "--days", "må"), "usage"),
        (("watch", "set", "Biblioteket", "--days", "mon-"), "usage"),
        (("watch", "set", "Biblioteket", "--days", "fri-mon"), "usage"),
        (("watch", "set", "Biblioteket", "--from", "25"), "usage"),
        (("watch", "set", "Biblioteket", "--reply", "snart"), "usage"),
    ],
)
def test_refusals(
    town: Smdesk, words: tuple[str, ...], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert town(*words, "--json") == 2
    assert code(capsys) == expected


def test_two_of_one_name_are_told_apart(
    town: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = open_desk(tmp_path / "data")
    with desk.store.write(desk.actor) as work:
        work.people.add(make.person(name="Emma", email="annan@example.se", account="emma.a"))
        work.channels.add(make.channel(name="Biblioteket"))
        work.commit()
    desk.close()
    assert town("absence", "add", "emma", "2026-11-23", "--json") == 2
    assert code(capsys) == "person_ambiguous"
    assert town("watch", "set", "Biblioteket", "--json") == 2
    assert code(capsys) == "channel_ambiguous"
    assert town("absence", "add", "emma.a", "2026-11-23") == 0
