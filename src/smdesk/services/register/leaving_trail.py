"""What somebody's leaving ended, as it was before: the audit trail tells, for another last day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from smdesk.domain.assignments import Assignment, EndReason
from smdesk.domain.calendar import Period
from smdesk.domain.organisation import Membership, Person, Term
from smdesk.services.ports import Snapshot, Step

Row = Assignment | Term | Membership


@dataclass(frozen=True, slots=True)
class Cut:
    """A row before the leaving, and as the leaving left it."""

    whole: Row
    left: Row | None
    """None: it was taken away."""

    def restored(self, now: Row | None) -> Row | None:
        """Return the whole row, if the one there is now is still as the leaving left it.

        What else of it was changed since, as a signed form, is kept.
        """
        if _days(now) != _days(self.left):
            return None
        if isinstance(now, Assignment) and isinstance(self.whole, Assignment):
            ended, note = self.whole.ended, self.whole.end_note
            return replace(now, period=self.whole.period, ended=ended, end_note=note)
        return self.whole if now is None else replace(now, period=self.whole.period)


def cuts_of(snapshot: Snapshot, person: Person) -> dict[str, Cut]:
    """Return what a person's leaving ended or took away, by id.

    A last day may have been moved several times: what counts is how a row was before the first.
    What the trail no longer tells stays ended.
    """
    if person.left_on is None:
        return {}
    steps = snapshot.audit.about(person.id)
    acts = _acts(steps, person.id)
    cuts: dict[str, Cut] = {}
    for step in steps:
        thing = step.thing
        if step.act in acts and isinstance(thing, Row) and thing.person_id == person.id:
            known = cuts.pop(thing.id, None)
            moved = known is not None and _days(known.left) == _days(step.before)
            whole = known.whole if moved and known is not None else step.before
            if whole is not None:
                cuts[thing.id] = Cut(whole, step.after)
    return cuts


def _acts(steps: Iterable[Step], person_id: str) -> set[int]:
    """Return the acts that set or moved a last day, since the person was last to stay."""
    acts: set[int] = set()
    for step in steps:
        if step.entry.entity_id == person_id and step.thing is not None:
            before, after = _left_on(step.before), _left_on(step.after)
            if after is None:
                acts = set()
            elif before != after:
                acts.add(step.act)
    return acts


def _left_on(thing: object) -> date | None:
    return thing.left_on if isinstance(thing, Person) else None


def _days(row: Row | None) -> tuple[Period, EndReason | None] | None:
    if row is None:
        return None
    return row.period, row.ended if isinstance(row, Assignment) else None
