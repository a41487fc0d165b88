"""Channels: what the municipality runs where, for which purposes, and whose office answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smdesk.domain.organisation import CHIEF_EXECUTIVE, Office, OfficeKind, Term, holder


class Platform(StrEnum):
    """Where a channel lives."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    X = "x"
    YOUTUBE = "youtube"
    LINKEDIN = "linkedin"
    TIKTOK = "tiktok"
    THREADS = "threads"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"
    SNAPCHAT = "snapchat"
    FLICKR = "flickr"
    VIMEO = "vimeo"
    PINTEREST = "pinterest"
    REDDIT = "reddit"
    PODCAST = "podcast"
    BLOG = "blog"
    WEBSITE = "website"
    OTHER = "other"


MAX_CRISIS_RANK = 99


class Scope(StrEnum):
    """Whole municipality, or one sector's."""

    OVERARCHING = "overarching"
    OPERATIONAL = "operational"


class Purpose(StrEnum):
    """The five purposes of the policy (P1)."""

    DIALOGUE = "dialogue"
    INFORMATION = "information"
    AVAILABILITY = "availability"
    REACH = "reach"
    CRISIS = "crisis"


class Status(StrEnum):
    """Where a channel is in its life."""

    PLANNED = "planned"
    ACTIVE = "active"
    DORMANT = "dormant"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """An account or page on a platform."""

    id: str
    name: str
    platform: Platform
    url: str = ""
    """Canonical https address; empty while it is not known."""
    key: str = ""
    """What two spellings of the same address share; empty while the address is not known."""
    raw_address: str = ""
    """The address as it was pasted or imported, kept as a source."""
    scope: Scope
    sector_id: str | None = None
    unit_id: str | None = None
    purposes: frozenset[Purpose] = frozenset()
    purpose_text: str = ""
    status: Status = Status.ACTIVE
    opened_on: date | None = None
    closed_on: date | None = None
    crisis_rank: int | None = None
    own: bool = False
    """The municipality's own site: may be captured unattended."""
    logo: str | None = None
    """SHA-256 of the attachment with the logo on its posts; None: the municipality's (P5)."""
    version: int = 1


def accountable_office(channel: Channel) -> Office:
    """Return the office that answers for a channel (P3)."""
    if channel.scope is Scope.OVERARCHING:
        return CHIEF_EXECUTIVE
    return Office(OfficeKind.SECTOR_HEAD, channel.sector_id)


def accountable(channel: Channel, terms: Iterable[Term], day: date) -> Term | None:
    """Return the term of the manager who answers for a channel on a day, or None (P3)."""
    return holder(terms, accountable_office(channel), day)


def existed(channel: Channel, day: date) -> bool:
    """Tell whether the channel belongs in the register of a day.

    A channel whose opening day is not known has always been there.
    """
    if channel.opened_on is not None and day < channel.opened_on:
        return False
    if channel.closed_on is not None:
        return day <= channel.closed_on
    return channel.status is not Status.CLOSED
