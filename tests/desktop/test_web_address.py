"""An address that can't be shown in the browser is told, so that it can be opened otherwise."""

from unittest.mock import patch

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.web_address import show_address

FACEBOOK = "https://www.facebook.com/exempelkommun"


@pytest.mark.parametrize("takes", [True, False])
def test_an_address_that_no_browser_takes_is_told(desk_window: MainWindow, takes: bool) -> None:
    with patch("smdesk.desktop.web_address.QDesktopServices.openUrl", return_value=takes) as asked:
        show_address(desk_window.context, FACEBOOK)
    assert asked.call_args.args[0].toString() == FACEBOOK
    told = [FACEBOOK in banner.message.title for banner in desk_window.banners.banners()]
    assert told == ([] if takes else [True])


def test_an_address_that_no_browser_takes_can_be_copied(desk_window: MainWindow) -> None:
    with patch("smdesk.desktop.web_address.QDesktopServices.openUrl", return_value=False):
        show_address(desk_window.context, FACEBOOK)
    [banner] = desk_window.banners.banners()
    [copy] = banner.findChildren(QPushButton)
    assert copy.text() == "Kopiera adressen"
    copy.click()
    assert QGuiApplication.clipboard().text() == FACEBOOK


def test_what_is_no_web_address_is_not_handed_on(desk_window: MainWindow) -> None:
    show_address(desk_window.context, "javascript:alert(1)")
    [banner] = desk_window.banners.banners()
    assert not banner.message.actions
