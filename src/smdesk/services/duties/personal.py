"""What is stored of a person: the extract, who may be anonymised, the record of processing."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from smdesk.disk import Disk
from smdesk.domain.actors import REGISTER_EDITORS, Actor, Role
from smdesk.domain.calendar import swedish_day
from smdesk.domain.errors import UserError, refuse
from smdesk.domain.ids import new_id
from smdesk.domain.letters import swedish_order
from smdesk.domain.organisation import Person
from smdesk.domain.processing import ASKED, Processing, check_processing, missing
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.duties.personal_extract import Extract, Group, Rights
from smdesk.services.duties.personal_gathering import Gathering
from smdesk.services.duties.personal_leavers import Leaver, leavers_of
from smdesk.services.duties.processings import processings_of, shipped
from smdesk.services.ports import Clock, Snapshot, Store
from smdesk.services.printed.personal_reports import (
    ExtractReport,
    ProcessingLine,
    ProcessingsReport,
    extract_json,
    record_json,
)
from smdesk.services.printed.reports import Reports
from smdesk.services.printed.saving import put_file
from smdesk.services.register.changing import put
from smdesk.services.register.register import Saved

MAY_EXTRACT = (Role.WEBMASTER, Role.REGISTRAR, Role.DPO)
"""An extract gathers what is otherwise spread out, so it is not for every reader."""
EXTRACTED = "extracted"
"""What saving an extract is called in the audit trail, at the person."""
PDF, JSON = ".pdf", ".json"


class PersonalData:
    """Answers for the personal data of the program (GDPR, articles 15, 17 and 30).

    Args:
        store: the database.
        clock: tells when an extract was made.
        reports: draws documents, under the municipality's letterhead.
        disk: where files are written.
    """

    def __init__(self, store: Store, clock: Clock, reports: Reports, disk: Disk) -> None:
        self._store = store
        self._clock = clock
        self._reports = reports
        self._disk = disk

    # --- the extract --------------------------------------------------------------------------

    def people(self) -> tuple[Person, ...]:
        """Return everybody that there can be an extract of, by name."""
        with self._store.read() as snapshot:
            known = snapshot.people.all()
        return tuple(sorted(known, key=lambda one: swedish_order(one.name)))

    def extract(self, actor: Actor, person_id: str, language: str = "sv") -> Extract:
        """Return all that is stored of a person; showing it is not noted, saving it is.

        Raises:
            UserError: `not_permitted`; `gone`, if there is no such person.
        """
        actor.require(*MAY_EXTRACT)
        with self._store.read() as snapshot:
            return self._extract(snapshot, person_id, language)

    def save_extract(self, actor: Actor, person_id: str, path: Path, language: str = "sv") -> Path:
        """Save an extract as PDF or JSON, by the file's ending, and note that at the person.

        Where the note cannot be written, no file is.

        Raises:
            UserError: `not_permitted`, `gone`, `extract_suffix`; what `put_file` raises.
            SurroundingsError: what `put_file` raises.
        """
        form = _form(path)
        extract = self.extract(actor, person_id, language)
        report = ExtractReport(letterhead=self._reports.letterhead(), extract=extract)
        in_json = form == JSON
        data = extract_json(extract) if in_json else self._reports.drawn(actor, report, language)
        with self._store.write(actor) as work:
            noted = _noted(form, language, data)
            work.audit.note(EXTRACTED, "person", person_id, noted)
            put_file(self._disk, path, data)
            work.commit()
        return path

    def _extract(self, snapshot: Snapshot, person_id: str, language: str) -> Extract:
        person = snapshot.people.get(person_id)
        if person is None:
            raise UserError("gone", at="person")
        made_at, said = self._clock(), shipped(language)
        gathering = Gathering(snapshot, person)
        found, trail = gathering.parts(), gathering.trail()
        known = {one.id: one for one in processings_of(snapshot, swedish_day(made_at), language)}
        return Extract(
            person=person,
            made_at=made_at,
            language=language,
            municipality=next(iter(snapshot.municipality.all()), None),
            accounts=gathering.accounts,
            groups=tuple(
                Group(
                    key=key,
                    processing=known[one["id"]],
                    source=one["source"],
                    parts=found.get(key, ()),
                )
                for key, one in said.processings.items()
            ),
            mentions=tuple(gathering.mentions()),
            trail=trail,
            rights=Rights(
                rights=said.rights,
                complaint=said.complaint,
                automated=said.automated,
                limits=said.limits,
            ),
        )

    # --- who has left -------------------------------------------------------------------------

    def leavers(self, day: date) -> tuple[Leaver, ...]:
        """Return who has left, from which day their name may go, and what hinders."""
        with self._store.read() as snapshot:
            return leavers_of(snapshot, day)

    # --- the record of processing ---------------------------------------------------------------

    def processings(self, language: str = "sv") -> tuple[Processing, ...]:
        """Return the record: the program's own, one for each channel in use, what was added."""
        with self._store.read() as snapshot:
            return processings_of(snapshot, swedish_day(self._clock()), language)

    def record(self, language: str = "sv") -> ProcessingsReport:
        """Return the record as it is printed, with what is missing in each."""
        made_at = self._clock()
        with self._store.read() as snapshot:
            known = processings_of(snapshot, swedish_day(made_at), language)
            lines = tuple(_lines(snapshot, known))
        return ProcessingsReport(
            letterhead=self._reports.letterhead(), made_at=made_at, lines=lines
        )

    def save_processing(self, actor: Actor, processing: Processing) -> Saved:
        """Store a processing in place of what is shipped or derived, or a new one.

        Raises:
            InvalidError: `required`, `too_long`, `control_character`.
            UserError: `not_permitted`.
            ConflictError: if somebody else changed it in between.
        """
        actor.require(*REGISTER_EDITORS)
        item = _clean(processing)
        refuse(check_processing(item))
        with self._store.write(actor) as work:
            put(work.processings, item)
            return Saved(item.id, work.commit())

    def remove_processing(self, actor: Actor, processing_id: str) -> Saved:
        """Take away what was written: what is shipped or derived stands there again, if any is.

        Raises:
            UserError: `not_permitted`; `gone`, if nothing was written.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            stored = work.processings.get(processing_id)
            if stored is None:
                raise UserError("gone", at="processing")
            work.processings.remove(stored)
            return Saved(processing_id, work.commit())

    def save_processings(self, actor: Actor, path: Path, language: str = "sv") -> Path:
        """Save the record as PDF or JSON, by the file's ending, and note the export.

        Raises:
            UserError: `extract_suffix`; what `put_file` raises.
            SurroundingsError: what `put_file` raises.
        """
        form, report = _form(path), self.record(language)
        in_json = form == JSON
        data = record_json(report) if in_json else self._reports.drawn(actor, report, language)
        with self._store.write(actor) as work:
            noted = {"day": report.day.isoformat(), **_noted(form, language, data)}
            work.audit.note("report exported", "report", report.name, noted)
            put_file(self._disk, path, data)
            work.commit()
        return path


def new_processing() -> Processing:
    """Return an empty processing, to be filled in."""
    return Processing(
        id=new_id(),
        name="",
        purpose="",
        legal_basis="",
        subjects="",
        categories="",
        recipients="",
        transfers="",
        erasure="",
        security="",
    )


def _form(path: Path) -> str:
    """Return which form a file's ending asks for.

    Raises:
        UserError: `extract_suffix`, for any other.
    """
    form = path.suffix.casefold()
    if form not in (PDF, JSON):
        raise UserError("extract_suffix", at="path", name=path.name)
    return form


def _noted(form: str, language: str, data: bytes) -> dict[str, object]:
    """Return what the audit trail keeps: the checksum says which file it was, without content."""
    digest = hashlib.sha256(data).hexdigest()
    return {"form": form.removeprefix("."), "language": language, "sha256": digest}


def _lines(snapshot: Snapshot, known: Iterable[Processing]) -> Iterable[ProcessingLine]:
    stored = {one.id for one in snapshot.processings.all()}
    for one in known:
        channel = snapshot.channels.get(one.channel_id) if one.channel_id else None
        yield ProcessingLine(
            processing=one, channel=channel, missing=missing(one), stored=one.id in stored
        )


def _clean(processing: Processing) -> Processing:
    texts: dict[str, Any] = {name: clean_text(getattr(processing, name)) for name in ASKED}
    return replace(processing, name=clean_line(processing.name), **texts)
