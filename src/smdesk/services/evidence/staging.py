"""What is not evidence yet: pages that were taken, each in a folder of its own until it is kept."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.channels import Channel
from smdesk.domain.completeness import PageFinding
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.gate import asking
from smdesk.domain.ids import new_id
from smdesk.domain.layout import MHTML, PICTURE, TEXT, WITNESS
from smdesk.services.ports import PageShot

STAGED_PICTURE = "page.png"
"""As the browser's camera calls it."""
FILES = {PICTURE: STAGED_PICTURE, TEXT: TEXT, MHTML: MHTML, WITNESS: WITNESS}
"""What goes into the bag, by its name there, and what it is called before."""
PIECE = 1 << 20
"""Bytes that are copied at once: a picture may have a hundred times as many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """A page that was taken and is not evidence yet."""

    channel: Channel
    folder: Path
    """`<data>/taking/<id>/`: page.png, page.txt, page.mhtml, witness.png."""
    shot: PageShot
    findings: tuple[PageFinding, ...]
    unattended: bool = False
    witness: Mapping[str, object] | None = None
    """What is to be said of the picture of the screen; None where there is none."""

    @property
    def id(self) -> str:
        """The capture's, once it is kept."""
        return self.folder.name

    @property
    def picture(self) -> Path:
        """The picture, to be looked at."""
        return self.folder / STAGED_PICTURE

    @property
    def asking(self) -> tuple[PageFinding, ...]:
        """The findings for which a person has to choose; the others only tell how it was."""
        return asking(self.findings)

    def files(self) -> dict[str, Iterator[bytes]]:
        """Return what goes into the bag, by its name there; a page that was lost has fewer."""
        there = {name: self.folder / before for name, before in FILES.items()}
        return {name: pieces(path) for name, path in there.items() if path.is_file()}


class Staging:
    """The folder of such folders.

    Args:
        root: made when it is needed.
        disk: writes.
        patience: seconds that a folder is left alone at a start; more than nothing where another
            program may be at work.
    """

    def __init__(self, root: Path, disk: Disk, patience: float = 0) -> None:
        self._root = root
        self._disk = disk
        self._patience = patience

    def new(self) -> Path:
        """Return a new folder. Raises SurroundingsError `picture_unwritten`."""
        folder = self._root / new_id()
        try:
            self._disk.make_folder(folder)
        except OSError as error:
            raise SurroundingsError("picture_unwritten", reason=type(error).__name__) from error
        return folder

    def remove(self, folder: Path) -> None:
        """Remove what is no evidence; what cannot be removed now goes at the next start."""
        try:
            self._disk.remove_tree(folder)
        except OSError:
            return

    def sweep(self) -> None:
        """Remove what a crash left."""
        try:
            found = list(self._root.iterdir())
        except OSError:
            return  # there is none
        for folder in found:
            if self._is_left(folder):
                self.remove(folder)

    def _is_left(self, folder: Path) -> bool:
        """Tell whether it is a crash's, not another program's at work; what has gone is neither."""
        try:
            return time.time() - folder.stat().st_mtime >= self._patience
        except OSError:
            return False


def pieces(path: Path) -> Iterator[bytes]:
    """Yield a file's bytes, a piece at a time."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece
