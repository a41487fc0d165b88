"""Removals during a period as a document: how many, why and how fast, and not a word on whom."""

from collections.abc import Iterator
from datetime import datetime

from smdesk.domain.calendar import swedish_day
from smdesk.reports.document import (
    Block,
    Cell,
    Document,
    Fact,
    Heading,
    KeyFacts,
    Paragraph,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import NONE, Phrases
from smdesk.services.printed.removals import (
    GroundCount,
    RemovalEntry,
    RemovalsReport,
    StatedGround,
)
from smdesk.words.hours import passed_text

GROUNDS = (("ground", 2.0), ("law", 2.6), ("count", 0.6), ("half", 1.4))
EACH = (
    ("number", 0.7),
    ("found", 1.5),
    ("removed", 1.5),
    ("passed", 1.4),
    ("ground", 1.8),
    ("copy", 1.1),
    ("told", 1.1),
    ("police", 1.0),
    ("case", 1.2),
)


def removals_document(report: RemovalsReport, phrases: Phrases) -> Document:
    """Return a period's removals in words."""
    words = phrases.words
    days = {"first": phrases.day(report.period.first), "last": phrases.day(report.day)}
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=words("report.removals.title"),
        subtitle=words("report.removals.subtitle", **days),
        kind=words("report.removals.kind"),
        stand=words("report.removals.stand", **days),
        landscape=True,
    )


def _blocks(report: RemovalsReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    yield _figures(report, phrases)
    if not report.entries:
        yield Paragraph(words("report.removals.empty"))
    if report.hours is not None:
        yield Paragraph(words("report.removals.half", passed=passed_text(report.hours, words)))
    if report.referrals:
        yield Paragraph(words("report.removals.referrals", count=report.referrals))
    if report.entries:
        yield Heading(words("report.removals.grounds"), words("report.removals.grounds_note"))
        rows = tuple(_ground_row(one, phrases) for one in report.grounds)
        yield Table(phrases.columns("report.removals.column", GROUNDS), rows)
        yield Heading(words("report.removals.each"), words("report.removals.anonymous"))
        entries = enumerate(report.entries, 1)
        rows = tuple(_entry_row(number, one, phrases) for number, one in entries)
        yield Table(phrases.columns("report.removals.column", EACH), rows)


def _figures(report: RemovalsReport, phrases: Phrases) -> KeyFacts:
    words = phrases.words
    counts = (
        ("count", len(report.entries)),
        ("registered", report.registered()),
        ("police", report.police()),
    )
    return KeyFacts(
        tuple(
            Fact(words(f"report.removals.{name}", count=count), str(count))
            for name, count in counts
        )
    )


def _passed(hours: float | None, phrases: Phrases) -> str:
    return NONE if hours is None else passed_text(hours, phrases.words)


def _ground_row(one: GroundCount, phrases: Phrases) -> tuple[Cell, ...]:
    ground = one.ground
    law = (Text(ground.law), Text(ground.section, Tone.QUIET)) if ground else (Text(NONE),)
    return (
        _named(ground, phrases),
        law,
        (Text(str(one.count)),),
        (Text(_passed(one.hours, phrases)),),
    )


def _named(ground: StatedGround | None, phrases: Phrases) -> Cell:
    if ground is None:
        return (Text(phrases.words("report.removals.ground_missing")),)
    return (Text(ground.name),)


def _entry_row(number: int, one: RemovalEntry, phrases: Phrases) -> tuple[Cell, ...]:
    words = phrases.words
    open_ = words("report.removals.unanswered")
    return (
        (Text(str(number)),),
        (Text(_day(one.found_at, phrases)),),
        (
            Text(_day(one.removed_at, phrases))
            if one.removed_at
            else Text(words("report.removals.standing"), Tone.STRONG),
        ),
        (Text(_passed(one.hours, phrases)),),
        (*_named(one.ground, phrases), Text(words(f"content_kind.{one.content}"), Tone.QUIET)),
        (Text(words(f"copy_state.{one.copy}") if one.copy else open_),),
        (Text(words(f"author_told.{one.told}") if one.told else open_),),
        (Text(words(f"police_report.{one.police}") if one.police else open_),),
        (Text(one.case_number or NONE),),
    )


def _day(moment: datetime, phrases: Phrases) -> str:
    return phrases.day(swedish_day(moment))
