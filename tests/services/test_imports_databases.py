"""The import on both databases: all or nothing, and the second time nothing."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.errors import UserError
from smdesk.exchange import FileSheetReader
from smdesk.services.example.example import Example
from smdesk.services.imports.imports import Imports
from smdesk.services.ports import Store
from smdesk.storage import AttachmentFolder
from tests.support import factories as make
from tests.support.databases import store
from tests.support.factories import TickingClock

__all__ = ["store"]

WEBMASTER = make.actor()


def counts(store: Store) -> tuple[int, int, int]:
    with store.read() as snapshot:
        entries = sum(1 for _ in snapshot.audit.entries())
        return len(snapshot.channels.all()), len(snapshot.units.all()), entries


def test_the_example_and_a_list_over_it(store: Store, tmp_path: Path) -> None:
    clock = TickingClock()
    imports = Imports(store, FileSheetReader(), clock)
    files = AttachmentFolder(tmp_path / "attachments", RealDisk())
    Example(store, imports, clock, files).load(WEBMASTER)
    channels, units, entries = counts(store)
    path = tmp_path / "lista.csv"
    path.write_text(
        "Kanal;Adress;Sektor;Enhet\n"
        "Visit Exempel;https://instagram.com/VisitExempel;Kultur och fritid;Turistbyrån\n"
        "Tvååkers slöjd 🪡;x.com/tvaakers;Kultur och fritid;Slöjdgården\n",
        "utf-8",
    )
    result = imports.apply(WEBMASTER, imports.preview(path))
    assert (result.added, result.unchanged, result.units) == (1, 1, 1)
    assert counts(store) == (channels + 1, units + 1, entries + 2)
    imports.apply(WEBMASTER, imports.preview(path))
    assert counts(store) == (channels + 1, units + 1, entries + 2)


def test_nothing_of_an_import_that_fails_half_way(store: Store, tmp_path: Path) -> None:
    imports = Imports(store, FileSheetReader(), TickingClock())
    path = tmp_path / "lista.csv"
    path.write_text("Kanal;Adress;Sektor\nA;x.com/a;S\nB;x.com/b;S\n", "utf-8")
    preview = imports.preview(path)
    twice = preview.rows[0]
    preview = replace(preview, rows=(twice, twice))  # one id twice: the database refuses
    with pytest.raises(UserError, match="exists"):
        imports.apply(WEBMASTER, preview)
    assert counts(store) == (0, 0, 0)


def test_a_list_that_renames_a_channel_keeps_what_it_was_called(
    store: Store, tmp_path: Path
) -> None:
    imports, path = Imports(store, FileSheetReader(), TickingClock()), tmp_path / "lista.csv"
    head = "Kanal;Adress;Sektor;Startad\n"
    for name in ("Förr", "Nu"):
        path.write_text(f"{head}{name};x.com/a;S;2024-01-01\n", "utf-8")
        imports.apply(WEBMASTER, imports.preview(path))
    with store.read() as snapshot:
        [channel], [former] = snapshot.channels.all(), snapshot.former_channels.all()
    assert (channel.name, former.name, former.reason) == ("Nu", "Förr", "import")
    assert former.until == make.TODAY - timedelta(days=1)


PLACE = "https://www.facebook.com/simhallenexempel"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (
            "Exempelkommun;Facebook;facebook.com/exempelkommun;;Aktiv;;2024-06-30",
            "status_by_closing",
        ),
        (
            "Exempelgymnasiet;Threads;threads.com/@exempelgymnasiet;;;2024-01-01;",
            "status_by_start",
        ),
        (f"Simhallen i Exempel;Facebook;{PLACE};Barn och utbildning;;;", "unit_elsewhere"),
    ],
)
def test_a_list_neither_closes_starts_nor_misplaces(
    store: Store, tmp_path: Path, line: str, code: str
) -> None:
    clock = TickingClock()
    imports = Imports(store, FileSheetReader(), clock)
    files = AttachmentFolder(tmp_path / "attachments", RealDisk())
    Example(store, imports, clock, files).load(WEBMASTER)
    path = tmp_path / "lista.csv"
    path.write_text(f"Kanal;Plattform;Adress;Sektor;Status;Startad;Avslutad\n{line}\n", "utf-8")
    [row] = imports.preview(path).rows
    assert [problem.code for problem in row.problems] == [code]
