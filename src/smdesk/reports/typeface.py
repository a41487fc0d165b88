"""The embedded letters: what they can write, how wide it is, and where a line breaks.

Text is never markup. What our own face has no letter for is taken from one of signs, and what none
of them has is named ([U+0645]), so that nothing turns into an empty box and nothing disappears.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from smdesk.reports.style import BOLD, REGULAR, Style
from smdesk.resource_files import resource_path

EMOJI, SIGNS = "smdesk-emoji", "smdesk-signs"
FILES = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    EMOJI: "NotoEmoji-Regular.ttf",
    SIGNS: "NotoSansSymbols2-Regular.ttf",
}
SIZES = {EMOJI: 0.8, SIGNS: 1.0}
"""Asked in this order for what our own face has not; how large they stand beside it."""
SOFT = frozenset("\u00ad\u200b\u2060\ufeff") | {chr(code) for code in range(0xFE00, 0xFE10)}
"""Hints to software (soft hyphens, variation selectors): they have no shape of their own."""
CHANGED = re.compile(
    "(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200d\U0001f3fb-\U0001f3ff]+"
)
"""Joins pictures into one, or gives a tone: no letter of ours does, and it would be a grey box."""
NEWLINES = frozenset("\u2028\u2029\u0085")
STICKY = frozenset("\u00a0\u202f")
"""Blanks that a line does not break at; printed as common ones, so that they are found by them."""
UNSTUCK = str.maketrans(dict.fromkeys(STICKY, " "))
PROVISION = re.compile(r"(?<=\d) (?=kap\.|(?:[a-z] )?§)|(?<=kap\.) (?=\d)|(?<=\d [a-z]) (?=§)")
"""The blanks within a reference to a law (3 kap. 10 a §), which stands on one line."""
NAMED, END = "\ue000", "\ue001"
"""Around a name while others may follow; letters of nobody's, so no text has them as letters."""
BREAK_AFTER = frozenset("/-.?&=_,;:#%])")
BREAK_BEFORE = frozenset("@")
"""Where a word that is wider than its column is broken first."""
ELLIPSIS = "…"
NARROWEST = 8
"""No run of letters that people write has more than this many to the em."""


class Run(NamedTuple):
    """Letters of one face."""

    font: str
    scale: float
    """The size that they stand in, as a part of the text's."""
    text: str


@cache
def face(font: str) -> TTFont:
    """Return one of the faces, registered with ReportLab at first use."""
    made = TTFont(font, str(resource_path("fonts", FILES[font])))
    pdfmetrics.registerFont(made)
    return made


class _Widths(dict[str, float]):
    """The width of each letter in ems; one of another face is added when it is first met."""

    def __missing__(self, letter: str) -> float:
        font = borrowed_from(letter)
        self[letter] = wide = _own_widths(font)[letter] * SIZES[font]
        return wide


@cache
def _own_widths(font: str) -> dict[str, float]:
    """Return the width of each letter that a face can write, in ems."""
    letters = face(font).face
    return {
        chr(code): letters.charWidths[code] / 1000
        for code in letters.charToGlyph
        if code in letters.charWidths and unicodedata.category(chr(code))[0] != "C"
    }


@cache
def _widths(font: str) -> _Widths:
    return _Widths(_own_widths(font))


@cache
def _own() -> frozenset[str]:
    """Return the letters that both of our own faces have."""
    return frozenset(_own_widths(REGULAR).keys() & _own_widths(BOLD).keys())


def borrowed_from(letter: str) -> str:
    """Return which other face writes a sign that our own has not; nothing if none does.

    Letters are not borrowed: those of writing from right to left or joined would come out wrong.
    """
    if letter in _own() or letter.isalpha():
        return ""
    return next((font for font in SIZES if letter in _own_widths(font)), "")


class _Letters(dict[int, str]):
    """What is printed for each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _letter(chr(code))
        return shown


_letters = _Letters(
    {ord(known): known for known in ("\n", *STICKY)}
    | {ord(new): "\n" for new in NEWLINES}
    | dict.fromkeys(map(ord, SOFT), "")
    | {ord("\t"): " "}
)


def printable(text: str) -> str:
    """Return a text as it can be printed: composed, and what has no letter named."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        lines = CHANGED.sub("", unicodedata.normalize("NFC", lines))
    shown = lines.translate(_letters)
    if NAMED in shown:
        shown = shown.replace(END + NAMED, " ").replace(NAMED, "[").replace(END, "]")
    return shown


def one_line(text: str) -> str:
    """Return a text as a file's properties and its table of contents take it."""
    return " ".join(printable(text).split())


def _letter(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category[0] != "C" and (character in _own() or borrowed_from(character)):
        return character
    common = unicodedata.normalize("NFKC", character)
    if common != character and _own().issuperset(common):
        return common
    return f"{NAMED}U+{ord(character):04X}{END}"


def plain(text: str) -> str:
    """Return a text on one line, printable in our own face alone."""
    shown = printable(text).replace("\n", " ").translate(UNSTUCK)
    return "".join(letter if letter in _own() else f"[U+{ord(letter):04X}]" for letter in shown)


def runs(text: str, font: str) -> list[Run]:
    """Return a printable text as runs of letters of one face each."""
    if text.isascii() or _own().issuperset(text):
        return [Run(font, 1.0, text)]
    return [
        Run(other or font, SIZES.get(other, 1.0), "".join(letters))
        for other, letters in groupby(text, borrowed_from)
    ]


def width(text: str, font: str, size: float) -> float:
    """Return how wide a printable text is, in points."""
    return sum(map(_widths(font).__getitem__, text)) * size


@lru_cache(maxsize=4_000)
def wrap(text: str, style: Style, room: float) -> tuple[str, ...]:
    """Return a text as lines that fit into `room` points; nothing is lost but blanks.

    Words go whole; one that is wider than the room is broken, an address after its signs. A line
    that ends with a word keeps the blank after it, which is not counted, so that whoever reads the
    lines one after another hears two words.
    """
    lines = [
        line.translate(UNSTUCK)
        for paragraph in PROVISION.sub("\u00a0", printable(text)).split("\n")
        for line in _fill(paragraph, style, room)
    ]
    return (*lines[:-1], lines[-1].rstrip(" ")) if lines else ()


def _fill(paragraph: str, style: Style, room: float) -> Iterator[str]:
    line, used = "", 0.0
    blank = width(" ", style.font, style.size)
    for word in filter(None, paragraph.split(" ")):
        wide = width(word, style.font, style.size)
        if line and used + blank + wide <= room:
            line, used = f"{line} {word}", used + blank + wide
            continue
        if line:
            yield f"{line} "
        *full, line = _broken(word, style, room) if wide > room else (word,)
        used = width(line, style.font, style.size) if full else wide
        yield from full
    if line:
        yield f"{line} "


def _broken(word: str, style: Style, room: float) -> list[str]:
    """Return a word that is wider than the room as the lines it takes."""
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
