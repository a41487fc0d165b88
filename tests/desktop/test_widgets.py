"""The controls: what they say, how they are driven, what survives a refresh."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.capture.engine.opening import PngFiles
from smdesk.desktop.picture_files import open_picture, open_thumbnail
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact, KeyValueList
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import Chip, FilterChips, SearchField
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.page_header import PageHeader
from smdesk.desktop.widgets.picture_view import PictureStrip, PictureView
from smdesk.desktop.widgets.ring import RingProgress
from smdesk.desktop.widgets.status import Shape, Status, StatusPill
from smdesk.desktop.widgets.table_model import Column, TableModel, swedish_order
from smdesk.domain.errors import SurroundingsError

pytestmark = pytest.mark.usefixtures("theme")


@dataclass(frozen=True, slots=True)
class Line:
    key: int
    name: str


LINES = [Line(1, "Öster"), Line(2, "Zoo"), Line(3, "Ängen"), Line(4, "Åsen"), Line(5, "anna")]


def state(line: Line) -> Status:
    return Status(f"Läge {line.key}", Tone.ERROR)


@pytest.fixture
def model() -> TableModel[Line]:
    made = TableModel[Line](
        [
            Column(title="Namn", text=lambda line: line.name),
            Column(title="Nr", text=lambda line: str(line.key), sort=lambda line: line.key),
            Column(title="Läge", text=lambda line: f"Läge {line.key}", status=state),
        ],
        key=lambda line: line.key,
    )
    made.set_rows(LINES)
    return made


@pytest.fixture
def table(qtbot: QtBot, model: TableModel[Line]) -> DataTable:
    made = DataTable()
    qtbot.addWidget(made)
    made.set_table(model)
    made.show()
    return made


def names(model: TableModel[Line]) -> list[str]:
    return [model.row_at(model.index(row, 0)).name for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(model: TableModel[Line]) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.sort(0)
    model.set_rows(LINES[:2])
    assert tester.model() is model


def test_swedish_letters_stand_last(model: TableModel[Line]) -> None:
    model.sort(0)
    assert names(model) == ["anna", "Zoo", "Åsen", "Ängen", "Öster"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model)[0] == "anna"
    model.sort(-1)
    assert swedish_order("É") == "e"


def test_the_chosen_row_stays_chosen(table: DataTable, model: TableModel[Line]) -> None:
    assert table.chosen() is None
    assert table.choose(3)
    model.sort(0)
    assert table.chosen() == LINES[2]
    model.set_rows(list(reversed(LINES)))
    assert table.chosen() == LINES[2]
    assert names(model)[0] == "anna"
    model.set_rows(LINES[:2])
    assert table.chosen() is None
    assert not table.choose(99)


def test_who_comes_to_a_table_by_tab_is_on_a_row(qtbot: QtBot, table: DataTable) -> None:
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.clearFocus()
    table.setFocus(Qt.FocusReason.OtherFocusReason)
    assert table.chosen() is None
    table.clearFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.chosen() == LINES[0]
    table.choose(3)
    table.clearFocus()
    table.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert table.chosen() == LINES[2]


def test_what_is_chosen_stays_in_view_when_room_is_taken(qtbot: QtBot, table: DataTable) -> None:
    table.resize(300, 400)
    table.choose(5)
    table.resize(300, 120)
    qtbot.waitUntil(lambda: table.viewport().height() < 120)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    table.scrollToTop()
    table.resize(300, 118)
    qtbot.waitUntil(lambda: table.viewport().height() < 90)
    assert table.verticalScrollBar().value() == 0


def test_the_table_is_driven_by_keys(qtbot: QtBot, table: DataTable) -> None:
    table.choose_first()
    table.setFocus()
    with qtbot.waitSignal(table.row_chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args == [LINES[1]]
    with qtbot.waitSignal(table.row_activated) as activated:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert activated.args == [LINES[1]]


def test_cells_speak_with_their_heading(model: TableModel[Line]) -> None:
    spoken = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Läge: Läge 1"


def test_a_pill_is_a_word_a_shape_and_a_colour(qtbot: QtBot) -> None:
    pill = StatusPill()
    qtbot.addWidget(pill)
    pill.set_status(Status("Fel", Tone.ERROR))
    assert pill.accessibleName() == "Fel"
    shapes = {Status("x", tone).mark for tone in (Tone.SUCCESS, Tone.WARNING, Tone.ERROR)}
    assert len(shapes) == 3
    assert Status("x", shape=Shape.DASH).mark is Shape.DASH
    assert not pill.grab().isNull()


@pytest.mark.parametrize(("done", "total", "share"), [(0, 0, 0.0), (6, 24, 0.25), (9, 4, 1.0)])
def test_the_ring_never_lies(qtbot: QtBot, done: int, total: int, share: float) -> None:
    ring = RingProgress()
    qtbot.addWidget(ring)
    ring.set_progress(done, total, f"av {total}", f"{done} av {total}")
    assert ring.share == share
    assert ring.accessibleName() == f"{done} av {total}"
    assert not ring.grab().isNull()


def test_a_chip_has_room_for_its_word_in_the_bolder_type(qtbot: QtBot) -> None:
    chips = FilterChips()
    qtbot.addWidget(chips)
    chips.set_chips([Chip("screen", "Hela skärmen"), Chip("area", "Valt område")])
    chips.show()
    buttons = chips.findChildren(QPushButton)
    before = [one.sizeHint().width() for one in buttons]
    for one in buttons:
        one.setChecked(True)
        bold = QFont(one.font())
        bold.setWeight(QFont.Weight.DemiBold)
        edges = QPushButton.sizeHint(one).width() - one.fontMetrics().horizontalAdvance(one.text())
        wanted = QFontMetrics(bold).horizontalAdvance(one.text()) + edges
        assert one.sizeHint().width() >= wanted
    assert [one.sizeHint().width() for one in buttons] == before


def test_chips_keep_the_choice(qtbot: QtBot) -> None:
    chips = FilterChips()
    qtbot.addWidget(chips)
    chips.set_chips([Chip("all", "Alla", 3), Chip("bad", "Brister", 1)])
    assert chips.current() == "all"
    with qtbot.waitSignal(chips.chosen) as chosen:
        chips.findChildren(QPushButton)[1].click()
    assert chosen.args == ["bad"]
    chips.set_chips([Chip("all", "Alla", 4), Chip("bad", "Brister", 2)])
    assert chips.current() == "bad"
    assert chips.findChildren(QPushButton)[1].text() == "Brister 2"
    chips.set_chips([Chip("all", "Alla")])
    assert chips.current() == "all"


def test_search_waits_for_the_hand_to_rest(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.searched) as searched:
        qtbot.keyClicks(field, "bib ")
    assert searched.args == ["bib"]


def test_facts_are_text_never_markup(qtbot: QtBot) -> None:
    facts = KeyValueList()
    qtbot.addWidget(facts)
    facts.set_facts([Fact(name="Namn", value="<b>x</b>"), Fact(name="A", value="<i>", link="u:v")])
    labels = facts.findChildren(QLabel)
    assert "<b>x</b>" in [label.text() for label in labels]
    assert any("&lt;i&gt;" in label.text() for label in labels)
    with qtbot.waitSignal(facts.link_activated) as activated:
        labels[-1].linkActivated.emit("u:v")
    assert activated.args == ["u:v"]
    facts.set_facts([])


def test_the_header_shows_actions_and_follows_them(qtbot: QtBot) -> None:
    header, action = PageHeader(), QAction("Importera…")
    qtbot.addWidget(header)
    header.set_actions(primary=action)
    button = header.findChildren(QPushButton)[0]
    assert button.accessibleName() == "Importera"
    action.setEnabled(False)
    assert not button.isEnabled()


def test_the_headers_actions_stand_below_where_there_is_no_room_beside(qtbot: QtBot) -> None:
    header = PageHeader()
    qtbot.addWidget(header)
    header.set_title("Halvårsomgång")
    header.set_sentence("Andra halvåret 2026 · 2 av 23 tagna · 19 undantag")
    names = ("Ny extra omgång…", "Ta kommunens egna webbplatser", "Ta nästa: Bygg och trafik")
    others = [QAction(name, header) for name in names]
    header.set_guidance(QAction("Riktlinje", header))
    header.set_actions(primary=others.pop(), others=others)
    header.resize(1100, header.heightForWidth(1100))
    header.show()
    buttons = [one for one in header.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) == len(names) + 1
    assert {one.geometry().bottom() for one in buttons} == {header.height() - 1}
    assert buttons[-1].geometry().right() == header.width() - 1
    wide = header.height()
    for width in (600, 420):
        header.resize(width, header.heightForWidth(width))
        assert header.height() > wide
        assert header.minimumSizeHint().width() <= width
        assert all(header.rect().contains(one.geometry()) for one in buttons)
        places = [one.geometry() for one in buttons]
        assert not any(a.intersects(b) for a in places for b in places if a is not b)
        assert min(place.top() for place in places) >= header.sentence.geometry().bottom()


def test_an_empty_list_offers_what_to_do(qtbot: QtBot) -> None:
    empty, action = EmptyState(), QAction("Lägg till")
    qtbot.addWidget(empty)
    empty.set_content("people", "Inga personer", "Här står alla.", action)
    with qtbot.waitSignal(action.triggered):
        empty.findChildren(QPushButton)[0].click()
    assert empty.accessibleDescription() == "Här står alla."


def test_a_long_line_is_elided_with_the_whole_in_its_tip(qtbot: QtBot) -> None:
    label = ElidingLabel()
    qtbot.addWidget(label)
    label.setText("En mycket lång rad " * 10)
    label.resize(100, 20)
    label.show()
    assert label.toolTip() == label.text()


def picture_file(folder: Path, width: int = 400, height: int = 6000) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.save(str(folder / "p.png"))
    return folder / "p.png"


def test_a_tall_picture_is_fitted_zoomed_and_jumped_in(qtbot: QtBot, tmp_path: Path) -> None:
    view, strip = PictureView(), PictureStrip()
    qtbot.addWidget(view)
    qtbot.addWidget(strip)
    strip.follow(view)
    view.resize(300, 300)
    strip.resize(52, 300)
    view.show()
    view.set_picture(open_picture(picture_file(tmp_path)))
    assert 0.5 < view.zoom < 0.75
    view.go_to(2000)
    assert view.top() == pytest.approx(2000, abs=2)
    middle = view.top() + view.in_view() / 2
    view.set_zoom(1.0)
    assert view.top() + view.in_view() / 2 == pytest.approx(middle, abs=2)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.rect().center())
    assert view.top() + view.in_view() / 2 == pytest.approx(3000, rel=0.02)
    assert not view.grab().isNull()
    assert not strip.grab().isNull()


def test_a_broken_picture_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    with pytest.raises(SurroundingsError, match="picture_unreadable"):
        open_picture(broken)


@pytest.mark.parametrize(("width", "height"), [(400, 6000), (400, 100), (90, 700)])
def test_a_thumbnail_is_the_top_of_the_picture(tmp_path: Path, width: int, height: int) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    top = min(width, height)
    for y in range(top, height):
        for x in range(0, width, 9):
            image.setPixelColor(x, y, QColor("black"))
    image.setPixelColor(width // 2, top // 2, QColor("black"))
    image.save(str(tmp_path / "p.png"))
    made = open_thumbnail(PngFiles().open(tmp_path / "p.png"))
    assert made.width() == 176
    assert made.height() == pytest.approx(176 * top / width, abs=1)
    assert made.pixelColor(88, made.height() // 2).lightness() < 250
    assert made.pixelColor(88, made.height() - 2).lightness() == 255


def test_stretching_columns_share_all_the_room(qtbot: QtBot) -> None:
    table = DataTable()
    qtbot.addWidget(table)
    shown = TableModel[Line](
        [
            Column(title="Namn", text=lambda line: line.name, stretch=True),
            Column(title="Även", text=lambda line: line.name, stretch=True),
            Column(title="Nummer", short="Nr", text=lambda line: str(line.key)),
        ],
        key=lambda line: line.key,
    )
    table.set_table(shown)
    shown.set_rows(LINES)
    table.resize(701, 300)
    table.show()
    assert sum(table.columnWidth(at) for at in range(3)) == table.viewport().width()
    assert abs(table.columnWidth(0) - table.columnWidth(1)) < 40


def test_a_short_heading_is_spoken_whole() -> None:
    shown = TableModel[Line](
        [Column(title="Nummer", short="Nr", text=lambda line: str(line.key))],
        key=lambda line: line.key,
    )
    across = Qt.Orientation.Horizontal
    assert shown.headerData(0, across) == "Nr"
    assert shown.headerData(0, across, Qt.ItemDataRole.AccessibleTextRole) == "Nummer"
    assert shown.headerData(0, across, Qt.ItemDataRole.ToolTipRole) == "Nummer"


def test_an_optional_column_gives_way_to_texts_that_need_room(qtbot: QtBot) -> None:
    table = DataTable()
    qtbot.addWidget(table)
    long = [Line(1, "Exempelbiblioteket i Exempelkommun, Instagram")]
    shown = TableModel[Line](
        [
            Column(title="Namn", text=lambda line: line.name, least=220),
            Column(title="Mer", text=lambda line: line.name, optional=True),
        ],
        key=lambda line: line.key,
    )
    table.set_table(shown)
    shown.set_rows(long)
    table.show()
    table.resize(340, 200)
    assert not table.isColumnHidden(1)
    assert table.columnWidth(0) >= 220
    table.resize(270, 200)
    assert table.isColumnHidden(1)
