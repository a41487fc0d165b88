"""The list of channels that the municipality's website shows (P11): what everybody may read.

No person stands in it. A channel is in it while it is active; one that is planned, dormant or
closed is not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smdesk.domain.address_parts import check_web_address
from smdesk.domain.channels import Channel, Platform, Purpose, Scope
from smdesk.domain.letters import swedish_order
from smdesk.domain.organisation import Municipality, Sector, Unit
from smdesk.domain.texts import clean_line, visible


class Grouping(StrEnum):
    """What the channels are grouped by."""

    SECTOR = "sector"
    PLATFORM = "platform"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChannel:
    """A channel as citizens see it; in its texts, signs that nobody sees are shown as codes."""

    name: str
    platform: Platform
    address: str = ""
    """As it is registered; empty while it is not known. Only `link` may be followed."""
    scope: Scope
    sector: str = ""
    unit: str = ""
    purposes: tuple[Purpose, ...] = ()
    """In the policy's own order."""
    description: str = ""
    """What it is for, in the words of its manager."""

    @property
    def link(self) -> str:
        """The address, if a browser may open it; else nothing."""
        return followed(self.address)


def followed(address: str) -> str:
    """Return an address that everybody may follow; nothing where no browser may open it."""
    return "" if check_web_address(address, "address") else address


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicGroup:
    """Channels under one heading: a platform, a sector, or the whole municipality if neither."""

    sector: str = ""
    platform: Platform | None = None
    channels: tuple[PublicChannel, ...]
    """By name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicList:
    """The list as of a day."""

    municipality: str
    """Empty in a database that nobody has set up."""
    website: str
    """Empty where it is not known, or no address that a browser may open."""
    day: date
    grouping: Grouping
    groups: tuple[PublicGroup, ...]
    """The whole municipality first, then by name; none without channels."""

    @property
    def channels(self) -> tuple[PublicChannel, ...]:
        """All channels, in the order of the groups."""
        return tuple(channel for group in self.groups for channel in group.channels)


def public_list(
    active: Iterable[Channel],
    *,
    municipality: Municipality | None,
    sectors: Mapping[str, Sector],
    units: Mapping[str, Unit],
    day: date,
    grouping: Grouping,
) -> PublicList:
    """Return the list of the channels that are active on a day; sectors and units by id."""
    channels = [_public(one, sectors, units) for one in active]
    return PublicList(
        municipality=_line(municipality.name) if municipality else "",
        website=followed(municipality.website) if municipality else "",
        day=day,
        grouping=grouping,
        groups=_grouped(channels, grouping),
    )


def _public(
    channel: Channel, sectors: Mapping[str, Sector], units: Mapping[str, Unit]
) -> PublicChannel:
    sector, unit = sectors.get(channel.sector_id or ""), units.get(channel.unit_id or "")
    return PublicChannel(
        name=_line(channel.name),
        platform=channel.platform,
        address=_line(channel.url),
        scope=channel.scope,
        sector=_line(sector.name) if sector else "",
        unit=_line(unit.name) if unit else "",
        purposes=tuple(one for one in Purpose if one in channel.purposes),
        description=visible(channel.purpose_text.strip()),
    )


def _line(text: str) -> str:
    return visible(clean_line(text))


def _grouped(channels: Iterable[PublicChannel], grouping: Grouping) -> tuple[PublicGroup, ...]:
    found: dict[str, list[PublicChannel]] = {}
    for channel in sorted(channels, key=_order):
        by_sector = "" if channel.scope is Scope.OVERARCHING else channel.sector
        name = by_sector if grouping is Grouping.SECTOR else channel.platform.value
        found.setdefault(name, []).append(channel)
    by_platform = grouping is Grouping.PLATFORM
    return tuple(
        PublicGroup(
            sector="" if by_platform else name,
            platform=Platform(name) if by_platform else None,
            channels=tuple(found[name]),
        )
        for name in sorted(found, key=swedish_order)
    )


def _order(channel: PublicChannel) -> tuple[str, str, str]:
    return swedish_order(channel.name), channel.platform, channel.address
