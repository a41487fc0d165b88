"""The register held against the list that is published on the website (P11).

Accounts are found by the key that all spellings of their address share. What cannot be told from
links and their texts is not guessed: a channel whose account is not linked is missing, and called
changed only where one link to another account bears its name.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from smdesk.domain.addresses import SHORT_KEY, SITES, recognise
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel, Platform, Status
from smdesk.domain.errors import Problem
from smdesk.domain.letters import fold


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the published page: where it leads, and what it says."""

    url: str
    """Absolute."""
    text: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A channel, and the link that is about it."""

    channel: Channel
    link: Link


@dataclass(frozen=True, slots=True)
class Surplus:
    """An account that the page links to and that is no channel of the register."""

    platform: Platform
    url: str
    """Canonical."""
    text: str
    """What the link says."""


class DifferenceKind(StrEnum):
    """What is wrong about a channel on the page."""

    CHANGED = "changed"
    DEAD = "dead"
    MISSING = "missing"
    LEFT = "left"
    SURPLUS = "surplus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is to be done about the page."""

    kind: DifferenceKind
    channel: Channel | None = None
    """None of an account that the register does not know."""
    platform: Platform
    url: str
    """The link's of the page; where that lacks, the channel's own."""
    text: str = ""
    """What the link says."""


def _about(kind: DifferenceKind, channel: Channel, link: Link | None = None) -> Difference:
    return Difference(
        kind=kind,
        channel=channel,
        platform=channel.platform,
        url=link.url if link else channel.url,
        text=link.text if link else "",
    )


def _strange(surplus: Surplus) -> Difference:
    return Difference(
        kind=DifferenceKind.SURPLUS,
        platform=surplus.platform,
        url=surplus.url,
        text=surplus.text,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ListComparison:
    """How the published list differs from the register's; each by name."""

    same: tuple[Channel, ...]
    missing: tuple[Channel, ...]
    """Active channels that the page does not link to."""
    changed: tuple[Linked, ...]
    """Active channels whose link leads to another account."""
    left: tuple[Linked, ...]
    """Channels that are closed, and linked to still."""
    idle: tuple[Channel, ...] = ()
    """Linked to, but planned or dormant: neither asked for nor wrong."""
    surplus: tuple[Surplus, ...]
    dead: tuple[Channel, ...] = ()
    """Channels of the page whose address leads nowhere, where that was tried."""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What is to be done about the page, most urgent first."""
        return (
            *(_about(DifferenceKind.CHANGED, one.channel, one.link) for one in self.changed),
            *(_about(DifferenceKind.DEAD, one) for one in self.dead),
            *(_about(DifferenceKind.MISSING, one) for one in self.missing),
            *(_about(DifferenceKind.LEFT, one.channel, one.link) for one in self.left),
            *(_strange(one) for one in self.surplus),
        )

    @property
    def linked(self) -> int:
        """How many accounts the page links to."""
        known = (self.same, self.changed, self.left, self.idle)
        return sum(map(len, known)) + len(self.surplus)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCheck:
    """What is kept of the latest comparison: which channels it found how, by id."""

    checked_at: datetime
    source: str
    """The page's address, or the name of the file."""
    found: frozenset[str] = frozenset()
    """Channels that the page linked to, closed ones too."""
    missing: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    dead: frozenset[str] = frozenset()
    surplus: int = 0

    @property
    def day(self) -> date:
        """The Swedish day of it."""
        return swedish_day(self.checked_at)


def compare(
    active: Iterable[Channel], others: Iterable[Channel], links: Iterable[Link]
) -> ListComparison:
    """Return how a page differs from the register.

    Args:
        active: the channels that the page should link to.
        others: those that are not active: planned, dormant, closed.
        links: of the page, in its order.
    """
    wanted = {one.id: key_of(one) for one in active}
    idle = {one.id: key for one in others if (key := key_of(one)) not in wanted.values()}
    found, strange = _sorted(links, frozenset((*wanted.values(), *idle.values())) - {""})
    active = sorted(active, key=_name)
    lacking = [one for one in active if wanted[one.id] not in found]
    changed = _changed(lacking, strange)
    kept = [one for one in sorted(others, key=_name) if idle.get(one.id) in found]
    told = {id(item.link) for item in changed}
    return ListComparison(
        same=tuple(one for one in active if wanted[one.id] in found),
        missing=tuple(one for one in lacking if all(one is not item.channel for item in changed)),
        changed=tuple(changed),
        left=tuple(Linked(one, found[idle[one.id]]) for one in kept if _is_closed(one)),
        idle=tuple(one for one in kept if not _is_closed(one)),
        surplus=tuple(item for item, link in strange if id(link) not in told),
    )


def _name(channel: Channel) -> tuple[str, str]:
    return channel.name.casefold(), channel.platform


def _is_closed(channel: Channel) -> bool:
    return channel.status is Status.CLOSED


def key_of(channel: Channel) -> str:
    """Return a channel's key; of one that was stored without, by its address."""
    if channel.key or not channel.url:
        return channel.key
    address = recognise(channel.url, channel.platform)
    return "" if isinstance(address, Problem) else address.key


def _sorted(
    links: Iterable[Link], known: Collection[str]
) -> tuple[dict[str, Link], list[tuple[Surplus, Link]]]:
    """Return the first link to each known key, and those to accounts that nobody knows."""
    found: dict[str, Link] = {}
    strange: dict[str, tuple[Surplus, Link]] = {}
    for link in links:
        keys = dict(_accounts(link))
        key = next((key for key in keys if key in known), None)
        if key is not None:
            found.setdefault(key, link)
            continue
        for other, surplus in keys.items():
            if surplus is not None:
                strange.setdefault(other, (surplus, link))
    return found, list(strange.values())


def _accounts(link: Link) -> Iterator[tuple[str, Surplus | None]]:
    """Yield the keys that a link may have, with the account where it can be nothing else.

    A link into an account, to a post or a picture, does not list it. Any other page of the web may
    be a site of the municipality's, and is one only if the register says so.
    """
    account = recognise(link.url)
    if not isinstance(account, Problem):
        if all(one.code != "address_shortened" for one in account.warnings):
            surplus = Surplus(account.platform, account.url, link.text)
            unsure = account.platform in SITES or account.key.startswith(SHORT_KEY)
            yield account.key, None if unsure else surplus
        return
    for hint in (Platform.WEBSITE, Platform.MASTODON):
        guessed = recognise(link.url, hint)
        if not isinstance(guessed, Problem):
            yield guessed.key, None


def _changed(lacking: Iterable[Channel], strange: list[tuple[Surplus, Link]]) -> list[Linked]:
    """Return the channels whose name one link to another account of the platform bears."""
    said: dict[Platform, list[tuple[str, Link]]] = defaultdict(list)
    for surplus, link in strange:
        said[surplus.platform].append((_words(link.text), link))
    found = []
    for channel in lacking:
        name = _words(channel.name)
        bearing = [link for text, link in said[channel.platform] if name in text]
        if len(bearing) == 1:
            found.append(Linked(channel, bearing[0]))
    times = Counter(id(item.link) for item in found)
    return [item for item in found if times[id(item.link)] == 1]


def _words(text: str) -> str:
    """Return a text so that another is in it only as whole words."""
    return f" {' '.join(fold(text).split())} "
