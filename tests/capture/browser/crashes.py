"""Pages that crash while they are taken, or stand."""

from smdesk.capture.browser.session import BrowserSession


def crash(led: BrowserSession) -> None:
    """End the process of the page in front, and no other: one waits for the next page."""
    led._tabs.front().session.tell("Page.crash", {})


class Crashing:
    """Has the page crash when it has come some way."""

    cancelled = False

    def __init__(self, led: BrowserSession) -> None:
        self._led = led
        self._done = False

    def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  the port's
        if done < 2000 or self._done:
            return
        self._done = True
        crash(self._led)
