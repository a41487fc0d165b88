"""What the page of people reads: the register of today, and what stands behind each person."""

from collections.abc import Mapping
from dataclasses import dataclass

from smdesk.desktop.page import Desk
from smdesk.domain.access import AccountAdmin
from smdesk.domain.assignments import Assignment
from smdesk.domain.channels import Channel
from smdesk.domain.facts import grouped
from smdesk.domain.mandates import Grounds
from smdesk.domain.organisation import Membership, Term
from smdesk.domain.watch import Absence
from smdesk.services.register.grounds import read_grounds
from smdesk.services.register.view import PeopleRegister


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleView:
    """The register, and people's mandates, rights and absences of all days."""

    register: PeopleRegister
    grounds: Grounds
    mandates: Mapping[str, tuple[Assignment, ...]]
    """By person id, as are all that follow."""
    rights: Mapping[str, tuple[AccountAdmin, ...]]
    absences: Mapping[str, tuple[Absence, ...]]

    def channel(self, channel_id: str) -> Channel:
        """Return a channel."""
        return self.grounds.channels[channel_id]

    def memberships(self, person_id: str) -> tuple[Membership, ...]:
        """Return where a person has worked, works and will work."""
        return self.grounds.staff.memberships.get(person_id, ())

    def terms(self, person_id: str) -> tuple[Term, ...]:
        """Return the offices that a person has had, has and will have."""
        return self.grounds.staff.terms.get(person_id, ())


def read_people(desk: Desk) -> PeopleView:
    """Read the people of today, on a worker thread."""
    register = desk.register.people(desk.today())
    with desk.store.read() as snapshot:
        return PeopleView(
            register=register,
            grounds=read_grounds(snapshot),
            mandates=grouped(snapshot.assignments.all(), lambda item: item.person_id),
            rights=grouped(snapshot.account_admins.all(), lambda item: item.person_id),
            absences=grouped(snapshot.absences.all(), lambda item: item.person_id),
        )
