"""The colours and measures of the window, in one place, light and dark."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QGuiApplication, QPalette


class Space:
    """Distances in device-independent pixels; no others are used."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24


class Corner:
    """Corner radii in device-independent pixels."""

    CARD = 8
    CONTROL = 6


class Points:
    """Type sizes in points."""

    TITLE = 20
    CARD_TITLE = 15
    HEADING = 11
    BODY = 10
    SMALL = 9


MONOSPACE = "Consolas, monospace"
"""Letters of one width, for what is read or copied sign by sign. Windows knows no `monospace`."""


class Tone(StrEnum):
    """How much something matters; always shown with a word and a shape besides its colour."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One complete set of colours as #RRGGBB."""

    dark: bool
    background: str
    raised: str
    hover: str
    text: str
    muted: str
    line: str
    control: str
    """The edge of a field or box: 3:1 against what it lies on (WCAG 1.4.11)."""
    accent: str
    accent_soft: str
    accent_hover: str
    on_accent: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Return the strong colour of a tone and the soft one that it is written on."""
        pairs = {
            Tone.NEUTRAL: (self.muted, self.background),
            Tone.ACCENT: (self.accent, self.accent_soft),
            Tone.SUCCESS: (self.success, self.success_soft),
            Tone.WARNING: (self.warning, self.warning_soft),
            Tone.ERROR: (self.error, self.error_soft),
        }
        return pairs[tone]


LIGHT = Tokens(
    dark=False,
    background="#F5F6F8",
    raised="#FFFFFF",
    hover="#EEF1F4",
    text="#1C2733",
    muted="#5A6775",
    line="#DDE2E8",
    control="#808C99",
    accent="#1B5E8C",
    accent_soft="#E4EFF6",
    accent_hover="#154C72",
    on_accent="#FFFFFF",
    success="#1E7B4B",
    success_soft="#E3F3EA",
    warning="#8A5A00",
    warning_soft="#FBF0D9",
    error="#A8322A",
    error_soft="#FAE5E3",
)

DARK = Tokens(
    dark=True,
    background="#171C22",
    raised="#1F262E",
    hover="#2A333D",
    text="#E8EDF2",
    muted="#9DABB9",
    line="#323C47",
    control="#72808E",
    accent="#7CB7E0",
    accent_soft="#22384A",
    accent_hover="#9CCBEC",
    on_accent="#12202B",
    success="#6FCB97",
    success_soft="#1D3A2B",
    warning="#E5B95C",
    warning_soft="#3B3018",
    error="#F09A92",
    error_soft="#43231F",
)

_HALF = 128


def tokens_of(palette: QPalette) -> Tokens:
    """Return the tokens that a palette was made from, as the application's palette carries them."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < _HALF else LIGHT


def current() -> Tokens:
    """Return the tokens in use; ask while painting, never keep them.

    A widget's own palette is not asked: the style sheet makes parts of it transparent.
    """
    return tokens_of(QGuiApplication.palette())


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    c = QColor(colour)
    red, green, blue = (_linear(part) for part in (c.redF(), c.greenF(), c.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  sRGB
