"""The municipality's own policy by heading, our short guidance, and who has read it (P12)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.assignments import writers
from smdesk.domain.calendar import swedish_day
from smdesk.domain.errors import Problem, UserError, refuse
from smdesk.domain.facts import Facts, grouped
from smdesk.domain.guidance import PolicyDocument, Reading, check_document, check_reading, in_force
from smdesk.domain.ids import new_id
from smdesk.domain.letters import swedish_order
from smdesk.domain.managers import own_managers
from smdesk.domain.organisation import Person
from smdesk.domain.policy_text import Section, chapter, marked, sections
from smdesk.domain.rounds import is_due
from smdesk.domain.rules import Heading
from smdesk.domain.texts import clean_line, clean_text
from smdesk.resource_files import resource_path, spoken
from smdesk.services.ports import Clock, Snapshot, Store, TextReader
from smdesk.services.register.attachments import Attachments
from smdesk.services.register.register import Saved
from smdesk.services.register.view import read_facts

ORIGINALS = frozenset({".doc", ".docx", ".md", ".odt", ".pdf", ".rtf", ".txt"})
"""How an original's name may end: it is opened by a click, so that it may be no program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What is said under one of the policy's headings."""

    heading: Heading
    own: Section | None
    """The municipality's own section; None where it has no document, or no such heading in it."""
    document: PolicyDocument | None
    """The version in force."""
    short: str
    """Our short guidance, in paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingLine:
    """An editor or a manager, and whether they have confirmed a version."""

    person: Person
    edits: bool
    """Has an assignment that holds."""
    manages: bool
    """Answers for a channel, or is the own manager of somebody who writes."""
    read_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The file that a version was taken from, and what it was called."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A version, and how many of those who should have read it."""

    document: PolicyDocument
    in_force: bool
    confirmed: bool
    """Somebody has confirmed it, whoever they are by now."""
    read: int
    asked: int


class GuidanceDesk:
    """Keeps the policy's versions, shows them by heading, and who has confirmed reading them."""

    def __init__(
        self, store: Store, attachments: Attachments, texts: TextReader, clock: Clock
    ) -> None:
        self._store = store
        self._attachments = attachments
        self._texts = texts
        self._clock = clock

    # --- what is said -----------------------------------------------------------------------

    def at(self, heading: Heading, language: str = "sv", day: date | None = None) -> Guide:
        """Return what is said under a heading, as it holds on a day, today if None."""
        with self._store.read() as snapshot:
            document = in_force(snapshot.policy_documents.all(), day or self._today())
        found = _sections(document.text) if document is not None else ()
        own = chapter(found, heading)
        return Guide(
            heading=heading, own=own, document=document, short=short_guidance(heading, language)
        )

    def documents(self) -> tuple[PolicyDocument, ...]:
        """Return all versions, the newest first."""
        with self._store.read() as snapshot:
            return _newest_first(snapshot)

    def lines(self) -> tuple[DocumentLine, ...]:
        """Return all versions with how many have read each, the newest first."""
        today = self._today()
        with self._store.read() as snapshot:
            documents = _newest_first(snapshot)
            asked = {line.person.id for line in _asked(snapshot, today)}
            readings = grouped(snapshot.readings.all(), lambda one: one.document_id)
        held = in_force(documents, today)
        return tuple(
            DocumentLine(
                document=one,
                in_force=one is held,
                confirmed=one.id in readings,
                read=len(asked.intersection(_people(readings.get(one.id, ())))),
                asked=len(asked),
            )
            for one in documents
        )

    def sections(self, document_id: str) -> tuple[Section, ...]:
        """Return a version's sections, each with the heading that it is.

        Raises:
            UserError: `gone`.
        """
        with self._store.read() as snapshot:
            return _sections(_stored(snapshot, document_id).text)

    def text_of(self, file: Path) -> str:
        """Return a file's text with its headings marked, to look at before it is stored.

        Raises:
            UserError: `policy_file_*`, `file_missing`.
            SurroundingsError: `file_unreadable`.
        """
        return marked(self._texts.read(file))

    def original(self, document_id: str) -> Original | None:
        """Return a version's original, None where none is attached.

        Raises:
            UserError: `gone`.
            SurroundingsError: `attachment_missing`.
        """
        with self._store.read() as snapshot:
            sha256 = _stored(snapshot, document_id).document
            attachment = snapshot.attachments.get(sha256) if sha256 is not None else None
        if attachment is None:
            return None
        return Original(path=self._attachments.path(attachment.id), name=attachment.name)

    # --- versions ---------------------------------------------------------------------------

    def add(self, actor: Actor, document: PolicyDocument, file: Path | None = None) -> Saved:
        """Store a new version, with the original where there is one.

        Its edition and moment are set here. Nothing is attached if the version is refused.

        Raises:
            InvalidError: `required`, `too_long`, `control_character`, `day_ahead`,
                `original_kind`.
            UserError, SurroundingsError: what attaching a file raises.
        """
        actor.require(*REGISTER_EDITORS)
        made = _clean(document)
        refuse([*check_document(made, self._today()), *_check_kind(file)])
        attached = None if file is None else self._attachments.add(actor, file).id
        with self._store.write(actor) as work:
            editions = [one.edition for one in work.policy_documents.all()]
            stored = replace(
                made,
                edition=max(editions, default=0) + 1,
                document=attached,
                added_at=self._clock(),
            )
            work.policy_documents.add(stored)
            return Saved(stored.id, work.commit())

    def remove(self, actor: Actor, document_id: str) -> Saved:
        """Take away a version that was entered by mistake.

        Raises:
            UserError: `gone`; `document_was_read`, when somebody has confirmed it.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            document = _stored(work, document_id)
            if work.readings.of("document_id", {document_id}):
                raise UserError("document_was_read", at="document")
            work.policy_documents.remove(document)
            return Saved(document_id, work.commit())

    # --- who has read it ----------------------------------------------------------------------

    def readings(self, document_id: str, day: date | None = None) -> tuple[ReadingLine, ...]:
        """Return who should have read a version on a day, those who have not first, by name.

        Raises:
            UserError: `gone`.
        """
        with self._store.read() as snapshot:
            _stored(snapshot, document_id)
            asked = list(_asked(snapshot, day or self._today()))
            found = snapshot.readings.of("document_id", {document_id})
        read = {one.person_id: one.read_on for one in found}
        lines = (replace(line, read_on=read.get(line.person.id)) for line in asked)
        return tuple(
            sorted(lines, key=lambda one: (one.read_on is not None, swedish_order(one.person.name)))
        )

    def confirm(
        self,
        actor: Actor,
        document_id: str,
        person_ids: Sequence[str],
        day: date | None = None,
    ) -> Saved:
        """Store that people have read a version, on a day, today if None.

        Who has confirmed it already keeps the day.

        Raises:
            InvalidError: `reading_before_adopted`, `day_ahead`.
            UserError: `gone`; `reading_nobody`, without anybody.
        """
        actor.require(*REGISTER_EDITORS)
        if not person_ids:
            raise UserError("reading_nobody", at="person")
        today = self._today()
        with self._store.write(actor) as work:
            document = _stored(work, document_id)
            known = {one.person_id for one in work.readings.of("document_id", {document_id})}
            for reading in _readings(document_id, person_ids, day or today):
                refuse([*_there(work, reading), *check_reading(reading, document, today)])
                if reading.person_id not in known:
                    work.readings.add(reading)
            return Saved(document_id, work.commit())

    def _today(self) -> date:
        return swedish_day(self._clock())


def short_guidance(heading: Heading, language: str = "sv") -> str:
    """Return our short guidance under a heading, in our own words."""
    path = resource_path("guidance", spoken(language), f"{heading.value}.txt")
    return path.read_text("utf-8").strip()


@lru_cache(maxsize=4)
def _sections(text: str) -> tuple[Section, ...]:
    """Return a text's sections; each page asks, and holding titles together takes time."""
    return sections(text)


