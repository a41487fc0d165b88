"""The form to sign on paper: a page for each assignment."""

from dataclasses import replace

import pytest

from smdesk.reports.document import Document, Figure, Signatures, Table
from smdesk.reports.renderer import document_of
from smdesk.services.printed.assignment import AssignmentReport
from tests.reports import management_samples as made
from tests.reports.reading import drawn, pages_of, solid
from tests.reports.samples import edition


def document(report: AssignmentReport, language: str = "sv") -> Document:
    return document_of(edition(report, language))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_form_is_one_page(language: str) -> None:
    long = made.form(
        greeting="Vänliga hälsningar från alla oss. " * 9, purpose_text="Läslust. " * 40
    )
    for report in (made.assignment(), made.assignment(long)):
        (page,) = pages_of(drawn(document(report, language)))
        assert "Åsa Öberg" in page


def test_each_of_several_is_signed_on_its_own_page() -> None:
    pages = pages_of(drawn(document(made.several())))
    names = ("Åsa Öberg", "Dan Ek", "Cecilia Långström-Östergren")
    assert len(pages) == len(names)
    for page, name in zip(pages, names, strict=True):
        assert solid(f"Uppdrag för {name} i Biblioteket") in solid(page)
        assert page.count("underskrift") == 2


def test_days_and_weekdays_are_in_words() -> None:
    (table, *_) = [one for one in document(made.assignment()).blocks if isinstance(one, Table)]
    said = " ".join(text.text for row in table.rows for cell in row for text in cell)
    said = said.replace("\xa0", " ")
    assert "Gäller 23 november 2026 till 22 november 2027" in said
    assert "måndag–fredag 08:00–16:30" in said
    assert "2026-11-23" not in said


def test_names_are_printed_and_all_else_is_written_by_hand() -> None:
    (signatures,) = [
        one for one in document(made.assignment()).blocks if isinstance(one, Signatures)
    ]
    filled = [[fact.value for fact in row] for row in signatures.rows]
    assert filled == [["", "Åsa Öberg", "", ""], ["", "Erik Ek", "", ""]]


def test_the_logo_that_posts_carry_is_shown_where_it_is_another() -> None:
    own = made.assignment(made.form(logo=made.OWN_LOGO))
    assert [one.alt for one in document(own).blocks if isinstance(one, Figure)] == [
        "Logotypen som inläggen i Biblioteket bär"
    ]
    lost = replace(own, logos={})
    assert not any(isinstance(one, Figure) for one in document(lost).blocks)
