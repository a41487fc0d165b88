"""What must be mended in a reorganisation before anybody looks at what it does."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from smdesk.domain.errors import Problem
from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.reorganisations import Reorganisation
from smdesk.domain.structure import Body, Structure, is_over
from smdesk.domain.texts import check_line, check_text, clean_line


def check(plan: Reorganisation, structure: Structure) -> list[Problem]:
    """Return what is wrong with a reorganisation by itself, and with what it names."""
    if plan.day == date.min:
        return [Problem(code="day_out_of_range", at="day")]
    checking = _Checking(plan, structure)
    return [
        *_reason(plan.reason),
        *checking.sources(),
        *checking.targets(),
        *checking.ends(),
        *checking.names(),
    ]


def _reason(reason: str) -> list[Problem]:
    if not reason.strip():
        return [Problem(code="required", at="reason")]
    return check_text(reason, "reason")


@dataclass(frozen=True, slots=True)
class _Checking:
    """A reorganisation held against the rows."""

    plan: Reorganisation
    structure: Structure

    def sources(self) -> Iterator[Problem]:
        """What is renamed, moved or ended must be there on the day."""
        plan, structure = self.plan, self.structure
        for body_id in {*plan.names, *plan.unit_moves, *plan.ends} - plan.made.keys():
            yield from self._there(structure.body(body_id), "what")
        for unit_id in plan.unit_moves.keys() - plan.made.keys():
            if unit_id in structure.sectors:
                yield Problem(code="kinds_differ", at="what")
        for channel_id in plan.channel_moves:
            channel = structure.channels.get(channel_id)
            if channel is None or is_over(channel, plan.day):
                yield Problem(code="gone", at="channels")
        for membership_id in plan.member_moves:
            membership = structure.memberships.get(membership_id)
            last = membership.period.last if membership else date.min
            if last is not None and last < plan.day:
                yield Problem(code="gone", at="members")

    def targets(self) -> Iterator[Problem]:
        """Whatever something goes to must be there on the day, and must not end."""
        plan = self.plan
        wanted: list[tuple[str | None, type | tuple[type, ...]]] = [
            *((target, Sector) for target in plan.unit_moves.values()),
            *((unit.sector_id, Sector) for unit in plan.units),
            *((target, (Sector, Unit)) for target in plan.channel_moves.values()),
            *((target, Unit) for target in plan.member_moves.values()),
            *((heir, self._kind(body_id)) for body_id, heir in plan.ends.items()),
        ]
        for target, kind in dict.fromkeys(wanted):
            if target is not None:
                yield from self._target(target, kind)

    def _target(self, target: str, kind: type | tuple[type, ...]) -> Iterator[Problem]:
        body = self.plan.made.get(target) or self.structure.body(target)
        if target not in self.plan.made:
            problems = list(self._there(body, "target"))
            yield from problems
            if problems:
                return
        if body is None:
            return
        if not isinstance(body, kind):
            yield Problem(code="kinds_differ", at="target")
        if target in self.plan.ends or (body.period.last and target not in self.plan.made):
            yield Problem(code="target_ends", at="target", values={"name": body.name})

    def _kind(self, body_id: str) -> type:
        return Sector if body_id in self.structure.sectors else Unit

    def _there(self, body: Body | None, at: str) -> Iterator[Problem]:
        if body is None:
            yield Problem(code="gone", at=at)
        elif not body.period.covers(self.plan.day):
            values = {"name": body.name, "day": self.plan.day}
            yield Problem(code="not_there", at="day", values=values)

    def ends(self) -> Iterator[Problem]:
        """What ends has been there before the day, and goes to something else than itself."""
        for body_id, heir in self.plan.ends.items():
            body = self.structure.body(body_id)
            if body_id == heir:
                yield Problem(code="merge_self", at="target", values={"name": _name(body)})
            if body is not None and body.period.first == self.plan.day:
                values = {"name": body.name, "day": self.plan.day}
                yield Problem(code="begins_same_day", at="day", values=values)

    def names(self) -> Iterator[Problem]:
        """A new name is one line, and nobody else's on the day."""
        made = self.plan.made
        if any(self.structure.body(body_id) for body_id in made):
            yield Problem(code="exists", at="name")
        new = {body.id: body.name for body in made.values()} | dict(self.plan.names)
        for body_id, name in new.items():
            wrong = check_line(clean_line(name), "name", required=True)
            yield from wrong
            if not wrong and any(self._takes(other, body_id, name) for other in self._others()):
                yield Problem(code="name_taken", at="name", values={"name": clean_line(name)})

    def _others(self) -> Iterator[Body]:
        """What will be there from the day on, by the name it will have."""
        standing = self.structure.on(self.plan.day)
        yield from self.plan.made.values()
        bodies: tuple[Body, ...] = (*standing.sectors.values(), *standing.units.values())
        for body in bodies:
            if body.id not in self.plan.ends:
                yield replace(body, name=self.plan.names.get(body.id, body.name))

    def _takes(self, other: Body, body_id: str, name: str) -> bool:
        """Tell whether a body has the name, in the same sector where it is a unit."""
        body = self.plan.made.get(body_id) or self.structure.body(body_id)
        if other.id == body_id or clean_line(other.name).casefold() != clean_line(name).casefold():
            return False
        if isinstance(other, Unit) and isinstance(body, Unit):
            return self._sector_of(other) == self._sector_of(body)
        return isinstance(other, Sector) and isinstance(body, Sector)

    def _sector_of(self, unit: Unit) -> str | None:
        moved = self.plan.unit_moves.get(unit.id, unit.sector_id)
        return self.plan.ends.get(moved or "") or moved


def _name(body: Body | None) -> str:
    return body.name if body else ""
