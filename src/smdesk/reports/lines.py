"""Sets texts as lines, each knowing the element of the structure that it is a part of."""

from collections.abc import Sequence
from urllib.parse import quote

from smdesk.reports import style
from smdesk.reports.bands import SetLine
from smdesk.reports.document import Fact, Text, Tone
from smdesk.reports.structure import Element, Tag
from smdesk.reports.style import Style
from smdesk.reports.typeface import wrap

TONES = {Tone.PLAIN: style.BODY, Tone.STRONG: style.STRONG, Tone.QUIET: style.QUIET}
LINKS = ("https://", "http://", "mailto:")
"""What a click may start; anything else is a text like all others."""
LONGEST_LINK = 8_000
"""Letters of an address: more than that no browser asks for."""
RESERVED = "%:/?#[]@!$&'()*+,;="
"""What an address keeps as it is (RFC 3986)."""
Lines = tuple[SetLine, ...]
Span = tuple[float, float]
"""Left edge and width, in points."""


def lines(
    text: str,
    look: Style,
    room: float,
    element: Element | None,
    before: float = 0.0,
    *,
    more: bool = False,
) -> Lines:
    """Return a text as lines.

    Args:
        text: what they say.
        look: how they look.
        room: their width, in points.
        element: what they are the content of.
        before: extra space above the first, in points.
        more: other lines of the element follow, and are heard as words of their own.
    """
    found = wrap(text, look, room)
    if more and found:
        found = (*found[:-1], f"{found[-1]} ")
    return tuple(
        SetLine(line, look, element, before=0.0 if number else before)
        for number, line in enumerate(found)
    )


def said(text: Text, room: float, element: Element, before: float = 0.0) -> Lines:
    """Return a text as the content of an element, within a link if it leads somewhere."""
    address = address_of(text.link)
    held = element.add(Tag.LINK, address=address) if address else element
    return lines(text.text, TONES[text.tone], room, held, before)


def address_of(link: str) -> str:
    """Return an address as a file takes it, in ASCII; nothing if a click must not go there."""
    bare = "".join(link.split())
    if not bare.lower().startswith(LINKS):
        return ""
    try:
        address = quote(bare, safe=RESERVED)
    except UnicodeEncodeError:  # halves of characters
        return ""
    return address if len(address) <= LONGEST_LINK else ""


def paragraph(text: str, look: Style, room: float, root: Element, before: float = 0.0) -> Lines:
    """Return a text as a paragraph of its own; no element for an empty one."""
    if not text.strip():
        return ()
    return lines(text, look, room, root.add(Tag.PARAGRAPH), before)


def fact(one: Fact, room: float, items: Element) -> Lines:
    """Return a labelled value as an item: the label is the term, the value what it means."""
    item = items.add(Tag.ITEM)
    label = lines(one.label, style.QUIET, room, item.add(Tag.LABEL))
    value = lines(one.value, style.BODY, room, item.add(Tag.BODY)) if one.value.strip() else ()
    return (*label, *value)


def columns(shares: Sequence[float], width: float, least: Sequence[float] = ()) -> list[Span]:
    """Return left edge and width of columns with these shares and a gutter between them.

    Args:
        shares: of the room, in any unit.
        width: of all of them, in points.
        least: what each has to be wide, in points, if there is room for that; else nothing.
    """
    room = width - style.GUTTER * (len(shares) - 1)
    spans: list[Span] = []
    left = 0.0
    for wide in _widened(shares, room, least or [0.0] * len(shares)):
        spans.append((left, wide))
        left += wide + style.GUTTER
    return spans


def _widened(shares: Sequence[float], room: float, least: Sequence[float]) -> list[float]:
    """Return widths; who needs more than its share takes it of all that can spare it."""
    wides = [room * share / sum(shares) for share in shares]
    wanted = sum(max(0.0, need - wide) for wide, need in zip(wides, least, strict=True))
    spare = sum(max(0.0, wide - need) for wide, need in zip(wides, least, strict=True))
    if not wanted or wanted > spare:
        return wides
    kept = 1 - wanted / spare
    return [max(need, need + (wide - need) * kept) for wide, need in zip(wides, least, strict=True)]
