"""The database behind the services' port: snapshots to read, units of work to write."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine

from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Actor, Grant
from smdesk.domain.applications import Application, Checklist, Closing, LastPost
from smdesk.domain.assignments import Assignment
from smdesk.domain.attachments import Attachment
from smdesk.domain.channels import Channel
from smdesk.domain.disposal import Disposal, DisposalItem, Hold
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.findings import Finding
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.guidance import PolicyDocument, Reading
from smdesk.domain.moderation import Ground, Referral, Removal
from smdesk.domain.organisation import Membership, Municipality, Person, Sector, Term, Unit
from smdesk.domain.processing import Processing
from smdesk.domain.records import PreservedRecord
from smdesk.domain.restricted import RestrictedCopy, RestrictedKey
from smdesk.domain.retention import RetentionRow, ScheduleVersion
from smdesk.domain.rounds import CaptureRound, RoundEntry
from smdesk.domain.watch import Absence, Watch
from smdesk.services.ports import (
    AuditTable,
    CaptureTable,
    ChangeSet,
    Clock,
    LedgerTable,
    SearchTable,
    Table,
)
from smdesk.storage import engines, rows
from smdesk.storage.chains import Audit, Ledger
from smdesk.storage.faults import explaining
from smdesk.storage.memory import Memory
from smdesk.storage.schema import faults
from smdesk.storage.search import Searching
from smdesk.storage.sessions import Session, Writing
from smdesk.storage.things import Captures, Things

T = TypeVar("T")
PATIENCE_MS = 2_000
"""How long cleaning the files waits for those who read an older state."""


class Snapshot:
    """One consistent state of the database; see `ports.Snapshot`."""

    def __init__(self, session: Session) -> None:
        self._state = session.state
        self.municipality: Table[Municipality] = Things(session, rows.MUNICIPALITY)
        self.sectors: Table[Sector] = Things(session, rows.SECTOR)
        self.units: Table[Unit] = Things(session, rows.UNIT)
        self.people: Table[Person] = Things(session, rows.PERSON)
        self.memberships: Table[Membership] = Things(session, rows.MEMBERSHIP)
        self.terms: Table[Term] = Things(session, rows.TERM)
        self.channels: Table[Channel] = Things(session, rows.CHANNEL)
        self.assignments: Table[Assignment] = Things(session, rows.ASSIGNMENT)
        self.attachments: Table[Attachment] = Things(session, rows.ATTACHMENT)
        self.grants: Table[Grant] = Things(session, rows.GRANT)
        self.former_channels: Table[FormerChannel] = Things(session, rows.FORMER_CHANNEL)
        self.former_sectors: Table[FormerSector] = Things(session, rows.FORMER_SECTOR)
        self.former_units: Table[FormerUnit] = Things(session, rows.FORMER_UNIT)
        self.applications: Table[Application] = Things(session, rows.APPLICATION)
        self.checklists: Table[Checklist] = Things(session, rows.CHECKLIST)
        self.last_posts: Table[LastPost] = Things(session, rows.LAST_POST)
        self.account_admins: Table[AccountAdmin] = Things(session, rows.ACCOUNT_ADMIN)
        self.watches: Table[Watch] = Things(session, rows.WATCH)
        self.absences: Table[Absence] = Things(session, rows.ABSENCE)
        self.rounds: Table[CaptureRound] = Things(session, rows.ROUND)
        self.round_entries: Table[RoundEntry] = Things(session, rows.ROUND_ENTRY)
        self.closings: Table[Closing] = Things(session, rows.CLOSING)
        self.grounds: Table[Ground] = Things(session, rows.GROUND)
        self.removals: Table[Removal] = Things(session, rows.REMOVAL)
        self.referrals: Table[Referral] = Things(session, rows.REFERRAL)
        self.restricted_keys: Table[RestrictedKey] = Things(session, rows.RESTRICTED_KEY)
        self.restricted_copies: Table[RestrictedCopy] = Things(session, rows.RESTRICTED_COPY)
        self.schedules: Table[ScheduleVersion] = Things(session, rows.SCHEDULE)
        self.schedule_rows: Table[RetentionRow] = Things(session, rows.SCHEDULE_ROW)
        self.disposals: Table[Disposal] = Things(session, rows.DISPOSAL)
        self.disposal_items: Table[DisposalItem] = Things(session, rows.DISPOSAL_ITEM)
        self.holds: Table[Hold] = Things(session, rows.HOLD)
        self.records: Table[PreservedRecord] = Things(session, rows.RECORD)
        self.policy_documents: Table[PolicyDocument] = Things(session, rows.POLICY_DOCUMENT)
        self.readings: Table[Reading] = Things(session, rows.READING)
        self.processings: Table[Processing] = Things(session, rows.PROCESSING)
        self.captures: CaptureTable = Captures(session)
        self.audit: AuditTable = Audit(session)
        self.ledger: LedgerTable = Ledger(session)
        self.search: SearchTable = Searching(session)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` makes of this state; see `ports.Snapshot`."""
        return make() if self._state is None else self._state.once(key, make)


