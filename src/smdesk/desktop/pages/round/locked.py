"""What stands in place of the progress once a round is closed: when, by whom, its checksum."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.dates import size_text
from smdesk.desktop.forms.round_locked import Ui_RoundLocked
from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.pages.archive.evidence import blocks
from smdesk.domain.calendar import local_time
from smdesk.services.evidence.round_view import RoundView
from smdesk.words import Words

_SIGN = QSize(20, 20)


class RoundLocked(QWidget):
    """A closed round's protocol in short."""

    protocol_wanted = Signal(object)
    """What the page of reports takes to show the whole of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundLocked()
        self.ui.setupUi(self)
        sign = icon("locked", Tint.MUTED).pixmap(_SIGN, self.devicePixelRatioF())
        self.ui.sign.setPixmap(sign)
        self._round = ""
        self.ui.protocol.clicked.connect(self._want_protocol)
        self.hide()

    def _want_protocol(self) -> None:
        self.protocol_wanted.emit(("protocol", {"round_id": self._round}))

    def show_round(self, view: RoundView, words: Words) -> None:
        """Tell of a closed round; hide for one that is not."""
        protocol = view.protocol
        self.setVisible(protocol is not None)
        if protocol is None:
            return
        self._round = view.round.id if view.round is not None else ""
        account = protocol.closed_by
        self.ui.title.setText(
            words(
                "pages_round.locked",
                moment=f"{local_time(protocol.closed_at):%Y-%m-%d %H:%M}",
                person=view.names.get(account.casefold(), account),
            )
        )
        values = {"size": size_text(protocol.size, words), "left_out": protocol.left_out}
        key = "pages_round.locked_outside" if protocol.outside_window else "pages_round.locked_text"
        self.ui.text.setText(
            words(key, taken=len(protocol.pictures), outside=protocol.outside_window, **values)
        )
        self.ui.checksum.setText(blocks(view.checksum))
        self.setAccessibleName(self.ui.title.text())
        self.setAccessibleDescription(f"{self.ui.text.text()} {view.checksum}")
