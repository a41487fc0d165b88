"""The database: it hands out snapshots to read and units of work to write.

Every change made through a unit of work writes its audit entry in the same transaction; nobody has
to remember to.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar

from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Actor, Grant
from smdesk.domain.anonymising import Traces
from smdesk.domain.applications import Application, Checklist, Closing, LastPost
from smdesk.domain.assignments import Assignment
from smdesk.domain.attachments import Attachment
from smdesk.domain.chain import AuditEntry
from smdesk.domain.channels import Channel
from smdesk.domain.disposal import Disposal, DisposalItem, Hold
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind
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
from smdesk.services.ports.search import SearchTable

T = TypeVar("T")


class Table(Protocol[T]):
    """One kind of thing, mostly read whole: the register is small."""

    def get(self, identifier: str) -> T | None:
        """Return one by id, or None."""

    def all(self) -> list[T]:
        """Return all, in the order they were added."""

    def of(self, field: str, ids: Collection[str]) -> list[T]:
        """Return those whose field names one of some things, in the order they were added."""

    def add(self, item: T) -> None:
        """Store a new one. Raises UserError `exists` for a taken id."""

    def update(self, item: T) -> T:
        """Store a changed one and return it with its new version; unchanged ones change nothing.

        Raises:
            ConflictError: if `item.version` is not the stored one.
            UserError: `gone`, if it is no longer there.
        """

    def remove(self, item: T) -> None:
        """Remove one. Raises UserError `in_use` when others refer to it."""

    def anonymise(self, item: T) -> T:
        """Store a changed one as `update` does, and write down nothing of what it was."""

    def forget(self, item: T) -> None:
        """Remove one as `remove` does, and write down nothing of what it was."""


class CaptureTable(Protocol):
    """The index of captures: large, so never read whole."""

    def get(self, identifier: str) -> Capture | None:
        """Return one by id, or None."""

    def add(self, item: Capture) -> None:
        """Index a new one."""

    def count(self) -> int:
        """Return how many there are; those that are gone by decision count no more."""

    def total_size(self) -> int:
        """Return the bytes of all payloads that are there."""

    def first(self) -> Capture | None:
        """Return the earliest capture of all, or None in an empty archive."""

    def latest(
        self, until: datetime | None = None, channel_ids: Collection[str] | None = None
    ) -> dict[str, Capture]:
        """Return each channel's latest capture taken before a moment, by channel id.

        What is gone by decision is nobody's latest.

        Args:
            until: the moment; None for the latest there is.
            channel_ids: the channels that are asked about; None for all.
        """

    def page(
        self, *, channel_id: str | None = None, offset: int = 0, limit: int | None = 100
    ) -> list[Capture]:
        """Return captures, newest first."""

    def bags(self) -> set[str]:
        """Return the folders of all indexed bags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One entry of the audit trail, read back into what it tells of.

    Without `before` and `after` it tells of no row, or of one that nobody can read any more.
    """

    entry: AuditEntry
    act: int
    """The first entry of the unit of work; all of it is one act."""
    before: Any = None
    """The thing as it was; None when it was added."""
    after: Any = None
    """The thing as it became; None when it was removed."""
    notes: Mapping[str, object] = field(default_factory=dict)
    """What was noted, when the entry is of no row."""

    @property
    def thing(self) -> Any:
        """The thing after the change, or the last there was of it."""
        return self.after or self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The numbers of the entries that name a person."""

    telling: tuple[int, ...] = ()
    """Those that tell something of them, whoever made them."""
    acting: tuple[int, ...] = ()
    """Those that name them only as who made them."""


class AuditTable(Protocol):
    """The chained audit trail; units of work write it by themselves."""

    def entries(self, entity_id: str | None = None) -> Iterator[AuditEntry]:
        """Yield entries in order, all or those of one entity."""

    def about(self, entity_id: str) -> list[Step]:
        """Return what was done with one thing and with the rows that belong to it, in order."""

    def act(self, seq: int) -> list[Step]:
        """Return the entries of the act that one belongs to, in order; none, if there is none."""

    def differences(self) -> list[Finding]:
        """Return the rows that are not what the trail last said of them."""

    def note(self, action: str, kind: str, entity_id: str, values: Mapping[str, object]) -> None:
        """Add an entry for something that is not a row: an adoption, an export."""

    def naming(self, traces: Traces) -> Named:
        """Return the entries that name a person, in what they tell or as actor.

        What is told of another person is searched for all but the names: theirs may be the same.
        """

    def erase(self, decision_id: str, seqs: Collection[int], acting: Collection[int] = ()) -> int:
        """Erase what entries tell and who made them; return how many lost anything.

        The rows that they vouched for get a fresh entry each, of how they are now.

        Args:
            decision_id: the disposal that it rests on: decided by two accounts, not carried out.
            seqs: the numbers of the entries.
            acting: those of which only who made them goes, and what they tell stays.

        Raises:
            UserError: `erasure_undecided`, without such a decision.
        """


