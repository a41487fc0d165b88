"""Reads the text of a written document, with its headings marked: TXT, Markdown, DOCX, ODT.

Whatever its name says, the content decides what it is. Office files are looked through first, as
lists are, and read as a stream: nothing in them is followed, and no depth or size is trusted.
"""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from smdesk.domain.errors import UserError
from smdesk.domain.guidance import MAX_POLICY
from smdesk.domain.texts import clean_text
from smdesk.exchange.csv_file import UNREADABLE, decode
from smdesk.exchange.document_text import Lines, OdtLines, Styles, WordLines
from smdesk.exchange.limits import MAX_TEXT_PART
from smdesk.exchange.reader import ENCRYPTED, FOREIGN, OLE2, bytes_of
from smdesk.exchange.zip_guard import check_zip

ODT = b"application/vnd.oasis.opendocument.text"
WORD, WORD_STYLES = "word/document.xml", "word/styles.xml"
ODT_TEXT, ODT_MANIFEST = "content.xml", "META-INF/manifest.xml"
CODES: Mapping[str, str] = {
    "file_bomb": "policy_file_refused",
    "file_entities": "policy_file_refused",
    "file_encrypted": "policy_file_encrypted",
    "file_damaged": "policy_file_damaged",
}
"""What the look through the packing says of a list, said of a document."""


class PolicyFiles:
    """Reads documents as the port TextReader says."""

    def read(self, source: Path) -> str:
        """Return a file's text; see the port."""
        data, name = bytes_of(source, "policy_file_large", at="file"), source.name
        text = _office_text(data, name) if data.startswith(b"PK") else _plain_text(data, name)
        text = clean_text(text)
        if not text:
            raise UserError("policy_file_empty", at="file", name=name)
        if len(text) > MAX_POLICY:
            raise UserError("policy_file_long", at="file", name=name, limit=MAX_POLICY)
        return text


# --- text as it is --------------------------------------------------------------------------------


def _plain_text(data: bytes, name: str) -> str:
    if data.startswith(b"%PDF"):
        raise UserError("policy_file_pdf", at="file", name=name)
    if data.startswith(OLE2) and ENCRYPTED in data:
        raise UserError("policy_file_encrypted", at="file", name=name)
    text = decode(data)
    if data.startswith((OLE2, *FOREIGN)) or UNREADABLE.search(text):
        raise UserError("policy_file_kind", at="file", name=name)
    return _marked(text)


def _marked(text: str) -> str:
    """Return a text with Markdown's underlined headings written with `#`."""
    lines: list[str] = []
    for line in text.splitlines():
        under = line.rstrip()
        level = 1 if under and not under.strip("=") else 2 if under and not under.strip("-") else 0
        above = lines[-1].strip() if lines else ""
        if level and len(under) > 1 and above and not above.startswith(("#", "-")):
            lines[-1] = f"{'#' * level} {above}"
        else:
            lines.append(line)
    return "\n".join(lines)


# --- office files ---------------------------------------------------------------------------------


def _office_text(data: bytes, name: str) -> str:
    try:
        archive = check_zip(data, name, _check_kind)
        return _odt(archive, name) if "mimetype" in archive.namelist() else _word(archive, name)
    except UserError as error:
        code = CODES.get(error.code)
        if code is None:
            raise
        raise UserError(code, at="file", name=name) from error


def _check_kind(archive: zipfile.ZipFile, name: str) -> None:
    names = set(archive.namelist())
    is_odt = "mimetype" in names and archive.read("mimetype")[: 2 * len(ODT)].strip() == ODT
    if not (is_odt and ODT_TEXT in names) and WORD not in names:
        raise UserError("policy_file_kind", at="file", name=name)


def _word(archive: zipfile.ZipFile, name: str) -> str:
    styles = Styles()
    if WORD_STYLES in archive.namelist():
        _feed(archive, WORD_STYLES, styles, name)
    return _text(archive, WORD, WordLines(styles), name)


def _odt(archive: zipfile.ZipFile, name: str) -> str:
    """Return an ODT file's text. A locked one says so in its list of parts only."""
    if ODT_MANIFEST in archive.namelist() and b"encryption-data" in archive.read(ODT_MANIFEST):
        raise UserError("policy_file_encrypted", at="file", name=name)
    return _text(archive, ODT_TEXT, OdtLines(), name)


def _text(archive: zipfile.ZipFile, part: str, lines: Lines, name: str) -> str:
    _feed(archive, part, lines, name)
    return "\n".join(lines.done)


def _feed(archive: zipfile.ZipFile, part: str, target: object, name: str) -> None:
    if archive.getinfo(part).file_size > MAX_TEXT_PART:
        raise UserError("policy_file_large", at="file", name=name, limit=MAX_TEXT_PART // 2**20)
    parser = DefusedXMLParser(target=target, forbid_dtd=True)
    try:
        parser.feed(archive.read(part))
        parser.close()
    except (ParseError, LookupError, ValueError) as error:
        refused = isinstance(error, DefusedXmlException)
        code = "policy_file_refused" if refused else "policy_file_damaged"
        raise UserError(code, at="file", name=name) from error
