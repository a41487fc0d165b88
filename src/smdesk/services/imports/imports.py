"""Takes in a list of channels: shows what each row would do, then stores all of it or nothing."""

import hashlib
from datetime import date
from pathlib import Path

from smdesk.domain.actors import Actor, Role
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Scope
from smdesk.domain.errors import UserError
from smdesk.services.imports.bodies import Bodies
from smdesk.services.imports.headings import Tables, read_tables
from smdesk.services.imports.matching import Matcher
from smdesk.services.imports.preview import (
    FieldChange,
    ImportPreview,
    ImportResult,
    ImportRow,
    RowState,
    Similar,
)
from smdesk.services.imports.reading import Reading, read_line
from smdesk.services.ports import (
    SILENT,
    ChangeSet,
    Clock,
    Progress,
    Sheet,
    SheetReader,
    Snapshot,
    Store,
    UnitOfWork,
)
from smdesk.services.register.changing import store_from

__all__ = [
    "FieldChange",
    "ImportPreview",
    "ImportResult",
    "ImportRow",
    "Imports",
    "RowState",
    "Similar",
]

STEP = 500
"""Rows between two reports of progress."""


class Imports:
    """Imports channels from CSV and XLSX."""

    def __init__(self, store: Store, reader: SheetReader, clock: Clock) -> None:
        self._store = store
        self._reader = reader
        self._clock = clock

    def preview(
        self,
        path: Path,
        progress: Progress = SILENT,
        *,
        default_scope: Scope | None = None,
        default_sector: str | None = None,
    ) -> ImportPreview:
        """Return what importing a file would do; nothing is stored.

        Args:
            path: the file.
            progress: told how many rows are read and understood.
            default_scope: overarching, if somebody says that rows without sector and scope are
                the whole municipality's; otherwise such new rows are wrong.
            default_sector: the id of the register's sector that new rows without one belong to.

        Raises:
            UserError: what the reader raises; `headings_missing`; `interrupted`.
        """
        sheets = self._reader.read(path, progress)
        tables, skipped = _tables(sheets)
        if not tables:
            raise UserError("headings_missing", name=path.name)
        with self._store.read() as snapshot:
            bodies = self._bodies(snapshot)
            readings = self._read(tables, bodies, progress)
            matcher = Matcher(
                snapshot.channels.all(),
                bodies,
                swedish_day(self._clock()),
                default_scope,
                default_sector,
            )
            rows = matcher.rows(readings, name_sheets=len(sheets) > 1)
            base = fingerprint(snapshot)
        channels = [row.channel for row in rows if row.channel is not None]
        units = bodies.new_units({channel.unit_id for channel in channels})
        parents = {channel.sector_id for channel in channels} | {unit.sector_id for unit in units}
        sectors = bodies.new_sectors(parents)
        return ImportPreview(
            name=path.name,
            rows=tuple(rows),
            new_sectors=sectors,
            new_units=units,
            similar=bodies.similar(sectors, units),
            unused_columns=tuple(dict.fromkeys(word for table in tables for word in table.unused)),
            skipped_sheets=tuple(skipped),
            base=base,
        )

    def apply(
        self, actor: Actor, preview: ImportPreview, progress: Progress = SILENT
    ) -> ImportResult:
        """Store what a preview shows, all of it in one unit of work.

        Raises:
            UserError: `not_permitted`; `import_has_errors`, as long as wrong rows are not left
                out; `import_stale`, when the register changed after the preview; `interrupted`.
        """
        actor.require(Role.WEBMASTER)
        wrong = preview.counts[RowState.WRONG]
        if wrong:
            raise UserError("import_has_errors", count=wrong)
        changes = ChangeSet()
        if preview.counts[RowState.NEW] or preview.counts[RowState.CHANGED]:
            with self._store.write(actor) as work:
                if fingerprint(work) != preview.base:
                    raise UserError("import_stale")
                store_preview(work, preview, swedish_day(self._clock()), progress)
                changes = work.commit()
        return ImportResult(
            added=preview.counts[RowState.NEW],
            changed=preview.counts[RowState.CHANGED],
            unchanged=preview.counts[RowState.UNCHANGED],
            left_out=preview.left_out,
            sectors=len(preview.new_sectors),
            units=len(preview.new_units),
            changes=changes,
        )

    def _bodies(self, snapshot: Snapshot) -> Bodies:
        today = swedish_day(self._clock())
        return Bodies(snapshot.sectors.all(), snapshot.units.all(), today)

    def _read(self, tables: list[Tables], bodies: Bodies, progress: Progress) -> list[Reading]:
        today = swedish_day(self._clock())
        lines = [line for table in tables for line in table.lines]
        readings = []
        for done, line in enumerate(lines, 1):
            reading = read_line(line, bodies, today)
            if reading is not None:
                readings.append(reading)
            _tell(progress, done, len(lines), "import.progress.understanding")
        return readings


def _tables(sheets: list[Sheet]) -> tuple[list[Tables], list[str]]:
    tables, skipped = [], []
    for sheet in sheets:
        found = None if sheet.hidden else read_tables(sheet)
        if found is None:
            skipped.append(sheet.name)
        else:
            tables.append(found)
    return tables, skipped


def _tell(progress: Progress, done: int, of: int, what: str) -> None:
    if done % STEP and done != of:
        return
    progress(done, of, what)
    if progress.cancelled:
        raise UserError("interrupted")


def store_preview(
    work: UnitOfWork, preview: ImportPreview, today: date, progress: Progress = SILENT
) -> None:
    """Put what a preview shows into a unit of work; the caller commits.

    A channel in use that gets another name, address or owner is so from today, and what it was
    until then is kept.
    """
    for sector in preview.new_sectors:
        work.sectors.add(sector)
    for unit in preview.new_units:
        work.units.add(unit)
    for done, row in enumerate(preview.rows, 1):
        if row.channel is not None and row.state is RowState.NEW:
            work.channels.add(row.channel)
        elif row.channel is not None and row.state is RowState.CHANGED:
            store_from(work, row.channel, today, "import")
        _tell(progress, done, len(preview.rows), "import.progress.saving")


def fingerprint(snapshot: Snapshot) -> str:
    """Return what stands for the state of all that an import looks at, as SHA-256."""
    versions = [
        f"{item.id} {item.version}"
        for table in (snapshot.sectors, snapshot.units, snapshot.channels)
        for item in table.all()
    ]
    return hashlib.sha256("\n".join(versions).encode()).hexdigest()
