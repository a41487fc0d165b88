"""The channels for a serious event or crisis, in the order that they are used (P1)."""

from collections.abc import Iterable
from datetime import date

from smdesk.domain.channels import MAX_CRISIS_RANK, Channel, Purpose
from smdesk.domain.rounds import is_due


def is_for_crisis(channel: Channel) -> bool:
    """Tell whether a crisis is among a channel's purposes."""
    return Purpose.CRISIS in channel.purposes


def crisis_channels(channels: Iterable[Channel], day: date) -> list[Channel]:
    """Return the crisis channels of a day by rank, those without one last; then by name."""
    found = [one for one in channels if is_for_crisis(one) and is_due(one, day)]
    return sorted(found, key=_order)


def _order(channel: Channel) -> tuple[int, str, str]:
    return channel.crisis_rank or MAX_CRISIS_RANK + 1, channel.name.casefold(), channel.id
