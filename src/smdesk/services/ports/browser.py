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


class PageCamera(Protocol):
    """Takes pictures of whole pages with an installed browser."""

    def take(self, order: PageOrder, folder: Path, progress: Progress) -> PageShot:
        """Take a page: `page.png`, `page.txt` and `page.mhtml` go into the folder.

        Raises:
            SurroundingsError: `browser_missing`, `browser_sandbox`, `browser_failed`, `no_screen`,
                `page_unreachable`, `page_lost`, `picture_unwritten`.
        """
