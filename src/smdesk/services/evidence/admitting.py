"""What all ways of taking evidence share: whose it is before, how it is confirmed after."""

from datetime import datetime

from smdesk.domain.actors import Actor
from smdesk.domain.calendar import local_time, swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, LedgerKind
from smdesk.domain.rounds import is_due
from smdesk.services.evidence.ledgers import catch_up, enter, lines_ahead
from smdesk.services.evidence.rounds import ensure_open
from smdesk.services.ports import Archive, Clock, Snapshot, Store


class Admitting:
    """Takes bags of captures into the archive's ledger and the index."""

    def __init__(self, store: Store, archive: Archive, clock: Clock) -> None:
        self.store = store
        self.archive = archive
        self.clock = clock

    def look_up(self, channel_id: str) -> tuple[Channel, str]:
        """Return a channel in use and the municipality's name; refuse before a picture is taken.

        Raises:
            UserError: `channel_gone`, `channel_not_running`.
            SurroundingsError: `archive_unreachable`, `ledger_unreadable`, `ledger_differs`.
        """
        day = swedish_day(self.clock())
        with self.store.read() as snapshot:
            channel = the_channel(snapshot, channel_id)
            municipality = municipality_name(snapshot)
            lines_ahead(self.archive, snapshot.ledger)
        if not is_due(channel, day):
            raise UserError("channel_not_running", name=channel.name, day=day)
        return channel, municipality

    def enter(self, actor: Actor, capture: Capture) -> None:
        """Enter a stored bag in ledger, index and audit trail, and in its half-year's round.

        Raises:
            SurroundingsError: `capture_not_entered`, when the bag is kept but not in the index.
        """
        try:
            with self.store.write(actor) as work:
                catch_up(self.archive, work)
                enter(
                    self.archive,
                    work,
                    actor=actor,
                    clock=self.clock,
                    kind=LedgerKind.ADMITTED,
                    capture=capture,
                )
                work.captures.add(capture)
                ensure_open(work, capture.half_year, at=capture.taken_at, by=capture.taken_by)
                work.commit()
        except (SurroundingsError, UserError) as error:
            raise SurroundingsError(
                "capture_not_entered", reason=error.code, bag=capture.bag
            ) from error


def the_channel(snapshot: Snapshot, channel_id: str) -> Channel:
    """Return a channel. Raises UserError `channel_gone`."""
    channel = snapshot.channels.get(channel_id)
    if channel is None:
        raise UserError("channel_gone")
    return channel


def municipality_name(snapshot: Snapshot) -> str:
    """Return the municipality's name, empty while none is set up."""
    return next((item.name for item in snapshot.municipality.all()), "")


def bag_info(
    capture_id: str, channel: Channel, municipality: str, bagged: datetime
) -> dict[str, str]:
    """Return the further lines of a capture's bag-info.txt."""
    return {
        "Source-Organization": municipality,
        "External-Description": channel.name,
        "External-Identifier": capture_id,
        "Bagging-Date": local_time(bagged).date().isoformat(),
    }
