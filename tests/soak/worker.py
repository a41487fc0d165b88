"""A process that imports, captures, keeps pages, preserves, sends and copies until it is killed.

`python -m tests.soak.worker` loads everything once and then, for each line `FOLDER SEED` that it is
given, forks a process that works in that folder, prints its number, waits for its end and prints
how it ended. What is forked confirms each job in `FOLDER/SEED.out`, only after it has returned.
"""

import gc
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import IO

import numpy as np

from smdesk.bootstrap import open_desk
from smdesk.capture.engine.looking import PngLook
from smdesk.capture.png import encode
from smdesk.disk import RealDisk
from smdesk.domain.rounds import CaptureRound, RoundKind
from smdesk.parts import SETTINGS, TAKING
from smdesk.services.desk import Desk
from smdesk.services.evidence.captures import Captures
from smdesk.services.evidence.page_captures import PageCaptures
from smdesk.services.evidence.staging import Staging
from smdesk.services.ports import Store, Target
from smdesk.services.settings.settings import Settings, SettingsFile
from tests.support.factories import actor
from tests.support.pages import FakePageCamera
from tests.support.pictures import FakeCamera
from tests.support.plans import decide_plan

ROWS = 5
"""Channels an import."""
SHARE, AWAY, COPY = "share", "share-away", "copy"
"""Beside the data folder: what holds the archive, its name while it is off, the second copy."""
DATA = "data"


def now() -> datetime:
    return datetime.now(UTC)


def prepare(folder: Path) -> None:
    """Make a data folder whose archive lies on a share, and which has a second copy."""
    (folder / SHARE).mkdir()
    chosen = Settings(archive_folder=str(folder / SHARE / "archive"))
    SettingsFile(folder / DATA / SETTINGS, RealDisk()).save(chosen)
    desk = fitted(folder)
    try:
        desk.second_copy.choose(desk.actor, folder / COPY)
        begin_long_ago(desk.store)
        with (folder / "first.out").open("w", encoding="utf-8") as told:
            first = Worker(folder, desk, random.Random(1), told)  # noqa: S311  the same each time
            first.work(0, jobs=2)
        desk.waiting.send(desk.actor)
    finally:
        desk.close()


def begin_long_ago(store: Store) -> None:
    """Let the register be so old that many years of it wait to be preserved."""
    opened = datetime(1990, 1, 2, tzinfo=UTC)
    old = CaptureRound(
        id="old",
        half_year="1990-H1",
        kind=RoundKind.ORDINARY,
        opened_at=opened,
        opened_by="anna.ek",
    )
    with store.write(actor()) as unit:
        unit.rounds.add(old)
        unit.commit()
    decide_plan(store, day=date(2020, 1, 1))


def fitted(folder: Path) -> Desk:
    """Open the program's desk, with a camera and a browser that need no screen."""
    desk = open_desk(folder / DATA)
    archive = desk.archive._archive
    pages = PageCaptures(
        desk.store,
        archive,
        pages=FakePageCamera(now),
        camera=FakeCamera(now),
        look=PngLook(),
        clock=now,
        disk=RealDisk(),
        staging=Staging(folder / DATA / TAKING, RealDisk()),
    )
    captures = Captures(desk.store, archive, FakeCamera(now), now)
    return replace(desk, captures=captures, pages=pages)


