from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from mss.exception import ScreenShotError

from smdesk.capture import screen as module
from smdesk.capture.png import Pixels
from smdesk.capture.screen import MssCamera
from smdesk.capture.x11_windows import X11Windows
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.domain.evidence import Method, Rectangle
from smdesk.services.ports import Target, Window
from tests.capture.conftest import Desktop
from tests.support.factories import NOW, TickingClock


def box(left: int, top: int, width: int, height: int) -> Rectangle:
    return Rectangle(left=left, top=top, width=width, height=height)


SCREENS = [
    {"left": 0, "top": 0, "width": 60, "height": 40, "name": "Vänster"},
    {"left": -30, "top": -20, "width": 30, "height": 50, "is_primary": True, "output": "DP-1"},
]
"""The second one lies to the left of and above the first, at another scale."""


@dataclass(slots=True)
class FakeMss:
    """A desktop whose every pixel says where it is."""

    monitors: list[dict[str, Any]] = field(
        default_factory=lambda: [{"left": -30, "top": -20, "width": 90, "height": 60}, *SCREENS]
    )
    error: Exception | None = None
    blank: bool = False

    def grab(self, monitor: dict[str, int], /) -> Any:
        if self.error:
            raise self.error
        down, across = np.mgrid[0 : monitor["height"], 0 : monitor["width"]]
        pixels = np.zeros((*down.shape, 4), np.uint8)
        if not self.blank:
            pixels[..., 0] = across + monitor["left"] + 100
            pixels[..., 1] = down + monitor["top"] + 100
        return type(
            "Shot",
            (),
            {
                "raw": bytearray(pixels.tobytes()),
                "width": monitor["width"],
                "height": monitor["height"],
            },
        )

    @contextmanager
    def opened(self) -> Iterator["FakeMss"]:
        if isinstance(self.error, ConnectionError):
            raise self.error
        yield self


class FakeWindows:
    """Windows that a test puts there."""

    def __init__(self, *windows: Window) -> None:
        self.windows = windows
        self.raised: list[int] = []

    def all(self) -> list[Window]:
        return [window for window in self.windows if not window.ours]

    def stack(self) -> list[Window]:
        return list(self.windows)

    def to_front(self, handle: int) -> None:
        self.raised.append(handle)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RAISING_SECONDS", 0.02)


def camera(fake: FakeMss, *windows: Window) -> MssCamera:
    return MssCamera(TickingClock(), grabber=fake.opened, windows=FakeWindows(*windows))


def corner(pixels: Pixels) -> Sequence[int]:
    """Return where the first pixel says that it is."""
    return [int(value) - 100 for value in pixels[0, 0, :2]]


def test_screens_are_told_with_the_primary_one_first() -> None:
    screens = camera(FakeMss()).screens()
    assert [(item.number, item.name, item.primary) for item in screens] == [
        (2, "DP-1", True),
        (1, "Vänster", False),
    ]
    assert screens[0].area == box(-30, -20, 30, 50)


def test_where_nobody_says_the_first_screen_is_the_primary_one() -> None:
    lone = {"left": 0, "top": 0, "width": 5, "height": 5}
    (only,) = camera(FakeMss(monitors=[lone])).screens()
    assert (only.number, only.primary) == (1, True)


@pytest.mark.parametrize(
    ("target", "method", "area"),
    [
        (Target(screen=1), Method.SCREEN, box(0, 0, 60, 40)),
        (Target(screen=2), Method.SCREEN, box(-30, -20, 30, 50)),
        (Target(region=box(-10, 5, 20, 10)), Method.REGION, box(-10, 5, 20, 10)),
        (Target(region=box(-50, -50, 40, 40)), Method.REGION, box(-30, -20, 20, 10)),
        (Target(region=box(50, 30, 500, 500)), Method.REGION, box(50, 30, 10, 10)),
        (Target(window=7), Method.WINDOW, box(-5, -5, 20, 10)),
    ],
)
def test_every_target_gives_its_own_pixels(target: Target, method: Method, area: Rectangle) -> None:
    shot = camera(FakeMss(), Window(handle=7, title="Webb", area=box(-5, -5, 20, 10))).take(target)
    assert (shot.method, shot.area) == (method, area)
    assert (shot.width, shot.height) == (area.width, area.height)
    assert corner(shot.pixels) == [area.left, area.top]
    assert shot.taken_at > NOW
    assert len(shot.screens) == 2
    assert shot.window_title == ("Webb" if target.window else "")


def test_a_window_is_brought_to_the_front_first() -> None:
    windows = FakeWindows(Window(handle=7, title="Webb", area=box(0, 0, 9, 9)))
    MssCamera(TickingClock(), grabber=FakeMss().opened, windows=windows).take(Target(window=7))
    assert windows.raised == [7]


