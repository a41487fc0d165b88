"""Draws charts by ReportLab's own graphics: quiet axes, and shades that hold without colours."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.charts.linecharts import HorizontalLineChart
from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.graphics.widgets.markers import makeMarker
from reportlab.lib.colors import HexColor

from smdesk.reports import style
from smdesk.reports.document import Chart, Shape
from smdesk.reports.typeface import plain, shortened, width

HEIGHT = 170
LEGEND = 22
"""What the names of the series take, above the axes."""
FOOT = 18
"""What the labels take, below them."""
MARGIN = 30
"""What the values take, at the left."""
WIDEST = 120
"""What one label's bars or points take at most: a single year is no wall."""
SWATCH, KEY = 9, 22
"""A piece of a bar, and of a line, beside the name."""
TOP = HEIGHT - SWATCH
LINE = 1.4
FEW = 6
"""Up to that the axis counts one by one: there are no half channels."""
MOST_NUMBERS = 24
"""With more bars than that their numbers would run into one another."""


class Look(NamedTuple):
    """How a series is told from the others, on a grey printer too."""

    fill: str
    dash: tuple[float, ...]
    marker: str


LOOKS = (
    Look(style.INK, (), "FilledCircle"),
    Look("#FFFFFF", (5, 2), "Square"),
    Look("#8D98A5", (1, 2), "FilledDiamond"),
    Look(style.LINE, (6, 2, 1, 2), "Triangle"),
)


def drawing_of(chart: Chart, wide: float) -> Drawing:
    """Return a chart of a width in points.

    Raises:
        ValueError: A series has not a value for each label, or there are more than four; a bug.
    """
    if any(len(one.values) != len(chart.labels) for one in chart.series):
        raise ValueError("a series needs a value for each label")
    if len(chart.series) > len(LOOKS):
        raise ValueError(f"at most {len(LOOKS)} series can be told apart")
    drawing = Drawing(wide, HEIGHT, initialFontName=style.REGULAR)
    for part in _legend(chart, wide):
        drawing.add(part)
    if chart.labels and chart.series:
        plot = _bars(chart) if chart.shape is Shape.BARS else _lines(chart)
        _axes(plot, chart, wide)
        drawing.add(plot)
    return drawing


def _axes(plot: VerticalBarChart | HorizontalLineChart, chart: Chart, wide: float) -> None:
    """Place the plot and its axes, and write at them."""
    plot.x, plot.y = MARGIN, FOOT
    plot.width = min(int(wide) - MARGIN, WIDEST * len(chart.labels))
    plot.height = HEIGHT - FOOT - LEGEND
    plot.data = [tuple(one.values) for one in chart.series]
    room = plot.width / len(chart.labels)
    names, values = plot.categoryAxis, plot.valueAxis
    names.categoryNames = [plain(shortened(label, style.QUIET, room)) for label in chart.labels]
    values.valueMin = min(0.0, *(value for value in _known(chart)))
    values.valueMax = max(1.0, *(value for value in _known(chart))) * 1.1
    values.labelTextFormat = _number
    values.maximumTicks = 6
    if values.valueMax - values.valueMin <= FEW:
        values.valueStep = 1
    values.visibleGrid, values.gridStrokeColor = 1, HexColor(style.LINE)
    values.gridStrokeWidth = style.THIN
    values.visibleAxis = values.visibleTicks = names.visibleTicks = 0
    for axis in (names, values):
        axis.strokeColor, axis.strokeWidth = HexColor(style.INK), style.THICK
        axis.labels.fontName, axis.labels.fontSize = style.REGULAR, style.QUIET.size
        axis.labels.fillColor = HexColor(style.MUTED)


def _known(chart: Chart) -> Iterator[float]:
    """Yield all values, and 0 so that there is one."""
    yield 0.0
    for one in chart.series:
        yield from (value for value in one.values if value is not None)


def _number(value: float) -> str:
    """Return a number as Swedish and English readers both take it: no separators but a point."""
    return f"{value:.12g}"


def _bars(chart: Chart) -> VerticalBarChart:
    plot = VerticalBarChart()
    plot.barSpacing, plot.groupSpacing = 2, 12
    for number in range(len(chart.series)):
        plot.bars[number].fillColor = HexColor(LOOKS[number].fill)
        plot.bars[number].strokeColor = HexColor(style.INK)
        plot.bars[number].strokeWidth = style.THIN
    if len(chart.series) * len(chart.labels) <= MOST_NUMBERS:
        plot.barLabelFormat = _number
        plot.barLabels.fontName, plot.barLabels.fontSize = style.REGULAR, style.QUIET.size
        plot.barLabels.fillColor = HexColor(style.INK)
        plot.barLabels.nudge = 7
    return plot


def _lines(chart: Chart) -> HorizontalLineChart:
    """Return lines with a marker at each value; what is not known is passed over."""
    plot = HorizontalLineChart()
    plot.joinedLines = 0
    for number, (one, look) in enumerate(zip(chart.series, LOOKS, strict=False)):
        if sum(value is not None for value in one.values) > 1:
            plot.lines[number].lineStyle = "joinedLine"
        plot.lines[number].strokeColor = HexColor(style.INK)
        plot.lines[number].strokeWidth = LINE
        plot.lines[number].strokeDashArray = look.dash or None
        plot.lines[number].symbol = _marker(look)
    return plot


def _marker(look: Look) -> Any:
    made = makeMarker(look.marker, size=6)  # type: ignore[no-untyped-call]
    made.fillColor, made.strokeColor = HexColor(look.fill), HexColor(style.INK)
    return made


def _legend(chart: Chart, wide: float) -> Iterator[Any]:
    """Yield the names of the series side by side, each with what tells it."""
    if len(chart.series) < 2:  # noqa: PLR2004  a single one is what the caption says
        return
    left, room = 0.0, wide / len(chart.series)
    key = SWATCH if chart.shape is Shape.BARS else KEY
    for one, look in zip(chart.series, LOOKS, strict=False):
        yield from _key(chart.shape, look, left)
        name = plain(shortened(one.name, style.QUIET, room - key - 18))
        yield String(
            left + key + 5,
            TOP + 1,
            name,
            fontName=style.REGULAR,
            fontSize=style.QUIET.size,
            fillColor=HexColor(style.INK),
        )
        left += key + 18 + width(name, style.REGULAR, style.QUIET.size)


def _key(shape: Shape, look: Look, left: float) -> Iterator[Any]:
    """Yield a piece of what a series looks like."""
    ink = HexColor(style.INK)
    if shape is Shape.BARS:
        swatch = Rect(left, TOP, SWATCH, SWATCH)
        swatch.fillColor, swatch.strokeColor = HexColor(look.fill), ink
        swatch.strokeWidth = style.THIN
        yield swatch
        return
    middle = TOP + SWATCH / 2
    line = Line(left, middle, left + KEY, middle)
    line.strokeColor, line.strokeWidth, line.strokeDashArray = ink, LINE, look.dash
    yield line
    marker = _marker(look)
    marker.x, marker.y = left + KEY / 2, middle
    yield marker
