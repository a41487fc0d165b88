"""A PNG read row by row: any place in it, however tall it is, with little in memory.

Packed rows can only be unpacked from the top. So the state of unpacking is kept at each block, and
reading a place goes on from the block before it. 250,000 rows leave some 15 MB of such states.
"""

import struct
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Protocol, Self, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from zlib_ng import zlib_ng

from smdesk.capture.png import NONE, SIGNATURE, UP
from smdesk.services.ports import PICTURE_BLOCK

Rows = NDArray[np.uint8]
"""Rows, columns, and red, green and blue."""
CHANNELS = {2: 3, 6: 4}
"""Bytes of a pixel by the colour type in the header: RGB and RGBA."""
MODES = {3: "RGB", 4: "RGBA"}
PIECE = 1 << 16
"""Bytes that are read at once."""
LAST_FILTER = 4
DAMAGED = cast("type[Exception]", zlib_ng.error)
"""What unpacking raises; the library's types say less of it than there is."""
WIDEST = 100_000
"""Pixels; a damaged header must not ask for all memory."""


class BrokenPictureError(Exception):
    """The file is damaged, or cut off."""


class UnstreamableError(Exception):
    """It is no PNG of 8-bit RGB or RGBA with its rows in order."""


class Unpacker(Protocol):
    """What the library unpacks with."""

    @property
    def eof(self) -> bool:
        """Whether the end was reached."""

    @property
    def unconsumed_tail(self) -> bytes:
        """What it was given and did not need for what was asked."""

    def copy(self) -> Self:
        """Return one that goes on from the same place."""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Return up to so many bytes."""


class RowSource(Protocol):
    """A picture in blocks of `PICTURE_BLOCK` rows; all raises BrokenPictureError."""

    width: int
    height: int

    def block(self, number: int) -> Rows:
        """Return one block, from 0."""

    def close(self) -> None:
        """Let go of what reading again would need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far unpacking has come: enough to go on from there."""

    offset: int
    """Of the next byte of the file."""
    left: int
    """Bytes of the chunk that are not read yet."""
    checksum: int
    """Of the chunk so far."""
    waiting: bytes
    """Read, but not unpacked."""


class PngRows:
    """Reads one file; not for several threads at once.

    Args:
        path: the file.

    Raises:
        UnstreamableError: It is another kind of picture.
        BrokenPictureError: It is a PNG whose head is damaged.
        OSError: The disk is gone.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as file:
            self.width, self.height, self._channels = _head(file)
            unpacker = cast("Unpacker", zlib_ng.decompressobj())
            start = _Unpacking(file, _first_data(file), unpacker)
        above = np.zeros(self.width * self._channels, np.uint8)
        self._states: list[tuple[_Unpacking, Rows]] = [(start, above)]

    def close(self) -> None:
        """Let go of what reading again would need."""
        del self._states[1:]

    def block(self, number: int) -> Rows:
        """Return one block; those before it are unpacked first, if they never were.

        The file is open only meanwhile: where it is to be destroyed nobody may hold it.
        """
        if number < 0 or number * PICTURE_BLOCK >= self.height:
            raise IndexError("no such block")
        with self._path.open("rb") as file:
            for before in range(len(self._states) - 1, number):
                self._unpack(file, before)
            return self._unpack(file, number)

    def _unpack(self, file: IO[bytes], number: int) -> Rows:
        """Unpack a block whose state is known, and note the state after it."""
        state, above = self._states[number]
        unpacking = state.copy(file)
        count = min(PICTURE_BLOCK, self.height - number * PICTURE_BLOCK)
        stride = self.width * self._channels
        packed = np.frombuffer(unpacking.take(count * (1 + stride)), np.uint8)
        rows = unfiltered(packed.reshape(count, 1 + stride), above, self._channels)
        if (number + 1) * PICTURE_BLOCK >= self.height:
            unpacking.finish()
        elif len(self._states) == number + 1:
            self._states.append((unpacking, rows[-1].copy()))
        return rows.reshape(count, self.width, self._channels)[:, :, :3]


def _head(file: IO[bytes]) -> tuple[int, int, int]:
    """Return width, height, and bytes of a pixel."""
    start = file.read(len(SIGNATURE) + 25)
    if not start.startswith(SIGNATURE) or start[12:16] != b"IHDR":
        raise UnstreamableError
    body, checksum = start[12:29], start[29:]
    if len(checksum) < 4 or checksum != struct.pack(">I", zlib_ng.crc32(body)):  # noqa: PLR2004
        raise BrokenPictureError
    width, height, depth, colour, *kinds = struct.unpack(">2I5B", body[4:])
    if depth != 8 or colour not in CHANNELS or any(kinds):  # noqa: PLR2004  8 bits, and in order
        raise UnstreamableError
    if not 0 < width <= WIDEST or not height:
        raise BrokenPictureError
    return width, height, CHANNELS[colour]


