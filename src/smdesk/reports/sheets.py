"""ReportLab's canvas with a structure: what is drawn belongs to an element, or is an artifact."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from reportlab.pdfgen.canvas import Canvas

from smdesk.reports.structure import Content, Element, Rectangle, Spot


class Artifact(StrEnum):
    """What is drawn but belongs to no element (ISO 32000-1, 14.8.2.2)."""

    LAYOUT = "/Artifact <</Type /Layout>> BDC"
    """Rules, frames and what is only there for the eye."""
    HEAD = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    FOOT = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"


class Sheets:
    """The pages of a canvas, and which element each piece of their content belongs to.

    Pieces are never inside one another: within an artifact everything is part of it.
    """

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.owners: list[list[Element]] = [[]]
        """For each page the elements that its pieces belong to, by the pieces' numbers."""
        self.read = 0
        """The number of the page that is drawn as it is read, from 0."""
        self._open = False

    @property
    def page(self) -> int:
        """The number of the page that is drawn, from 0."""
        return len(self.owners) - 1

    def turn(self) -> None:
        """End the page."""
        self.canvas.showPage()
        self.owners.append([])

    def end(self) -> None:
        """Close the file, after the last page was ended."""
        del self.owners[-1]
        self.canvas.save()

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """Draw a piece of an element."""
        if self._open:
            yield
            return
        owners = self.owners[-1]
        begin = f"/{element.tag} <</MCID {len(owners)}>> BDC"
        element.parts.append(Content(self.page, len(owners), self.read))
        owners.append(element)
        yield from self._within(begin)

    @contextmanager
    def artifact(self, kind: Artifact) -> Iterator[None]:
        """Draw what belongs to no element."""
        if self._open:
            yield
            return
        yield from self._within(kind)

    def _within(self, begin: str) -> Iterator[None]:
        self.canvas.addLiteral(begin)
        self._open = True
        yield
        self._open = False
        self.canvas.addLiteral("EMC")

    def spot(self, link: Element, rectangle: Rectangle) -> None:
        """Let a rectangle of this page be clicked."""
        link.parts.append(Spot(self.page, rectangle, self.read))
