"""`smdesk archive` on a real data folder with pages in its archive."""

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from smdesk import bootstrap
from smdesk.domain.evidence import Capture
from tests.capture.engine.scenes import page
from tests.cli.conftest import Smdesk, printed
from tests.support.factories import NOW, actor
from tests.support.page_bags import keep_page


@pytest.fixture
def kept(listed: Smdesk, tmp_path: Path) -> list[Capture]:
    """Two pages of one channel, the earlier first; between them a part was put in."""
    assert listed("archive") == 0
    desk = bootstrap.open_desk(tmp_path / "data")
    try:
        channel = desk.rounds.view().lines[0].channel
        pages = [page(300, 1), np.concatenate([page(200, 2), page(300, 1)])]
        return [
            keep_page(
                desk.store,
                desk.archive._archive,
                channel,
                actor(),
                pixels=pixels,
                taken_at=NOW + timedelta(days=at),
            )
            for at, pixels in enumerate(pages)
        ]
    finally:
        desk.close()


def test_captures_are_listed_with_the_ids_that_compare_takes(
    listed: Smdesk, kept: list[Capture], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed("archive") == 0
    heading, *lines = capsys.readouterr().out.splitlines()
    assert heading.split()[0] == "Id"
    assert [line.split()[0] for line in lines] == [kept[1].id, kept[0].id]
    assert lines[0].endswith("200 x 500")
    assert listed("archive", "--json") == 0
    assert [one["id"] for one in printed(capsys)["captures"]] == [kept[1].id, kept[0].id]


def test_two_are_compared(
    listed: Smdesk, kept: list[Capture], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed("archive", "compare", kept[1].id, kept[0].id) == 0
    summary, heading, line = capsys.readouterr().out.splitlines()
    assert summary == "1 nytt avsnitt, resten lika"
    assert heading.split("  ")[0] == "Vad"
    assert line.split() == ["Nytt", "-", "4-203"]


def test_the_answer_as_json(
    listed: Smdesk, kept: list[Capture], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed("archive", "compare", kept[0].id, kept[1].id, "--json") == 0
    body = printed(capsys)
    assert (body["before"], body["after"]) == (kept[0].id, kept[1].id)
    assert body["counts"] == {"same": 2, "new": 1, "vanished": 0, "changed": 0}
    assert [one["kind"] for one in body["bands"]] == ["same", "new", "same"]
    assert body["bands"][1]["after"] == {"first": 3, "rows": 200}


def test_what_there_is_not_is_refused(
    listed: Smdesk, kept: list[Capture], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert listed("archive", "compare", kept[0].id, "nej") == 2
    assert "Det finns ingen skärmdump med id nej" in capsys.readouterr().err
    assert listed("archive", "compare", kept[0].id, kept[0].id) == 2
    assert listed("archive", "compare", kept[0].id) == 2


def test_an_empty_archive_says_so(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert listed("archive") == 0
    assert capsys.readouterr().out == "Inget i arkivet ännu.\n"
