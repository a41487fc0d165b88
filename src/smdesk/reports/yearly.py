"""The yearly follow-up as a document: two pages for those who decide, and never more."""

from collections import Counter
from collections.abc import Iterator, Sequence

from smdesk.reports.document import (
    Block,
    Cell,
    Chart,
    Document,
    Fact,
    Fit,
    Heading,
    KeyFacts,
    List,
    PageBreak,
    Paragraph,
    Series,
    Shape,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import NONE, Phrases
from smdesk.services.printed.yearly import Decision, SectorLine, YearLine, YearlyReport
from smdesk.words.hours import passed_text

DECISIONS = 5
"""As many are told of one by one; more would not be decided at one meeting."""
SECTORS = 8
"""As many have a row of their own."""
TWO_PAGES = Fit(2, (1.0, 0.95, 0.9, 0.85, 0.8))
NAMED = 3
"""As many channels of each are named."""
NAME = 36
"""Letters of a name that one line has room for."""
SECTOR_COLUMNS = (
    ("sector", 2.6),
    ("channels", 0.8),
    ("now", 0.8),
    ("soon", 0.8),
    ("later", 1.0),
    ("lacks", 0.8),
)
YEAR_COLUMNS = (
    ("year", 0.7),
    ("channels", 1.0),
    ("editors", 1.0),
    ("captures", 1.2),
    ("removals", 1.2),
    ("referrals", 1.2),
    ("lacks", 0.8),
)


def yearly_document(report: YearlyReport, phrases: Phrases) -> Document:
    """Return a year's follow-up in words."""
    words, day = phrases.words, phrases.day(report.day)
    return phrases.document(
        report.letterhead,
        (*_first_page(report, phrases), PageBreak(), *_second_page(report, phrases)),
        title=words("report.yearly.title", year=report.year.year),
        subtitle=words(
            f"report.yearly.{'subtitle' if report.over else 'subtitle_running'}", day=day
        ),
        kind=words("report.yearly.kind"),
        stand=words("report.yearly.stand", day=day),
        fit=TWO_PAGES,
    )


# --- the first page: what to remember, and what to decide -------------------------------------


def _first_page(report: YearlyReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    yield _figures(report.year, phrases)
    yield Heading(words("report.yearly.short"))
    yield List(tuple(map(Text, _sentences(report, phrases))))
    yield Heading(words("report.yearly.decide"), words("report.yearly.decide_note"))
    yield from _decide(report, phrases)
    yield Heading(words("report.yearly.trend_title"))
    yield _trend(report.years, phrases)


def _figures(year: YearLine, phrases: Phrases) -> KeyFacts:
    words, lacks = phrases.words, year.lacks or 0
    return KeyFacts(
        (
            Fact(words("report.yearly.active", count=year.channels), str(year.channels)),
            Fact(words("report.yearly.taken_label"), _taken(year, phrases)),
            Fact(words("report.yearly.removed", count=year.removals or 0), _known(year.removals)),
            Fact(words("report.yearly.lacks_label", count=lacks), _known(year.lacks)),
        )
    )


def _taken(year: YearLine, phrases: Phrases) -> str:
    if year.due is None:
        return NONE
    return phrases.words("report.yearly.taken", taken=year.taken, due=year.due)


def _known(value: int | None) -> str:
    return NONE if value is None else str(value)


def _sentences(report: YearlyReport, phrases: Phrases) -> Iterator[str]:
    words, year, before = phrases.words, report.year, report.before
    key = "channels_before" if before else "channels_first"
    values = {"count": year.channels, "before": before.channels if before else 0}
    yield words(f"report.yearly.said.{key}", **values)
    if year.editors is not None:
        yield words("report.yearly.said.editors", count=year.editors)
    if year.due is not None:
        key = f"report.yearly.said.{_captures(report)}"
        yield words(key, taken=year.taken, due=year.due)
    if year.removals is not None:
        yield _removals(year.removals, year.hours, phrases)
    if year.referrals:
        yield words("report.yearly.said.referrals", count=year.referrals)


def _captures(report: YearlyReport) -> str:
    """Return which sentence says how many were taken."""
    year = report.year
    if not year.due:
        return "captures_none"
    if year.taken == year.due:
        return "captures_all"
    return "captures_some" if report.over else "captures_so_far"


def _removals(count: int, hours: float | None, phrases: Phrases) -> str:
    words = phrases.words
    if not count:
        return words("report.yearly.said.removals_none")
    if hours is None:
        return words("report.yearly.said.removals_open", count=count)
    passed = passed_text(hours, words)
    return words("report.yearly.said.removals", count=count, passed=passed)


def _decide(report: YearlyReport, phrases: Phrases) -> Iterator[Block]:
    """Yield what to decide, the gravest first; a plan without a decision is always among it."""
    words = phrases.words
    plan = () if report.planned else (Text(words("report.yearly.plan")),)
    shown = report.decisions[: DECISIONS - len(plan)]
    items = (*(_decision(one, phrases) for one in shown), *plan)
    if items:
        yield List(items, numbered=True)
    else:
        yield Paragraph(words("report.yearly.nothing"))
    if more := len(report.decisions) - len(shown):
        yield Paragraph(words("report.yearly.more", count=more), Tone.QUIET)


def _decision(one: Decision, phrases: Phrases) -> Text:
    """Return what to decide, and of which channels; of many, of the first."""
    words, count = phrases.words, len(one.names)
    held = list(Counter(one.names).items())
    names = ", ".join(_times(name, times) for name, times in held[:NAMED])
    if more := sum(times for _, times in held[NAMED:]):
        names = words("report.yearly.more_names", names=names, count=more)
    asked = words(f"report.yearly.decision.{one.rule}", count=count)
    return Text(f"{asked} {words('report.yearly.named', count=count, names=names)}")


def _times(name: str, times: int) -> str:
    """Return a name, and how many channels have it where they are several."""
    return f"{_clipped(name)} ({times})" if times > 1 else _clipped(name)


def _trend(years: Sequence[YearLine], phrases: Phrases) -> Chart:
    words = phrases.words
    told = [_told("trend", one, phrases, unknown=one.lacks is None) for one in years]
    series = (
        Series(words("report.yearly.channels"), tuple(one.channels for one in years)),
        Series(words("report.yearly.lacks"), tuple(one.lacks for one in years)),
    )
    return _chart("trend", years, series, told, phrases)


def _told(chart: str, one: YearLine, phrases: Phrases, *, unknown: bool) -> str:
    """Return what a chart shows of a year."""
    values = {
        "year": one.year,
        "channels": one.channels,
        "lacks": one.lacks,
        "due": one.due,
        "taken": one.taken,
    }
    return phrases.words(f"report.yearly.alt_{chart}{'_unknown' if unknown else ''}", **values)


def _chart(
    name: str,
    years: Sequence[YearLine],
    series: tuple[Series, ...],
    told: list[str],
    phrases: Phrases,
) -> Chart:
    """Return bars for each year, with all their numbers in words for those who cannot see them."""
    caption = phrases.words(f"report.yearly.{name}")
    return Chart(
        shape=Shape.BARS,
        labels=tuple(str(one.year) for one in years),
        series=series,
        alt=f"{caption}. {'; '.join(told)}.",
        caption=caption,
    )


# --- the second page: where it is short, and how it was ---------------------------------------


def _second_page(report: YearlyReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    yield Heading(words("report.yearly.sectors"), words("report.yearly.sectors_note"))
    if report.sectors:
        rows = tuple(_sector_rows(report.sectors, phrases))
        yield Table(phrases.columns("report.yearly.column", SECTOR_COLUMNS), rows)
    else:
        yield Paragraph(words("report.yearly.no_channels"))
    yield Heading(words("report.yearly.captures_title"))
    yield _kept([one for one in report.years if one.due is not None] or report.years[-1:], phrases)
    yield Heading(words("report.yearly.figures"), words("report.yearly.figures_note"))
    rows = tuple(_year_row(one, phrases) for one in report.years)
    yield Table(phrases.columns("report.yearly.column", YEAR_COLUMNS), rows)


def _sector_rows(sectors: Sequence[SectorLine], phrases: Phrases) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each part of the organisation; those that are too many share one."""
    words = phrases.words
    shown = sectors if len(sectors) <= SECTORS else sectors[: SECTORS - 1]
    for one in shown:
        yield _sector_row(_part(one, phrases), [one])
    if others := sectors[len(shown) :]:
        yield _sector_row(words("report.yearly.sectors_more", count=len(others)), others)


def _part(one: SectorLine, phrases: Phrases) -> str:
    if one.overarching:
        return phrases.words("report.yearly.overarching")
    if one.sector is None:
        return phrases.words("report.yearly.no_sector")
    return _clipped(one.sector.name)


def _clipped(name: str) -> str:
    """Return a name as one line has room for it."""
    line = " ".join(name.split())
    return line if len(line) <= NAME else f"{line[: NAME - 1].rstrip()}…"


def _sector_row(name: str, held: Sequence[SectorLine]) -> tuple[Cell, ...]:
    counts = (
        sum(one.channels for one in held),
        sum(one.now for one in held),
        sum(one.soon for one in held),
        sum(one.later for one in held),
        sum(one.lacks for one in held),
    )
    return (Text(name),), *((Text(str(count)),) for count in counts)


def _kept(years: Sequence[YearLine], phrases: Phrases) -> Chart:
    words = phrases.words
    told = [_told("captures", one, phrases, unknown=one.due is None) for one in years]
    series = (
        Series(words("report.yearly.captures_due"), tuple(one.due for one in years)),
        Series(words("report.yearly.captures_taken"), tuple(one.taken for one in years)),
    )
    return _chart("captures", years, series, told, phrases)


def _year_row(one: YearLine, phrases: Phrases) -> tuple[Cell, ...]:
    values = (
        str(one.year),
        str(one.channels),
        _known(one.editors),
        _taken(one, phrases),
        _known(one.removals),
        _known(one.referrals),
        _known(one.lacks),
    )
    return tuple((Text(value),) for value in values)
