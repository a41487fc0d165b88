"""The form that an editor and their manager sign, read from the register."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from smdesk.domain.assignment_forms import AssignmentForm, Title
from smdesk.domain.assignments import Assignment
from smdesk.domain.calendar import on_day
from smdesk.domain.channels import Channel, Purpose
from smdesk.domain.facts import Facts
from smdesk.domain.managers import own_managers
from smdesk.domain.organisation import OfficeKind, Unit
from smdesk.domain.watch import hours_on
from smdesk.services.ports import Snapshot
from smdesk.services.register.view import read_facts


def make_forms(snapshot: Snapshot, mandates: Iterable[Assignment]) -> tuple[AssignmentForm, ...]:
    """Return a form for each mandate, as the register was on the day it was given."""
    read: dict[date, _Then] = {}
    forms = []
    for mandate in mandates:
        if mandate.given not in read:
            read[mandate.given] = _Then(read_facts(snapshot, mandate.given))
        forms.append(read[mandate.given].form(mandate))
    return tuple(forms)


@dataclass(frozen=True, slots=True)
class _Then:
    """The register on the day of an act."""

    facts: Facts

    def form(self, mandate: Assignment) -> AssignmentForm:
        facts = self.facts
        channel = facts.channels[mandate.channel_id]
        units = self._units(mandate)
        greeted = greeting_unit(channel, units, facts.units)
        municipality = facts.municipality
        return AssignmentForm(
            assignment_id=mandate.id,
            act=mandate.act,
            municipality=municipality.name if municipality else "",
            logo=channel.logo or (municipality.logo if municipality else None),
            editor=facts.people[mandate.person_id].name,
            units=tuple(unit.name for unit in units),
            role=mandate.role,
            channel=channel.name,
            platform=channel.platform,
            address=channel.url,
            purposes=tuple(one for one in Purpose if one in channel.purposes),
            purpose_text=channel.purpose_text,
            unit=greeted.name if greeted else "",
            greeting=greeted.greeting if greeted else "",
            watch=hours_on(facts.watches.get(channel.id, ()), mandate.period.first),
            manager=facts.people[mandate.mandated_by].name,
            title=self._title(mandate),
            given_on=mandate.given,
            period=mandate.period,
            signed=mandate.form,
        )

    def _units(self, mandate: Assignment) -> list[Unit]:
        held = on_day(self.facts.staff.memberships.get(mandate.person_id, ()), mandate.given)
        return [self.facts.units[item.unit_id] for item in held]

    def _title(self, mandate: Assignment) -> Title | None:
        """Return the office that made the giver the editor's own manager."""
        for own in own_managers(mandate.person_id, mandate.given, self.facts.staff):
            if own.person_id == mandate.mandated_by:
                office = own.term.office
                unit = office.kind is OfficeKind.UNIT_HEAD
                bodies = self.facts.units if unit else self.facts.sectors
                body = bodies.get(office.body_id or "")
                name = body.name if body else ""
                return Title(kind=office.kind, body=name, acting=own.term.acting)
        return None


def greeting_unit(
    channel: Channel, units: Iterable[Unit], by_id: Mapping[str, Unit]
) -> Unit | None:
    """Return the unit whose greeting the posts carry: the channel's, else the editor's own."""
    own = by_id.get(channel.unit_id or "")
    return own or next(iter(units), None)
