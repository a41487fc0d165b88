"""Published pages made up from a seed: which channels are right, wrong or too many is known."""

import html
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from smdesk.domain.addresses import Address, recognise
from smdesk.domain.channels import Channel, Platform, Status
from tests.support import factories as make

Chance = random.Random
Spelling = Callable[[str], str]
HOME = "https://www.kommun.example/om/sociala-medier"
WORDS = ("Åby", "Östra", "biblioteket", "Kultur & fritid", "skola", "<Nya>", "Änga", "kommun", "VA")
URLS = {
    Platform.FACEBOOK: "https://www.facebook.com/{}",
    Platform.INSTAGRAM: "https://www.instagram.com/{}/",
    Platform.X: "https://x.com/{}",
    Platform.YOUTUBE: "https://www.youtube.com/@{}",
    Platform.TIKTOK: "https://www.tiktok.com/@{}",
    Platform.LINKEDIN: "https://www.linkedin.com/company/{}/",
    Platform.BLUESKY: "https://bsky.app/profile/{}.kommun.example",
    Platform.MASTODON: "https://social.kommun.example/@{}",
    Platform.BLOG: "https://www.kommun.example/blogg/{}",
    Platform.PODCAST: "https://podd.example/{}",
}
KNOWN_BY_HOST = (
    Platform.FACEBOOK, Platform.INSTAGRAM, Platform.X, Platform.YOUTUBE, Platform.TIKTOK
)  # fmt: skip
"""Where any account is known to be one."""
SPELLINGS: tuple[Spelling, ...] = (
    lambda url: url,
    lambda url: url.replace("https://", "http://"),
    lambda url: url.removesuffix("/"),
    lambda url: url if url.endswith("/") else url + "/",
    lambda url: url.replace("www.", ""),
    lambda url: url + "?utm_source=kommun&utm_medium=web",
    lambda url: url + "#innehall",
    lambda url: url.removeprefix("https:"),
    lambda url: url.replace("https://www.facebook.com", "https://m.facebook.com"),
    lambda url: url.replace("https://x.com", "https://twitter.com"),
)
NOISE = (
    '<a href="https://www.facebook.com/sharer/sharer.php?u=x">Dela på Facebook</a>',
    '<a href="https://www.facebook.com/nyheter/posts/1234567">Ett inlägg</a>',
    '<a href="https://www.youtube.com/watch?v=abcdefghijk">En film</a>',
    '<a href="/kontakt">Kontakt</a><a href="mailto:info@kommun.example">E-post</a>',
    '<a href="https://www.riksdagen.example/">Lagen</a><a name="topp">Topp</a><a href="#x">Upp</a>',
    '<a href="javascript:alert(1)">Skriv ut</a><a href="https://[">Trasig</a>',
    "<script>var a = '<a href=\"https://x.com/skript\">x</a>'</script>",
    '<!-- <a href="https://x.com/kommentar">x</a> -->',
    '<template><a href="https://x.com/mall">x</a></template>',
)


@dataclass(slots=True)
class Page:
    """A page, the register that it is held against, and what should come of it, by id."""

    active: list[Channel] = field(default_factory=list)
    others: list[Channel] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    same: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)
    idle: set[str] = field(default_factory=set)
    surplus: set[str] = field(default_factory=set)
    """By address."""
    encoding: str = "utf-8"

    @property
    def data(self) -> bytes:
        """Return the page as a server sends it."""
        head = f'<!doctype html><meta charset="{self.encoding}"><title>Sociala medier</title>'
        return (head + "\n".join(self.parts)).encode(self.encoding, "xmlcharrefreplace")


def random_page(seed: int) -> Page:
    """Return the page of a seed."""
    chance = Chance(f"list {seed}")
    page = Page(encoding=chance.choice(("utf-8", "iso-8859-1", "windows-1252")))
    for number in range(chance.randint(1, 40)):
        _place(chance, page, _channel(chance, number))
    for number in range(chance.choice((0, 0, 1, 3))):
        platform = chance.choice(KNOWN_BY_HOST)
        url = URLS[platform].format(f"framling.{number}")
        page.surplus.add(_address(url, platform).url)
        page.parts += [_link(chance, url, "Någon annan")] * chance.randint(1, 2)
    page.parts += chance.sample(NOISE, chance.randint(0, len(NOISE)))
    chance.shuffle(page.parts)
    return page


def _address(url: str, platform: Platform) -> Address:
    address = recognise(url, platform)
    assert isinstance(address, Address), url
    return address


def _channel(chance: Chance, number: int) -> Channel:
    platform = chance.choice(list(URLS))
    address = _address(URLS[platform].format(f"konto{number}"), platform)
    name = " ".join(chance.sample(WORDS, 2))
    return make.channel(
        name=f"{name} {number}", platform=platform, url=address.url, key=address.key
    )


def _place(chance: Chance, page: Page, channel: Channel) -> None:
    """Put a channel into the register, and on the page or not."""
    kind = chance.choices(
        ("same", "missing", "changed", "left", "gone", "idle"), (6, 2, 1, 1, 1, 1)
    )[0]
    if kind == "changed" and channel.platform not in KNOWN_BY_HOST:
        kind = "missing"
    {"same": _same, "missing": _missing, "changed": _changed}.get(kind, _other)(
        chance, page, channel, kind
    )


def _same(chance: Chance, page: Page, channel: Channel, _: str) -> None:
    page.active.append(channel)
    page.same.add(channel.id)
    text = chance.choice((channel.name, "Facebook", "", f"{channel.name} i sociala medier"))
    page.parts += [_link(chance, channel.url, text)] * chance.choice((1, 1, 2))


def _missing(_: Chance, page: Page, channel: Channel, __: str) -> None:
    page.active.append(channel)
    page.missing.add(channel.id)


def _changed(chance: Chance, page: Page, channel: Channel, _: str) -> None:
    page.active.append(channel)
    page.changed.add(channel.id)
    account = f"gammalt.{channel.id[:12].lower()}"
    page.parts.append(_link(chance, URLS[channel.platform].format(account), channel.name))


def _other(chance: Chance, page: Page, channel: Channel, kind: str) -> None:
    status = chance.choice((Status.DORMANT, Status.PLANNED)) if kind == "idle" else Status.CLOSED
    closed = date(2026, 1, 31) if status is Status.CLOSED else None
    page.others.append(replace(channel, status=status, closed_on=closed))
    if kind == "gone":
        return
    {"left": page.left, "idle": page.idle}[kind].add(channel.id)
    page.parts.append(_link(chance, channel.url, channel.name))


def _link(chance: Chance, url: str, text: str) -> str:
    spelled = chance.choice(SPELLINGS)(url)
    if chance.random() < 0.2 and url.startswith("https://www.kommun.example/"):
        spelled = url.removeprefix("https://www.kommun.example")
    shown = html.escape(text)
    made = f'<a class="x" href="{html.escape(spelled)}">{shown}</a>'
    return chance.choice(
        (
            f"<li>{made}</li>",
            f"<p>Läs mer: {made.replace('<a', '<A').replace('href', 'HREF')}</p>",
            f"<td><b>{made.replace(shown, f'<span> {shown} </span>')}</b>" if shown else made,
            made.replace('"', "'") if "'" not in spelled + shown else made,
        )
    )
