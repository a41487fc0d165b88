"""What a disposal passes, everything real but camera and credential store: two people, a plan."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from smdesk.archive import FolderArchive, verify_folder
from smdesk.disk import RealDisk
from smdesk.domain.actors import Actor, Role
from smdesk.domain.channels import Channel
from smdesk.domain.disposal import Basis, Disposal, TargetKind
from smdesk.domain.evidence import Capture
from smdesk.domain.organisation import Person
from smdesk.domain.restricted import RestrictedCopy
from smdesk.reports import PdfRenderer
from smdesk.services.drafts import Drafts
from smdesk.services.duties.carrying_out import CarriedOut
from smdesk.services.duties.disposals import Disposals, Places
from smdesk.services.evidence.archive import ArchiveReader
from smdesk.services.evidence.captures import Captures
from smdesk.services.evidence.recovery import Recovery
from smdesk.services.evidence.verification import Verification
from smdesk.services.ports import THUMBNAILS, ChangeSet, Store, Target, UnitOfWork
from smdesk.services.printed.disposal_reports import DisposalPapers
from smdesk.services.printed.reports import Reports
from smdesk.services.register.history import History
from smdesk.storage import AttachmentFolder, SqlStore, ZipBackups
from smdesk.storage.derived import DerivedFolder
from tests.support import factories as make
from tests.support.copies import Copies
from tests.support.recording import RecordingDisk
from tests.support.restricted import RestrictedWorld

ANNA = make.actor()
BO = Actor(account="bo.al", roles=frozenset({Role.WEBMASTER}))
SCREEN = Target(screen=1)
REASON = "Efter begäran, se ärendet"


class DisposalWorld(RestrictedWorld):
    """A database, an archive, a restricted store, backups, and two webmasters."""

    def __init__(self, folder: Path, store: Store) -> None:
        super().__init__(folder, store)
        self.disk = RecordingDisk(folder / "archive")
        self.bags = FolderArchive(self.disk.root, self.disk)
        self.attachments = AttachmentFolder(folder / "attachments", RealDisk())
        self.drafts = Drafts(folder / "drafts.json", RealDisk(), self.clock, ANNA)
        self.backups = ZipBackups(folder, cast("SqlStore", store), self.clock)
        self.derived = folder / THUMBNAILS
        self.reader = ArchiveReader(store, self.bags, self.clock)
        self.history = History(store)
        with store.write(ANNA) as work:
            work.municipality.add(make.municipality())
            work.grants.add(make.grant(account=BO.account))
            work.commit()
        self.copies = Copies(folder, store, self.bags, self.clock)
        self.disposals = self.disposing(store)

    def disposing(self, store: Store) -> Disposals:
        """Put the service over a database, with the places of this world."""
        places = Places(
            archive=self.bags,
            second_copy=self.copies.second,
            attachments=self.attachments,
            sealed=self.restricted,
            derived=DerivedFolder(self.derived),
            drafts=self.drafts,
            backups=self.backups,
            former_name=lambda short: f"Tidigare medarbetare {short}",
        )
        reports = Reports(store, PdfRenderer(), self.clock, RealDisk(), self.attachments)
        papers = DisposalPapers(store, reports, RealDisk(), self.clock)
        return Disposals(store, places, self.clock, papers)

    @property
    def channel(self) -> Channel:
        """The one channel."""
        with self.store.read() as snapshot:
            return snapshot.channels.all()[0]

    def take(self) -> Capture:
        """Take a picture of the channel, and make a small picture of it."""
        captures = Captures(self.store, self.bags, self.camera, self.clock)
        capture = captures.take(ANNA, self.channel.id, SCREEN)
        self.derived.mkdir(exist_ok=True)
        (self.derived / f"{capture.id}.png").write_bytes(b"small")
        return capture

    def decided(
        self, targets: Sequence[tuple[TargetKind, str]], basis: Basis = Basis.UNLAWFUL
    ) -> Disposal:
        """Propose as Anna and decide as Bo."""
        disposal = self.disposals.propose(ANNA, basis, targets, REASON, "KS 2026/40")
        return self.disposals.settle(BO, disposal.id, approve=True)

    def gone(
        self, targets: Sequence[tuple[TargetKind, str]], basis: Basis = Basis.UNLAWFUL
    ) -> CarriedOut:
        """Propose, decide and carry out."""
        return self.disposals.carry_out(BO, self.decided(targets, basis).id)

    def start(self) -> None:
        """Do what a start does."""
        report = Recovery(self.store, self.bags, self.clock).recover(BO)
        assert report.findings == []
        assert self.disposals.at_start(BO).failed == ()

    def codes(self) -> list[str]:
        """Return what verifying everything finds."""
        verification = Verification(
            self.store, self.bags, self.attachments, verify_folder, self.restricted.check
        )
        return sorted(finding.code for finding in verification.everything().findings)

    def copy_stored(self, copy: RestrictedCopy) -> RestrictedCopy | None:
        """Return a copy's row."""
        with self.store.read() as snapshot:
            return snapshot.restricted_copies.get(copy.id)

    def person(self, person_id: str) -> Person:
        """Return a person's row."""
        with self.store.read() as snapshot:
            found = snapshot.people.get(person_id)
        assert found is not None
        return found


class FailingStore:
    """A store whose commit fails after so many, or that does what a test says before it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.fail: Exception | None = None
        self.left = 0
        """How many commits succeed before."""

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    @contextmanager
    def write(self, who: Actor) -> Iterator[UnitOfWork]:
        """Open a transaction whose commit may fail."""
        with self._store.write(who) as work:
            real = work.commit

            def commit() -> ChangeSet:
                if self.fail is not None and self.left <= 0:
                    raise self.fail
                self.left -= 1
                return real()

            work.commit = commit  # type: ignore[method-assign]
            yield work
