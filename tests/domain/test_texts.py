"""What text fields accept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.texts import (
    BIDI_OVERRIDES,
    MAX_LINE,
    MAX_TEXT,
    check_line,
    check_text,
    clean_line,
    clean_text,
    control_character,
)


def test_clean_line() -> None:
    assert clean_line("  Kultur \t och\nfritid ") == "Kultur och fritid"
    assert clean_line("A\u030angstro\u0308m") == "Ångström"


def test_clean_text() -> None:
    assert clean_text(" a\r\nb\rc ") == "a\nb\nc"
    assert clean_text("o\u0308") == "ö"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(value: str) -> None:
    assert clean_line(clean_line(value)) == clean_line(value)
    assert clean_text(clean_text(value)) == clean_text(value)


@pytest.mark.parametrize(
    ("value", "name"), [("a\x00", "U+0000"), ("\x7f", "U+007F"), ("x\u202ey", "U+202E")]
)
def test_control_characters_are_named(value: str, name: str) -> None:
    assert control_character(value) == name
    [problem] = check_line(value, "name")
    assert (problem.code, problem.at, problem.values) == (
        "control_character",
        "name",
        {"character": name},
    )


def test_newline_and_tab_are_no_control_characters() -> None:
    assert control_character("a\n\tb åäö 🦉") is None
    assert control_character("a\n\x07") == "U+0007"
    assert control_character("\ud800") == "U+D800"
    assert len(BIDI_OVERRIDES) == 9


def test_required_and_length() -> None:
    assert check_line("", "name") == []
    [problem] = check_line(" ", "name", required=True)
    assert (problem.code, problem.at) == ("required", "name")
    assert check_line("x", "name", required=True) == []
    assert (MAX_LINE, MAX_TEXT) == (200, 4_000)
    assert check_line("x" * 200, "name") == []
    assert check_text("x" * 4000, "text") == []
    [problem] = check_text("x" * 4001, "text")
    assert (problem.code, problem.at) == ("too_long", "text")
    assert problem.values == {"limit": 4000, "length": 4001}
