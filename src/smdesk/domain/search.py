"""Search: which words a thing is found by, what a query asks for, and what comes first.

A thing is found when every word of the query begins one of its words. What comes first:

1. Where the words stand: in the name, in the address, account or handle, in a former name, in the
   name of the unit or sector it belongs to, in the text about its purpose. In the same place a
   whole word comes before the beginning of one. Several words are added up.
2. What is there today comes before what is closed, has left or has ended.
3. Names in the Swedish alphabetical order.

Captures come after all else, those of the best channels first, and of these the newest. They have
no words of their own: they are found by those of their channel, and by the day or half-year they
were taken, or the beginning of one (`2026`, `2026-H2`, `2026-11`, `2026-11-23`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from heapq import nsmallest
from typing import NamedTuple
from urllib.parse import unquote

from smdesk.domain.channels import Channel, Platform, Scope
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.half_years import HalfYear
from smdesk.domain.letters import fold, swedish_order
from smdesk.domain.organisation import OfficeKind, Person, Sector, Unit

MAX_QUERY = 1_000
"""Characters of a query that are looked at; nobody types more."""
MAX_WORDS = 8
"""Words of a query that are looked for."""
MAX_WORD = 64
"""Characters of a word that are kept: longer ones are alike."""
SHORT = 3
"""Words shorter than this, unless whole, are not looked for in texts and names of others."""


class HitKind(StrEnum):
    """What can be found; of those that are equal in all else, the first comes first."""

    CHANNEL = "channel"
    PERSON = "person"
    UNIT = "unit"
    SECTOR = "sector"
    CAPTURE = "capture"


class Place(IntEnum):
    """Where a word stands; the less, the more it says about the thing."""

    NAME = 0
    ADDRESS = 1
    FORMER = 2
    BODY = 3
    """In the name of the unit or sector that it belongs to or heads."""
    TEXT = 4


Key = tuple[HitKind, str]
"""What was found: its kind and its id."""


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office that a person holds, and the name of what it heads."""

    kind: OfficeKind
    body: str
    acting: bool


class Title(NamedTuple):
    """What the order needs of a thing; thousands may be found, so it is made in no time."""

    kind: HitKind
    id: str
    name: str
    last: date | None
    """Its last day, where it has one."""
    gone: bool
    """Whether it is closed, has left or has ended."""

    @property
    def key(self) -> Key:
        """What was found."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing that was found, with what tells it from others, as of the day of the search."""

    kind: HitKind
    id: str
    title: str
    weight: int = 0
    """How well it answers: the less, the better."""
    gone: bool = False
    last: date | None = None
    matched: tuple[str, ...] = ()
    """The words of what is shown that the query found."""
    former: str = ""
    """The former name that it was found by."""
    platform: Platform | None = None
    scope: Scope | None = None
    units: tuple[str, ...] = ()
    sector: str = ""
    offices: tuple[HeldOffice, ...] = ()
    half_year: str = ""
    taken_at: datetime | None = None

    @property
    def key(self) -> Key:
        """What was found."""
        return self.kind, self.id


# --- words ----------------------------------------------------------------------------------

TAILS = ("com", "se", "nu", "net", "org", "eu", "app", "social", "tv", "be", "me", "io", "info")
"""Ends of hosts that say nothing of whose they are."""
SCHEME = re.compile(r"\bhttps?://|\bwww\.")
TAIL = re.compile(rf"\.(?:{'|'.join(TAILS)})(?![\w-]|\.\w)")
SERVER = re.compile(r"(?<=\w)@[\w.-]*")
"""What follows an account: the host of an e-mail address, or of a server that it lives on."""
DOMAIN = re.compile(r"(?<!\S)[\w.-]{1,64}\\(?=\w)")
"""What stands before an account on Windows."""
WORD = re.compile(r"[^\W_]+")
SPOKEN: Mapping[Platform, str] = {
    Platform.BLOG: "blogg",
    Platform.PODCAST: "podd poddradio",
    Platform.WEBSITE: "webbplats webb hemsida",
    Platform.X: "twitter",
}
"""What else a platform is called."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared, each once, in their order.

    Letters and digits make words. Of addresses only what tells one from another is kept: no
    scheme, no `www`, no `.se`, not what follows the name in an e-mail address.
    """
    bare = SCHEME.sub(" ", fold(unquote(text)))
    for part in (DOMAIN, SERVER, TAIL):
        bare = part.sub(" ", bare)
    return tuple(dict.fromkeys(word[:MAX_WORD] for word in WORD.findall(bare)))


def words_in(thing: object) -> dict[str, Place]:
    """Return the words that a row is found by, each in the place where it says most."""
    found: dict[str, Place] = {}
    for place, text in _texts(thing):
        for word in words_of(text):
            found.setdefault(word, place)
    return found


def _texts(thing: object) -> list[tuple[Place, str]]:
    """Return the texts of a row that are searched, what says most first."""
    match thing:
        case Channel():
            about = [(Place.TEXT, thing.purpose_text)]
            return [(Place.NAME, thing.name), *_address(thing, Place.ADDRESS), *about]
        case FormerChannel():
            return [(Place.FORMER, thing.name), *_address(thing, Place.FORMER)]
        case Person():
            account = [(Place.ADDRESS, thing.email), (Place.ADDRESS, thing.account)]
            return [(Place.NAME, thing.name), *account]
        case Unit() | Sector():
            return [(Place.NAME, thing.name)]
        case FormerUnit() | FormerSector():
            return [(Place.FORMER, thing.name)]
    return []


