"""What is in an installer, as `msiinfo` and `msiextract` tell, held against what has to be."""

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from filecmp import cmp
from pathlib import Path, PurePosixPath

from tools.packaging.wine_stubs import STUBS

SECURE = "SecureCustomProperties"
TEMPLATE = "x64;1053"
"""Of the summary: the processor, and the language."""
CODEPAGE = 1252
"""Of Windows in western Europe; Windows Installer does not know UTF-8 well."""
HAS_TO_BE = {
    "ALLUSERS": "1",  # for the machine, never for one account
    "ARPNOMODIFY": "1",
    "ARPNOREPAIR": "1",
    "ARPPRODUCTICON": "smdesk.ico",
    "REINSTALLMODE": "amus",
}
X64 = 256
"""msidbComponentAttributes64bit."""
SETS_A_PROPERTY = 51
"""The one kind of action of our own: it runs no code."""
SET_WHILE_INSTALLING = {"ARPINSTALLLOCATION"}
"""Properties that nobody gives: what installs knows their values itself."""
ONLY_DETECTS = 2
"""msidbUpgradeAttributesOnlyDetect."""
AT_START = re.compile(r"\\(Run|RunOnce|Services|Winlogon)(\\|$)", re.IGNORECASE)
FOLDER_OF_PROGRAMS = PurePosixPath("ProgramFiles64Folder/smdesk")


def table(msi: Path, name: str) -> list[dict[str, str]]:
    """Return a table's rows, each by its columns' names.

    Raises:
        CalledProcessError: It is no installer.
    """
    asked = ("msiinfo", "export", msi, name)
    lines = subprocess.run(asked, capture_output=True, check=True).stdout.decode().split("\r\n")
    columns = lines[0].split("\t")
    rows = (line.split("\t") for line in lines[3:] if line)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def properties(msi: Path) -> dict[str, str]:
    """Return the properties that an installer states."""
    return {row["Property"]: row["Value"] for row in table(msi, "Property")}


def faults(msi: Path, folder: Path) -> list[str]:
    """Return what in an installer is not as it has to be, in words.

    Args:
        msi: the installer.
        folder: what it is to put on the computer.
    """
    checks = (_summary(msi), _stated(msi), _upgrade(msi), _order(msi), _harmless(msi))
    contents = (_components(msi), _names(msi, folder), _bytes(msi, folder))
    return [fault for check in (*checks, *contents) for fault in check]


def _summary(msi: Path) -> Iterator[str]:
    said = subprocess.run(("msiinfo", "suminfo", msi), capture_output=True, text=True, check=True)
    if f"Template: {TEMPLATE}\n" not in said.stdout:
        yield f"its summary does not say {TEMPLATE}"
    if not re.search(r"^Source: 2 ", said.stdout, re.MULTILINE):
        yield "its summary does not say that it is compressed and for the machine"
    asked = ("msiinfo", "export", msi, "_ForceCodepage")
    letters = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    if f"{CODEPAGE}\t_ForceCodepage" not in letters:
        yield f"å, ä and ö would come out as other letters: they are not coded as {CODEPAGE} says"


def _stated(msi: Path) -> Iterator[str]:
    found = properties(msi)
    for name, value in HAS_TO_BE.items():
        if found.get(name) != value:
            yield f"{name} is {found.get(name)}, not {value}"
    given = {row["Property"] for row in table(msi, "AppSearch")}
    given |= {row["ActionProperty"] for row in table(msi, "Upgrade")}
    given |= {row["Source"] for row in table(msi, "CustomAction")} - SET_WHILE_INSTALLING
    for name in sorted(given - set(found.get(SECURE, "").split(";"))):
        yield f"{name} does not reach what installs: it is not in {SECURE}"


