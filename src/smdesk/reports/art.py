"""What is drawn and not set: pictures and charts, as a page takes them."""

from dataclasses import dataclass
from typing import Protocol

from PIL import Image
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from smdesk.reports import style
from smdesk.reports.structure import Element


class Art(Protocol):
    """Something of a width and height, in points, that can be drawn."""

    @property
    def width(self) -> float:
        """Points from left to right."""

    @property
    def height(self) -> float:
        """Points from top to foot."""

    @property
    def element(self) -> Element | None:
        """The figure that it is; none for an ornament."""

    def draw(self, canvas: Canvas, left: float, bottom: float) -> None:
        """Draw it, its lower left corner there."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels without transparency."""

    pixels: Image.Image
    width: float
    height: float
    element: Element | None = None
    framed: bool = False
    """Whether a thin line goes around it: a page's own paper is as white as ours."""

    def draw(self, canvas: Canvas, left: float, bottom: float) -> None:
        """Draw the picture, and the frame outside it."""
        canvas.drawImage(ImageReader(self.pixels), left, bottom, self.width, self.height)
        if self.framed:
            half = style.THIN / 2
            canvas.setStrokeColor(HexColor(style.LINE))
            canvas.setLineWidth(style.THIN)
            canvas.rect(left - half, bottom - half, self.width + 2 * half, self.height + 2 * half)


@dataclass(frozen=True, slots=True)
class Graphic:
    """A drawing of ReportLab's."""

    drawing: Drawing
    element: Element | None = None

    @property
    def width(self) -> float:
        """Points from left to right."""
        return float(self.drawing.width)

    @property
    def height(self) -> float:
        """Points from top to foot."""
        return float(self.drawing.height)

    def draw(self, canvas: Canvas, left: float, bottom: float) -> None:
        """Draw the drawing."""
        renderPDF.draw(self.drawing, canvas, left, bottom)
