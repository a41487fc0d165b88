"""A page's web sockets: over which of them something was asked that has not been answered."""

from smdesk.capture.browser.devtools import Values

OPENED = "Network.webSocketHandshakeResponseReceived"
CREATED, CLOSED = "Network.webSocketCreated", "Network.webSocketClosed"
SENT, CAME = "Network.webSocketFrameSent", "Network.webSocketFrameReceived"
SOCKETS = frozenset({CREATED, OPENED, SENT, CAME, CLOSED})
"""What is told of them."""
MESSAGES = frozenset({1, 2})
"""What they carry beside signs of life: text and bytes."""
ANSWERING = 5.0
"""Seconds that an answer is waited for; what was said then wanted none, as a greeting does."""


class Sockets:
    """Follows them, by the browser's numbers; all times in seconds, by one clock."""

    def __init__(self) -> None:
        self._since: dict[str, float] = {}
        """Since when each is waited for."""
        self._silent: set[str] = set()
        """Those that let us wait in vain, and have said nothing since."""

    def take(self, method: str, values: Values, now: float) -> bool:
        """Take what the browser tells; return whether something is, or was, waited for."""
        number = values["requestId"]
        if method in (SENT, CAME) and values["response"]["opcode"] not in MESSAGES:
            return False
        if method in (CREATED, SENT):
            return self.asked(number, now)
        if method == CLOSED:
            self.closed(number)
            return False
        return self.told(number)

    def asked(self, number: str, now: float) -> bool:
        """Take note that the page opened one or said something; tell whether we wait from now."""
        if number in self._silent or number in self._since:
            return False
        self._since[number] = now
        return True

    def told(self, number: str) -> bool:
        """Take note that something has come over one, and tell whether it was waited for."""
        self._silent.discard(number)
        return self._since.pop(number, None) is not None

    def closed(self, number: str) -> None:
        """Forget one."""
        self._silent.discard(number)
        self._since.pop(number, None)

    def clear(self) -> None:
        """Forget all."""
        self._since.clear()
        self._silent.clear()

    def waited_for(self, now: float) -> int:
        """Return for how many an answer is still to come."""
        late = {number for number, since in self._since.items() if now - since > ANSWERING}
        self._silent |= late
        for number in late:
            del self._since[number]
        return len(self._since)
