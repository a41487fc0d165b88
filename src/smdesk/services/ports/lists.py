"""Lists for colleagues: what stands in them, and who writes them as spreadsheets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the words, in whatever language the list is written."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


Value = str | int | date | datetime | Said | Sequence["Said | str"] | None
"""What a cell holds; several texts stand in one cell, with commas between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSheet:
    """One list of a day."""

    name: str
    """`lists.sheet.<name>` says it."""
    day: date
    columns: Sequence[str]
    """`lists.column.<name>` says each."""
    rows: Sequence[Sequence[Value]]


class ListWriter(Protocol):
    """Writes lists as a spreadsheet."""

    def file_name(self, book: str, day: date, language: str) -> str:
        """Return what a file with a list of a day is called."""

    def write(self, sheets: Sequence[ListSheet], target: Path, language: str) -> None:
        """Write a file, whole or not at all; texts are texts, never formulas.

        Raises:
            UserError: `exchange_target_taken`, `exchange_folder_missing`, `exchange_read_only`,
                `path_long`.
            SurroundingsError: `exchange_full`, `exchange_write`, `file_held`.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTable:
    """A table whose headings are said as they stand: others choose them."""

    title: Said
    headings: Sequence[str]
    rows: Sequence[Sequence[Value]]


class TableWriter(Protocol):
    """Writes one table as CSV or XLSX, by the file's ending."""

    def write(self, table: PlainTable, target: Path, language: str) -> None:
        """Write a file, whole or not at all; texts are texts, never formulas.

        Raises:
            UserError: `table_form`, for another ending; `exchange_target_taken`,
                `exchange_folder_missing`, `exchange_read_only`, `path_long`.
            SurroundingsError: `exchange_full`, `exchange_write`, `file_held`.
        """

    def csv(self, table: PlainTable, language: str) -> bytes:
        """Return a table as the CSV that `write` writes."""
