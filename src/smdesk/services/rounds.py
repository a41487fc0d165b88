"""The half-year round: which channels are due a screenshot, and which are done (P10)."""

from dataclasses import dataclass
from datetime import date

from smdesk.domain.calendar import swedish_day
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import RoundLine, RoundStatus, round_lines
from smdesk.services.ports import Clock, Store
from smdesk.services.register_view import end_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundView:
    """A half-year's round as it stands."""

    half_year: HalfYear
    lines: tuple[RoundLine, ...]
    """What is due first, then what is taken, each by name."""

    @property
    def taken(self) -> int:
        """How many channels have a capture of the half-year."""
        return sum(line.status is RoundStatus.TAKEN for line in self.lines)

    @property
    def next(self) -> RoundLine | None:
        """The line to take next, or None when the round is done."""
        return next((line for line in self.lines if line.status is RoundStatus.DUE), None)


class Rounds:
    """Reads the rounds; taking a picture is the captures' job."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def current(self) -> HalfYear:
        """Return the half-year of today."""
        return HalfYear.of(self._today())

    def view(self, half_year: HalfYear | None = None) -> RoundView:
        """Return a round, the current one if none is named."""
        half_year = half_year or self.current()
        with self._store.read() as snapshot:
            lines = round_lines(
                snapshot.channels.all(),
                snapshot.captures.latest(end_of(half_year.last)),
                half_year,
                self._today(),
            )
        return RoundView(half_year=half_year, lines=tuple(lines))

    def _today(self) -> date:
        return swedish_day(self._clock())
