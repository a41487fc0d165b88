"""What every job is given: the moment, and a way to tell how far it is."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

Clock = Callable[[], datetime]
"""Tells the moment, aware, in UTC."""

Calm = Callable[[], None]
"""Lets the thread that calls it stand back for all others, at processor and disk, until it ends."""


class Progress(Protocol):
    """How a job tells how far it is, and hears that it should stop."""

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Report a step. `of` is 0 while the whole is not known; `what` is a key of the words."""

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop; the job stops at its next safe point."""


class Silent:
    """Progress that nobody watches."""

    cancelled = False

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Do nothing."""


SILENT = Silent()
