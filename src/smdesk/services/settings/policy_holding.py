"""Which value of a setting holds, and whence: enforced, then the person's, recommended, default.

A value that can't be used is told, and the next source holds.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from smdesk.domain.errors import TextKeys
from smdesk.domain.findings import Finding
from smdesk.domain.stated import Stated
from smdesk.services.settings.policy import PLACES, POLICIES, Policy, UnusableError, usable

if TYPE_CHECKING:  # not loaded before the window's first paint
    from smdesk.services.ports import PolicySource

log = logging.getLogger(__name__)


class Level(StrEnum):
    """Whose word it is that holds."""

    ENFORCED = "enforced"
    USER = "user"
    RECOMMENDED = "recommended"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """The value that holds."""

    name: str
    value: str | bool
    level: Level
    place: str
    """The source's path; "" for the default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What holds for every setting, and what was stated and can't be used."""

    settings: Mapping[str, Holding]
    faults: tuple[Finding, ...]

    def is_managed(self, name: str) -> bool:
        """Tell whether the organisation decides a setting."""
        return name in self.settings and self.settings[name].level is Level.ENFORCED


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    level: Level
    place: str
    value: object


class Policies:
    """Weighs what the sources state and what the person chose.

    Args:
        sources: of the organisation, what weighs most first.
        apart: whether the folder stands apart, as the example's does: no place of the real
            register's holds there.
    """

    def __init__(self, sources: "Sequence[PolicySource]" = (), *, apart: bool = False) -> None:
        self._sources = sources
        self._left_out = PLACES if apart else frozenset[str]()

    def hold(self, chosen: Mapping[str, object], place: str) -> Held:
        """Return what holds.

        Args:
            chosen: the person's own values, only those that were chosen.
            place: where they stand, for people to read.
        """
        read = [source.read() for source in self._sources]
        stated = [one for each in read for one in each.stated]
        faults = [fault for each in read for fault in each.faults]
        faults += [fault for one in stated for fault in _unknown(one)]
        held = {}
        for policy in POLICIES:
            candidates = self._candidates(policy, stated, chosen, place)
            held[policy.name] = _first_usable(policy, candidates, faults)
        return Held(settings=held, faults=tuple(faults))

    def _candidates(
        self, policy: Policy, stated: Sequence[Stated], chosen: Mapping[str, object], place: str
    ) -> list[_Candidate]:
        """Return all values that are stated for a setting, what weighs most first."""
        found = [] if policy.name in self._left_out else [*_of(policy, stated)]
        if policy.name in chosen:
            own = _Candidate(level=Level.USER, place=place, value=chosen[policy.name])
            found.append(own)
        return sorted(found, key=lambda one: tuple(Level).index(one.level))


def _of(policy: Policy, stated: Sequence[Stated]) -> Iterator[_Candidate]:
    for one in stated:
        if policy.name in one.values:
            level = Level.ENFORCED if one.enforced else Level.RECOMMENDED
            yield _Candidate(level=level, place=one.place, value=one.values[policy.name])


def _first_usable(
    policy: Policy, candidates: Sequence[_Candidate], faults: list[Finding]
) -> Holding:
    """Return the first value that can be used; each that can't is a fault, also a later one."""
    held = None
    for one in candidates:
        try:
            value = usable(policy, one.value)
        except UnusableError as error:
            code = f"policy_{error.code}"
            faults.append(Finding(code=code, place=one.place, values=_named(policy)))
            continue
        held = held or Holding(name=policy.name, value=value, level=one.level, place=one.place)
    return held or Holding(name=policy.name, value=policy.default, level=Level.DEFAULT, place="")


def _named(policy: Policy) -> Mapping[str, object]:
    return {"setting": policy.name, "name": TextKeys((f"policy.name.{policy.name}",))}


def _unknown(stated: Stated) -> Iterator[Finding]:
    for name in stated.unknown:
        values = {"setting": name, "name": name}
        yield Finding(code="policy_unknown", place=stated.place, values=values)


def log_faults(faults: Sequence[Finding]) -> None:
    """Write to the log what can't be used: the setting's name and where, never the value."""
    for fault in faults:
        name = fault.values.get("setting", "")
        log.warning("%s: %s in %s", fault.code, name, fault.place)
