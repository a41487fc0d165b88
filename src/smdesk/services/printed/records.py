"""Reports that the schedule preserves, put into the archive as bags (P9)."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.calendar import local_time, swedish_day
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.ids import new_id
from smdesk.domain.layout import record_folder
from smdesk.domain.preserving import RecordDue, register_day
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.services.duties import plan
from smdesk.services.duties.due_records import due_records
from smdesk.services.evidence.admitting import municipality_name
from smdesk.services.evidence.ledgers import catch_up, enter, lines_ahead
from smdesk.services.evidence.record_statements import make_record_statement, read_record
from smdesk.services.ports import Archive, Clock, NewBag, Snapshot, Store, UnitOfWork
from smdesk.services.printed.protocol import preserved_protocol
from smdesk.services.printed.reports import Reports
from smdesk.services.register.data import register_data
from smdesk.services.register.view import make_view

LANGUAGE = "sv"
"""The archive speaks Swedish, whatever language the window has."""


class Records:
    """Preserves what the decided plan preserves of the program's own reports.

    Args:
        store: the database.
        archive: bags and ledger.
        clock: tells the moment.
        reports: draws the yearly register and the protocols of rounds.
    """

    def __init__(self, store: Store, archive: Archive, clock: Clock, reports: Reports) -> None:
        self._store = store
        self._archive = archive
        self._clock = clock
        self._reports = reports

    def due(self, day: date | None = None) -> tuple[RecordDue, ...]:
        """Return what waits to be preserved on a day, today if none is named; the oldest first."""
        with self._store.read() as snapshot:
            return due_records(snapshot, day or self._today())

    def all(self) -> tuple[PreservedRecord, ...]:
        """Return what is preserved, the latest first; not what is gone by decision."""
        with self._store.read() as snapshot:
            gone = snapshot.ledger.gone()
            kept = [one for one in snapshot.records.all() if one.bag not in gone]
        return tuple(sorted(kept, key=lambda one: one.made_at, reverse=True))

    def preserve(self, actor: Actor, due: RecordDue) -> PreservedRecord:
        """Put a record into the archive, and return once it is confirmed.

        Confirmed: the bag is in its place and flushed, the ledger's line is flushed, the rows are
        committed. A failure before the bag is in place leaves nothing; one after it leaves a
        whole bag, which recovery takes in at the next start.

        Args:
            actor: a webmaster or an archivist.
            due: one of what `due` returned.

        Raises:
            UserError: `not_permitted`; `record_not_due`, when it is preserved already or the plan
                no longer preserves it.
            SurroundingsError: what the archive meets; `ledger_differs`, `protocol_unreadable`;
                `record_not_entered`, when the bag is kept but not yet in the index.
        """
        actor.require(*ARCHIVE_KEEPERS)
        with self._store.read() as snapshot:
            due = _waiting(snapshot, due, self._today())
            lines_ahead(self._archive, snapshot.ledger)
            files = self._content(snapshot, actor, due)
        with self._store.write(actor) as work:  # held meanwhile: nobody preserves the same
            due = _waiting(work, due, self._today())
            catch_up(self._archive, work)
            record = self._keep(work, actor, due, files)
            try:
                self._enter(work, actor, record)
            except (SurroundingsError, UserError) as error:
                raise SurroundingsError(
                    "record_not_entered", reason=error.code, bag=record.bag
                ) from error
        return record

    def _content(
        self, snapshot: Snapshot, actor: Actor, due: RecordDue
    ) -> Mapping[str, Iterable[bytes]]:
        """Return the files of a bag: as data, and to be read."""
        if due.kind is RecordKind.REGISTER:
            day = register_day(due.covers)
            drawn = self._reports.drawn(actor, self._reports.register(day), LANGUAGE)
            return {
                "register.pdf": [drawn],
                "register.json": [_json(register_data(make_view(snapshot, day)))],
            }
        round_ = snapshot.rounds.get(due.covers)
        text = round_.protocol if round_ else ""
        paper = preserved_protocol(text, self._reports.letterhead())
        drawn = self._reports.drawn(actor, paper, LANGUAGE)
        return {"protocol.json": [text.encode()], "protocol.pdf": [drawn]}

    def _keep(
        self,
        work: UnitOfWork,
        actor: Actor,
        due: RecordDue,
        files: Mapping[str, Iterable[bytes]],
    ) -> PreservedRecord:
        """Store the bag, and return how the index will know it."""
        made_at, record_id = self._clock(), new_id()
        municipality = municipality_name(work)
        statement = make_record_statement(
            record_id=record_id,
            due=due,
            schedule=plan.current(work, swedish_day(made_at)),
            municipality=municipality,
            made_at=made_at,
            made_by=actor.account,
        )
        bag = NewBag(
            folder=record_folder(half_year=due.half_year, record_id=record_id, made_at=made_at),
            statement=statement,
            files=files,
            info=_info(municipality, due, record_id, made_at),
        )
        return read_record(statement, self._archive.store(bag))

    def _enter(self, work: UnitOfWork, actor: Actor, record: PreservedRecord) -> None:
        """Enter a stored bag in ledger, index and audit trail."""
        enter(
            self._archive,
            work,
            actor=actor,
            clock=self._clock,
            kind=LedgerKind.ADMITTED,
            capture=record,
            details={"record": record.kind.value},
        )
        work.records.add(record)
        work.commit()

    def _today(self) -> date:
        return swedish_day(self._clock())


def _waiting(snapshot: Snapshot, due: RecordDue, day: date) -> RecordDue:
    """Return what waits to be preserved, as the plan calls it now.

    Raises:
        UserError: `record_not_due`.
    """
    wanted = (due.kind, due.covers)
    for item in due_records(snapshot, day):
        if (item.kind, item.covers) == wanted:
            return item
    raise UserError("record_not_due", at="record", title=due.title)


def _info(municipality: str, due: RecordDue, record_id: str, made_at: datetime) -> dict[str, str]:
    return {
        "Source-Organization": municipality,
        "External-Description": due.title,
        "External-Identifier": record_id,
        "Bagging-Date": local_time(made_at).date().isoformat(),
    }


def _json(body: Mapping[str, object]) -> bytes:
    return f"{json.dumps(body, ensure_ascii=False, indent=2)}\n".encode()
