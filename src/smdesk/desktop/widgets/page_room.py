"""The room that the pages have: as much as there is, but no less than the one in front needs."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget


class PageRoom(QWidget):
    """Holds the stack of pages inside a scroll area.

    It has no layout of its own: that would ask for the room of the neediest page, seen or not, and
    for the height of texts that can scroll. Where even the page in front has not enough, the scroll
    area lets nothing of it be out of reach.
    """

    def minimumSizeHint(self) -> QSize:
        stack = self.findChild(QStackedWidget)
        page = stack.currentWidget() if stack is not None else None
        return QSize() if page is None else page.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stack = self.findChild(QStackedWidget)
        if stack is not None:
            stack.setGeometry(self.rect())
