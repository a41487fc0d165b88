"""Drawn documents for the tests of preview and print: pages of known sizes with known marks."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from smdesk.capture.paper_pages import PdfPapers
from smdesk.services.ports import OpenPaper

PORTRAIT = (595.0, 842.0)
LANDSCAPE = (842.0, 595.0)


def paper_data(sizes: Sequence[tuple[float, float]]) -> bytes:
    """Draw each page with a black square in its upper left corner and its number."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    for number, (width, height) in enumerate(sizes, 1):
        canvas.setPageSize((width, height))
        canvas.rect(0, height - 100, 100, 100, stroke=0, fill=1)
        canvas.drawString(200, height - 60, f"Sida {number}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def open_paper(*sizes: tuple[float, float]) -> OpenPaper:
    """Return a document, ready to draw."""
    return PdfPapers().open(paper_data(sizes))
