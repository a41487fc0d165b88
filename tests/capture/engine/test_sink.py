"""A PNG that grows: others read back the same pixels, whatever its height became."""

import errno
import io
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader

from smdesk.capture.engine.sink import BLOCK, PngSink
from smdesk.capture.png import Pixels
from tests.capture.engine.scenes import page
from tests.capture.test_png import chunks


def written(path: Path, parts: list[Pixels]) -> bytes:
    path.unlink(missing_ok=True)
    with PngSink(path, parts[0].shape[1]) as sink:
        for part in parts:
            sink.add(part)
    return path.read_bytes()


def read(data: bytes) -> Pixels:
    return np.asarray(Image.open(io.BytesIO(data)))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 1500), min_size=1, max_size=5), st.integers(1, 60), st.integers())
def test_any_pieces_become_one_picture(
    tmp_path: Path, heights: list[int], width: int, seed: int
) -> None:
    chance = np.random.default_rng(abs(seed))
    most = int(chance.integers(1, 256))
    parts = [chance.integers(0, most, (rows, width, 4), dtype=np.uint8) for rows in heights]
    data = written(tmp_path / "a.png", parts)
    assert np.array_equal(read(data), np.concatenate(parts)[:, :, 2::-1])


def test_the_file_is_as_the_standard_says(tmp_path: Path) -> None:
    tall = page(5 * BLOCK + 7)
    data = written(tmp_path / "a.png", [tall[row : row + 500] for row in range(0, len(tall), 500)])
    kinds = [kind for kind, _ in chunks(data)]
    assert kinds[:2] == [b"IHDR", b"sRGB"]
    assert kinds[-1] == b"IEND"
    assert set(kinds[2:-1]) == {b"IDAT"}
    assert ImageReader(io.BytesIO(data)).getSize() == (tall.shape[1], len(tall))
    assert np.array_equal(read(data), tall[:, :, 2::-1])


def test_starting_again_leaves_nothing_of_the_first_try(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    with PngSink(path, 200) as sink:
        sink.add(page(3 * BLOCK, 1))
        sink.restart()
        sink.add(page(300, 2))
    assert np.array_equal(read(path.read_bytes()), page(300, 2)[:, :, 2::-1])


def test_memory_does_not_grow_with_the_height(tmp_path: Path) -> None:
    part = page(500)
    peaks = []
    for count in (8, 80):
        tracemalloc.start()
        with PngSink(tmp_path / f"{count}.png", part.shape[1]) as sink:
            for _ in range(count):
                sink.add(part)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.2


def test_nothing_is_no_picture(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no rows"), PngSink(tmp_path / "a.png", 10):
        pass


def test_rows_of_another_width_are_refused(tmp_path: Path) -> None:
    with PngSink(tmp_path / "a.png", 10) as sink:
        sink.add(np.zeros((1, 10, 4), np.uint8))
        with pytest.raises(ValueError, match="width"):
            sink.add(np.zeros((1, 11, 4), np.uint8))


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"annat")
    with pytest.raises(FileExistsError):
        PngSink(path, 10)
    assert path.read_bytes() == b"annat"


def test_after_an_error_the_file_is_closed_and_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    with pytest.raises(ValueError, match="width"), PngSink(path, 200) as sink:
        sink.add(page(50, width=100))
    with pytest.raises(OSError, match="identify"):
        Image.open(path).load()


class FullDisk(io.BytesIO):
    """Takes no more."""

    def write(self, _: object) -> int:
        raise OSError(errno.ENOSPC, "full")


def test_a_full_disk_is_told_at_a_later_row(tmp_path: Path) -> None:
    with PngSink(tmp_path / "a.png", 200) as sink:
        sink._file.close()
        sink._file = FullDisk()
        sink.add(page(BLOCK))
        with pytest.raises(OSError, match="full"):
            sink.add(page(BLOCK))
        sink._file = io.BytesIO()  # so that the end is written somewhere


def test_a_full_disk_is_told_at_the_end(tmp_path: Path) -> None:
    sink = PngSink(tmp_path / "a.png", 200)
    sink._file.close()
    sink._file = FullDisk()
    sink.add(page(BLOCK))
    with pytest.raises(OSError, match="full"):
        sink.close()
