"""Lists for the website: ordinary, empty, and with all that somebody may try."""

from datetime import date

from smdesk.domain.channels import Channel, Platform, Scope
from smdesk.domain.public_list import Grouping, PublicList, public_list
from tests.support import factories as make

DAY = date(2026, 11, 27)
SECTOR = make.sector(name="Barn & utbildning")
UNIT = make.unit(sector_id=SECTOR.id, name="Åby skola")
MEAN = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7*7}}{% raw %}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "&lt;b&gt;&amp;&#x3c;",
    "=1+1",
    '=HYPERLINK("https://evil.example")',
    "@SUM(A1)",
    "+46 70",
    "ABC\u202ecba",
    "</script></title></style><!--",
    "a\x00b\x1b[31m",
    "\ud800",
    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "é".replace("é", "e\u0301"),
)
SCHEMES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "https://user:secret@example.se/",
    '"onmouseover="alert(1)',
    "//evil.example",
    "https://exa\u202emple.se/",
)


def channels() -> list[Channel]:
    """Three channels: the municipality's, a school's, and a blog without address."""
    return [
        make.channel(url="https://www.facebook.com/exempel", key="fb:exempel"),
        make.channel(
            name="Åby skola",
            platform=Platform.INSTAGRAM,
            url="https://www.instagram.com/abyskola/",
            key="instagram:abyskola",
            scope=Scope.OPERATIONAL,
            sector_id=SECTOR.id,
            unit_id=UNIT.id,
        ),
        make.channel(
            name="Bibliotekets blogg", platform=Platform.BLOG, url="", key="", purpose_text=""
        ),
    ]


def hostile_channels() -> list[Channel]:
    """A channel for each mean text, and one for each address that no browser may open."""
    mean = [make.channel(name=text, purpose_text=text) for text in MEAN]
    return mean + [make.channel(name=f"Nummer {n}", url=url) for n, url in enumerate(SCHEMES)]


def listed(
    held: list[Channel],
    grouping: Grouping = Grouping.SECTOR,
    name: str = "Exempelköpings kommun",
    website: str = "https://www.exempelkoping.se/",
) -> PublicList:
    """Return the list of some channels."""
    return public_list(
        held,
        municipality=make.municipality(name=name, website=website),
        sectors={SECTOR.id: SECTOR},
        units={UNIT.id: UNIT},
        day=DAY,
        grouping=grouping,
    )
