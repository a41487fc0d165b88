"""The register of a day and its shortcomings, against reading the same tables into tuples.

The peer's cursor joins nothing, judges nothing and makes no things. Measured on SQLite, and on
PostgreSQL where there is one to start; each on a large register and on one ten times as large,
whose last rows show how much longer both take. A limit would say less than the seconds do.
"""

import gc
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.big_register import TODAY, Size
from benchmarks.big_store import fill
from benchmarks.frame import Row, medians, seconds
from benchmarks.page_reads import PAGES, open_reader
from benchmarks.register_reader import connect, read_tables
from smdesk.__main__ import THRESHOLDS
from smdesk.domain.actors import Actor, Role
from smdesk.domain.shortcomings import shortcomings
from smdesk.services.desk import Desk
from smdesk.services.register.view import read_facts
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore

FACTOR = 10
ROUNDS = 5
CURSOR = "the driver's cursor: all of it as tuples"
LIKE = "LIKE on every name"
NAMED = "SELECT id, name FROM {} WHERE {}"
SEARCHED = {
    "åby sko": "lower(name) LIKE '%åby%' AND lower(name) LIKE '%sko%'",
    "sektor": "lower(name) LIKE '%sektor%'",
}
"""What is looked for, and how the peer says it; the second is found nearly everywhere."""
CAPTURES = "SELECT * FROM captures ORDER BY taken_at DESC, number DESC LIMIT 100"
WEBMASTER = Actor(account="bench", roles=frozenset({Role.WEBMASTER}))


@dataclass(frozen=True, slots=True)
class Measured:
    """One thing, and the seconds of both sides."""

    what: str
    peer_name: str
    ours: float
    peer: float


def rows() -> Iterator[Row]:
    """Yield all on both databases, then how much longer ten times as much takes."""
    gc.set_threshold(*THRESHOLDS)  # as the program does
    for name, place in _databases():
        found = []
        for size in (Size(), Size().times(FACTOR)):
            with place() as address:
                fill(address, size)
                found.append(list(_measured(address)))
            for one in found[-1]:
                what = f"{name} {size.channels:,}: {one.what}"
                yield Row(what=what, peer_name=one.peer_name, ours=one.ours, peer=one.peer)
        for one, ten in zip(*found, strict=True):
            yield Row(
                what=f"{name} ×{FACTOR}: {one.what}",
                peer_name=one.peer_name,
                ours=ten.ours / one.ours,
                peer=ten.peer / one.peer,
                unit="x",
            )


def _databases() -> Iterator[tuple[str, Callable[[], AbstractContextManager[str]]]]:
    yield "SQLite", _file
    if find_spec("pgserver"):
        yield "PostgreSQL", _server


@contextmanager
def _file() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="smdesk-bench-") as folder:
        yield str(Path(folder) / "smdesk.sqlite3")


@contextmanager
def _server() -> Iterator[str]:
    pgserver = import_module("pgserver")  # there is none for every system
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        server = pgserver.get_server(folder, cleanup_mode="stop")
        try:
            yield str(server.get_uri())
        finally:
            server.cleanup()


def _measured(address: str) -> Iterator[Measured]:
    """Yield each page's first reading in a new process, then what a window asks for as it goes."""
    for page in PAGES:
        first, peer = (partial(_in_new_process, side, address) for side in (page, "peer"))
        yield Measured(f"{page}, new process", CURSOR, *medians(first, peer, rounds=ROUNDS))
    with _opened(address) as (desk, store), closing(connect(address)) as connection:
        tables = partial(seconds, partial(read_tables, connection))
        for what, asked in _asked(desk, store):
            yield Measured(what, CURSOR, *medians(asked, tables, rounds=ROUNDS))
        ours = partial(seconds, partial(_captures, store))
        bare = partial(seconds, lambda: connection.execute(CAPTURES).fetchall())
        yield Measured("100 captures", "the driver's cursor", *medians(ours, bare, rounds=ROUNDS))
        for text, condition in SEARCHED.items():
            ours = partial(seconds, partial(desk.search.find, text))
            like = partial(_like, connection, condition)
            yield Measured(f"search: {text}", LIKE, *medians(ours, like, rounds=ROUNDS))


@contextmanager
def _opened(address: str) -> Iterator[tuple[Desk, SqlStore]]:
    """Open a desk that reads, and beside it the store that somebody changes something in."""
    with (
        tempfile.TemporaryDirectory(prefix="smdesk-bench-") as data,
        closing(open_store(address)) as store,
        closing(open_reader(address, Path(data))) as desk,
    ):
        yield desk, store


def _in_new_process(side: str, address: str) -> float:
    command = [sys.executable, "-m", "benchmarks.register_reader", side, address]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _asked(desk: Desk, store: SqlStore) -> Iterator[tuple[str, Callable[[], float]]]:
    """Yield what is asked of a register that was read before; each returns its seconds."""
    days = (TODAY - timedelta(days=number) for number in count(1))

    def judged() -> None:
        day = next(days)
        with store.read() as snapshot:
            facts = read_facts(snapshot, day)
            shortcomings(facts.channels.values(), facts, day)

    def after_a_change(read: Callable[[Desk], object]) -> float:
        _change(store)
        return seconds(partial(read, desk))

    yield "all shortcomings of a day", partial(seconds, judged)
    yield "another day", lambda: seconds(partial(desk.register.view, next(days)))
    for page, read in PAGES.items():
        yield f"{page}, after a change", partial(after_a_change, read)
    yield "the day shown before", partial(seconds, partial(desk.register.view, TODAY))


def _change(store: SqlStore) -> None:
    with store.write(WEBMASTER) as work:
        channel = work.channels.all()[0]
        work.channels.update(replace(channel, purpose_text=f"{channel.purpose_text}."))
        work.commit()


def _captures(store: SqlStore) -> None:
    with store.read() as snapshot:
        snapshot.captures.page(limit=100)


def _like(connection: Any, condition: str) -> float:
    queries = [
        NAMED.format(table, condition) for table in ("channels", "people", "units", "sectors")
    ]
    return seconds(lambda: [connection.execute(query).fetchall() for query in queries])
