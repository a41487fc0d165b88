"""What asks a person to choose before a page becomes evidence, and what only tells how it was."""

from enum import StrEnum

import pytest

from smdesk.domain.channels import Channel, Platform
from smdesk.domain.completeness import (
    LACKING,
    Bound,
    Completeness,
    Gap,
    GapReason,
    PageFinding,
    Repeat,
    Seen,
)
from smdesk.domain.evidence import Rectangle
from smdesk.domain.gate import (
    TELLING,
    Doubt,
    PageFacts,
    Surface,
    Witness,
    asking,
    asks,
    judge,
)
from smdesk.words import LANGUAGES, Words
from smdesk.words.catalogue import load, placeholders
from tests.support.factories import channel

HEIGHT = 3000
ALL: tuple[StrEnum, ...] = (*Seen, *Doubt)


def whole(**changes: object) -> Completeness:
    usual: dict[str, object] = {
        "width": 1280,
        "height": HEIGHT,
        "scale": 1.0,
        "rows": HEIGHT,
        "bottom_proven": True,
    }
    return Completeness(**(usual | changes))  # type: ignore[arg-type]  # as they are named


def facts(said: Completeness | None = None, **changes: object) -> PageFacts:
    usual: dict[str, object] = {
        "completeness": said or whole(),
        "url": "https://www.facebook.com/exempelkoping",
    }
    return PageFacts(**(usual | changes))  # type: ignore[arg-type]  # as they are named


def on(platform: Platform, url: str, key: str = "") -> Channel:
    return channel(platform=platform, url=url, key=key)


FACEBOOK = on(Platform.FACEBOOK, "https://www.facebook.com/exempelkoping", "fb:exempelkoping")


def codes(given: PageFacts, of: Channel = FACEBOOK, earlier: float | None = None) -> list[str]:
    return [one.code for one in judge(given, of, earlier)]


def test_a_good_page_asks_nothing() -> None:
    assert codes(facts()) == []


@pytest.mark.parametrize("seen", list(Seen))
def test_all_that_was_seen_on_the_way_is_stated(seen: Seen) -> None:
    finding = PageFinding(code=seen, values={"count": 3})
    assert judge(facts(whole(findings=(finding,))), FACEBOOK) == (finding,)
    assert asks(finding) is (seen not in TELLING)


def test_what_is_missing_asks_and_what_tells_how_it_was_does_not() -> None:
    assert not TELLING & LACKING
    assert {code for code in Seen if code not in TELLING} == LACKING | {
        Seen.CONSENT_BAR,
        Seen.PICTURES_MISSING,
        Seen.TEXT_NOT_FOUND,
        Seen.WITHOUT_COPY,
    }
    found = tuple(PageFinding(code=code) for code in (Seen.DIALOG, Doubt.GAPS, Doubt.UNWITNESSED))
    assert [one.code for one in asking(found)] == [Doubt.GAPS]


@pytest.mark.parametrize(
    ("changes", "code", "values"),
    [
        (
            {
                "gaps": (
                    Gap(top=7, height=10, reason=GapReason.DISAGREES),
                    Gap(top=90, height=0, reason=GapReason.AMBIGUOUS),
                )
            },
            Doubt.GAPS,
            {"count": 2, "top": 7, "rows": 10},
        ),
        ({"repeats": (Repeat(top=5, height=6),)}, Doubt.REPEATS, {"count": 1, "top": 5}),
        ({"bound": Bound.HEIGHT, "bottom_proven": False}, Doubt.BOUND_HEIGHT, {}),
        ({"bound": Bound.SECONDS, "bottom_proven": False}, Doubt.BOUND_SECONDS, {}),
        ({"bound": Bound.CANCELLED, "bottom_proven": False}, Doubt.BOUND_CANCELLED, {}),
        ({"bottom_proven": False}, Doubt.NO_BOTTOM, {}),
    ],
)
def test_rows_that_are_missing_or_there_twice(
    changes: dict[str, object], code: Doubt, values: dict[str, object]
) -> None:
    assert judge(facts(whole(**changes)), FACEBOOK) == (PageFinding(code=code, values=values),)


def test_the_agreed_text_is_the_agreed_bottom() -> None:
    assert codes(facts(whole(bound=Bound.TEXT))) == []


@pytest.mark.parametrize(
    ("height", "scale", "earlier", "found"),
    [
        (3000, 1.0, None, []),
        (3000, 1.0, 6000.0, []),
        (2999, 1.0, 6000.0, ["shorter"]),
        (3000, 2.0, 2900.0, []),
        (3000, 2.0, 3002.0, ["shorter"]),
    ],
)
def test_a_page_is_compared_by_its_own_points(
    height: int, scale: float, earlier: float | None, found: list[str]
) -> None:
    assert codes(facts(whole(height=height, rows=height, scale=scale)), earlier=earlier) == found


@pytest.mark.parametrize(
    ("witness", "found"),
    [
        (Witness.TAKEN, []),
        (Witness.SHOWS_US, ["own_window"]),
        (Witness.MISSING, ["witness_missing"]),
        (Witness.NOT_WANTED, ["unwitnessed"]),
    ],
)
def test_the_witness(witness: Witness, found: list[str]) -> None:
    assert codes(facts(witness=witness)) == found


