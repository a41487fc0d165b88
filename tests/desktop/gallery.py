"""Pictures of every control: `python -m tests.desktop.gallery FOLDER [light|dark]`."""

import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from smdesk.capture.engine.opening import PngFiles
from smdesk.desktop.frame import MainWindow, PageEntry
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.picture_files import open_picture
from smdesk.desktop.theme import Appearance, Theme
from smdesk.desktop.tokens import Space, Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import Card, Fact, KeyValueList, TitledCard
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import Chip, FilterChips, SearchField
from smdesk.desktop.widgets.picture_viewer import PictureViewer
from smdesk.desktop.widgets.ring import RingProgress
from smdesk.desktop.widgets.status import Shape, Status, StatusPill
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.services.desk import Desk
from smdesk.words import Words

ROWS = [
    ("Exempelkommun", "Facebook", "Övergripande", "Kommunchef", Status("I ordning", Tone.SUCCESS)),
    ("Biblioteket", "Instagram", "Kultur, fritid", "Sektorschef", Status("Uppdrag", Tone.WARNING)),
    ("Räddningstjänsten", "X", "Samhälle", "", Status("Ansvarig", Tone.ERROR)),
    ("Ungdomsgården", "YouTube", "Kultur, fritid", "Sektorschef", Status("Vilande 112 d")),
    ("Simhallen", "Instagram", "Kultur", "Sektorschef", Status("Undantag", shape=Shape.DASH)),
    ("Åtorps skola", "Blogg", "Utbildning", "Sektorschef", Status("I ordning", Tone.SUCCESS)),
]


