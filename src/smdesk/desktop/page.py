"""What every page shares: header, room for banners, body, reading without holding the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smdesk.desktop.draft_keeper import DraftKeeper
from smdesk.desktop.jobs import Job, JobProgress, Jobs, Lane
from smdesk.desktop.theme import Theme
from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.page_header import PageHeader
from smdesk.desktop.widgets.tab_order import first_stop
from smdesk.domain.actors import REGISTER_EDITORS
from smdesk.domain.errors import SmdeskError
from smdesk.services.desk import Desk
from smdesk.words import Words

if TYPE_CHECKING:  # not loaded before the first paint
    from smdesk.services.ports import ChangeSet

__all__ = ["Desk", "Page", "PageContext"]

View = TypeVar("View")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """What the frame hands to each page."""

    desk: Desk
    words: Words
    jobs: Jobs
    theme: Theme
    open_page: Callable[[str, object], None]
    """Go to a page by key, with whatever that page's `visit` understands."""
    tell: Callable[[Message], object]
    """Show a banner on the page that is in front."""
    quiet: Callable[[], None]
    """Take away what told of something done, when one goes on to something else."""
    publish: Callable[["ChangeSet"], None]
    """Say what changed; every page that shows it reads again."""
    has_page: Callable[[str], bool]
    """Whether there is a page with a key."""
    badge: Callable[[str, int, str], None]
    """Show a count beside a page in the rail: key, count, how it is spoken."""
    open_example: Callable[[], None]
    """Leave this desk for the example's."""
    reopen: Callable[[Message], None]
    """Open this desk anew, for its database is another; then say what happened."""


class Page(QWidget, Generic[View]):
    """One page of the frame.

    A page is made of a Designer form (`self.form_widget`) below the header. `read` runs on a
    worker thread and touches no widget; `show_view` gets what it returned. A page that takes long
    to read also has `read_first` and `show_first`, for what can be there at once. Subclasses set
    `kinds` to the kinds of change that concern them (empty: all).
    """

    kinds: frozenset[str] = frozenset()
    turned = Signal()
    """Another part of the page is in front."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.words = context.words
        self._blank = True
        self._wanted: object = None
        self._reading = False
        self._stale = True
        self._again = False
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        box.setSpacing(Space.L)
        self.header = PageHeader()
        box.addWidget(self.header)
        self.form_widget = QWidget()
        box.addWidget(self.form_widget, 1)

    # --- for subclasses ------------------------------------------------------------------

    def read(self) -> View:
        """Read what the page shows; on a worker thread."""
        raise NotImplementedError

    def show_view(self, view: View) -> None:
        """Show what was read."""
        raise NotImplementedError

    def read_first(self) -> Any:
        """Read what an empty page can show before the whole, None for nothing; like `read`."""
        return None

    def show_first(self, first: Any) -> None:
        """Show what was read first; the whole follows, so that nothing may be done with it yet."""

    def visit(self, argument: object) -> None:
        """Go to something on this page as soon as it is read. Called after it is in front."""
        if self._blank or self._reading:
            self._wanted = argument
        else:
            self.go_to(argument)

    def go_to(self, argument: object) -> None:
        """Go to something that was read, such as a channel by its id."""

    def part(self) -> str:
        """Return the name of the part in front, where it falls under a heading of its own."""
        return ""

    def has_changes(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return False

    def would_lose(self) -> bool:
        """Tell whether something typed would be lost with the window: what no draft keeps."""
        kept = any(keeper.is_safe() for keeper in self.findChildren(DraftKeeper))
        return self.has_changes() and not kept

    def keep_drafts(self) -> None:
        """Keep what is typed as drafts, without waiting longer."""
        for keeper in self.findChildren(DraftKeeper):
            keeper.keep_now()

    def discard(self) -> None:
        """Forget what is typed."""

    def under_way(self) -> str:
        """Return what is under way and would end with the window; "" for nothing."""
        return ""

    def stop(self) -> None:
        """End what is under way: the window closes."""

    def new(self) -> None:
        """Ctrl+N."""

    def search(self) -> None:
        """Ctrl+F."""

    def save(self) -> None:
        """Ctrl+S."""

    def export(self) -> None:
        """Ctrl+P."""

    def back(self) -> None:
        """Esc."""

    # --- the rest is the same for all -------------------------------------------------------

    def went(self) -> bool:
        """Go to what was asked for before it was read; tell whether anything was."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.go_to(wanted)
        return wanted is not None

    def enter(self) -> None:
        """Take the focus, where it was or past the header: one is here for what is in the page."""
        form, last = self.form_widget, self.focusWidget()
        was_here = last is not None and form.isAncestorOf(last) and last.isVisibleTo(form)
        stop = last if was_here else first_stop(form)
        if stop is not None:
            stop.setFocus()

    def title(self) -> str:
        """Return the page's title."""
        return self.header.title.text()

    def may_edit(self) -> bool:
        """Tell whether who is signed in may change the register; the services ask again."""
        return bool(self.context.desk.actor.roles & set(REGISTER_EDITORS))

    def refresh(self) -> None:
        """Read again, without holding the window."""
        self._stale = False
        if self._reading:
            self._again = True
            return
        self._reading = True
        if self._blank:
            self.context.jobs.start("", self._first_work, self._first_done, self._refresh_failed)
        else:
            self._read_whole()

    def is_overtaken(self) -> bool:
        """Tell, in `show_view`, whether the page is to be read again at once."""
        return self._again

    def refresh_if_stale(self) -> None:
        """Read if something changed since the page was last shown."""
        if self._stale:
            self.refresh()

    def note_changes(self, changes: "ChangeSet") -> None:
        """Hear what changed: read now when in front, else when the page is shown next."""
        if self.kinds and changes.kinds and not self.kinds & changes.kinds:
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def run(
        self,
        title: str,
        work: Callable[[JobProgress], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[SmdeskError], bool] | None = None,
        *,
        lane: Lane = Lane.WORK,
    ) -> Job:
        """Start slow work in the job bar."""
        return self.context.jobs.start(title, work, on_done, on_failed, lane=lane)

    def _first_work(self, progress: JobProgress) -> Any:
        return self.read_first()

    def _first_done(self, first: Any) -> None:
        if first is not None:
            self.show_first(first)
        self._read_whole()

    def _read_whole(self) -> None:
        self.context.jobs.start("", self._refresh_work, self._refresh_done, self._refresh_failed)

    def _refresh_work(self, progress: JobProgress) -> View:
        return self.read()

    def _refresh_done(self, view: View) -> None:
        self._blank = self._reading = False
        self.show_view(view)
        self._once_more()

    def _refresh_failed(self, error: SmdeskError) -> bool:
        self._reading = False
        self._once_more()
        return False

    def _once_more(self) -> None:
        if self._again:
            self._again = False
            self.refresh()
