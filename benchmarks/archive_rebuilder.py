"""`python -m benchmarks.archive_rebuilder DATA`: make an index anew, in a new process.

Prints the seconds, the start of the program included, and the bytes of memory that it took at most
beyond what a start in an empty folder takes.
"""

import gc
import resource
import sys
import time
from pathlib import Path

from smdesk.__main__ import THRESHOLDS
from smdesk.bootstrap import open_desk

KIB = 1024


def peak() -> int:
    """Return the most memory that this process has held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB


def main(data: Path) -> None:
    """Open a data folder that has an archive and no database, and rebuild.

    Raises:
        RuntimeError: if some bag could not be taken in.
    """
    gc.set_threshold(*THRESHOLDS)
    open_desk(data.with_name("empty")).close()  # what is loaded late is loaded
    before, began = peak(), time.perf_counter()
    desk = open_desk(data)
    rebuilt = desk.rebuilding.rebuild(desk.actor, "Återskapad ur arkivet.")
    desk.close()
    print(time.perf_counter() - began, peak() - before)
    if rebuilt.findings:
        raise RuntimeError(f"{len(rebuilt.findings)} findings")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
