"""Bags that were damaged, and that whole ones took the place of: kept, and no part of the archive.

What is destroyed by decision goes from here too, for it may not be possessed in any state.
"""

from datetime import UTC, datetime
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.ids import new_id, short
from smdesk.domain.layout import ASIDE, stamp


def set_aside(disk: Disk, root: Path, folder: str) -> str:
    """Move a bag out of its place in one step, and return where it is kept, below the root.

    Raises:
        OSError: if it cannot be moved; it lies in its place then.
    """
    kept = f"{ASIDE}/{stamp(datetime.now(UTC))}-{short(new_id())}/{folder}"
    source, target = root / folder, root / kept
    disk.make_folder(target.parent)
    disk.rename(source, target)
    below = target.parent
    while below != root:  # its new name is on disk before the old one may be forgotten
        disk.flush_folder(below)
        below = below.parent
    disk.flush_folder(root)
    disk.flush_folder(source.parent)
    return kept


def asides(root: Path, folder: str) -> list[Path]:
    """Return what is kept aside of a bag, by looking at names only."""
    try:
        times = sorted((root / ASIDE).iterdir())
    except FileNotFoundError:
        return []
    return [time / folder for time in times if (time / folder).is_dir()]
