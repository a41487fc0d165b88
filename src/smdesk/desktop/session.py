"""The window that is open now: over the own data folder, or over the example's beside it.

The example lies in a folder of its own, so that nothing of it is ever mixed with what is real.
Going from one to the other closes a window and its database, and opens the others.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from smdesk.desktop.application import (
    FIRST_PAGE,
    LOG,
    REFUSED,
    Opening,
    empty_window,
    make_application,
    refuse,
)
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.garbage import collecting_here
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.notice import Notice
from smdesk.domain.errors import SmdeskError
from smdesk.services.settings.settings import Settings, SettingsFile
from smdesk.words import WindowWords

if TYPE_CHECKING:  # not loaded before the first paint
    from smdesk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A data folder, and how its desk is opened."""

    data: Path
    open_desk: "Callable[[], Desk]"
    """Called on a worker thread; loading SQLAlchemy alone takes longer than the first paint."""


def run(ours: Place, example: Place, settings: SettingsFile) -> int:
    """Show the window at once, open the desk behind it; return the exit code when it is closed.

    Args:
        ours: the own data folder, where every start begins.
        example: the example's, opened when somebody asks for it.
        settings: language and appearance, known without a database.
    """
    try:
        chosen = settings.read()
    except SmdeskError as error:
        make_application(Settings())
        return refuse(error)
    application = make_application(chosen)
    session = Session(application, ours, example, settings)
    session.show(ours, chosen)
    sys.excepthook = session.show_bug
    try:
        with collecting_here():
            code = application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        session.close()
    return REFUSED if session.opening.refused else code


class Session(QObject):
    """Keeps one window open, and exchanges it."""

    window: MainWindow
    opening: Opening

    def __init__(
        self, application: QApplication, ours: Place, example: Place, settings: SettingsFile
    ) -> None:
        super().__init__()
        self._application = application
        self.ours = ours
        self._example = example
        self._settings = settings
        self._next: Place | None = None
        self._left: list[Opening] = []
        self._news: Message | None = None

    def show(self, place: Place, chosen: Settings) -> None:
        """Show a window over a data folder, and open its desk behind it."""
        window = empty_window(self._application, chosen, place.data / LOG)
        if place is self._example:
            words = WindowWords(chosen.language)
            back = partial(self.change, self.ours)
            window.put_on_top(Notice(words("example.notice"), words("example.leave"), back))
        window.example_wanted.connect(partial(self.change, self._example))
        window.closed.connect(self._closed)
        opening = Opening(window, partial(self._open, place))
        opening.given_up.connect(partial(self._given_up, place))
        opening.opened.connect(partial(self._opened, place))
        window.reopen_wanted.connect(partial(self._reopen, place))
        self.window, self.opening = window, opening
        window.show_opening(FIRST_PAGE)
        window.show()

    def change(self, place: Place) -> None:
        """Go to a data folder, once the window may close: it asks about what is not saved."""
        self._next = place
        if not self.window.close() and not self.window.closing:
            self._next = None

    def _reopen(self, place: Place, news: Message) -> None:
        """Open a data folder anew, and tell the news there."""
        self._news = news
        self.change(place)

    def _opened(self, place: Place, desk: "Desk") -> None:
        """Tell what there is to tell; the example needs no backups."""
        if self._news is not None:
            self.window.tell(self._news)
            self._news = None
        if place is self.ours:
            from smdesk.desktop.backup_keeper import BackupKeeper  # noqa: PLC0415  after the paint

            BackupKeeper(self.window, desk).start()

    def _closed(self) -> None:
        """Put the next window in place of the one that closes, which is still on the screen."""
        if self._next is None:
            return
        place, self._next = self._next, None
        old = self.window
        self._left.append(self.opening)
        chosen = self._settings.read()
        make_application(chosen)  # another language may have been chosen meanwhile
        self.show(place, chosen)
        self.window.setGeometry(old.geometry())
        QTimer.singleShot(0, old, old.deleteLater)

    def _open(self, place: Place) -> "Desk":
        """Close the desk that was left, then open the next; on a worker thread."""
        self._close_left()
        return place.open_desk()

    def _close_left(self) -> None:
        while self._left:
            self._left.pop().close()

    def _given_up(self, place: Place) -> None:
        """Without an example one is back where one was; without the own desk all is over."""
        if place is self._example:
            self._next = self.ours

    def show_bug(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """Tell of an error that nobody took, in the window that is open."""
        self.window.show_bug(error)

    def close(self) -> None:
        """Close the desk and its log."""
        self._close_left()
        self.opening.close()
