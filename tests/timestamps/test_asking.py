"""Asking a service over HTTP: what it may do, how long, how much."""

import socket
import time
from datetime import UTC, datetime, timedelta

import pytest

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.timestamps.asking import ask, check_address
from smdesk.timestamps.tool import Rfc3161
from tests.support.stamping import Server

PATIENCE = 60.0


def code(server: Server, behaviour: str, patience: float = PATIENCE) -> str:
    server.behaviour = behaviour
    with pytest.raises(SurroundingsError) as told:
        ask(server.url, b"request", patience)
    return told.value.code


def test_a_service_is_asked_as_the_standard_says(server: Server) -> None:
    request = Rfc3161().request(b"covered")
    answer = ask(server.url, request, PATIENCE)
    pem = server.authority.pem.read_bytes()
    token = Rfc3161().read(answer, covered=b"covered", pem=pem, request=request)
    assert abs(token.at - datetime.now(UTC)) < timedelta(minutes=1)
    assert server.asked == [("/tsa", "application/timestamp-query", request)]


def test_a_stated_proxy_is_asked_before_the_systems(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    proxy = server.url.removesuffix("/tsa")
    ask("http://tsa.example/tsa", b"request", PATIENCE, proxy)
    assert [path for path, _, _ in server.asked] == ["http://tsa.example/tsa"]
    with pytest.raises(SurroundingsError, match="stamp_unreachable"):
        ask(server.url, b"request", PATIENCE)
    ask(server.url, b"request", PATIENCE, "direct")
    assert [path for path, _, _ in server.asked][1:] == ["/tsa"]


def test_a_huge_answer_is_not_read(server: Server) -> None:
    assert code(server, "huge") == "stamp_too_large"


def test_nobody_else_is_asked(server: Server) -> None:
    assert code(server, "elsewhere") == "stamp_unreachable"
    assert [path for path, _, _ in server.asked] == ["/tsa"]


@pytest.mark.parametrize("behaviour", ["silent", "dripping"])
def test_a_slow_service_is_waited_for_so_long_and_no_longer(server: Server, behaviour: str) -> None:
    """It would never come to an end."""
    began = time.monotonic()
    assert code(server, behaviour, 0.5) == "stamp_slow"
    assert time.monotonic() - began > 0.4


def test_what_a_service_says_by_its_status_is_told(server: Server) -> None:
    server.behaviour = "broken"
    with pytest.raises(SurroundingsError) as told:
        ask(server.url, b"request", PATIENCE)
    assert told.value.values == {"reason": "HTTP 503"}


def test_nobody_there_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(SurroundingsError) as told:
            ask(f"http://127.0.0.1:{port}/", b"request", PATIENCE)
    assert told.value.code == "stamp_unreachable"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "tsa.example.org",
        "file:///etc/passwd",
        "ftp://example.org",
        "https://",
        "http://[",
        *(("https://anna:secret@example.org/", "http://example.org:99999/")),
    ],
)
def test_addresses_that_no_service_can_have_are_refused(url: str) -> None:
    with pytest.raises(UserError) as told:
        check_address(url)
    assert told.value.code == "stamp_address"
    with pytest.raises(UserError):
        ask(url, b"request", PATIENCE)


def test_http_and_https_will_do() -> None:
    check_address("http://tsa.example.org")
    check_address("https://tsa.example.org:8443/tsr?policy=1")
