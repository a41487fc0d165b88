"""Exports that earlier programs wrote are taken in: what they lack has its usual value."""

import csv
import json
from pathlib import Path

import pytest

from smdesk.exchange import layout
from smdesk.exchange.older import FIELDS, TABLES, lacks, usual
from smdesk.services import ports
from smdesk.services.ports import FORMAT
from tests.exchange.exports import read, small, written


def as_format(number: int, export: Path) -> Path:
    """Take everything out of an export that came after a format."""
    path = export / layout.JSON
    body = json.loads(path.read_bytes())
    body["format"] = number
    for later in range(number + 1, FORMAT + 1):
        for name in TABLES.get(later, ()):
            del body["tables"][name]
            (export / "csv" / f"{name}.csv").unlink()
        for table, added in FIELDS.get(later, {}).items():
            for row in body["tables"][table]:
                for name in added:
                    del row[name]
            _without(export / "csv" / f"{table}.csv", set(added))
    path.write_text(json.dumps(body), "utf-8")
    about = export / "csv" / layout.CSV_ABOUT
    text = about.read_bytes().decode("utf-8-sig")
    about.write_text(text.replace(f"format;{FORMAT}", f"format;{number}"), "utf-8", newline="")
    return export


def _without(path: Path, columns: set[str]) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    kept = [number for number, name in enumerate(rows[0]) if name not in columns]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([[row[n] for n in kept] for row in rows])


@pytest.mark.parametrize("number", range(1, FORMAT))
@pytest.mark.parametrize("part", ["", "csv"])
def test_an_export_of_an_older_format_is_read(tmp_path: Path, part: str, number: int) -> None:
    given = small()
    old = as_format(number, written(tmp_path / "export", given))
    assert read(old / part).tables == given.tables


def test_today_nothing_may_be_lacking(tmp_path: Path) -> None:
    assert read(written(tmp_path / "export")).about.format == FORMAT
    assert set(TABLES) | set(FIELDS) <= set(range(2, FORMAT + 1))
    assert [name for name in ports.TABLES if lacks(FORMAT, name) or usual(FORMAT, name)] == []
