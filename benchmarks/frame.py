"""Measuring ours against a peer in the same run, turn by turn, so that a busy machine hits both.

A module `bench_<name>.py` in this folder holds `rows() -> Iterable[Row]`; nothing else is needed.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing measured on both sides; the unit is the same for both (seconds, bytes)."""

    what: str
    peer_name: str
    ours: float
    peer: float
    limit: float | None = None
    """The ratio ours to peer that must not be passed; None where there is no promise."""
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """Return ours as a part of the peer's; smaller is better."""
        return self.ours / self.peer

    @property
    def kept(self) -> bool:
        """Tell whether the promise is kept; true where there is none."""
        return self.limit is None or self.ratio <= self.limit


def seconds(work: Callable[[], object]) -> float:
    """Return how long one run takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def side_by_side(
    ours: Callable[[], object], peer: Callable[[], object], *, rounds: int = 7, warm_up: int = 1
) -> tuple[float, float]:
    """Run both in turns A B A B, and return the median seconds of each."""
    return medians(lambda: seconds(ours), lambda: seconds(peer), rounds=rounds, warm_up=warm_up)


def medians(
    ours: Callable[[], float], peer: Callable[[], float], *, rounds: int = 7, warm_up: int = 1
) -> tuple[float, float]:
    """Like side_by_side, for work that measures itself (in a process of its own, say)."""
    pairs = [(ours(), peer()) for _ in range(warm_up + rounds)][warm_up:]
    return median(a for a, _ in pairs), median(b for _, b in pairs)


def table(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a table of ratios."""
    yield f"{'what':<44} {'ours':>12} {'peer':>12}  {'ratio':>6} {'limit':>6}      peer"
    for row in rows:
        limit = "" if row.limit is None else f"{row.limit:.2f}"
        mark = "ok" if row.kept else "OVER"
        ours, peer = (f"{value:,.4g} {row.unit}" for value in (row.ours, row.peer))
        yield (
            f"{row.what:<44} {ours:>12} {peer:>12}  {row.ratio:6.2f} {limit:>6} {mark:<4} "
            f"{row.peer_name}"
        )
