"""Which of a page's timers are still to go off: what comes without a request comes by a timer.

The browser's own record tells of them, so that the page's scripts are left as they are. While one
record is handed over and the next has not begun, nobody takes note; but timers have numbers in a
row, so that one that was set meanwhile is missed.
"""

import threading
import time
from collections.abc import Callable, Container
from contextlib import suppress
from dataclasses import dataclass, replace

from smdesk.capture.browser.devtools import (
    TROUBLE,
    Answer,
    GoneError,
    RefusedError,
    Session,
    StuckError,
    Values,
)

RECORD = {
    "transferMode": "ReportEvents",
    "traceConfig": {
        "recordMode": "recordContinuously",
        "includedCategories": ["devtools.timeline"],
        "excludedCategories": ["*"],
    },
}
HANDING_OVER = 10.0
"""Seconds that the browser may take to hand over its record; once a page has crashed, it gives up
waiting for its part only after five, and then hands over the others'."""
LOOKING = 0.1
"""Seconds between two looks at whether the browser is still there meanwhile."""
UNKNOWN = 3.0
"""Seconds to wait where nobody can tell: somebody else records, or the browser does not say."""
LATE = 0.5
"""Seconds by which a timer may be late: the page is busy."""
SOON, JUST = 0.1, 0.02
OFTENER, SELDOMER = 1.5, 4.0
"""Times that what a timer does may seem to come more often than it is set, and more seldom: a page
is busy, and catches up."""
MICROSECONDS = 1_000_000
DELAYED = "SchedulePostTaskCallback"
ASKED_FOR = {
    "RequestAnimationFrame": "id",
    "RequestIdleCallback": "id",
    DELAYED: "taskId",
}
"""What a page may set itself beside timers, and what tells one from another."""
WATCHING = "IntersectionObserverController::computeIntersections"
"""Happens in each view of a page that hears of what comes into view, whoever holds what hears it:
the browser lists none that no script holds any more."""
CAME = {
    "AbortPostTaskCallback": DELAYED,
    "CancelAnimationFrame": "RequestAnimationFrame",
    "CancelIdleCallback": "RequestIdleCallback",
    "FireAnimationFrame": "RequestAnimationFrame",
    "FireIdleCallback": "RequestIdleCallback",
    "RunPostTaskCallback": DELAYED,
}
"""What ends each."""


@dataclass(frozen=True, slots=True)
class Timer:
    """A timer that is set; all in seconds, by our clock."""

    set_at: float
    due: float
    every: float
    """0 for one that goes off once."""


