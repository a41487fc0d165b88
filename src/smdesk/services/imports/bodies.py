"""Sectors and units as a list spells them: found in the register, or new; never merged by guess."""

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import islice

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel
from smdesk.domain.errors import Problem
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.texts import clean_line
from smdesk.services.imports.preview import Similar

SIMILAR = 0.8
"""How alike two names must be to be shown side by side (difflib's ratio)."""
COMPARED = 200
"""New names that are compared with the others; a list with more of them is no list of units."""


def same(name: str) -> str:
    """Return what two spellings of a name have in common: case and blanks set aside."""
    return unicodedata.normalize("NFC", clean_line(name).casefold())


class Bodies:
    """The register's sectors and units, and those that the file adds."""

    def __init__(self, sectors: Iterable[Sector], units: Iterable[Unit], today: date) -> None:
        self._period = Period(today)
        self._by_id: dict[str | None, Sector | Unit] = {}
        self._sectors: dict[str, Sector] = {}
        for sector in sectors:
            self._sectors[same(sector.name)] = self._by_id[sector.id] = sector
        self._units: dict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            self._units[same(unit.name)].append(unit)
            self._by_id[unit.id] = unit
        self._new_sectors: dict[str, Sector] = {}
        self._new_units: dict[str, Unit] = {}

    def sector(self, name: str) -> Sector:
        """Return a sector by its name, a new one if the register has none."""
        found = self._sectors.get(same(name))
        if found is None:
            found = Sector(id=new_id(), name=clean_line(name), period=self._period)
            self._sectors[same(name)] = self._new_sectors[found.id] = found
            self._by_id[found.id] = found
        return found

    def unit(self, name: str, sector_id: str | None, at: str) -> Unit | Problem:
        """Return a unit by its name and sector, a new one if the register has none.

        Without a sector the name must be one unit's alone.
        """
        named = self._units[same(name)]
        if sector_id is not None:
            candidates = [unit for unit in named if unit.sector_id == sector_id]
        else:
            candidates = named
        if len(candidates) > 1:
            return Problem(code="unit_ambiguous", at=at, values={"name": clean_line(name)})
        if candidates:
            return candidates[0]
        made = Unit(id=new_id(), name=clean_line(name), sector_id=sector_id, period=self._period)
        named.append(made)
        self._new_units[made.id] = self._by_id[made.id] = made
        return made

    def place(self, channel: Channel) -> tuple[Sector | None, Unit | None]:
        """Return the sector and the unit that a channel lies in."""
        sector, unit = self._by_id.get(channel.sector_id), self._by_id.get(channel.unit_id)
        return (
            sector if isinstance(sector, Sector) else None,
            unit if isinstance(unit, Unit) else None,
        )

    def new_sectors(self, used: set[str | None]) -> tuple[Sector, ...]:
        """Return the new sectors whose ids are used, in the order of the file."""
        return tuple(sector for sector in self._new_sectors.values() if sector.id in used)

    def new_units(self, used: set[str | None]) -> tuple[Unit, ...]:
        """Return the new units whose ids are used, in the order of the file."""
        return tuple(unit for unit in self._new_units.values() if unit.id in used)

    def similar(self, sectors: Iterable[Sector], units: Iterable[Unit]) -> tuple[Similar, ...]:
        """Return which of the new ones are spelt much like another."""
        unit_names = [unit.name for named in self._units.values() for unit in named]
        sector_names = [sector.name for sector in self._sectors.values()]
        return (
            *_similar("sector", [sector.name for sector in sectors], sector_names),
            *_similar("unit", [unit.name for unit in units], unit_names),
        )


def _similar(kind: str, names: list[str], all_names: list[str]) -> list[Similar]:
    by_spelling = {same(name): name for name in all_names}
    new = {same(name): name for name in names}
    found = []
    for spelling, name in islice(new.items(), COMPARED):
        close = alike(spelling, by_spelling)
        if close:
            shown = tuple(by_spelling[other] for other in close)
            found.append(Similar(kind=kind, name=name, others=shown))
    return found


def alike(spelling: str, spellings: Iterable[str]) -> list[str]:
    """Return those of other names that are spelt much like one, the most alike first."""
    number = _digits(spelling)
    others = [it for it in spellings if it != spelling and _digits(it) == number]
    return difflib.get_close_matches(spelling, others, n=3, cutoff=SIMILAR)


def _digits(name: str) -> str:
    """Return a name's digits: two that differ there are two units, however alike."""
    return re.sub(r"\D", "", name)
