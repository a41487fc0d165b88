"""A disposal as a document: the decision, what is gone, where names still stand, the backups."""

from collections.abc import Iterator

from smdesk.domain.calendar import swedish_day
from smdesk.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Fact,
    Heading,
    Mark,
    Paragraph,
    Record,
    Records,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import NONE, Phrases
from smdesk.services.printed.disposal_reports import DisposalReport, Mention
from smdesk.words.disposals import label_text

ACROSS = 3


def disposal_document(report: DisposalReport, phrases: Phrases) -> Document:
    """Return what a disposal came to in words."""
    words, kind = phrases.words, phrases.words("disposal_report.title")
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=kind,
        subtitle=words(f"disposal_basis.{report.disposal.basis}"),
        kind=kind,
        stand=words("disposal_report.now", day=phrases.day(report.day)),
    )


def _blocks(report: DisposalReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    yield Records((_decision(report, phrases),), ACROSS)
    if report.scrubbed is not None:
        clean = "clean" if report.scrubbed else "not_clean"
        yield Paragraph(words(f"disposal_report.{clean}"), Tone.QUIET)
    if report.copy_holds:
        yield Paragraph(words("disposal_report.copy_holds", count=report.copy_holds))
    yield Heading(words("disposal_report.gone"))
    yield _items(report, phrases)
    if report.mentions:
        note = words("disposal_report.mentions_text")
        yield Heading(words("disposal_report.mentions"), note)
        yield Table(
            (Column(words("disposal_report.column_where"), 1.0),),
            tuple(((Text(_place(one, phrases)),),) for one in report.mentions),
        )
    if report.disposal.carried_out_at is not None:
        yield from _backups(report, phrases)


def _decision(report: DisposalReport, phrases: Phrases) -> Record:
    words, disposal = phrases.words, report.disposal
    settled = "refused" if disposal.refused else "decided"
    moments = (
        ("proposed", disposal.proposed_at, disposal.proposed_by),
        (settled, disposal.settled_at, disposal.settled_by),
        ("carried_out", disposal.carried_out_at, disposal.carried_out_by),
    )
    facts = [
        Fact(
            words(f"disposal_report.{name}"),
            f"{phrases.day(swedish_day(at))}, {by}" if at is not None else NONE,
        )
        for name, at, by in moments
    ]
    facts.append(Fact(words("disposal_report.case_number"), disposal.case_number or NONE))
    facts += _rests_on(report, phrases)
    state = words(f"disposal.state.{report.state}").upper()
    return Record(
        label=words("disposal_report.reason"),
        title=disposal.reason,
        mark=Mark(state, filled=disposal.carried_out_at is not None),
        facts=tuple(facts),
    )


def _rests_on(report: DisposalReport, phrases: Phrases) -> Iterator[Fact]:
    words = phrases.words
    if report.schedule is not None and report.schedule.decided_on is not None:
        day, edition = phrases.day(report.schedule.decided_on), report.schedule.edition
        value = words("disposal_report.schedule_value", edition=edition, day=day)
        yield Fact(words("disposal_report.schedule"), value)
    if report.entries:
        value = words("disposal_report.entries_value", count=report.entries)
        yield Fact(words("disposal_report.entries"), value)


def _items(report: DisposalReport, phrases: Phrases) -> Table:
    words = phrases.words
    titles = (("column_kind", 0.8), ("column_label", 3.1), ("column_gone", 0.9))
    return Table(
        phrases.columns("disposal_report", titles, header=1),
        tuple(
            (
                _cell(words(f"target_kind.{one.target}")),
                (Text(label_text(one.label, words)), *_fixed(one.sha256)),
                _cell(
                    phrases.day(swedish_day(one.gone_at))
                    if one.gone_at is not None
                    else words("disposal_report.left")
                ),
            )
            for one in report.items
        ),
    )


def _cell(text: str) -> Cell:
    return (Text(text),)


def _fixed(sha256: str) -> Cell:
    """The checksum says which one it was, to whoever has an earlier list."""
    return (Text(f"SHA-256 {sha256}", Tone.QUIET),) if sha256 else ()


def _place(mention: Mention, phrases: Phrases) -> str:
    words = phrases.words
    return words(
        "disposal_report.place",
        table=words(f"exchange.table.{mention.table}"),
        field=words(f"history.field.{mention.field}"),
        count=len(mention.ids),
    )


def _backups(report: DisposalReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    yield Heading(words("disposal_report.backups"), words("disposal_report.backups_elsewhere"))
    if not report.backups:
        yield Paragraph(words("disposal_report.backups_none"), Tone.QUIET)
        return
    yield Table(
        phrases.columns("disposal_report", (("column_name", 2.6), ("column_expires", 1.0))),
        tuple((_cell(one.name), _cell(phrases.day(one.expires_on))) for one in report.backups),
    )
