"""What the browser tells of a page while it is taken: requests, its document, where it went."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from smdesk.capture.browser.devtools import Session, Values
from smdesk.capture.browser.sockets import SOCKETS, Sockets
from smdesk.domain.headers import public_headers

STREAMS = frozenset(
    {"EventSource", "WebSocket", "Ping", "Media", "Preflight", "CSPViolationReport"}
)
"""Requests that may stay open: a page is settled beside them."""
TAPS = frozenset({"EventSource", "WebSocket"})
"""Those over which something may come that was not asked for."""
MOVING = frozenset({"image/apng", "image/avif", "image/gif", "image/webp"})
"""Kinds of pictures that may move."""
ASKS = frozenset({"Fetch", "XHR"})
"""What a page's scripts ask for."""
LATER = frozenset({408, 429})
"""Answers of a site that is asked too often or too slowly; those from `SERVER_FAILS` on, too."""
WRONG, SERVER_FAILS = 400, 500
NO_MORE = frozenset({404, 410})
"""Answers to whoever asks for what comes after the last."""
STOPPED = frozenset({"net::ERR_ABORTED"})
"""What a page itself did not want any more."""
REFUSED_HERE = "net::ERR_BLOCKED"
"""How what the browser itself did not let through begins."""
HANGING = 10.0
"""Seconds after which nobody waits for a request any more."""
ANSWERS = 50
"""How many pages' answers are kept: going back to one brings no new answer."""
DOMAINS = ("Page", "Network", "Inspector")
"""What the browser has to be asked to tell, so that a watch hears all it needs."""
LEAVE = "beforeunload"
"""The dialog that asks whether to leave a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The page's own answer."""

    url: str
    status: int
    kind: str = ""
    """Its type of content."""
    headers: dict[str, str] = field(default_factory=dict)


