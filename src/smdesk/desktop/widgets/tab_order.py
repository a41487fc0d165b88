"""The order in which Tab goes to what a form did not lay out itself."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget, once it is shown."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def tab_after(anchor: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab go to widgets from where an anchor stands, which itself is passed over."""
    policy = anchor.focusPolicy()
    anchor.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt orders only what Tab stops at
    before = anchor
    for widget in filter(takes_tab, widgets):
        QWidget.setTabOrder(before, widget)
        before = widget
    anchor.setFocusPolicy(policy)


def first_stop(inside: QWidget) -> QWidget | None:
    """Return the first widget inside another that Tab would stop at."""
    widget = inside.nextInFocusChain()
    while widget is not None and widget is not inside and inside.isAncestorOf(widget):
        if takes_tab(widget) and widget.isEnabled() and widget.isVisibleTo(inside):
            return widget
        widget = widget.nextInFocusChain()
    return None
