"""Opens a channel's address in the web browser, and nothing but web addresses."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

SCHEMES = frozenset({"http", "https"})


def is_web_address(address: str) -> bool:
    """Tell whether an address is one that a browser may be given: http or https, with a host."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in SCHEMES and bool(url.host())


def open_web_address(address: str) -> bool:
    """Open an address in the browser; tell whether it was one, and a browser took it."""
    return is_web_address(address) and QDesktopServices.openUrl(QUrl(address))
