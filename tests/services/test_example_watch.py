"""How the example is watched at an ordinary hour: something of everything."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.watch import check_absence, check_watch
from smdesk.exchange import FileSheetReader
from smdesk.services.duties.watch import WatchDesk, WatchState
from smdesk.services.example.example import Example
from smdesk.services.imports.imports import Imports
from smdesk.services.ports import Snapshot, Store
from smdesk.storage import AttachmentFolder
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock

AFTERNOON = datetime.combine(TODAY, time(13, 5), UTC)


@pytest.fixture
def snapshot(store: Store, clock: TickingClock, tmp_path: Path) -> Iterator[Snapshot]:
    files = AttachmentFolder(tmp_path / "attachments", RealDisk())
    imports = Imports(store, FileSheetReader(), clock)
    Example(store, imports, clock, files).load(make.actor())
    with store.read() as opened:
        yield opened


def test_its_hours_and_absences_are_valid(snapshot: Snapshot) -> None:
    watches, absences = snapshot.watches.all(), snapshot.absences.all()
    assert [problem for one in watches for problem in check_watch(one, watches)] == []
    assert [problem for one in absences for problem in check_absence(one, absences)] == []


def test_every_state_is_there(snapshot: Snapshot, store: Store, clock: TickingClock) -> None:
    assert snapshot.watches.all()
    desk = WatchDesk(store, clock)
    view = desk.now(AFTERNOON)
    assert {state: view.count(state) for state in WatchState} == {
        WatchState.WATCHED: 13,
        WatchState.CLOSED: 3,
        WatchState.NOBODY: 3,
        WatchState.NO_HOURS: 2,
    }
    assert sum(line.deputised for line in view.lines) == 3
    assert [line.channel.crisis_rank for line in desk.crisis(TODAY).lines] == [1, 2, 3]
