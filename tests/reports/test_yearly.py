"""The yearly follow-up on paper: two pages, whatever the year was."""

import pytest

from smdesk.reports.document import Chart, Document, KeyFacts, List, Paragraph, Table
from smdesk.reports.renderer import document_of
from smdesk.services.printed.yearly import DECIDED, YearlyReport
from smdesk.words import LANGUAGES, Words
from tests.reports import management_samples as made
from tests.reports.reading import drawn, pages_of
from tests.reports.samples import edition
from tests.reports.test_reports_pass import MEAN, NAMES


def document(report: YearlyReport, language: str = "sv") -> Document:
    return document_of(edition(report, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["Ord", "W" * 200, MEAN[:200], *NAMES])
def test_it_is_two_pages(name: str, language: str) -> None:
    for report in (made.first_year(), made.yearly(), made.hard_year(name)):
        assert len(pages_of(drawn(document(report, language)))) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_decision_has_its_words(language: str) -> None:
    words = Words(language)
    for rule in DECIDED:
        for count in (1, 2):
            assert words(f"report.yearly.decision.{rule}", count=count)


def test_what_to_decide_is_short_and_a_plan_is_among_it() -> None:
    blocks = document(made.yearly()).blocks
    _, decisions = [one for one in blocks if isinstance(one, List)]
    assert len(decisions.items) == 5
    assert [one.text for one in decisions.items[:3]] == [
        "Utse en chef: en kanal har ingen som ansvarar för den. Kanal: Badet.",
        "Besluta om 3 ansökningar om nya kanaler. Kanaler: Badet, Biblioteket (2).",
        (
            "Utse redaktörer: 6 kanaler har ingen med uppdrag att skriva."
            " Kanaler: Badet, Biblioteket (2), Kulturhuset och 2 till."
        ),
    ]
    assert decisions.items[-1].text.startswith("Besluta om dokumenthanteringsplanen.")
    more = [one.text for one in blocks if isinstance(one, Paragraph)]
    assert more == ["Dessutom 3 mindre brådskande saker, som står i policyregistret."]


def test_what_is_not_known_is_no_number() -> None:
    trend, kept = [one for one in document(made.yearly()).blocks if isinstance(one, Chart)]
    channels, lacks = trend.series
    assert (channels.values[0], lacks.values[0]) == (20, None)
    assert "2022: 20 kanaler, bristerna är inte kända; 2023: 21 kanaler, 33 brister" in trend.alt
    assert kept.labels == ("2023", "2024", "2025", "2026")


def test_sectors_that_are_too_many_share_a_row() -> None:
    tables = [one for one in document(made.hard_year("Sektor")).blocks if isinstance(one, Table)]
    names = [row[0][0].text for row in tables[0].rows]
    assert names == [*["Sektor"] * 7, "53 sektorer till"]
    assert tables[0].rows[-1][1][0].text == "530000"


def test_a_year_that_runs_says_so_and_lacks_no_plan() -> None:
    running = document(made.first_year())
    assert running.subtitle.startswith("Hur året har gått hittills")
    (figures,) = [one for one in running.blocks if isinstance(one, KeyFacts)]
    assert [one.value for one in figures.facts] == ["0", "0 av 0", "0", "0"]
    assert Paragraph("Inget väntar på beslut.") in running.blocks
