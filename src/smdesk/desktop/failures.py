"""Failures as the user meets them: at the field, as a banner, or as one dialog and a log."""

import logging
import traceback
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError, SurroundingsError
from smdesk.words import Words

log = logging.getLogger(__name__)


def failure_message(error: SmdeskError, words: Words) -> Message:
    """Return the banner for an error that has no field to stand at."""
    surroundings = isinstance(error, SurroundingsError)
    return Message(
        title=words.explain(error),
        tone=Tone.ERROR if surroundings else Tone.WARNING,
        key=f"error.{error.code}",
    )


def bug_report(error: BaseException) -> str:
    """Return the kind of an error and where it arose.

    Neither its message nor any value, since both may hold names from the register.
    """
    lines: list[str] = []
    current: BaseException | None = error
    while current is not None:
        lines.append(type(current).__qualname__)
        frames = traceback.extract_tb(current.__traceback__)
        lines += [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def show_bug(error: BaseException, words: Words, log_file: Path | None, parent: QWidget) -> None:
    """Write a bug to the log and tell the user once, without blocking other windows."""
    log.error("bug\n%s", bug_report(error))
    box = QMessageBox(QMessageBox.Icon.Warning, words("desktop.bug.title"), "", parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setText(_bold(words("desktop.bug.title")))
    text = words("desktop.bug.text")
    on = box.addButton(words("desktop.bug.close"), QMessageBox.ButtonRole.AcceptRole)
    if log_file is not None:
        text = f"{text}\n\n{words('desktop.bug.log', place=log_file)}"
        show = box.addButton(words("desktop.bug.show"), QMessageBox.ButtonRole.ActionRole)
        show.clicked.connect(partial(_show_folder, log_file.parent, words, parent))
    box.setInformativeText(text)
    box.setDefaultButton(on)
    box.open()


def _bold(text: str) -> str:
    from html import escape  # noqa: PLC0415  its table of entities takes 10 ms of every start

    return f"<b>{escape(text)}</b>"


def _show_folder(folder: Path, words: Words, parent: QWidget, *_checked: bool) -> None:
    """Show it in the file manager, or where it lies: after a bug no job is trusted to do so."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        box = QMessageBox(QMessageBox.Icon.Warning, words("desktop.bug.title"), "", parent=parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(words("error.nothing_opens", path=folder))
        box.open()


def ask(parent: QWidget, *, title: str, text: str, stay: str, go: str) -> bool:
    """Ask a decision that cannot wait, with verbs on the buttons; tell whether it was `go`."""
    box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=parent)
    box.setText(_bold(title))
    box.setInformativeText(text)
    keep = box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
    act = box.addButton(go, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is act


def start_key(code: str, place: str) -> str:
    """Return what the banner is called by which a start tells of a finding."""
    return f"recovery.{code}.{place}"
