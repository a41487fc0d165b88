"""Which service synchronises a folder: OneDrive, Nextcloud and their like.

What lies there leaves the computer, and is changed behind a program's back. A database must not;
of what somebody saves there it is said.
"""

import os
import re
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

CLOUD_NAMES = (
    ("OneDrive", re.compile(r"onedrive( ?[-–] ?.+)?", re.IGNORECASE)),
    ("Dropbox", re.compile(r"dropbox( ?\(.+\))?", re.IGNORECASE)),
    ("Google Drive", re.compile(r"google ?drive|googledrive-.+", re.IGNORECASE)),
    ("iCloud", re.compile(r"icloud ?drive|com~apple~clouddocs|mobile documents", re.IGNORECASE)),
    ("Nextcloud", re.compile(r"nextcloud", re.IGNORECASE)),
    ("ownCloud", re.compile(r"owncloud", re.IGNORECASE)),
    ("Box", re.compile(r"box ?sync|box-box", re.IGNORECASE)),
    ("CloudStorage", re.compile(r"cloudstorage", re.IGNORECASE)),
)
"""Folder names that services give themselves, wherever they lie."""

HOME_NAMES = {"box": "Box", "sync": "Sync", "pclouddrive": "pCloud", "mega": "MEGA"}
"""Names too common to mean anything but right below somebody's home folder."""

MARKERS = {
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
"""Files and folders that services leave at the top of what they synchronise."""

SYNC_JOURNAL = re.compile(r"\._?sync_[0-9a-f]+\.db")
"""Nextcloud's and ownCloud's own database."""

ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")

CLOUD_TAG, CLOUD_TAG_MASK = 0x9000001A, 0xFFFF0FFF
"""Windows' IO_REPARSE_TAG_CLOUD to IO_REPARSE_TAG_CLOUD_F, see winnt.h: a placeholder of a
synchronising service, whatever its folder is called."""
CLOUD_ATTRIBUTES = 0x00080000 | 0x00100000 | 0x00400000
"""FILE_ATTRIBUTE_PINNED, _UNPINNED and _RECALL_ON_DATA_ACCESS, see winnt.h: Windows shows them also
to programs that it hides the tag from."""
UNNAMED = "Cloud Files"
"""The service, where Windows says that there is one and nothing tells which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the computer says about its folders."""

    home: PurePath | None = None
    variables: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[PurePath, frozenset[str]] = field(default_factory=dict)
    """What lies in the folder and in those above it."""
    placeholders: frozenset[PurePath] = frozenset()
    """The folder and those above it, as far as Windows calls them a service's."""


def synchroniser(folder: PurePath, facts: Facts) -> str:
    """Return the service that synchronises a folder, "" for none that is known.

    Args:
        folder: absolute, links followed.
        facts: about this computer.
    """
    for variable in ONEDRIVE_VARIABLES:
        root = facts.variables.get(variable)
        if root and folder.is_relative_to(type(folder)(root)):
            return "OneDrive"
    above = (folder, *folder.parents)
    for place in above:
        service = _by_name(place, facts) or _by_marker(facts.names.get(place, frozenset()))
        if service:
            return service
    return UNNAMED if facts.placeholders.intersection(above) else ""


def _by_name(place: PurePath, facts: Facts) -> str:
    for service, pattern in CLOUD_NAMES:
        if pattern.fullmatch(place.name):
            return service
    return HOME_NAMES.get(place.name.lower(), "") if place.parent == facts.home else ""


def _by_marker(names: Iterable[str]) -> str:
    for name in names:
        if name in MARKERS:
            return MARKERS[name]
        if SYNC_JOURNAL.fullmatch(name):
            return "Nextcloud"
    return ""


# --- this computer --------------------------------------------------------------------------


def named_synchroniser(path: Path) -> str:
    """Return the service by the path alone: no disk is asked, and no share waited for."""
    return synchroniser(path.absolute(), Facts(home=Path.home(), variables=os.environ))


def read_facts(folder: Path) -> Facts:
    """Ask the computer; what can't be told is left out."""
    above = (folder, *folder.parents)
    return Facts(
        home=Path.home(),
        variables=os.environ,
        names={place: _names(place) for place in above},
        placeholders=frozenset(place for place in above if _is_placeholder(place)),
    )


def _names(folder: Path) -> frozenset[str]:
    """Only names that tell something: a folder above may be large, or closed to us."""
    try:
        return frozenset(entry.name for entry in os.scandir(folder) if entry.name.startswith("."))
    except OSError:
        return frozenset()


def _is_placeholder(folder: Path) -> bool:
    """Tell whether Windows calls a folder a service's; other systems tell nothing of this."""
    try:
        told = os.lstat(folder)
    except OSError:
        return False
    attributes: int = getattr(told, "st_file_attributes", 0)
    tag: int = getattr(told, "st_reparse_tag", 0)
    tagged = attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT and tag & CLOUD_TAG_MASK == CLOUD_TAG
    return bool(tagged or attributes & CLOUD_ATTRIBUTES)
