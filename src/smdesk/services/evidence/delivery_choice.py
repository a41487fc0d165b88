"""Which captures a delivery holds, what the ledger tells of them, and what waits for a receipt."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from smdesk.domain.deliveries import PACKAGE, HalfYears, delivered, made_packages
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind
from smdesk.domain.rounds import counts
from smdesk.services.evidence.ledgers import covers
from smdesk.services.evidence.round_view import entries_of, stored_round
from smdesk.services.ports import Archive, PackedBag, Snapshot

Asked = HalfYears | str
"""Half-years, or the id of a round."""


def candidates(snapshot: Snapshot, asked: Asked, *, again: bool) -> list[Capture]:
    """Return what a delivery would hold, oldest first; not what is gone or was received.

    Raises:
        UserError: `round_unknown`.
    """
    left = set(snapshot.ledger.gone())
    if not again:
        left |= delivered(snapshot.ledger.entries()).keys()
    everything = snapshot.captures.page(limit=None)
    if isinstance(asked, HalfYears):
        chosen = [one for one in everything if asked.cover(one.half_year)]
    else:
        chosen = _of_round(snapshot, asked, everything)
    kept = [one for one in chosen if one.bag not in left]
    return sorted(kept, key=lambda one: (one.taken_at, one.id))


def _of_round(snapshot: Snapshot, round_id: str, captures: Sequence[Capture]) -> list[Capture]:
    """Return the pictures that count for a round; an extra one has channels of its own."""
    found = stored_round(snapshot, round_id)
    if found is None:
        raise UserError("round_unknown", at="round")
    channels = None if found.ordinary else entries_of(snapshot, round_id).keys()
    return [
        one
        for one in captures
        if counts(found, one) and (channels is None or one.channel_id in channels)
    ]


def unacknowledged(entries: Sequence[LedgerEntry], package: str) -> list[LedgerEntry]:
    """Return the checks of a package's bags that no receipt was entered for.

    Raises:
        UserError: `package_unknown`, `package_received`.
    """
    made = made_packages(entries).get(package)
    if made is None:
        raise UserError("package_unknown", at="package", id=package)
    done = {
        entry.bag
        for entry in entries
        if entry.kind is LedgerKind.DELIVERED and entry.details.get(PACKAGE) == package
    }
    waiting = [event for event in made.events if event.bag not in done]
    if not waiting:
        raise UserError("package_received", at="package", id=package)
    return waiting


def packed_bags(
    archive: Archive, captures: Sequence[Capture], entries: Sequence[LedgerEntry]
) -> Iterator[PackedBag]:
    """Yield the bags one after another, each with what the ledger tells of it.

    Raises:
        SurroundingsError: `bag_unreadable`.
    """
    own: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        own[entry.bag].append(entry)
    for capture in captures:
        mine = own[capture.bag]
        whole = [one for one in own[""] if covers(one, mine[0].seq, capture.bag)]
        yield PackedBag(
            capture=capture,
            folder=archive.path(capture.bag),
            statement=archive.statement(capture.bag),
            events=sorted([*mine, *whole], key=lambda one: one.seq),
        )
