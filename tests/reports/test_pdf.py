import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smdesk.domain.organisation import Sector
from smdesk.reports import PdfRenderer, style
from smdesk.reports.assignment import ZOOMS
from smdesk.reports.crisis import ONE_PAGE
from smdesk.reports.document import (
    Column,
    Document,
    Heading,
    KeyFacts,
    Paragraph,
    Records,
    Standing,
    Table,
    Text,
)
from smdesk.reports.leaflet import ONE_SHEET
from smdesk.reports.renderer import document_of
from smdesk.reports.typeface import printable
from smdesk.reports.yearly import TWO_PAGES
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.printed.register import RegisterReport
from smdesk.services.printed.reports import Report
from tests.reports import samples
from tests.reports.reading import drawn, fonts_of, pages_of, pictures_of, printed, saved, solid
from tests.reports.test_logos import picture
from tests.support import factories as make

HOSTILE = (
    "<b>fet</b> & <para>&amp;</para>",
    "\u202eomvänd\u202c",
    "N" * 200,
    "Ord " * 50,
    "😀👩\u200d🚒 fest",
    "a\x00b\x07\x1b[31m",
    "مرحبا بالعالم",
    "e\u0301\u0302" * 60,
    "\ud800x",
    "\\(parentes) ) (",
    "{0} {name} %s %(x)s",
)
ANYTHING = st.text(st.characters(codec=None), min_size=1, max_size=300)


def hostile() -> RegisterReport:
    groups = (
        samples.group(
            make.sector(name=text),
            tuple(
                samples.line(
                    make.channel(name=each, url=f"https://x.se/{each}", purpose_text=each), number
                )
                for number, each in enumerate(HOSTILE)
            ),
            answering=samples.answering(text),
        )
        for text in HOSTILE
    )
    return samples.register(*groups, letterhead=letterhead("Kommun" * 40))


def letterhead(name: str, logo: bytes | None = b"\x89PNG\r\n\x1a\nbroken") -> Letterhead:
    return Letterhead(municipality=make.municipality(name=name, website="https://w"), logo=logo)


