"""A person at the keyboard: keys go to the window, as the window system sends them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from tests.desktop.windows import settle

MOST_STEPS = 60
"""So many Tabs reach everything on a page; more would be a circle without the thing."""


class Keyboard:
    """Presses keys and looks at where the focus is; it touches nothing else.

    Args:
        qtbot: to wait with.
        window: whose keys are pressed.
    """

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.seen: Callable[[QWidget], None] = lambda _widget: None
        """Called with each menu and question before it is answered."""

    # --- keys -----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys and chords by name, such as "Tab" and "Ctrl+K", then wait for a rest."""
        for key in keys:
            send(key)
        self.rest()

    def type(self, text: str) -> None:
        """Type where the focus is, over what stands there."""
        assert isinstance(focused(), QLineEdit | QPlainTextEdit), spoken(focused())
        send("Ctrl+A")
        for letter in text:
            strike(letter)
        self.rest()

    @contextmanager
    def in_menu(self, *keys: str) -> Iterator[None]:
        """Press keys in the menu that what is done meanwhile opens."""
        with self._when(QApplication.activePopupWidget, lambda: send_all(keys)):
            yield

    @contextmanager
    def deciding(self, button: str) -> Iterator[None]:
        """Go to a button of the question that what is done meanwhile asks, and press it."""
        with self._when(active_question, lambda: decide(button)):
            yield
        self.window.activateWindow()  # as a window manager does; the virtual screen has none
        self.until(self.window.isActiveWindow)

    @contextmanager
    def _when(
        self, opened: Callable[[], QWidget | None], act: Callable[[], None]
    ) -> Iterator[None]:
        timer = QTimer(self.window)
        timer.setInterval(10)

        def look() -> None:
            widget = opened()
            if widget is not None:
                timer.stop()
                self.seen(widget)
                act()

        timer.timeout.connect(look)
        timer.start()
        yield
        self.until(lambda: not timer.isActive())
        self.rest()

    def rest(self) -> None:
        """Wait until nothing runs."""
        settle(self.qtbot, self.window)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(holds)

    # --- going about ----------------------------------------------------------------------------

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until what has the focus is called so; fail with the way that was gone."""
        way: list[str] = []
        for _ in range(MOST_STEPS):
            here = spoken(focused())
            if here == name:
                return
            way.append(here)
            self.press(key)
        raise AssertionError(f"{key} never reaches {name!r}: {' > '.join(way)}")

    def go_by(self, name: str) -> None:
        """Go to a button and press it."""
        self.tab_to(name)
        self.press("Space")

    def fill(self, texts: Mapping[str, str]) -> None:
        """Go through fields by Tab, in the order they come, and type in each."""
        for name, text in texts.items():
            self.tab_to(name)
            self.type(text)

    def open_tab(self, name: str) -> None:
        """Go to the tabs of the card and along them."""
        while not isinstance(focused(), QTabBar):
            self.press("Tab")
        bar = focused()
        assert isinstance(bar, QTabBar)
        self._along(lambda: bar.tabText(bar.currentIndex()), name, "Right", bar.count())

    def pick(self, text: str) -> None:
        """Go along the choices of the field that has the focus."""
        box = focused()
        assert isinstance(box, QComboBox), spoken(box)
        self.press("Home")
        self._along(box.currentText, text, "Down", box.count())

    def row(self, text: str) -> None:
        """Go down the list that has the focus to the row that says something."""
        view = focused()
        assert isinstance(view, QAbstractItemView), spoken(view)
        self.press("Home")
        self._along(lambda: text if text in row_text(view) else "", text, "Down", MOST_STEPS)

    def _along(self, here: Callable[[], str], wanted: str, key: str, most: int) -> None:
        way = [here()]
        while way[-1] != wanted:
            assert len(way) <= most, f"{key} never reaches {wanted!r}: {way}"
            self.press(key)
            way.append(here())


def focused() -> QWidget:
    """Return what the next key goes to."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    return focus


def spoken(widget: QWidget) -> str:
    """Return what a screen reader calls a control."""
    name = widget.accessibleName()
    if not name and isinstance(widget, QAbstractButton):
        name = widget.text()
    if not name and isinstance(widget, QTabBar):
        name = widget.tabText(widget.currentIndex())
    return name or widget.objectName() or type(widget).__name__


def row_text(view: QAbstractItemView) -> str:
    """Return what the current row of a list says."""
    index = view.currentIndex()
    columns = range(view.model().columnCount(index.parent()))
    return " | ".join(str(index.siblingAtColumn(at).data() or "") for at in columns)


# --- the window system ------------------------------------------------------------------------


def send(key: str) -> None:
    """Press a key or a chord."""
    combination = QKeySequence(key)[0]  # type: ignore[index]  # the stub lacks it
    window = QGuiApplication.focusWindow()
    QTest.keyClick(window, combination.key(), combination.keyboardModifiers())


def strike(letter: str) -> None:
    """Strike a letter, whatever alphabet it is of."""
    window, shift = QGuiApplication.focusWindow(), Qt.KeyboardModifier.NoModifier
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
        QTest.sendKeyEvent(action, window, Qt.Key(ord(letter.upper())), letter, shift)


def send_all(keys: tuple[str, ...]) -> None:
    """Press keys one after another."""
    for key in keys:
        send(key)


def active_question() -> QWidget | None:
    """Return the question that has the keyboard."""
    question = QApplication.activeModalWidget()
    return question if question is not None and question.isActiveWindow() else None


def decide(button: str) -> None:
    """Tab to a button of the question in front, and press it."""
    way = [spoken(focused())]
    while way[-1] != button:
        assert len(way) <= MOST_STEPS, f"Tab never reaches {button!r}: {way}"
        send("Tab")
        way.append(spoken(focused()))
    send("Space")
