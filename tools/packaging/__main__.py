"""`python -m tools.packaging [--deb | --windows] [--try]`: what `dev.py package` does.

Each step is a module of this package with `make()`, which says what it made and raises `Stop`
where it can't; it is imported when it is its turn.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from tools.running import Stop, say

PLANS = {"deb": ("frozen", "deb"), "windows": ("windows_folder", "msi"), "frozen": ("frozen",)}
TRIALS = {"deb": "bare_root", "windows": "wine"}
LISTED = ("sbom", "checksums")
"""What is written about all that lies in `dist/`, at the end."""


def steps(arguments: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the modules whose turn it is, in order."""
    parser = argparse.ArgumentParser(prog="dev.py package", description="What is given to others.")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--deb", action="store_true", help="make a .deb of it")
    kind.add_argument("--windows", action="store_true", help="make Windows' folder and a test MSI")
    parser.add_argument("--try", dest="tried", action="store_true", help="install and remove it")
    asked = parser.parse_args(arguments)
    plan = "deb" if asked.deb else "windows" if asked.windows else "frozen"
    if plan not in TRIALS:
        if asked.tried:
            parser.error("--try goes with --deb or --windows")
        return PLANS[plan]
    trial = (TRIALS[plan],) if asked.tried else ()
    return (*PLANS[plan], *trial, *LISTED)


def main(arguments: Sequence[str]) -> int:
    """Do the steps; 3 where one can't be done."""
    say("Package")
    try:
        for name in steps(arguments):
            import_module(f"{__package__}.{name}").make()
    except Stop as stop:
        say(str(stop))
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
