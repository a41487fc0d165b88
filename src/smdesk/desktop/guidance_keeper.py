"""Keeps the policy beside the page in front: opened, closed, read, and remembered."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QWidget

from smdesk.desktop.failures import failure_message
from smdesk.desktop.jobs import JobProgress, nothing
from smdesk.domain.errors import SmdeskError
from smdesk.domain.rules import Heading
from smdesk.words import Words

if TYPE_CHECKING:  # not loaded before the first paint
    from smdesk.desktop.guidance_panel import GuidancePanel
    from smdesk.desktop.page import Desk, PageContext
    from smdesk.services.register.guidance import Guide

BESIDE_FROM = 1340
"""Width of the window, in device-independent pixels, from which the panel stands beside a page."""
KIND = "policy_document"
PAGE = "guidance"

HEADING_OF_PAGE: Mapping[str, Heading] = {
    "access": Heading.EDITORS,
    "archive": Heading.RECORDS,
    "channels": Heading.RESPONSIBLE,
    "disposals": Heading.RECORDS,
    "guidance": Heading.EMPLOYEES,
    "import": Heading.LIST,
    "organisation": Heading.RESPONSIBLE,
    "overview": Heading.WHY,
    "people": Heading.EDITORS,
    "personal": Heading.EMPLOYEES,
    "referrals": Heading.WHEN_NOT,
    "removals": Heading.FORBIDDEN,
    "reports": Heading.LIST,
    "round": Heading.RECORDS,
    "schedule": Heading.RECORDS,
    "watch": Heading.WATCH,
}
"""The policy's heading that a page falls under; any other page says what social media are."""


class GuidanceKeeper(QObject):
    """Shows the panel when the action is checked; it is made the first time.

    Args:
        action: opens and closes it.
        beside: the layout that holds the pages; the panel stands at its end.
        words: texts in the window's language.
    """

    def __init__(self, action: QAction, beside: QBoxLayout, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._beside = beside
        self._words = words
        self._context: PageContext | None = None
        self._panel: GuidancePanel | None = None
        self._page = ""
        self._wanted: Heading | None = None
        self._shown: Guide | None = None
        self._below = False
        action.toggled.connect(self._toggled)

    @property
    def panel(self) -> "GuidancePanel | None":
        """The panel, if it is open."""
        return self._panel if self._action.isChecked() else None

    @property
    def width(self) -> int:
        """What it takes of the window's width."""
        panel = self.panel
        return panel.maximumWidth() if panel is not None and not self._below else 0

    def attach(self, context: "PageContext", *, is_open: bool) -> None:
        """Take the desk that is read from; open at once if it was open last time."""
        self._context = context
        with QSignalBlocker(self._action):  # not to be remembered once more
            self._action.setChecked(is_open)
        self._show_panel()

    def place(self, width: int) -> None:
        """Stand beside the page in a wide window, below it in a narrow one."""
        self._below = width < BESIDE_FROM
        side = QBoxLayout.Direction
        self._beside.setDirection(side.TopToBottom if self._below else side.LeftToRight)
        if self._panel is not None:
            self._panel.set_below(below=self._below)

    def follow(self, page: str) -> None:
        """Show the heading that a page falls under."""
        self._page = page
        if self.panel is not None:
            self.panel.set_heading(HEADING_OF_PAGE.get(page, Heading.WHAT))
            self._read()

    def read_again(self, kinds: frozenset[str]) -> None:
        """Read what may have changed."""
        if self.panel is not None and (not kinds or KIND in kinds):
            self._read()

    def leave(self) -> bool:
        """Close the panel if the focus is in it; tell whether it was."""
        panel = self.panel
        focus = panel.window().focusWidget() if panel is not None else None
        if panel is None or focus is None or not panel.isAncestorOf(focus):
            return False
        self._close()
        return True

    def _toggled(self, *_checked: bool) -> None:
        self._show_panel()
        if self._context is not None:
            is_open = "open" if self._action.isChecked() else "closed"
            work = partial(_remember, self._context.desk, is_open)
            self._context.jobs.start("", work, nothing, _ignore)

    def _show_panel(self) -> None:
        if self._panel is None and self._action.isChecked() and self._context is not None:
            self._panel = self._made(self._context)
        if self._panel is not None:
            self._panel.setVisible(self._action.isChecked())
            self.follow(self._page)

    def _made(self, context: "PageContext") -> "GuidancePanel":
        from smdesk.desktop.guidance_panel import GuidancePanel  # noqa: PLC0415  when first opened

        panel = GuidancePanel(self._words)
        panel.set_below(below=self._below)
        panel.heading_chosen.connect(self._read)
        panel.ui.close.clicked.connect(self._close)
        panel.ui.original.clicked.connect(self._open_original)
        panel.ui.versions.clicked.connect(self._open_versions)
        panel.ui.versions.setVisible(context.has_page(PAGE))
        self._beside.addWidget(panel)
        return panel

    def _close(self, *_: object) -> None:
        self._action.setChecked(False)
        if self._context is not None and self._page:
            self._context.open_page(self._page, None)

    # --- reading --------------------------------------------------------------------------

    def _read(self, *_chosen: object) -> None:
        if self.panel is None or self._context is None:
            return
        reading = self._wanted is not None
        self._wanted = self.panel.heading
        if not reading:
            self._start()

    def _start(self) -> None:
        if self._context is not None and self._wanted is not None:
            work = partial(_read, self._context.desk, self._wanted, self._words.language)
            self._context.jobs.start("", work, self._show, self._failed)

    def _show(self, guide: "Guide") -> None:
        if guide.heading is not self._wanted:
            self._start()  # another was chosen meanwhile
            return
        self._wanted, self._shown = None, guide
        if self._panel is not None:
            self._panel.show_guide(guide)

    def _failed(self, error: SmdeskError) -> bool:
        self._wanted = self._shown = None
        if self._panel is not None:  # no other heading's text is left under this one
            self._panel.show_failure(failure_message(error, self._words).title)
        return False  # a banner tells it too

    # --- going on ---------------------------------------------------------------------------

    def _open_original(self, *_: object) -> None:
        document = self._shown.document if self._shown is not None else None
        if document is not None and self._context is not None:
            work = partial(open_original, self._context.desk, document.id)
            self._context.jobs.start("", work, nothing)

    def _open_versions(self, *_: object) -> None:
        if self._context is not None:
            self._context.open_page(PAGE, None)


def open_original(desk: "Desk", document_id: str, _progress: JobProgress) -> None:
    """Open a copy of a version's original, where the other program may do with it what it likes."""
    from smdesk.desktop.pages.archive.reading import copy_to_open  # noqa: PLC0415  seldom needed

    original = desk.guidance.original(document_id)
    if original is not None:
        name = re.sub(r"[^\w.\- ]", "_", original.name)
        desk.opener(copy_to_open(desk, original.path, name))


def _read(desk: "Desk", heading: Heading, language: str, _progress: JobProgress) -> "Guide":
    return desk.guidance.at(heading, language)


def _remember(desk: "Desk", is_open: str, _progress: JobProgress) -> None:
    desk.settings.save(replace(desk.settings.read(), guidance=is_open))


def _ignore(_error: SmdeskError) -> bool:
    return True  # it is open or closed now all the same
