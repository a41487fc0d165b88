"""A file that somebody wants to have: where it goes, and that it is there."""

import re
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from smdesk.desktop.jobs import JobProgress, nothing
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.synchronised import named_synchroniser

_ENDING = re.compile(r"\*(\.\w+)")


def usual_folder(desk: Desk) -> Path:
    """Return the folder that is stated for what is saved, or else the person's own documents."""
    stated = desk.settings.read().export_folder
    if stated:  # a share is not looked at here: that can take its time
        return Path(stated)
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(place) if place else Path.home()
    return folder if folder.is_dir() else Path.home()


def free_name(folder: Path, stem: str, suffix: str = ".pdf") -> Path:
    """Return a file's path that is not taken: an earlier report may be sent or signed already."""
    path = folder / f"{stem}{suffix}"
    number = 2
    while path.exists():
        path = folder / f"{stem} ({number}){suffix}"
        number += 1
    return path


def ask_target(
    owner: QWidget, title: str, proposed: Path, kinds: str, *, refused: bool = False
) -> Path | None:
    """Ask where a file goes; None when nobody says.

    Args:
        owner: the owner of the dialog.
        title: the dialog's.
        proposed: where it goes if nobody says anything else.
        kinds: the dialog's filters; a name without any of their endings gets the chosen one's.
        refused: whether a name that is taken is refused later; else the dialog asks about it.
    """
    options = QFileDialog.Option.DontConfirmOverwrite if refused else QFileDialog.Option(0)
    chosen, kind = QFileDialog.getSaveFileName(owner, title, str(proposed), kinds, options=options)
    if not chosen:
        return None
    path, endings = Path(chosen), _ENDING.findall(kinds)
    if path.suffix.casefold() in endings:
        return path
    ending = next(iter(_ENDING.findall(kind)), endings[0])
    return free_name(path.parent, path.name, ending)  # of this name nobody was asked


def ask_folder(owner: QWidget, title: str, proposed: Path) -> Path | None:
    """Ask for a folder; None when nobody says."""
    chosen = QFileDialog.getExistingDirectory(owner, title, str(proposed))
    return Path(chosen) if chosen else None


def tell_saved(page: Page[Any], title: str, path: Path, key: str = "saved") -> None:
    """Say that a file is saved and where, and offer to open it or its folder."""
    words = page.words
    actions = [
        (words("pages_reports.open"), partial(open_later, page.context, path)),
        (words("pages_reports.show_folder"), partial(open_later, page.context, path.parent)),
    ]
    text = _with_cloud(page, str(path.parent if path.name in title else path), path)
    message = Message(title=title, text=text, tone=Tone.SUCCESS, key=key, actions=actions)
    page.context.tell(message)


def tell_folder(page: Page[Any], title: str, text: str, folder: Path, key: str) -> None:
    """Say that several files are saved, and offer to open their folder."""
    show = (page.words("pages_reports.show_folder"), partial(open_later, page.context, folder))
    text = _with_cloud(page, text, folder)
    message = Message(title=title, text=text, tone=Tone.SUCCESS, key=key, actions=[show])
    page.context.tell(message)


def _with_cloud(page: Page[Any], text: str, place: Path) -> str:
    """Add to what is said of a saved file that it leaves the computer, where it does."""
    service = named_synchroniser(place)
    said = page.words("saved.in_cloud", service=service) if service else ""
    return "\n".join(line for line in (text, said) if line)


def open_later(context: PageContext, path: Path) -> None:
    """Open a file or a folder in its usual program, on a worker thread; tell if none does."""
    context.jobs.start("", partial(_open, context.desk, path), nothing)


def _open(desk: Desk, path: Path, _progress: JobProgress) -> None:
    desk.opener(path)
