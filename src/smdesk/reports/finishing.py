"""Finishes a drawn file as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) with pikepdf.

ReportLab draws; here come the structure tree, the metadata, the colours' meaning and what must be
put right in its fonts. The same input gives the same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from typing import NamedTuple

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, StreamDecodeLevel, String

from smdesk import __version__
from smdesk.domain.calendar import utc
from smdesk.reports.document import Document
from smdesk.reports.metadata import Properties, packet
from smdesk.reports.structure import Element
from smdesk.reports.tagging import add_structure
from smdesk.reports.typeface import one_line
from smdesk.resource_files import resource_path

COLOURS = "sRGB IEC61966-2.1"
MOST_IN_BLOCK = 100
"""Lines of one block of a character map (Adobe's CMap specification)."""
PAIR = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")
NOTHING = frozenset({0, 0xFEFF, 0xFFFE})
"""What no code may stand for (ISO 19005-2, 6.2.11.7.2)."""


def finish(
    drawn: BytesIO, document: Document, root: Element, owners: Iterable[list[Element]]
) -> bytes:
    """Return a drawn file finished.

    Args:
        drawn: the file as ReportLab wrote it.
        document: what it says of itself.
        root: its structure.
        owners: for each page, the elements that the pieces of its content belong to.
    """
    properties = _properties(document)
    with Pdf.open(drawn) as pdf:
        add_structure(pdf, root, list(owners))
        _mend_fonts(pdf)
        for page in pdf.pages:
            del page.obj["/Trans"]  # ReportLab writes an empty one
        pdf.Root.Lang = String(document.language)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        _state_colours(pdf)
        _describe(pdf, properties)
        return _written(pdf)


def _written(pdf: Pdf) -> bytes:
    buffer = BytesIO()
    pdf.save(
        buffer,
        force_version="1.7",
        fix_metadata_version=False,
        object_stream_mode=ObjectStreamMode.generate,
        stream_decode_level=StreamDecodeLevel.none,
        deterministic_id=True,
    )
    return buffer.getvalue()


def _properties(document: Document) -> Properties:
    kind, stand = one_line(document.kind), one_line(document.stand)
    return Properties(
        title=f"{kind} {stand}".strip() or one_line(document.title),
        subject=one_line(document.title),
        author=one_line(document.author),
        creator=f"smdesk {__version__}",
        language=document.language,
        made_at=utc(document.made_at).replace(microsecond=0),
    )


def _describe(pdf: Pdf, properties: Properties) -> None:
    """Say the same of the file in its information dictionary and in its metadata."""
    made = String(properties.made_at.strftime("D:%Y%m%d%H%M%S+00'00'"))
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(properties.title),
            Subject=String(properties.subject),
            Author=String(properties.author),
            Creator=String(properties.creator),
            Producer=String(properties.producer),
            CreationDate=made,
            ModDate=made,
        )
    )
    metadata = pdf.make_stream(packet(properties))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = metadata


def _state_colours(pdf: Pdf) -> None:
    """Say which colours the numbers mean, on any screen and paper."""
    profile = pdf.make_stream(_profile())
    profile.N = 3
    profile.Alternate = Name.DeviceRGB
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(COLOURS),
        Info=String(COLOURS),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


@cache
def _profile() -> bytes:
    return resource_path("colour", "sRGB.icc").read_bytes()


# --- fonts ------------------------------------------------------------------------------------


class Meaning(NamedTuple):
    """A code of a font and the letter that it stands for."""

    code: str
    letter: int


def _mend_fonts(pdf: Pdf) -> None:
    """Rewrite the maps from codes to letters.

    ReportLab maps unused codes to nothing, writes letters beyond U+FFFF as no UTF-16, and more
    lines in a block than are allowed.
    """
    fonts = {font.objgen: font for page in pdf.pages for font in page.resources.Font.values()}
    for font in fonts.values():
        told = font.ToUnicode.read_bytes().decode("ascii")
        font.ToUnicode.write("\n".join(_character_map(told)).encode("ascii"))


def _character_map(told: str) -> Iterator[str]:
    head, _, rest = told.partition("endcodespacerange\n")
    yield f"{head}endcodespacerange"
    pairs = [Meaning(code, int(letter, 16)) for code, letter in PAIR.findall(rest)]
    meanings = [one for one in pairs if one.letter not in NOTHING]
    for start in range(0, len(meanings), MOST_IN_BLOCK):
        block = meanings[start : start + MOST_IN_BLOCK]
        yield f"{len(block)} beginbfchar"
        for one in block:
            yield f"<{one.code}> <{chr(one.letter).encode('utf-16-be').hex().upper()}>"
        yield "endbfchar"
    yield rest.rpartition("endbfchar\n")[2]
