"""The editors' leaflet on paper: one folded sheet, in the order that it is read."""

import pytest

from smdesk.reports.document import Document, Heading, List, Paragraph
from smdesk.reports.renderer import document_of
from smdesk.services.printed.leaflet import LeafletReport
from tests.reports import management_samples as made
from tests.reports.reading import drawn, pages_of
from tests.reports.samples import edition


def document(report: LeafletReport, language: str = "sv") -> Document:
    return document_of(edition(report, language))


@pytest.mark.parametrize(
    ("language", "front", "inside", "back"),
    [
        ("sv", "Kort sagt", ("Redaktörer", "Vad får inte publiceras?"), "Mitt uppdrag"),
        ("en", "In short", ("Editors", "What may not be published?"), "My assignment"),
    ],
)
def test_one_sheet_holds_it(language: str, front: str, inside: tuple[str, ...], back: str) -> None:
    outer, inner = pages_of(drawn(document(made.leaflet(language), language)))
    assert front in outer
    assert back in outer
    assert all(heading in inner for heading in inside)


def test_it_is_heard_in_the_order_of_the_policy() -> None:
    headings = [one.text for one in document(made.leaflet()).blocks if isinstance(one, Heading)]
    assert headings == [
        "Kort sagt",
        "Redaktörer",
        "Kontroll och svar",
        "Vad får inte publiceras?",
        "Anställdas användning av sociala medier",
        "Mitt uppdrag",
    ]


def test_a_chapters_lines_become_paragraphs_items_and_headings() -> None:
    text = "Första raden\nandra raden\n\n- ett\n- två\n\n# Lägre\n\nSist"
    blocks = document(made.own_leaflet(text)).blocks
    assert Paragraph("Första raden andra raden") in blocks
    assert Heading("Lägre", minor=True) in blocks
    assert ["ett", "två"] in [
        [item.text for item in one.items] for one in blocks if isinstance(one, List)
    ]


def test_whose_words_they_are_is_said() -> None:
    mixed, ours = document(made.own_leaflet("Eget")).blocks, document(made.leaflet()).blocks
    notes = {one.text: one.note for one in mixed if isinstance(one, Heading)}
    assert (notes["Redaktörer"], notes["Kontroll och svar"]) == ("Ur kommunens riktlinjer.", "")
    said = [one.text for one in ours if isinstance(one, Paragraph)]
    assert said[-1] == "Texterna är en kort vägledning. Kommunens riktlinjer gäller."


def test_a_long_text_of_their_own_is_all_there_on_more_sheets() -> None:
    words = " ".join(f"ord{number}" for number in range(2_000))
    pages = pages_of(drawn(document(made.own_leaflet(words))))
    assert len(pages) > 2
    assert "".join(pages).count("ord1999") == 3
