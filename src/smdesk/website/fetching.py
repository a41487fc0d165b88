"""One page or one answer over HTTP, with bounds on time, size, redirects, and where it leads.

The stated proxy is used, or the system's where there is one. It looks names up by itself then; what
we see of a name is judged all the same.
"""

import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

from smdesk.at_once import within
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.stated import DIRECT
from smdesk.website.doors import PORTS, InsideError, connection, places, take_apart

MOST_BYTES = 5 * 1024 * 1024
MOST_REDIRECTS = 5
PATIENCE = 20.0
"""Seconds for a page, redirects and all."""
MOVED = frozenset({301, 302, 303, 307, 308})
BLOCK = 64 * 1024
HEADERS = {
    "User-Agent": "smdesk (comparison of a published list)",
    "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
KEPT = "/?#[]@!$&'()*+,;=:%~-._"
"""Signs that an address may have as they are (RFC 3986); others are encoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said in the end."""

    url: str
    """After redirects."""
    status: int
    kind: str
    """Its Content-Type, in small letters."""
    charset: str
    body: bytes
    """Nothing where only the head was asked for."""


class SlowError(Exception):
    """It took longer than it may."""


def fetch(
    url: str,
    *,
    inside: bool = False,
    method: str = "GET",
    patience: float = PATIENCE,
    proxy: str = "",
) -> Answer:
    """Return what is at an address, redirects followed.

    Args:
        url: `http` or `https`.
        inside: let addresses be private, and have any port.
        method: `GET` or `HEAD`.
        patience: seconds for all of it.
        proxy: `http://host:port`, `direct` for none, or "" for the system's.

    Raises:
        UserError: `website_address`; `website_inside`, with the host.
        SurroundingsError: `website_unreachable`, `website_slow`, `website_too_large`,
            `website_redirects`.
    """
    take_apart(url, inside=inside)
    end = time.monotonic() + patience
    asking = _Asking(inside=inside, method=method, end=end, proxy=proxy)
    try:
        return within(patience + 1, partial(asking.follow, url))
    except (TimeoutError, SlowError) as error:
        raise SurroundingsError("website_slow", seconds=round(patience)) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking:
    inside: bool
    method: str
    end: float
    proxy: str

    def left(self) -> float:
        """Return the seconds that are left."""
        seconds = self.end - time.monotonic()
        if seconds <= 0:
            raise SlowError
        return seconds

    def follow(self, url: str) -> Answer:
        """Ask, and ask again where a redirect leads; each is judged as the first."""
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._ask(url)
            if isinstance(answer, Answer):
                return answer
            url = answer
        raise SurroundingsError("website_redirects", most=MOST_REDIRECTS)

    def _ask(self, url: str) -> Answer | str:
        parts = take_apart(url, inside=self.inside)
        try:
            door, target = self._door(parts)
            return self._exchange(door, parts, target, url)
        except InsideError as error:
            raise UserError("website_inside", at="url", host=parts.hostname) from error
        except TimeoutError as error:
            raise SlowError from error
        except (OSError, HTTPException, ValueError) as error:
            raise _unreachable(parts, error) from error

    def _door(self, parts: SplitResult) -> tuple[HTTPConnection, str]:
        """Return a connection, and what is asked for over it."""
        host, port = _host(parts), parts.port or PORTS[parts.scheme]
        secure, target = parts.scheme == "https", _target(parts)
        proxy = _proxy(parts, self.proxy)
        if proxy is None:
            addresses = places(host, port, inside=self.inside)
            return connection(host, port, addresses, secure=secure, patience=self.left()), target
        with suppress(socket.gaierror):  # behind a proxy, we may not be able to look names up
            places(host, port, inside=self.inside)
        by = (str(proxy.hostname), proxy.port or PORTS["http"])
        if not secure:
            return HTTPConnection(*by, timeout=self.left()), f"http://{host}:{port}{target}"
        door = HTTPSConnection(*by, timeout=self.left())
        door.set_tunnel(host, port)
        return door, target

    def _exchange(
        self, door: HTTPConnection, parts: SplitResult, target: str, url: str
    ) -> Answer | str:
        try:
            door.request(self.method, target, headers={**HEADERS, "Host": _host_header(parts)})
            with door.getresponse() as response:
                place = response.getheader("Location")
                if response.status in MOVED and place:
                    return urljoin(url, place)
                return Answer(
                    url=url,
                    status=response.status,
                    kind=response.headers.get_content_type(),
                    charset=response.headers.get_content_charset() or "",
                    body=self._body(response) if self.method == "GET" else b"",
                )
        finally:
            door.close()

    def _body(self, response: HTTPResponse) -> bytes:
        parts, size = [], 0
        while block := response.read1(BLOCK):
            parts.append(block)
            size += len(block)
            if size > MOST_BYTES:
                raise SurroundingsError("website_too_large", megabytes=MOST_BYTES // 1024**2)
            self.left()
        return b"".join(parts)


def _host(parts: SplitResult) -> str:
    host = str(parts.hostname)
    return host if ":" in host else host.encode("idna").decode("ascii")


def _host_header(parts: SplitResult) -> str:
    host = _host(parts)
    shown = f"[{host}]" if ":" in host else host
    return shown if parts.port in {None, PORTS[parts.scheme]} else f"{shown}:{parts.port}"


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", KEPT)
    return f"{path}?{quote(parts.query, KEPT)}" if parts.query else path


def _proxy(parts: SplitResult, stated: str) -> SplitResult | None:
    """Return the proxy for an address, if there is one: the stated one, or the system's."""
    host = _host(parts)
    said = stated or getproxies().get(parts.scheme)
    if not said or said == DIRECT or proxy_bypass(host):
        return None
    proxy = urlsplit(said if "://" in said else f"http://{said}")
    return proxy if proxy.hostname else None


def _unreachable(parts: SplitResult, error: Exception) -> SurroundingsError:
    said = getattr(error, "strerror", None)
    reason = str(said or type(error).__name__)
    return SurroundingsError("website_unreachable", host=parts.hostname, reason=reason)
