"""The yearly follow-up for the management: how the year went, and what they have to decide."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from smdesk.domain.calendar import Period, swedish_day
from smdesk.domain.channels import Scope
from smdesk.domain.errors import UserError
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import Sector
from smdesk.domain.rounds import is_due
from smdesk.domain.rules import Rule, Weight
from smdesk.services.duties.plan import current
from smdesk.services.ports import Snapshot
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.printed.removals import middle, removal_entries
from smdesk.services.register.view import ChannelLine, RegisterView, channels_on, end_of, make_view

YEARS = 5
"""How far back the trend goes, this year included."""
DECIDED = (
    Rule.ACCOUNTABLE,
    Rule.APPLICATION_WAITING,
    Rule.EDITOR,
    Rule.NOBODY_WATCHES,
    Rule.CAPTURE_OVERDUE,
    Rule.ADMIN_LEFT,
    Rule.DORMANT,
    Rule.MANDATE_ENDING,
    Rule.MANDATE_MANAGER,
    Rule.DEPUTY,
    Rule.WATCH_HOURS,
    Rule.PURPOSE,
    Rule.ADMINS,
    Rule.GREETING,
)
"""What needs a manager's decision or order, the gravest first; the rest is mended day by day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """A year in numbers, as it was on its last day, or on the day that is spoken of."""

    year: int
    channels: int
    """In use."""
    editors: int | None
    """People who had an assignment; None, as of all that follows, before it was kept."""
    lacks: int | None
    """Shortcomings."""
    due: int | None
    """Captures that the half-years asked for, up to the day."""
    taken: int | None
    removals: int | None
    """Discovered during the year."""
    hours: float | None
    """The median from discovery to removal."""
    referrals: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorLine:
    """What is short in one part of the organisation."""

    sector: Sector | None
    """None: the overarching channels, or those that belong to no sector."""
    overarching: bool
    channels: int
    now: int
    """Shortcomings to mend at once."""
    soon: int
    later: int

    @property
    def lacks(self) -> int:
        """All of them."""
        return self.now + self.soon + self.later


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Something for the management to decide, and of which channels."""

    rule: Rule
    names: tuple[str, ...]
    """The channels' names, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyReport:
    """A year's follow-up."""

    letterhead: Letterhead
    day: date
    """The year's last day; of the year that runs, today."""
    years: tuple[YearLine, ...]
    """The earliest first; the last is the year itself. There is at least one."""
    sectors: tuple[SectorLine, ...]
    """Where most is urgent first; the overarching channels are one of them."""
    decisions: tuple[Decision, ...]
    """The gravest first."""
    planned: bool
    """Whether a retention schedule was in force."""

    @property
    def year(self) -> YearLine:
        """The year itself."""
        return self.years[-1]

    @property
    def before(self) -> YearLine | None:
        """The year before; None where nothing is known of one."""
        return self.years[-2] if len(self.years) > 1 else None

    @property
    def over(self) -> bool:
        """Whether the year has ended."""
        return (self.day.month, self.day.day) == (12, 31)

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "yearly"


def yearly_report(
    snapshot: Snapshot, letterhead: Letterhead, *, year: int, today: date
) -> YearlyReport:
    """Return the follow-up of a year; of the one that runs, up to today.

    Args:
        snapshot: what is read.
        letterhead: whose it is.
        year: not after today's.
        today: the Swedish day.

    Raises:
        UserError: `day_ahead`, for a year that has not begun; `day_out_of_range`, for none at all.
    """
    if year < date.min.year:
        raise UserError("day_out_of_range", at="year")
    if year > today.year:
        raise UserError("day_ahead", at="year")
    day = min(date(year, 12, 31), today)
    view = make_view(snapshot, day)
    return YearlyReport(
        letterhead=letterhead,
        day=day,
        years=tuple(_years(snapshot, day)),
        sectors=tuple(_sectors(view)),
        decisions=tuple(_decisions(view)),
        planned=current(snapshot, day) is not None,
    )


# --- the trend ----------------------------------------------------------------------------------


