"""Where the files are that travel with the program: texts, fonts, icons, the example."""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"
LANGUAGES = ("sv", "en")


def spoken(language: str) -> str:
    """Return the language that a resource is read in: the one asked for, else Swedish."""
    return language if language in LANGUAGES else LANGUAGES[0]


def third_party() -> Path | None:
    """Return the file that has all licences of others' work, which only a packaged program has."""
    path = Path(__file__).parents[2] / "THIRD-PARTY.txt"  # at its top
    return path if path.is_file() else None


def resource_path(*names: str) -> Path:
    """Return the path of a resource, installed, frozen or in a checkout."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*names)
