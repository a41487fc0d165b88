"""Starts Qt with our theme, words and window."""

import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSize, QTranslator, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from smdesk.desktop.failures import bug_report, failure_message
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.icons import icon
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.pages.registry import page_entries
from smdesk.desktop.theme import Appearance, Theme
from smdesk.domain.errors import SmdeskError, SurroundingsError
from smdesk.resource_files import resource_path
from smdesk.services.settings.policy_holding import log_faults
from smdesk.services.settings.settings import Settings
from smdesk.words import WindowWords

if TYPE_CHECKING:  # not loaded before the first paint
    from smdesk.domain.organisation import Municipality
    from smdesk.services.desk import Desk

LOG = "smdesk.log"
REFUSED = 3
"""The exit code when the desk could not be opened."""
FIRST_PAGE = "overview"
_WIDE, _HIGH = 1366, 768
log = logging.getLogger(__name__)


def make_application(settings: Settings) -> QApplication:
    """Return the one application, made now or earlier, in the chosen colours and language."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("smdesk")
    application.setDesktopFileName("smdesk")
    application.setWindowIcon(icon("program"))
    theme = application.findChild(Theme)
    if isinstance(theme, Theme):
        theme.choose(Appearance(settings.appearance))
    else:
        Theme(application, Appearance(settings.appearance))
    speak(application, settings.language)
    return application


def speak(application: QApplication, language: str) -> None:
    """Let the forms and Qt's own buttons speak a language; the forms are Swedish as they stand."""
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.setParent(None)
    swedish = language != "en"
    QLocale.setDefault(QLocale(QLocale.Language.Swedish if swedish else QLocale.Language.English))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = [qt / f"qtbase_{'sv' if swedish else 'en'}.qm"]
    if not swedish:
        files.append(resource_path("translations", "smdesk_en.qm"))
    for file in files:
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
        else:
            log.warning("no translation: %s", file.name)


def empty_window(application: QApplication, settings: Settings, log_file: Path) -> MainWindow:
    """Return the window as it is before there is a desk.

    Raises:
        TypeError: if the application was not made by `make_application`.
    """
    theme = application.findChild(Theme)
    if not isinstance(theme, Theme):
        raise TypeError("the application was not made by make_application")
    window = MainWindow(
        words=WindowWords(settings.language),
        theme=theme,
        entries=page_entries(),
        log_file=log_file,
        guidance_open=settings.guidance == "open",
    )
    window.resize(_fitting_size())
    return window


def _fitting_size() -> QSize:
    """Return the usual size, or the screen's where that is smaller."""
    return QGuiApplication.primaryScreen().availableSize().boundedTo(QSize(_WIDE, _HIGH))


class Opening(QObject):
    """Opens the desk once the window is on the screen, and closes it in the end."""

    given_up = Signal()
    """There is no desk, and it has been said why; the window is about to close."""
    opened = Signal(object)
    """The window is over its desk, the `Desk` that comes along."""

    def __init__(self, window: MainWindow, open_desk: "Callable[[], Desk]") -> None:
        super().__init__(window)
        self.refused = False
        self._window = window
        self._open_desk = open_desk
        self._desk: Desk | None = None
        self._keeper: logging.Handler | None = None
        window.painted.connect(self._start)

    def _start(self) -> None:
        self._window.jobs.start("", self._open, self._opened, self._failed)

    def _open(self, _progress: JobProgress) -> "Municipality | None":
        try:
            self._desk = self._open_desk()
            return self._desk.register.municipality()
        except SmdeskError:
            raise
        except Exception as error:
            if not self._keeps_log("info"):
                raise
            log.error("bug\n%s", bug_report(error))  # noqa: TRY400  what it says may hold names
            place = self._window.log_file
            raise SurroundingsError("opening_broke", place=place) from error

    def _opened(self, municipality: "Municipality | None") -> None:
        from smdesk.desktop.over_desk import over  # noqa: PLC0415  after the first paint

        if self._desk is not None:
            settings = self._desk.settings
            self._keeps_log(settings.read().log_level)
            log_faults(settings.held().faults)
            over(self._window, self._desk, municipality)
            self.opened.emit(self._desk)

    def _keeps_log(self, level: str) -> bool:
        """Begin the log, and tell whether it can be written; the window does without."""
        with suppress(OSError):  # there may be no data folder yet
            if self._window.log_file is not None:
                self._keeper = _keep_log(self._window.log_file, level)
        return self._keeper is not None

    def _failed(self, error: SmdeskError) -> bool:
        """Say why there is no desk; without one there is no window either."""
        self.refused = True
        refuse(error, QLocale())  # of the chosen language, by `speak`
        self.given_up.emit()
        self._window.close()
        return True

    def close(self) -> None:
        """Close the desk and the log."""
        desk, self._desk = self._desk, None
        if desk is not None:
            desk.close()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            logging.getLogger().removeHandler(keeper)
            logging.getLogger("smdesk").setLevel(logging.NOTSET)
            keeper.close()


def refuse(error: SmdeskError, locale: QLocale | None = None) -> int:
    """Say in a dialog why there is no desk, and return the exit code.

    Args:
        error: why.
        locale: whose language is spoken; the system's where none could be chosen yet.
    """
    language = (locale or QLocale.system()).name()[:2]
    message = failure_message(error, WindowWords(language))
    box = QMessageBox(QMessageBox.Icon.Warning, "smdesk", message.title)
    box.exec()
    return REFUSED


def _keep_log(place: Path, level: str) -> logging.Handler:
    """Write what happened to a file beside the database; nothing of the register is in it.

    Other libraries' warnings come too, but never more of them: they tell of what passes through.
    """
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415  after the first paint

    keeper = RotatingFileHandler(place, maxBytes=500_000, backupCount=2, encoding="utf-8")
    keeper.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    keeper.setLevel(level.upper())
    logging.getLogger("smdesk").setLevel(level.upper())
    logging.getLogger().addHandler(keeper)
    return keeper
