"""The wheels that Windows' program is put together from: those that are locked, checked by hash.

The lock holds the hashes of every system's files. What the program needs on Windows is asked of
the wheels themselves, for some distributions are there on no other system.
"""

import hashlib
import re
import sys
import tomllib
import zipfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from tools.packaging.places import SOURCES
from tools.running import OUT, ROOT, Step, Stop, quietly

LOCK = ROOT / "requirements.lock"
RUNTIME_LOCK = SOURCES / "windows" / "runtime.lock"
WHEELS = OUT / "wheels-windows"
PYTHON = "3.12"
TARGET = {
    "extra": "",
    "implementation_name": "cpython",
    "implementation_version": f"{PYTHON}.0",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_release": "10",
    "platform_system": "Windows",
    "platform_version": "10",
    "python_full_version": f"{PYTHON}.0",
    "python_version": PYTHON,
    "sys_platform": "win32",
}
"""What a requirement's marker is held against: Windows x64, not the machine we are on."""
PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>[^\\]+?))? *\\?$")
HASH = re.compile(r"--hash=sha256:(?P<hash>[0-9a-f]{64})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A locked distribution: one version, and the SHA-256 of each file that it may come as."""

    name: str
    version: str
    hashes: frozenset[str]

    def line(self) -> str:
        """Return the pin as pip reads it, its marker done with."""
        return " ".join(
            (f"{self.name}=={self.version}", *(f"--hash=sha256:{h}" for h in sorted(self.hashes)))
        )


def pins(lock: Path) -> dict[str, Pin]:
    """Return by name what a lock pins on Windows x64."""
    found: dict[str, Pin] = {}
    for entry in re.split(r"\n(?=[A-Za-z0-9])", lock.read_text("utf-8")):
        head = PINNED.match(entry.partition("\n")[0])
        if head and _holds(head["marker"]):
            hashes = frozenset(HASH.findall(entry))
            name = canonicalize_name(head["name"])
            found[name] = Pin(name=name, version=head["version"], hashes=hashes)
    return found


def _holds(marker: str | None, extras: Collection[str] = ()) -> bool:
    """Tell whether a marker holds on Windows x64, for any of the extras that are asked for."""
    if marker is None:
        return True
    return any(Marker(marker).evaluate(TARGET | {"extra": extra}) for extra in ("", *extras))


def direct() -> list[Requirement]:
    """Return what the project itself asks for on Windows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return _on_windows(project["dependencies"])


def _on_windows(lines: Iterable[str], extras: Collection[str] = ()) -> list[Requirement]:
    wanted = map(Requirement, lines)
    return [one for one in wanted if _holds(str(one.marker) if one.marker else None, extras)]


def run_time() -> dict[str, Path]:
    """Return the wheel of each distribution that runs on Windows, by name, fetched if need be.

    Raises:
        Stop: One is not locked, or there is no such wheel for Windows.
    """
    locked, here = pins(LOCK), dict[str, Path]()
    asked: dict[str, set[str]] = {}
    ahead = direct()
    while ahead:
        fresh = {canonicalize_name(one.name) for one in ahead}
        here |= fetch(locked, fresh - here.keys())
        later = []
        for one in ahead:
            name = canonicalize_name(one.name)
            extras = asked.get(name, set()) | one.extras
            if asked.get(name) != extras:
                asked[name] = extras
                later += _on_windows(requirements(here[name]), extras)
        ahead = later
    return here


def requirements(wheel: Path) -> list[str]:
    """Return the lines `Requires-Dist` of a wheel."""
    with zipfile.ZipFile(wheel) as file:
        name = next(n for n in file.namelist() if n.endswith(".dist-info/METADATA"))
        told = HeaderParser().parsestr(file.read(name).decode("utf-8"))
    return told.get_all("Requires-Dist", [])


def fetch(locked: Mapping[str, Pin], names: Iterable[str]) -> dict[str, Path]:
    """Return wheels of locked distributions, taking from the registry what is not here yet.

    Raises:
        Stop: see `run_time`.
    """
    wanted = sorted(names)
    if missing := [name for name in wanted if name not in locked]:
        raise Stop(
            f"Not locked for Windows: {', '.join(missing)}. `dev.py lock` makes the lock anew."
        )
    absent = [locked[name] for name in wanted if _found(locked[name]) is None]
    if absent:
        _download(absent)
    found = {name: _found(locked[name]) for name in wanted}
    if lost := [name for name, path in found.items() if path is None]:
        raise Stop(f"No locked wheel for Windows x64 and Python {PYTHON}: {', '.join(lost)}.")
    return {name: path for name, path in found.items() if path is not None}


def _found(pin: Pin) -> Path | None:
    """Return the wheel that is here already and is what the lock says."""
    for path in WHEELS.glob("*.whl"):
        name, version, _, _ = parse_wheel_filename(path.name)
        if (name, str(version)) == (pin.name, pin.version) and _sha256(path) in pin.hashes:
            return path
    return None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _download(wanted: list[Pin]) -> None:
    WHEELS.mkdir(parents=True, exist_ok=True)
    asked = WHEELS / "wanted.txt"
    asked.write_text("".join(f"{pin.line()}\n" for pin in wanted), "utf-8")
    target = ("--platform", "win_amd64", "--python-version", PYTHON.replace(".", ""))
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes")
    wheels = ("--only-binary", ":all:", "--dest", WHEELS, "-r", asked)
    if not quietly(
        Step(name=f"wheels for Windows ({len(wanted)})", command=(*pip, *target, *wheels))
    ):
        raise Stop("The wheels for Windows are not whole; pip's own words say why.")
