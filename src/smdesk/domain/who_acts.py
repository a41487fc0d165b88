"""Who should act on what is wrong: not only in which role, but who that is on the day."""

from datetime import date

from smdesk.domain.channels import Channel, accountable_office
from smdesk.domain.managers import Staffing, own_managers
from smdesk.domain.organisation import CHIEF_EXECUTIVE, Office, answering
from smdesk.domain.rules import Acts, Shortcoming


def who_acts(item: Shortcoming, channel: Channel, staff: Staffing, day: date) -> tuple[str, ...]:
    """Return the ids of those who should act, any one of them; none at a vacancy.

    Webmasters are not named: the role is enough to find them.
    """
    if item.acts is Acts.EDITOR:
        return tuple(str(one) for one in (item.values.get("person_id"),) if one)
    if item.acts is Acts.OWN_MANAGER:
        managers = own_managers(str(item.values.get("person_id", "")), day, staff)
        return tuple(one.person_id for one in managers)
    office = _offices(channel).get(item.acts)
    term = answering(staff.offices.get(office, ()), day) if office is not None else None
    return (term.person_id,) if term is not None else ()


def in_vacancy(acts: Acts, channel: Channel, staff: Staffing, day: date) -> Acts | None:
    """Return who acts where the office that should is vacant: the next above, or the webmaster.

    None where it is held, or where no single office should act.
    """
    offices = _offices(channel)
    if acts not in offices:
        return None
    line = list(offices)
    held = (
        role
        for role in line[line.index(acts) :]
        if answering(staff.offices.get(offices[role], ()), day) is not None
    )
    found = next(held, Acts.WEBMASTER)
    return None if found is acts else found


def _offices(channel: Channel) -> dict[Acts, Office]:
    """Return the offices that act on a channel's behalf, from below."""
    return {Acts.MANAGER: accountable_office(channel), Acts.CHIEF_EXECUTIVE: CHIEF_EXECUTIVE}


def acts_key(item: Shortcoming, who: object) -> str:
    """Return the text that says who should act: by name, or in which role where none is known."""
    return f"acts_named.{item.acts}" if who else f"acts.{item.acts}"
