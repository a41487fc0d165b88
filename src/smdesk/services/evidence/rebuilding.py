"""The index made anew from bags and ledger alone, as when the database and its backups are lost.

What only the register knew is not in the archive: a channel that nobody knows is made of what the
bags say of it, and lacks all else, as its shortcomings show.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.addresses import Address, recognise
from smdesk.domain.chain import standing
from smdesk.domain.channels import Channel, Scope
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture
from smdesk.domain.findings import Finding
from smdesk.domain.records import PreservedRecord
from smdesk.domain.texts import check_line
from smdesk.services.evidence.adopting import Adopting, by_time
from smdesk.services.evidence.ledgers import catch_up
from smdesk.services.evidence.statements import ChannelSaid, channel_of, channel_said
from smdesk.services.ports import SILENT, Archive, Clock, Progress, Store, UnitOfWork


@dataclass(slots=True, kw_only=True)
class Rebuilt:
    """What was made anew."""

    entries: int = 0
    """Events of the ledger, all that the database has now."""
    captures: int = 0
    records: int = 0
    channels: list[Channel] = field(default_factory=list)
    """The channels that were made."""
    gone: int = 0
    """Bags that are gone by decision, and of which the ledger alone tells."""
    findings: list[Finding] = field(default_factory=list)
    """Bags that could not be taken in; nothing of them was changed."""


class Rebuilding:
    """Indexes every bag that nobody knows, whichever channel it speaks of."""

    def __init__(self, store: Store, archive: Archive, clock: Clock) -> None:
        self._store = store
        self._archive = archive
        self._clock = clock

    def rebuild(self, actor: Actor, mark: str, progress: Progress = SILENT) -> Rebuilt:
        """Take in the ledger and every bag, all or nothing; bags' pictures are not read.

        Args:
            actor: a webmaster or an archivist.
            mark: stands as purpose on each channel that is made, for people to see what it is.
            progress: told after each bag.

        Raises:
            UserError: `not_permitted`.
            SurroundingsError: `archive_unreachable`; `ledger_differs`, `ledger_unreadable`.
        """
        actor.require(*ARCHIVE_KEEPERS)
        if not self._archive.reachable():
            raise SurroundingsError("archive_unreachable", path=self._archive.root, reason="")
        with self._store.write(actor) as work:
            catch_up(self._archive, work)
            gone = work.ledger.gone()
            homes = _Homes(work, mark)
            adopting = Adopting(self._archive, self._clock, actor, work, homes.find)
            known = work.captures.bags() | {item.bag for item in work.records.all()}
            unknown = by_time(set(self._archive.bags()) - known - gone)
            rebuilt = Rebuilt(channels=homes.made, gone=len(gone))
            for done, folder in enumerate(unknown, 1):
                _count(adopting.take_in(folder), rebuilt)
                progress(done, len(unknown), "progress.rebuilding")
            rebuilt.findings += _missing(work, known | set(unknown) | gone)
            head = work.ledger.head()
            rebuilt.entries = head.seq if head else 0
            work.audit.note("rebuilt", "archive", "archive", _summary(rebuilt))
            work.commit()
        return rebuilt


class _Homes:
    """Finds the channels that statements speak of, and makes those that nobody knows."""

    def __init__(self, work: UnitOfWork, mark: str) -> None:
        self._work = work
        self._mark = mark
        self._channels = work.channels.all()
        self._found: dict[ChannelSaid, Channel] = {}
        self.made: list[Channel] = []

    def find(self, statement: Mapping[str, object]) -> Channel | None:
        said = channel_said(statement)
        if said is None or check_line(said.name, "name", required=True):
            return None
        key = ChannelSaid(id=said.id, name="", platform=said.platform, url=said.url)
        if key not in self._found:
            self._found[key] = channel_of(statement, self._channels) or self._make(said)
        return self._found[key]

    def _make(self, said: ChannelSaid) -> Channel:
        """Make a channel of what a bag says, under its own id, so that later lists find it."""
        made = _recovered(said, self._mark)
        self._work.channels.add(made)
        self._channels.append(made)
        self.made.append(made)
        return made


def _recovered(said: ChannelSaid, mark: str) -> Channel:
    address = recognise(said.url, said.platform)
    if isinstance(address, Address) and address.platform is said.platform:
        url, key = address.url, address.key
    else:  # what it was is kept as a source, as of a list that was read in
        url, key = "", ""
    return Channel(
        id=said.id,
        name=said.name,
        platform=said.platform,
        url=url,
        key=key,
        raw_address=said.url,
        scope=Scope.OPERATIONAL,
        purpose_text=mark,
    )


def _count(came: Capture | PreservedRecord | list[Finding], rebuilt: Rebuilt) -> None:
    if isinstance(came, Capture):
        rebuilt.captures += 1
    elif isinstance(came, PreservedRecord):
        rebuilt.records += 1
    else:
        rebuilt.findings += came


def _missing(work: UnitOfWork, there: Set[str]) -> list[Finding]:
    """Return the bags that the ledger says are there, and that are not."""
    lacking = standing(work.ledger.entries()).keys() - there
    return [Finding(code="bag_missing", place=folder) for folder in sorted(lacking)]


def _summary(rebuilt: Rebuilt) -> dict[str, object]:
    return {
        "entries": rebuilt.entries,
        "captures": rebuilt.captures,
        "records": rebuilt.records,
        "channels": [channel.id for channel in rebuilt.channels],
    }
