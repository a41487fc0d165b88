"""Takes our own windows off the screen while a picture is taken, and brings them back.

The camera works on a thread of its own and waits; hiding and showing happen on the window's thread,
driven by timers, so that nothing stands still meanwhile.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from threading import Event

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from smdesk.desktop.countdown import Countdown
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.words import Words

_LOOK_EVERY = 60  # milliseconds
_LEAST_LOOKS = 3
_MOST_LOOKS = 20
"""Then a screen that moves, as with a film on it, is taken as it is."""
_LAST_LOOK = 80
"""Then a screen that shows the same without us as with us is believed."""
_SPARE_SECONDS = 20.0


class Stage(QObject):
    """Our visible windows: taken aside together, and brought back as they were."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._aside: list[QWidget] = []
        self._front: QWidget | None = None
        self._quits = True
        self.area = QRect()
        """Where the windows stood, in points of the desktop."""
        self._shown: list[QImage] = []

    @property
    def clear(self) -> bool:
        """Whether our windows are aside."""
        return bool(self._aside)

    def hide_windows(self) -> None:
        """Hide what is visible; a second time changes nothing."""
        if self._aside:
            return
        self._front = QApplication.activeWindow()
        self._aside = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        self.area = QRect()
        self._quits = QApplication.quitOnLastWindowClosed()
        QApplication.setQuitOnLastWindowClosed(False)
        for window in self._aside:
            self.area = self.area.united(window.frameGeometry())
        self._shown = _seen(self.area)
        for window in self._aside:
            window.hide()

    def gone(self) -> bool:
        """Tell whether the screen shows something else than us where we stood, or can't be seen.

        Where no compositor keeps what lies behind, it stays as it was until its program paints.
        """
        now = _seen(self.area)
        return now != self._shown or not now or any(image.isNull() for image in now)

    def show_windows(self) -> None:
        """Bring back what was hidden, the one that was in front last."""
        aside, self._aside = self._aside, []
        for window in aside:
            window.show()
        front = self._front if self._front in aside else next(iter(aside), None)
        self._front = None
        if front is not None:
            front.raise_()
            front.activateWindow()
        if aside:
            QApplication.setQuitOnLastWindowClosed(self._quits)


class Settled(QObject):
    """Waits until a part of the screen has come to rest, without us: two looks alike.

    Args:
        area: the part, in points of the desktop.
        gone: tells whether our windows have left it.
        then: called once, after the least wait.
    """

    def __init__(
        self, area: QRect, gone: Callable[[], bool], then: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._area = area
        self._gone = gone
        self._then = then
        self._looks = 0
        self._before: list[QImage] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._looks += 1
        if self._looks < _LEAST_LOOKS:
            return
        now = _seen(self._area)
        rests = now == self._before or self._looks >= _MOST_LOOKS
        if rests and (self._gone() or self._looks >= _LAST_LOOK):
            self._timer.stop()
            self.deleteLater()
            self._then()
        self._before = now


def _seen(area: QRect) -> list[QImage]:
    """Return what the screens show in an area, as small as tells a change."""
    images = []
    for screen in QGuiApplication.screens():
        part = area.intersected(screen.geometry()).translated(-screen.geometry().topLeft())
        if not part.isEmpty():
            shot = screen.grabWindow(0, part.x(), part.y(), part.width(), part.height())
            images.append(shot.toImage())
    return images


@dataclass(slots=True)
class _Turn:
    """One picture's turn: the camera waits for `ready`."""

    ready: Event = field(default_factory=Event)
    cancelled: bool = False


class WindowCurtain(QObject):
    """The services' curtain port; made on the window's thread, used on the camera's.

    Args:
        stage: our windows.
        words: for the countdown.
        seconds: how long the person wants before the picture, to open a menu for example.
    """

    _asked = Signal(object)
    _done = Signal()

    def __init__(
        self, stage: Stage, words: Words, seconds: int = 0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._words = words
        self._seconds = seconds
        self._asked.connect(self._lower)
        self._done.connect(self._raise)

    def aside(self) -> AbstractContextManager[None]:
        """Return the block in which our windows are not on the screen.

        Raises, when entered:
            UserError: `capture_cancelled`, when the person stopped the countdown.
            SurroundingsError: `window_stays`, when the window could not be taken away.
        """
        return self._aside()

    @contextmanager
    def _aside(self) -> Iterator[None]:
        turn = _Turn()
        self._asked.emit(turn)
        try:
            if not turn.ready.wait(self._seconds + _SPARE_SECONDS):
                raise SurroundingsError("window_stays")
            if turn.cancelled:
                raise UserError("capture_cancelled")
            yield
        finally:
            self._done.emit()

    # --- on the window's thread --------------------------------------------------------------

    def _lower(self, turn: _Turn) -> None:
        self._stage.hide_windows()
        if self._seconds:
            _Counting(self, turn).start(self._seconds, self._words)
        else:
            self.settle(turn)

    def settle(self, turn: _Turn, also: QRect | None = None) -> None:
        """Let the camera go on once nothing of ours is to be seen there, or in another place."""
        area = self._stage.area.united(also or QRect())
        Settled(area, self._stage.gone, turn.ready.set, self)

    def _raise(self) -> None:
        self._stage.show_windows()


class _Counting(QObject):
    """Counts down before a turn."""

    def __init__(self, curtain: WindowCurtain, turn: _Turn) -> None:
        super().__init__(curtain)
        self._curtain = curtain
        self._turn = turn

    def start(self, seconds: int, words: Words) -> None:
        counter = Countdown(seconds, words)
        self._counter = counter
        counter.over.connect(self._over)
        counter.stopped.connect(self._stopped)
        counter.start()

    def _over(self) -> None:
        place = self._counter.frameGeometry()
        self._end()
        self._curtain.settle(self._turn, place)

    def _stopped(self) -> None:
        self._end()
        self._turn.cancelled = True
        self._turn.ready.set()

    def _end(self) -> None:
        self._counter.hide()
        self._counter.deleteLater()
        self.deleteLater()
