"""Hostile lists, made by seed, each with the outcome that its making implies.

Nothing here asks the importer what it does: whoever puts a NUL in the third cell of the ninth row
knows that the right answer is an error naming row 9, column 3.
"""

import io
import random
import string
from collections.abc import Callable
from dataclasses import dataclass, replace

SECTORS = ("Barn och utbildning", "Kultur & fritid", "Vård, stöd och omsorg", "Samhällsbyggnad")
UNITS = ("Åby skola", "Biblioteket", "Simhallen", "Östra hemtjänsten", "Räddningstjänsten")
HEADINGS = ("Kanal", "Plattform", "Adress", "Sektor", "Enhet", "Startad")
NAME, PLATFORM, ADDRESS, SECTOR, UNIT, STARTED = range(6)


@dataclass(frozen=True, slots=True)
class Refused:
    """The file is refused as a whole; row and column where the fault has a place."""

    code: str
    row: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What must be made of one channel of the file."""

    row: int
    name: str
    url: str = ""
    problem: str = ""
    """Its code; empty for a row that is right."""
    heading: str = ""
    """The column of the problem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """A file, and what must come of it: refused, or exactly these rows."""

    kind: str
    file_name: str
    data: bytes
    outcome: Refused | tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Channel:
    """A row as a spreadsheet holds it, and the address that it must get."""

    cells: tuple[str, ...]
    url: str

    def with_cell(self, column: int, text: str) -> "Channel":
        """Return it with another cell."""
        cells = (*self.cells[:column], text, *self.cells[column + 1 :])
        return replace(self, cells=cells)


FORMS: dict[str, tuple[tuple[str, ...], str]] = {
    "Facebook": (
        ("https://www.facebook.com/{}", "http://facebook.com/{}/", "m.facebook.com/{}?ref=ts",
         "https://sv-se.facebook.com/pg/{}/about"),
        "https://www.facebook.com/{}",
    ),
    "X": (
        ("https://twitter.com/{}?lang=sv", "x.com/@{}", "http://www.twitter.com/{}/"),
        "https://x.com/{}",
    ),
    "Youtube": (
        ("https://www.youtube.com/user/{}", "youtube.com/user/{}/featured?view_as=x"),
        "https://www.youtube.com/user/{}",
    ),
    "Tik tok": (("tiktok.com/@{}", "https://www.tiktok.com/@{}?is_from=x"),
                "https://www.tiktok.com/@{}"),
    "Linkedin": (("ca.linkedin.com/company/{}/about/", "https://www.linkedin.com/company/{}"),
                 "https://www.linkedin.com/company/{}/"),
    "Intagram": (("https://www.instagram.com/{}/?hl=sv", "instagram.com/{}"),
                 "https://www.instagram.com/{}/"),
}  # fmt: skip
"""Platform cells with spellings of an address, and the one canonical form of all of them."""


def channels(rng: random.Random, count: int) -> list[Channel]:
    """Return channels of different accounts, written in many ways."""
    made = []
    for number in range(count):
        platform = rng.choice(sorted(FORMS))
        spellings, canonical = FORMS[platform]
        account = f"exempel{number}" + rng.choice(string.ascii_lowercase)
        name = f"{rng.choice(UNITS)} {rng.choice(['|', '/', '’', 'é', 'ö', '中', 'Ж'])} {number}"
        cells = (
            name,
            rng.choice([platform, ""]),
            rng.choice(spellings).format(account),
            rng.choice(SECTORS),
            rng.choice(["", *UNITS]),
            rng.choice(["", "2019-03-01", "20200229"]),
        )
        made.append(Channel(cells, canonical.format(account)))
    return made


def latin(found: list[Channel]) -> list[Channel]:
    """Return channels whose names Windows-1252 can hold."""
    return [
        channel.with_cell(NAME, channel.cells[NAME].replace("中", "–").replace("Ж", "é"))
        for channel in found
    ]


def right(found: list[Channel], first: int = 2) -> tuple[Row, ...]:
    """Return what must become of right rows that begin at a row of the file."""
    return tuple(
        Row(row=row, name=channel.cells[NAME], url=channel.url)
        for row, channel in enumerate(found, first)
    )


