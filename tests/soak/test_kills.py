"""Killed at any moment, the program starts again, whole, and misses nothing it had confirmed."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

from smdesk.archive import verify_folder
from smdesk.bootstrap import open_desk
from smdesk.domain.layout import STAGING
from smdesk.parts import TAKING
from smdesk.services.desk import Desk
from tests.soak.worker import AWAY, COPY, DATA, ROWS, SHARE, prepare

FULL = os.environ.get("SMDESK_SOAK") == "full"
PARTS, KILLS_A_PART = (20, 50) if FULL else (1, 6)
"""Each part has a folder of its own, and time of its own."""
SEED = 20261123
MOST_JOBS = 4
"""So many may be confirmed before it is killed, however fast the machine is."""
WORKING_SECONDS = 0.1
START_SECONDS = 0.15
EVERYTHING = 25
"""So often all is read again that was read before."""
ROOT = Path(__file__).parents[2]
Confirmed = dict[str, set[str]]


class Nursery:
    """A process that has loaded everything, and forks workers: a kill costs no start of Python."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.worker"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        if self._read() != "warm":
            self.close()
            pytest.fail("no worker could be started: its error stands above")

    def _read(self) -> str:
        answers: IO[str] | None = self._process.stdout
        assert answers is not None
        return answers.readline().strip()

    def fork(self, folder: Path, seed: int) -> int:
        """Let a worker begin, and return the number of its process."""
        asked: IO[str] | None = self._process.stdin
        assert asked is not None
        asked.write(f"{folder} {seed}\n")
        asked.flush()
        return int(self._read())

    def kill(self, number: int) -> None:
        """Kill a worker that is at work, and wait for its end."""
        os.kill(number, signal.SIGKILL)
        assert int(self._read()) == -signal.SIGKILL, "the worker ended by itself"

    def close(self) -> None:
        """Let the process end."""
        self._process.communicate(timeout=60)


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with closing(Nursery()) as made:
        yield made


def run_and_kill(nursery: Nursery, folder: Path, seed: int, chance: random.Random) -> Confirmed:
    """Run a worker, kill it at a random moment, and return what it had confirmed."""
    output = folder / f"{seed}.out"
    number = nursery.fork(folder, seed)
    if chance.random() < 0.2:  # while it starts and recovers
        time.sleep(chance.uniform(0, START_SECONDS))
    else:
        deadline, jobs = time.monotonic() + 60, chance.randint(1, MOST_JOBS)
        while not output.exists() or output.read_bytes().count(b"\n") < jobs:
            assert time.monotonic() < deadline, "the worker did not come so far"
            time.sleep(0.001)
        time.sleep(chance.uniform(0, WORKING_SECONDS))
    nursery.kill(number)
    confirmed: Confirmed = defaultdict(set)
    lines = output.read_text("utf-8").splitlines(keepends=True) if output.exists() else []
    for line in lines:
        what, _, name = line.partition(" ")
        if name.endswith("\n"):
            confirmed[what].add(name.strip())
    return confirmed


class Part:
    """One folder, and what is known of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.confirmed: Confirmed = defaultdict(set)
        self.seen: set[str] = set()
        """The bags whose every byte was read."""

    def look(self, tally: Counter[str], *, everything: bool) -> None:
        """Start as the program does, let what waits follow, and look at all of it."""
        if (self.folder / AWAY).exists():  # killed while the share was off
            (self.folder / AWAY).rename(self.folder / SHARE)
        staged = self._left(DATA, TAKING)
        with closing(open_desk(self.folder / DATA)) as desk:
            assert desk.recovered is not None
            assert desk.recovered.findings == []
            tally["mended"] += desk.recovered.did_something
            tally["swept"] += bool(staged)
            tally["sent"] += bool(desk.waiting.state().count)
            desk.waiting.send(desk.actor)
            tally["copied"] += bool(desk.second_copy.follow(desk.actor).lines)
            self.assert_whole(desk, everything=everything)

    def _left(self, *names: str) -> list[Path]:
        place = self.folder.joinpath(*names)
        return list(place.iterdir()) if place.exists() else []

    def assert_whole(self, desk: Desk, *, everything: bool) -> None:
        """Assert that nothing confirmed is lost, nothing is there by half, and all agrees."""
        compared = desk.reconciling.compare()
        assert compared.findings == ()
        assert compared.present == compared.indexed
        assert desk.waiting.state().count == 0
        state = desk.second_copy.state()
        assert (state.problem, state.lines) == (None, 0)
        self._assert_confirmed(desk)
        bags = set(desk.archive._archive.bags())
        assert [found for bag in sorted(bags - self.seen) for found in _verify(desk, bag)] == []
        self.seen = bags
        for place in ((DATA, TAKING), (SHARE, "archive", STAGING), (COPY, STAGING)):
            assert self._left(*place) == []
        if everything:
            assert desk.verification.everything().findings == []
            assert verify_folder(self.folder / COPY).findings == []
            assert verify_folder(self.folder / SHARE / "archive").findings == []

    def _assert_confirmed(self, desk: Desk) -> None:
        with desk.store.read() as snapshot:
            captures = {capture.id for capture in snapshot.captures.page(limit=None)}
            names = {channel.name for channel in snapshot.channels.all()}
            records = {record.id for record in snapshot.records.all()}
        assert self.confirmed["capture"] <= captures
        assert self.confirmed["record"] <= records
        for stem in self.confirmed["import"]:
            assert {f"{stem}{number}" for number in range(ROWS)} <= names
        assert len(names) % ROWS == 0, "an import is there in part"


def _verify(desk: Desk, bag: str) -> list[object]:
    return list(desk.archive._archive.verify(bag))


@pytest.fixture(scope="module")
def tally() -> Counter[str]:
    """What all parts together came to."""
    return Counter()


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="neither fork nor SIGKILL is known there")
@pytest.mark.parametrize("number", range(PARTS))
def test_no_kill_loses_what_was_confirmed(
    tmp_path: Path, nursery: Nursery, tally: Counter[str], number: int
) -> None:
    chance = random.Random(f"{SEED} {number}")  # noqa: S311  repeatable on purpose
    prepare(tmp_path)
    part = Part(tmp_path)
    for kill in range(1, KILLS_A_PART + 1):
        seed = number * KILLS_A_PART + kill
        for what, found in run_and_kill(nursery, tmp_path, seed, chance).items():
            part.confirmed[what] |= found
        part.look(tally, everything=not kill % EVERYTHING or kill == KILLS_A_PART)
    tally["kills"] += KILLS_A_PART
    bags = len(part.confirmed["capture"] | part.confirmed["record"])
    assert bags >= KILLS_A_PART // 3, "too little was done to lose anything"
    tally["confirmed"] += bags


@pytest.mark.soak
@pytest.mark.skipif(PARTS == 1, reason="too few kills to hit everything: dev.py soak")
def test_kills_hit_moments_that_mattered(tally: Counter[str]) -> None:
    print(dict(tally))  # noqa: T201  what came of it, for whoever runs it whole
    assert tally["kills"] == KILLS_A_PART * PARTS
    assert tally["mended"] > 0, "no kill hit a bag on its way in"
    assert tally["swept"] > 0, "no kill hit a page that was taken and not kept"
    assert tally["sent"] > 0, "no kill hit what waited for the share"
    assert tally["copied"] > 0, "no kill left the second copy behind"
