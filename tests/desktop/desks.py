"""Real desks for the window's tests and pictures: the example, and captures of drawn pages."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from unittest.mock import patch

import numpy as np
from PySide6.QtCore import QSize

from smdesk import bootstrap
from smdesk.archive import FolderArchive
from smdesk.capture.screen import ScreenPicture
from smdesk.desktop.demo_page import DemoPage
from smdesk.disk import RealDisk
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture, Method, Rectangle
from smdesk.services.desk import Desk
from smdesk.services.evidence.captures import Captures
from smdesk.services.ports import Screen, Target, Window
from smdesk.words import Words

NOW = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
HEIGHTS = (2400, 1600, 768, 5200, 3600)
SCREEN = Screen(
    number=1,
    name="Exempelskärm",
    area=Rectangle(left=0, top=0, width=1366, height=768),
    primary=True,
)


@dataclass(slots=True)
class DrawnCamera:
    """Photographs a drawn page, as tall as is wanted."""

    channel: str = "Exempelkommun"
    size: QSize = field(default_factory=lambda: QSize(1366, 768))
    start: int = 0
    now: datetime = NOW

    def screens(self) -> list[Screen]:
        return [SCREEN]

    def windows(self) -> list[Window]:
        area = Rectangle(left=40, top=30, width=1100, height=700)
        return [Window(handle=7, title="Exempelbiblioteket – webbläsare", area=area)]

    def take(self, target: Target) -> ScreenPicture:
        image = DemoPage(self.channel, Words(), self.start).image(self.size)
        shape = (image.height(), image.width(), 4)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(shape).copy()
        return ScreenPicture(
            method=Method.WINDOW if target.window else Method.SCREEN,
            tool="mss 10.2.0",
            taken_at=self.now,
            area=SCREEN.area,
            screens=(SCREEN,),
            window_title="",
            pixels=pixels,
        )

    def shows_us(self, area: Rectangle) -> bool:
        return area.width == 0


class Opened(list[Path]):
    """Notes what would be opened."""

    def __call__(self, path: Path) -> None:
        self.append(path)


@contextmanager
def example_desk(data: Path, now: datetime = NOW, *, taken: int | None = None) -> Iterator[Desk]:
    """The example in a folder of its own, at a moment that stands still; files stay closed.

    Args:
        data: the folder, not there yet.
        now: the moment.
        taken: let its archive be as `fill_archive` fills it; empty if None.
    """
    shutil.copytree(_loaded(now, vars(bootstrap)["signed_in_account"](), taken), data)
    desk = _opened(data, now)
    try:
        captures = drawn_captures(desk, DrawnCamera(now=now))
        yield replace(desk, captures=captures, opener=Opened())
    finally:
        desk.close()


@cache
def _loaded(now: datetime, account: str, taken: int | None = None) -> Path:
    """Load the example once for all that copy it: at a moment, by an account, with captures."""
    folder = tempfile.TemporaryDirectory(prefix="example")
    atexit.register(folder.cleanup)
    data = Path(folder.name) / "data"
    with patch.object(bootstrap, "signed_in_account", lambda: account):
        if taken is not None:
            with example_desk(data, now) as filled:
                fill_archive(filled, taken)
            return data
        desk = _opened(data, now)
    try:
        desk.example.load(desk.actor)
    finally:
        desk.close()
    return data


def _opened(data: Path, now: datetime) -> Desk:
    with patch.object(bootstrap, "now", lambda: now):
        return bootstrap.open_desk(data)


def drawn_captures(desk: Desk, camera: DrawnCamera) -> Captures:
    archive = FolderArchive(desk.archive.root, RealDisk())
    return Captures(desk.store, archive, camera, lambda: camera.now)


def capture_at(
    desk: Desk, channel: Channel, moment: datetime, height: int = 768, start: int = 0
) -> Capture:
    """Archive a drawn page as if it had been taken at a moment."""
    camera = DrawnCamera(channel.name, QSize(1200, height), start, moment)
    return drawn_captures(desk, camera).take(desk.actor, channel.id, Target(screen=1))


def fill_archive(desk: Desk, taken: int = 14) -> list[Capture]:
    """A spring in which all were taken, and an autumn that is under way."""
    channels = [line.channel for line in desk.rounds.view().lines]
    spring = NOW.replace(month=5, day=12, hour=8)
    found = [
        capture_at(desk, channel, spring + timedelta(minutes=4 * at), 900, at)
        for at, channel in enumerate(channels)
    ]
    autumn = NOW - timedelta(days=3, hours=4)
    for at in range(taken):
        moment = autumn + timedelta(days=at // 4, minutes=11 * (at % 4) + 1)
        channel = channels[at * len(channels) // taken]
        found.append(capture_at(desk, channel, moment, HEIGHTS[at % len(HEIGHTS)], at + 1))
    return found


def captures_of(desk: Desk) -> list[Capture]:
    """What lies in the archive, in the order in which it was taken."""
    return sorted(desk.archive.page(limit=None), key=lambda one: one.taken_at)


def forget_policy(desk: Desk) -> None:
    """Take the municipality's own policy out of the example, for tests that enter their own."""
    with desk.store.write(desk.actor) as work:
        for reading in work.readings.all():
            work.readings.remove(reading)
        for document in work.policy_documents.all():
            work.policy_documents.remove(document)
        work.commit()
