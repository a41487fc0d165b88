"""The only place where the parts are put together: it knows all, and hands the tools in.

The tools are imported where they are first needed, and the window is painted before that.
"""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from smdesk.account import signed_in_account
from smdesk.bootstrap import duties, evidence, places, tools
from smdesk.bootstrap.base import Base, make_base
from smdesk.domain.actors import Actor
from smdesk.domain.errors import SurroundingsError
from smdesk.parts import DATABASE, usual_data_folder
from smdesk.services.actors import identify
from smdesk.services.desk import Desk
from smdesk.services.duties.disposals import Disposals
from smdesk.services.duties.personal import PersonalData
from smdesk.services.duties.referrals import Referrals
from smdesk.services.duties.removals import Removals
from smdesk.services.duties.schedule import ScheduleDesk
from smdesk.services.duties.watch import WatchDesk
from smdesk.services.evidence.archive import ArchiveReader
from smdesk.services.evidence.captures import Captures
from smdesk.services.evidence.comparing import Comparing
from smdesk.services.evidence.rebuilding import Rebuilding
from smdesk.services.evidence.reconciling import Reconciling
from smdesk.services.evidence.recovery import Recovery
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.example.example import Example
from smdesk.services.exchange import Exchange
from smdesk.services.imports.imports import Imports
from smdesk.services.lists import Lists
from smdesk.services.overview import Overview
from smdesk.services.printed.disposal_reports import DisposalPapers
from smdesk.services.printed.management_reports import ManagementReports
from smdesk.services.printed.records import Records
from smdesk.services.printed.reports import Reports
from smdesk.services.register.access import Access
from smdesk.services.register.guidance import GuidanceDesk
from smdesk.services.register.history import History
from smdesk.services.register.life import Life
from smdesk.services.register.mandates import Mandates
from smdesk.services.register.organisation import Organisation
from smdesk.services.register.register import Register
from smdesk.services.register.roles import Roles
from smdesk.services.register.search import Search
from smdesk.services.settings.database_address import secret_name, with_password


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
        account = store.login or signed_in_account()
        desk = _put_together(make_base(data, store, now, account, writing=writing, apart=apart))
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


def _put_together(base: Base) -> Desk:
    from smdesk.storage import ZipBackups

    data, store, archive, settings = base.data, base.store, base.archive, base.settings
    restricted = duties.restricted(base)
    backups = ZipBackups(data, store, now, chosen=lambda: settings.read().backup_folder)
    backup_desk = duties.backups(base, backups)
    timestamps = places.timestamps(base)
    second_copy = places.second_copy(base)
    verification = evidence.verification(base, restricted, timestamps, second_copy)
    gone_from = places.disposal_places(base, second_copy, restricted, backups)
    imports = Imports(store, tools.sheet_reader(), now)
    recovery = Recovery(store, archive, now)
    reports = Reports(store, tools.renderer(), now, base.disk, base.files)
    return Desk(
        data=data,
        actor=base.actor,
        clock=now,
        store=store,
        opener=tools.open_in_usual_program,
        pictures=base.pictures,
        papers=tools.paper_reader(),
        comparing=Comparing(store, archive, base.pictures),
        deliveries=evidence.deliveries(base),
        register=Register(store),
        life=Life(store, now),
        history=History(store),
        organisation=Organisation(store, now),
        overview=Overview(store, now, backup_desk.days_without, evidence.care_duties(base)),
        rounds=Rounds(store, now),
        imports=imports,
        captures=Captures(store, archive, base.camera, now),
        pages=evidence.pages(base),
        picture_imports=evidence.picture_imports(base),
        recovery=recovery,
        reconciling=Reconciling(store, archive, recovery),
        rebuilding=Rebuilding(store, archive, now),
        archive=ArchiveReader(store, archive, now),
        timestamps=timestamps,
        second_copy=second_copy,
        repairing=evidence.repairing(base, second_copy),
        waiting=evidence.waiting(base),
        verification=verification,
        fixity=evidence.fixity(base, verification),
        reports=reports,
        attachments=base.attachments,
        mandates=Mandates(store, base.attachments, now),
        access=Access(store, now),
        backups=backup_desk,
        settings=settings,
        drafts=base.drafts,
        roles=Roles(store),
        watch=WatchDesk(store, now),
        search=Search(store, now),
        example=Example(store, imports, now, base.files),
        exchange=Exchange(store, tools.exchange_files(), base.files, base.sealed, now),
        lists=Lists(store, tools.list_writer()),
        website=duties.website(base),
        removals=Removals(store, now),
        referrals=Referrals(store, now),
        restricted=restricted,
        schedule=ScheduleDesk(store, now, base.attachments, tools.table_writer()),
        management=ManagementReports(reports, now),
        evidence=evidence.reports(base, reports, timestamps),
        records=Records(store, archive, now, reports),
        disposals=Disposals(store, gone_from, now, DisposalPapers(store, reports, base.disk, now)),
        personal=PersonalData(store, now, reports, base.disk),
        guidance=GuidanceDesk(store, base.attachments, tools.text_reader(), now),
    )
