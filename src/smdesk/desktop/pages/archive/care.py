"""Arkivets vård: where the archive lies, whether it holds, who vouches for it, who received it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from smdesk.desktop.forms.archive_care import Ui_ArchiveCare
from smdesk.desktop.jobs import Job, JobProgress, Lane
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.archive.care_checks import ChecksPart
from smdesk.desktop.pages.archive.care_deliveries import DeliveriesPart
from smdesk.desktop.pages.archive.care_facts import attention
from smdesk.desktop.pages.archive.care_list import Found, FoundList
from smdesk.desktop.pages.archive.care_places import PlacesPart
from smdesk.desktop.pages.archive.care_reading import (
    CareKnown,
    CarePlaces,
    read_known,
    read_places,
)
from smdesk.desktop.pages.archive.care_stamps import StampForm, StampsPart
from smdesk.desktop.pages.archive.delivery_forms import DeliveryForm, ReceiptForm
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.columns import set_beside
from smdesk.domain.actors import ARCHIVE_KEEPERS
from smdesk.domain.errors import SmdeskError
from smdesk.services.ports import ChangeSet

if TYPE_CHECKING:  # the page makes it
    from smdesk.desktop.pages.archive.page import ArchivePage

T = TypeVar("T")
NARROW = 820
"""Narrower than this the cards stand below one another; device-independent pixels."""
CHANGED = ChangeSet(frozenset({"capture", "ledger", "record"}))
"""What an act of care may change."""


class ArchiveCare(QWidget):
    """Four cards; a list or a form takes their place while somebody is busy with it.

    Args:
        page: the archive's.
    """

    told = Signal()
    """The sentence is another."""

    def __init__(self, page: "ArchivePage") -> None:
        super().__init__()
        self.page = page
        self.words = page.words
        self.ui = ui = Ui_ArchiveCare()
        ui.setupUi(self)
        self.sentence = ""
        self._enabling = Enabling(self)
        self._known: CareKnown | None = None
        self._places: CarePlaces | None = None
        self._reading: set[str] = set()
        self._again = False
        self._came_from: QWidget | None = None
        self.list = FoundList(ui, page.words, self)
        self.places = PlacesPart(self)
        self.checks = ChecksPart(self)
        self.stamps = StampsPart(self)
        self.deliveries = DeliveriesPart(self)
        for pill in (ui.places_state, ui.copy_state, ui.checks_state, ui.stamps_state):
            pill.hide()  # until it is known
        ui.deliveries_state.hide()
        ui.may_note.setText(self.words("archive_care.who_may"))
        ui.may_note.setVisible(not self.may)
        ui.leave_list.clicked.connect(self.turn_back)

    @property
    def desk(self) -> Desk:
        """The desk."""
        return self.page.context.desk

    @property
    def may(self) -> bool:
        """Whether who is signed in cares for the archive; the services ask again."""
        return self.desk.actor.may(*ARCHIVE_KEEPERS)

    # --- reading ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again: what is known at once, and beside it what the folders answer."""
        if self._reading:
            self._again = True
            return
        self._reading = {"known", "places"}
        jobs = self.page.context.jobs
        known = jobs.start("", partial(read_known, self.desk), self._show_known)
        places = jobs.start("", partial(read_places, self.desk), self._show_places)
        known.ended.connect(partial(self._read, "known"))
        places.ended.connect(partial(self._read, "places"))

    def _read(self, which: str) -> None:
        self._reading.discard(which)
        if not self._reading and self._again:
            self._again = False
            self.refresh()

    def _show_known(self, known: CareKnown) -> None:
        self._known = known
        self.checks.show(known)
        self.deliveries.show(known)
        self._show_both()

    def _show_places(self, places: CarePlaces) -> None:
        self._places = places
        self.places.show(places)
        self._show_both()

    def _show_both(self) -> None:
        if self._known is not None:
            self.stamps.show(self._known, self._places)
            self.checks.show_copy(self._known, self._places)
        if self._known is not None and self._places is not None:
            ui = self.ui
            pills = (ui.places_state, ui.copy_state, ui.checks_state)
            count = attention([one.status for one in pills])
            key = "archive_care.sentence" if count else "archive_care.sentence_well"
            self.sentence = self.words(key, count=count)
            self.told.emit()

    # --- what the parts need ----------------------------------------------------------------------

    def enable(self, button: QPushButton, *, may: bool, why: str = "") -> None:
        """Let a button be pressed, unless what it began is under way; else say why not."""
        self._enabling.enable(button, may=may, why=why)

    def enable_for_carers(self, button: QPushButton, *, may: bool = True, why: str = "") -> None:
        """Do the same for what only some may do."""
        if self.may:
            self.enable(button, may=may, why=why)
        else:
            self.enable(button, may=False, why=self.words("archive_care.who_may"))

    def run(
        self,
        title: str,
        work: Callable[[JobProgress], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[SmdeskError], bool] | None = None,
        *,
        lane: Lane = Lane.WORK,
        held: Sequence[QPushButton] = (),
    ) -> Job:
        """Start slow work; the buttons that begin it are held until it ends, however it does.

        `title` is the key of what the job bar says; "" keeps it out of there.
        """
        self._enabling.hold(held)
        if title:
            self.page.context.quiet()
        job = self.page.run(self.words(title) if title else "", work, on_done, on_failed, lane=lane)
        job.ended.connect(partial(self._ended, tuple(held)))
        return job

    def _ended(self, held: Sequence[QPushButton]) -> None:
        self._enabling.release(held)
        self.list.hold(busy=False)
        self.refresh()

    def publish(self, changes: ChangeSet | None = None) -> None:
        """Say that something changed."""
        self.page.context.publish(changes or CHANGED)

    def tell(
        self, title: str, text: str = "", tone: Tone = Tone.SUCCESS, key: str = "archive_care"
    ) -> None:
        """Tell what came of something; the next message of the same key takes its place."""
        message = Message(title=title, text=text, tone=tone, key=key)
        self.page.context.tell(message)

    # --- in the place of the cards ------------------------------------------------------------

    def show_found(self, found: Found) -> None:
        """Show a list of lines."""
        self.turn_to(self.ui.list_side)
        self.list.show(found)

    def add_side(self, side: QWidget) -> None:
        """Take in a form."""
        self.ui.sides.addWidget(side)

    def turn_to(self, side: QWidget) -> None:
        """Put a list or a form in the place of the cards."""
        if self.ui.sides.currentWidget() is self.ui.cards_side:
            self._came_from = self.ui.body.focusWidget()
        self.ui.sides.setCurrentWidget(side)

    def turn_back(self) -> None:
        """Put the cards back, and the focus where it was."""
        if self.ui.sides.currentWidget() is not self.ui.cards_side:
            self.ui.sides.setCurrentWidget(self.ui.cards_side)
            (self._came_from or self.ui.cards_side).setFocus()

    # --- the page's keys ----------------------------------------------------------------------

    def has_changes(self) -> bool:
        """Tell whether a form is filled in and not handed in."""
        return any(form.is_changed() for form in self._forms())

    def discard(self) -> None:
        """Put what is open away."""
        self.turn_back()

    def save(self) -> None:
        """Hand in the form in front."""
        for form in self._forms():
            if form.isVisibleTo(self):
                form.save()

    def _forms(self) -> tuple[StampForm | DeliveryForm | ReceiptForm, ...]:
        return (self.stamps.form, self.deliveries.form, self.deliveries.receipt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_beside(self.ui.columns, beside=self.width() >= NARROW)


class Enabling(QObject):
    """Which buttons may be pressed: those that may, and whose work is not under way."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._may: dict[QPushButton, bool] = {}
        self._tips: dict[QPushButton, str] = {}
        self._held: list[QPushButton] = []

    def enable(self, button: QPushButton, *, may: bool, why: str) -> None:
        """Say whether a button may be pressed, and if not why."""
        tip = self._tips.setdefault(button, button.toolTip())
        self._may[button] = may
        button.setToolTip(tip if may else why or tip)
        button.setAccessibleDescription("" if may else why)
        button.setEnabled(may and button not in self._held)

    def hold(self, buttons: Sequence[QPushButton]) -> None:
        """Let buttons wait for what they began."""
        self._held += buttons
        for button in buttons:
            button.setEnabled(False)

    def release(self, buttons: Sequence[QPushButton]) -> None:
        """Let them be pressed again."""
        for button in buttons:
            self._held.remove(button)
            button.setEnabled(self._may.get(button, True) and button not in self._held)
