"""What a disposal came to: the decision, what is gone, what still names people, which backups."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.actors import Actor
from smdesk.domain.calendar import swedish_day, utc
from smdesk.domain.disposal import Disposal, DisposalItem
from smdesk.domain.errors import UserError
from smdesk.domain.retention import ScheduleVersion
from smdesk.services.duties.carrying_out import SCRUBBED, let_go_notes
from smdesk.services.duties.disposal_view import DisposalState, line_of
from smdesk.services.duties.erasure import Mention
from smdesk.services.duties.expiring import WaitingCopy
from smdesk.services.ports import Clock, Snapshot, Store
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.printed.reports import Reports
from smdesk.services.printed.saving import put_file

__all__ = ["DisposalPapers", "DisposalReport", "Mention", "report_json"]

SCHEMA = "smdesk-disposal-1"
FORMS = (".pdf", ".json")
REPORTED = "disposal reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalReport:
    """A disposal as it is reported. It names nobody."""

    letterhead: Letterhead
    made_at: datetime
    disposal: Disposal
    items: tuple[DisposalItem, ...]
    schedule: ScheduleVersion | None
    """The decided version that it rests on."""
    entries: int
    """How many entries of the audit trail were erased."""
    mentions: tuple[Mention, ...]
    """Where people who were anonymised are named still."""
    scrubbed: bool | None
    """Whether the database's files were cleaned at once; None while it is not carried out."""
    backups: tuple[WaitingCopy, ...]
    """The copies in the data folder that hold what is gone; copies elsewhere nobody here knows."""
    copy_holds: int = 0
    """How many of its bags the archive's second copy may hold still, until it is followed up."""

    @property
    def day(self) -> date:
        """The day it is of."""
        return swedish_day(self.made_at)

    @property
    def state(self) -> DisposalState:
        """How far it has come."""
        return line_of(self.disposal, self.items).state

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "disposal"


class DisposalPapers:
    """Makes reports of disposals, and saves them as files."""

    def __init__(self, store: Store, reports: Reports, disk: Disk, clock: Clock) -> None:
        self._store = store
        self._reports = reports
        self._disk = disk
        self._clock = clock

    def report(
        self, disposal: Disposal, items: Sequence[DisposalItem], backups: tuple[WaitingCopy, ...]
    ) -> DisposalReport:
        """Return the report of a disposal, from the rows and from what was noted as things went."""
        letterhead = self._reports.letterhead()
        with self._store.read() as snapshot:
            notes = let_go_notes(snapshot, disposal.id)
            version = _version(snapshot, disposal)
        scrubbed = [bool(one[SCRUBBED]) for one in notes if SCRUBBED in one]
        return DisposalReport(
            letterhead=letterhead,
            made_at=self._clock(),
            disposal=disposal,
            items=tuple(items),
            schedule=version,
            entries=sum(_number(one.get("entries")) for one in notes),
            mentions=tuple(mention for one in notes for mention in _mentions(one.get("mentions"))),
            scrubbed=scrubbed[-1] if scrubbed else None,
            backups=backups,
        )

    def save(self, actor: Actor, report: DisposalReport, path: Path, language: str) -> Path:
        """Save a report as PDF or JSON, by the file's ending, and note that at the disposal.

        Where the note cannot be written, no file is.

        Raises:
            UserError: `disposal_report_form`; what `put_file` raises.
            SurroundingsError: what `put_file` raises.
        """
        form = path.suffix.casefold()
        if form not in FORMS:
            raise UserError("disposal_report_form", at="path", name=path.name)
        is_data = form == ".json"
        data = report_json(report) if is_data else self._reports.drawn(actor, report, language)
        noted = {"form": form, "sha256": hashlib.sha256(data).hexdigest()}
        with self._store.write(actor) as work:
            work.audit.note(REPORTED, "disposal", report.disposal.id, noted)
            put_file(self._disk, path, data)
            work.commit()
        return path


def report_json(report: DisposalReport) -> bytes:
    """Return a report as JSON, readable without this program."""
    municipality = report.letterhead.municipality
    body = {
        "schema": SCHEMA,
        "made_at": report.made_at,
        "municipality": municipality.name if municipality else "",
        "disposal": asdict(report.disposal),
        "items": [asdict(one) for one in report.items],
        "schedule": asdict(report.schedule) if report.schedule else None,
        "erased_entries": report.entries,
        "mentions": [asdict(one) for one in report.mentions],
        "files_cleaned": report.scrubbed,
        "backups": [asdict(one) for one in report.backups],
        "second_copy_holds": report.copy_holds,
    }
    return f"{json.dumps(body, default=_said, ensure_ascii=False, indent=2)}\n".encode()


def _said(value: object) -> str:
    """Spell what JSON does not know: moments in UTC, days.

    Raises:
        TypeError: for what no report holds, which is a bug.
    """
    if isinstance(value, datetime):
        return utc(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a report")


def _version(snapshot: Snapshot, disposal: Disposal) -> ScheduleVersion | None:
    return snapshot.schedules.get(disposal.schedule_id) if disposal.schedule_id else None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _mentions(value: object) -> list[Mention]:
    told = value if isinstance(value, list) else []
    return [
        Mention(table=str(one["table"]), field=str(one["field"]), ids=tuple(one["ids"]))
        for one in told
        if isinstance(one, Mapping)
    ]
