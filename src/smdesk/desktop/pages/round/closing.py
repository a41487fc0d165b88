"""Asks before a round is closed: it can't be changed afterwards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from smdesk.desktop.forms.round_closing import Ui_RoundClosing
from smdesk.desktop.phrases import half_year_name
from smdesk.services.evidence.round_view import RoundView
from smdesk.words import Words


class RoundClosing(QFrame):
    """Says what the protocol will hold, with a verb on the button."""

    agreed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundClosing()
        self.ui.setupUi(self)
        self.ui.close_button.clicked.connect(self.agreed)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.hide()

    def ask(self, view: RoundView, words: Words) -> None:
        """Ask about a round of which everything is taken or left out."""
        outside = view.outside_window
        key = "pages_round.closing_outside" if outside else "pages_round.closing_text"
        self.ui.heading.setText(_question(view, words))
        text = words(key, taken=view.taken, left_out=view.left_out, outside=outside)
        self.ui.text.setText(text)
        self.setAccessibleName(self.ui.heading.text())
        self.setAccessibleDescription(f"{text} {self.ui.guide.text()}")
        self.show()
        self.ui.close_button.setFocus()


def _question(view: RoundView, words: Words) -> str:
    if view.round is not None and view.extra:
        return words("pages_round.closing_extra", reason=view.round.reason)
    return words("pages_round.closing", half_year=half_year_name(view.half_year, words))
