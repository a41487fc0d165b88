"""Who may make a backup and put one back, when one is due, and when somebody is told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.backup_rotation import CopyKind
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.backup_notes import BackupNotes
from smdesk.services.backups import MAY_MAKE, MAY_RESTORE, BackupDesk
from smdesk.services.ports import (
    SILENT,
    BackupFile,
    BackupPlace,
    Backups,
    Progress,
    Restored,
    Store,
)
from smdesk.services.settings.settings import SettingsFile
from tests.support import factories
from tests.support.factories import NOW

ACTOR = factories.actor()
RESTORED = Restored(kept=Path("kept"), made_at=NOW, unknown=2)


@dataclass
class Remembered:
    """Backups that only remember what was asked."""

    place_: Path
    asked: list[object] = field(default_factory=list)
    made: list[BackupFile] = field(default_factory=list)
    fail: SurroundingsError | None = None
    by_admin: bool = False
    now: datetime = NOW

    def make(self, progress: Progress = SILENT, *, daily: bool = False) -> BackupFile:
        progress(1, 1)
        self.asked.append("daily" if daily else "make")
        if self.fail is not None:
            raise self.fail
        kind = CopyKind.DAILY if daily else CopyKind.BY_HAND
        self.made.insert(0, BackupFile(path=Path("a.zip"), made_at=self.now, size=1, kind=kind))
        return self.made[0]

    def all(self) -> list[BackupFile]:
        return self.made

    def place(self) -> BackupPlace:
        return BackupPlace(folder=self.place_, reachable=True, same_disk=True, beside=self.place_)

    def must_suit(self, folder: Path) -> None:
        self.asked.append(folder)

    def restore(self, source: Path, progress: Progress = SILENT) -> Restored:
        progress(1, 1)
        self.asked.append(source)
        return RESTORED


@pytest.fixture
def backups(tmp_path: Path) -> Remembered:
    return Remembered(tmp_path / "backups")


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json", RealDisk())


@pytest.fixture
def desk(tmp_path: Path, store: Store, backups: Remembered, settings: SettingsFile) -> BackupDesk:
    with store.write(ACTOR) as work:
        work.people.add(factories.person())
        work.commit()
    return BackupDesk(
        cast("Backups", backups),
        notes=BackupNotes(tmp_path / "backups.json", RealDisk()),
        settings=settings,
        store=store,
        clock=lambda: backups.now,
        archive_root=lambda: tmp_path / "archive",
    )


@pytest.mark.parametrize("role", Role)
def test_a_role_may_or_may_not(desk: BackupDesk, backups: Remembered, role: Role) -> None:
    actor, file = factories.actor(role), Path("a.zip")
    jobs: list[tuple[tuple[Role, ...], Callable[[], object]]] = [
        (MAY_MAKE, lambda: desk.make(actor)),
        (MAY_MAKE, lambda: desk.choose(actor, None)),
        (MAY_RESTORE, lambda: desk.restore(actor, file)),
    ]
    for allowed, job in jobs:
        if role in allowed:
            job()
        else:
            with pytest.raises(UserError, match="not_permitted"):
                job()
    wanted: list[object] = ["make"] if role in MAY_MAKE else []
    assert backups.asked == [*wanted, *[file] * (role in MAY_RESTORE)]


def test_a_restore_is_noted_in_the_trail(desk: BackupDesk, store: Store) -> None:
    assert desk.restore(ACTOR, Path("x") / "a.zip") == RESTORED
    with store.read() as snapshot:
        (step,) = snapshot.audit.about("a.zip")
    assert (step.entry.action, step.notes["unknown"]) == ("restored", 2)


# --- each day ---------------------------------------------------------------------------------


def test_one_a_day_is_made(desk: BackupDesk, backups: Remembered) -> None:
    made = desk.make_if_due(ACTOR)
    assert made is not None
    assert made.kind is CopyKind.DAILY
    assert desk.make_if_due(ACTOR) is None
    backups.now += timedelta(days=1)
    assert desk.make_if_due(ACTOR) is not None
    assert backups.asked == ["daily", "daily"]


def test_one_that_was_made_by_hand_will_do(desk: BackupDesk) -> None:
    desk.make(ACTOR)
    assert desk.make_if_due(ACTOR) is None


def test_a_new_version_of_the_program_begins_with_one(
    desk: BackupDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.make(ACTOR)
    monkeypatch.setattr("smdesk.services.backups.__version__", "99.0")
    assert desk.make_if_due(ACTOR) is not None


def test_it_is_not_everybodys_job(desk: BackupDesk, backups: Remembered) -> None:
    assert desk.make_if_due(factories.actor(Role.READER)) is None
    backups.by_admin = True
    assert desk.make_if_due(ACTOR) is None
    assert backups.asked == []


def test_a_failure_is_remembered_and_tried_again(desk: BackupDesk, backups: Remembered) -> None:
    backups.fail = SurroundingsError("backup_full", place="x")
    with pytest.raises(SurroundingsError, match="backup_full"):
        desk.make_if_due(ACTOR)
    assert desk.state().failed == "backup_full"
    backups.fail = None
    assert desk.make_if_due(ACTOR) is not None
    assert desk.state().failed == ""


def test_stopping_one_is_no_failure(desk: BackupDesk, backups: Remembered) -> None:
    backups.fail = cast("SurroundingsError", UserError("backup_cancelled"))
    with pytest.raises(UserError):
        desk.make_if_due(ACTOR)
    assert desk.state().failed == ""


@pytest.mark.parametrize("content", [b"", b"[1]", b"{", b'{"good_at": "x"}', b'{"more": 1}'])
def test_a_spoilt_note_is_none(desk: BackupDesk, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "backups.json").write_bytes(content)
    assert desk.state().failed == ""
    assert desk.make_if_due(ACTOR) is not None


# --- told in time -----------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "told"), [(0, 0), (7, 0), (8, 8), (40, 40)])
@pytest.mark.parametrize("made", [True, False])
def test_after_a_week_without_one_somebody_is_told(
    desk: BackupDesk, backups: Remembered, days: int, told: int, made: bool
) -> None:
    """Since the last one, or since the register began."""
    if made:
        desk.make(ACTOR)
    backups.now += timedelta(days=days)
    assert desk.days_without() == told
    backups.by_admin = True
    assert desk.days_without() == 0


def test_without_notes_the_backups_themselves_say_it(
    desk: BackupDesk, backups: Remembered, tmp_path: Path
) -> None:
    backups.now += timedelta(days=30)
    desk.make(ACTOR)
    (tmp_path / "backups.json").unlink()
    assert desk.days_without() == 0


# --- where ------------------------------------------------------------------------------------


def test_a_folder_is_chosen_and_given_up(
    desk: BackupDesk, backups: Remembered, settings: SettingsFile, tmp_path: Path
) -> None:
    desk.choose(ACTOR, tmp_path / "disk")
    assert settings.read().backup_folder == str(tmp_path / "disk")
    assert backups.asked == [tmp_path / "disk"]
    desk.choose(ACTOR, tmp_path / "backups")
    assert settings.read().backup_folder == ""


def test_none_lies_in_the_archive_nor_for_a_server(
    desk: BackupDesk, backups: Remembered, settings: SettingsFile, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="backup_folder_inside"):
        desk.choose(ACTOR, tmp_path / "archive" / "copies")
    backups.by_admin = True
    with pytest.raises(UserError, match="backup_by_database_admin"):
        desk.choose(ACTOR, tmp_path / "disk")
    assert settings.read().backup_folder == ""
