"""Who may make a backup, and who may put one back."""

from pathlib import Path
from typing import cast

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.errors import UserError
from smdesk.services.backups import MAY_MAKE, MAY_RESTORE, BackupDesk
from smdesk.services.ports import SILENT, BackupFile, Backups, Progress
from tests.support import factories

FILE = BackupFile(path=Path("a.zip"), made_at=factories.NOW, size=1)


class Remembered:
    """Backups that only remember what was asked."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def make(self, progress: Progress = SILENT) -> BackupFile:
        progress(1, 1)
        self.asked.append("make")
        return FILE

    def all(self) -> list[BackupFile]:
        return [FILE]

    def restore(self, source: Path, progress: Progress = SILENT) -> Path:
        progress(1, 1)
        self.asked.append(source)
        return Path("kept")


@pytest.mark.parametrize("role", Role)
def test_a_role_may_or_may_not(role: Role) -> None:
    backups = Remembered()
    desk, actor = BackupDesk(cast("Backups", backups)), factories.actor(role)
    for allowed, job in (
        (MAY_MAKE, lambda: desk.make(actor)),
        (MAY_RESTORE, lambda: desk.restore(actor, FILE.path)),
    ):
        if role in allowed:
            job()
        else:
            with pytest.raises(UserError, match="not_permitted"):
                job()
    wanted: list[object] = ["make"] * (role in MAY_MAKE) + [FILE.path] * (role in MAY_RESTORE)
    assert backups.asked == wanted


def test_what_the_port_says_is_handed_on() -> None:
    desk, actor = BackupDesk(cast("Backups", Remembered())), factories.actor()
    assert desk.make(actor) == FILE
    assert desk.all() == [FILE]
    assert desk.restore(actor, FILE.path) == Path("kept")
