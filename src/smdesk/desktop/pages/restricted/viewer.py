"""A restricted copy inside the window, from memory only; it is gone when one leaves (P8)."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from smdesk.desktop.dates import grouped, minute_moment, size_text
from smdesk.desktop.forms.restricted_viewer import Ui_RestrictedViewer
from smdesk.desktop.picture_files import Picture
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.domain.restricted import RestrictedCopy
from smdesk.words import Words


class RestrictedViewer(QWidget):
    """Shows one copy; hiding it forgets it."""

    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_RestrictedViewer()
        ui.setupUi(self)
        self._words = words
        ui.strip.follow(ui.picture)
        ui.picture.moved.connect(self._show_place)
        ui.fit.clicked.connect(ui.picture.fit_width)
        ui.actual.clicked.connect(self._actual)
        ui.close.clicked.connect(self.closed)

    def show_copy(self, copy: RestrictedCopy, picture: Picture, reason: str) -> None:
        """Show a copy, and that it is noted why."""
        ui, words = self.ui, self._words
        title, text = words("restricted_view.noted_title"), words("restricted_view.noted_text")
        ui.notices.set_notices([Notice(title=title, text=text, tone=Tone.ACCENT)])
        values = {
            "reason": reason,
            "method": words(f"copy_method.{copy.method.value}"),
            "added": minute_moment(copy.added_at),
            "size": size_text(copy.size, words),
        }
        ui.facts.set_facts(
            [Fact(name=words(f"restricted_view.{key}"), value=one) for key, one in values.items()]
        )
        ui.picture.set_picture(picture)
        ui.picture.setFocus()

    def forget(self) -> None:
        """Let the picture go."""
        self.ui.picture.set_picture(None)
        self.ui.facts.set_facts([])

    def hideEvent(self, event: QHideEvent) -> None:
        """A copy is seen only by whoever asked, while they look."""
        super().hideEvent(event)
        if not event.spontaneous() and self.ui.picture.picture is not None:
            self.forget()
            self.closed.emit()

    def _actual(self) -> None:
        self.ui.picture.set_zoom(1.0)

    def _show_place(self) -> None:
        picture = self.ui.picture.picture
        self.ui.actual.setText(f"{round(self.ui.picture.zoom * 100)} %")
        if picture is None:
            self.ui.place.setText("")
            return
        top = min(round(self.ui.picture.top()), picture.size.height())
        high = picture.size.height()
        shown = self._words("desktop.viewer.position", top=grouped(top), height=grouped(high))
        self.ui.place.setText(shown)
