"""What a disposal came to, for a report: the decision, what is gone, what is left to wait for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smdesk.domain.disposal import Disposal, DisposalItem
from smdesk.domain.retention import ScheduleVersion
from smdesk.services.carrying_out import SCRUBBED, let_go_notes
from smdesk.services.erasure import Mention
from smdesk.services.expiring import WaitingCopy
from smdesk.services.ports import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalReport:
    """A disposal as it is reported. It names nobody."""

    municipality: str
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


def report_of(
    snapshot: Snapshot,
    disposal: Disposal,
    items: Sequence[DisposalItem],
    backups: tuple[WaitingCopy, ...],
) -> DisposalReport:
    """Return the report of a disposal, from the rows and from what was noted as things went."""
    notes = let_go_notes(snapshot, disposal.id)
    scrubbed = [bool(one[SCRUBBED]) for one in notes if SCRUBBED in one]
    version = snapshot.schedules.get(disposal.schedule_id) if disposal.schedule_id else None
    return DisposalReport(
        municipality=next((one.name for one in snapshot.municipality.all()), ""),
        disposal=disposal,
        items=tuple(items),
        schedule=version,
        entries=sum(_number(one.get("entries")) for one in notes),
        mentions=tuple(mention for one in notes for mention in _mentions(one.get("mentions"))),
        scrubbed=scrubbed[-1] if scrubbed else None,
        backups=backups,
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _mentions(value: object) -> list[Mention]:
    told = value if isinstance(value, list) else []
    return [
        Mention(table=str(one["table"]), field=str(one["field"]), ids=tuple(one["ids"]))
        for one in told
        if isinstance(one, Mapping)
    ]
