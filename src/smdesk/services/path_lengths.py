"""Folders whose paths leave no room for what lies deepest below them.

Windows opens no path of 260 characters or more, unless an administrator allows it. Found out in the
middle of a round, that would look like a share that is off.
"""

from pathlib import Path

from smdesk.disk import MAX_PATH, long_paths_work
from smdesk.domain.errors import UserError

DEEPEST = 145
"""Characters that the archive's longest place takes below its folder: see `domain.layout`.

It is a file of a damaged bag that was put aside, as a whole one took its place.
"""
LONGEST = MAX_PATH - DEEPEST - 2
"""Of a folder of archive; a separator follows it, and Windows counts the path's end."""


def must_leave_room(folder: Path, at: str) -> None:
    """Refuse a folder for an archive whose path is too long on this computer.

    Raises:
        UserError: `folder_path_long`.
    """
    length = len(str(folder))
    if length > LONGEST and not long_paths_work():
        raise UserError("folder_path_long", at=at, path=folder, length=length, limit=LONGEST)
