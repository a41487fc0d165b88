"""What a walk through the round tells: above the round, over the browser, and on other pages."""

from functools import partial

from PySide6.QtWidgets import QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.dates import grouped
from smdesk.desktop.page import PageContext
from smdesk.desktop.pages.round.taking_panel import RoundTakingPanel, Stage
from smdesk.desktop.pages.round.taking_strip import RoundTakingStrip
from smdesk.desktop.pages.round.taking_walk import Walk
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.channels import Channel

BANNER = "round_taking"
NEED_CHOICE = frozenset({Stage.FINDINGS, Stage.CLOSED, Stage.FAILED, Stage.NO_ADDRESS})
"""The stages for which the person has to come back from the browser."""
ROWS = "browser.taking"
"""What the camera reports while it goes down a page: its points so far, and of how many."""


class Telling:
    """Lets the panel and the strip say the same.

    Args:
        context: the page's.
        panel: stands above the round.
        strip: stands over the browser.
        owner: the page.
    """

    def __init__(
        self, context: PageContext, panel: RoundTakingPanel, strip: RoundTakingStrip, owner: QWidget
    ) -> None:
        self._context = context
        self._words = context.words
        self._panel = panel
        self._strip = strip
        self._owner = owner

    def show(self, stage: Stage, channel: Channel, walk: Walk, text: str) -> None:
        """Show a stage of the channel in front, and call the person where a choice waits."""
        name = full_name(channel, self._words)
        self._panel.show_stage(stage, name, self._place(walk), text)
        self._strip.show_stage(stage, name, text)
        if stage in NEED_CHOICE:
            self._call(name)

    def say(self, text: str) -> None:
        """Put another sentence in place of the one that is shown."""
        for shown in (self._panel, self._strip):
            shown.say(text)

    def progress(self, done: int, of: int, what: str) -> None:
        """Tell how much of a page is taken."""
        self._panel.show_progress(done, of)
        if what == ROWS:
            self.say(self._words("round_taking.rows", rows=grouped(done)))

    def rest(self) -> None:
        """Show nothing any more."""
        self._panel.rest()
        self._strip.show_stage(None)

    def finish(self, walk: Walk) -> None:
        """Say what came of a walk through several channels; of one its picture tells."""
        if walk.total == 1:
            return
        key = "done_skipped" if walk.skipped else "done"
        title = self._words(f"round_taking.{key}", count=walk.taken, skipped=walk.skipped)
        tone = Tone.ACCENT if walk.skipped else Tone.SUCCESS
        self._context.tell(Message(title=title, tone=tone, key=BANNER))

    def _call(self, channel: str) -> None:
        """Bring the person back from the browser; who works on another page is told."""
        self._strip.bring_owner()
        if self._owner.isVisible():
            return
        title = self._words("round_taking.waiting", channel=channel)
        go = (self._words("round_taking.go"), partial(self._context.open_page, "round", None))
        self._context.tell(Message(title=title, tone=Tone.WARNING, key=BANNER, actions=[go]))

    def _place(self, walk: Walk) -> str:
        """Return "1 av 12, ungefär 20 minuter kvar"; nothing for a single channel."""
        if walk.total == 1:
            return ""
        place = self._words("round_taking.place", at=walk.at, total=walk.total)
        if walk.minutes is None:
            return place
        return f"{place}, {self._words('round_taking.minutes', count=walk.minutes)}"
