"""What is wrong now: the policy's demands as questions about a channel on a day.

Each rule is data: a name, a weight and the policy's heading that it carries out. A rule that does
not hold gives a shortcoming, which the words package turns into a sentence.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from smdesk.domain.assignments import EXPIRY_NOTICE_DAYS, EditorRole, writers
from smdesk.domain.channels import Channel, Status
from smdesk.domain.facts import Facts
from smdesk.domain.half_years import HalfYear
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


class Acts(StrEnum):
    """Who should act when a demand is not met."""

    WEBMASTER = "webmaster"
    MANAGER = "manager"
    """The accountable manager."""
    OWN_MANAGER = "own_manager"
    """The editor's own manager."""
    EDITOR = "editor"
    CHIEF_EXECUTIVE = "chief_executive"


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
        return DEMANDS[self.rule].heading

    @property
    def acts(self) -> Acts:
        """Who should act."""
        return DEMANDS[self.rule].acts


Check = Callable[[Channel, Facts, date], Iterable[Shortcoming]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What the policy demands of a channel: its number and heading there, and how it is checked."""

    policy: str
    """The demand's number in docs/policy.md: `P4`."""
    heading: Heading
    acts: Acts
    check: Check


def shortcomings(channels: Iterable[Channel], facts: Facts, day: date) -> list[Shortcoming]:
    """Return what is wrong on a day, most urgent first."""
    found = [item for channel in channels for item in channel_shortcomings(channel, facts, day)]
    return sorted(found, key=lambda item: WEIGHT_ORDER[item.weight])


def channel_shortcomings(channel: Channel, facts: Facts, day: date) -> list[Shortcoming]:
    """Return what is wrong with one channel on a day; closed and planned ones are left alone."""
    if not is_due(channel, day):
        return []
    return [item for demand in DEMANDS.values() for item in demand.check(channel, facts, day)]


def _accountable(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if facts.accountable(channel, day) is None:
        yield Shortcoming(rule=Rule.ACCOUNTABLE, weight=Weight.NOW, channel_id=channel.id)


def _roles(channel: Channel, facts: Facts, day: date) -> set[EditorRole]:
    held = writers(facts.assignments.get(channel.id, ()), channel.id, day)
    return {item.role for item in held}


def _editor(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if EditorRole.EDITOR not in _roles(channel, facts, day):
        weight = Weight.LATER if channel.status is Status.DORMANT else Weight.NOW
        yield Shortcoming(rule=Rule.EDITOR, weight=weight, channel_id=channel.id)


def _deputy(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if EditorRole.DEPUTY not in _roles(channel, facts, day):
        yield Shortcoming(rule=Rule.DEPUTY, weight=Weight.LATER, channel_id=channel.id)


def _mandate_ending(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    for item in writers(facts.assignments.get(channel.id, ()), channel.id, day):
        if item.period.ends_within(day, EXPIRY_NOTICE_DAYS):
            yield Shortcoming(
                rule=Rule.MANDATE_ENDING,
                weight=Weight.SOON,
                channel_id=channel.id,
                values={"person_id": item.person_id, "last": item.period.last},
            )


def _overdue(channel: Channel, facts: Facts, day: date) -> bool:
    """Tell whether no capture was made in the half-year before either."""
    before = HalfYear.of(day).previous
    capture = facts.latest.get(channel.id)
    existed_then = channel.opened_on is not None and channel.opened_on <= before.last
    practised = facts.began is not None and facts.began <= str(before)
    missing = capture is None or capture.half_year < str(before)
    return existed_then and practised and missing


def _taken(channel: Channel, facts: Facts, day: date) -> bool:
    capture = facts.latest.get(channel.id)
    return capture is not None and capture.half_year >= str(HalfYear.of(day))


def _capture_overdue(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if not _taken(channel, facts, day) and _overdue(channel, facts, day):
        yield Shortcoming(
            rule=Rule.CAPTURE_OVERDUE,
            weight=Weight.NOW,
            channel_id=channel.id,
            values={"half_year": HalfYear.of(day).previous},
        )


def _capture_due(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if _taken(channel, facts, day) or _overdue(channel, facts, day):
        return
    current = HalfYear.of(day)
    yield Shortcoming(
        rule=Rule.CAPTURE_DUE,
        weight=Weight.SOON if day >= current.suitable[0] else Weight.LATER,
        channel_id=channel.id,
        values={"last": current.last},
    )


def _purpose(channel: Channel, _: Facts, __: date) -> Iterator[Shortcoming]:
    if not (channel.purposes and channel.purpose_text.strip()):
        yield Shortcoming(rule=Rule.PURPOSE, weight=Weight.LATER, channel_id=channel.id)


def _address(channel: Channel, _: Facts, __: date) -> Iterator[Shortcoming]:
    if not channel.url:
        yield Shortcoming(rule=Rule.ADDRESS, weight=Weight.SOON, channel_id=channel.id)


DEMANDS: Mapping[Rule, Demand] = {
    Rule.ACCOUNTABLE: Demand(
        policy="P3", heading=Heading.RESPONSIBLE, acts=Acts.CHIEF_EXECUTIVE, check=_accountable
    ),
    Rule.EDITOR: Demand(policy="P4", heading=Heading.EDITORS, acts=Acts.MANAGER, check=_editor),
    Rule.DEPUTY: Demand(policy="P7", heading=Heading.WATCH, acts=Acts.MANAGER, check=_deputy),
    Rule.MANDATE_ENDING: Demand(
        policy="P4", heading=Heading.EDITORS, acts=Acts.OWN_MANAGER, check=_mandate_ending
    ),
    Rule.CAPTURE_OVERDUE: Demand(
        policy="P10", heading=Heading.RECORDS, acts=Acts.WEBMASTER, check=_capture_overdue
    ),
    Rule.CAPTURE_DUE: Demand(
        policy="P10", heading=Heading.RECORDS, acts=Acts.WEBMASTER, check=_capture_due
    ),
    Rule.PURPOSE: Demand(policy="P1", heading=Heading.WHY, acts=Acts.MANAGER, check=_purpose),
    Rule.ADDRESS: Demand(policy="P11", heading=Heading.LIST, acts=Acts.WEBMASTER, check=_address),
}
