"""Writing a PNG (8-bit RGB) from a screen's pixels, in strips that are compressed side by side.

What a strip shows decides how it is packed. Text and surfaces repeat, so repeats are searched for
in the plain rows. Photographs hardly repeat: the difference from the row above, in short codes,
is both smaller and quicker. Noise cannot be packed and is stored. Each strip ends on a whole byte
(deflate's sync flush), so that strips made at the same time join into one stream.
"""

import struct
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise, zip_longest

import numpy as np
from numpy.typing import NDArray
from zlib_ng import zlib_ng

Pixels = NDArray[np.uint8]
"""Rows, columns, and blue, green, red and an unused byte."""

SIGNATURE = b"\x89PNG\r\n\x1a\n"
RGB_8_BIT = (8, 2, 0, 0, 0)
SRGB_PERCEPTUAL = b"\0"
ZLIB_HEADER = b"\x78\x5e"
BAND = 64
"""Rows that are judged together."""
STRIP = 1024
"""Rows that are packed at once, at most: what is in memory for each worker."""
SAMPLE = 8
"""Of so many rows, one is looked at."""
WORKERS = 2
REPEATING = 0.5
"""From this part of pixels equal to a neighbour, repeats are worth searching for."""
RANDOM_BITS = 7.9
"""Bits a byte: from here on nothing can be gained."""
NONE, UP = 0, 2


class Look(Enum):
    """What a strip shows."""

    REPEATS = "repeats"
    SMOOTH = "smooth"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class Strip:
    """Rows that look alike, from `first` up to but not including `end`."""

    first: int
    end: int
    look: Look


def encode(pixels: Pixels) -> Iterator[bytes]:
    """Yield a picture as a PNG file, in pieces."""
    height, width, _ = pixels.shape
    yield SIGNATURE
    yield chunk(b"IHDR", struct.pack(">2I5B", width, height, *RGB_8_BIT))
    yield chunk(b"sRGB", SRGB_PERCEPTUAL)
    checksum, start = 1, ZLIB_HEADER
    for packed, checksum_of, size in side_by_side(pixels, strips(pixels)):
        checksum = combine(checksum, checksum_of, size)
        yield chunk(b"IDAT", start + packed)
        start = b""
    yield ending(checksum)


def ending(checksum: int) -> bytes:
    """Return what ends a file: an empty last block, the checksum of all rows, the last chunk."""
    last = chunk(b"IDAT", b"\x03\x00" + struct.pack(">I", checksum))
    return last + chunk(b"IEND", b"")


def side_by_side(pixels: Pixels, cut: list[Strip]) -> Iterator[tuple[bytes, int, int]]:
    """Yield the packed strips in order: one packed here while a helper packs the next.

    Each is its deflate blocks, the Adler-32 of what is in them, and how many bytes that is.
    """
    with ThreadPoolExecutor(WORKERS - 1) as helper:
        for here, there in zip_longest(cut[::2], cut[1::2]):
            other = helper.submit(_pack, pixels, there) if there else None
            yield _pack(pixels, here)
            if other is not None:
                yield other.result()


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG file: length, kind, data, checksum."""
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib_ng.crc32(body))


def strips(pixels: Pixels) -> list[Strip]:
    """Cut a picture into strips of one look each, none too large."""
    height = len(pixels)
    bands = [
        Strip(y, min(y + BAND, height), look(pixels[y : y + BAND])) for y in range(0, height, BAND)
    ]
    joined: list[Strip] = []
    for band in bands:
        last = joined[-1] if joined else None
        if last and last.look is band.look:
            joined[-1] = Strip(last.first, band.end, band.look)
        else:
            joined.append(band)
    return [part for strip in joined for part in _parts(strip)]


def _parts(strip: Strip) -> Iterator[Strip]:
    """Cut one strip into equal parts, the same number for each worker."""
    rows = strip.end - strip.first
    turns = -(-rows // (STRIP * WORKERS))
    count = turns * WORKERS if rows >= BAND * WORKERS else 1
    edges = [strip.first + rows * number // count for number in range(count + 1)]
    return (Strip(first, end, strip.look) for first, end in pairwise(edges))


def look(rows: Pixels) -> Look:
    """Judge what a few rows show, from some of them."""
    below = rows[1::SAMPLE]
    some = rows[::SAMPLE][: len(below)] if len(below) else rows[:1]
    shown = colours(some)
    alike = (shown[:, 1:] == shown[:, :-1]).mean() if shown.shape[1] > 1 else 1.0
    if len(below):
        alike = max(alike, (shown == colours(below)).mean())
    if alike >= REPEATING:
        return Look.REPEATS
    differences = below[..., :3] - some[: len(below), :, :3]
    return Look.NOISE if entropy(differences) >= RANDOM_BITS else Look.SMOOTH


def colours(rows: Pixels) -> NDArray[np.uint32]:
    """Return a number for each pixel's colour, without the unused byte."""
    return np.ascontiguousarray(rows).view(np.uint32)[..., 0] & np.uint32(0xFFFFFF)


