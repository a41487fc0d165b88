"""Reads PDFs back, as a reader of the file would."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it has no type information
from PIL import Image

from smdesk.reports import PdfRenderer
from smdesk.reports.document import Document
from smdesk.reports.pdf import draw
from smdesk.services.printed.reports import Edition


def printed(edition: Edition) -> bytes:
    """The PDF of an edition."""
    buffer = BytesIO()
    PdfRenderer().render(edition, buffer)
    return buffer.getvalue()


def drawn(document: Document) -> bytes:
    """The PDF of a document."""
    buffer = BytesIO()
    draw(document, buffer)
    return buffer.getvalue()


def pages_of(pdf: bytes) -> list[str]:
    """Each page's text, line by line, without the blanks that keep words apart at a line's end."""
    with pypdfium2.PdfDocument(pdf) as opened:
        pages = [page.get_textpage().get_text_bounded() for page in opened]
    return ["\n".join(line.rstrip() for line in text.splitlines()).strip() for text in pages]


def pictures_of(pdf: bytes) -> list[Image.Image]:
    """Each page in greys, half a pixel to a point."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.render(scale=0.5).to_pil().convert("L") for page in opened]


def most_colour(pdf: bytes) -> int:
    """How far red, green and blue are apart at most, of 255, in any pixel of any page."""
    with pypdfium2.PdfDocument(pdf) as opened:
        pages = [np.asarray(page.render(scale=0.5).to_pil().convert("RGB")) for page in opened]
    return max(int(np.ptp(page, axis=2).max()) for page in pages)


def solid(text: str) -> str:
    """Text without blanks and line breaks, for finding what was wrapped."""
    return "".join(text.split())


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """The faces that any page names, and whether their letters travel with the file."""
    found = {}
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            for font in page.resources.get("/Font", {}).values():
                name = str(font.BaseFont)
                found[name] = "/FontDescriptor" in font and "/FontFile2" in font.FontDescriptor
    return found


def saved(pdf: bytes, folder: Path) -> Path:
    """The PDF as a file."""
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    return path
