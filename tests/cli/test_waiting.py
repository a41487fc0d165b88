"""`smdesk archive waiting` on a real data folder whose archive lies on a share."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PIL import Image

from smdesk.archive import FolderArchive, verify_folder
from smdesk.bootstrap import places
from smdesk.disk import RealDisk
from smdesk.parts import SETTINGS
from smdesk.services.settings.settings import SettingsFile
from smdesk.storage import SqlStore
from tests.cli.conftest import Smdesk, printed

Take = Callable[[], str]


@pytest.fixture
def share(listed: Smdesk, tmp_path: Path) -> Path:
    """A share, chosen as the archive's folder."""
    assert listed("archive") == 0
    folder = tmp_path / "share" / "archive"
    folder.parent.mkdir()
    settings = SettingsFile(tmp_path / "data" / SETTINGS, RealDisk())
    settings.save(replace(settings.read(), archive_folder=str(folder)))
    return folder


@pytest.fixture
def take(listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Take:
    """Bring a picture in, and return what is said where errors go."""
    file = tmp_path / "bild.png"
    Image.new("RGB", (30, 20), (1, 2, 3)).save(file)
    given = ("capture", "import", "Kommunen", file, "--source", "Anna Ek")

    def bring_in() -> str:
        assert listed(*given, "--taken", "2026-07-01 12:00") == 0
        return capsys.readouterr().err

    return bring_in


def off(share: Path) -> None:
    share.parent.rename(share.parent.with_name("away"))


def on(share: Path) -> None:
    share.parent.with_name("away").rename(share.parent)


def bags(share: Path) -> int:
    return len(list(FolderArchive(share, RealDisk()).bags()))


def test_a_share_that_answers_has_all_of_it(
    listed: Smdesk, share: Path, take: Take, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take() == ""
    assert take() == ""
    assert bags(share) == 2
    assert verify_folder(share).findings == []
    assert listed("archive", "waiting") == 0
    assert (
        capsys.readouterr().out
        == f"Inget väntar på den här datorn. Allt ligger i arkivet ({share}).\n"
    )


def test_what_waits_is_told_and_follows(
    listed: Smdesk, share: Path, take: Take, capsys: pytest.CaptureFixture[str]
) -> None:
    take()
    off(share)
    assert "En skärmdump eller handling är sparad på den här datorn" in take()
    assert listed("archive", "waiting") == 0
    waits, since, why = capsys.readouterr().out.splitlines()
    assert waits.startswith("En skärmdump eller handling är sparad på den här datorn")
    assert since.startswith("Det äldsta är från ")
    assert why == "Därför väntar det: Arkivets mapp går inte att nå."
    assert listed("archive", "waiting", "--send", "--json") == 1  # a scheduler wants to know
    said = printed(capsys)
    assert (said["waiting"]["count"], said["waiting"]["why"]) == (1, "archive_unreachable")
    assert said["sent"]["bags"] == 0
    on(share)
    assert listed("archive", "waiting", "--send") == 0
    sent, nothing = capsys.readouterr().out.splitlines()
    assert sent == "En skärmdump eller handling har skickats till arkivet."
    assert nothing.startswith("Inget väntar")
    assert bags(share) == 2
    assert verify_folder(share).findings == []
    assert listed("verify") == 0


def test_a_share_that_is_off_is_told_once(
    listed: Smdesk, share: Path, take: Take, capsys: pytest.CaptureFixture[str]
) -> None:
    take()
    off(share)
    capsys.readouterr()
    assert listed("archive", "reconcile", "--mend") == 1
    told = capsys.readouterr()
    assert told.err.count("det som tas nu sparas på den här datorn") == 1
    assert told.out == ""


def test_it_follows_by_itself_with_the_next_command_that_writes(share: Path, take: Take) -> None:
    take()
    off(share)
    take()
    on(share)
    assert take() == ""
    assert bags(share) == 3
    assert verify_folder(share).findings == []


def test_what_cannot_follow_is_a_finding(
    listed: Smdesk, share: Path, take: Take, capsys: pytest.CaptureFixture[str]
) -> None:
    take()
    older = (share / "ledger.jsonl").read_bytes()
    take()
    off(share)
    take()
    on(share)
    (share / "ledger.jsonl").write_bytes(older)
    capsys.readouterr()
    assert listed("archive", "waiting", "--send") == 1
    told = capsys.readouterr()
    assert "En äldre kopia av arkivet kan ha lagts in" in told.err
    assert "Liggaren i arkivets mapp går inte ihop" in told.out


def test_nothing_waits_beside_the_database_nor_where_several_write(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / SETTINGS, RealDisk())
    one, several = (cast("SqlStore", SimpleNamespace(file=file)) for file in (tmp_path, None))

    def waits(store: SqlStore) -> bool:
        return places.archive_of(tmp_path, store, settings, RealDisk()).waits

    assert (waits(one), waits(several)) == (False, False)
    settings.save(replace(settings.read(), archive_folder=str(tmp_path / "share" / "archive")))
    assert (waits(one), waits(several)) == (True, False)


def test_a_folder_that_was_the_archives_before_takes_what_waits(
    listed: Smdesk,
    share: Path,
    take: Take,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Somebody moves the archive to the place beside the database while something waits."""
    take()
    off(share)
    take()
    settings = SettingsFile(tmp_path / "data" / SETTINGS, RealDisk())
    settings.save(replace(settings.read(), archive_folder=""))
    share.parent.with_name("away").joinpath("archive").rename(tmp_path / "data" / "archive")
    capsys.readouterr()
    assert listed("archive", "waiting", "--send") == 0
    assert bags(tmp_path / "data" / "archive") == 2
    assert listed("verify") == 0
