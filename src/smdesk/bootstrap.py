"""The only place where the parts are put together: it knows all, and hands the tools in."""

import argparse
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from smdesk.account import signed_in_account
from smdesk.archive import FolderArchive, verify_folder
from smdesk.capture import MssCamera
from smdesk.capture.virtual_screen import has_screen
from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.exchange import FileSheetReader
from smdesk.reports import PdfRenderer
from smdesk.services.actors import identify
from smdesk.services.archive import ArchiveReader
from smdesk.services.attachments import Attachments
from smdesk.services.backups import BackupDesk
from smdesk.services.captures import Captures
from smdesk.services.desk import Desk
from smdesk.services.example import Example
from smdesk.services.imports import Imports
from smdesk.services.overview import Overview
from smdesk.services.ports import FolderVerified, Progress
from smdesk.services.recovery import Recovery
from smdesk.services.register import Register
from smdesk.services.reports import Reports
from smdesk.services.rounds import Rounds
from smdesk.services.settings import SettingsFile
from smdesk.services.verification import Verification
from smdesk.storage import AttachmentFolder, SqlStore, ZipBackups, open_store

DATABASE = "smdesk.sqlite3"
SETTINGS = "settings.json"
ATTACHMENTS = "attachments"
ARCHIVE = "archive"


def now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(UTC)


def usual_data_folder() -> Path:
    """Return the user's own folder for this program: local, never roaming or synchronised."""
    given = os.environ.get("SMDESK_DATA")
    return Path(given) if given else platformdirs.user_data_path("smdesk", appauthor=False)


def open_in_usual_program(path: Path) -> None:
    """Open a file as a double click would; a failure is logged, for the file is there anyway."""
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606  the person asked for it
        else:
            opener = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen([opener, path])  # noqa: S603  one fixed program, no shell
    except OSError as error:
        logging.getLogger(__name__).warning("no program opens %s: %s", path.suffix, error)


def open_desk(
    data: Path | None = None, *, database: str | None = None, writing: bool = True
) -> Desk:
    """Open a data folder's database and put every service over it.

    Args:
        data: the data folder, the user's own if None.
        database: an address of a PostgreSQL database, instead of the file in the data folder.
        writing: be the one writer (SQLite), recover what a crash left; otherwise only read.

    Raises:
        UserError: for a place or a database that cannot be used, with what to do instead.
        SurroundingsError: if disk or network fail.
    """
    data = (data or usual_data_folder()).absolute()
    store = open_store(database or data / DATABASE, now, read_only=not writing)
    try:
        desk = _put_together(data, store, writing=writing)
        if writing:
            desk.recovery.recover(desk.actor)
    except BaseException:
        store.close()
        raise
    return desk


def _put_together(data: Path, store: SqlStore, *, writing: bool) -> Desk:
    disk = RealDisk()
    settings = SettingsFile(data / SETTINGS, disk)
    archive = FolderArchive(archive_folder(data, settings), disk)
    attachments = AttachmentFolder(data / ATTACHMENTS, disk)
    account = store.login or signed_in_account()
    imports = Imports(store, FileSheetReader(), now)
    return Desk(
        data=data,
        actor=identify(store, account, writing=writing),
        clock=now,
        store=store,
        opener=open_in_usual_program,
        register=Register(store),
        overview=Overview(store, now),
        rounds=Rounds(store, now),
        imports=imports,
        captures=Captures(store, archive, MssCamera(now), now),
        recovery=Recovery(store, archive, now),
        archive=ArchiveReader(store, archive, now),
        verification=Verification(store, archive, attachments, verify_folder),
        reports=Reports(store, PdfRenderer(), now, disk, attachments),
        attachments=Attachments(store, attachments, now),
        backups=BackupDesk(ZipBackups(data, store)),
        settings=settings,
        example=Example(store, imports, now),
    )


def archive_folder(data: Path, settings: SettingsFile) -> Path:
    """Return the archive's folder: the chosen one, or the one beside the database."""
    chosen = settings.read().archive_folder
    return Path(chosen) if chosen else data / ARCHIVE


class Parts:
    """What the command line needs before there is a desk."""

    def open_desk(self, arguments: argparse.Namespace, *, writing: bool) -> Desk:
        """Open the data folder that the arguments name."""
        return open_desk(arguments.data, database=arguments.database, writing=writing)

    def open_window(self, arguments: argparse.Namespace) -> int:
        """Open the window and return its exit code when it closes."""
        if not has_screen():
            raise SurroundingsError("no_screen")
        from smdesk.desktop.application import run  # noqa: PLC0415  Qt only where it is used

        return run(lambda: open_desk(arguments.data, database=arguments.database))

    def verify_folder(self, path: Path, progress: Progress) -> FolderVerified:
        """Verify any folder of bags, without a database."""
        return verify_folder(path, progress)

    def restore(self, arguments: argparse.Namespace) -> Path:
        """Put a backup in place of the data folder's database."""
        data = (arguments.data or usual_data_folder()).absolute()
        if not arguments.file.is_file():
            raise UserError("file_missing", at="file", path=arguments.file)
        return ZipBackups(data, None).restore(arguments.file)

    def demo(self, out: Path, language: str) -> Mapping[str, object]:
        """Do the whole job on the example."""
        from smdesk.demo import demo  # noqa: PLC0415  as above

        return demo(out, language)

    def self_test(self, language: str) -> Mapping[str, object]:
        """Try every part of an installed program."""
        from smdesk.self_test import self_test  # noqa: PLC0415  as above

        return self_test(language)
