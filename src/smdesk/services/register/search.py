"""One search over channels, people, captures, units and sectors; the rules are `domain.search`."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from smdesk.domain.calendar import STOCKHOLM, swedish_day
from smdesk.domain.evidence import Capture
from smdesk.domain.search import (
    Hit,
    HitKind,
    Key,
    Place,
    Query,
    best_of,
    hit_of,
    matching,
    nearest,
    place_of,
    query_of,
    shared,
    together,
)
from smdesk.services.ports import Clock, SearchTable, Store
from smdesk.services.register.view import end_of

LIMIT = 20


@dataclass(frozen=True, slots=True)
class _Searched:
    """One query at work in one snapshot."""

    query: Query
    table: SearchTable
    day: date
    found: Mapping[str, Mapping[Key, int]]
    """What each word found."""


class Search:
    """Finds what a text asks for."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def find(
        self, text: str, *, limit: int = LIMIT, kinds: Collection[HitKind] | None = None
    ) -> tuple[Hit, ...]:
        """Return what a text finds as the register is today, what answers best first.

        Args:
            text: what somebody typed, whatever it is.
            limit: how many to return at most.
            kinds: what to look for; None: everything.
        """
        query, day = query_of(text), swedish_day(self._clock())
        if not query.words or limit < 1:
            return ()
        with self._store.read() as snapshot:
            words = dict.fromkeys((*query.words, *query.beside))
            found = {word: snapshot.search.found(word, day) for word in words}
            searched = _Searched(query, snapshot.search, day, found)
            return _find(searched, limit, frozenset(HitKind if kinds is None else kinds))


def _find(searched: _Searched, limit: int, kinds: Collection[HitKind]) -> tuple[Hit, ...]:
    only = kinds == {HitKind.CAPTURE}
    captures: list[Capture] = []
    if HitKind.CAPTURE in kinds:
        named = only or searched.query.taken is not None
        captures = _captures(searched, limit if named else limit // 4)
    others = _things(searched, shared(limit, len(captures)), kinds)
    captures = captures[: limit - len(others)]
    titles = searched.table.titled({_channel(one) for one in captures}, searched.day)
    homes = [hit_of(title) for title in titles]
    told = searched.table.described([*others, *homes], searched.day)
    home = {hit.key: hit for hit in told[len(others) :]}
    return (
        *(_marked(searched, hit) for hit in told[: len(others)]),
        *(_capture(one, home[_channel(one)], searched.query.words) for one in captures),
    )


def _things(searched: _Searched, room: int, kinds: Collection[HitKind]) -> list[Hit]:
    """Return the best of all that is no capture, in order; only those are read that may be it."""
    weights = together([searched.found[word] for word in searched.query.words])
    wanted = {key: weight for key, weight in weights.items() if key[0] in kinds}
    best = nearest(wanted, room)
    return best_of(searched.table.titled(best, searched.day), best, room)


def _marked(searched: _Searched, hit: Hit) -> Hit:
    """Return a hit with what of it the words found, and the former name that they did."""
    words = searched.query.words
    ranks = {word: searched.found[word][hit.key] for word in words}
    past = [word for word in words if place_of(ranks[word]) is Place.FORMER]
    names = searched.table.former_names(hit.key) if past else []
    former = next((name for name in names if matching([name], past)), "")
    bodies = (office.body for office in hit.offices)
    shown = (hit.title, former, hit.platform or "", *hit.units, hit.sector, *bodies)
    return replace(hit, matched=matching(shown, words), former=former)


# --- captures -------------------------------------------------------------------------------


def _captures(searched: _Searched, most: int) -> list[Capture]:
    """Return the newest captures of the days that are asked for, the best channels' first."""
    taken = searched.query.taken
    if taken and taken[1] < taken[0]:
        return []
    captures: list[Capture] = []
    for some in _channels(searched):
        left, moments = most - len(captures), _moments(taken) if taken else None
        captures += searched.table.captures(some, moments, left) if left > 0 else []
    return captures


def _channels(searched: _Searched) -> list[set[str] | None]:
    """Return the channels whose captures are asked for, the best first; None where any is."""
    if not searched.query.beside:
        return [None]
    weights = together([searched.found[word] for word in searched.query.beside])
    groups: dict[int, set[str]] = defaultdict(set)
    for (kind, one), weight in weights.items():
        if kind is HitKind.CHANNEL:
            groups[weight].add(one)
    return [groups[weight] for weight in sorted(groups)]


def _moments(taken: tuple[date, date]) -> tuple[datetime, datetime]:
    """Return the first moment of a first day, and the one after a last."""
    return datetime.combine(taken[0], time(), STOCKHOLM), end_of(taken[1])


def _channel(capture: Capture) -> Key:
    return HitKind.CHANNEL, capture.channel_id


def _capture(capture: Capture, channel: Hit, words: Collection[str]) -> Hit:
    return replace(
        channel,
        kind=HitKind.CAPTURE,
        id=capture.id,
        gone=False,
        last=None,
        matched=matching((channel.title, channel.platform or "", channel.sector), words),
        taken_at=capture.taken_at,
        half_year=capture.half_year,
    )
