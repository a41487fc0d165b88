"""The environment `.venv`: made from the locks, made anew when they change."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

from tools import system, translations
from tools.running import OUT, ROOT, Step, Stop, quietly, say

HOME = ROOT / ".venv"
STAMP = HOME / "made-from"
LOCKS = (ROOT / "requirements-build.lock", ROOT / "requirements.lock")
INTERPRETER = HOME / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

# Wheels only: an install runs nobody's code. bagit has no wheel; it is built by the pinned tools.
PIP = ("-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes")
WHEELS = ("--only-binary", ":all:", "--no-binary", "bagit", "--no-build-isolation")


def fingerprint() -> str:
    """Return what the environment depends on, as one hash: locks, our metadata, Python, place."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    told = json.dumps([project["project"], project["build-system"]], sort_keys=True)
    parts = [*(path.read_bytes() for path in LOCKS), told.encode()]
    parts += [str(ROOT).encode(), repr(sys.version_info[:2]).encode()]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def _up_to_date() -> bool:
    """Tell whether the environment is whole and made from what we have now."""
    return (
        INTERPRETER.exists()
        and STAMP.exists()
        and STAMP.read_text("utf-8").strip() == fingerprint()
    )


def _new() -> None:
    """Put an empty environment in place of the old.

    Raises:
        Stop: The folder is in use, or Python can't make environments.
    """
    try:
        if HOME.exists():
            shutil.rmtree(HOME)
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(HOME)
    except (OSError, subprocess.CalledProcessError) as problem:
        raise Stop(f"The environment {HOME} could not be made: {problem}") from problem


def _fill() -> None:
    """Install all that is locked, then smdesk itself, in place.

    Raises:
        Stop: A step failed; its output has been shown.
    """
    build, whole = LOCKS
    steps = (
        Step(name="tools that build", command=[INTERPRETER, *PIP, *WHEELS, "-r", build]),
        Step(name="libraries, by the lock", command=[INTERPRETER, *PIP, *WHEELS, "-r", whole]),
        Step(
            name="smdesk itself, in place",
            command=[INTERPRETER, *PIP[:-1], "--no-build-isolation", "-e", ROOT],
        ),
    )
    for step in steps:
        if not quietly(step):
            raise Stop("The environment is not whole; what failed is shown above.")


def prepare() -> Path:
    """Make the environment if needed, and return its Python."""
    system.require(system.QT)  # Qt's compilers need libraries, too
    if not _up_to_date():
        say(f"Environment {HOME.relative_to(ROOT)} (a minute or two)")
        OUT.mkdir(exist_ok=True)
        _new()
        _fill()
        STAMP.write_text(fingerprint() + "\n", "utf-8")
    compiling = Step(name="translations", command=[INTERPRETER, "-m", "tools.translations"])
    if translations.stale() and not quietly(compiling):
        raise Stop("The translations could not be compiled; the words above say why.")
    return INTERPRETER
