"""Signing what runs on Windows: each binary that nobody has signed yet, and the installer.

On Linux osslsigncode signs, with a PKCS#12 file or a key in a token (PKCS#11); on Windows signtool
does, with a certificate of the account's store, where tokens show theirs. Signatures are
Authenticode with SHA-256, and bear a time by RFC 3161 if a service is named; without one they end
with the certificate. No password is ever a word of a command, which others on the machine can read.
"""

import argparse
import getpass
import os
import re
import shutil
import ssl
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID

from tools import system
from tools.packaging.places import MSI, WINDOWS
from tools.running import Stop, say

PASSWORD = "SMDESK_SIGN_PASSWORD"  # noqa: S105  the variable's name
"""The variable that holds the password of the file, or the PIN of the token."""
MODULE = "SMDESK_SIGN_MODULE"
"""The variable that holds the path of the token's library (PKCS#11)."""
TRUSTED = "SMDESK_SIGN_TRUSTED"
"""The variable that holds a file of further authorities (PEM), such as the organisation's own."""
BINARIES = {".exe", ".dll", ".pyd"}
THUMBPRINT = re.compile(r"[0-9A-Fa-f]{40}")
AT_ONCE = 50
"""Files in one command of signtool; Windows' commands have 32,767 characters at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """With what is signed."""

    certificate: str
    """A file (PKCS#12), `pkcs11:...` (a key in a token), or on Windows the SHA-1 thumbprint."""
    stamp: str = ""
    """The address of a time-stamp service (RFC 3161); none: signatures bear no time."""


def signing_options(parser: argparse.ArgumentParser) -> None:
    """Let a command be told with what it signs."""
    parser.add_argument(
        "--sign",
        metavar="CERTIFICATE",
        default="",
        help="sign with it: a file (PKCS#12), pkcs11:..., or on Windows a SHA-1 thumbprint",
    )
    parser.add_argument(
        "--stamp", metavar="URL", default="", help="let signatures bear a time (RFC 3161)"
    )


def folder(signer: Signer) -> None:
    """Sign Windows' folder, as it was assembled.

    Raises:
        Stop: see `sign`.
    """
    sign(unsigned(WINDOWS), signer)


def msi(signer: Signer) -> None:
    """Sign the test build of the installer.

    Raises:
        Stop: see `sign`.
    """
    sign([MSI], signer)


def unsigned(folder: Path) -> list[Path]:
    """Return the binaries of a folder that nobody has signed: others' signatures stay."""
    binaries = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in BINARIES)
    return [path for path in binaries if not is_signed(path)]


def is_signed(path: Path) -> bool:
    """Tell whether a binary of Windows holds a signature (PE, the directory of certificates).

    Raises:
        Stop: It is no binary of Windows.
    """
    data = path.read_bytes()
    try:
        (start,) = struct.unpack_from("<I", data, 0x3C)
        mark, magic = struct.unpack_from("<4s20xH", data, start)
        directories = start + 24 + {0x10B: 96, 0x20B: 112}[magic]
        _, size = struct.unpack_from("<II", data, directories + 4 * 8)
    except (struct.error, KeyError):
        mark = b""
    if mark != b"PE\0\0":
        raise Stop(f"{path} is called as a binary of Windows, but is none.")
    return bool(size)


def sign(files: Sequence[Path], signer: Signer) -> None:
    """Sign files in their place, and verify each.

    Raises:
        Stop: The certificate can't be used, or a file could not be signed; its name is told.
    """
    if sys.platform == "win32":
        _by_signtool(files, signer)
    else:
        _by_osslsigncode(files, signer)
    say(f"Signed: {len(files)} files{'' if signer.stamp else ', without a time'}")


def _by_signtool(files: Sequence[Path], signer: Signer) -> None:
    for words in signtool(files, signer):
        _run(words, "signtool")


def signtool(files: Sequence[Path], signer: Signer) -> Iterator[tuple[str | Path, ...]]:
    """Return the commands that sign and verify on Windows.

    Raises:
        Stop: What is chosen is no certificate of a store.
    """
    if not THUMBPRINT.fullmatch(signer.certificate):
        raise Stop(
            "On Windows the certificate is chosen by its SHA-1 thumbprint (40 digits), from the "
            "account's store; a file is put there with: certutil -user -importpfx FILE"
        )
    stamp = ("/tr", signer.stamp, "/td", "SHA256") if signer.stamp else ()
    by = ("/sha1", signer.certificate, "/fd", "SHA256", "/d", "smdesk", *stamp)
    for first in range(0, len(files), AT_ONCE):
        some = files[first : first + AT_ONCE]
        yield ("signtool", "sign", *by, *some)
        yield ("signtool", "verify", "/pa", "/q", *some)


