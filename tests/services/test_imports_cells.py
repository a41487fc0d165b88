"""What cells say, in Swedish and English; what is not understood is a problem, not a guess."""

from datetime import date

import pytest

from smdesk.domain.channels import Purpose, Scope, Status
from smdesk.domain.errors import Problem
from smdesk.services.imports.cells import (
    is_overarching,
    read_day,
    read_purposes,
    read_scope,
    read_status,
    shown,
)


def wrong(code: str, text: str) -> Problem:
    return Problem(code=code, at="Kolumn", values={"text": text})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2020-01-31", date(2020, 1, 31)),
        ("20200131", date(2020, 1, 31)),
        ("2020-01-31T08:30:00", date(2020, 1, 31)),
        ("2020-01-31 00:00:00", date(2020, 1, 31)),
        ("2020-02-29", date(2020, 2, 29)),
        ("1990-01-01", date(1990, 1, 1)),
        ("2099-12-31", date(2099, 12, 31)),
        ("1989-12-31", wrong("date_range", "1989-12-31")),
        ("2100-01-01", wrong("date_range", "2100-01-01")),
        ("0000-01-01", wrong("date_form", "0000-01-01")),
        ("2021-02-29", wrong("date_form", "2021-02-29")),
        ("2020-13-01", wrong("date_form", "2020-13-01")),
        ("31/1 2020", wrong("date_form", "31/1 2020")),
        ("01-02-2020", wrong("date_form", "01-02-2020")),
        ("2020", wrong("date_form", "2020")),
        ("43861", wrong("date_form", "43861")),
        ("２０２０-01-31", wrong("date_form", "２０２０-01-31")),
    ],
)
def test_days(text: str, found: date | Problem) -> None:
    assert read_day(text, "Kolumn") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Aktiv", Status.ACTIVE),
        ("i drift", Status.ACTIVE),
        ("VILANDE", Status.DORMANT),
        ("Planerad", Status.PLANNED),
        ("Closed", Status.CLOSED),
        ("nedlagd", Status.CLOSED),
        ("kanske", wrong("status_unknown", "kanske")),
    ],
)
def test_states(text: str, found: Status | Problem) -> None:
    assert read_status(text, "Kolumn") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Övergripande kanal", Scope.OVERARCHING),
        ("Kommunövergripande", Scope.OVERARCHING),
        ("Verksamhetskanal", Scope.OPERATIONAL),
        ("operational", Scope.OPERATIONAL),
        ("båda", wrong("scope_unknown", "båda")),
    ],
)
def test_scopes(text: str, found: Scope | Problem) -> None:
    assert read_scope(text, "Kolumn") == found
    assert is_overarching(text) is (found is Scope.OVERARCHING)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dialog", {Purpose.DIALOGUE}),
        ("Dialog, information;Kris", {Purpose.DIALOGUE, Purpose.INFORMATION, Purpose.CRISIS}),
        ("tillgänglighet och nya grupper", {Purpose.AVAILABILITY, Purpose.REACH}),
        ("reach and crisis/info|dialogue", {*Purpose} - {Purpose.AVAILABILITY}),
        ("dialog\n\ninfo", {Purpose.DIALOGUE, Purpose.INFORMATION}),
        (",;", set()),
        ("dialog, reklam ", wrong("purpose_unknown", "reklam")),
    ],
)
def test_purposes(text: str, found: set[Purpose] | Problem) -> None:
    assert read_purposes(text, "Kolumn") == found


def test_long_texts_are_cut_in_messages() -> None:
    assert shown("x" * 80) == "x" * 80
    assert shown("x" * 81) == "x" * 79 + "…"
    assert shown("a\x1b[2Jb\u202e å") == "a\ufffd[2Jb\ufffd å"
