"""`python -m benchmarks.archive_rebuilder DATA`: make an index anew, in a new process.

Prints the seconds, the start of the program included, and the most bytes of memory that the whole
process has held.
"""

import gc
import sys
import time
from pathlib import Path

from smdesk.__main__ import THRESHOLDS
from smdesk.bootstrap import open_desk

KIB = 1024


def peak() -> int:
    """Return the most memory that this program has held, in bytes; Linux only.

    Not what `getrusage` says: there it begins with what held whoever started the program.
    """
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * KIB


def main(data: Path) -> None:
    """Open a data folder that has an archive and no database, and rebuild.

    Raises:
        RuntimeError: if some bag could not be taken in.
    """
    gc.set_threshold(*THRESHOLDS)
    began = time.perf_counter()
    desk = open_desk(data)
    rebuilt = desk.rebuilding.rebuild(desk.actor, "Återskapad ur arkivet.")
    desk.close()
    print(time.perf_counter() - began, peak())
    if rebuilt.findings:
        raise RuntimeError(f"{len(rebuilt.findings)} findings")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
