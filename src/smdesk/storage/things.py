"""The tables as services see them: things in and out, each change with its audit entry."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import Exists, FromClause, Select, delete, exists, func, insert, select, update

from smdesk.domain.chain import GONE
from smdesk.domain.errors import ConflictError, UserError
from smdesk.domain.evidence import Capture
from smdesk.storage import tables
from smdesk.storage.rows import CAPTURE, Kind, to_row
from smdesk.storage.search_words import follow
from smdesk.storage.sessions import Session, Writing

T = TypeVar("T")


def writing(session: Session) -> Writing:
    """Return the session as one that writes.

    Raises:
        TypeError: for a snapshot, which is a bug.
    """
    if not isinstance(session, Writing):
        raise TypeError("a snapshot is only for reading")
    return session


class Things(Generic[T]):
    """One kind of thing; see `ports.Table`."""

    def __init__(self, session: Session, kind: Kind[T]) -> None:
        self._session = session
        self._kind = kind

    def get(self, identifier: str) -> T | None:
        """Return one by id, or None."""
        return next(
            iter(self._read(self._kind.query.where(self._kind.table.c.id == identifier))), None
        )

    def all(self) -> list[T]:
        """Return all, in the order they were added."""
        state, kind = self._session.state, self._kind
        query = kind.query.order_by(kind.table.c.number)
        if state is None:
            return self._read(query)
        if kind.name not in state.tables:
            state.tables[kind.name] = tuple(self._read(query))
        return list(state.tables[kind.name])

    def of(self, field: str, ids: Collection[str]) -> list[T]:
        """Return those whose field names one of some things, in the order they were added."""
        state, kind = self._session.state, self._kind
        if state is not None and kind.name in state.tables:
            return [item for item in state.tables[kind.name] if getattr(item, field) in ids]
        columns = kind.table.c
        return self._read(kind.query.where(columns[field].in_(ids)).order_by(columns.number))

    def _read(self, query: Select[Any]) -> list[T]:
        return [self._kind.thing(row) for row in self._session.tuples(query)]

    def add(self, item: T) -> None:
        """Store a new one.

        Raises:
            UserError: `exists` for a taken id, `reference_missing` for what it refers to.
        """
        row = to_row(item)
        try:
            writing(self._session).change(insert(self._kind.table), row)
        except UserError as error:
            raise _adding(error) from error
        follow(writing(self._session), self._kind, None, item)
        self._note("added", row["id"], before=None, after=row)

    def update(self, item: T) -> T:
        """Store a changed one and return it with its new version; see `ports.Table`.

        Raises:
            ConflictError: if somebody else stored it in between.
            UserError: `gone`, `exists` or `reference_missing`.
        """
        return self._update(item, "changed")

    def anonymise(self, item: T) -> T:
        """Store a changed one, and write down only what it became. Raises what `update` raises."""
        return self._update(item, "anonymised")

    def _update(self, item: T, action: str) -> T:
        row, stored = to_row(item), self._stored(item)
        before = to_row(stored)
        if row["version"] != before["version"]:
            raise ConflictError(item, stored)
        if row == before:
            return item
        after = row | {"version": row["version"] + 1}
        try:
            changed = writing(self._session).change(self._where(update, row).values(after))
        except UserError as error:
            raise _adding(error) from error
        self._must_hit(changed, item)
        follow(writing(self._session), self._kind, stored, item)
        known = before if action == "changed" else None
        self._note(action, row["id"], before=known, after=after)
        return replace(item, version=after["version"])  # type: ignore[type-var]  # a dataclass

    def remove(self, item: T) -> None:
        """Remove one.

        Raises:
            ConflictError: if somebody else stored it in between.
            UserError: `gone`, or `in_use` when others refer to it.
        """
        self._note("removed", item.id, before=self._remove(item), after=None)  # type: ignore[attr-defined]  # every thing has an id

    def forget(self, item: T) -> None:
        """Remove one, and write down only that it is gone. Raises what `remove` raises."""
        self._remove(item)
        self._note("removed", item.id, before=None, after=None)  # type: ignore[attr-defined]  # as above

    def _remove(self, item: T) -> dict[str, Any]:
        """Remove a row, and return what it held."""
        row, stored = to_row(item), self._stored(item)
        before = to_row(stored)
        if row["version"] != before["version"]:
            raise ConflictError(item, stored)
        self._must_hit(writing(self._session).change(self._where(delete, row)), item)
        follow(writing(self._session), self._kind, stored, None)
        return before

    def _stored(self, item: T) -> T:
        stored = self.get(item.id)  # type: ignore[attr-defined]  # every thing has an id
        if stored is None:
            raise UserError("gone")
        return stored

    def _where(self, statement: Any, row: Mapping[str, Any]) -> Any:
        columns = self._kind.table.c
        return statement(self._kind.table).where(
            columns.id == row["id"], columns.version == row["version"]
        )

    def _must_hit(self, count: int, item: T) -> None:
        """The version is in the condition too, so that no race between the two is lost."""
        if count == 0:
            raise ConflictError(item, self._stored(item))

    def _note(self, action: str, identifier: str, **payload: Mapping[str, Any] | None) -> None:
        writing(self._session).note(action, self._kind.name, identifier, payload)


def _adding(error: UserError) -> UserError:
    """A row that is put in can't be in use; what it refers to is missing."""
    return UserError("reference_missing") if error.code == "in_use" else error