def thumbnail() -> QImage:
    """Return a small invented page."""
    image = QImage(176, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(0, 0, 176, 34, QColor("#7BA3C4"))
    for y in range(50, 400, 50):
        painter.fillRect(10, y, 156, 30, QColor("#D3DBE3"))
    painter.end()
    return image


def tall_picture(folder: Path) -> Path:
    """Write a very tall invented page and return its path."""
    image = QImage(1200, 12_000, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for number, y in enumerate(range(0, 12_000, 400)):
        painter.fillRect(60, y + 40, 1080, 300, QColor.fromHsv(number * 37 % 360, 60, 210))
    painter.end()
    path = folder / "tall.png"
    image.save(str(path))
    return path


class Controls(Page[None]):
    """All small controls on one page."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        other, primary = QAction("Importera…", self), QAction("Ansök om kanal", self)
        self.header.set_sentence("24 aktiva, 2 vilande, 3 avslutade. Ansvar per 23 november 2026.")
        self.header.set_actions(primary=primary, others=[other])
        grid = QGridLayout(self.form_widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.L)
        grid.addLayout(self._filters(), 0, 0, 1, 2)
        grid.addWidget(self._table(), 1, 0)
        grid.addWidget(self._card(), 1, 1)
        grid.setColumnStretch(0, 1)

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        search = SearchField()
        search.setPlaceholderText("Sök kanal, enhet, person")
        search.setFixedWidth(280)
        chips = FilterChips()
        chips.set_chips(
            [Chip("all", "Alla", 29), Chip("bad", "Brister", 6), Chip("due", "Att ta", 9)]
        )
        row.addWidget(search)
        row.addWidget(chips, 1)
        return row

    def _table(self) -> QWidget:
        model: TableModel[tuple[str, str, str, str, Status]] = TableModel(
            [
                Column(title="", text=lambda _: "", picture=lambda _: thumbnail(), width=64),
                Column(title="Kanal", text=lambda row: row[0]),
                Column(title="Plattform", text=lambda row: row[1]),
                Column(title="Sektor", text=lambda row: row[2]),
                Column(title="Ansvarig chef", text=lambda row: row[3]),
                Column(title="Läge", text=lambda r: r[4].word, status=lambda r: r[4], stretch=True),
            ],
            key=lambda row: row[0],
        )
        table = DataTable()
        table.setAccessibleName("Kanaler")
        table.set_table(model)
        model.set_rows(ROWS)
        table.choose("Biblioteket")
        card = Card()
        box = QVBoxLayout(card)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(table)
        return card

    def _card(self) -> QWidget:
        card = TitledCard("Halvår 2 2026")
        card.setFixedWidth(390)
        ring = RingProgress()
        ring.set_progress(14, 24, "av 24", "14 av 24 kanaler tagna")
        card.box.addWidget(ring)
        pill = StatusPill()
        pill.set_status(Status("Hel: 0–31 050, inga glapp", Tone.SUCCESS))
        card.box.addWidget(pill)
        tabs = QTabWidget()
        facts = KeyValueList()
        facts.set_facts(
            [
                Fact(name="Adress", value="instagram.com/exempelbiblioteket", link="https://x"),
                Fact(
                    name="Syftet i ord",
                    value="Visa läslust och program för unga som inte läser hemsidan.",
                ),
                Fact(
                    name="Ansvarig chef",
                    value="Sektorschef kultur och fritid",
                    note="(av ämbetet, 1 feb 2025 –)",
                ),
            ]
        )
        tabs.addTab(facts, "Uppgifter")
        tabs.addTab(QWidget(), "Redaktörer")
        tabs.addTab(QWidget(), "Historik")
        card.box.addWidget(tabs)
        line, combo = QLineEdit("En rad"), QComboBox()
        combo.addItems(["Facebook", "Instagram"])
        wrong = QLineEdit("fel")
        wrong.setProperty("invalid", "true")
        check = QCheckBox("Visa avslutade")
        check.setChecked(True)
        for field in (line, combo, wrong, check):
            card.box.addWidget(field)
        card.box.addStretch(1)
        return card

    def read(self) -> None:
        """Nothing to read."""

    def show_view(self, view: None) -> None:
        """Nothing to show."""


class Viewer(Page[None]):
    """The viewer and an empty state."""

    def __init__(self, context: PageContext, folder: Path) -> None:
        super().__init__(context)
        row = QHBoxLayout(self.form_widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        viewer = PictureViewer()
        viewer.set_up(context.jobs, context.words, PngFiles())
        viewer.ui.view.set_picture(open_picture(tall_picture(folder)))
        card, empty_card = Card(), Card()
        box = QVBoxLayout(card)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(viewer)
        empty = EmptyState()
        text = "Här syns varje skärmdump som är tagen, med bevis på att den är oförändrad."
        empty.set_content("archive", "Inget i arkivet ännu", text, QAction("Ta en skärmdump", self))
        QVBoxLayout(empty_card).addWidget(empty)
        row.addWidget(card, 2)
        row.addWidget(empty_card, 1)
        viewer.ui.view.go_to(3000)

    def read(self) -> None:
        """Nothing to read."""

    def show_view(self, view: None) -> None:
        """Nothing to show."""


def main(folder: Path, appearance: str) -> None:
    """Save one picture a page."""
    application = QApplication([])
    theme = Theme(application, Appearance(appearance))

    def viewer(context: PageContext) -> Page[None]:
        return Viewer(context, folder)

    entries = [
        PageEntry(key="overview", icon="overview", make=Controls),
        PageEntry(key="channels", icon="channels", make=Controls),
        PageEntry(key="people", icon="people", make=Controls),
        PageEntry(key="round", icon="round", make=Controls),
        PageEntry(key="archive", icon="archive", make=viewer),
        PageEntry(key="reports", icon="reports", make=Controls),
        PageEntry(key="settings", icon="settings", make=Controls, bottom=True),
    ]
    window = MainWindow(words=Words(), theme=theme, entries=entries)
    window.attach(cast("Desk", None))
    window.set_municipality("Exempelkommun")
    window.set_badge("round", 10, "10 att ta")
    window.resize(1366, 768)
    window.show()
    for key in ("channels", "archive"):
        window.open_page(key)
        if key == "channels":
            window.tell(
                Message(
                    title="Arkivet är fullt",
                    text="Inget har gått förlorat. Frigör plats.",
                    tone=Tone.ERROR,
                )
            )
            window.tell(
                Message(
                    title="Uppdraget för B. Exempel går ut 9 december.",
                    tone=Tone.WARNING,
                    actions=[("Förnya", window.banners.clear)],
                )
            )
        for _ in range(20):
            application.processEvents()
        ratio = round(window.devicePixelRatioF())
        window.grab().save(str(folder / f"gallery-{key}-{appearance}-{ratio}x.png"))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "light")
