"""The services of evidence: taking, keeping, verifying, repairing and handing over."""

from functools import partial

from smdesk.bootstrap import places, tools
from smdesk.bootstrap.base import Base
from smdesk.calm import calm_thread
from smdesk.parts import COPY_MEMORY, FIXITY
from smdesk.services.duties.care_duties import CareDuties
from smdesk.services.duties.restricted import RestrictedStore
from smdesk.services.evidence.archive import ArchiveReader
from smdesk.services.evidence.copy_state import CopyMemory, speaks_against
from smdesk.services.evidence.deliveries import Deliveries
from smdesk.services.evidence.fixity import Fixity
from smdesk.services.evidence.page_captures import PageCaptures
from smdesk.services.evidence.picture_imports import PictureImports
from smdesk.services.evidence.repairing import Repairing
from smdesk.services.evidence.second_copy import SecondCopy
from smdesk.services.evidence.timestamps import Timestamps
from smdesk.services.evidence.verification import Verification
from smdesk.services.evidence.waiting import Waiting
from smdesk.services.ports import WaitingLine
from smdesk.services.printed.evidence_reports import EvidenceReports
from smdesk.services.printed.reports import Reports
from smdesk.services.settings.allowing import allowed_pages


def pages(base: Base) -> PageCaptures:
    """Return what takes whole pages in a browser."""
    return PageCaptures(
        base.store,
        base.archive,
        pages=allowed_pages(tools.page_camera(base.data, base.clock), base.settings),
        camera=base.camera,
        look=tools.picture_look(),
        clock=base.clock,
        disk=base.disk,
        staging=base.staging,
    )


def picture_imports(base: Base) -> PictureImports:
    """Return what takes in pictures that were taken elsewhere."""
    return PictureImports(
        base.store,
        base.archive,
        redrawer=tools.redrawer(),
        clock=base.clock,
        disk=base.disk,
        staging=base.staging,
    )


def line_of(base: Base) -> WaitingLine | None:
    """Return the queue before an archive that may be out of reach; None where there is none."""
    from smdesk.archive import WaitingArchive

    return base.archive if isinstance(base.archive, WaitingArchive) else None


def waiting(base: Base) -> Waiting:
    """Return what tells of that queue, and sends what waits."""
    return Waiting(base.store, base.archive, line_of(base))


def care_duties(base: Base) -> CareDuties:
    """Return what tells that the archive wants care."""
    memory = CopyMemory(base.data / COPY_MEMORY, base.disk)
    return CareDuties(line_of(base), base.settings, memory, base.clock)


def verification(
    base: Base, restricted: RestrictedStore, timestamps: Timestamps, second_copy: SecondCopy
) -> Verification:
    """Return what verifies all that lies in files."""
    from smdesk.archive import verify_folder

    return Verification(
        base.store,
        base.archive,
        base.files,
        verify_folder,
        restricted.check,
        stamps=timestamps.verify,
        copy=lambda: speaks_against(second_copy.state()),
    )


def fixity(base: Base, verified: Verification) -> Fixity:
    """Return what verifies once a month, beside all else."""
    return Fixity(
        base.store,
        ArchiveReader(base.store, base.archive, base.clock),
        verified,
        calm=calm_thread,
        clock=base.clock,
        path=base.data / FIXITY,
        disk=base.disk,
    )


def repairing(base: Base, second_copy: SecondCopy) -> Repairing:
    """Return what takes back from the second copy what is damaged."""
    return Repairing(
        base.store,
        base.archive,
        second_copy,
        open_folder=partial(places.archive_in, base.store, base.archive),
        bring_tokens_back=places.token_copies(base.store, base.archive).bring_back,
        clock=base.clock,
    )


def deliveries(base: Base) -> Deliveries:
    """Return what hands over to the archival authority."""
    return Deliveries(
        base.store,
        base.archive,
        packages=tools.package_writer(),
        settings=base.settings,
        clock=base.clock,
    )


def reports(base: Base, printed: Reports, timestamps: Timestamps) -> EvidenceReports:
    """Return what prints the protocol of a round and the evidence of one capture."""
    return EvidenceReports(
        base.store,
        base.archive,
        pictures=base.pictures,
        reports=printed,
        stamps=timestamps.verify,
        clock=base.clock,
    )
