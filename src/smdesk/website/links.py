"""The links of a page, as a browser would see them; nothing in it is run or fetched."""

import codecs
import re
from collections.abc import Mapping
from urllib.parse import urljoin

from lxml import etree  # type: ignore[import-untyped]  # it has no types

from smdesk.domain.published import Link
from smdesk.domain.texts import whole_text

MOST_LINKS = 20_000
LONGEST_TEXT = 300
"""Characters of a link's text that are kept."""
HEAD = 4_096
"""Bytes in which a page says how it is encoded."""
DECLARED = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
"""How browsers note where a page that they save comes from."""
LATIN = frozenset({"ascii", "iso8859-1", "iso8859-15"})
"""What pages call themselves that are in Windows' code page (WHATWG, Encoding, section 4.2)."""
UNSEEN = frozenset({"script", "style", "template"})
MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""The first bytes of a page that say how it is encoded, whatever else it claims."""


def decoded(data: bytes, charset: str = "") -> str:
    """Return a page as text, whatever it says of its encoding, and however wrong that is.

    Args:
        data: the page.
        charset: what the server said; empty if it said nothing.
    """
    for mark, name in MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    found = DECLARED.search(data[:HEAD])
    for name in (charset, found[1].decode("ascii") if found else "", "utf-8"):
        text = _tried(data, name)
        if text is not None:
            return text
    return data.decode("cp1252", "replace")


def _tried(data: bytes, name: str) -> str | None:
    try:
        codec = codecs.lookup(name).name
        if codec in LATIN:
            return data.decode("cp1252", "replace")
        return data.decode(codec)
    except (LookupError, ValueError, TypeError):  # no such encoding, or not what it is in
        return None


def links_of(page: str, address: str = "") -> tuple[Link, ...]:
    """Return the links of a page in its order, each absolute; those that lead to no page are none.

    Args:
        page: HTML.
        address: where it was; empty for a file, which may say it itself.
    """
    saved = SAVED_FROM.search(page[:HEAD])
    reader = _Reader(address or (saved[1] if saved else ""))
    parser = etree.HTMLParser(target=reader, no_network=True, huge_tree=True)
    try:
        parser.feed(whole_text(page))
        parser.close()
    except etree.LxmlError:  # what it can't read on from; what came before counts
        reader.close()
    return tuple(reader.found)


class _Reader:
    """Hears of a page's parts in turn, and keeps its links.

    Args:
        base: what addresses without a host begin with.
    """

    def __init__(self, base: str) -> None:
        self.found: list[Link] = []
        self._base = base
        self._based = False
        self._url: str | None = None
        self._texts: list[str] = []
        self._unseen: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin a link; one in another ends that."""
        if tag in UNSEEN:
            self._unseen.append(tag)
        elif self._unseen:
            return
        elif tag == "base" and attributes.get("href") and not self._based:
            self._based, self._base = True, _joined(self._base, attributes["href"]) or self._base
        elif tag in {"a", "area"}:
            self._end()
            self._url = attributes.get("href")
            self._texts = [attributes.get("aria-label") or attributes.get("alt") or ""]
            if tag == "area":
                self._end()
        elif tag == "img" and self._url is not None:
            self._texts.append(attributes.get("alt", ""))

    def end(self, tag: str) -> None:
        """End a link, or what nobody sees."""
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
        elif tag == "a":
            self._end()

    def data(self, text: str) -> None:
        """Take the text of a link."""
        if self._url is not None and not self._unseen:
            self._texts.append(text)

    def close(self) -> None:
        """End a link that the page does not end."""
        self._end()

    def _end(self) -> None:
        wanted = self._url is not None and len(self.found) < MOST_LINKS
        url = _joined(self._base, self._url or "") if wanted else ""
        if url:
            text = " ".join("".join(self._texts).split())[:LONGEST_TEXT]
            self.found.append(Link(url=url, text=text))
        self._url, self._texts = None, []


def _joined(base: str, href: str) -> str:
    """Return an absolute address of the web as a browser makes it; empty if it is none."""
    bare = re.sub(r"[\t\r\n]", "", href).strip()
    try:
        url = urljoin(base, bare)
    except ValueError:
        return ""
    return url if re.match(r"https?://[^/]", url, re.IGNORECASE) else ""
