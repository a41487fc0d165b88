"""Sets pictures and charts, with what they show in words."""

from PIL import Image

from smdesk.reports import style
from smdesk.reports.art import Art, Graphic, Picture
from smdesk.reports.bands import Band, Box, Role
from smdesk.reports.charts import drawing_of
from smdesk.reports.document import Chart, Excerpt, Figure
from smdesk.reports.lines import Lines, lines
from smdesk.reports.logos import readable
from smdesk.reports.structure import Element, Tag

ABOVE, BELOW = 8.0, 8.0
LEAST = 24.0
"""A picture's least height, in points, whatever its caption leaves."""


def set_figure(figure: Figure, root: Element, width: float, room: float) -> Band:
    """Return a picture with its caption; its description instead where it cannot be read.

    Args:
        figure: what to set.
        root: what its element is added to.
        width: of the lines, in points.
        room: how high the band can be, in points.
    """
    pixels = readable(figure.picture)
    whole = root.add(Tag.GROUP)
    if pixels is None:
        found = lines(figure.instead, style.QUIET, width, whole.add(Tag.PARAGRAPH))
        return _band(None, (*found, *_caption(figure.caption, whole, width)), width)
    element = whole.add(Tag.FIGURE, alt=figure.alt)
    caption = _caption(figure.caption, whole, width)
    left = room - ABOVE - BELOW - sum(line.height for line in caption)
    wanted = width * min(1.0, figure.width)
    scale = min(wanted / pixels.width, max(LEAST, left) / pixels.height)
    picture = _picture(figure, pixels, scale, element)
    return _band(picture, caption, width)


def set_chart(chart: Chart, root: Element, width: float) -> Band:
    """Return a chart with its caption.

    Args:
        chart: what to set.
        root: what its element is added to.
        width: of the lines, in points.
    """
    whole = root.add(Tag.GROUP)
    element = whole.add(Tag.FIGURE, alt=chart.alt)
    caption = _caption(chart.caption, whole, width)
    return _band(Graphic(drawing_of(chart, width), element), caption, width)


def set_beside(figure: Figure, root: Element, width: float, most: float) -> Box:
    """Return a picture without caption that stands at the left of something else.

    Args:
        figure: what to set.
        root: what its element is added to.
        width: of the picture, in points.
        most: how high it can be, in points.
    """
    pixels = readable(figure.picture)
    if pixels is None:
        found = lines(figure.instead, style.QUIET, width, root.add(Tag.PARAGRAPH))
        return Box(0, width, found)
    scale = min(width / pixels.width, most / pixels.height)
    element = root.add(Tag.FIGURE, alt=figure.alt)
    picture = _picture(figure, pixels, scale, element)
    return Box(0, width, art=picture)


def _picture(figure: Figure, pixels: Image.Image, scale: float, element: Element) -> Picture:
    framed = isinstance(figure.picture, Excerpt)
    return Picture(pixels, pixels.width * scale, pixels.height * scale, element, framed)


def _caption(text: str, whole: Element, width: float) -> Lines:
    if not text.strip():
        return ()
    return lines(text, style.QUIET, width, whole.add(Tag.CAPTION), before=4)


def _band(art: Art | None, found: Lines, width: float) -> Band:
    return Band(role=Role.ART, boxes=(Box(0, width, found, art=art),), above=ABOVE, below=BELOW)
