"""Fewer, taller views are taken of a page only where nothing on it depends on their height."""

from unittest.mock import patch

import pytest

from smdesk.capture.browser.page import Page
from tests.capture.browser import site
from tests.capture.browser.conftest import Take

pytestmark = pytest.mark.usefixtures("at_once")
ROWS = 7200
PICTURES = 9
"""Looks at a page of so many rows, at its usual height."""


def looks(take: Take, monkeypatch: pytest.MonkeyPatch, extra: str) -> int:
    """Take a page, and return how often it was looked at."""
    made = site.page(extra + site.blocks(ROWS))
    monkeypatch.setitem(site.PAGES, "extra", lambda _rows: made)
    begin = Page.grab
    with patch.object(Page, "grab", autospec=True, side_effect=begin) as grab:
        taken = take("extra", ROWS)
    assert taken.rows == list(range(ROWS))
    assert taken.shot.completeness.complete
    return int(grab.call_count)


@pytest.mark.parametrize(
    "extra",
    [
        "",
        "<style>html, body { height: 100% }</style>",
        "<nav style='position:fixed;left:0;top:0;width:99px;height:100vh;background:#cde'></nav>",
        "<style>body { min-height: 100vh }</style>",
    ],
)
def test_a_page_that_does_not_depend_on_it(
    take: Take, monkeypatch: pytest.MonkeyPatch, extra: str
) -> None:
    assert looks(take, monkeypatch, extra) < PICTURES - 3


@pytest.mark.parametrize(
    "extra",
    [
        "<div style='height:50vh;background:#8ac'></div>",
        "<style>@media (orientation: portrait) { p { color: #c00 } }</style>",
        (
            "<style>body::before { content: ''; position: absolute; width: 9px; height: 200vh;"
            " background: #c00 }</style>"
        ),
        "<style>body { background: linear-gradient(#fff, #def 80vh) }</style>",
        (
            "<div style='position:absolute;left:0;width:9px;height:9px;"
            "background:linear-gradient(#fff, #def 80vh)'></div>"
        ),
        (
            "<script>const css = URL.createObjectURL(new Blob(['i { color: #c00 }'],"
            " { type: 'text/css' }));document.head.append(document.createElement('style'));"
            "document.head.lastChild.textContent ="
            " `@import url(${css}) (orientation: portrait)`</script>"
        ),
        (
            "<style>html, body { height: 100% } body { background: linear-gradient(#fff, #def) }"
            "</style>"
        ),
        "<script>addEventListener('resize', () => document.body.append('!'))</script>",
        (
            "<script>matchMedia('(min-height: 1500px)').addEventListener('change',"
            " () => document.body.append('!'))</script>"
        ),
    ],
)
def test_a_page_that_does(take: Take, monkeypatch: pytest.MonkeyPatch, extra: str) -> None:
    assert looks(take, monkeypatch, extra) >= PICTURES - 1
