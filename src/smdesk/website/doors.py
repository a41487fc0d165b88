"""Which addresses of the network may be gone to, and a connection to just the one that was judged.

A name is looked up once. What came of it is judged, and connected to, so that a name that answers
differently the second time (DNS rebinding) leads nowhere else.
"""

import socket
import ssl
from collections.abc import Sequence
from http.client import HTTPConnection, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from smdesk.domain.errors import UserError

PORTS = {"http": 80, "https": 443}
EMBEDDING = ("ipv4_mapped", "sixtofour")
"""How an address of IPv6 holds one of IPv4, which is judged in its place."""
NAT64 = 0x0064FF9B << 96
"""The first 96 bits of what is translated to IPv4 (RFC 6052, section 2.1)."""
IPV4_BITS = 0xFFFF_FFFF


class InsideError(Exception):
    """A name leads to an address that is not public."""


def take_apart(url: str, *, inside: bool) -> SplitResult:
    """Return an address in parts; from outside, only at the web's own ports.

    Raises:
        UserError: `website_address`.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or PORTS.get(parts.scheme)
        if host:
            host.encode("idna")
    except (ValueError, UnicodeError):
        host, port = None, None
    if not host or port is None or "@" in parts.netloc or not url.isprintable() or " " in url:
        raise UserError("website_address", at="url")
    if not inside and port not in PORTS.values():
        raise UserError("website_address", at="url")
    return parts


def is_public(address: str) -> bool:
    """Tell whether an address of the network is one of the whole world's."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(map(_is_public, _embedded(found) or (found,)))


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved


def _embedded(address: IPv4Address | IPv6Address) -> Sequence[IPv4Address]:
    if isinstance(address, IPv4Address):
        return []
    held = [getattr(address, name) for name in EMBEDDING]
    if int(address) & ~IPV4_BITS == NAT64:
        held.append(IPv4Address(int(address) & IPV4_BITS))
    if address.teredo:
        held += address.teredo
    return [one for one in held if one is not None]


def places(host: str, port: int, *, inside: bool) -> list[str]:
    """Return the addresses that a name leads to.

    Raises:
        InsideError: if one of them is not public, unless that is allowed.
        OSError: if there is none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    if not inside and not all(map(is_public, addresses)):
        raise InsideError(host)
    return addresses


def connection(
    host: str, port: int, addresses: list[str], *, secure: bool, patience: float
) -> HTTPConnection:
    """Return a connection to a host at one of its addresses; certificates are the system's."""
    kind = _PinnedTls if secure else _Pinned
    made = kind(host, port, timeout=patience)
    made.addresses = addresses
    return made


def _connected(addresses: list[str], port: int, patience: float | None) -> socket.socket:
    failure: OSError = OSError("no address")
    for address in addresses:
        try:
            return socket.create_connection((address, port), patience)
        except OSError as error:
            failure = error
    raise failure


class _Pinned(HTTPConnection):
    addresses: list[str]

    def connect(self) -> None:
        """Connect to what was judged."""
        self.sock = _connected(self.addresses, self.port, self.timeout)


class _PinnedTls(HTTPSConnection):
    addresses: list[str]

    def connect(self) -> None:
        """Connect to what was judged; the certificate is still held against the host's name."""
        plain = _connected(self.addresses, self.port, self.timeout)
        context = ssl.create_default_context()
        try:
            self.sock = context.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise
