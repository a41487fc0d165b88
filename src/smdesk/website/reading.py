"""Published pages, from the web or saved, and whether something is at an address."""

import hashlib
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path

from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.services.ports import PublishedPage, Reach
from smdesk.website.fetching import MOST_BYTES, Answer, fetch
from smdesk.website.links import decoded, links_of

HTML = frozenset({"text/html", "application/xhtml+xml"})
SUCCESS = range(200, 300)
GONE = frozenset({404, 410})
REFUSES_HEAD = frozenset({400, 403, 405, 501})
REACH_PATIENCE = 10.0
"""Seconds that each address has."""


class WebPages:
    """Reads pages; see `ports.PageReader`.

    Args:
        proxy: says what connections go through; see `fetching.fetch`. The system's if None.
    """

    def __init__(self, proxy: Callable[[], str] | None = None) -> None:
        self._proxy = proxy or str

    def address(self, url: str, *, inside: bool = False) -> PublishedPage:
        """Read a page of the web; see the port."""
        answer = fetch(url.strip(), inside=inside, proxy=self._proxy())
        if answer.status not in SUCCESS:
            raise SurroundingsError("website_status", status=answer.status)
        if answer.kind not in HTML:
            raise SurroundingsError("website_not_html", kind=answer.kind)
        return _page(answer.body, answer.charset, source=answer.url, address=answer.url)

    def file(self, path: Path) -> PublishedPage:
        """Read a page that was saved; see the port."""
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except FileNotFoundError as error:
            raise UserError("file_missing", at="file", path=path) from error
        except OSError as error:
            raise UserError("file_unreadable", at="file", path=path) from error
        if len(data) > MOST_BYTES:
            limit = MOST_BYTES // 1024**2
            raise UserError("website_file_too_large", at="file", name=path.name, megabytes=limit)
        return _page(data, "", source=path.name, address="")

    def reach(self, url: str, *, inside: bool = False) -> Reach:
        """Ask whether something is at an address; see the port."""
        try:
            ask = partial(fetch, inside=inside, patience=REACH_PATIENCE, proxy=self._proxy())
            answer = ask(url, method="HEAD")
            if answer.status in REFUSES_HEAD:
                answer = ask(url)
        except SmdeskError as error:
            return Reach.GONE if _has_no_host(error) else Reach.UNKNOWN
        return _reach(answer)


def _page(data: bytes, charset: str, *, source: str, address: str) -> PublishedPage:
    links = links_of(decoded(data, charset), address)
    return PublishedPage(source=source, sha256=hashlib.sha256(data).hexdigest(), links=links)


def _has_no_host(error: SmdeskError) -> bool:
    """Tell whether the name of the host is nobody's, as those who know all names say."""
    cause = error.__cause__
    return isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_NONAME


def _reach(answer: Answer) -> Reach:
    if answer.status in GONE:
        return Reach.GONE
    return Reach.THERE if answer.status in SUCCESS else Reach.UNKNOWN
