"""A server on this computer that answers as a test asks, well and badly."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from smdesk.website.fetching import MOST_BYTES

PAGE = b'<!doctype html><a href="https://www.facebook.com/exempel">Facebook</a>'


class Handler(BaseHTTPRequestHandler):
    """Answers by the path."""

    server: "Server"

    def do_GET(self) -> None:
        """Answer."""
        self.server.asked.append((self.command, self.path, self.headers.get("Host", "")))
        name, _, rest = self.path.lstrip("/").partition("/")
        getattr(self, f"say_{name or 'page'}", self.say_nothing)(rest)

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def answer(
        self, status: int = 200, body: bytes = PAGE, kind: str = "text/html", **headers: str
    ) -> None:
        """Send an answer."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def say_page(self, _: str) -> None:
        self.answer()

    def say_nothing(self, _: str) -> None:
        self.answer(404)

    def say_status(self, code: str) -> None:
        self.answer(int(code))

    def say_head(self, code: str) -> None:
        """Refuse to be asked for the head alone."""
        self.answer(int(code) if self.command == "HEAD" else 200)

    def say_kind(self, kind: str) -> None:
        self.answer(kind=kind)

    def say_to(self, place: str) -> None:
        self.answer(302, b"", Location=place.replace("~", "/"))

    def say_round(self, left: str) -> None:
        place = f"/round/{int(left) - 1}" if int(left) > 1 else "/page"
        self.answer(301, b"", Location=place)

    def say_large(self, extra: str) -> None:
        self.answer(body=PAGE.ljust(MOST_BYTES + int(extra)))

    def say_slow(self, _: str) -> None:
        """Send a byte now and then for ever."""
        self.answer()
        while not self.server.over.is_set():
            try:
                self.wfile.write(b" ")
            except OSError:
                return
            time.sleep(0.05)

    def say_hang(self, _: str) -> None:
        self.server.over.wait(60)

    def say_latin(self, charset: str) -> None:
        body = '<a href="https://www.facebook.com/exempel">Åby</a>'.encode("cp1252")
        self.answer(body=body, kind=f"text/html; charset={charset}")

    def say_broken(self, _: str) -> None:
        self.wfile.write(b"nonsense\r\n\r\n")


class Server(ThreadingHTTPServer):
    """The server, and what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str, str]] = []
        self.over = Event()

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def serving() -> Iterator[Server]:
    """Serve for as long as the block lasts."""
    server = Server()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
