"""The programs that we compile for Windows on Linux: our two launchers, and `python3.dll`."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tools.packaging import icons
from tools.packaging.places import SOURCES, VERSION
from tools.running import Step, Stop, quietly

PREFIX = "x86_64-w64-mingw32-"
"""Debian's names of the compilers for Windows x64."""
FLAGS = ("-O2", "-municode", "-Wall", "-Wextra", "-Werror", "-s", "-Wl,--no-insert-timestamp")
"""Of gcc: wide arguments (å, ä, ö), no warnings, no symbols, and the same bytes each time."""
LAUNCHERS = {"smdesk.exe": ("-DCONSOLE", "-mconsole"), "smdesk-window.exe": ("-mwindows",)}
EXPORT = re.compile(
    r"^\s+\[ *\d+\](?: \+base\[ *\d+\])? +(?:[0-9a-f]+ )?(?P<name>\w+)$", re.MULTILINE
)


def _tool(step: str, *command: str | Path) -> None:
    program, *rest = command
    if not quietly(Step(name=step, command=(f"{PREFIX}{program}", *rest))):
        raise Stop("Nothing was made for Windows: the step above failed.")


def make_launchers(folder: Path, work: Path) -> None:
    """Compile both launchers into a folder.

    Args:
        folder: where the programs are put.
        work: a folder for what is made on the way.

    Raises:
        Stop: They could not be compiled.
    """
    sources = SOURCES / "windows"
    icons.ico(work / "smdesk.ico")
    for name, options in LAUNCHERS.items():
        resource = work / f"{name}.res"
        _tool(f"resources of {name}", "windres", *_version(name), "-O", "coff",
              f"-I{sources}", f"-I{work}", sources / "program.rc", resource)  # fmt: skip
        _tool(name, "gcc", *FLAGS, *options, sources / "launcher.c", resource, "-o", folder / name)


def _version(name: str) -> Sequence[str]:
    numbers = ",".join(re.findall(r"\d+", VERSION)[:3])
    return (f'-DNAME=\\"{name}\\"', f'-DVERSION=\\"{VERSION}\\"', f"-DNUMBERS={numbers},0")


def exports(library: Path) -> list[str]:
    """Return what a library of Python offers by name."""
    command = [f"{PREFIX}objdump", "-p", str(library)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    _, _, names = told.partition("[Ordinal/Name Pointer] Table")
    return sorted(set(EXPORT.findall(names)))


def make_forwarder(python: Path, folder: Path, work: Path) -> None:
    """Make the `python3.dll` that libraries of the stable ABI ask for.

    It holds nothing: each name leads on to Python's own library (PEP 384). More names than the
    stable ones do no harm.

    Args:
        python: `python312.dll`.
        folder: where the library is put.
        work: a folder for what is made on the way.

    Raises:
        Stop: It could not be made.
    """
    lines = (f"  {name}={python.stem}.{name}" for name in exports(python))
    definition = work / "python3.def"
    definition.write_text("\n".join(["LIBRARY python3", "EXPORTS", *lines, ""]), "utf-8")
    made = folder / "python3.dll"
    bare = ("-shared", "-nostdlib", "-Wl,--no-insert-timestamp", "-s", "-Wl,-e,0")
    _tool("python3.dll", "gcc", *bare, definition, "-o", made)
