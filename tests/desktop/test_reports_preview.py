"""The preview: pages drawn when they come into view, in the screen's own pixels, and no more."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smdesk.desktop.jobs import Jobs
from smdesk.desktop.paper_pictures import BAND_PIXELS, MEMORY, PaperPictures
from smdesk.desktop.widgets.paper_view import SMALLEST, PaperView
from smdesk.desktop.widgets.zoom_view import LARGEST
from smdesk.services.ports import OpenPaper, PageSize
from tests.desktop.report_papers import LANDSCAPE, PORTRAIT, open_paper

BLACK, WHITE = QColor("black"), QColor("white")


class Counting:
    """A document that notes what it was asked for."""

    def __init__(self, opened: OpenPaper) -> None:
        self._opened = opened
        self.sizes: list[PageSize] = list(opened.sizes)
        self.asked: list[tuple[int, int, int]] = []
        self.closed = False

    def rows(self, page: int, width: int, first: int, count: int) -> bytes:
        self.asked.append((page, width, count))
        return self._opened.rows(page, width, first, count)

    def close(self) -> None:
        self.closed = True
        self._opened.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:  # noqa: ARG001  jobs tell its thread
    made = Jobs()
    yield made
    made.wait(60_000)


@pytest.fixture
def view(qtbot: QtBot) -> PaperView:
    made = PaperView()
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(
    view: PaperView, jobs: Jobs, *sizes: tuple[float, float]
) -> tuple[PaperPictures, Counting]:
    counting = Counting(open_paper(*sizes))
    pictures = PaperPictures(counting, jobs, view)
    view.set_paper(pictures)
    return pictures, counting


def settle(qtbot: QtBot, view: PaperView, jobs: Jobs) -> None:
    """Paint, draw what that asked for, paint that."""
    for _ in range(3):
        view.viewport().repaint()
        qtbot.waitUntil(lambda: not jobs.running)


def colour(view: PaperView, x: int, y: int) -> QColor:
    image = view.viewport().grab().toImage()
    return image.pixelColor(
        round(x * image.devicePixelRatio()), round(y * image.devicePixelRatio())
    )


def test_a_page_is_painted_where_it_lies(qtbot: QtBot, view: PaperView, jobs: Jobs) -> None:
    pictures, _ = shown(view, jobs, PORTRAIT, PORTRAIT)
    settle(qtbot, view, jobs)
    assert view.fitted
    assert colour(view, 30, 30) == BLACK
    assert colour(view, 300, 300) == WHITE
    assert colour(view, 3, 300) not in [BLACK, WHITE]
    pictures.close()


def test_it_is_drawn_in_the_screen_s_own_pixels(qtbot: QtBot, view: PaperView, jobs: Jobs) -> None:
    pictures, counting = shown(view, jobs, PORTRAIT)
    settle(qtbot, view, jobs)
    wide = view.zoom * 96 / 72 * PORTRAIT[0] * view.devicePixelRatioF()
    assert counting.asked[0][:2] == (0, round(wide))
    pictures.close()


def test_of_500_pages_only_what_is_near_is_drawn_and_kept(
    qtbot: QtBot, view: PaperView, jobs: Jobs
) -> None:
    pictures, counting = shown(view, jobs, *[PORTRAIT] * 500)
    settle(qtbot, view, jobs)
    assert {page for page, _, _ in counting.asked} <= {0, 1, 2}
    for page in range(0, 500, 10):
        view.go_to(page)
        settle(qtbot, view, jobs)
        assert pictures.kept <= MEMORY
    assert view.page() == 490
    assert len({page for page, _, _ in counting.asked}) < 250
    pictures.close()


def test_an_enlarged_page_is_drawn_in_bands(qtbot: QtBot, view: PaperView, jobs: Jobs) -> None:
    pictures, counting = shown(view, jobs, PORTRAIT)
    view.set_zoom(LARGEST)
    settle(qtbot, view, jobs)
    sizes = [width * count for _, width, count in counting.asked]
    assert max(sizes) <= BAND_PIXELS
    whole = PageSize(*PORTRAIT).rows(counting.asked[-1][1])
    assert sum(count for _, width, count in counting.asked if width > 3000) < whole
    assert colour(view, 300, 300) == BLACK
    pictures.close()


def test_zoom_keeps_what_is_in_the_middle(qtbot: QtBot, view: PaperView, jobs: Jobs) -> None:
    pictures, _ = shown(view, jobs, *[PORTRAIT] * 9)
    settle(qtbot, view, jobs)
    view.go_to(4)
    for change in (view.zoom_in, view.zoom_in, view.zoom_out, view.fit_width):
        change()
        assert view.page() == 4
    view.set_zoom(99)
    assert view.zoom == LARGEST
    view.set_zoom(0)
    assert view.zoom == SMALLEST
    pictures.close()


def test_a_landscape_page_fits_too(qtbot: QtBot, view: PaperView, jobs: Jobs) -> None:
    pictures, _ = shown(view, jobs, PORTRAIT, LANDSCAPE)
    settle(qtbot, view, jobs)
    assert view.horizontalScrollBar().maximum() == 0
    view.go_to(1)
    settle(qtbot, view, jobs)
    assert view.page() == 1
    pictures.close()


def test_keys_turn_and_zoom(qtbot: QtBot, view: PaperView, jobs: Jobs) -> None:
    pictures, _ = shown(view, jobs, *[PORTRAIT] * 5)
    settle(qtbot, view, jobs)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(view, Qt.Key.Key_PageDown, control)
    assert view.page() == 1
    qtbot.keyClick(view, Qt.Key.Key_PageUp, control)
    assert view.page() == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page() == 4
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0
    before = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > before
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(before)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == 1.0
    qtbot.keyClick(view, Qt.Key.Key_W)
    assert view.fitted
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > 0
    pictures.close()


def test_the_wheel_with_control_zooms(qtbot: QtBot, view: PaperView, jobs: Jobs) -> None:
    pictures, _ = shown(view, jobs, PORTRAIT)
    before, middle = view.zoom, view.viewport().rect().center()
    scroll(view, middle, 120)
    assert view.zoom > before
    scroll(view, middle, -120)
    assert view.zoom == pytest.approx(before)
    settle(qtbot, view, jobs)
    pictures.close()


def scroll(view: PaperView, at: QPoint, angle: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_new_document_can_stay_at_the_same_place(
    qtbot: QtBot, view: PaperView, jobs: Jobs
) -> None:
    first, _ = shown(view, jobs, *[PORTRAIT] * 5)
    settle(qtbot, view, jobs)
    view.go_to(3)
    second = PaperPictures(open_paper(*[PORTRAIT] * 5), jobs, view)
    view.set_paper(second, stay=True)
    assert view.page() == 3
    view.set_paper(None)
    assert view.count == 0
    for one in (first, second):
        one.close()


def test_closing_waits_for_what_is_being_drawn(qtbot: QtBot, view: PaperView, jobs: Jobs) -> None:
    pictures, counting = shown(view, jobs, *[PORTRAIT] * 3)
    view.viewport().repaint()
    assert jobs.running
    view.set_paper(None)
    pictures.close()
    assert not counting.closed
    qtbot.waitUntil(lambda: counting.closed)
    assert pictures.kept == 0
