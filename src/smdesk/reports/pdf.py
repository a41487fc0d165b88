"""Draws documents as PDF with ReportLab: the one place that puts ink on paper."""

import threading
from io import BytesIO
from typing import BinaryIO

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from smdesk import __version__
from smdesk.domain.calendar import utc
from smdesk.reports import style
from smdesk.reports.bands import Align, Band, Box, Pages, Placed, Role, SetLine
from smdesk.reports.document import Document, Mark
from smdesk.reports.logos import readable_logo
from smdesk.reports.setting import set_document
from smdesk.reports.style import REGULAR, Style
from smdesk.reports.typeface import FILES, face, printable, shortened, width

ASCENT, DESCENT = 1.069, 0.293
"""Of both faces, in ems."""
_one_at_a_time = threading.Lock()
"""ReportLab reads a face with a file position of its own, shared by all who draw."""


def draw(document: Document, to: BinaryIO) -> None:
    """Write a document as PDF; the same document gives the same bytes."""
    with _one_at_a_time:
        for font in FILES:
            face(font)
        to.write(_Drawing(document).file())


class _Drawing:
    """One document on its canvas; heights are measured from the paper's top edge."""

    def __init__(self, document: Document) -> None:
        self.document = document
        short, long = style.A4
        self.width, self.height = (long, short) if document.landscape else (short, long)
        self.inner = self.width - 2 * style.SIDE
        self.logo = readable_logo(document.logo)
        self.buffer = BytesIO()
        self.canvas = Canvas(
            self.buffer,
            pagesize=(self.width, self.height),
            invariant=1,
            initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub says a number
            lang=document.language,
        )

    def file(self) -> bytes:
        """Lay out, draw every page, and return the file."""
        stack = Pages(
            first=style.TOP, later=style.TOP + style.RUNNING, end=self.height - style.BOTTOM
        )
        logo_width = self.logo.width if self.logo else 0.0
        stack.add(set_document(self.document, self.inner, logo_width))
        self._describe()
        for number, placed in enumerate(stack.pages, 1):
            if number > 1:
                self._page_head()
            for item in placed:
                self._band(item)
            self._page_foot(number, len(stack.pages))
            self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()

    def _describe(self) -> None:
        document, canvas = self.document, self.canvas
        made = utc(document.made_at).strftime("D:%Y%m%d%H%M%S+00'00'")
        canvas.setDateFormatter(lambda *_: made)
        canvas.setTitle(f"{one_line(document.kind)} {one_line(document.stand)}")
        canvas.setSubject(one_line(document.title))
        canvas.setAuthor(one_line(document.author))
        canvas.setCreator(f"smdesk {__version__}")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.showOutline()

    # --- what every page has ----------------------------------------------------------------

    def _page_head(self) -> None:
        document, half = self.document, self.inner / 2 - style.GUTTER
        about = shortened(f"{document.kind} · {document.stand}", style.QUIET, half)
        sender = shortened(document.sender, style.QUIET, half)
        self._text(style.SIDE, style.TOP, sender, style.QUIET)
        self._text(self._right_of(about, style.QUIET), style.TOP, about, style.QUIET)

    def _page_foot(self, number: int, pages: int) -> None:
        top = self.height - style.FOOT
        self._rule(top, style.THIN, quiet=True)
        page = printable(self.document.page_label(number, pages))
        made = shortened(self.document.made, style.QUIET, self.inner * 0.8)
        self._text(style.SIDE, top + 6, made, style.QUIET)
        self._text(self._right_of(page, style.QUIET), top + 6, page, style.QUIET)

    def _right_of(self, text: str, look: Style) -> float:
        return self.width - style.SIDE - width(text, look.font, look.size)

    # --- bands ------------------------------------------------------------------------------

    def _band(self, placed: Placed) -> None:
        """Draw one band; what a reader hears of the document's structure hangs here."""
        band, top = placed.band, placed.top
        if band.outline and not placed.repeated:
            self._bookmark(band, top)
        if band.role is Role.HEAD:
            self._draw_logo(top)
        for box in band.boxes:
            self._box(box, top + band.above)
        if band.rule_below:
            self._rule(top + band.height, band.rule_below, quiet=band.quiet_rule)

    def _bookmark(self, band: Band, top: float) -> None:
        key = f"at{self.canvas.getPageNumber()}-{top:.2f}"
        self.canvas.bookmarkHorizontal(key, 0, self.height - top)
        level = 0 if band.role is Role.TITLE else 1
        self.canvas.addOutlineEntry(one_line(band.outline), key, level)

    def _draw_logo(self, top: float) -> None:
        if self.logo is not None:
            self.canvas.drawImage(
                ImageReader(self.logo.picture),
                style.SIDE,
                self.height - top - self.logo.height,
                self.logo.width,
                self.logo.height,
            )

    def _box(self, box: Box, top: float) -> None:
        for line in box.lines:
            self._line(box, line, top + line.before)
            top += line.height

    def _line(self, box: Box, line: SetLine, top: float) -> None:
        left = style.SIDE + box.left
        if line.blank:
            self._write_on(left, box.width, top + line.style.leading)
        elif line.mark is not None:
            self._mark(line.mark, line.style, left, box, top)
        else:
            if box.align is Align.RIGHT:
                left += box.width - width(line.text, line.style.font, line.style.size)
            self._text(left, top, line.text, line.style)

    # --- ink --------------------------------------------------------------------------------

    def _text(self, left: float, top: float, text: str, look: Style) -> None:
        """Draw one line; `top` is where its leading begins."""
        above = (look.leading - (ASCENT + DESCENT) * look.size) / 2
        self.canvas.setFillColor(HexColor(look.colour))
        self.canvas.setFont(look.font, look.size)
        self.canvas.drawString(left, self.height - top - above - ASCENT * look.size, text)

    def _rule(self, top: float, thickness: float, *, quiet: bool) -> None:
        self.canvas.setStrokeColor(HexColor(style.LINE if quiet else style.INK))
        self.canvas.setLineWidth(thickness)
        height = self.height - top
        self.canvas.line(style.SIDE, height, self.width - style.SIDE, height)

    def _write_on(self, left: float, wide: float, top: float) -> None:
        """Draw a dotted line to write on by hand."""
        self.canvas.setStrokeColor(HexColor(style.MUTED))
        self.canvas.setLineWidth(style.THIN)
        self.canvas.setDash(1, 2)
        self.canvas.line(left, self.height - top, left + wide, self.height - top)
        self.canvas.setDash()

    def _mark(self, mark: Mark, look: Style, left: float, box: Box, top: float) -> None:
        pad = 6.0
        word = shortened(mark.word, look, box.width - 2 * pad)
        wide = width(word, look.font, look.size) + 2 * pad
        if box.align is Align.RIGHT:
            left += box.width - wide - style.THICK / 2
        self.canvas.setStrokeColor(HexColor(style.INK))
        self.canvas.setFillColor(HexColor(style.INK))
        self.canvas.setLineWidth(style.THICK)
        self.canvas.roundRect(
            left, self.height - top - look.leading, wide, look.leading, 2.5, fill=mark.filled
        )
        colour = "#FFFFFF" if mark.filled else look.colour
        self._text(left + pad, top, word, Style(look.font, look.size, look.leading, colour))


def one_line(text: str) -> str:
    """Return a text as document properties and outlines take it."""
    return " ".join(printable(text).split())
