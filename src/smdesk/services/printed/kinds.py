"""The reports that there are: what each asks, and how it is read. A new one takes a row here.

Window and command line show what stands here, named by `report_kind.<name>.title`, `.about` (what
it is, and for whom) and `.file` (what its file is called, with `{day}`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window names the kinds long before it needs the services themselves
    from smdesk.services.desk import Desk
    from smdesk.services.printed.reports import Report


class Ask(StrEnum):
    """What has to be chosen before a report can be read."""

    DAY = "day"
    """`Choice.day`."""
    SCOPE = "scope"
    """The whole municipality, `Choice.sector_id` or `Choice.manager_id`."""
    EDITION = "edition"
    """`Choice.edition`, of the retention schedule."""
    ROUND = "round"
    """`Choice.round_id`, of a closed round."""
    CAPTURE = "capture"
    """`Choice.capture_id`."""
    PERIOD = "period"
    """`Choice.first` and `Choice.last`, a half-year or a year."""
    YEAR = "year"
    """`Choice.year`."""
    MANDATE = "mandate"
    """`Choice.mandate_id`, of an assignment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The answers; a report reads those that it asks for."""

    day: date
    language: str = "sv"
    sector_id: str = ""
    manager_id: str = ""
    edition: int | None = None
    round_id: str = ""
    capture_id: str = ""
    first: date | None = None
    last: date | None = None
    year: int | None = None
    mandate_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportKind:
    """One kind of report."""

    name: str
    asks: Sequence[Ask]
    """In the order that one is asked."""
    read: "Callable[[Desk, Choice], Report]"
    """Raises UserError where nothing can be read for a choice."""
    management: bool = False
    """Whether it belongs to what the management gets, all at once."""


def kind_named(name: str) -> ReportKind:
    """Return a kind by its name; another name is a bug."""
    return next(kind for kind in KINDS if kind.name == name)


KINDS: tuple[ReportKind, ...] = (
    ReportKind(
        name="register",
        asks=(Ask.DAY, Ask.SCOPE),
        read=lambda desk, choice: desk.reports.register(
            choice.day, sector_id=choice.sector_id, manager_id=choice.manager_id
        ),
        management=True,
    ),
    ReportKind(
        name="schedule",
        asks=(Ask.EDITION,),
        read=lambda desk, choice: desk.reports.schedule(choice.language, choice.edition),
        management=True,
    ),
    ReportKind(
        name="protocol",
        asks=(Ask.ROUND,),
        read=lambda desk, choice: desk.evidence.round_protocol(choice.round_id),
        management=True,
    ),
    ReportKind(
        name="capture",
        asks=(Ask.CAPTURE,),
        read=lambda desk, choice: desk.evidence.capture(choice.capture_id),
    ),
    ReportKind(
        name="yearly",
        asks=(Ask.YEAR,),
        read=lambda desk, choice: desk.management.yearly(choice.year or choice.day.year),
        management=True,
    ),
    ReportKind(
        name="removals",
        asks=(Ask.PERIOD,),
        read=lambda desk, choice: desk.management.removals(
            choice.first or date(choice.day.year, 1, 1), choice.last or choice.day, choice.language
        ),
        management=True,
    ),
    ReportKind(
        name="crisis",
        asks=(Ask.DAY,),
        read=lambda desk, choice: desk.management.crisis(choice.day),
        management=True,
    ),
    ReportKind(
        name="assignment",
        asks=(Ask.MANDATE,),
        read=lambda desk, choice: desk.management.assignments([choice.mandate_id]),
    ),
    ReportKind(
        name="leaflet",
        asks=(Ask.DAY,),
        read=lambda desk, choice: desk.management.leaflet(choice.day, choice.language),
    ),
)
"""In the order that they are shown, and lie in the management's folder."""
