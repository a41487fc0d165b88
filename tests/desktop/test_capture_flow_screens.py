"""From points to pixels, and the area that a person draws."""

import pytest
from PySide6.QtCore import QPoint, QRect

from smdesk.desktop.region_selection import (
    SMALLEST,
    Grip,
    drawn,
    first_area,
    grip_at,
    large_enough,
    moved,
    stretched,
)
from smdesk.desktop.screen_map import ScreenShape, clamped, screen_of
from smdesk.domain.evidence import Rectangle
from smdesk.services.ports import Screen

PLAIN = ScreenShape(left=0, top=0, width=1920, height=1080, ratio=1.0)
DENSE = ScreenShape(left=1920, top=0, width=1920, height=1080, ratio=2.0)
ABOVE = ScreenShape(left=-1280, top=-400, width=1024, height=819, ratio=1.25)
UNEVEN = ScreenShape(left=0, top=0, width=1093, height=614, ratio=1.25)
SCREEN = QRect(0, 0, 800, 600)


def rectangle(left: int, top: int, width: int, height: int) -> Rectangle:
    return Rectangle(left=left, top=top, width=width, height=height)


def camera_screen(number: int, area: Rectangle) -> Screen:
    return Screen(number=number, name=f"s{number}", area=area, primary=number == 1)


@pytest.mark.parametrize(
    ("shape", "points", "pixels"),
    [
        (PLAIN, QRect(10, 20, 300, 200), (10, 20, 300, 200)),
        (DENSE, QRect(1920, 0, 100, 50), (1920, 0, 200, 100)),
        (DENSE, QRect(2020, 30, 100, 50), (2120, 60, 200, 100)),
        (ABOVE, QRect(-1280, -400, 1024, 819), (-1280, -400, 1280, 1024)),
        (ABOVE, QRect(-1180, -360, 3, 3), (-1155, -350, 4, 4)),
    ],
)
def test_a_screens_points_become_pixels_from_its_own_corner(
    shape: ScreenShape, points: QRect, pixels: tuple[int, int, int, int]
) -> None:
    assert shape.to_pixels(points) == rectangle(*pixels)


@pytest.mark.parametrize("shape", [PLAIN, DENSE, ABOVE, UNEVEN])
def test_areas_that_touch_in_points_touch_in_pixels(shape: ScreenShape) -> None:
    for width in range(1, 60):
        first = shape.to_pixels(QRect(shape.left, shape.top, width, 9))
        second = shape.to_pixels(QRect(shape.left + width, shape.top, 7, 9))
        assert first.left + first.width == second.left


def test_a_scale_that_does_not_divide_is_cut_at_the_screens_edge() -> None:
    real = rectangle(0, 0, 1366, 768)
    assert UNEVEN.pixels.width == 1366
    assert clamped(rectangle(-4, 700, 1500, 100), real) == rectangle(0, 700, 1366, 68)
    assert clamped(rectangle(2000, 0, 10, 10), real).width == 0


def test_the_cameras_screen_is_found_by_its_corner() -> None:
    left = camera_screen(1, rectangle(0, 0, 1920, 1080))
    right = camera_screen(2, rectangle(1920, 0, 3840, 2160))
    assert screen_of(DENSE, [left, right]) is right
    assert screen_of(ABOVE, [left, right]) is None
    assert screen_of(ABOVE, [left]) is left


def test_an_area_is_drawn_in_any_direction_and_stays_on_the_screen() -> None:
    assert drawn(QPoint(50, 60), QPoint(10, 20), SCREEN) == QRect(10, 20, 40, 40)
    assert drawn(QPoint(700, 500), QPoint(900, 700), SCREEN) == QRect(700, 500, 100, 100)
    assert not large_enough(QRect(0, 0, SMALLEST - 1, 50))


def test_moving_stops_at_the_edges() -> None:
    area = QRect(10, 10, 100, 80)
    assert moved(area, QPoint(5, -3), SCREEN) == QRect(15, 7, 100, 80)
    assert moved(area, QPoint(-50, 5000), SCREEN) == QRect(0, 520, 100, 80)


@pytest.mark.parametrize(
    ("grip", "by", "expected"),
    [
        (Grip(1, 0), QPoint(20, 9), QRect(100, 100, 120, 80)),
        (Grip(-1, -1), QPoint(-10, 10), QRect(90, 110, 110, 70)),
        (Grip(0, 1), QPoint(0, -500), QRect(100, 100, 100, SMALLEST)),
        (Grip(-1, 0), QPoint(500, 0), QRect(200 - SMALLEST, 100, SMALLEST, 80)),
    ],
)
def test_edges_follow_the_hand_but_never_cross(grip: Grip, by: QPoint, expected: QRect) -> None:
    assert stretched(QRect(100, 100, 100, 80), grip, by, SCREEN) == expected


@pytest.mark.parametrize(
    ("at", "grip"),
    [
        (QPoint(150, 140), Grip(0, 0)),
        (QPoint(97, 140), Grip(-1, 0)),
        (QPoint(202, 183), Grip(1, 1)),
        (QPoint(150, 60), None),
    ],
)
def test_what_is_under_the_mouse(at: QPoint, grip: Grip | None) -> None:
    assert grip_at(QRect(100, 100, 100, 80), at) == grip


def test_the_keys_start_from_the_middle() -> None:
    assert first_area(SCREEN) == QRect(200, 150, 400, 300)
