"""Windows' folder under Wine, with what surrounds a program there: names, held and deep files.

An account and folders with Swedish letters, a report and a database that another program keeps
to itself, an archive deeper than Windows opens, a start without a console; and at the end nothing
was written beside the program. What only a real PC shows stands in `docs/windowsprov.md`.
"""

import json
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from smdesk.cli.exits import Exit
from smdesk.parts import DATABASE, SETTINGS
from smdesk.services.path_lengths import LONGEST
from smdesk.storage import open_store
from tools.packaging.places import WINDOWS
from tools.packaging.windows_programs import FLAGS, PREFIX
from tools.packaging.wine import Wine
from tools.running import OUT, Stop, say

TRIAL = OUT / "windows-surroundings"
HOLD = Path(__file__).with_name("wine_hold.c")
ACCOUNT = "Åsa Öström"
DATA = rf"C:\Användare\{ACCOUNT}\smdesk"
REPORT = r"C:\Förteckning å.pdf"


class Surroundings:
    """The steps; each yields what is not as it has to be."""

    def __init__(self, wine: Wine) -> None:
        self._wine = wine
        self._drive = wine.prefix / "drive_c"
        self._data = self._drive.joinpath(*DATA.split("\\")[1:])

    def steps(self) -> Sequence[tuple[str, Callable[[], Iterator[str]]]]:
        """Return each step with its name, in order."""
        return (
            ("an account and folders with Swedish letters", self.letters),
            ("a report that another program holds", self.held_report),
            ("a database that another program holds", self.held_database),
            ("an archive deeper than Windows opens", self.deep),
            ("a command without a console", self.no_console),
        )

    def letters(self) -> Iterator[str]:
        """Begin in an empty register and print a report, as somebody called Åsa Öström."""
        open_store(self._data / DATABASE).close()
        name = "Exempelköpings kommun"
        yield from self._ends(Exit.DONE, "municipality", "set", "--name", name)
        yield from self._ends(Exit.DONE, "report", "register", "--out", REPORT)
        yield from self._ends(Exit.DONE, "roles", says=ACCOUNT)

    def held_report(self) -> Iterator[str]:
        """Refuse to replace it, name it, leave it; then replace it."""
        path = self._drive / REPORT.removeprefix("C:\\")
        words = ("report", "register", "--out", REPORT)
        before = path.read_bytes()
        with self._held(REPORT):
            yield from self._ends(Exit.SURROUNDINGS, *words, says=REPORT)
        if path.read_bytes() != before:
            yield "the report that was held has changed"
        yield from self._ends(Exit.DONE, *words)

    def held_database(self) -> Iterator[str]:
        """Tell which file is held; then open it."""
        with self._held(rf"{DATA}\{DATABASE}"):
            yield from self._ends(Exit.SURROUNDINGS, "list", "channels", says=DATABASE)
        yield from self._ends(Exit.DONE, "list", "channels")

    def deep(self) -> Iterator[str]:
        """Refuse the archive before anything is opened there."""
        folder = "C:\\" + "\\".join("a" * 30 for _ in range(LONGEST // 30 + 1))
        settings = self._data / SETTINGS
        settings.write_text(json.dumps({"archive_folder": folder}), "utf-8")
        yield from self._ends(Exit.BAD_INPUT, "list", "channels", says=str(LONGEST))
        settings.unlink()

    def no_console(self) -> Iterator[str]:
        """Make a backup with the window's program, which prints nowhere."""
        program = f"Z:{WINDOWS / 'smdesk-window.exe'}".replace("/", "\\")
        self._wine.run("cmd", "/c", "start", "/wait", "", program, "backup", "--data", DATA)
        if not list(self._data.glob("backups/smdesk-backup-*.zip")):
            yield "there is no backup"

    def _ends(self, code: Exit, *words: str, says: str = "") -> Iterator[str]:
        done = self._wine.run(WINDOWS / "smdesk.exe", *words, "--data", DATA)
        if done.returncode != code or says not in done.stdout + done.stderr:
            yield f"{words}: {done.returncode}, {done.stdout}{done.stderr}"

    @contextmanager
    def _held(self, path: str) -> Iterator[None]:
        """Let another program keep a file to itself."""
        program = self._drive / "hold.exe"
        if not program.exists():
            make = (f"{PREFIX}gcc", *FLAGS, "-mconsole", HOLD, "-o", program)
            subprocess.run(make, check=True)
        holder = self._wine.start(program, path, told=True)
        try:
            if holder.stdout is None or holder.stdout.readline().strip() != b"held":
                raise Stop(f"{path} could not be held")
            yield
        finally:
            holder.communicate()


def make() -> None:
    """Try `dist/windows/smdesk`.

    Raises:
        Stop: Something is not as it has to be.
    """
    shutil.rmtree(TRIAL, ignore_errors=True)
    say("What surrounds a program on Windows")
    before = _beside()
    with Wine(TRIAL, account=ACCOUNT) as wine:
        for name, step in Surroundings(wine).steps():
            began = time.monotonic()
            faults = list(step())
            say(f"  {name:<50} {time.monotonic() - began:6.1f} s")
            if faults:
                raise Stop("\n    ".join([f"It does not work with {name}:", *faults]))
    if _beside() != before:
        raise Stop("Something was written beside the program.")
    shutil.rmtree(TRIAL)


def _beside() -> dict[Path, tuple[int, int]]:
    """Return size and time of every file of the program."""
    files = [path for path in WINDOWS.rglob("*") if path.is_file()]
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in files}
