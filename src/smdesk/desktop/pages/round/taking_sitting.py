"""The browser that stays open from channel to channel, as the walk through the round uses it."""

from typing import TYPE_CHECKING

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.domain.errors import SurroundingsError

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.domain.evidence import Capture
    from smdesk.services.evidence.page_captures import Staged
    from smdesk.services.ports import Curtain, PageSession


class Sitting:
    """One browser at a time; every method runs on the camera's lane, which has one thread.

    Args:
        desk: whose channels are taken.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._session: PageSession | None = None

    def show(self, channel_id: str, _progress: JobProgress) -> None:
        """Show a channel to the person, in a new browser where none is open.

        Raises:
            UserError: `channel_gone`, `channel_not_running`, `channel_address_missing`.
            SurroundingsError: what the browser meets.
        """
        self._desk.pages.show(self._opened(), channel_id)

    def take(
        self, channel_id: str, curtain: "Curtain", progress: JobProgress, *, unattended: bool
    ) -> "Staged":
        """Take the page as it stands, or go there first where nobody has to sign in.

        Raises:
            UserError: `page_not_own`, and as `show`.
            SurroundingsError: what browser, screen and disk meet; `browser_closed`, when there is
                no browser any more.
        """
        session = self._opened() if unattended else self._session
        if session is None:
            raise SurroundingsError("browser_closed")
        return self._desk.pages.take(
            self._desk.actor, session, channel_id, curtain, progress, unattended=unattended
        )

    def keep(self, staged: "Staged", _progress: JobProgress) -> "Capture":
        """Make what was taken evidence; what was found is stated with it.

        Raises:
            UserError: as `PageCaptures.keep` says.
            SurroundingsError: what the archive meets.
        """
        found = bool(staged.asking)
        return self._desk.pages.keep(self._desk.actor, staged, despite=found)

    def discard(self, staged: "Staged", _progress: JobProgress) -> None:
        """Let go of what was taken."""
        self._desk.pages.discard(staged)

    def is_open(self, _progress: JobProgress) -> bool:
        """Tell whether the person has a browser to look at."""
        return self._session is not None and self._session.alive

    def front(self, _progress: JobProgress) -> None:
        """Bring the browser before all other windows."""
        if self._session is not None:
            self._session.front()

    def close(self, _progress: JobProgress) -> None:
        """End the browser."""
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _opened(self) -> "PageSession":
        """Return the open browser; one that the person closed is cleared away first."""
        if self._session is not None and self._session.alive:
            return self._session
        if self._session is not None:
            self._session.close()
            self._session = None
        self._session = self._desk.pages.begin()
        return self._session
