"""The browser's tabs, each watched from the moment it opens, and which of them is in front."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from smdesk.capture.browser.beside import Beside
from smdesk.capture.browser.devtools import (
    TROUBLE,
    Connection,
    GoneError,
    Session,
    StuckError,
    Values,
)
from smdesk.capture.browser.watching import DOMAINS, Watch

OPENING = 10.0
"""Seconds that a tab may take to open."""
ANSWERING = 5.0
"""Seconds that a tab has to answer before another takes its place."""
GLANCE = 1.0
"""Seconds that a tab has to say whether it is seen; one with a dialog says nothing."""
SEEN = (
    "[Number(document.visibilityState === 'visible') + 2 * Number(document.hasFocus()),"
    " document.title]"
)
"""What a tab says of itself: 0 behind another, 1 in sight, 3 where somebody types; its title."""
BEHIND, UNSAID = 0, 1
KEEPING = 0.25
"""Seconds between two looks at whether a tab is still in front."""
MINIMIZED = "minimized"


@dataclass(frozen=True, slots=True, eq=False)
class Tab:
    """A tab that we are attached to."""

    target: str
    session: Session
    watch: Watch


class Tabs:
    """All tabs of a browser.

    Args:
        connection: to it.
        titles: tells those of its windows, topmost first; each begins with a tab's.
        attended: a person sits before it, and answers its dialogs while nothing is taken.

    Raises:
        GoneError, RefusedError, StuckError: as `Connection.call`.
    """

    def __init__(
        self, connection: Connection, titles: Callable[[], Iterable[str]], *, attended: bool
    ) -> None:
        self._connection = connection
        self._titles = titles
        self._attended = attended
        self._changed = threading.Condition()
        self._tabs: dict[str, Tab] = {}
        connection.listen("", self._take)
        # A new tab stands still until we listen to it: the answer to its page is never missed.
        options = {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": True}
        connection.call("Target.setAutoAttach", {**options, "filter": [{"type": "page"}]})
        with self._changed:
            opened = self._changed.wait_for(lambda: bool(self._tabs), OPENING)
        if not opened:
            self._opened()

    @property
    def any(self) -> bool:
        """Whether a tab is open; without one there is no window."""
        with self._changed:
            return bool(self._tabs)

    def all(self) -> list[Tab]:
        """Return the tabs, oldest first."""
        with self._changed:
            return list(self._tabs.values())

    def front(self) -> Tab:
        """Return the tab that a person sees, or saw last.

        Raises:
            GoneError: There is none.
        """
        tabs = self.all()
        if not tabs:
            raise GoneError("tabs")
        if len(tabs) == 1:
            return tabs[0]
        seen = [(*_seen(tab), tab) for tab in reversed(tabs)]
        most = max(score for score, _, _ in seen)
        titles = {title: tab for score, title, tab in reversed(seen) if score == most}
        if len(titles) > 1:  # one in each of several windows, and the person is in ours
            for window in self._titles():
                for title, tab in titles.items():
                    if title and window.startswith(title):
                        return tab
        return next(tab for score, _, tab in seen if score == most)  # the newest

    def sound(self) -> Tab:
        """Return the tab in front, or a new one in its place if it has crashed or hangs.

        Raises:
            GoneError, RefusedError, StuckError: as `Connection.call`.
        """
        tab = self.front()
        tab.watch.begin()
        with suppress(GoneError, StuckError):
            tab.session.call("Page.enable", patience=ANSWERING)
            return tab
        new = self._opened()
        with suppress(*TROUBLE):  # after the new one, else the browser would end
            self._connection.call("Target.closeTarget", {"targetId": tab.target})
        return new

    def address(self, tab: Tab) -> str:
        """Return what stands in its address bar; the page itself says less: no `view-source:`.

        Raises:
            GoneError, RefusedError, StuckError: as `Connection.call`.
        """
        found = self._connection.call("Target.getTargetInfo", {"targetId": tab.target})
        return str(found["targetInfo"]["url"])

    def bring(self, tab: Tab) -> None:
        """Bring a tab to the front of its window, and the window back if it is put away.

        Raises:
            GoneError, RefusedError, StuckError: as `Connection.call`.
        """
        window = self._connection.call("Browser.getWindowForTarget", {"targetId": tab.target})
        if window["bounds"].get("windowState") == MINIMIZED:
            bounds = {"windowId": window["windowId"], "bounds": {"windowState": "normal"}}
            self._connection.call("Browser.setWindowBounds", bounds)
        tab.session.call("Page.bringToFront")

    @contextmanager
    def held(self, tab: Tab) -> Iterator[None]:
        """Keep a tab before all others while the block lasts, and answer what it asks.

        A tab behind another is not drawn, and no picture of it ever comes.
        """
        ended = threading.Event()
        keeping = threading.Thread(target=self._keep, args=(tab, ended), name="tab", daemon=True)
        tab.watch.attended = False
        keeping.start()
        try:
            yield
        finally:
            ended.set()
            keeping.join()
            tab.watch.attended = self._attended

    def _keep(self, tab: Tab, ended: threading.Event) -> None:
        while not ended.wait(KEEPING):
            with suppress(*TROUBLE):
                if _seen(tab)[0] == BEHIND:
                    self.bring(tab)

    def _opened(self) -> Tab:
        made = self._connection.call("Target.createTarget", {"url": "about:blank"})
        target = str(made["targetId"])
        with self._changed:
            if not self._changed.wait_for(lambda: target in self._tabs, OPENING):
                raise StuckError("tab")
            return self._tabs[target]

    def _take(self, method: str, values: Values) -> None:
        if method == "Target.attachedToTarget":
            self._attached(values)
        elif method == "Target.detachedFromTarget":
            self._detached(values)

    def _attached(self, values: Values) -> None:
        info = values["targetInfo"]
        session = Session(self._connection, values["sessionId"])
        watch = Watch(session)
        watch.main, watch.url, watch.attended = info["targetId"], info["url"], self._attended
        for domain in DOMAINS:
            session.tell(f"{domain}.enable", {})
        Beside(self._connection, session, watch.beside, watch.ended)
        session.tell("Runtime.runIfWaitingForDebugger", {})
        with self._changed:
            self._tabs[info["targetId"]] = Tab(info["targetId"], session, watch)
            self._changed.notify_all()

    def _detached(self, values: Values) -> None:
        with self._changed:
            for tab in list(self._tabs.values()):
                if tab.session.number == values["sessionId"]:
                    del self._tabs[tab.target]
                    tab.session.drop()
                    self._connection.forget(tab.session.number)
            self._changed.notify_all()


def _seen(tab: Tab) -> tuple[int, str]:
    try:
        values = {"expression": SEEN, "returnByValue": True}
        score, title = tab.session.call("Runtime.evaluate", values, GLANCE)["result"]["value"]
    except (*TROUBLE, KeyError, TypeError, ValueError):
        return UNSAID, ""
    return int(score), str(title)
