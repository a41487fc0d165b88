"""The next view of a calm page, scrolled to and drawn while the one before is still unpacked."""

from collections.abc import Callable
from concurrent.futures import Future

from smdesk.capture.browser.devtools import Answer, GoneError


class Ahead:
    """One view that was begun before anybody asked for it.

    Args:
        top: where to.
        went: when we scrolled there, by the page's clock.
        scrolled: will say what the page says of itself there.
        grab: has the view drawn; called as soon as the page stands there, on another thread.
    """

    def __init__(
        self, top: float, went: float, scrolled: Answer, grab: Callable[[], Answer]
    ) -> None:
        self.top = top
        self.went = went
        self.scrolled = scrolled
        self._grab = grab
        self._begun: Future[Answer | None] = Future()
        scrolled.then(self._begin)

    def picture(self) -> Answer | None:
        """Return where the view's picture will be; None if it could not be asked for.

        To be asked for once `scrolled` has its result.
        """
        return self._begun.result()

    def forget(self) -> None:
        """Want neither of them any more."""
        self.scrolled.forget()
        self._begun.add_done_callback(_forgotten)

    def _begin(self) -> None:
        try:
            self._begun.set_result(self._grab())
        except GoneError:  # whoever asks next is told, too
            self._begun.set_result(None)


def _forgotten(begun: Future[Answer | None]) -> None:
    picture = begun.result()
    if picture is not None:
        picture.forget()
