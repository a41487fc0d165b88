"""System packages on Debian and Ubuntu: what is missing, and how it gets here."""

import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.running import Step, Stop, quietly, say

LISTS = Path("/var/lib/apt/lists")


@dataclass(frozen=True, slots=True)
class Need:
    """A system package; any of the commands on the path stands in for it."""

    package: str
    commands: Sequence[str] = ()


# Qt and the camera (mss) open these at run time; their wheels do not bring them.
QT = tuple(
    Need(name)
    for name in (
        "libdbus-1-3",
        "libegl1",
        "libfontconfig1",
        "libgl1",
        "libglib2.0-0",
        "libxcb-cursor0",
        "libxcb-icccm4",
        "libxcb-image0",
        "libxcb-keysyms1",
        "libxcb-randr0",
        "libxcb-render0",
        "libxcb-render-util0",
        "libxcb-shape0",
        "libxcb-shm0",
        "libxcb-xfixes0",
        "libxcb-xinerama0",
        "libxcb-xkb1",
        "libxkbcommon-x11-0",
    )
)
SCREEN = (Need("xvfb", ["xvfb-run"]), Need("xauth", ["xauth"]), Need("fonts-noto-core"))
RUN = (*QT, *SCREEN)
MSI = (Need("msitools", ["msiinfo"]), Need("wixl", ["wixl"]))
"""Compile Windows' installer, and look into it."""
TEST = (
    *MSI,
    Need("age", ["age"]),  # another program that opens what we seal
    Need("chromium", ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"]),
    Need("dbus-daemon", ["dbus-run-session"]),
    Need("git", ["git"]),
    Need("gnome-keyring", ["gnome-keyring-daemon"]),  # a credential store, to keep a key in
    Need("npm", ["npm"]),  # fetches what judges our web pages
    Need("osslsigncode", ["osslsigncode"]),  # signs for Windows, and judges what was signed
    Need("openbox", ["openbox"]),  # windows have frames and places only under a window manager
    Need("poppler-utils", ["pdftotext"]),
    Need("qpdf", ["qpdf"]),
)
UBUNTU = {"chromium": "chromium-browser"}
PACKAGE = (Need("binutils", ["objdump"]),)
DEB = (
    Need("appstream", ["appstreamcli"]),  # judge what a desktop is told
    Need("desktop-file-utils", ["desktop-file-validate"]),
    Need("dpkg-dev", ["dpkg-shlibdeps"]),
    Need("lintian", ["lintian"]),
)
SIGN = (Need("osslsigncode", ["osslsigncode"]),)
TOKEN = (Need("libengine-pkcs11-openssl"),)
"""Reaches a key in a token."""
BARE_ROOT = (Need("debootstrap", ["debootstrap"]),)
WINDOWS = (
    Need("gcc-mingw-w64-x86-64-win32", ["x86_64-w64-mingw32-gcc"]),  # compiles the launchers
    Need("binutils-mingw-w64-x86-64", ["x86_64-w64-mingw32-windres"]),
)
WINE = (Need("wine", ["wine"]), Need("wine64"), *SCREEN)
"""Runs programs for Windows, to try ours; a part of it is the loader that is called `wine`."""


def _installed() -> set[str]:
    """Return the names of installed packages and of what they stand in for (libglib2.0-0t64)."""
    listed = subprocess.run(
        ["dpkg-query", "-W", "-f=${db:Status-Status}\t${Package}\t${Provides}\n"],
        capture_output=True,
        text=True,
        check=True,
    )
    names: set[str] = set()
    for line in listed.stdout.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(one.split()[0] for one in provides.split(",") if one.strip())
    return names


def _release() -> str:
    """Return the name of the Linux distribution, or nothing elsewhere."""
    try:
        return platform.freedesktop_os_release().get("ID", "")
    except OSError:
        return ""


def missing(needs: Sequence[Need]) -> list[str]:
    """Return the packages to install, the one for making environments among them."""
    here = _installed()
    other = UBUNTU if _release() == "ubuntu" else {}
    names = [
        other.get(need.package, need.package)
        for need in needs
        if need.package not in here and not any(map(shutil.which, need.commands))
    ]
    system_python = Path(sys.base_prefix) == Path("/usr")
    if system_python and importlib.util.find_spec("ensurepip") is None:
        names.append(f"python3.{sys.version_info.minor}-venv")
    return names


def _as_root() -> list[str] | None:
    """Return the words before a command that make it root's; None where we may not be root."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def require(*groups: Sequence[Need]) -> None:
    """Install what is missing of the groups, or say exactly how.

    Does nothing on systems without apt, and asks apt nothing when all is there.

    Raises:
        Stop: We may not install, or apt could not.
    """
    if not (sys.platform.startswith("linux") and shutil.which("dpkg-query")):
        return
    names = missing([need for group in groups for need in group])
    if not names:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *names]
    before = _as_root()
    if before is None:
        raise Stop(
            "Some system packages are missing, and only root may install them. Do this once:\n\n"
            f"  sudo apt-get update && sudo {shlex.join(install)}\n\nThen give the command again."
        )
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive"]
    install[1:1] = ["-o", "DPkg::Lock::Timeout=120"]  # another apt may be at work
    say(f"System packages ({len(names)}): {' '.join(names)}")
    known = any(LISTS.glob("*_Packages*"))
    if known and quietly(Step(name="apt-get install", command=[*apt, *install])):
        return
    fresh = quietly(Step(name="apt-get update", command=[*apt, "apt-get", "update"]))
    if not (fresh and quietly(Step(name="apt-get install", command=[*apt, *install]))):
        raise Stop("The system packages above could not be installed; apt's own words say why.")
