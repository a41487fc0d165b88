"""Seeded defects of each kind are found, and good pages are let through.

Pages are made up here: what a browser sees on real ones is tested where it is taken. The pixels are
real, packed and looked at as a page's are.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from smdesk.capture.engine.looking import PngLook
from smdesk.domain.addresses import Address, recognise
from smdesk.domain.channels import Channel, Platform
from smdesk.domain.completeness import (
    Bound,
    Completeness,
    Gap,
    GapReason,
    PageFinding,
    Repeat,
    Seen,
)
from smdesk.domain.gate import TELLING, Doubt, PageFacts, Surface, Witness, asking, judge
from tests.support.factories import channel

DEFECTS = 50
GOOD = 100
WIDTH = 96
Chance = random.Random
Pixels = np.ndarray[Any, np.dtype[np.uint8]]

NAMES = ("exempelkoping", "exempelkommun", "biblioteket.exempel", "kultur_exempel", "exempelskolan")
ACCOUNTS = {
    Platform.FACEBOOK: "https://www.facebook.com/{}",
    Platform.INSTAGRAM: "https://www.instagram.com/{}/",
    Platform.X: "https://x.com/{}",
    Platform.YOUTUBE: "https://www.youtube.com/@{}",
    Platform.TIKTOK: "https://www.tiktok.com/@{}",
    Platform.WEBSITE: "https://{}.se/nyheter",
}
HARMLESS = {
    Platform.FACEBOOK: ("https://m.facebook.com/{}/", "https://sv-se.facebook.com/{}?locale=sv_SE"),
    Platform.INSTAGRAM: ("https://instagram.com/{}?hl=sv", "https://www.instagram.com/{}/reels/"),
    Platform.X: ("https://twitter.com/{}", "https://mobile.x.com/{}?lang=sv"),
    Platform.YOUTUBE: ("https://m.youtube.com/@{}/videos", "https://www.youtube.com/@{}/featured"),
    Platform.TIKTOK: ("https://www.tiktok.com/@{}?lang=sv-SE",),
    Platform.WEBSITE: ("https://www.{}.se/sv/nyheter/", "https://{}.se/nyheter?utm_source=a"),
}
"""Where a browser ends up when it asks for such a page, and it is the right one."""


@dataclass(slots=True)
class Case:
    """A page with all that is judged of it."""

    of: Channel
    said: Completeness
    url: str
    pixels: Pixels
    witness: Witness = Witness.TAKEN
    earlier: float | None = None
    values: dict[str, object] = field(default_factory=dict)


def named(chance: Chance) -> tuple[Platform, str]:
    return chance.choice(list(ACCOUNTS)), chance.choice(NAMES).replace(".", chance.choice("._"))


def good(chance: Chance) -> Case:
    """A page as there are many: things of all kinds, some room between them."""
    platform, name = named(chance)
    if platform is Platform.WEBSITE:
        name = name.replace(".", "-").replace("_", "-")
    address = recognise(ACCOUNTS[platform].format(name), platform)
    assert isinstance(address, Address)
    of = channel(platform=platform, url=address.url, key=address.key)
    url = chance.choice((address.url, *(form.format(name) for form in HARMLESS[platform])))
    scale = chance.choice((1.0, 1.0, 2.0))
    pixels = page(chance, scale)
    height = len(pixels)
    told = chance.sample(sorted(TELLING & set(Seen)), chance.randint(0, 2))
    said = Completeness(
        width=WIDTH,
        height=height,
        scale=scale,
        rows=height,
        bottom_proven=True,
        bound=chance.choice((None, None, Bound.TEXT)),
        findings=tuple(PageFinding(code=Seen(code)) for code in told),
    )
    earlier = chance.choice((None, height / scale * chance.uniform(0.4, 1.9)))
    return Case(of=of, said=said, url=url, pixels=pixels, earlier=earlier)


def page(chance: Chance, scale: float) -> Pixels:
    """A head, posts, pictures, films, room between, light or dark."""
    dark = chance.random() < 0.25
    ground = chance.choice((0, 18, 24)) if dark else chance.choice((255, 255, 250, 240))
    parts = [part(chance, scale, ground) for _ in range(chance.randint(8, 16))]
    return np.concatenate(parts)


def part(chance: Chance, scale: float, ground: int) -> Pixels:
    kind = chance.choice(("post", "post", "picture", "film", "hero", "room"))
    height = round(chance.randint(60, 360) * scale)
    rows = np.full((height, WIDTH, 4), ground, np.uint8)
    seed = np.random.default_rng(chance.randrange(2**32))
    left, right = round(WIDTH * 0.2), round(WIDTH * 0.8)
    if kind == "post":
        lines = seed.random((height, right - left, 1)) < 0.2
        rows[:, left:right] = np.where(lines, 255 - ground, ground)
    elif kind == "picture":
        rows[:, left:right] = seed.integers(0, 256, (height, right - left, 4))
    elif kind == "film":  # black, with its name and time beside it
        rows[:, left : WIDTH // 2] = 0
        rows[5, WIDTH // 2 : right] = 255 - ground
    elif kind == "hero":
        rows[:] = seed.integers(0, 256, 4)
    return rows


def code_of(case: Case, folder: Path | None) -> tuple[StrEnum, ...]:
    """Judge a page, its pixels too where there is a folder to write them to."""
    surfaces: list[Surface] = []
    if folder is not None:
        path = folder / "page.png"
        Image.fromarray(case.pixels[:, :, :3]).save(path, compress_level=1)
        surfaces = PngLook().surfaces(path)
    height = len(case.pixels)
    said = replace(case.said, height=height, rows=case.said.rows + height - case.said.height)
    facts = PageFacts(
        completeness=said,
        url=case.url,
        surfaces=tuple(surfaces),
        witness=case.witness,
    )
    return tuple(one.code for one in asking(judge(facts, case.of, case.earlier)))


# --- the defects ----------------------------------------------------------------------------------


def saying(**changes: Callable[[Chance, Completeness], object]) -> Callable[[Chance, Case], None]:
    def spoil(chance: Chance, case: Case) -> None:
        made = {name: make(chance, case.said) for name, make in changes.items()}
        case.said = replace(case.said, **made)  # type: ignore[arg-type]  # as they are named

    return spoil


def seeing(code: Seen) -> Callable[[Chance, Case], None]:
    def spoil(chance: Chance, case: Case) -> None:
        findings = [*case.said.findings, PageFinding(code=code)]
        chance.shuffle(findings)
        case.said = replace(case.said, findings=tuple(findings))

    return spoil


def blank(chance: Chance, case: Case) -> None:
    """A part that was never drawn, as tall as a view or taller."""
    insert(chance, case, chance.randint(1000, 1600), chance.choice((0, 255, 238)))


def black(chance: Chance, case: Case) -> None:
    """A part that the graphics card lost, wide or narrower than the page, on a light page."""
    case.pixels = case.pixels.copy()
    case.pixels[:, 0] = 255
    lost = insert(chance, case, chance.randint(320, 900), 0)
    wide = chance.randint(round(WIDTH * 0.7), WIDTH)
    case.pixels[lost, wide:] = 200


def insert(chance: Chance, case: Case, points: int, shade: int) -> slice:
    height = round(points * case.said.scale)
    top = chance.randint(0, len(case.pixels))
    lost = np.full((height, WIDTH, 4), shade, np.uint8)
    case.pixels = np.concatenate([case.pixels[:top], lost, case.pixels[top:]])
    return slice(top, top + height)


def elsewhere(chance: Chance, case: Case) -> None:
    hosts = ("example.org", "accounts.google.com", "facebook.com.example.org", "login.live.com")
    case.url = f"https://{chance.choice(hosts)}/{chance.choice(NAMES)}"


def another(chance: Chance, case: Case) -> None:
    """Another account, or a page of the platform's own, on the right host."""
    platform = case.of.platform
    if platform is Platform.WEBSITE:
        case.url = case.of.url.replace("nyheter", chance.choice(("bygga", "logga-in", "nyheter/1")))
        return
    url = ACCOUNTS[platform].format(f"annat{chance.randrange(1000)}")
    login = case.of.url.split("/", 3)[:3]
    case.url = chance.choice((url, "/".join([*login, "login", ""])))


