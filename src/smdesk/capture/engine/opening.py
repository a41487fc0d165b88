"""Opens pictures to be read in pieces: tall PNGs as a stream, others whole where they are small."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from smdesk.capture.engine.reading import (
    BrokenPictureError,
    PngRows,
    Rows,
    RowSource,
    UnstreamableError,
)
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.paging import Calm
from smdesk.services.ports import PICTURE_BLOCK

MOST_PIXELS = 60_000_000
"""Of a picture that is read whole: about 180 MB."""
KEPT = 3
"""Blocks that stay unpacked: what is asked of one is often asked of it twice."""
SAMPLE = 16
"""Of so many pixels, one is looked at first."""
MARK = 8
"""Bytes of a row's checksum."""


class PngFiles:
    """Opens pictures."""

    def open(self, path: Path) -> "PictureRows":
        """Open a picture's file, as `ports.PictureFiles`."""
        try:
            return PictureRows(PngRows(path), path.name)
        except UnstreamableError:
            return PictureRows(_whole(path), path.name)
        except (BrokenPictureError, OSError) as error:
            raise SurroundingsError("picture_unreadable", file=path.name) from error


class PictureRows:
    """An open picture, as `ports.OpenPicture`.

    Args:
        source: where its rows come from.
        name: the file's, for errors.
    """

    def __init__(self, source: RowSource, name: str) -> None:
        self._source = source
        self._name = name
        self._lock = Lock()
        self._kept: OrderedDict[int, Rows] = OrderedDict()
        self.width = source.width
        self.height = source.height

    def close(self) -> None:
        """Let go of what is kept; reading on is possible, from the top."""
        with self._lock:
            self._kept.clear()
            self._source.close()

    def pixels(self, first: int, count: int) -> bytes:
        """Return rows as red, green and blue."""
        return b"".join(rows.tobytes() for _, rows in self._parts(first, count))

    def calm(self, first: int, count: int) -> bytes:
        """Return a `Calm` for each row."""
        above = self._last_row(first - 1) if first else None
        found = []
        for _, rows in self._parts(first, count):
            found.append(_calm(rows, above).tobytes())
            above = rows[-1]
        return b"".join(found)

    def marks(self, first: int, count: int, hidden: Sequence[Rectangle] = ()) -> list[bytes]:
        """Return a checksum of each row."""
        found: list[bytes] = []
        for top, rows in self._parts(first, count):
            shown = _without(rows, top, hidden)
            found += [blake2b(row.data, digest_size=MARK).digest() for row in shown]
        return found

    def _last_row(self, row: int) -> Rows:
        return next(rows[0] for _, rows in self._parts(row, 1))

    def _parts(self, first: int, count: int) -> Iterator[tuple[int, Rows]]:
        """Yield the pieces of blocks that hold some rows, each with its first row's number."""
        end = min(first + count, self.height)
        while first < end:
            number, start = divmod(first, PICTURE_BLOCK)
            stop = min(PICTURE_BLOCK, end - number * PICTURE_BLOCK)
            yield first, self._block(number)[start:stop]
            first += stop - start

    def _block(self, number: int) -> Rows:
        with self._lock:
            if number not in self._kept:
                try:
                    self._kept[number] = np.ascontiguousarray(self._source.block(number))
                except (BrokenPictureError, OSError) as error:
                    raise SurroundingsError("picture_unreadable", file=self._name) from error
            self._kept.move_to_end(number)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return self._kept[number]


class WholeRows:
    """A small picture, unpacked at once."""

    def __init__(self, pixels: Rows) -> None:
        self.height, self.width = pixels.shape[:2]
        self._pixels = pixels

    def block(self, number: int) -> Rows:
        """Return one block."""
        return self._pixels[number * PICTURE_BLOCK : (number + 1) * PICTURE_BLOCK]

    def close(self) -> None:
        """There is no file to let go of."""


def _whole(path: Path) -> WholeRows:
    """Read a small picture of any kind that Pillow knows.

    Raises:
        SurroundingsError: `picture_unreadable`, `picture_too_large`.
    """
    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise SurroundingsError("picture_too_large", file=path.name)
            return WholeRows(np.asarray(picture.convert("RGB")))
    except Image.DecompressionBombError as error:
        raise SurroundingsError("picture_too_large", file=path.name) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise SurroundingsError("picture_unreadable", file=path.name) from error


def _calm(rows: Rows, above: Rows | None) -> Rows:
    found = np.zeros(len(rows), np.uint8)
    if above is not None and np.array_equal(rows[0], above):
        found[0] = Calm.AS_ABOVE
    found[1:][_alike(rows[1:], rows[:-1])] = Calm.AS_ABOVE
    found[_alike(rows, rows[:, :1])] = Calm.PLAIN
    return found


def _alike(rows: Rows, others: Rows) -> NDArray[np.bool_]:
    """Tell which rows are alike; most differ where one looks first, so that few are read whole."""
    step = SAMPLE if others.shape[1] > 1 else 1
    found: NDArray[np.bool_] = (rows[:, ::SAMPLE] == others[:, ::step]).all(axis=(1, 2))
    found[found] = (rows[found] == others[found]).all(axis=(1, 2))
    return found


def _without(rows: Rows, top: int, hidden: Sequence[Rectangle]) -> Rows:
    """Return rows with some parts of the picture blacked out."""
    inside = [one for one in hidden if one.top < top + len(rows) and one.top + one.height > top]
    if not inside:
        return rows
    shown = rows.copy()
    for one in inside:
        lines = slice(max(0, one.top - top), max(0, one.top + one.height - top))
        shown[lines, max(0, one.left) : max(0, one.left + one.width)] = 0
    return shown
