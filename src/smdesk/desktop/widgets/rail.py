"""The navigation rail: icon and word, counts, the chosen page marked at its left."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smdesk.desktop.icons import paint_icon
from smdesk.desktop.tokens import Corner, Points, Space, Tokens, current
from smdesk.desktop.widgets.labels import ElidingLabel

WIDE = 212
NARROW = 60
_ITEM = 37
_ICON = 18
_TEXT_AT = 42
_BAR = 3
_BADGE = 18
_STOP = Qt.FocusPolicy.StrongFocus
_SOFT_HYPHEN = "\u00ad"


class RailItem(QAbstractButton):
    """One page in the rail."""

    def __init__(self, action: QAction, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.action = action
        self._icon_name = icon_name
        self._badge = 0
        self._badge_spoken = ""
        self._narrow = False
        self.setCheckable(action.isCheckable())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(_STOP)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(action.text())
        self._speak()
        self.clicked.connect(action.trigger)

    def set_badge(self, count: int, spoken: str) -> None:
        """Show a count, 0 for none; `spoken` says what it counts."""
        self._badge, self._badge_spoken = count, spoken
        self._speak()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self.updateGeometry()
        self._speak()
        self.update()

    def _speak(self) -> None:
        name = self.action.text()
        self.setAccessibleName(f"{name}, {self._badge_spoken}" if self._badge else name)
        shortcut = self.action.shortcut().toString()
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)

    def sizeHint(self) -> QSize:
        if self._narrow:
            return QSize(_ITEM, _ITEM)
        more = len(self._lines()) - 1
        return QSize(WIDE - 2 * Space.S, _ITEM + more * self.fontMetrics().height())

    def _lines(self) -> list[str]:
        """Return the word, parted at its soft hyphen where it has no room on one line."""
        word = self.action.iconText().replace("&", "")
        whole = word.replace(_SOFT_HYPHEN, "")
        room = WIDE - 2 * Space.S - _TEXT_AT - Space.M
        wide = QFontMetricsF(self._bold()).horizontalAdvance(whole) > room
        return word.replace(_SOFT_HYPHEN, "-\n").split("\n") if wide else [whole]

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, tokens)
        strong = tokens.accent if self.isChecked() else tokens.text
        left = (self.width() - _ICON) / 2 if self._narrow else Space.M + 2
        icon_box = QRectF(left, (self.height() - _ICON) / 2, _ICON, _ICON)
        paint_icon(painter, self._icon_name, icon_box, strong)
        if not self._narrow:
            self._word(painter, QColor(strong))
        if self._badge:
            self._paint_badge(painter, tokens)

    def _ground(self, painter: QPainter, tokens: Tokens) -> None:
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(tokens.accent_soft if self.isChecked() else tokens.hover))
            painter.drawRoundedRect(box, Corner.CONTROL, Corner.CONTROL)
        if self.isChecked():
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(0, 7, _BAR, box.height() - 14), 1.5, 1.5)
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = box.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, Corner.CONTROL, Corner.CONTROL)

    def _word(self, painter: QPainter, colour: QColor) -> None:
        font = self._bold() if self.isChecked() else QFont(self.font())
        painter.setFont(font)
        painter.setPen(colour)
        right = Space.M + (self._badge_width() + Space.XS if self._badge else 0)
        room = QRectF(self.rect()).adjusted(_TEXT_AT, 0, -right, 0)
        metrics, mode = QFontMetricsF(font), Qt.TextElideMode.ElideRight
        lines = [metrics.elidedText(one, mode, room.width()) for one in self._lines()]
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))

    def _badge_width(self) -> float:
        return max(
            _BADGE + 2.0, QFontMetricsF(self._badge_font()).horizontalAdvance(str(self._badge)) + 12
        )

    def _badge_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(Points.SMALL)
        return font

    def _paint_badge(self, painter: QPainter, tokens: Tokens) -> None:
        if self._narrow:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.error))
            painter.drawEllipse(QRectF(self.width() - 13, 6, 7, 7))
            return
        width = self._badge_width()
        box = QRectF(self.width() - Space.M - width, (self.height() - _BADGE) / 2, width, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.error_soft))
        painter.drawRoundedRect(box, _BADGE / 2, _BADGE / 2)
        painter.setPen(QColor(tokens.error))
        painter.setFont(self._badge_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._badge))


class RailSearch(RailItem):
    """Opens the search over all pages; looks like the field that it opens."""

    def _ground(self, painter: QPainter, tokens: Tokens) -> None:
        strong = tokens.accent if self.hasFocus() else tokens.control
        painter.setPen(QColor(strong))
        painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.raised))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, Corner.CONTROL, Corner.CONTROL)

    def _word(self, painter: QPainter, colour: QColor) -> None:
        muted = QColor(current().muted)
        super()._word(painter, muted)
        painter.setFont(self._badge_font())
        room = QRectF(self.rect()).adjusted(0, 0, -Space.M, 0)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side, self.action.shortcut().toString())


class NavigationRail(QFrame):
    """The pages, top and bottom; the arrow keys move between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.S, Space.L, Space.S, Space.L)
        self._column.setSpacing(1)
        self._brand = QWidget(self)
        self._name = ElidingLabel()
        self._column.addWidget(self._brand)
        self._column.addSpacing(Space.M)
        self._search = QVBoxLayout()
        self._search.setSpacing(0)
        self._column.addLayout(self._search)
        self._top = QVBoxLayout()
        self._top.setSpacing(1)
        self._bottom = QVBoxLayout()
        self._bottom.setSpacing(1)
        self._column.addLayout(self._top)
        self._column.addStretch(1)
        self._column.addLayout(self._bottom)
        self._brand_row()
        self.set_narrow(False)

    def _brand_row(self) -> None:
        row = QHBoxLayout(self._brand)
        row.setContentsMargins(Space.S + 2, Space.XS, Space.S, Space.XS)
        row.setSpacing(Space.S + 2)
        self._shield = Shield()
        row.addWidget(self._shield)
        self._name.setProperty("role", "strong")
        row.addWidget(self._name, 1)

    def set_municipality(self, name: str) -> None:
        """Show whose register this is."""
        self._name.setText(name)
        self._brand.setAccessibleName(name)
        self._brand.setToolTip(name)

    def add(self, action: QAction, icon_name: str, *, bottom: bool = False) -> RailItem:
        """Add a page's or a command's action; the action's object name is its key."""
        item = RailItem(action, icon_name, self)
        item.set_narrow(self._narrow)
        if item.isCheckable():
            self._group.addButton(item)
        (self._bottom if bottom else self._top).addWidget(item)
        self._items[action.objectName()] = item
        return item

    def add_search(self, action: QAction) -> RailSearch:
        """Put the search over all pages below the municipality's name."""
        item = RailSearch(action, "search", self)
        item.setText(action.iconText())
        item.set_narrow(self._narrow)
        self._search.addWidget(item)
        self._search.addSpacing(Space.S)
        self._items[action.objectName()] = item
        return item

    def mark(self, action: QAction) -> None:
        """Mark the page that is shown, where Tab stops; none, where it has no place in the rail."""
        item = self._items.get(action.objectName())
        for one in self._items.values():
            stops = item in {None, one} or not one.isCheckable()
            one.setFocusPolicy(_STOP if stops else Qt.FocusPolicy.ClickFocus)
        if item is not None:
            item.setChecked(True)
            return
        self._group.setExclusive(False)
        for one in self._items.values():
            one.setChecked(False)
        self._group.setExclusive(True)

    def set_badge(self, action: QAction, count: int, spoken: str) -> None:
        """Show a count beside a page."""
        self._items[action.objectName()].set_badge(count, spoken)

    def set_narrow(self, narrow: bool) -> None:
        """Collapse to icons, or show the words."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._name.setVisible(not narrow)
        for item in self._items.values():
            item.set_narrow(narrow)

    @property
    def narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow


class Shield(QWidget):
    """A plain shield, in place of a coat of arms until the municipality gives its logo."""

    def sizeHint(self) -> QSize:
        return QSize(24, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF((self.width() - 24) / 2, (self.height() - 28) / 2, 24, 28)
        path = QPainterPath(box.topLeft())
        path.lineTo(box.topRight())
        path.lineTo(box.right(), box.top() + 16)
        path.quadTo(box.right(), box.bottom(), box.center().x(), box.bottom())
        path.quadTo(box.left(), box.bottom(), box.left(), box.top() + 16)
        path.closeSubpath()
        painter.setClipPath(path)
        painter.fillRect(box, QColor(current().accent))
        painter.fillRect(box.adjusted(0, 16, 0, 0), QColor("#E0B33A"))
