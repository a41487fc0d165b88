"""One start of a window in a fresh process: `ours DATA` or `bare`.

Prints the moments (time.time) at which the window was first painted and, for ours, at which the
overview was first painted with the register in it. The parent knows when it started the process.
"""

import os
import sys
import time
from collections.abc import Callable

moments: dict[str, float] = {}


def mark(name: str) -> None:
    """Remember when something happened first."""
    moments.setdefault(name, time.time())


def leave() -> None:
    """Print the moments and end at once: tearing down is not what is measured."""
    print(" ".join(f"{name}={moment:.6f}" for name, moment in moments.items()), flush=True)
    os._exit(0)


def bare() -> None:
    """Show a PySide6 main window with a label: the least that a window can be."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
            super().paintEvent(event)
            mark("painted")
            QTimer.singleShot(0, leave)

    application = QApplication(sys.argv[:1])
    window = Window()
    window.setCentralWidget(QLabel("Exempelkommun"))
    window.resize(1366, 768)
    window.show()
    application.exec()


def ours(data: str) -> None:
    """Show the program's own window over a data folder, the way a double click does."""
    from smdesk.__main__ import main
    from smdesk.desktop.frame import MainWindow

    paint, open_page = MainWindow.paintEvent, MainWindow.open_page

    def painted(window: MainWindow, event: object) -> None:
        paint(window, event)  # type: ignore[arg-type]  # the event comes from Qt
        mark("painted")

    def opened(window: MainWindow, key: str, argument: object = None) -> None:
        open_page(window, key, argument)
        page = window.current_page()
        show_view = page.show_view  # type: ignore[union-attr]  # it was just opened

        def shown(view: object) -> None:
            show_view(view)
            window.repaint()
            mark("populated")
            leave()

        setattr(page, "show_view", shown)

    setattr(MainWindow, "paintEvent", painted)
    setattr(MainWindow, "open_page", opened)
    main(["--data", data])


WAYS: dict[str, Callable[..., None]] = {"bare": bare, "ours": ours}

if __name__ == "__main__":
    WAYS[sys.argv[1]](*sys.argv[2:])