class Timers:
    """Follows a page's timers from `begin` on.

    Args:
        session: the page.
        clock: seconds.
    """

    def __init__(self, session: Session, clock: Callable[[], float] = time.monotonic) -> None:
        self._session = session
        self._clock = clock
        self._events: list[Values] = []
        self._whole = threading.Event()
        self._open: dict[tuple[str, int], Timer] = {}
        """Those that are set, by their frame, and the number that they have in it; tasks that the
        page has put off are timers, too, with numbers below zero."""
        self._other: set[tuple[str, str, int]] = set()
        """What else is set, by its kind, its frame and its number."""
        self._recording = False
        self.silent = False
        """Whether a record was not handed over: what records in the browser has ended."""
        self._started: Answer | None = None
        self._handed = 0.0
        """When the record before this one ended."""
        self._numbers: dict[str, int] = {}
        """The latest number of a timer, by frame."""
        self.missed = True
        """Whether something may have been set that we don't know of."""
        self._unheard = False
        """Whether a timer was set since `last` was asked that no record tells of."""
        self.heard = False
        """Whether a record of this page was handed over."""
        self._watches = False

    def begin(self) -> None:
        """Have the browser begin its record, and don't wait for it."""
        self._session.listen(self._take)
        self._record()

    def end(self) -> None:
        """Have the browser end its record, which nobody reads: until then it begins no other."""
        if self._started is not None:
            self._started.forget()
        if self._recording:
            self._recording = False
            self._whole.clear()
            with suppress(*TROUBLE):
                self._session.call("Tracing.end", patience=HANDING_OVER)
                self._heard_all()
        self._session.unlisten(self._take)

    def ready(self) -> None:
        """Wait until the record has begun, so that nothing is missed.

        Raises:
            GoneError: The page is gone.
        """
        started, self._started = self._started, None
        if started is not None:
            try:
                started.result(HANDING_OVER)
            except (RefusedError, StuckError):
                self._recording = False
            self.missed |= not self._recording or bool(self._other)

    def expect(self) -> None:
        """Be ready for a page that is to come, so that all it sets is known.

        Raises:
            GoneError: The page is gone.
        """
        self.ready()
        self.missed = not self._recording
        self.heard = self._watches = self._unheard = False
        self._open.clear()
        self._other.clear()
        self._numbers.clear()

    def known(self, within: float, since: float = 0.0) -> float:
        """Return what `last` would, as far as the latest record has told."""
        now = self._clock()
        left = [one.due - now for one in self._open.values() if one.set_at >= since]
        return max((max(0.0, one) + JUST for one in left if -LATE < one <= within), default=0.0)

    def only(self, every: float) -> bool:
        """Tell whether the latest record knows of nothing but one timer that goes off so often.

        Args:
            every: seconds from one time to the next, as the page's changes tell; 0 for none.
        """
        if self.missed or self._other or len(self._open) != 1:
            return False
        (one,) = self._open.values()
        return 0 < one.every <= every * OFTENER and every <= one.every * SELDOMER

    def nothing_left(self, frames: Container[str]) -> bool:
        """Tell whether nothing that a page has set itself is still to come, of any kind.

        Args:
            frames: as for `last`.

        Raises:
            GoneError: The page is gone.
        """
        if self.missed or not self._told(frames):
            return False
        return not (self.missed or self._open or self._other)

    def watched(self, frames: Container[str]) -> bool:
        """Tell whether the page hears of what comes into view, as far as the records tell.

        Args:
            frames: as for `last`.

        Raises:
            GoneError: The page is gone.
        """
        known = self.heard or self._told(frames)
        return self._watches or not known

    def last(
        self, frames: Container[str], within: float, since: float = 0.0, stood: float = 0.0
    ) -> float:
        """Return in how many seconds the last of those has gone off that do so soon; 0 for none.

        One that was set while nobody took note may go off, too: some time is waited for it, once.

        Args:
            frames: whose timers; what a timer goes on to set again and again counts but once.
            within: seconds; what goes off later is left out.
            since: what was set earlier, by our clock, is left out, too.
            stood: seconds that the page has had; what goes off again and again within them, too.

        Raises:
            GoneError: The page is gone.
        """
        if not self._told(frames):
            return min(within, UNKNOWN)
        now = self._handed
        waiting = [one for one in self._open.values() if not 0 < one.every <= stood]
        left = [one.due - now for one in waiting if one.set_at >= since]
        soon = [max(SOON, one) for one in left if -LATE < one <= within]
        if self._unheard and not since:
            soon.append(min(within, UNKNOWN))
            self._unheard = False
        return max(soon, default=0.0)

    def _told(self, frames: Container[str]) -> bool:
        """Take note of what the record so far tells; False if nobody can tell."""
        self._handed = now = self._clock()
        told = None if self.silent else self._handed_over(now)
        if not self.silent:
            self._record()
        for event in told or ():
            self._watches |= event[1]["name"] == WATCHING
            self._note(event, frames)
        self.missed |= told is None
        self.heard |= told is not None
        return told is not None

    def _record(self) -> None:
        self._started = self._session.begin("Tracing.start", RECORD)
        self._recording = True

    def _handed_over(self, now: float) -> list[tuple[float, Values]] | None:
        """End the record, and return its events with when each was, by our clock; None for none."""
        self.ready()
        self._events, self._recording = [], False
        self._whole.clear()
        try:
            self._session.call("Tracing.end", patience=HANDING_OVER)
        except RefusedError:
            return None
        except StuckError:
            self.silent = True
            return None
        self.silent = not self._heard_all()
        if self.silent:
            return None
        events = self._events
        newest = max((event["ts"] for event in events), default=0)
        return [(now - (newest - event["ts"]) / MICROSECONDS, event) for event in events]

    def _heard_all(self) -> bool:
        """Wait until the record is handed over, and tell whether that came.

        Raises:
            GoneError: The browser is gone.
        """
        until = time.monotonic() + HANDING_OVER
        while not self._whole.wait(LOOKING):
            if self._session.lost:
                raise GoneError("Tracing.tracingComplete")
            if time.monotonic() >= until:
                return False
        return True

    def _note(self, told: tuple[float, Values], frames: Container[str]) -> None:
        at, event = told
        data = event.get("args", {}).get("data", {})
        if data.get("frame") not in frames:
            return
        if "timerId" not in data:
            self._note_other(at, event["name"], data)
            return
        one = data["frame"], data["timerId"]
        if event["name"] == "TimerInstall":
            self._count(*one)
            wait = data["timeout"] / 1000
            every = 0.0 if data["singleShot"] else wait
            self._open[one] = Timer(at, at + wait, every)
        elif event["name"] == "TimerRemove":
            self._open.pop(one, None)
        elif event["name"] == "TimerFire" and one in self._open:
            known = self._open.pop(one)
            self._passed(data["frame"], known.due - JUST)
            if known.every:
                self._open[one] = replace(known, due=at + known.every)

    def _passed(self, frame: str, due: float) -> None:
        """Forget what was due before something that has gone off: it has, too, unheard."""
        for one, timer in list(self._open.items()):
            if one[0] == frame and timer.due < due and not timer.every:
                del self._open[one]

    def _count(self, frame: str, number: int) -> None:
        """Take note of a number; a new page counts anew."""
        before = self._numbers.get(frame, number - 1)
        unheard = number not in (1, before + 1)
        self.missed |= unheard
        self._unheard |= unheard
        self._numbers[frame] = number

    def _note_other(self, at: float, name: str, data: Values) -> None:
        kind = CAME.get(name, name)
        if kind not in ASKED_FOR:
            return
        frame, number = data["frame"], data[ASKED_FOR[kind]]
        if name in CAME:
            self._other.discard((kind, frame, number))
            if kind == DELAYED:
                self._open.pop((frame, -1 - number), None)
        elif kind == DELAYED and data.get("delay"):  # a timer by another name
            self._open[frame, -1 - number] = Timer(at, at + data["delay"] / 1000, 0.0)
        else:
            self._other.add((kind, frame, number))

    def _take(self, method: str, values: Values) -> None:
        if method == "Tracing.dataCollected":
            self._events += values["value"]
        elif method == "Tracing.tracingComplete":
            self._whole.set()
