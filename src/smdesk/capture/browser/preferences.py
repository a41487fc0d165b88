"""What our browser is told not to do: keep passwords, sign itself in, ask about this and that.

Edge, Chrome and Chromium read this from a file in the profile; what a person chose beside it stays.
"""

import json
import os
from pathlib import Path
from typing import Any

from smdesk.disk import patiently

FOLDER, FILE = "Default", "Preferences"
OURS: dict[str, Any] = {
    "autofill": {"credit_card_enabled": False, "profile_enabled": False},
    "credentials_enable_autosignin": False,
    "credentials_enable_service": False,
    "net": {"network_prediction_options": 2},  # no page that nobody went to
    "printing": {"enabled": False},  # a page that prints would stand still behind a window
    "profile": {
        "exit_type": "Normal",  # nobody asks whether to open the pages from before a crash
        "exited_cleanly": True,
        "password_manager_enabled": False,
    },
    "signin": {"allowed": False, "allowed_on_next_startup": False},
    "translate": {"enabled": False},
}


def settle(profile: Path) -> None:
    """Write what we want into a profile that no browser uses.

    Raises:
        OSError: It can't be written.
    """
    folder = profile / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / FILE
    new = path.with_name(f"{FILE}.smdesk")
    new.write_text(json.dumps(_merged(_read(path), OURS)), "utf-8")
    patiently(lambda: os.replace(new, path))  # noqa: PTH105  as Chromium does it: whole or not


def _read(path: Path) -> dict[str, Any]:
    """Return what stands there; what a crash has torn is begun anew."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _merged(theirs: dict[str, Any], ours: dict[str, Any]) -> dict[str, Any]:
    merged = dict(theirs)
    for name, value in ours.items():
        if isinstance(value, dict):
            below = merged.get(name)
            merged[name] = _merged(below if isinstance(below, dict) else {}, value)
        else:
            merged[name] = value
    return merged
