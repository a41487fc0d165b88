"""Which browser is installed: Edge, Chrome or Chromium, in each system's own order."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from smdesk.domain.errors import SurroundingsError

CHOSEN = "SMDESK_BROWSER"
"""A browser somewhere else."""
LINUX = (
    "microsoft-edge-stable",
    "microsoft-edge",
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
)
MACOS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Chromium.app/Contents/MacOS/Chromium",
)
WINDOWS = (
    "Microsoft/Edge/Application/msedge.exe",
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
)
WINDOWS_FOLDERS = ("ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA")


def find_browser(system: str = sys.platform, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the browser to use.

    Args:
        system: as `sys.platform` names it.
        environment: of our process.

    Raises:
        SurroundingsError: `browser_missing`, with none installed, or a chosen one that isn't there.
    """
    chosen = environment.get(CHOSEN)
    places = iter([Path(chosen)]) if chosen else _places(system, environment)
    for place in places:
        if place.is_file():
            return place
    raise SurroundingsError("browser_missing")


def _places(system: str, environment: Mapping[str, str]) -> Iterator[Path]:
    if system == "win32":
        for name in WINDOWS:
            for folder in WINDOWS_FOLDERS:
                if environment.get(folder):
                    yield Path(environment[folder]) / name
    elif system == "darwin":
        home = Path(environment.get("HOME", "/"))
        for name in MACOS:
            yield Path("/Applications") / name
            yield home / "Applications" / name
    else:
        for name in LINUX:
            found = shutil.which(name, path=environment.get("PATH"))
            if found:
                yield Path(found)
