"""The backups, as the settings show them: how they stand, one more, where they go, one back."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from smdesk.desktop.dates import size_text, spoken_moment
from smdesk.desktop.failures import ask
from smdesk.desktop.jobs import Job, JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import Fact
from smdesk.domain.findings import Finding
from smdesk.services.backups import MAY_MAKE, MAY_RESTORE, BackupState
from smdesk.services.ports import BackupFile, BackupPlace, Restored
from smdesk.words import Words


class BackupPart(QObject):
    """The jobs of a backup, asked for on a page.

    Args:
        page: runs them, and is the owner of the dialogs.
    """

    def __init__(self, page: Page[Any]) -> None:
        super().__init__(page)
        self._page = page
        self._words = page.words
        self._folder = Path()

    def show(self, state: BackupState, decided: str) -> list[Fact]:
        """Return how the backups stand, for people to read; `decided` is said of their folder."""
        self._folder = state.place.folder
        return facts(state, self._page.context.desk.today(), self._words, decided)

    def may_make(self, state: BackupState) -> bool:
        """Tell whether who is signed in may make one here."""
        return not state.by_admin and bool(self._page.context.desk.actor.roles & set(MAY_MAKE))

    def may_restore(self, state: BackupState) -> bool:
        """Tell whether who is signed in may put one back here."""
        return not state.by_admin and bool(self._page.context.desk.actor.roles & set(MAY_RESTORE))

    # --- one more -----------------------------------------------------------------------------

    def make(self) -> Job:
        """Make one now."""
        work = partial(_make, self._page.context.desk)
        return self._page.run(self._words("settings.backing_up"), work, self._made)

    def _made(self, made: BackupFile) -> None:
        self._page.refresh()
        text = self._words("settings.backed_up", file=made.path.name)
        self._page.context.tell(Message(title=text, tone=Tone.SUCCESS, key="backup"))
        for finding in made.findings:
            self._page.context.tell(finding_message(finding, self._words))

    # --- where --------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Ask for another folder, and have the next ones put there."""
        title = self._words("settings.backups.choose")
        chosen = QFileDialog.getExistingDirectory(self._page, title, str(self._folder))
        if chosen:
            work = partial(_choose, self._page.context.desk, Path(chosen))
            self._page.run("", work, self._chosen)

    def _chosen(self, place: BackupPlace) -> None:
        self._page.refresh()
        text = self._words("settings.backups.chosen", folder=place.folder)
        self._page.context.tell(Message(title=text, tone=Tone.SUCCESS, key="backup_folder"))

    # --- one back -----------------------------------------------------------------------------

    def restore(self) -> None:
        """Ask for a backup and whether that is meant, and put it in place."""
        words = self._words
        kinds = f"{words('settings.backups.kinds')} (smdesk-backup-*.zip before-*.sqlite3)"
        title = words("settings.backups.which")
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, str(self._folder), kinds)
        if chosen and self._is_meant(Path(chosen)):
            work = partial(_restore, self._page.context.desk, Path(chosen))
            self._page.run(words("settings.backups.restoring"), work, self._restored)

    def _is_meant(self, file: Path) -> bool:
        words = self._words
        return ask(
            self._page.window(),
            title=words("settings.backups.ask", file=file.name),
            text=words("settings.backups.ask_text"),
            stay=words("settings.backups.stay"),
            go=words("settings.backups.restore"),
        )

    def _restored(self, restored: Restored) -> None:
        """Begin anew: each page, and what the start finds, has to see another register."""
        words = self._words
        lines = [words("settings.backups.kept", folder=restored.kept)]
        if restored.unknown:
            lines.insert(0, words("cli.restored_unknown", count=restored.unknown))
        title, text = words("settings.backups.restored"), " ".join(lines)
        news = Message(title=title, text=text, tone=Tone.SUCCESS, key="restored")
        self._page.context.reopen(news)


def facts(state: BackupState, today: date, words: Words, decided: str = "") -> list[Fact]:
    """Return how the backups stand, for people to read."""
    if state.by_admin:
        return [Fact(name=words("settings.place.backup"), value=words("settings.backups.admin"))]
    spoken = words("settings.no_backup")
    if state.made:
        latest = state.made[0]
        when = spoken_moment(latest.made_at, today, words)
        spoken = f"{when}, {size_text(latest.size, words)}"
    shown = [
        Fact(name=words("settings.place.backup"), value=spoken),
        Fact(name=words("settings.backups.folder"), value=str(state.place.folder), note=decided),
    ]
    codes = {
        "backup_failed": bool(state.failed),
        "backup_folder_gone": not state.place.reachable,
        "backup_same_disk": state.place.same_disk,
    }
    told = [words(f"finding.{code}") for code, holds in codes.items() if holds]
    return [*shown, *(Fact(name=words("settings.backups.note"), value=one) for one in told)]


def finding_message(finding: Finding, words: Words) -> Message:
    """Return the banner for what was found as a backup was made."""
    return Message(
        title=words(f"finding.{finding.code}", **finding.values),
        text=finding.place,
        tone=Tone.WARNING,
        key=f"backup.{finding.place}",
    )


def _make(desk: Desk, progress: JobProgress) -> BackupFile:
    return desk.backups.make(desk.actor, progress)


def _choose(desk: Desk, folder: Path, _progress: JobProgress) -> BackupPlace:
    return desk.backups.choose(desk.actor, folder)


def _restore(desk: Desk, file: Path, progress: JobProgress) -> Restored:
    return desk.backups.restore(desk.actor, file, progress)
