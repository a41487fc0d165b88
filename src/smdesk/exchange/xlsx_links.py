"""The hyperlinks behind a sheet's cells, which the cells' values do not tell."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping

from defusedxml.ElementTree import fromstring, iterparse
from openpyxl.utils.cell import range_boundaries

from smdesk.domain.errors import UserError
from smdesk.exchange.limits import MAX_LINKS

Place = tuple[int, int]
"""Row and column, from 1."""

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
RELATION_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
WORKBOOK = "xl/workbook.xml"


def links_of_sheets(archive: zipfile.ZipFile) -> dict[str, dict[Place, str]]:
    """Return each sheet's links by row and column.

    Raises:
        UserError: `file_rows`, for more links than any list has.
    """
    found = {}
    for title, path in _sheet_paths(archive).items():
        if path in archive.namelist() and b"yperlink" in archive.read(path):
            found[title] = _links(archive, path)
    return found


def _sheet_paths(archive: zipfile.ZipFile) -> dict[str, str]:
    if WORKBOOK not in archive.namelist():
        return {}
    targets = _targets(archive, WORKBOOK)
    book = fromstring(archive.read(WORKBOOK))
    return {
        str(element.get("name")): posixpath.normpath(posixpath.join("xl", targets[identifier]))
        if not targets[identifier].startswith("/")
        else targets[identifier].removeprefix("/")
        for element in book.iter()
        if element.tag in {MAIN + "sheet", STRICT + "sheet"}
        if (identifier := _relation_id(element.attrib)) in targets
    }


def _relation_id(attributes: Mapping[str, str]) -> str:
    return next((attributes[name] for name in RELATION_IDS if name in attributes), "")


def _targets(archive: zipfile.ZipFile, path: str) -> dict[str, str]:
    """Return what the relations of a part lead to, by their ids."""
    folder, name = posixpath.split(path)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return {}
    root = fromstring(archive.read(relations))
    return {element.get("Id", ""): element.get("Target", "") for element in root}


def _links(archive: zipfile.ZipFile, path: str) -> dict[Place, str]:
    targets = _targets(archive, path)
    found: dict[Place, str] = {}
    with archive.open(path) as file:
        for _, element in iterparse(file):
            if element.tag in {MAIN + "hyperlink", STRICT + "hyperlink"}:
                address = _address(element.attrib, targets)
                found |= dict.fromkeys(_places(element.get("ref", "")), address)
                if len(found) > MAX_LINKS:
                    raise UserError("file_rows", limit=MAX_LINKS)
            elif element.tag in {MAIN + "row", STRICT + "row"}:
                element.clear()
    return {place: address for place, address in found.items() if address}


def _address(attributes: Mapping[str, str], targets: Mapping[str, str]) -> str:
    target = targets.get(_relation_id(attributes), "")
    location = attributes.get("location", "")
    return f"{target}#{location}" if target and location else target


def _places(area: str) -> Iterator[Place]:
    left, top, right, bottom = range_boundaries(area)
    if left is None or top is None or right is None or bottom is None:
        return
    if (right - left + 1) * (bottom - top + 1) > MAX_LINKS:
        raise UserError("file_rows", limit=MAX_LINKS)
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield row, column
