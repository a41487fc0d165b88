"""One question to a time-stamp service over HTTP, with bounds on time and size."""

from functools import partial
from http.client import HTTPException, HTTPResponse
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from smdesk.at_once import within
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.stated import DIRECT

MOST_BYTES = 64 * 1024
"""A token with its certificates takes a tenth of this."""
QUERY, REPLY = "application/timestamp-query", "application/timestamp-reply"


class _Staying(HTTPRedirectHandler):
    """Follows no redirect: only the service that the municipality named is asked."""

    def redirect_request(  # noqa: PLR0917  so many the library hands over
        self,
        req: Request,  # noqa: ARG002  the library's names
        fp: IO[bytes],  # noqa: ARG002
        code: int,  # noqa: ARG002
        msg: str,  # noqa: ARG002
        headers: Any,  # noqa: ARG002
        newurl: str,  # noqa: ARG002
    ) -> None:
        return None


def check_address(url: str) -> None:
    """Refuse an address that no service can have, or that holds a password.

    Raises:
        UserError: `stamp_address`.
    """
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or "@" in parts.netloc:
        raise UserError("stamp_address", at="service")


def ask(url: str, request: bytes, patience: float, proxy: str = "") -> bytes:
    """Send a request and return the answer, whatever it is.

    Args:
        url: the service's, `http` or `https`.
        request: a time-stamp request.
        patience: seconds for all of it.
        proxy: `http://host:port`, `direct` for none, or "" for the system's.

    Raises:
        UserError: `stamp_address`.
        SurroundingsError: `stamp_unreachable`, `stamp_slow`, `stamp_too_large`.
    """
    check_address(url)
    try:
        return within(patience, partial(_post, url, request, patience, proxy))
    except TimeoutError as error:
        raise SurroundingsError("stamp_slow", seconds=round(patience)) from error


def _post(url: str, request: bytes, patience: float, proxy: str) -> bytes:
    headers = {"Content-Type": QUERY, "Accept": REPLY}
    question = Request(url, data=request, headers=headers)  # noqa: S310  http or https: checked
    try:
        with build_opener(_Staying, _through(proxy)).open(question, timeout=patience) as response:
            return _read(response)
    except HTTPError as error:
        error.close()
        raise SurroundingsError("stamp_unreachable", reason=f"HTTP {error.code}") from error
    except TimeoutError:
        raise
    except (OSError, HTTPException, ValueError) as error:
        cause = error.reason if isinstance(error, URLError) else error
        if isinstance(cause, TimeoutError):
            raise cause from error
        raise SurroundingsError("stamp_unreachable", reason=_reason(cause)) from error


def _through(proxy: str) -> ProxyHandler:
    if not proxy:
        return ProxyHandler()
    return ProxyHandler({} if proxy == DIRECT else {"http": proxy, "https": proxy})


def _read(response: HTTPResponse) -> bytes:
    data = response.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise SurroundingsError("stamp_too_large", kilobytes=MOST_BYTES // 1024)
    return data


def _reason(cause: object) -> str:
    said = getattr(cause, "strerror", None)
    return str(said or type(cause).__name__)
