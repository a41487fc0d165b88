"""The main window: rail, pages, banners, job bar, keys."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from smdesk.desktop.failures import ask, failure_message, show_bug
from smdesk.desktop.forms.main_window import Ui_MainWindow
from smdesk.desktop.guidance_keeper import GuidanceKeeper
from smdesk.desktop.jobs import Jobs
from smdesk.desktop.theme import Theme
from smdesk.desktop.tokens import Space, Tone
from smdesk.desktop.widgets.banners import BannerStack, Message
from smdesk.desktop.widgets.job_bar import JobBar
from smdesk.desktop.widgets.page_header import PageHeader
from smdesk.desktop.widgets.rail import RailItem
from smdesk.domain.errors import SmdeskError
from smdesk.words import Words

if TYPE_CHECKING:  # not loaded before the first paint
    from smdesk.desktop.page import Desk, Page, PageContext
    from smdesk.desktop.widgets.search_panel import SearchPanel
    from smdesk.services.ports import ChangeSet

NARROW_BELOW = 1100  # device-independent pixels
SOON = 1500
"""Milliseconds after which a window that should close says why it is still there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """A page that the frame can make: its key names the action `page_<key>` of the form."""

    key: str
    icon: str
    make: "Callable[[PageContext], Page[Any]]"
    bottom: bool = False
    in_rail: bool = True
    parent: str = ""
    """The page in the rail that leads here; it stays marked."""


