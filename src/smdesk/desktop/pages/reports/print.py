"""A report on paper: its pages drawn as finely as the printer can, one strip after another."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.paper_pictures import bands_of_page
from smdesk.desktop.printing import ask_printer, some_printer
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.services.ports import POINTS, OpenPaper, PageSize, Progress
from smdesk.services.printed.reports import Paper

if TYPE_CHECKING:  # not everywhere
    from PySide6.QtPrintSupport import QPrinter

FINEST = 600
"""Pixels an inch, at most: finer is not seen, and takes long."""


def print_paper(page: Page[Any], paper: Paper, title: str, count: int) -> bool:
    """Ask for a printer, and which of the pages; tell whether this computer can print at all."""
    printer = some_printer()
    if printer is None:
        return False
    printer.setDocName(title)
    printer.setFullPage(True)
    ask_printer(printer, page, partial(_start, page, paper, title, printer), pages=count)
    return True


def _start(page: Page[Any], paper: Paper, title: str, printer: "QPrinter") -> None:
    work = partial(_print, page.context.desk, paper, printer)
    done = partial(_printed, page, title)
    page.run(page.words("pages_reports.printing", report=title), work, done, _failed)


def _printed(page: Page[Any], title: str, count: int) -> None:
    text = page.words("pages_reports.printed", report=title, count=count)
    page.context.tell(Message(title=text, tone=Tone.SUCCESS, key="printed"))


def _failed(error: SmdeskError) -> bool:
    """Whoever cancelled knows it."""
    return error.code == "print_cancelled"


def _print(desk: Desk, paper: Paper, printer: "QPrinter", progress: JobProgress) -> int:
    opened = desk.papers.open(paper.data)
    try:
        return print_pages(opened, printer, progress)
    finally:
        opened.close()


def print_pages(opened: OpenPaper, printer: "QPrinter", progress: Progress) -> int:
    """Draw the pages that were asked for on a printer; return how many.

    Raises:
        UserError: `print_cancelled`.
        SurroundingsError: `print_failed`.
    """
    pages = _asked_for(printer, len(opened.sizes))
    _lay_out(printer, opened.sizes[pages[0]])
    painter = QPainter()
    if not painter.begin(printer):
        raise SurroundingsError("print_failed")
    try:
        for done, number in enumerate(pages):
            progress(done, len(pages))
            if progress.cancelled:
                printer.abort()
                raise UserError("print_cancelled")
            if done:
                _lay_out(printer, opened.sizes[number])
                _must(printer.newPage())
            _draw_page(painter, printer, opened, number)
    finally:
        ended = painter.end()
    _must(ended)
    return len(pages)


def _must(succeeded: bool) -> None:
    if not succeeded:
        raise SurroundingsError("print_failed")


def _asked_for(printer: "QPrinter", count: int) -> range:
    """Return the pages of the chosen range, all if there is none."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return range(min(first, count) - 1, min(max(first, last), count))


def _lay_out(printer: "QPrinter", size: PageSize) -> None:
    """Turn the paper as the page is; how large it is says whoever chose the printer."""
    landscape = size.width > size.height
    way = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(way)


def _draw_page(painter: QPainter, printer: "QPrinter", opened: OpenPaper, number: int) -> None:
    size = opened.sizes[number]
    inch = printer.resolution()
    width = round(size.width * min(inch, FINEST) / POINTS)
    area = _place(size, QRectF(printer.paperRect(printer.Unit.DevicePixel)), inch)
    share = area.height() / size.rows(width)
    for first, image in bands_of_page(opened, number, width):
        top, height = area.top() + first * share, image.height() * share
        painter.drawImage(QRectF(area.left(), top, area.width(), height), image)


def _place(size: PageSize, room: QRectF, inch: int) -> QRectF:
    """Return where a page lies on the sheet: in its own size, or made smaller to fit; centred."""
    wide, high = size.width * inch / POINTS, size.height * inch / POINTS
    share = min(1.0, room.width() / wide, room.height() / high)
    left, top = (room.width() - wide * share) / 2, (room.height() - high * share) / 2
    return QRectF(left, top, wide * share, high * share)
