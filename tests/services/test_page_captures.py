"""Whole pages as evidence: taken, judged, kept or not; real but for browser and screen."""

from pathlib import Path

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.domain.completeness import PageFinding
from smdesk.domain.evidence import Method
from tests.support.factories import actor
from tests.support.page_world import PageWorld
from tests.support.world import World


@pytest.fixture
def pages(world: World, tmp_path: Path) -> PageWorld:
    return PageWorld(world, tmp_path)


def codes(findings: tuple[PageFinding, ...]) -> list[str]:
    return [one.code for one in findings]


def test_a_good_page_becomes_evidence_as_any_capture_does(pages: PageWorld) -> None:
    staged = pages.take()
    assert codes(staged.findings) == []
    names = {path.name for path in staged.folder.iterdir()}
    assert names == {"page.png", "page.txt", "page.mhtml", "witness.png"}
    picture = staged.picture.read_bytes()
    capture = pages.captures.keep(actor(), staged)
    assert not staged.folder.exists()
    assert (capture.id, capture.method) == (staged.folder.name, Method.PAGE)
    assert (capture.complete, capture.findings) == (True, ())
    assert (capture.width, capture.height) == (64, 400)
    assert pages.world.reader.picture(capture).read_bytes() == picture
    bag = pages.world.reader.folder(capture)
    names = {path.name for path in (bag / "data").iterdir()}
    assert names >= {"picture.png", "page.txt", "page.mhtml", "witness.png", "statement.json"}
    bagit.Bag(str(bag)).validate()
    assert pages.world.indexed() == [capture]
    pages.world.assert_whole()
