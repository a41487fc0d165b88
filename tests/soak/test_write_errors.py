"""A disk that fails at any one of its operations loses nothing confirmed, and leaves no half bag.

Each way of keeping something is done over and over, while the disk fails at its first operation,
at its second, and so on until it is done without reaching the one that would fail.
"""

import errno
import os
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
import pytest

from smdesk.capture.foreign import FileRedrawer
from smdesk.capture.png import encode
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.rounds import CaptureRound, RoundKind
from smdesk.services.evidence.captures import Captures
from smdesk.services.evidence.page_captures import PageCaptures
from smdesk.services.evidence.picture_imports import PictureImports
from smdesk.services.evidence.reconciling import Reconciling
from smdesk.services.evidence.staging import Staging
from smdesk.services.ports import Renderer, Store
from smdesk.services.printed.records import Records
from smdesk.services.printed.reports import Reports
from smdesk.storage import open_store
from smdesk.words import Words
from tests.support.factories import TickingClock, actor
from tests.support.pages import FakeLook, FakePageCamera
from tests.support.plans import decide_plan
from tests.support.recording import RecordingDisk
from tests.support.world import SCREEN, WatchedStore, World

FULL = os.environ.get("SMDESK_SOAK") == "full"
SEED = int(os.environ.get("SMDESK_SEED", "20261127"))
STEP = 1 if FULL else 12
"""Only each such operation fails, from one that the seed chooses."""
ERRORS = ("ENOSPC", "EIO", "EACCES", "ENOTCONN", "EHOSTDOWN", "ENOENT")
GONE = frozenset({"ENOTCONN", "EHOSTDOWN", "ENOENT"})
"""After these nothing works any more until the share is back."""
CUT = "cut"
"""A write that puts some bytes there before the disk is full."""
AWAY = "away"
"""The archive's folder is really gone from one operation to the next."""
WAYS = (*ERRORS, CUT, AWAY)
KINDS = ("capture", "page", "brought", "record")


class PlainRenderer:
    """Draws next to nothing: what is drawn is not what is tested here."""

    def render(self, _report: object, to: BinaryIO, _progress: object = None) -> None:
        to.write(b"%PDF-1.7\n")


class Faults:
    """Lets a disk fail at one operation, and tells how many there were.

    Args:
        way: which error.
        root: the archive's folder.
    """

    def __init__(self, way: str, root: Path) -> None:
        self._way = way
        self._root = root
        self._away = root.with_name("archive-away")
        self.at: int | None = None
        self.count = 0
        self.hit = ""

    def begin(self, at: int | None) -> None:
        self.at, self.count, self.hit = at, 0, ""

    def __call__(self, name: str, path: Path) -> None:
        """Called before each operation."""
        self.count += 1
        if self.at is None or self.count <= self.at:
            return
        if self.count > self.at + 1 and self._way not in GONE:
            return
        self.hit = self.hit or name
        if self._way == AWAY:
            if self._root.exists():
                self._root.rename(self._away)
            return
        if self._way == CUT and name in {"write", "append"}:
            with path.open("ab") as file:
                file.write(b'{"a half')
        code = errno.ENOSPC if self._way == CUT else getattr(errno, self._way)
        raise OSError(code, os.strerror(code), str(path))

    def end(self) -> None:
        """Let the disk work again."""
        self.begin(None)
        if self._away.exists():
            if self._root.exists():  # a share lies over what was written where it had been
                shutil.rmtree(self._root)
            self._away.rename(self._root)


