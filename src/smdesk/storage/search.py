"""Searching: what begins with a word, and what tells one thing that was found from another."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, case, func, literal, or_, select

from smdesk.domain.channels import Status
from smdesk.domain.evidence import Capture
from smdesk.domain.facts import grouped
from smdesk.domain.former import channel_on, sector_on, state_on, unit_on
from smdesk.domain.search import (
    SHORT,
    HeldOffice,
    Hit,
    HitKind,
    Key,
    Place,
    Title,
    is_gone,
    is_whole,
    rank,
    speaks_for_others,
)
from smdesk.storage import rows, tables
from smdesk.storage.rows import Kind
from smdesk.storage.sessions import Session

LAST_SIGN = "\U0010ffff"
"""All that begins with a word comes before the word with this after it."""
MANY_IDS = 500
"""From so many on, reading all and leaving some out takes less time than asking for them."""
Ids = Mapping[str, int]
"""Ranks by id."""
Told = dict[str, dict[str, Any]]
"""What is told of things, by id."""


@dataclass(frozen=True, slots=True)
class _Source:
    """Where things of a kind are read, and what makes them as they were on a day."""

    kind: Kind[Any]
    last: str
    """The column of its last day."""
    former: Kind[Any] | None = None
    owner: str = ""
    """The field of a former state that says whose it is."""
    on_day: Callable[[Any, Iterable[Any], date], Any] | None = None


SOURCES: Mapping[HitKind, _Source] = {
    HitKind.CHANNEL: _Source(
        rows.CHANNEL, "closed_on", rows.FORMER_CHANNEL, "channel_id", channel_on
    ),
    HitKind.PERSON: _Source(rows.PERSON, "left_on"),
    HitKind.UNIT: _Source(rows.UNIT, "last_day", rows.FORMER_UNIT, "unit_id", unit_on),
    HitKind.SECTOR: _Source(rows.SECTOR, "last_day", rows.FORMER_SECTOR, "sector_id", sector_on),
}


class Searching:
    """The search index of a snapshot; see `ports.SearchTable`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[tuple[str, date], Mapping[str, Collection[Any]]] = {}
        """The states ahead, by kind and day; a snapshot asks for them again and again."""

    # --- words ------------------------------------------------------------------------------

    def found(self, word: str, day: date) -> dict[Key, int]:
        """Return all that has a word which begins so, with its best rank; see `domain.search`."""
        ranks = {(kind, one): best for kind, one, best in self._session.tuples(_begins(word))}
        units = _bodies(ranks, HitKind.UNIT, word)
        sectors = _bodies(ranks, HitKind.SECTOR, word)
        if units or sectors:
            for key, best in self._belonging(units, sectors, day):
                ranks[key] = min(best, ranks.get(key, best))
        return ranks

    def _belonging(self, units: Ids, sectors: Ids, day: date) -> Iterator[tuple[Key, int]]:
        """Yield what belongs to units and sectors that were found, and who works in or heads one.

        Whoever works in a unit of a sector belongs to the sector too.
        """
        parts = dict(self._referring(tables.units, "id", "sector_id", sectors))
        yield from _keyed(HitKind.UNIT, parts.items())
        for table, named, column, ids in (
            (tables.channels, "id", "unit_id", units),
            (tables.channels, "id", "sector_id", sectors),
            (tables.memberships, "person_id", "unit_id", parts | dict(units)),
            (tables.terms, "person_id", "unit_id", units),
            (tables.terms, "person_id", "sector_id", sectors),
        ):
            kind = HitKind.PERSON if named == "person_id" else HitKind.CHANNEL
            on_day = day if kind is HitKind.PERSON else None
            yield from _keyed(kind, self._referring(table, named, column, ids, on_day))

    def _referring(
        self, table: Table, named: str, column: str, ids: Ids, day: date | None = None
    ) -> Iterator[tuple[str, int]]:
        """Yield what rows name that refer to a thing which was found; on a day, if there is one."""
        query = select(table.c[named], table.c[column])
        if day is not None:
            query = query.where(_holds(table, day))
        ranks = {body: rank(Place.BODY, whole=is_whole(best)) for body, best in ids.items()}
        for one, body in self._with(query, ids):
            yield one, ranks[body]

    def _with(self, query: Select[Any], ids: Collection[str]) -> Iterator[Any]:
        """Yield the rows of a query whose last column is one of the ids."""
        if 0 < len(ids) <= MANY_IDS:
            column = query.selected_columns.values()[-1]
            yield from self._session.tuples(query.where(column.in_(sorted(ids))))
        elif ids:
            yield from (row for row in self._session.tuples(query) if row[-1] in ids)

    # --- things -----------------------------------------------------------------------------

    def titled(self, keys: Collection[Key], day: date) -> list[Title]:
        """Return what those of the keys that are there are called, and whether they are gone."""
        ids = grouped(keys, lambda key: key[0])
        return [
            title
            for kind, found in ids.items()
            for title in self._titled(kind, {one for _, one in found}, day)
        ]

    def _titled(self, kind: HitKind, ids: Collection[str], day: date) -> Iterator[Title]:
        source = SOURCES[kind]
        columns = source.kind.table.c
        closed = columns.status == Status.CLOSED if kind is HitKind.CHANNEL else literal(0)
        query = select(columns.name, columns[source.last], closed, columns.id)
        ahead = self._ahead(source, day)
        for name, last, over, one in self._with(query, ids):
            state = state_on(ahead[one], day) if one in ahead else None
            gone = is_gone(last, day, closed=bool(over))
            yield Title(kind, one, name if state is None else state.name, last, gone)

    def _things(self, kind: HitKind, ids: Iterable[str], day: date) -> list[Any]:
        """Return a few things of a kind as they are on a day."""
        source = SOURCES[kind]
        things = self._read(source.kind, source.kind.query, "id", ids)
        if source.on_day is None or not things:
            return things
        ahead = self._ahead(source, day)
        return [source.on_day(thing, ahead.get(thing.id, ()), day) for thing in things]

    def _read(
        self, kind: Kind[Any], query: Select[Any], column: str, ids: Iterable[str]
    ) -> list[Any]:
        """Return the things of a query that refer to some of a few ids."""
        wanted = sorted(ids)
        few = query.where(kind.table.c[column].in_(wanted))
        return [kind.thing(row) for row in self._session.tuples(few)] if wanted else []

    def _ahead(self, source: _Source, day: date) -> Mapping[str, Collection[Any]]:
        """Return the states that hold on a day or later though they are former: few, by owner."""
        kind = source.former
        if kind is None:
            return {}
        if (kind.name, day) not in self._known:
            found = self._session.tuples(kind.query.where(kind.table.c.until >= day))
            states = grouped(map(kind.thing, found), lambda one: str(getattr(one, source.owner)))
            self._known[kind.name, day] = states
        return self._known[kind.name, day]

    def described(self, hits: Collection[Hit], day: date) -> list[Hit]:
        """Return hits with what tells them from others, in their order."""
        told: dict[HitKind, Told] = {}
        for kind, tell in (
            (HitKind.CHANNEL, self._of_channels),
            (HitKind.PERSON, self._of_people),
            (HitKind.UNIT, self._of_units),
        ):
            ids = {hit.id for hit in hits if hit.kind is kind}
            told[kind] = tell(ids, day) if ids else {}
        return [replace(hit, **told.get(hit.kind, {}).get(hit.id, {})) for hit in hits]

    def _of_channels(self, ids: Collection[str], day: date) -> Told:
        channels = self._things(HitKind.CHANNEL, ids, day)
        units = self._names(HitKind.UNIT, (one.unit_id for one in channels), day)
        sectors = self._names(HitKind.SECTOR, (one.sector_id for one in channels), day)
        return {
            one.id: {
                "platform": one.platform,
                "scope": one.scope,
                "units": (units[one.unit_id],) if one.unit_id else (),
                "sector": sectors.get(one.sector_id or "", ""),
            }
            for one in channels
        }

    def _of_units(self, ids: Collection[str], day: date) -> Told:
        units = self._things(HitKind.UNIT, ids, day)
        sectors = self._names(HitKind.SECTOR, (one.sector_id for one in units), day)
        return {one.id: {"sector": sectors.get(one.sector_id or "", "")} for one in units}

    def _of_people(self, ids: Collection[str], day: date) -> Told:
        work = self._of_person(rows.MEMBERSHIP, ids, day)
        terms = self._of_person(rows.TERM, ids, day)
        offices = [term.office for term in terms]
        units = self._names(
            HitKind.UNIT, (*(one.unit_id for one in work), *(one.body_id for one in offices)), day
        )
        bodies = units | self._names(HitKind.SECTOR, (one.body_id for one in offices), day)
        told: Told = defaultdict(lambda: {"units": (), "offices": ()})
        for one in work:
            told[one.person_id]["units"] += (units[one.unit_id],)
        for term in terms:
            office, body = term.office, bodies.get(term.office.body_id or "", "")
            told[term.person_id]["offices"] += (HeldOffice(office.kind, body, term.acting),)
        return told

    def _of_person(self, kind: Kind[Any], ids: Collection[str], day: date) -> list[Any]:
        """Return what people have on a day, in the order it was added."""
        query = kind.query.where(_holds(kind.table, day)).order_by(kind.table.c.number)
        return self._read(kind, query, "person_id", ids)

    def _names(self, kind: HitKind, ids: Iterable[str | None], day: date) -> dict[str, str]:
        wanted = {one for one in ids if one is not None}
        return {one.id: one.name for one in self._things(kind, wanted, day)}

    def former_names(self, key: Key) -> list[str]:
        """Return what something was called before, the latest name first."""
        source = SOURCES[key[0]]
        if source.former is None:
            return []
        columns = source.former.table.c
        query = select(columns.name).where(columns[source.owner] == key[1])
        return [name for (name,) in self._session.tuples(query.order_by(columns.until.desc()))]

    # --- captures ---------------------------------------------------------------------------

    def captures(
        self,
        channels: Collection[str] | None,
        taken: tuple[datetime, datetime] | None,
        limit: int,
    ) -> list[Capture]:
        """Return captures, newest first; see `ports.SearchTable`."""
        columns = tables.captures.c
        query = rows.CAPTURE.query.order_by(columns.taken_at.desc(), columns.number.desc())
        if taken is not None:
            query = query.where(columns.taken_at >= taken[0], columns.taken_at < taken[1])
        if channels is not None:
            query = query.where(columns.channel_id.in_(sorted(channels)))
        return [rows.CAPTURE.thing(row) for row in self._session.tuples(query.limit(limit))]


def _begins(word: str) -> Select[Any]:
    """Return the query for what has a word that begins so, with `domain.search.rank`."""
    columns = tables.search_words.c
    best = func.min(2 * columns.place + case((columns.word == word, 0), else_=1))
    query = select(columns.kind, columns.entity_id, best)
    query = query.where(columns.word >= word, columns.word < word + LAST_SIGN)
    if len(word) < SHORT:
        query = query.where(or_(columns.place < Place.TEXT.value, columns.word == word))
    return query.group_by(columns.kind, columns.entity_id)


def _bodies(ranks: Mapping[Key, int], kind: HitKind, word: str) -> dict[str, int]:
    """Return the units, or sectors, whose name finds what belongs to them too."""
    return {
        one: best
        for (of, one), best in ranks.items()
        if of is kind and speaks_for_others(word, best)
    }


def _holds(table: Table, day: date) -> ColumnElement[bool]:
    return (table.c.first_day <= day) & (table.c.last_day.is_(None) | (table.c.last_day >= day))


def _keyed(kind: HitKind, ranks: Iterable[tuple[str, int]]) -> Iterator[tuple[Key, int]]:
    return (((kind, one), best) for one, best in ranks)
