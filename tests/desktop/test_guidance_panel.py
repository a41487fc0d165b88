"""The policy beside the page: opened by a key, follows the page, covers nothing, is remembered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smdesk.desktop.application import make_application
from smdesk.desktop.frame import NARROW_BELOW, MainWindow
from smdesk.desktop.guidance_keeper import HEADING_OF_PAGE
from smdesk.desktop.guidance_panel import HEIGHT, GuidancePanel, rich
from smdesk.desktop.over_desk import make_window
from smdesk.desktop.pages.registry import PAGES
from smdesk.domain.errors import SmdeskError, SurroundingsError
from smdesk.domain.guidance import PolicyDocument
from smdesk.domain.ids import new_id
from smdesk.domain.rules import Heading
from smdesk.services.desk import Desk
from smdesk.services.register.guidance import short_guidance
from tests.desktop.desks import Opened, example_desk, forget_policy
from tests.desktop.keyboard import Keyboard
from tests.desktop.windows import open_window, settle, stop_jobs

SIZES = [(1366, 768), (1024, 700)]
TEXT = "# 3 Redaktörer\nDen som skriver & <b>svarar</b>.\n\n- först\n- sedan\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        forget_policy(opened)
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk) as opened:
        yield opened


def opened(qtbot: QtBot, window: MainWindow, page: str = "overview") -> GuidancePanel:
    window.open_page(page)
    window.ui.command_guidance.setChecked(True)
    settle(qtbot, window)
    panel = window.guidance.panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def enter(desk: Desk, file: Path | None = None) -> PolicyDocument:
    document = PolicyDocument(
        id=new_id(),
        edition=1,
        title="Riktlinjer",
        adopted_on=desk.today(),
        text=TEXT,
        added_at=desk.clock(),
    )
    desk.guidance.add(desk.actor, document, file)
    return desk.guidance.documents()[0]


def area(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def test_a_key_and_a_quiet_button_open_and_close_it(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = Keyboard(qtbot, window)
    keys.press("F1")
    assert window.ui.command_guidance.isChecked()
    page = window.current_page()
    assert page is not None
    button = next(one for one in page.header.findChildren(QPushButton) if one.text() == "Riktlinje")
    assert button.isChecked()
    assert window.guidance.panel is not None
    button.click()
    assert not window.ui.command_guidance.isChecked()
    assert not button.isChecked()


def test_it_follows_the_page(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window, "people")
    assert panel.heading is Heading.EDITORS
    assert panel.ui.title.text() == "Redaktörer"
    assert panel.ui.source.text() == "Kort vägledning"
    assert panel.ui.text.accessibleDescription() == short_guidance(Heading.EDITORS)
    window.open_page("watch")
    settle(qtbot, window)
    assert panel.ui.title.text() == "Kontroll och svar"


def test_any_heading_can_be_chosen(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    box = panel.ui.heading
    assert box.count() == len(Heading)
    box.setCurrentIndex(box.findText("Anställdas användning av sociala medier"))
    box.activated.emit(box.currentIndex())
    settle(qtbot, window)
    assert "meddelarfriheten" in panel.ui.text.text()


def test_the_municipalitys_own_text_is_shown_with_its_version(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    panel = opened(qtbot, window, "people")
    assert panel.ui.original.isHidden()
    document = enter(desk)
    window.publish(desk.guidance.confirm(desk.actor, document.id, [_somebody(desk)]).changes)
    settle(qtbot, window)
    assert panel.ui.source.text() == "Kort vägledning"  # a reading changes no text
    window.guidance.read_again(frozenset({"policy_document"}))
    settle(qtbot, window)
    assert panel.ui.source.text() == f"Version 1, antagen {desk.today()}"
    assert panel.ui.title.text() == "3 Redaktörer"
    window.open_page("watch")
    settle(qtbot, window)
    assert panel.ui.source.text().endswith("har inget eget avsnitt här.")


def test_a_failed_read_leaves_no_other_headings_text(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = opened(qtbot, window, "people")
    enter(desk)
    with monkeypatch.context() as broken:
        error = SurroundingsError("database_readonly", database="register.sqlite")
        broken.setattr(type(desk.guidance), "at", _raising(error))
        window.open_page("watch")
        settle(qtbot, window)
        assert panel.ui.title.text() == "Kontroll och svar"
        assert panel.ui.source.text() == ""
        assert "register.sqlite" in panel.ui.text.accessibleDescription()
        assert panel.ui.text.accessibleDescription().endswith("för att försöka på nytt.")
        assert window.banners.banners()
    panel.ui.heading.activated.emit(panel.ui.heading.currentIndex())
    settle(qtbot, window)
    assert "eget avsnitt" in panel.ui.source.text()


def _raising(error: SmdeskError) -> Callable[..., object]:
    def at(*_: object) -> object:
        raise error

    return at


def _somebody(desk: Desk) -> str:
    with desk.store.read() as snapshot:
        return snapshot.people.all()[0].id


def test_the_original_is_opened_as_a_copy(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "Riktlinjer: 2026.txt"
    file.write_text("original", "utf-8")
    enter(desk, file)
    panel = opened(qtbot, window, "people")
    assert panel.ui.original.isVisible()
    panel.ui.original.click()
    settle(qtbot, window)
    assert isinstance(desk.opener, Opened)
    [shown] = desk.opener
    assert (shown.name, shown.read_text("utf-8")) == ("Riktlinjer_ 2026.txt", "original")
    assert shown.parent.parent == desk.data


def test_one_goes_on_to_all_versions(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    panel.ui.versions.click()
    settle(qtbot, window)
    page = window.current_page()
    assert page is not None
    assert page.title() == "Riktlinjer"


@pytest.mark.parametrize("size", SIZES)
def test_it_covers_no_page(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    panel = opened(qtbot, window, "channels")
    for key in ("channels", "round", "archive", "overview"):
        window.open_page(key)
        settle(qtbot, window)
        held = area(window.ui.scroll, window)
        assert not held.intersects(area(panel, window))
        assert window.rect().contains(area(panel, window))
        page, room = window.current_page(), window.ui.scroll.viewport()
        assert page is not None
        assert page.width() >= page.minimumSizeHint().width()
        assert page.height() >= page.minimumSizeHint().height()
        hidden = page.height() - room.height()
        assert window.ui.scroll.verticalScrollBar().maximum() == max(hidden, 0)
        assert window.ui.scroll.horizontalScrollBar().maximum() == 0
    assert (window.width(), window.height()) == size


def test_below_it_is_as_high_as_its_text(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 700)
    panel = opened(qtbot, window, "overview")
    panel.ui.text.setText("En rad.")
    panel._fit()
    low = panel.height()
    panel.ui.text.setText("En mycket lång rad. " * 100)
    panel._fit()
    settle(qtbot, window)
    assert low < panel.height() == HEIGHT
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: panel.height() > HEIGHT)


def test_without_it_no_page_scrolls_for_another(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1366, 768)
    for key in ("channels", "settings", "overview"):
        window.open_page(key)
        settle(qtbot, window)
        assert window.ui.scroll.verticalScrollBar().maximum() == 0


def test_escape_in_it_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window, "people")
    panel.ui.heading.setFocus()
    window._command("back")
    assert window.guidance.panel is None
    page = window.current_page()
    assert page is not None
    assert page.title() == "Personer"
    window.ui.command_guidance.setChecked(True)
    page.enter()
    window._command("back")
    assert window.guidance.panel is not None


def test_whether_it_is_open_is_remembered(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, desk) as window:
        opened(qtbot, window)
    assert desk.settings.read().guidance == "open"
    again = make_window(make_application(desk.settings.read()), desk)
    qtbot.addWidget(again, before_close_func=stop_jobs)
    again.resize(1366, 768)
    again.show()
    settle(qtbot, again)
    panel = again.guidance.panel
    assert panel is not None
    assert panel.ui.text.text()
    assert again.ui.rail.narrow
    panel.ui.close.click()
    assert again.ui.rail.narrow is (again.width() < NARROW_BELOW)
    settle(qtbot, again)
    assert desk.settings.read().guidance == "closed"
    stop_jobs(again)


def test_every_page_it_names_has_an_action(window: MainWindow) -> None:
    """Pages that are not built yet may be named, but none that the form does not know."""
    known = {entry.key for entry in PAGES}
    assert set(HEADING_OF_PAGE) - known <= {"disposals", "referrals"}
    assert window.guidance.panel is None


def test_nothing_in_a_text_is_obeyed() -> None:
    shown = rich("<img src='x'> & mer\nrad\n\n# Rubrik\n- en\n- två")
    assert "&lt;img" in shown
    assert "&amp; mer<br>rad" in shown
    assert "<b>Rubrik</b>" in shown
    assert shown.count("•") == 2


def test_it_follows_the_tab_of_a_page(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window, "removals")
    seen = [panel.heading]
    window.open_page("removals", "referrals")
    settle(qtbot, window)
    assert [*seen, panel.heading] == [Heading.FORBIDDEN, Heading.WHEN_NOT]
