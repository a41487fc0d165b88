"""A small municipality where mandates can be given: units with heads, and people who work there."""

from dataclasses import dataclass

from smdesk.domain.channels import Channel, Scope
from smdesk.domain.organisation import Office, OfficeKind, Person, Sector, Term, Unit
from smdesk.services.ports import Store
from tests.support import factories as make


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """What `staffed` made."""

    sector: Sector
    unit: Unit
    head: Person
    """Heads the unit."""
    executive: Person
    elin: Person
    """Works in the unit, as does Omar."""
    omar: Person
    blog: Channel
    page: Channel
    head_term: Term


def unit_head(unit_id: str) -> Office:
    """The office that heads a unit."""
    return Office(OfficeKind.UNIT_HEAD, unit_id)


def staffed(store: Store) -> Staff:
    """Fill a database: one unit whose head gives mandates, two employees, two channels."""
    sector = make.sector(name="Kultur och fritid")
    unit = make.unit(name="Biblioteket", sector_id=sector.id, greeting="Hälsar Biblioteket")
    head, executive = make.person(name="Hanna Hed"), make.person(name="Kerstin Kom")
    elin, omar = make.person(name="Elin Ek"), make.person(name="Omar Ask")
    term = make.term(office=unit_head(unit.id), person_id=head.id)
    at = {"scope": Scope.OPERATIONAL, "sector_id": sector.id, "unit_id": unit.id}
    blog, page = make.channel(name="Bokbloggen", **at), make.channel(name="Boksidan", **at)
    with store.write(make.actor()) as work:
        work.municipality.add(make.municipality())
        work.sectors.add(sector)
        work.units.add(unit)
        for person in (head, executive, elin, omar):
            work.people.add(person)
        for person in (elin, omar):
            work.memberships.add(make.membership(person_id=person.id, unit_id=unit.id))
        work.terms.add(term)
        work.terms.add(make.term(person_id=executive.id))
        for channel in (blog, page):
            work.channels.add(channel)
        work.commit()
    return Staff(
        sector=sector,
        unit=unit,
        head=head,
        executive=executive,
        elin=elin,
        omar=omar,
        blog=blog,
        page=page,
        head_term=term,
    )


def under(store: Store, head: Person, *employees: Person) -> None:
    """Let stored people work in a unit that another of them heads."""
    unit = make.unit(name=f"Enhet under {head.name}")
    with store.write(make.actor()) as work:
        work.units.add(unit)
        work.terms.add(make.term(office=unit_head(unit.id), person_id=head.id))
        for person in employees:
            work.memberships.add(make.membership(person_id=person.id, unit_id=unit.id))
        work.commit()
