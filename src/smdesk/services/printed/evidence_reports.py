"""Reports of what lies in the archive: a closed round's protocol, and one capture's evidence."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from smdesk.domain.chain import GONE, AuditEntry
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.half_years import HalfYear
from smdesk.domain.layout import STATEMENT, WITNESS
from smdesk.domain.paging import PicturePage
from smdesk.domain.protocols import RoundProtocol, read_protocol
from smdesk.domain.protocols import checksum as checksum_of
from smdesk.services.evidence.archive import events_of
from smdesk.services.evidence.bag_checks import compared
from smdesk.services.evidence.round_view import stored_round
from smdesk.services.evidence.statements import channel_said
from smdesk.services.ports import (
    Archive,
    Clock,
    OpenPicture,
    PictureFiles,
    Snapshot,
    StampsVerified,
    Store,
)
from smdesk.services.printed.capture import CaptureReport, Vouched, first_vouched, pages_of
from smdesk.services.printed.protocol import Opening, ProtocolReport
from smdesk.services.printed.reports import Reports

VerifyStamps = Callable[[Iterable[LedgerEntry], Iterable[AuditEntry]], StampsVerified]


class EvidenceReports:
    """Reads these reports.

    Args:
        store: the database.
        archive: bags and ledger.
        pictures: opens their pictures.
        reports: knows whose they are.
        stamps: verifies time-stamp tokens.
        clock: tells the moment.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        *,
        pictures: PictureFiles,
        reports: Reports,
        stamps: VerifyStamps,
        clock: Clock,
    ) -> None:
        self._store = store
        self._archive = archive
        self._pictures = pictures
        self._reports = reports
        self._stamps = stamps
        self._clock = clock

    def round_protocol(self, which: HalfYear | str) -> ProtocolReport:
        """Return the protocol of a closed round, with small pictures.

        Args:
            which: the half-year whose own it is, or the round's id.

        Raises:
            UserError: `round_unknown`; `round_not_closed`, for one without a protocol yet.
            SurroundingsError: `protocol_unreadable`.
        """
        letterhead = self._reports.letterhead()
        with self._store.read() as snapshot:
            round_ = stored_round(snapshot, which)
            if round_ is None or round_.closed_at is None:
                raise UserError("round_not_closed", at="round")
            gone, names = snapshot.ledger.gone(), _names(snapshot)
        protocol = read_protocol(round_.protocol)
        return ProtocolReport(
            letterhead=letterhead,
            protocol=protocol,
            checksum=checksum_of(round_.protocol),
            pictures=self._openings(protocol),
            gone=frozenset(one.capture_id for one in protocol.pictures if one.bag in gone),
            names=names,
        )

    def _openings(self, protocol: RoundProtocol) -> Mapping[str, Opening]:
        return {one.capture_id: partial(self._open, one.bag) for one in protocol.pictures}

    def _open(self, bag: str) -> OpenPicture:
        return self._pictures.open(self._archive.picture(bag))

    def capture(self, capture_id: str) -> CaptureReport:
        """Return one capture's evidence, after every byte of its bag was read and compared.

        Raises:
            UserError: `capture_unknown`; `evidence_is_gone`, for one that is gone by decision.
            SurroundingsError: `bag_unreadable`, where not even its statement can be read.
        """
        with self._store.read() as snapshot:
            capture = snapshot.captures.get(capture_id)
            if capture is None:
                raise UserError("capture_unknown", at="capture", id=capture_id)
            events = events_of(snapshot, capture)
            if any(one.kind in GONE for one in events):
                raise UserError("evidence_is_gone", at="capture")
            names = _names(snapshot)
            vouched = self._vouched(snapshot, events)
        statement = self._archive.statement(capture.bag)
        channel = channel_said(statement)
        if channel is None:
            raise SurroundingsError("bag_unreadable", bag=capture.bag, file=STATEMENT)
        picture, pages = self._paged(capture)
        return CaptureReport(
            letterhead=self._reports.letterhead(),
            made_at=self._clock(),
            capture=capture,
            channel=channel,
            taken_by=names.get(capture.taken_by.casefold(), ""),
            statement=statement,
            checked=tuple(compared(self._archive, capture.bag, capture.bag_sha256)),
            events=tuple(events),
            vouched=vouched,
            picture=picture,
            pages=pages,
            witness=self._readable(self._archive.picture(capture.bag).with_name(WITNESS)),
        )

    def _vouched(self, snapshot: Snapshot, events: list[LedgerEntry]) -> Vouched | None:
        if not events:
            return None
        told = self._stamps(snapshot.ledger.entries(), snapshot.audit.entries())
        return first_vouched(told.moments, events[0].seq)

    def _paged(self, capture: Capture) -> tuple[OpenPicture | None, tuple[PicturePage, ...]]:
        """Return the picture and its pages; nothing of one that is damaged, which is told."""
        picture = self._readable(self._archive.picture(capture.bag))
        try:
            return picture, pages_of(picture) if picture else ()
        except SurroundingsError:
            return None, ()

    def _readable(self, path: Path) -> OpenPicture | None:
        try:
            return self._pictures.open(path) if path.is_file() else None
        except (SurroundingsError, OSError):
            return None


def _names(snapshot: Snapshot) -> dict[str, str]:
    return {one.account.casefold(): one.name for one in snapshot.people.all() if one.account}
