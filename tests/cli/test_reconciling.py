"""`smdesk archive reconcile` and `rebuild` on a real data folder with captures in its archive."""

import shutil
from pathlib import Path

import pytest

from smdesk.domain.evidence import Capture
from smdesk.domain.layout import LEDGER
from smdesk.parts import DATABASE
from tests.cli.conftest import Smdesk, printed
from tests.cli.test_archive import kept

__all__ = ["kept"]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "data/archive"


def test_agreeing(listed: Smdesk, kept: list[Capture], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert listed("archive", "reconcile") == 0
    counts, agrees = capsys.readouterr().out.splitlines()
    assert counts.startswith(f"Arkivmappar i mappen: {len(kept)}. ")
    assert agrees == "Förteckningen, liggaren och disken är överens."


def test_what_was_found_says_what_can_be_done(
    listed: Smdesk, kept: list[Capture], archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive / LEDGER).unlink()
    shutil.rmtree(archive / kept[0].bag)
    capsys.readouterr()
    assert listed("archive", "reconcile") == 1
    _, ledger, bag = capsys.readouterr().out.splitlines()
    assert ledger.endswith("Lagas med smdesk archive reconcile --mend.")
    assert bag.startswith(kept[0].bag)
    assert "annars ur en säkerhetskopia" in bag
    assert not (archive / LEDGER).exists(), "looking changes nothing"


def test_mending(
    listed: Smdesk, kept: list[Capture], archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = (archive / LEDGER).read_bytes()
    (archive / LEDGER).write_bytes(b"{}\n")
    assert listed("archive", "reconcile", "--mend", "--json") == 0
    mended = printed(capsys)["mended"]
    assert mended["lines"] == len(kept)
    assert (archive / LEDGER).read_bytes() == whole
    assert (archive / mended["kept"]).read_bytes() == b"{}\n"


def test_reading_every_byte(
    listed: Smdesk, kept: list[Capture], archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive / kept[0].bag / "data/picture.png").write_bytes(b"")
    assert listed("archive", "reconcile") == 0
    capsys.readouterr()
    assert listed("archive", "reconcile", "--read", "--json") == 1
    found = printed(capsys)["reconciliation"]["findings"]
    assert "file_changed" in {item["code"] for item in found}


def test_a_lost_database_is_made_anew(
    listed: Smdesk, kept: list[Capture], archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in archive.parent.glob(f"{DATABASE}*"):
        file.unlink()
    assert listed("archive", "reconcile") == 2, "a look makes no database"
    capsys.readouterr()
    assert listed("archive", "rebuild") == 0
    assert "En kanal är återskapad." in capsys.readouterr().out
    assert listed("archive", "--json") == 0
    assert [one["id"] for one in printed(capsys)["captures"]] == [kept[1].id, kept[0].id]
    assert listed("archive", "reconcile", "--read") == 0
    capsys.readouterr()
    assert listed("list", "channels", "--json") == 0
    assert "återskapad ur arkivet" in capsys.readouterr().out
