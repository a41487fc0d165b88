"""Every bundled part has its licence written down in resources/licences.toml.

That every file of a packaged program belongs to one of these parts is another check, which needs
the program: tools/packaging/components.py.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib import metadata
from typing import Any

from cyclonedx import spdx
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.running import ROOT

LIST = ROOT / "resources" / "licences.toml"
LOCKED = re.compile(r"^([a-z0-9-]+)==", re.MULTILINE)
TEXT = re.compile(r"licen[cs]e|copying|notice|ofl", re.IGNORECASE)
TEXTS = ROOT / "packaging" / "licences"
KINDS = ("distributions", "libraries", "packaged", "resources")
OWN = re.compile(r"\bLicenseRef-[\w.-]+")
"""What licences are called that SPDX does not name."""
SOURCE_OWED = re.compile(r"(GPL|MPL)-")


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


def _in_entry(name: str, one: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with what is told of one part."""
    for key in ("licence", "purpose"):
        if not one.get(key):
            yield f"{name}: {key} is missing"
    licence = one.get("licence", "")
    if licence and not spdx.is_expression(OWN.sub("MIT", licence)):
        yield f"{name}: SPDX knows no licence {licence}"
    if SOURCE_OWED.search(licence) and not one.get("source"):
        yield f"{name}: {licence} asks us to say where its source is"
    for text in one.get("texts", ()):
        if not (TEXTS / text).is_file():
            yield f"{name}: there is no {text} in packaging/licences"


def _unused_texts(entries: Iterable[dict[str, Any]]) -> Iterator[str]:
    used = {text for one in entries for text in one.get("texts", ())}
    for path in sorted(TEXTS.iterdir()):
        if path.name not in used:
            yield f"packaging/licences/{path.name}: no part is under it"


def shortcomings() -> list[str]:
    """Return parts without an entry, entries without a part, and incomplete ones, as lines."""
    listed = tomllib.loads(LIST.read_text("utf-8"))
    entries = listed["distributions"]
    locked = set(LOCKED.findall((ROOT / "requirements.lock").read_text("utf-8")))
    found = [f"{name}: bundled, but not listed" for name in sorted(bundled() - entries.keys())]
    found += [f"{name}: listed, but not in the lock" for name in sorted(entries.keys() - locked)]
    parts = [pair for kind in KINDS for pair in listed[kind].items()]
    found += [line for name, one in parts for line in _in_entry(name, one)]
    found += _unused_texts(one for _, one in parts)
    return [*found, *_in_resources(listed["resources"])]


def main() -> int:
    """Print the shortcomings of the list; 1 when there are any."""
    found = shortcomings()
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
