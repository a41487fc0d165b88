"""The archive grown large: its index made anew, its page's first rows, one capture's history.

The index is made of real bags, small ones: the pictures themselves are not read for it. What the
page reads is measured on rows alone, without bags, in each case after somebody changed something,
so that nothing is remembered; and in a window, from asking for the page to its first rows painted.
The peers are the promises, and the driver's cursor over the newest hundred rows.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import big_archive
from benchmarks.bench_register import CAPTURES
from benchmarks.frame import Row, medians, seconds
from benchmarks.register_reader import connect
from smdesk.bootstrap import open_desk
from smdesk.capture.virtual_screen import some_screen
from smdesk.desktop.pages.archive.reading import read_archive
from smdesk.parts import ARCHIVE, DATABASE
from smdesk.services.desk import Desk
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore

MIB = 2**20
BAGS = (1_000, 10_000)
REBUILT, FLAT = 60.0, 1.25
"""Seconds for the larger archive; and the process's memory, in times that with the smaller."""
CAPTURED = (2_000, 20_000, 200_000)
PROMISED = 20_000
FIRST_ROWS = 0.2
"""Seconds, of so many captures."""
ROUNDS = 5


def rows() -> Iterator[Row]:
    """Yield what rebuilding takes, and how the page's reading grows."""
    with tempfile.TemporaryDirectory(prefix="smdesk-bench-") as folder:
        yield from _rebuilt(Path(folder))
    with some_screen():
        for count in CAPTURED:
            with tempfile.TemporaryDirectory(prefix="smdesk-bench-") as folder:
                big_archive.fill(Path(folder) / DATABASE, count)
                yield from _read(Path(folder), count)


def _rebuilt(folder: Path) -> Iterator[Row]:
    took, held = [], []
    for count in BAGS:
        data = folder / f"{count}"
        data.mkdir()
        big_archive.bags(data / ARCHIVE, count)
        one, other = _in_new_process("archive_rebuilder", data)
        took.append(one)
        held.append(other)
    yield Row(
        what=f"index of {BAGS[-1]:,} bags made anew",
        peer_name="a minute",
        ours=took[-1],
        peer=REBUILT,
        limit=1.0,
    )
    yield Row(
        what=f"memory of the process, {BAGS[-1]:,} bags",
        peer_name=f"{BAGS[0]:,} bags",
        ours=held[-1] / MIB,
        peer=held[0] / MIB,
        limit=FLAT,
        unit="MiB",
    )


def _in_new_process(name: str, data: Path) -> list[float]:
    command = [sys.executable, "-m", f"benchmarks.{name}", str(data)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def _read(data: Path, count: int) -> Iterator[Row]:
    limit = 1.0 if count == PROMISED else None
    painted = median(_in_new_process("archive_window", data)[0] for _ in range(ROUNDS))
    yield Row(
        what=f"{count:,} captures: page asked for to painted",
        peer_name="a fifth of a second",
        ours=painted,
        peer=FIRST_ROWS,
        limit=limit,
    )
    with (
        closing(open_store(data / DATABASE)) as store,
        closing(open_desk(data, writing=False)) as desk,
        closing(connect(str(data / DATABASE))) as bare,
    ):
        peer = partial(seconds, lambda: bare.execute(CAPTURES).fetchall())
        ours, _ = medians(partial(_changed, desk, store), peer, rounds=ROUNDS)
        yield Row(
            what=f"{count:,} captures: first rows and numbers",
            peer_name="a fifth of a second",
            ours=ours,
            peer=FIRST_ROWS,
            limit=limit,
        )
        oldest = desk.archive.page(offset=count - 1, limit=1)[0]
        for what, work in (
            ("the newest hundred", desk.archive.page),
            ("the oldest one's history", lambda: desk.archive.history(oldest)),
        ):
            ours, theirs = medians(partial(seconds, work), peer, rounds=ROUNDS)
            yield Row(
                what=f"{count:,} captures: {what}",
                peer_name="the driver's cursor: 100 rows",
                ours=ours,
                peer=theirs,
            )


def _changed(desk: Desk, store: SqlStore) -> float:
    """Change something, and return the seconds that reading the page takes then."""
    with store.write(big_archive.WEBMASTER) as work:
        one = work.channels.all()[0]
        work.channels.update(replace(one, purpose_text=f"{one.purpose_text}."))
        work.commit()
    return seconds(partial(read_archive, desk, ""))
