"""How much a file may hold before it is refused: far more than any municipality's list."""

MAX_FILE = 50 * 1024 * 1024
"""Bytes of the file on disk."""
MAX_CELL = 32_767
"""Characters of a cell; what Excel itself allows."""
MAX_ROWS = 100_000
"""Rows of a table."""
MAX_COLUMNS = 500
"""Cells of a row."""
MAX_SHEET_ROWS = 1_048_576
"""Row numbers that a sheet can have at all, blank ones included."""

MAX_ENTRIES = 2_000
"""Files inside an XLSX file."""
MAX_UNPACKED = 150 * 1024 * 1024
"""Bytes of all of them, unpacked."""
MAX_RATIO = 250
"""Unpacked bytes for each packed byte of one of them; sheets of text reach some tens."""
RATIO_FROM = 1024 * 1024
"""Unpacked bytes below which the ratio says nothing."""
MAX_LINKS = 100_000
"""Hyperlinks of a sheet."""
MAX_TEXT_PART = 20 * 1024 * 1024
"""Bytes of the part of a written document that holds its text, unpacked."""
