"""The first start, the import's preview and the settings, in a window over a real desk."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smdesk import __version__, bootstrap
from smdesk.desktop.application import make_application, speak
from smdesk.desktop.forms.start_page import Ui_StartPage
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.import_list import ImportPage
from smdesk.desktop.pages.settings.page import SettingsPage
from smdesk.desktop.pages.start import StartPage
from smdesk.domain.actors import Role
from smdesk.domain.channels import Scope
from smdesk.domain.errors import SurroundingsError
from smdesk.resource_files import resource_path
from smdesk.services.desk import Desk
from smdesk.services.imports.imports import RowState
from smdesk.services.settings.settings import Settings
from tests.desktop.desks import Opened, example_desk
from tests.desktop.windows import open_window, settle

LIST = """Kanal;Plattform;Adress;Sektor;Enhet
Exempelkommun;Facebook;https://www.facebook.com/exempelkommun;Barn och utbildning;Exempelgymnasiet
Parkskolan;Instagram;instagram.com/parkskolan?hl=sv;Barn och utbildning;
Badhuset;Facebook;javascript:alert(1);Kultur och fritid;
"""
NO_SECTORS = """Kanal;Plattform;Adress
Parkskolan;Instagram;instagram.com/parkskolan
Badhuset;Facebook;
"""


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[MainWindow, Desk]]:
    desk = bootstrap.open_desk(tmp_path / "data")
    with open_window(qtbot, desk) as window:
        yield window, desk
    desk.close()


@pytest.fixture
def example(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[MainWindow, Desk]]:
    data = tmp_path / "data"
    with example_desk(data) as desk, open_window(qtbot, desk, first="settings") as window:
        yield window, desk


def start(window: MainWindow) -> StartPage:
    page = window.current_page()
    assert isinstance(page, StartPage)
    return page


def settings(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    window.open_page("settings")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    return page


def front_title(window: MainWindow) -> str:
    page = window.current_page()
    assert page is not None
    return page.title()


# --- Kom igång --------------------------------------------------------------------------------


def test_an_empty_register_offers_four_beginnings(empty: tuple[MainWindow, Desk]) -> None:
    page = start(empty[0])
    words = [button.text() for button in page.form_widget.findChildren(QPushButton)]
    assert words == ["Välj fil…", "Lägg till en kanal", "Öppna exemplet", "Läs in en export…"]


def test_by_hand_asks_for_the_name_first(qtbot: QtBot, empty: tuple[MainWindow, Desk]) -> None:
    window, desk = empty
    page = start(window)
    page.ui.by_hand.click()
    wrong = page.findChild(QLabel, "error_municipality")
    assert isinstance(wrong, QLabel)
    assert wrong.text() == "Fyll i fältet."
    page.ui.municipality.setText("Valdemarsviks kommun")
    page.ui.by_hand.click()
    settle(qtbot, window)
    municipality = desk.register.municipality()
    assert municipality is not None
    assert municipality.name == "Valdemarsviks kommun"
    assert front_title(window) == "Kanaler"


def test_the_example_leaves_what_is_real_alone(
    qtbot: QtBot, empty: tuple[MainWindow, Desk]
) -> None:
    window, desk = empty
    with qtbot.waitSignal(window.example_wanted):
        start(window).ui.example.click()
    settle(qtbot, window)
    assert desk.register.municipality() is None


def test_our_list_leads_to_the_import(qtbot: QtBot, empty: tuple[MainWindow, Desk]) -> None:
    window, _ = empty
    start(window).ui.municipality.setText("Valdemarsviks kommun")
    with patch.object(QFileDialog, "getOpenFileName", return_value=("", "")) as dialog:
        start(window).ui.from_list.click()
        qtbot.waitUntil(lambda: dialog.called)
    assert front_title(window) == "Importera kanaler"


# --- Importera --------------------------------------------------------------------------------


@pytest.fixture
def previewed(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> tuple[ImportPage, MainWindow, Desk]:
    window, desk = example
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    window.open_page("import")
    page = window.current_page()
    assert isinstance(page, ImportPage)
    with patch.object(QFileDialog, "getOpenFileName", return_value=(str(file), "")):
        page.new()
    settle(qtbot, window)
    return page, window, desk


def shown_button(inside: QWidget, text: str) -> QPushButton:
    """The button that a person sees and can press."""
    buttons = inside.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == text and one.isVisible())


def import_page(window: MainWindow) -> ImportPage:
    page = window.current_page()
    assert isinstance(page, ImportPage)
    return page


def test_the_mouse_alone_reaches_the_file(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, _ = example
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    window.open_page("channels")
    settle(qtbot, window)
    answers = [("", ""), (str(file), ""), (str(file), "")]
    with patch.object(QFileDialog, "getOpenFileName", side_effect=answers) as dialog:
        qtbot.mouseClick(shown_button(window, "Importera…"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: dialog.call_count == 1)
        page = import_page(window)
        qtbot.mouseClick(shown_button(page, "Välj fil…"), Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert (dialog.call_count, page.model.rowCount()) == (2, 3)
        qtbot.mouseClick(shown_button(page, "Välj en annan fil…"), Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert dialog.call_count == 3


def choose_place(qtbot: QtBot, page: ImportPage, index: int) -> None:
    """Choose with the keyboard, as the list of choices is a window of its own."""
    page.ui.place.setFocus()
    for _ in range(index):
        qtbot.keyClick(page.ui.place, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not page.context.jobs.running)


def test_rows_without_a_sector_become_overarching(
    qtbot: QtBot, empty: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, desk = empty
    file = tmp_path / "list.csv"
    file.write_text(NO_SECTORS, "utf-8")
    window.open_page("import", file)
    settle(qtbot, window)
    page = import_page(window)
    assert page.model.index(0, 5).data().startswith("Sektor: En verksamhetskanal behöver")
    assert "utan adress" not in page.model.index(1, 5).data()
    assert not page.ui.action_apply.isEnabled()
    choose_place(qtbot, page, 1)
    assert page.ui.place.isVisible()
    assert "utan adress" in page.model.index(1, 5).data()
    qtbot.mouseClick(shown_button(page, "Importera 2 kanaler"), Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    stored = [line.channel for line in desk.register.view(desk.today()).channels]
    assert [(one.name, one.scope) for one in stored] == [
        ("Badhuset", Scope.OVERARCHING),
        ("Parkskolan", Scope.OVERARCHING),
    ]


def test_a_list_with_sectors_asks_nothing(
    previewed: tuple[ImportPage, MainWindow, Desk],
) -> None:
    assert not previewed[0].ui.place.isVisible()


def test_rows_without_a_sector_are_given_one(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, desk = example
    file = tmp_path / "list.csv"
    file.write_text(NO_SECTORS, "utf-8")
    window.open_page("import", file)
    settle(qtbot, window)
    page = import_page(window)
    choose_place(qtbot, page, 2)
    page.ui.action_apply.trigger()
    settle(qtbot, window)
    view = desk.register.view(desk.today())
    sector = next(one for one in view.sectors.values() if one.name == page.ui.place.itemText(2))
    new = [one.channel for one in view.channels if one.channel.name in {"Badhuset", "Parkskolan"}]
    assert [(one.scope, one.sector_id) for one in new] == [(Scope.OPERATIONAL, sector.id)] * 2


def test_the_preview_shows_each_row_and_why(
    previewed: tuple[ImportPage, MainWindow, Desk],
) -> None:
    page, _, _ = previewed
    rows = [page.model.row_at(page.model.index(at, 0)) for at in range(page.model.rowCount())]
    assert [row.state for row in rows] == [RowState.CHANGED, RowState.NEW, RowState.WRONG]
    why = [page.model.index(at, 5).data() for at in range(3)]
    assert "Sektor:" in why[0]
    assert "→ Barn och utbildning." in why[0]
    assert why[1] == ""
    assert "javascript" in why[2]
    assert page.ui.action_apply.text() == "Importera 2 rätta rader"
    said = page.header.sentence.text()
    assert said.endswith("Inget är sparat än. Raden med fel lämnas utanför.")


def test_chips_show_rows_of_one_kind(previewed: tuple[ImportPage, MainWindow, Desk]) -> None:
    page, _, _ = previewed
    chips = page.ui.chips.findChildren(QPushButton)
    next(chip for chip in chips if chip.text() == "Fel 1").click()
    assert page.model.rowCount() == 1


def test_the_right_rows_are_stored_together(
    qtbot: QtBot, previewed: tuple[ImportPage, MainWindow, Desk]
) -> None:
    page, window, desk = previewed
    page.ui.action_apply.trigger()
    settle(qtbot, window)
    names = {line.channel.name for line in desk.register.view(desk.today()).channels}
    assert "Parkskolan" in names
    assert "Badhuset" not in names
    assert front_title(window) == "Kanaler"
    banner = window.banners.banners()[0].message
    assert banner.title == "Importerat: 1 nya och 1 ändrade kanaler."
    assert banner.text == "1 rad med fel lämnades utanför."


def test_a_file_that_is_no_list_is_a_banner(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, _ = example
    file = tmp_path / "no.csv"
    file.write_text("hej\n", "utf-8")
    window.open_page("import", file)
    settle(qtbot, window)
    assert len(window.banners.banners()) == 1
    assert shown_button(import_page(window), "Välj fil…").isEnabled()


def test_what_no_longer_can_be_read_is_not_stored(
    qtbot: QtBot, empty: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, _ = empty
    file = tmp_path / "list.csv"
    file.write_text(NO_SECTORS, "utf-8")
    window.open_page("import", file)
    settle(qtbot, window)
    file.unlink()
    page = import_page(window)
    choose_place(qtbot, page, 1)
    assert len(window.banners.banners()) == 1
    assert not page.ui.action_apply.isVisible()


# --- Inställningar ----------------------------------------------------------------------------


def test_appearance_changes_at_once_and_is_kept(
    qtbot: QtBot, example: tuple[MainWindow, Desk]
) -> None:
    window, desk = example
    page = settings(qtbot, window)
    page.ui.appearance.setCurrentIndex(page.ui.appearance.findData("dark"))
    settle(qtbot, window)
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window).name() == "#171c22"
    assert desk.settings.read().appearance == "dark"
    page.ui.language.setCurrentIndex(page.ui.language.findData("en"))
    settle(qtbot, window)
    assert desk.settings.read() == Settings(appearance="dark", language="en")


def test_the_municipality_gets_its_name_and_logo(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, desk = example
    page = settings(qtbot, window)
    assert not page.ui.save_municipality.isEnabled()
    page.ui.municipality.setText("Nya kommunen")
    assert page.has_changes()
    page.save()
    settle(qtbot, window)
    logo = tmp_path / "logo.png"
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(logo))
    with patch.object(QFileDialog, "getOpenFileName", return_value=(str(logo), "")):
        page.ui.choose_logo.click()
    settle(qtbot, window)
    municipality = desk.register.municipality()
    assert municipality is not None
    assert municipality.name == "Nya kommunen"
    assert municipality.logo is not None
    assert page.ui.logo_state.text() == "Logotyp finns"


def test_a_backup_is_made(qtbot: QtBot, example: tuple[MainWindow, Desk]) -> None:
    window, desk = example
    page = settings(qtbot, window)
    page.ui.backup.click()
    settle(qtbot, window)
    assert len(desk.backups.all()) == 1
    assert page.ui.backup.isEnabled()


def test_whose_work_the_program_holds_is_one_click_away(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, desk = example
    ui = settings(qtbot, window).ui
    assert __version__ in ui.about_text.text()
    texts = tmp_path / "THIRD-PARTY.txt"
    with patch("smdesk.desktop.pages.settings.page.third_party", return_value=texts):
        ui.open_licences.click()
    settle(qtbot, window)  # each is opened on a thread of its own
    ui.open_folder.click()
    settle(qtbot, window)
    assert isinstance(desk.opener, Opened)
    assert desk.opener == [texts, desk.data]


def test_what_no_program_opens_is_told_with_its_place(qtbot: QtBot, desk: Desk) -> None:
    def opens_nothing(path: Path) -> None:
        raise SurroundingsError("nothing_opens", path=path)

    with open_window(qtbot, replace(desk, opener=opens_nothing), first="settings") as window:
        settings(qtbot, window).ui.open_folder.click()
        settle(qtbot, window)
        [banner] = window.banners.banners()
        assert str(desk.data) in banner.message.title


# --- Språk ------------------------------------------------------------------------------------


def test_the_forms_speak_english(qtbot: QtBot, qapp: QApplication) -> None:
    application = make_application(Settings(language="en", appearance="light"))
    assert application is qapp
    assert resource_path("translations", "smdesk_en.ts").is_file()
    form, ui = QWidget(), Ui_StartPage()
    qtbot.addWidget(form)
    try:
        ui.setupUi(form)
        assert ui.by_hand.text() == "Add a channel"
    finally:
        speak(application, "sv")
    ui.retranslateUi(form)
    assert ui.by_hand.text() == "Lägg till en kanal"


def test_who_only_reads_is_not_let_type_what_cannot_be_saved(qtbot: QtBot, tmp_path: Path) -> None:
    with example_desk(tmp_path / "data") as desk:
        reader = replace(desk, actor=replace(desk.actor, roles=frozenset({Role.READER})))
        with open_window(qtbot, reader) as window:
            ui = settings(qtbot, window).ui
            assert all(one.isReadOnly() for one in (ui.municipality, ui.contact, ui.dpo))
            assert not ui.choose_logo.isEnabled()
