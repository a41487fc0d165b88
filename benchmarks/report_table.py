"""`python -m benchmarks.report_table ROWS FILE`: draws a table of seven columns as a report.

Prints the seconds that drawing took, without what any start takes.
"""

import sys
import time
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from smdesk.reports.document import Column, Document, Heading, Table, Text
from smdesk.reports.pdf import draw

COLUMNS = 7
TITLE, HEADING = "Kanaler och redaktörer", "Alla kanaler"


def cell(row: int, column: int) -> str:
    """Return what stands in a cell."""
    return f"Värde {row} i kolumn {column}"


def document(rows: int) -> Document:
    """Return a report of one table."""
    return Document(
        title=TITLE,
        subtitle="Läget i dag",
        kind="Policyregister",
        stand="per 23 november 2026",
        sender="Exempelköpings kommun",
        made="Policyregister",
        made_at=datetime(2026, 11, 23, tzinfo=UTC),
        author="webmaster",
        language="sv",
        continued="fortsättning",
        page_label=lambda number, pages: f"sida {number} av {pages}",
        blocks=(
            Heading(HEADING),
            Table(
                tuple(Column(f"Kolumn {column}", 1) for column in range(COLUMNS)),
                tuple(
                    tuple((Text(cell(row, column)),) for column in range(COLUMNS))
                    for row in range(rows)
                ),
            ),
        ),
    )


def seconds(rows: int, file: Path) -> float:
    """Draw a table into a file, and return how long it took."""
    made, buffer = document(rows), BytesIO()
    began = time.perf_counter()
    draw(made, buffer)
    took = time.perf_counter() - began
    file.write_bytes(buffer.getvalue())
    return took


if __name__ == "__main__":
    print(seconds(int(sys.argv[1]), Path(sys.argv[2])))
