"""One search over all that the register holds."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Platform, Scope, Status
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.search import HeldOffice, Hit, HitKind, Place, rank
from smdesk.services.ports import Store
from smdesk.services.register.search import LIMIT, Search
from smdesk.words import Words
from smdesk.words.hits import about_hit
from tests.support import factories
from tests.support.factories import NOW, TODAY

KULTUR = factories.sector(id="s1", name="Kultur och fritid")
BIBLIOTEKET = factories.unit(id="u1", name="Biblioteket", sector_id="s1")
ANNA = factories.person(id="p1", name="Anna Ek", email="anna.ek@exempel.se")
YESTERDAY = TODAY - timedelta(days=1)


def channel(identifier: str, name: str, **changes: object) -> Channel:
    plain = factories.channel(
        id=identifier,
        name=name,
        url=f"https://x.com/konto{identifier}",
        platform=Platform.X,
        purpose_text="",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # the fields are named by tests


LASLUST = channel(
    "c1",
    "Läslust",
    scope=Scope.OPERATIONAL,
    sector_id="s1",
    unit_id="u1",
    purpose_text="Biblioteken berättar.",
)
BOKBUSSEN = channel("c2", "Bokbussen", status=Status.CLOSED, closed_on=YESTERDAY)


@pytest.fixture
def search(store: Store) -> Search:
    with store.write(factories.actor()) as work:
        work.sectors.add(KULTUR)
        work.units.add(BIBLIOTEKET)
        work.people.add(ANNA)
        for one in (LASLUST, BOKBUSSEN):
            work.channels.add(one)
        work.memberships.add(factories.membership(person_id="p1", unit_id="u1"))
        work.terms.add(
            factories.term(person_id="p1", office=factories.sector_head("s1"), acting=True)
        )
        work.commit()
    return Search(store, lambda: NOW)


def add(store: Store, *things: object) -> None:
    tables = {
        "Channel": "channels",
        "Person": "people",
        "Unit": "units",
        "Sector": "sectors",
        "FormerChannel": "former_channels",
        "FormerUnit": "former_units",
        "FormerSector": "former_sectors",
        "Capture": "captures",
    }
    with store.write(factories.actor()) as work:
        for thing in things:
            getattr(work, tables[type(thing).__name__]).add(thing)
        work.commit()


def keys(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.id for hit in hits]


def test_a_channel_tells_where_it_lives_and_whose_it_is(search: Search) -> None:
    (hit,) = search.find("läsl")
    assert hit == Hit(
        kind=HitKind.CHANNEL,
        id="c1",
        title="Läslust",
        weight=rank(Place.NAME, whole=False),
        matched=("läslust",),
        platform=Platform.X,
        scope=Scope.OPERATIONAL,
        units=("Biblioteket",),
        sector="Kultur och fritid",
    )


def test_a_person_tells_what_they_head_and_where_they_work(search: Search) -> None:
    (hit,) = search.find("anna.ek@exempel.se")
    assert hit == Hit(
        kind=HitKind.PERSON,
        id="p1",
        title="Anna Ek",
        matched=("anna", "ek"),
        units=("Biblioteket",),
        offices=(HeldOffice(OfficeKind.SECTOR_HEAD, "Kultur och fritid", acting=True),),
    )


def test_what_belongs_to_a_unit_is_found_with_it(search: Search) -> None:
    assert keys(search.find("biblioteket")) == ["u1", "p1", "c1"]
    assert keys(search.find("kultur")) == ["s1", "p1", "u1", "c1"]
    assert keys(search.find("kultur läslust")) == ["c1"]
    assert keys(search.find("läslust kultur anna")) == []
    assert search.find("biblioteket")[2].matched == ("biblioteket",)


def test_the_place_decides_then_the_whole_word(search: Search, store: Store) -> None:
    add(
        store,
        channel("name", "Läs"),
        channel("part", "Läsning"),
        channel("address", "A", url="https://x.com/läs"),
        channel("former", "A"),
        FormerChannel(
            id="f", channel_id="former", until=YESTERDAY, name="Läs", platform=Platform.X,
            scope=Scope.OVERARCHING, status=Status.ACTIVE,
        ),
        channel("text", "A", purpose_text="läs"),
        factories.unit(id="unit", name="Läs och skriv"),
        channel("body", "A", unit_id="unit"),
    )  # fmt: skip
    found = search.find("läs", kinds={HitKind.CHANNEL})
    assert keys(found) == ["name", "c1", "part", "address", "former", "body", "text"]
    assert [hit.weight for hit in found] == [0, 1, 1, 2, 4, 6, 8]


def test_what_is_gone_comes_after_what_is_there(search: Search, store: Store) -> None:
    last = Period(date(2024, 1, 1), YESTERDAY)
    add(
        store,
        channel("closed", "Test A", status=Status.CLOSED, closed_on=YESTERDAY),
        channel("undated", "Test A", status=Status.CLOSED),
        channel("today", "Test C", status=Status.CLOSED, closed_on=TODAY),
        factories.person(id="left", name="Test A", left_on=YESTERDAY),
        factories.person(id="leaving", name="Test Å", left_on=TODAY),
        factories.unit(id="ended", name="Test A", period=last),
        factories.sector(id="past", name="Test A", period=last),
        factories.sector(id="sector", name="Test Z"),
    )
    found = search.find("test")
    there = ["today", "sector", "leaving"]
    assert keys(found) == [*there, "closed", "undated", "left", "ended", "past"]
    assert [hit.gone for hit in found] == [False] * 3 + [True] * 5
    assert [hit.last for hit in found][:2] == [TODAY, None]


def test_a_former_name_finds_and_is_told(search: Search, store: Store) -> None:
    was = [("Bokbilen", 30), ("Bokvagnen", 60), ("Annat", 90)]
    add(
        store,
        *(
            FormerUnit(id=name, unit_id="u1", until=TODAY - timedelta(days=days), name=name)
            for name, days in was
        ),
    )
    (hit,) = search.find("bok", kinds={HitKind.UNIT})
    assert (hit.title, hit.former, hit.weight) == ("Biblioteket", "Bokbilen", 5)
    assert hit.matched == ("bokbilen",)
    (hit,) = search.find("bokv", kinds={HitKind.UNIT})
    assert hit.former == "Bokvagnen"
    assert search.find("biblioteket", kinds={HitKind.UNIT})[0].former == ""


def test_a_former_address_finds_and_tells_no_name(search: Search, store: Store) -> None:
    add(
        store,
        FormerChannel(
            id="f", channel_id="c2", until=YESTERDAY, name="Bussen", platform=Platform.BLOG,
            url="https://blogg.se/vagn", scope=Scope.OVERARCHING, status=Status.ACTIVE,
        ),
    )  # fmt: skip
    (hit,) = search.find("vagn")
    assert (hit.id, hit.former, hit.weight) == ("c2", "", 4)


def test_a_change_dated_ahead_does_not_hold_yet(search: Search, store: Store) -> None:
    """The row tells of tomorrow; until then the former state holds."""
    add(
        store,
        factories.unit(id="u2", name="Arenan", sector_id="s1"),
        FormerChannel(
            id="f1", channel_id="c1", until=TODAY, name="Läsglädje", platform=Platform.BLOG,
            scope=Scope.OPERATIONAL, unit_id="u2", sector_id=None, status=Status.ACTIVE,
        ),
        FormerUnit(id="f2", unit_id="u2", until=TODAY, name="Ishallen", sector_id="s1"),
        FormerSector(id="f3", sector_id="s1", until=TODAY, name="Fritid"),
        FormerSector(id="f4", sector_id="s1", until=YESTERDAY, name="Nöje"),
    )  # fmt: skip
    (hit,) = search.find("läslust")
    assert (hit.title, hit.platform, hit.units, hit.sector) == (
        "Läsglädje", Platform.BLOG, ("Ishallen",), "",
    )  # fmt: skip
    (unit,) = search.find("arenan", kinds={HitKind.UNIT})
    assert (unit.title, unit.sector) == ("Ishallen", "Fritid")
    (person,) = search.find("anna")
    assert person.offices[0].body == "Fritid"


# --- captures -------------------------------------------------------------------------------


def take(store: Store, channel_id: str, *days: date) -> None:
    moments = [datetime(day.year, day.month, day.day, 9, tzinfo=UTC) for day in days]
    add(
        store,
        *(
            factories.capture(
                id=f"{channel_id}-{moment:%m-%d}", channel_id=channel_id, taken_at=moment,
                half_year=f"{moment:%Y}-H2", bag=f"{channel_id}/{moment}",
            )
            for moment in moments
        ),
    )  # fmt: skip


def test_captures_come_with_their_channel_newest_first(search: Search, store: Store) -> None:
    take(store, "c1", date(2026, 5, 1), date(2026, 11, 2), date(2026, 11, 1))
    take(store, "c2", date(2026, 11, 3))
    found = search.find("läslust")
    assert keys(found) == ["c1", "c1-11-02", "c1-11-01", "c1-05-01"]
    assert found[1] == Hit(
        kind=HitKind.CAPTURE,
        id="c1-11-02",
        title="Läslust",
        matched=("läslust",),
        platform=Platform.X,
        scope=Scope.OPERATIONAL,
        units=("Biblioteket",),
        sector="Kultur och fritid",
        half_year="2026-H2",
        taken_at=datetime(2026, 11, 2, 9, tzinfo=UTC),
    )
    assert keys(search.find("bokbussen"))[1:] == ["c2-11-03"]
    assert not search.find("bokbussen")[1].gone


def test_captures_are_found_by_the_days_they_were_taken(search: Search, store: Store) -> None:
    take(store, "c1", date(2026, 5, 1), date(2026, 11, 2), date(2025, 12, 31))
    take(store, "c2", date(2026, 11, 3))
    for text, expected in {
        "2026-11": ["c2-11-03", "c1-11-02"],
        "2026-11-02": ["c1-11-02"],
        "2026-H1": ["c1-05-01"],
        "2026": ["c2-11-03", "c1-11-02", "c1-05-01"],
        "2026-h2 läsl": ["c1-11-02"],
        "2026-H2 x": ["c2-11-03", "c1-11-02"],
        "läslust 2024": [],
        "xyzzy 2026": [],
        "2026-H1 2026-H2": [],
    }.items():
        assert keys(search.find(text)) == expected, text


def test_a_day_is_a_swedish_one(search: Search, store: Store) -> None:
    midnight = datetime(2026, 11, 22, 23, tzinfo=UTC)
    add(
        store,
        factories.capture(id="new", channel_id="c1", taken_at=midnight, bag="new"),
        factories.capture(
            id="old", channel_id="c1", taken_at=midnight - timedelta(microseconds=1), bag="old"
        ),
    )
    assert keys(search.find("2026-11-23")) == ["new"]
    assert keys(search.find("2026-11-22")) == ["old"]


def test_captures_of_the_best_channels_come_first(search: Search, store: Store) -> None:
    add(store, channel("c3", "Nytt", purpose_text="läslust"))
    take(store, "c1", date(2026, 11, 1), date(2026, 11, 2))
    take(store, "c3", date(2026, 11, 3))
    assert keys(search.find("läslust 2026")) == ["c1-11-02", "c1-11-01", "c3-11-03"]
    assert keys(search.find("läslust 2026", limit=2)) == ["c1-11-02", "c1-11-01"]
    assert keys(search.find("läslust 2026", limit=1)) == ["c1-11-02"]


def test_captures_leave_room_and_get_some(search: Search, store: Store) -> None:
    add(store, *(channel(f"d{number}", f"Läslust {number}") for number in range(30)))
    take(store, "c1", *(date(2026, 11, day) for day in range(1, 10)))
    found = search.find("läslust")
    kinds = [hit.kind for hit in found]
    assert len(found) == LIMIT
    assert kinds == [HitKind.CHANNEL] * 15 + [HitKind.CAPTURE] * 5
    assert len(search.find("läslust", kinds={HitKind.CAPTURE})) == 9
    assert len(search.find("läslust 2026-11", limit=8)) == 8


# --- whatever is typed ----------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "  ", "%", "_", "' OR 1=1 --", "\0", "\ud800", "*", "…–"])
def test_signs_find_nothing_and_break_nothing(search: Search, text: str) -> None:
    assert search.find(text) == ()


def test_a_very_long_text_is_answered(search: Search) -> None:
    assert search.find("läslust " * 2_000_000)[0].id == "c1"
    assert search.find("x" * 10_000_000) == ()


def test_only_the_kinds_asked_for_are_found(search: Search) -> None:
    assert keys(search.find("biblioteket", kinds={HitKind.PERSON})) == ["p1"]
    assert search.find("biblioteket", kinds=()) == ()
    assert search.find("biblioteket", limit=0) == ()
    assert keys(search.find("biblioteket", limit=1)) == ["u1"]


def test_an_empty_register_finds_nothing(store: Store) -> None:
    assert Search(store, lambda: NOW).find("anna 2026") == ()


# --- in words -------------------------------------------------------------------------------


def about(search: Search, text: str) -> list[str]:
    return [about_hit(hit, Words()) for hit in search.find(text)]


def test_a_hit_in_words(search: Search, store: Store) -> None:
    take(store, "c1", date(2026, 11, 2))
    add(
        store,
        channel("c3", "Arena", status=Status.CLOSED),
        channel("c4", "Arena Åby", unit_id="u1", closed_on=TODAY),
        factories.person(id="p2", name="Arena", left_on=YESTERDAY),
        factories.unit(id="u2", name="Arena", period=Period(date(2024, 1, 1), YESTERDAY)),
        FormerUnit(id="f", unit_id="u1", until=YESTERDAY, name="Bokhuset"),
    )
    assert about(search, "läslust") == [
        "X · Biblioteket · Kultur och fritid",
        "2026-11-02 10:00 · X · Biblioteket · Kultur och fritid",
    ]
    assert about(search, "anna") == ["Sektorschef Kultur och fritid (tillförordnad) · Biblioteket"]
    assert about(search, "bokhuset") == ["Kultur och fritid · hette Bokhuset"]
    assert about(search, "arena") == [
        "X · Övergripande kanal · Biblioteket · till och med 2026-11-23",
        "X · Övergripande kanal · avslutad",
        "slutade 2026-11-22",
        "upphörde 2026-11-22",
    ]
    assert about(search, "bokb")[0].endswith("avslutad 2026-11-22")
