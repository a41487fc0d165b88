"""The embedded letters: what they can write, how wide it is, and where a line breaks.

Text is never markup. What the face has no letter for is named ([U+1F600]), so that nothing turns
into an empty box and nothing disappears.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from smdesk.reports.style import BOLD, REGULAR, Style
from smdesk.resource_files import resource_path

FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf"}
BMP_END = 0xFFFF
"""Letters beyond have no place in the map back to Unicode that ReportLab writes."""
SOFT = frozenset("\u00ad\u200b\u2060\ufeff") | {chr(code) for code in range(0xFE00, 0xFE10)}
"""Hints to software (soft hyphens, variation selectors): they have no shape of their own."""
NEWLINES = frozenset("\u2028\u2029\u0085")
STICKY = frozenset("\u00a0\u202f")
"""Blanks that a line does not break at; printed as common ones, so that they are found by them."""
UNSTUCK = str.maketrans(dict.fromkeys(STICKY, " "))
BREAK_AFTER = frozenset("/-.?&=_,;:#%])")
BREAK_BEFORE = frozenset("@")
"""Where a word that is wider than its column is broken first."""
ELLIPSIS = "…"
NARROWEST = 8
"""No run of letters that people write has more than this many to the em."""


@cache
def face(font: str) -> TTFont:
    """Return one of the two faces, registered with ReportLab at first use."""
    made = TTFont(font, str(resource_path("fonts", FILES[font])))
    pdfmetrics.registerFont(made)
    return made


@cache
def _widths(font: str) -> dict[int, float]:
    """Return the width of each letter that the face can write, in ems."""
    letters = face(font).face
    return {
        code: letters.charWidths[code] / 1000
        for code in letters.charToGlyph
        if code <= BMP_END and code in letters.charWidths
    }


@lru_cache(maxsize=20_000)
def printable(text: str) -> str:
    """Return a text as it can be printed: composed, and what has no letter named."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_letter(character) for character in unicodedata.normalize("NFC", lines))


def _letter(character: str) -> str:
    if character == "\n" or character in STICKY:
        return character
    if character in NEWLINES:
        return "\n"
    if character in SOFT:
        return ""
    category = unicodedata.category(character)
    if character == "\t" or category == "Zs":
        return " "
    if category[0] == "C" or not all(ord(character) in _widths(font) for font in FILES):
        return f"[U+{ord(character):04X}]"
    return character


@lru_cache(maxsize=50_000)
def width(text: str, font: str, size: float) -> float:
    """Return how wide a printable text is, in points."""
    widths = _widths(font)
    return sum(widths[ord(character)] for character in text) * size


def wrap(text: str, style: Style, room: float) -> list[str]:
    """Return a text as lines that fit into `room` points; nothing is lost but blanks.

    Words go whole; one that is wider than the room is broken, an address after its signs.
    """
    return [
        line.translate(UNSTUCK)
        for paragraph in printable(text).split("\n")
        for line in _fill(paragraph, style, room)
    ]


def _fill(paragraph: str, style: Style, room: float) -> Iterator[str]:
    line = ""
    for word in filter(None, paragraph.split(" ")):
        longer = f"{line} {word}" if line else word
        if width(longer, style.font, style.size) <= room:
            line = longer
            continue
        if line:
            yield line
        *full, line = _broken(word, style, room)
        yield from full
    if line:
        yield line


def _broken(word: str, style: Style, room: float) -> list[str]:
    """Return a word as the lines it takes on its own: one, unless it is wider than the room."""
    if width(word, style.font, style.size) <= room:
        return [word]
    lines = [""]
    for part in _parts(word):
        for piece in _chopped(part, style, room):
            if lines[-1] and width(lines[-1] + piece, style.font, style.size) > room:
                lines.append(piece)
            else:
                lines[-1] += piece
    return lines


def _parts(word: str) -> Iterator[str]:
    start = 0
    for index in range(1, len(word)):
        before, after = word[index - 1], word[index]
        if after in BREAK_BEFORE or (before in BREAK_AFTER and after not in BREAK_AFTER):
            yield word[start:index]
            start = index
    yield word[start:]


def _chopped(part: str, style: Style, room: float) -> Iterator[str]:
    """Yield pieces of a part that fit, a letter and its accents together."""
    piece = ""
    for character in part:
        full = width(piece + character, style.font, style.size) > room
        if piece and full and not unicodedata.combining(character):
            yield piece
            piece = ""
        piece += character
    yield piece


def shortened(text: str, style: Style, room: float) -> str:
    """Return a text on one line, its end replaced by an ellipsis where it is too long."""
    line = printable(text).replace("\n", " ").translate(UNSTUCK)
    if width(line, style.font, style.size) <= room:
        return line
    line = line[: int(NARROWEST * room / style.size)]
    while line and width(line + ELLIPSIS, style.font, style.size) > room:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
