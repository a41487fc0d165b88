"""Who has left, from which day the decided plan lets their name go, and what still hinders."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from smdesk.domain.access import has_left
from smdesk.domain.calendar import Period
from smdesk.domain.disposal import Disposal, TargetKind
from smdesk.domain.organisation import Person
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate, RetentionRow, rule_for
from smdesk.services.plan import current
from smdesk.services.ports import Snapshot


class OfPerson(Protocol):
    """Whatever a person has for a period."""

    @property
    def person_id(self) -> str: ...  # noqa: D102  a protocol member
    @property
    def period(self) -> Period: ...  # noqa: D102  a protocol member


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaver:
    """Somebody who has left and whose name is still in the register."""

    person: Person
    from_day: date | None
    """The first day on which their name may be taken away; None while no plan says one."""
    blocked: tuple[str, ...]
    """Codes of what hinders; none: it may be proposed."""
    waiting: Disposal | None = None
    """A proposal to take the name away that nobody has decided or carried out yet."""


def leavers_of(snapshot: Snapshot, day: date) -> tuple[Leaver, ...]:
    """Return who has left by a day, those who left first at the top."""
    left = [one for one in snapshot.people.all() if has_left(one, day) and not one.anonymised_on]
    rule = rule_for(current(snapshot, day), RecordKind.PERSON)
    waiting = waiting_of(snapshot)
    leavers = (_leaver(snapshot, one, rule, day, waiting.get(one.id)) for one in left)
    return tuple(sorted(leavers, key=_order))


def _order(leaver: Leaver) -> tuple[date, str]:
    return leaver.person.left_on or date.min, leaver.person.name.casefold()


def waiting_of(snapshot: Snapshot) -> dict[str, Disposal]:
    """Return the disposals of people that are not carried out or refused, by the person's id."""
    open_ones = {
        one.id: one
        for one in snapshot.disposals.all()
        if one.carried_out_at is None and not one.refused
    }
    return {
        item.target_id: open_ones[item.disposal_id]
        for item in snapshot.disposal_items.all()
        if item.target is TargetKind.PERSON and item.disposal_id in open_ones
    }


def _leaver(
    snapshot: Snapshot,
    person: Person,
    rule: RetentionRow | None,
    day: date,
    waiting: Disposal | None,
) -> Leaver:
    from_day = let_go_from(person, rule)
    blocked = [*_by_plan(rule, from_day, day), *_by_register(snapshot, person.id, day)]
    return Leaver(person=person, from_day=from_day, blocked=tuple(blocked), waiting=waiting)


def let_go_from(person: Person, rule: RetentionRow | None) -> date | None:
    """Return the first day on which a plan lets somebody's name go; None if it never does.

    A plan without a number of years says that it may go as soon as they have left.
    """
    if rule is None or person.left_on is None or rule.fate is not Fate.DISPOSE:
        return None
    return years_after(person.left_on, rule.years or 0) + timedelta(days=1)


def years_after(day: date, years: int) -> date:
    """Return the same day some years later; the leap day is followed by the last of February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _by_plan(rule: RetentionRow | None, from_day: date | None, day: date) -> Iterator[str]:
    if rule is None:
        yield "no_plan"
    elif from_day is None:
        yield "kept"
    elif day < from_day:
        yield "too_early"


def _by_register(snapshot: Snapshot, person_id: str, day: date) -> Iterator[str]:
    """Yield what somebody has to settle first: a duty of theirs would be left without a name."""
    if _has(snapshot.account_admins.all(), person_id, day):
        yield "rights"
    if _has(snapshot.assignments.all(), person_id, day):
        yield "mandate"
    if _has(snapshot.terms.all(), person_id, day):
        yield "office"
    if any(one.person_id == person_id for one in snapshot.grants.all()):
        yield "roles"
    if _is_asked_for(snapshot, person_id):
        yield "application"
    if _in_unfinished(snapshot, person_id):
        yield "removal"
    if _is_held(snapshot, person_id):
        yield "hold"


def _has(items: Iterable[OfPerson], person_id: str, day: date) -> bool:
    return any(
        one.person_id == person_id and (one.period.last is None or one.period.last >= day)
        for one in items
    )


def _is_asked_for(snapshot: Snapshot, person_id: str) -> bool:
    return any(
        one.outcome is None and person_id in (one.watcher_id, one.deputy_id)
        for one in snapshot.applications.all()
    )


def _in_unfinished(snapshot: Snapshot, person_id: str) -> bool:
    return any(
        one.finished_at is None and person_id in (one.found_by, one.removed_by)
        for one in snapshot.removals.all()
    )


def _is_held(snapshot: Snapshot, person_id: str) -> bool:
    return any(
        (one.target, one.target_id) == (TargetKind.PERSON, person_id) and one.lifted_on is None
        for one in snapshot.holds.all()
    )
