"""A policy document's text by its headings: found, held against ours, never guessed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smdesk.domain.policy_text import TITLES, Section, chapter, heading_of, marked, sections, split
from smdesk.domain.rules import Heading

OWN = """Riktlinjer för sociala medier
Antagna av kommunstyrelsen

# 1. Vad är sociala medier?
Tjänster på nätet.

## 1.1 Exempel
Facebook och bloggar.

# 2 REDAKTÖRER:
Den som skriver.

# Övrigt
Ring oss.
"""
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30)
MARKS = st.integers(1, 6).map(lambda count: "#" * count + " ")
TEXTS = st.lists(st.tuples(MARKS | st.just(""), LINES).map("".join), max_size=20).map("\n".join)
KNOWN = st.sampled_from([title for titles in TITLES.values() for title in titles])


def known(title: str, level: int = 1, text: str = "Text.") -> str:
    return f"{'#' * level} {title}\n{text}\n"


def test_each_heading_has_its_section() -> None:
    found = sections(OWN)
    assert [(one.level, one.heading, one.under) for one in found] == [
        (0, None, None),
        (1, Heading.WHAT, None),
        (2, None, Heading.WHAT),
        (1, Heading.EDITORS, None),
        (1, None, None),
    ]
    assert found[0].text == "Riktlinjer för sociala medier\nAntagna av kommunstyrelsen"
    assert found[3] == Section(
        title="2 REDAKTÖRER:", level=1, text="Den som skriver.", heading=Heading.EDITORS
    )


def test_a_section_is_shown_with_the_lower_ones() -> None:
    found = sections(OWN)
    own = chapter(found, Heading.WHAT)
    assert own is not None
    assert own.text == "Tjänster på nätet.\n\n# 1.1 Exempel\n\nFacebook och bloggar."
    assert chapter(found, Heading.WATCH) is None


def test_a_lower_heading_of_ours_stands_for_itself() -> None:
    text = known("Redaktörer") + known("Kontroll och svar", 2) + known("Mer", 3) + known("Annat")
    found = sections(text)
    assert [one.under for one in found] == [None, None, Heading.WATCH, None]
    own = chapter(found, Heading.EDITORS)
    assert own is not None
    assert own.text == "Text."


@pytest.mark.parametrize("heading", Heading)
def test_the_policys_own_headings_are_known(heading: Heading) -> None:
    for title in TITLES[heading]:
        for written in (
            title,
            title.upper(),
            f"4.2 {title}",
            f"§ 3 {title}",
            title.rstrip("?") + " :",
        ):
            assert heading_of(written) is heading, written


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("IV. Redaktörer", Heading.EDITORS),
        ("b) Redaktör", Heading.EDITORS),
        ("4.2.1. Kontroll & svar", Heading.WATCH),
        ("Vad är sociala media?", Heading.WHAT),
        ("Allmän handling – vad gäller för sociala medier", Heading.RECORDS),
        ("Vad får ej publiceras", Heading.FORBIDDEN),
        ("Vad får publiceras?", None),
        ("När ska vi använda sociala medier?", None),
        ("Varför ska vi använda sociala medier?", None),
        ("Sociala medier", None),
        ("Förteckning", None),
        ("4.2", None),
        ("", None),
    ],
)
def test_what_is_nearly_a_heading_and_what_is_not(title: str, heading: Heading | None) -> None:
    assert heading_of(title) is heading


def test_what_stands_twice_is_not_guessed() -> None:
    first, second = sections(known("Redaktörer") + known("1 Redaktörer"))
    assert [(one.heading, one.unclear) for one in (first, second)] == [(None, True)] * 2


def test_the_likest_of_two_is_taken() -> None:
    near, same = sections(known("Redaktör") + known("Redaktörer"))
    assert (near.heading, near.unclear, same.heading) == (None, False, Heading.EDITORS)


def test_a_table_of_contents_is_no_rival() -> None:
    empty, own = sections("# Redaktörer\n# Redaktörer\nText.\n")
    assert (empty.heading, own.heading) == (None, Heading.EDITORS)


def test_a_hashtag_is_no_heading() -> None:
    [only] = sections("#exempelköping\n# \n####### sju")
    assert only.level == 0


def test_signs_after_a_heading_are_left_out() -> None:
    assert [one.title for one in split("## Kontroll och svar ##\n# #")] == [
        "Kontroll och svar",
        "#",
    ]


def test_a_copied_text_gets_its_headings_marked() -> None:
    text = "Riktlinjer\nInnehåll\nRedaktörer 4\n4 Redaktörer\nDen som skriver.\n"
    assert marked(text) == "Riktlinjer\nInnehåll\nRedaktörer 4\n# 4 Redaktörer\nDen som skriver.\n"
    assert marked(OWN) == OWN


@given(TEXTS)
@example("\xa00")
def test_no_line_is_lost(text: str) -> None:
    said = [
        line for one in split(text) for line in (one.title, *one.text.split("\n")) if line.strip()
    ]
    bare = [line.strip().strip("# \t") for line in said]
    kept = [line.strip().strip("# \t") for line in text.splitlines() if line.strip()]
    assert [one for one in bare if one] == [one for one in kept if one]


@given(TEXTS)
def test_no_heading_stands_at_two_sections(text: str) -> None:
    found = [one.heading for one in sections(text) if one.heading is not None]
    assert len(found) == len(set(found))


@given(st.lists(st.tuples(KNOWN, st.integers(1, 3)), min_size=1, max_size=8))
def test_a_heading_is_known_exactly_where_it_stands_once(titles: list[tuple[str, int]]) -> None:
    found = sections("".join(known(title, level) for title, level in titles))
    meant = [heading_of(title) for title, _ in titles]
    once = [one if meant.count(one) == 1 else None for one in meant]
    assert [one.heading for one in found] == once
    assert [one.unclear for one in found] == [one is None for one in once]


@given(TEXTS)
def test_marking_twice_is_marking_once(text: str) -> None:
    assert marked(marked(text)) == marked(text)
