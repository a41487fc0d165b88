"""Draws documents as PDF with ReportLab: the one place that puts ink on paper."""

import threading
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import groupby, islice
from operator import attrgetter, itemgetter
from typing import BinaryIO, NamedTuple

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from smdesk.domain.errors import UserError
from smdesk.reports import style
from smdesk.reports.art import Art
from smdesk.reports.bands import Align, Band, Box, Pages, Placed, Role, SetLine
from smdesk.reports.document import Document, Mark
from smdesk.reports.finishing import finish
from smdesk.reports.folding import sides_of
from smdesk.reports.logos import colour_of, readable_logo
from smdesk.reports.setting import Setting
from smdesk.reports.sheets import Artifact, Sheets
from smdesk.reports.structure import Element, Rectangle, Tag
from smdesk.reports.style import REGULAR, Style
from smdesk.reports.typeface import face, one_line, printable, runs, shortened, width
from smdesk.services.ports import SILENT, Progress

ASCENT, DESCENT = 1.069, 0.293
"""Of our own faces, in ems."""
FOLD = 10.0
"""How long the marks are that show where to fold."""
FOOT = "foot{}"
"""The name of a page's foot."""
_one_at_a_time = threading.Lock()
"""ReportLab reads a face with a file position of its own, shared by all who draw."""
rl_config.useA85 = 0  # no stream as text: it is written in Python, and made binary again after


def draw(document: Document, to: BinaryIO, progress: Progress = SILENT) -> None:
    """Write a document as PDF/A-2a and PDF/UA-1; the same document gives the same bytes.

    Raises:
        UserError: `report_cancelled`, between two pages.
    """
    with _one_at_a_time:
        for font in (style.REGULAR, style.BOLD):
            face(font)
        drawn = _Drawing(document, _zoom(document), progress).drawn()  # its canvas is done with
        to.write(finish(drawn.file, document, drawn.root, drawn.owners))


def _zoom(document: Document) -> float:
    """Return how large a document is set: as it is asked to be, so that it fits."""
    if document.fit is None:
        return 1.0
    *larger, last = document.fit.zooms
    most = document.fit.pages
    return next((one for one in larger if _Drawing(document, one).takes(most)), last)


class Drawn(NamedTuple):
    """What ReportLab has written, and the structure of it."""

    file: BytesIO
    root: Element
    owners: list[list[Element]]
    """For each page, the elements that the pieces of its content belong to."""


class _Entry(NamedTuple):
    """A line of the reader's table of contents."""

    page: int
    title: str
    key: str
    level: int


