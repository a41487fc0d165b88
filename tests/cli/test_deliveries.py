"""`smdesk archive deliver`, `received` and `packages` on a real data folder."""

from pathlib import Path

import numpy as np
import pytest

from smdesk import bootstrap
from smdesk.domain.evidence import Capture
from tests.cli.conftest import Smdesk, printed
from tests.support.factories import NOW, TODAY, actor
from tests.support.page_bags import keep_page

TERMS = (
    *("--agreement", "LÖ 2026:17"),
    *("--creator", "Kommunstyrelsen"),
    *("--deliverer", "Kommunikation"),
    *("--contact", "Anna Ek"),
)


@pytest.fixture
def kept(listed: Smdesk, tmp_path: Path) -> Capture:
    """One page of one channel."""
    assert listed("archive") == 0
    desk = bootstrap.open_desk(tmp_path / "data")
    try:
        channel = desk.rounds.view().lines[0].channel
        pixels = np.zeros((4, 4, 4), dtype=np.uint8)
        archive = desk.archive._archive
        return keep_page(desk.store, archive, channel, actor(), pixels=pixels, taken_at=NOW)
    finally:
        desk.close()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_from_package_to_receipt(
    listed: Smdesk, kept: Capture, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    half_year = ("--half-year", "2026-H2")
    deliver = ("archive", "deliver", "--out", out, *half_year)
    assert listed(*deliver, "--form", "zip", *TERMS, "--json") == 0
    made = printed(capsys)
    assert made["captures"] == [kept.id]
    assert list(out.iterdir()) == [Path(made["path"])]
    assert Path(made["path"]).name == f"smdesk-sip-{made['package']}.zip"

    assert listed("archive", "packages") == 0
    assert capsys.readouterr().out.splitlines()[1].split()[0] == made["package"]
    receipt = ("--day", TODAY, "--by", "E-arkivet", "--reference", "ACC 1")
    assert listed("archive", "received", made["package"], *receipt) == 0
    assert "en skärmdump" in capsys.readouterr().out
    assert listed("archive", "packages", "--json") == 0
    (package,) = printed(capsys)["packages"]
    assert package["receipt"]["reference"] == "ACC 1"
    assert listed("archive", "--json") == 0
    assert printed(capsys)["received"][kept.id]["received_by"] == "E-arkivet"
    assert listed("archive") == 0
    assert str(TODAY) in capsys.readouterr().out.splitlines()[1].split()

    assert listed("archive", "received", made["package"], *receipt) == 2
    assert listed(*deliver, "--form", "zip") == 2  # the terms are remembered; nothing is left
    assert "Inget paket är gjort" in capsys.readouterr().err
    assert listed(*deliver, "--again", "--to", "2027-H1") == 0
    assert len(list(out.iterdir())) == 2


def test_what_is_missing_or_wrong_is_said(
    listed: Smdesk, kept: Capture, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    half_year = ("--half-year", "2026-H2")
    assert listed("archive", "deliver", "--out", out, *half_year) == 2
    told = capsys.readouterr().err
    assert "Leveransöverenskommelse" in told
    assert "Kontaktperson" in told
    assert listed("archive", "deliver", "--out", out / "none", *half_year, *TERMS) == 2
    assert "finns inte" in capsys.readouterr().err
    assert listed("archive", "deliver", "--out", out) == 2
    assert listed("archive", "deliver", "--out", out, *half_year, "--round", "x", *TERMS) == 2
    assert listed("archive", "deliver", "--out", out, *half_year, "--to", "2026-H1", *TERMS) == 2
    assert listed("archive", "deliver", "--out", out, "--round", kept.id, *TERMS) == 2
    assert list(out.iterdir()) == []
