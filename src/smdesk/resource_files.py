"""Where the files are that travel with the program: texts, fonts, icons, the example."""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


def resource_path(*names: str) -> Path:
    """Return the path of a resource, installed, frozen or in a checkout."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*names)
