"""Printing, to a printer that writes a PDF: every page, its own way round, in its own size."""

from pathlib import Path

import numpy as np
import pypdfium2  # type: ignore[import-untyped]  # it has no type information
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from smdesk.desktop.pages.reports.print import print_pages
from smdesk.domain.errors import SurroundingsError, UserError
from tests.desktop.report_papers import LANDSCAPE, PORTRAIT, open_paper


class Heard:
    """Progress that notes, and asks to stop after some pages."""

    def __init__(self, most: int = 99) -> None:
        self.most = most
        self.told: list[tuple[int, int]] = []

    def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  as all
        self.told.append((done, of))

    @property
    def cancelled(self) -> bool:
        return len(self.told) > self.most


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "utskrift.pdf"


@pytest.fixture
def printer(qapp: QApplication, target: Path) -> QPrinter:  # noqa: ARG001  it is Qt's
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(target))
    made.setResolution(150)
    made.setFullPage(True)
    return made


def pages(path: Path) -> list[np.ndarray]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.render(scale=1).to_numpy()[:, :, :3] for page in document]


def test_every_page_is_printed_its_own_way_round(printer: QPrinter, target: Path) -> None:
    heard = Heard()
    count = print_pages(open_paper(PORTRAIT, LANDSCAPE, PORTRAIT), printer, heard)
    assert count == 3
    assert heard.told == [(0, 3), (1, 3), (2, 3)]
    shapes = [page.shape[0] > page.shape[1] for page in pages(target)]
    assert shapes == [True, False, True]


def test_it_is_as_large_as_it_is(printer: QPrinter, target: Path) -> None:
    print_pages(open_paper(PORTRAIT), printer, Heard())
    [page] = pages(target)
    dark = np.argwhere(page.sum(axis=2) < 100)
    square = dark[(dark[:, 0] < 110) & (dark[:, 1] < 110)]
    assert abs(square[:, 0].max() - 100) <= 2
    assert abs(square[:, 1].max() - 100) <= 2


def test_only_the_pages_that_were_asked_for(printer: QPrinter, target: Path) -> None:
    printer.setFromTo(2, 3)
    assert print_pages(open_paper(*[PORTRAIT] * 5), printer, Heard()) == 2
    assert len(pages(target)) == 2


def test_pages_beyond_the_last_are_the_last(printer: QPrinter, target: Path) -> None:
    printer.setFromTo(8, 9)
    assert print_pages(open_paper(*[PORTRAIT] * 2), printer, Heard()) == 1
    assert len(pages(target)) == 1


def test_cancelling_stops_between_pages(printer: QPrinter) -> None:
    heard = Heard(most=2)
    with pytest.raises(UserError, match="print_cancelled"):
        print_pages(open_paper(*[PORTRAIT] * 5), printer, heard)
    assert len(heard.told) == 3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_of(printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "borta" / "a.pdf"))
    with pytest.raises(SurroundingsError, match="print_failed"):
        print_pages(open_paper(PORTRAIT), printer, Heard())
