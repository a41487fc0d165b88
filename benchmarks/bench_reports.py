"""Reports as PDF, against WeasyPrint: both tagged, each in a process of its own, start and all.

And against ourselves: ten times the rows may take little more than ten times as long.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from math import inf
from pathlib import Path
from statistics import median

from benchmarks import report_peer
from benchmarks.frame import Row, medians, seconds
from benchmarks.report_table import seconds as draw_seconds
from benchmarks.tree_memory import peak

PEER = "WeasyPrint"
SMALL, LARGE = 1_000, 10_000
TIME, MEMORY, GROWTH = 0.2, 0.35, 12.0
"""What is promised: of the peer's, and of the small table's."""
ROUNDS = 3


def rows() -> Iterator[Row]:
    """Measure with the peer, if it is there; without it no promise counts as kept."""
    with tempfile.TemporaryDirectory(prefix="smdesk-bench-") as name:
        folder = Path(name)
        if report_peer.installed():
            yield from _against_peer(folder)
        else:
            yield Row(what="NOT MEASURED", peer_name=PEER, ours=inf, peer=1, limit=TIME)
        yield _growth(folder)


def _against_peer(folder: Path) -> Iterator[Row]:
    source = folder / "table.html"
    source.write_text(report_peer.page(SMALL), "utf-8")
    module = (sys.executable, "-m", "benchmarks.report_table")
    ours = (*module, str(SMALL), folder / "ours.pdf")
    theirs = report_peer.command(source, folder / "theirs.pdf")
    mine, peer = medians(
        lambda: seconds(lambda: _run(ours)), lambda: seconds(lambda: _run(theirs)), rounds=ROUNDS
    )
    yield Row(what=f"{SMALL:,} rows", peer_name=PEER, ours=mine, peer=peer, limit=TIME)
    mine, peer = medians(lambda: _memory(ours), lambda: _memory(theirs), rounds=ROUNDS, warm_up=0)
    yield Row(
        what=f"memory of {SMALL:,} rows",
        peer_name=PEER,
        ours=mine,
        peer=peer,
        limit=MEMORY,
        unit="MB",
    )


def _growth(folder: Path) -> Row:
    """Compare many rows with few, turn by turn."""
    file = folder / "growth.pdf"
    large, small = medians(
        lambda: draw_seconds(LARGE, file),
        lambda: median(draw_seconds(SMALL, file) for _ in range(5)),
        rounds=ROUNDS,
    )
    name = f"smdesk, {SMALL:,} rows"
    return Row(what=f"{LARGE:,} rows", peer_name=name, ours=large, peer=small, limit=GROWTH)


def _run(command: Sequence[str | Path]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _memory(command: Sequence[str | Path]) -> float:
    return peak(command, os.environ).tree / 1e6
