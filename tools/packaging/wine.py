"""Windows' programs run on Linux, by Wine, in a Windows of the test's own.

What Wine lacks is put into its own system folder, in that one place; never beside our program.
"""

import os
import subprocess
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tools import system
from tools.packaging.places import WINDOWS
from tools.packaging.wine_stubs import LOADED_FIRST, put
from tools.running import SCREEN, Stop, surroundings

QUIET = {
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": f"mscoree,mshtml=;winedbg.exe=;winemenubuilder.exe=;{LOADED_FIRST}",
}
"""No words about what is missing, no offers to fetch it, no menus for the Linux around it."""

OF_A_CONSOLE = "cp437"
"""How Wine's own commands write letters."""


class Wine:
    """A Windows in a folder, and a screen for it.

    Args:
        prefix: the folder; made if it is not there.
        account: who is signed in; the account of Linux if empty.

    Raises:
        Stop: Wine is not here, or makes no Windows.
    """

    def __init__(self, prefix: Path, account: str = "") -> None:
        self.prefix = prefix
        self._account = {"USER": account, "LC_ALL": "C.UTF-8"} if account else {}
        self._open = ExitStack()
        self._environment: Mapping[str, str] = {}

    def __enter__(self) -> Self:
        system.require(system.WINE)
        self._environment = surroundings() | QUIET | self._account
        self._environment["WINEPREFIX"] = str(self.prefix)
        self._environment["DISPLAY"] = self._screen()
        if not (self.prefix / "system.reg").exists():
            self.prefix.mkdir(parents=True, exist_ok=True)
            made = self.run("wineboot", "--init", timeout=300)
            self.wait()
            if made.returncode:
                raise Stop(f"Wine made no Windows: {made.stderr}")
        put(self.system32, WINDOWS)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server("-k")
        self._open.close()

    @property
    def screen(self) -> str:
        """The name of the screen, for who looks at it."""
        return self._environment["DISPLAY"]

    @property
    def system32(self) -> Path:
        """The folder of Windows' own libraries."""
        return self.prefix / "drive_c" / "windows" / "system32"

    def _screen(self) -> str:
        """Start a screen of our own, and return its name."""
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), *SCREEN.split(), "-nolisten", "tcp"]
        server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        self._open.callback(server.wait)
        self._open.callback(server.terminate)
        os.close(writing)
        with os.fdopen(reading) as told:
            return f":{told.readline().strip()}"

    def run(
        self, *words: str | Path, timeout: float = 120, letters: str = "cp1252"
    ) -> subprocess.CompletedProcess[str]:
        """Run a program of Windows to its end.

        All three streams are pipes: Python on Wine takes no file of Linux for one.

        Args:
            words: the program, by its Linux path or Windows' name, and its arguments.
            timeout: seconds; then it is ended.
            letters: what it writes; `cp1252` are Windows' own in western Europe.

        Raises:
            subprocess.TimeoutExpired: It was ended.
        """
        return subprocess.run(
            ["wine", *map(str, words)],
            env=self._environment,
            input="",
            capture_output=True,
            encoding=letters,
            errors="replace",
            timeout=timeout,
            check=False,
        )

    def start(self, *words: str | Path, told: bool = False) -> "subprocess.Popen[bytes]":
        """Start a program of Windows and return at once.

        Args:
            words: as of `run`.
            told: whether what it prints can be read.
        """
        return subprocess.Popen(
            ["wine", *map(str, words)],
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if told else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def wait(self) -> None:
        """Wait until what Wine runs has ended, and the registry is written."""
        self._server("-w")

    def _server(self, what: str) -> None:
        command = ["/usr/lib/wine/wineserver64", what]
        subprocess.run(command, env=self._environment, check=False, timeout=120)

    def set_value(self, key: str, name: str, value: str | int, kind: str = "") -> None:
        r"""Set a value of the registry, in the view of 64-bit programs.

        Args:
            key: with its hive: `HKLM\Software\...`.
            name: of the value.
            value: a text, or a number of 32 bits.
            kind: of the value; by itself that of a text or a number.

        Raises:
            Stop: Wine refused it.
        """
        kind = kind or ("REG_DWORD" if isinstance(value, int) else "REG_SZ")
        done = self.run(
            "reg", "add", key, "/v", name, "/t", kind, "/d", str(value), "/f", "/reg:64"
        )
        if done.returncode:
            raise Stop(f"{key}\\{name} was not set: {done.stdout}{done.stderr}")

    def values(self, key: str) -> str:
        """Return what `reg query` tells of a key and all below; nothing where there is none."""
        done = self.run("reg", "query", key, "/s", "/reg:64", letters=OF_A_CONSOLE)
        return done.stdout if done.returncode == 0 else ""


def windows_path(path: Path) -> str:
    """Return a path of Linux as Windows' programs are given it: Wine's drive Z is all of Linux."""
    return "Z:" + str(path).replace("/", "\\")
