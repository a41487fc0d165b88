"""The record of processing as a document: every processing in full (GDPR, article 30)."""

from collections.abc import Iterator

from smdesk.domain.processing import ASKED
from smdesk.reports.document import (
    Block,
    Document,
    Fact,
    Heading,
    KeyFacts,
    Mark,
    Paragraph,
    Record,
    Records,
    Tone,
)
from smdesk.reports.personal import controller
from smdesk.reports.phrases import NONE, Phrases
from smdesk.services.printed.personal_reports import ProcessingLine, ProcessingsReport

ACROSS = 2


def processings_document(report: ProcessingsReport, phrases: Phrases) -> Document:
    """Return the record of processing in words."""
    words = phrases.words
    kind, day = words("report.processings.kind"), phrases.day(report.day)
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=words("report.processings.title"),
        subtitle=words("report.processings.subtitle"),
        kind=kind,
        stand=words("report.processings.stand", day=day),
    )


def _blocks(report: ProcessingsReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    count, open_ones = len(report.lines), sum(bool(line.missing) for line in report.lines)
    yield KeyFacts(
        (
            Fact(words("report.processings.count", count=count), str(count)),
            Fact(words("report.processings.open", count=open_ones), str(open_ones)),
        )
    )
    yield Heading(words("report.processings.controller"))
    yield Records((_controller(report, phrases),), ACROSS)
    for key, of_channel in (("own", False), ("channels", True)):
        lines = [line for line in report.lines if (line.channel is not None) is of_channel]
        yield Heading(words(f"report.processings.{key}"), words(f"report.processings.{key}_note"))
        if lines:
            yield Records(tuple(_record(line, phrases) for line in lines), ACROSS)
        else:
            yield Paragraph(words("report.processings.none"), Tone.QUIET)


def _controller(report: ProcessingsReport, phrases: Phrases) -> Record:
    words = phrases.words
    (_, name), *ways = controller(report.letterhead.municipality, phrases)
    known = bool(name) and all(value.strip() for _, value in ways)
    return Record(
        label=words("report.controller.name"),
        title=name or NONE,
        mark=_mark(phrases, whole=known),
        facts=tuple(Fact(label, value.strip() or NONE) for label, value in ways),
    )


def _record(line: ProcessingLine, phrases: Phrases) -> Record:
    words, one = phrases.words, line.processing
    return Record(
        label=_label(line, phrases),
        title=one.name,
        mark=_mark(phrases, whole=not line.missing),
        facts=tuple(
            Fact(words(f"processing.{name}"), _value(getattr(one, name), phrases)) for name in ASKED
        ),
    )


def _label(line: ProcessingLine, phrases: Phrases) -> str:
    if line.channel is None:
        return phrases.words("processing.one")
    return phrases.words(f"platform.{line.channel.platform}")


def _value(text: str, phrases: Phrases) -> str:
    return text.strip() or phrases.words("processing.missing")


def _mark(phrases: Phrases, *, whole: bool) -> Mark:
    key = "whole" if whole else "open"
    return Mark(phrases.words(f"report.processings.mark_{key}"), filled=not whole)
