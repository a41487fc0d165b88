"""Puts the tokens on the application: Fusion, our palette, a style sheet; follows the system."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from smdesk.desktop.stylesheet import stylesheet
from smdesk.desktop.tokens import DARK, LIGHT, Points, Tokens


class Appearance(StrEnum):
    """What the user chose; SYSTEM follows the computer, also when it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Keeps the application in the chosen colours."""

    def __init__(self, application: QApplication, appearance: Appearance) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = appearance
        self._applied: Tokens | None = None
        application.setStyle("Fusion")
        application.setFont(_body_font(application.font()))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Change the colours at once."""
        self._appearance = appearance
        self._apply()

    def tokens(self) -> Tokens:
        """Return the colours in use."""
        if self._appearance is Appearance.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._appearance is Appearance.DARK else LIGHT

    def _apply(self) -> None:
        tokens = self.tokens()
        if tokens is self._applied:
            return
        self._applied = tokens
        self._application.setPalette(palette(tokens))
        self._application.setStyleSheet(stylesheet(tokens))


def _body_font(system: QFont) -> QFont:
    font = QFont(system)
    font.setPointSizeF(Points.BODY)
    return font


def palette(tokens: Tokens) -> QPalette:
    """Return the palette for what the style sheet leaves to Fusion: menus, tool tips."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.raised,
        role.AlternateBase: tokens.background,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.error,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Mid: tokens.line,
        role.Dark: tokens.control,
    }
    result = QPalette()
    for name, colour in colours.items():
        result.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.control))
    return result
