"""What of the archive's care is counted for the overview: nothing of it asks a share."""

from datetime import timedelta
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.findings import Finding
from smdesk.services.duties.care_duties import LATE, SOON, CareDuties
from smdesk.services.duties.duties import DutyKind
from smdesk.services.evidence.copy_state import CopyMemory
from smdesk.services.evidence.verification import Verified
from smdesk.services.overview import Overview
from smdesk.services.ports import Store
from smdesk.services.settings.settings import Settings, SettingsFile
from tests.support.factories import TickingClock, actor
from tests.support.waiting import Share, waiting_archive
from tests.support.world import World

ANNA = actor()


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "care" / "settings.json", RealDisk())


@pytest.fixture
def memory(tmp_path: Path) -> CopyMemory:
    return CopyMemory(tmp_path / "second_copy.json", RealDisk())


def told(world: World, settings: SettingsFile, memory: CopyMemory) -> dict[DutyKind, int]:
    """Return what of the archive's care the overview tells."""
    care = CareDuties(None, settings, memory, world.clock)
    shown = Overview(world.store, world.clock, care=care).view().duties
    kinds = {DutyKind.CHECK, DutyKind.WAITING, DutyKind.COPY, DutyKind.DAMAGED}
    return {one.kind: one.count for one in shown if one.kind in kinds}


def test_nothing_waits_in_an_archive_that_is_cared_for(
    world: World, settings: SettingsFile, memory: CopyMemory
) -> None:
    world.take()
    assert told(world, settings, memory) == {}


def test_a_copy_is_told_of_once_it_has_lacked_something_for_long(
    world: World, settings: SettingsFile, memory: CopyMemory, tmp_path: Path
) -> None:
    settings.save(Settings(second_copy_folder=str(tmp_path)))
    world.take()
    memory.saw(tmp_path, 1, world.clock())
    world.clock.now += 3 * LATE
    assert told(world, settings, memory) == {}  # it lacks nothing
    world.take()
    assert told(world, settings, memory) == {}  # since just now
    world.clock.now += LATE + timedelta(days=2)
    assert told(world, settings, memory) == {DutyKind.COPY: 9}
    memory.saw(tmp_path, 2, world.clock())
    assert told(world, settings, memory) == {}


def test_a_copy_that_is_filled_for_the_first_time_is_not_late(
    world: World, settings: SettingsFile, memory: CopyMemory, tmp_path: Path
) -> None:
    settings.save(Settings(second_copy_folder=str(tmp_path)))
    world.take()
    world.clock.now += 3 * LATE
    memory.begin(tmp_path)
    assert told(world, settings, memory) == {}


def test_what_waits_is_counted_while_the_share_is_gone(
    store: Store, clock: TickingClock, settings: SettingsFile, memory: CopyMemory, tmp_path: Path
) -> None:
    share = Share(tmp_path)
    line = waiting_archive(share, tmp_path)
    world = World(tmp_path, store, clock, line)
    care = CareDuties(line, settings, memory, clock)

    def waiting() -> int:
        with store.read() as snapshot:
            return dict(care(snapshot))[DutyKind.WAITING]

    world.take()
    assert line.waiting() != []
    assert waiting() == 0  # it is about to follow
    clock.now += SOON
    assert waiting() == 1
    line.follow()
    share.off()
    world.take()
    line.follow()
    assert waiting() == 1
    share.on()
    line.follow()
    assert waiting() == 0


def test_what_a_check_found_beside_the_bags_is_told_until_the_next(
    world: World, settings: SettingsFile, memory: CopyMemory
) -> None:
    capture = world.take()
    found = [Finding(code="file_changed", place=f"{capture.bag}/data/page.png")]
    chain = Finding(code="chain_broken", place="audit")
    for findings, expected in (
        ([*found, chain], {DutyKind.DAMAGED: 1, DutyKind.CHECK: 1}),
        (found, {DutyKind.DAMAGED: 1}),
        ([chain], {DutyKind.CHECK: 1}),
        ([], {}),
    ):
        verified = Verified(findings=findings, bags=1, entries=3, up_to=9)
        world.reader.enter_all(ANNA, verified)
        assert told(world, settings, memory) == expected
