"""A time-stamp service on loopback, with an authority of its own, made by openssl."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from smdesk.services.evidence import timestamps

CONFIGURATION = """
[req]
distinguished_name = name
prompt = no
[name]
CN = nobody
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[signer]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[other]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = critical, emailProtection
[tokens]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""
KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
TOKEN = {"Content-Type": "application/timestamp-reply"}
OPENSSL = shutil.which("openssl") or "openssl"


def openssl(*words: object) -> str:
    """Run openssl; what it says on failure is what pytest shows."""
    command = [OPENSSL, *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Authority:
    """An authority, and a signer of tokens whose certificate it made.

    Args:
        folder: where keys and certificates lie.
        purpose: what the signer's certificate is for: `signer`, or `other` than that.
        days: how many the signer's certificate is valid; fewer than none: it has expired.
    """

    def __init__(self, folder: Path, purpose: str = "signer", days: int = 30) -> None:
        folder.mkdir()
        self.folder, self.pem = folder, folder / "authority.pem"
        self._file = folder / "openssl.cnf"
        self._file.write_text(CONFIGURATION.format(folder=folder), "utf-8")
        (folder / "serial").write_text("01\n", "utf-8")
        self._certificate(purpose, days)

    def _certificate(self, purpose: str, days: int) -> None:
        key, own = self.folder / "authority.key", ("-config", self._file)
        made = ("-keyout", key, "-out", self.pem, "-subj", "/CN=Authority", "-days", 3650)
        openssl("req", "-x509", *KEY, *made, *own, "-extensions", "authority")
        request = self.folder / "signer.csr"
        asked = ("-keyout", self.folder / "signer.key", "-out", request, "-subj", "/CN=Signer")
        openssl("req", "-new", *KEY, *asked, *own)
        by = ("-CA", self.pem, "-CAkey", key, "-CAcreateserial", "-days", days)
        out = ("-out", self.folder / "signer.pem", "-extfile", self._file, "-extensions", purpose)
        openssl("x509", "-req", "-in", request, *by, *out)

    def put_between(self) -> Path:
        """Let an intermediate authority certify the signer; return its certificate."""
        key, request, made = (self.folder / f"between.{end}" for end in ("key", "csr", "pem"))
        own = ("-config", self._file)
        asked = ("-keyout", key, "-out", request, "-subj", "/CN=Between")
        openssl("req", "-new", *KEY, *asked, *own)
        named = ("-CAcreateserial", "-days", 30, "-extfile", self._file, "-extensions")
        by = ("-CA", self.pem, "-CAkey", self.folder / "authority.key")
        openssl("x509", "-req", "-in", request, *by, *named, "authority", "-out", made)
        signer = ("-in", self.folder / "signer.csr", "-out", self.folder / "signer.pem")
        openssl("x509", "-req", *signer, "-CA", made, "-CAkey", key, *named, "signer")
        return made

    def end_in(self, time_left: timedelta) -> datetime:
        """Give the signer another certificate that ends soon: openssl counts in days."""
        file = self.folder / "signer.pem"
        old = x509.load_pem_x509_certificate(file.read_bytes())
        key = load_pem_private_key((self.folder / "authority.key").read_bytes(), None)
        assert isinstance(key, EllipticCurvePrivateKey)
        now = datetime.now(UTC).replace(microsecond=0)
        made = x509.CertificateBuilder(
            issuer_name=old.issuer,
            subject_name=old.subject,
            public_key=old.public_key(),
            serial_number=x509.random_serial_number(),
            not_valid_before=now - timedelta(days=1),
            not_valid_after=now + time_left,
            extensions=list(old.extensions),
        )
        file.write_bytes(made.sign(key, SHA256()).public_bytes(Encoding.PEM))
        return now + time_left

    def answer(self, request: bytes, *more: object) -> bytes:
        """Return the answer to a request, as a service would; `more` are words for openssl."""
        query, reply = self.folder / "query.tsq", self.folder / "reply.tsr"
        query.write_bytes(request)
        by = ("-signer", self.folder / "signer.pem", "-inkey", self.folder / "signer.key")
        named = ("-config", self._file, "-section", "tokens")
        openssl("ts", "-reply", *named, "-queryfile", query, *by, *more, "-out", reply)
        return reply.read_bytes()


class Service(BaseHTTPRequestHandler):
    """Answers over HTTP as its server is told to."""

    server: "Server"

    def do_POST(self) -> None:
        request = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, self.headers["Content-Type"], request))
        self.server.answer(self, request)

    def reply(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its name there
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """A service; each test says what it answers with."""

    daemon_threads = True

    def __init__(self, authority: Authority) -> None:
        super().__init__(("127.0.0.1", 0), Service)
        self.authority = authority
        self.asked: list[tuple[str, str, bytes]] = []
        self.behaviour = "well"
        self.over = Event()
        """Until then one that takes its time goes on with that."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/tsa"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of who hung up."""

    def answer(self, service: Service, request: bytes) -> None:
        match self.behaviour:
            case "well":
                service.reply(self.authority.answer(request), 200, **TOKEN)
            case "garbage":
                service.reply(b"<html>Sorry</html>")
            case "empty":
                service.reply(b"")
            case "huge":
                service.reply(b"0" * 10_000_000)
            case "elsewhere":
                service.reply(b"", 307, Location=self.url + "/other")
            case "broken":
                service.reply(b"", 503)
            case "silent":
                self.over.wait()
            case "dripping":
                self.drip(service)
            case told:
                service.reply(bytes.fromhex(told))

    def drip(self, service: Service) -> None:
        """Send a byte now and then for ever, each in good time by itself."""
        service.send_response(200)
        service.send_header("Content-Length", "1000")
        service.end_headers()
        while not self.over.wait(0.1):
            service.wfile.write(b"0")
            service.wfile.flush()


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """An authority, made once."""
    return Authority(tmp_path_factory.mktemp("authority") / "tsa")


@pytest.fixture
def server(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator["Server"]:
    """Its service; it starts openssl, and has all the time that it takes."""
    for name in ("PATIENCE", "START_PATIENCE"):
        monkeypatch.setattr(timestamps, name, 60.0)
    with serving(authority) as running:
        yield running


@contextmanager
def serving(authority: Authority) -> Iterator[Server]:
    """Run a service meanwhile."""
    server = Server(authority)
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
