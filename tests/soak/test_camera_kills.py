"""Killed while it takes pages, the program leaves no browser, no lock and no half page."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil  # type: ignore[import-untyped]  # it has no types
import pytest
from PIL import Image

from smdesk.capture.browser.passing import PREFIX, sweep
from smdesk.capture.browser.profile import Profile
from smdesk.capture.virtual_screen import xvfb
from tests.capture.browser import site
from tests.capture.browser.conftest import browser

__all__ = ["browser"]  # one can run here, and may

FULL = os.environ.get("SMDESK_SOAK") == "full"
PARTS, KILLS = (20, 5) if FULL else (1, 2)
"""Tests, each with a profile of its own, and how often the program is killed in each."""
SEED = 20261127
ROWS = 1400
LONGEST = 5.0
"""Seconds after which a kill comes at the latest, or half a slow start's: some pages are taken."""
STARTING = 60.0
ENDING = 120.0
"""Seconds that a browser may live on: one that is killed while it starts ends when it has."""
ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as on Linux"),
]


@pytest.fixture
def screen() -> Iterator[str]:
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("no Xvfb")
    with xvfb(program) as name:
        yield name


def run_and_kill(folder: Path, seed: int, address: str, screen: str, tally: "Tally") -> set[str]:
    """Run the worker, kill it at a random moment, and return which pages it had confirmed."""
    chance = random.Random(SEED + seed)  # noqa: S311  repeatable on purpose
    how = ["visible"] * (seed % 2) + ["passing"] * (seed % 4 == 2)
    words = [str(folder), str(seed), address, str(ROWS), *how]
    output = folder / f"{seed}.out"
    environment = {**os.environ, "TMPDIR": str(folder / "tmp"), "DISPLAY": screen}
    early = chance.random() < 0.2  # while the browser starts
    with output.open("wb") as file:
        worker = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.camera_worker", *words],
            cwd=ROOT,
            stdout=file,
            env=environment,
        )
        began, until = time.monotonic(), time.monotonic() + STARTING
        while (b"starts" if early else b"ready") not in output.read_bytes():
            assert worker.poll() is None, "the worker ended: the profile was not to be had"
            assert time.monotonic() < until, "the worker did not start"
            time.sleep(0.005)
        tally.started = max(tally.started, time.monotonic() - began)
        time.sleep(chance.uniform(0, 1.0 if early else max(LONGEST, tally.started / 2)))
        worker.kill()
        assert worker.wait(30) == -signal.SIGKILL, "the worker ended by itself"
    lines = output.read_text("utf-8").splitlines(keepends=True)
    return {line.split()[1] for line in lines if line.startswith("taken") and line.endswith("\n")}


def processes(folder: Path) -> list[psutil.Process]:
    """Return what the worker started and what that started: all have its environment."""
    found = []
    for process in psutil.process_iter():
        try:
            ours = process.environ().get("TMPDIR") == str(folder / "tmp")
            if ours and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return found


def wait_until_gone(folder: Path, tally: "Tally") -> None:
    began = time.monotonic()
    while left := processes(folder):
        waited = time.monotonic() - began
        assert waited < ENDING, left
        time.sleep(0.02)
    tally.longest = max(tally.longest, time.monotonic() - began)


def looks_whole(place: Path) -> bool:
    """Tell whether there is a picture that opens; then all must be there, to the last row."""
    try:
        with Image.open(place / "page.png") as picture:
            pixels = np.asarray(picture.convert("RGB"))
    except (OSError, SyntaxError, ValueError):
        return False
    assert site.shown(pixels).tolist() == list(range(ROWS)), place
    assert f"Inlägg {ROWS - 200}: " in (place / "page.txt").read_text("utf-8")
    archived = (place / "page.mhtml").read_text("utf-8").rstrip()
    assert archived.endswith("--"), place
    return True


@pytest.fixture
def folder() -> Iterator[Path]:
    """Hand out a folder with a short name: a socket in it may have a hundred letters."""
    with tempfile.TemporaryDirectory(prefix="sm", ignore_cleanup_errors=True) as name:
        yield Path(name)


@dataclass
class Tally:
    """What all kills together came to."""

    kills: int = 0
    confirmed: int = 0
    broken: int = 0
    """Pages that were begun and never became whole."""
    started: float = 0.0
    """Seconds that the slowest start took, the program's own included."""
    longest: float = 0.0
    """Seconds that a browser lived on."""


@pytest.fixture(scope="module")
def tally() -> Tally:
    return Tally()


@pytest.mark.usefixtures("browser")
@pytest.mark.parametrize("part", range(PARTS))
def test_no_kill_leaves_a_browser_a_lock_or_half_a_page(
    part: int, folder: Path, screen: str, tally: Tally, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "tmp").mkdir()
    confirmed: set[str] = set()
    with site.served() as address:
        for seed in range(part * KILLS, (part + 1) * KILLS):
            confirmed |= run_and_kill(folder, seed, address, screen, tally)
            tally.kills += 1
            if seed % 3 == 0:
                with Profile(folder / "data").use():
                    pass  # at once, while the browser may still be ending
            if seed % 3 < 2:
                wait_until_gone(folder, tally)
    wait_until_gone(folder, tally)
    begun = list((folder / "taking").glob("*"))
    whole = {place.name for place in begun if looks_whole(place)}
    assert confirmed <= whole
    tally.confirmed += len(confirmed)
    tally.broken += len(begun) - len(whole)
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(folder / "tmp"))
    sweep()
    assert list((folder / "tmp").glob(f"{PREFIX}*")) == []


@pytest.mark.skipif(not FULL, reason="says something of many kills only: dev.py soak")
def test_the_kills_hit_what_matters(tally: Tally) -> None:
    sys.stdout.write(f"{tally}\n")
    assert tally.kills == PARTS * KILLS
    assert tally.confirmed >= tally.kills // 4, "too little was done to lose anything"
    assert tally.broken >= tally.kills // 4, "too few kills hit a page"
