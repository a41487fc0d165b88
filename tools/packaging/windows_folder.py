"""The whole program for Windows x64 in one folder, put together on Linux: a test build.

A release is frozen on Windows, by `build.spec`. This one is made of the same sources, the same
locked wheels and Python's own signed libraries, so that each change is tried as Windows' loader,
registry and file system would have it, without a Windows at hand.
"""

import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tools import system
from tools.packaging import notices, origins, windows_inspection, windows_python, windows_slimming
from tools.packaging.components import Payload
from tools.packaging.places import WINDOWS
from tools.packaging.slimming import EXCHANGEABLE
from tools.packaging.windows_programs import make_forwarder, make_launchers
from tools.packaging.windows_wheels import run_time
from tools.running import OUT, ROOT, Stop, say

STAGE = OUT / "windows"
INNER = "_internal"
"""The folder of packages, called as PyInstaller calls it, so that one description fits both."""
PATHS = f"python312.zip\n.\n{INNER}\n"
"""Where Python looks for modules: there, and nowhere else (python312._pth)."""
SOURCE = ROOT / "src" / "smdesk"
RESOURCES = ROOT / "resources"
READ_THROUGH_PYTHON = frozenset({"tzdata"})
"""Packages whose other files are asked of Python's importer, which reads them in a zip, too."""
AS_FILES = "storage/migrations"
"""What Alembic reads as files."""


def make() -> None:
    """Put `dist/windows/smdesk` together anew.

    Raises:
        Stop: Something that it is made of can't be had, or does not fit.
    """
    system.require(system.WINDOWS)
    for folder in (WINDOWS, STAGE):
        shutil.rmtree(folder, ignore_errors=True)
    pure, mixed = STAGE / "pure", WINDOWS / INNER
    mixed.mkdir(parents=True)
    pure.mkdir(parents=True)
    python = windows_python.compiler()
    _copy(windows_python.standard_library(python), pure)
    wheels = run_time()
    _put_packages(wheels, pure, mixed)
    _put_own(mixed / "smdesk")
    _compile(python, pure, mixed)
    windows_python.pack(pure, WINDOWS / "python312.zip")
    windows_python.put_libraries(WINDOWS)
    (WINDOWS / "python312._pth").write_text(PATHS, "utf-8")
    shutil.copyfile(ROOT / "LICENSE", WINDOWS / "LICENSE")
    make_launchers(WINDOWS, STAGE)
    make_forwarder(WINDOWS / "python312.dll", WINDOWS, STAGE)
    notices.write(Payload(WINDOWS, origins.in_wheels(wheels.values())))
    if wrong := list(windows_inspection.faults(WINDOWS)):
        raise Stop("\n  ".join([f"{WINDOWS} is not as it has to be:", *wrong]))
    _tell()


def _copy(files: Iterable[tuple[str, Path]], folder: Path) -> None:
    for name, path in files:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def _put_packages(wheels: Mapping[str, Path], pure: Path, mixed: Path) -> None:
    """Unpack what travels of each wheel: to `pure` what is modules alone, else to `mixed`."""
    for wheel in wheels.values():
        with zipfile.ZipFile(wheel) as packed:
            files = (name for name in packed.namelist() if not name.endswith("/"))
            names = list(filter(windows_slimming.travels, files))
            alone = _modules_alone(names)
            for name in names:
                target = (pure if name.split("/")[0] in alone else mixed) / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(packed.read(name))


def _modules_alone(names: Sequence[str]) -> set[str]:
    """Return the packages of a wheel that can lie in one file: modules, and not to be exchanged."""
    of = {name.split("/")[0] for name in names}
    others = {name.split("/")[0] for name in names if not name.endswith(".py")}
    return of - (others - READ_THROUGH_PYTHON) - set(EXCHANGEABLE)


def _put_own(folder: Path) -> None:
    """Copy our modules, and where they look for them our resources and migrations."""
    _copy(_relative(SOURCE, SOURCE.rglob("*.py")), folder)
    migrations = SOURCE / AS_FILES
    _copy(_relative(SOURCE, migrations.rglob("*.mako")), folder)
    files = (p for p in RESOURCES.rglob("*") if p.is_file() and p.suffix != ".ts")
    _copy(_relative(RESOURCES, files), folder / "resources")


def _relative(root: Path, paths: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    for path in paths:
        yield path.relative_to(root).as_posix(), path


def _compile(python: Path, pure: Path, mixed: Path) -> None:
    windows_python.compile_folder(python, pure, "python312.zip")
    windows_python.compile_folder(python, mixed, INNER)
    own = mixed / "smdesk"
    for path in (own / AS_FILES).rglob("*.pyc"):
        path.unlink()
    migrations = SOURCE / AS_FILES
    _copy(_relative(SOURCE, migrations.rglob("*.py")), own)


def _tell() -> None:
    files = [path for path in WINDOWS.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    say(f"{WINDOWS}: {len(files)} files, {size / 1e6:.0f} MB")
