"""A world whose ledger is time-stamped by a service on loopback."""

from datetime import UTC, datetime
from pathlib import Path

from smdesk.archive import verify_folder
from smdesk.disk import RealDisk
from smdesk.services.evidence.timestamps import Timestamps
from smdesk.services.evidence.verification import Verification, Verified
from smdesk.services.settings.settings import SettingsFile
from smdesk.storage import AttachmentFolder
from smdesk.timestamps.folder import TokenFolder
from smdesk.timestamps.tool import Rfc3161
from tests.support.factories import TickingClock, actor
from tests.support.stamping import Server
from tests.support.world import World


class StampedWorld:
    """Time-stamps over a world."""

    def __init__(self, world: World, folder: Path, server: Server) -> None:
        self.world, self.server = world, server
        self.settings = SettingsFile(folder / "settings.json", RealDisk())
        self.timestamps = Timestamps(
            world.store,
            world.archive,
            files=TokenFolder(world.archive.root, RealDisk()),
            tool=Rfc3161(),
            settings=self.settings,
            clock=world.clock,
        )
        attachments = AttachmentFolder(folder / "attachments", RealDisk())
        self.verification = Verification(
            world.store,
            world.archive,
            attachments,
            verify_folder,
            stamps=self.timestamps.verify,
        )
        self.timestamps.choose(actor(), service=server.url, certificates=server.authority.pem)

    @property
    def folder(self) -> Path:
        """Where the tokens lie."""
        return self.world.archive.root / "tidsstamplar"

    def names(self) -> set[str]:
        """Return the kinds of files that lie there: `1.tsr`; certificates without their number."""
        return {name.name.split("-")[0] for name in self.folder.iterdir()}

    def verify(self) -> Verified:
        """Verify everything."""
        return self.verification.everything()

    def codes(self) -> list[str]:
        """Return what verifying everything finds."""
        return sorted(finding.code for finding in self.verify().findings)


def clock_of_today() -> TickingClock:
    """A clock that a service on loopback agrees with."""
    return TickingClock(datetime.now(UTC))
