"""Colours can be read, in both appearances, and change while the window is open."""

import re

import pytest
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from smdesk.desktop.stylesheet import stylesheet
from smdesk.desktop.theme import Appearance, Theme
from smdesk.desktop.tokens import DARK, LIGHT, Tokens, Tone, contrast, current
from smdesk.resource_files import resource_path

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#123456", "#123456", 1.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@BOTH
@pytest.mark.parametrize("ground", ["background", "raised", "hover"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent"])
def test_text_can_be_read(tokens: Tokens, ground: str, ink: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@BOTH
def test_chosen_rows_and_buttons_can_be_read(tokens: Tokens) -> None:
    pairs = [
        (tokens.text, tokens.accent_soft),
        (tokens.muted, tokens.accent_soft),
        (tokens.on_accent, tokens.accent),
        (tokens.on_accent, tokens.accent_hover),
        (tokens.error, tokens.raised),
        (tokens.warning, tokens.raised),
        (tokens.success, tokens.raised),
    ]
    assert min(contrast(*pair) for pair in pairs) >= 4.5


@BOTH
@pytest.mark.parametrize("tone", Tone)
def test_pills_and_banners_can_be_read(tokens: Tokens, tone: Tone) -> None:
    strong, soft = tokens.tone(tone)
    assert contrast(strong, soft) >= 4.5
    assert contrast(tokens.text, soft) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", ["background", "raised"])
@pytest.mark.parametrize("part", ["control", "accent", "error", "success", "warning"])
def test_controls_can_be_seen(tokens: Tokens, ground: str, part: str) -> None:
    assert contrast(getattr(tokens, part), getattr(tokens, ground)) >= 3.0


@BOTH
def test_the_style_sheet_names_only_tokens_and_files_that_exist(tokens: Tokens) -> None:
    sheet = stylesheet(tokens)
    known = {value for name in tokens.__slots__ if isinstance(value := getattr(tokens, name), str)}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet)) <= known
    files = re.findall(r'url\("([^"]+)"\)', sheet)
    assert files
    assert all(resource_path(file).is_file() for file in files)


def test_small_pictures_of_the_style_sheet_are_in_its_colours() -> None:
    for name, tokens in (("light", LIGHT), ("dark", DARK)):
        check = resource_path("icons", "tinted", f"check-{name}.svg").read_text("utf-8")
        assert tokens.on_accent in check
        text = resource_path("icons", "tinted", f"expand-{name}.svg").read_text("utf-8")
        assert tokens.muted in text


def test_the_choice_changes_the_colours_at_once(theme: Theme, qapp: QApplication) -> None:
    theme.choose(Appearance.DARK)
    assert current() is DARK
    assert DARK.accent in qapp.styleSheet()
    theme.choose(Appearance.LIGHT)
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window).name() == "#f5f6f8"


def test_following_the_system_is_a_choice(theme: Theme) -> None:
    theme.choose(Appearance.SYSTEM)
    assert theme.tokens() in {LIGHT, DARK}
