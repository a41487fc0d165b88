"""`smdesk report` of what lies in the archive, on a real data folder."""

from pathlib import Path

import pytest

from smdesk import bootstrap
from smdesk.domain.evidence import Capture
from tests.capture.engine.scenes import page
from tests.cli.conftest import Smdesk, printed
from tests.reports.reading import pages_of, solid
from tests.support.factories import NOW, actor
from tests.support.page_bags import keep_page


@pytest.fixture
def kept(listed: Smdesk, tmp_path: Path) -> Capture:
    """A page in the archive."""
    assert listed("archive") == 0
    desk = bootstrap.open_desk(tmp_path / "data")
    try:
        channel = desk.rounds.view().lines[0].channel
        archive = desk.archive._archive
        return keep_page(desk.store, archive, channel, actor(), pixels=page(300, 1), taken_at=NOW)
    finally:
        desk.close()


def said(path: Path) -> str:
    return solid(" ".join(pages_of(path.read_bytes())))


def test_the_evidence_of_a_capture(listed: Smdesk, kept: Capture, tmp_path: Path) -> None:
    target = tmp_path / "bevis.pdf"
    assert listed("report", "capture", "--capture", kept.id, "--out", target) == 0
    assert solid(kept.picture_sha256) in said(target)
    assert solid("stämmer med kontrollsummorna") in said(target)


def test_the_protocol_of_a_closed_round(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "protokoll.pdf"
    assert listed("round", "leave-out", "Kommunen", "no_access") == 0
    capsys.readouterr()
    assert listed("round", "--json") == 0
    half_year = printed(capsys)["half_year"]
    assert listed("report", "protocol", "--round", half_year, "--out", target) == 2
    assert listed("round", "close", "--yes") == 0
    assert listed("report", "protocol", "--round", half_year, "--out", target) == 0
    assert solid("Ingen behörighet") in said(target)


def test_a_part_of_the_register(listed: Smdesk, tmp_path: Path) -> None:
    target = tmp_path / "register.pdf"
    assert listed("report", "register", "--sector", "Ingen", "--out", target) == 2
    assert listed("report", "register", "--manager", "Ingen", "--out", target) == 2
    assert not target.exists()


def test_of_what_there_is_not_is_no_evidence(
    listed: Smdesk, kept: Capture, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "bevis.pdf"
    assert listed("report", "capture", "--capture", f"{kept.id}x", "--out", target) == 2
    assert capsys.readouterr().err
    assert not target.exists()
