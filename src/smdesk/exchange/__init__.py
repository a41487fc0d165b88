"""Open files in and out: tables as CSV and XLSX."""

from smdesk.exchange.reader import FileSheetReader

__all__ = ["FileSheetReader"]
