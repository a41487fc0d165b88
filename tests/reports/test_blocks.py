"""What each kind of block does that the gate cannot see."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from smdesk.reports import style
from smdesk.reports.charts import LOOKS
from smdesk.reports.document import (
    Chart,
    Column,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Series,
    Shape,
    Table,
    Text,
)
from smdesk.reports.lines import address_of
from smdesk.reports.logos import colour_of, readable
from tests.reports.documents import every_block, logo, picture, with_blocks
from tests.reports.reading import drawn, most_colour, pages_of
from tests.reports.test_logos import picture as plain_picture


def test_the_same_document_gives_the_same_bytes() -> None:
    assert drawn(every_block()) == drawn(every_block())


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_picture_is_printed_pixel_for_pixel(form: str) -> None:
    file = picture(form, (300, 200))
    with pikepdf.open(BytesIO(drawn(with_blocks(Figure(file, "En bild"))))) as pdf:
        kept = pdf.pages[0].get_images().values()
        images = [pikepdf.PdfImage(one) for one in kept]  # type: ignore[arg-type]  # they are
        (found,) = [one.as_pil_image() for one in images if one.width == 300]
    pixels = readable(file)
    assert pixels is not None
    assert found.tobytes() == pixels.tobytes()


def test_a_tall_picture_stays_with_its_heading_on_a_page() -> None:
    tall = Figure(picture(size=(200, 3_000)), "En lång sida", "Bildtext\n" * 5)
    pages = pages_of(drawn(with_blocks(Paragraph("Först"), Heading("Lång", "Sidan"), tall)))
    assert len(pages) == 2
    assert "Lång" in pages[1]
    assert "Bildtext" in pages[1]


def test_headings_in_a_row_go_with_what_follows() -> None:
    filling = Paragraph("Ord " * 1_150)
    table = Table((Column("K", 1),), (((Text("rad\n" * 12),),),))
    blocks = (filling, Heading("Stor"), Heading("Liten", minor=True), table)
    pages = pages_of(drawn(with_blocks(*blocks)))
    assert [name in pages[0] for name in ("Stor", "Liten")] == [False, False]


def test_a_page_break_at_the_top_of_a_page_does_nothing() -> None:
    document = with_blocks(PageBreak(), PageBreak(), Paragraph("Sist"), PageBreak())
    assert len(pages_of(drawn(document))) == 3


@pytest.mark.parametrize("shape", Shape)
def test_a_chart_without_numbers_is_drawn(shape: Shape) -> None:
    nothing = Chart(shape, (), (), "Ingenting")
    unknown = Chart(shape, ("2026",), (Series("Okänt", (None,)),), "Okänt")
    below = Chart(shape, ("2026", "\u202e😀"), (Series("Under", (-5, 1e6)),), "Under noll")
    assert pages_of(drawn(with_blocks(nothing, unknown, below)))


def test_a_chart_that_cannot_be_read_is_a_bug() -> None:
    with pytest.raises(ValueError, match="each label"):
        drawn(with_blocks(Chart(Shape.BARS, ("a",), (Series("s", ()),), "x")))
    many = tuple(Series(str(number), (1,)) for number in range(len(LOOKS) + 1))
    with pytest.raises(ValueError, match="told apart"):
        drawn(with_blocks(Chart(Shape.BARS, ("a",), many, "x")))


def test_there_is_no_colour_but_in_pictures_and_the_rule_of_the_municipality() -> None:
    document = replace(every_block(), logo=None)
    bare = tuple(block for block in document.blocks if not isinstance(block, Figure))
    assert most_colour(drawn(replace(document, blocks=bare))) < 40
    assert most_colour(drawn(document)) > 100
    assert most_colour(drawn(with_blocks())) > 100


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (
            "https://www.exempelkoping.se/å?a=1&b=%20#c",
            "https://www.exempelkoping.se/%C3%A5?a=1&b=%20#c",
        ),
        ("mailto:a@b.se", "mailto:a@b.se"),
        ("HTTPS://x.se/a b", "HTTPS://x.se/ab"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("www.x.se", ""),
        ("https://x.se/\ud800", ""),
        ("https://x.se/" + "a" * 9_000, ""),
        ("", ""),
    ],
)
def test_a_click_goes_to_the_web_or_nowhere(link: str, address: str) -> None:
    assert address_of(link) == address


def test_the_colour_is_the_logos_if_it_is_seen_on_white() -> None:
    for file, colour in (
        (logo(), "#1F5D8C"),
        (plain_picture("PNG", "L"), style.INK),
        (picture(size=(90, 60)), "#1F5D8C"),
    ):
        pixels = readable(file, 600)
        assert pixels is not None
        found = colour_of(pixels)
        wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
        assert all(
            abs(int(found[at : at + 2], 16) - one) < 12
            for at, one in zip((1, 3, 5), wanted, strict=True)
        )


def test_no_word_in_a_columns_title_is_cut_where_others_have_room() -> None:
    titles = (Column("Kanal", 9, header=True), Column("Ansvarsfördelning i dag", 0.1))
    (page,) = pages_of(drawn(with_blocks(Table(titles, (((Text("Ett"),), (Text("Två"),)),)))))
    assert "Ansvarsfördelning" in page
