"""Leaflets: which pages stand beside one another, and that they are read in their order."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from smdesk.reports.document import Document, Fit, Heading, PageBreak, Paragraph
from smdesk.reports.folding import sides_of
from tests.reports.documents import with_blocks
from tests.reports.reading import drawn, pages_of


def leaflet(pages: int, fit: Fit | None = None) -> Document:
    """A leaflet of so many pages."""
    blocks: list[Heading | Paragraph | PageBreak] = []
    for number in range(1, pages + 1):
        blocks += [Heading(f"Del {number}"), Paragraph(f"Text {number}"), PageBreak()]
    return replace(with_blocks(*blocks[:-1]), folded=True, fit=fit)


@pytest.mark.parametrize(
    ("pages", "sides"),
    [
        (1, [(3, 0), (1, 2)]),
        (4, [(3, 0), (1, 2)]),
        (5, [(7, 0), (1, 6), (5, 2), (3, 4)]),
        (8, [(7, 0), (1, 6), (5, 2), (3, 4)]),
        (0, []),
    ],
)
def test_folded_sheets_show_their_pages_in_order(pages: int, sides: list[tuple[int, int]]) -> None:
    assert sides_of(pages) == sides


def test_the_first_side_holds_the_front_and_the_back() -> None:
    outer, inner = pages_of(drawn(leaflet(4)))
    assert ["Del 1" in outer, "Del 4" in outer, "Del 2" in inner, "Del 3" in inner] == [True] * 4
    assert ["sida 1 av 4" in outer, "sida 4 av 4" in outer] == [True] * 2


def test_pages_that_are_none_stay_empty() -> None:
    outer, inner = pages_of(drawn(leaflet(2)))
    assert "sida 1 av 2" in outer
    assert "sida 2 av 2" in inner
    assert "sida 3" not in outer + inner


def test_the_contents_are_listed_as_they_are_read() -> None:
    with pikepdf.open(BytesIO(drawn(leaflet(5)))) as opened, opened.open_outline() as outline:
        (title,) = outline.root
        assert [item.title for item in title.children] == [f"Del {n}" for n in range(1, 6)]


def test_a_document_is_as_large_as_its_pages_allow() -> None:
    assert len(pages_of(drawn(leaflet(4, Fit(4, (3.0, 1.0)))))) == 2
    text = Paragraph("Ord som fyller sidan. " * 400)
    fits = (None, Fit(1, (2.0, 1.1, 0.5)), Fit(99, (2.0, 1.1)), Fit(1, (2.0, 1.5)))
    pages = [len(pages_of(drawn(replace(with_blocks(text), fit=fit)))) for fit in fits]
    assert pages == [3, 1, 10, 5]
