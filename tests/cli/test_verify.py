"""`smdesk verify`: everything, a half-year, one bag; entered in the ledger, and told afterwards."""

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from smdesk import bootstrap
from tests.cli.conftest import Smdesk, printed
from tests.support.factories import NOW, actor
from tests.support.page_bags import keep_page


@pytest.fixture
def kept(listed: Smdesk, tmp_path: Path) -> Path:
    """The archive, with a page of each of two half-years."""
    assert listed("archive") == 0
    desk = bootstrap.open_desk(tmp_path / "data")
    try:
        channel = desk.rounds.view().lines[0].channel
        pixels = np.zeros((4, 4, 4), dtype=np.uint8)
        for moment in (NOW - timedelta(days=200), NOW):
            archive = desk.archive._archive
            keep_page(desk.store, archive, channel, actor(), pixels=pixels, taken_at=moment)
    finally:
        desk.close()
    return tmp_path / "data" / "archive"


def damage(bag: Path) -> None:
    (bag / "data" / "picture.png").write_bytes(b"")


def bags(kept: Path) -> list[Path]:
    return sorted(path.parent for path in kept.glob("*/*/*/bagit.txt"))


def test_a_half_year_and_a_bag_are_checked_alone(
    listed: Smdesk, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older, newer = bags(kept)
    damage(older)
    folder = older.relative_to(kept).as_posix()
    for words, code in (
        (("--round", "2026-H2"), 0),
        (("--round", "2026-H1"), 1),
        (("--bag", folder), 1),
        (("--bag", newer.name.partition("-")[2]), 0),
        ((), 1),
    ):
        assert listed("verify", *words) == code, words
    capsys.readouterr()
    assert listed("verify", "--bag", folder, "--json") == 1
    told = printed(capsys)
    assert (told["verified"]["part"], told["verified"]["bags"]) == (folder, 1)
    assert {one["place"] for one in told["findings"]} >= {f"{folder}/data/picture.png"}


def test_a_check_is_entered_when_that_is_asked_for(
    listed: Smdesk, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed("verify", "--history") == 0
    assert "Ingen kontroll är antecknad" in capsys.readouterr().out
    damage(bags(kept)[0])
    assert listed("verify", "--enter") == 1
    assert listed("verify", "--round", "2026-H2", "--enter") == 0
    assert "Kontrollen är antecknad i liggaren." in capsys.readouterr().out
    assert listed("verify", "--history", "--json") == 0
    told = printed(capsys)
    assert [(one["part"], one["bags"]) for one in told["checks"]] == [("2026-H2", 1), ("", 2)]
    assert told["checks"][1]["findings"] > 0
    assert not told["due"]
    assert listed("verify", "--history") == 0
    assert "2026-H2" in capsys.readouterr().out


def test_a_part_of_an_archive_tells_of_its_ledger(
    listed: Smdesk, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (kept, kept.parent, kept / "2026-H2", bags(kept)[1]):
        capsys.readouterr()
        assert listed("verify", folder) == 0
        out = capsys.readouterr().out
        assert "Liggarens sista händelse är nummer 2" in out
        assert "Inga tidsstämplar" in out


@pytest.mark.parametrize(
    "words",
    [
        ("--round", "2026"),
        ("--round", "1999-H1"),
        ("--bag", "none"),
        ("--bag", ""),
        (".", "--enter"),
        (".", "--round", "2026-H2"),
        ("--bag", "x", "--round", "2026-H2"),
    ],
)
def test_what_cannot_be_checked_is_said(
    listed: Smdesk, kept: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert kept.is_dir()
    capsys.readouterr()
    assert listed("verify", *words) == 2
    assert capsys.readouterr().err
