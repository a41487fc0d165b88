"""A world with an e-archive to deliver to, and how to look into a package."""

import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from smdesk.delivery import SipWriter
from smdesk.disk import Disk, RealDisk
from smdesk.domain.deliveries import DeliveryTerms, HalfYears, PackageForm
from smdesk.domain.half_years import HalfYear
from smdesk.services.evidence.deliveries import Deliveries, Delivery
from smdesk.services.settings.settings import SettingsFile
from tests.support.factories import actor
from tests.support.world import World

TERMS = DeliveryTerms(
    agreement="LÖ 2026:17 <Sociala medier> & annat",
    creator="Kommunstyrelsen, Exempelköpings kommun",
    creator_code="ORG:2120000000",
    deliverer="Kommunikationsenheten",
    deliverer_code="ORG:2120000000-KOM",
    contact="Anna Ek",
    contact_details="anna.ek@exempelkoping.se, 010-123 45 67",
    receiver="Exempelköpings e-arkiv",
)
AUTUMN = HalfYears(first=HalfYear(2026, 2), last=HalfYear(2026, 2))
HOSTILE = "CON..\\../etc/<b>&\"'\u202e]]> \x0b\ufffe kanal 🙂"
"""A name that leads out of folders, ends elements and attributes, and holds what XML can't."""


def deliveries_over(world: World, folder: Path, disk: Disk | None = None) -> Deliveries:
    """Put the service over a world; what is remembered lies in a folder."""
    return Deliveries(
        world.store,
        world.archive,
        packages=SipWriter(disk or RealDisk()),
        settings=SettingsFile(folder / "settings.json", RealDisk()),
        clock=world.clock,
    )


def delivered_as(deliveries: Deliveries, folder: Path, form: PackageForm) -> Delivery:
    """Deliver the autumn into a folder, which is made."""
    folder.mkdir(exist_ok=True)
    return deliveries.deliver(actor(), AUTUMN, TERMS, folder, form=form)


def unpacked(path: Path, folder: Path) -> Path:
    """Take a TAR or ZIP file apart, and return the package's folder."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            archive.extractall(folder)  # noqa: S202  made by the test
    else:
        with tarfile.open(path) as tar:
            tar.extractall(folder, filter="data")
    (package,) = folder.iterdir()
    return package


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each file below a folder: where it lies, and its bytes."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
