"""The policy register as it is printed: by whose office answers, with what is missing (P4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from smdesk.domain.channels import Channel, Scope, Status
from smdesk.domain.errors import UserError
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import Person, Sector
from smdesk.domain.rules import WEIGHT_ORDER, Shortcoming
from smdesk.services.overview import named
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.register.view import Answering, ChannelLine, RegisterView


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelGroup:
    """The overarching channels, or one sector's: those that one office answers for."""

    scope: Scope
    sector: Sector | None
    answering: Answering | None
    """None when the office is vacant."""
    lines: tuple[ChannelLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A shortcoming with its channel and the people in it named."""

    channel: Channel
    shortcoming: Shortcoming
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterReport:
    """The policy register on a day."""

    letterhead: Letterhead
    day: date
    half_year: HalfYear
    groups: tuple[ChannelGroup, ...]
    active: int
    editors: int
    """People with an assignment in a channel of the register."""
    taken: int
    due: int
    """Channels in the half-year's round."""
    lacks: tuple[Lack, ...]
    """Most urgent first."""
    closed: tuple[ChannelLine, ...]
    """Those that are no longer in the register, by name."""
    sector: Sector | None = None
    """Whose channels alone it tells of; None for the whole register."""
    manager: Person | None = None
    """Likewise: the channels that this person answers for on the day."""

    @property
    def dormant(self) -> int:
        """Channels in the round that are not active."""
        return self.due - self.active

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "register"


def register_report(
    whole: RegisterView, letterhead: Letterhead, *, sector_id: str = "", manager_id: str = ""
) -> RegisterReport:
    """Return a register of a day, shaped for paper.

    Args:
        whole: the day's register.
        letterhead: whose it is.
        sector_id: tell of this sector's channels alone.
        manager_id: tell of the channels alone that this person answers for.

    Raises:
        UserError: `body_unknown`, `person_unknown`.
    """
    sector, manager = whole.sectors.get(sector_id), whole.persons.get(manager_id)
    if sector_id and sector is None:
        raise UserError("body_unknown", at="sector", name=sector_id)
    if manager_id and manager is None:
        raise UserError("person_unknown", at="manager")
    view = replace(whole, channels=tuple(_told_of(whole, sector, manager)))
    people = {held.person.id for line in view.present for held in line.editors}
    return RegisterReport(
        letterhead=letterhead,
        day=view.day,
        half_year=view.half_year,
        groups=tuple(_groups(view)),
        active=len(view.active),
        editors=len(people),
        taken=len(view.taken),
        due=len(view.due),
        lacks=tuple(_lacks(view)),
        closed=tuple(line for line in view.channels if line.has_ended(view.day)),
        sector=sector,
        manager=manager,
    )


def _told_of(
    view: RegisterView, sector: Sector | None, manager: Person | None
) -> Iterable[ChannelLine]:
    """Yield the channels of a sector, of a manager, or all."""
    for line in view.channels:
        in_sector = sector is None or (line.sector is not None and line.sector.id == sector.id)
        answers = line.answering.person.id if line.answering else ""
        if in_sector and (manager is None or answers == manager.id):
            yield line


def _groups(view: RegisterView) -> Iterable[ChannelGroup]:
    """Return the channels by whose office answers: the overarching ones, then by sector."""
    found: dict[tuple[Scope, str], list[ChannelLine]] = {}
    for line in view.present:
        if line.channel.status is Status.PLANNED:
            continue  # an application is not in the register yet
        operational = line.channel.scope is Scope.OPERATIONAL
        sector = line.sector.id if line.sector and operational else ""
        found.setdefault((line.channel.scope, sector), []).append(line)
    groups = [
        ChannelGroup(
            scope=scope,
            sector=view.sectors.get(sector),
            answering=lines[0].answering,
            lines=tuple(lines),
        )
        for (scope, sector), lines in found.items()
    ]
    return sorted(groups, key=_group_order)


def _group_order(group: ChannelGroup) -> tuple[bool, bool, str]:
    """Order groups: the overarching one first, channels without a sector last."""
    name = group.sector.name.casefold() if group.sector else ""
    return group.scope is Scope.OPERATIONAL, group.sector is None, name


def _lacks(view: RegisterView) -> Iterable[Lack]:
    found = [
        Lack(channel=line.channel, shortcoming=item, values=named(item, view))
        for line in view.present
        for item in line.shortcomings
    ]
    return sorted(found, key=lambda lack: WEIGHT_ORDER[lack.shortcoming.weight])