class Watch:
    """Takes note of a page's events; asked from another thread than the one that tells.

    Args:
        session: the page.
        clock: seconds.
    """

    def __init__(self, session: Session, clock: Callable[[], float] = time.monotonic) -> None:
        self._session = session
        self._clock = clock
        self._heard = threading.Condition()
        self._open: dict[str, float] = {}
        self._sockets = Sockets()
        self._asked_by: dict[str, str] = {}
        """What runs beside the page, by the requests of its that are on their way."""
        self._own: set[str] = set()
        """What the scripts have asked the page's own site for, and nothing has come of yet."""
        self._gave: set[str] = set()
        """Addresses of the site that have given something, without what was asked."""
        self._active = clock()
        self._answers: dict[str, Document] = {}
        self._loaders = [""]
        self.asking = ""
        """The kind of the dialog that waits for an answer."""
        self.main = ""
        """The main frame."""
        self.frames: set[str] = set()
        """Those inside it."""
        self.url = ""
        self.failure = ""
        """Why a page did not come, as the browser says it."""
        self.navigations = 0
        self.loaded = False
        self.parsed = False
        """Whether all of its elements are there."""
        self.crashed = False
        self.dialogs = 0
        """How many were closed without an answer."""
        self.attended = False
        """Whether a person answers the dialogs."""
        self.leaving = False
        """Whether we are going elsewhere, so that nothing may hold us up."""
        self.hung = False
        """Whether some request was given up on."""
        self.failed = 0
        """How often the page's own site did not give what its scripts asked for."""
        self.moving_pictures = False
        """Whether a picture came to the page that may move by itself."""
        self.tapped = False
        """Whether something may come to the page, or run beside it, that it need not ask for."""
        session.listen(self._take)

    @property
    def document(self) -> Document | None:
        """The answer that the page is made of, if it was heard."""
        return self._answers.get(self._loaders[-1])

    def came(self, loader: str) -> bool:
        """Tell whether the page that the browser calls so has come, whether or not it is gone."""
        return not loader or loader in self._loaders

    def begin(self) -> None:
        """Forget what was noted of an earlier picture, and close what asks something."""
        with self._heard:
            self.dialogs, self.hung, self.failed = 0, False, 0
            if self.asking:
                self._close(self.asking)

    def stands(self, frame: Values, navigations: int) -> None:
        """Take note of where the page is, unless it has gone elsewhere since it was asked.

        Args:
            frame: as `Page.getFrameTree` tells.
            navigations: how many there were before it was asked.
        """
        with self._heard:
            if self.navigations == navigations and frame["loaderId"] != self._loaders[-1]:
                self.main, self.url = frame["id"], frame["url"] + frame.get("urlFragment", "")
                self._loaders.append(frame["loaderId"])

    def wait(self, seconds: float) -> None:
        """Wait until something happens, or for some seconds."""
        with self._heard:
            self._heard.wait(seconds)

    def pending(self) -> int:
        """Return how many answers are on their way."""
        with self._heard:
            limit = self._clock() - HANGING
            self.hung |= any(since < limit for since in self._open.values())
            pending = sum(since >= limit for since in self._open.values())
            return pending + self._sockets.waited_for(self._clock())

    def idle(self) -> float:
        """Return for how many seconds nothing was asked for or came."""
        return self._clock() - self.active

    @property
    def active(self) -> float:
        """When something was last asked for or came, by our clock."""
        with self._heard:
            return self._active

    def beside(self, who: str, method: str, values: Values) -> None:
        """Take an event of what runs beside the page: only what it asks for concerns us."""
        if method == "Network.requestWillBeSent":
            self._asked_by[values["requestId"]] = who
        elif method == "Network.loadingFailed":
            values = {**values, "type": "Other"}  # no failure of the page itself
        if method.startswith("Network."):
            self._take(method, values)

    def ended(self, who: str, target: str) -> None:
        """Wait no more for what something beside the page has asked for, or for itself."""
        with self._heard:
            asked = [number for number, asker in self._asked_by.items() if asker == who]
            for number in (*asked, target):
                self._asked_by.pop(number, None)
                self._came({"requestId": number})
            self._heard.notify_all()

    def _take(self, method: str, values: Values) -> None:
        take = HEARD.get(method)
        if take is None and method not in SOCKETS:
            return
        with self._heard:
            if take is not None:
                take(self, values)
            else:
                self.tapped = True
                if self._sockets.take(method, values, self._clock()):
                    self._active = self._clock()
            self._heard.notify_all()

    def _asked(self, values: Values) -> None:
        self.tapped |= values.get("type") in TAPS
        if values.get("type") in STREAMS or values["request"]["url"].startswith("data:"):
            return
        self._active = self._open[values["requestId"]] = self._clock()
        if values.get("type") in ASKS and _site(values["request"]["url"]) == _site(self.url):
            self._own.add(values["requestId"])

    def _came(self, values: Values) -> None:
        self._own.discard(values["requestId"])
        self._asked_by.pop(values["requestId"], None)
        if self._open.pop(values["requestId"], None) is not None:
            self._active = self._clock()

    def _failed(self, values: Values) -> None:
        error = str(values["errorText"])
        if values.get("type") == "Document" and not values.get("canceled"):
            self.failure = error
        if error not in STOPPED and not error.startswith(REFUSED_HERE):
            self.failed += values["requestId"] in self._own
        self._came(values)

    def _answered(self, values: Values) -> None:
        self.moving_pictures |= values["response"].get("mimeType", "") in MOVING
        if values["requestId"] in self._own and self._refuses(values["response"]):
            self._own.remove(values["requestId"])
            self.failed += 1
        if values.get("type") != "Document" or values.get("frameId") != self.main:
            return
        answer = values["response"]
        self._answers[values["loaderId"]] = Document(
            url=answer["url"],
            status=int(answer["status"]),
            kind=answer.get("mimeType", ""),
            headers=public_headers(answer.get("headers", {})),
        )
        if len(self._answers) > ANSWERS:
            self._answers.pop(next(iter(self._answers)))

    def _refuses(self, answer: Values) -> bool:
        """Tell whether a site gives no more; what it never gave, it may not want to give us."""
        status, address = int(answer["status"]), str(answer["url"]).partition("?")[0]
        if status < WRONG:
            self._gave.add(address)
            return False
        later = status in LATER or status >= SERVER_FAILS
        return later or (address in self._gave and status not in NO_MORE)

    def _went(self, values: Values) -> None:
        frame = values["frame"]
        if "parentId" not in frame:
            self.main, self.url = frame["id"], frame["url"] + frame.get("urlFragment", "")
            self._loaders = [*self._loaders[-ANSWERS:], frame["loaderId"]]
            self.navigations += 1
            self.loaded = self.parsed = values.get("type") == "BackForwardCacheRestore"
            self.moving_pictures = self.tapped = self.loaded  # nobody tells again what it holds
            self.hung = False
            self._open.clear()
            self._own.clear()
            self._gave.clear()
            self._sockets.clear()
            self._asked_by.clear()
            self.frames = set()

    def _accompanied(self, _: Values) -> None:
        self.tapped = True

    def _attached(self, values: Values) -> None:
        self.frames.add(values["frameId"])

    def _moved_within(self, values: Values) -> None:
        if values.get("frameId") == self.main:
            self.url = values["url"]

    def _load(self, _: Values) -> None:
        self.loaded = True

    def _parse(self, _: Values) -> None:
        self.parsed = True

    def _crash(self, _: Values) -> None:
        self.crashed = True
        self._session.drop()

    def _revive(self, _: Values) -> None:
        self.crashed = self._session.gone = False

    def _asks(self, values: Values) -> None:
        self.asking = values["type"]
        if self.leaving or not self.attended:
            self._close(self.asking)

    def _close(self, kind: str) -> None:
        """Close a dialog: stay where we are, unless it is us who leave."""
        self.dialogs += kind != LEAVE
        accept = kind == LEAVE and self.leaving
        self._session.tell("Page.handleJavaScriptDialog", {"accept": accept})

    def _asked_no_more(self, _: Values) -> None:
        self.asking = ""


HEARD: dict[str, Callable[[Watch, Values], None]] = {
    "Inspector.targetCrashed": Watch._crash,  # noqa: SLF001  its own
    "Inspector.targetReloadedAfterCrash": Watch._revive,  # noqa: SLF001
    "Network.loadingFailed": Watch._failed,  # noqa: SLF001
    "Network.loadingFinished": Watch._came,  # noqa: SLF001
    "Network.requestWillBeSent": Watch._asked,  # noqa: SLF001
    "Network.responseReceived": Watch._answered,  # noqa: SLF001
    "Page.domContentEventFired": Watch._parse,  # noqa: SLF001
    "Page.frameAttached": Watch._attached,  # noqa: SLF001
    "Page.frameNavigated": Watch._went,  # noqa: SLF001
    "Page.javascriptDialogClosed": Watch._asked_no_more,  # noqa: SLF001
    "Page.javascriptDialogOpening": Watch._asks,  # noqa: SLF001
    "Page.loadEventFired": Watch._load,  # noqa: SLF001
    "Page.navigatedWithinDocument": Watch._moved_within,  # noqa: SLF001
    "Target.attachedToTarget": Watch._accompanied,  # noqa: SLF001
}


def _site(url: str) -> str:
    """Return the last two names of an address's host: `api.example.se` is of `example.se`."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return ".".join(host.split(".")[-2:])
