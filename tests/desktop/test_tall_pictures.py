"""Tall pictures in the viewer: bands that are read when they are seen, pages, what is damaged."""

from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smdesk.capture.engine.opening import PngFiles
from smdesk.capture.engine.reading import PngRows, Rows
from smdesk.capture.engine.sink import PngSink
from smdesk.desktop import tall_pictures
from smdesk.desktop.jobs import Jobs
from smdesk.desktop.tall_pictures import TallPicture
from smdesk.desktop.widgets.picture_marks import Mark
from smdesk.desktop.widgets.picture_viewer import PictureViewer
from smdesk.desktop.widgets.status import Status
from smdesk.domain.paging import rows_of_a_page
from smdesk.words import Words
from tests.capture.engine.scenes import page
from tests.support.patience import LONG

WIDTH, HEIGHT = 240, 9000


@pytest.fixture
def tall(tmp_path: Path) -> Path:
    """A page whose first pixel of each row says which row it is."""
    pixels = page(HEIGHT, 3, WIDTH)
    rows = np.arange(HEIGHT)
    pixels[:, 0, 0], pixels[:, 0, 1] = rows % 256, rows // 256
    with PngSink(tmp_path / "tall.png", WIDTH) as sink:
        sink.add(pixels)
    return tmp_path / "tall.png"


