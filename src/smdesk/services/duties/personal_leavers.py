"""Who has left, from which day the decided plan lets their name go, and what still hinders."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from smdesk.domain.access import has_left
from smdesk.domain.anonymising import last_day, needed
from smdesk.domain.disposal import Disposal, TargetKind
from smdesk.domain.disposals_due import OBSOLETE_YEARS, first_free_day
from smdesk.domain.letters import swedish_order
from smdesk.domain.organisation import Person
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate, RetentionRow, rule_for
from smdesk.services.duties.disposal_targets import TiesOf, is_open
from smdesk.services.duties.plan import current
from smdesk.services.ports import Snapshot


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
    waiting, held, ties = waiting_of(snapshot), _held(snapshot), TiesOf(snapshot)
    leavers = []
    for person in left:
        bound = ties(person)
        from_day = let_go_from(last_day(person, bound), rule)
        hinders = [*_by_plan(rule, from_day, day), *needed(person, bound, day)]
        if not held.isdisjoint({person.id, *(one.id for one in bound.mandates)}):
            hinders.append("hold")
        leavers.append(
            Leaver(
                person=person,
                from_day=from_day,
                blocked=tuple(hinders),
                waiting=waiting.get(person.id),
            )
        )
    return tuple(sorted(leavers, key=_order))


def _order(leaver: Leaver) -> tuple[date, str]:
    return leaver.person.left_on or date.min, swedish_order(leaver.person.name)


def waiting_of(snapshot: Snapshot) -> dict[str, Disposal]:
    """Return the disposals of people that are not carried out or refused, by the person's id."""
    waiting = {one.id: one for one in snapshot.disposals.all() if is_open(one)}
    return {
        item.target_id: waiting[item.disposal_id]
        for item in snapshot.disposal_items.all()
        if item.target is TargetKind.PERSON and item.disposal_id in waiting
    }


def let_go_from(over: date | None, rule: RetentionRow | None) -> date | None:
    """Return the first day on which a plan lets somebody's name go; None if it says none.

    Args:
        over: the last day on which anything of theirs held; None while something still does.
        rule: what the decided plan says of those who have left.
    """
    if rule is None or over is None or rule.fate is not Fate.DISPOSE:
        return None
    return first_free_day(over, OBSOLETE_YEARS if rule.years is None else rule.years)


def _by_plan(rule: RetentionRow | None, from_day: date | None, day: date) -> Iterator[str]:
    if rule is None:
        yield "no_plan"
    elif rule.fate is not Fate.DISPOSE:
        yield "kept"
    elif from_day is not None and day < from_day:
        yield "too_early"


def _held(snapshot: Snapshot) -> frozenset[str]:
    """Return the ids of the people and mandates that a legal hold keeps."""
    kinds = {TargetKind.PERSON, TargetKind.ASSIGNMENT}
    return frozenset(
        one.target_id
        for one in snapshot.holds.all()
        if one.target in kinds and one.lifted_on is None
    )
