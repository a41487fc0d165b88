"""Reports on paper: what stands in them, read from one snapshot, and saving them as files."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Protocol, TypeVar

from smdesk.disk import Disk
from smdesk.domain.actors import Actor
from smdesk.domain.calendar import swedish_day
from smdesk.domain.errors import SmdeskError
from smdesk.domain.organisation import Municipality
from smdesk.domain.retention import Schedule
from smdesk.services.duties.plan import first_rows, versions_of
from smdesk.services.ports import (
    SILENT,
    AttachmentStore,
    Clock,
    Progress,
    Renderer,
    Snapshot,
    Store,
)
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.printed.register import RegisterReport, register_report
from smdesk.services.printed.saving import put_file
from smdesk.services.printed.schedule import ScheduleReport, printed_version, version_report
from smdesk.services.register.view import make_view

R = TypeVar("R")


class Report(Protocol):
    """What can be printed: the renderer knows each kind by its class."""

    @property
    def day(self) -> date:
        """The day it is of."""

    @property
    def name(self) -> str:
        """What the audit trail calls it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A report as a renderer takes it: in a language, made by somebody at a moment."""

    report: Report
    language: str
    prepared_by: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A report as it was drawn: what is seen, printed and saved is the same."""

    report: Report
    language: str
    data: bytes
    """PDF."""


class Reports:
    """Reads reports and saves them as files.

    Args:
        store: the database.
        renderer: draws an `Edition`.
        clock: tells when a report was made.
        disk: where files are written.
        attachments: holds the logo; reports are drawn without one if it is not given.
    """

    def __init__(
        self,
        store: Store,
        renderer: Renderer,
        clock: Clock,
        disk: Disk,
        attachments: AttachmentStore | None = None,
    ) -> None:
        self._store = store
        self._renderer = renderer
        self._clock = clock
        self._disk = disk
        self._attachments = attachments

    def register(self, day: date, *, sector_id: str = "", manager_id: str = "") -> RegisterReport:
        """Return the policy register as it was or is on a day.

        Args:
            day: the day.
            sector_id: tell of this sector's channels alone.
            manager_id: tell of the channels alone that this person answers for.

        Raises:
            UserError: `body_unknown`, `person_unknown`.
        """
        with self._store.read() as snapshot:
            view = make_view(snapshot, day)
        letterhead = self._letterhead(view.municipality)
        return register_report(view, letterhead, sector_id=sector_id, manager_id=manager_id)

    def schedule(self, language: str = "sv", edition: int | None = None) -> ScheduleReport:
        """Return the retention schedule: the version in force, else the proposal, else first rows.

        Args:
            language: of the rows to start from, as long as no version is stored.
            edition: the version, by its number.

        Raises:
            UserError: `plan_edition`, when there is no version of that number.
        """
        day, letterhead = swedish_day(self._clock()), self.letterhead()
        with self._store.read() as snapshot:
            versions = versions_of(snapshot)
            version = printed_version(versions, day, edition)
            if version is not None:
                return version_report(snapshot, versions, version, day, letterhead)
        schedule = Schedule(number=1, rows=first_rows(language))
        return ScheduleReport(letterhead=letterhead, day=day, schedule=schedule)

    def of(self, make: Callable[[Snapshot, Letterhead], R]) -> R:
        """Return a report that is made of one consistent snapshot."""
        with self._store.read() as snapshot:
            municipality = next(iter(snapshot.municipality.all()), None)
            return make(snapshot, self._letterhead(municipality))

    def picture(self, sha256: str | None) -> bytes | None:
        """Return a logo's file; a report is made without it rather than not at all."""
        if sha256 is None or self._attachments is None:
            return None
        try:
            return self._attachments.path(sha256).read_bytes()
        except (SmdeskError, OSError) as error:
            logging.getLogger(__name__).warning("the logo cannot be read: %s", type(error).__name__)
            return None

    def paper(
        self,
        actor: Actor,
        report: Report,
        language: str = "sv",
        prepared_by: str = "",
        progress: Progress = SILENT,
    ) -> Paper:
        """Draw a report.

        Args:
            actor: who makes it.
            report: what `register` or another reading returned.
            language: `sv` or `en`.
            prepared_by: who stands in the page foot; the actor's own name if empty.
            progress: hears of each page.

        Raises:
            UserError: `report_cancelled`.
        """
        edition = Edition(
            report=report,
            language=language,
            prepared_by=prepared_by.strip() or self._name(actor),
            made_at=self._clock(),
        )
        buffer = BytesIO()
        self._renderer.render(edition, buffer, progress)
        return Paper(report=report, language=language, data=buffer.getvalue())

    def keep(self, actor: Actor, paper: Paper, path: Path) -> Path:
        """Save what was drawn, whole or not at all, and note the export in the audit trail.

        Where the note cannot be written, no file is. Whoever may only read uses `keep_unnoted`.

        Args:
            actor: who exports.
            paper: what `paper` returned.
            path: the file; one that is there is replaced in one step.

        Raises:
            UserError: `report_folder_missing`, `report_folder_read_only`,
                `report_target_is_folder`, `path_long`; a file that was there is untouched.
            SurroundingsError: `report_disk_full`, `file_held`, `report_write`; the same.
        """
        with self._store.write(actor) as work:
            work.audit.note("report exported", "report", paper.report.name, _noted(paper))
            put_file(self._disk, path, paper.data)
            work.commit()
        return path

    def keep_unnoted(self, paper: Paper, path: Path) -> Path:
        """Save what was drawn beside a process that writes, or from data that is read-only.

        What can be read can be copied anyway. The caller says that nothing was noted.

        Raises:
            UserError: as `keep`.
            SurroundingsError: as `keep`.
        """
        put_file(self._disk, path, paper.data)
        return path

    def save(
        self,
        actor: Actor,
        report: Report,
        path: Path,
        language: str = "sv",
        prepared_by: str = "",
    ) -> Path:
        """Draw a report and keep it; see `paper` and `keep`.

        Raises:
            UserError: as `keep`.
            SurroundingsError: as `keep`.
        """
        return self.keep(actor, self.paper(actor, report, language, prepared_by), path)

    def drawn(self, actor: Actor, report: Report, language: str = "sv") -> bytes:
        """Return a report as PDF, for a service that saves and notes it by itself."""
        return self.paper(actor, report, language).data

    def letterhead(self) -> Letterhead:
        """Return whose reports these are."""
        with self._store.read() as snapshot:
            municipality = next(iter(snapshot.municipality.all()), None)
        return self._letterhead(municipality)

    def _name(self, actor: Actor) -> str:
        with self._store.read() as snapshot:
            person = snapshot.people.get(actor.person_id) if actor.person_id else None
        return person.name if person else actor.account

    def _letterhead(self, municipality: Municipality | None) -> Letterhead:
        logo = self.picture(municipality.logo) if municipality else None
        return Letterhead(municipality=municipality, logo=logo)


def _noted(paper: Paper) -> dict[str, object]:
    """Return what the audit trail keeps: the checksum says which file it was, without content."""
    return {
        "day": paper.report.day.isoformat(),
        "language": paper.language,
        "sha256": hashlib.sha256(paper.data).hexdigest(),
    }
