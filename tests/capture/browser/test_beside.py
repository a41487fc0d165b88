"""Content that comes by other ways than requests of the page's own, or between two looks."""

from collections.abc import Callable, Iterator

import pytest

from smdesk.capture.browser import viewing
from smdesk.capture.browser.devtools import Answer
from smdesk.capture.browser.page import Page
from smdesk.capture.browser.sockets import ANSWERING, Sockets
from smdesk.capture.browser.views import picture_of
from tests.capture.browser import site
from tests.capture.browser.conftest import Take
from tests.capture.browser.test_pages import late, some

pytestmark = pytest.mark.soak
ROWS = 3000
WAIT = "await (await fetch('/wait?wait=0.3')).text()"


def socketed(rows: int) -> str:
    """A feed that asks for more by a web socket, whose answers take their time."""
    socket = """<script>const socket = new WebSocket(`ws://${location.host}/socket`);
const opened = new Promise((done) => socket.addEventListener('open', done));
globalThis.ask = async () => { await opened; socket.send('2.2');
  await new Promise((done) => socket.addEventListener('message', done, { once: true })); };
</script>"""
    return site.feed(rows).replace(WAIT, "await ask()").replace("<head>", f"<head>{socket}")


def worked(rows: int) -> str:
    """A feed that has a worker ask for more."""
    worker = """<script>const source = `onmessage = async ({ data }) => {
  await (await fetch(data)).text(); postMessage('klart'); }`;
const worker = new Worker(URL.createObjectURL(new Blob([source])));
globalThis.ask = () => new Promise((done) => {
  worker.addEventListener('message', done, { once: true });
  worker.postMessage(`${location.origin}/wait?wait=2.2`); });</script>"""
    return site.feed(rows).replace(WAIT, "await ask()").replace("<head>", f"<head>{worker}")


def greeting(rows: int) -> str:
    """Says something over a web socket now and then, and never gets an answer."""
    socket = """<script>const socket = new WebSocket(`ws://${location.host}/socket`);
socket.addEventListener('open', () => setInterval(() => socket.send(' '), 300));</script>"""
    return site.page(site.blocks(rows), socket)


def quitting(rows: int) -> str:
    """Ends a worker in the middle of what it asks for, and has one that is not there."""
    worker = """<script>const source = 'fetch("' + location.origin + '/wait?wait=60")';
const worker = new Worker(URL.createObjectURL(new Blob([source])));
const none = new Worker('/nowhere'); setTimeout(() => worker.terminate(), 300);</script>"""
    return site.page(site.blocks(rows), worker)


def foreign(rows: int) -> str:
    """Has a frame of another site, with a picture that comes late."""
    frame = (
        "<script>document.currentScript.insertAdjacentHTML('afterend', `<iframe scrolling=no "
        "style='display:block;border:0;height:600px;width:900px' "
        "src='http://localhost:${location.port}/framed-in'></iframe>`)</script>"
    )
    return site.page(f"{site.blocks(1200)}{frame}{site.blocks(rows - 1800, 1800)}")


def framed_in(rows: int) -> str:
    del rows
    picture = "<img height=600 src='/ruler?first=1200&rows=600&wait=2.2'>"
    return site.page(f"<div class=block style='height:600px;border:0'>{picture}</div>")


PAGES: dict[str, Callable[[int], str]] = {
    "socketed": socketed, "worked": worked, "greeting": greeting, "quitting": quitting,
    "foreign": foreign, "framed-in": framed_in,
}  # fmt: skip


class Handler(site.Handler):
    """Answers for these pages."""

    def made(self, name: str, values: dict[str, str]) -> str | None:
        made = PAGES.get(name)
        return made(int(values.get("rows", ROWS))) if made else super().made(name, values)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with site.served(Handler) as base:
        yield base


@pytest.mark.parametrize("page", some("socketed", "worked", "foreign"))
def test_what_comes_by_other_ways_is_waited_for(take: Take, page: str) -> None:
    taken = take(page, ROWS)
    assert taken.rows == list(range(ROWS))
    assert taken.shot.completeness.complete
    assert taken.codes == set()


@late
def test_a_socket_that_never_answers_is_waited_for_once(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, waits = Sockets.asked, list[bool]()

    def watched(sockets: Sockets, number: str, now: float) -> bool:
        waits.append(asked(sockets, number, now))
        return waits[-1]

    monkeypatch.setattr(Sockets, "asked", watched)
    taken = take("greeting", ROWS)
    assert waits.count(True) == len(("that it opens", "its greeting"))
    assert len(waits) > waits.count(True)
    assert taken.rows == list(range(ROWS))
    assert taken.shot.completeness.complete
    assert taken.codes == set()


def test_what_ended_before_its_answer_is_not_waited_for(take: Take) -> None:
    """Else it would be told that the page never came to rest."""
    taken = take("quitting", ROWS)
    assert taken.rows == list(range(ROWS))
    assert taken.shot.completeness.complete
    assert taken.codes == set()


def test_a_socket_that_does_not_answer_is_believed_until_it_says_something() -> None:
    sockets = Sockets()
    assert sockets.asked("one", 0.0)
    assert not sockets.asked("one", 4.0)
    assert sockets.waited_for(ANSWERING) == 1
    assert sockets.waited_for(ANSWERING + 0.1) == 0
    assert not sockets.asked("one", 6.0)
    assert sockets.waited_for(6.0) == 0
    assert not sockets.told("one")
    assert sockets.asked("one", 7.0)
    assert sockets.waited_for(7.0) == 1
    assert sockets.told("one")
    assert sockets.waited_for(7.0) == 0


@pytest.mark.parametrize(
    ("script", "picture"), [("", 1), ("addEventListener('scroll', () => 0)", 2)]
)
def test_what_changes_between_a_picture_and_what_is_said_of_it_is_seen(
    take: Take, monkeypatch: pytest.MonkeyPatch, script: str, picture: int
) -> None:
    """The first picture counts on a page that hears of nothing, else the second."""
    begin, pages = Page.grab, list[Page]()

    def grab(page: Page) -> Answer:
        pages.append(page)
        return begin(page)

    def told(answer: Answer) -> str:
        text = picture_of(answer)
        if len(pages) == picture:
            ad = "document.body.insertAdjacentHTML('afterbegin', '<h1>Annons</h1>')"
            pages[0]._session.call("Runtime.evaluate", {"expression": ad})
        return text

    monkeypatch.setattr(Page, "grab", grab)
    monkeypatch.setattr(viewing, "picture_of", told)
    made = site.side(1800).replace("</body>", f"<script>{script}</script></body>")
    monkeypatch.setitem(site.PAGES, "heard", lambda _rows: made)
    taken = take("heard", 1800)
    said = taken.shot.completeness
    assert taken.rows == list(range(1800))
    assert said.complete
    assert said.height > 1800
    assert taken.picture.getpixel((site.RULER_LEFT, 10)) == (255, 255, 255)
