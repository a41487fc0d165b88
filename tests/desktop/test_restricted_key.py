"""The key of the restricted store: made, printed, proved by typing, brought back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.removals.page import RemovalsPage
from smdesk.desktop.pages.restricted.key import RestrictedKeyPart
from smdesk.desktop.pages.restricted.print import key_lines
from smdesk.domain.actors import Actor
from smdesk.services.desk import Desk
from tests.desktop.removal_desks import removal_desk, set_up
from tests.desktop.windows import open_window, settle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with removal_desk(tmp_path / "data", keyed=False) as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


def store_of(qtbot: QtBot, window: MainWindow) -> RestrictedKeyPart:
    window.open_page("removals", "store")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, RemovalsPage)
    assert page.key.isVisible()
    return page.key


def complaint(part: RestrictedKeyPart) -> str:
    [line] = part.findChildren(QLabel, "error_recovery")
    return line.text()


def test_a_key_is_made_shown_once_and_proved(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    part = store_of(qtbot, window)
    assert part.ui.pill.status.word == "Ingen nyckel"
    part.ui.make.click()
    settle(qtbot, window)
    recovery = part.ui.recovery.text()
    assert recovery.startswith("AGE-SECRET-KEY-1\n")
    assert part.ui.pill.status.word == "Inte provad"
    part.ui.typed.setText(recovery.lower()[:-3])
    part.ui.prove.click()
    settle(qtbot, window)
    assert complaint(part).startswith("Något tecken blev fel.")
    part.ui.typed.setText(recovery.lower())
    part.ui.typed.returnPressed.emit()
    settle(qtbot, window)
    assert desk.restricted.state().ready
    assert not part.isVisible()
    assert part.ui.recovery.text() == ""
    assert window.banners.banners()[0].message.title.startswith("Nyckeln på papperet fungerar.")


def test_the_key_is_not_shown_again(qtbot: QtBot, window: MainWindow) -> None:
    part = store_of(qtbot, window)
    part.ui.make.click()
    settle(qtbot, window)
    part.ui.back.click()
    part = store_of(qtbot, window)
    assert part.kind() == "untested"
    assert part.ui.recovery.text() == ""
    assert not part.ui.shown_part.isVisibleTo(part)
    part.ui.renew.click()
    settle(qtbot, window)
    assert part.ui.shown_part.isVisibleTo(part)


def test_another_paper_is_made_for_the_same_key(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    set_up(desk)
    before = desk.restricted.state().key
    part = store_of(qtbot, window)
    assert part.ui.pill.status.word == "I ordning"
    part.ui.try_again.click()
    assert part.ui.prove.isVisibleTo(part)
    part.ui.renew.click()
    settle(qtbot, window)
    after = desk.restricted.state().key
    assert before is not None
    assert after is not None
    assert after.recipient == before.recipient
    assert after.tested_at is None


def test_the_key_comes_back_from_paper(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    recovery = set_up(desk)
    key = desk.restricted.state().key
    assert key is not None
    desk.restricted._tools.keys.remove(key.id)
    part = store_of(qtbot, window)
    assert part.ui.pill.status.word == "Går inte att öppna här"
    part.ui.typed.setText("fel")
    part.ui.recover.click()
    settle(qtbot, window)
    assert complaint(part)
    part.ui.typed.setText(recovery)
    part.ui.recover.click()
    settle(qtbot, window)
    assert desk.restricted.state().openable


def test_the_page_to_print_holds_the_key_and_says_to_lock_it_in(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    part = store_of(qtbot, window)
    part.ui.make.click()
    settle(qtbot, window)
    html = part.page()
    assert all(line in html for line in part.ui.recovery.text().split("\n"))
    assert "Exempelkommun" in html
    assert "Lås in papperet" in html
    part.save_to(tmp_path / "key.pdf")
    settle(qtbot, window)
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")
    assert window.banners.banners()[0].message.title.endswith("ta bort filen.")


def test_a_page_that_cannot_be_written_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    part = store_of(qtbot, window)
    part.ui.make.click()
    settle(qtbot, window)
    part.save_to(tmp_path / "no folder" / "key.pdf")
    settle(qtbot, window)
    assert "kunde inte skrivas" in window.banners.banners()[0].message.title
    assert part.ui.recovery.text()


def test_who_only_reads_makes_no_key(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        part = store_of(qtbot, window)
        assert not part.ui.make.isVisibleTo(part)
        assert "Be webmastern" in part.ui.lead.text()


def test_a_key_stands_in_lines_to_follow_with_a_finger() -> None:
    assert key_lines("") == []
    assert key_lines("START A B C D E F") == ["START", "A B C D E", "F"]
