"""A restricted store with everything real but the camera and the system's credential store."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from smdesk.archive import FolderArchive
from smdesk.disk import RealDisk
from smdesk.domain.moderation import Removal
from smdesk.domain.restricted import RestrictedCopy, RestrictedKey
from smdesk.restricted import AgeSealer, PixelMasker, SystemKeyStore
from smdesk.services.duties.restricted import RestrictedStore, RestrictedTools
from smdesk.services.ports import Store
from smdesk.storage import AttachmentFolder
from tests.support import factories as make
from tests.support import moderation
from tests.support.factories import TickingClock
from tests.support.pictures import FakeCamera

WHO = make.actor()
REASON = "Begäran om utlämnande"


@dataclass(slots=True)
class MemoryKeyring:
    """A credential store that forgets when the test ends; `fail` makes it say no."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)
    fail: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        del self.kept[service, username]

    def _answer(self) -> None:
        if self.fail is not None:
            raise self.fail


class RestrictedWorld:
    """A database with one unfinished removal, and the restricted store over it."""

    def __init__(self, folder: Path, store: Store, account: str = WHO.account) -> None:
        folder.mkdir(exist_ok=True)
        self.who = replace(WHO, account=account)
        self.folder, self.store, self.clock = folder, store, TickingClock()
        self.keyring = MemoryKeyring()
        self.files = AttachmentFolder(folder / "restricted", RealDisk(), "copy")
        self.camera = FakeCamera(self.clock)
        self.archive = FolderArchive(folder / "archive", RealDisk())
        self.restricted = self.over(store)
        self.recovery = ""
        self.removal = self._add_removal()

    def over(self, store: Store) -> RestrictedStore:
        """Put the service over a database, with the tools of this world."""
        tools = RestrictedTools(
            files=self.files,
            sealer=AgeSealer(),
            keys=SystemKeyStore(lambda: self.keyring),
            masker=PixelMasker(),
            camera=self.camera,
            archive=self.archive,
            disk=RealDisk(),
        )
        return RestrictedStore(store, self.clock, tools)

    def _add_removal(self) -> Removal:
        channel = make.channel()
        removal = moderation.removal(channel_id=channel.id)
        with self.store.write(self.who) as work:
            work.grants.add(make.grant(account=self.who.account))
            work.channels.add(channel)
            work.removals.add(removal)
            work.commit()
        return removal

    def set_up(self) -> RestrictedKey:
        """Make a key and prove its recovery key."""
        self.recovery = self.restricted.set_up(self.who).recovery
        return self.restricted.confirm_recovery(self.who, self.recovery)

    def add(self, data: bytes) -> RestrictedCopy:
        """Put a file's bytes in."""
        source = self.folder / "hemlig-fil.bin"
        source.write_bytes(data)
        copy = self.restricted.add_file(WHO, self.removal.id, source)
        source.unlink()
        return copy

    def change(self, **changes: object) -> None:
        """Store the removal with changes."""
        with self.store.write(WHO) as work:
            stored = work.removals.get(self.removal.id)
            assert stored is not None
            self.removal = work.removals.update(replace(stored, **changes))  # type: ignore[arg-type]
            work.commit()

    def stored(self) -> Removal:
        """Return the removal as it is stored."""
        with self.store.read() as snapshot:
            removal = snapshot.removals.get(self.removal.id)
        assert removal is not None
        return removal

    def noted(self, identifier: str) -> list[str]:
        """Return what the audit trail says was done with a thing."""
        with self.store.read() as snapshot:
            return [entry.action for entry in snapshot.audit.entries(identifier)]

    def sealed_file(self, copy: RestrictedCopy) -> Path:
        """Return where a copy's sealed bytes lie."""
        return self.files.path(copy.sealed)

    def codes(self) -> list[str]:
        """Return what checking the store finds."""
        return sorted(finding.code for finding in self.restricted.check())
