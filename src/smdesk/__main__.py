"""`smdesk` and `python -m smdesk`: with a command the command line, without one the window."""

import gc
import os
import sys
from collections.abc import MutableMapping

from smdesk.cli.main import run
from smdesk.parts import Parts

THRESHOLDS = (50_000, 20, 50)
"""A register read whole is many things and no garbage: looking for some in between, as often as
Python does by itself, takes a third of the time and stops the window too."""
OF_OUR_START = ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
"""Where PyInstaller tells our start that our libraries lie; Qt finds its own parts without."""
BEFORE = "LD_LIBRARY_PATH_ORIG"
"""Where it leaves the one that it replaces."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line; without a command, open the window."""
    gc.set_threshold(*THRESHOLDS)
    if getattr(sys, "frozen", False):
        give_back(os.environ)
    return run(sys.argv[1:] if argv is None else argv, Parts())


def give_back(environment: MutableMapping[str, str]) -> None:
    """Let browsers and viewers that we start find their own libraries, not ours."""
    for name in OF_OUR_START:
        environment.pop(name, None)
    if BEFORE in environment:
        environment["LD_LIBRARY_PATH"] = environment.pop(BEFORE)


def window() -> int:
    """Open the window, for the start menu: no console to print on."""
    return main([])


if __name__ == "__main__":
    sys.exit(main())
