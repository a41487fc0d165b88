"""Comparing two captures of 30,000 rows, against Pillow that only unpacks both.

The later page has a post more, another one changed, and one less.
"""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from benchmarks.bench_capture import text
from benchmarks.frame import Row, side_by_side
from smdesk.capture.engine.opening import PngFiles
from smdesk.capture.engine.sink import PngSink
from smdesk.capture.png import Pixels
from smdesk.domain.comparing import BandKind, compared
from smdesk.services.ports import PICTURE_BLOCK

HEIGHT, POST = 30_000, 600
LIMIT = 1.5
ROUNDS = 5
EXPECTED = [
    BandKind.SAME,
    BandKind.NEW,
    BandKind.SAME,
    BandKind.CHANGED,
    BandKind.SAME,
    BandKind.VANISHED,
    BandKind.SAME,
]


def rows() -> Iterator[Row]:
    """Measure it, and see that the right bands come out."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / "before.png", Path(folder) / "after.png"
        posts = [_post(number) for number in range(HEIGHT // POST)]
        _write(before, posts)
        _write(after, [*posts[:5], _post(99), *posts[5:20], _post(98), *posts[21:40], *posts[41:]])

        def ours() -> None:
            kinds = [band.kind for band in compared(_marks(before), _marks(after))]
            if kinds != EXPECTED:
                raise RuntimeError(f"other bands than there are: {kinds}")

        def theirs() -> None:
            for path in (before, after):
                with Image.open(path) as picture:
                    picture.load()

        took = side_by_side(ours, theirs, rounds=ROUNDS)
    yield Row(
        what="two captures of 30,000 rows compared",
        peer_name="Pillow, unpacking only",
        ours=took[0],
        peer=took[1],
        limit=LIMIT,
    )


def _marks(path: Path) -> list[bytes]:
    with closing(PngFiles().open(path)) as picture:
        parts = [
            picture.marks(first, PICTURE_BLOCK) for first in range(0, picture.height, PICTURE_BLOCK)
        ]
    return list(chain.from_iterable(parts))


def _post(number: int) -> Pixels:
    """Return a post as tall as all others, with a line that no other has."""
    image = Image.fromarray(text()[80 : 80 + POST, :1280])
    draw = ImageDraw.Draw(image)
    for line in range(0, POST, 20):
        draw.text((400, line), f"Inlägg {number}, rad {line} " * 6, fill=(20, 24, 32))
    pixels = np.zeros((POST, 1280, 4), np.uint8)
    pixels[..., :3] = np.asarray(image)[..., ::-1]
    return pixels


def _write(path: Path, posts: list[Pixels]) -> None:
    with PngSink(path, 1280) as sink:
        for post in posts:
            sink.add(post)
