"""Windows on X11, asked of the window manager, or of the server where there is no manager."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from Xlib import X, display, error  # type: ignore[import-untyped]  # it has no types
from Xlib.protocol import event  # type: ignore[import-untyped]  # it has no types

from smdesk.domain.evidence import Rectangle
from smdesk.services.ports import Window

Drawable = Any
"""python-xlib's windows; it has no types."""

STACKING = "_NET_CLIENT_LIST_STACKING"
ACTIVE = "_NET_ACTIVE_WINDOW"
SOURCE_PAGER = 2
"""Asking as a pager does: the person has chosen the window."""
GONE = (error.BadWindow, error.BadDrawable, error.BadMatch)


class X11Windows:
    """Windows of an X server; see `windows.WindowList`.

    Args:
        own_process: whose windows are left out.
        display_name: the server, the environment's if None.
    """

    def __init__(self, own_process: int, display_name: str | None = None) -> None:
        self._own = own_process
        self._name = display_name

    def all(self) -> list[Window]:
        """Return other programs' visible windows, topmost first."""
        return [window for window in self.stack() if not window.ours]

    def stack(self) -> list[Window]:
        """Return all visible windows, our own too, topmost first."""
        try:
            with self._connected() as server:
                return list(self._visible(server))
        except (error.DisplayError, error.ConnectionClosedError, OSError):
            return []

    def to_front(self, handle: int) -> None:
        """Ask the manager to activate it; without one, put it on top of the others."""
        with self._connected() as server:
            root = server.screen().root
            window = server.create_resource_object("window", handle)
            try:
                if self._stacking(server, root) is not None:
                    _activate(server, root, window)
                else:
                    window.configure(stack_mode=X.Above)
                server.sync()
            except GONE:
                return  # taking the picture will say so

    @contextmanager
    def _connected(self) -> Iterator[Drawable]:
        server = display.Display(self._name)
        server.set_error_handler(lambda *_: None)  # of requests without an answer: a window gone
        try:
            yield server
        finally:
            server.close()

    def _stacking(self, server: Drawable, root: Drawable) -> list[int] | None:
        """Return the manager's windows, lowest first; None where there is no manager."""
        stacking = _property(server, root, STACKING)
        return None if stacking is None else list(stacking)

    def _visible(self, server: Drawable) -> Iterator[Window]:
        root = server.screen().root
        handles = self._stacking(server, root)
        if handles is None:
            handles = [child.id for child in root.query_tree().children]
        for handle in reversed(handles):
            window = server.create_resource_object("window", handle)
            try:
                found = self._window(server, root, window)
            except GONE:
                continue  # it was closed while we looked
            if found is not None:
                yield found

    def _window(self, server: Drawable, root: Drawable, window: Drawable) -> Window | None:
        attributes = window.get_attributes()
        title = _title(server, window)
        process = _property(server, window, "_NET_WM_PID")
        shown = attributes.map_state == X.IsViewable and not attributes.override_redirect
        if not (shown and title):
            return None
        ours = process is not None and process[0] == self._own
        area = _frame(server, root, window)
        return Window(handle=window.id, title=title, area=area, ours=ours)


def _property(server: Drawable, window: Drawable, name: str) -> Any:
    found = window.get_full_property(server.intern_atom(name), X.AnyPropertyType)
    return None if found is None else found.value


def _title(server: Drawable, window: Drawable) -> str:
    title = _property(server, window, "_NET_WM_NAME") or window.get_wm_name() or ""
    return title.decode("utf-8", "replace") if isinstance(title, bytes) else str(title)


def _frame(server: Drawable, root: Drawable, window: Drawable) -> Rectangle:
    """Return what a person sees as the window: with its title bar, without its shadow."""
    inner, place = window.get_geometry(), root.translate_coords(window, 0, 0)
    around = _property(server, window, "_NET_FRAME_EXTENTS")
    shadow = _property(server, window, "_GTK_FRAME_EXTENTS")
    left, right, top, bottom = (
        around if around is not None and len(around) == len("lrtb") else [0] * 4
    )
    if shadow is not None and len(shadow) == len("lrtb"):
        left, right, top, bottom = (-int(side) for side in shadow)
    return Rectangle(
        left=place.x - left,
        top=place.y - top,
        width=inner.width + left + right,
        height=inner.height + top + bottom,
    )


def _activate(server: Drawable, root: Drawable, window: Drawable) -> None:
    message = event.ClientMessage(
        window=window,
        client_type=server.intern_atom(ACTIVE),
        data=(32, [SOURCE_PAGER, X.CurrentTime, 0, 0, 0]),
    )
    root.send_event(message, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
