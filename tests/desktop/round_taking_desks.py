"""A browser that is played, for the walk through the round: what it is asked, and what it answers.

What it keeps is really archived, so that the round derives from it as always.
"""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QSize

from smdesk.desktop.demo_page import DemoPage
from smdesk.domain.actors import Actor
from smdesk.domain.channels import Channel
from smdesk.domain.completeness import Completeness, PageFinding
from smdesk.domain.errors import SmdeskError
from smdesk.domain.evidence import Capture
from smdesk.domain.gate import Doubt
from smdesk.services.desk import Desk
from smdesk.services.evidence.page_captures import Staged
from smdesk.services.ports import SILENT, Curtain, PageShot, Progress
from smdesk.words import Words
from tests.desktop.desks import NOW, capture_at

WIDE, HIGH = 320, 2100
CANCELLED = PageFinding(code=Doubt.BOUND_CANCELLED)


@dataclass(slots=True)
class PlayedSession:
    """One browser; a person may close it."""

    log: list[str]
    alive: bool = True

    def front(self) -> None:
        self.log.append("front")

    def close(self) -> None:
        self.log.append("close")
        self.alive = False


@dataclass(slots=True)
class PlayedPages:
    """Stands in for `PageCaptures`."""

    desk: Desk
    folder: Path
    log: list[str] = field(default_factory=list)
    """What was asked, as "show Biblioteket"."""
    findings: dict[str, tuple[PageFinding, ...]] = field(default_factory=dict)
    """What the next picture of a channel lacks, by the channel's name."""
    errors: dict[str, SmdeskError] = field(default_factory=dict)
    """What the next call of a step raises, by its name."""
    session: PlayedSession | None = None
    held: Event | None = None
    """While it is not set, a picture is under way."""
    seen: Callable[[], None] = lambda: None
    """Called on the camera's thread while our windows are aside."""
    moment: datetime = NOW

    def begin(self, *, headless: bool = False, lasting: bool = True) -> PlayedSession:
        assert (headless, lasting) == (False, True)
        self._step("begin")
        self.session = PlayedSession(self.log)
        return self.session

    def show(self, session: PlayedSession, channel_id: str) -> Channel:
        channel = self._channel(channel_id)
        assert session.alive
        self._step("show", channel)
        return channel

    def take(
        self,
        _actor: Actor,
        session: PlayedSession,
        channel_id: str,
        curtain: Curtain | None = None,
        progress: Progress = SILENT,
        *,
        unattended: bool = False,
    ) -> Staged:
        channel = self._channel(channel_id)
        assert session.alive
        self._step("take alone" if unattended else "take", channel)
        progress(1400, HIGH, "browser.taking")
        while self.held is not None and not self.held.wait(0.02) and not progress.cancelled:
            pass
        with curtain.aside() if curtain else nullcontext():
            self.seen()
        found = self.findings.pop(channel.name, ())
        return self._staged(channel, (CANCELLED,) if progress.cancelled else found)

    def keep(self, _actor: Actor, staged: Staged, *, despite: bool = False) -> Capture:
        assert despite or not staged.asking
        self._step("keep despite" if despite else "keep", staged.channel)
        assert staged.picture.is_file()
        return capture_at(self.desk, staged.channel, self.moment)

    def discard(self, staged: Staged) -> None:
        self._step("discard", staged.channel)
        staged.picture.unlink()

    def forget_sign_ins(self, _actor: Actor) -> None:
        self._step("forget")

    def of(self, channel: Channel) -> list[str]:
        """Return what was asked of one channel."""
        mine = f" {channel.name}/{channel.platform}"
        return [line.removesuffix(mine) for line in self.log if line.endswith(mine)]

    def _step(self, name: str, channel: Channel | None = None) -> None:
        self.log.append(f"{name} {channel.name}/{channel.platform}" if channel else name)
        if name in self.errors:
            raise self.errors.pop(name)

    def _channel(self, channel_id: str) -> Channel:
        with self.desk.store.read() as snapshot:
            found = snapshot.channels.get(channel_id)
        assert found is not None
        return found

    def _staged(self, channel: Channel, findings: tuple[PageFinding, ...]) -> Staged:
        folder = self.folder / f"{len(self.log)}"
        folder.mkdir(parents=True)
        picture = DemoPage(channel.name, Words(), 0).image(QSize(WIDE, HIGH))
        assert picture.save(str(folder / "page.png"))
        said = Completeness(width=WIDE, height=HIGH, scale=1, rows=HIGH, bottom_proven=True)
        shot = PageShot(
            completeness=said,
            url=channel.url,
            title=channel.name,
            status=200,
            headers={},
            browser="Chromium 130",
            taken_at=self.moment,
        )
        return Staged(channel=channel, folder=folder, shot=shot, findings=findings)


@dataclass(slots=True)
class PlayedImports:
    """Stands in for `PictureImports`."""

    desk: Desk
    asked: list[tuple[str, Path, datetime, str]] = field(default_factory=list)
    error: SmdeskError | None = None

    def bring_in(
        self, _actor: Actor, channel_id: str, file: Path, *, taken_at: datetime, source: str
    ) -> Capture:
        self.asked.append((channel_id, file, taken_at, source))
        if self.error is not None:
            raise self.error
        with self.desk.store.read() as snapshot:
            channel = snapshot.channels.get(channel_id)
        assert channel is not None
        return capture_at(self.desk, channel, taken_at)


def with_pages(desk: Desk, pages: PlayedPages, imports: PlayedImports | None = None) -> Desk:
    """Return the desk with a played browser."""
    parts: dict[str, Any] = {"pages": pages, "picture_imports": imports or PlayedImports(desk)}
    return replace(desk, **parts)
