"""Which channels a walk through the round still has before it, and how long they will take."""

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from smdesk.domain.channels import Channel
from smdesk.domain.rounds import RoundLine

SAME_SITTING = timedelta(minutes=15)
"""Pictures further apart were not taken one after the other."""
_ENOUGH_GAPS = 2


def pace_of(moments: Iterable[datetime]) -> float | None:
    """Return how many seconds lie between pictures that were taken in a row; None if too few."""
    pairs = pairwise(sorted(moments))
    gaps = [later - earlier for earlier, later in pairs if later - earlier <= SAME_SITTING]
    if len(gaps) < _ENOUGH_GAPS:
        return None
    return median(gap.total_seconds() for gap in gaps)


def pace_before(lines: Sequence[RoundLine]) -> float | None:
    """Return the pace of this round's pictures so far, else that of the channels' latest ones."""
    now = pace_of(line.taken_at for line in lines if line.taken_at)
    return now or pace_of(line.latest.taken_at for line in lines if line.latest)


class Walk:
    """Channels that are taken one after another.

    Args:
        channels: in their order.
        pace: how many seconds a channel took before; None where nobody knows.
    """

    def __init__(self, channels: Iterable[Channel], pace: float | None) -> None:
        self._ahead = deque(channels)
        self._pace = pace
        self._took: list[float] = []
        self.total = len(self._ahead)
        self.taken = 0
        self.skipped = 0
        self.current: Channel | None = None
        """The one in front."""

    @property
    def at(self) -> int:
        """The place of the one in front, from 1."""
        return self.total - len(self._ahead)

    def next(self) -> Channel | None:
        """Go on; None when the walk is over."""
        self.current = self._ahead.popleft() if self._ahead else None
        return self.current

    def turn_to(self, channel: Channel) -> None:
        """Take another one first; the one in front comes after it."""
        if self.current is not None:
            self._ahead.appendleft(self.current)
        if all(one.id != channel.id for one in self._ahead):
            self.total += 1
        self.drop({channel.id})
        self.current = channel

    def note_taken(self, seconds: float) -> None:
        """Count the one in front as taken, and how long it took from being shown."""
        self.taken += 1
        self._took.append(seconds)

    def drop(self, channel_ids: Collection[str]) -> None:
        """Pass by what has been taken or left out meanwhile."""
        self._ahead = deque(one for one in self._ahead if one.id not in channel_ids)

    @property
    def goes_on(self) -> bool:
        """Whether others come after the one in front."""
        return bool(self._ahead)

    @property
    def minutes(self) -> int | None:
        """How long the one in front and the rest take: as the earlier ones; None if unknown."""
        pace = median(self._took) if self._took else self._pace
        if pace is None or self.current is None:
            return None
        return max(1, round(pace * (len(self._ahead) + 1) / 60))
