"""Two hundred hostile files: each does what its making implies, and no error changes anything.

`SMDESK_SOAK=full` runs all of them, otherwise one of each kind. `SMDESK_SEED` makes others.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from smdesk.domain.errors import UserError
from smdesk.exchange import FileSheetReader
from smdesk.services.imports.imports import ImportPreview, ImportRow, Imports
from smdesk.services.ports import Store
from smdesk.storage.opening import open_store
from tests.soak.hostile import Hostile, Refused, Row
from tests.soak.hostile_files import MAKERS, make, sample
from tests.support import factories
from tests.support.factories import TickingClock

pytestmark = pytest.mark.soak

SEED = int(os.environ.get("SMDESK_SEED", "0"))
FULL = os.environ.get("SMDESK_SOAK") == "full"
NUMBERS = range(len(MAKERS)) if FULL else sample(SEED)
WEBMASTER = factories.actor()


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds a channel already."""
    path = tmp_path_factory.mktemp("ready") / "smdesk.sqlite3"
    store = open_store(path, TickingClock())
    with store.write(WEBMASTER) as work:
        work.channels.add(factories.channel(name="Fanns före"))
        work.commit()
    store.close()
    return path


@pytest.fixture
def store(ready: Path, tmp_path: Path) -> Iterator[Store]:
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(ready, folder / "smdesk.sqlite3")
    opened = open_store(folder / "smdesk.sqlite3", TickingClock())
    yield opened
    opened.close()


def contents(store: Store) -> tuple[object, ...]:
    """Everything that an import could change, and the audit trail's length."""
    with store.read() as snapshot:
        tables = (snapshot.channels, snapshot.sectors, snapshot.units, snapshot.people)
        rows = tuple(tuple(table.all()) for table in tables)
        return (*rows, sum(1 for _ in snapshot.audit.entries()))


def test_there_are_two_hundred() -> None:
    assert len(MAKERS) == 200
    assert make(5) == make(5)
    assert make(5) != make(5, seed=1)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_hostile_file(number: int, store: Store, tmp_path: Path) -> None:
    file = make(number, SEED)
    path = tmp_path / file.file_name
    path.write_bytes(file.data)
    imports = Imports(store, FileSheetReader(), TickingClock())
    before = contents(store)
    if isinstance(file.outcome, Refused):
        _is_refused(imports, path, file.outcome)
        assert contents(store) == before
        return
    preview = imports.preview(path)
    assert [_made(row) for row in preview.rows] == list(file.outcome)
    if preview.has_errors:
        with pytest.raises(UserError, match="import_has_errors"):
            imports.apply(WEBMASTER, preview)
        assert contents(store) == before
    else:
        _is_stored(imports, preview, path, file, store)


def _is_refused(imports: Imports, path: Path, outcome: Refused) -> None:
    with pytest.raises(UserError) as caught:
        imports.preview(path)
    error = caught.value
    place = (error.values.get("row"), error.values.get("column"))
    assert (error.code, *place) == (outcome.code, outcome.row, outcome.column)


def _made(row: ImportRow) -> Row:
    problem = row.problems[0] if row.problems else None
    assert (row.channel is None) == (problem is not None)
    return Row(
        row=row.row,
        name=row.name,
        url=row.channel.url if row.channel else "",
        problem=problem.code if problem else "",
        heading=problem.at if problem else "",
    )


def _is_stored(
    imports: Imports, preview: ImportPreview, path: Path, file: Hostile, store: Store
) -> None:
    imports.apply(WEBMASTER, preview)
    expected = [(row.name, row.url) for row in file.outcome if isinstance(row, Row)]  # type: ignore[union-attr]
    with store.read() as snapshot:
        stored = [(channel.name, channel.url) for channel in snapshot.channels.all()]
    assert sorted(stored[1:]) == sorted(expected)
    after = contents(store)
    again = imports.preview(path)
    assert again.counts["unchanged"] == len(expected)
    imports.apply(WEBMASTER, again)
    assert contents(store) == after
