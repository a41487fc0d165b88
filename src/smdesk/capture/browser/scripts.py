"""What we run in a page, in a world of our own."""

from functools import cache

from smdesk.resource_files import resource_path


@cache
def script(name: str) -> str:
    """Return one of our scripts, by the name of its file."""
    return resource_path("browser", name).read_text("utf-8")
