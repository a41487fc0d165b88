"""Pages whose process ends while they are taken."""

import os
import signal

import psutil  # type: ignore[import-untyped]  # it has no types

from smdesk.capture.browser.browser import Browser


def end_pages(browser: "psutil.Process") -> None:
    """End by force what draws a browser's pages."""
    for one in browser.children(recursive=True):
        if "--type=renderer" in one.cmdline():
            os.kill(one.pid, signal.SIGKILL)


class Crashing:
    """Ends the page's process when it has come some way."""

    cancelled = False

    def __init__(self, browser: Browser) -> None:
        self._browser = psutil.Process(browser.process.pid)
        self._done = False

    def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  the port's
        if done < 2000 or self._done:
            return
        self._done = True
        end_pages(self._browser)