def _years(snapshot: Snapshot, day: date) -> Iterator[YearLine]:
    """Yield the years up to a day, without those before there was any channel."""
    since = _since(snapshot, day)
    opened = [one.opened_on.year for one in snapshot.channels.all() if one.opened_on]
    first = min([day.year, *opened])
    for year in range(max(first, day.year - YEARS + 1), day.year + 1):
        yield _year(snapshot, min(date(year, 12, 31), day), since)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Since:
    """When what was first kept: before that all would seem to be short, or nothing to be wrong."""

    register: date
    captures: HalfYear
    removals: date
    referrals: date


def _since(snapshot: Snapshot, day: date) -> _Since:
    register = next((swedish_day(one.at) for one in snapshot.audit.entries()), day)
    taken = snapshot.captures.first()
    practised = HalfYear.of(register)
    if taken is not None:
        practised = min(practised, HalfYear.parse(taken.half_year))
    return _Since(
        register=register,
        captures=practised,
        removals=min([register, *(swedish_day(one.found_at) for one in snapshot.removals.all())]),
        referrals=min([register, *(one.day for one in snapshot.referrals.all())]),
    )


def _year(snapshot: Snapshot, day: date, since: _Since) -> YearLine:
    """Return a year as it was on a day of it: its last, or the one that is spoken of."""
    year = Period(date(day.year, 1, 1), day)
    view = make_view(snapshot, day) if since.register.year <= day.year else None
    rounds = [_round(snapshot, one) for one in _ends(day) if HalfYear.of(one) >= since.captures]
    found = removal_entries(snapshot, year)
    moved = [one for one in snapshot.referrals.all() if year.covers(one.day)]
    return YearLine(
        year=day.year,
        channels=sum(is_due(one, day) for one in channels_on(snapshot, day).values()),
        editors=_editors(view) if view else None,
        lacks=len(view.shortcomings) if view else None,
        due=sum(due for due, _ in rounds) if rounds else None,
        taken=sum(taken for _, taken in rounds) if rounds else None,
        removals=len(found) if since.removals.year <= day.year else None,
        hours=middle(found),
        referrals=len(moved) if since.referrals.year <= day.year else None,
    )


def _ends(day: date) -> list[date]:
    """Return the last days of a year's half-years that have begun by a day, the day at most."""
    this = HalfYear.of(day)
    return [day] if this.half == 1 else [this.previous.last, day]


def _round(snapshot: Snapshot, day: date) -> tuple[int, int]:
    """Return how many captures a half-year asked for by a day of it, and how many were taken."""
    due = {one.id for one in channels_on(snapshot, day).values() if is_due(one, day)}
    latest, half_year = snapshot.captures.latest(end_of(day)), str(HalfYear.of(day))
    return len(due), sum(one in due and held.half_year == half_year for one, held in latest.items())


def _editors(view: RegisterView) -> int:
    return len({held.person.id for line in view.present for held in line.editors})


# --- what is short, and what to decide --------------------------------------------------------


def _sectors(view: RegisterView) -> list[SectorLine]:
    """Return the parts of the organisation, where most is urgent first."""
    alike: dict[tuple[bool, str], list[ChannelLine]] = {}
    for line in view.present:
        overarching = line.channel.scope is Scope.OVERARCHING
        sector = line.sector.id if line.sector and not overarching else ""
        alike.setdefault((overarching, sector), []).append(line)
    lines = [
        _sector(held, view.sectors.get(sector), overarching=overarching)
        for (overarching, sector), held in alike.items()
    ]
    return sorted(lines, key=_urgency)


def _sector(held: Sequence[ChannelLine], sector: Sector | None, *, overarching: bool) -> SectorLine:
    counts = Counter(item.weight for line in held for item in line.shortcomings)
    return SectorLine(
        sector=sector,
        overarching=overarching,
        channels=len(held),
        now=counts[Weight.NOW],
        soon=counts[Weight.SOON],
        later=counts[Weight.LATER],
    )


def _urgency(one: SectorLine) -> tuple[int, int, int, str]:
    name = one.sector.name.casefold() if one.sector else ""
    return -one.now, -one.soon, -one.later, name


def _decisions(view: RegisterView) -> Iterator[Decision]:
    for rule in DECIDED:
        names = tuple(
            line.channel.name
            for line in view.channels
            if any(item.rule is rule for item in line.shortcomings)
        )
        if names:
            yield Decision(rule=rule, names=names)
