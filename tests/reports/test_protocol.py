"""A closed round's protocol on paper: what it says, its small pictures, and who signs."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from smdesk.domain.errors import SurroundingsError
from smdesk.domain.protocols import checksum, write_protocol
from smdesk.reports.document import Document, Figure, Record, Records, Signatures
from smdesk.reports.logos import readable
from smdesk.reports.protocol import SMALL
from smdesk.reports.renderer import document_of
from smdesk.services.ports import OpenPicture
from smdesk.services.printed.protocol import ProtocolReport
from tests.reports import evidence_samples as made
from tests.reports.reading import drawn, pages_of, solid
from tests.reports.samples import edition

MEAN = '<script>alert("1")</script> & {0} <b>co</b> \u202eevil'


def document(report: ProtocolReport, language: str = "sv") -> Document:
    return document_of(edition(report, language))


def text_of(report: ProtocolReport) -> str:
    return solid(" ".join(pages_of(drawn(document(report)))))


def records(report: ProtocolReport) -> tuple[Record, ...]:
    return next(block.records for block in document(report).blocks if isinstance(block, Records))


def figure(record: Record) -> Figure:
    assert record.picture is not None
    return record.picture


def test_it_says_what_the_protocol_says() -> None:
    said = text_of(made.protocol())
    for text in (
        "Protokoll över skärmdumpar,\nandra halvåret 2026",
        "2026-11-24 00:30 av Anna Ek (anna.ek)",
        f"7, {'ef' * 32}",
        checksum(write_protocol(made.PROTOCOL)),
        "Åsa Ek, sektorschef, tillförordnad",
        "2026-11-24 00:30:00",
        made.PICTURE.bag,
        f"Bilden: {'ab' * 32}",
        f"Allt som hör till den: {'cd' * 32}",
        "startade 2026-10-01",
        "Ingen hade ämbetet",
        "Kontot är låst hos plattformen.",
        "fråga om kakor, luckor",
        "1 november 2026 – 15 december 2026",
        "Det som syntes. Om sidan fortsätter går inte att säga.",
    ):
        assert solid(text) in said, text


def test_small_pictures_show_the_top_of_each_and_no_more() -> None:
    shown = readable(figure(records(made.protocol())[0]).picture)
    assert shown is not None
    assert (shown.width, shown.height) == (made.WIDTH, int(made.WIDTH * 0.9))
    wide = replace(made.PICTURE, width=1_280, height=2_000)
    line = replace(made.TAKEN, picture=wide)
    report = replace(
        made.protocol(replace(made.PROTOCOL, lines=(line,))),
        pictures={"c": lambda: made.opened(1_280, 2_000)},
    )
    shown = readable(figure(records(report)[0]).picture)
    assert shown is not None
    assert (shown.width, shown.height) == (SMALL, SMALL * 9 // 10)


def unreadable() -> OpenPicture:
    raise SurroundingsError("picture_unreadable", file="picture.png")


def test_what_cannot_be_shown_is_said() -> None:
    """A picture that is gone, that cannot be read, or that is another than the protocol's."""
    taken, _, _, gone, left = records(made.protocol())
    assert "enligt beslut" in figure(gone).alt
    assert readable(figure(gone).picture) is None
    assert left.picture is None
    for opening in (unreadable, lambda: made.opened(100, 50)):
        report = replace(made.protocol(), pictures={"c": opening})
        assert readable(figure(records(report)[0]).picture) is None
        assert "gick inte att läsa ur arkivet" in figure(taken).unread
        assert solid(figure(taken).unread) in text_of(report)


def test_what_is_preserved_shows_no_pictures_and_is_not_signed() -> None:
    document_ = document(made.protocol(bare=True))
    assert not any(isinstance(block, Signatures) for block in document_.blocks)
    with pikepdf.open(BytesIO(drawn(document_))) as pdf:
        assert not any(page.get_images() for page in pdf.pages)
    assert solid("av anna.ek") in text_of(made.protocol(bare=True))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_there_are_lines_to_sign_on(language: str) -> None:
    (signatures,) = [
        block
        for block in document(made.protocol(), language).blocks
        if isinstance(block, Signatures)
    ]
    assert [[fact.value for fact in row] for row in signatures.rows] == [
        ["", "Anna Ek", "", ""],
        ["", "", "", ""],
    ]


def test_a_page_of_signatures_alone_says_what_was_signed() -> None:
    report = made.empty_protocol()
    assert solid(report.checksum) in solid(pages_of(drawn(document(report)))[-1])


def test_texts_are_shown_and_never_obeyed() -> None:
    assert made.LEFT.exemption is not None
    exemption = replace(made.LEFT.exemption, note=MEAN)
    lines = (replace(made.TAKEN, name=MEAN), replace(made.LEFT, exemption=exemption))
    said = text_of(made.protocol(replace(made.PROTOCOL, reason=MEAN, lines=lines)))
    assert said.count(solid('<script>alert("1")</script> & {0} <b>co</b>')) >= 3
    assert "\u202e" not in said


def test_what_is_not_known_is_left_out() -> None:
    said = text_of(made.empty_protocol())
    assert solid("Extra omgång: större ändring. Byte av namn") in said
    assert solid("Inga kanaler hörde till omgången") in said
    assert solid("Lämpliga dagar") not in said
    assert solid("arkivets liggare") not in said
