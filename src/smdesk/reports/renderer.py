"""Fills the services' port: an edition of a report goes in, a PDF comes out."""

from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from smdesk.reports.assignment import assignment_document
from smdesk.reports.capture_evidence import capture_document
from smdesk.reports.crisis import crisis_document
from smdesk.reports.disposal import disposal_document
from smdesk.reports.document import Document
from smdesk.reports.leaflet import leaflet_document
from smdesk.reports.pdf import draw
from smdesk.reports.personal import extract_document
from smdesk.reports.phrases import Phrases
from smdesk.reports.processing import processings_document
from smdesk.reports.protocol import protocol_document
from smdesk.reports.register import register_document
from smdesk.reports.removals import removals_document
from smdesk.reports.schedule import schedule_document
from smdesk.reports.yearly import yearly_document
from smdesk.services.ports import SILENT, Progress
from smdesk.services.printed.assignment import AssignmentReport
from smdesk.services.printed.capture import CaptureReport
from smdesk.services.printed.crisis import CrisisReport
from smdesk.services.printed.disposal_reports import DisposalReport
from smdesk.services.printed.leaflet import LeafletReport
from smdesk.services.printed.personal_reports import ExtractReport, ProcessingsReport
from smdesk.services.printed.protocol import ProtocolReport
from smdesk.services.printed.register import RegisterReport
from smdesk.services.printed.removals import RemovalsReport
from smdesk.services.printed.reports import Edition
from smdesk.services.printed.schedule import ScheduleReport
from smdesk.services.printed.yearly import YearlyReport

DOCUMENTS: Mapping[type, Callable[[Any, Phrases], Document]] = {
    RegisterReport: register_document,
    ScheduleReport: schedule_document,
    ExtractReport: extract_document,
    ProcessingsReport: processings_document,
    DisposalReport: disposal_document,
    AssignmentReport: assignment_document,
    RemovalsReport: removals_document,
    YearlyReport: yearly_document,
    CrisisReport: crisis_document,
    LeafletReport: leaflet_document,
    ProtocolReport: protocol_document,
    CaptureReport: capture_document,
}
"""What makes a document of each kind of report."""


class PdfRenderer:
    """Draws reports as PDF."""

    def render(self, report: object, to: BinaryIO, progress: Progress = SILENT) -> None:
        """Write an `Edition` as PDF.

        Raises:
            UserError: `report_cancelled`.
            TypeError: for anything else, which is a bug.
        """
        if not isinstance(report, Edition):
            raise TypeError(f"no printed form for {type(report).__name__}")
        draw(document_of(report), to, progress)


def document_of(edition: Edition) -> Document:
    """Return what an edition says, in its language, before anything is drawn.

    Raises:
        TypeError: for a kind of report that has no printed form, which is a bug.
    """
    report = edition.report
    if type(report) not in DOCUMENTS:
        raise TypeError(f"no printed form for {type(report).__name__}")
    return DOCUMENTS[type(report)](report, Phrases(edition))