class Desk:
    """All ways of keeping something, over one database and disks that fail together."""

    def __init__(self, folder: Path, store: Store, clock: TickingClock, way: str) -> None:
        self.world = World(folder, store, clock)
        self.store = WatchedStore(store, self.world.disk)
        self.taking = RecordingDisk(folder / "taking")
        self.faults = Faults(way, self.world.archive.root)
        self.world.disk.before = self.taking.before = self.faults
        self._picture = folder / "elsewhere.png"
        self._picture.write_bytes(b"".join(encode(np.full((20, 30, 4), 200, np.uint8))))
        self._over(cast("Store", self.store), clock)
        self._begin_long_ago()

    def _over(self, store: Store, clock: TickingClock) -> None:
        world, staging = self.world, Staging(self.taking.root, self.taking)
        renderer = cast("Renderer", PlainRenderer())
        reports = Reports(store, renderer, clock, world.disk)
        self.records = Records(store, world.archive, clock, reports)
        self.captures = Captures(store, world.archive, world.camera, clock)
        self.camera = FakePageCamera(clock)
        self.pages = PageCaptures(
            store,
            world.archive,
            pages=self.camera,
            camera=world.camera,
            look=FakeLook(),
            clock=clock,
            disk=self.taking,
            staging=staging,
        )
        self.imports = PictureImports(
            store,
            world.archive,
            redrawer=FileRedrawer(),
            clock=clock,
            disk=self.taking,
            staging=staging,
        )
        self.session = self.pages.begin()

    def _begin_long_ago(self) -> None:
        old = CaptureRound(
            id="old",
            half_year="1700-H1",
            kind=RoundKind.ORDINARY,
            opened_at=datetime(1700, 1, 2, tzinfo=UTC),
            opened_by="anna.ek",
        )
        with self.world.store.write(actor()) as unit:
            unit.rounds.add(old)
            unit.commit()
        decide_plan(self.world.store, day=date(2020, 1, 1))

    def capture(self) -> str:
        return self.captures.take(actor(), self.world.channel.id, SCREEN).id

    def page(self) -> str:
        channel = self.world.channel.id
        self.pages.show(self.session, channel)
        staged = self.pages.take(actor(), self.session, channel)
        return self.pages.keep(actor(), staged, despite=True).id

    def brought(self) -> str:
        channel, moment = self.world.channel.id, self.world.clock()
        kept = self.imports.bring_in(
            actor(), channel, self._picture, taken_at=moment, source="Anna Ek"
        )
        return kept.id

    def record(self) -> str:
        return self.records.preserve(actor(), self.records.due()[0]).id

    def keep(self, kind: str) -> str:
        """Keep something, and return its id once it is confirmed."""
        ways: dict[str, Callable[[], str]] = {
            "capture": self.capture,
            "page": self.page,
            "brought": self.brought,
            "record": self.record,
        }
        return ways[kind]()

    def indexed(self) -> set[str]:
        with self.world.store.read() as snapshot:
            captures, records = snapshot.captures.page(limit=None), snapshot.records.all()
        return {one.id for one in captures} | {one.id for one in records}


class Injector:
    """Injects one error after another, and looks after each at all that it must not touch."""

    def __init__(self, desk: Desk, kind: str) -> None:
        self.desk = desk
        self.kind = kind
        self.confirmed = {desk.keep(kind)}
        self.seen: set[str] = set()
        self.errors = 0

    def inject(self, at: int) -> bool:
        """Let the disk fail at an operation; tell whether there was one so late."""
        faults = self.desk.faults
        faults.begin(at)
        try:
            self.confirmed.add(self.desk.keep(self.kind))
        except SurroundingsError as error:
            self._assert_clear(error)
        reached = faults.hit != ""
        faults.end()
        self.errors += reached
        self._assert_no_half_bag()
        self._assert_whole_after_start()
        return reached

    def _assert_clear(self, error: SurroundingsError) -> None:
        """The person is told what is safe and what to do, and no bare code."""
        for language in ("sv", "en"):
            assert len(Words(language)(f"error.{error.code}", **error.values)) > 40

    def _assert_no_half_bag(self) -> None:
        archive = self.desk.world.archive
        present = set(archive.bags())
        for bag in present - self.seen:
            assert archive.verify(bag) == []
        self.seen = present

    def _assert_whole_after_start(self) -> None:
        world = self.desk.world
        Staging(self.desk.taking.root, self.desk.taking).sweep()
        assert world.recover().findings == []
        self.confirmed.add(self.desk.keep(self.kind))  # the next one works
        assert self.confirmed <= self.desk.indexed()
        compared = Reconciling(world.store, world.archive, world.recovery).compare()
        assert compared.findings == ()
        assert compared.present == compared.indexed
        for root in (world.archive.root / ".staging", self.desk.taking.root):
            assert not root.exists() or list(root.iterdir()) == []


@pytest.fixture
def desk(tmp_path: Path, way: str) -> Iterator[Desk]:
    clock = TickingClock()
    with closing(open_store(tmp_path / "smdesk.sqlite3", clock)) as store:
        yield Desk(tmp_path, store, clock, way)


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="other errors are told there, see faults.py")
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_write_error_loses_what_was_confirmed(desk: Desk, kind: str, way: str) -> None:
    injector = Injector(desk, kind)
    at = random.Random(f"{SEED} {kind} {way}").randrange(STEP)  # noqa: S311  repeatable on purpose
    while injector.inject(at):
        at += STEP
    assert injector.errors > 0
    print(f"{kind} {way}: {injector.errors}")  # noqa: T201  for whoever runs it whole
    assert desk.world.verification.everything().findings == []


@pytest.mark.soak
@pytest.mark.parametrize("way", ["none"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_is_confirmed_in_one_order(desk: Desk, kind: str) -> None:
    """Written and flushed, renamed, its folders flushed, the ledger flushed, committed, told."""
    desk.keep(kind)
    desk.world.disk.done.clear()
    desk.keep(kind)
    done = desk.world.disk.done
    (renamed,) = (at for at, (name, _) in enumerate(done) if name == "rename")
    before, after = done[:renamed], [name for name, _ in done[renamed:]]
    written = [place for name, place in before if name == "write"]
    assert written
    assert [place for name, place in before if name == "flush"] == written
    flushed = ["flush_folder"] * after.index("append")
    assert after[0:1] == ["rename"]
    assert after[1 : after.index("append")] == flushed[1:]
    assert after[after.index("append") :] == ["append", "flush", "commit"]
