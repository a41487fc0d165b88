"""Moving the register: everything to one file, lists for colleagues, an export into a new one."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.saved_file import ask_folder, tell_folder, usual_folder
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import InvalidError, SmdeskError

if TYPE_CHECKING:  # the window is painted without it
    from smdesk.services.exchange import Exported, TakenIn


class Moving(QObject):
    """The jobs of moving, asked for on a page.

    Args:
        page: runs the jobs, and is the owner of the dialogs.
    """

    def __init__(self, page: Page[Any]) -> None:
        super().__init__(page)
        self._page = page
        self._words = page.words

    # --- out ----------------------------------------------------------------------------------

    def export_all(self) -> None:
        """Ask for a file, and write everything into it."""
        desk, words = self._page.context.desk, self._words
        name = words("exchange.window.file", day=desk.today())
        kinds = f"{words('exchange.window.kinds')} (*.zip)"
        title = words("exchange.window.export")
        chosen, _ = QFileDialog.getSaveFileName(
            self._page,
            title,
            str(usual_folder(desk) / name),
            kinds,
            options=QFileDialog.Option.DontConfirmOverwrite,  # a taken name is refused instead
        )
        if chosen:
            work = partial(_export, desk, Path(chosen))
            self._page.run(words("exchange.window.exporting"), work, self._exported)

    def _exported(self, made: "Exported") -> None:
        title = self._words("exchange.window.exported", file=made.path.name)
        self._tell(title, self._words("exchange.window.personal"), made.path.parent)

    def save_lists(self) -> None:
        """Ask for a folder, and write the lists of today into it."""
        desk, words = self._page.context.desk, self._words
        title = words("exchange.window.lists")
        folder = ask_folder(self._page, title, usual_folder(desk))
        if folder is not None:
            work = partial(_save_lists, desk, folder, desk.today(), words.language)
            self._page.run(words("exchange.window.listing"), work, self._listed)

    def _listed(self, paths: list[Path]) -> None:
        names = ", ".join(path.name for path in paths)
        self._tell(self._words("exchange.window.listed"), names, paths[0].parent)

    def _tell(self, title: str, text: str, folder: Path) -> None:
        tell_folder(self._page, title, text, folder, "moving")

    # --- back ---------------------------------------------------------------------------------

    def take_in(self, done: Callable[["TakenIn"], None]) -> None:
        """Ask for an export, take it in, and call `done` with what came of it."""
        desk, words = self._page.context.desk, self._words
        kinds = f"{words('exchange.window.kinds')} (*.zip smdesk.json)"
        title = words("exchange.window.take_in")
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, str(usual_folder(desk)), kinds)
        if chosen:
            work = partial(_take_in, desk, Path(chosen))
            self._page.run(words("exchange.window.taking_in"), work, done, self._refused)

    def _refused(self, error: SmdeskError) -> bool:
        """Say the first fault, and how many more there are."""
        more = len(error.problems) - 1 if isinstance(error, InvalidError) else 0
        if more == 0:
            return False
        self._page.context.tell(
            Message(
                title=self._words.explain(error),
                text=self._words("exchange.window.more", count=more),
                tone=Tone.WARNING,
                key="moving",
            )
        )
        return True


def _export(desk: Desk, target: Path, progress: JobProgress) -> "Exported":
    return desk.exchange.export(desk.actor, target, as_zip=True, progress=progress)


def _save_lists(
    desk: Desk, folder: Path, day: date, language: str, _progress: JobProgress
) -> list[Path]:
    return desk.lists.save_all(day, folder, language)


def _take_in(desk: Desk, source: Path, progress: JobProgress) -> "TakenIn":
    return desk.exchange.take_in(desk.actor, source, progress)