def _first_data(file: IO[bytes]) -> Place:
    """Skip what comes before the rows."""
    while True:
        size, kind = _chunk_head(file)
        if kind == b"IDAT":
            return Place(offset=file.tell(), left=size, checksum=zlib_ng.crc32(kind), waiting=b"")
        file.seek(size + 4, 1)


class _Unpacking:
    """The packed rows of one file, unpacked in order; a copy goes on from the same place."""

    def __init__(self, file: IO[bytes], place: Place, unpacker: Unpacker) -> None:
        self._file = file
        self._place = place
        self._unpacker = unpacker

    def copy(self, file: IO[bytes]) -> "_Unpacking":
        """Return one that goes on from here in the same file, opened anew."""
        return _Unpacking(file, self._place, self._unpacker.copy())

    def take(self, size: int) -> bytes:
        """Return the next bytes."""
        parts: list[bytes] = []
        while size:
            part = self._some(size)
            if not part and self._unpacker.eof:
                raise BrokenPictureError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def finish(self) -> None:
        """Read to the end, where the checksum of all rows stands."""
        while not self._unpacker.eof:
            self._some(PIECE)

    def _some(self, most: int) -> bytes:
        """Return up to so many bytes, reading on only where nothing waits to be unpacked."""
        waiting = self._place.waiting
        try:
            part = self._unpacker.decompress(waiting, most)
            if not part and not self._unpacker.eof:
                part = self._unpacker.decompress(
                    self._unpacker.unconsumed_tail + self._read(), most
                )
        except DAMAGED as error:
            raise BrokenPictureError from error
        self._place = replace(self._place, waiting=self._unpacker.unconsumed_tail)
        return part

    def _read(self) -> bytes:
        """Return the next bytes of the file that belong to rows."""
        place = self._place
        self._file.seek(place.offset)
        while not place.left:
            place = self._next_chunk(place.checksum)
        data = self._file.read(min(PIECE, place.left))
        if not data:
            raise BrokenPictureError
        self._place = replace(
            place,
            offset=self._file.tell(),
            left=place.left - len(data),
            checksum=zlib_ng.crc32(data, place.checksum),
        )
        return data

    def _next_chunk(self, checksum: int) -> Place:
        """Compare the checksum of the chunk that ends here, and begin the next."""
        if self._file.read(4) != struct.pack(">I", checksum):
            raise BrokenPictureError
        size, kind = _chunk_head(self._file)
        if kind != b"IDAT":
            raise BrokenPictureError
        return Place(offset=self._file.tell(), left=size, checksum=zlib_ng.crc32(kind), waiting=b"")


def _chunk_head(file: IO[bytes]) -> tuple[int, bytes]:
    head = file.read(8)
    if len(head) < 8 or head[4:] == b"IEND":  # noqa: PLR2004  length and kind
        raise BrokenPictureError
    return struct.unpack(">I4s", head)


def unfiltered(packed: Rows, above: Rows, channels: int) -> Rows:
    """Return rows as they were before each was packed as a difference.

    Args:
        packed: rows of a byte that names the filter, and the differences.
        above: the row before, whole.
        channels: bytes of a pixel.

    Raises:
        BrokenPictureError: A filter that there is not.
    """
    kinds = packed[:, 0]
    if kinds.max(initial=0) > LAST_FILTER:
        raise BrokenPictureError
    if not np.isin(kinds, (NONE, UP)).all():
        return _by_pillow(packed, above, channels)
    rows = packed[:, 1:].copy()
    for number in np.flatnonzero(kinds == UP):
        rows[number] += rows[number - 1] if number else above
    return rows


def _by_pillow(packed: Rows, above: Rows, channels: int) -> Rows:
    """Let Pillow undo the other filters: with the row above it, a block is itself a picture."""
    start = b"\0" + above.tobytes()
    stored = zlib_ng.compress(start + packed.tobytes(), 0)
    size = len(above) // channels, len(packed) + 1
    mode = MODES[channels]
    block = Image.frombytes(mode, size, stored, "zip", mode)
    return np.asarray(block)[1:].reshape(len(packed), -1)
