"""Taking whole bags that nobody knows into the index: after a crash, a restore, or all anew."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from smdesk.domain.actors import Actor
from smdesk.domain.chain import standing
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture, LedgerKind
from smdesk.domain.findings import Finding
from smdesk.domain.records import PreservedRecord
from smdesk.services.evidence.ledgers import InArchive, enter
from smdesk.services.evidence.record_statements import is_record, proper_folder, read_record
from smdesk.services.evidence.rounds import ensure_open
from smdesk.services.evidence.statements import channel_of, folder_of, read_capture
from smdesk.services.ports import Archive, Clock, UnitOfWork

Home = Callable[[Mapping[str, object]], Channel | None]
"""Returns the channel that a statement speaks of; None where nobody knows it."""
HOMELESS = "bag_channel_unknown"


class Adopting:
    """Indexes bags within one unit of work; never overwrites, never guesses.

    A bag that the ledger admitted was whole and flushed then: its statement is held against the
    checksums that the ledger fixes. Any other is read to its last byte first.

    Args:
        archive: the bags.
        clock: tells when a bag is entered that the ledger lacks.
        actor: in whose name.
        work: the unit of work; the caller commits.
        home: finds the channel.
    """

    def __init__(
        self, archive: Archive, clock: Clock, actor: Actor, work: UnitOfWork, home: Home
    ) -> None:
        self._archive = archive
        self._clock = clock
        self._actor = actor
        self._work = work
        self._home = home
        self._open: set[str] = set()
        """The half-years whose round is known to be there."""

    def take_in(self, folder: str) -> Capture | PreservedRecord | list[Finding]:
        """Index a bag and return its row, or return why not."""
        try:
            read = _read(self._archive, folder)
        except SurroundingsError as error:
            found = Finding(code=error.code, place=folder, values=error.values)
            return self._archive.verify(folder) or [found]
        if isinstance(read, PreservedRecord):
            return self._record(read)
        capture, statement = read
        channel = self._home(statement)
        if channel is None:
            return [Finding(code=HOMELESS, place=folder)]
        return self._capture(replace(capture, channel_id=channel.id), channel)

    def _capture(self, capture: Capture, channel: Channel) -> Capture | list[Finding]:
        proper = folder_of(capture.id, channel, capture.taken_at)
        if found := self._admit(capture, self._work.captures.get(capture.id), proper):
            return found
        self._work.captures.add(capture)
        if capture.half_year not in self._open:
            ensure_open(self._work, capture.half_year, at=capture.taken_at, by=capture.taken_by)
            self._open.add(capture.half_year)
        self._work.audit.note("adopted", "capture", capture.id, {"bag": capture.bag})
        return capture

    def _record(self, record: PreservedRecord) -> PreservedRecord | list[Finding]:
        known = self._work.records.get(record.id)
        if found := self._admit(record, known, proper_folder(record)):
            return found
        self._work.records.add(record)
        self._work.audit.note("adopted", "record", record.id, {"bag": record.bag})
        return record

    def _admit(self, item: InArchive, known: InArchive | None, proper: str) -> list[Finding]:
        """Let a bag pass that may be ours, entered in the ledger; return why it may not."""
        admitted = standing(self._work.ledger.of(item.id)).get(item.bag)
        if doubt := _doubt(item, known, proper, admitted):
            return [doubt]
        if admitted is None:
            if found := self._archive.verify(item.bag):
                return found
            enter(
                self._archive,
                self._work,
                actor=self._actor,
                clock=self._clock,
                kind=LedgerKind.ADMITTED,
                capture=item,
                details={"adopted": "true"},
            )
        return []


def _read(archive: Archive, folder: str) -> tuple[Capture, Mapping[str, object]] | PreservedRecord:
    """Return a bag's row, a capture's with its statement. Raises `bag_unreadable`."""
    statement, stored = archive.vouched(folder)
    if is_record(statement):
        return read_record(statement, stored)
    return read_capture(statement, stored), statement


def _doubt(
    item: InArchive, known: InArchive | None, proper: str, admitted: str | None
) -> Finding | None:
    """Return why a whole bag is not adopted, if there is a reason.

    Args:
        item: what the bag says it is.
        known: what is indexed under the same id.
        proper: where it should lie.
        admitted: the checksum that the ledger has of it.
    """
    if known is not None:
        return Finding(code="bag_duplicate", place=item.bag, values={"bag": known.bag})
    if _fixed_names(proper) != _fixed_names(item.bag):
        return Finding(code="bag_misplaced", place=item.bag, values={"bag": proper})
    if admitted not in {None, item.bag_sha256}:
        return Finding(code="bag_differs_from_ledger", place=item.bag)
    return None


def _fixed_names(folder: str) -> tuple[str, str]:
    """Return half-year and last name; the one between them goes by the channel's name then."""
    half_year, _, rest = folder.partition("/")
    return half_year, rest.rpartition("/")[2]


def by_time(folders: Iterable[str]) -> list[str]:
    """Return bags as they were taken: the last name of each begins with the moment."""
    return sorted(folders, key=lambda folder: (folder.rpartition("/")[2], folder))


def is_homeless(archive: Archive, folder: str, channels: Iterable[Channel]) -> bool:
    """Tell whether a bag's statement can be read, and speaks of a channel that nobody knows."""
    try:
        statement = archive.statement(folder)
    except SurroundingsError:
        return False
    return not is_record(statement) and channel_of(statement, channels) is None


def homeless_told(
    archive: Archive, findings: Iterable[Finding], channels: Iterable[Channel]
) -> list[Finding]:
    """Return findings with one for all bags that no start can index, for lack of a channel."""
    told = [
        Finding(code=HOMELESS, place=item.place)
        if item.code == "bag_not_indexed" and is_homeless(archive, item.place, channels)
        else item
        for item in findings
    ]
    return homeless_in_one(archive, told)


def homeless_in_one(archive: Archive, findings: Sequence[Finding]) -> list[Finding]:
    """Return findings with one for all bags whose channel nobody knows, if there are any."""
    kept = [item for item in findings if item.code != HOMELESS]
    homeless = len(findings) - len(kept)
    if homeless:
        kept.append(Finding(code=HOMELESS, place=str(archive.root), values={"count": homeless}))
    return kept