def entropy(values: NDArray[np.uint8]) -> float:
    """Return the bits a byte that values need by themselves, few values not held against them.

    A small sample shows less variety than there is; Miller's and Madow's correction mends that.
    """
    if not values.size:
        return 0.0
    counts = np.bincount(values.reshape(-1), minlength=256)
    parts = counts[counts > 0] / values.size
    correction = (len(parts) - 1) / (2 * values.size * np.log(2))
    return float(-(parts * np.log2(parts)).sum() + correction)


def _pack(pixels: Pixels, strip: Strip) -> tuple[bytes, int, int]:
    """Return a strip's deflate blocks, the checksum of what is in them, and its bytes."""
    plain = filtered(pixels, strip)
    return PACKERS[strip.look](plain), zlib_ng.adler32(plain), len(plain)


def filtered(pixels: Pixels, strip: Strip) -> memoryview:
    """Return a strip's rows as PNG packs them: a byte that names the filter, then the bytes."""
    above = 1 if strip.first else 0
    source = pixels[strip.first - above : strip.end]
    if strip.look is Look.REPEATS:
        new = _new_rows(source)
        rows = np.zeros((len(source), source.shape[1] * 3 + 1), np.uint8)
        rows[~new, 0] = UP
        rows[new] = _rgb(source[new])
        made = rows[above:]
    elif strip.look is Look.SMOOTH:
        rows = _rgb(source)
        made = rows[above:].copy()
        made[1 - above :] -= rows[: len(rows) - 1]
        made[:, 0] = UP
    else:
        made = _rgb(source)[above:]
    return made.data.cast("B")


def _new_rows(source: Pixels) -> NDArray[np.bool_]:
    """Tell which rows differ from the one above; the others are nothing but that difference."""
    shown = np.ascontiguousarray(source).view(np.uint32)[..., 0]
    new = np.ones(len(source), np.bool_)
    new[1:] = (shown[1:] != shown[:-1]).any(axis=1)
    return new


def _rgb(source: Pixels) -> NDArray[np.uint8]:
    """Return rows of red, green and blue, each behind a byte for its filter."""
    rows = np.zeros((len(source), source.shape[1] * 3 + 1), np.uint8)
    for channel in range(3):
        rows[:, 1 + channel :: 3] = source[:, :, 2 - channel]
    return rows


def _search(plain: memoryview) -> bytes:
    """Search for repeats; memory level 7 makes short blocks, whose codes fit what they hold."""
    packer = zlib_ng.compressobj(6, zlib_ng.DEFLATED, -15, 7)
    return packer.compress(plain) + packer.flush(zlib_ng.Z_SYNC_FLUSH)


def _short_codes(plain: memoryview) -> bytes:
    """Give frequent bytes short codes, and join runs of one byte."""
    packer = zlib_ng.compressobj(6, zlib_ng.DEFLATED, -15, 9, zlib_ng.Z_RLE)
    return packer.compress(plain) + packer.flush(zlib_ng.Z_SYNC_FLUSH)


def _store(plain: memoryview) -> bytes:
    packer = zlib_ng.compressobj(0, zlib_ng.DEFLATED, -15)
    return packer.compress(plain) + packer.flush(zlib_ng.Z_SYNC_FLUSH)


PACKERS: dict[Look, Callable[[memoryview], bytes]] = {
    Look.REPEATS: _search,
    Look.SMOOTH: _short_codes,
    Look.NOISE: _store,
}

ADLER = 65521


def combine(first: int, second: int, size: int) -> int:
    """Return the Adler-32 of two byte strings in a row, from that of each (RFC 1950).

    Args:
        first: of the first string.
        second: of the second string.
        size: bytes of the second string.
    """
    low = (first & 0xFFFF) + (second & 0xFFFF) - 1
    high = (first >> 16) + (second >> 16) + size * ((first & 0xFFFF) - 1)
    return (high % ADLER) << 16 | low % ADLER
