"""What makes packages for an e-archive of bags."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from smdesk.domain.deliveries import DeliveryTerms, PackageForm
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.services.ports.jobs import SILENT, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedBag:
    """A bag that goes into a package, whole."""

    capture: Capture
    folder: Path
    statement: Mapping[str, object]
    events: Sequence[LedgerEntry]
    """What happened to it, oldest first; checks of everything count too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOrder:
    """What becomes one package."""

    id: str
    municipality: str
    made_at: datetime
    made_by: str
    """The account."""
    terms: DeliveryTerms
    span: tuple[str, str]
    """The first and the last half-year in it: `2026-H2`."""
    bags: Iterable[PackedBag]
    """Asked for one after another."""
    count: int
    """How many they are."""
    ledger: Sequence[LedgerEntry]
    """The lines that vouch for the bags, without a gap between the first and the last."""

    @property
    def name(self) -> str:
        """The package's own name, its folder's too: safe on every file system."""
        return f"smdesk-sip-{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPackage:
    """A package that is whole and flushed."""

    path: Path
    files: int
    size: int
    """Bytes of all its files."""


class PackageWriter(Protocol):
    """Makes packages."""

    def check(self, folder: Path) -> None:
        """Refuse a place that can take no package, before anything is read.

        Raises:
            UserError: `delivery_folder_missing`.
        """

    def write(
        self,
        order: PackageOrder,
        folder: Path,
        form: PackageForm,
        progress: Progress = SILENT,
    ) -> WrittenPackage:
        """Write a package into a folder, under its own name; it is there whole or not at all.

        Raises:
            UserError: `delivery_cancelled`, `delivery_folder_missing`, `delivery_read_only`,
                `path_long`.
            SurroundingsError: `delivery_full`, `delivery_write`, `delivery_bag_changed`,
                `file_held`.
        """