REPORTS: dict[str, Report] = {
    "register": samples.small(),
    "empty": samples.register(),
    "hostile": hostile(),
    "nobody": samples.register(letterhead=Letterhead(municipality=None)),
    "logo": samples.register(letterhead=letterhead("Åby", picture("PNG", "RGBA"))),
    "schedule": samples.schedule(),
    "decided": samples.schedule(samples.DECISION),
    "english": samples.schedule(language="en"),
}


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_a_sound_file_with_its_own_letters(name: str, tmp_path: Path) -> None:
    pdf = printed(samples.edition(REPORTS[name]))
    done = subprocess.run(
        ["qpdf", "--check", saved(pdf, tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert fonts_of(pdf)
    assert all(fonts_of(pdf).values())


@pytest.mark.parametrize("name", REPORTS)
def test_every_word_of_a_document_is_on_paper(name: str) -> None:
    document = document_of(samples.edition(REPORTS[name]))
    text = seen("".join(pages_of(drawn(document))))
    wanted = {line for said in spoken(document) for line in printable(said).split("\n")}
    assert [line for line in sorted(wanted) if seen(line) not in text] == []


def seen(text: str) -> str:
    """Text as it can be compared: readers of PDFs compose accents as they like."""
    kept = (character for character in solid(text) if character not in "\u0301\u0302éêế-\ufffe")
    return "".join(kept)


def spoken(document: Document) -> list[str]:
    """Every text of a document that is short enough to stay on one page."""
    said = [document.title, document.subtitle]
    for block in document.blocks:
        match block:
            case Heading():
                said += [block.text, block.note]
            case Paragraph():
                said.append(block.text)
            case Table():
                said += [text.text for row in block.rows for cell in row for text in cell]
                said += [column.title for column in block.columns]
            case Records():
                facts = [fact for record in block.records for fact in record.facts]
                said += [fact.value for fact in facts] + [fact.label for fact in facts]
                said += [record.title for record in block.records]
            case KeyFacts() | Standing():
                said += [value for fact in block.facts for value in (fact.label, fact.value)]
            case _:
                raise TypeError(type(block))
    return [text for text in said if len(text) < 100]


@pytest.mark.parametrize("name", ["register", "schedule", "hostile"])
def test_the_same_report_and_clock_give_the_same_bytes(name: str) -> None:
    edition = samples.edition(REPORTS[name])
    assert printed(edition) == printed(edition)


def test_two_threads_draw_the_same_as_one() -> None:
    editions = [samples.edition(REPORTS[name]) for name in ("register", "schedule")] * 4
    alone = [printed(edition) for edition in editions]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(printed, editions)) == alone


def test_no_type_is_smaller_than_eight_points_or_six_where_pages_are_promised() -> None:
    looks = [look for look in vars(style).values() if isinstance(look, style.Style)]
    smallest = min(look.size for look in looks)
    zooms = (*ZOOMS, *TWO_PAGES.zooms, *ONE_PAGE.zooms, *ONE_SHEET.zooms)
    assert smallest >= 8
    assert smallest * min(zooms) > 6


def test_pages_are_numbered_and_say_what_they_belong_to() -> None:
    pages = pages_of(printed(samples.edition(samples.large(100))))
    assert len(pages) > 5
    for number, page in enumerate(pages, 1):
        assert f"sida {number} av {len(pages)}" in page
        assert "Policyregister" in page
        assert "Exempelköpings kommun" in page


def test_a_table_that_goes_on_repeats_its_headings() -> None:
    lines = tuple(samples.line(make.channel(name=f"Kanal {number}")) for number in range(40))
    pages = pages_of(printed(samples.edition(samples.register(samples.group(None, lines)))))
    for page in pages[:-1]:
        assert "Redaktörer, uppdrag" in page
    assert "Övergripande kanaler, fortsättning" in pages[1]


def test_a_thousand_channels_are_all_there() -> None:
    pages = pages_of(printed(samples.edition(samples.large(1000))))
    words = "\n".join(pages).split("\n")
    names = {word for word in words if word.startswith("Kanal ")}
    assert {f"Kanal {a}-{b}" for a in range(10) for b in range(100)} <= names


def test_the_file_says_what_it_is() -> None:
    with pikepdf.open(BytesIO(printed(samples.edition(samples.small())))) as opened:
        about = {key: str(opened.docinfo[key]) for key in ("/Title", "/Author", "/CreationDate")}
        root = opened.Root
        assert about == {
            "/Title": "Policyregister per 23 november 2026",
            "/Author": "webmaster",
            "/CreationDate": "D:20261123130500+00'00'",
        }
        assert str(root.Lang) == "sv"
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with opened.open_outline() as outline:
            (title,) = outline.root
            assert title.title == "Sociala medier: kanaler, redaktörer och ansvariga"
            assert [item.title for item in title.children] == [
                "Övergripande kanaler",
                *samples.SECTORS,
                "Brister att åtgärda",
                "Avslutade kanaler",
            ]


def test_the_logo_is_printed_when_it_can_be_and_left_out_when_not() -> None:
    def pictures(logo: bytes | None) -> int:
        report = samples.register(letterhead=letterhead("Åby", logo))
        with pikepdf.open(BytesIO(printed(samples.edition(report)))) as opened:
            return len(opened.pages[0].get_images())

    assert [pictures(logo) for logo in (None, b"broken", picture("PNG"))] == [0, 0, 1]


def test_paper_lies_for_the_schedule_and_stands_for_the_register() -> None:
    def lies(report: Report) -> bool:
        with pikepdf.open(BytesIO(printed(samples.edition(report)))) as opened:
            _, _, width, height = (float(edge) for edge in opened.pages[0].mediabox)
        return width > height

    assert (lies(samples.schedule()), lies(samples.small())) == (True, False)


def test_blocks_stand_in_any_order() -> None:
    document = replace(
        document_of(samples.edition(samples.register())),
        blocks=(
            Heading("Ensam"),
            Heading("Följd"),
            Table((Column("Tom", 1),), ()),
            Table((Column("Utan rubrik", 1),), (((Text("rad"),),),)),
            Paragraph("Löpande " * 1500),
            Heading("Sist"),
        ),
    )
    text = "".join(pages_of(drawn(document)))
    assert [word for word in ("Ensam", "Följd", "Tom", "Utan rubrik", "Sist") if word in text] == [
        "Ensam",
        "Följd",
        "Utan rubrik",
        "Sist",
    ]
    assert text.count("Löpande") == 1500


def test_what_is_no_edition_has_no_printed_form() -> None:
    with pytest.raises(TypeError):
        PdfRenderer().render(samples.small(), BytesIO())


@settings(max_examples=25)
@given(ANYTHING, ANYTHING, st.binary(max_size=40))
def test_any_text_at_all_can_be_printed(name: str, other: str, logo: bytes) -> None:
    channel = make.channel(name=name, purpose_text=other * 20, url=other * 8, raw_address=name)
    sector = Sector(id="s", name=name, period=make.SINCE)
    group = samples.group(sector, (samples.line(channel),), answering=samples.answering(other))
    report = replace(samples.register(group), letterhead=letterhead(other, logo))
    pages = pages_of(printed(samples.edition(report, prepared_by=name)))
    assert f"sida {len(pages)} av {len(pages)}" in pages[-1]


def test_nothing_is_printed_outside_the_margins() -> None:
    for paper in pictures_of(printed(samples.edition(hostile()))):
        paper.paste(255, (21, 21, paper.width - 21, paper.height - 10))
        assert paper.getextrema() == (255, 255)