def wrong(rows: tuple[Row, ...], row: int, problem: str, column: int) -> tuple[Row, ...]:
    """Return rows of which one is wrong in a column."""
    return tuple(
        replace(item, url="", problem=problem, heading=HEADINGS[column])
        if item.row == row
        else item
        for item in rows
    )


def quoted(text: str, delimiter: str) -> str:
    """Return a cell as CSV writes it."""
    if any(sign in text for sign in (delimiter, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def table(found: list[Channel], delimiter: str = ";", end: str = "\r\n") -> str:
    """Return a CSV file's text."""
    lines = [HEADINGS, *(channel.cells for channel in found)]
    return "".join(delimiter.join(quoted(cell, delimiter) for cell in line) + end for line in lines)


def csv(kind: str, text: str, outcome: Refused | tuple[Row, ...], encoding: str = "") -> Hostile:
    """Return a CSV file."""
    return Hostile(
        kind=kind, file_name="lista.csv", data=text.encode(encoding or "utf-8"), outcome=outcome
    )


# --- files that are odd but right -----------------------------------------------------------


def encodings(rng: random.Random) -> Hostile:
    """Every encoding with every separator and line end."""
    encoding = rng.choice(["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be"])
    found = channels(rng, rng.randint(3, 30))
    found = latin(found) if encoding == "cp1252" else found
    text = table(found, rng.choice(";,\t"), rng.choice(["\n", "\r\n", "\r"]))
    text = "\ufeff" + text if encoding == "utf-16-be" else text
    return csv("encodings", text, right(found), encoding)


def byte_order_marks(rng: random.Random) -> Hostile:
    """Marks twice, as programs that glue files together leave them."""
    found = channels(rng, rng.randint(2, 9))
    return csv("byte_order_marks", "\ufeff\ufeff" + table(found), right(found))


def mixed_line_ends(rng: random.Random) -> Hostile:
    """Another line end after each row."""
    found = channels(rng, rng.randint(3, 30))
    lines = table(found, end="\n").splitlines(keepends=False)
    text = "".join(line + rng.choice(["\n", "\r\n", "\r"]) for line in lines)
    return csv("mixed_line_ends", text.rstrip("\r\n"), right(found))


def headings_below(rng: random.Random) -> Hostile:
    """Titles and blank rows above the headings; blank rows between."""
    found = channels(rng, rng.randint(4, 12))
    above = [rng.choice(["", "Kanaler, 2026;;", ";;;", "Kommunens konton"]) for _ in range(9)]
    above = above[: rng.randint(1, 9)]
    lines = table(found, end="\n").splitlines()
    middle = rng.randint(2, len(lines) - 1)
    text = "\n".join([*above, *lines[:middle], "", *lines[middle:]])
    rows = right(found, len(above) + 2)
    last = len(above) + middle
    return csv(
        "headings_below",
        text,
        tuple(replace(row, row=row.row + 1) if row.row > last else row for row in rows),
    )


def wide(rng: random.Random) -> Hostile:
    """One row a unit, a column a platform; a dash means none, and feeds are no channels."""
    rows, lines = [], ["Enhet;Förvaltning;Facebook;RSS;Youtube;Webb"]
    for number in range(2, rng.randint(6, 20)):
        unit = f"{rng.choice(UNITS)} {number}"
        cells = [unit, rng.choice(SECTORS)]
        for platform in ("Facebook", "Youtube"):
            spellings, canonical = FORMS[platform]
            account = f"exempel{number}"
            taken = rng.random() < 0.7
            cells.append(rng.choice(spellings).format(account) if taken else rng.choice(["-", ""]))
            if taken:
                rows.append(Row(row=number, name=unit, url=canonical.format(account)))
            if platform == "Facebook":
                cells.append("https://example.se/rss")
        lines.append(";".join([*cells, "https://example.se/"]))
    return csv("wide", "\n".join(lines), tuple(rows))


HARMLESS = (
    "=cmd|'/c calc'!A0", "=1+1", "+46 123", "-2+3", "@SUM(A1:A9)", '=HYPERLINK("x")',
    "../../etc/passwd", "C:\\Windows\\System32", "CON", "NUL.txt", "a/b\\c", "~/.ssh/id_rsa",
    "'; DROP TABLE channel; --", "<script>alert(1)</script>", "{name} %s {0.__class__}",
    "&lt;b&gt; <b>", "\\N{DASH} \\x00", "${jndi:ldap://a}", "🏊 👩‍🚒 familj", "مكتبة", "Z̷̢a",
    "\u200fhej", "ﬁlm", "1e309", "TRUE", "0x1F", "2284.0", "NULL", "n/a",
)  # fmt: skip
"""Names that would do harm where text is taken for code, a path or a number."""


def harmless(rng: random.Random) -> Hostile:
    """Formulas, paths, code: all of it is text, kept as it is."""
    names = rng.sample(HARMLESS, 12)
    found = [
        channel.with_cell(NAME, name)
        for channel, name in zip(channels(rng, 12), names, strict=True)
    ]
    file_name = rng.choice(["-rf.csv", "a;b.csv", "%2e%2e%2f.csv", "lista\u202evsc.csv", "å ä.csv"])
    return replace(csv("harmless", table(found), right(found)), file_name=file_name)


def thousands_of_rows(rng: random.Random) -> Hostile:
    """More rows than any municipality has channels."""
    found = channels(rng, 4_000)
    return csv("thousands_of_rows", table(found), right(found))


def many_rows(rng: random.Random) -> Hostile:
    """More rows than all municipalities together have channels."""
    found = channels(rng, 50_000)
    return csv("many_rows", table(found), right(found))


# --- faults with a row and a column ---------------------------------------------------------


def spoilt(rng: random.Random, kind: str, column: int | None = None) -> "Spoilt":
    """Return channels, and the place of one cell to spoil."""
    found = channels(rng, rng.randint(4, 25))
    index = rng.randrange(len(found))
    return Spoilt(kind, found, index, rng.randrange(6) if column is None else column)


@dataclass(frozen=True, slots=True)
class Spoilt:
    """Channels, one cell of which gets another text."""

    kind: str
    found: list[Channel]
    index: int
    column: int

    @property
    def row(self) -> int:
        """The row in the file."""
        return self.index + 2

    def put(self, text: str) -> list[Channel]:
        """Return the channels with the cell replaced."""
        found = list(self.found)
        found[self.index] = found[self.index].with_cell(self.column, text)
        return found

    def refused(self, code: str) -> Refused:
        """Return the outcome: an error at the cell."""
        return Refused(code, self.row, self.column + 1)

    def wrong(self, text: str, problem: str) -> Hostile:
        """Return a file of which the one row is wrong in the one cell."""
        found = self.put(text)
        return csv(self.kind, table(found), wrong(right(found), self.row, problem, self.column))


def nul(rng: random.Random) -> Hostile:
    """A NUL somewhere in a cell."""
    place = spoilt(rng, "nul")
    text = table(place.put(rng.choice(["\0", "a\0b", "\0\0\0", "https://x.com/\0"])))
    return csv(place.kind, text, place.refused("csv_nul"))


def undecodable(rng: random.Random) -> Hostile:
    """A byte that is no letter in the file's encoding."""
    place = spoilt(rng, "undecodable")
    encoding = rng.choice(["utf-8-sig", "cp1252"])
    found = latin(place.put("\x1a\x1a"))  # marks where the byte goes
    bad = rng.choice([b"\xff", b"\xc3(", b"\xe5"] if encoding == "utf-8-sig" else [b"\x81"])
    data = table(found).encode(encoding).replace(b"\x1a\x1a", bad)
    return Hostile(
        kind=place.kind,
        file_name="lista.csv",
        data=data,
        outcome=place.refused("csv_undecodable"),
    )


def torn_utf16(rng: random.Random) -> Hostile:
    """UTF-16 cut in the middle of a letter, or without its mark."""
    found = channels(rng, rng.randint(2, 9))
    data = table(found).encode("utf-16-le")
    if rng.random() < 0.5:
        return Hostile(
            kind="torn_utf16", file_name="lista.csv", data=data, outcome=Refused("csv_nul", 1, 1)
        )
    return Hostile(
        kind="torn_utf16",
        file_name="lista.csv",
        data=b"\xff\xfe" + data + b"K",
        outcome=Refused("csv_undecodable", len(found) + 2, 1),
    )


def open_quote(rng: random.Random) -> Hostile:
    """A quotation mark that nothing closes."""
    place = spoilt(rng, "open_quote")
    text = table(latin(place.put("\x1a"))).replace("\x1a", '"oavslutad')
    return csv(place.kind, text, place.refused("csv_quote_open"))


def broken_quote(rng: random.Random) -> Hostile:
    """Text after a closing quotation mark."""
    place = spoilt(rng, "broken_quote")
    text = table(latin(place.put("\x1a"))).replace("\x1a", '"två\nrader" och mer')
    return csv(place.kind, text, place.refused("csv_quote"))


def huge_cell(rng: random.Random) -> Hostile:
    """Ten megabytes in a cell, quoted or not."""
    place = spoilt(rng, "huge_cell")
    filling = rng.choice(["x", "x ", "å\n", '"'])
    text = filling * (10_000_000 // len(filling))
    return csv(place.kind, table(place.put(text)), place.refused("csv_cell_size"))


def huge_row(rng: random.Random) -> Hostile:
    """A row of thousands of cells; the first beyond the limit is named."""
    found = channels(rng, rng.randint(3, 9))
    lines = table(found, end="\n").splitlines()
    row = rng.randint(2, len(lines))
    lines[row - 1] += ";" * rng.randint(1_000, 50_000)
    return csv("huge_row", "\n".join(lines), Refused("csv_columns", row, 501))


def too_many_rows(rng: random.Random) -> Hostile:
    """More rows than are read."""
    found = channels(rng, 2)
    return csv("too_many_rows", table(found) + "a;b\n" * 100_000, Refused("file_rows"))


# --- rows that are wrong --------------------------------------------------------------------


def bad_scheme(rng: random.Random) -> Hostile:
    """Addresses that run code or read files."""
    text = rng.choice(
        ["javascript:alert(1)", "JavaScript:alert(document.cookie)", "file:///etc/passwd",
         "file://server/share", "data:text/html;base64,PHNjcmlwdD4=", "vbscript:x", "ftp://x.com/a",
         "mailto:a@example.se", "javascript://x.com/%0aalert(1)", "view-source:https://x.com/a"]
    )  # fmt: skip
    return spoilt(rng, "bad_scheme", ADDRESS).wrong(text, "address_scheme")


def bad_address(rng: random.Random) -> Hostile:
    """Addresses that no account has, each with its reason."""
    text, problem = rng.choice(
        [
            ("https://x.com/min sida", "address_space"),
            ("https://www.facebook.com/Min%20Sida", "address_space"),
            ("https://user:hemligt@x.com/a", "address_login"),
            ("https://x.com:8443/a", "address_port"),
            ("https://192.168.0.1/a", "address_host"),
            ("https://localhost/a", "address_host"),
            ("https://f\u0430cebook.com/a", "address_lookalike"),
            ("https://www.instagrám.com/a", "address_lookalike"),
            ("https://x.com/%ff", "address_percent"),
            ("https://x.com/a%00b", "control_character"),
            ("https://x.com/a\u202ecba", "control_character"),
            ("https://x.com/a\u200bb", "control_character"),
            ("<https://x.com/a>", "address_sign"),
            ("https:\\\\x.com\\a", "address_sign"),
            ("https://x.com/" + "a" * 2_000, "too_long"),
            ("https://www.facebook.com/", "address_not_account"),
            ("https://www.facebook.com/profile.php?id=", "address_not_account"),
            ("kommun@example.se", "address_email"),
        ]
    )
    return spoilt(rng, "bad_address", ADDRESS).wrong(text, problem)


def control_characters(rng: random.Random) -> Hostile:
    """Characters that nobody sees, where names stand."""
    sign = rng.choice("\x01\x07\x08\x1b\x7f\x9f\u202a\u202e\u2066\u2069")
    place = spoilt(rng, "control_characters", rng.choice([NAME, SECTOR, UNIT]))
    return _named(place.wrong(f"a{sign}b", "control_character"), place, f"a{sign}b")


def _named(file: Hostile, place: Spoilt, name: str) -> Hostile:
    """Return a file whose wrong row has the spoilt name, if it is the name that was spoilt."""
    if place.column != NAME or isinstance(file.outcome, Refused):
        return file
    return replace(
        file,
        outcome=tuple(
            replace(row, name=name) if row.row == place.row else row for row in file.outcome
        ),
    )


def bad_dates(rng: random.Random) -> Hostile:
    """Days that are none, or of another age."""
    text, problem = rng.choice(
        [
            ("9999-12-31", "date_range"),
            ("0001-01-01", "date_range"),
            ("1066-10-14", "date_range"),
            ("2021-02-29", "date_form"),
            ("2020-13-01", "date_form"),
            ("31/12/2020", "date_form"),
            ("99999-01-01", "date_form"),
            ("-2020-01-01", "date_form"),
            ("i fjol", "date_form"),
            ("1e9", "date_form"),
        ]
    )
    return spoilt(rng, "bad_dates", STARTED).wrong(text, problem)


def long_names(rng: random.Random) -> Hostile:
    """Names far too long for a line."""
    column = rng.choice([NAME, SECTOR, UNIT])
    place = spoilt(rng, "long_names", column)
    text = "å" * rng.randint(201, 30_000)
    return _named(place.wrong(text, "too_long"), place, text)


def duplicates(rng: random.Random) -> Hostile:
    """The same account again, spelt in another way: the later row is wrong."""
    found = channels(rng, rng.randint(3, 15))
    twin = rng.choice(found)
    account = twin.url.removesuffix("/").rpartition("/")[2].removeprefix("@")
    spellings = next(forms for forms, form in FORMS.values() if form.format(account) == twin.url)
    spelling = rng.choice(spellings).format(rng.choice([account, account.upper()]))
    found.append(Channel((twin.cells[NAME] + " igen", "", spelling, *twin.cells[SECTOR:]), ""))
    rows = right(found)
    return csv("duplicates", table(found), wrong(rows, rows[-1].row, "duplicate_row", NAME))


def no_headings(rng: random.Random) -> Hostile:
    """A list whose headings nobody wrote, or something else altogether."""
    text = rng.choice(
        [
            table(channels(rng, 5), end="\n").partition("\n")[2],
            "bara\ntext\n",
            "Namn\nA\nB\n",
            ";;;;\n;;;;\n",
            "\n" * 60 + table(channels(rng, 2)),
            "GET / HTTP/1.1\r\nHost: example.se\r\n",
            '{"kanal": "A", "adress": "x.com/a"}',
        ]
    )
    return csv("no_headings", text, Refused("headings_missing"))


def foreign(rng: random.Random) -> Hostile:
    """Files of other kinds under a list's name."""
    data, code = rng.choice(
        [
            (b"", "file_empty"),
            (b"\xef\xbb\xbf\r\n", "file_empty"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_096), "file_xls"),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                + bytes(512)
                + "EncryptedPackage".encode("utf-16-le"),
                "file_encrypted",
            ),
            (b"%PDF-1.7\n%\xe2\xe3", "file_kind"),
            (b"\x89PNG\r\n\x1a\n" + bytes(64), "file_kind"),
            (b"\xff\xd8\xff\xe0" + bytes(64), "file_kind"),
            (b"<html><table><tr><td>Kanal</td></tr></table>", "file_kind"),
            (b'\xef\xbb\xbf<?xml version="1.0"?><a/>', "file_kind"),
            (b"SQLite format 3\0" + bytes(64), "file_kind"),
            (b"PK\x03\x04" + io.BytesIO(rng.randbytes(200)).getvalue(), "file_damaged"),
        ]
    )
    name = rng.choice(["lista.xlsx", "lista.csv", "lista.xls", "lista"])
    return Hostile(kind="foreign", file_name=name, data=data, outcome=Refused(code))


Maker = Callable[[random.Random], Hostile]
