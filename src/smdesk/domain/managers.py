"""Who is somebody's own manager on a day: only theirs counts as a mandate to write (P4).

Each unit that a person works in, and each office that they hold, has a line of offices above it:
the unit's head, the head of the unit's sector, the chief executive. Whoever answers for the lowest
office that is neither vacant nor the person's own, or below it, is their own manager by that line.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from smdesk.domain.calendar import on_day
from smdesk.domain.former import FormerUnit, unit_on
from smdesk.domain.organisation import (
    CHIEF_EXECUTIVE,
    Membership,
    Office,
    OfficeKind,
    Term,
    Unit,
    answering,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staffing:
    """Who works where and who heads what, for all days."""

    memberships: Mapping[str, tuple[Membership, ...]] = field(default_factory=dict)
    """By person id."""
    offices: Mapping[Office, tuple[Term, ...]] = field(default_factory=dict)
    terms: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    """The same terms by person id."""
    units: Mapping[str, Unit] = field(default_factory=dict)
    """By id, as they are after their latest change."""
    former_units: Mapping[str, tuple[FormerUnit, ...]] = field(default_factory=dict)
    """By unit id."""


def staffing(
    memberships: Iterable[Membership],
    terms: Iterable[Term],
    units: Iterable[Unit],
    former_units: Iterable[FormerUnit] = (),
) -> Staffing:
    """Return the rows, grouped so that a person finds their own at once."""
    by_person: dict[str, list[Membership]] = defaultdict(list)
    for membership in memberships:
        by_person[membership.person_id].append(membership)
    by_office: dict[Office, list[Term]] = defaultdict(list)
    by_holder: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        by_office[term.office].append(term)
        by_holder[term.person_id].append(term)
    by_unit: dict[str, list[FormerUnit]] = defaultdict(list)
    for former in former_units:
        by_unit[former.unit_id].append(former)
    return Staffing(
        memberships={key: tuple(items) for key, items in by_person.items()},
        offices={key: tuple(items) for key, items in by_office.items()},
        terms={key: tuple(items) for key, items in by_holder.items()},
        units={unit.id: unit for unit in units},
        former_units={key: tuple(items) for key, items in by_unit.items()},
    )


class Why(StrEnum):
    """Why somebody is a person's own manager."""

    UNIT = "unit"
    """They head a unit that the person works in."""
    OFFICE = "office"
    """They stand next above an office that the person holds."""
    VACANT = "vacant"
    """They are the nearest above, for the office below theirs is vacant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnManager:
    """A person's own manager on a day, by which term, and why."""

    term: Term
    why: Why

    @property
    def person_id(self) -> str:
        """Who it is."""
        return self.term.person_id


def own_managers(person_id: str, day: date, staff: Staffing) -> tuple[OwnManager, ...]:
    """Return those whose mandate counts for a person on a day, each once.

    More than one where the person works in several units; nobody has `why_no_manager`.
    """
    held = _held(person_id, day, staff)
    found: dict[str, OwnManager] = {}
    for line in _lines(person_id, held, day, staff):
        manager = _nearest(line, held, day, staff)
        if manager is not None:
            found.setdefault(manager.person_id, manager)
    return tuple(found.values())


def why_no_manager(person_id: str, day: date, staff: Staffing) -> str:
    """Return the code of the reason why a person has no own manager on a day."""
    held = _held(person_id, day, staff)
    if CHIEF_EXECUTIVE in held:
        return "mandate_chief_executive"
    works = any(True for _ in _lines(person_id, held, day, staff))
    return "mandate_no_manager" if works else "mandate_no_unit"


def _held(person_id: str, day: date, staff: Staffing) -> list[Office]:
    """Return the offices a person holds, those where somebody acting stands in for them too."""
    return [term.office for term in on_day(staff.terms.get(person_id, ()), day)]


def _lines(
    person_id: str, held: Iterable[Office], day: date, staff: Staffing
) -> Iterator[Sequence[Office]]:
    """Yield the offices from each unit and office of a person upwards."""
    for membership in on_day(staff.memberships.get(person_id, ()), day):
        yield _from_unit(membership.unit_id, day, staff)
    for office in held:
        if office.kind is OfficeKind.UNIT_HEAD and office.body_id is not None:
            yield _from_unit(office.body_id, day, staff)
        elif office.kind is OfficeKind.SECTOR_HEAD:
            yield office, CHIEF_EXECUTIVE


def _from_unit(unit_id: str, day: date, staff: Staffing) -> Sequence[Office]:
    head = Office(OfficeKind.UNIT_HEAD, unit_id)
    stored = staff.units.get(unit_id)
    unit = stored and unit_on(stored, staff.former_units.get(unit_id, ()), day)
    if unit is None or unit.sector_id is None:
        return head, CHIEF_EXECUTIVE
    return head, Office(OfficeKind.SECTOR_HEAD, unit.sector_id), CHIEF_EXECUTIVE


def _nearest(
    line: Sequence[Office], held: Sequence[Office], day: date, staff: Staffing
) -> OwnManager | None:
    """Return who answers for the lowest office above the person's own in a line."""
    own = [place for place, office in enumerate(line) if office in held]
    why = Why.OFFICE if own else Why.UNIT
    for office in line[own[-1] + 1 if own else 0 :]:
        term = answering(staff.offices.get(office, ()), day)
        if term is not None:
            return OwnManager(term=term, why=why)
        why = Why.VACANT
    return None
