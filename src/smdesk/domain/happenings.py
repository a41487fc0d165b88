"""What became different in the organisation on a day: told of the past, and foretold of a plan.

Both are the same question: how did it stand on the day, and how on the day before?
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from smdesk.domain.channels import Channel
from smdesk.domain.organisation import CHIEF_EXECUTIVE, Office, OfficeKind, Sector, Term, Unit
from smdesk.domain.structure import Changes, Standing, Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing that became different; its words are `happening.<code>`."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    reason: str = ""
    """Why, where somebody wrote it down."""


def happenings(structure: Structure, day: date) -> list[Happening]:
    """Return what became different on a day, from the top of the organisation downwards."""
    if day == date.min:
        return []
    telling = _Telling(structure, structure.on(day - timedelta(days=1)), structure.on(day))
    return [
        *telling.bodies(Sector, "sector"),
        *telling.bodies(Unit, "unit"),
        *telling.channels(),
        *telling.members(),
        *telling.heads(),
        *telling.answers(),
    ]


def foretold(structure: Structure, changes: Changes, day: date) -> list[Happening]:
    """Return what changes would make different on a day, beside what happens then anyway."""
    known = happenings(structure, day)
    return [one for one in happenings(structure.changed(changes), day) if one not in known]


def change_days(structure: Structure) -> list[date]:
    """Return the days on which sectors, units, their heads or the channels' owners changed."""
    starts = {
        item.period.first
        for table in (structure.sectors, structure.units, structure.terms)
        for item in table.values()
    }
    lasts = {
        item.period.last
        for table in (structure.sectors, structure.units, structure.terms)
        for item in table.values()
        if item.period.last is not None
    }
    lasts |= {
        one.until
        for table in (structure.former_sectors, structure.former_units)
        for one in table.values()
    }
    lasts |= _moved(structure)
    return sorted(starts | {last + timedelta(days=1) for last in lasts if last < date.max})


def _moved(structure: Structure) -> set[date]:
    """The last days of channels in a place; what else changed of a channel is not asked for."""
    found = set()
    by_channel: dict[str, list[tuple[date, tuple[str | None, str | None]]]] = defaultdict(list)
    for one in structure.former_channels.values():
        by_channel[one.channel_id].append((one.until, (one.sector_id, one.unit_id)))
    for channel_id, states in by_channel.items():
        channel = structure.channels[channel_id]
        states.sort(key=lambda state: state[0])
        places = [place for _, place in states] + [(channel.sector_id, channel.unit_id)]
        found |= {
            until
            for (until, place), following in zip(states, places[1:], strict=True)
            if place != following
        }
    return found


