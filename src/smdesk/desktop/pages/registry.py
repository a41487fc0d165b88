"""Which pages there are, in the order of the rail."""

from smdesk.desktop.frame import PageEntry


def page_entries() -> list[PageEntry]:
    """Return the pages that have a function."""
    return []
