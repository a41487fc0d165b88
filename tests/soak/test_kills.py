"""Killed at any moment, the program starts again, whole, and misses nothing it had confirmed."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smdesk.archive import FolderArchive, verify_folder
from smdesk.disk import RealDisk
from smdesk.services.recovery import Recovery, RecoveryReport
from smdesk.services.staging import Staging
from smdesk.services.verification import Verification
from smdesk.storage import AttachmentFolder, SqlStore, open_store
from tests.soak.worker import ROWS
from tests.support.factories import actor

FULL = os.environ.get("SMDESK_SOAK") == "full"
PARTS, KILLS_A_PART = (10, 10) if FULL else (1, 6)
"""Each part has a folder of its own, and time of its own."""
SEED = 20261123
MOST_JOBS = 6
"""So many may be confirmed before it is killed, however fast the machine is."""
WORKING_SECONDS = 0.4
START_SECONDS = 1.0
ROOT = Path(__file__).parents[2]


def now() -> datetime:
    return datetime.now(UTC)


def run_and_kill(folder: Path, seed: int, chance: random.Random) -> dict[str, set[str]]:
    """Run the worker, kill it at a random moment, and return what it had confirmed."""
    command = [sys.executable, "-m", "tests.soak.worker", str(folder), str(seed)]
    output = folder / f"{seed}.out"
    with output.open("wb") as file:
        worker = subprocess.Popen(command, cwd=ROOT, stdout=file)
        if chance.random() < 0.2:  # while it starts and recovers
            time.sleep(chance.uniform(0.2, START_SECONDS))
        else:
            deadline, jobs = time.monotonic() + 60, chance.randint(1, MOST_JOBS)
            while output.read_bytes().count(b"\n") < jobs and worker.poll() is None:
                assert time.monotonic() < deadline, "the worker did not come so far"
                time.sleep(0.002)
            time.sleep(chance.uniform(0, WORKING_SECONDS))
        worker.kill()
        assert worker.wait(60) == -signal.SIGKILL, "the worker ended by itself"
    confirmed: dict[str, set[str]] = defaultdict(set)
    for line in output.read_text("utf-8").splitlines(keepends=True):
        what, _, name = line.partition(" ")
        if name.endswith("\n"):
            confirmed[what].add(name.strip())
    return confirmed


def assert_whole(
    store: SqlStore, folder: Path, confirmed: dict[str, set[str]]
) -> tuple[RecoveryReport, int]:
    """Start as the program does, and look at everything."""
    archive = FolderArchive(folder / "archive", RealDisk())
    left = folder / "taking"
    staged = len(list(left.iterdir())) if left.exists() else 0
    Staging(left, RealDisk()).sweep()
    assert not left.exists() or not list(left.iterdir())
    report = Recovery(store, archive, now).recover(actor())
    assert report.findings == []
    with store.read() as snapshot:
        captures = snapshot.captures.page(limit=None)
        names = {channel.name for channel in snapshot.channels.all()}
        records = snapshot.records.all()
    assert confirmed["capture"] <= {capture.id for capture in captures}
    assert confirmed["record"] <= {record.id for record in records}
    assert {one.bag for one in captures} | {one.bag for one in records} == set(archive.bags())
    for stem in confirmed["import"]:
        assert {f"{stem}{number}" for number in range(ROWS)} <= names
    assert len(names) % ROWS == 0, "an import is there in part"
    attachments = AttachmentFolder(folder / "attachments", RealDisk())
    verified = Verification(store, archive, attachments, verify_folder).everything()
    assert verified.findings == []
    assert not (folder / "archive" / ".staging").exists() or not list(
        (folder / "archive" / ".staging").iterdir()
    )
    return report, staged


@pytest.fixture(scope="module")
def tally() -> Counter[str]:
    """What all parts together came to."""
    return Counter()


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known there")
@pytest.mark.parametrize("part", range(PARTS))
def test_no_kill_loses_what_was_confirmed(tmp_path: Path, tally: Counter[str], part: int) -> None:
    chance = random.Random(f"{SEED} {part}")  # noqa: S311  repeatable on purpose
    confirmed: dict[str, set[str]] = defaultdict(set)
    for number in range(KILLS_A_PART):
        for what, found in run_and_kill(tmp_path, part * KILLS_A_PART + number, chance).items():
            confirmed[what] |= found
        store = open_store(tmp_path / "smdesk.sqlite3", now)
        try:
            report, staged = assert_whole(store, tmp_path, confirmed)
        finally:
            store.close()
        tally["mended"] += report.did_something
        tally["swept"] += staged
    tally["kills"] += KILLS_A_PART
    bags = len(confirmed["capture"] | confirmed["record"])
    assert bags >= KILLS_A_PART // 2, "too little was done to lose anything"


@pytest.mark.soak
@pytest.mark.skipif(PARTS == 1, reason="too few kills to hit everything: dev.py soak")
def test_kills_hit_moments_that_mattered(tally: Counter[str]) -> None:
    assert tally["kills"] == KILLS_A_PART * PARTS
    assert tally["mended"] > 0, "no kill hit a bag on its way in"
    assert tally["swept"] > 0, "no kill hit a page that was taken and not kept"
