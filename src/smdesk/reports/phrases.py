"""The words that all reports share: dates as people say them, letterhead, page feet."""

from collections.abc import Iterable, Mapping
from datetime import date

from smdesk.domain.half_years import HalfYear
from smdesk.reports.document import Block, Column, Document, Fit, Table, Text, Tone
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.printed.reports import Edition
from smdesk.words import Words

NONE = "–"
"""In a cell that is empty because there is nothing, not because it was forgotten."""


class Phrases:
    """An edition's language and the phrases that depend on it."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.words = Words(edition.language)

    def day(self, day: date) -> str:
        """Return a day as running text has it: 23 november 2026."""
        month = self.words(f"month.m{day.month}")
        return self.words("report.day", number=day.day, month=month, year=day.year)

    def half_year(self, half_year: HalfYear) -> str:
        """Return a half-year in words."""
        return self.words(f"half_year.name_{half_year.half}", year=half_year.year)

    def values(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return a sentence's values with days and half-years in words."""
        said = dict(values)
        for name, value in values.items():
            if name == "half_year":
                said[name] = self.half_year(HalfYear.parse(str(value)))
            elif isinstance(value, date):
                said[name] = self.day(value)
        return said

    def document(
        self,
        letterhead: Letterhead,
        blocks: Iterable[Block],
        *,
        title: str,
        subtitle: str,
        kind: str,
        stand: str,
        landscape: bool = False,
        folded: bool = False,
        fit: Fit | None = None,
    ) -> Document:
        """Return a report with what all have: whose it is, when and by whom it was made."""
        sender, note = self.sender(letterhead)
        return Document(
            title=title,
            subtitle=subtitle,
            kind=kind,
            stand=stand,
            sender=sender,
            sender_note=note,
            logo=letterhead.logo,
            made=self.made(kind),
            made_at=self.edition.made_at,
            author=self.edition.prepared_by,
            language=self.words.language,
            continued=self.words("report.continued"),
            page_label=self.page,
            landscape=landscape,
            folded=folded,
            fit=fit,
            blocks=tuple(blocks),
        )

    def columns(
        self, under: str, titles: Iterable[tuple[str, float]], header: int = 0
    ) -> tuple[Column, ...]:
        """Return a table's columns.

        Args:
            under: the key that their titles' keys stand under.
            titles: those keys, and the columns' shares.
            header: which one says what its rows are of.
        """
        return tuple(
            Column(self.words(f"{under}.{title}"), share, header=number == header)
            for number, (title, share) in enumerate(titles)
        )

    def pairs(self, pairs: Iterable[tuple[str, str]]) -> Table:
        """Return labels and values as a table; what a value lacks is shown as nothing."""
        return Table(
            self.columns("report", (("label", 0.9), ("value", 2.7))),
            tuple(
                ((Text(label, Tone.STRONG),), (Text(value.strip() or NONE),))
                for label, value in pairs
            ),
        )

    def sender(self, letterhead: Letterhead) -> tuple[str, str]:
        """Return the municipality's name and the quiet line under it."""
        municipality = letterhead.municipality
        if municipality is None:
            return self.words("report.no_municipality"), ""
        if municipality.is_example:
            return municipality.name, self.words("report.is_example")
        site = municipality.website.removeprefix("https://").removeprefix("http://")
        return municipality.name, site.removeprefix("www.").rstrip("/")

    def made(self, kind: str) -> str:
        """Return the page foot: what, when and by whom."""
        return self.words(
            "report.made",
            kind=kind,
            at=self.edition.made_at,
            by=self.edition.prepared_by,
        )

    def page(self, number: int, pages: int) -> str:
        """Return which page it is of how many."""
        return self.words("report.page", number=number, pages=pages)
