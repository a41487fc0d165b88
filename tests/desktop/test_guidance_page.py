"""Riktlinjer over the example: versions entered from a file, headings shown, readings confirmed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.guidance import page as module
from smdesk.desktop.pages.guidance.page import GuidancePage
from smdesk.desktop.pages.overview import DUTIES
from smdesk.domain.actors import Actor
from smdesk.domain.guidance import PolicyDocument
from smdesk.domain.ids import new_id
from smdesk.domain.rules import Rule
from smdesk.services.desk import Desk
from tests.desktop.desks import Opened, example_desk, forget_policy
from tests.desktop.windows import open_window, settle

TEXT = "# 1 Redaktörer\nDen som skriver.\n\n## Mer\nOch mer.\n\n# Annat\nNågot.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        forget_policy(opened)
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


def guidance(qtbot: QtBot, window: MainWindow, argument: object = None) -> GuidancePage:
    window.open_page("guidance", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, GuidancePage)
    return page


def enter(desk: Desk, days_ago: int = 60, file: Path | None = None) -> str:
    document = PolicyDocument(
        id=new_id(),
        edition=1,
        title="Riktlinjer",
        adopted_on=desk.today() - timedelta(days=days_ago),
        body="Kommunfullmäktige",
        text=TEXT,
        added_at=desk.clock(),
    )
    return desk.guidance.add(desk.actor, document, file).id


def cells(model: object, column: int) -> list[str]:
    rows = range(model.rowCount())  # type: ignore[attr-defined]
    return [model.index(row, column).data() for row in rows]  # type: ignore[attr-defined]


def banner(window: MainWindow) -> str:
    return window.banners.banners()[0].message.title


def test_an_empty_page_offers_the_first_version(qtbot: QtBot, window: MainWindow) -> None:
    page = guidance(qtbot, window)
    assert page.ui.lists.currentWidget() is page.ui.empty
    assert page.header.sentence.text().startswith("Kommunens egna riktlinjer är inte inlagda")
    [button] = page.ui.empty.findChildren(QPushButton)
    button.click()
    assert page.form.isVisible()
    page.back()
    assert not page.form.isVisible()
    page.back()
    settle(qtbot, window)
    settings = window.current_page()
    assert settings is not None
    assert settings.title() == "Inställningar"
    settings.ui.open_guidance.click()  # type: ignore[attr-defined]
    assert window.current_page() is page


def test_a_version_is_entered_from_a_file(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "riktlinjer.md"
    file.write_text(TEXT, "utf-8")
    page = guidance(qtbot, window)
    page.new()
    form = page.form
    form.ui.file.set_path(file)
    settle(qtbot, window)
    assert form.ui.text.toPlainText() == TEXT.strip()
    assert form.ui.title.text() == "riktlinjer"
    assert form.ui.found.text() == ("En av 3 rubriker känns igen.")
    assert cells(form.headings, 1) == ["Redaktörer", "Hör till ”Redaktörer”", "Okänd rubrik"]
    assert "Kontroll och svar" in form.ui.lacking.text()
    page.save()
    missing = form.findChild(QLabel, "error_adopted_on")
    assert isinstance(missing, QLabel)
    assert missing.text() == "Fyll i fältet."
    form.ui.adopted_on.set_day(desk.today() + timedelta(days=1))
    page.save()
    settle(qtbot, window)
    assert form.isVisible()  # adopted ahead
    form.ui.adopted_on.set_day(desk.today())
    page.save()
    settle(qtbot, window)
    assert not form.isVisible()
    [stored] = desk.guidance.documents()
    assert (stored.title, stored.text, bool(stored.document)) == ("riktlinjer", TEXT.strip(), True)
    assert banner(window) == f"Versionen som antogs {desk.today()} är tillagd."
    assert page.header.sentence.text().startswith("Version 1, antagen")
    assert page.ui.original.isEnabled()


def test_a_file_that_cannot_be_read_says_so_at_the_field(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "riktlinjer.docx"
    file.write_bytes(b"PK broken")
    page = guidance(qtbot, window)
    page.new()
    page.form.ui.file.set_path(file)
    settle(qtbot, window)
    error = page.form.findChild(QLabel, "error_file")
    assert isinstance(error, QLabel)
    assert error.text().startswith("riktlinjer.docx är skadad")
    assert page.form.ui.text.toPlainText() == ""
    other = tmp_path / "beslut.pdf"
    other.write_bytes(b"%PDF")
    page.form.ui.file.set_path(other)
    assert error.isHidden()
    assert page.form.ui.file_note.text().startswith("beslut.pdf bifogas som original")


def test_what_is_typed_is_not_lost_unasked(qtbot: QtBot, window: MainWindow) -> None:
    page = guidance(qtbot, window)
    page.new()
    assert not page.has_changes()
    page.form.ui.text.setPlainText("Text")
    assert page.has_changes()
    qtbot.waitUntil(lambda: page.form.ui.found.text().startswith("Skriv eller klistra"))
    page.form.ui.text.setPlainText("Redaktörer\nText")
    qtbot.waitUntil(lambda: page.form.headings.rowCount() == 1)
    page.back()
    assert not page.has_changes()


def test_who_has_read_is_confirmed_for_several(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    kept = enter(desk)
    page = guidance(qtbot, window, "readings")
    ui = page.ui
    assert ui.tabs.currentWidget() is ui.readings_tab
    everybody = desk.guidance.readings(kept)
    assert cells(page.readings, 2) == ["Har inte bekräftat"] * len(everybody)
    assert not ui.confirm.isEnabled()
    ui.readings.selectRow(0)
    assert ui.confirm.isEnabled()
    ui.day.set_day(desk.today() - timedelta(days=100))
    ui.confirm.click()
    settle(qtbot, window)
    error = page.findChild(QLabel, "error_day")
    assert isinstance(error, QLabel)
    assert error.text().startswith("Versionen antogs")
    ui.day.set_day(desk.today() - timedelta(days=3))
    ui.confirm.click()
    settle(qtbot, window)
    first = everybody[0].person.name
    assert banner(window) == f"{first} har bekräftat att riktlinjerna är lästa."
    assert cells(page.readings, 2)[-1] == str(desk.today() - timedelta(days=3))
    ui.mark_left.click()
    ui.confirm.click()
    settle(qtbot, window)
    assert all(one.read_on for one in desk.guidance.readings(kept))
    assert not ui.confirm.isEnabled()
    assert page.header.sentence.text().endswith(
        f"{len(everybody)} av {len(everybody)} har bekräftat."
    )


def test_the_card_tells_of_the_chosen_version(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "Riktlinjer.odt"
    file.write_bytes(b"odt")
    old, new = enter(desk, 400, file), enter(desk)
    page = guidance(qtbot, window, old)
    assert cells(page.versions, 3) == ["Gäller", "Tidigare"]
    assert page.ui.about.text().startswith("Version 1,")
    page.ui.original.click()
    settle(qtbot, window)
    assert isinstance(desk.opener, Opened)
    assert desk.opener[0].name == "Riktlinjer.odt"
    page.visit(new)
    assert page.ui.about.text().startswith("Version 2,")
    assert not page.ui.original.isEnabled()
    assert cells(page.headings, 0) == ["1 Redaktörer", "Mer", "Annat"]


def test_a_version_that_nobody_has_read_can_be_removed(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    kept = enter(desk, 400)
    desk.guidance.confirm(desk.actor, kept, [desk.guidance.readings(kept)[0].person.id])
    enter(desk)
    page = guidance(qtbot, window)
    assert page.ui.remove.isVisible()
    with patch.object(module, "ask", return_value=False):
        page.ui.remove.click()
    assert len(desk.guidance.documents()) == 2
    with patch.object(module, "ask", return_value=True):
        page.ui.remove.click()
    settle(qtbot, window)
    [left] = desk.guidance.documents()
    assert left.id == kept
    assert page.ui.remove.isHidden()


def test_who_only_reads_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    enter(desk)
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        page = guidance(qtbot, window)
        page.ui.readings.selectAll()
        for part in (page.ui.confirm, page.ui.mark_left, page.ui.action_new):
            assert not part.isEnabled()
        assert page.ui.remove.isHidden()
        page.new()
        assert not page.form.isVisible()


def test_the_overview_and_a_channel_lead_there(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    enter(desk)
    window.open_page("overview")
    settle(qtbot, window)
    overview = window.current_page()
    item = next(one for one in desk.overview.view().todo if one.rule is Rule.GUIDANCE_READ)
    overview._go(item)  # type: ignore[union-attr]
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, GuidancePage)
    assert page.ui.tabs.currentWidget() is page.ui.readings_tab
    channels = window._page("channels")
    channels._mend(item.shortcoming)  # type: ignore[attr-defined]
    assert window.current_page() is page


def test_the_duties_are_counted_on_the_overview(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    window.open_page("overview")
    settle(qtbot, window)
    page = window.current_page()
    assert page is not None
    links = page.ui.duties.findChildren(QPushButton)  # type: ignore[attr-defined]
    waiting = desk.overview.view().duties
    assert waiting
    said = [page.words(f"duty.{one.kind}", count=one.count) for one in waiting]
    assert [link.text() for link in links] == said
    for link, one in zip(links, waiting, strict=True):
        link.click()
        settle(qtbot, window)
        assert window.current_page() is window._page(DUTIES[one.kind][0])
