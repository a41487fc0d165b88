"""Reading a PNG in pieces: the same pixels as Pillow reads, in little memory, or a clear error."""

import struct
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from smdesk.capture.engine import opening
from smdesk.capture.engine.opening import PictureRows, PngFiles
from smdesk.capture.engine.reading import Rows
from smdesk.capture.engine.sink import PngSink
from smdesk.capture.png import SIGNATURE, chunk, encode
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.paging import Calm
from smdesk.services.ports import PICTURE_BLOCK as BLOCK
from tests.capture.engine.scenes import page


def picture(height: int, width: int, channels: int, seed: int) -> Rows:
    """Waves and noise, so that each filter meets what it is for and what it isn't."""
    chance = np.random.default_rng(seed)
    noise = chance.integers(0, int(chance.integers(2, 256)), (height, width, channels))
    return (noise + np.arange(height)[:, None, None] * 3).astype(np.uint8)


def filtered(rows: Rows, kinds: list[int]) -> bytes:
    """Filter each row as the standard says, by its own formulas."""
    height, width, channels = rows.shape
    lines = rows.reshape(height, -1).astype(int)
    above = np.zeros(width * channels, int)
    packed = []
    for number, line in enumerate(lines):
        left = np.concatenate([np.zeros(channels, int), line[:-channels]])
        corner = np.concatenate([np.zeros(channels, int), above[:-channels]])
        guess = left + above - corner
        near = [abs(guess - one) for one in (left, above, corner)]
        paeth = np.where(
            (near[0] <= near[1]) & (near[0] <= near[2]),
            left,
            np.where(near[1] <= near[2], above, corner),
        )
        told = [0 * line, left, above, (left + above) // 2, paeth][kinds[number % len(kinds)]]
        packed.append(
            bytes([kinds[number % len(kinds)]]) + ((line - told) % 256).astype(np.uint8).tobytes()
        )
        above = line
    return b"".join(packed)


def png(
    rows: Rows, packed: bytes, *, interlace: int = 0, pieces: int = 700, depth: int = 8
) -> bytes:
    """Write a PNG with data in pieces of some bytes."""
    height, width, channels = rows.shape
    colour = 2 if channels == 3 else 6
    head = struct.pack(">2I5B", width, height, depth, colour, 0, 0, interlace)
    data = zlib.compress(packed, 1)
    parts = [data[at : at + pieces] for at in range(0, len(data), pieces)]
    return b"".join(
        [SIGNATURE, chunk(b"IHDR", head), chunk(b"tEXt", b"a\0b")]
        + [chunk(b"IDAT", part) for part in parts]
        + [chunk(b"IEND", b"")]
    )


def read(path: Path) -> PictureRows:
    return PngFiles().open(path)


def whole(path: Path) -> Rows:
    with closing(read(path)) as opened:
        found = np.frombuffer(opened.pixels(0, opened.height), np.uint8)
        return found.reshape(opened.height, opened.width, 3)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.integers(0, 4), min_size=1, max_size=5),
    st.integers(1, 30),
    st.sampled_from([1, 7, BLOCK, BLOCK + 1, 2 * BLOCK + 9]),
    st.sampled_from([3, 4]),
)
def test_any_filters_give_what_pillow_reads(
    tmp_path: Path, kinds: list[int], width: int, height: int, channels: int
) -> None:
    path = tmp_path / "a.png"
    made = picture(height, width, channels, seed=width)
    path.write_bytes(png(made, filtered(made, kinds)))
    with Image.open(path) as other:
        assert np.array_equal(np.asarray(other)[:, :, :3], made[:, :, :3])
    assert np.array_equal(whole(path), made[:, :, :3])


@pytest.mark.parametrize("kind", range(5))
def test_each_filter_alone_from_block_to_block(tmp_path: Path, kind: int) -> None:
    path = tmp_path / "a.png"
    made = picture(2 * BLOCK + 5, 12, 3, kind)
    path.write_bytes(png(made, filtered(made, [kind])))
    assert np.array_equal(whole(path), made)


def test_what_we_write_is_read_at_any_place(tmp_path: Path) -> None:
    tall, path = page(5 * BLOCK + 77), tmp_path / "a.png"
    with PngSink(path, tall.shape[1]) as sink:
        for row in range(0, len(tall), 500):
            sink.add(tall[row : row + 500])
    opened = read(path)
    chance = np.random.default_rng(4)
    for first in [5 * BLOCK, *map(int, chance.integers(0, len(tall), 20)), 0]:
        found = np.frombuffer(opened.pixels(first, 700), np.uint8)
        assert np.array_equal(found, tall[first : first + 700, :, 2::-1].reshape(-1))
    opened.close()
    assert opened.pixels(5 * BLOCK, 1) == tall[5 * BLOCK, :, 2::-1].tobytes()


