"""The list in a real browser: nothing for axe-core to complain of, wherever it is put."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from smdesk.domain.public_list import Grouping
from smdesk.services.ports import ListForm
from smdesk.website.writing import PublicFiles
from tests.archive.chromium import Tab, tab
from tests.website.lists import channels, hostile_channels, listed
from tools.axe import SCRIPT

WRITER = PublicFiles(Path("no such folder"))
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN = """axe.run(document, {runOnly: %s}).then(found => ({
    wrong: found.violations.map(one => [one.id, one.nodes.map(node => node.html)]),
    unsure: found.incomplete.map(one => [one.id, one.nodes.map(node => node.html)]),
    held: found.passes.map(one => one.id),
}))"""
AROUND = "<!DOCTYPE html><html lang='sv'><title>Om oss</title><main><h1>Om oss</h1>{}</main></html>"
WIDE, NARROW = 1280, 320
"""CSS pixels; the narrow one is 1280 at 400 % (WCAG 2.2, 1.4.10)."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Tab]:
    assert SCRIPT.exists(), "python -m tools.axe fetches what judges the page"
    with pytest.MonkeyPatch.context() as patch, tab(patch) as opened:
        yield opened


def show(
    browser: Tab, folder: Path, text: str, *, width: int = WIDE, scheme: str = "light"
) -> None:
    file = folder / "page.html"
    file.write_text(text, "utf-8")
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    browser.call("Emulation.setDeviceMetricsOverride", size)
    feature = {"name": "prefers-color-scheme", "value": scheme}
    browser.call("Emulation.setEmulatedMedia", {"features": [feature]})
    browser.open(file.as_uri())


def judged(browser: Tab) -> Any:
    browser.run(SCRIPT.read_text("utf-8") + ";0")
    return browser.run(RUN % json.dumps(RULES))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("grouping", Grouping)
@pytest.mark.parametrize("made", [channels, hostile_channels, list])
def test_the_page_is_clean(
    browser: Tab, tmp_path: Path, made: Any, grouping: Grouping, scheme: str
) -> None:
    text = WRITER.write(listed(made(), grouping), ListForm.PAGE, "sv").text
    show(browser, tmp_path, text, scheme=scheme)
    found = judged(browser)
    assert (found["wrong"], found["unsure"]) == ([], [])
    assert {"color-contrast", "document-title", "html-has-lang", "landmark-one-main"} <= {
        *found["held"]
    }
    assert browser.complaints == []
    assert len(browser.asked) == 1  # the page alone: no script, font or picture from elsewhere


@pytest.mark.parametrize("made", [channels, hostile_channels])
def test_the_part_is_clean_in_a_page_of_others(browser: Tab, tmp_path: Path, made: Any) -> None:
    part = WRITER.write(listed(made()), ListForm.PART, "en").text
    show(browser, tmp_path, AROUND.format(part))
    assert judged(browser)["wrong"] == []


def test_the_judge_sees_what_is_wrong(browser: Tab, tmp_path: Path) -> None:
    text = WRITER.write(listed(channels()), ListForm.PAGE, "sv").text
    broken = text.replace("--muted: #4d5a67", "--muted: #c8c8c8").replace(' lang="sv"', "")
    show(browser, tmp_path, broken.replace(">Åby skola på Instagram</a>", "></a>"))
    wrong = {name for name, _ in judged(browser)["wrong"]}
    assert {"color-contrast", "html-has-lang", "link-name"} <= wrong


@pytest.mark.parametrize("made", [channels, hostile_channels])
def test_nothing_is_cut_on_a_narrow_screen(browser: Tab, tmp_path: Path, made: Any) -> None:
    text = WRITER.write(listed(made()), ListForm.PAGE, "sv").text
    show(browser, tmp_path, text, width=NARROW)
    assert browser.run("document.documentElement.scrollWidth") <= NARROW


def test_the_focus_is_seen(browser: Tab, tmp_path: Path) -> None:
    show(browser, tmp_path, WRITER.write(listed(channels()), ListForm.PAGE, "sv").text)
    for kind in ("keyDown", "keyUp"):
        browser.call("Input.dispatchKeyEvent", {"type": kind, "key": "Tab", "code": "Tab",
                                                "windowsVirtualKeyCode": 9})  # fmt: skip
    style = browser.run("getComputedStyle(document.activeElement).outlineWidth")
    assert (browser.run("document.activeElement.tagName"), style) == ("A", "3px")


def test_no_hostile_text_runs(browser: Tab, tmp_path: Path) -> None:
    text = WRITER.write(listed(hostile_channels()), ListForm.PAGE, "sv").text
    show(browser, tmp_path, text)
    assert browser.run("document.scripts.length + document.images.length") == 0
    assert browser.run("[...document.links].every(one => /^https?:$/.test(one.protocol))")
    assert "{{7*7}}" in browser.run("document.body.innerText")
