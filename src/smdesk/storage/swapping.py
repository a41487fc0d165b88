"""Puts restored files in the place of today's: a kill in the middle loses neither.

What is to come lies whole in a staging folder before anything moves. A plan file is the point of
no return: without it the staging folder is thrown away, with it the swap is carried on, both at
the next opening. Each step is a rename that can be told done from not done.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.errors import SurroundingsError

STAGING = "restoring"
PLAN = "plan.json"
SIDES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database; it belongs to the one that goes."""


@dataclass(frozen=True, slots=True)
class Swap:
    """One replacement of files in a data folder."""

    data: Path
    replaced: str
    """The folder in the data folder that keeps what is replaced."""
    names: Sequence[str]
    """What comes, files and folders, each in the staging folder under its final name."""

    @property
    def kept(self) -> Path:
        """Where what is replaced goes."""
        return self.data / self.replaced

    def carry_out(self, disk: Disk) -> None:
        """Move what is not moved yet."""
        disk.make_folder(self.kept)
        disk.flush_folder(self.data)
        for name in self.names:
            if (staging(self.data) / name).exists():
                self._keep(name, disk)
                self._move(staging(self.data) / name, self.data / name, disk)

    def _keep(self, name: str, disk: Disk) -> None:
        for part in (*(name + side for side in SIDES), name):
            if (self.data / part).exists():
                self._move(self.data / part, self.kept / part, disk)

    def undo(self, disk: Disk) -> None:
        """Move everything back, when a step failed but the program lives."""
        for name in reversed(self.names):
            coming = staging(self.data) / name
            if not coming.exists():
                self._move(self.data / name, coming, disk)
            for part in (name, *(name + side for side in SIDES)):
                if (self.kept / part).exists():
                    self._move(self.kept / part, self.data / part, disk)
        forget(self.data, disk)
        with suppress(OSError):  # it may never have been made
            self.kept.rmdir()

    @staticmethod
    def _move(source: Path, target: Path, disk: Disk) -> None:
        disk.rename(source, target)
        disk.flush_folder(target.parent)
        disk.flush_folder(source.parent)


def staging(data: Path) -> Path:
    """Return the folder where files wait to be put in place."""
    return data / STAGING


def begin(swap: Swap, disk: Disk) -> None:
    """Write the plan: from here on the swap will be finished, now or at the next opening."""
    plan = staging(swap.data) / PLAN
    part = plan.with_suffix(".part")
    text = json.dumps({"replaced": swap.replaced, "names": list(swap.names)})
    disk.write(part, [text.encode()])
    disk.flush(part)
    disk.rename(part, plan)
    disk.flush_folder(plan.parent)


def forget(data: Path, disk: Disk) -> None:
    """Remove the staging folder, the plan first: what is left without it is thrown away.

    When everything is moved and this fails, the next opening finds nothing to move and forgets.
    """
    (staging(data) / PLAN).unlink(missing_ok=True)
    disk.flush_folder(staging(data))
    disk.remove_tree(staging(data))
    disk.flush_folder(data)


def is_under_way(data: Path) -> bool:
    """Tell whether a swap was begun and not finished."""
    return (staging(data) / PLAN).exists()


def finish(data: Path, disk: Disk) -> None:
    """Carry on a swap that was cut off, or throw away one that had not begun.

    Raises:
        SurroundingsError: `restore_unfinished`, if the files can't be moved now either.
    """
    if not staging(data).exists():
        return
    try:
        if is_under_way(data):
            plan = json.loads((staging(data) / PLAN).read_text("utf-8"))
            Swap(data, plan["replaced"], plan["names"]).carry_out(disk)
        forget(data, disk)
    except OSError as error:
        raise SurroundingsError("restore_unfinished", place=str(staging(data))) from error
