"""The only place where the parts are put together: it knows all, and hands the tools in.

The tools are imported where they are first needed, and the window is painted before that.
"""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.account import signed_in_account
from smdesk.bootstrap import places, tools
from smdesk.calm import calm_thread
from smdesk.disk import Disk, RealDisk
from smdesk.domain.actors import Actor
from smdesk.domain.errors import SurroundingsError
from smdesk.parts import (
    ATTACHMENTS,
    BACKUPS,
    COPY_MEMORY,
    DATABASE,
    DRAFTS,
    FIXITY,
    RESTRICTED,
    TAKING,
    settings_file,
    usual_data_folder,
)
from smdesk.services.actors import identify
from smdesk.services.backup_notes import BackupNotes
from smdesk.services.backups import BackupDesk
from smdesk.services.desk import Desk
from smdesk.services.drafts import Drafts
from smdesk.services.duties.care_duties import CareDuties
from smdesk.services.duties.disposals import Disposals
from smdesk.services.duties.personal import PersonalData
from smdesk.services.duties.referrals import Referrals
from smdesk.services.duties.removals import Removals
from smdesk.services.duties.restricted import RestrictedStore, RestrictedTools
from smdesk.services.duties.schedule import ScheduleDesk
from smdesk.services.duties.watch import WatchDesk
from smdesk.services.evidence.archive import ArchiveReader
from smdesk.services.evidence.captures import Captures
from smdesk.services.evidence.comparing import Comparing
from smdesk.services.evidence.copy_state import CopyMemory, speaks_against
from smdesk.services.evidence.deliveries import Deliveries
from smdesk.services.evidence.fixity import Fixity
from smdesk.services.evidence.page_captures import PageCaptures
from smdesk.services.evidence.picture_imports import PictureImports
from smdesk.services.evidence.rebuilding import Rebuilding
from smdesk.services.evidence.reconciling import Reconciling
from smdesk.services.evidence.recovery import Recovery
from smdesk.services.evidence.repairing import Repairing
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.evidence.staging import Staging
from smdesk.services.evidence.verification import Verification
from smdesk.services.evidence.waiting import Waiting
from smdesk.services.example.example import Example
from smdesk.services.exchange import Exchange
from smdesk.services.imports.imports import Imports
from smdesk.services.lists import Lists
from smdesk.services.overview import Overview
from smdesk.services.ports import (
    Archive,
    Camera,
    SealedFiles,
)
from smdesk.services.printed.disposal_reports import DisposalPapers
from smdesk.services.printed.evidence_reports import EvidenceReports
from smdesk.services.printed.management_reports import ManagementReports
from smdesk.services.printed.records import Records
from smdesk.services.printed.reports import Reports
from smdesk.services.register.access import Access
from smdesk.services.register.attachments import Attachments
from smdesk.services.register.guidance import GuidanceDesk
from smdesk.services.register.history import History
from smdesk.services.register.life import Life
from smdesk.services.register.mandates import Mandates
from smdesk.services.register.organisation import Organisation
from smdesk.services.register.register import Register
from smdesk.services.register.roles import Roles
from smdesk.services.register.search import Search
from smdesk.services.settings.allowing import (
    allowed_camera,
    allowed_pages,
    allowed_reader,
)
from smdesk.services.settings.database_address import secret_name, with_password
from smdesk.services.settings.settings import SettingsFile
from smdesk.services.website import Website

if TYPE_CHECKING:  # the name alone must not load SQLAlchemy
    from smdesk.storage import SqlStore


def now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(UTC)


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
        secret = tools.key_store().get(name)
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
    archive = places.archive_of(data, store, settings, disk)
    attachments = AttachmentFolder(data / ATTACHMENTS, disk)
    sealed = AttachmentFolder(data / RESTRICTED, disk, "copy")
    camera = allowed_camera(tools.camera(now), settings)
    staging = Staging(data / TAKING, disk, 0 if store.file else places.LEFT_AFTER)
    pictures = tools.picture_files()
    restricted = _restricted(store, sealed, camera, archive, disk)
    account = store.login or signed_in_account()
    imports = Imports(store, tools.sheet_reader(), now)
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
    renderer = tools.renderer()
    timestamps = places.timestamps(store, archive, settings, now)
    reports = Reports(store, renderer, now, disk, attachments)
    recovery = Recovery(store, archive, now)
    second_copy = places.second_copy(data, store, archive, settings, now)
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
    gone_from = places.disposal_places(
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
        opener=tools.open_in_usual_program,
        pictures=pictures,
        papers=tools.paper_reader(),
        comparing=Comparing(store, archive, pictures),
        deliveries=Deliveries(
            store,
            archive,
            packages=tools.package_writer(),
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
            redrawer=tools.redrawer(),
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
            open_folder=partial(places.archive_in, store, archive),
            bring_tokens_back=places.token_copies(store, archive).bring_back,
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
        exchange=Exchange(store, tools.exchange_files(), attachments, sealed, now),
        lists=Lists(store, tools.list_writer()),
        website=Website(
            store,
            writer=tools.public_writer(data),
            tables=tools.table_writer(),
            pages=allowed_reader(tools.page_reader(settings), settings),
            disk=disk,
        ),
        removals=Removals(store, now),
        referrals=Referrals(store, now),
        restricted=restricted,
        schedule=ScheduleDesk(
            store,
            now,
            Attachments(store, attachments, now),
            tools.table_writer(),
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
        disposals=Disposals(store, gone_from, now, DisposalPapers(store, reports, disk, now)),
        personal=PersonalData(store, now, reports, disk),
        guidance=GuidanceDesk(
            store,
            Attachments(store, attachments, now),
            tools.text_reader(),
            now,
        ),
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
        pages=allowed_pages(tools.page_camera(data, now), settings),
        camera=camera,
        look=tools.picture_look(),
        clock=now,
        disk=RealDisk(),
        staging=staging,
    )


def _restricted(
    store: "SqlStore", sealed: SealedFiles, camera: Camera, archive: Archive, disk: Disk
) -> RestrictedStore:
    by = RestrictedTools(
        files=sealed,
        sealer=tools.sealer(),
        keys=tools.key_store(),
        masker=tools.masker(),
        camera=camera,
        archive=archive,
        disk=disk,
    )
    return RestrictedStore(store, now, by)
