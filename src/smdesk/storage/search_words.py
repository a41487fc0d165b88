"""The search index: the words of each row, kept in the transaction that changes the row.

It holds nothing that the rows do not say, and can be made anew from them at any time. That is done
when a database is opened whose index is behind: restored from before there was one, filled past
the program, or made by other rules than today's.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, literal, or_, select
from sqlalchemy.exc import DBAPIError

from smdesk.domain.search import OWNERS, found_by, words_in
from smdesk.storage import tables
from smdesk.storage.faults import meaning
from smdesk.storage.rows import KINDS, Kind
from smdesk.storage.sessions import Writing

RULES = 1
"""The number of the rules by which `words_in` finds words: another one makes all words anew."""
BATCH = 10_000
SOURCES = tuple(kind for kind in KINDS if kind.made in OWNERS)
"""The kinds of row that have words."""


def follow(session: Writing, kind: Kind[Any], before: Any, after: Any) -> None:
    """Bring the words of a row up to date with a change of it: None before it was, or after."""
    if kind not in SOURCES:
        return
    new = _words(kind, after) if after is not None else []
    if before is not None and _words(kind, before) == new:
        return
    columns, identifier = tables.search_words.c, (after or before).id
    old = delete(tables.search_words).where(
        columns.source == kind.name, columns.source_id == identifier
    )
    session.derive(old)
    if new:
        session.derive(insert(tables.search_words), new)


def _words(kind: Kind[Any], thing: Any) -> list[dict[str, object]]:
    found, entity_id = found_by(thing)
    return [
        {
            "source": kind.name,
            "source_id": thing.id,
            "word": word,
            "place": int(place),
            "kind": found,
            "entity_id": entity_id,
        }
        for word, place in words_in(thing).items()
    ]


def keep_up(connection: Connection) -> None:
    """Make the index anew where it is behind, if this login may, and every row can be read."""
    if not is_behind(connection):
        return
    connection.execute(select(tables.chain_head).with_for_update())  # no other writes meanwhile
    part = connection.begin_nested()
    try:
        rebuild(connection)
    except (DBAPIError, ValueError) as error:
        part.rollback()
        if isinstance(error, DBAPIError) and meaning(error) != "database_not_permitted":
            raise
    else:
        part.commit()


def is_behind(connection: Connection) -> bool:
    """Tell whether the index is not what the rows would make of it by today's rules.

    A row that is changed past the program while there are words already does not show here.
    """
    rules = connection.execute(select(tables.search_state.c.rules)).scalars().all()
    if rules != [RULES]:
        return True
    if connection.execute(select(exists(select(tables.search_words.c.word)))).scalar_one():
        return False
    some = (exists(select(literal(1)).select_from(kind.table)) for kind in SOURCES)
    return bool(connection.execute(select(or_(*some))).scalar_one())


def rebuild(connection: Connection) -> None:
    """Make the whole index anew from the rows, in the connection's transaction."""
    connection.execute(delete(tables.search_words))
    words = (word for kind in SOURCES for thing in _all(connection, kind) for word in thing)
    while batch := list(islice(words, BATCH)):
        connection.execute(insert(tables.search_words), batch)
    connection.execute(delete(tables.search_state))
    connection.execute(insert(tables.search_state), {"rules": RULES})


def _all(connection: Connection, kind: Kind[Any]) -> Iterator[Iterable[dict[str, object]]]:
    for row in connection.execute(kind.query).all():
        yield _words(kind, kind.thing(row))