@pytest.fixture
def viewer(qtbot: QtBot) -> PictureViewer:
    made = PictureViewer()
    made.set_up(Jobs(made), Words(), PngFiles())
    qtbot.addWidget(made, before_close_func=rest)
    made.resize(420, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rest(viewer: PictureViewer) -> None:
    """Wait until nothing is read any more."""
    jobs = viewer.findChild(Jobs)
    assert jobs is not None
    while jobs.running:
        assert jobs.wait(LONG)
        QApplication.processEvents()


def opened(qtbot: QtBot, viewer: PictureViewer, path: Path) -> TallPicture:
    """Open a picture and wait until it has been read through."""
    viewer.open(path)
    qtbot.waitUntil(lambda: bool(viewer.ui.view.picture and viewer.ui.view.picture.pages))
    found = viewer.ui.view.picture
    assert isinstance(found, TallPicture)
    return found


def painted(qtbot: QtBot, picture: TallPicture, area: QRectF, scale: float = 1.0) -> QImage:
    """Paint an area as a view would, once all of it is read."""
    qtbot.waitUntil(lambda: _covered(picture, area, scale))
    image = QImage(
        round(area.width() * scale), round(area.height() * scale), QImage.Format.Format_RGB32
    )
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    for piece in picture.pieces(area, scale):
        painter.drawImage(piece.area, piece.image, piece.source)
    painter.end()
    return image


def _covered(picture: TallPicture, area: QRectF, scale: float) -> bool:
    fine = list(picture.pieces(area, scale))[1:]
    return sum(piece.area.height() for piece in fine) == pytest.approx(area.height())


def row_of(colour: QColor) -> int:
    return colour.blue() + 256 * colour.green()


def test_any_place_shows_its_own_rows(qtbot: QtBot, viewer: PictureViewer, tall: Path) -> None:
    picture = opened(qtbot, viewer, tall)
    for top in (8700, 0, 5000, 500):
        image = painted(qtbot, picture, QRectF(0, top, WIDTH, 300))
        assert [row_of(image.pixelColor(0, y)) for y in (0, 12, 299)] == [top, top + 12, top + 299]


def test_a_small_zoom_reads_coarser_bands(qtbot: QtBot, viewer: PictureViewer, tall: Path) -> None:
    picture = opened(qtbot, viewer, tall)
    image = painted(qtbot, picture, QRectF(0, 0, WIDTH, HEIGHT), 0.125)
    assert image.height() == HEIGHT // 8
    whole = QImage(str(tall)).scaled(image.size(), mode=Qt.TransformationMode.SmoothTransformation)
    differing = [
        abs(image.pixelColor(x, y).lightness() - whole.pixelColor(x, y).lightness())
        for y in range(0, image.height(), 7)
        for x in range(2, image.width() - 2, 5)
    ]
    assert sum(differing) / len(differing) < 12
    assert all(level >= 2 for level, _ in picture._bands if level)


def test_only_what_was_seen_last_stays_in_memory(
    qtbot: QtBot, viewer: PictureViewer, tall: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tall_pictures, "MEMORY", 1)
    picture = opened(qtbot, viewer, tall)
    for top in range(0, HEIGHT, 900):
        painted(qtbot, picture, QRectF(0, top, WIDTH, 200))
    assert len(picture._bands) <= 2 * tall_pictures.AT_ONCE


def test_the_strip_shows_the_whole(qtbot: QtBot, viewer: PictureViewer, tall: Path) -> None:
    picture = opened(qtbot, viewer, tall)
    assert picture.strip.width() == 104
    assert all(picture.strip.pixelColor(52, y).alpha() == 255 for y in range(0, 1600, 100))


def test_pages_are_turned_by_button_and_key(
    qtbot: QtBot, viewer: PictureViewer, tall: Path
) -> None:
    picture = opened(qtbot, viewer, tall)
    assert len(picture.pages) >= HEIGHT // rows_of_a_page(WIDTH)
    assert viewer.ui.previous.isVisible()
    assert not viewer.ui.previous.isEnabled()
    first = picture.pages[0]
    assert viewer.ui.place.text() == f"Sida 1 av {len(picture.pages)} · rad 1–{first.end}"
    viewer.ui.next.click()
    assert viewer.ui.view.top() == pytest.approx(first.end, abs=2)
    assert viewer.ui.place.text().startswith("Sida 2 av")
    viewer.ui.view.setFocus()
    qtbot.keyClick(viewer.ui.view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert viewer.ui.place.text().startswith("Sida 3 av")
    for _ in picture.pages:
        qtbot.keyClick(viewer.ui.view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert viewer.ui.place.text().startswith(f"Sida {len(picture.pages)} av")
    assert not viewer.ui.next.isEnabled()
    qtbot.keyClick(viewer.ui.view, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert viewer.ui.next.isEnabled()


def test_zoom_by_key(qtbot: QtBot, viewer: PictureViewer, tall: Path) -> None:
    viewer.resize(260, 500)
    opened(qtbot, viewer, tall)
    fitted = viewer.ui.view.zoom
    assert fitted < 1
    qtbot.keyClick(viewer.ui.view, Qt.Key.Key_0)
    assert viewer.ui.view.zoom == 1
    assert viewer.ui.actual.text() == "100 %"
    qtbot.keyClick(viewer.ui.view, Qt.Key.Key_W)
    assert viewer.ui.view.zoom == fitted


def test_a_small_picture_has_no_pages_to_turn(
    qtbot: QtBot, viewer: PictureViewer, tmp_path: Path
) -> None:
    with PngSink(tmp_path / "small.png", WIDTH) as sink:
        sink.add(page(120, 3, WIDTH))
    picture = opened(qtbot, viewer, tmp_path / "small.png")
    assert len(picture.pages) == 1
    assert not viewer.ui.next.isVisible()
    assert viewer.ui.place.text() == "y 0 av 120 px"


def test_a_picture_that_ends_too_soon_is_told_once_and_not_shown(
    qtbot: QtBot, viewer: PictureViewer, tall: Path
) -> None:
    data = tall.read_bytes()
    tall.write_bytes(data[: len(data) * 2 // 3])
    told: list[object] = []
    assert viewer._jobs is not None
    viewer._jobs.failed.connect(told.append)
    viewer.open(tall)
    qtbot.waitUntil(lambda: bool(told))
    rest(viewer)
    assert [getattr(error, "code", "") for error in told] == ["picture_unreadable"]
    assert viewer.ui.view.picture is None
    assert viewer.ui.place.text() == "Bilden kan inte visas"


def test_the_last_picture_asked_for_wins(viewer: PictureViewer, tall: Path, tmp_path: Path) -> None:
    with PngSink(tmp_path / "small.png", WIDTH) as sink:
        sink.add(page(120, 3, WIDTH))
    viewer.open(tall)
    viewer.open(tmp_path / "small.png")
    rest(viewer)
    assert viewer.ui.view.picture is not None
    assert viewer.ui.view.picture.size.height() == 120
    viewer.open(None)
    assert viewer.ui.view.picture is None


def test_the_window_waits_for_no_reading_when_a_picture_goes(
    qtbot: QtBot, viewer: PictureViewer, tall: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, may_read, closed = Event(), Event(), list[bool]()
    block = PngRows.block

    def held(rows: PngRows, number: int) -> Rows:
        reading.set()
        may_read.wait(60)
        return block(rows, number)

    monkeypatch.setattr(PngRows, "block", held)
    monkeypatch.setattr(PngRows, "close", lambda _: closed.append(may_read.is_set()))
    viewer.open(tall)
    qtbot.waitUntil(reading.is_set)
    viewer.open(None)
    assert viewer.ui.view.picture is None
    assert closed == []
    may_read.set()
    qtbot.waitUntil(lambda: bool(closed))
    rest(viewer)
    assert closed == [True]


def test_marks_are_seen_where_their_rows_are(
    qtbot: QtBot, viewer: PictureViewer, tmp_path: Path
) -> None:
    with PngSink(tmp_path / "white.png", WIDTH) as sink:
        sink.add(np.full((3000, WIDTH, 4), 255, np.uint8))
    opened(qtbot, viewer, tmp_path / "white.png")
    view = viewer.ui.view
    rest(viewer)
    plain = view.viewport().grab().toImage()
    view.set_marks(
        [
            Mark(rows=range(100, 200), status=Status("Nytt")),
            Mark(rows=range(300, 300), status=Status("Borttaget")),
        ]
    )
    marked = view.viewport().grab().toImage()
    x = view.viewport().width() // 2
    changed = [y for y in range(400) if plain.pixelColor(x, y) != marked.pixelColor(x, y)]
    top = 16 + 100 * view.zoom
    assert changed[0] == pytest.approx(top, abs=2)
    assert len([y for y in changed if y < 16 + 250 * view.zoom]) == pytest.approx(
        100 * view.zoom, abs=2
    )