def _newest_first(snapshot: Snapshot) -> tuple[PolicyDocument, ...]:
    found = snapshot.policy_documents.all()
    return tuple(sorted(found, key=lambda one: (one.adopted_on, one.edition), reverse=True))


def _stored(snapshot: Snapshot, document_id: str) -> PolicyDocument:
    document = snapshot.policy_documents.get(document_id)
    if document is None:
        raise UserError("gone", at="document")
    return document


def _people(readings: Iterable[Reading]) -> Iterator[str]:
    return (one.person_id for one in readings)


def _clean(document: PolicyDocument) -> PolicyDocument:
    return replace(
        document,
        title=clean_line(document.title),
        body=clean_line(document.body),
        case_number=clean_line(document.case_number),
        text=marked(clean_text(document.text)),
    )


def _check_kind(file: Path | None) -> list[Problem]:
    if file is None or file.suffix.lower() in ORIGINALS:
        return []
    return [Problem(code="original_kind", at="file", values={"name": file.name})]


def _readings(document_id: str, person_ids: Sequence[str], day: date) -> Iterator[Reading]:
    for person_id in dict.fromkeys(person_ids):
        yield Reading(id=new_id(), document_id=document_id, person_id=person_id, read_on=day)


def _there(snapshot: Snapshot, reading: Reading) -> list[Problem]:
    known = snapshot.people.get(reading.person_id) is not None
    return [] if known else [Problem(code="gone", at="person")]


def _asked(snapshot: Snapshot, day: date) -> Iterator[ReadingLine]:
    """Yield who should know the policy on a day: those who write, and those who answer for them."""
    facts = read_facts(snapshot, day)
    edits = {
        item.person_id
        for channel_id, items in facts.assignments.items()
        for item in writers(items, channel_id, day)
    }
    manages = _managers(facts, edits, day)
    for person in facts.people.values():
        if person.id in edits | manages:
            yield ReadingLine(
                person=person,
                edits=person.id in edits,
                manages=person.id in manages,
                read_on=None,
            )


def _managers(facts: Facts, edits: set[str], day: date) -> set[str]:
    answering = (facts.accountable(one, day) for one in facts.channels.values() if is_due(one, day))
    own = (manager for one in edits for manager in own_managers(one, day, facts.staff))
    return {term.person_id for term in answering if term} | {one.person_id for one in own}
