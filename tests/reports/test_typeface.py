import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.reports import style
from smdesk.reports.typeface import printable, shortened, width, wrap
from tests.reports.reading import solid

STYLES = (style.BODY, style.STRONG, style.QUIET, style.TITLE)
OURS = (style.REGULAR, style.BOLD)
ANYTHING = st.text(st.characters(codec=None), max_size=120)


@pytest.mark.parametrize("font", OURS)
def test_the_face_writes_swedish_as_it_is(font: str) -> None:
    text = string.printable[:95] + "åäöÅÄÖéÉüÜàñçø–—’”…·×§€½²"
    assert printable(text) == text
    assert width(text, font, 10) > 0


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("a\u0308", "ä"),
        ("😀 ★ ✓", "😀 ★ ✓"),
        ("👩🏽\u200d🚒", "👩🚒"),
        ("a\u200db", "a[U+200D]b"),
        ("م", "[U+0645]"),
        ("مرحبا بك", "[U+0645 U+0631 U+062D U+0628 U+0627] [U+0628 U+0643]"),
        ("\ue000x\ue001", "[U+E000]x[U+E001]"),
        ("𝐁ibliotek ﬁ", "Bibliotek ﬁ"),
        ("\u202eabc", "[U+202E]abc"),
        ("a\x00b", "a[U+0000]b"),
        ("\ud800", "[U+D800]"),
        ("mjukt\u00adstreck\ufe0f", "mjuktstreck"),
        ("a\tb\u2003c", "a b c"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_what_has_no_letter_is_named(given: str, shown: str) -> None:
    assert printable(given) == shown


def test_words_go_whole_and_addresses_break_after_their_signs() -> None:
    room = width("facebook.com/exempel", style.QUIET.font, style.QUIET.size)
    assert wrap("ett litet ord facebook.com/exempel/sidan", style.QUIET, room) == (
        "ett litet ord ",
        "facebook.com/",
        "exempel/sidan",
    )


def test_a_reference_to_a_law_stands_on_one_line() -> None:
    room = width("Enligt 3 kap. 10", style.BODY.font, style.BODY.size)
    lines = wrap("Enligt 3 kap. 10 a § lagen", style.BODY, room)
    assert lines == ("Enligt ", "3 kap. 10 a § ", "lagen")


def test_a_sticky_blank_is_printed_as_a_common_one() -> None:
    room = width("läget den 23 no", style.BODY.font, style.BODY.size)
    assert wrap("läget den 23\u00a0november", style.BODY, room) == (
        "läget den ",
        "23 november",
    )


@given(ANYTHING, st.sampled_from(STYLES), st.floats(30, 300))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, look: style.Style, room: float) -> None:
    lines = wrap(text, look, room)
    assert solid("".join(lines)) == solid(printable(text))
    widest = max((width(line.rstrip(), look.font, look.size) for line in lines), default=0)
    assert widest <= room + 1e-6


@given(ANYTHING, st.floats(30, 300))
def test_a_shortened_text_fits_and_says_so(text: str, room: float) -> None:
    line = shortened(text, style.QUIET, room)
    assert "\n" not in line
    assert width(line, style.QUIET.font, style.QUIET.size) <= room + 1e-6
    assert line.endswith("…") or solid(line) == solid(printable(text))
