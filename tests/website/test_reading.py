"""Pages of the web: bounds on size, time and redirects, and no address inside unless allowed."""

import socket
from pathlib import Path
from typing import Any

import pytest

from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.published import Link
from smdesk.services.ports import Reach
from smdesk.website import fetching, reading
from smdesk.website.doors import is_public
from smdesk.website.fetching import MOST_BYTES, fetch
from smdesk.website.reading import WebPages
from smdesk.words import Words
from tests.website.server import PAGE, Server

PAGES = WebPages()
FOUND = (Link("https://www.facebook.com/exempel", "Facebook"),)


def code(path: str, server: Server, **options: Any) -> str:
    with pytest.raises(SmdeskError) as caught:
        PAGES.address(server.url + path, **{"inside": True, **options})
    assert Words()(f"error.{caught.value.code}", **caught.value.values)
    return caught.value.code


def test_a_page_is_read(server: Server) -> None:
    page = PAGES.address(f"{server.url}/page", inside=True)
    assert (page.source, page.links) == (f"{server.url}/page", FOUND)
    assert server.asked == [("GET", "/page", f"127.0.0.1:{server.server_port}")]


def test_a_saved_page_is_read(tmp_path: Path) -> None:
    file = tmp_path / "sidan.html"
    file.write_bytes(PAGE)
    page = PAGES.file(file)
    assert (page.source, page.links) == ("sidan.html", FOUND)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda _: None, "file_missing"),
        (lambda path: path.mkdir(), "file_unreadable"),
        (lambda path: path.write_bytes(b" " * (MOST_BYTES + 1)), "website_file_too_large"),
    ],
)
def test_a_file_that_is_no_page(tmp_path: Path, make: Any, expected: str) -> None:
    make(tmp_path / "x.html")
    with pytest.raises(UserError) as caught:
        PAGES.file(tmp_path / "x.html")
    assert caught.value.code == expected
    assert Words()(f"error.{expected}", **caught.value.values)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/status/404", "website_status"),
        ("/status/500", "website_status"),
        ("/kind/application/pdf", "website_not_html"),
        ("/large/1", "website_too_large"),
        ("/round/6", "website_redirects"),
        ("/to/ftp:~~example.se", "website_address"),
        ("/to/file:~~~etc~passwd", "website_address"),
        ("/to/http:~~user:secret@127.0.0.1", "website_address"),
        ("/broken", "website_unreachable"),
    ],
)
def test_what_is_no_page(server: Server, path: str, expected: str) -> None:
    assert code(path, server) == expected


def test_as_much_as_may_be(server: Server) -> None:
    assert PAGES.address(f"{server.url}/large/0", inside=True).links == FOUND
    assert PAGES.address(f"{server.url}/round/5", inside=True).source == f"{server.url}/page"


@pytest.mark.parametrize("path", ["/slow", "/hang"])
def test_a_server_that_takes_its_time(
    server: Server, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        reading, "fetch", lambda url, **options: fetch(url, patience=0.3, **options)
    )
    assert code(path, server) == "website_slow"


@pytest.mark.usefixtures("server")
def test_nobody_is_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        with pytest.raises(SmdeskError) as caught:
            PAGES.address(f"http://127.0.0.1:{free.getsockname()[1]}/", inside=True)
    assert caught.value.code == "website_unreachable"


