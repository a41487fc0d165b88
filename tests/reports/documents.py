"""Documents made by hand: one that holds every kind of block, and the pictures in it."""

from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageDraw

from smdesk.reports.document import (
    Block,
    Chart,
    Column,
    Document,
    Fact,
    Figure,
    Heading,
    KeyFacts,
    List,
    Mark,
    PageBreak,
    Paragraph,
    Record,
    Records,
    Series,
    Shape,
    Signatures,
    Standing,
    Table,
    Text,
    Tone,
)
from smdesk.reports.renderer import document_of
from tests.reports import samples

YEARS = ("2023", "2024", "2025", "2026")
SERIES = (
    Series("Kanaler", (20, 22, 25, 24)),
    Series("Brister", (9, 7, 5, 4)),
    Series("Tagna", (9, 17, 15, None)),
    Series("Undantagna", (1, 2, 3, 4)),
)
TO_SIGN = ("Underskrift", "Namnförtydligande", "Datum", "Ort")


def picture(form: str = "PNG", size: tuple[int, int] = (600, 350)) -> bytes:
    """A file with something on it."""
    made = Image.new("RGB", size, "#dde6f0")
    draw = ImageDraw.Draw(made)
    wide, high = size
    draw.rectangle((wide // 10, high // 6, wide // 2, high * 2 // 3), fill="#1F5D8C")
    draw.ellipse((wide * 3 // 5, high // 3, wide * 4 // 5, high * 2 // 3), fill="#E0B53A")
    buffer = BytesIO()
    made.save(buffer, form)
    return buffer.getvalue()


def logo() -> bytes:
    """A shield on nothing."""
    made = Image.new("RGBA", (200, 240), (0, 0, 0, 0))
    draw = ImageDraw.Draw(made)
    draw.rounded_rectangle((0, 90, 199, 239), 60, fill="#E0B53A")
    draw.rounded_rectangle((0, 0, 199, 130), 20, fill="#1F5D8C")
    buffer = BytesIO()
    made.save(buffer, "PNG")
    return buffer.getvalue()


def with_blocks(*blocks: Block, landscape: bool = False) -> Document:
    """A document of these blocks."""
    base = document_of(samples.edition(samples.register()))
    return replace(base, logo=logo(), blocks=blocks, landscape=landscape)


def every_block(*, landscape: bool = False) -> Document:
    """A document with each kind of block in it, and a table of two pages."""
    return with_blocks(
        Standing(
            Mark("FÖRSLAG"),
            "Det här är ett förslag, och gäller inte än.",
            (Fact("Beslutad av", ""), Fact("Datum", ""), Fact("Paragraf", ""), Fact("Dnr", "7")),
        ),
        KeyFacts((Fact("aktiva kanaler", "24"), Fact("brister att åtgärda", "4"))),
        Heading("Så går det till", "Riktlinjerna säger mer."),
        Paragraph("Löpande text som är så lång att den bryts på flera rader. " * 4),
        Paragraph("Kommunens sida om sociala medier", link="https://www.exempelkoping.se/medier"),
        List(
            (
                Text("Ta en skärmdump av varje kanal"),
                Text("Läs riktlinjerna", link="https://www.exempelkoping.se/riktlinjer?a=1&b=(2)"),
            )
        ),
        List((Text("Först det ena"), Text("Sedan det andra " * 12, Tone.QUIET)), numbered=True),
        Heading("Året i siffror"),
        Heading("Staplar", minor=True),
        Chart(Shape.BARS, YEARS, SERIES, "Kanalerna ökar och bristerna minskar.", "Fyra år"),
        Heading("Linjer", minor=True),
        Chart(Shape.LINES, YEARS, SERIES, "Samma siffror som linjer."),
        Heading("En kanal"),
        Figure(picture(), "En blå ruta och en gul cirkel", "Skärmdump av Biblioteket", 0.6),
        Figure(b"broken", "En bild som inte går att läsa", "Skärmdump av Badet"),
        Records(
            (
                Record(
                    "Handlingstyp",
                    "Direktmeddelanden",
                    Mark("BEVARAS", filled=True),
                    tuple(Fact(f"Rubrik {n}", f"Värde {n}") for n in range(7)),
                ),
            ),
            5,
        ),
        PageBreak(),
        Heading("Kanaler 😀 ★ مرحبا", "Med emoji, stjärna och arabiska."),
        Table(
            (Column("Kanal", 2, header=True), Column("Länk", 2), Column("Tom", 1)),
            tuple(_row(number) for number in range(24)),
        ),
        Heading("Underskrifter"),
        Signatures(
            tuple(
                tuple(Fact(label, who if "Namn" in label else "") for label in TO_SIGN)
                for who in ("Anna Exempel", "")
            )
        ),
        landscape=landscape,
    )


def _row(number: int) -> tuple[tuple[Text, ...], ...]:
    return (
        (Text(f"Kanal {number} 👩🏽\u200d🚒", Tone.STRONG), Text("Facebook", Tone.QUIET)),
        (Text(f"facebook.com/{number}", link=f"https://www.facebook.com/{number}"),),
        (Text(""),),
    )
