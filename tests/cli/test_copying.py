"""`smdesk archive copy` and `repair`, on a real data folder."""

from pathlib import Path

import numpy as np
import pytest

from smdesk import bootstrap
from smdesk.archive import verify_folder
from smdesk.domain.evidence import Capture
from tests.cli.conftest import Smdesk, printed
from tests.support.copies import content, garble, lose
from tests.support.factories import NOW, actor
from tests.support.page_bags import keep_page


@pytest.fixture
def kept(listed: Smdesk, tmp_path: Path) -> list[Capture]:
    """An archive with two pages of one channel, of half-years apart."""
    assert listed("archive") == 0
    desk = bootstrap.open_desk(tmp_path / "data")
    try:
        channel = desk.rounds.view().lines[0].channel
        pixels = np.zeros((4, 4, 4), dtype=np.uint8)
        archive = desk.archive._archive
        for _ in range(2):
            keep_page(desk.store, archive, channel, actor(), pixels=pixels, taken_at=NOW)
        return list(desk.archive.page())
    finally:
        desk.close()


@pytest.fixture
def root(kept: list[Capture], tmp_path: Path) -> Path:
    assert kept
    return tmp_path / "data" / "archive"


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    told = capsys.readouterr()
    return told.out, told.err


def test_chosen_followed_told_and_left(
    listed: Smdesk, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("archive", "copy") == 0
    assert "Ingen andra kopia är vald" in said(capsys)[0]
    target = tmp_path / "kopia"
    assert listed("archive", "copy", "--to", target) == 0
    out, err = said(capsys)
    assert "2 händelser lades till i kopian. Arkivmappar som kopierades: 2." in out
    assert f"Den andra kopian ({target}) har allt som arkivet har." in out
    assert "samma disk" in err
    assert content(target) == content(root)
    assert listed("verify", target) == 0
    capsys.readouterr()
    assert listed("archive", "copy", "--json") == 0
    followed = printed(capsys)["followed"]
    assert (followed["lines"], followed["state"]["folder"]) == (0, str(target))
    assert listed("archive", "copy", "--none") == 0
    assert content(target) == content(root)


def test_a_copy_that_lacks_a_bag_is_never_said_to_have_everything(
    listed: Smdesk,
    kept: list[Capture],
    root: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target, damaged = tmp_path / "kopia", root / kept[0].bag / "data" / "picture.png"
    whole = damaged.read_bytes()
    garble(damaged)
    assert listed("archive", "copy", "--to", target) == 1
    out, err = said(capsys)
    assert "saknar en arkivmapp, som var skadad när den skulle kopieras" in out
    assert kept[0].bag in err
    damaged.write_bytes(whole)  # somebody had a whole one
    assert listed("archive", "copy") == 1
    out, _ = said(capsys)
    assert "saknar en arkivmapp" in out
    assert "har allt" not in out
    assert listed("archive", "repair") == 0
    capsys.readouterr()
    assert listed("archive", "copy") == 0
    assert "har allt som arkivet har" in said(capsys)[0]


def test_a_copy_that_is_off_is_told_by_it_and_beside_every_other_command(
    listed: Smdesk, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "kopia"
    assert listed("archive", "copy", "--to", target) == 0
    target.rename(tmp_path / "away")
    capsys.readouterr()
    assert listed("archive", "copy") == 1
    out, err = said(capsys)
    assert "Kopian hade senast allt" in out
    assert "Den andra kopian går inte att nå" in err
    assert listed("roles", "grant", "bo.berg", "reader") == 0
    assert "Den andra kopian går inte att nå" in said(capsys)[1]
    assert root.is_dir()


def test_other_commands_bring_it_in_step(
    listed: Smdesk, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "kopia"
    assert listed("archive", "copy", "--to", target) == 0
    assert listed("verify", "--json") == 0
    before = len((target / "ledger.jsonl").read_bytes().splitlines())
    assert listed("verify", "--enter") == 0
    assert len((target / "ledger.jsonl").read_bytes().splitlines()) == before + 1
    assert content(target) == content(root)
    capsys.readouterr()


def test_places_are_refused_at_the_option(
    listed: Smdesk, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("archive", "copy", "--to", root / "kopia", "--json") == 2
    assert printed(capsys)["error"]["at"] == "to"


def test_repaired_either_way(
    listed: Smdesk,
    kept: list[Capture],
    root: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / "kopia"
    assert listed("archive", "repair") == 2
    assert "Ingen andra kopia är vald" in said(capsys)[1]
    assert listed("archive", "copy", "--to", target) == 0
    lose(root, kept[0].bag)
    garble(target / kept[1].bag / "data/picture.png")
    capsys.readouterr()
    assert listed("archive", "repair", "--preview") == 0
    out, _ = said(capsys)
    assert f"{kept[0].bag}: kan lagas i arkivet (saknas)." in out
    assert kept[1].bag not in out
    assert listed("archive", "repair") == 0
    assert f"{kept[0].bag}: lagad i arkivet (saknas)." in said(capsys)[0]
    assert listed("archive", "repair", "--bag", kept[1].bag, "--json") == 0
    (done,) = printed(capsys)["repaired"]["repaired"]
    assert (done["side"], done["found"]) == ("copy", ["file_changed", "oxum_differs"])
    assert listed("archive", "repair", "--everything") == 0
    assert "inget att laga" in said(capsys)[0]
    assert listed("archive", "repair") == 0
    assert "Med --everything läses varje arkivmapp" in said(capsys)[0]
    assert listed("archive", "repair", "--bag", "2026-H2/nothing") == 1
    out, err = said(capsys)
    assert ("inget att laga" in out, "Ingen arkivmapp" in err) == (False, True)
    assert listed("verify") == 0
    for place in (root, target):
        assert verify_folder(place).findings == []
    assert (target / "ledger.jsonl").read_bytes() == (root / "ledger.jsonl").read_bytes()


def test_a_ledger_of_the_copy_that_is_written_anew_is_told_of(
    listed: Smdesk, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "kopia"
    assert listed("archive", "copy", "--to", target) == 0
    garble(target / "ledger.jsonl")
    capsys.readouterr()
    assert listed("archive", "repair") == 0
    out, _ = said(capsys)
    assert f"Den förra är kvar: {target / 'skadade'}" in out
    assert "läses varje arkivmapp" not in out
    assert (target / "ledger.jsonl").read_bytes() == (root / "ledger.jsonl").read_bytes()


def test_nothing_is_said_to_be_whole_where_nothing_could_be_read(
    listed: Smdesk, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "kopia"
    assert listed("archive", "copy", "--to", target) == 0
    target.rename(tmp_path / "away")
    capsys.readouterr()
    assert listed("archive", "repair", "--preview") == 1
    out, err = said(capsys)
    assert (out, "Den andra kopian går inte att nå" in err) == ("", True)
    assert root.is_dir()


def test_what_is_whole_nowhere_is_a_finding(
    listed: Smdesk,
    kept: list[Capture],
    root: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / "kopia"
    assert listed("archive", "copy", "--to", target) == 0
    for place in (root, target):
        garble(place / kept[0].bag / "data/picture.png")
    capsys.readouterr()
    assert listed("archive", "repair", "--bag", kept[0].bag) == 1
    assert "både i arkivet och i den andra kopian" in said(capsys)[1]
