"""The archive's places: its folder with what waits for it, and the second copy."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from smdesk.desktop import copy_keeper, waiting_keeper
from smdesk.desktop.jobs import JobProgress, Lane
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.archive.care_facts import (
    copy_facts,
    copy_status,
    places_facts,
    places_status,
)
from smdesk.desktop.pages.archive.care_reading import CarePlaces
from smdesk.desktop.pages.archive.evidence import finding_text
from smdesk.desktop.pages.saved_file import open_later
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.services.evidence.copy_state import CopyState, Followed
from smdesk.services.evidence.waiting import Sent, waits

if TYPE_CHECKING:  # it makes this
    from smdesk.desktop.pages.archive.care import ArchiveCare


class PlacesPart(QObject):
    """The card."""

    def __init__(self, care: "ArchiveCare") -> None:
        super().__init__(care)
        self._care, self._words, self._ui = care, care.words, care.ui
        self._folder: Path | None = None
        ui = self._ui
        ui.send.clicked.connect(self.send)
        ui.open_folder.clicked.connect(self.open_folder)
        ui.follow.clicked.connect(self.follow)
        ui.choose_copy.clicked.connect(self.choose)
        ui.no_copy.clicked.connect(self.choose_none)
        for button in (ui.send, ui.open_folder, ui.follow, ui.choose_copy, ui.no_copy):
            care.enable(button, may=False)

    def show(self, places: CarePlaces) -> None:
        """Show how the places stand."""
        ui, words, care, copy = self._ui, self._words, self._care, places.copy
        self._folder = copy.folder
        ui.places_state.set_status(places_status(places, words))
        ui.copy_state.set_status(copy_status(copy, words))
        for pill in (ui.places_state, ui.copy_state):
            pill.show()
        ui.places_facts.set_facts(places_facts(places, words))
        ui.copy_facts.set_facts(copy_facts(copy, words))
        ui.copy_note.setText(words("archive_care.copy_none") if copy.folder is None else "")
        ui.copy_note.setVisible(copy.folder is None)
        ui.copy_facts.setVisible(copy.folder is not None)
        nothing_waits = words("archive_care.waits_none")
        care.enable_for_carers(ui.send, may=bool(places.waiting.events), why=nothing_waits)
        why = places_status(places, words).word
        care.enable(ui.open_folder, may=places.reachable, why=why)
        decided = words("settings.managed.note")
        free = not places.copy_managed
        care.enable_for_carers(ui.choose_copy, may=free, why=decided)
        ui.follow.setVisible(copy.folder is not None)
        ui.no_copy.setVisible(copy.folder is not None)
        care.enable_for_carers(ui.follow)
        care.enable_for_carers(ui.no_copy, may=free, why=decided)

    # --- the archive's folder -----------------------------------------------------------------

    def open_folder(self) -> None:
        """Show the folder in the file manager."""
        open_later(self._care.page.context, self._care.desk.archive.root)

    def send(self) -> None:
        """Send what waits."""
        work = partial(_send, self._care.desk)
        held = (self._ui.send,)
        self._care.run("archive_care.sending", work, self._sent, lane=Lane.SENDING, held=held)

    def _sent(self, sent: Sent) -> None:
        words, left = self._words, sent.left
        self._care.publish()
        if sent.findings:
            text = "\n".join(finding_text(one, words) for one in sent.findings)
            self._care.tell(words("archive_care.not_sent"), text, Tone.ERROR)
        elif left.events:
            finding = waits(left)
            reason = words(f"waiting_reason.{left.why}") if left.why else ""
            text = words(f"finding.{finding.code}", **finding.values)
            title = words("archive_care.not_sent")
            self._care.tell(title, f"{reason} {text}", Tone.WARNING, waiting_keeper.KEY)
        else:
            self._care.tell(words("archive_care.sent"))

    # --- the second copy --------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for the second copy's folder, and have it filled."""
        title = self._words("archive_care.choose_copy")
        before = str(self._folder or "")
        chosen = QFileDialog.getExistingDirectory(self._care, title, before)
        if chosen:
            self._choose(Path(chosen))

    def _choose(self, folder: Path | None) -> None:
        work = partial(_choose, self._care.desk, folder)
        ui, done = self._ui, self._chosen if folder else partial(self._chosen_none, self._folder)
        held = (ui.choose_copy, ui.no_copy, ui.follow)
        self._care.run("archive_care.choosing", work, done, lane=Lane.COPY, held=held)

    def _chosen(self, state: CopyState) -> None:
        self._care.tell(self._words("archive_care.copy_chosen", folder=state.folder))
        self.follow()

    def choose_none(self) -> None:
        """Have no second copy from now on; what is there stays, and it can be undone."""
        self._choose(None)

    def _chosen_none(self, before: Path | None, _state: CopyState) -> None:
        words = self._words
        again = [(words("archive_care.undo"), partial(self._choose, before))] if before else []
        title, text = words("archive_care.copy_left"), words("archive_care.copy_left_text")
        self._care.page.context.tell(
            Message(title=title, text=text, tone=Tone.WARNING, key="archive_care", actions=again)
        )

    def follow(self) -> None:
        """Bring the copy in step."""
        work = partial(_follow, self._care.desk)
        held = (self._ui.follow, self._ui.choose_copy, self._ui.no_copy)
        self._care.run("archive_care.following", work, self._followed, lane=Lane.COPY, held=held)

    def _followed(self, followed: Followed) -> None:
        words, state = self._words, followed.state
        self._care.publish()
        if state.problem is not None:
            title, text = words("archive_care.not_followed"), finding_text(state.problem, words)
            self._care.tell(title, text, Tone.WARNING, copy_keeper.KEY)
        elif followed.findings:
            lines = [f"{one.place}: {finding_text(one, words)}" for one in followed.findings[:3]]
            title = words("archive_care.copy_damage", count=len(followed.findings))
            self._care.tell(title, "\n".join(lines), Tone.ERROR)
        elif state.lines:
            self._care.tell(words("archive_care.follow_stopped"), tone=Tone.ACCENT)
        elif state.absent:
            lacking = words("archive_care.followed_lacking", count=len(state.absent))
            self._care.tell(lacking, tone=Tone.WARNING)
        else:
            self._care.tell(words("archive_care.followed", count=followed.bags))


def _send(desk: Desk, progress: JobProgress) -> Sent:
    return desk.waiting.send(desk.actor, progress)


def _choose(desk: Desk, folder: Path | None, _progress: JobProgress) -> CopyState:
    return desk.second_copy.choose(desk.actor, folder)


def _follow(desk: Desk, progress: JobProgress) -> Followed:
    return desk.second_copy.follow(desk.actor, progress)
