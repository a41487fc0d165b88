"""Who should act on what is wrong: not only in which role, but who that is on the day."""

from datetime import date

from smdesk.domain.channels import Channel, accountable_office
from smdesk.domain.managers import Staffing, own_managers
from smdesk.domain.organisation import CHIEF_EXECUTIVE, answering
from smdesk.domain.rules import Acts, Shortcoming


def who_acts(item: Shortcoming, channel: Channel, staff: Staffing, day: date) -> tuple[str, ...]:
    """Return the ids of those who should act, any one of them; none at a vacancy.

    Webmasters and editors are not named: the role is enough to find them.
    """
    if item.acts is Acts.OWN_MANAGER:
        managers = own_managers(str(item.values.get("person_id", "")), day, staff)
        return tuple(one.person_id for one in managers)
    offices = {Acts.MANAGER: accountable_office(channel), Acts.CHIEF_EXECUTIVE: CHIEF_EXECUTIVE}
    office = offices.get(item.acts)
    term = answering(staff.offices.get(office, ()), day) if office is not None else None
    return (term.person_id,) if term is not None else ()


def acts_key(item: Shortcoming, who: object) -> str:
    """Return the text that says who should act: by name, or in which role where none is known."""
    return f"acts_named.{item.acts}" if who else f"acts.{item.acts}"
