"""Where things lie: the archive, what waits for it, its second copy, its time-stamp tokens."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from smdesk.bootstrap import tools
from smdesk.disk import Disk, RealDisk
from smdesk.parts import ARCHIVE, COPY_MEMORY, WAITING
from smdesk.services.duties.disposals import Places
from smdesk.services.duties.restricted import RestrictedStore
from smdesk.services.evidence.copy_state import CopyMemory
from smdesk.services.evidence.second_copy import SecondCopy
from smdesk.services.evidence.timestamps import Timestamps
from smdesk.services.evidence.token_copies import TokenCopies
from smdesk.services.path_lengths import must_leave_room
from smdesk.services.ports import (
    THUMBNAILS,
    Archive,
    ArchiveFolder,
    Backups,
)
from smdesk.services.settings.allowing import allowed_stamps
from smdesk.services.settings.settings import SettingsFile
from smdesk.words import Words

if TYPE_CHECKING:  # the name alone must not load SQLAlchemy
    from smdesk.archive import FolderArchive, WaitingArchive
    from smdesk.bootstrap.base import Base
    from smdesk.storage import SqlStore


LEFT_AFTER = 24 * 3600.0
"""Seconds after which half a bag is nobody's work any more, where several programs write."""


def archive_folder(data: Path, settings: SettingsFile) -> Path:
    """Return the archive's folder: the chosen one, or the one beside the database."""
    chosen = settings.read().archive_folder
    folder = Path(chosen) if chosen else data / ARCHIVE
    must_leave_room(folder, "archive_folder")
    return folder


def archive_of(
    data: Path, store: "SqlStore", settings: SettingsFile, disk: Disk
) -> "FolderArchive | WaitingArchive":
    """Return the archive; what its folder cannot take waits, where that is no folder of ours.

    Several programs on one database would each let wait what all of them number in one order.

    Raises:
        UserError: `folder_path_long`, for a place in which Windows could not open everything.
    """
    from smdesk.archive import FolderArchive, LocalQueue, WaitingArchive

    must_leave_room(data / WAITING, "data")
    folder, queue = archive_folder(data, settings), LocalQueue(data / WAITING, disk)
    archive = FolderArchive(folder, disk, 0 if store.file else LEFT_AFTER)
    waits = folder.absolute() != data / ARCHIVE or not queue.is_empty()
    return WaitingArchive(archive, queue) if store.file and waits else archive


def archive_in(store: "SqlStore", archive: Archive, folder: Path) -> ArchiveFolder:
    """Return the archive in a folder: the one that is written, or its copy."""
    from smdesk.archive import FolderArchive

    if folder == archive.root:
        return cast("ArchiveFolder", archive)
    return FolderArchive(folder, RealDisk(), 0 if store.file else LEFT_AFTER)


def token_copies(store: "SqlStore", archive: Archive) -> TokenCopies:
    """Return what copies the tokens that one side lacks."""
    return TokenCopies(store, tools.token_files(archive.root), tools.token_files)


def second_copy(base: "Base") -> SecondCopy:
    """Return the archive's second copy, wherever it was chosen."""
    from smdesk.archive.lanes import Answers

    return SecondCopy(
        base.store,
        base.archive,
        open_folder=partial(archive_in, base.store, base.archive),
        bring_tokens=token_copies(base.store, base.archive).bring,
        settings=base.settings,
        memory=CopyMemory(base.data / COPY_MEMORY, base.disk),
        clock=base.clock,
        data=base.data,
        answers=Answers(),
        several=base.store.file is None,
    )


def disposal_places(
    base: "Base", second_copy: SecondCopy, sealed: RestrictedStore, backups: Backups
) -> Places:
    """Return where what is disposed of lies; the register speaks Swedish, as the archive does."""
    from smdesk.storage.derived import DerivedFolder

    return Places(
        archive=base.archive,
        second_copy=second_copy,
        attachments=base.files,
        sealed=sealed,
        derived=DerivedFolder(base.data / THUMBNAILS),
        drafts=base.drafts,
        backups=backups,
        former_name=lambda short: Words("sv")("disposal.former_employee", id=short),
    )


def timestamps(base: "Base") -> Timestamps:
    """Return the service of time-stamps, whose tokens lie beside the ledger."""
    return Timestamps(
        base.store,
        base.archive,
        files=tools.token_files(base.archive.root),
        tool=allowed_stamps(tools.timestamp_tool(base.settings), base.settings),
        settings=base.settings,
        clock=base.clock,
    )
