"""The installer for Windows: made from a folder, then looked into.

On Linux `wixl` compiles it, and what comes out is a test build and says so; on Windows WiX 3.14
(`candle`, `light`) makes a release from the same sources (release.py).
"""

import re
import sys
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from operator import gt
from os.path import relpath
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET  # it only writes here

from tools import system
from tools.packaging import icons
from tools.packaging.msi_inspection import SECURE, TEMPLATE, faults
from tools.packaging.places import MSI, SOURCES, VERSION, WINDOWS
from tools.running import ROOT, Step, Stop, quietly, say

PRODUCT = SOURCES / "windows" / "product.wxs"
SCHEMA = "http://schemas.microsoft.com/wix/2006/wi"
UPGRADE_CODE = uuid.UUID("22FDC567-107E-4A2D-8B15-1DC4C333621C")
"""What all versions have in common; never changed, or upgrades would stand beside each other."""
HIGHEST = (255, 255, 65534)
"""What a version's numbers may be, and the last one have a next."""
LIMIT = 80_000_000
"""Bytes that the installer may have, with the driver of the browser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """One installer that is to be made."""

    folder: Path
    """Holds the program, `smdesk.exe` and `smdesk-window.exe` at its top."""
    msi: Path
    version: str = VERSION


def next_version(version: str) -> str:
    """Return the version that comes right after one, as Windows Installer counts.

    Raises:
        Stop: It can't be a version there: three numbers, up to 255, 255 and 65535.
    """
    fits = re.fullmatch(r"(\d{1,3})\.(\d{1,3})\.(\d{1,5})", version, re.ASCII)
    numbers = [int(one) for one in fits.groups()] if fits else []
    if not numbers or any(map(gt, numbers, HIGHEST)):
        raise Stop(f"Windows Installer knows no version {version}: it takes 1.2.3, no more.")
    major, minor, patch = numbers
    return f"{major}.{minor}.{patch + 1}"


def component_guid(path: PurePosixPath) -> uuid.UUID:
    """Return the component of a file: the same for the same path in every version.

    So Windows Installer's rules for components hold: one file each, and another file another one.
    """
    return uuid.uuid5(UPGRADE_CODE, str(path).casefold())


def payload(folder: Path) -> str:
    """Return WiX' list of all files of a folder, one component each.

    Raises:
        Stop: The program is not in it.
    """
    root = ET.Element("Wix", xmlns=SCHEMA)
    top = ET.SubElement(ET.SubElement(root, "Fragment"), "DirectoryRef", Id="InstallFolder")
    group = ET.SubElement(ET.SubElement(root, "Fragment"), "ComponentGroup", Id="Payload")
    folders = {PurePosixPath(): top}
    files = list(_files(folder))
    if PurePosixPath("smdesk-window.exe") not in files:
        raise Stop(f"There is no program in {folder}: smdesk-window.exe is missing.")
    for path in files:
        key = component_guid(path).hex
        parent = _directory(folders, path.parent)
        one = ET.SubElement(parent, "Component", Id=f"c{key}", Guid=_braced(path), Win64="yes")
        source = _found_at(folder / path)
        ET.SubElement(one, "File", Id=f"f{key}", Name=path.name, Source=source, KeyPath="yes")
        ET.SubElement(group, "ComponentRef", Id=f"c{key}")
    ET.indent(root)
    return ET.tostring(root, "unicode")


def _files(folder: Path) -> Iterator[PurePosixPath]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield PurePosixPath(path.relative_to(folder).as_posix())


def _found_at(path: Path) -> str:
    """Return a file as the compiler finds it.

    wixl knows no absolute paths, Windows no relative ones from one drive to another.
    """
    return str(path) if sys.platform == "win32" else relpath(path, ROOT)


def _braced(path: PurePosixPath) -> str:
    return f"{{{component_guid(path)}}}".upper()


def _directory(folders: dict[PurePosixPath, ET.Element], path: PurePosixPath) -> ET.Element:
    if path not in folders:
        key = f"d{component_guid(path).hex}"
        parent = _directory(folders, path.parent)
        folders[path] = ET.SubElement(parent, "Directory", Id=key, Name=path.name)
    return folders[path]


def compile_msi(build: Build) -> None:
    """Make an installer.

    Raises:
        Stop: The tools can't, and what they said is shown; or it is larger than `LIMIT`.
    """
    build.msi.parent.mkdir(parents=True, exist_ok=True)
    build.msi.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as name:
        listed, icon = Path(name) / "payload.wxs", Path(name) / "smdesk.ico"
        listed.write_text(payload(build.folder), "utf-8")
        icons.ico(icon)
        variables = {
            "Version": build.version,
            "Next": next_version(build.version),
            "Icon": _found_at(icon),
        }
        commands = _wix if sys.platform == "win32" else _wixl
        for command in commands(build.msi, listed, variables):
            if not quietly(Step(name=f"{build.msi.name} ({command[0]})", command=command)):
                raise Stop("There is no installer: the step above failed.")
    size = build.msi.stat().st_size
    if size > LIMIT:
        raise Stop(f"{build.msi.name} has {size / 1e6:.1f} MB, more than {LIMIT / 1e6:.0f}.")
    say(f"{build.msi}: {size / 1e6:.1f} MB")


def _wixl(msi: Path, listed: Path, variables: dict[str, str]) -> Iterator[tuple[str | Path, ...]]:
    marked = variables | {"TestBuild": "yes"}
    defined = [word for name, value in marked.items() for word in ("-D", f"{name}={value}")]
    yield ("wixl", "-a", "x64", *defined, "-o", msi, PRODUCT, listed)
    yield ("msibuild", msi, *_finish(listed.parent))


def _finish(folder: Path) -> tuple[str | Path, ...]:
    """Name what wixl leaves out: the language, how letters are coded, and what may be given."""
    code = folder / "_ForceCodepage.idt"
    code.write_bytes(b"\r\n\r\n1252\t_ForceCodepage\r\n")
    names = ";".join(secure_properties())
    given = f"UPDATE `Property` SET `Value` = '{names}' WHERE `Property` = '{SECURE}'"  # noqa: S608
    package = f"{{{uuid.uuid4()}}}".upper()
    return ("-i", code, "-q", given, "-s", "smdesk", "smdesk", TEMPLATE, package)


def _wix(msi: Path, listed: Path, variables: dict[str, str]) -> Iterator[tuple[str | Path, ...]]:
    """Name WiX' own two steps: objects, then the installer, packed as small as it can.

    ICE38, 43, 57: the start menu's entry is everybody's, so what it hangs on is the machine's key.
    ICE61: the same version is replaced, too. ICE91: there are no files of an account.
    """
    folder = listed.parent
    defined = [f"-d{name}={value}" for name, value in variables.items()]
    yield ("candle", "-nologo", "-arch", "x64", *defined, "-out", f"{folder}\\", PRODUCT, listed)
    objects = [folder / f"{path.stem}.wixobj" for path in (PRODUCT, listed)]
    unjudged = [f"-sice:ICE{number}" for number in (38, 43, 57, 61, 91)]
    yield ("light", "-nologo", "-spdb", "-dcl:high", *unjudged, "-out", msi, *objects)


def secure_properties() -> list[str]:
    """Return the properties that are to reach the part of Windows Installer that may do things."""
    text = PRODUCT.read_text("utf-8")
    found = re.findall(r'<UpgradeVersion .*?Property="(\w+)"', text)
    return [*found, *re.findall(r'<Property Id="(\w+)" Secure="yes"/?>', text)]


def make() -> None:
    """Make the test build of the folder that was assembled, and look into it.

    Raises:
        Stop: It could not be made, or is not what it has to be.
    """
    system.require(system.MSI)
    compile_msi(Build(folder=WINDOWS, msi=MSI))
    judge(MSI, WINDOWS)


def judge(msi: Path, folder: Path) -> None:
    """Look into an installer.

    Raises:
        Stop: Something in it is not as it has to be; all of that is named.
    """
    if found := faults(msi, folder):
        raise Stop("\n  ".join([f"{msi.name} is not as it has to be:", *found]))
    say("  in it is what has to be, and nothing else")
