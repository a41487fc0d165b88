"""Time-stamp requests and answers, read and verified by rfc3161-client."""

import hashlib
from collections.abc import Callable
from datetime import UTC

from cryptography import x509
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)
from rfc3161_client._rust import parse_timestamp_request  # the library names it nowhere else
from rfc3161_client.tsp import PKIStatus, TimeStampTokenInfo

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.texts import clean_line
from smdesk.services.ports import Token
from smdesk.timestamps.asking import ask, check_address
from smdesk.timestamps.ordering import in_order

SHA256 = x509.ObjectIdentifier("2.16.840.1.101.3.4.2.1")
MOST_TOLD = 200
"""Letters of what a service says by itself."""


class Rfc3161:
    """Asks for tokens and reads them; see `ports.TimestampTool`.

    Args:
        proxy: says what connections go through; see `asking.ask`. The system's if None.
    """

    def __init__(self, proxy: Callable[[], str] | None = None) -> None:
        self._proxy = proxy or str

    def check_address(self, url: str) -> None:  # noqa: D102  see the port
        check_address(url)

    def request(self, covered: bytes) -> bytes:  # noqa: D102  see the port
        asked = TimestampRequestBuilder().data(covered).hash_algorithm(HashAlgorithm.SHA256)
        return asked.build().as_bytes()

    def ask(self, url: str, request: bytes, patience: float) -> bytes:  # noqa: D102  see the port
        return ask(url, request, patience, self._proxy())

    def check_certificates(self, pem: bytes) -> None:  # noqa: D102  see the port
        _certificates(pem)

    def read(
        self, answer: bytes, *, covered: bytes, pem: bytes, request: bytes | None = None
    ) -> Token:
        """Verify an answer and return what its token says; see `ports.TimestampTool`."""
        response = _granted(answer)
        said = _info(response)
        digest = hashlib.sha256(covered).digest()
        imprint = said.message_imprint
        if imprint.hash_algorithm != SHA256 or imprint.message != digest:
            raise SurroundingsError("stamp_other_hash")
        if request is not None and said.nonce != _nonce(request):
            raise SurroundingsError("stamp_other_request")
        verifier = VerifierBuilder(roots=_certificates(pem)).build()
        try:
            verifier.verify(response, digest)
        except (VerificationError, ValueError) as error:
            raise SurroundingsError("stamp_unproven") from error
        return Token(at=said.gen_time.astimezone(UTC), serial=f"{said.serial_number:x}")


def _granted(answer: bytes) -> TimeStampResponse:
    try:
        response = decode_timestamp_response(in_order(answer))
        status, told = response.status, " ".join(response.status_string)
    except ValueError as error:
        raise SurroundingsError("stamp_garbled") from error
    if status != PKIStatus.GRANTED:
        reason = clean_line(told)[:MOST_TOLD]
        raise SurroundingsError("stamp_refused", status=status, reason=reason)
    return response


def _info(response: TimeStampResponse) -> TimeStampTokenInfo:
    try:
        return response.tst_info
    except ValueError as error:
        raise SurroundingsError("stamp_garbled") from error


def _nonce(request: bytes) -> int | None:
    try:
        return parse_timestamp_request(request).nonce
    except ValueError as error:
        raise SurroundingsError("stamp_other_request") from error


def _certificates(pem: bytes) -> list[x509.Certificate]:
    """Return the certificates of a PEM file, each once.

    Raises:
        UserError: `stamp_certificates_unreadable`.
    """
    try:
        return list(dict.fromkeys(x509.load_pem_x509_certificates(pem)))
    except ValueError as error:
        raise UserError("stamp_certificates_unreadable", at="certificates") from error
