"""`python -m benchmarks.register_reader peer|PAGE PLACE`: read a register once, print the seconds.

What is loaded and opened before that is not measured; nothing was read before.
"""

import gc
import sqlite3
import sys
import tempfile
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.frame import seconds
from benchmarks.page_reads import PAGES, open_reader
from smdesk.__main__ import THRESHOLDS
from smdesk.storage import rows

UNREAD = (rows.ATTACHMENT, rows.GRANT, rows.CAPTURE, rows.CLOSING, rows.ROUND)
LATEST = """
SELECT captures.* FROM channels JOIN captures ON captures.number = (
  SELECT newest.number FROM captures AS newest WHERE newest.channel_id = channels.id
  ORDER BY newest.taken_at DESC, newest.number DESC LIMIT 1)
"""


def connect(place: str) -> Any:
    """Return a bare connection of the driver's: it has `execute` on both databases."""
    if "://" in place:
        return psycopg.connect(place, autocommit=True)
    return sqlite3.connect(f"{Path(place).as_uri()}?mode=ro", uri=True)


def read_tables(connection: Any) -> list[list[tuple[Any, ...]]]:
    """Read into tuples what the register of a day is made of."""
    tables = [kind.table.name for kind in rows.KINDS if kind not in UNREAD]
    queries = [f"SELECT * FROM {table} ORDER BY number" for table in tables]  # noqa: S608  ours
    return [connection.execute(query).fetchall() for query in (*queries, LATEST)]


def main(side: str, place: str) -> None:
    """Print how long the first reading takes."""
    gc.set_threshold(*THRESHOLDS)
    if side == "peer":
        connection = connect(place)
        print(seconds(lambda: read_tables(connection)))
        connection.close()
        return
    with tempfile.TemporaryDirectory(prefix="smdesk-bench-") as data:
        desk = open_reader(place, Path(data))
        print(seconds(lambda: PAGES[side](desk)))
        desk.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
