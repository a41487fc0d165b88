"""The gate: what stands between a page that was taken and evidence, and asks a person to choose.

A page is taken again, kept with what was found stated, or left out of the round for a reason. So
every finding is named here. What only tells how it was (parts that move, a dialog that was
closed, a page that never came to rest, a browser without its sandbox) is stated and asks nobody:
the picture is as good as it can be, and taking it again gives the same.

Asked about is all that `completeness.LACKING` names, and a question about cookies, for it hides
what a visitor came for; pictures, an agreed text or a copy that are missing; gaps, repeats, a
bound that was reached before the bottom; a page that is not the channel's; one that is much
shorter than the half-year before; large areas of one colour; and a witness picture that is
missing or shows our own window.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from smdesk.domain.addresses import SHORT_KEY, SITE_KEY, SITES, Address, recognise
from smdesk.domain.channels import Channel, Platform
from smdesk.domain.completeness import Bound, Completeness, PageFinding, Seen
from smdesk.domain.evidence import Rectangle
from smdesk.domain.platforms import platform_of_host


class Doubt(StrEnum):
    """What the gate itself finds; `page_finding.<value>` says it, beside those of `Seen`."""

    BLACK = "black"
    ONE_COLOUR = "one_colour"
    GAPS = "gaps"
    REPEATS = "repeats"
    BOUND_CANCELLED = "bound_cancelled"
    BOUND_HEIGHT = "bound_height"
    BOUND_SECONDS = "bound_seconds"
    NO_BOTTOM = "no_bottom"
    WRONG_HOST = "wrong_host"
    WRONG_HANDLE = "wrong_handle"
    SHORTER = "shorter"
    OWN_WINDOW = "own_window"
    WITNESS_MISSING = "witness_missing"
    UNWITNESSED = "unwitnessed"
    """Nobody was there: a page of our own, taken without a screen."""


TELLING = frozenset({Seen.DIALOG, Seen.PARTS_MOVE, Seen.SANDBOX_OFF, Seen.UNSETTLED}) | {
    Doubt.UNWITNESSED
}
"""Findings that are stated, and ask for no choice."""

BOUNDS = {
    Bound.CANCELLED: Doubt.BOUND_CANCELLED,
    Bound.HEIGHT: Doubt.BOUND_HEIGHT,
    Bound.SECONDS: Doubt.BOUND_SECONDS,
}
"""The agreed text is no bound to ask about: it is the agreed bottom."""

SHORTEST = 0.5
"""Of the height a half-year before: what is shorter asks."""
BLANK_ROWS = 1000
"""Points of one colour from edge to edge: a whole view of the browser."""
BLANK_PART = 0.5
"""Of the picture's height, of one colour from edge to edge."""
BLANK_LEAST = 400
"""Points below which half of a picture may well be empty: a short page."""
BLACK_ROWS = 300
"""Points of a black area: taller than the bars of a film."""


class Witness(StrEnum):
    """What became of the picture of the whole screen."""

    TAKEN = "taken"
    SHOWS_US = "shows_us"
    MISSING = "missing"
    NOT_WANTED = "not_wanted"
    """Taken unattended, where there is no screen or no window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """An area of one colour in the picture, in its pixels."""

    area: Rectangle
    black: bool = False
    """Pure black, and not the colour that most of the picture's empty parts have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What is known of a page that was taken."""

    completeness: Completeness
    url: str
    """Where the page was in the end."""
    surfaces: tuple[Surface, ...] = ()
    """The large ones: all from edge to edge, and black ones of most of the width."""
    witness: Witness = Witness.TAKEN


def judge(
    facts: PageFacts, channel: Channel, earlier_height: float | None = None
) -> tuple[PageFinding, ...]:
    """Return all that was found of a page, first what came on the way; each code once.

    Args:
        facts: of the page.
        channel: whose page it should be; its address is known.
        earlier_height: of its page an earlier half-year, in the page's own points; None where
            there is none to compare with.
    """
    said = facts.completeness
    found = [
        *said.findings,
        *_of_rows(said),
        *_of_surfaces(facts),
        *_of_place(channel, facts.url),
        *_of_height(said, earlier_height),
        *_of_witness(facts.witness),
    ]
    first: dict[StrEnum, PageFinding] = {}
    for one in found:
        first.setdefault(one.code, one)
    return tuple(first.values())


def asks(finding: PageFinding) -> bool:
    """Tell whether a person has to choose what becomes of the page."""
    return finding.code not in TELLING


def asking(findings: Iterable[PageFinding]) -> tuple[PageFinding, ...]:
    """Return the findings for which a person has to choose."""
    return tuple(filter(asks, findings))


