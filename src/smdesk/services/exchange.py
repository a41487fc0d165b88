"""Everything to open files, and back into an empty database: nobody is locked in.

An export is one consistent state. Taking one in is all or nothing, keeps ids and versions, and is
compared with the files before it is made to last. Only a disposal that is decided and not carried
out becomes a proposal again.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from smdesk import __version__
from smdesk.domain.actors import REGISTER_EDITORS, Actor, Grant, Role
from smdesk.domain.disposal import Disposal
from smdesk.domain.errors import UserError
from smdesk.domain.restricted import RestrictedCopy
from smdesk.domain.retention import ScheduleVersion
from smdesk.domain.rounds import CaptureRound
from smdesk.services.ports import (
    SILENT,
    TABLES,
    About,
    AttachmentStore,
    Chains,
    ChangeSet,
    Clock,
    Content,
    ExchangeFiles,
    Incoming,
    Progress,
    Snapshot,
    Staged,
    Store,
    UnitOfWork,
)

MAY_EXPORT = (*REGISTER_EDITORS, Role.ARCHIVIST)
"""An export holds the whole register, so it is not for every reader."""
STEP = 500
"""Rows between two reports of progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """An export that is in its place."""

    path: Path
    rows: int
    attachments: int
    sha256: str
    """Of the JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """An export that is in the database now."""

    about: About
    rows: int
    attachments: int
    changes: ChangeSet


class Exchange:
    """Writes and takes in exports.

    Args:
        store: the database.
        files: writes and reads the open files.
        attachments: holds the attachments' bytes.
        sealed: holds the sealed copies' bytes.
        clock: tells when an export was made.
    """

    def __init__(
        self,
        store: Store,
        files: ExchangeFiles,
        attachments: AttachmentStore,
        sealed: AttachmentStore,
        clock: Clock,
    ) -> None:
        self._store = store
        self._files = files
        self._attachments = attachments
        self._sealed = sealed
        self._clock = clock

    # --- out ----------------------------------------------------------------------------------

    def export(
        self, actor: Actor, target: Path, *, as_zip: bool = False, progress: Progress = SILENT
    ) -> Exported:
        """Write everything, whole or not at all, and note it in the audit trail.

        Args:
            actor: who exports.
            target: a folder that is not there or empty; with `as_zip` a file that is not there.
            as_zip: write one file, its name ending with `.zip`.
            progress: told after each file; cancelling leaves nothing.

        Raises:
            UserError: `not_permitted`, `exchange_target_taken`, `exchange_folder_missing`,
                `exchange_read_only`, `path_long`, `interrupted`.
            SurroundingsError: `exchange_full`, `exchange_write`, `file_held`,
                `exchange_attachment_damaged`, `exchange_copy_damaged`, `attachment_missing`,
                `copy_missing`.
        """
        actor.require(*MAY_EXPORT)
        if as_zip and target.suffix.lower() != ".zip":
            target = target.with_name(f"{target.name}.zip")
        with ExitStack() as stack:
            with self._store.read() as snapshot:
                content = self._content(snapshot)
                staged = stack.enter_context(
                    self._files.stage(
                        content,
                        Chains(audit=snapshot.audit.entries(), ledger=snapshot.ledger.entries()),
                        self._paths(content),
                        target,
                        sealed=self._sealed_paths(content),
                        as_zip=as_zip,
                        progress=progress,
                    )
                )
            self._put(actor, staged, content)
        return Exported(
            path=staged.path,
            rows=content.rows,
            attachments=len(content.tables["attachments"]),
            sha256=staged.sha256,
        )

    def _content(self, snapshot: Snapshot) -> Content:
        tables = tables_of(snapshot)
        names = [item.name for item in tables["municipality"]]
        about = About(
            program=f"smdesk {__version__}",
            made_at=self._clock(),
            municipality=next(iter(names), ""),
        )
        return Content(about=about, tables=tables)

    def _paths(self, content: Content) -> dict[str, Path]:
        attachments = content.tables["attachments"]
        return {item.id: self._attachments.path(item.id) for item in attachments}

    def _sealed_paths(self, content: Content) -> dict[str, Path]:
        return {item.sealed: self._sealed.path(item.sealed) for item in _kept(content)}

    def _put(self, actor: Actor, staged: Staged, content: Content) -> None:
        with self._store.write(actor) as work:
            work.audit.note("exported", "exchange", "exchange", _noted(content, staged.sha256))
            staged.put()
            work.commit()

    # --- back ---------------------------------------------------------------------------------

    def take_in(self, actor: Actor, source: Path, progress: Progress = SILENT) -> TakenIn:
        """Fill an empty database from an export, all or nothing.

        Who takes it in stays a webmaster, whatever the export says: somebody has to go on.

        Raises:
            UserError: `not_permitted`; `exchange_not_empty`, for a database that holds anything;
                what `ExchangeFiles.open` raises.
            InvalidError: with every value that cannot be taken; nothing is stored.
            SurroundingsError: if disk or database fail; the same.
        """
        actor.require(Role.WEBMASTER)
        with self._store.read() as snapshot:
            _must_be_empty(snapshot, actor)
        with self._files.open(source, progress) as incoming:
            content = incoming.content
            for item in content.tables["attachments"]:
                incoming.attachment(item)  # all are looked at before the first is stored
            for copy in _kept(content):
                incoming.sealed(copy)
            with self._store.write(actor) as work:
                _must_be_empty(work, actor)
                self._store_files(incoming)
                stored = _Intake(work, actor, content, progress).store()
                _must_equal(stored, tables_of(work))
                work.audit.note("taken in", "exchange", "exchange", _noted(content))
                changes = work.commit()
        return TakenIn(
            about=content.about,
            rows=content.rows,
            attachments=len(content.tables["attachments"]),
            changes=changes,
        )

    def _store_files(self, incoming: Incoming) -> None:
        for item in incoming.content.tables["attachments"]:
            self._attachments.put(incoming.attachment(item))
        for copy in _kept(incoming.content):
            self._sealed.put(incoming.sealed(copy))


def _kept(content: Content) -> list[RestrictedCopy]:
    """Return the sealed copies that there are files of: those that are not gone by decision."""
    return [copy for copy in content.tables["restricted_copies"] if copy.gone_at is None]


def tables_of(snapshot: Snapshot) -> dict[str, list[Any]]:
    """Return every row of every table, in the order they were added."""
    read = {name: getattr(snapshot, name) for name in TABLES if name != "captures"}
    tables = {name: table.all() for name, table in read.items()}
    tables["captures"] = snapshot.captures.page(limit=None)[::-1]
    return {name: tables[name] for name in TABLES}


def _noted(content: Content, sha256: str = "") -> dict[str, object]:
    """Return what the audit trail keeps: which export it was, without content."""
    noted: dict[str, object] = {"rows": content.rows, "made_at": content.about.made_at}
    return noted | ({"sha256": sha256} if sha256 else {})


def _must_be_empty(snapshot: Snapshot, actor: Actor) -> None:
    """Refuse a database that holds anything but the account of who opened it.

    Raises:
        UserError: `exchange_not_empty`.
    """
    for name in TABLES.keys() - {"captures", "grants"}:
        if getattr(snapshot, name).all():
            raise UserError("exchange_not_empty")
    others = [item for item in snapshot.grants.all() if not _is_own(item, actor)]
    if others or snapshot.captures.count():
        raise UserError("exchange_not_empty")


def _is_own(grant: Grant, actor: Actor) -> bool:
    return grant.account.casefold() == actor.account.casefold()


def _must_equal(given: dict[str, Sequence[Any]], stored: dict[str, list[Any]]) -> None:
    """Compare what the database holds with what was to be stored.

    Raises:
        RuntimeError: if they differ, which is a bug; nothing is made to last.
    """
    for name in TABLES:
        if stored[name] != list(given[name]):
            raise RuntimeError(f"{name} were not stored as they were read")


@dataclass(slots=True)
class _Intake:
    """One export on its way into the database."""

    work: UnitOfWork
    actor: Actor
    content: Content
    progress: Progress

    def store(self) -> dict[str, Sequence[Any]]:
        """Add every row, and return the rows as they must now be stored."""
        stored = dict(self.content.tables)
        stored["grants"] = self._grants()
        stored["disposals"] = [_proposed_again(one) for one in stored["disposals"]]
        for name, item in self._stepping(stored):
            if name != "grants":
                self._add(name, item)
        for item in stored["rounds"]:
            if item.closed_at is not None:
                self.work.rounds.update(replace(item, version=item.version - 1))
        for item in stored["schedules"]:
            if item.locked_at is not None:
                self.work.schedules.update(replace(item, version=item.version - 1))
        self._store_grants(stored["grants"])
        return stored

    def _stepping(self, tables: dict[str, Sequence[Any]]) -> Iterator[tuple[str, Any]]:
        """Yield each row with its table, telling how far it is."""
        done = 0
        for name, rows in tables.items():
            for item in rows:
                if done % STEP == 0:
                    self.progress(done, self.content.rows, "exchange.progress.storing")
                    if self.progress.cancelled:
                        raise UserError("interrupted")
                yield name, item
                done += 1
        self.progress(done, done, "exchange.progress.storing")

    def _add(self, name: str, item: Any) -> None:
        if isinstance(item, CaptureRound) and item.closed_at is not None:
            item = _opened_again(item)  # a closed round takes no entries
        if isinstance(item, ScheduleVersion) and item.locked_at is not None:
            item = replace(item, locked_at=None, version=item.version - 1)  # nor does this, rows
        getattr(self.work, name).add(item)

    def _grants(self) -> list[Grant]:
        """Return the grants as they will be stored: the actor's own first, still a webmaster's.

        PostgreSQL asks at each row for a grant of who writes it.
        """
        given: Sequence[Grant] = self.content.tables["grants"]
        own = [item for item in given if _is_own(item, self.actor)] or self.work.grants.all()
        kept = [replace(item, roles=item.roles | {Role.WEBMASTER}) for item in own]
        return kept + [item for item in given if not _is_own(item, self.actor)]

    def _store_grants(self, grants: Sequence[Grant]) -> None:
        for item in self.work.grants.all():
            if item not in grants:
                self.work.grants.remove(item)
        known = self.work.grants.all()
        for item in grants:
            if item not in known:
                self.work.grants.add(item)


def _proposed_again(item: Disposal) -> Disposal:
    """Return a disposal as it is taken in: what is not carried out is decided anew.

    PostgreSQL lets nothing go from the audit trail for a decision that it did not see itself.
    """
    if item.settled_at is None or item.refused or item.carried_out_at is not None:
        return item
    return replace(item, settled_at=None, settled_by="")


def _opened_again(item: CaptureRound) -> CaptureRound:
    """Return a round as it was before it was closed."""
    return replace(item, closed_at=None, closed_by="", protocol="", version=item.version - 1)
