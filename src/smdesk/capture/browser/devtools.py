"""A small client of the Chrome DevTools Protocol: JSON messages with a zero byte between them.

One thread reads. Answers go to whoever waits for them; events go to listeners, on that thread, so
a listener only takes note. Every wait ends: with an answer, with the connection, or with its time.
"""

import contextlib
import json
import os
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLateError
from typing import Any

from smdesk.capture.browser.messages import parsed

PIECE = 1 << 20
"""Bytes that are read at once."""
PATIENCE = 30.0
"""Seconds that an answer may take, where nothing else is said."""
SHORT = 1.0
"""The same, where one has been waited for in vain."""

Values = dict[str, Any]
Listener = Callable[[str, Values], None]


class GoneError(Exception):
    """The browser, or the page, is gone."""


class RefusedError(Exception):
    """The browser answered that it can't."""


class StuckError(Exception):
    """The browser has not answered in time."""


TROUBLE = (GoneError, RefusedError, StuckError)
"""All that may come of a call in place of its result."""


class Answer:
    """What will come of a call.

    Args:
        method: that was called.
        answer: will hold it.
        forget: is called when nobody waits any more.
    """

    def __init__(self, method: str, answer: Future[Values], forget: Callable[[], None]) -> None:
        self._method = method
        self._answer = answer
        self._forget = forget

    def result(self, patience: float | None = None) -> Values:
        """Wait for it.

        Raises:
            GoneError: The browser or the session is gone.
            RefusedError: The browser refuses.
            StuckError: There is no answer in time.
        """
        try:
            return self._answer.result(PATIENCE if patience is None else patience)
        except TooLateError as error:
            raise StuckError(self._method) from error
        finally:
            self.forget()

    def then(self, done: Callable[[], None]) -> None:
        """Have something called once there is a result: on the thread that reads, so it is short.

        Nothing is called where there is none.
        """
        self._answer.add_done_callback(
            lambda answer: None if answer.cancelled() or answer.exception() else done()
        )

    def forget(self) -> None:
        """Wait for it no more."""
        self._forget()


class Connection:
    """Speaks to a browser through a pair of pipes.

    Args:
        reader: the descriptor that its messages are read from.
        writer: the descriptor that it reads.
    """

    def __init__(self, reader: int, writer: int) -> None:
        self._reader, self._writer = reader, writer
        self._lock = threading.Lock()
        self._number = 0
        self._waiting: dict[int, tuple[str, Future[Values]]] = {}
        self._listeners: dict[str, list[Listener]] = {}
        self._gone = False
        self._writes = True
        self._thread = threading.Thread(target=self._read, name="devtools", daemon=True)
        self._thread.start()

    @property
    def gone(self) -> bool:
        """Whether nothing is heard of the browser any more."""
        return self._gone

    def listen(self, session: str, listener: Listener) -> None:
        """Have a listener told each event of a session; the browser's own is the empty one."""
        with self._lock:
            self._listeners.setdefault(session, []).append(listener)

    def unlisten(self, session: str, listener: Listener) -> None:
        """Tell a listener no more."""
        with self._lock, contextlib.suppress(KeyError, ValueError):
            self._listeners[session].remove(listener)

    def forget(self, session: str) -> None:
        """Tell nobody of a session's events any more."""
        with self._lock:
            self._listeners.pop(session, None)

    def call(
        self,
        method: str,
        values: Mapping[str, object] | None = None,
        *,
        session: str = "",
        patience: float | None = None,
    ) -> Values:
        """Call a method and return its result.

        Raises:
            GoneError: The browser or the session is gone.
            RefusedError: The browser refuses.
            StuckError: There is no answer in time.
        """
        return self.begin(method, values, session=session).result(patience)

    def begin(
        self, method: str, values: Mapping[str, object] | None = None, *, session: str = ""
    ) -> Answer:
        """Call a method and return where its result will be.

        Raises:
            GoneError: The browser is gone.
        """
        answer: Future[Values] = Future()
        message: Values = {"method": method, "params": dict(values or {})}
        if session:
            message["sessionId"] = session
        with self._lock:
            if self._gone:
                raise GoneError(method)
            self._number += 1
            message["id"] = self._number
            self._waiting[self._number] = session, answer
            self._send(message)
        return Answer(method, answer, lambda: self._forget(message["id"]))

    def _forget(self, number: int) -> None:
        with self._lock:
            self._waiting.pop(number, None)

    def tell(self, method: str, values: Mapping[str, object], session: str) -> None:
        """Call a method and don't wait: the only way for a listener."""
        with self._lock, contextlib.suppress(GoneError):
            if self._gone:
                return
            self._number += 1
            self._send(
                {"id": self._number, "method": method, "params": dict(values), "sessionId": session}
            )

    def drop(self, session: str) -> None:
        """End what waits for a session that is gone: a crashed page never answers."""
        with self._lock:
            waiting = [answer for owner, answer in self._waiting.values() if owner == session]
        for answer in waiting:
            _fail(answer, GoneError(session))

    def hang_up(self) -> None:
        """Close our end, and hear nothing more; the browser then ends by itself."""
        with self._lock:
            self._gone = True
            if self._writes:
                self._writes = False
                with contextlib.suppress(OSError):
                    os.close(self._writer)

    def close(self) -> None:
        """Hang up, and wait until the browser has closed its end, too."""
        self.hang_up()
        self._thread.join(PATIENCE)

    def _send(self, message: Values) -> None:
        data = memoryview(json.dumps(message).encode() + b"\0")
        try:
            while data:
                data = data[os.write(self._writer, data) :]
        except OSError as error:
            raise GoneError(message["method"]) from error

    def _read(self) -> None:
        parts: list[bytes] = []
        try:
            while piece := os.read(self._reader, PIECE):
                *whole, rest = piece.split(b"\0")
                for end in whole:
                    self._take(parsed(b"".join([*parts, end])))
                    parts.clear()
                parts.append(rest)
        except OSError:
            pass  # closed: the same as its end
        finally:
            self._end()

    def _end(self) -> None:
        with self._lock:
            self._gone = True
            waiting = [answer for _, answer in self._waiting.values()]
        for answer in waiting:
            _fail(answer, GoneError("browser"))
        with contextlib.suppress(OSError):
            os.close(self._reader)

    def _take(self, message: Values) -> None:
        if "id" in message:
            with self._lock:
                _, answer = self._waiting.get(message["id"], ("", None))
            if answer is None:
                return  # nobody waits for it any more
            if "error" in message:
                _fail(answer, RefusedError(str(message["error"].get("message", ""))))
            elif not answer.done():
                answer.set_result(message["result"])
            return
        with self._lock:
            listeners = list(self._listeners.get(message.get("sessionId", ""), ()))
        for listener in listeners:
            listener(message["method"], message.get("params", {}))


