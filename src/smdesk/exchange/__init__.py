"""Open files in and out: lists and documents that are read, and everything as JSON and CSV."""

from smdesk.exchange.open_files import OpenFiles
from smdesk.exchange.policy_files import PolicyFiles
from smdesk.exchange.reader import FileSheetReader

__all__ = ["FileSheetReader", "OpenFiles", "PolicyFiles"]
