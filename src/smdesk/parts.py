"""What a data folder holds, and the program's parts as `__main__` hands them to the command line.

Everything heavy is imported by the job that needs it, so that the window is painted before
SQLAlchemy is loaded and `smdesk list` never loads Qt.
"""

import argparse
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.disk import RealDisk
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.services.settings.database_address import without_password
from smdesk.services.settings.policy import PLACES, POLICIES
from smdesk.services.settings.policy_holding import Policies
from smdesk.services.settings.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from smdesk.domain.findings import Finding
    from smdesk.services.desk import Desk
    from smdesk.services.evidence.shooting import Shooting
    from smdesk.services.ports import FolderVerified, KeyStore, PolicySource, Progress, Restored

DATABASE = "smdesk.sqlite3"
SETTINGS = "settings.json"
DRAFTS = "drafts.json"
ATTACHMENTS = "attachments"
ARCHIVE = "archive"
TEMPLATES = "mallar"
"""The municipality's own templates for the list on its website."""
BACKUPS = "backups.json"
"""What became of the last backup."""
FIXITY = "fixity.json"
"""How far a check of everything has come that was cut short."""
RESTRICTED = "restricted"
"""The sealed copies of the restricted store."""
COPY_MEMORY = "second-copy.json"
"""What this computer last saw of the archive's second copy; lost, it is seen anew."""
WAITING = "waiting"
"""What waits for the archive's folder: evidence, and nowhere else yet."""
TAKING = "taking"
"""Pages that were taken and are not evidence yet; never in a backup."""
OWN = (*sorted(PLACES), "timestamp_service", "timestamp_certificates")
"""Settings that the example never shares with the own folder."""
SCREENS = {"DISPLAY", "WAYLAND_DISPLAY"}
"""What tells a program on Linux where to draw."""


def usual_data_folder() -> Path:
    """Return the user's own folder for this program: local, never roaming or synchronised."""
    given = os.environ.get("SMDESK_DATA")
    if given:
        return Path(given)
    import platformdirs

    return platformdirs.user_data_path("smdesk", appauthor=False)


def policy_sources() -> "list[PolicySource]":
    """Return where this computer's administrator states settings."""
    from smdesk.managed import usual_sources

    return usual_sources({policy.registry_name: policy.name for policy in POLICIES})


def settings_file(data: Path, *, apart: bool = False) -> SettingsFile:
    """Return a data folder's settings, over which the organisation's stand.

    Args:
        data: the data folder.
        apart: see `bootstrap.open_desk`.
    """
    policies = Policies(policy_sources(), apart=apart)
    return SettingsFile(data / SETTINGS, RealDisk(), policies)


def stated_database(arguments: argparse.Namespace, settings: SettingsFile) -> str | None:
    """Return the address of the database that is stated, None for the file in the data folder.

    Raises:
        UserError: `database_managed`, where the organisation decides it and another was asked for.
    """
    given: str | None = arguments.database
    stated = settings.read().database or None
    if given and settings.held().is_managed("database") and given != stated:
        raise UserError("database_managed", at="database")
    return given or stated


def example_folder(data: Path) -> Path:
    """Return the folder of the example: beside the data folder, so that the two never mix."""
    return data.parent / f"{data.name or 'smdesk'}-exempel"


def open_example(data: Path) -> "Desk":
    """Open the example that lies beside a data folder, and fill it the first time.

    It speaks and looks as the own folder says; database and archive are its own.

    Raises:
        UserError: as `open_desk`.
        SurroundingsError: likewise.
    """
    from smdesk.bootstrap import open_desk

    folder = example_folder(data)
    desk = open_desk(folder, apart=True)
    try:
        chosen = settings_file(data).read()
        own = dict.fromkeys(OWN, "")
        desk.settings.save(replace(chosen, **own))  # type: ignore[arg-type]  # all texts
        if desk.register.municipality() is None:
            desk.example.load(desk.actor)
    except BaseException:
        desk.close()
        raise
    return desk


def _must_be_allowed_to_restore(data: Path) -> None:
    """Refuse who the database in a data folder knows, and does not let put a backup back.

    Where none can be read, damaged, missing, older or newer, there is nobody to ask: that is what
    backups are for.

    Raises:
        UserError: `not_permitted`.
    """
    from smdesk.bootstrap import known_actor
    from smdesk.services.backups import MAY_RESTORE

    try:
        actor = known_actor(data)
    except SmdeskError:
        return
    if actor is not None:
        actor.require(*MAY_RESTORE)


