"""Kill a restore before each of its steps on disk, and say what the next start finds.

Run as a program of its own, since it forks: `killed_restores.py DATA BACKUP WORK`. Prints a JSON
list with one entry for each step.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from smdesk.disk import RealDisk
from smdesk.storage import ZipBackups, open_store, swapping

KILLED = 9


class Dying(RealDisk):
    """Ends the process, as SIGKILL would, before a given step."""

    def __init__(self, last: int) -> None:
        self._left = last

    def _step(self) -> None:
        if self._left == 0:
            os._exit(KILLED)
        self._left -= 1

    def make_folder(self, path: Path) -> None:
        self._step()
        super().make_folder(path)

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        self._step()
        super().write(path, chunks)

    def flush(self, path: Path) -> None:
        self._step()
        super().flush(path)

    def flush_folder(self, path: Path) -> None:
        self._step()
        super().flush_folder(path)

    def rename(self, source: Path, target: Path) -> None:
        self._step()
        super().rename(source, target)

    def remove_tree(self, path: Path) -> None:
        self._step()
        super().remove_tree(path)


def was_killed(job: Callable[[], object]) -> bool:
    """Do a job in a process of its own and tell whether it was killed."""
    child = os.fork()
    if child == 0:
        try:
            job()
        except BaseException:  # noqa: BLE001  the child may not run on
            os._exit(1)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in (0, KILLED):
        raise RuntimeError(f"the child ended with {code}")
    return code == KILLED


def state(data: Path) -> dict[str, object]:
    """Open the data folder as a start does, and say what is there."""
    with closing(open_store(data / "smdesk.sqlite3")) as store, store.read() as snapshot:
        people = [person.name for person in snapshot.people.all()]
    return {
        "people": people,
        "settings": (data / "settings.json").read_text("utf-8"),
        "attachments": sorted(p.name for p in (data / "attachments").glob("??/*")),
        "kept": sorted({p.name for p in data.glob("replaced-*/*") if "-" not in p.name}),
        "staging": swapping.staging(data).exists(),
    }


def main(data: Path, backup: Path, work: Path) -> list[dict[str, object]]:
    """Kill at each step; every other time kill the finishing start too, at each of its steps."""
    found, step, killed = [], 0, True
    while killed:
        copy = work / str(step)
        shutil.copytree(data, copy)
        restore = ZipBackups(copy, None, disk=Dying(step)).restore
        killed = was_killed(lambda restore=restore: restore(backup))  # type: ignore[misc]
        again = 0
        while step % 2 and was_killed(
            lambda copy=copy, again=again: swapping.finish(copy, Dying(again))  # type: ignore[misc]
        ):
            again += 1
        found.append(state(copy))
        step += 1
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*map(Path, sys.argv[1:]))))