def test_a_picture_of_the_screen_is_read(tmp_path: Path) -> None:
    path, made = tmp_path / "a.png", page(900)
    path.write_bytes(b"".join(encode(made)))
    assert np.array_equal(whole(path), made[:, :, 2::-1])


@pytest.mark.parametrize("mode", ["L", "P", "1", "I;16"])
def test_other_kinds_are_read_whole_where_they_are_small(
    tmp_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.png"
    Image.new(mode, (30, 20), 1).save(path)
    with Image.open(path) as other:
        assert np.array_equal(whole(path), np.asarray(other.convert("RGB")))
    monkeypatch.setattr(opening, "MOST_PIXELS", 599)
    with pytest.raises(SurroundingsError, match="picture_too_large"):
        read(path)


def test_interlaced_rows_are_not_streamed(tmp_path: Path) -> None:
    path, made = tmp_path / "a.png", picture(4, 4, 3, 1)
    path.write_bytes(png(made, filtered(made, [0]), interlace=1))
    with pytest.raises(SurroundingsError, match="picture_unreadable"):
        whole(path)  # Pillow is asked, and these rows are none that are interlaced


def damages() -> Iterator[tuple[str, bytes]]:
    made = picture(3 * BLOCK, 40, 3, 2)
    good = png(made, filtered(made, [2]))
    yield "cut off", good[: len(good) // 2]
    yield "only the head", good[:60]
    yield "without its end", good[: good.rindex(b"IDAT") - 4]
    middle = len(good) // 2
    yield "a changed byte", good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1 :]
    yield "no such filter", png(made, filtered(made, [2]).replace(b"\2", b"\5"))
    yield "too few rows", png(made, filtered(made[:-1], [2]))
    yield "no width", png(made[:, :0], b"\0" * len(made))
    yield "another head", good[:18] + b"\x7f" + good[19:]
    yield "no picture", b"<html>"
    yield "empty", b""


@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in damages()])
def test_a_damaged_file_is_a_clear_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "skadad.png"
    path.write_bytes(data)
    with pytest.raises(SurroundingsError) as raised:
        whole(path)
    assert raised.value.code == "picture_unreadable"
    assert raised.value.values == {"file": "skadad.png"}


def test_reading_needs_no_more_for_a_taller_picture(tmp_path: Path) -> None:
    def most(blocks: int) -> int:
        path = tmp_path / f"{blocks}.png"
        with PngSink(path, 1280) as sink:
            for number in range(blocks):
                sink.add(np.full((BLOCK, 1280, 4), number, np.uint8))
        opened = read(path)
        tracemalloc.start()
        try:
            for first in range(0, opened.height, BLOCK):
                opened.pixels(first, 300)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
            opened.close()

    small, tall = most(8), most(48)
    assert tall < small + 40 * 60_000  # a state for each block, 64 times smaller than its rows
    assert tall < 30_000_000


def test_calm_rows_are_told(tmp_path: Path) -> None:
    made = picture(BLOCK + 20, 20, 3, 5)
    made[3:6] = (9, 8, 7)
    made[10:14] = made[10]
    made[BLOCK] = made[BLOCK - 1]
    path = tmp_path / "a.png"
    path.write_bytes(png(made, filtered(made, [0])))
    with closing(read(path)) as opened:
        found = opened.calm(0, BLOCK + 20)
        below = opened.calm(BLOCK, 5)
    assert len(found) == BLOCK + 20
    assert list(found[2:7]) == [Calm.BUSY, *[Calm.PLAIN] * 3, Calm.BUSY]
    assert list(found[10:15]) == [Calm.BUSY, *[Calm.AS_ABOVE] * 3, Calm.BUSY]
    assert found[BLOCK] == Calm.AS_ABOVE
    assert below == found[BLOCK : BLOCK + 5]


def test_equal_rows_have_equal_marks_whatever_is_hidden(tmp_path: Path) -> None:
    made = picture(40, 20, 3, 6)
    made[30] = made[7]
    made[31] = made[7]
    made[31, 5] = 255 - made[31, 5]
    path = tmp_path / "a.png"
    path.write_bytes(png(made, filtered(made, [4])))
    hidden = Rectangle(left=5, top=31, width=1, height=1)
    other = Rectangle(left=5, top=7, width=1, height=1)
    with closing(read(path)) as opened:
        marks = opened.marks(0, 40)
        masked = opened.marks(5, 35, [hidden, other])
    assert marks[30] == marks[7]
    assert marks[31] != marks[7]
    assert len(set(marks)) == 39
    assert masked[31 - 5] == masked[7 - 5]
    assert masked[20] == marks[25]
