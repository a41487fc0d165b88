"""The only place where the parts are put together: it knows all, and hands the tools in.

SQLAlchemy, NumPy, ReportLab and openpyxl take more than a second to load together. So the tools are
imported where they are first needed, and the window is painted before that.
"""

import logging
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from smdesk.account import signed_in_account
from smdesk.calm import calm_thread
from smdesk.disk import Disk, RealDisk
from smdesk.domain.actors import Actor
from smdesk.domain.errors import SurroundingsError
from smdesk.parts import (
    ARCHIVE,
    ATTACHMENTS,
    BACKUPS,
    COPY_MEMORY,
    DATABASE,
    DRAFTS,
    FIXITY,
    RESTRICTED,
    TAKING,
    TEMPLATES,
    WAITING,
    settings_file,
    usual_data_folder,
)
from smdesk.services.access import Access
from smdesk.services.actors import identify
from smdesk.services.allowing import (
    allowed_camera,
    allowed_pages,
    allowed_reader,
    allowed_stamps,
)
from smdesk.services.archive import ArchiveReader
from smdesk.services.attachments import Attachments
from smdesk.services.backup_notes import BackupNotes
from smdesk.services.backups import BackupDesk
from smdesk.services.captures import Captures
from smdesk.services.care_duties import CareDuties
from smdesk.services.comparing import Comparing
from smdesk.services.copy_state import CopyMemory, speaks_against
from smdesk.services.database_address import secret_name, with_password
from smdesk.services.deliveries import Deliveries
from smdesk.services.desk import Desk
from smdesk.services.disposal_reports import DisposalPapers
from smdesk.services.disposals import Disposals, Places
from smdesk.services.drafts import Drafts
from smdesk.services.evidence_reports import EvidenceReports
from smdesk.services.example import Example
from smdesk.services.exchange import Exchange
from smdesk.services.fixity import Fixity
from smdesk.services.guidance import GuidanceDesk
from smdesk.services.history import History
from smdesk.services.imports import Imports
from smdesk.services.life import Life
from smdesk.services.lists import Lists
from smdesk.services.management_reports import ManagementReports
from smdesk.services.mandates import Mandates
from smdesk.services.organisation import Organisation
from smdesk.services.overview import Overview
from smdesk.services.page_captures import PageCaptures
from smdesk.services.personal import PersonalData
from smdesk.services.picture_imports import PictureImports
from smdesk.services.ports import (
    THUMBNAILS,
    Archive,
    ArchiveFolder,
    AttachmentStore,
    Backups,
    Camera,
    ExchangeFiles,
    KeyStore,
    ListWriter,
    Masker,
    PackageWriter,
    PageCamera,
    PageReader,
    PaperReader,
    PictureFiles,
    PictureLook,
    PublicWriter,
    Redrawer,
    Renderer,
    SealedFiles,
    Sealer,
    SheetReader,
    TableWriter,
    TextReader,
    TimestampTool,
    TokenFiles,
)
from smdesk.services.rebuilding import Rebuilding
from smdesk.services.reconciling import Reconciling
from smdesk.services.records import Records
from smdesk.services.recovery import Recovery
from smdesk.services.referrals import Referrals
from smdesk.services.register import Register
from smdesk.services.removals import Removals
from smdesk.services.repairing import Repairing
from smdesk.services.reports import Reports
from smdesk.services.restricted import RestrictedStore, RestrictedTools
from smdesk.services.roles import Roles
from smdesk.services.rounds import Rounds
from smdesk.services.schedule import ScheduleDesk
from smdesk.services.search import Search
from smdesk.services.second_copy import SecondCopy
from smdesk.services.settings import SettingsFile
from smdesk.services.staging import Staging
from smdesk.services.timestamps import Timestamps
from smdesk.services.token_copies import TokenCopies
from smdesk.services.verification import Verification
from smdesk.services.waiting import Waiting
from smdesk.services.watch import WatchDesk
from smdesk.services.website import Website
from smdesk.words import Words

if TYPE_CHECKING:  # the name alone must not load SQLAlchemy
    from smdesk.archive import FolderArchive, WaitingArchive
    from smdesk.storage import SqlStore


LEFT_AFTER = 24 * 3600.0
"""Seconds after which half a bag is nobody's work any more, where several programs write."""


def now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(UTC)


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


class Later:
    """A tool that is loaded when one of its methods is first asked for."""

    def __init__(self, load: Callable[[], object]) -> None:
        self._load = load

    @cached_property
    def _tool(self) -> object:
        return self._load()

    def __getattr__(self, name: str) -> object:
        return getattr(self._tool, name)


def _camera() -> object:
    from smdesk.capture.screen import MssCamera

    return MssCamera(now)


