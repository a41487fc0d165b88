"""The program frozen for the system we are on, and tried there."""

import json
import os
import sys
from pathlib import Path

from tools import system
from tools.packaging import notices, origins
from tools.packaging.components import Payload
from tools.packaging.places import DIST, FROZEN, PROGRAM, moment
from tools.running import Step, Stop, on_virtual_screen, quietly, say

FREEZE = ("--noconfirm", "--clean", "build.spec")
REPORT = DIST / "self-test.json"
MAY_LACK = {"browser", "credential_store"}
"""What a bare system has not, and the program can do without."""


def make() -> None:
    """Freeze the program into `dist/smdesk`, and let it test itself.

    Raises:
        Stop: It could not be frozen, holds a file without a licence, or does not work.
    """
    system.require(system.PACKAGE)
    os.environ |= {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(moment())}  # alike each time
    _step("freeze (PyInstaller)", sys.executable, "-m", "PyInstaller", *FREEZE)
    if sys.platform == "linux":
        _step("strip", "strip", "--strip-unneeded", *strippable(FROZEN))
    notices.write(Payload(FROZEN, origins.installed()))
    trial()
    size = sum(path.lstat().st_size for path in FROZEN.rglob("*") if path.is_file())
    say(f"{FROZEN}: {size / 1e6:.0f} MB; the test's record is {REPORT.name} beside it")


def trial() -> None:
    """Let the frozen program test itself.

    Raises:
        Stop: It does not work; what it said is shown.
    """
    words = on_virtual_screen(PROGRAM, "self-test", "--json", REPORT)
    _step("the frozen program tests itself", *words)
    must_be_passed(REPORT)


def must_be_passed(report: Path) -> None:
    """Say what the record of a self-test found missing here.

    Raises:
        Stop: It found a fault, or missed what every computer has.
    """
    checks = json.loads(report.read_text("utf-8"))["checks"]
    wrong = {name: one["said"] for name, one in checks.items() if one["result"] != "ok"}
    if not wrong.keys() <= MAY_LACK:
        raise Stop(f"The self-test found: {wrong}")
    say(f"  {len(checks)} checks; not here: {', '.join(wrong) or 'nothing'}")


def _step(name: str, *command: str | Path) -> None:
    if not quietly(Step(name=name, command=command)):
        raise Stop("There is no package: the step above failed.")


def strippable(folder: Path) -> list[Path]:
    """Return the libraries that may hold what only debuggers read.

    Those in `*.libs` were rewritten when their wheel was made, and may break when they are again.
    """
    libraries = (path for path in sorted(folder.rglob("*.so*")) if not path.is_symlink())
    return [path for path in libraries if not path.parent.name.endswith(".libs")]
