"""Who holds administrator rights on a platform, and when that was last confirmed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from smdesk.domain.calendar import Period, on_day
from smdesk.domain.channels import Channel, Status
from smdesk.domain.errors import Problem
from smdesk.domain.organisation import Person

FEWEST_ADMINS = 2
REVIEW_DAYS = 183
"""Administrator rights are confirmed at least once each half-year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountAdmin:
    """A person holds administrator rights in a channel during a period. No passwords, ever."""

    id: str
    channel_id: str
    person_id: str
    period: Period
    confirmed_on: date
    """The day somebody last looked and saw that it is so."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """Who holds administrator rights in a channel on a day, as far as the register knows."""

    held: tuple[AccountAdmin, ...] = ()
    """All, those of people who have left too: somebody must remove them on the platform."""
    left: tuple[AccountAdmin, ...] = ()
    overdue: tuple[AccountAdmin, ...] = ()

    @property
    def few(self) -> bool:
        """Tell whether too few employees could let the others in again."""
        gone = {admin.person_id for admin in self.left}
        return len({admin.person_id for admin in self.held} - gone) < FEWEST_ADMINS


def rights_on(admins: Iterable[AccountAdmin], people: Mapping[str, Person], day: date) -> Rights:
    """Return who of a channel's administrators holds rights on a day, and what is wrong."""
    held = on_day(admins, day)
    return Rights(
        held=tuple(held),
        left=tuple(admin for admin in held if has_left(people.get(admin.person_id), day)),
        overdue=tuple(admin for admin in held if is_overdue(admin, day)),
    )


def has_left(person: Person | None, day: date) -> bool:
    """Tell whether a person's last day of employment is behind them."""
    return person is not None and person.left_on is not None and person.left_on < day


def is_overdue(admin: AccountAdmin, day: date) -> bool:
    """Tell whether rights that are held were confirmed too long ago."""
    return admin.period.covers(day) and (day - admin.confirmed_on).days > REVIEW_DAYS


def check_admin(admin: AccountAdmin, others: Iterable[AccountAdmin]) -> list[Problem]:
    """Return what is wrong: the same rights twice, or seen before they began."""
    problems = [
        Problem(
            code="admin_overlaps",
            at="first",
            values={"first": other.period.first, "last": other.period.last or ""},
        )
        for other in others
        if other.id != admin.id
        and (other.channel_id, other.person_id) == (admin.channel_id, admin.person_id)
        and other.period.overlaps(admin.period)
    ]
    if admin.confirmed_on < admin.period.first:
        problems.append(
            Problem(
                code="admin_confirmed_before",
                at="confirmed_on",
                values={"first": admin.period.first},
            )
        )
    return problems


def check_entered(admin: AccountAdmin, channel: Channel, today: date) -> list[Problem]:
    """Return what is wrong with rights that are entered today: a closed channel, seen ahead.

    Rights that are to begin are seen when they do. Those that outlive a channel are kept until
    somebody removes them on the platform, so that only a first day after the channel's last is
    refused; where that day is not known, rights without a last day are.
    """
    problems, closed = [], channel.closed_on
    unknown = closed is None and channel.status is Status.CLOSED
    if (closed is not None and closed < admin.period.first) or (
        unknown and admin.period.last is None
    ):
        values = {"channel": channel.name, "platform": channel.platform}
        problems.append(Problem(code="admin_channel_closed", at="first", values=values))
    return [*problems, *check_seen(admin, admin.confirmed_on, today, at="confirmed_on")]


def check_seen(admin: AccountAdmin, day: date, today: date, *, at: str) -> list[Problem]:
    """Return what is wrong with the day rights were seen: nobody sees what is to come."""
    if day <= max(today, admin.period.first):
        return []
    return [Problem(code="admin_confirmed_ahead", at=at, values={"day": day})]
