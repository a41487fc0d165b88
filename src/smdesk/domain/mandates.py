"""A mandate against the policy: by the editor's own manager, to somebody who is there (P4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from smdesk.domain.assignments import Assignment, check_assignment
from smdesk.domain.channels import Channel, Status
from smdesk.domain.errors import Problem
from smdesk.domain.managers import Staffing, own_managers, why_no_manager
from smdesk.domain.organisation import Person

Names = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What a mandate is judged by."""

    people: Mapping[str, Person] = field(default_factory=dict)
    """By id, as are channels."""
    channels: Mapping[str, Channel] = field(default_factory=dict)
    staff: Staffing = field(default_factory=Staffing)
    assignments: Mapping[str, tuple[Assignment, ...]] = field(default_factory=dict)
    """By channel id."""


def check_mandate(mandate: Assignment, grounds: Grounds) -> list[Problem]:
    """Return every reason why a mandate may not be given so, with the names of those in it."""
    person = grounds.people.get(mandate.person_id)
    channel = grounds.channels.get(mandate.channel_id)
    if person is None:
        return [Problem(code="mandate_person_missing", at="person")]
    if channel is None:
        return [Problem(code="mandate_channel_missing", at="channel")]
    names = {"person": person.name, "channel": channel.name, "platform": channel.platform}
    return [
        *check_assignment(mandate, grounds.assignments.get(channel.id, ()), names),
        *_check_giver(mandate, grounds, names),
        *_check_leaving(mandate, person, names),
        *_check_closing(mandate, channel, names),
    ]


def giver_fault(mandate: Assignment, staff: Staffing) -> str | None:
    """Return the code of why the giver could not give a mandate on the day it was given."""
    managers = own_managers(mandate.person_id, mandate.given, staff)
    if not managers:
        return why_no_manager(mandate.person_id, mandate.given, staff)
    given_by_own = any(manager.person_id == mandate.mandated_by for manager in managers)
    return None if given_by_own else "mandate_not_own_manager"


def _check_giver(mandate: Assignment, grounds: Grounds, names: Names) -> list[Problem]:
    """A mandate to oneself is refused already, and in plainer words."""
    code = giver_fault(mandate, grounds.staff)
    if code is None or mandate.mandated_by == mandate.person_id:
        return []
    managers = own_managers(mandate.person_id, mandate.given, grounds.staff)
    values = {
        **names,
        "day": mandate.given,
        "giver": _name(mandate.mandated_by, grounds),
        "managers": names_of((manager.person_id for manager in managers), grounds.people),
    }
    return [Problem(code=code, at="mandated_by", values=values)]


def names_of(person_ids: Iterable[str], people: Mapping[str, Person]) -> str:
    """Return people's names in one line."""
    return ", ".join(people[one].name for one in person_ids if one in people)


def _name(person_id: str, grounds: Grounds) -> str:
    person = grounds.people.get(person_id)
    return person.name if person else ""


def _check_leaving(mandate: Assignment, person: Person, names: Names) -> list[Problem]:
    last = mandate.period.last
    if person.left_on is None or (last is not None and last <= person.left_on):
        return []
    values = {**names, "left": person.left_on}
    return [Problem(code="mandate_after_leaving", at="last", values=values)]


def _check_closing(mandate: Assignment, channel: Channel, names: Names) -> list[Problem]:
    if not outlives(mandate, channel):
        return []
    values = {**names, "closed": channel.closed_on or ""}
    return [Problem(code="mandate_channel_closed", at="channel", values=values)]


def outlives(mandate: Assignment, channel: Channel) -> bool:
    """Tell whether a mandate runs beyond its channel's last day.

    A closed channel whose last day nobody knows still ends every mandate some day.
    """
    closed, last = channel.closed_on, mandate.period.last
    if closed is None:
        return channel.status is Status.CLOSED and last is None
    return last is None or last > closed
