"""Writes a package beside its place, flushes it, and gives it its name when it is whole."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from smdesk.delivery.faults import explaining
from smdesk.delivery.files import Member
from smdesk.delivery.package import Laying, inside
from smdesk.delivery.streams import STREAMS
from smdesk.disk import Disk
from smdesk.domain.deliveries import PackageForm
from smdesk.domain.errors import UserError
from smdesk.services.ports import SILENT, PackageOrder, Progress, WrittenPackage

PART = ".part"
"""Ends the name of what is not whole yet."""


class SipWriter:
    """Makes packages; see `ports.PackageWriter`.

    Args:
        disk: does the writing.
    """

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def check(self, folder: Path) -> None:
        """Refuse a place that can take no package. Raises UserError `delivery_folder_missing`."""
        if not folder.is_dir():
            raise UserError("delivery_folder_missing", at="out", folder=folder)

    def write(
        self,
        order: PackageOrder,
        folder: Path,
        form: PackageForm,
        progress: Progress = SILENT,
    ) -> WrittenPackage:
        """Write a package into a folder; it is there whole or not at all."""
        self.check(folder)

        def packed(done: int) -> None:
            progress(done, order.count, "progress.packing")
            if progress.cancelled:
                raise UserError("delivery_cancelled")

        laying = Laying(order, folder, packed)
        name = order.name if form is PackageForm.FOLDER else f"{order.name}.{form}"
        target, part = folder / name, folder / f".{order.name}{PART}"
        try:
            with explaining(folder):
                self._fill(part, laying.members(), order, form)
                self._disk.rename(part, target)
                self._disk.flush_folder(folder)
        except BaseException:
            self._clean(part)
            raise
        return WrittenPackage(path=target, files=laying.count, size=laying.size)

    def _fill(
        self, part: Path, members: Iterator[Member], order: PackageOrder, form: PackageForm
    ) -> None:
        if form is PackageForm.FOLDER:
            self._folder(part, members)
            return
        stream = STREAMS[form](inside(order.name, members), order.made_at)
        self._disk.write(part, stream)
        self._disk.flush(part)

    def _folder(self, part: Path, members: Iterator[Member]) -> None:
        folders = {part: None}
        self._disk.make_folder(part)
        for member in members:
            path = part / member.path
            if path.parent not in folders:
                self._disk.make_folder(path.parent)
                folders.update(dict.fromkeys([path.parent, *path.parent.parents]))
            self._disk.write(path, member.chunks)
            self._disk.flush(path)
        for folder in folders:
            if folder.is_relative_to(part):
                self._disk.flush_folder(folder)

    def _clean(self, part: Path) -> None:
        """Remove what is not whole; the error that led here is the one to tell."""
        with suppress(OSError):
            if part.is_dir():
                self._disk.remove_tree(part)
            else:
                part.unlink(missing_ok=True)
