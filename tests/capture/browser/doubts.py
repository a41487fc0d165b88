"""Pages that look whole when they are not, as they are met outside."""

from collections.abc import Callable

from tests.capture.browser import site


def refused(rows: int) -> str:
    """A feed whose site says after a while that it is asked too often."""
    more = "const answer = await fetch(first > 3000 ? '/busy' : '/wait'); if (!answer.ok) return;"
    return site.feed(rows).replace("await (await fetch('/wait?wait=0.3')).text();", more)


def cut(rows: int) -> str:
    """A feed whose site hangs up after a while."""
    more = "await (await fetch(first > 3000 ? '/gone' : '/wait')).text()"
    return site.feed(rows).replace("await (await fetch('/wait?wait=0.3')).text()", more)


def allowed(rows: int) -> str:
    """Asks for what only somebody signed in gets, and ends a question of its own."""
    asks = "fetch('/members'); const one = new AbortController();"
    asks += "fetch('/wait?wait=5', one).catch(() => 0); one.abort();"
    return site.page(site.blocks(rows), f"<script>{asks}</script>")


PAGES: dict[str, Callable[[int], str]] = {
    made.__name__: made for made in (refused, cut, allowed)
}  # fmt: skip


class Handler(site.Handler):
    """Answers for them, and for the usual pages."""

    def do_GET(self) -> None:  # noqa: N802  the library's name
        name = self.path.strip("/").partition("?")[0]
        if name == "busy":
            self._answer("text/plain", b"senare", 429)
        elif name == "members":
            self._answer("text/plain", b"nej", 403)
        elif name == "gone":
            self.close_connection = True
            self.connection.close()
        else:
            super().do_GET()

    def made(self, name: str, values: dict[str, str]) -> str | None:
        made = PAGES.get(name)
        return made(int(values["rows"])) if made else super().made(name, values)