def _gone(captures: FromClause) -> Exists:
    """Tell whether the ledger says that a capture was disposed of or destroyed."""
    ledger = tables.ledger.c
    return exists().where(ledger.capture_id == captures.c.id, ledger.kind.in_(GONE))


def _there() -> Any:
    """Likewise, of all at once: what is gone is little, and looked up first."""
    ledger = tables.ledger.c
    return tables.captures.c.id.not_in(select(ledger.capture_id).where(ledger.kind.in_(GONE)))


class Captures(Things[Capture]):
    """The index of captures; see `ports.CaptureTable`."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, CAPTURE)

    def count(self) -> int:
        """Return how many there are."""
        query = select(func.count()).select_from(tables.captures)
        return self._number(query.where(_there()))

    def total_size(self) -> int:
        """Return the bytes of all payloads."""
        total = select(func.coalesce(func.sum(tables.captures.c.size), 0))
        return self._number(total.where(_there()))

    def _number(self, query: Select[Any]) -> int:
        return int(self._session.tuples(query)[0][0])

    def first(self) -> Capture | None:
        """Return the earliest capture of all, or None in an empty archive."""
        columns = tables.captures.c
        query = CAPTURE.query.order_by(columns.taken_at, columns.number).limit(1)
        return next(iter(self._read(query)), None)

    def latest(
        self, until: datetime | None = None, channel_ids: Collection[str] | None = None
    ) -> dict[str, Capture]:
        """Return each channel's latest capture taken before a moment; see `ports.CaptureTable`.

        One step in the index for each channel, however many captures there are.
        """
        captures, newest = tables.captures, tables.captures.alias("newest")
        one = select(newest.c.number).where(
            newest.c.channel_id == tables.channels.c.id, ~_gone(newest)
        )
        if until is not None:
            one = one.where(newest.c.taken_at < until)
        one = one.order_by(newest.c.taken_at.desc(), newest.c.number.desc()).limit(1)
        number = one.correlate(tables.channels).scalar_subquery()
        joined = tables.channels.join(captures, captures.c.number == number)
        query = CAPTURE.query.select_from(joined)
        if channel_ids is not None:
            query = query.where(tables.channels.c.id.in_(channel_ids))
        found = self._read(query)
        return {capture.channel_id: capture for capture in found}

    def page(
        self, *, channel_id: str | None = None, offset: int = 0, limit: int | None = 100
    ) -> list[Capture]:
        """Return captures, newest first."""
        columns = tables.captures.c
        query = CAPTURE.query.order_by(columns.taken_at.desc(), columns.number.desc())
        if channel_id is not None:
            query = query.where(columns.channel_id == channel_id)
        return self._read(query.offset(offset).limit(limit))

    def bags(self) -> set[str]:
        """Return the folders of all indexed bags."""
        return {row["bag"] for row in self._session.rows(select(tables.captures.c.bag))}
