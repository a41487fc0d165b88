"""A disk that does the work and remembers in which order, and one that fails on demand."""

from collections.abc import Callable, Iterable
from pathlib import Path

from smdesk.disk import RealDisk


class RecordingDisk(RealDisk):
    """The real disk, with every operation written down as `(name, path below root)`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.done: list[tuple[str, str]] = []
        self.before: Callable[[str, Path], None] = lambda _name, _path: None
        """Called before each operation; may raise."""

    def note(self, name: str, path: Path) -> None:
        self.before(name, path)
        place = path.relative_to(self.root).as_posix() if path != self.root.parent else ".."
        self.done.append((name, place))

    def make_folder(self, path: Path) -> None:
        self.note("make_folder", path)
        super().make_folder(path)

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        self.note("write", path)
        super().write(path, chunks)

    def append(self, path: Path, data: bytes) -> None:
        self.note("append", path)
        super().append(path, data)

    def flush(self, path: Path) -> None:
        self.note("flush", path)
        super().flush(path)

    def flush_folder(self, path: Path) -> None:
        self.note("flush_folder", path)
        super().flush_folder(path)

    def rename(self, source: Path, target: Path) -> None:
        self.note("rename", target)
        super().rename(source, target)

    def replace(self, source: Path, target: Path) -> None:
        self.note("replace", target)
        super().replace(source, target)

    def cut(self, path: Path, size: int) -> None:
        self.note("cut", path)
        super().cut(path, size)

    def remove_tree(self, path: Path) -> None:
        self.note("remove_tree", path)
        super().remove_tree(path)
