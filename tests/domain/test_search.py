"""Which words find a thing, what a query asks for, and what comes first."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.channels import Channel, Platform, Scope, Status
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.half_years import HalfYear
from smdesk.domain.letters import swedish_order
from smdesk.domain.search import (
    MAX_QUERY,
    MAX_WORD,
    MAX_WORDS,
    TAILS,
    HitKind,
    Key,
    Place,
    Title,
    best_of,
    found_by,
    hit_of,
    is_gone,
    is_whole,
    matching,
    nearest,
    place_of,
    query_of,
    rank,
    shared,
    speaks_for_others,
    together,
    words_in,
    words_of,
)
from tests.support import factories

DAY = date(2026, 11, 23)


# --- words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna-Karin Öberg-Åkesson", ["anna", "karin", "öberg", "åkesson"]),
        ("O'Brien & Söner", ["o", "brien", "söner"]),
        ("anna.ek@exempel.se", ["anna", "ek"]),
        ("anna.ek@", ["anna", "ek"]),
        ("@kommun@mastodon.social", ["kommun"]),
        ("https://mastodon.social/@kommun", ["mastodon", "kommun"]),
        ("KOMMUN\\anna01", ["anna01"]),
        ("och\\ eller", ["och", "eller"]),
        (
            "https://www.facebook.com/profile.php?id=1000",
            ["facebook", "profile", "php", "id", "1000"],
        ),
        ("HTTP://X.com/Exempel_kommun", ["x", "exempel", "kommun"]),
        ("www.exempel.se", ["exempel"]),
        ("exempel.se.", ["exempel"]),
        ("exempel.se-nytt", ["exempel", "se", "nytt"]),
        ("exempel.se.nu", ["exempel", "se"]),
        ("se com", ["se", "com"]),
        ("https://exempel.se/%C3%A5by", ["exempel", "åby"]),
        ("100 % av %", ["100", "av"]),
        ("KS 2026/123", ["ks", "2026", "123"]),
        ("Åby åby A\u030aBY", ["åby"]),
        ("a\0b\ud800c\td", ["a", "b", "c", "d"]),
        ("% _ '' -- ; \\", []),
        ("", []),
    ],
)
def test_a_text_is_split_into_what_is_compared(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


@given(st.text())
def test_words_are_whole_short_and_each_there_once(text: str) -> None:
    words = words_of(text)
    assert len(set(words)) == len(words)
    assert all(word.isalnum() and len(word) <= MAX_WORD for word in words)
    assert words == words_of(unicodedata.normalize("NFD", text))


def test_a_long_word_is_cut_the_same_in_both() -> None:
    assert words_of("ö" * 100) == query_of("ö" * 100).words == ("ö" * 64,)


def channel(**changes: object) -> Channel:
    made = factories.channel(
        name="Åby bibliotek",
        platform=Platform.X,
        url="https://x.com/abybibblan",
        raw_address="twitter.com/gamla",
        purpose_text="Läslust i Åby.",
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # the fields are named by tests


def test_a_channel_is_found_by_name_address_platform_and_purpose() -> None:
    assert words_in(channel()) == {
        "åby": Place.NAME,
        "bibliotek": Place.NAME,
        "x": Place.ADDRESS,
        "abybibblan": Place.ADDRESS,
        "twitter": Place.ADDRESS,
        "läslust": Place.TEXT,
        "i": Place.TEXT,
    }


def test_an_address_that_was_not_recognised_finds_its_channel() -> None:
    assert words_in(channel(url=""))["gamla"] is Place.ADDRESS
    assert "gamla" not in words_in(channel())


@pytest.mark.parametrize(
    ("platform", "spoken"),
    [
        (Platform.BLOG, "blogg"),
        (Platform.PODCAST, "poddradio"),
        (Platform.WEBSITE, "hemsida"),
        (Platform.WEBSITE, "webbplats"),
        (Platform.FACEBOOK, "facebook"),
    ],
)
def test_a_platform_is_found_by_what_it_is_called(platform: Platform, spoken: str) -> None:
    assert words_in(channel(platform=platform))[spoken] is Place.ADDRESS


def test_a_person_is_found_by_name_email_and_account() -> None:
    person = factories.person(name="Anna Ek", email="a.ek@exempel.se", account="KOMMUN\\ann01")
    assert words_in(person) == {
        "anna": Place.NAME,
        "ek": Place.NAME,
        "a": Place.ADDRESS,
        "ann01": Place.ADDRESS,
    }


def former_channel() -> FormerChannel:
    return FormerChannel(
        id="f",
        channel_id="c",
        until=DAY,
        name="Bokbussen",
        platform=Platform.BLOG,
        url="https://blogg.exempel.se/buss",
        scope=Scope.OVERARCHING,
        status=Status.ACTIVE,
    )


def test_all_that_was_is_found_as_former() -> None:
    names = {"bokbussen", "blogg", "exempel", "buss", "blog"}
    assert words_in(former_channel()) == dict.fromkeys(names, Place.FORMER)
    unit = FormerUnit(id="f", unit_id="u", until=DAY, name="Kultur")
    sector = FormerSector(id="f", sector_id="s", until=DAY, name="Kultur")
    assert words_in(unit) == words_in(sector) == {"kultur": Place.FORMER}
    assert words_in(factories.municipality()) == {}


def test_words_find_the_thing_that_they_tell_of() -> None:
    one, unit, sector = factories.person(), factories.unit(), factories.sector()
    assert found_by(channel(id="c")) == found_by(former_channel()) == (HitKind.CHANNEL, "c")
    assert found_by(one) == (HitKind.PERSON, one.id)
    assert found_by(unit) == (HitKind.UNIT, unit.id)
    assert found_by(sector) == (HitKind.SECTOR, sector.id)
    former_unit = FormerUnit(id="f", unit_id="u", until=DAY, name="x")
    former_sector = FormerSector(id="f", sector_id="s", until=DAY, name="x")
    assert found_by(former_unit) == (HitKind.UNIT, "u")
    assert found_by(former_sector) == (HitKind.SECTOR, "s")


# --- queries --------------------------------------------------------------------------------


@given(st.text(alphabet=st.characters(categories=["L", "Nd", "P", "Zs"]), max_size=60))
def test_whoever_types_a_name_finds_it(name: str) -> None:
    asked = query_of(name).words
    words = words_in(factories.unit(name=name))
    assert set(asked) <= set(words)
    assert len(asked) == min(len(words), MAX_WORDS) or name.rpartition(".")[2].lower() in {
        tail[: len(name.rpartition(".")[2])] for tail in TAILS
    }


@given(st.text())
def test_any_text_asks_for_something(text: str) -> None:
    query = query_of(text)
    assert set(query.beside) <= set(words_of(text))
    assert query == query_of(unicodedata.normalize("NFC", text)) or len(text) >= MAX_QUERY


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    assert query_of("a " * 10_000_000).words == ("a",)
    many = " ".join(f"ord{number}" for number in range(20))
    assert query_of(many).words == query_of(many).beside == tuple(many.split()[:8])
    at_the_edge = " " * (MAX_QUERY - 2) + "abc"
    assert query_of(at_the_edge).words == ("ab",)


@pytest.mark.parametrize("typed", ["facebook.c", "facebook.co", "facebook.com", "Facebook.COM"])
def test_an_address_is_found_all_the_time_it_is_typed(typed: str) -> None:
    assert query_of(typed).words == query_of(typed).beside == ("facebook",)


def test_the_end_of_what_is_no_host_stays() -> None:
    assert query_of("anna.ek").words == ("anna", "ek")
    assert query_of("facebook.c bibl").words == ("facebook", "c", "bibl")
    assert query_of(".c").words == ("c",)
    assert query_of("facebook.social1").words == ("facebook", "social1")


@pytest.mark.parametrize(
    ("token", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-", "2026-01-01", "2026-12-31"),
        ("2026-H", "2026-01-01", "2026-12-31"),
        ("2026-H1", "2026-01-01", "2026-06-30"),
        ("2026-h2", "2026-07-01", "2026-12-31"),
        ("2026-1", "2026-10-01", "2026-12-31"),
        ("2026-11", "2026-11-01", "2026-11-30"),
        ("2026-11-", "2026-11-01", "2026-11-30"),
        ("2026-11-2", "2026-11-20", "2026-11-29"),
        ("(2026-11-23),", "2026-11-23", "2026-11-23"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900", "1900-01-01", "1900-12-31"),
        ("2199-12-31", "2199-12-31", "2199-12-31"),
    ],
)
def test_days_are_asked_for_by_how_they_begin(token: str, first: str, last: str) -> None:
    query = query_of(f"{token} Åby")
    assert query.taken == (date.fromisoformat(first), date.fromisoformat(last))
    assert query.beside == ("åby",)
    assert query.words == words_of(f"{token} Åby")


@pytest.mark.parametrize(
    "token",
    [
        "2026-13",
        "2026-H3",
        "2025-02-29",
        "2026-1-1",
        "1899",
        "2200",
        "26",
        "2026/11",
        "x2026",
        "2026x",
    ],
)
def test_what_is_no_day_is_a_word(token: str) -> None:
    query = query_of(token)
    assert query.taken is None
    assert query.beside == query.words == words_of(token)


@given(
    st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.data(), st.sampled_from(["day", "half-year"])
)
def test_a_day_is_within_all_that_it_begins_with(day: date, data: st.DataObject, form: str) -> None:
    written = day.isoformat() if form == "day" else str(HalfYear.of(day))
    token = written[: data.draw(st.integers(4, len(written)))]
    taken = query_of(token).taken
    assert taken is not None
    first, last = taken
    assert first <= day <= last
    spelt: list[Callable[[date], str]] = [date.isoformat, lambda one: str(HalfYear.of(one))]
    assert any(
        all(tell(one).startswith(token) for one in (first, last))
        and not any(
            tell(one).startswith(token)
            for one in (first - timedelta(days=1), last + timedelta(days=1))
        )
        for tell in spelt
    )


def test_all_days_that_are_named_must_hold() -> None:
    assert query_of("2026-H2 2026-11").taken == (date(2026, 11, 1), date(2026, 11, 30))
    first, last = query_of("2026-H1 2026-H2").taken or (DAY, DAY)
    assert last < first


# --- order ----------------------------------------------------------------------------------


def test_the_places_are_numbered_as_they_are_stored() -> None:
    places = (Place.NAME, Place.ADDRESS, Place.FORMER, Place.BODY, Place.TEXT)
    assert [int(place) for place in places] == [0, 1, 2, 3, 4]


def test_a_place_says_more_than_how_whole_a_word_is() -> None:
    ranks = [rank(place, whole=whole) for place in Place for whole in (True, False)]
    assert ranks == sorted(set(ranks))
    for place in Place:
        for whole in (True, False):
            assert place_of(rank(place, whole=whole)) is place
            assert is_whole(rank(place, whole=whole)) is whole


@pytest.mark.parametrize(
    ("word", "place", "whole", "speaks"),
    [
        ("it", Place.NAME, True, True),
        ("it", Place.NAME, False, False),
        ("kul", Place.NAME, False, True),
        ("kultur", Place.FORMER, True, False),
        ("kultur", Place.BODY, True, False),
    ],
)
def test_names_of_units_and_sectors_speak_for_what_belongs_to_them(
    word: str, place: Place, *, whole: bool, speaks: bool
) -> None:
    assert speaks_for_others(word, rank(place, whole=whole)) is speaks


A, B, C = ((HitKind.CHANNEL, name) for name in "abc")


def test_every_word_has_to_find_a_thing() -> None:
    assert together([]) == {}
    assert together([{A: 1, B: 2}]) == {A: 1, B: 2}
    assert together([{A: 1, B: 2, C: 0}, {B: 3, A: 0}]) == {A: 1, B: 5}
    assert together([{A: 1}, {}]) == {}


@given(
    st.dictionaries(st.tuples(st.just(HitKind.UNIT), st.text(max_size=2)), st.integers(0, 5)),
    st.integers(1, 10),
)
def test_the_nearest_are_all_that_may_be_among_the_first(
    weights: dict[Key, int], limit: int
) -> None:
    kept = nearest(weights, limit)
    assert len(kept) >= min(limit, len(weights))
    most = max(kept.values(), default=0)
    assert all(weight > most for key, weight in weights.items() if key not in kept)
    assert sum(weight < most for weight in kept.values()) < limit


NAMES = st.sampled_from(["Åby", "aby", "Zeta", "Örn", "Aby", ""])
TITLES = st.builds(
    Title,
    st.sampled_from(HitKind),
    st.sampled_from("abcd"),
    NAMES,
    st.none(),
    st.booleans(),
)


@given(st.lists(TITLES, unique_by=lambda title: title.key), st.integers(0, 8))
def test_the_order_is_by_weight_then_presence_then_alphabet(
    titles: list[Title], limit: int
) -> None:
    weights = {title.key: ord(title.id) % 2 for title in titles}
    hits = best_of(titles, weights, limit)
    told = [(hit.weight, hit.gone, swedish_order(hit.title)) for hit in hits]
    assert told == sorted(told)
    assert len(hits) == min(limit, len(titles))
    whole = best_of(reversed(titles), weights, len(titles))
    assert whole[:limit] == hits
    kinds = list(HitKind)
    for one, other in pairwise(whole):
        same = (one.weight, one.gone, swedish_order(one.title))
        if same == (other.weight, other.gone, swedish_order(other.title)):
            assert kinds.index(one.kind) <= kinds.index(other.kind)


def test_a_title_becomes_a_hit() -> None:
    title = Title(HitKind.PERSON, "p", "Anna", DAY, gone=True)
    hit = hit_of(title, 7)
    assert (hit.key, hit.title, hit.last, hit.gone, hit.weight) == (title.key, "Anna", DAY, True, 7)
    assert hit_of(title).weight == 0


@pytest.mark.parametrize(
    ("last", "closed", "gone"),
    [
        (None, False, False),
        (None, True, True),
        (DAY, True, False),
        (DAY, False, False),
        (DAY - timedelta(days=1), False, True),
        (DAY + timedelta(days=1), True, False),
    ],
)
def test_the_last_day_is_still_there(last: date | None, *, closed: bool, gone: bool) -> None:
    assert is_gone(last, DAY, closed=closed) is gone


@pytest.mark.parametrize(
    ("limit", "captures", "others"), [(20, 0, 20), (20, 3, 17), (20, 90, 15), (3, 9, 3)]
)
def test_captures_get_a_quarter_of_the_list(limit: int, captures: int, others: int) -> None:
    assert shared(limit, captures) == others


def test_what_matched_is_told_in_its_own_words() -> None:
    assert matching(["Åby bibliotek", "bibliotekarie"], ["bibl", "x"]) == (
        "bibliotek",
        "bibliotekarie",
    )
    assert matching(["Åby"], []) == ()
