"""Where packages lie, what they are called, and the day they bear."""

import os
import subprocess
import sys
from functools import cache

from smdesk import __version__
from tools.running import ROOT

VERSION = __version__
DIST = ROOT / "dist"
SOURCES = ROOT / "packaging"
FROZEN = DIST / "smdesk"
"""The program as PyInstaller freezes it for the system we are on."""
PROGRAM = FROZEN / ("smdesk.exe" if sys.platform == "win32" else "smdesk")
WINDOWS = DIST / "windows" / "smdesk"
"""The program for Windows, as it is assembled on Linux."""
MSI = DIST / f"smdesk-{VERSION}-x64-TEST.msi"
RELEASE = DIST / f"smdesk-{VERSION}-x64.msi"
"""The installer as it is published, made on Windows; the other is a test build."""
DEB = DIST / f"smdesk_{VERSION}_amd64.deb"
SUMS = DIST / "SHA256SUMS"


@cache
def moment() -> int:
    """Return the second of the last change, since 1970: the date that built files bear.

    The same sources give the same bytes, whenever and wherever they are built.
    `SOURCE_DATE_EPOCH` says it where there is no history.
    """
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(told)
    asked = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout)
