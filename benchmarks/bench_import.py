"""A list of 1,000 channels into the register, against putting its cells into a bare table.

The peer recognises nothing, compares nothing, keeps no trail: the ratio is the price of all that.
Both begin with an empty database and end when the rows are on disk.
"""

import csv
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from openpyxl import Workbook, load_workbook

from benchmarks.frame import Row, medians, seconds
from smdesk.domain.actors import Actor, Role
from smdesk.exchange import FileSheetReader
from smdesk.services.imports.imports import Imports
from smdesk.storage.opening import open_store

CHANNELS = 1_000
HEADINGS = ("Kanal", "Plattform", "Adress", "Sektor", "Enhet", "Syften", "Status", "Startad")
WEBMASTER = Actor(account="bench", roles=frozenset({Role.WEBMASTER}))


def rows() -> Iterator[Row]:
    """Measure the same list as CSV and as XLSX."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ready = folder / "ready.sqlite3"
        open_store(ready).close()
        for path, peer_name in (
            (_csv(folder), "csv + sqlite3.executemany"),
            (_xlsx(folder), "openpyxl + sqlite3.executemany"),
        ):
            ours, peer = _Ours(folder, ready, path), _Peer(folder, path)
            ours_took, peer_took = medians(ours, peer)
            yield Row(
                what=f"import {CHANNELS:,} channels: {path.suffix[1:].upper()}",
                peer_name=peer_name,
                ours=ours_took,
                peer=peer_took,
            )


def _cells() -> Iterator[tuple[str, ...]]:
    yield HEADINGS
    for number in range(CHANNELS):
        yield (
            f"Åby förskola {number}",
            "Facebook",
            f"https://m.facebook.com/pg/exempel{number}/about?ref=x",
            f"Sektor {number % 7}",
            f"Enhet {number % 40}",
            "dialog, information",
            "Aktiv",
            "2020-01-31",
        )


def _csv(folder: Path) -> Path:
    path = folder / "list.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(_cells())
    return path


def _xlsx(folder: Path) -> Path:
    path, book = folder / "list.xlsx", Workbook(write_only=True)
    sheet = book.create_sheet("Kanaler")
    for line in _cells():
        sheet.append(line)
    book.save(path)
    return path


class _Ours:
    """Preview and apply; opening the database is not part of it."""

    def __init__(self, folder: Path, ready: Path, path: Path) -> None:
        self._places = (folder / f"ours{number}-{path.suffix[1:]}" for number in count())
        self._ready, self._path = ready, path

    def __call__(self) -> float:
        place = next(self._places)
        place.mkdir()
        store = open_store(Path(shutil.copy(self._ready, place / "smdesk.sqlite3")))
        imports = Imports(store, FileSheetReader(), lambda: datetime.now(UTC))

        def work() -> None:
            result = imports.apply(WEBMASTER, imports.preview(self._path))
            if result.added != CHANNELS:
                raise RuntimeError(result)

        took = seconds(work)
        store.close()
        return took


class _Peer:
    """Read the cells, insert them all, commit with the same durability."""

    def __init__(self, folder: Path, path: Path) -> None:
        self._places = (folder / f"peer{number}-{path.suffix[1:]}" for number in count())
        self._path = path

    def __call__(self) -> float:
        database = sqlite3.connect(next(self._places))
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        columns = ", ".join(f"c{number}" for number in range(len(HEADINGS)))
        database.execute(f"CREATE TABLE channel ({columns})")
        marks = ", ".join("?" * len(HEADINGS))
        insert = f"INSERT INTO channel VALUES ({marks})"  # noqa: S608  only question marks

        def work() -> None:
            database.executemany(insert, self._lines())
            database.commit()

        took = seconds(work)
        database.close()
        return took

    def _lines(self) -> Sequence[tuple[object, ...]]:
        if self._path.suffix == ".csv":
            with self._path.open(encoding="utf-8-sig", newline="") as file:
                return [tuple(line) for line in csv.reader(file, delimiter=";")][1:]
        book = load_workbook(self._path, read_only=True)
        return list(book.worksheets[0].iter_rows(min_row=2, values_only=True))
