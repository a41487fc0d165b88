"""Areas of one colour are found where they are, however they lie across the blocks."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from smdesk.capture.engine.looking import LEAST, PngLook
from smdesk.capture.engine.sink import PngSink
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.gate import Surface

WIDTH = 160
Pixels = np.ndarray[Any, np.dtype[np.uint8]]


def noise(height: int) -> Pixels:
    return np.random.default_rng(5).integers(1, 256, (height, WIDTH, 4), dtype=np.uint8)


def written(folder: Path, pixels: Pixels) -> Path:
    path = folder / "page.png"
    path.unlink(missing_ok=True)
    with PngSink(path, WIDTH) as sink:
        sink.add(pixels)
    return path


def seen(folder: Path, pixels: Pixels) -> list[tuple[int, int, bool]]:
    found = PngLook().surfaces(written(folder, pixels))
    assert all((one.area.left, one.area.width) == (0, WIDTH) for one in found)
    return [(one.area.top, one.area.height, one.black) for one in found]


def test_a_page_full_of_things_has_none(tmp_path: Path) -> None:
    assert seen(tmp_path, noise(3000)) == []


@pytest.mark.parametrize(
    ("top", "height"), [(0, 300), (900, 300), (1024, 1024), (1000, 1500), (2700, 300), (0, 3000)]
)
def test_a_blank_area_is_found_to_the_row(tmp_path: Path, top: int, height: int) -> None:
    pixels = noise(3000)
    pixels[top : top + height] = 250
    assert seen(tmp_path, pixels) == [(top, height, False)]


def test_two_colours_that_meet_are_two_areas(tmp_path: Path) -> None:
    pixels = noise(3000)
    pixels[500:900], pixels[900:1300] = 250, 240
    assert seen(tmp_path, pixels) == [(500, 400, False), (900, 400, False)]


def test_one_other_pixel_is_something(tmp_path: Path) -> None:
    pixels = noise(1000)
    pixels[100:700] = 250
    pixels[400, 77, 1] = 249
    assert seen(tmp_path, pixels) == [(100, 300, False), (401, 299, False)]


def test_what_is_lower_is_of_no_interest(tmp_path: Path) -> None:
    pixels = noise(1000)
    pixels[100 : 100 + LEAST - 1] = 250
    assert seen(tmp_path, pixels) == []


def test_a_black_area_of_most_of_the_width_is_found(tmp_path: Path) -> None:
    pixels = noise(3000)
    pixels[1000:1400, 20:140] = 0
    assert seen(tmp_path, pixels) == [(1000, 400, True)]
    pixels = noise(3000)
    pixels[1000:1400, :80] = 0
    pixels[1000:1400, 90:] = 0  # as much, but in two pieces
    assert seen(tmp_path, pixels) == []


def test_a_black_area_from_edge_to_edge_is_both(tmp_path: Path) -> None:
    pixels = noise(3000)
    pixels[1000:1400] = 0
    assert seen(tmp_path, pixels) == [(1000, 400, False), (1000, 400, True)]


def test_a_page_that_is_black_by_itself_has_no_black_areas(tmp_path: Path) -> None:
    pixels = noise(3000)
    pixels[:, :40] = pixels[:, -40:] = 0
    pixels[1000:1400, :110] = 0
    assert seen(tmp_path, pixels) == []


def test_a_narrow_picture_of_one_row(tmp_path: Path) -> None:
    path = tmp_path / "one.png"
    with PngSink(path, 1) as sink:
        sink.add(np.zeros((1, 1, 4), np.uint8))
    assert PngLook().surfaces(path) == []
    with PngSink(tmp_path / "high.png", 1) as sink:
        sink.add(np.full((LEAST, 1, 4), 9, np.uint8))
    area = Rectangle(left=0, top=0, width=1, height=LEAST)
    assert PngLook().surfaces(tmp_path / "high.png") == [Surface(area=area)]


@pytest.mark.parametrize("spoil", [lambda data: data[:500], lambda _: b"hej", lambda _: b""])
def test_a_picture_that_is_none_is_said_to_be(tmp_path: Path, spoil: Any) -> None:
    path = written(tmp_path, noise(900))
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(SurroundingsError, match="picture_unreadable"):
        PngLook().surfaces(path)
    with pytest.raises(SurroundingsError, match="picture_unreadable"):
        PngLook().surfaces(tmp_path / "none.png")
