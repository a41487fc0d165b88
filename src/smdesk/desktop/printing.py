"""A printer, where this computer has any way to one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # not everywhere
    from PySide6.QtPrintSupport import QPrinter


def some_printer() -> "QPrinter | None":
    """Return a printer to lay a page out for; None where nothing can be printed at all."""
    try:
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415  not everywhere
    except ImportError:
        return None
    return QPrinter(QPrinter.PrinterMode.HighResolution)


def ask_printer(
    printer: "QPrinter", owner: QWidget, go: Callable[[], None], *, pages: int = 0
) -> None:
    """Ask which printer it is to be, and which of the pages if there are any to choose from."""
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415  as above

    dialog = QPrintDialog(printer, owner)
    if pages:
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, pages)
    dialog.accepted.connect(lambda *_: go())
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