def _with_tokens(verified: "FolderVerified") -> "FolderVerified":
    """Add what the time-stamp tokens say that lie beside the ledger that was read."""
    from smdesk.archive import FolderArchive
    from smdesk.services.evidence.token_checks import verify_tokens_beside
    from smdesk.timestamps.folder import TokenFolder
    from smdesk.timestamps.tool import Rfc3161

    if verified.root is None:
        return verified
    root, disk = verified.root, RealDisk()
    try:
        entries = FolderArchive(root, disk).ledger()
    except SurroundingsError:  # told already
        return verified
    if not entries:
        return verified
    files = TokenFolder(root, disk)
    stamps = verify_tokens_beside(entries, files, Rfc3161(), lambda: datetime.now(UTC))
    return replace(verified, findings=[*verified.findings, *stamps.findings], stamps=stamps)


class Parts:
    """What the command line needs before there is a desk."""

    def open_desk(
        self, arguments: argparse.Namespace, *, writing: bool, making: bool = False
    ) -> "Desk":
        """Open the data folder that the arguments name; make a database only if `making`."""
        from smdesk.bootstrap import open_desk

        data = (arguments.data or usual_data_folder()).absolute()
        database = stated_database(arguments, settings_file(data))
        if not making:
            from smdesk.storage.opening import must_exist

            must_exist(database or data / DATABASE)
        return open_desk(data, database=database, writing=writing)

    def settings(self, arguments: argparse.Namespace) -> SettingsFile:
        """Return the settings of the data folder that the arguments name."""
        return settings_file((arguments.data or usual_data_folder()).absolute())

    def database(self, arguments: argparse.Namespace) -> str | None:
        """Return the address of the database that is stated; see `stated_database`."""
        return stated_database(arguments, self.settings(arguments))

    def keys(self) -> "KeyStore":
        """Return the account's credential store."""
        from smdesk.restricted import SystemKeyStore

        return SystemKeyStore()

    def open_window(self, arguments: argparse.Namespace) -> int:
        """Open the window and return its exit code when it closes."""
        if sys.platform == "linux" and not SCREENS & os.environ.keys():
            raise SurroundingsError("no_screen")
        from smdesk.desktop.session import Place, run

        data = (arguments.data or usual_data_folder()).absolute()
        arguments.data = data
        settings = settings_file(data)
        ours = Place(
            data=data, open_desk=lambda: self.open_desk(arguments, writing=True, making=True)
        )
        example = Place(data=example_folder(data), open_desk=lambda: open_example(data))
        return run(ours, example, settings)

    def show(self, error: SmdeskError) -> None:
        """Say in a dialog why there is no window, where there is no console to say it on."""
        from smdesk.desktop.application import make_application, refuse

        make_application(Settings())
        refuse(error)

    def verify_folder(self, path: Path, progress: "Progress") -> "FolderVerified":
        """Verify any folder of bags, and the tokens of an archive, without a database."""
        from smdesk.archive import verify_folder

        return _with_tokens(verify_folder(path, progress))

    def verify_backup(self, arguments: argparse.Namespace, progress: "Progress") -> list["Finding"]:
        """Restore a backup on trial; that takes no database, and changes nothing."""
        from smdesk.storage import ZipBackups

        data = (arguments.data or usual_data_folder()).absolute()
        if not arguments.verify.is_file():
            raise UserError("file_missing", at="verify", path=arguments.verify)
        return ZipBackups(data, None).verify(arguments.verify, progress)

    def restore(self, arguments: argparse.Namespace) -> "Restored":
        """Put a backup in place of the data folder's database."""
        from smdesk.storage import ZipBackups

        data = (arguments.data or usual_data_folder()).absolute()
        settings = settings_file(data)
        if database := stated_database(arguments, settings):
            raise UserError("backup_by_database_admin", database=without_password(database))
        _must_be_allowed_to_restore(data)
        return ZipBackups(data, None).restore(arguments.file)

    def shooting(self) -> "Shooting":
        """Return what takes web pages, outside the register."""
        from smdesk.capture.browser.camera import BrowserCamera
        from smdesk.services.evidence.shooting import Shooting
        from smdesk.services.settings.allowing import allowed_pages

        camera = BrowserCamera(lambda: datetime.now(UTC))
        return Shooting(allowed_pages(camera, settings_file(usual_data_folder())), RealDisk())

    def demo(self, out: Path, language: str) -> Mapping[str, object]:
        """Do the whole job on the example."""
        from smdesk.demo import demo

        return demo(out, language)

    def self_test(self, language: str) -> Mapping[str, object]:
        """Try every part of an installed program."""
        from smdesk.self_test import self_test

        return self_test(language)
