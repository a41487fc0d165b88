"""When one picture of a view is enough: where nothing can be drawn without our hearing of it."""

import io
from collections.abc import Callable
from unittest.mock import patch

import pytest
from PIL import Image

from smdesk.capture.browser.devtools import Answer
from smdesk.capture.browser.page import Page
from smdesk.capture.browser.session import BrowserSession
from smdesk.capture.browser.viewing import Viewer
from smdesk.capture.browser.walking import Walk
from tests.capture.browser import site
from tests.capture.browser.conftest import Take

pytestmark = pytest.mark.usefixtures("at_once")
ROWS = 2400
BODY = site.blocks(ROWS)
UNHELD = "new IntersectionObserver(() => 0).observe(document.body); "
LITTER = (
    "setTimeout(() => { for (let i = 0; i < 9000; i += 1) Array.from({ length: 999 }); }, 20); "
)
"""The browser then forgets what no script holds any more, though it goes on being told."""
GOES_ON = "setInterval(() => 0, 90)"
"""A page that never has nothing left to do."""


def looks(take: Take, page: str, rows: int = ROWS) -> int:
    """Take a page, and return how often its views were looked at."""
    begin = Page.grab
    with patch.object(Page, "grab", autospec=True, side_effect=begin) as grab:
        taken = take(page, rows)
    assert taken.rows == list(range(rows))
    assert taken.shot.completeness.complete
    return int(grab.call_count)


@pytest.fixture(autouse=True)
def moving_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """Serve a GIF beside the pages."""
    get = site.Handler.do_GET
    made = io.BytesIO()
    Image.new("P", (4, 4)).save(made, "GIF")

    def with_picture(handler: site.Handler) -> None:
        if handler.path == "/moving":
            handler._answer("image/gif", made.getvalue())
        else:
            get(handler)

    monkeypatch.setattr(site.Handler, "do_GET", with_picture)


@pytest.fixture
def add(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    def call(extra: str) -> str:
        monkeypatch.setitem(site.PAGES, "extra", lambda _rows: site.page(extra + BODY))
        return "extra"

    return call


def test_a_page_of_text_and_pictures_is_looked_at_once(take: Take) -> None:
    views = 1 + -(-(ROWS - 1000) // 880)
    assert looks(take, "plain") <= views + 1  # one may be taken again as it fills


@pytest.mark.parametrize(
    ("script", "twice"),
    [
        ("", False),
        ("document.querySelector('main').onscroll = () => 0", False),
        (f"document.querySelector('main').onscroll = () => 0; {GOES_ON}", True),
        (f"document.body.addEventListener('scroll', () => 0, true); {GOES_ON}", True),
    ],
)
def test_a_part_that_scrolls_is_looked_at_twice_where_something_hears_and_goes_on(
    take: Take, monkeypatch: pytest.MonkeyPatch, script: str, *, twice: bool
) -> None:
    made = site.inner(ROWS).replace("</body>", f"<script>{script}</script></body>")
    monkeypatch.setitem(site.PAGES, "heard", lambda _rows: made)
    views = 1 + -(-(ROWS - 900) // 780)
    found = looks(take, "heard")
    assert found >= 2 * views if twice else found <= views + 1, found


def test_a_picture_of_the_view_before_is_not_taken_for_the_next(take: Take) -> None:
    """A browser that is slow to draw may hand over once more what it drew last."""
    begin, begun = Page.grab, list[Answer]()

    def slow(page: Page) -> Answer:
        begun.append(begin(page) if len(begun) != 4 else begun[3])
        return begun[-1]

    with (
        patch.object(Page, "grab", slow),
        patch.object(Walk, "again", side_effect=AssertionError),
    ):
        taken = take("plain", 18_000)
    assert taken.rows == list(range(18_000))
    assert begun[4] is begun[3]


def test_a_picture_that_was_begun_for_nothing_is_kept_nowhere(
    take: Take, led: BrowserSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = Viewer._quiet
    monkeypatch.setattr(Viewer, "_quiet", lambda *told: {**quiet(*told)})  # as if it had changed
    looks(take, "plain", 18_000)
    assert led._browser.connection._waiting == {}


@pytest.mark.parametrize(
    "extra",
    [
        "<canvas style='position:absolute'></canvas>",
        "<iframe srcdoc='hej' style='position:absolute;border:0;height:20px'></iframe>",
        "<my-part></my-part>",
        "<input autofocus style='position:absolute'>",
        f"<script>addEventListener('scroll', () => 0); {GOES_ON}</script>",
        f"<script>window.seen = new IntersectionObserver(() => 0); {GOES_ON}</script>",
        f"<script>{UNHELD}{LITTER}{GOES_ON}</script>",
        "<img src='/moving' style='position:absolute'>",
        "<style>i { animation: a 9s infinite } @keyframes a { to { outline-width: 9px } }</style>",
    ],
)
def test_what_may_move_unheard_is_looked_at_twice(
    take: Take, add: Callable[[str], str], extra: str
) -> None:
    assert looks(take, add(extra)) >= 2 * 3


def test_what_is_known_to_move_is_not_waited_for(take: Take) -> None:
    views = 1 + -(-(ROWS - 1000) // 880)
    assert looks(take, "animation") < 5 * views


def test_what_is_drawn_beside_something_that_moves_is_waited_for(
    take: Take, add: Callable[[str], str]
) -> None:
    page = add(
        "<style>b { position: absolute; right: 90px; top: 40px; animation: a 1s infinite }"
        "@keyframes a { to { transform: translateX(20px) } }</style><b>o</b>"
        "<canvas width=80 height=80 style='position:absolute;left:20px;top:20px'></canvas>"
        "<script>const pen = document.querySelector('canvas').getContext('2d');"
        "const began = performance.now(); const draw = setInterval(() => {"
        "const step = (performance.now() - began) / 25;"  # however late it comes, it ends in time
        "pen.fillStyle = step < 30 ? `rgb(${step} 0 0)` : '#0f0';"
        "pen.fillRect(0, 0, 80, 80); if (step >= 30) clearInterval(draw); }, 25)</script>"
    )
    taken = take(page, ROWS)
    assert taken.rows == list(range(ROWS))
    assert taken.picture.getpixel((60, 60)) == (0, 255, 0)


@pytest.mark.parametrize(
    "later",
    [
        "setTimeout({}, 70)",
        "requestAnimationFrame(() => requestAnimationFrame({}))",
        "requestIdleCallback({}, {{timeout: 200}})",
        "scheduler.postTask({}, {{delay: 120}})",
        "setTimeout(() => setTimeout({}, 60), 60)",
    ],
)
def test_what_a_page_draws_after_scrolling_is_in_its_view(
    take: Take, add: Callable[[str], str], later: str
) -> None:
    """At its bottom stands how far it was scrolled, drawn without a change of an element."""
    draw = "() => { sheet.replaceSync(`b { background: rgb(0 ${Math.round(scrollY / 20)} 0) }`) }"
    page = add(
        "<style>b { position: absolute; top: 2300px; left: 40px; width: 9px; height: 99px }</style>"
        "<b></b><script>const sheet = new CSSStyleSheet();document.adoptedStyleSheets = [sheet];"
        f"addEventListener('scroll', () => {later.format(draw)})</script>"
    )
    taken = take(page, ROWS)
    assert taken.rows == list(range(ROWS))
    last = taken.picture.getpixel((44, ROWS - 60))
    assert last == (0, (ROWS - 1000) // 20, 0)
