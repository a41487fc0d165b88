"""The extract as a document: what is stored of a person, why, how long, and what they can do."""

from collections.abc import Iterable, Iterator

from smdesk.domain.organisation import Municipality
from smdesk.domain.processing import Processing
from smdesk.reports.document import (
    Block,
    Cell,
    Document,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import NONE, Phrases
from smdesk.services.duties.personal_extract import Acts, Entry, Extract, Group, Part, Stored
from smdesk.services.printed.personal_reports import ExtractReport
from smdesk.words.personal import acts_text, by_text, changes_text, place_text, values_text

TRAIL = "audit"
"""The processing that the history belongs to."""
COLUMN = "report.extract.column"
TOLD = ("purpose", "legal_basis", "categories", "recipients", "transfers", "erasure")


def extract_document(report: ExtractReport, phrases: Phrases) -> Document:
    """Return an extract in words."""
    words, extract = phrases.words, report.extract
    kind, day = words("report.extract.kind"), phrases.day(report.day)
    return phrases.document(
        report.letterhead,
        _blocks(extract, phrases),
        title=words("report.extract.title", name=extract.person.name),
        subtitle=words("report.extract.subtitle"),
        kind=kind,
        stand=words("report.extract.stand", day=day),
    )


def _blocks(extract: Extract, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    yield Heading(words("report.extract.who"))
    yield phrases.pairs(_who(extract, phrases))
    for group in extract.groups:
        yield from _group(group, extract, phrases)
    if extract.mentions:
        yield Heading(words("report.extract.mentions"), words("report.extract.mentions_note"))
        yield _mentions(extract, phrases)
    yield Heading(words("report.extract.rights"))
    for text in (*extract.rights.rights, extract.rights.complaint, extract.rights.automated):
        yield Paragraph(text)
    yield Heading(words("report.extract.limits"))
    for text in extract.rights.limits:
        yield Paragraph(text)


def _who(extract: Extract, phrases: Phrases) -> Iterator[tuple[str, str]]:
    words = phrases.words
    yield words("report.extract.person"), extract.person.name
    yield words("report.extract.accounts"), ", ".join(extract.accounts)
    yield from controller(extract.municipality, phrases)


def controller(municipality: Municipality | None, phrases: Phrases) -> Iterator[tuple[str, str]]:
    """Yield who answers for the data and how they are reached, as labels and values."""
    words, known = phrases.words, municipality or Municipality(name="")
    yield words("report.controller.name"), known.name
    yield words("report.controller.contact"), known.contact
    yield words("report.controller.dpo"), known.dpo


# --- one processing -----------------------------------------------------------------------------


def _group(group: Group, extract: Extract, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    yield Heading(group.processing.name)
    if not group.parts and group.key != TRAIL:
        yield Paragraph(words("report.extract.nothing"), Tone.QUIET)
        return
    yield phrases.pairs(_told(group.processing, group.source, phrases))
    for part in group.parts:
        yield Heading(words(f"exchange.table.{part.table}"), minor=True)
        yield _part(part, phrases)
    if group.key == TRAIL:
        yield from _trail(extract, phrases)


def _told(processing: Processing, source: str, phrases: Phrases) -> Iterator[tuple[str, str]]:
    for name in TOLD:
        yield phrases.words(f"processing.{name}"), getattr(processing, name)
    yield phrases.words("report.extract.source"), source


def _part(part: Part, phrases: Phrases) -> Table:
    titles = (("content", 2.6), ("by", 1.0))
    rows = tuple(_row(row, phrases) for row in part.rows)
    return Table(phrases.columns(COLUMN, titles), rows)


def _row(row: Stored, phrases: Phrases) -> tuple[Cell, ...]:
    """Return a row without the fields that only say that it is this person's."""
    told = [(name, value) for name, value in row.values if name not in row.by]
    return _cell(values_text(told, phrases.words)), _cell(by_text(row.by, phrases.words))


# --- the audit trail ------------------------------------------------------------------------------


def _trail(extract: Extract, phrases: Phrases) -> Iterator[Block]:
    words, trail = phrases.words, extract.trail
    if trail.about:
        yield Heading(words("report.extract.about"), minor=True)
        titles = (
            ("when", 0.9),
            ("what", 1.3),
            ("content", 2.6),
        )
        rows = tuple(_entry(one, phrases) for one in trail.about)
        yield Table(phrases.columns(COLUMN, titles), rows)
    for key, acts in (("acts", trail.acts), ("named", trail.named)):
        if acts:
            yield Heading(words(f"report.extract.{key}"), minor=True)
            yield _acts(acts, phrases)


def _entry(entry: Entry, phrases: Phrases) -> tuple[Cell, ...]:
    words = phrases.words
    return (
        _cell(words("cli.moment", moment=entry.at)),
        _cell(acts_text(entry.kind, entry.action, words)),
        _cell(changes_text(entry.fields, words)),
    )


def _acts(acts: Iterable[Acts], phrases: Phrases) -> Table:
    titles = (
        ("month", 0.9),
        ("what", 3.1),
        ("count", 0.8),
    )
    rows = (
        (
            _cell(one.month),
            _cell(acts_text(one.kind, one.action, phrases.words)),
            _cell(str(one.count)),
        )
        for one in acts
    )
    return Table(phrases.columns(COLUMN, titles), tuple(rows))


def _mentions(extract: Extract, phrases: Phrases) -> Table:
    titles = (("place", 2.6), ("id", 1.0))
    rows = (
        (_cell(place_text(one.table, one.field, phrases.words)), _cell(one.id))
        for one in extract.mentions
    )
    return Table(phrases.columns(COLUMN, titles), tuple(rows))


# --- tables ---------------------------------------------------------------------------------------


def _cell(text: str) -> Cell:
    return (Text(text.strip() or NONE),)