def _upgrade(msi: Path) -> Iterator[str]:
    """Judge that each other version is found: replaced if it is not newer, else refused."""
    stated, rows = properties(msi), table(msi, "Upgrade")
    rows.sort(key=lambda row: int(row["Attributes"]) & ONLY_DETECTS)
    try:
        older, newer = rows
    except ValueError:
        yield "it does not have one row for older and one for newer versions"
        return
    if {row["UpgradeCode"] for row in rows} != {stated["UpgradeCode"]}:
        yield "it looks for another program's versions"
    between = [stated["ProductVersion"], older["VersionMax"], newer["VersionMin"]]
    own, end, begin = ([int(part) for part in one.split(".")] for one in between)
    if not own < end == begin:
        yield "between older and newer versions is a gap"
    conditions = {row["Condition"] for row in table(msi, "LaunchCondition")}
    if f"Installed OR NOT {newer['ActionProperty']}" not in conditions:
        yield "it does not refuse to replace a newer version"


def _order(msi: Path) -> Iterator[str]:
    """Judge that the old program goes within the transaction, before anything new is written."""
    rows = table(msi, "InstallExecuteSequence")
    steps = [row["Action"] for row in sorted(rows, key=lambda row: int(row["Sequence"]))]
    wanted = ["InstallInitialize", "RemoveExistingProducts", "ProcessComponents", "InstallFiles"]
    if [step for step in steps if step in wanted] != wanted:
        yield "the old version is not removed right at the beginning of the transaction"


def _harmless(msi: Path) -> Iterator[str]:
    for row in table(msi, "CustomAction"):
        if int(row["Type"]) != SETS_A_PROPERTY:
            yield f"{row['Action']} runs something while installing"
    for row in table(msi, "Registry"):
        if AT_START.search(row["Key"]):
            yield f"{row['Key']} starts something by itself"
    if table(msi, "ServiceInstall"):
        yield "it installs a service"
    for row in table(msi, "Shortcut"):
        if row["Directory_"] != "ProgramMenuFolder":
            yield f"a shortcut lies in {row['Directory_']}"


def _components(msi: Path) -> Iterator[str]:
    rows = table(msi, "Component")
    for row in rows:
        if not int(row["Attributes"]) & X64:
            yield f"component {row['Component']} is not 64-bit"
    if len({row["ComponentId"] for row in rows} - {""}) != len(rows):
        yield "two components have one number, or one has none"
    if len({row["Component_"] for row in table(msi, "File")}) != len(table(msi, "File")):
        yield "two files are one component"


def files(msi: Path) -> set[PurePosixPath]:
    """Return where each file of an installer will lie, below Windows' own folders."""
    parents = {row["Directory"]: row for row in table(msi, "Directory")}
    folders = {row["Component"]: row["Directory_"] for row in table(msi, "Component")}

    def path(key: str) -> PurePosixPath:
        row = parents[key]
        above = row["Directory_Parent"]
        if not above or above == "TARGETDIR":
            return PurePosixPath(key)
        return path(above) / row["DefaultDir"].rpartition("|")[2]

    return {
        path(folders[row["Component_"]]) / row["FileName"].rpartition("|")[2]
        for row in table(msi, "File")
    }


def _names(msi: Path, folder: Path) -> Iterator[str]:
    found = files(msi)
    expected = {FOLDER_OF_PROGRAMS / path for path in _below(folder)}
    yield from (f"{path} is missing" for path in sorted(expected - found))
    yield from (f"{path} does not belong in it" for path in sorted(found - expected))
    stubs = (path for path in found if path.name.casefold() in STUBS)
    yield from (f"{path} is a stand-in of the tests for a part of Windows" for path in stubs)


def _below(folder: Path) -> Iterable[PurePosixPath]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return (PurePosixPath(path.relative_to(folder).as_posix()) for path in paths)


def _bytes(msi: Path, folder: Path) -> Iterator[str]:
    """Unpack the installer, and compare every file."""
    if any(not row["Cabinet"].startswith("#") for row in table(msi, "Media")):
        yield "its files lie beside it, not in it"
        return
    with tempfile.TemporaryDirectory() as name:
        unpack = ("msiextract", "-C", name, msi)
        subprocess.run(unpack, capture_output=True, check=True)
        for path in _below(folder):
            unpacked = Path(name, FOLDER_OF_PROGRAMS.name, path)
            if not (unpacked.is_file() and cmp(folder / path, unpacked, shallow=False)):
                yield f"{path} is not the same when it is unpacked"
