"""The tab of grounds: what its list tells where there is little room."""

import pytest
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.removals import RemovalsPage
from tests.desktop.windows import settle


@pytest.mark.parametrize("width", [1024, 1366, 1800])
def test_a_law_is_told_whole_or_on_the_card_only(
    qtbot: QtBot, desk_window: MainWindow, width: int
) -> None:
    desk_window.resize(width, 768)
    desk_window.open_page("removals", "grounds")
    settle(qtbot, desk_window)
    page = desk_window.current_page()
    assert isinstance(page, RemovalsPage)
    table = page.ui.ground_table
    optional = [at for at, one in enumerate(page.grounds.model.columns) if one.optional]
    shown = [at for at in optional if not table.isColumnHidden(at)]
    assert all(table.columnWidth(at) >= table._wanted_widths[at] for at in shown)
    assert not table.isColumnHidden(0)
