"""Time-stamp tokens (RFC 3161): what asks for them and reads them, and where they lie."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a token says that was verified."""

    at: datetime
    """When the service made it, in UTC: what it covers was there then."""
    serial: str
    """The service's own number for it, in hexadecimal."""


class TimestampTool(Protocol):
    """Asks a service, and reads its answers."""

    def check_address(self, url: str) -> None:
        """Refuse an address that no service can have. Raises UserError `stamp_address`."""

    def check_certificates(self, pem: bytes) -> None:
        """Refuse what is no PEM file. Raises UserError `stamp_certificates_unreadable`."""

    def request(self, covered: bytes) -> bytes:
        """Return a request for a token over the SHA-256 of some bytes, with a new nonce."""

    def ask(self, url: str, request: bytes, patience: float) -> bytes:
        """Send a request and return the answer, whatever it is.

        Args:
            url: the service's, `http` or `https`; nobody else is asked.
            request: what `request` returned.
            patience: seconds for all of it.

        Raises:
            UserError: `stamp_address`.
            SurroundingsError: `stamp_unreachable`, `stamp_slow`, `stamp_too_large`.
        """

    def read(
        self, answer: bytes, *, covered: bytes, pem: bytes, request: bytes | None = None
    ) -> Token:
        """Verify an answer and return what its token says.

        Args:
            answer: the service's, whole.
            covered: what the token must cover.
            pem: the certificates that its signer's must go back to, valid when it was made.
            request: the answer must be to this one.

        Raises:
            UserError: `stamp_certificates_unreadable`.
            SurroundingsError: `stamp_garbled`, `stamp_refused`, `stamp_other_hash`,
                `stamp_other_request`, `stamp_unproven`.
        """


class TokenFiles(Protocol):
    """The folder beside the ledger."""

    def names(self) -> frozenset[str]:
        """Return the names of the files. Raises SurroundingsError `stamp_unreadable`."""

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises SurroundingsError `stamp_unreadable`."""

    def keep(self, name: str, data: bytes) -> None:
        """Write a new file whole and flush it; one that is there is never overwritten.

        Raises:
            SurroundingsError: `stamp_unkept`.
        """
