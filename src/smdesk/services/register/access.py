"""Administrator rights: entered, ended, confirmed; and the review that says what is overdue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from smdesk.domain.access import (
    AccountAdmin,
    check_admin,
    check_entered,
    check_seen,
    has_left,
    is_overdue,
    rights_on,
)
from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.calendar import Period, swedish_day
from smdesk.domain.channels import Channel, Status
from smdesk.domain.errors import Problem, UserError, refuse
from smdesk.domain.facts import Facts, grouped
from smdesk.domain.organisation import Person
from smdesk.domain.rounds import is_due
from smdesk.services.ports import Clock, Snapshot, Store
from smdesk.services.register.changing import put, stored_channel
from smdesk.services.register.register import Saved
from smdesk.services.register.view import channels_on


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminLine:
    """A person's rights in a channel, and what is wrong with them."""

    admin: AccountAdmin
    person: Person
    channel: Channel
    left: bool
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelAccess:
    """Who holds rights in a channel on a day."""

    channel: Channel
    lines: tuple[AdminLine, ...]
    few: bool
    """Fewer than two employees hold rights, in a channel that is in use."""

    @property
    def left(self) -> bool:
        """Tell whether somebody who has left still holds rights."""
        return any(line.left for line in self.lines)

    @property
    def overdue(self) -> bool:
        """Tell whether some of the rights were confirmed too long ago."""
        return any(line.overdue for line in self.lines)

    @property
    def confirmed_on(self) -> date | None:
        """The day by which all of them have been confirmed."""
        return min((line.admin.confirmed_on for line in self.lines), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessView:
    """The access review of a day."""

    day: date
    channels: tuple[ChannelAccess, ...]
    """Those planned or in use, and those where somebody holds rights; the worst first."""

    @property
    def lines(self) -> tuple[AdminLine, ...]:
        """All rights, by person; the worst first."""
        all_lines = [line for one in self.channels for line in one.lines]
        return tuple(sorted(all_lines, key=_line_order))

    @property
    def overdue(self) -> int:
        """How many channels wait for a review."""
        return sum(one.overdue for one in self.channels)

    @property
    def left(self) -> int:
        """In how many channels somebody who has left still holds rights."""
        return sum(one.left for one in self.channels)

    @property
    def few(self) -> int:
        """How many channels have too few administrators."""
        return sum(one.few for one in self.channels)


class Access:
    """Keeps who holds administrator rights where. No passwords, ever."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def review(self, day: date) -> AccessView:
        """Return who holds rights where on a day, what is overdue first."""
        with self._store.read() as snapshot:
            facts = _facts(snapshot, day)
        found = (_channel_access(channel, facts, day) for channel in facts.channels.values())
        shown = [one for one in found if one.lines or _needs_admins(one.channel, day)]
        return AccessView(day=day, channels=tuple(sorted(shown, key=_channel_order)))

    def save_admin(self, actor: Actor, admin: AccountAdmin) -> Saved:
        """Store that a person holds rights in a channel.

        Raises:
            InvalidError: `admin_overlaps`, `admin_confirmed_before`, `admin_confirmed_ahead`,
                `admin_channel_closed`, `admin_has_left`.
            UserError: `gone`, at the channel.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            channel = stored_channel(work, admin.channel_id)
            refuse(
                [
                    *check_admin(admin, work.account_admins.all()),
                    *check_entered(admin, channel, swedish_day(self._clock())),
                    *_present(admin, work),
                ]
            )
            stored = put(work.account_admins, admin)
            return Saved(stored.id, work.commit())

    def end_admin(self, actor: Actor, admin_id: str, last: date) -> Saved:
        """Store that rights were removed on the platform; `last` is their last day.

        Raises:
            InvalidError: `admin_over`, when they ended by then already.
            UserError: `gone`; `period_reversed`.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            admin = _stored(work, admin_id)
            ends = admin.period.last
            if ends is not None and ends <= last:
                refuse([Problem(code="admin_over", at="last", values={"last": ends})])
            work.account_admins.update(replace(admin, period=Period(admin.period.first, last)))
            return Saved(admin_id, work.commit())

    def confirm(self, actor: Actor, admin_ids: Sequence[str], day: date | None = None) -> Saved:
        """Store that somebody looked on a day, today if None, and saw that rights are held so.

        Raises:
            InvalidError: `admin_not_held`, for rights that were not held that day;
                `admin_confirmed_ahead`, for a day to come.
            UserError: `gone`; `admin_nobody`, without any rights to confirm.
        """
        actor.require(*REGISTER_EDITORS)
        today = swedish_day(self._clock())
        seen = day or today
        if not admin_ids:
            raise UserError("admin_nobody", at="admin")
        with self._store.write(actor) as work:
            admins = [_stored(work, one) for one in admin_ids]
            ahead = [one for admin in admins for one in check_seen(admin, seen, today, at="day")]
            refuse([*_not_held(admins, seen), *ahead])
            for admin in admins:
                latest = max(seen, admin.confirmed_on)
                work.account_admins.update(replace(admin, confirmed_on=latest))
            return Saved(admin_ids[0], work.commit())

    def confirm_channel(self, actor: Actor, channel_id: str, day: date | None = None) -> Saved:
        """Confirm all rights in a channel. Raises what `confirm` raises."""
        seen = day or swedish_day(self._clock())
        with self._store.read() as snapshot:
            held = [
                admin.id
                for admin in snapshot.account_admins.all()
                if admin.channel_id == channel_id and admin.period.covers(seen)
            ]
        return self.confirm(actor, held, seen)


def _facts(snapshot: Snapshot, day: date) -> Facts:
    """Return what the review looks at, and no more."""
    return Facts(
        people={person.id: person for person in snapshot.people.all()},
        channels=channels_on(snapshot, day),
        admins=grouped(snapshot.account_admins.all(), lambda one: one.channel_id),
    )


def _stored(snapshot: Snapshot, admin_id: str) -> AccountAdmin:
    admin = snapshot.account_admins.get(admin_id)
    if admin is None:
        raise UserError("gone", at="admin")
    return admin


def _present(admin: AccountAdmin, snapshot: Snapshot) -> list[Problem]:
    """Nobody is given rights after their last day; those they had before are ended by hand."""
    person = snapshot.people.get(admin.person_id)
    if person is None or person.left_on is None or admin.period.first <= person.left_on:
        return []
    values = {"person": person.name, "left": person.left_on}
    return [Problem(code="admin_has_left", at="person", values=values)]


def _not_held(admins: Iterable[AccountAdmin], day: date) -> list[Problem]:
    return [
        Problem(code="admin_not_held", at="day", values={"day": day})
        for admin in admins
        if not admin.period.covers(day)
    ]


def _needs_admins(channel: Channel, day: date) -> bool:
    """Tell whether somebody should hold rights: before the start, and as long as it is in use."""
    return channel.status is Status.PLANNED or is_due(channel, day)


def _channel_access(channel: Channel, facts: Facts, day: date) -> ChannelAccess:
    rights = rights_on(facts.admins.get(channel.id, ()), facts.people, day)
    lines = [
        AdminLine(
            admin=admin,
            person=facts.people[admin.person_id],
            channel=channel,
            left=has_left(facts.people[admin.person_id], day),
            overdue=is_overdue(admin, day),
        )
        for admin in rights.held
    ]
    return ChannelAccess(
        channel=channel,
        lines=tuple(sorted(lines, key=_line_order)),
        few=rights.few and is_due(channel, day),
    )


def _channel_order(one: ChannelAccess) -> tuple[bool, bool, bool, str, str]:
    """Who has left comes first, then what is overdue, then too few."""
    name = one.channel.name.casefold()
    return not one.left, not one.overdue, not one.few, name, one.channel.platform


def _line_order(line: AdminLine) -> tuple[bool, bool, str, str]:
    return (
        not line.left,
        not line.overdue,
        line.person.name.casefold(),
        line.channel.name.casefold(),
    )
