"""What many services stand on, made once for a data folder and its open database."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.bootstrap import places, tools
from smdesk.disk import Disk, RealDisk
from smdesk.domain.actors import Actor
from smdesk.parts import ATTACHMENTS, DRAFTS, RESTRICTED, TAKING, settings_file
from smdesk.services.actors import identify
from smdesk.services.drafts import Drafts
from smdesk.services.evidence.staging import Staging
from smdesk.services.ports import Camera, Clock, PictureFiles
from smdesk.services.register.attachments import Attachments
from smdesk.services.settings.allowing import allowed_camera
from smdesk.services.settings.settings import SettingsFile

if TYPE_CHECKING:  # the names alone must not load SQLAlchemy
    from smdesk.archive import FolderArchive, WaitingArchive
    from smdesk.storage import AttachmentFolder, SqlStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What many services stand on."""

    data: Path
    store: "SqlStore"
    clock: Clock
    disk: Disk
    actor: Actor
    settings: SettingsFile
    archive: "FolderArchive | WaitingArchive"
    files: "AttachmentFolder"
    """What is attached to the register's rows."""
    sealed: "AttachmentFolder"
    """The restricted store's copies."""
    camera: Camera
    pictures: PictureFiles
    staging: Staging
    drafts: Drafts

    @property
    def attachments(self) -> Attachments:
        """What attaches files to rows."""
        return Attachments(self.store, self.files, self.clock)


def make_base(
    data: Path, store: "SqlStore", clock: Clock, account: str, *, writing: bool, apart: bool
) -> Base:
    """Put together what many services stand on.

    Args:
        data: the data folder.
        store: the open database.
        clock: tells the moment.
        account: who is signed in.
        writing: as for `bootstrap.open_desk`.
        apart: likewise.

    Raises:
        UserError: as `places.archive_of`.
    """
    from smdesk.storage import AttachmentFolder

    disk = RealDisk()
    settings = settings_file(data, apart=apart)
    archive = places.archive_of(data, store, settings, disk)  # refused, nobody is entered
    actor = identify(store, account, writing=writing)
    return Base(
        data=data,
        store=store,
        clock=clock,
        disk=disk,
        actor=actor,
        settings=settings,
        archive=archive,
        files=AttachmentFolder(data / ATTACHMENTS, disk),
        sealed=AttachmentFolder(data / RESTRICTED, disk, "copy"),
        camera=allowed_camera(tools.camera(clock), settings),
        pictures=tools.picture_files(),
        staging=Staging(data / TAKING, disk, 0 if store.file else places.LEFT_AFTER),
        drafts=Drafts(data / DRAFTS, disk, clock, actor),
    )
