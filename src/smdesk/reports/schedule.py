"""The retention schedule as a document: what is new, an overview, then each kind of record in full.

Fifteen columns side by side cannot be read on paper: the overview shows the five that decide, and
each kind of record has all fifteen as labelled values.
"""

from collections.abc import Iterator, Mapping

from smdesk.domain.plan_changes import RowChange
from smdesk.domain.retention import COLUMNS, OURS, Fate, RetentionRow, is_decided
from smdesk.reports.document import (
    Block,
    Cell,
    Document,
    Fact,
    Heading,
    Mark,
    Paragraph,
    Record,
    Records,
    Standing,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import NONE, Phrases
from smdesk.services.printed.schedule import ScheduleReport

OVERVIEW = (
    ("record_type", 1.7),
    ("fate", 0.8),
    ("retention_period", 1.3),
    ("registration", 1.5),
    ("responsible", 1.0),
)
ACROSS = 5
CHANGES = (("record_type", 1.3), ("column", 1.0), ("before", 1.6), ("after", 1.6))


def schedule_document(report: ScheduleReport, phrases: Phrases) -> Document:
    """Return the schedule in words."""
    words = phrases.words
    kind, day = words("report.schedule.kind"), phrases.day(report.day)
    state = "decided" if is_decided(report.schedule) else "proposal"
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=words("report.schedule.title"),
        subtitle=words("report.schedule.subtitle"),
        kind=kind,
        stand=words(f"report.schedule.stand_{state}", day=day, number=report.schedule.number),
        landscape=True,
    )


def _blocks(report: ScheduleReport, phrases: Phrases) -> list[Block]:
    words, rows, marks = phrases.words, report.schedule.rows, _marks(report, phrases)
    blocks: list[Block] = [_standing(report, phrases), *_news(report, phrases)]
    if not rows:
        return [*blocks, Paragraph(words("report.schedule.empty"), Tone.QUIET)]
    return [
        *blocks,
        Heading(words("report.schedule.overview")),
        _overview(rows, marks, phrases),
        Heading(words("report.schedule.records"), words("report.schedule.records_note")),
        Records(tuple(_record(row, marks.get(row.id, ""), phrases) for row in rows), ACROSS),
    ]


def _marks(report: ScheduleReport, phrases: Phrases) -> Mapping[str, str]:
    """Return what happened to rows since the version before, in a word, by their ids."""
    return {
        change.after.id: phrases.words(f"row_change.{change.code}").lower()
        for change in report.changes
        if change.after is not None
    }


def _standing(report: ScheduleReport, phrases: Phrases) -> Standing:
    words, decision = phrases.words, report.schedule.decision
    decided = is_decided(report.schedule)
    state = "decided" if decided else "proposal"
    values = {
        "body": decision.body if decision else "",
        "day": phrases.day(decision.day) if decision and decision.day else "",
        "paragraph": decision.paragraph if decision else "",
        "case_number": decision.case_number if decision else "",
    }
    return Standing(
        Mark(words(f"report.schedule.{state}"), filled=decided),
        words(f"report.schedule.{state}_note"),
        tuple(Fact(words(f"report.decision.{name}"), value) for name, value in values.items()),
    )


def _news(report: ScheduleReport, phrases: Phrases) -> Iterator[Block]:
    """Yield what is new in a version: in the municipality's words, then row by row."""
    words = phrases.words
    if report.note:
        yield Heading(words("report.schedule.note"))
        yield Paragraph(report.note)
    if report.before is None:
        return
    yield Heading(words("report.schedule.changes", number=report.before))
    if not report.changes:
        yield Paragraph(words("report.schedule.no_changes"), Tone.QUIET)
        return
    yield Table(
        columns=phrases.columns("report.schedule.change", CHANGES),
        rows=tuple(row for change in report.changes for row in _change(change, phrases)),
    )


def _change(change: RowChange, phrases: Phrases) -> Iterator[tuple[Cell, ...]]:
    """Yield a line for what happened to a row, and one for each column that says something else."""
    words, name = phrases.words, change.record_type
    if change.code != "changed":
        row = change.before if change.after is None else change.after
        said = value_of(row, "fate", phrases) if row else NONE
        sides = {"added": (NONE, said), "removed": (said, NONE)}.get(change.code, (NONE, NONE))
        yield _line(name, words(f"row_change.{change.code}"), *sides)
        return
    for one in change.columns:
        before, after = (value_of(row, one.column, phrases) for row in _sides(change))
        yield _line(name, words(_label(one.column)), before, after)
    if change.moved:
        yield _line(name, words("row_change.moved"), NONE, NONE)


def _sides(change: RowChange) -> Iterator[RetentionRow]:
    return (row for row in (change.before, change.after) if row is not None)


def _line(name: str, what: str, before: str, after: str) -> tuple[Cell, ...]:
    return (
        (Text(name, Tone.STRONG),),
        (Text(what),),
        (Text(before, Tone.QUIET),),
        (Text(after),),
    )


def _label(column: str) -> str:
    return f"report.schedule.{column}" if column in OURS else f"retention.{column}"


def _overview(rows: tuple[RetentionRow, ...], marks: Mapping[str, str], phrases: Phrases) -> Table:
    return Table(
        columns=phrases.columns("retention", OVERVIEW),
        rows=tuple(_overview_row(row, marks.get(row.id, ""), phrases) for row in rows),
    )


def _overview_row(row: RetentionRow, mark: str, phrases: Phrases) -> tuple[Cell, ...]:
    first, fate, *others = (value_of(row, name, phrases) for name, _ in OVERVIEW)
    return (
        (Text(first, Tone.STRONG), Text(mark, Tone.QUIET)),
        (Text(fate, Tone.STRONG),),
        *((Text(value),) for value in others),
    )


def _record(row: RetentionRow, mark: str, phrases: Phrases) -> Record:
    words = phrases.words
    label = words("retention.record_type")
    return Record(
        label=f"{label} · {mark}" if mark else label,
        title=row.record_type,
        mark=Mark(words(f"fate.{row.fate}").upper(), filled=row.fate is Fate.PRESERVE),
        facts=tuple(
            Fact(words(f"retention.{name}"), value_of(row, name, phrases))
            for name in COLUMNS
            if name != "record_type"
        ),
    )


def value_of(row: RetentionRow, name: str, phrases: Phrases) -> str:
    """Return what stands in a column of a row, in words."""
    if name == "fate":
        return phrases.words(f"fate.{row.fate}")
    if name == "record":
        return phrases.words(f"record_kind.{row.record}") if row.record else NONE
    value = getattr(row, name)
    return NONE if value is None else str(value).strip() or NONE
