"""Asks what to photograph: a whole screen, an area, or another program's window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QDialog, QListWidgetItem, QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.forms.target_picker import Ui_TargetPicker
from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.screen_map import ScreenShape, screen_of
from smdesk.desktop.tokens import Corner, Space, current
from smdesk.desktop.web_address import is_web_address, open_web_address
from smdesk.desktop.widgets.filters import Chip
from smdesk.desktop.widgets.labels import breakable
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import ON_SCREEN, Method
from smdesk.services.ports import Screen, Target, Window
from smdesk.words import Words

WAITS = (0, 3, 5)
"""Seconds."""
_PREVIEW = QSize(232, 132)
_CAPTION = 44
_LINE = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the person chose; without a target an area is still to be drawn."""

    method: Method
    target: Target | None
    seconds: int


class ScreenButton(QAbstractButton):
    """A screen as it looks now, with its name and size."""

    def __init__(self, screen: Screen, picture: QPixmap, words: Words) -> None:
        super().__init__()
        self.screen_number = screen.number
        self._picture = picture
        self._name = words("capture_flow.screen.name", number=screen.number)
        self._size = words(
            "capture_flow.region.size", width=screen.area.width, height=screen.area.height
        )
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{self._name}, {self._size}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return _PREVIEW + QSize(2 * Space.S, Space.S + _CAPTION)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        edge = 2 if self.isChecked() or self.hasFocus() else 1
        painter.setPen(QPen(QColor(tokens.accent if edge > 1 else tokens.line), edge))
        painter.setBrush(QColor(tokens.accent_soft if self.isChecked() else tokens.raised))
        inset = edge / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, Corner.CARD, Corner.CARD)
        self._paint_screen(painter)
        self._paint_caption(painter)

    def _paint_screen(self, painter: QPainter) -> None:
        frame = QRectF(Space.S, Space.S, self.width() - 2 * Space.S, _PREVIEW.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current().background))
        painter.drawRoundedRect(frame, Space.XS, Space.XS)
        if not self._picture.isNull():
            size = self._picture.size().toSizeF()
            size.scale(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            area = QRectF(frame.topLeft(), size)
            area.moveCenter(frame.center())
            painter.drawPixmap(area, self._picture, QRectF(self._picture.rect()))

    def _paint_caption(self, painter: QPainter) -> None:
        tokens = current()
        top = 2 * Space.S + _PREVIEW.height() - Space.XS
        line = QRectF(Space.M, top, self.width() - 2 * Space.M, _CAPTION / 2 - 2)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.text))
        painter.drawText(line, left, self._name)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(line.translated(0, line.height() - 2), left, self._size)


class TargetPicker(QDialog):
    """Opened over the window; `chosen` tells the answer."""

    chosen = Signal(object)

    def __init__(
        self,
        channel: Channel,
        screens: Sequence[Screen],
        windows: Sequence[Window],
        words: Words,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_TargetPicker()
        self.ui.setupUi(self)
        self._words = words
        self._channel = channel
        self._screens = QButtonGroup(self)
        self.ui.title.setText(words("capture_flow.title", channel=full_name(channel, words)))
        self.ui.open_channel.setVisible(is_web_address(channel.url))
        self._fill_kinds()
        self._fill_screens(screens)
        self._fill_windows(windows)
        self._connect()

    def _fill_kinds(self) -> None:
        words = self._words
        kinds = [Chip(method.value, words(f"method.{method.value}")) for method in ON_SCREEN]
        self.ui.kinds.set_chips(kinds)
        waits = [Chip(str(wait), words("capture_flow.wait", count=wait)) for wait in WAITS[1:]]
        self.ui.wait.set_chips([Chip("0", words("capture_flow.no_wait")), *waits])
        self.ui.region_state.set_content(
            "region", words("capture_flow.region.title"), words("capture_flow.region.text")
        )

    def _fill_screens(self, screens: Sequence[Screen]) -> None:
        pictures = _pictures(screens)
        for screen in screens:
            button = ScreenButton(screen, pictures.get(screen.number, QPixmap()), self._words)
            button.setChecked(screen.number == screens[0].number)
            self._screens.addButton(button, screen.number)
            self.ui.screen_row.addWidget(button)
        self.ui.screen_row.addStretch(1)

    def _fill_windows(self, windows: Sequence[Window]) -> None:
        for window in windows:
            item = QListWidgetItem(icon("window", Tint.MUTED), window.title)
            item.setSizeHint(QSize(0, _LINE))
            item.setData(Qt.ItemDataRole.UserRole, window.handle)
            size = self._words(
                "capture_flow.region.size", width=window.area.width, height=window.area.height
            )
            item.setToolTip(f"{window.title}\n{size}")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, size)
            self.ui.windows.addItem(item)
        if windows:
            self.ui.windows.setCurrentRow(0)
        self.ui.windows.setVisible(bool(windows))
        self.ui.no_windows.setVisible(not windows)
        words = self._words
        self.ui.no_windows.set_content(
            "window", words("capture_flow.windows.none"), words("capture_flow.windows.none_text")
        )

    def _connect(self) -> None:
        self.ui.kinds.chosen.connect(self._show_kind)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.take.clicked.connect(self._take)
        self.ui.windows.itemDoubleClicked.connect(self._take)
        self.ui.open_channel.clicked.connect(self._open_channel)
        self.ui.take.setFocus()

    def _open_channel(self) -> None:
        """Bring it up in the browser; a dialog has no banner, so its guide tells if it can't."""
        url, guide = self._channel.url, self.ui.guide
        if not open_web_address(url):
            told = self._words("error.web_address_refused", address=url)
            guide.setText(breakable(told))
            guide.setAccessibleName(told)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(guide, told))

    @property
    def method(self) -> Method:
        """What kind of thing is chosen."""
        return Method(self.ui.kinds.current())

    def choose(self, method: Method, seconds: int = 0) -> None:
        """Start from an earlier answer."""
        self.ui.kinds.choose(method.value)
        self.ui.wait.choose(str(seconds))
        self._show_kind()

    def _show_kind(self) -> None:
        region = self.method is Method.REGION
        pages = {Method.SCREEN: self.ui.screen_page, Method.REGION: self.ui.region_page}
        self.ui.stack.setCurrentWidget(pages.get(self.method, self.ui.window_page))
        key = "capture_flow.choose_region" if region else "capture_flow.take"
        self.ui.take.setText(self._words(key))
        self.ui.take.setAccessibleName(self._words(key))
        missing = self.method is Method.WINDOW and not self.ui.windows.count()
        self.ui.take.setEnabled(not missing)

    def _take(self) -> None:
        choice = Choice(
            method=self.method, target=self._target(), seconds=int(self.ui.wait.current())
        )
        self.accept()
        self.chosen.emit(choice)

    def _target(self) -> Target | None:
        if self.method is Method.SCREEN:
            return Target(screen=self._screens.checkedId())
        item = self.ui.windows.currentItem()
        if self.method is Method.WINDOW and item is not None:
            return Target(window=item.data(Qt.ItemDataRole.UserRole))
        return None


def _pictures(screens: Sequence[Screen]) -> dict[int, QPixmap]:
    """Return what each of the camera's screens shows, small; what Qt may not see is left out."""
    found = {}
    for screen in QGuiApplication.screens():
        match = screen_of(ScreenShape.of(screen), screens)
        if match is not None:
            shot = screen.grabWindow(0)
            wanted = _PREVIEW * screen.devicePixelRatio()
            found[match.number] = shot.scaled(
                wanted,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
    return found
