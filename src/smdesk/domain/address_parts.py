"""An address taken apart and held to what any address must keep, before a platform looks at it."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, unquote

from smdesk.domain.errors import Problem
from smdesk.domain.platforms import HOSTS, SHORT_HOSTS

MAX_ADDRESS = 2_000
"""Characters; longer ones break in browsers and are no account's address."""

AT = "address"
"""The field that all problems of an address belong to."""

KEPT_PORTS = {"", "80", "443"}
MAX_HOST = 253
"""Characters of a host name (RFC 1035, section 2.3.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """An address in parts: text is decoded and composed (NFC), the host is ASCII and lower case."""

    host: str
    segments: tuple[str, ...]
    """The path's names; empty ones are left out."""
    slash: bool
    """Whether the path ends with a slash."""
    query: tuple[tuple[str, str], ...]
    """Names and values as they were written, still percent-encoded."""
    foreign: bool = False
    """Whether the host was written with letters outside ASCII, or encoded ones."""


def problem(code: str, **values: object) -> Problem:
    """Return a problem of the address field."""
    return Problem(code=code, at=AT, values=values)


def invisible(text: str) -> Problem | None:
    """Return a problem for the first character that nobody sees: control, format, unassigned.

    Bidirectional marks are among them: they can make one address look like another.
    """
    for character in text:
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}:
            return problem("control_character", character=f"U+{ord(character):04X}")
    return None


def check_form(text: str) -> Problem | None:
    """Return what no address may have: too long, invisible characters, blanks, forbidden signs."""
    if len(text) > MAX_ADDRESS:
        return problem("too_long", limit=MAX_ADDRESS, length=len(text))
    if re.search(r"\s", text):
        return problem("address_space")
    hidden = invisible(text)
    if hidden is not None:
        return hidden
    forbidden = re.search(r"[<>\"{}|\\^`]", text)
    return problem("address_sign", sign=forbidden[0]) if forbidden else None


def without_scheme(text: str) -> str | Problem:
    """Return an address from its host on; only the web's own schemes are followed."""
    match = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d+(?:[/?#]|$))", text)
    if match is None:
        return text.removeprefix("//")
    scheme = match[1].lower()
    rest = text[match.end() :]
    if scheme not in {"http", "https"} or not rest.startswith("//"):
        return problem("address_scheme", scheme=scheme)
    return rest.removeprefix("//")


def check_web_address(text: str, at: str) -> list[Problem]:
    """Return what keeps a text from being an address that a browser may open; blank is allowed."""
    wrong = _wrong_address(text) if text else None
    return [] if wrong is None else [replace(wrong, at=at)]


def _wrong_address(text: str) -> Problem | None:
    wrong = check_form(text)
    if wrong is not None:
        return wrong
    rest = without_scheme(text)
    if isinstance(rest, Problem):
        return rest
    if rest in {text, text.removeprefix("//")}:
        return problem("address_without_scheme")
    parts = take_apart(rest)
    return parts if isinstance(parts, Problem) else None


def take_apart(text: str) -> Parts | Problem:
    """Return the parts of an address without its scheme; the fragment is dropped."""
    authority, path, query = _split(text)
    if "@" in authority:
        return problem("address_login")
    name, _, port = authority.partition(":")
    if port not in KEPT_PORTS:
        return problem("address_port", port=port)
    host = _host(name)
    if isinstance(host, Problem):
        return host
    segments = _decode_path(path, query)
    if isinstance(segments, Problem):
        return segments
    return Parts(
        host=host,
        segments=tuple(segment for segment in segments if segment),
        slash=path.endswith("/"),
        query=_pairs(query),
        foreign=host != name.lower().removesuffix(".") or "xn--" in host,
    )


def _split(text: str) -> tuple[str, str, str]:
    text = text.partition("#")[0]
    rest, _, query = text.partition("?")
    authority, slash, path = rest.partition("/")
    return authority, slash + path, query


@lru_cache(1_000)
def _host(name: str) -> str | Problem:
    lower = unicodedata.normalize("NFC", name).lower().removesuffix(".")
    try:
        host = lower.encode("idna").decode("ascii")
        shown = host.encode("ascii").decode("idna")
    except UnicodeError:
        return problem("address_host", host=name)
    if not _is_host(host):
        return problem("address_host", host=name)
    return problem("address_lookalike", host=name) if _looks_alike(lower, shown) else host


def _is_host(host: str) -> bool:
    labels = host.split(".")
    return (
        len(host) <= MAX_HOST
        and len(labels) > 1
        and all(re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", label) for label in labels)
        and not labels[-1].isdigit()
    )


def _looks_alike(written: str, shown: str) -> bool:
    """Tell whether a host mixes alphabets, or is a known one but for accents and width."""
    if any(len(_alphabets(label)) > 1 for label in shown.split(".")):
        return True
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", shown)
        if not unicodedata.combining(character)
    )
    known = {*HOSTS, *SHORT_HOSTS}
    imitates = any(plain == host or plain.endswith("." + host) for host in known)
    return imitates and plain != written


def _alphabets(label: str) -> set[str]:
    return {unicodedata.name(letter, "?").split()[0] for letter in label if letter.isalpha()}


def _decode_path(path: str, query: str) -> list[str] | Problem:
    try:
        segments = [decode(segment) for segment in path.split("/")]
        hidden = invisible("".join(segments) + decode(query))
    except UnicodeDecodeError:
        return problem("address_percent")
    return hidden or segments


def _pairs(query: str) -> tuple[tuple[str, str], ...]:
    halves = (pair.partition("=") for pair in query.split("&") if pair)
    return tuple((name, value) for name, _, value in halves)


def decode(text: str) -> str:
    """Return percent-encoded UTF-8 as composed text (NFC).

    Raises:
        UnicodeDecodeError: if the bytes are not UTF-8.
    """
    return unicodedata.normalize("NFC", unquote(text, errors="strict"))


def encode(text: str, keep: str = "") -> str:
    """Return a path segment percent-encoded; letters, digits and harmless signs stay."""
    return quote(text, safe="-._~!$'()*,;:@" + keep)


def same_text(text: str) -> str:
    """Return what two spellings of a name have in common: case and composition set aside."""
    return unicodedata.normalize("NFC", text.casefold())


Rule = Callable[[Parts], "Form | Problem"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a platform's rule makes of an address."""

    url: str
    key: str
    warnings: tuple[Problem, ...] = ()
