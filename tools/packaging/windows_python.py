"""Python itself for Windows: its signed libraries, and its standard library compiled."""

import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tools.packaging.places import moment
from tools.packaging.windows_wheels import PYTHON, RUNTIME_LOCK, fetch, pins
from tools.running import Step, Stop, quietly

ASKED = "SMDESK_PYTHON312"
"""A variable that names the Python to compile with."""
LIBRARIES = (
    "python312.dll",
    "VCRUNTIME140.dll",
    "VCRUNTIME140_1.dll",
    "libcrypto-3.dll",
    "libffi-8.dll",
    "libssl-3.dll",
    "sqlite3.dll",
    "_asyncio.pyd",
    "_bz2.pyd",
    "_ctypes.pyd",
    "_decimal.pyd",
    "_elementtree.pyd",
    "_hashlib.pyd",
    "_lzma.pyd",
    "_multiprocessing.pyd",
    "_overlapped.pyd",
    "_queue.pyd",
    "_socket.pyd",
    "_sqlite3.pyd",
    "_ssl.pyd",
    "_uuid.pyd",
    "_zoneinfo.pyd",
    "pyexpat.pyd",
    "select.pyd",
    "unicodedata.pyd",
)
"""Not `_wmi`: `platform` would ask a service at each start that may be slow or off, and has another
way. Not the C library (`api-ms-*`): it is a part of Windows 10 and later."""
UNUSED = frozenset(
    (
        "__phello__",
        "curses",  # not on Windows
        "doctest",
        "ensurepip",
        "idlelib",
        "lib-dynload",  # what was compiled for another system
        "lib2to3",
        "msilib",
        "pydoc",
        "pydoc_data",
        "site-packages",
        "test",
        "tkinter",  # the window is Qt's
        "turtle",
        "turtledemo",
        "unittest",
        "venv",
    )
)
"""Parts of the standard library that are made for developers, or for others than us."""


def compiler() -> Path:
    """Return a Python of the version that runs on Windows: its bytecode is the same on Linux.

    Raises:
        Stop: There is none here.
    """
    name = f"python{PYTHON}"
    own = sorted((Path.home() / ".pyenv" / "versions").glob(f"{PYTHON}.*/bin/{name}"), reverse=True)
    for one in (os.environ.get(ASKED), shutil.which(name), *own):
        if one and _version(one).startswith(f"{PYTHON}."):
            return Path(one)
    raise Stop(
        f"Windows' folder takes a Python {PYTHON} on this machine, to compile with. Install one, "
        f"or name it in the variable {ASKED}, then repeat."
    )


def _version(python: str | Path) -> str:
    asked = [str(python), "-Ic", "import platform; print(platform.python_version())"]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()


def standard_library(python: Path) -> Iterator[tuple[str, Path]]:
    """Yield the modules of the standard library: name with slashes, and file."""
    asked = [str(python), "-Ic", "import sysconfig; print(sysconfig.get_path('stdlib'))"]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    root = Path(done.stdout.strip())
    for path in sorted(root.rglob("*.py")):
        inside = path.relative_to(root)
        first = inside.parts[0].removesuffix(".py")
        if first not in UNUSED and not first.startswith(("config-", "_sysconfigdata")):
            yield inside.as_posix(), path


def compile_folder(python: Path, folder: Path, shown: str) -> None:
    """Compile all modules of a folder, each beside its source, which is removed.

    The bytecode holds no time and no path of this machine: the same source gives the same bytes.

    Args:
        python: what compiles.
        folder: holds the modules.
        shown: the folder's name in what is told of an error.

    Raises:
        Stop: One can't be compiled.
    """
    how = ("-q", "-b", "-f", "-j", "0", "--invalidation-mode", "unchecked-hash")
    paths = ("-s", str(folder), "-p", shown)
    command = (python, "-I", "-m", "compileall", *how, *paths, folder)
    if not quietly(Step(name=f"compile {shown}", command=command)):
        raise Stop("A module could not be compiled; the words above say which.")
    for source in folder.rglob("*.py"):
        source.unlink()


def pack(folder: Path, target: Path) -> None:
    """Put packages into one file: a virus scanner opens one file instead of a thousand.

    Stored, not deflated: the installer packs it, and a start would unpack it each time.
    """
    day = _day()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_dir():  # a package without a module of its own is found by its folder
                packed.writestr(zipfile.ZipInfo(f"{name}/", day), b"")
            else:
                packed.writestr(zipfile.ZipInfo(name, day), path.read_bytes())


def _day() -> tuple[int, int, int, int, int, int]:
    year, month, day, hour, minute, second, *_ = time.gmtime(moment())
    return year, month, day, hour, minute, second


def put_libraries(folder: Path) -> None:
    """Take Python's own libraries out of the wheel that is locked for it.

    Raises:
        Stop: It can't be had.
    """
    wheel = fetch(pins(RUNTIME_LOCK), ["panda3d"])["panda3d"]
    with zipfile.ZipFile(wheel) as packed:
        for name in LIBRARIES:
            (folder / name).write_bytes(packed.read(f"deploy_libs/{name}"))