class UnitOfWork(Snapshot):
    """A transaction in an actor's name; see `ports.UnitOfWork`."""

    def __init__(self, session: Writing) -> None:
        super().__init__(session)
        self._session = session

    def commit(self) -> ChangeSet:
        """Make the changes and their audit entries last; returns after they are on disk."""
        return self._session.commit()


class SqlStore:
    """A database with today's tables; see `ports.Store`.

    Args:
        engine: connections that keep the rules of `engines`.
        clock: tells when a change was made.
        url: the address without a password.
        release: gives back the writer's lock; None for a store that is only for reading.
        file: the database's file, on SQLite.
        login: the account that the database knows, on PostgreSQL.
    """

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        url: str,
        release: Callable[[], None] | None,
        *,
        file: Path | None = None,
        login: str | None = None,
    ) -> None:
        self.file = file
        self.login = login
        self._aside = False
        self._engine = engine
        self._clock = clock
        self._url = url
        self._release = release
        self._memory = Memory()

    @property
    def url(self) -> str:
        """The address without a password, for people to read."""
        return self._url

    @contextmanager
    def read(self) -> Iterator[Snapshot]:
        """Open a consistent snapshot: it shows the moment of its opening until its end."""
        with self._connected(isolation="REPEATABLE READ") as connection:
            session = Session(connection, self._url)
            session.state = self._memory.of(session.tuples)  # the first query fixes the state
            yield Snapshot(session)

    @contextmanager
    def write(self, actor: Actor) -> Iterator[UnitOfWork]:
        """Open a transaction in the name of an actor; leaving without commit rolls back.

        One at a time writes, whether on SQLite or on PostgreSQL: what a unit of work reads before
        it decides still holds when it commits.

        Raises:
            UserError: `read_only`, in a store opened for reading.
            SurroundingsError: `database_locked`, when another writer does not finish.
        """
        if self._release is None:
            raise UserError("read_only")
        with self._connected(isolation="READ COMMITTED", writes=True) as connection:
            yield UnitOfWork(Writing(connection, self._url, actor, self._clock))

    @contextmanager
    def _connected(self, isolation: str, *, writes: bool = False) -> Iterator[Connection]:
        if self._aside:
            raise SurroundingsError("database_locked", database=self._url)
        with explaining(self._url):
            connection = self._engine.connect()
        try:
            if connection.dialect.name == "postgresql":
                connection.execution_options(
                    isolation_level=isolation, postgresql_readonly=not writes
                )
            connection.execution_options(smdesk_writes=writes)
            yield connection
        finally:
            connection.close()

    def check(self) -> list[Finding]:
        """Return what the database itself says is broken; PostgreSQL checks itself as it goes."""
        found: list[Finding] = []
        try:
            with explaining(self._url), self._connected(isolation="REPEATABLE READ") as connection:
                for code, place in faults(connection):
                    found.append(Finding(code=code, place=place))
        except SurroundingsError as error:
            if error.code != "database_damaged":
                raise
            found.append(Finding(code="database_integrity", place=self._url))
        return found

    def scrub(self) -> bool:
        """Take out of the files what no row holds any more; see `ports.Store`.

        SQLite overwrites with zeros what is deleted (`secure_delete`), but pages that were split
        may keep a cell of old, and the log keeps everything until it is moved into the file. So
        the file is written anew, and the log cut to nothing. On PostgreSQL that is the
        administrator's: `VACUUM FULL`, and the archived logs.
        """
        if self.file is None or self._release is None:
            return False
        with explaining(self._url), closing(engines.connect_sqlite(self.file)) as connection:
            connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("VACUUM")
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    @contextmanager
    def set_aside(self) -> Iterator[None]:
        """Keep the writer's lock but close every file, while the database is replaced.

        Raises:
            UserError: `read_only`; `database_in_use`, while a job of this process uses it.
        """
        if self._release is None:
            raise UserError("read_only")
        self._aside = True
        try:
            if self._engine.pool.checkedout():  # type: ignore[attr-defined]  # a queue's
                raise UserError("database_in_use")
            self._engine.dispose()
            self._memory.forget()
            yield
        finally:
            self._aside = False

    def close(self) -> None:
        """Release files and the writer's lock."""
        self._engine.dispose()
        if self._release is not None:
            self._release()
