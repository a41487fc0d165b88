"""A picture taken elsewhere is brought in by a form in place, or by dropping its file on a row."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.evidence import facts_of
from smdesk.desktop.pages.archive.reading import read_evidence
from smdesk.desktop.pages.round.page import RoundPage
from smdesk.domain.channels import Channel
from smdesk.domain.errors import InvalidError, Problem, SurroundingsError, UserError
from smdesk.domain.evidence import Method
from smdesk.services.desk import Desk
from tests.desktop.keyboard import Keyboard, focused, spoken
from tests.desktop.round_taking_desks import PlayedImports, PlayedPages, with_pages
from tests.desktop.test_accessible_names import nameless
from tests.desktop.windows import open_window

TAKEN_AT = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)


class Bringing:
    """The round's page with its form, by keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow, imports: PlayedImports) -> None:
        self.window, self.imports = window, imports
        self.keys = Keyboard(qtbot, window)
        window.open_page("round")
        self.keys.rest()

    @property
    def page(self) -> RoundPage:
        page = self.window.current_page()
        assert isinstance(page, RoundPage)
        return page

    @property
    def chosen(self) -> Channel:
        channel: Channel = self.page.ui.table.chosen().channel
        return channel

    def error(self, name: str) -> str:
        text: str = getattr(self.page.ui.bring_in.ui, f"error_{name}").text()
        return text

    def open(self, file: Path | None) -> None:
        self.page.ui.table.setFocus()
        self.keys.press("Ctrl+I")
        self.page.ui.bring_in.ui.file.set_path(file)

    def fill(self, source: str = "Mobil, av Åsa") -> None:
        self.keys.fill(
            {
                "Dagen den togs": "2026-11-20",
                "Klockan": "14:30",
                "Var bilden kommer ifrån": source,
            }
        )


@pytest.fixture
def bringing(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[Bringing]:
    imports = PlayedImports(desk)
    played = with_pages(desk, PlayedPages(desk, tmp_path / "taking"), imports)
    with open_window(qtbot, played, first="round") as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield Bringing(qtbot, window, imports)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    made = tmp_path / "bild.png"
    made.write_bytes(b"\x89PNG")
    return made


def test_a_picture_is_brought_in_by_keys(bringing: Bringing, picture: Path) -> None:
    channel, page = bringing.chosen, bringing.page
    bringing.open(picture)
    assert spoken(focused()) == "Bilden: Välj fil…"
    assert nameless(page) == []
    bringing.fill()
    bringing.keys.press("Ctrl+S")
    assert bringing.imports.asked == [(channel.id, picture, TAKEN_AT, "Mobil, av Åsa")]
    assert not page.ui.bring_in.isVisible()
    assert channel.name in page.ui.result.ui.title.text()
    assert page.ui.result.ui.post.isVisible()
    assert not page.ui.result.ui.post.ui.same_day.isVisible()
    assert bringing.chosen.id != channel.id


def test_what_is_missing_is_said_at_each_field(bringing: Bringing) -> None:
    bringing.open(None)
    bringing.keys.press("Ctrl+S")
    assert {bringing.error(name) for name in ("file", "day", "clock", "source")} == {
        "Fyll i fältet."
    }
    assert spoken(focused()) == "Bilden: Välj fil…"
    assert bringing.imports.asked == []
    bringing.keys.press("Esc")
    assert not bringing.page.ui.bring_in.isVisible()
    assert spoken(focused()) == "Kanaler i omgången"


@pytest.mark.parametrize(
    ("error", "field"),
    [
        (UserError("foreign_kind", at="file", name="bild.png"), "file"),
        (InvalidError([Problem(code="foreign_future", at="taken_at")]), "day"),
        (InvalidError([Problem(code="required", at="source")]), "source"),
        (SurroundingsError("archive_full", path="X"), ""),
    ],
)
def test_what_the_archive_refuses_is_said_and_nothing_typed_is_lost(
    bringing: Bringing, picture: Path, error: UserError | SurroundingsError, field: str
) -> None:
    bringing.imports.error = error
    bringing.open(picture)
    bringing.fill("Kollega")
    bringing.keys.press("Ctrl+S")
    form = bringing.page.ui.bring_in
    assert form.isVisible()
    assert form.isEnabled()
    assert form.ui.source.text() == "Kollega"
    assert form.ui.file.path() == picture
    if field:
        assert bringing.error(field)
        assert form.ui.day.y() == form.ui.clock.y() == form.ui.source.y()
    else:
        assert bringing.window.banners.banners()
    assert bringing.page.has_changes()


def test_it_is_archived_byte_for_byte(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "bild.jpg"
    image = QImage(320, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    assert image.save(str(file))
    with open_window(qtbot, desk, first="round") as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        bringing = Bringing(qtbot, window, PlayedImports(desk))
        channel = bringing.chosen
        bringing.open(file)
        bringing.fill()
        bringing.keys.press("Ctrl+S")
        [capture] = desk.archive.page(channel.id)
        assert (capture.method, capture.taken_at) == (Method.IMPORTED, TAKEN_AT)
        assert (capture.width, capture.height) == (320, 900)
        bag = desk.archive.root / capture.bag
        assert file.read_bytes() in [one.read_bytes() for one in bag.rglob("*.jpg")]
        assert channel.name in bringing.page.ui.result.ui.title.text()
        words = window.context.words
        told = {fact.name: fact.value for fact in facts_of(read_evidence(desk, capture), words)}
        assert told["Källa"] == "Mobil, av Åsa"


def drop(bringing: Bringing, row: int, *files: Path) -> bool:
    """Drag files over a row and let go; tell whether they were welcome."""
    table = bringing.page.ui.table
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    place = QPoint(200, table.rowViewportPosition(row) + 10)
    rest = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(place, Qt.DropAction.CopyAction, *rest)
    entering.ignore()
    QApplication.sendEvent(table.viewport(), entering)
    if not entering.isAccepted():
        return False
    dropping = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, *rest)
    QApplication.sendEvent(table.viewport(), dropping)
    return dropping.isAccepted()


@pytest.mark.parametrize("suffix", [".png", ".JFIF"])
def test_a_file_is_dropped_on_its_row(bringing: Bringing, picture: Path, suffix: str) -> None:
    picture = picture.with_suffix(suffix)
    assert drop(bringing, 2, picture)
    bringing.keys.rest()
    form = bringing.page.ui.bring_in
    assert form.isVisible()
    assert form.ui.file.path() == picture
    assert bringing.chosen.name in form.ui.heading.text()
    assert bringing.chosen.id == bringing.imports.desk.rounds.view().lines[2].channel.id
    assert spoken(focused()) == "Dagen den togs"


def test_other_files_are_not_welcome(bringing: Bringing, picture: Path) -> None:
    assert not drop(bringing, 2, picture.with_suffix(".docx"))
    assert not drop(bringing, 2, picture, picture.with_suffix(".pdf"))
    assert not drop(bringing, 2)
    assert not bringing.page.ui.bring_in.isVisible()
