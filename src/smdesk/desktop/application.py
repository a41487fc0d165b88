"""Starts Qt with our theme, words and window."""

import logging
import sys
from collections.abc import Callable
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QSize, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from smdesk.desktop.failures import failure_message
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.pages.registry import page_entries
from smdesk.desktop.rail_keeper import RailKeeper
from smdesk.desktop.theme import Appearance, Theme
from smdesk.domain.errors import SmdeskError
from smdesk.resource_files import resource_path
from smdesk.services.desk import Desk
from smdesk.services.settings import Settings
from smdesk.words import Words

LOG = "smdesk.log"
REFUSED = 3
"""The exit code when the desk could not be opened."""
_WIDE, _HIGH = 1366, 768
log = logging.getLogger(__name__)


def make_application(settings: Settings) -> QApplication:
    """Return the one application, made now or earlier, in the chosen colours and language."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("smdesk")
    application.setDesktopFileName("smdesk")
    application.setWindowIcon(icon("archive", Tint.ACCENT))
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


def make_window(application: QApplication, desk: Desk) -> MainWindow:
    """Return the window over an open desk, on its first page."""
    theme = application.findChild(Theme)
    if not isinstance(theme, Theme):
        raise TypeError("the application was not made by make_application")
    window = MainWindow(
        desk=desk,
        words=Words(desk.settings.read().language),
        theme=theme,
        entries=page_entries(),
        log_file=desk.data / LOG,
    )
    window.resize(_fitting_size())
    municipality = desk.register.municipality()
    if municipality is not None:
        window.set_municipality(municipality.name)
    empty = municipality is None
    keeper = RailKeeper(window, desk, window.context.words)
    window.open_page("start" if empty else "overview")
    keeper.read()
    return window


def _fitting_size() -> QSize:
    """Return the usual size, or the screen's where that is smaller."""
    return QGuiApplication.primaryScreen().availableSize().boundedTo(QSize(_WIDE, _HIGH))


def run(open_desk: Callable[[], Desk]) -> int:
    """Open the desk and the window; return the exit code when the window is closed.

    A desk that cannot be opened is told in a dialog, for there is no window yet.
    """
    application = make_application(Settings())
    try:
        desk = open_desk()
    except SmdeskError as error:
        _refuse(error)
        return REFUSED
    try:
        return _serve(application, desk)
    finally:
        desk.close()


def _serve(application: QApplication, desk: Desk) -> int:
    application = make_application(desk.settings.read())
    keeper = _keep_log(desk.data / LOG)
    window = make_window(application, desk)
    sys.excepthook = partial(_bug, window)
    window.show()
    try:
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        logging.getLogger().removeHandler(keeper)
        keeper.close()


def _refuse(error: SmdeskError) -> None:
    message = failure_message(error, Words(QLocale.system().name()[:2]))
    box = QMessageBox(QMessageBox.Icon.Warning, "smdesk", message.title)
    box.exec()


def _keep_log(place: Path) -> RotatingFileHandler:
    """Write warnings and bugs to a file beside the database; nothing of the register is in it."""
    keeper = RotatingFileHandler(place, maxBytes=500_000, backupCount=2, encoding="utf-8")
    keeper.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    keeper.setLevel(logging.WARNING)
    logging.getLogger().addHandler(keeper)
    return keeper


def _bug(
    window: MainWindow,
    _kind: type[BaseException],
    error: BaseException,
    _trace: TracebackType | None,
) -> None:
    window.show_bug(error)
