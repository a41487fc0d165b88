"""The tab of grounds: what its list tells where there is little room."""

import pytest
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.removals.page import RemovalsPage
from tests.desktop.windows import settle

SECTION_AT, LAW_AT = 2, 3


@pytest.mark.parametrize("width", [1024, 1366, 1800])
def test_a_law_can_be_read_in_the_list_or_stands_on_the_card_only(
    qtbot: QtBot, desk_window: MainWindow, width: int
) -> None:
    desk_window.resize(width, 768)
    desk_window.open_page("removals", "grounds")
    settle(qtbot, desk_window)
    page = desk_window.current_page()
    assert isinstance(page, RemovalsPage)
    table = page.ui.ground_table
    shown = [at for at in (SECTION_AT, LAW_AT) if not table.isColumnHidden(at)]
    assert all(table.columnWidth(at) >= min(200, table._wanted_widths[at]) for at in shown)
    assert not table.isColumnHidden(0)
