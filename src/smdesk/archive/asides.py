"""Bags that were damaged, and that whole ones took the place of: kept, and no part of the archive.

What is destroyed by decision goes from here too, for it may not be possessed in any state.
"""

from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.layout import ASIDE


def set_aside(disk: Disk, root: Path, folder: str, below: str) -> None:
    """Move a bag out of its place in one step.

    Args:
        disk: does the writing.
        root: the archive's folder.
        folder: the bag's place below it.
        below: the folder among those of what was put aside; nothing of the bag lies there yet.

    Raises:
        OSError: if it cannot be moved; it lies in its place then.
    """
    source, target = root / folder, root / ASIDE / below / folder
    disk.make_folder(target.parent)
    disk.rename(source, target)
    above = target.parent
    while above != root:  # its new name is on disk before the old one may be forgotten
        disk.flush_folder(above)
        above = above.parent
    disk.flush_folder(root)
    disk.flush_folder(source.parent)


def asides(root: Path, folder: str) -> list[Path]:
    """Return what is kept aside of a bag, by looking at names only."""
    try:
        times = sorted((root / ASIDE).iterdir())
    except FileNotFoundError:
        return []
    return [time / folder for time in times if (time / folder).is_dir()]