def _page_camera(data: Path | None = None) -> object:
    """Return what takes pages; its sign-ins last where there is a data folder."""
    from smdesk.capture.browser.camera import BrowserCamera
    from smdesk.capture.browser.profile import Profile

    return BrowserCamera(now, profile=Profile(data) if data else None)


def _look() -> object:
    from smdesk.capture.engine.looking import PngLook

    return PngLook()


def _picture_files() -> object:
    from smdesk.capture.engine.opening import PngFiles

    return PngFiles()


def _paper_reader() -> object:
    from smdesk.capture.paper_pages import PdfPapers

    return PdfPapers()


def _redrawer() -> object:
    from smdesk.capture.foreign import FileRedrawer

    return FileRedrawer()


def _renderer() -> object:
    from smdesk.reports import PdfRenderer

    return PdfRenderer()


def _reader() -> object:
    from smdesk.exchange import FileSheetReader

    return FileSheetReader()


def _text_reader() -> object:
    from smdesk.exchange import PolicyFiles

    return PolicyFiles()


def _open_files() -> object:
    from smdesk.exchange import OpenFiles

    return OpenFiles(RealDisk())


def _list_writer() -> object:
    from smdesk.exchange.xlsx_lists import XlsxLists

    return XlsxLists(RealDisk())


def _table_writer() -> object:
    from smdesk.exchange.plain_tables import TableFiles

    return TableFiles(RealDisk())


def _public_writer(data: Path) -> object:
    from smdesk.website.writing import PublicFiles

    return PublicFiles(data / TEMPLATES)


def _page_reader(settings: SettingsFile) -> object:
    from smdesk.website.reading import WebPages

    return WebPages(lambda: settings.read().proxy)


def _package_writer() -> object:
    from smdesk.delivery import SipWriter

    return SipWriter(RealDisk())


def _timestamp_tool(settings: SettingsFile) -> object:
    from smdesk.timestamps.tool import Rfc3161

    return Rfc3161(lambda: settings.read().proxy)


def _token_files(root: Path) -> object:
    from smdesk.timestamps.folder import TokenFolder

    return TokenFolder(root, RealDisk())


def _sealer() -> object:
    from smdesk.restricted import AgeSealer

    return AgeSealer()


def _key_store() -> object:
    from smdesk.restricted import SystemKeyStore

    return SystemKeyStore()


def _masker() -> object:
    from smdesk.restricted import PixelMasker

    return PixelMasker()


def open_desk(
    data: Path | None = None,
    *,
    database: str | None = None,
    writing: bool = True,
    apart: bool = False,
) -> Desk:
    """Open a data folder's database and put every service over it.

    Args:
        data: the data folder, the user's own if None.
        database: an address of a PostgreSQL database, instead of the file in the data folder.
        writing: be the one writer (SQLite), recover what a crash left; otherwise only read.
        apart: the data folder stands apart, as the example's does: the organisation's places for
            archive, copies and database are not meant for it.

    Raises:
        UserError: for a place or a database that cannot be used, with what to do instead.
        SurroundingsError: if disk or network fail.
    """
    from smdesk.storage import open_store

    data = (data or usual_data_folder()).absolute()
    place = _with_kept_password(database) if database else data / DATABASE
    store = open_store(place, now, read_only=not writing)
    try:
        desk = _put_together(data, store, writing=writing, apart=apart)
        if writing:
            desk.restricted.tidy()
            desk.pages.sweep()
            desk = replace(desk, recovered=desk.recovery.recover(desk.actor))
            desk.disposals.at_start(desk.actor)
    except BaseException:
        store.close()
        raise
    return desk


def _with_kept_password(database: str) -> str:
    """Add to an address the password that the credential store has for it, if there is one.

    A server may know the account without one, so a store that does not answer is no error yet.
    """
    name = secret_name(database)
    if name is None:
        return database
    try:
        secret = cast("KeyStore", _key_store()).get(name)
    except SurroundingsError:
        return database
    return with_password(database, secret) if secret else database


def known_actor(data: Path) -> Actor | None:
    """Return who is signed in, as a data folder's database knows them; None while it knows nobody.

    Nothing is made, recovered or changed.

    Raises:
        UserError: as `open_desk`.
        SurroundingsError: likewise.
    """
    from smdesk.storage import open_store

    with closing(open_store(data / DATABASE, now, read_only=True)) as store:
        with store.read() as snapshot:
            roles_given = bool(snapshot.grants.all())
        return identify(store, signed_in_account(), writing=False) if roles_given else None


