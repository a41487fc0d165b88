"""Where the round asks for the last post: while its channel stands in the browser, else after."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smdesk.desktop.forms.round_page import Ui_RoundPage
from smdesk.desktop.page import PageContext
from smdesk.desktop.pages.round.post import LastPosts
from smdesk.desktop.pages.round.taking_panel import Stage
from smdesk.desktop.pages.round.taking_part import TakingPart
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture

ASKING = frozenset({Stage.STANDING, Stage.TAKING, Stage.KEEPING})
"""The stages at which the channel stands in the browser, or stood there a moment ago."""


class RoundPosts(QObject):
    """One question at a time, about a channel that can be looked at.

    Args:
        context: the page's.
        ui: its form, with the walk's panel and the result.
        taking: tells which channel stands in the browser.
        owner: the page.
    """

    def __init__(
        self, context: PageContext, ui: Ui_RoundPage, taking: TakingPart, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._context = context
        self._ui = ui
        self._taking = taking
        self._owner = owner
        self._asked_of: str | None = None
        self.standing = LastPosts(context, ui.taking.ui.post, owner)
        self.after = LastPosts(context, ui.result.ui.post, owner)
        self.standing.answered.connect(ui.taking.take_focus)
        self.after.asked.connect(self._let_answer)
        self.after.answered.connect(ui.table.setFocus)
        taking.turned.connect(self._follow)

    def taken(self, channel: Channel, capture: Capture) -> None:
        """Ask under the picture, unless the channel was asked about, or the next one comes up."""
        if self._taking.walk.goes_on or self.standing.is_answered(channel.id):
            self.after.clear()
        else:
            self.after.ask(channel.id, swedish_day(capture.taken_at))

    def back(self) -> None:
        """Skip the question that the person is in."""
        here = self._owner.window().focusWidget()
        if here is self._ui.result.ui.post.ui.posted_on:
            self._ui.table.setFocus()
        elif here is self._ui.taking.ui.post.ui.posted_on:
            self._ui.taking.take_focus()

    def _follow(self) -> None:
        walk = self._taking.walk
        here = walk.channel if walk.stage in ASKING else None
        if here is None:
            self._asked_of = None
            self.standing.clear()
        elif here.id != self._asked_of and walk.stage is Stage.STANDING:
            self._asked_of = here.id
            self.standing.ask(here.id, self._context.desk.today())

    def _let_answer(self) -> None:
        """Go to the question about the last post, unless somebody is on the way elsewhere."""
        focus = self._owner.window().focusWidget()
        if focus is self._ui.table and not self._taking.flow.busy:
            self._ui.result.ui.post.take_focus()
