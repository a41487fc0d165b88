"""The form in place that leaves a channel out of a round: why, and more in words."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.fields import FormFields, fill, select
from smdesk.desktop.forms.round_exemption import Ui_RoundExemption
from smdesk.domain.errors import SmdeskError
from smdesk.domain.rounds import LeftOut, RoundLine, RoundStatus
from smdesk.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ExemptionDraft:
    """What is typed."""

    channel_id: str
    reason: LeftOut
    note: str


class RoundExemption(QFrame):
    """Leaves one channel out, changes why, or takes it back."""

    saved = Signal(object)
    """An `ExemptionDraft`."""
    taken_back = Signal(str)
    """The channel's id."""
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundExemption()
        self.ui.setupUi(self)
        self._line: RoundLine | None = None
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.ui.take_back.clicked.connect(self._take_back)
        self.ui.note.returnPressed.connect(self.save)
        self.hide()

    def set_up(self, words: Words) -> None:
        """Fill in the reasons; call once."""
        self._words = words
        reasons = [(words(f"left_out.{reason.value}"), reason) for reason in LeftOut]
        fill(self.ui.reason, reasons, LeftOut.UNREACHABLE)
        parts = {"reason": self.ui.reason, "note": self.ui.note}
        self.fields = FormFields(self, words, parts)

    def edit(self, line: RoundLine, *, focus: bool = True) -> None:
        """Show a channel's exemption, or an empty form for a new one."""
        left_out = line.status is RoundStatus.LEFT_OUT
        self._line = line
        key = "pages_round.change_exemption" if left_out else "pages_round.exempt"
        self.ui.heading.setText(self._words(key, channel=full_name(line.channel, self._words)))
        usual = LeftOut.CLOSED if line.gone_on else LeftOut.UNREACHABLE
        select(self.ui.reason, line.left_out or usual)
        self.ui.note.setText(line.note)
        save = "pages_round.save_exemption" if left_out else "pages_round.save_exempt"
        self.ui.save.setText(self._words(save))
        self.ui.take_back.setVisible(left_out)
        self.setAccessibleName(self.ui.heading.text())
        self.fields.mark_clean()
        self.show()
        if focus:
            self.ui.reason.setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def show_error(self, error: SmdeskError) -> bool:
        """Show an error at its fields; tell whether it had any of them."""
        return self.fields.show_error(error)

    def save(self) -> None:
        """Hand over what is typed."""
        if self._line is not None:
            draft = ExemptionDraft(
                channel_id=self._line.channel.id,
                reason=LeftOut(self.ui.reason.currentData()),
                note=self.ui.note.text(),
            )
            self.saved.emit(draft)

    def _take_back(self) -> None:
        if self._line is not None:
            self.taken_back.emit(self._line.channel.id)