def _put_together(data: Path, store: "SqlStore", *, writing: bool, apart: bool) -> Desk:
    from smdesk.archive import WaitingArchive, verify_folder
    from smdesk.storage import AttachmentFolder, ZipBackups

    disk = RealDisk()
    settings = settings_file(data, apart=apart)
    archive = _archive(data, store, settings, disk)
    attachments = AttachmentFolder(data / ATTACHMENTS, disk)
    sealed = AttachmentFolder(data / RESTRICTED, disk, "copy")
    camera = allowed_camera(cast("Camera", Later(_camera)), settings)
    staging = Staging(data / TAKING, disk, 0 if store.file else LEFT_AFTER)
    pictures = cast("PictureFiles", Later(_picture_files))
    restricted = _restricted(store, sealed, camera, archive, disk)
    account = store.login or signed_in_account()
    imports = Imports(store, cast("SheetReader", Later(_reader)), now)
    actor = identify(store, account, writing=writing)
    drafts = Drafts(data / DRAFTS, disk, now, actor)
    backups = ZipBackups(data, store, now, chosen=lambda: settings.read().backup_folder)
    backup_desk = BackupDesk(
        backups,
        notes=BackupNotes(data / BACKUPS, disk),
        settings=settings,
        store=store,
        clock=now,
        archive_root=lambda: archive.root,
    )
    renderer = cast("Renderer", Later(_renderer))
    timestamps = _timestamps(store, archive, settings)
    reports = Reports(store, renderer, now, disk, attachments)
    recovery = Recovery(store, archive, now)
    second_copy = _second_copy(data, store, archive, settings)
    line = archive if isinstance(archive, WaitingArchive) else None
    care = CareDuties(line, settings, CopyMemory(data / COPY_MEMORY, RealDisk()), now)
    verification = Verification(
        store,
        archive,
        attachments,
        verify_folder,
        restricted.check,
        stamps=timestamps.verify,
        copy=lambda: speaks_against(second_copy.state()),
    )
    places = _places(
        data,
        archive=archive,
        second_copy=second_copy,
        attachments=attachments,
        sealed=restricted,
        drafts=drafts,
        backups=backups,
    )
    return Desk(
        data=data,
        actor=actor,
        clock=now,
        store=store,
        opener=open_in_usual_program,
        pictures=pictures,
        papers=cast("PaperReader", Later(_paper_reader)),
        comparing=Comparing(store, archive, pictures),
        deliveries=Deliveries(
            store,
            archive,
            packages=cast("PackageWriter", Later(_package_writer)),
            settings=settings,
            clock=now,
        ),
        register=Register(store),
        life=Life(store, now),
        history=History(store),
        organisation=Organisation(store, now),
        overview=Overview(store, now, backup_desk.days_without, care),
        rounds=Rounds(store, now),
        imports=imports,
        captures=Captures(store, archive, camera, now),
        pages=_pages(data, store, archive, camera, staging=staging, settings=settings),
        picture_imports=PictureImports(
            store,
            archive,
            redrawer=cast("Redrawer", Later(_redrawer)),
            clock=now,
            disk=disk,
            staging=staging,
        ),
        recovery=recovery,
        reconciling=Reconciling(store, archive, recovery),
        rebuilding=Rebuilding(store, archive, now),
        archive=ArchiveReader(store, archive, now),
        timestamps=timestamps,
        second_copy=second_copy,
        repairing=Repairing(
            store,
            archive,
            second_copy,
            open_folder=partial(_archive_in, store, archive),
            bring_tokens_back=_token_copies(store, archive).bring_back,
            clock=now,
        ),
        waiting=Waiting(store, archive, line),
        verification=verification,
        fixity=Fixity(
            store,
            ArchiveReader(store, archive, now),
            verification,
            calm=calm_thread,
            clock=now,
            path=data / FIXITY,
            disk=disk,
        ),
        reports=reports,
        attachments=Attachments(store, attachments, now),
        mandates=Mandates(store, Attachments(store, attachments, now), now),
        access=Access(store, now),
        backups=backup_desk,
        settings=settings,
        drafts=drafts,
        roles=Roles(store),
        watch=WatchDesk(store, now),
        search=Search(store, now),
        example=Example(store, imports, now, attachments),
        exchange=Exchange(
            store, cast("ExchangeFiles", Later(_open_files)), attachments, sealed, now
        ),
        lists=Lists(store, cast("ListWriter", Later(_list_writer))),
        website=Website(
            store,
            writer=cast("PublicWriter", Later(lambda: _public_writer(data))),
            tables=cast("TableWriter", Later(_table_writer)),
            pages=allowed_reader(
                cast("PageReader", Later(lambda: _page_reader(settings))), settings
            ),
            disk=disk,
        ),
        removals=Removals(store, now),
        referrals=Referrals(store, now),
        restricted=restricted,
        schedule=ScheduleDesk(
            store,
            now,
            Attachments(store, attachments, now),
            cast("TableWriter", Later(_table_writer)),
        ),
        management=ManagementReports(reports, now),
        evidence=EvidenceReports(
            store,
            archive,
            pictures=pictures,
            reports=reports,
            stamps=timestamps.verify,
            clock=now,
        ),
        records=Records(store, archive, now, reports),
        disposals=Disposals(store, places, now, DisposalPapers(store, reports, disk, now)),
        personal=PersonalData(store, now, reports, disk),
        guidance=GuidanceDesk(
            store,
            Attachments(store, attachments, now),
            cast("TextReader", Later(_text_reader)),
            now,
        ),
    )


