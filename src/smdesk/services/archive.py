"""Looking into the archive: lists, pictures, statements, and a bag verified on demand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from smdesk.domain.actors import Actor
from smdesk.domain.calendar import utc
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind
from smdesk.services.ledgers import catch_up, enter
from smdesk.services.ports import Archive, Clock, Finding, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The archive at a glance."""

    count: int
    size: int
    """Bytes of all payloads."""
    verified_at: datetime | None
    """When a bag was last verified."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYearGroup:
    """The captures of one half-year, newest first."""

    half_year: str
    captures: tuple[Capture, ...]


def by_half_year(captures: Iterable[Capture]) -> list[HalfYearGroup]:
    """Group a page of captures, in its order."""
    return [
        HalfYearGroup(half_year=half_year, captures=tuple(items))
        for half_year, items in groupby(captures, key=lambda item: item.half_year)
    ]


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

    def page(
        self, channel_id: str | None = None, offset: int = 0, limit: int | None = 100
    ) -> list[Capture]:
        """Return captures, newest first, of all channels or one."""
        with self._store.read() as snapshot:
            return snapshot.captures.page(channel_id=channel_id, offset=offset, limit=limit)

    def picture(self, capture: Capture) -> Path:
        """Return where a capture's picture lies."""
        return self._archive.picture(capture.bag)

    def folder(self, capture: Capture) -> Path:
        """Return where a capture's bag lies."""
        return self._archive.root / capture.bag

    def statement(self, capture: Capture) -> Mapping[str, object]:
        """Return what a capture's bag says of it. Raises SurroundingsError `bag_unreadable`."""
        return self._archive.statement(capture.bag)

    def history(self, capture: Capture) -> list[LedgerEntry]:
        """Return what happened to a capture, oldest first."""
        with self._store.read() as snapshot:
            return [entry for entry in snapshot.ledger.entries() if entry.bag == capture.bag]

    def verify(self, actor: Actor, capture: Capture) -> list[Finding]:
        """Read every byte of a capture's bag, and enter in the ledger that it was verified.

        Returns:
            What does not agree; empty when all does.
        """
        findings = self._archive.verify(capture.bag)
        if not findings and self._archive.describe(capture.bag).bag_sha256 != capture.bag_sha256:
            findings = [Finding(code="bag_differs_from_ledger", place=capture.bag)]
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

    def summary(self) -> Summary:
        """Return how much there is, and when it was last verified."""
        with self._store.read() as snapshot:
            verified = (
                entry.at for entry in snapshot.ledger.entries() if entry.kind is LedgerKind.VERIFIED
            )
            return Summary(
                count=snapshot.captures.count(),
                size=snapshot.captures.total_size(),
                verified_at=max((utc(moment) for moment in verified), default=None),
            )
