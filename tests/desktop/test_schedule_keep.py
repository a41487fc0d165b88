"""The tab Att bevara: what waits, put into the archive with its progress, and what is there."""

import errno
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.schedule.keep import KEPT, WAITING, KeepPart
from smdesk.domain.actors import Actor, Role
from smdesk.domain.records import RecordKind
from smdesk.services.desk import Desk
from tests.desktop.desks import NOW, Opened, example_desk
from tests.desktop.schedule_pages import bare_desk, decide, facts, go, told
from tests.desktop.watch_pages import let_old_go
from tests.desktop.windows import open_window, settle

NEXT_YEAR = NOW + timedelta(days=60)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A register that began last year, whose plan is decided."""
    with example_desk(tmp_path / "data") as before:
        decide(before)
    with patch.object(bootstrap, "now", lambda: NEXT_YEAR):
        opened = bootstrap.open_desk(tmp_path / "data")
    yield replace(opened, opener=Opened())
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


def tab(qtbot: QtBot, window: MainWindow) -> KeepPart:
    return go(qtbot, window, "keep").keep


def shown(part: KeepPart) -> list[str]:
    columns = (0, 1)
    model = part.rows
    return [
        " ".join(str(model.index(at, one).data()) for one in columns)
        for at in range(model.rowCount())
    ]


def test_what_waits_is_put_into_the_archive(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = go(qtbot, window, "keep")
    part = page.keep
    assert shown(part) == ["Kanalförteckning 2026 Väntar"]
    assert page.header.sentence.text() == "1 handling väntar på att läggas i arkivet."
    assert facts(part.ui.facts) == {"Omfattar": "2026", "Halvår i arkivet": "2026-H2"}
    assert not part.ui.open_pdf.isVisible()
    page._primary.trigger()
    qtbot.waitUntil(lambda: not window.jobs.running)
    [record] = desk.records.all()
    assert record.kind is RecordKind.REGISTER
    assert shown(part) == ["Kanalförteckning 2026 I arkivet"]
    assert told(window) == "Kanalförteckning 2026 ligger i arkivet."
    assert not page._primary.isEnabled()
    said = facts(part.ui.facts)
    assert said["SHA-256"].replace(" ", "") == record.bag_sha256
    assert said["Av"] == desk.actor.account
    assert page.header.sentence.text() == "Inget väntar på att läggas i arkivet."
    part.ui.chips.choose(WAITING)
    part._show_rows()
    assert part.ui.lists.currentWidget() is part.ui.empty
    assert part.ui.empty.accessibleName() == "Inget väntar"
    assert not part.ui.detail_card.isVisible()


def test_a_copy_of_what_is_there_is_opened(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    [due] = desk.records.due()
    record = desk.records.preserve(desk.actor, due)
    part = tab(qtbot, window)
    assert shown(part) == ["Kanalförteckning 2026 I arkivet"]
    assert not part.ui.preserve.isVisible()
    part.ui.open_pdf.click()
    settle(qtbot, window)
    assert isinstance(desk.opener, Opened)
    [opened] = desk.opener
    assert opened.suffix == ".pdf"
    assert opened.read_bytes().startswith(b"%PDF-")
    assert record.bag not in str(opened)  # the archive itself is never handed to another program


def test_a_bag_that_is_not_there_is_told_of(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    [due] = desk.records.due()
    record = desk.records.preserve(desk.actor, due)
    part = tab(qtbot, window)
    shutil.rmtree(desk.archive.root / record.bag)
    part.ui.open_pdf.click()
    settle(qtbot, window)
    assert isinstance(desk.opener, Opened)
    assert desk.opener == []
    assert told(window).startswith(f"Arkivmappen {record.bag} går inte att läsa")


def test_a_full_disk_is_told_of(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    [due] = desk.records.due()
    desk.records.preserve(desk.actor, due)
    part = tab(qtbot, window)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    part.ui.open_pdf.click()
    settle(qtbot, window)
    assert told(window).startswith("Handlingen gick inte att kopiera")


def test_what_somebody_else_preserved_meanwhile_is_told_and_read_again(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    part = tab(qtbot, window)
    [due] = desk.records.due()
    desk.records.preserve(desk.actor, due)
    part.ui.preserve.click()
    settle(qtbot, window)
    assert "väntar inte på att bevaras" in told(window)
    assert shown(part) == ["Kanalförteckning 2026 I arkivet"]
    let_old_go()
    part.ui.chips.choose(KEPT)
    part._show_rows()
    assert len(shown(part)) == 1


def test_the_row_itself_is_activated(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    part = tab(qtbot, window)
    part.ui.table.row_activated.emit(part.ui.table.chosen())
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert len(desk.records.all()) == 1
    part.ui.table.row_activated.emit(part.ui.table.chosen())
    settle(qtbot, window)
    assert isinstance(desk.opener, Opened)
    assert len(desk.opener) == 1


def test_the_registrar_looks_but_preserves_nothing(qtbot: QtBot, desk: Desk) -> None:
    registrar = Actor(account="registrator", roles=frozenset({Role.REGISTRAR}))
    with open_window(qtbot, replace(desk, actor=registrar)) as window:
        page = go(qtbot, window, "keep")
        assert not page._primary.isEnabled()
        assert not page.keep.ui.preserve.isEnabled()
        page.new()
        page.keep.ui.table.row_activated.emit(page.keep.ui.table.chosen())
        settle(qtbot, window)
        assert desk.records.all() == ()


def test_without_a_decided_plan_nothing_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    with bare_desk(tmp_path / "other") as desk, open_window(qtbot, desk) as window:
        page = go(qtbot, window, "keep")
        assert page.keep.ui.empty.accessibleName() == "Ingen plan är beslutad"
        assert page.header.sentence.text().startswith("Ingen plan är beslutad")
