"""What runs beside a page: its workers, and frames of other sites. Their requests are its own."""

from collections.abc import Callable

from smdesk.capture.browser.devtools import Connection, Session, Values

FOLLOWING: Values = {
    "autoAttach": True,
    # Each stands still until we listen to it, so that none of its requests is missed.
    "waitForDebuggerOnStart": True,
    "flatten": True,
    "filter": [{"type": "worker"}, {"type": "iframe"}],
}


class Beside:
    """Follows what runs beside a page, and beside that.

    Args:
        connection: to the browser.
        session: the page.
        heard: is told each event with who it is of, on the thread that reads.
        ended: is told who is gone, and what he was called.
    """

    def __init__(
        self,
        connection: Connection,
        session: Session,
        heard: Callable[[str, str, Values], None],
        ended: Callable[[str, str], None],
    ) -> None:
        self._connection = connection
        self._heard = heard
        self._ended = ended
        self._targets: dict[str, str] = {}
        """What the browser calls each, by session."""
        self._follow(session)

    def _follow(self, session: Session) -> None:
        session.listen(self._take)
        session.tell("Target.setAutoAttach", FOLLOWING)

    def _take(self, method: str, values: Values) -> None:
        if method == "Target.attachedToTarget":
            self._attached(values["sessionId"], values["targetInfo"]["targetId"])
        elif method == "Target.detachedFromTarget" and values["sessionId"] in self._targets:
            number = values["sessionId"]
            self._connection.forget(number)
            self._ended(number, self._targets.pop(number))

    def _attached(self, number: str, target: str) -> None:
        session = Session(self._connection, number)
        self._targets[number] = target
        session.listen(lambda method, values: self._heard(number, method, values))
        session.tell("Network.enable", {})
        self._follow(session)
        session.tell("Runtime.runIfWaitingForDebugger", {})
