"""Every bundled part has its licence written down in resources/licences.toml."""

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.running import ROOT

LIST = ROOT / "resources" / "licences.toml"
LOCKED = re.compile(r"^([a-z0-9-]+)==", re.MULTILINE)
TEXT = re.compile(r"licen[cs]e|copying|ofl", re.IGNORECASE)


def _wanted(name: str, extras: set[str]) -> Iterator[Requirement]:
    """Yield what a distribution asks for on this system."""
    for line in metadata.requires(name) or []:
        wanted = Requirement(line)
        marker = wanted.marker
        if marker is None or any(marker.evaluate({"extra": e}) for e in ("", *extras)):
            yield wanted


def bundled() -> set[str]:
    """Return the distributions that the program needs on this system, directly or not."""
    found: set[str] = set()
    ahead = [Requirement("smdesk")]
    while ahead:
        one = ahead.pop()
        for wanted in _wanted(one.name, one.extras):
            name = canonicalize_name(wanted.name)
            if name not in found or wanted.extras:
                found.add(name)
                ahead.append(wanted)
    return found


def _in_resources(listed: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the folders that hold the work of others."""
    for name, one in listed.items():
        folder = LIST.parent / name
        files = [path.name for path in folder.iterdir()] if folder.is_dir() else []
        if files and not any(map(TEXT.search, files)):
            yield f"resources/{name}: the text of {one['licence']} is not in the folder"


def shortcomings() -> list[str]:
    """Return parts without an entry, entries without a part, and incomplete ones, as lines."""
    listed = tomllib.loads(LIST.read_text("utf-8"))
    entries = listed["distributions"]
    locked = set(LOCKED.findall((ROOT / "requirements.lock").read_text("utf-8")))
    found = [f"{name}: bundled, but not listed" for name in sorted(bundled() - entries.keys())]
    found += [f"{name}: listed, but not in the lock" for name in sorted(entries.keys() - locked)]
    for kind in ("distributions", "packaged", "resources"):
        found += [
            f"{name}: {key} is missing"
            for name, one in listed[kind].items()
            for key in ("licence", "purpose")
            if not one.get(key)
        ]
    return [*found, *_in_resources(listed["resources"])]


def main() -> int:
    """Print the shortcomings of the list; 1 when there are any."""
    found = shortcomings()
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
