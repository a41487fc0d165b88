"""Looking into the archive: lists, pictures, statements, and a bag verified on demand."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.chain import GONE, moment
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind
from smdesk.domain.findings import Finding
from smdesk.domain.records import PreservedRecord
from smdesk.services.evidence.bag_checks import compared
from smdesk.services.evidence.ledgers import (
    ROUND,
    UP_TO,
    InArchive,
    catch_up,
    covers,
    differing,
    enter,
)
from smdesk.services.evidence.verification import Verified, bag_of, is_bag
from smdesk.services.ports import Archive, ChangeSet, Clock, Snapshot, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The archive at a glance."""

    count: int
    size: int
    """Bytes of all payloads."""
    since: datetime | None
    """When the earliest of all captures was taken."""
    verified_at: datetime | None
    """When a bag was last verified."""
    differing: frozenset[str]
    """The bags that did not agree when they were last verified."""
    gone: Mapping[str, LedgerEntry] = field(default_factory=dict)
    """The bags that are gone by decision, with the event that says so: their tombstone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllEntered:
    """What a check of everything said of captures, and what came of entering it."""

    differing: Mapping[str, Capture]
    """The captures that did not agree, by bag."""
    records: Mapping[str, PreservedRecord]
    """The preserved records that did not agree, by bag."""
    changes: ChangeSet | None
    """None where the check could not be entered, or may not be by this actor."""


class ArchiveReader:
    """Reads the archive, and enters who verified what."""

    def __init__(self, store: Store, archive: Archive, clock: Clock) -> None:
        self._store = store
        self._archive = archive
        self._clock = clock

    @property
    def root(self) -> Path:
        """The archive's folder."""
        return self._archive.root

    def reachable(self) -> bool:
        """Tell whether the archive's folder answers, in a limited while."""
        return self._archive.reachable()

    def page(
        self, channel_id: str | None = None, offset: int = 0, limit: int | None = 100
    ) -> list[Capture]:
        """Return captures, newest first, of all channels or one."""
        with self._store.read() as snapshot:
            return snapshot.captures.page(channel_id=channel_id, offset=offset, limit=limit)

    def picture(self, capture: Capture) -> Path:
        """Return where a capture's picture lies."""
        return self._archive.picture(capture.bag)

    def folder(self, capture: InArchive) -> Path:
        """Return where the bag of a capture or a preserved record lies."""
        return self._archive.path(capture.bag)

    def statement(self, capture: Capture) -> Mapping[str, object]:
        """Return what a capture's bag says of it. Raises SurroundingsError `bag_unreadable`."""
        return self._archive.statement(capture.bag)

    def tombstone(self, capture: Capture) -> LedgerEntry | None:
        """Return the event by which a capture is gone; None while it is there."""
        with self._store.read() as snapshot:
            events = snapshot.ledger.of(capture.id)
        return next((one for one in reversed(events) if one.kind in GONE), None)

    def history(self, capture: Capture) -> list[LedgerEntry]:
        """Return what happened to a capture, oldest first; checks of everything count too."""
        with self._store.read() as snapshot:
            return events_of(snapshot, capture)

    def verify(self, actor: Actor, capture: Capture) -> list[Finding]:
        """Read every byte of a capture's bag, and enter in the ledger that it was verified.

        Returns:
            What does not agree; empty when all does.

        Raises:
            UserError: `capture_is_gone`, for one that is gone by decision.
        """
        if self.tombstone(capture) is not None:
            raise UserError("capture_is_gone", at="capture")
        findings = compared(self._archive, capture.bag, capture.bag_sha256)
        with self._store.write(actor) as work:
            catch_up(self._archive, work)
            enter(
                self._archive,
                work,
                actor=actor,
                clock=self._clock,
                kind=LedgerKind.VERIFIED,
                capture=capture,
                details={"findings": str(len(findings))},
            )
            work.commit()
        return findings

    def enter_all(self, actor: Actor, verified: Verified) -> AllEntered:
        """Enter in the ledger what was checked, and after it each bag that differed.

        A check that was stopped is not entered; nor is one while the ledger itself is in doubt.
        """
        counts = Counter(bag_of(finding) for finding in verified.findings)
        told = {*counts, *([verified.part] if is_bag(verified.part) else [])}
        differed: dict[str, Capture] = {}
        records: dict[str, PreservedRecord] = {}
        if told:
            with self._store.read() as snapshot:
                everything, kept = snapshot.captures.page(limit=None), snapshot.records.all()
            differed = {item.bag: item for item in everything if item.bag in told}
            records = {item.bag: item for item in kept if item.bag in told}
        entered = None
        if verified.complete and actor.may(*ARCHIVE_KEEPERS):
            try:
                entered = self._enter_all(actor, verified, {**differed, **records}, counts)
            except SurroundingsError:
                entered = None  # whoever asked is told that it is not entered
        return AllEntered(
            differing={bag: item for bag, item in differed.items() if bag in counts},
            records={bag: item for bag, item in records.items() if bag in counts},
            changes=entered,
        )

    def _enter_all(
        self,
        actor: Actor,
        verified: Verified,
        differed: Mapping[str, InArchive],
        counts: Mapping[str, int],
    ) -> ChangeSet:
        events: list[tuple[InArchive | None, dict[str, str]]] = []
        if not is_bag(verified.part):
            events.append((None, _details(verified)))
        events += [(item, {"findings": str(counts[bag])}) for bag, item in differed.items()]
        with self._store.write(actor) as work:
            catch_up(self._archive, work)
            for item, details in events:
                enter(
                    self._archive,
                    work,
                    actor=actor,
                    clock=self._clock,
                    kind=LedgerKind.VERIFIED,
                    capture=item,
                    details=details,
                )
            return work.commit()

    def summary(self) -> Summary:
        """Return how much there is, and when and how it was last verified."""
        with self._store.read() as snapshot:
            first = snapshot.captures.first()
            last = snapshot.ledger.last(LedgerKind.VERIFIED)
            return Summary(
                count=snapshot.captures.count(),
                size=snapshot.captures.total_size(),
                since=first.taken_at if first else None,
                verified_at=last.at if last else None,
                differing=differing_now(snapshot),
                gone=snapshot.ledger.tombstones(),
            )


def events_of(snapshot: Snapshot, capture: Capture) -> list[LedgerEntry]:
    """Return what happened to a capture, oldest first; checks of everything count too."""
    found, whole = snapshot.ledger.of(capture.id), snapshot.ledger.of("")
    if found:
        found += [entry for entry in whole if covers(entry, found[0].seq, capture.bag)]
    return sorted(found, key=lambda entry: entry.seq)


def _details(verified: Verified) -> dict[str, str]:
    """Return what the ledger says of a check of many bags."""
    details = {
        "bags": str(verified.bags),
        "findings": str(len(verified.findings)),
        UP_TO: str(verified.up_to),
    }
    if verified.part:
        details[ROUND] = verified.part
    if verified.begun is not None:  # it was cut short, and went on
        details["begun"] = moment(verified.begun)
    return details


def differing_now(snapshot: Snapshot) -> frozenset[str]:
    """Return the bags that did not agree when last verified, by reading only those that ever did.

    Few ever do, and the ledger is long.
    """
    ever = {entry.capture_id for entry in snapshot.ledger.differed() if entry.bag}
    if not ever:
        return frozenset()
    told = [entry for one in ["", *ever] for entry in snapshot.ledger.of(one)]
    return differing(sorted(told, key=lambda entry: entry.seq))