def shorter(chance: Chance, case: Case) -> None:
    case.earlier = len(case.pixels) / case.said.scale * chance.uniform(2.1, 20)


def witnessed(witness: Witness) -> Callable[[Chance, Case], None]:
    def spoil(_: Chance, case: Case) -> None:
        case.witness = witness

    return spoil


def bounded(bound: Bound) -> Callable[[Chance, Case], None]:
    return saying(bound=lambda *_: bound, bottom_proven=lambda *_: False)


def _gaps(chance: Chance, said: Completeness) -> tuple[Gap, ...]:
    return tuple(
        Gap(
            top=chance.randrange(said.height),
            height=chance.choice((0, chance.randint(1, 900))),
            reason=chance.choice(list(GapReason)),
        )
        for _ in range(chance.randint(1, 4))
    )


def _repeats(chance: Chance, said: Completeness) -> tuple[Repeat, ...]:
    return (Repeat(top=chance.randrange(said.height), height=chance.randint(1, 90)),)


SPOIL: dict[StrEnum, Callable[[Chance, Case], None]] = {
    Doubt.ONE_COLOUR: blank,
    Doubt.BLACK: black,
    Doubt.GAPS: saying(gaps=_gaps),
    Doubt.REPEATS: saying(repeats=_repeats),
    Doubt.NO_BOTTOM: saying(bottom_proven=lambda *_: False, bound=lambda *_: None),
    Doubt.BOUND_HEIGHT: bounded(Bound.HEIGHT),
    Doubt.BOUND_SECONDS: bounded(Bound.SECONDS),
    Doubt.BOUND_CANCELLED: bounded(Bound.CANCELLED),
    Doubt.WRONG_HOST: elsewhere,
    Doubt.WRONG_HANDLE: another,
    Doubt.SHORTER: shorter,
    Doubt.OWN_WINDOW: witnessed(Witness.SHOWS_US),
    Doubt.WITNESS_MISSING: witnessed(Witness.MISSING),
    **{code: seeing(code) for code in Seen if code not in TELLING},
}


OF_PIXELS = {Doubt.ONE_COLOUR, Doubt.BLACK}


def test_there_is_a_defect_of_every_kind_that_asks() -> None:
    assert set(SPOIL) == {*Seen, *Doubt} - TELLING


@pytest.mark.parametrize("kind", list(SPOIL))
def test_every_defect_is_found(kind: StrEnum, tmp_path: Path) -> None:
    missed = []
    for seed in range(DEFECTS):
        chance = random.Random(f"{kind} {seed}")  # noqa: S311  repeatable on purpose
        case = good(chance)
        SPOIL[kind](chance, case)
        if kind not in code_of(case, tmp_path if kind in OF_PIXELS else None):
            missed.append(seed)
    assert missed == []


def test_good_pages_ask_nothing(tmp_path: Path) -> None:
    alarms = {}
    for seed in range(GOOD):
        chance = random.Random(f"good {seed}")  # noqa: S311  repeatable on purpose
        if found := code_of(good(chance), tmp_path):
            alarms[seed] = found
    assert len(alarms) <= 1, alarms
