"""The services of duties whose parts are many: the restricted store, backups, what is published."""

from smdesk.bootstrap import tools
from smdesk.bootstrap.base import Base
from smdesk.parts import BACKUPS
from smdesk.services.backup_notes import BackupNotes
from smdesk.services.backups import BackupDesk
from smdesk.services.duties.restricted import RestrictedStore, RestrictedTools
from smdesk.services.ports import Backups
from smdesk.services.settings.allowing import allowed_reader
from smdesk.services.website import Website


def restricted(base: Base) -> RestrictedStore:
    """Return the store of sealed copies."""
    by = RestrictedTools(
        files=base.sealed,
        sealer=tools.sealer(),
        keys=tools.key_store(),
        masker=tools.masker(),
        camera=base.camera,
        archive=base.archive,
        disk=base.disk,
    )
    return RestrictedStore(base.store, base.clock, by)


def backups(base: Base, made: Backups) -> BackupDesk:
    """Return what backs up and tells of it.

    Args:
        base: what it stands on.
        made: makes the backups.
    """
    return BackupDesk(
        made,
        notes=BackupNotes(base.data / BACKUPS, base.disk),
        settings=base.settings,
        store=base.store,
        clock=base.clock,
        archive_root=lambda: base.archive.root,
    )


def website(base: Base) -> Website:
    """Return what writes the website's list, and compares it with what is published."""
    return Website(
        base.store,
        writer=tools.public_writer(base.data),
        tables=tools.table_writer(),
        pages=allowed_reader(tools.page_reader(base.settings), base.settings),
        disk=base.disk,
    )