class LedgerTable(Protocol):
    """The database's copy of the archive's ledger."""

    def head(self) -> LedgerEntry | None:
        """Return the last entry; in a unit of work no other process can add one until its end."""

    def entries(self) -> Iterator[LedgerEntry]:
        """Yield all in order."""

    def since(self, seq: int) -> Iterator[LedgerEntry]:
        """Yield those after the one with this number, in order."""

    def of(self, identifier: str) -> list[LedgerEntry]:
        """Return what happened to one capture or record, in order; "" asks for the archive's own.

        However many others there are, it takes no longer.
        """

    def last(self, kind: LedgerKind) -> LedgerEntry | None:
        """Return the last event of a kind."""

    def differed(self) -> list[LedgerEntry]:
        """Return the checks that found something, in order."""

    def add(self, *entries: LedgerEntry) -> None:
        """Add the entries that follow the head, in order."""

    def gone(self) -> frozenset[str]:
        """Return the bags that were disposed of or destroyed."""

    def tombstones(self) -> dict[str, LedgerEntry]:
        """Return the events by which bags are gone, by bag."""


class Snapshot(Protocol):
    """One consistent state of the database."""

    municipality: Table[Municipality]
    sectors: Table[Sector]
    units: Table[Unit]
    people: Table[Person]
    memberships: Table[Membership]
    terms: Table[Term]
    channels: Table[Channel]
    assignments: Table[Assignment]
    attachments: Table[Attachment]
    grants: Table[Grant]
    former_channels: Table[FormerChannel]
    former_sectors: Table[FormerSector]
    former_units: Table[FormerUnit]
    applications: Table[Application]
    checklists: Table[Checklist]
    last_posts: Table[LastPost]
    account_admins: Table[AccountAdmin]
    watches: Table[Watch]
    absences: Table[Absence]
    rounds: Table[CaptureRound]
    round_entries: Table[RoundEntry]
    closings: Table[Closing]
    grounds: Table[Ground]
    removals: Table[Removal]
    referrals: Table[Referral]
    restricted_keys: Table[RestrictedKey]
    restricted_copies: Table[RestrictedCopy]
    schedules: Table[ScheduleVersion]
    schedule_rows: Table[RetentionRow]
    disposals: Table[Disposal]
    disposal_items: Table[DisposalItem]
    holds: Table[Hold]
    records: Table[PreservedRecord]
    policy_documents: Table[PolicyDocument]
    readings: Table[Reading]
    processings: Table[Processing]
    captures: CaptureTable
    audit: AuditTable
    ledger: LedgerTable
    search: SearchTable

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` makes of this state alone, which other snapshots of it share.

        Args:
            key: names what is made, and all that it is made of beside the state.
            make: reads from this snapshot; what it makes is never changed.
        """


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Which kinds of thing a unit of work changed, so that views know what to read again."""

    kinds: frozenset[str] = frozenset()


class UnitOfWork(Snapshot, Protocol):
    """A transaction: what is not committed never happened."""

    def commit(self) -> ChangeSet:
        """Make the changes and their audit entries last; returns after they are on disk."""


class Store(Protocol):
    """The database."""

    @property
    def url(self) -> str:
        """The address without a password, for people to read."""

    def read(self) -> AbstractContextManager[Snapshot]:
        """Open a consistent snapshot."""

    def write(self, actor: Actor) -> AbstractContextManager[UnitOfWork]:
        """Open a transaction in the name of an actor; leaving without commit rolls back."""

    def check(self) -> list[Finding]:
        """Return what the database itself says is broken (integrity, foreign keys)."""

    def scrub(self) -> bool:
        """Take out of the database's files what no row holds any more.

        Returns:
            Whether it is out: False while somebody reads an older state, and where only the
            database's administrator can do it.
        """

    def close(self) -> None:
        """Release files and the writer's lock."""
