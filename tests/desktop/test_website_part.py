"""The card of the website's list: copied, written, compared, and what is wrong shown at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.channels.page import ChannelsPage
from smdesk.desktop.pages.reports.page import ReportsPage
from smdesk.desktop.pages.settings.website_part import WebsitePart
from smdesk.domain.published import DifferenceKind
from smdesk.domain.rules import Rule
from smdesk.services.desk import Desk
from tests.website.conftest import server
from tests.website.server import Server

__all__ = ["server"]
Go = Callable[..., Any]


@pytest.fixture
def page(go: Go, tmp_path: Path) -> ReportsPage:
    shown: ReportsPage = go("reports", "website")
    folder = tmp_path / "listan"
    folder.mkdir()
    shown.set_folder(folder)
    return shown


@pytest.fixture
def part(page: ReportsPage) -> WebsitePart:
    return page.website


@pytest.fixture
def settled(qtbot: QtBot, desk_window: MainWindow) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not desk_window.jobs.running)


def banner(window: MainWindow) -> str:
    return window.banners.banners()[0].message.title


def state(part: WebsitePart) -> str:
    return part.ui.state.status.word


def test_the_list_is_copied_as_html_and_text(
    part: WebsitePart, settled: Callable[[], None], desk_window: MainWindow
) -> None:
    part.ui.grouping.setCurrentIndex(1)
    part.ui.copy.click()
    settled()
    held = QGuiApplication.clipboard().mimeData()
    assert "<h3>Facebook</h3>" in held.html()
    assert "- Exempelkommun på Facebook" in held.text()
    assert banner(desk_window).startswith("Listan är kopierad")


def test_files_are_written_and_compared(
    page: ReportsPage,
    part: WebsitePart,
    settled: Callable[[], None],
    desk_window: MainWindow,
) -> None:
    assert state(part) == "Inte jämförd än"
    part.ui.write.click()
    settled()
    assert len(list(page.folder.iterdir())) == 7
    assert banner(desk_window) == f"7 filer är skrivna i {page.folder}."
    part.compare_file(page.folder / "sociala-medier.html")
    settled()
    assert state(part) == "Stämmer, 2026-11-23"
    assert banner(desk_window).startswith("Sidan stämmer med registret")
    assert not part.ui.table.isVisible()


def test_differences_are_listed_and_lead_to_the_channel(
    part: WebsitePart,
    settled: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    desk_window: MainWindow,
) -> None:
    desk = desk_window.context.desk
    html = desk.website.as_html(desk.website.list(desk.today())).text
    page = tmp_path / "sidan.html"
    page.write_text(
        html.replace('facebook.com/exempelkommun"', 'facebook.com/annan"').replace(
            "Exempelkommun på Facebook", "Vi"
        ),
        "utf-8",
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(page), ""))
    part.ui.choose_file.click()
    settled()
    assert part.ui.table.isVisible()
    rows = [part.model.row_at(part.model.index(row, 0)) for row in range(part.model.rowCount())]
    assert [one.kind for one in rows] == [DifferenceKind.MISSING, DifferenceKind.SURPLUS]
    assert state(part) == "2 saker att ändra på sidan, 2026-11-23"
    part.ui.table.row_activated.emit(rows[1])  # nobody's: stays here
    assert isinstance(desk_window.current_page(), ReportsPage)
    part.ui.table.row_activated.emit(rows[0])
    settled()
    channels = desk_window.current_page()
    assert isinstance(channels, ChannelsPage)
    line = channels._line()
    assert line is not None
    assert line.channel == rows[0].channel
    [lack] = [one for one in line.shortcomings if one.rule is Rule.WEBSITE_LIST]
    channels._mend(lack)
    settled()
    assert isinstance(desk_window.current_page(), ReportsPage)


def test_a_page_inside_is_asked_about_at_the_field(
    part: WebsitePart, settled: Callable[[], None], server: Server, desk_window: MainWindow
) -> None:
    assert not part.ui.inside.isVisible()
    part.ui.address.setText("http://127.0.0.1/")
    part.ui.compare.click()
    assert not part.ui.compare.isEnabled()
    settled()
    assert "127.0.0.1 finns på ett eget nät" in part.ui.error_url.text()
    assert part.ui.inside.isVisible()
    part.ui.address.setText(server.url)
    part.ui.inside.setChecked(True)
    part.ui.address.returnPressed.emit()
    settled()
    assert not part.ui.error_url.isVisible()
    assert part.ui.table.isVisible()
    assert part.ui.compare.isEnabled()
    assert desk_window.banners.banners() == []


def test_an_address_is_remembered(
    part: WebsitePart, settled: Callable[[], None], server: Server, page: ReportsPage
) -> None:
    part.ui.address.setText(server.url)
    part.ui.inside.setChecked(True)
    part.compare()
    settled()
    part.ui.address.clear()
    page.refresh()
    settled()
    assert part.ui.address.text() == server.url


def test_a_page_without_channels_is_a_banner(
    part: WebsitePart, settled: Callable[[], None], tmp_path: Path, desk_window: MainWindow
) -> None:
    page = tmp_path / "tom.html"
    page.write_text("<p>Inget</p>", "utf-8")
    part.compare_file(page)
    settled()
    assert banner(desk_window).startswith("Sidan har 0 länkar, men ingen till en kanal")
    assert state(part) == "Inte jämförd än"


def test_a_template_that_fails_is_a_banner(
    part: WebsitePart, settled: Callable[[], None], desk: Desk, desk_window: MainWindow
) -> None:
    own = desk.data / "mallar"
    own.mkdir()
    (own / "list.html").write_text("{{ oops }}", "utf-8")
    part.copy()
    settled()
    told = [one.message for one in desk_window.banners.banners()]
    assert any(str(own / "list.html") == one.title and "Rad 1" in one.text for one in told)
    part.write()
    settled()
    assert any("7 filer" in one.message.title for one in desk_window.banners.banners())
