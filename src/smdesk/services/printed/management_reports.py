"""Reads what managers and editors get on paper, each from one snapshot."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from smdesk.domain.calendar import Period, swedish_day
from smdesk.services.ports import Clock
from smdesk.services.printed.assignment import AssignmentReport, assignment_report
from smdesk.services.printed.crisis import CrisisReport, crisis_report
from smdesk.services.printed.leaflet import LeafletReport, leaflet_report
from smdesk.services.printed.removals import RemovalsReport, removals_report
from smdesk.services.printed.reports import Reports
from smdesk.services.printed.yearly import YearlyReport, yearly_report


class ManagementReports:
    """Reads the yearly follow-up, removals, the crisis list, the forms to sign and the leaflet."""

    def __init__(self, reports: Reports, clock: Clock) -> None:
        self._reports = reports
        self._clock = clock

    def yearly(self, year: int) -> YearlyReport:
        """Return a year's follow-up; of the year that runs, up to today.

        Raises:
            UserError: `day_ahead`, for a year that has not begun.
        """
        return self._reports.of(partial(yearly_report, year=year, today=self._today()))

    def removals(self, first: date, last: date, language: str = "sv") -> RemovalsReport:
        """Return what was removed from a first to a last day.

        Raises:
            UserError: `period_reversed`.
        """
        make = partial(removals_report, period=Period(first, last), language=language)
        return self._reports.of(make)

    def crisis(self, day: date) -> CrisisReport:
        """Return the crisis list of a day."""
        return self._reports.of(partial(crisis_report, day=day))

    def assignments(self, ids: Sequence[str]) -> AssignmentReport:
        """Return the forms of mandates, to sign.

        Raises:
            UserError: `gone`, for a mandate that there is not.
        """
        picture = self._reports.picture
        make = partial(assignment_report, ids=ids, day=self._today(), picture=picture)
        return self._reports.of(make)

    def leaflet(self, day: date, language: str = "sv") -> LeafletReport:
        """Return the editors' leaflet as it is said on a day."""
        return self._reports.of(partial(leaflet_report, day=day, language=language))

    def _today(self) -> date:
        return swedish_day(self._clock())
