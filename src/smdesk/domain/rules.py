"""What is wrong now: the policy's demands as questions about a channel on a day.

Each rule is data: a name, a weight and the policy's heading that it carries out. A rule that does
not hold gives a shortcoming, which the words package turns into a sentence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from smdesk.domain.assignments import EXPIRY_NOTICE_DAYS, Assignment, EditorRole, writers
from smdesk.domain.channels import Channel, Status, accountable
from smdesk.domain.evidence import Capture
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import Term
from smdesk.domain.rounds import is_due


class Weight(StrEnum):
    """How urgent it is: at once, soon, when there is time."""

    NOW = "now"
    SOON = "soon"
    LATER = "later"


WEIGHT_ORDER = {Weight.NOW: 0, Weight.SOON: 1, Weight.LATER: 2}


class Heading(StrEnum):
    """The policy's own headings, by which the interface cites it."""

    WHY = "why"
    WHEN_NOT = "when_not"
    RESPONSIBLE = "responsible"
    EDITORS = "editors"
    WATCH = "watch"
    FORBIDDEN = "forbidden"
    RECORDS = "records"
    LIST = "list"
    EMPLOYEES = "employees"


class Rule(StrEnum):
    """The demands that a channel can fail to meet."""

    ACCOUNTABLE = "accountable"
    EDITOR = "editor"
    DEPUTY = "deputy"
    MANDATE_ENDING = "mandate_ending"
    CAPTURE_OVERDUE = "capture_overdue"
    CAPTURE_DUE = "capture_due"
    PURPOSE = "purpose"
    ADDRESS = "address"


HEADINGS: Mapping[Rule, Heading] = {
    Rule.ACCOUNTABLE: Heading.RESPONSIBLE,
    Rule.EDITOR: Heading.EDITORS,
    Rule.DEPUTY: Heading.WATCH,
    Rule.MANDATE_ENDING: Heading.EDITORS,
    Rule.CAPTURE_OVERDUE: Heading.RECORDS,
    Rule.CAPTURE_DUE: Heading.RECORDS,
    Rule.PURPOSE: Heading.WHY,
    Rule.ADDRESS: Heading.LIST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcoming:
    """One demand that one channel does not meet."""

    rule: Rule
    weight: Weight
    channel_id: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def heading(self) -> Heading:
        """The policy's heading that demands it."""
        return HEADINGS[self.rule]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the rules look at: the register's rows, and captures up to the day."""

    terms: tuple[Term, ...]
    assignments: Mapping[str, tuple[Assignment, ...]]
    """By channel id."""
    latest: Mapping[str, Capture]
    """Each channel's latest capture on or before the day."""
    began: str | None = None
    """The half-year of the register's first capture, `2026-H2`: none can be missing before it."""


def shortcomings(channels: Iterable[Channel], facts: Facts, day: date) -> list[Shortcoming]:
    """Return what is wrong on a day, most urgent first."""
    found = [item for channel in channels for item in channel_shortcomings(channel, facts, day)]
    return sorted(found, key=lambda item: WEIGHT_ORDER[item.weight])


def channel_shortcomings(channel: Channel, facts: Facts, day: date) -> list[Shortcoming]:
    """Return what is wrong with one channel on a day; closed and planned ones are left alone."""
    if not is_due(channel, day):
        return []
    return [
        *_accountable(channel, facts, day),
        *_people(channel, facts, day),
        *_captures(channel, facts, day),
        *_texts(channel),
    ]


def _accountable(channel: Channel, facts: Facts, day: date) -> list[Shortcoming]:
    if accountable(channel, facts.terms, day) is not None:
        return []
    return [Shortcoming(rule=Rule.ACCOUNTABLE, weight=Weight.NOW, channel_id=channel.id)]


def _people(channel: Channel, facts: Facts, day: date) -> list[Shortcoming]:
    held = writers(facts.assignments.get(channel.id, ()), channel.id, day)
    roles = {item.role for item in held}
    found = []
    if EditorRole.EDITOR not in roles:
        weight = Weight.LATER if channel.status is Status.DORMANT else Weight.NOW
        found.append(Shortcoming(rule=Rule.EDITOR, weight=weight, channel_id=channel.id))
    if EditorRole.DEPUTY not in roles:
        found.append(Shortcoming(rule=Rule.DEPUTY, weight=Weight.LATER, channel_id=channel.id))
    found += [
        Shortcoming(
            rule=Rule.MANDATE_ENDING,
            weight=Weight.SOON,
            channel_id=channel.id,
            values={"person_id": item.person_id, "last": item.period.last},
        )
        for item in held
        if item.period.ends_within(day, EXPIRY_NOTICE_DAYS)
    ]
    return found


def _captures(channel: Channel, facts: Facts, day: date) -> list[Shortcoming]:
    current = HalfYear.of(day)
    capture = facts.latest.get(channel.id)
    if capture is not None and capture.half_year >= str(current):
        return []
    before = current.previous
    existed_then = channel.opened_on is not None and channel.opened_on <= before.last
    practised = facts.began is not None and facts.began <= str(before)
    if existed_then and practised and (capture is None or capture.half_year < str(before)):
        return [
            Shortcoming(
                rule=Rule.CAPTURE_OVERDUE,
                weight=Weight.NOW,
                channel_id=channel.id,
                values={"half_year": before},
            )
        ]
    weight = Weight.SOON if day >= current.suitable[0] else Weight.LATER
    return [
        Shortcoming(
            rule=Rule.CAPTURE_DUE,
            weight=weight,
            channel_id=channel.id,
            values={"last": current.last},
        )
    ]


def _texts(channel: Channel) -> list[Shortcoming]:
    found = []
    if not (channel.purposes and channel.purpose_text.strip()):
        found.append(Shortcoming(rule=Rule.PURPOSE, weight=Weight.LATER, channel_id=channel.id))
    if not channel.url:
        found.append(Shortcoming(rule=Rule.ADDRESS, weight=Weight.SOON, channel_id=channel.id))
    return found