def _address(channel: Channel | FormerChannel, place: Place) -> list[tuple[Place, str]]:
    spoken = SPOKEN.get(channel.platform, "")
    return [
        (place, channel.url or channel.raw_address),
        (place, f"{channel.platform.value} {spoken}"),
    ]


OWNERS: Mapping[type, tuple[HitKind, str]] = {
    Channel: (HitKind.CHANNEL, "id"),
    FormerChannel: (HitKind.CHANNEL, "channel_id"),
    Person: (HitKind.PERSON, "id"),
    Unit: (HitKind.UNIT, "id"),
    FormerUnit: (HitKind.UNIT, "unit_id"),
    Sector: (HitKind.SECTOR, "id"),
    FormerSector: (HitKind.SECTOR, "sector_id"),
}
"""The rows that have words: the kind of what they find, and where its id stands."""


def found_by(thing: object) -> Key:
    """Return what the words of a row find."""
    kind, name = OWNERS[type(thing)]
    return kind, getattr(thing, name)


# --- queries --------------------------------------------------------------------------------

UNFINISHED = re.compile(r"(?<=\w)\.([A-Za-z]{1,5})$")
YEAR = re.compile(r"(?:19|20|21)[0-9]{2}(?:-[0-9h-]*)?")
AROUND = ".,;:()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What somebody asks for: every word has to be found."""

    words: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    """The words beside those that name days: what a capture's channel is found by."""
    taken: tuple[date, date] | None = None
    """First and last day that captures are asked for; none at all if the last comes before."""


def query_of(text: str) -> Query:
    """Return what a text asks for; any text asks for something, if only for nothing."""
    asked = _finished(text[:MAX_QUERY])
    spans = {token: _span(token) for token in asked.split()}
    named = [span for span in spans.values() if span is not None]
    return Query(
        words=words_of(asked)[:MAX_WORDS],
        beside=words_of(" ".join(token for token in spans if not spans[token]))[:MAX_WORDS],
        taken=(max(first for first, _ in named), min(last for _, last in named)) if named else None,
    )


def _finished(asked: str) -> str:
    """Take off the end of a host that is being typed, or nothing would be found meanwhile."""
    end = UNFINISHED.search(asked)
    if end is None or not any(tail.startswith(end[1].lower()) for tail in TAILS):
        return asked
    return asked[: end.start()]


def _span(token: str) -> tuple[date, date] | None:
    """Return the first and last day, or half-year, that begins as a word does, or None."""
    begun = fold(token).strip(AROUND)
    if not YEAR.fullmatch(begun):
        return None
    first = date(int(begun[:4]), 1, 1)
    year = (first + timedelta(days=count) for count in range(366))
    days = [day for day in year if day.year == first.year and _begins(day, begun)]
    return (days[0], days[-1]) if days else None


def _begins(day: date, begun: str) -> bool:
    written = str(HalfYear.of(day)) if "h" in begun else day.isoformat()
    return written.startswith(begun.upper())


# --- order ----------------------------------------------------------------------------------


def rank(place: Place, *, whole: bool) -> int:
    """Return how well one word answers: the less, the better."""
    return 2 * place + (not whole)


def place_of(ranked: int) -> Place:
    """Return the place that a word's rank tells."""
    return Place(ranked // 2)


def is_whole(ranked: int) -> bool:
    """Tell whether a word's rank tells of a whole word."""
    return ranked % 2 == 0


def speaks_for_others(word: str, ranked: int) -> bool:
    """Tell whether a word in a unit's or sector's name finds what belongs to it too."""
    named = place_of(ranked) is Place.NAME
    return named and (is_whole(ranked) or len(word) >= SHORT)


def is_gone(last: date | None, day: date, *, closed: bool) -> bool:
    """Tell whether something is no longer there on a day; closed, it may have no last day."""
    return closed if last is None else last < day


def together(found: Sequence[Mapping[Key, int]]) -> dict[Key, int]:
    """Return what every word found, with its ranks added up; no words find nothing."""
    if not found:
        return {}
    fewest = min(found, key=len)
    return {
        key: sum(ranks[key] for ranks in found)
        for key in fewest
        if all(key in ranks for ranks in found)
    }


def nearest(weights: Mapping[Key, int], limit: int) -> dict[Key, int]:
    """Return those of the least weight, at least `limit` of them, and all that weigh the same."""
    if len(weights) <= limit:
        return dict(weights)
    most = sorted(weights.values())[limit - 1]
    return {key: weight for key, weight in weights.items() if weight <= most}


def best_of(titles: Iterable[Title], weights: Mapping[Key, int], limit: int) -> list[Hit]:
    """Return what answers best, first things first, and only so many."""

    def order(title: Title) -> tuple[object, ...]:
        kind, one, name, _, gone = title
        return weights[kind, one], gone, swedish_order(name), KINDS.index(kind), name, one

    return [hit_of(title, weights[title.key]) for title in nsmallest(limit, titles, key=order)]


def hit_of(title: Title, weight: int = 0) -> Hit:
    """Return a title as a hit."""
    return Hit(
        kind=title.kind,
        id=title.id,
        title=title.name,
        weight=weight,
        last=title.last,
        gone=title.gone,
    )


KINDS = tuple(HitKind)


def shared(limit: int, captures: int) -> int:
    """Return how many places of a list are for all that is no capture.

    Captures get what is left over, and never less than a quarter of the list if they are so many.
    """
    return limit - min(captures, limit // 4)


def matching(texts: Iterable[str], words: Iterable[str]) -> tuple[str, ...]:
    """Return the words of some texts that begin with one of the query's words."""
    begun = tuple(words)
    found = (word for text in texts for word in words_of(text) if word.startswith(begun))
    return tuple(dict.fromkeys(found))
