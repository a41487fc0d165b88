"""A real browser that opens a file of the archive from disk, as a registrar would."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from smdesk.capture.browser.browser import UNSANDBOXED, started
from smdesk.capture.browser.devtools import Connection, Session, Values
from smdesk.capture.browser.finding import find_browser
from smdesk.capture.browser.passing import passing
from smdesk.domain.errors import SurroundingsError

SIZE = (1000, 900)
LONG = 60.0
"""Seconds that a check of a small archive never takes."""


class Tab:
    """One tab, led.

    Args:
        session: speaks to it.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.complaints: list[str] = []
        """What the page's console and policy complained of."""
        self.asked: list[str] = []
        """Every address that the page asked for, its own included."""
        session.listen(self._take)
        for domain in ("Page", "Runtime", "DOM", "Log", "Network"):
            session.call(f"{domain}.enable")

    def _take(self, method: str, values: Values) -> None:
        if method in {"Log.entryAdded", "Runtime.exceptionThrown"}:
            self.complaints.append(json.dumps(values))
        elif method == "Network.requestWillBeSent":
            self.asked.append(values["request"]["url"])

    def open(self, url: str) -> None:
        """Go there and wait until the page stands."""
        self.complaints.clear()
        self.asked.clear()
        self._session.call("Page.navigate", {"url": url})
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    def run(self, script: str) -> Any:
        """Return what a script comes to; a promise is waited for."""
        found = self._session.call(
            "Runtime.evaluate",
            {"expression": script, "awaitPromise": True, "returnByValue": True},
        )
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def until(self, script: str) -> None:
        """Wait until a script comes to something true."""
        end = time.monotonic() + LONG
        while not self.run(script):
            assert time.monotonic() < end, f"never: {script}"
            time.sleep(0.02)

    def choose(self, selector: str, path: Path) -> None:
        """Hand a folder to an input, as its dialog would."""
        root = self._session.call("DOM.getDocument")["root"]["nodeId"]
        where = {"nodeId": root, "selector": selector}
        node = self._session.call("DOM.querySelector", where)["nodeId"]
        files = {"nodeId": node, "files": [str(path)]}
        self._session.call("DOM.setFileInputFiles", files)

    def call(self, method: str, values: Values) -> Values:
        """Call a method of the protocol itself."""
        return self._session.call(method, values)


@contextmanager
def tab(patch: pytest.MonkeyPatch) -> Iterator[Tab]:
    """Start a browser, and lead its tab for as long as the block lasts."""
    try:
        program = find_browser()
    except SurroundingsError:
        pytest.skip("no browser is installed: Edge, Chrome or Chromium")
    if os.name == "posix" and os.geteuid() == 0:
        patch.setenv(UNSANDBOXED, "1")  # root has no sandbox; the pages are our own
    with passing() as profile:
        browser = started(program, profile, size=SIZE, headless=True)
        try:
            yield Tab(_attached(browser.connection))
        finally:
            browser.close()


def _attached(connection: Connection) -> Session:
    found = connection.call("Target.getTargets")["targetInfos"]
    page = next(one["targetId"] for one in found if one["type"] == "page")
    answer = connection.call("Target.attachToTarget", {"targetId": page, "flatten": True})
    return Session(connection, answer["sessionId"])
