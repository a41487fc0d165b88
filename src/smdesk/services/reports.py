"""Reports on paper: what stands in them, read from one snapshot, and saving them as files."""

import hashlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Protocol

from smdesk.disk import Disk
from smdesk.domain.actors import Actor
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel, Scope, Status
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import Municipality, Sector
from smdesk.domain.plan_changes import RowChange, row_changes
from smdesk.domain.retention import Schedule, ScheduleVersion, current
from smdesk.domain.rules import WEIGHT_ORDER, Shortcoming
from smdesk.services.overview import named
from smdesk.services.plan import first_rows, rows_of, schedule_of, version_before, versions_of
from smdesk.services.ports import AttachmentStore, Clock, Renderer, Snapshot, Store
from smdesk.services.register_view import Answering, ChannelLine, RegisterView, make_view
from smdesk.services.saving import put_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Whose report it is."""

    municipality: Municipality | None
    """None in a database that nobody has set up."""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelGroup:
    """The overarching channels, or one sector's: those that one office answers for."""

    scope: Scope
    sector: Sector | None
    answering: Answering | None
    """None when the office is vacant."""
    lines: tuple[ChannelLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A shortcoming with its channel and the people in it named."""

    channel: Channel
    shortcoming: Shortcoming
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterReport:
    """The policy register on a day."""

    letterhead: Letterhead
    day: date
    half_year: HalfYear
    groups: tuple[ChannelGroup, ...]
    active: int
    editors: int
    """People with an assignment in a channel of the register."""
    taken: int
    due: int
    """Channels in the half-year's round."""
    lacks: tuple[Lack, ...]
    """Most urgent first."""
    closed: tuple[ChannelLine, ...]
    """Those that are no longer in the register, by name."""

    @property
    def dormant(self) -> int:
        """Channels in the round that are not active."""
        return self.due - self.active

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleReport:
    """The retention schedule for social media."""

    letterhead: Letterhead
    day: date
    schedule: Schedule
    note: str = ""
    """What is new in it, in the municipality's own words."""
    before: int | None = None
    """The number of the version before, which the changes are since."""
    changes: tuple[RowChange, ...] = ()

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "schedule"


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

    def register(self, day: date) -> RegisterReport:
        """Return the policy register as it was or is on a day."""
        with self._store.read() as snapshot:
            view = make_view(snapshot, day)
        return register_report(view, self._letterhead(view.municipality))

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
            version = _printed(versions, day, edition)
            if version is not None:
                return _version_report(snapshot, versions, version, day, letterhead)
        schedule = Schedule(number=1, rows=first_rows(language))
        return ScheduleReport(letterhead=letterhead, day=day, schedule=schedule)

    def save(
        self,
        actor: Actor,
        report: Report,
        path: Path,
        language: str = "sv",
        prepared_by: str = "",
    ) -> Path:
        """Save a report as PDF, whole or not at all, and note the export in the audit trail.

        Where the note cannot be written, no file is. Whoever may only read uses `save_unnoted`.

        Args:
            actor: who exports.
            report: what `register` or `schedule` returned.
            path: the file; one that is there is replaced in one step.
            language: `sv` or `en`.
            prepared_by: who stands in the page foot; the actor's own name if empty.

        Raises:
            UserError: `file_in_use`, `report_folder_missing`, `report_folder_read_only`,
                `report_target_is_folder`; a file that was there is untouched.
            SurroundingsError: `report_disk_full`, `report_write`; the same.
        """
        buffer = self._drawn(actor, report, language, prepared_by)
        with self._store.write(actor) as work:
            work.audit.note(
                "report exported", "report", report.name, _noted(report, language, buffer)
            )
            put_file(self._disk, path, buffer.getvalue())
            work.commit()
        return path

    def save_unnoted(
        self, actor: Actor, report: Report, path: Path, language: str = "sv", prepared_by: str = ""
    ) -> Path:
        """Save a report as PDF beside a process that writes, or from data that is read-only.

        What can be read can be copied anyway. The caller says that nothing was noted.

        Raises:
            UserError: as `save`.
            SurroundingsError: as `save`.
        """
        data = self._drawn(actor, report, language, prepared_by).getvalue()
        put_file(self._disk, path, data)
        return path

    def drawn(self, actor: Actor, report: Report, language: str = "sv") -> bytes:
        """Return a report as PDF, for a service that saves and notes it by itself."""
        return self._drawn(actor, report, language, "").getvalue()

    def letterhead(self) -> Letterhead:
        """Return whose reports these are."""
        with self._store.read() as snapshot:
            municipality = next(iter(snapshot.municipality.all()), None)
        return self._letterhead(municipality)

    def _drawn(self, actor: Actor, report: Report, language: str, prepared_by: str) -> BytesIO:
        edition = Edition(
            report=report,
            language=language,
            prepared_by=prepared_by.strip() or self._name(actor),
            made_at=self._clock(),
        )
        buffer = BytesIO()
        self._renderer.render(edition, buffer)
        return buffer

    def _name(self, actor: Actor) -> str:
        with self._store.read() as snapshot:
            person = snapshot.people.get(actor.person_id) if actor.person_id else None
        return person.name if person else actor.account

    def _letterhead(self, municipality: Municipality | None) -> Letterhead:
        return Letterhead(municipality=municipality, logo=self._logo(municipality))

    def _logo(self, municipality: Municipality | None) -> bytes | None:
        """Return the logo's file; a report is made without it rather than not at all."""
        if municipality is None or municipality.logo is None or self._attachments is None:
            return None
        try:
            return self._attachments.path(municipality.logo).read_bytes()
        except (SmdeskError, OSError) as error:
            logging.getLogger(__name__).warning("the logo cannot be read: %s", type(error).__name__)
            return None


def _noted(report: Report, language: str, buffer: BytesIO) -> dict[str, object]:
    """Return what the audit trail keeps: the checksum says which file it was, without content."""
    return {
        "day": report.day.isoformat(),
        "language": language,
        "sha256": hashlib.sha256(buffer.getvalue()).hexdigest(),
    }


def _printed(
    versions: tuple[ScheduleVersion, ...], day: date, edition: int | None
) -> ScheduleVersion | None:
    """Return the version that is asked for, else the one in force, else the latest proposal."""
    if edition is None:
        return current(versions, day) or next(iter(versions[::-1]), None)
    found = next((item for item in versions if item.edition == edition), None)
    if found is None:
        raise UserError("plan_edition", at="edition", edition=edition)
    return found


def _version_report(
    snapshot: Snapshot,
    versions: tuple[ScheduleVersion, ...],
    version: ScheduleVersion,
    day: date,
    letterhead: Letterhead,
) -> ScheduleReport:
    schedule, before = schedule_of(snapshot, version), version_before(versions, version)
    former = rows_of(snapshot, before.id) if before else ()
    return ScheduleReport(
        letterhead=letterhead,
        day=day,
        schedule=schedule,
        note=version.note,
        before=before.edition if before else None,
        changes=row_changes(former, schedule.rows) if before else (),
    )


def register_report(view: RegisterView, letterhead: Letterhead) -> RegisterReport:
    """Return a register of a day, shaped for paper."""
    people = {held.person.id for line in view.present for held in line.editors}
    return RegisterReport(
        letterhead=letterhead,
        day=view.day,
        half_year=view.half_year,
        groups=tuple(_groups(view)),
        active=len(view.active),
        editors=len(people),
        taken=len(view.taken),
        due=len(view.due),
        lacks=tuple(_lacks(view)),
        closed=tuple(line for line in view.channels if _has_ended(line, view.day)),
    )


def _has_ended(line: ChannelLine, day: date) -> bool:
    """Tell whether a channel has been and is no more; one that is yet to come has not."""
    opened = line.channel.opened_on
    return not line.exists and (opened is None or opened <= day)


def _groups(view: RegisterView) -> Iterable[ChannelGroup]:
    """Return the channels by whose office answers: the overarching ones, then by sector."""
    found: dict[tuple[Scope, str], list[ChannelLine]] = {}
    for line in view.present:
        if line.channel.status is Status.PLANNED:
            continue  # an application is not in the register yet
        operational = line.channel.scope is Scope.OPERATIONAL
        sector = line.sector.id if line.sector and operational else ""
        found.setdefault((line.channel.scope, sector), []).append(line)
    groups = [
        ChannelGroup(
            scope=scope,
            sector=view.sectors.get(sector),
            answering=lines[0].answering,
            lines=tuple(lines),
        )
        for (scope, sector), lines in found.items()
    ]
    return sorted(groups, key=_group_order)


def _group_order(group: ChannelGroup) -> tuple[bool, bool, str]:
    """Order groups: the overarching one first, channels without a sector last."""
    name = group.sector.name.casefold() if group.sector else ""
    return group.scope is Scope.OPERATIONAL, group.sector is None, name


def _lacks(view: RegisterView) -> Iterable[Lack]:
    found = [
        Lack(channel=line.channel, shortcoming=item, values=named(item, view))
        for line in view.present
        for item in line.shortcomings
    ]
    return sorted(found, key=lambda lack: WEIGHT_ORDER[lack.shortcoming.weight])