@dataclass(frozen=True, slots=True)
class _Telling:
    """The organisation the day before and on the day."""

    structure: Structure
    before: Standing
    after: Standing

    # --- sectors and units ------------------------------------------------------------------

    def bodies(self, kind: type[Sector] | type[Unit], word: str) -> Iterator[Happening]:
        """What begins and ends, what is called something else, what moves."""
        old, new = self._bodies(self.before, kind), self._bodies(self.after, kind)
        for body in new.values():
            if body.id not in old:
                yield Happening(code=f"{word}_begins", values={"name": body.name})
        for body in old.values():
            if body.id not in new:
                yield Happening(code=f"{word}_ends", values={"name": body.name})
        for body in old.values():
            if body.id in new:
                yield from self._renamed(body, new[body.id], word)
        if kind is Unit:
            yield from self._moved()

    def _bodies(
        self, standing: Standing, kind: type[Sector] | type[Unit]
    ) -> Mapping[str, Sector | Unit]:
        return standing.sectors if kind is Sector else standing.units

    def _renamed(self, old: Sector | Unit, new: Sector | Unit, word: str) -> Iterator[Happening]:
        if old.name != new.name:
            yield Happening(
                code=f"{word}_renamed",
                values={"before": old.name, "after": new.name},
                reason=self._reason(old.id),
            )

    def _moved(self) -> Iterator[Happening]:
        for old in self.before.units.values():
            new = self.after.units.get(old.id)
            if new is not None and new.sector_id != old.sector_id:
                before = self._name(self.before, old.sector_id)
                after = self._name(self.after, new.sector_id)
                yield _from_to(
                    "unit", before, after, reason=self._reason(old.id), values={"name": new.name}
                )

    def _reason(self, body_id: str) -> str:
        """Why a sector or unit is not as it was the day before."""
        until = self.before.day
        sectors = self.structure.former_sectors.values()
        units = self.structure.former_units.values()
        reasons = {one.sector_id: one.reason for one in sectors if one.until == until}
        reasons |= {one.unit_id: one.reason for one in units if one.until == until}
        return reasons.get(body_id, "")

    def _name(self, standing: Standing, body_id: str | None) -> str:
        body = standing.body(body_id)
        return body.name if body else self.structure.called(body_id, standing.day)

    # --- channels and members ---------------------------------------------------------------

    def channels(self) -> Iterator[Happening]:
        """Which channels belong somewhere else now, those that go the same way together."""
        ways: dict[tuple[str, str], list[str]] = defaultdict(list)
        for old, new in self._both():
            if (old.sector_id, old.unit_id) != (new.sector_id, new.unit_id):
                way = self._place(self.before, old), self._place(self.after, new)
                ways[way].append(new.name)
        for (before, after), names in ways.items():
            if before != after:
                yield _from_to("channels", before, after, values=_counted(names))

    def _both(self) -> Iterator[tuple[Channel, Channel]]:
        for channel_id, old in self.before.channels.items():
            new = self.after.channels.get(channel_id)
            if new is not None:
                yield old, new

    def _place(self, standing: Standing, channel: Channel) -> str:
        return self._name(standing, channel.unit_id or channel.sector_id)

    def members(self) -> Iterator[Happening]:
        """How many go from one unit to another, or are left without when theirs ends."""
        begun = {
            membership.person_id: membership.unit_id
            for membership in self.structure.memberships.values()
            if membership.period.first == self.after.day
        }
        ways: dict[tuple[str, str], int] = defaultdict(int)
        for membership in self.structure.memberships.values():
            if membership.period.last != self.before.day:
                continue
            to = begun.get(membership.person_id)
            if to is not None or membership.unit_id not in self.after.units:
                before = self._name(self.before, membership.unit_id)
                ways[before, self._name(self.after, to)] += 1
        for (before, after), count in ways.items():
            yield _from_to("members", before, after, values={"count": count})

    # --- heads ------------------------------------------------------------------------------

    def heads(self) -> Iterator[Happening]:
        """Who comes to head what, and what nobody heads any more or yet."""
        begun = self._new_sectors()
        for office in self._offices():
            old, new = self.before.heads.get(office), self.after.heads.get(office)
            if old != new or office in begun:
                yield from self._head(office, old, new)

    def _offices(self) -> Iterator[Office]:
        """Yield all offices of the two days, the highest first."""
        yield CHIEF_EXECUTIVE
        for sector_id in {**self.before.sectors, **self.after.sectors}:
            yield Office(OfficeKind.SECTOR_HEAD, sector_id)
        for unit_id in {**self.before.units, **self.after.units}:
            yield Office(OfficeKind.UNIT_HEAD, unit_id)

    def _new_sectors(self) -> set[Office]:
        begun = self.after.sectors.keys() - self.before.sectors.keys()
        return {Office(OfficeKind.SECTOR_HEAD, one) for one in begun}

    def _head(self, office: Office, old: Term | None, new: Term | None) -> Iterator[Happening]:
        body = self._name(self.after, office.body_id)
        kind = office.kind.value
        if new is not None:
            how = "acting" if new.acting else "holds"
            values = {"body": body, "person": self._person(new)}
            yield Happening(code=f"{kind}_{how}", values=values)
        elif office.body_id is None or self.after.body(office.body_id) is not None:
            yield Happening(code=f"{kind}_vacant", values={"body": body})
        elif old is not None:
            values = {"body": body, "person": self._person(old)}
            yield Happening(code=f"{kind}_ends", values=values)

    def _person(self, term: Term | None) -> str:
        person = self.structure.people.get(term.person_id) if term else None
        return person.name if person else ""

    def answers(self) -> Iterator[Happening]:
        """For which channels another manager answers now (P3)."""
        ways: dict[tuple[str, str], list[str]] = defaultdict(list)
        for old, new in self._both():
            one, other = self.before.answers(old), self.after.answers(new)
            if (one and one.person_id) != (other and other.person_id):
                ways[self._person(one), self._person(other)].append(new.name)
        for (before, after), names in ways.items():
            yield _from_to("answers", before, after, values=_counted(names))


def _from_to(
    code: str, before: str, after: str, *, values: Mapping[str, object], reason: str = ""
) -> Happening:
    """Return that something goes from one to another, from nowhere, or to nowhere."""
    if not before:
        return Happening(code=f"{code}_to", values={**values, "after": after}, reason=reason)
    if not after:
        return Happening(code=f"{code}_from", values={**values, "before": before}, reason=reason)
    both = {**values, "before": before, "after": after}
    return Happening(code=f"{code}_move", values=both, reason=reason)


def _counted(names: Iterable[str]) -> dict[str, object]:
    listed = sorted(names)
    return {"count": len(listed), "names": ", ".join(listed)}
