"""Pictures of whole web pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from smdesk.domain.completeness import Completeness
from smdesk.services.ports.jobs import Progress

MAX_HEIGHT = 250_000
"""Pixels of the picture."""
MAX_SECONDS = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOrder:
    """Which page to take, and how far."""

    url: str
    scale: float = 1.0
    """Pixels of the picture for each of the page's own."""
    max_height: int = MAX_HEIGHT
    """Pixels of the picture."""
    max_seconds: float = MAX_SECONDS
    until_text: str = ""
    """The agreed bottom: where this text stands; empty means the page's own."""
    headless: bool = False
    """Show no window: for tests and measurements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageShot:
    """A page that was taken."""

    completeness: Completeness
    url: str
    """Where the page was in the end."""
    title: str
    status: int
    """Of the page's own answer; 0 where none is known."""
    headers: Mapping[str, str]
    """Of that answer, without what signs somebody in."""
    browser: str
    taken_at: datetime
    seconds: Mapping[str, float] = field(default_factory=dict)
    """How long each part took."""
    restarts: int = 0
    """How often the picture was begun anew, since what was taken had changed."""


class PageSession(Protocol):
    """A browser that stays open from page to page.

    One thread at a time leads it; `close` and `alive` may be called from any.
    """

    def show(self, url: str) -> None:
        """Go there, for a person to sign in and close banners; its window comes to the front.

        Raises:
            SurroundingsError: `browser_closed`, `page_unreachable`, `page_silent`, `page_lost`; an
                address that is none of the web is `page_not_web`.
        """

    def take(
        self, order: PageOrder, folder: Path, progress: Progress, *, shown: bool = False
    ) -> PageShot:
        """Take a page: `page.png`, `page.txt` and `page.mhtml` go into the folder, or nothing.

        Args:
            order: what is wanted; `headless` is the session's, not the order's.
            folder: where the files go.
            progress: is told how far it is.
            shown: take the page that stands in front, as it stands, from its top, wherever it is;
                otherwise go to the order's address first.

        Raises:
            SurroundingsError: `browser_closed`, `page_unreachable`, `page_silent`, `page_lost`,
                `page_not_web`, `picture_unwritten`.
        """

    def front(self) -> None:
        """Bring the browser's window before all others.

        Raises:
            SurroundingsError: `browser_closed`, `page_lost`.
        """

    def close(self) -> None:
        """End the browser; may be called twice, and while a page is taken."""

    @property
    def alive(self) -> bool:
        """Whether the person has not closed it and it has not crashed."""


class PageTaker(Protocol):
    """Takes pictures of whole pages with an installed browser."""

    def take(self, order: PageOrder, folder: Path, progress: Progress) -> PageShot:
        """Take one page in a passing browser: `page.png`, `page.txt` and `page.mhtml`.

        Raises:
            SurroundingsError: as `PageCamera.session` and `PageSession.take`.
        """


class PageCamera(PageTaker, Protocol):
    """Takes pages one by one, and starts browsers that stay open for many."""

    def session(self, *, headless: bool = False, lasting: bool = True) -> PageSession:
        """Start a browser that stays open.

        Args:
            headless: show no window.
            lasting: with our own profile, so that sign-ins last; otherwise with an empty one.

        Raises:
            SurroundingsError: `browser_missing`, `browser_sandbox`, `browser_failed`, `no_screen`,
                `browser_profile_in_use`, `browser_profile_unwritable`.
        """

    def forget_sign_ins(self) -> None:
        """Empty our own profile.

        Raises:
            SurroundingsError: `browser_profile_in_use`, `browser_profile_unwritable`.
        """
