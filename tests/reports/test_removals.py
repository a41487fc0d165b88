"""Removals on paper: how many, why and how fast, and nothing that tells of whom."""

from smdesk.reports.document import Document, KeyFacts, Table
from smdesk.reports.renderer import document_of
from smdesk.services.printed.removals import RemovalsReport
from tests.reports import management_samples as made
from tests.reports.reading import drawn, pages_of
from tests.reports.samples import edition


def document(report: RemovalsReport, language: str = "sv") -> Document:
    return document_of(edition(report, language))


def test_figures_grounds_and_each_one() -> None:
    blocks = document(made.usual_removals()).blocks
    (figures,) = [one for one in blocks if isinstance(one, KeyFacts)]
    assert [(one.value, one.label) for one in figures.facts] == [
        ("5", "borttagningar"),
        ("3", "diarieförda"),
        ("2", "polisanmälda"),
    ]
    grounds, each = [one for one in blocks if isinstance(one, Table)]
    assert [row[2][0].text for row in grounds.rows] == ["2", "1", "1", "1"]
    assert [row[0][0].text for row in each.rows] == list("12345")
    assert each.rows[-1][2][0].text == "Ligger kvar"


def test_a_period_without_any_says_so() -> None:
    (page,) = pages_of(drawn(document(made.removals())))
    assert "Inget behövde tas bort under perioden." in page
    assert "1 januari 2026 till 31 december 2026" in page


def test_a_thousand_are_all_there() -> None:
    pages = pages_of(drawn(document(made.large_removals(1_000))))
    assert len(pages) > 20
    assert "1000" in pages[-1]
