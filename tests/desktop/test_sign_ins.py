"""Forgetting the sign-ins: asked first, told after, and what goes wrong is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smdesk.domain.errors import SurroundingsError
from smdesk.services.desk import Desk
from tests.desktop.keyboard import Keyboard
from tests.desktop.round_taking_desks import PlayedPages, with_pages
from tests.desktop.windows import open_window

FORGOTTEN = "Inloggningarna är glömda. Nästa gång du tar kanaler loggar du in på nytt."


@pytest.fixture
def pages(desk: Desk, tmp_path: Path) -> PlayedPages:
    return PlayedPages(desk, tmp_path / "taking")


@pytest.fixture
def keys(qtbot: QtBot, desk: Desk, pages: PlayedPages) -> Iterator[Keyboard]:
    with open_window(qtbot, with_pages(desk, pages), first="settings") as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.open_page("settings")
        yield Keyboard(qtbot, window)


def told(keys: Keyboard) -> list[str]:
    return [one.message.title for one in keys.window.banners.banners()]


def test_sign_ins_are_kept_or_forgotten(keys: Keyboard, pages: PlayedPages) -> None:
    keys.rest()
    with keys.deciding("Behåll dem"):
        keys.go_by("Glöm inloggningar…")
    assert (pages.log, told(keys)) == ([], [])
    with keys.deciding("Glöm inloggningarna"):
        keys.go_by("Glöm inloggningar…")
    assert (pages.log, told(keys)) == (["forget"], [FORGOTTEN])


def test_an_open_browser_keeps_its_sign_ins(keys: Keyboard, pages: PlayedPages) -> None:
    keys.rest()
    pages.errors["forget"] = SurroundingsError("browser_profile_in_use")
    with keys.deciding("Glöm inloggningarna"):
        keys.go_by("Glöm inloggningar…")
    [said] = told(keys)
    assert said.startswith("Programmets webbläsare är redan öppen")
