"""Opens a channel's address in the web browser, and nothing but web addresses."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message

if TYPE_CHECKING:
    from smdesk.desktop.page import PageContext

SCHEMES = frozenset({"http", "https"})


def is_web_address(address: str) -> bool:
    """Tell whether an address is one that a browser may be given: http or https, with a host."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in SCHEMES and bool(url.host())


def open_web_address(address: str) -> bool:
    """Open an address in the browser; tell whether it was one, and a browser took it."""
    return is_web_address(address) and QDesktopServices.openUrl(QUrl(address))


def show_address(context: "PageContext", address: str, text: str = "") -> None:
    """Open an address in the browser, or tell that it can't be, and what else to do."""
    if open_web_address(address):
        return
    words = context.words
    title = words("error.web_address_refused", address=address)
    copy = partial(QGuiApplication.clipboard().setText, address)
    actions = [(words("desktop.copy_address"), copy)] if is_web_address(address) else []
    told = Message(title=title, text=text, tone=Tone.WARNING, key="web_address", actions=actions)
    context.tell(told)
