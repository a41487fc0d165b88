"""The program frozen for the system we are on, and tried there."""

import sys

from tools import system
from tools.packaging.places import DIST, FROZEN, PROGRAM
from tools.running import Step, Stop, on_virtual_screen, quietly, say

REPORT = DIST / "self-test.json"


def make() -> None:
    """Freeze the program into `dist/smdesk`, and let it test itself.

    Raises:
        Stop: It could not be frozen, or does not work; what was said is shown.
    """
    system.require(system.PACKAGE)
    freeze = (sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "build.spec")
    trial = on_virtual_screen(PROGRAM, "self-test", "--json", REPORT)
    for name, command in (
        ("freeze (PyInstaller)", freeze),
        ("the frozen program tests itself", trial),
    ):
        if not quietly(Step(name=name, command=command)):
            raise Stop("There is no package: the step above failed.")
    size = sum(path.lstat().st_size for path in FROZEN.rglob("*") if path.is_file())
    say(f"{FROZEN}: {size / 1e6:.0f} MB; the test's record is {REPORT.name} beside it")
