"""Which folder may hold the archive's second copy: apart from it, and empty or such a copy."""

from collections.abc import Callable
from pathlib import Path

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.findings import Finding
from smdesk.services.evidence.copy_state import doubt, problem
from smdesk.services.path_lengths import must_leave_room
from smdesk.services.ports import Archive, OpenFolder, Store


class CopyPlaces:
    """Judges folders, and begins a copy in one.

    Args:
        store: the database, whose ledger says whether a copy is this archive's.
        archive: what is copied.
        open_folder: opens the archive in a folder.
        data: the data folder, in which no copy may lie.
        answers: tells whether a folder is there, in a limited while.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        *,
        open_folder: OpenFolder,
        data: Path,
        answers: Callable[[Path], bool],
    ) -> None:
        self._store = store
        self._archive = archive
        self._open_folder = open_folder
        self._data = data
        self._answers = answers

    def begin(self, folder: Path) -> None:
        """Begin a copy in a folder that may hold it; one that holds it is taken as it is.

        Raises:
            UserError: `copy_inside`, `copy_no_parent`, `copy_not_empty`, `copy_unlike`,
                `folder_path_long`.
            SurroundingsError: as `ArchiveFolder.begin`; `ledger_unreadable`.
        """
        self._must_be_apart(folder)
        must_leave_room(folder, "to")
        if not self._answers(folder.parent):
            raise UserError("copy_no_parent", at="to", path=folder.parent)
        self._must_be_empty_or_a_copy(folder)
        copy = self._open_folder(folder)
        with self._store.read() as snapshot:
            found = doubt(copy, snapshot.ledger)
        if found is not None:
            raise UserError("copy_unlike", at="to", path=folder, **found.values)
        copy.begin()

    def hindrance(self, folder: Path) -> Finding | None:
        """Return why a folder that is there can't hold the copy, though it is stated as its place.

        Nobody chose it here: a policy states it, or somebody wrote it into the settings.
        """
        try:
            self._must_be_apart(folder)
            self._must_be_empty_or_a_copy(folder)
        except UserError as error:
            return Finding(code=error.code, place=str(folder), values=error.values)
        except SurroundingsError as error:
            return problem(error, folder)
        return None

    def _must_be_apart(self, folder: Path) -> None:
        real = folder.resolve()
        for place in (self._archive.root.resolve(), self._data.resolve()):
            if real == place or place in real.parents or real in place.parents:
                raise UserError("copy_inside", at="to", path=place)

    def _must_be_empty_or_a_copy(self, folder: Path) -> None:
        copy = self._open_folder(folder)
        if self._answers(folder) and copy.ledger_head() is None and not copy.is_free():
            raise UserError("copy_not_empty", at="to", path=folder)
