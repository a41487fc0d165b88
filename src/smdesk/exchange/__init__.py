"""Open files in and out: lists that are read, and everything as JSON and CSV."""

from smdesk.exchange.open_files import OpenFiles
from smdesk.exchange.reader import FileSheetReader

__all__ = ["FileSheetReader", "OpenFiles"]