@pytest.mark.parametrize(
    "url",
    ["", "exempel.se", "ftp://example.se/", "javascript:alert(1)", "http://", "http://a:b@c.se/",
     "http://example.se:8080/", "http://example.se:99999/", "http://[::1/", "http://a b.se/",
     "http://exa\nmple.se/", "http://" + "a" * 300 + ".se/"],
)  # fmt: skip
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(UserError) as caught:
        PAGES.address(url)
    assert caught.value.code == "website_address"


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "0", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1", "172.16.0.1",
     "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[fc00::1]", "[64:ff9b::a00:1]",
     "[2002:7f00:1::]", "224.0.0.1", "255.255.255.255", "2130706433", "0x7f.1", "127.1",
     "[::127.0.0.1]"],
)  # fmt: skip
def test_nothing_inside_is_gone_to(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", None)  # would be a bug to call
    monkeypatch.setattr(fetching, "getproxies", dict)
    with pytest.raises(SmdeskError) as caught:
        PAGES.address(f"http://{host}/")
    assert caught.value.code == "website_inside"
    assert Words()("error.website_inside", **caught.value.values)


def test_a_redirect_leads_nowhere_inside(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first hop is taken for public; the one it leads to is judged by itself."""
    real = socket.getaddrinfo

    def looked_up(host: str, *rest: Any, **options: Any) -> Any:
        return real("127.0.0.1" if host == "kommun.example" else host, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    monkeypatch.setattr("smdesk.website.doors.is_public", lambda one: one == "127.0.0.1")
    monkeypatch.setattr("smdesk.website.doors.PORTS", {"http": server.server_port})
    start = f"http://kommun.example:{server.server_port}"
    assert fetch(f"{start}/page").status == 200
    with pytest.raises(UserError) as caught:
        fetch(f"{start}/to/http:~~127.0.0.2:{server.server_port}~page")
    assert caught.value.code == "website_inside"


def test_a_name_is_looked_up_once(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was judged is what is connected to, also if the name answers otherwise next time."""
    answers = [[(socket.AF_INET, 1, 6, "", ("127.0.0.1", 0))]]
    real = socket.getaddrinfo

    def looked_up(host: str, port: int, *rest: Any, **options: Any) -> Any:
        if host == "kommun.example":
            return answers.pop()  # a second time would fail
        return real(host, port, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    answer = fetch(f"http://kommun.example:{server.server_port}/page", inside=True)
    assert answer.status == 200
    assert server.asked[0][2] == f"kommun.example:{server.server_port}"


def test_all_places_of_a_name_have_to_be_public(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, 1, 6, "", (one, 80)) for one in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    monkeypatch.setattr(fetching, "getproxies", dict)
    with pytest.raises(UserError) as caught:
        fetch("http://kommun.example/")
    assert caught.value.code == "website_inside"


@pytest.mark.parametrize("address", ["93.184.215.14", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_what_is_public(address: str) -> None:
    assert is_public(address)


def test_the_systems_proxy_is_asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "getproxies", lambda: {"http": server.url})
    monkeypatch.setattr(socket, "getaddrinfo", no_names(socket.getaddrinfo))
    answer = fetch("http://kommun.example/page?a=å")
    assert (answer.status, answer.url) == (404, "http://kommun.example/page?a=å")
    assert server.asked == [("GET", "http://kommun.example:80/page?a=%C3%A5", "kommun.example")]


def test_a_stated_proxy_is_asked_before_the_systems(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "getproxies", lambda: {"http": "http://127.0.0.1:1"})
    monkeypatch.setattr(socket, "getaddrinfo", no_names(socket.getaddrinfo))
    stated = [server.url]
    pages = WebPages(lambda: stated[0])
    assert pages.reach("http://kommun.example/page") is Reach.GONE
    assert server.asked == [("HEAD", "http://kommun.example:80/page", "kommun.example")]
    with pytest.raises(SmdeskError) as caught:
        pages.address("http://kommun.example/page")
    assert caught.value.code == "website_status"

    monkeypatch.setattr(fetching, "proxy_bypass", lambda _host: False)
    stated[0] = "direct"
    assert pages.address(f"{server.url}/page", inside=True).links == FOUND


def test_a_proxy_is_no_way_inside(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "getproxies", lambda: {"http": server.url})
    monkeypatch.setattr(fetching, "proxy_bypass", lambda _host: False)
    with pytest.raises(UserError) as caught:
        fetch("http://10.0.0.1/")
    assert caught.value.code == "website_inside"
    assert server.asked == []


def test_a_secure_page_behind_a_proxy_is_tunnelled(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "getproxies", lambda: {"https": server.url})
    monkeypatch.setattr(socket, "getaddrinfo", no_names(socket.getaddrinfo))
    with pytest.raises(SmdeskError) as caught:  # this proxy makes no tunnels
        fetch("https://kommun.example/page")
    assert caught.value.code == "website_unreachable"


def no_names(real: Any) -> Any:
    """Look up no names, as behind a proxy that does it for all."""

    def looked_up(host: str, *rest: Any, **options: Any) -> Any:
        if host.endswith(".example"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return real(host, *rest, **options)

    return looked_up


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/page", Reach.THERE),
        ("/head/405", Reach.THERE),
        ("/head/403", Reach.THERE),
        ("/to/~page", Reach.THERE),
        ("/status/404", Reach.GONE),
        ("/status/410", Reach.GONE),
        ("/to/~status~404", Reach.GONE),
        ("/status/400", Reach.UNKNOWN),
        ("/status/429", Reach.UNKNOWN),
        ("/status/500", Reach.UNKNOWN),
        ("/status/999", Reach.UNKNOWN),
        ("/round/9", Reach.UNKNOWN),
        ("/broken", Reach.UNKNOWN),
    ],
)
def test_whether_something_is_there(server: Server, path: str, expected: Reach) -> None:
    assert PAGES.reach(server.url + path, inside=True) is expected


def test_a_name_that_is_nobodys_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "getproxies", dict)
    monkeypatch.setattr(socket, "getaddrinfo", no_names(socket.getaddrinfo))
    assert PAGES.reach("https://kommun.example/") is Reach.GONE
    assert PAGES.reach("not an address") is Reach.UNKNOWN


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "nonsense", "windows-1252"])
def test_what_a_server_says_of_its_letters_may_be_wrong(server: Server, charset: str) -> None:
    [link] = PAGES.address(f"{server.url}/latin/{charset}", inside=True).links
    assert link.text == "Åby"
