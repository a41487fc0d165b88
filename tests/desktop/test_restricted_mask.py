"""Masking a copy: areas by mouse and by keys, undone and removed, saved without what is below."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.removals.page import RemovalsPage
from smdesk.desktop.pages.restricted.mask import RestrictedMask
from smdesk.services.desk import Desk
from tests.desktop.removal_desks import removal_desk, whole
from tests.desktop.windows import open_window, settle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with removal_desk(tmp_path / "data") as opened:
        whole(opened)
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


@pytest.fixture
def mask(qtbot: QtBot, window: MainWindow) -> RestrictedMask:
    window.open_page("removals")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, RemovalsPage)
    page.ui.release.click()
    page.ask.ui.reason.setPlainText("Begäran om allmän handling")
    page.ask.save()
    settle(qtbot, window)
    assert page.restricted.mask.isVisible()
    return page.restricted.mask


def drag(qtbot: QtBot, mask: RestrictedMask, start: QPoint, end: QPoint) -> None:
    viewport, left = mask.ui.picture.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(viewport, left, pos=start)
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, left, pos=end)


def test_areas_are_drawn_moved_and_undone_with_the_mouse(
    qtbot: QtBot, mask: RestrictedMask
) -> None:
    view = mask.ui.picture
    drag(qtbot, mask, QPoint(100, 100), QPoint(200, 150))
    [area] = view.areas()
    assert area.width() == pytest.approx(100 / view.zoom, abs=3)
    drag(qtbot, mask, QPoint(150, 125), QPoint(170, 135))
    [moved] = view.areas()
    assert moved.size() == area.size()
    assert moved.x() > area.x()
    mask.ui.undo.click()
    assert list(view.areas()) == [area]
    drag(qtbot, mask, QPoint(300, 300), QPoint(301, 300))  # a slip of the hand
    assert list(view.areas()) == [area]


def test_areas_are_made_moved_stretched_and_removed_with_keys(
    qtbot: QtBot, mask: RestrictedMask
) -> None:
    view, ui = mask.ui.picture, mask.ui
    qtbot.keyClick(view, Qt.Key.Key_Insert)
    [first] = view.areas()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.areas()[0].x() == first.x() + 11
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.areas()[0].height() == first.height() + 10
    assert ui.areas.count() == 1
    assert view.accessibleDescription().startswith("Yta 1:")
    ui.add.click()
    ui.areas.setCurrentRow(0)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(view.areas()) == 1
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(view.areas()) == 2


def test_new_areas_do_not_lie_on_each_other(mask: RestrictedMask) -> None:
    mask.ui.add.click()
    mask.ui.add.click()
    first, second = mask.ui.picture.areas()
    assert first.topLeft() != second.topLeft()


def test_without_an_area_nothing_is_saved(mask: RestrictedMask) -> None:
    mask.ask_path = lambda: pytest.fail("no path is asked for")
    mask.ui.save.click()
    [line] = mask.findChildren(QLabel, "error_areas")
    assert line.text().startswith("Ingen yta är maskad")


@pytest.mark.parametrize("suffix", [".png", ".pdf"])
def test_a_masked_copy_is_saved(
    qtbot: QtBot, window: MainWindow, mask: RestrictedMask, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"maskad{suffix}"
    mask.ui.add.click()
    [area] = mask.ui.picture.areas()
    mask.ask_path = lambda: target
    mask.ui.save.click()
    settle(qtbot, window)
    assert not mask.isVisible()
    assert mask.ui.picture.picture is None
    assert window.banners.banners()[0].message.title == f"maskad{suffix} är sparad."
    if suffix == ".pdf":
        assert target.read_bytes().startswith(b"%PDF")
        return
    box = (area.left(), area.top(), area.right() + 1, area.bottom() + 1)
    with Image.open(target) as image:
        assert image.convert("RGB").crop(box).getcolors() == [
            (area.width() * area.height(), (0, 0, 0))
        ]


def test_a_target_that_cannot_be_written_keeps_the_areas(
    qtbot: QtBot, window: MainWindow, mask: RestrictedMask, tmp_path: Path
) -> None:
    mask.ui.add.click()
    mask.ask_path = lambda: tmp_path / "no folder" / "maskad.png"
    mask.ui.save.click()
    settle(qtbot, window)
    assert mask.isVisible()
    assert len(mask.ui.picture.areas()) == 1
    assert window.banners.banners()


def test_leaving_forgets_the_picture(
    qtbot: QtBot, window: MainWindow, mask: RestrictedMask
) -> None:
    window.open_page("overview")
    settle(qtbot, window)
    assert mask.ui.picture.picture is None
