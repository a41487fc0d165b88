"""A policy document's text by its headings, each held against those that the program knows (P12).

So a page can show what the municipality itself says there. What is not surely one of the headings
is left alone: a wrong section is worse than none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from smdesk.domain.letters import fold
from smdesk.domain.rules import Heading
from smdesk.domain.texts import MAX_LINE

NEAR_ENOUGH = 0.88
"""How alike two headings are, from 0 to 1, when one is the other with a slip or an ending."""
CLEARLY = 0.05
"""By how much one must be nearer than the next."""

TITLES: Mapping[Heading, tuple[str, ...]] = {
    Heading.WHAT: ("Vad är sociala medier?", "What are social media?"),
    Heading.WHY: (
        "Varför ska kommunen använda sociala medier?",
        "Why shall the municipality use social media?",
    ),
    Heading.WHEN_NOT: (
        "När ska vi inte använda sociala medier?",
        "When shall we not use social media?",
    ),
    Heading.RESPONSIBLE: (
        "Vem är ansvarig för innehållet?",
        "Who is responsible for the content?",
    ),
    Heading.EDITORS: ("Redaktörer", "Editors"),
    Heading.WATCH: ("Kontroll och svar", "Watch and replies"),
    Heading.FORBIDDEN: ("Vad får inte publiceras?", "What may not be published?"),
    Heading.RECORDS: (
        "Allmän handling, vad gäller för sociala medier?",
        "Public records: what holds for social media?",
    ),
    Heading.LIST: ("Förteckning över sociala medier", "List of social media"),
    Heading.EMPLOYEES: (
        "Anställdas användning av sociala medier",
        "Employees' use of social media",
    ),
}
"""How the headings are written in a document; the policy's own order."""

_NUMBER = re.compile(r"^\s*(?:§\s*)?(?:\d+(?:\.\d+)*[.):]?|[a-z][.)]|[ivx]+[.)])\s*")
MARK = "# "
"""Begins a line that is a heading."""

_NEGATIONS = frozenset({"inte", "ej", "not"})
_SIGNS = re.compile(r"[\W_]+")
_MARKED = re.compile(r"(#{1,6})[ \t]+(\S.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading of a document and the text below it, up to the next heading."""

    title: str
    """As it stands there, with its number; empty for what stands before the first heading."""
    level: int
    """1 for the highest headings, 0 for what stands before the first."""
    text: str
    heading: Heading | None = None
    """The one of the program's headings that it surely is."""
    under: Heading | None = None
    """The heading that it is shown with: a lower section belongs to the one above it."""
    unclear: bool = False
    """It may be one of the program's headings, but something else may be it just as well."""


# --- the text -------------------------------------------------------------------------------------


def sections(text: str) -> tuple[Section, ...]:
    """Return a document's sections in order, each with the program's heading that it is."""
    return tuple(_placed(_without_rivals([_known(item) for item in split(text)])))


def split(text: str) -> Iterator[Section]:
    """Yield a text's sections as they stand; what comes before the first heading has no title."""
    title, level, lines = "", 0, list[str]()
    for line in text.split("\n"):
        marked = _MARKED.fullmatch(line.rstrip())
        if marked is None:
            lines.append(line)
            continue
        if title or _joined(lines):
            yield Section(title=title, level=level, text=_joined(lines))
        title, level, lines = _bare(marked[2]), len(marked[1]), []
    if title or _joined(lines):
        yield Section(title=title, level=level, text=_joined(lines))


def _bare(title: str) -> str:
    """Return a heading without the signs that close it in some documents: `## Title ##`."""
    return title.rstrip("# \t") or title.strip()


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def marked(text: str) -> str:
    """Return a text in which each line that is just one of the program's headings is marked so.

    A text that was copied from a printed page has no signs of its own; one that has is kept.
    """
    if any(item.level for item in split(text)):
        return text
    known = {_plain(title) for titles in TITLES.values() for title in titles}
    lines = text.split("\n")
    return "\n".join(MARK + line.strip() if _plain(line) in known else line for line in lines)


def chapter(found: Sequence[Section], heading: Heading) -> Section | None:
    """Return the section of a heading with the lower ones that belong to it, or None.

    Their titles are lines that begin with `# `.
    """
    first = next((item for item in found if item.heading is heading), None)
    if first is None:
        return None
    lower = [item for item in found if item.under is heading]
    parts = [first.text, *(part for item in lower for part in (MARK + item.title, item.text))]
    return replace(first, text="\n\n".join(part for part in parts if part))


def _placed(found: Iterable[Section]) -> Iterator[Section]:
    """Say of each lower section that is none of the headings to which one it belongs."""
    above: Section | None = None
    for item in found:
        if item.heading is not None:
            above = item
        elif above is not None and item.level <= above.level:
            above = None
        if above is None or item.heading is not None:
            yield item
        else:
            yield replace(item, under=above.heading)


# --- which heading it is --------------------------------------------------------------------------


def heading_of(title: str) -> Heading | None:
    """Return the one heading that a title surely is: but for its number, signs and a slip."""
    near = _likeness(title)
    best, next_best = near[0], near[1]
    if best[0] < NEAR_ENOUGH or best[0] - next_best[0] < CLEARLY:
        return None
    return best[1]


@lru_cache(maxsize=1024)
def _likeness(title: str) -> tuple[tuple[float, Heading], ...]:
    """Return how like a title is to each heading, the likest first."""
    plain = _plain(title)
    found = [
        (max(_ratio(plain, _plain(name)) for name in names), heading)
        for heading, names in TITLES.items()
    ]
    return tuple(sorted(found, key=lambda pair: pair[0], reverse=True))


def _ratio(one: str, other: str) -> float:
    """Return how alike two are; what says no is never like what says yes."""
    if _NEGATIONS.isdisjoint(one.split()) is not _NEGATIONS.isdisjoint(other.split()):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _plain(title: str) -> str:
    """Return a heading in small letters, without its number and all signs."""
    return _SIGNS.sub(" ", _NUMBER.sub("", fold(title.strip()).replace("&", " och "))).strip()


def _known(item: Section) -> Section:
    if not item.title or len(item.title) > MAX_LINE:
        return item
    heading = heading_of(item.title)
    unclear = heading is None and _likeness(item.title)[0][0] >= NEAR_ENOUGH
    return replace(item, heading=heading, unclear=unclear)


def _without_rivals(found: Sequence[Section]) -> Iterator[Section]:
    """Let no heading stand at two sections: only the likest keeps it, and none of those alike.

    A heading with nothing below it, as in a table of contents, is no rival of one that has a text.
    """
    ranks = [(item.heading, *_rank(item, found[at + 1 :])) for at, item in enumerate(found)]
    best = {rank[0]: rank for rank in sorted(ranks, key=lambda rank: rank[1:])}
    for item, rank in zip(found, ranks, strict=True):
        if item.heading is None or (rank == best[item.heading] and ranks.count(rank) == 1):
            yield item
        else:
            yield replace(item, heading=None, unclear=rank == best[item.heading])


def _rank(item: Section, after: Sequence[Section]) -> tuple[bool, float]:
    """Return whether something stands in a section, and how like its heading it is."""
    if item.heading is None:
        return False, 0.0
    filled = bool(item.text) or (bool(after) and after[0].level > item.level)
    return filled, _likeness(item.title)[0][0]
