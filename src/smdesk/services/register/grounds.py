"""What mandates are judged by, read from the register."""

from smdesk.domain.assignments import Assignment
from smdesk.domain.errors import Problem
from smdesk.domain.facts import grouped
from smdesk.domain.managers import staffing
from smdesk.domain.mandates import Grounds, check_mandate
from smdesk.services.ports import Snapshot


def read_grounds(snapshot: Snapshot) -> Grounds:
    """Return what mandates are judged by, from one consistent snapshot."""
    return Grounds(
        people={person.id: person for person in snapshot.people.all()},
        channels={channel.id: channel for channel in snapshot.channels.all()},
        staff=staffing(
            snapshot.memberships.all(),
            snapshot.terms.all(),
            snapshot.units.all(),
            snapshot.former_units.all(),
        ),
        assignments=grouped(snapshot.assignments.all(), lambda item: item.channel_id),
    )


def check_stored(mandate: Assignment, snapshot: Snapshot) -> list[Problem]:
    """Return why a mandate may not be stored so."""
    return check_mandate(mandate, read_grounds(snapshot))
