"""Verifying an archive, against hashlib's SHA-256 of the same bytes that lie in memory already.

Ours reads every file from the system's cache, compares it with its manifests, and holds the bags
against the ledger; the peer only hashes. Ratios are of time: 1.25 is 0.8 of hashlib's speed. The
memory is the most that verifying holds at once, as Python counts it, in an archive and in one twice
as large.
"""

import hashlib
import random
import tempfile
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter, thread_time

from benchmarks.frame import Row
from smdesk.archive import FolderArchive, verify_folder
from smdesk.at_once import cores, in_order
from smdesk.disk import RealDisk
from smdesk.domain.chain import next_ledger_entry
from smdesk.domain.evidence import LedgerKind
from smdesk.services.ports import NewBag
from tests.support.factories import NOW

MIB = 2**20
FILES = {"picture.png": 4 * MIB, "page.mhtml": 3 * MIB, "witness.png": MIB}
"""Bytes of what a long page's bag holds."""
BAGS = 64
ONE_CORE, TWO_CORES = 1 / 0.8, 1 / 1.6
FLAT = 1.25
ROUNDS = 15


def rows() -> Iterator[Row]:
    """Measure speed on one core and on two, and memory."""
    with tempfile.TemporaryDirectory() as folder:
        root = filled(Path(folder) / "arkiv", BAGS)
        bytes_ = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())

        def peer() -> None:
            hashlib.sha256(bytes_).digest()

        ours, theirs = best(lambda: verified(root, 1), peer, thread_time)
        yield _speed("on one core", ours, theirs, ONE_CORE)
        if cores() > 1:
            ours, theirs = best(lambda: verified(root, 2), peer)
            yield _speed("on two cores", ours, theirs, TWO_CORES)
        if cores() > 1:
            ours, theirs = best(lambda: verified(root, 2), lambda: together(bytes_))
            yield replace(
                _speed("on two cores", ours, theirs, ONE_CORE),
                peer_name="hashlib, two threads, bytes in memory",
            )
        yield _memory(root, filled(Path(folder) / "larger", 2 * BAGS))


def _speed(how: str, ours: float, theirs: float, limit: float) -> Row:
    return Row(
        what=f"{BAGS} bags of {sum(FILES.values()) // MIB} MiB verified {how}",
        peer_name="hashlib, one thread, bytes in memory",
        ours=ours,
        peer=theirs,
        limit=limit,
    )


def together(data: bytes) -> None:
    """Hash half of the bytes on each of two threads: what a busy machine leaves of two cores."""
    half = memoryview(data)
    halves = [half[: len(data) // 2], half[len(data) // 2 :]]
    for _ in in_order(lambda part: hashlib.sha256(part).digest(), halves, 2):
        pass


def _memory(small: Path, large: Path) -> Row:
    peaks = [_peak(partial(verified, root, 2)) for root in (small, large)]
    return Row(
        what=f"memory for {2 * BAGS} bags",
        peer_name=f"the same for {BAGS}",
        ours=peaks[1] / MIB,
        peer=peaks[0] / MIB,
        limit=FLAT,
        unit="MiB",
    )


def best(
    ours: Callable[[], object],
    peer: Callable[[], object],
    clock: Callable[[], float] = perf_counter,
) -> tuple[float, float]:
    """Run both in turns, and return the least seconds of each: others' work only adds to them."""
    pairs = [(_took(ours, clock), _took(peer, clock)) for _ in range(ROUNDS)]
    return min(a for a, _ in pairs), min(b for _, b in pairs)


def _took(work: Callable[[], object], clock: Callable[[], float]) -> float:
    began = clock()
    work()
    return clock() - began


def verified(root: Path, threads: int) -> None:
    """Verify an archive, and see that nothing is found.

    Raises:
        RuntimeError: if something is.
    """
    found = verify_folder(root, threads=threads)
    if found.findings or found.unvouched:
        raise RuntimeError(f"findings in a whole archive: {found.findings[:3]}")


def _peak(work: Callable[[], object]) -> float:
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return float(peak)


def filled(root: Path, count: int) -> Path:
    """Return the root of an archive with so many bags, each admitted."""
    archive, chance, head = FolderArchive(root, RealDisk()), random.Random(6), None  # noqa: S311  a seed
    for number in range(count):
        name = f"20261123T120000Z-{number:08d}"
        bag = NewBag(
            folder=f"2026-H2/kommunen-abcdef/{name}",
            statement={"schema": 1, "text": "Åäö"},
            files={file: iter([chance.randbytes(size)]) for file, size in FILES.items()},
            info={"External-Identifier": name, "Bagging-Date": "2026-11-23"},
        )
        stored = archive.store(bag)
        head = next_ledger_entry(
            head,
            at=NOW,
            kind=LedgerKind.ADMITTED,
            capture_id=name,
            bag=stored.folder,
            bag_sha256=stored.bag_sha256,
            actor="anna.ek",
        )
        archive.append(head)
    return root
