"""Whose mandate counts for somebody, in words: who it is and by which office, or why nobody."""

from datetime import date

from smdesk.desktop.phrases import office_name
from smdesk.domain.managers import Staffing, own_managers, why_no_manager
from smdesk.services.register.view import PeopleRegister
from smdesk.words import Words


def manager_text(
    person_id: str, day: date, staff: Staffing, register: PeopleRegister, words: Words
) -> str:
    """Return a person's own managers on a day in one line."""
    managers = own_managers(person_id, day, staff)
    if not managers:
        name = register.persons[person_id].name
        return words(f"error.{why_no_manager(person_id, day, staff)}", person=name, day=day)
    return words("people.or").join(
        words(
            f"people.manager_{one.why.value}",
            manager=register.persons[one.person_id].name,
            office=office_name(one.term, register.sectors, register.units, words),
        )
        for one in managers
    )
