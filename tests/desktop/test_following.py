"""What follows the archive behind the window: whoever shows how it stands hears that it moved."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from smdesk.services.desk import Desk
from smdesk.services.ports import ChangeSet
from tests.desktop.care_desks import care_of
from tests.desktop.desks import capture_at
from tests.desktop.schedule_pages import facts
from tests.desktop.windows import open_window
from tests.support.waiting import PATIENT

CHANGED = ChangeSet(frozenset({"ledger"}))


def late(work: Callable[..., Any], go: Event) -> Callable[..., Any]:
    """Let a work begin only when it may."""

    def follow(*arguments: Any) -> Any:
        assert go.wait(PATIENT)
        return work(*arguments)

    return follow


def test_the_care_says_so_when_the_copy_has_what_it_lacked(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "disk").mkdir()
    desk.second_copy.choose(desk.actor, tmp_path / "disk")
    with open_window(qtbot, desk) as window:
        ui, go = care_of(qtbot, window).ui, Event()
        monkeypatch.setattr(desk.second_copy, "follow", late(desk.second_copy.follow, go))
        capture_at(desk, desk.rounds.view().lines[0].channel, desk.clock())
        window.publish(CHANGED)
        try:
            qtbot.waitUntil(lambda: facts(ui.copy_facts)["Saknar"].startswith("en händelse"))
            qtbot.waitUntil(lambda: len(window.jobs.running) == 1)
        finally:
            go.set()
        qtbot.waitUntil(lambda: facts(ui.copy_facts)["Saknar"] == "inget")
