"""The search index: words of the register's rows, kept by the database as the rows change."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Protocol

from smdesk.domain.evidence import Capture
from smdesk.domain.search import Hit, Key, Title


class SearchTable(Protocol):
    """What searching asks of the database; the rules are `domain.search`."""

    def found(self, word: str, day: date) -> Mapping[Key, int]:
        """Return all that has a word which begins so, with its best rank.

        Channels, units and people are found by the units and sectors they belong to on the day.
        """

    def titled(self, keys: Collection[Key], day: date) -> list[Title]:
        """Return what those of the keys that are there are called, and whether they are gone."""

    def described(self, hits: Collection[Hit], day: date) -> list[Hit]:
        """Return hits with what tells them from others, in their order."""

    def former_names(self, key: Key) -> list[str]:
        """Return what something was called before, the latest name first."""

    def captures(
        self,
        channels: Collection[str] | None,
        taken: tuple[datetime, datetime] | None,
        limit: int,
    ) -> list[Capture]:
        """Return captures, newest first.

        Args:
            channels: of which channels, by id; None: of any.
            taken: from a moment on, and before another; None: at any time.
            limit: how many at most.
        """
