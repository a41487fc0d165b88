"""Everything that a page passes on its way to evidence, real but for browser and screen."""

from pathlib import Path

from smdesk.domain.evidence import Capture
from smdesk.services.evidence.page_captures import PageCaptures, Staged
from smdesk.services.evidence.staging import Staging
from smdesk.services.ports import Store
from tests.support.factories import actor
from tests.support.pages import FakeLook, FakePage, FakePageCamera
from tests.support.recording import RecordingDisk
from tests.support.world import World


class PageWorld:
    """A world whose channel is a page, and a browser that shows it."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world = world
        self.camera = FakePageCamera(world.clock)
        self.look = FakeLook()
        self.disk = RecordingDisk(folder / "taking")
        self.captures = self.over(world.store)
        self.session = self.camera.session()

    def over(self, store: Store) -> PageCaptures:
        """Return the same over another store."""
        return PageCaptures(
            store,
            self.world.archive,
            pages=self.camera,
            camera=self.world.camera,
            look=self.look,
            clock=self.world.clock,
            disk=self.disk,
            staging=Staging(self.disk.root, self.disk),
        )

    def take(self, page: FakePage | None = None) -> Staged:
        """Show the channel, and take what stands there."""
        if page is not None:
            self.camera.usual = page
        self.captures.show(self.session, self.world.channel.id)
        return self.captures.take(actor(), self.session, self.world.channel.id)

    def kept(self, page: FakePage | None = None) -> Capture:
        """Take a page and keep it, whatever was found."""
        return self.captures.keep(actor(), self.take(page), despite=True)

    def left(self) -> list[str]:
        """Return the names of what lies among the pages that were taken."""
        root = self.disk.root
        return sorted(path.name for path in root.iterdir()) if root.exists() else []
