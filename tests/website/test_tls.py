"""Secure pages: the certificate is held against the host's name, wherever that leads."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from smdesk.domain.errors import SmdeskError
from smdesk.website.fetching import fetch
from tests.website.server import Server, serving

HOST = "www.kommun.example"


def certificate(folder: Path) -> Path:
    """Make a certificate for the host that vouches for itself, with its key, as one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    form, unsealed = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file = folder / "host.pem"
    file.write_bytes(made.public_bytes(pem) + key.private_bytes(pem, form, unsealed))
    return file


@pytest.fixture
def secure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server with a certificate that the system knows, whose names all lead to it."""
    file, real = certificate(tmp_path), socket.getaddrinfo
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    monkeypatch.setattr("smdesk.website.fetching.getproxies", dict)

    def here(host: str, *rest: Any, **options: Any) -> Any:
        return real("127.0.0.1" if host.endswith(".example") else host, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", here)
    with serving() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        yield server


def test_a_secure_page_is_read(secure: Server) -> None:
    answer = fetch(f"https://{HOST}:{secure.server_port}/page", inside=True)
    assert (answer.status, answer.kind) == (200, "text/html")
    assert secure.asked[0][2] == f"{HOST}:{secure.server_port}"


def test_a_certificate_for_another_name_is_refused(secure: Server) -> None:
    with pytest.raises(SmdeskError) as caught:
        fetch(f"https://annan.example:{secure.server_port}/page", inside=True)
    assert caught.value.code == "website_unreachable"
    assert secure.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused(
    secure: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(SmdeskError) as caught:
        fetch(f"https://{HOST}:{secure.server_port}/page", inside=True)
    assert caught.value.code == "website_unreachable"
    assert "CERTIFICATE" in str(caught.value.values["reason"]).upper()
