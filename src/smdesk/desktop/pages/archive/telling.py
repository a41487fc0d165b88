"""What a check of the archive came to, as a banner with the way to all that was found."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from smdesk.desktop.jobs import nothing
from smdesk.desktop.page import Page
from smdesk.desktop.pages.archive.findings import Checked, save_and_open, short_list
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message

KEY = "pages_archive.verified"


class CheckTelling(QObject):
    """Tells it on a page.

    Args:
        page: the archive's.
    """

    def __init__(self, page: Page[Any]) -> None:
        super().__init__(page)
        self._page = page
        self._words = page.words

    def tell(self, checked: Checked, part: str) -> None:
        """Tell what a check found, of everything or of a half-year by its name."""
        stopped = any(one.code == "verification_cancelled" for one in checked.findings)
        not_entered = "" if checked.changes else self._words("pages_archive.not_entered")
        which = "part" if part else "all"
        if stopped and len(checked.findings) == 1:
            self._page.context.tell(Message(title=self._words("pages_archive.stopped"), key=KEY))
        elif checked.findings:
            key, count = f"pages_archive.{which}_differs", len(checked.findings)
            self.tell_findings(self._words(key, count=count, part=part), checked, not_entered)
        else:
            title = self._words(f"pages_archive.{which}_well", count=checked.bags, part=part)
            well = self._words(f"pages_archive.{which}_well_text")
            self.tell_well(title, " ".join(filter(None, (well, not_entered))))

    def tell_well(self, title: str, text: str) -> None:
        """Tell that all agrees."""
        self._page.context.tell(Message(title=title, text=text, tone=Tone.SUCCESS, key=KEY))

    def tell_findings(self, title: str, checked: Checked, note: str = "") -> None:
        """Tell what does not agree: the first few, and the way to the rest."""
        advice = self._words("pages_archive.differs_text")
        lines = [short_list(checked, self._words), " ".join(filter(None, (advice, note)))]
        actions = [(self._words("pages_archive.open_list"), partial(self.open_list, checked))]
        self._page.context.tell(
            Message(title=title, text="\n".join(lines), tone=Tone.ERROR, key=KEY, actions=actions)
        )

    def open_list(self, checked: Checked) -> None:
        """Show everything that was found as a text, which stays in the data folder."""
        work = partial(save_and_open, self._page.context.desk, checked, self._words)
        self._page.run(self._words("pages_archive.opening_list"), work, nothing)
