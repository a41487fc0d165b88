import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader

from smdesk.capture import png
from smdesk.capture.png import Look, Pixels, combine, encode, strips


def text(width: int = 300, height: int = 400) -> Pixels:
    """A page: white, with dark strokes that repeat."""
    page = np.full((height, width, 4), 255, np.uint8)
    page[::8, 10:-10, :3] = 30
    page[5::16, ::9, :3] = (200, 90, 20)
    return page


def smooth(width: int = 300, height: int = 400) -> Pixels:
    """A photograph: slowly changing, a little noise."""
    down, across = np.mgrid[0:height, 0:width]
    waves = 120 + 60 * np.sin(down / 40) + 50 * np.cos(across / 50)
    noise = np.random.default_rng(1).normal(0, 2, (height, width, 4))
    made: Pixels = (waves[..., None] + noise).clip(0, 255).astype(np.uint8)
    return made


def noise(width: int = 300, height: int = 400) -> Pixels:
    return np.random.default_rng(2).integers(0, 256, (height, width, 4), dtype=np.uint8)


def mixed() -> Pixels:
    return np.concatenate([text(), smooth(), noise(), text()])


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Return kind and data of a file's chunks; their checksums must be right."""
    assert data.startswith(png.SIGNATURE)
    found, at = [], len(png.SIGNATURE)
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        body = data[at + 4 : at + 8 + size]
        assert struct.unpack(">I", data[at + 8 + size : at + 12 + size]) == (zlib.crc32(body),)
        found.append((body[:4], body[4:]))
        at += size + 12
    return found


def assert_same(pixels: Pixels) -> bytes:
    """Assert that others read back exactly these pixels, and return the file."""
    data = b"".join(encode(pixels))
    read = np.asarray(Image.open(io.BytesIO(data)))
    assert np.array_equal(read, pixels[:, :, 2::-1])
    return data


@pytest.mark.parametrize("make", [text, smooth, noise, mixed])
def test_others_read_back_the_same_pixels(make: object) -> None:
    assert callable(make)
    pixels = make()
    data = assert_same(pixels)
    found = chunks(data)
    kinds = [kind for kind, _ in found]
    assert kinds[:2] == [b"IHDR", b"sRGB"]
    assert kinds[-1] == b"IEND"
    assert kinds.count(b"IDAT") >= 2
    stream = b"".join(body for kind, body in found if kind == b"IDAT")
    assert len(zlib.decompress(stream)) == pixels.shape[0] * (pixels.shape[1] * 3 + 1)
    reader = ImageReader(io.BytesIO(data))
    assert reader.getSize() == (pixels.shape[1], pixels.shape[0])


@pytest.mark.parametrize(
    ("make", "look"), [(text, Look.REPEATS), (smooth, Look.SMOOTH), (noise, Look.NOISE)]
)
def test_what_rows_show_is_told_apart(make: object, look: Look) -> None:
    assert callable(make)
    pixels = make()
    assert {strip.look for strip in strips(pixels)} == {look}
    alone = len(zlib.compress(pixels[:, :, 2::-1].tobytes(), 6))
    assert len(b"".join(encode(pixels))) <= alone * 1.001 + 1000


def test_strips_cover_a_tall_picture_and_stay_small() -> None:
    pixels = np.concatenate([mixed()] * 3)
    cut = strips(pixels)
    assert cut[0].first == 0
    assert [strip.first for strip in cut[1:]] == [strip.end for strip in cut[:-1]]
    assert cut[-1].end == len(pixels)
    assert max(strip.end - strip.first for strip in cut) <= png.STRIP
    assert_same(pixels)


@settings(max_examples=60)
@given(st.integers(1, 40), st.integers(1, 200), st.integers(0, 2**32), st.integers(1, 256))
def test_every_size_survives(width: int, height: int, seed: int, colours: int) -> None:
    chance = np.random.default_rng(seed)
    assert_same(chance.integers(0, colours, (height, width, 4), dtype=np.uint8))


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_two_checksums_make_that_of_both(first: bytes, second: bytes) -> None:
    made = combine(zlib.adler32(first), zlib.adler32(second), len(second))
    assert made == zlib.adler32(first + second)
