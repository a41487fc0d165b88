"""Who is still needed, when nothing of somebody's holds any more, and what names them."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.access import AccountAdmin
from smdesk.domain.anonymising import Ties, Traces, last_day, needed, traces_of
from smdesk.domain.applications import Application
from smdesk.domain.calendar import Period
from tests.support import factories as make

DAY = date(2026, 11, 23)
PAST = Period(date(2020, 1, 1), date(2021, 12, 31))
OPEN = Period(date(2020, 1, 1))
LEFT = make.person(left_on=date(2021, 12, 31))


def admin(period: Period) -> AccountAdmin:
    return AccountAdmin(
        id="a", channel_id="c", person_id=LEFT.id, period=period, confirmed_on=period.first
    )


def ties(period: Period) -> dict[str, Ties]:
    """Return what may hold somebody, each alone, by the code that says so."""
    return {
        "office": Ties(terms=(make.term(period=period),)),
        "mandate": Ties(mandates=(make.assignment(period=period),)),
        "gave_mandate": Ties(given=(make.assignment(period=period),)),
        "membership": Ties(memberships=(make.membership(period=period),)),
        "rights": Ties(admins=(admin(period),)),
    }


def test_who_has_left_and_holds_nothing_is_not_needed() -> None:
    assert needed(LEFT, Ties(), DAY) == ()
    for held in ties(PAST).values():
        assert needed(LEFT, held, DAY) == ()


@pytest.mark.parametrize("code", ties(OPEN))
def test_who_holds_something_is_needed(code: str) -> None:
    until_today = Period(date(2020, 1, 1), DAY)
    assert needed(LEFT, ties(OPEN)[code], DAY) == (code,)
    assert needed(LEFT, ties(until_today)[code], DAY) == (code,)
    assert needed(LEFT, ties(until_today)[code], DAY + timedelta(days=1)) == ()


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"left_on": None}, ("not_left",)),
        ({"left_on": DAY}, ("not_left",)),
        ({"left_on": DAY - timedelta(days=1)}, ()),
        ({"left_on": None, "anonymised_on": DAY}, ("anonymised",)),
    ],
)
def test_the_last_day_is_worked(changes: dict[str, Any], codes: tuple[str, ...]) -> None:
    assert needed(make.person(**changes), Ties(), DAY) == codes


def test_who_is_named_in_an_open_application_is_needed() -> None:
    application = Application(id="a", channel_id="c", interest_on=DAY, watcher_id=LEFT.id)
    assert needed(LEFT, Ties(applications=(application,)), DAY) == ("application",)


def test_the_last_day_of_all_is_that_of_what_held_longest() -> None:
    later = Period(date(2020, 1, 1), date(2023, 5, 1))
    for held in ties(later).values():
        assert last_day(LEFT, held) == date(2023, 5, 1)
    assert last_day(LEFT, Ties()) == LEFT.left_on
    for held in ties(OPEN).values():
        assert last_day(LEFT, held) is None
    assert last_day(make.person(), ties(PAST)["office"]) is None


NAMED = Traces(frozenset({"Åsa-Britt Ödlefjord", "asa.odle@example.se", "KOMMUN\\aodle", "ek"}))


@pytest.mark.parametrize(
    "text",
    [
        "Åsa-Britt Ödlefjord",
        "åsa-britt  ödlefjord",
        "ÅSA-BRITT\nÖDLEFJORD",
        "A\u030asa-Britt O\u0308dlefjord",
        "Ödlefjord, Åsa-Britt",
        "Ödlefjord Åsa-Britt",
        "Det är Åsa-Britt Ödlefjords kanal.",
        "(Åsa-Britt Ödlefjord)",
        "skriv till ASA.ODLE@example.se!",
        "kommun\\aodle loggade in",
        " Ek ",
    ],
)
def test_what_names_somebody(text: str) -> None:
    assert NAMED.named_in(text)
    assert NAMED.may_be_in(f"före {text} efter")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Åsa-Britt",
        "Ödlefjord",
        "Åsa-Britt Ödlefjordsson",
        "XÅsa-Britt Ödlefjord",
        "Anna Ek",
        "biblioteket",
        "aodle",
        "nasa.odle@example.se",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert not NAMED.named_in(text)


def test_traces_are_of_all_that_a_person_was_called() -> None:
    rows = [make.person(name="Åsa Berg", email=""), make.person(name="Åsa Öd", account="aod")]
    assert traces_of(rows, ["k\\aod"]).texts == {
        "Åsa Berg",
        "Åsa Öd",
        "aod",
        "osten@example.se",
        "k\\aod",
    }


words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)


@given(words, words, st.text(max_size=20), st.text(max_size=20))
def test_a_name_is_found_wherever_it_stands_alone(
    first: str, last: str, before: str, after: str
) -> None:
    named = Traces(frozenset({f"{first} {last}"}))
    for text in (f"{before} {first} {last} {after}", f"{before}\n{last}, {first}.{after}"):
        assert named.named_in(text.upper()) or text.upper().casefold() != text.casefold()
        assert named.named_in(text)
        assert named.may_be_in(text)
