"""The editors' leaflet as a document: four pages on a sheet that is folded in the middle."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from smdesk.domain.rules import Heading as Chapters
from smdesk.reports.document import (
    Block,
    Document,
    Fact,
    Fit,
    Heading,
    List,
    PageBreak,
    Paragraph,
    Signatures,
    Text,
    Tone,
)
from smdesk.reports.phrases import Phrases
from smdesk.services.printed.leaflet import Chapter, LeafletReport

POINTS = ("duty", "watch", "remove", "case", "private")
MINE = (("my_channel", "my_manager"), ("my_deputy", "my_phone"))
"""What one writes on it oneself."""
ITEM, LOWER = "- ", "# "
"""Begin a line that is an item, and a lower heading."""
ONE_SHEET = Fit(4, (1.3, 1.25, 1.2, 1.15, 1.1, 1.05, 1.0, 0.95, 0.9))
"""A municipality's own text may be longer: then it is a leaflet of two sheets."""
BEGINS = (Chapters.FORBIDDEN, Chapters.EMPLOYEES)
"""What begins a page: the last one is the back."""


def leaflet_document(report: LeafletReport, phrases: Phrases) -> Document:
    """Return the leaflet in words: the short of it, the chapters, on the back what is private."""
    words = phrases.words
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=words("report.leaflet.title"),
        subtitle=words("report.leaflet.subtitle"),
        kind=words("report.leaflet.kind"),
        stand="",
        folded=True,
        fit=ONE_SHEET,
    )


def _blocks(report: LeafletReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    yield Heading(words("report.leaflet.short"))
    points = (Text(words(f"report.leaflet.point.{point}")) for point in POINTS)
    yield List(tuple(points), numbered=True)
    yield Paragraph(words("report.leaflet.ask"), Tone.STRONG)
    yield PageBreak()
    mixed = len({chapter.own for chapter in report.chapters}) > 1
    for chapter in report.chapters:
        if chapter.heading in BEGINS:
            yield PageBreak()
        note = words("report.leaflet.own") if mixed and chapter.own else ""
        yield Heading(words(f"heading.{chapter.heading}"), note)
        yield from _said(chapter.text)
    yield Paragraph(words(f"report.leaflet.{_source(report.chapters)}"), Tone.QUIET)
    yield Heading(words("report.leaflet.mine"), words("report.leaflet.mine_note"))
    yield Signatures(
        tuple(tuple(Fact(words(f"report.leaflet.{one}"), "") for one in row) for row in MINE)
    )


def _source(chapters: Iterable[Chapter]) -> str:
    """Return which text says whose words these are."""
    own = {chapter.own for chapter in chapters}
    if len(own) > 1:
        return "own_short"
    return "source_own" if True in own else "source_short"


def _said(text: str) -> Iterator[Block]:
    """Yield a chapter's text: lines that follow one another belong together, as do items."""
    for kind, lines in groupby(text.splitlines(), key=_kind):
        found = [line.strip().removeprefix(kind).strip() for line in lines]
        if kind == ITEM:
            yield List(tuple(map(Text, found)))
        elif kind == LOWER:
            yield from (Heading(one, minor=True) for one in found)
        elif any(found):
            yield Paragraph(" ".join(found))


def _kind(line: str) -> str:
    """Return what begins a line; a blank for an empty one, nothing for running text."""
    bare = line.strip()
    if not bare:
        return " "
    return next((mark for mark in (ITEM, LOWER) if bare.startswith(mark)), "")
