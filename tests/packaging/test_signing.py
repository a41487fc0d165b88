"""A certificate of our own signs real binaries of Windows; osslsigncode judges them."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from importlib.metadata import distribution
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.support.stamping import Authority, serving
from tools.packaging import signing
from tools.packaging.signing import PASSWORD, TRUSTED, Signer
from tools.running import Stop

SECRET = "hemligt å"  # noqa: S105  of a certificate that lives as long as the test
CODE_SIGNING = ExtendedKeyUsageOID.CODE_SIGNING
UNSIGNED = Path(str(distribution("setuptools").locate_file("setuptools/cli-64.exe")))
"""A small program for Windows that nobody has signed."""


def _certificate(folder: Path, *purposes: x509.ObjectIdentifier, days: int = 2) -> Path:
    """Make a certificate that certifies itself, with its key as PKCS#12, and alone as PEM."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Provkommunen")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(
        issuer_name=name,
        subject_name=name,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=now - timedelta(days=7),
        not_valid_after=now + timedelta(days=days),
    )
    if purposes:
        made = made.add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
    own = made.sign(key, SHA256())
    (folder / "own.pem").write_bytes(own.public_bytes(Encoding.PEM))
    file = folder / "own.p12"
    sealed = BestAvailableEncryption(SECRET.encode())
    file.write_bytes(pkcs12.serialize_key_and_certificates(None, key, own, None, sealed))
    return file


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _certificate(tmp_path_factory.mktemp("certificate"), CODE_SIGNING)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(PASSWORD, SECRET)
    folder = tmp_path / "smdesk"
    folder.mkdir()
    return Path(shutil.copy(UNSIGNED, folder / "smdesk.exe"))


def _judged(file: Path, authority: Path) -> subprocess.CompletedProcess[str]:
    words = ["osslsigncode", "verify", "-CAfile", str(authority), "-in", str(file)]
    return subprocess.run(words, capture_output=True, text=True, check=False)


def test_what_nobody_has_signed_is_signed_and_verified(program: Path, certificate: Path) -> None:
    before = program.read_bytes()
    signed = shutil.copy(program, program.with_name("library.dll"))
    signing.sign([Path(signed)], Signer(certificate=str(certificate)))
    bytes_of_others = Path(signed).read_bytes()
    (program.parent / "python312.zip").write_bytes(b"PK")
    files = signing.unsigned(program.parent)
    assert files == [program]
    signing.sign(files, Signer(certificate=str(certificate)))
    assert signing.unsigned(program.parent) == []
    assert program.read_bytes() != before
    assert Path(signed).read_bytes() == bytes_of_others
    told = _judged(program, certificate.with_suffix(".pem"))
    assert told.returncode == 0, told.stdout
    assert "CN=Provkommunen" in told.stdout


def test_a_changed_byte_is_found(program: Path, certificate: Path) -> None:
    signing.sign([program], Signer(certificate=str(certificate)))
    data = bytearray(program.read_bytes())
    data[0x500] ^= 1
    program.write_bytes(data)
    assert _judged(program, certificate.with_suffix(".pem")).returncode != 0


def test_a_signature_bears_its_time(
    program: Path, certificate: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = Authority(tmp_path / "authority")
    monkeypatch.setenv(TRUSTED, str(authority.pem))
    with serving(authority) as service:
        signing.sign([program], Signer(certificate=str(certificate), stamp=service.url))
    assert len(service.asked) == 1
    told = _judged(program, certificate.with_suffix(".pem")).stdout
    assert "CN=Authority" in told, told  # who certified the service


def test_without_its_time_nothing_is_signed(program: Path, certificate: Path) -> None:
    before = program.read_bytes()
    with pytest.raises(Stop, match=r"smdesk\.exe"):
        signing.sign([program], Signer(certificate=str(certificate), stamp="http://127.0.0.1:9/"))
    assert program.read_bytes() == before
    assert signing.unsigned(program.parent) == [program]


def test_the_password_is_no_word_of_a_command(program: Path, certificate: Path) -> None:
    command = signing.osslsigncode(program, program, Signer(certificate=str(certificate)))
    assert SECRET not in " ".join(map(str, command))


@pytest.mark.parametrize("password", ["fel", None])
def test_a_password_that_is_wrong_or_told_by_nobody_stops(
    program: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch, password: str | None
) -> None:
    if password is None:
        monkeypatch.delenv(PASSWORD)
    else:
        monkeypatch.setenv(PASSWORD, password)
    with pytest.raises(Stop, match="password"):
        signing.sign([program], Signer(certificate=str(certificate)))


@pytest.mark.parametrize(
    ("more", "days", "why"),
    [((), 2, "not for signing programs"), ((CODE_SIGNING,), -1, "is valid until")],
)
def test_a_certificate_of_no_use_stops_before_anything_is_signed(
    program: Path, tmp_path: Path, more: tuple[x509.ObjectIdentifier, ...], days: int, why: str
) -> None:
    useless = _certificate(tmp_path, *more, days=days)
    with pytest.raises(Stop, match=why):
        signing.sign([program], Signer(certificate=str(useless)))
    assert signing.unsigned(program.parent) == [program]


def test_what_is_called_a_program_and_is_none_stops(program: Path) -> None:
    program.with_name("fake.dll").write_bytes(b"MZ, but no more")
    with pytest.raises(Stop, match=r"fake\.dll"):
        signing.unsigned(program.parent)


def test_on_windows_the_store_has_the_certificate() -> None:
    """signtool itself is there on Windows only; what it is told is held here."""
    signer = Signer(certificate="AB" * 20, stamp="http://stamp.example/")
    files = [Path(f"{number}.dll") for number in range(60)]
    first, verified, second, _ = signing.signtool(files, signer)
    assert first[:4] == ("signtool", "sign", "/sha1", "AB" * 20)
    assert first[8:12] == ("/tr", "http://stamp.example/", "/td", "SHA256")
    assert verified[:4] == ("signtool", "verify", "/pa", "/q")
    assert [*first[12:], *second[12:]] == files
    with pytest.raises(Stop, match="thumbprint"):
        next(signing.signtool(files, Signer(certificate="own.p12")))