@pytest.mark.parametrize(
    ("height", "black", "page", "scale", "found"),
    [
        (1000, False, 9000, 1.0, ["one_colour"]),
        (999, False, 9000, 1.0, []),
        (1000, False, 9000, 2.0, []),
        (2000, False, 9000, 2.0, ["one_colour"]),
        (400, False, 800, 1.0, ["one_colour"]),
        (399, False, 700, 1.0, []),
        (90, False, 90, 1.0, ["one_colour"]),
        (300, True, 9000, 1.0, ["black"]),
        (299, True, 9000, 1.0, []),
        (300, True, 9000, 2.0, []),
    ],
)
def test_large_areas_of_one_colour(
    height: int, black: bool, page: int, scale: float, found: list[str]
) -> None:
    area = Rectangle(left=0, top=0, width=1280, height=height)
    surfaces = (Surface(area=area, black=black),)
    given = facts(whole(height=page, rows=page, scale=scale), surfaces=surfaces)
    assert codes(given) == found


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://www.facebook.com/exempelkoping", []),
        ("https://m.facebook.com/exempelkoping/", []),
        ("https://sv-se.facebook.com/Exempelkoping?locale=sv_SE", []),
        ("https://www.facebook.com/exempelkoping/posts", []),
        ("https://www.facebook.com/annankommun", ["wrong_handle"]),
        ("https://www.facebook.com/login/?next=%2Fexempelkoping", ["wrong_handle"]),
        ("https://www.instagram.com/exempelkoping/", ["wrong_host"]),
        ("https://example.org/exempelkoping", ["wrong_host"]),
        ("https://facebook.com.example.org/exempelkoping", ["wrong_host"]),
        ("chrome-error://chromewebdata/", ["wrong_host"]),
        ("about:blank", ["wrong_host"]),
        ("http://[", ["wrong_host"]),
        ("", ["wrong_host"]),
    ],
)
def test_an_account_is_known_by_its_key(url: str, found: list[str]) -> None:
    assert codes(facts(url=url)) == found


@pytest.mark.parametrize(
    ("asked", "url", "found"),
    [
        ("https://exempelkoping.se/", "https://www.exempelkoping.se/", []),
        ("https://exempelkoping.se/", "http://exempelkoping.se/sv/", []),
        ("https://exempelkoping.se/", "https://exempelkoping.se/startsida?utm_source=x", []),
        ("https://exempelkoping.se/nyheter", "https://exempelkoping.se/sv/Nyheter/", []),
        ("https://exempelkoping.se/", "https://exempelkoping.se/bygga-och-bo", ["wrong_handle"]),
        ("https://exempelkoping.se/nyheter", "https://exempelkoping.se/", ["wrong_handle"]),
        ("https://exempelkoping.se/", "https://blogg.exempelkoping.se/", ["wrong_host"]),
        ("https://exempelkoping.se/", "https://example.org/exempelkoping.se/", ["wrong_host"]),
        ("https://exempelköping.se/", "https://xn--exempelkping-cjb.se/", []),
        ("http://127.0.0.1:8000/sida", "http://127.0.0.1:8000/sida#till", []),
        ("http://127.0.0.1:8000/sida", "http://127.0.0.1:8000/annan", ["wrong_handle"]),
    ],
)
def test_a_site_is_known_by_host_and_path(asked: str, url: str, found: list[str]) -> None:
    assert codes(facts(url=url), on(Platform.WEBSITE, asked, "site:x")) == found


def test_a_short_link_tells_only_whose_platform_it_leads_to() -> None:
    short = on(Platform.FACEBOOK, "https://fb.me/exempel", "short:fb.me/exempel")
    assert codes(facts(url="https://www.facebook.com/vemsomhelst"), short) == []
    assert codes(facts(url="https://example.org/"), short) == ["wrong_host"]


def test_each_thing_is_stated_once_in_the_order_it_came() -> None:
    twice = tuple(PageFinding(code=Seen.COVERED, values={"n": n}) for n in (1, 2))
    found = judge(facts(whole(findings=twice, bottom_proven=False)), FACEBOOK)
    assert [(one.code, one.values) for one in found] == [
        (Seen.COVERED, {"n": 1}),
        (Doubt.NO_BOTTOM, {}),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_says_what_it_is_and_what_one_can_do(language: str) -> None:
    words, texts = Words(language), load(language)
    for code in ALL:
        assert words.has(f"page_finding.{code}"), code
        for table in ("page_finding_advice", "page_finding_name"):
            assert not placeholders(texts[f"{table}.{code}"]), code
    swedish = load("sv")
    for code in ALL:
        key = f"page_finding.{code}"
        assert placeholders(texts[key]) == placeholders(swedish[key])


def test_every_finding_of_the_gate_has_the_values_of_its_text() -> None:
    area = Rectangle(left=0, top=0, width=1280, height=2000)
    said = whole(
        gaps=(Gap(top=7, height=10, reason=GapReason.DISAGREES),),
        repeats=(Repeat(top=5, height=6),),
        bottom_proven=False,
    )
    given = facts(
        said,
        url="https://www.facebook.com/annan",
        surfaces=(Surface(area=area), Surface(area=area, black=True)),
        witness=Witness.MISSING,
    )
    found = judge(given, FACEBOOK, 10_000.0)
    assert len(found) == 8
    words = Words("sv")
    for one in found:
        assert "{" not in words(f"page_finding.{one.code}", **one.values)
