"""The recovery key on paper: a page to print, or to save and print elsewhere."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from smdesk.desktop.printing import ask_printer, some_printer
from smdesk.desktop.tokens import MONOSPACE
from smdesk.domain.errors import SurroundingsError
from smdesk.words import Words

MARGIN = 20  # millimetres
LINES_OF = 5
"""Groups of the key on a line."""


def key_lines(recovery: str) -> list[str]:
    """Return the key in lines that can be followed with a finger: its start, then the groups."""
    start, *groups = recovery.split(" ")
    at = range(0, len(groups), LINES_OF)
    return [start, *(" ".join(groups[first : first + LINES_OF]) for first in at)] if start else []


def key_page(recovery: str, municipality: str, made: str, words: Words) -> str:
    """Return the page as rich text: the key large, and what it is for."""
    key = "<br>".join(escape(line) for line in key_lines(recovery))
    paragraphs = "".join(
        f"<p>{escape(words(f'restricted_print.{name}', made=made))}</p>"
        for name in ("what", "keep", "use")
    )
    return (
        f"<h2>{escape(words('restricted_print.title'))}</h2><p>{escape(municipality)}</p>"
        f"<p style='font-family:{MONOSPACE};font-size:18pt'>{key}</p>{paragraphs}"
    )


def save_page(html: str, path: Path) -> None:
    """Write the page as a PDF.

    Raises:
        SurroundingsError: `key_page_unsaved`.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(_layout())
    document = QTextDocument()
    document.setHtml(html)
    document.print_(writer)
    del writer  # writes its end
    try:
        path.write_bytes(buffer.data().data())
    except OSError as error:
        raise SurroundingsError("key_page_unsaved", file=path.name) from error


def print_page(html: str, owner: QWidget, printed: Callable[[], None]) -> bool:
    """Ask for a printer and print; tell whether this computer can print at all."""
    printer = some_printer()
    if printer is None:
        return False
    printer.setPageLayout(_layout())

    def go() -> None:
        document = QTextDocument()
        document.setHtml(html)
        document.print_(printer)
        printed()

    ask_printer(printer, owner, go)
    return True


def _layout() -> QPageLayout:
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A4)
    unit = QPageLayout.Unit.Millimeter
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, unit)