def _timestamps(store: "SqlStore", archive: Archive, settings: SettingsFile) -> Timestamps:
    return Timestamps(
        store,
        archive,
        files=cast("TokenFiles", Later(lambda: _token_files(archive.root))),
        tool=allowed_stamps(
            cast("TimestampTool", Later(lambda: _timestamp_tool(settings))), settings
        ),
        settings=settings,
        clock=now,
    )


def _archive(
    data: Path, store: "SqlStore", settings: SettingsFile, disk: Disk
) -> "FolderArchive | WaitingArchive":
    """Return the archive; what its folder cannot take waits, where that is no folder of ours.

    Several programs on one database would each let wait what all of them number in one order.
    """
    from smdesk.archive import FolderArchive, LocalQueue, WaitingArchive

    folder, queue = archive_folder(data, settings), LocalQueue(data / WAITING, disk)
    archive = FolderArchive(folder, disk, 0 if store.file else LEFT_AFTER)
    waits = folder.absolute() != data / ARCHIVE or not queue.is_empty()
    return WaitingArchive(archive, queue) if store.file and waits else archive


def _archive_in(store: "SqlStore", archive: Archive, folder: Path) -> ArchiveFolder:
    """Return the archive in a folder: the one that is written, or its copy."""
    from smdesk.archive import FolderArchive

    if folder == archive.root:
        return cast("ArchiveFolder", archive)
    return FolderArchive(folder, RealDisk(), 0 if store.file else LEFT_AFTER)


def _token_copies(store: "SqlStore", archive: Archive) -> TokenCopies:
    def tokens(root: Path) -> TokenFiles:
        return cast("TokenFiles", Later(lambda: _token_files(root)))

    return TokenCopies(store, tokens(archive.root), tokens)


def _second_copy(
    data: Path, store: "SqlStore", archive: Archive, settings: SettingsFile
) -> SecondCopy:
    from smdesk.archive.lanes import Answers

    return SecondCopy(
        store,
        archive,
        open_folder=partial(_archive_in, store, archive),
        bring_tokens=_token_copies(store, archive).bring,
        settings=settings,
        memory=CopyMemory(data / COPY_MEMORY, RealDisk()),
        clock=now,
        data=data,
        answers=Answers(),
        several=store.file is None,
    )


def _pages(
    data: Path,
    store: "SqlStore",
    archive: Archive,
    camera: Camera,
    *,
    staging: Staging,
    settings: SettingsFile,
) -> PageCaptures:
    return PageCaptures(
        store,
        archive,
        pages=allowed_pages(cast("PageCamera", Later(lambda: _page_camera(data))), settings),
        camera=camera,
        look=cast("PictureLook", Later(_look)),
        clock=now,
        disk=RealDisk(),
        staging=staging,
    )


def _places(
    data: Path,
    *,
    archive: Archive,
    second_copy: SecondCopy,
    attachments: AttachmentStore,
    sealed: RestrictedStore,
    drafts: Drafts,
    backups: Backups,
) -> Places:
    """Return where what is disposed of lies; the register speaks Swedish, as the archive does."""
    from smdesk.storage.derived import DerivedFolder

    return Places(
        archive=archive,
        second_copy=second_copy,
        attachments=attachments,
        sealed=sealed,
        derived=DerivedFolder(data / THUMBNAILS),
        drafts=drafts,
        backups=backups,
        former_name=lambda short: Words("sv")("disposal.former_employee", id=short),
    )


def _restricted(
    store: "SqlStore", sealed: SealedFiles, camera: Camera, archive: Archive, disk: Disk
) -> RestrictedStore:
    tools = RestrictedTools(
        files=sealed,
        sealer=cast("Sealer", Later(_sealer)),
        keys=cast("KeyStore", Later(_key_store)),
        masker=cast("Masker", Later(_masker)),
        camera=camera,
        archive=archive,
        disk=disk,
    )
    return RestrictedStore(store, now, tools)


def archive_folder(data: Path, settings: SettingsFile) -> Path:
    """Return the archive's folder: the chosen one, or the one beside the database."""
    chosen = settings.read().archive_folder
    return Path(chosen) if chosen else data / ARCHIVE
