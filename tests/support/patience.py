"""Waiting for a window as long as a busy machine takes, in a way that lets its threads go on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import MultiSignalBlocker, SignalBlocker

LONG = 60_000
"""Milliseconds: a test that waits longer has failed, however much else the machine does."""


class PatientBot(QtBot):
    """Waits a minute for what comes in a moment where nothing else runs."""

    def waitUntil(  # noqa: N802
        self, callback: Callable[[], bool | None], *, timeout: int = LONG
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802
        self, signal: SignalInstance, *, timeout: int = LONG, **wanted: Any
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **wanted)

    def waitSignals(  # noqa: N802
        self, signals: list[SignalInstance], *, timeout: int = LONG, **wanted: Any
    ) -> MultiSignalBlocker:
        return super().waitSignals(signals, timeout=timeout, **wanted)

    @contextmanager
    def waitExposed(  # type: ignore[override]  # noqa: N802
        self, widget: QWidget, *, timeout: int = LONG
    ) -> Iterator[None]:
        """Wait without QTest, which keeps Python's lock while it waits.

        It also lets the window of the test before go. If one of that window's threads is about to
        end, it waits for the lock, and QTest for the thread: for ever.
        """
        yield
        self.waitUntil(lambda: _is_exposed(widget), timeout=timeout)


def _is_exposed(widget: QWidget) -> bool:
    handle = widget.windowHandle()
    return handle is not None and handle.isExposed()