def _by_osslsigncode(files: Sequence[Path], signer: Signer) -> None:
    token = signer.certificate.startswith("pkcs11:")
    system.require(system.SIGN, system.TOKEN if token else ())
    secret = _secret(signer.certificate)
    certificates = [] if token else _opened(Path(signer.certificate), secret)
    with tempfile.TemporaryDirectory() as name:
        trusted = Path(name) / "trusted.pem"
        trusted.write_bytes(_authorities(certificates))
        for file in files:
            fresh = file.with_name(f"{file.name}.signed")
            try:
                _run(osslsigncode(file, fresh, signer), file.name, secret)
                if certificates:
                    _run(_judge(fresh, trusted, certificates[0]), file.name)
                shutil.copymode(file, fresh)
                fresh.replace(file)
            finally:
                fresh.unlink(missing_ok=True)


def _judge(file: Path, trusted: Path, own: x509.Certificate) -> tuple[str | Path, ...]:
    """Return the command that verifies a signature, and that it is made with this certificate."""
    leaf = f"SHA256:{own.fingerprint(SHA256()).hex()}"
    known = ("-CAfile", trusted, "-TSA-CAfile", trusted, "-require-leaf-hash", leaf)
    return ("osslsigncode", "verify", *known, "-in", file)


def osslsigncode(file: Path, fresh: Path, signer: Signer) -> tuple[str | Path, ...]:
    """Return the command that signs a file on Linux; the password waits on standard input."""
    if signer.certificate.startswith("pkcs11:"):
        key = (signer.certificate, "-key", signer.certificate)
        by: tuple[str, ...] = ("-pkcs11module", os.environ.get(MODULE, ""), "-pkcs11cert", *key)
    else:
        by = ("-pkcs12", signer.certificate)
    stamp = ("-ts", signer.stamp) if signer.stamp else ()
    what = ("-h", "sha256", "-n", "smdesk", *stamp, "-in", file, "-out", fresh)
    return ("osslsigncode", "sign", *by, "-readpass", "/dev/stdin", *what)


def _secret(certificate: str) -> str:
    """Return the password, as the variable tells it or as it is typed.

    Raises:
        Stop: Nobody tells it.
    """
    if PASSWORD in os.environ:
        return os.environ[PASSWORD]
    if not sys.stdin.isatty():
        raise Stop(f"The password of {certificate} is to be in the variable {PASSWORD}.")
    return getpass.getpass(f"Password of {certificate}: ")


def _opened(file: Path, secret: str) -> list[x509.Certificate]:
    """Return the certificates of a PKCS#12 file, its own first.

    Raises:
        Stop: It can't be read, or its certificate is not for signing programs today.
    """
    try:
        _, own, others = pkcs12.load_key_and_certificates(file.read_bytes(), secret.encode())
    except (OSError, ValueError) as problem:
        raise Stop(f"{file} can't be opened with this password: {problem}") from problem
    if own is None:
        raise Stop(f"{file} holds no certificate with its key.")
    if not own.not_valid_before_utc <= datetime.now(UTC) <= own.not_valid_after_utc:
        raise Stop(f"The certificate of {file} is valid until {own.not_valid_after_utc:%Y-%m-%d}.")
    if ExtendedKeyUsageOID.CODE_SIGNING not in _purposes(own):
        raise Stop(f"The certificate of {file} is not for signing programs.")
    return [own, *others]


def _authorities(certificates: Iterable[x509.Certificate]) -> bytes:
    """Return whom we trust, as PEM: the signer's own chain, the system's and the organisation's."""
    usual = ssl.get_default_verify_paths()
    files = (usual.cafile or usual.openssl_cafile, os.environ.get(TRUSTED, ""))
    chain = [one.public_bytes(Encoding.PEM) for one in certificates]
    return b"\n".join([*chain, *(Path(one).read_bytes() for one in files if Path(one).is_file())])


def _purposes(certificate: x509.Certificate) -> Iterable[x509.ObjectIdentifier]:
    try:
        return certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return ()


def _run(words: Sequence[str | Path], what: str, secret: str = "") -> None:
    """Run a command.

    Raises:
        Stop: It failed, or is not here.
    """
    command = [str(word) for word in words]
    try:
        done = subprocess.run(
            command, input=secret, capture_output=True, text=True, check=False, timeout=300
        )
    except FileNotFoundError as problem:
        raise Stop(f"{command[0]} is not installed here; install it, then repeat.") from problem
    if done.returncode:
        raise Stop(f"{what}: {command[0]} {command[1]} failed.\n{done.stdout}{done.stderr}")