class Worker:
    """What one person does, job after job.

    Args:
        folder: where the data folder lies.
        desk: the services over it.
        chance: decides what comes next.
        told: where each finished job is confirmed.
    """

    def __init__(self, folder: Path, desk: Desk, chance: random.Random, told: IO[str]) -> None:
        self._folder = folder
        self._desk = desk
        self._chance = chance
        self._told = told
        self._session = desk.pages.begin()

    def confirm(self, what: str, name: str) -> None:
        self._told.write(f"{what} {name}\n")
        self._told.flush()

    def work(self, seed: int, jobs: int = 1_000_000) -> None:
        """Do jobs in an order that chance decides."""
        ways: list[tuple[float, Callable[[], None]]] = [
            (0.06, self._preserve),
            (0.25, self._page),
            (0.15, self._bring_in),
            (0.15, self._away),
            (0.15, self._copy),
            (1.0, self._capture),
        ]
        for number in range(jobs):
            with self._desk.store.read() as snapshot:
                count = len(snapshot.channels.all())
            if not count or (count < 100 and self._chance.random() < 0.1):
                self._import(f"k{seed}x{number}")
            else:
                next(way for share, way in ways if self._chance.random() < share)()

    def _channel(self) -> str:
        with self._desk.store.read() as snapshot:
            return self._chance.choice(snapshot.channels.all()).id

    def _import(self, stem: str) -> None:
        imports = self._desk.imports
        imports.apply(self._desk.actor, imports.preview(channel_file(self._folder, stem)))
        self.confirm("import", stem)

    def _preserve(self) -> None:
        if due := self._desk.records.due():
            self.confirm("record", self._desk.records.preserve(self._desk.actor, due[0]).id)

    def _page(self) -> None:
        pages, channel = self._desk.pages, self._channel()
        pages.show(self._session, channel)
        staged = pages.take(self._desk.actor, self._session, channel)
        if self._chance.random() < 0.2:
            pages.discard(staged)
        else:
            self.confirm("capture", pages.keep(self._desk.actor, staged, despite=True).id)

    def _bring_in(self) -> None:
        kept = self._desk.picture_imports.bring_in(
            self._desk.actor,
            self._channel(),
            picture_file(self._folder),
            taken_at=now(),
            source="Anna Ek",
        )
        self.confirm("capture", kept.id)

    def _capture(self) -> None:
        taken = self._desk.captures.take(self._desk.actor, self._channel(), Target(screen=1))
        self.confirm("capture", taken.id)

    def _away(self) -> None:
        """Let the share be off for a capture or two, and send what waits once it is there."""
        with share_off(self._folder):
            for _ in range(self._chance.randint(1, 2)):
                self._capture()
        self._desk.waiting.send(self._desk.actor)
        self.confirm("sent", "all")

    def _copy(self) -> None:
        self._desk.second_copy.follow(self._desk.actor)
        self.confirm("copied", "all")


@contextmanager
def share_off(folder: Path) -> Iterator[None]:
    """Take the share away meanwhile."""
    (folder / SHARE).rename(folder / AWAY)
    yield
    (folder / AWAY).rename(folder / SHARE)


def channel_file(folder: Path, stem: str) -> Path:
    """Write a list of new channels; their names begin with the stem."""
    path = folder / f"{stem}.csv"
    names = [f"{stem}{number}" for number in range(ROWS)]
    lines = [f"{name};Facebook;https://www.facebook.com/{name};Övergripande" for name in names]
    path.write_text("\n".join(["Namn;Plattform;Adress;Omfattning", *lines]) + "\n", "utf-8")
    return path


def picture_file(folder: Path) -> Path:
    """Write a picture that was taken elsewhere."""
    path = folder / "elsewhere.png"
    path.write_bytes(b"".join(encode(np.full((20, 30, 4), 200, np.uint8))))
    return path


def work(folder: Path, seed: int, jobs: int = 1_000_000) -> None:
    """Start as the program does, and work."""
    desk = fitted(folder)
    chance = random.Random(seed)  # noqa: S311  repeatable on purpose
    with (folder / f"{seed}.out").open("w", encoding="utf-8") as told:
        worker = Worker(folder, desk, chance, told)
        worker.confirm("ready", str(seed))
        worker.work(seed, jobs)
    desk.close()


def warm_up() -> None:
    """Do each kind of job once, so that whatever is loaded late is loaded."""
    with tempfile.TemporaryDirectory(prefix="smdesk-soak-") as name:
        folder = Path(name)
        prepare(folder)
        desk = fitted(folder)
        with (folder / "warm.out").open("w", encoding="utf-8") as told:
            one = Worker(folder, desk, random.Random(1), told)  # noqa: S311  as above
            one._import("warm")
            for job in (one._preserve, one._page, one._bring_in, one._away, one._copy):
                job()
        desk.close()
    gc.collect()
    gc.freeze()


def forked(child: Callable[[], None]) -> int:
    """Fork a process that does something and ends; return its number."""
    if number := os.fork():
        return number
    ended = 1
    try:
        child()
        ended = 0
    except BaseException:  # noqa: BLE001  told, and ended: nothing of the parent goes on here
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
    finally:
        os._exit(ended)


def serve() -> None:
    """Fork a worker for each line, until there are no more."""
    warm_up()
    print("warm", flush=True)  # noqa: T201  what it is asked for
    for line in sys.stdin:
        folder, seed = line.split()
        number = forked(partial(work, Path(folder), int(seed)))
        print(number, flush=True)  # noqa: T201  likewise
        _, status = os.waitpid(number, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201  likewise


if __name__ == "__main__":
    serve()
