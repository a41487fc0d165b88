"""One capture's evidence on paper: plain words, and the picture to the last pixel."""

import os
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import numpy as np
import pikepdf
import pytest
from PIL import Image

from smdesk.domain.evidence import Method
from smdesk.reports.document import Document, Figure
from smdesk.reports.renderer import document_of
from smdesk.services.printed.capture import CaptureReport, first_vouched, pages_of
from tests.reports import evidence_samples as made
from tests.reports.reading import drawn, solid
from tests.reports.reading import pages_of as texts_of
from tests.reports.samples import edition
from tests.reports.test_protocol import MEAN

FULL = os.environ.get("SMDESK_SOAK") == "full"
TALL = (1_280, 40_000) if FULL else (720, 20_000)


def document(report: CaptureReport, language: str = "sv") -> Document:
    return document_of(edition(report, language))


def text_of(report: CaptureReport) -> str:
    return solid(" ".join(texts_of(drawn(document(report)))))


def printed_rows(pdf: bytes, width: int) -> bytes:
    """The pixels of a width that a file's pages hold, in their order."""
    rows = b""
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            for image in page.get_images().values():
                assert isinstance(image, pikepdf.Stream)
                if image.Width == width:
                    rows += pikepdf.PdfImage(image).as_pil_image().convert("RGB").tobytes()
    return rows


def widths(pdf: bytes) -> Iterator[float]:
    """How wide, in points, each part of the picture is printed."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            if all(image.Width != made.WIDTH for image in page.get_images().values()):
                continue
            for one in pikepdf.parse_content_stream(page):
                if str(one.operator) == "cm" and float(one.operands[0]) > 1:
                    yield round(float(one.operands[0]), 1)


def test_the_picture_is_printed_to_the_last_pixel_each_row_once() -> None:
    pdf = drawn(document(made.evidence()))
    with Image.open(made.tall()) as kept:
        assert printed_rows(pdf, made.WIDTH) == kept.convert("RGB").tobytes()


def test_all_parts_are_as_wide_and_have_a_page_each() -> None:
    report = made.evidence()
    figures = [one for one in document(report).blocks if isinstance(one, Figure)]
    pages = texts_of(drawn(document(report)))
    parts = len(report.pages)
    assert len(figures) == parts + 1  # and the screen
    for number in range(1, parts + 1):
        (page,) = [text for text in pages if f"Del {number} av {parts}" in text]
        assert page.count("Del ") == 1
    assert len(set(widths(drawn(document(report))))) == 1


def test_a_tall_picture_is_never_whole_in_memory() -> None:
    width, height = TALL
    shown = document(made.evidence(made.opened(*TALL, noisy=False)))
    drawn(document(made.evidence()))  # what is read but once is no part of it, whoever comes first
    tracemalloc.start()
    pdf = drawn(shown)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < width * height * 3 / 2
    assert len(printed_rows(pdf, width)) == width * height * 3


def test_it_tells_what_was_taken_and_why_to_trust_it() -> None:
    said = text_of(made.evidence())
    for text in (
        "Skärmdump av kommunens kanal på Instagram, tagen den 24 november 2026 klockan 00.30.00.",
        "2026-11-24 00:30:00 svensk tid (2026-11-23 23:30:00 i världstid, UTC)",
        "https://www.instagram.com/bibblan/?hl=sv",
        "Anna Ek (anna.ek)",
        "Nej, sidan är inte hel i bilden.",
        "På 2 ställen gick bilden inte att foga ihop",
        "of_a_later_program",
        "stämmer med kontrollsummorna",
        made.CAPTURE.picture_sha256,
        "Händelse 4, 2026-11-24 00:30",
        "2026-11-24 09:00 intygade en utomstående tjänst liggaren till och med händelse 14",
        "Kontrollerades, och något stämde inte",
        "Levererades till e-arkivet",
    ):
        assert solid(text) in said, text


def test_it_hides_nothing_that_speaks_against_it() -> None:
    said = text_of(made.damaged())
    for text in (
        "Lita inte på bilden förrän det är utrett.",
        "Filen data/picture.png är ändrad",
        "of_a_later_program",
        "Skärmdumpen står inte i arkivets liggare än.",
        "Bilden går inte att läsa",
        "Mejl från en medborgare",
    ):
        assert solid(text) in said, text
    assert solid("stämmer med kontrollsummorna från") not in said


def test_what_nobody_can_tell_is_not_told() -> None:
    screen = replace(
        made.evidence(),
        capture=replace(made.CAPTURE, method=Method.SCREEN, complete=None, findings=()),
        statement={},
        vouched=None,
        witness=None,
    )
    said = text_of(screen)
    assert solid("Om sidan fortsätter utanför den går inte att säga.") in said
    assert solid("Ingen tidsstämpel täcker skärmdumpen än.") in said
    assert solid("Sidans rubrik") not in said


@pytest.mark.parametrize("statement", [{"page": MEAN}, {"page": {"findings": MEAN, "title": MEAN}}])
def test_texts_are_shown_and_never_obeyed(statement: dict[str, object]) -> None:
    report = replace(made.evidence(), statement=statement, channel=replace(made.CHANNEL, name=MEAN))
    assert solid('<script>alert("1")</script> & {0} <b>co</b>') in text_of(report)


def test_a_token_vouches_for_what_came_before_it() -> None:
    moments = {3: made.AT, 9: made.AT, 12: made.AT}
    found = first_vouched(moments, 4)
    assert found is not None
    assert found.seq == 9
    assert first_vouched(moments, 13) is None


def test_pages_hold_each_row_once() -> None:
    picture = made.opened()
    pages = pages_of(picture)
    assert np.cumsum([page.height for page in pages])[-1] == picture.height
    assert [page.first for page in pages[1:]] == [page.end for page in pages[:-1]]