def _found(code: Doubt, **values: object) -> PageFinding:
    return PageFinding(code=code, values=values)


# --- what is missing, or there twice ------------------------------------------------------------


def _of_rows(said: Completeness) -> Iterator[PageFinding]:
    if said.gaps:
        rows = sum(gap.height for gap in said.gaps)
        yield _found(Doubt.GAPS, count=len(said.gaps), top=said.gaps[0].top, rows=rows)
    if said.repeats:
        yield _found(Doubt.REPEATS, count=len(said.repeats), top=said.repeats[0].top)
    if said.bound in BOUNDS:
        yield _found(BOUNDS[said.bound])
    elif not said.bottom_proven:
        yield _found(Doubt.NO_BOTTOM)


def _of_height(said: Completeness, earlier: float | None) -> Iterator[PageFinding]:
    height = said.height / said.scale
    if earlier is not None and height < earlier * SHORTEST:
        yield _found(Doubt.SHORTER, height=round(height), earlier=round(earlier))


# --- what the pixels say ------------------------------------------------------------------------


def _of_surfaces(facts: PageFacts) -> Iterator[PageFinding]:
    said = facts.completeness
    for code, wanted in ((Doubt.BLACK, True), (Doubt.ONE_COLOUR, False)):
        for surface in facts.surfaces:
            if surface.black is wanted and _too_large(surface, said):
                yield _found(code, top=surface.area.top, height=surface.area.height)


def _too_large(surface: Surface, said: Completeness) -> bool:
    height = surface.area.height / said.scale
    if surface.black:
        return height >= BLACK_ROWS
    part = surface.area.height / max(1, said.height)
    return part == 1 or height >= BLANK_ROWS or (part >= BLANK_PART and height >= BLANK_LEAST)


def _of_witness(witness: Witness) -> Iterator[PageFinding]:
    codes = {
        Witness.SHOWS_US: Doubt.OWN_WINDOW,
        Witness.MISSING: Doubt.WITNESS_MISSING,
        Witness.NOT_WANTED: Doubt.UNWITNESSED,
    }
    if witness in codes:
        yield _found(codes[witness])


# --- whether it is the channel's page -----------------------------------------------------------

FRONT = frozenset(
    {"sv", "en", "sv-se", "en-se", "en-gb", "start", "startsida", "startsidan", "start.html"}
    | {"hem", "home", "index.html", "index.htm", "index.php", "default.aspx"}
)
"""Where the front page of a site may lead to, and what may stand before a page's own path."""


def _of_place(channel: Channel, url: str) -> Iterator[PageFinding]:
    """Yield what tells that the page in the end was another than the channel's.

    Two spellings of an account are the same by their key. A short link tells nothing of where it
    leads, so only the platform is compared.
    """
    if url == channel.url:
        return
    if channel.platform in SITES and not channel.key.startswith(SHORT_KEY):
        asked, there = _site(channel.url), _site(url)
        if asked[0] != there[0]:
            yield _found(Doubt.WRONG_HOST, host=_host(url))
        elif asked[1] != there[1]:
            yield _found(Doubt.WRONG_HANDLE, url=url)
        return
    address = recognise(url, channel.platform)
    if isinstance(address, Address) and address.platform is channel.platform:
        if address.key != channel.key and not channel.key.startswith(SHORT_KEY):
            yield _found(Doubt.WRONG_HANDLE, url=url)
    elif isinstance(address, Address) or not _of_platform(url, channel):
        yield _found(Doubt.WRONG_HOST, host=_host(url))
    else:
        yield _found(Doubt.WRONG_HANDLE, url=url)


def _of_platform(url: str, channel: Channel) -> bool:
    """Tell whether an address that shows no account is on a host of the channel's platform."""
    known = platform_of_host(_host(url))
    return _host(url) == _host(channel.url) or (known is not None and known[0] is channel.platform)


def _host(url: str) -> str:
    """Return an address's host; empty for what has none, such as a browser's error page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in {"http", "https"} else ""


def _site(url: str) -> tuple[str, list[str]]:
    """Return a site's host without `www`, and its path without languages and front pages."""
    address = recognise(url, Platform.WEBSITE)
    if isinstance(address, Address) and address.key.startswith(SITE_KEY):
        host, _, path = address.key.removeprefix(SITE_KEY).partition("/")
    else:
        host, path = _host(url).removeprefix("www."), urlsplit(url).path if _host(url) else ""
    names = unquote(path.partition("?")[0]).casefold().split("/")
    return host, [name for name in names if name and name not in FRONT]