class MainWindow(QMainWindow):
    """Holds the pages and passes keys, messages and changes between them."""

    painted = Signal()
    """It is on the screen for the first time."""
    published = Signal()
    """Something changed, whoever shows it."""
    example_wanted = Signal()
    """Somebody asks for the example."""
    reopen_wanted = Signal(object)
    """Its database is another by now; with the `Message` that tells why, once it is open again."""
    closed = Signal()
    """It is about to leave the screen, and nothing runs any more."""
    search_panel: "SearchPanel"
    """Made with the desk, which it searches."""

    def __init__(
        self,
        *,
        words: Words,
        theme: Theme,
        entries: list[PageEntry],
        log_file: Path | None = None,
        guidance_open: bool = False,
    ) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.jobs = Jobs(self)
        self._words = words
        self.log_file = log_file
        """Where it is written what happens; None for nowhere."""
        self._guidance_open = guidance_open
        self._closing = False
        self._entries = {entry.key: entry for entry in entries}
        self._pages: dict[str, Page[Any]] = {}
        self._current = ""
        self._painted = False
        self._theme = theme
        self._context: PageContext | None = None
        self.banners = BannerStack(words)
        self.job_bar = JobBar(self.jobs, words)
        self.ui.column.addWidget(self.job_bar)
        guidance = self._action("command_guidance")
        self.guidance = GuidanceKeeper(guidance, self.ui.beside, words, self)
        self._connect()

    def attach(self, desk: "Desk") -> None:
        """Put the window over an open desk; before that it shows no pages."""
        from smdesk.desktop.finder import search_over  # noqa: PLC0415  after the first paint
        from smdesk.desktop.page import PageContext  # noqa: PLC0415  likewise

        self._context = PageContext(
            desk=desk,
            words=self._words,
            jobs=self.jobs,
            theme=self._theme,
            open_page=self.open_page,
            tell=self.banners.show_message,
            quiet=partial(self.banners.dismiss_tone, Tone.SUCCESS),
            publish=self.publish,
            has_page=self._entries.__contains__,
            badge=self.set_badge,
            open_example=self.example_wanted.emit,
            reopen=self.reopen_wanted.emit,
        )
        self.search_panel = search_over(self.ui.centre, self._context)
        self.ui.stack.currentChanged.connect(self._leave_search)
        self.guidance.attach(self._context, is_open=self._guidance_open)
        self._fit()

    @property
    def context(self) -> "PageContext":
        """What pages are handed.

        Raises:
            RuntimeError: before `attach`.
        """
        if self._context is None:
            raise RuntimeError("the window has no desk yet")
        return self._context

    def show_opening(self, key: str) -> None:
        """Show a page's title while the desk is opened, and what there is to tell meanwhile."""
        header = PageHeader()
        header.set_title(self._action(f"page_{key}").text())
        header.set_sentence(self._words("desktop.opening"))
        waiting = QWidget()
        box = QVBoxLayout(waiting)
        box.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        box.addWidget(header)
        box.addWidget(self.banners)
        box.addStretch()
        self.ui.stack.addWidget(waiting)
        self.ui.stack.setCurrentWidget(waiting)
        self._mark(key)

    def _connect(self) -> None:
        find = self._action("command_find")
        self.addAction(find)
        self.search_item = self.ui.rail.add_search(find)
        find.triggered.connect(self._find)
        guidance = self._action("command_guidance")
        self.addAction(guidance)
        guidance.toggled.connect(self._fit)
        for entry in self._entries.values():
            self._add_to_rail(entry)
        for name in ("new", "search", "save", "export", "refresh", "back"):
            action = self._action(f"command_{name}")
            self.addAction(action)
            action.triggered.connect(partial(self._command, name))
        self.jobs.failed.connect(self.show_failure)
        self.jobs.bug.connect(self.show_bug)
        self.jobs.ended.connect(self._close_when_idle)

    def _add_to_rail(self, entry: PageEntry) -> None:
        action = self._action(f"page_{entry.key}")
        self.addAction(action)
        action.triggered.connect(partial(self._chosen, entry.key))
        if entry.in_rail:
            self.ui.rail.add(action, entry.icon, bottom=entry.bottom)

    def _action(self, name: str) -> QAction:
        action: QAction = getattr(self.ui, name)
        return action

    # --- pages ------------------------------------------------------------------------------

    def open_page(self, key: str, argument: object = None) -> None:
        """Bring a page to the front, making it the first time."""
        page = self._page(key)
        if key != self._current:
            self._current = key
            self.banners.clear()
            self.ui.stack.setCurrentWidget(page)
            page.layout().insertWidget(1, self.banners)  # type: ignore[union-attr]
            self._mark(key)
            self._guide()
            if not self._is_on_rail(key):
                page.enter()
        page.refresh_if_stale()
        if argument is not None:
            page.visit(argument)

    def _is_on_rail(self, key: str) -> bool:
        """Tell whether the focus goes along the rail, and has come to a page's item."""
        focus = self.focusWidget()
        return isinstance(focus, RailItem) and focus.action is self._action(f"page_{key}")

    def _chosen(self, key: str, *_checked: bool) -> None:
        if self._context is not None:
            self.open_page(key)

    def _command(self, name: str, *_checked: bool) -> None:
        """Pass a key on to the page in front."""
        page = self.current_page()
        if name == "back" and self.guidance.leave():
            return
        if page is not None:
            getattr(page, name)()

    def _find(self, *_checked: bool) -> None:
        """Open the search where the rail shows it."""
        if self._context is not None:
            self.search_panel.open_at(self.search_item.mapTo(self.ui.centre, QPoint()))

    def _leave_search(self, *_page: int) -> None:
        self.search_panel.close_panel()

    def _mark(self, key: str) -> None:
        action = self._action(f"page_{key}")
        action.setChecked(True)
        self.ui.rail.mark(self._action(f"page_{self._entries[key].parent or key}"))
        self.setWindowTitle(f"{action.text()} – smdesk")

    def _page(self, key: str) -> "Page[Any]":
        page = self._pages.get(key)
        if page is None:
            page = self._entries[key].make(self.context)
            page.header.set_title(self._action(f"page_{key}").text())
            page.header.set_guidance(self._action("command_guidance"))
            page.turned.connect(self._guide)
            self._pages[key] = page
            self.ui.stack.addWidget(page)
        return page

    def _guide(self) -> None:
        """Let the guidance show what the page in front falls under, or the part of it."""
        page = self.current_page()
        self.guidance.follow((page.part() if page is not None else "") or self._current)

    def current_page(self) -> "Page[Any] | None":
        """Return the page in front."""
        return self._pages.get(self._current)

    def publish(self, changes: "ChangeSet") -> None:
        """Tell all pages what changed."""
        for page in self._pages.values():
            page.note_changes(changes)
        self.guidance.read_again(changes.kinds)
        self.published.emit()

    def set_badge(self, key: str, count: int, spoken: str) -> None:
        """Show a count beside a page in the rail."""
        if key in self._entries and self._entries[key].in_rail:
            self.ui.rail.set_badge(self._action(f"page_{key}"), count, spoken)

    def set_municipality(self, name: str) -> None:
        """Show whose register this is."""
        self.ui.rail.set_municipality(name)

    # --- failures ---------------------------------------------------------------------------

    def show_failure(self, error: SmdeskError) -> None:
        """Show what the user can mend or the surroundings did."""
        self.banners.show_message(failure_message(error, self._words))

    def show_bug(self, error: BaseException) -> None:
        """Show the one dialog for bugs."""
        show_bug(error, self._words, self.log_file, self)

    def put_on_top(self, strip: QWidget) -> None:
        """Keep something over all pages as long as the window is open."""
        self.ui.column.insertWidget(0, strip)

    def tell(self, message: Message) -> None:
        """Show a banner on the page in front."""
        self.banners.show_message(message)

    # --- the window -------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.guidance.place(event.size().width())
        self._fit()
        if self._context is not None:
            self.search_panel.place()

    def _fit(self, *_toggled: bool) -> None:
        """Collapse the rail where the page needs its room, beside the guidance too."""
        narrow = self.width() - self.guidance.width < NARROW_BELOW
        if narrow != self.ui.rail.narrow:
            self.ui.rail.set_narrow(narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing:
            self._finish(event)
            return
        if not self._may_leave() or not self._may_stop():
            event.ignore()
            return
        self._closing = True
        for page in self._pages.values():
            page.stop()
        self.jobs.cancel_all()
        self._finish(event)

    def _finish(self, event: QCloseEvent) -> None:
        """Close once nothing runs; the last job's end closes the window."""
        if self.jobs.running:
            event.ignore()
            self.setEnabled(False)
            QTimer.singleShot(SOON, self, self._tell_closing)
        else:
            event.accept()
            self.closed.emit()

    @property
    def closing(self) -> bool:
        """Whether it closes as soon as nothing runs."""
        return self._closing

    def _tell_closing(self) -> None:
        """Say why the window is still there; nothing is lost by whoever ends the program now."""
        if self.jobs.running:
            title = self._words("desktop.closing.title")
            text = self._words("desktop.closing.text")
            self.tell(Message(title=title, text=text, tone=Tone.ACCENT, key="closing"))

    def _close_when_idle(self) -> None:
        if self._closing and not self.jobs.running:
            QTimer.singleShot(0, self, self.close)

    def _may_leave(self) -> bool:
        """Ask about what is typed and would be lost; drafts are kept first."""
        for page in self._pages.values():
            page.keep_drafts()
        changed = next((key for key, page in self._pages.items() if page.would_lose()), None)
        if changed is None:
            return True
        text = self._words("desktop.leave.text", page=self._pages[changed].title())
        leave = ask(
            self,
            title=self._words("desktop.leave.title"),
            text=text,
            stay=self._words("desktop.leave.stay"),
            go=self._words("desktop.leave.discard"),
        )
        if not leave:
            self.open_page(changed)
        return leave

    def _may_stop(self) -> bool:
        under_way = [title for page in self._pages.values() if (title := page.under_way())]
        titles = [job.title for job in self.jobs.shown] + under_way
        if not titles:
            return True
        return ask(
            self,
            title=self._words("desktop.stop.title"),
            text=self._words("desktop.stop.text", title=titles[-1]),
            stay=self._words("desktop.stop.stay"),
            go=self._words("desktop.stop.stop"),
        )
