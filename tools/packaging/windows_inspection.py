"""What Windows' folder has to be, whoever put it together: held before anything is made of it."""

import re
import struct
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tools.packaging.windows_programs import LAUNCHERS, PREFIX
from tools.packaging.wine_stubs import OWN, STUBS

X64 = 0x8664
"""IMAGE_FILE_MACHINE_AMD64."""
DOS_HEADER = 64
"""Bytes; the last four say where the real header begins."""
BINARY = frozenset({".dll", ".exe", ".pyd"})
STRAY = re.compile(r"\.(pyi|lib|a|h|ts|map|debug|pdb)$|/__pycache__/|/tests?/")
"""What is of use to developers alone."""
SOURCES = "storage/migrations/"
"""The only modules that lie there as text: Alembic reads them so."""
LIBRARIES = """
advapi32.dll authz.dll bcrypt.dll bcryptprimitives.dll comdlg32.dll crypt32.dll d3d11.dll d3d12.dll
d3d9.dll dwmapi.dll dwrite.dll dxgi.dll gdi32.dll icuuc.dll imm32.dll iphlpapi.dll kernel32.dll
mpr.dll msvcrt.dll netapi32.dll ntdll.dll ole32.dll oleaut32.dll rpcrt4.dll secur32.dll
setupapi.dll shell32.dll shlwapi.dll uiautomationcore.dll user32.dll userenv.dll uxtheme.dll
version.dll winmm.dll winspool.drv ws2_32.dll wtsapi32.dll
"""
OF_WINDOWS = frozenset(LIBRARIES.split())
"""What every Windows 10 and 11 has; icuuc since version 1703."""
OF_WINDOWS_TOO = "api-ms-win-"
"""How the names begin of those that stand for others of Windows' own."""


def faults(folder: Path) -> Iterator[str]:
    """Yield what is wrong with a folder; it takes mingw-w64's objdump."""
    yield from of_files(folder)
    yield from of_libraries(folder)


def of_files(folder: Path) -> Iterator[str]:
    """Yield files that have no place there, missing programs, and binaries for other machines."""
    names = {path.name.lower() for path in _files(folder)}
    yield from (f"{name} is not there" for name in sorted(LAUNCHERS.keys() - names))
    for path in _files(folder):
        name = "/" + path.relative_to(folder).as_posix()
        if path.name.lower() in STUBS or path.name.startswith(OWN):
            yield f"{name} stands in for a part of Windows in tests"
        elif STRAY.search(name) or (path.suffix == ".py" and SOURCES not in name):
            yield f"{name} is of use to developers alone"
        elif path.suffix.lower() in BINARY and (found := machine(path)) != X64:
            yield f"{name} is for another machine ({found:#x})"
    for path in folder.glob("*.zip"):
        with zipfile.ZipFile(path) as packed:
            held = [f"{path.name}/{name}" for name in packed.namelist()]
        yield from (f"{one} is of use to developers alone" for one in held if STRAY.search(one))


def of_libraries(folder: Path) -> Iterator[str]:
    """Yield libraries that are asked for and neither there nor Windows' own."""
    binaries = [path for path in _files(folder) if path.suffix.lower() in BINARY]
    there = {path.name.lower() for path in binaries} | OF_WINDOWS
    for path in binaries:
        for name in imports(path):
            if name not in there and not name.startswith(OF_WINDOWS_TOO):
                yield f"{path.relative_to(folder)} asks for {name}, which is not there"


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def machine(path: Path) -> int:
    """Return what machine a binary is for, as its header says; 0 if it is no binary of Windows."""
    with path.open("rb") as file:
        start = file.read(DOS_HEADER)
        if len(start) < DOS_HEADER or start[:2] != b"MZ":
            return 0
        file.seek(struct.unpack_from("<I", start, DOS_HEADER - 4)[0])
        signature = file.read(6)
    if signature[:4] != b"PE\0\0":
        return 0
    found: int = struct.unpack_from("<H", signature, 4)[0]
    return found


def imports(path: Path) -> set[str]:
    """Return the names of the libraries that a binary asks for when it is loaded, in small."""
    command = [f"{PREFIX}objdump", "-p", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {name.lower() for name in re.findall(r"DLL Name: (\S+)", told)}
