"""Comparing two captures in the archive: marked by shape and word, walked through, side by side."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smdesk.capture.png import Pixels
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.widgets.picture_marks import Mark
from smdesk.desktop.widgets.status import Shape
from smdesk.domain.completeness import PageFinding, Seen
from smdesk.domain.evidence import Capture
from smdesk.services.desk import Desk
from tests.capture.engine.scenes import page
from tests.desktop.desks import NOW
from tests.support.page_bags import keep_page

Go = Callable[..., Any]
WIDTH = 400


def pages(*numbers: int) -> Pixels:
    return np.concatenate([page(600, number, WIDTH) for number in numbers])


@pytest.fixture
def captures(desk: Desk) -> list[Capture]:
    """Three of one channel, the oldest first: parts came and went, then it became wider."""
    channel = desk.rounds.view().lines[0].channel
    shown = [pages(1, 2, 3, 4, 5), pages(1, 9, 2, 4, 5), page(900, 4, WIDTH + 80)]
    texts = ["Öppet 10-18\n", "Öppet 10-16\n", "Öppet 10-14\nNytt!\n"]
    findings = [PageFinding(code=Seen.ERROR_PAGE, values={"status": 404})]
    return [
        keep_page(
            desk.store,
            desk.archive._archive,
            channel,
            desk.actor,
            pixels=shown[at],
            text=texts[at],
            findings=findings if at == 1 else [],
            taken_at=NOW - timedelta(days=300 - 100 * at),
        )
        for at in range(3)
    ]


def compared(qtbot: QtBot, window: MainWindow, page: Any, at: int) -> Any:
    """Choose what to compare with from the menu, and return the panel once it is there."""
    page.comparing.menu.actions()[at].trigger()
    qtbot.waitUntil(lambda: page.comparing.comparing)
    qtbot.waitUntil(lambda: not window.jobs.running)
    return page.ui.comparison


def listed(panel: Any) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(panel.ui.bands.item(row).data(role)) for row in range(panel.ui.bands.count())]


def marks(view: Any) -> list[Mark]:
    return list(view._marks)


def test_the_others_of_the_channel_are_offered(go: Go, captures: list[Capture]) -> None:
    page = go("archive", captures[1].id)
    assert page.ui.viewer.ui.compare.isVisible()
    assert [action.text() for action in page.comparing.menu.actions()] == [
        "Senare: 2026-08-15 15:05",
        "Tidigare: 2026-01-27 14:05",
    ]
    page.ui.viewer.ui.compare.click()
    assert page.comparing.menu.isVisible()
    page.comparing.menu.close()


def test_differences_are_marked_in_both_and_listed(
    qtbot: QtBot, go: Go, desk_window: MainWindow, captures: list[Capture]
) -> None:
    panel = compared(qtbot, desk_window, go("archive", captures[1].id), 1)
    assert panel.ui.summary.text() == "1 nytt avsnitt, 1 borttaget, resten lika"
    assert panel.ui.before_name.text() == "Tidigare: 2026-01-27 14:05"
    assert panel.ui.after_name.text() == "Senare: 2026-05-07 15:05"
    (new, gone) = listed(panel)
    assert new.startswith("Nytt: rad 6")
    assert gone.startswith("Borttaget: rad 1")
    before, after = marks(panel.ui.before), marks(panel.ui.after)
    assert [mark.status.word for mark in before] == ["Nytt", "Borttaget"]
    assert [mark.status.mark for mark in after] == [Shape.PLUS, Shape.DASH]
    assert [len(mark.rows) for mark in before] == [0, 600]
    assert [len(mark.rows) for mark in after] == [600, 0]
    assert [mark.chosen for mark in after] == [True, False]


def test_the_list_is_walked_through_by_key_and_both_pictures_follow(
    qtbot: QtBot, go: Go, desk_window: MainWindow, captures: list[Capture]
) -> None:
    panel = compared(qtbot, desk_window, go("archive", captures[1].id), 1)
    qtbot.keyClick(panel.ui.bands, Qt.Key.Key_Down)
    assert [mark.chosen for mark in marks(panel.ui.after)] == [False, True]
    gone = panel.shown.found.differing[1]
    for view, rows in ((panel.ui.before, gone.before), (panel.ui.after, gone.after)):
        assert view.top() < rows.start < view.top() + view.in_view()


def test_the_pictures_are_scrolled_together_and_zoomed_alike(
    qtbot: QtBot, go: Go, desk_window: MainWindow, captures: list[Capture]
) -> None:
    panel = compared(qtbot, desk_window, go("archive", captures[1].id), 1)
    before, after = panel.ui.before, panel.ui.after
    before.set_zoom(1.0)
    before.go_to(900)  # the second piece, 600 rows lower in the later picture
    assert after.zoom == 1.0
    middle = before.top() + before.in_view() / 2
    assert after.top() + after.in_view() / 2 == pytest.approx(middle + 600, abs=3)
    after.go_to(0)
    assert before.top() == 0


def test_another_width_lists_the_lines_of_text(
    qtbot: QtBot, go: Go, desk_window: MainWindow, captures: list[Capture]
) -> None:
    panel = compared(qtbot, desk_window, go("archive", captures[1].id), 0)
    assert panel.ui.summary.text().startswith("Bilderna är olika breda")
    assert listed(panel) == ["Borttaget: Öppet 10-16", "Nytt: Öppet 10-14", "Nytt: Nytt!"]
    assert marks(panel.ui.after) == []
    panel.ui.after.go_to(200)
    assert panel.ui.before.top() > 0


def test_esc_brings_the_capture_back(
    qtbot: QtBot, go: Go, desk_window: MainWindow, captures: list[Capture]
) -> None:
    page = go("archive", captures[1].id)
    panel = compared(qtbot, desk_window, page, 1)
    assert not page.ui.list_card.isVisible()
    page.back()
    assert not panel.isVisible()
    assert panel.ui.before.picture is None
    assert page.ui.list_card.isVisible()
    assert page.ui.evidence.isVisible()
    assert page.ui.viewer.ui.view.picture is not None


def test_what_changes_meanwhile_leaves_the_comparison_in_front(
    qtbot: QtBot, go: Go, desk_window: MainWindow, captures: list[Capture]
) -> None:
    page = go("archive", captures[1].id)
    panel = compared(qtbot, desk_window, page, 1)
    page.refresh()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert panel.isVisible()
    assert not page.ui.list_card.isVisible()
    assert not page.ui.evidence.isVisible()


def test_a_damaged_picture_is_told_and_the_capture_stays(
    qtbot: QtBot, go: Go, desk: Desk, desk_window: MainWindow, captures: list[Capture]
) -> None:
    page = go("archive", captures[1].id)
    picture = desk.archive.picture(captures[0])
    picture.chmod(0o600)
    picture.write_bytes(picture.read_bytes()[:2000])
    page.comparing.menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: bool(desk_window.banners.banners()))
    assert "går inte att läsa" in desk_window.banners.banners()[0].message.title
    assert not page.comparing.comparing
    assert page.ui.viewer.ui.compare.isEnabled()


def test_a_page_says_how_much_of_it_there_is_and_what_was_noted(
    go: Go, captures: list[Capture]
) -> None:
    page = go("archive", captures[1].id)
    labels = page.ui.evidence.ui.facts.findChildren(type(page.header.title))
    facts = {one.accessibleName(): one.text() for one in labels if one.accessibleName()}
    assert facts["Omfattning"] == "Hela sidan är inte med"
    assert facts["Noterat"] == "Sidan svarade med ett fel (404)."
    assert facts["Filer"] == "Sidans text (page.txt), 13 B"
    page = go("archive", captures[0].id)
    labels = page.ui.evidence.ui.facts.findChildren(type(page.header.title))
    facts = {one.accessibleName(): one.text() for one in labels if one.accessibleName()}
    assert facts["Omfattning"] == "Hela sidan är med"
    assert "Noterat" not in facts
