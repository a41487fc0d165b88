"""The list on the website: who writes it, and who reads the page that is published."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from smdesk.domain.findings import Finding
from smdesk.domain.public_list import PublicList
from smdesk.domain.published import Link
from smdesk.services.ports.lists import PlainTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text that a template made."""

    text: str
    fault: Finding | None = None
    """Why the municipality's own template was not used, by its file and line; ours was."""


class ListForm(StrEnum):
    """What a template makes of the list."""

    PART = "list.html"
    """HTML to put into a page of the website; its heading is of the second level."""
    PAGE = "page.html"
    """A whole page."""
    TEXT = "list.txt"


class PublicWriter(Protocol):
    """Writes the list in all its forms; whatever stands in the register stays text in them."""

    def stem(self, language: str) -> str:
        """Return what the files are called, without an ending."""

    def write(self, public: PublicList, form: ListForm, language: str) -> Written:
        """Return the list by a template: the municipality's own, or else ours."""

    def json(self, public: PublicList, language: str) -> bytes:
        """Return the list as JSON by the schema that `schema` returns."""

    def schema(self) -> bytes:
        """Return the schema (JSON Schema 2020-12)."""

    def linked_data(self, public: PublicList, language: str) -> bytes:
        """Return the list as JSON-LD in the words of schema.org."""

    def table(self, public: PublicList, language: str) -> PlainTable:
        """Return the list as a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPage:
    """A page of the website as it was read."""

    source: str
    """Its address after redirects, or the name of the file."""
    sha256: str
    links: tuple[Link, ...]


class Reach(StrEnum):
    """Whether something is at an address."""

    THERE = "there"
    GONE = "gone"
    UNKNOWN = "unknown"
    """It could not be asked, or the platform answers no program."""


class PageReader(Protocol):
    """Reads published pages; nothing of a page is run, or followed by itself."""

    def address(self, url: str, *, inside: bool = False) -> PublishedPage:
        """Read a page of the web.

        Args:
            url: `http` or `https`.
            inside: let it be on the municipality's own network, or this computer.

        Raises:
            UserError: `website_address`; `website_inside`, for a private address that is not let.
            SurroundingsError: `website_unreachable`, `website_status`, `website_slow`,
                `website_too_large`, `website_redirects`, `website_not_html`.
        """

    def file(self, path: Path) -> PublishedPage:
        """Read a page that was saved.

        Raises:
            UserError: `file_missing`, `file_unreadable`, `website_file_too_large`.
        """

    def reach(self, url: str, *, inside: bool = False) -> Reach:
        """Ask whether something is at an address; never raises for what the network does."""