class _Drawing:
    """One document on its sheets; heights are measured from the paper's top edge."""

    def __init__(self, document: Document, zoom: float, progress: Progress = SILENT) -> None:
        self.document = document
        self.zoom = zoom
        self.progress = progress
        short, long = style.A4
        lying = document.landscape or document.folded
        self.paper = (long, short) if lying else (short, long)
        self.width = self.paper[0] / zoom / (2 if document.folded else 1)
        self.height = self.paper[1] / zoom
        self.inner = self.width - 2 * style.SIDE
        self.logo = readable_logo(document.logo)
        self.accent = colour_of(self.logo.pixels) if self.logo else style.INK
        self.buffer = BytesIO()
        self.canvas = Canvas(
            self.buffer,
            pagesize=self.paper,
            invariant=1,
            pageCompression=0,  # finishing does it, and much faster
            initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub says a number
        )
        self.sheets = Sheets(self.canvas)
        self.pages = 0
        """How many are set; a side of a leaflet's sheet holds two."""
        self.entries: list[_Entry] = []

    def drawn(self) -> Drawn:
        """Lay out and draw every page."""
        root, pages = self._set()
        self.canvas.showOutline()
        self._pages(pages)
        if self.document.folded:
            root.sort()
        self._go_on()
        self._page_feet()
        self._outline()
        self.sheets.end()
        return Drawn(self.buffer, root, self.sheets.owners)

    def takes(self, most: int) -> bool:
        """Tell whether so many pages are enough."""
        _, pages = self._set()
        return len(list(islice(pages, most + 1))) <= most

    def _set(self) -> tuple[Element, Iterator[list[Placed]]]:
        """Return the structure, and the pages, each set when it is asked for."""
        later, end = style.TOP + style.RUNNING, self.height - style.BOTTOM
        logo_width = self.logo.width if self.logo else 0.0
        setting = Setting(self.document, self.inner, end - later, logo_width)
        stack = Pages(first=style.TOP, later=later, end=end)
        return setting.root, stack.stacked(setting.groups())

    def _go_on(self) -> None:
        if self.progress.cancelled:
            raise UserError("report_cancelled")
        self.progress(self.sheets.page, 0)

    def _pages(self, pages: Iterator[list[Placed]]) -> None:
        """Draw each page as soon as it is full; a leaflet's when all are known."""
        if self.document.folded:
            self._leaflet(list(pages))
            return
        for placed in pages:
            self._go_on()
            self._page(placed, self.pages)
            self.sheets.turn()

    def _leaflet(self, pages: list[list[Placed]]) -> None:
        for side in sides_of(len(pages)):
            self._go_on()
            for place, number in sorted(enumerate(side), key=itemgetter(1)):
                if number < len(pages):
                    self._page(pages[number], number, place * self.paper[0] / 2)
            self._fold()
            self.sheets.turn()

    def _page(self, placed: list[Placed], number: int, left: float = 0.0) -> None:
        """Draw a page, its left edge so many points from the paper's."""
        self.pages += 1
        self.sheets.read = number
        self.canvas.saveState()
        self.canvas.transform(self.zoom, 0, 0, self.zoom, left, 0)
        if number > 0:
            self._page_head()
        for item in placed:
            self._placed(item, number)
        with self.sheets.artifact(Artifact.FOOT):
            self.canvas.doForm(FOOT.format(number))
        self.canvas.restoreState()

    def _fold(self) -> None:
        """Show where to fold."""
        wide, high = self.paper
        self.canvas.setStrokeColor(_colour(style.LINE))
        self.canvas.setLineWidth(style.THIN)
        with self.sheets.artifact(Artifact.LAYOUT):
            for bottom in (0.0, high - FOLD):
                self.canvas.line(wide / 2, bottom, wide / 2, bottom + FOLD)

    # --- what every page has ----------------------------------------------------------------

    def _page_head(self) -> None:
        document, half = self.document, self.inner / 2 - style.GUTTER
        what = " · ".join(part for part in (document.kind, document.stand) if part)
        about = shortened(what, style.QUIET, half)
        sender = shortened(document.sender, style.QUIET, half)
        with self.sheets.artifact(Artifact.HEAD):
            self._text(style.SIDE, style.TOP, sender, style.QUIET)
            self._text(self._right_of(about, style.QUIET), style.TOP, about, style.QUIET)

    def _page_feet(self) -> None:
        """Draw what the pages have left room for, now that it is known how many they are."""
        made = shortened(self.document.made, style.QUIET, self.inner * 0.8)
        for number in range(self.pages):
            self.canvas.beginForm(FOOT.format(number), 0, 0, self.width, self.height)
            self._page_foot(made, printable(self.document.page_label(number + 1, self.pages)))
            self.canvas.endForm()

    def _page_foot(self, made: str, page: str) -> None:
        top = self.height - style.FOOT
        self._rule(top, style.THIN, style.LINE)
        self._text(style.SIDE, top + 6, made, style.QUIET)
        self._text(self._right_of(page, style.QUIET), top + 6, page, style.QUIET)

    def _right_of(self, text: str, look: Style) -> float:
        return self.width - style.SIDE - width(text, look.font, look.size)

    # --- bands ------------------------------------------------------------------------------

    def _placed(self, placed: Placed, number: int) -> None:
        if placed.repeated:
            with self.sheets.artifact(Artifact.HEAD):
                self._band(placed.band, placed.top)
            return
        if placed.band.outline:
            self._bookmark(placed.band, placed.top, number)
        if placed.band.role is Role.HEAD and self.logo is not None:
            self._art(self.logo, style.SIDE, placed.top)
        self._band(placed.band, placed.top)

    def _band(self, band: Band, top: float) -> None:
        for box in band.boxes:
            self._box(box, top + band.above)
        if band.rule_below:
            with self.sheets.artifact(Artifact.LAYOUT):
                colour = style.LINE if band.quiet_rule else style.INK
                self._rule(
                    top + band.height, band.rule_below, self.accent if band.accent else colour
                )

    def _bookmark(self, band: Band, top: float, number: int) -> None:
        key = f"at{number + 1}-{top:.2f}"
        self.canvas.bookmarkHorizontal(key, 0, self.height - top)
        self.entries.append(_Entry(number, one_line(band.outline), key, band.level))

    def _outline(self) -> None:
        """Write the table of contents in the order of reading, which a leaflet is not drawn in."""
        for one in sorted(self.entries, key=attrgetter("page")):
            self.canvas.addOutlineEntry(one.title, one.key, one.level)

    def _on_paper(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """Return where a rectangle of the page stands on paper."""
        return Rectangle(
            *self.canvas.absolutePosition(left, bottom), *self.canvas.absolutePosition(right, top)
        )

    def _art(self, art: Art, left: float, top: float) -> None:
        """Draw a figure, or an ornament: the logo stands beside the name that it stands for."""
        bottom = self.height - top - art.height
        if art.element is None:
            with self.sheets.artifact(Artifact.LAYOUT):
                art.draw(self.canvas, left, bottom)
            return
        art.element.bounds = self._on_paper(left, bottom, left + art.width, bottom + art.height)
        with self.sheets.content(art.element):
            art.draw(self.canvas, left, bottom)

    def _box(self, box: Box, top: float) -> None:
        if box.art is not None:
            self._art(box.art, style.SIDE + box.left, top)
            top += box.art.height
        for element, together in groupby(box.lines, lambda line: line.element):
            top = self._lines(box, element, list(together), top)

    def _lines(self, box: Box, element: Element | None, lines: list[SetLine], top: float) -> float:
        """Draw lines of one element, and return where the last one ends."""
        drawn = self.sheets.content(element) if element else self.sheets.artifact(Artifact.LAYOUT)
        with drawn:
            for line in lines:
                rectangle = self._line(box, line, top + line.before)
                top += line.height
                if element and element.tag is Tag.LINK:
                    self._underline(rectangle)
                    self.sheets.spot(element, self._on_paper(*rectangle))
        return top

    def _line(self, box: Box, line: SetLine, top: float) -> Rectangle:
        """Draw one line, and return where it stands."""
        left, wide = style.SIDE + box.left, box.width
        bottom = self.height - top - line.style.leading
        if line.blank:
            self._write_on(left, wide, bottom)
        elif line.mark is not None:
            self._mark(line.mark, line.style, left, box, top)
        else:
            wide = width(line.text.rstrip(" "), line.style.font, line.style.size)
            left += box.width - wide if box.align is Align.RIGHT else 0.0
            self._text(left, top, line.text, line.style)
        return Rectangle(left, bottom, left + wide, bottom + line.style.leading)

    # --- ink --------------------------------------------------------------------------------

    def _text(self, left: float, top: float, text: str, look: Style) -> None:
        """Draw one line; `top` is where its leading begins."""
        above = (look.leading - (ASCENT + DESCENT) * look.size) / 2
        height = self.height - top - above - ASCENT * look.size
        self.canvas.setFillColor(_colour(look.colour))
        for run in runs(text, look.font):
            size = look.size * run.scale
            self.canvas.setFont(run.font, size)
            self.canvas.drawString(left, height, run.text)
            left += width(run.text, look.font, look.size)

    def _rule(self, top: float, thickness: float, colour: str) -> None:
        self.canvas.setStrokeColor(_colour(colour))
        self.canvas.setLineWidth(thickness)
        height = self.height - top
        self.canvas.line(style.SIDE, height, self.width - style.SIDE, height)

    def _underline(self, line: Rectangle) -> None:
        """Show a link without a colour of its own."""
        self.canvas.setStrokeColor(_colour(style.UNDER))
        self.canvas.setLineWidth(style.THIN / 2)
        self.canvas.line(line.left, line.bottom + 1.5, line.right, line.bottom + 1.5)

    def _write_on(self, left: float, wide: float, height: float) -> None:
        """Draw a dotted line to write on by hand."""
        self.canvas.setStrokeColor(_colour(style.MUTED))
        self.canvas.setLineWidth(style.THIN)
        self.canvas.setDash(1, 2)
        self.canvas.line(left, height, left + wide, height)
        self.canvas.setDash()

    def _mark(self, mark: Mark, look: Style, left: float, box: Box, top: float) -> None:
        pad = 6.0
        word = shortened(mark.word, look, box.width - 2 * pad)
        wide = width(word, look.font, look.size) + 2 * pad
        if box.align is Align.RIGHT:
            left += box.width - wide - style.THICK / 2
        self.canvas.setStrokeColor(_colour(style.INK))
        self.canvas.setFillColor(_colour(style.INK))
        self.canvas.setLineWidth(style.THICK)
        self.canvas.roundRect(
            left, self.height - top - look.leading, wide, look.leading, 2.5, fill=mark.filled
        )
        colour = "#FFFFFF" if mark.filled else look.colour
        self._text(left + pad, top, word, Style(look.font, look.size, look.leading, colour))


@cache
def _colour(code: str) -> Color:
    return HexColor(code)
