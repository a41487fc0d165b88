"""A drawn page of an invented channel: plainly an example, and like nobody's real platform."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
)

from smdesk.words import Words

GROUND = QColor("#E9EDF1")
_PAPER = QColor("#FFFFFF")
_INK = QColor("#1C2733")
_FAINT = QColor("#5A6775")
_COLUMN = 640
_BAR = 44
_COVER = 170
_PAD = 20
_GAP = 18
_PICTURE = 300
_AVATAR = 44
_POSTS = 6
_SCENES = (
    ("#9DB7A4", "#D8C69A", "#6F8F78"),
    ("#B3C6DA", "#E7CFC3", "#7F97B2"),
    ("#F0D9A8", "#E8B08C", "#A8674F"),
    ("#A9CBD0", "#DCE9E4", "#5F8F96"),
    ("#C9B8D6", "#EAD9E0", "#8A739E"),
    ("#B9D3B0", "#EEF0CF", "#76945F"),
)


@dataclass(frozen=True, slots=True)
class DemoPage:
    """What stands at the top of the page, and where its posts begin to differ."""

    channel: str
    words: Words
    start: int = 0
    """The number of the first post; another number is another page."""

    def image(self, size: QSize) -> QImage:
        """Return the page, cut off at the bottom like a screen does."""
        result = QImage(size, QImage.Format.Format_RGB32)
        painter = QPainter(result)
        self.paint(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return result

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw the page from its top."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, GROUND)
        self._bar(painter, area)
        left = area.left() + max(0.0, (area.width() - _COLUMN) / 2)
        column = QRectF(left, area.top() + _BAR, min(_COLUMN, area.width()), 0)
        top = self._head(painter, column)
        number = self.start
        while top < area.bottom():
            top = self._post(painter, QRectF(column.left(), top, column.width(), 0), number)
            number += 1

    def _bar(self, painter: QPainter, area: QRectF) -> None:
        bar = QRectF(area.left(), area.top(), area.width(), _BAR)
        painter.fillRect(bar, QColor("#22384A"))
        painter.setPen(_PAPER)
        painter.setFont(_font(10, bold=True))
        text = self.words("demo_page.example")
        painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, text)

    def _head(self, painter: QPainter, column: QRectF) -> float:
        """Draw cover, shield and name; return where the posts begin."""
        cover = QRectF(column.left(), column.top(), column.width(), _COVER)
        _scene(painter, cover, self.start + 2)
        card = QRectF(column.left(), cover.bottom(), column.width(), 86)
        painter.fillRect(card, _PAPER)
        _shield(painter, QRectF(card.left() + _PAD, card.top() - 34, 72, 84))
        painter.setPen(_INK)
        painter.setFont(_font(17, bold=True))
        painter.drawText(QPointF(card.left() + 112, card.top() + 36), self.channel)
        painter.setPen(_FAINT)
        painter.setFont(_font(10))
        about = self.words("demo_page.about")
        painter.drawText(QPointF(card.left() + 112, card.top() + 60), about)
        return card.bottom() + _GAP

    def _post(self, painter: QPainter, place: QRectF, number: int) -> float:
        """Draw a post; return where the next one begins."""
        with_picture = number % 3 != 1
        height = 150 + (_PICTURE + _PAD if with_picture else 0)
        card = QRectF(place.left(), place.top(), place.width(), height)
        path = QPainterPath()
        path.addRoundedRect(card, 8, 8)
        painter.fillPath(path, _PAPER)
        _shield(painter, QRectF(card.left() + _PAD, card.top() + 14, _AVATAR * 0.82, _AVATAR))
        self._text(painter, card, number)
        if with_picture:
            picture = card.adjusted(0, 122, 0, -(height - 122 - _PICTURE))
            _scene(painter, picture, number)
        self._foot(painter, card, number)
        return card.bottom() + _GAP

    def _text(self, painter: QPainter, card: QRectF, number: int) -> None:
        at = card.left() + _PAD + _AVATAR + 10
        painter.setPen(_INK)
        painter.setFont(_font(11, bold=True))
        painter.drawText(QPointF(at, card.top() + 32), self.channel)
        painter.setPen(_FAINT)
        painter.setFont(_font(9))
        painter.drawText(
            QPointF(at, card.top() + 50), self.words("demo_page.when", count=number + 1)
        )
        painter.setPen(_INK)
        painter.setFont(_font(11))
        text = self.words(f"demo_page.post_{number % _POSTS + 1}")
        room = QRectF(card.left() + _PAD, card.top() + 70, card.width() - 2 * _PAD, 48)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, text)

    def _foot(self, painter: QPainter, card: QRectF, number: int) -> None:
        painter.setPen(_FAINT)
        painter.setFont(_font(9))
        foot = QPointF(card.left() + _PAD, card.bottom() - 12)
        likes, comments = 7 * (number + 3) % 90, number * 5 % 14
        painter.drawText(foot, self.words("demo_page.foot", likes=likes, comments=comments))


def _font(points: float, *, bold: bool = False) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _scene(painter: QPainter, box: QRectF, number: int) -> None:
    """Draw a landscape: sky, a sun, two hills."""
    sky, low, hill = (QColor(name) for name in _SCENES[number % len(_SCENES)])
    painter.save()
    painter.setClipRect(box)
    ground = QLinearGradient(box.topLeft(), box.bottomLeft())
    ground.setColorAt(0, sky)
    ground.setColorAt(1, low)
    painter.fillRect(box, ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 150))
    sun = QPointF(
        box.left() + box.width() * (0.2 + 0.13 * (number % 5)), box.top() + box.height() * 0.3
    )
    painter.drawEllipse(sun, box.height() * 0.11, box.height() * 0.11)
    for share, colour in ((0.62, hill.lighter(125)), (0.78, hill)):
        painter.setBrush(colour)
        painter.drawPath(_hill(box, share, number))
    painter.restore()


def _hill(box: QRectF, share: float, number: int) -> QPainterPath:
    height = box.top() + box.height() * share
    bend = box.height() * (0.16 + 0.05 * (number % 3))
    path = QPointF(box.left(), height + bend / 2)
    result = QPainterPath(path)
    third = box.width() / 3
    result.cubicTo(
        QPointF(box.left() + third, height - bend),
        QPointF(box.left() + 2 * third, height + bend),
        QPointF(box.right(), height - bend / 3),
    )
    result.lineTo(box.bottomRight())
    result.lineTo(box.bottomLeft())
    result.closeSubpath()
    return result


def _shield(painter: QPainter, box: QRectF) -> None:
    """Draw the example's coat of arms."""
    path = QPainterPath(box.topLeft())
    path.lineTo(box.topRight())
    path.lineTo(box.right(), box.top() + box.height() * 0.55)
    path.quadTo(box.bottomRight(), QPointF(box.center().x(), box.bottom()))
    path.quadTo(box.bottomLeft(), QPointF(box.left(), box.top() + box.height() * 0.55))
    path.closeSubpath()
    painter.save()
    painter.fillPath(path, QColor("#1B5E8C"))
    painter.setClipPath(path)
    lower = box.adjusted(0, box.height() * 0.55, 0, 0)
    painter.fillRect(lower, QColor("#E0B33A"))
    painter.restore()
