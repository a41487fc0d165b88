"""Where a channel is in its life on a day, what comes next, and what is left after its closing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeGuard

from smdesk.domain.access import AccountAdmin
from smdesk.domain.applications import Application, CheckItem, Checklist, Closing, LastPost
from smdesk.domain.calendar import on_day
from smdesk.domain.channels import Channel, Status
from smdesk.domain.errors import Problem
from smdesk.domain.former import FormerChannel
from smdesk.domain.life import admins_on, check_start, checklist_on, last_post_on, unmet
from smdesk.domain.organisation import Person
from smdesk.services.ports import Snapshot
from smdesk.services.register.changing import of_channel
from smdesk.services.register.view import read_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Something that somebody has yet to do; `left.<code>` says it."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeView:
    """Where a channel is in its life on a day, and what comes next."""

    channel: Channel
    """As it was on the day."""
    applications: tuple[Application, ...]
    """Newest first."""
    decider: Person | None
    """Who would decide today: whoever answers for the channel; None at a vacancy."""
    checklist: Checklist | None
    unmet: tuple[CheckItem, ...]
    admins: int
    """How many hold administrator rights on the platform."""
    missing: tuple[Problem, ...]
    """What is missing before it can start; empty once it has."""
    last_post: LastPost | None
    former: tuple[FormerChannel, ...]
    """What it was before, newest first."""
    ending: int
    """How many mandates a closing on the day would end."""
    ahead: int
    """How many mandates that begin later it would take away."""
    closing: Closing | None
    left: tuple[Left, ...]
    """What is left to do after the closing."""

    @property
    def application(self) -> Application | None:
        """The latest application."""
        return self.applications[0] if self.applications else None


def _is_over(closing: Closing | None, day: date) -> TypeGuard[Closing]:
    """Tell whether a channel's last day has come."""
    return closing is not None and closing.closed_on <= day


def left_to_do(closing: Closing, admins: Iterable[AccountAdmin], day: date) -> list[Left]:
    """Return what is left after a closing: rights on the platform, the website's list."""
    held = on_day(admins, day)
    left = []
    if held:
        left.append(Left(code="admins", values={"count": len(held)}))
    if closing.capture_id is None:
        left.append(Left(code="capture", values={"why": closing.no_capture}))
    if closing.export is None:
        left.append(Left(code="export", values={"why": closing.no_export}))
    return [*left, Left(code="account"), Left(code="list")]


def make_life_view(snapshot: Snapshot, channel: Channel, day: date) -> LifeView:
    """Return where a channel, as it was on a day, was in its life then."""
    facts = read_facts(snapshot, day)
    term = facts.accountable(channel, day)
    closing = next(iter(of_channel(channel.id, snapshot.closings.all())[::-1]), None)
    planned = channel.status is Status.PLANNED
    admins = facts.admins.get(channel.id, ())
    former = of_channel(channel.id, snapshot.former_channels.all())
    mandates = facts.assignments.get(channel.id, ())
    return LifeView(
        channel=channel,
        applications=tuple(reversed(facts.applications.get(channel.id, ()))),
        decider=facts.people[term.person_id] if term else None,
        checklist=checklist_on(facts.checklists.get(channel.id, ()), day),
        unmet=tuple(unmet(channel, facts, day)),
        admins=len(admins_on(channel, facts, day)),
        missing=tuple(check_start(channel, facts, day)) if planned else (),
        last_post=last_post_on(facts.last_posts.get(channel.id, ()), day),
        former=tuple(sorted(former, key=lambda one: one.until, reverse=True)),
        ending=sum(item.period.covers(day) for item in mandates),
        ahead=sum(item.period.first > day for item in mandates),
        closing=closing,
        left=tuple(left_to_do(closing, admins, day)) if _is_over(closing, day) else (),
    )
