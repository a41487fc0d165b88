"""Asking that a capture is destroyed: something in it may not be possessed, and was found later."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from smdesk.desktop.forms.archive_page import Ui_ArchivePage
from smdesk.desktop.page import Page
from smdesk.desktop.pages.archive.reading import Evidence
from smdesk.desktop.pages.disposal import acts
from smdesk.desktop.pages.disposal.form import DisposalForm, Proposed
from smdesk.desktop.pages.schedule.work import start
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.disposal import Basis, Disposal, TargetKind
from smdesk.domain.disposal_checks import PROPOSERS
from smdesk.domain.errors import SmdeskError


class Destroying(QObject):
    """The form in the place of the evidence; it only asks, and two people decide elsewhere.

    Args:
        page: runs the job.
        ui: the page's form.
    """

    def __init__(self, page: Page[Any], ui: Ui_ArchivePage) -> None:
        super().__init__(page)
        self._page = page
        self._ui = ui
        self.form = DisposalForm(page.words)
        ui.destroy_box.addWidget(self.form)
        ui.destroying.hide()
        ui.evidence.destroy_wanted.connect(self.ask)
        ui.evidence.request_wanted.connect(self.show_request)
        self.form.saved.connect(self._propose)
        self.form.cancelled.connect(self.end)
        self.form.fields.changed.connect(self._guard)

    @property
    def may_ask(self) -> bool:
        """Whether who is signed in may ask for it; the service asks again."""
        return bool(self._page.context.desk.actor.roles & set(PROPOSERS))

    @property
    def asking(self) -> bool:
        """Whether the form is in front."""
        return self._ui.destroying.isVisibleTo(self._page)

    def has_changes(self) -> bool:
        """Tell whether something is typed that is not handed in."""
        return self.form.is_changed()

    def ask(self) -> None:
        """Ask why the capture that is shown is to be destroyed."""
        evidence = self._ui.evidence.evidence
        if isinstance(evidence, Evidence) and evidence.gone is None and self.may_ask:
            name = evidence.channel.name if evidence.channel else ""
            about = " · ".join(filter(None, (name, evidence.capture.half_year)))
            self._ui.evidence.hide()
            self._ui.destroying.show()
            self.form.ask(Basis.UNLAWFUL, [(TargetKind.CAPTURE, evidence.capture.id)], about)

    def show_request(self) -> None:
        """Go to the request that waits."""
        evidence = self._ui.evidence.evidence
        if isinstance(evidence, Evidence) and evidence.request:
            self._page.context.open_page("schedule", ("disposal", evidence.request))

    def end(self) -> None:
        """Put the form away."""
        self.form.fields.mark_clean()
        self._ui.destroying.hide()
        self._ui.evidence.show()
        self._ui.evidence.ui.destroy.setFocus()

    def _guard(self) -> None:
        """Hold the list still while something is typed, so that nothing is lost."""
        self._ui.list_card.setEnabled(not self.has_changes())

    def _propose(self, proposed: Proposed) -> None:
        act = acts.propose(self._page.words, proposed, self._proposed, self._failed)
        start(self._page, replace(act, done=self._told))

    def _failed(self, error: SmdeskError) -> bool:
        return self.form.show_error(error)

    def _proposed(self, _: Disposal) -> None:
        self.end()

    def _told(self, made: Disposal) -> Message:
        words = self._page.words
        show = partial(self._page.context.open_page, "schedule", ("disposal", made.id))
        title = words(f"disposal_page.done.propose_{made.basis}")
        actions = [(words("disposal_page.show_request"), show)]
        return Message.saved(title, actions=actions)