def _fail(answer: Future[Values], error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)


class Session:
    """One page's part of the connection.

    Args:
        connection: to the browser.
        number: the session as the browser names it.
    """

    def __init__(self, connection: Connection, number: str) -> None:
        self._connection = connection
        self.number = number
        self.gone = False
        """Whether the page has crashed."""
        self.stuck = False
        """Whether it has left something unanswered that was waited for as long as anything is."""

    @property
    def lost(self) -> bool:
        """Whether nothing is heard of the whole browser any more."""
        return self._connection.gone

    def call(
        self,
        method: str,
        values: Mapping[str, object] | None = None,
        patience: float | None = None,
    ) -> Values:
        """Call a method of this page; see `Connection.call`.

        Once there was no answer in all that time, none is waited for as long, until one comes.
        """
        return self.wait(self.begin(method, values), patience)

    def wait(self, begun: Answer, patience: float | None = None) -> Values:
        """Wait for what was begun; see `call`."""
        glance = patience is not None  # it says little: the page may just be busy
        if patience is None and self.stuck:
            patience = SHORT
        try:
            answer = begun.result(patience)
        except StuckError:
            self.stuck |= not glance
            raise
        self.stuck = False
        return answer

    def begin(self, method: str, values: Mapping[str, object] | None = None) -> Answer:
        """Call a method of this page and return where its result will be.

        Raises:
            GoneError: The browser or the page is gone.
        """
        self._stands()
        begun = self._connection.begin(method, values, session=self.number)
        try:
            self._stands()
        except GoneError:  # what waited was ended before this did, and no answer will come
            begun.forget()
            raise
        return begun

    def _stands(self) -> None:
        if self.gone:
            raise GoneError(self.number)

    def tell(self, method: str, values: Mapping[str, object]) -> None:
        """Call a method of this page and don't wait."""
        self._connection.tell(method, values, self.number)

    def listen(self, listener: Listener) -> None:
        """Have a listener told each event."""
        self._connection.listen(self.number, listener)

    def unlisten(self, listener: Listener) -> None:
        """Have a listener told no more."""
        self._connection.unlisten(self.number, listener)

    def close(self) -> None:
        """Let go of the page: what was set for it no longer holds, and nobody listens."""
        self._connection.forget(self.number)
        with contextlib.suppress(*TROUBLE):
            self._connection.call("Target.detachFromTarget", {"sessionId": self.number})

    def drop(self) -> None:
        """End what waits for answers: the page has crashed."""
        self.gone = True
        self._connection.drop(self.number)
