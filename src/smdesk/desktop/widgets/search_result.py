"""One result of a search: an icon for its kind, its title with what was found, what tells it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smdesk.desktop.icons import paint_icon
from smdesk.desktop.tokens import Corner, Points, Space, Tokens, current
from smdesk.desktop.widgets.table_model import Index
from smdesk.domain.letters import fold

ROW_HEIGHT = 48
_ICON = 18
_BAR = 3
_WORD = re.compile(r"\w+|\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the list shows of one hit."""

    kind: str
    """The word for its kind."""
    icon: str
    title: str
    about: str
    marked: frozenset[str] = frozenset()
    """The words of the title that were found, folded."""
    gone: bool = False
    target: object = None
    """What to go to."""

    @property
    def spoken(self) -> str:
        """What is read aloud."""
        return ", ".join(filter(None, (self.title, self.kind, self.about)))


class ResultDelegate(QStyledItemDelegate):
    """Paints a result on two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        result = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(result, Result):
            return
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, option, tokens)
        row = QRectF(option.rect).adjusted(Space.M, 0, -Space.M, 0)
        icon = QRectF(row.left(), row.center().y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, result.icon, icon, tokens.muted)
        texts = row.adjusted(_ICON + Space.M, 0, 0, 0)
        small = _sized(option.font, Points.SMALL)
        kind = QFontMetricsF(small).horizontalAdvance(result.kind)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(
            texts, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, result.kind
        )
        texts.adjust(0, 0, -kind - Space.L, 0)
        upper, lower = _lines(texts, has_two=bool(result.about))
        _title(painter, upper, option.font, result, tokens)
        _text(painter, lower, small, result.about, tokens.muted)
        painter.restore()


def _ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    box = QRectF(option.rect)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.setPen(Qt.PenStyle.NoPen)
    if selected or over:
        painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
        painter.drawRoundedRect(box, Corner.CONTROL, Corner.CONTROL)
    if selected:
        painter.setBrush(QColor(tokens.accent))
        bar = QRectF(box.left(), box.top() + Space.S, _BAR, box.height() - 2 * Space.S)
        painter.drawRoundedRect(bar, 1.5, 1.5)


def _sized(font: QFont, points: float) -> QFont:
    sized = QFont(font)
    sized.setPointSizeF(points)
    return sized


def _lines(area: QRectF, *, has_two: bool) -> tuple[QRectF, QRectF]:
    """Return the room for the title and for what stands below it."""
    if not has_two:
        return area, QRectF()
    middle = area.center().y()
    upper = QRectF(area.left(), area.top() + Space.XS, area.width(), middle - area.top() - Space.XS)
    return upper, QRectF(area.left(), middle, area.width(), area.bottom() - middle - Space.XS)


def _title(painter: QPainter, area: QRectF, font: QFont, result: Result, tokens: Tokens) -> None:
    """Draw the title; the words that were found are bold, unless it has to be cut."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    parts = [(text, bold if found else font) for text, found in _parts(result)]
    widths = [QFontMetricsF(used).horizontalAdvance(text) for text, used in parts]
    colour = tokens.muted if result.gone else tokens.text
    if sum(widths) > area.width():
        _text(painter, area, font, result.title, colour)
        return
    left = area.left()
    for (text, used), width in zip(parts, widths, strict=True):
        _text(painter, QRectF(left, area.top(), width + 1, area.height()), used, text, colour)
        left += width


def _parts(result: Result) -> Iterator[tuple[str, bool]]:
    for part in _WORD.findall(result.title):
        yield part, fold(part) in result.marked


def _text(painter: QPainter, area: QRectF, font: QFont, text: str, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
