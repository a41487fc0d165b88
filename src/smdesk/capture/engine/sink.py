"""A PNG that grows row by row: how tall it becomes need not be known before.

Rows are packed as `capture.png` packs them, a block at a time, so that what is in memory does not
depend on the height. One block is packed beside whoever hands in the rows of the next: that one
mostly waits for a browser. The header has a place for the height, and gets it at the end.
"""

import struct
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import numpy as np

from smdesk.capture.png import (
    RGB_8_BIT,
    SIGNATURE,
    SRGB_PERCEPTUAL,
    ZLIB_HEADER,
    Pixels,
    Strip,
    chunk,
    combine,
    ending,
    side_by_side,
    strips,
)

BLOCK = 1024
"""Rows that are packed at once."""


class PngSink:
    """Writes one picture; without `close` the file is no valid PNG.

    Args:
        path: a new file.
        width: pixels.
    """

    def __init__(self, path: Path, width: int) -> None:
        self.width = width
        self.height = 0
        self._file: IO[bytes] = path.open("xb")
        self._waiting: list[Pixels] = []
        self._above: Pixels | None = None
        self._checksum = 1
        self._packer = ThreadPoolExecutor(1, "png")
        self._packing: Future[None] | None = None
        self._begin()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        place: TracebackType | None,
    ) -> None:
        if kind is None:
            self.close()
        else:
            with suppress(OSError):  # what went wrong first is what is told
                self._packed()
            self._end()

    def add(self, rows: Pixels) -> None:
        """Append rows; they are copied.

        Raises:
            OSError: The disk is full, or gone; maybe rows that came before found that out.
            ValueError: They are of another width.
        """
        if rows.shape[1] != self.width:
            raise ValueError("rows of another width")
        self.height += len(rows)
        self._waiting.append(rows.copy())
        if sum(map(len, self._waiting)) >= BLOCK:
            self._packed()
            self._packing = self._packer.submit(self._pack, self._taken())

    def restart(self) -> None:
        """Forget all rows.

        Raises:
            OSError: The disk is full, or gone.
        """
        self._packed()
        self._file.seek(0)
        self._file.truncate()
        self._waiting, self._above = [], None
        self.height, self._checksum = 0, 1
        self._begin()

    def close(self) -> None:
        """Write what waits, the end, and the height.

        Raises:
            OSError: The disk is full, or gone.
            ValueError: There are no rows: no PNG is empty.
        """
        try:
            self._packed()
            if self._waiting:
                self._pack(self._taken())
            if not self.height:
                raise ValueError("no rows")
            self._file.write(ending(self._checksum))
            self._file.seek(len(SIGNATURE))
            self._file.write(self._header())
        finally:
            self._end()

    def _end(self) -> None:
        self._packer.shutdown()
        self._file.close()

    def _packed(self) -> None:
        """Wait until the block before is written."""
        packing, self._packing = self._packing, None
        if packing is not None:
            packing.result()

    def _taken(self) -> Pixels:
        """Take the rows that wait."""
        rows = np.concatenate(self._waiting)
        self._waiting = []
        return rows

    def _begin(self) -> None:
        self._file.write(SIGNATURE + self._header() + chunk(b"sRGB", SRGB_PERCEPTUAL))
        self._start = ZLIB_HEADER

    def _header(self) -> bytes:
        return chunk(b"IHDR", struct.pack(">2I5B", self.width, self.height, *RGB_8_BIT))

    def _pack(self, rows: Pixels) -> None:
        """Pack a block; its first row is packed as what differs from the last before."""
        cut = strips(rows)
        if self._above is not None:
            rows = np.concatenate([self._above, rows])
            cut = [Strip(part.first + 1, part.end + 1, part.look) for part in cut]
        for packed, checksum, size in side_by_side(rows, cut):
            self._checksum = combine(self._checksum, checksum, size)
            self._file.write(chunk(b"IDAT", self._start + packed))
            self._start = b""
        self._above = rows[-1:].copy()