@pytest.mark.parametrize(
    ("fake", "target", "code"),
    [
        (FakeMss(), Target(), "target_unclear"),
        (FakeMss(), Target(screen=1, window=7), "target_unclear"),
        (FakeMss(), Target(screen=3), "screen_gone"),
        (FakeMss(), Target(window=8), "window_gone"),
        (FakeMss(), Target(window=9), "window_gone"),
        (FakeMss(), Target(region=box(500, 500, 5, 5)), "region_outside"),
        (FakeMss(), Target(region=box(0, 0, 0, 5)), "region_outside"),
        (FakeMss(blank=True), Target(screen=1), "picture_black"),
        (FakeMss(monitors=[]), Target(screen=1), "screen_unavailable"),
        (FakeMss(error=ScreenShotError("locked")), Target(screen=1), "screen_unavailable"),
        (FakeMss(error=ConnectionError()), Target(screen=1), "screen_unavailable"),
    ],
)
def test_failures_have_a_code_and_give_no_picture(fake: FakeMss, target: Target, code: str) -> None:
    outside = Window(handle=9, title="Utanför", area=box(900, 900, 9, 9))
    with pytest.raises(SmdeskError) as caught:
        camera(fake, outside).take(target)
    assert caught.value.code == code
    expected = UserError if code in {"target_unclear", "region_outside"} else SurroundingsError
    assert isinstance(caught.value, expected)


def test_a_screen_that_changed_since_it_was_chosen_is_gone() -> None:
    fake = FakeMss()
    taker = camera(fake)
    taker.screens()
    taker.take(Target(screen=1))
    fake.monitors[1] = {**SCREENS[0], "width": 50}
    with pytest.raises(SurroundingsError, match="screen_gone"):
        taker.take(Target(screen=1))
    taker.screens()
    assert taker.take(Target(screen=1)).width == 50


def test_one_pixel_of_another_colour_is_a_picture() -> None:
    pixels = np.zeros((100, 100, 4), np.uint8)
    pixels[..., 3] = np.arange(100)  # the unused byte does not count
    assert module._one_colour(pixels)
    pixels[57, 3, 0] = 1
    assert not module._one_colour(pixels)


def ours(left: int, *, mine: bool = True, width: int = 100) -> Window:
    area = Rectangle(left=left, top=0, width=width, height=100)
    return Window(handle=left, title="Ett", area=area, ours=mine)


@pytest.mark.parametrize(
    ("windows", "shows"),
    [
        ([], False),
        ([ours(0, mine=False)], False),
        ([ours(0)], True),
        ([ours(0), ours(0, mine=False, width=900)], True),
        ([ours(0, mine=False, width=900), ours(0)], False),
        ([ours(0, mine=False, width=99), ours(0)], True),
        ([ours(500)], False),
        ([ours(350, mine=False, width=50), ours(350)], False),
    ],
)
def test_our_own_window_shows_where_nothing_lies_before_it(
    windows: list[Window], shows: bool
) -> None:
    area = Rectangle(left=0, top=0, width=400, height=300)
    assert camera(FakeMss(), *windows).shows_us(area) is shows


def test_a_real_screen_gives_exact_pixels(desktop: Desktop) -> None:
    desktop.window("Målfönster åäö", (200, 100, 300, 150), 0x12AB34)
    taker = MssCamera(TickingClock(), windows=X11Windows(0))
    whole = taker.take(Target(screen=taker.screens()[0].number))
    assert (whole.width, whole.height) == (1366, 768)
    green = (whole.pixels[..., :3] == (0x34, 0xAB, 0x12)).all(axis=2)
    assert green[100:250, 200:500].all()
    assert green.sum() == 300 * 150
    region = taker.take(Target(region=box(190, 90, 20, 20)))
    assert np.array_equal(region.pixels[..., :3], whole.pixels[90:110, 190:210, :3])


def test_a_real_window_is_taken_though_it_was_covered(desktop: Desktop) -> None:
    covered = desktop.window("Under", (50, 60, 200, 100), 0x12AB34)
    desktop.window("Streck", (60, 70, 30, 30), 0x0000FF)
    desktop.window("Över", (100, 80, 400, 300), 0xFF0000)
    inner = covered.create_window(0, 0, 10, 10, 0, 24, background_pixel=0xFFFFFF)
    inner.map()
    desktop.server.sync()
    taker = MssCamera(TickingClock(), windows=X11Windows(0))
    shot = taker.take(Target(window=covered.id))
    assert (shot.area, shot.window_title) == (box(50, 60, 200, 100), "Under")
    colours = {
        tuple(int(value) for value in pixel) for pixel in shot.pixels[..., :3].reshape(-1, 3)
    }
    assert colours == {(0x34, 0xAB, 0x12), (255, 255, 255)}


def test_an_empty_real_screen_is_no_picture(desktop: Desktop) -> None:
    with pytest.raises(SurroundingsError, match="picture_black"):
        MssCamera(TickingClock()).take(Target(screen=1))
    assert desktop.name


def test_no_display_is_an_error_with_a_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":987")
    with pytest.raises(SurroundingsError, match="screen_unavailable"):
        MssCamera(TickingClock(), windows=FakeWindows()).screens()
