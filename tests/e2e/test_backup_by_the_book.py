"""The administrator's guide on backups, line by line, by the real command line on clean folders.

The commands are read from the guide itself, so that it can't tell anything that is not so.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from smdesk.capture.png import encode
from smdesk.cli.main import run
from smdesk.parts import Parts

GUIDE = Path(__file__).parents[2] / "docs" / "administrator.md"
CHANNELS = (
    "Kanal;Plattform;Adress;Omfattning\nKommunen;Facebook;facebook.com/exempel;övergripande\n"
)


def commands(heading: str) -> list[list[str]]:
    """Return the commands that the guide gives under a heading."""
    section = GUIDE.read_text("utf-8").split(f"{heading}\n", 1)[1]
    section = re.split(r"^#+ ", section, maxsplit=1, flags=re.MULTILINE)[0]
    return [line.split()[1:] for line in section.splitlines() if re.match(r" {4,}smdesk ", line)]


class Computer:
    """A computer with a data folder, and the command line."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"

    def run(self, *words: object) -> Any:
        """Run a command in this process, as what leads up to the book's, and return its JSON."""
        return self._here(*words, "--data", self.data)

    def by_the_book(self, words: list[str], **meant: Path) -> Any:
        """Run one of the guide's commands with the words that somebody types; return its JSON."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SMDESK_DATA", str(self.data))
            return self._here(*(meant.get(word, word) for word in words))

    def typed(self, words: list[str], **meant: Path) -> Any:
        """Run one of the guide's commands as a program of its own, and return its JSON."""
        typed = [str(meant.get(word, word)) for word in words]
        told = subprocess.run(
            [sys.executable, "-m", "smdesk", *typed, "--json", "--yes"],
            env={**os.environ, "SMDESK_DATA": str(self.data)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert told.returncode == 0, told.stderr
        return json.loads(told.stdout)

    def _here(self, *words: object) -> Any:
        told = StringIO()
        with redirect_stdout(told):
            code = run([*map(str, words), "--json", "--yes"], Parts())
        assert code == 0, told.getvalue()
        return json.loads(told.getvalue())

    def capture(self, folder: Path, shade: int) -> None:
        """Bring a picture in that was taken elsewhere."""
        picture = folder / f"{shade}.png"
        picture.write_bytes(b"".join(encode(np.full((60, 80, 4), shade, np.uint8))))
        self.run(
            *("capture", "import", "Kommunen", picture),
            *("--taken", f"2026-11-23 14:{shade:02}", "--source", "Anna Ek"),
        )

    def captures(self) -> list[str]:
        return sorted(one["id"] for one in self.run("list", "captures")["captures"])


def test_backed_up_and_restored_on_a_clean_computer(tmp_path: Path) -> None:
    used, clean, disk = Computer(tmp_path / "used"), Computer(tmp_path / "clean"), tmp_path / "disk"
    disk.mkdir()
    source = tmp_path / "kanaler.csv"
    source.write_text(CHANNELS, "utf-8")
    used.run("import", source)
    used.capture(tmp_path, 1)

    choose, daily, listing = commands("## Backups")
    assert used.typed([*choose[:-1], "DISK"], DISK=disk)["place"]["reachable"]
    made = Path(used.by_the_book(daily)["backup"]["path"])
    assert used.run(*daily)["backup"] is None
    assert [one["path"] for one in used.by_the_book(listing)["backups"]] == [str(made)]
    assert made.parent == disk

    used.capture(tmp_path, 2)  # after the backup: the archive alone knows it
    assert used.run("municipality", "set", "--name", "Nya kommunen")
    before = used.captures()
    shutil.copytree(used.data / "archive", clean.data / "archive")
    shutil.rmtree(used.data)

    verify, restore, everything, again = commands("### Restoring, step by step")
    assert clean.by_the_book(verify, FILE=made)["findings"] == []
    restored = clean.typed(restore, FILE=made)
    assert (len(restored["recovered"]["adopted"]), restored["recovered"]["findings"]) == (1, [])
    assert restored["unknown"] is None  # nothing was there that could have known more
    verified = clean.by_the_book(everything)["verified"]
    assert (verified["bags"], verified["findings"]) == (2, [])
    assert clean.captures() == before
    assert Path(clean.by_the_book(again)["backup"]["path"]).parent == disk  # as the settings say


def test_an_older_backup_put_back_on_the_same_computer(tmp_path: Path) -> None:
    computer = Computer(tmp_path)
    source = tmp_path / "kanaler.csv"
    source.write_text(CHANNELS, "utf-8")
    computer.run("import", source)
    made = computer.run("backup")["backup"]["path"]
    for shade in (1, 2):
        computer.capture(tmp_path, shade)
    before, ledger = computer.captures(), (computer.data / "archive" / "ledger.jsonl").read_bytes()
    restored = computer.run("restore", made)
    assert restored["unknown"] > 1
    assert (Path(restored["kept"]) / "smdesk.sqlite3").is_file()
    assert len(restored["recovered"]["adopted"]) == len(before)
    assert computer.captures() == before
    assert computer.run("verify")["findings"] == []
    assert (computer.data / "archive" / "ledger.jsonl").read_bytes() == ledger
    computer.capture(tmp_path, 3)
    assert computer.run("verify")["findings"] == []
