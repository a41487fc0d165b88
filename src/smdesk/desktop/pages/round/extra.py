"""The form in place that opens an extra round: why, and for which channels."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidgetItem, QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.fields import FormFields, fill, select
from smdesk.desktop.forms.round_extra import Ui_RoundExtra
from smdesk.desktop.widgets.table_model import swedish_order
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SmdeskError
from smdesk.domain.rounds import RoundKind
from smdesk.words import Words

_ID = Qt.ItemDataRole.UserRole
_ROW = QSize(0, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraDraft:
    """What is typed and chosen."""

    kind: RoundKind
    reason: str
    channel_ids: tuple[str, ...]


class RoundExtra(QFrame):
    """Chooses kind, reason and channels."""

    saved = Signal(object)
    """An `ExtraDraft`."""
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundExtra()
        self.ui.setupUi(self)
        self._clean: tuple[str, ...] = ()
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.ui.search.textChanged.connect(self._narrow)
        self.ui.channels.itemChanged.connect(self._count)
        self.hide()

    def set_up(self, words: Words) -> None:
        """Fill in the kinds; call once."""
        self._words = words
        kinds = [
            (words(f"pages_round.kind.{kind.value}"), kind)
            for kind in RoundKind
            if kind is not RoundKind.ORDINARY
        ]
        fill(self.ui.kind, kinds, RoundKind.CHANGE)
        parts = {"kind": self.ui.kind, "reason": self.ui.reason, "channels": self.ui.channels}
        self.fields = FormFields(self, words, parts)

    def begin(self, channels: Iterable[Channel], chosen: Collection[str] = ()) -> None:
        """Show an empty form.

        Args:
            channels: those that can be taken.
            chosen: the ids of those that are chosen to begin with; they stand first.
        """
        select(self.ui.kind, RoundKind.CHANGE)
        self.ui.reason.clear()
        self.ui.search.clear()
        self.ui.channels.clear()
        named = {channel.id: full_name(channel, self._words) for channel in channels}
        order = sorted(named, key=lambda one: (one not in chosen, swedish_order(named[one])))
        for channel_id in order:
            item = QListWidgetItem(named[channel_id], self.ui.channels)
            item.setData(_ID, channel_id)
            item.setSizeHint(_ROW)
            on = channel_id in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.ui.channels.setCurrentRow(0)
        self._count()
        self._clean = self._chosen()
        self.fields.mark_clean()
        self.setAccessibleName(self.ui.heading.text())
        self.show()
        self.ui.reason.setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        if not self.isVisible():
            return False
        return self.fields.is_changed() or self._chosen() != self._clean

    def show_error(self, error: SmdeskError) -> bool:
        """Show an error at its fields; tell whether it had any of them."""
        return self.fields.show_error(error)

    def save(self) -> None:
        """Hand over what is typed and chosen."""
        self.saved.emit(
            ExtraDraft(
                kind=RoundKind(self.ui.kind.currentData()),
                reason=self.ui.reason.text(),
                channel_ids=self._chosen(),
            )
        )

    def _chosen(self) -> tuple[str, ...]:
        return tuple(str(item.data(_ID)) for item in self._items() if _is_on(item))

    def _items(self) -> list[QListWidgetItem]:
        return [self.ui.channels.item(row) for row in range(self.ui.channels.count())]

    def _narrow(self, text: str) -> None:
        """Show the channels whose name holds what is searched for; hidden ones stay chosen."""
        wanted = text.strip().casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())

    def _count(self, *_: object) -> None:
        self.ui.count.setText(self._words("pages_round.chosen", count=len(self._chosen())))


def _is_on(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
