"""All that a database holds as open files: which tables there are, who writes and reads them."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Grant
from smdesk.domain.applications import Application, Checklist, Closing, LastPost
from smdesk.domain.assignments import Assignment
from smdesk.domain.attachments import Attachment
from smdesk.domain.chain import AuditEntry
from smdesk.domain.channels import Channel
from smdesk.domain.disposal import Disposal, DisposalItem, Hold
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.guidance import PolicyDocument, Reading
from smdesk.domain.moderation import Ground, Referral, Removal
from smdesk.domain.organisation import Membership, Municipality, Person, Sector, Term, Unit
from smdesk.domain.processing import Processing
from smdesk.domain.records import PreservedRecord
from smdesk.domain.restricted import RestrictedCopy, RestrictedKey
from smdesk.domain.retention import RetentionRow, ScheduleVersion
from smdesk.domain.rounds import CaptureRound, RoundEntry
from smdesk.domain.watch import Absence, Watch
from smdesk.services.ports.jobs import SILENT, Progress

FORMAT = 3
"""Of the files; a program reads its own and older ones."""

TABLES: Mapping[str, type[Any]] = {
    "attachments": Attachment,
    "municipality": Municipality,
    "sectors": Sector,
    "units": Unit,
    "people": Person,
    "memberships": Membership,
    "terms": Term,
    "channels": Channel,
    "assignments": Assignment,
    "captures": Capture,
    "former_channels": FormerChannel,
    "former_sectors": FormerSector,
    "former_units": FormerUnit,
    "applications": Application,
    "checklists": Checklist,
    "last_posts": LastPost,
    "account_admins": AccountAdmin,
    "watches": Watch,
    "absences": Absence,
    "rounds": CaptureRound,
    "round_entries": RoundEntry,
    "closings": Closing,
    "grounds": Ground,
    "removals": Removal,
    "referrals": Referral,
    "restricted_keys": RestrictedKey,
    "restricted_copies": RestrictedCopy,
    "schedules": ScheduleVersion,
    "schedule_rows": RetentionRow,
    "disposals": Disposal,
    "disposal_items": DisposalItem,
    "holds": Hold,
    "records": PreservedRecord,
    "policy_documents": PolicyDocument,
    "readings": Reading,
    "processings": Processing,
    "grants": Grant,
}
"""What goes out and comes back, by its name in a snapshot; what others refer to before them."""

REFERS: Mapping[str, str] = {
    "capture_id": "captures",
    "channel_id": "channels",
    "decided_by": "people",
    "decision": "attachments",
    "deputy_id": "people",
    "disposal_id": "disposals",
    "document": "attachments",
    "document_id": "policy_documents",
    "export": "attachments",
    "form": "attachments",
    "found_by": "people",
    "ground_id": "grounds",
    "key_id": "restricted_keys",
    "logo": "attachments",
    "mandated_by": "people",
    "person_id": "people",
    "removal_id": "removals",
    "removed_by": "people",
    "round_id": "rounds",
    "schedule_id": "schedules",
    "sector_id": "sectors",
    "unit_id": "units",
    "watcher_id": "people",
}
"""Which table a field refers to, whatever table it is in."""

UNIQUE: Mapping[str, str] = {"captures": "bag", "grants": "account", "records": "bag"}
"""Fields beside the id that no two rows of a table share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Whose data it is, and what wrote it when."""

    format: int = FORMAT
    program: str
    made_at: datetime
    municipality: str
    """Its name; empty in a database that nobody has set up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Every row of every table of `TABLES`, in the order they were added."""

    about: About
    tables: Mapping[str, Sequence[Any]]
    first_row: int = 1
    """The number of a table's first row, as the reader of the file sees it."""

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(map(len, self.tables.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """What is written for people to read, and never read back."""

    audit: Iterable[AuditEntry]
    ledger: Iterable[LedgerEntry]


class Staged(Protocol):
    """An export that lies whole beside its place."""

    @property
    def path(self) -> Path:
        """Its place: a folder or one ZIP file."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the JSON, which every attachment's own checksum stands in."""

    def put(self) -> None:
        """Give it its name, in one step."""


class Incoming(Protocol):
    """An export that was opened, every row of it checked, alone and beside the others."""

    @property
    def content(self) -> Content:
        """Its rows."""

    def attachment(self, item: Attachment) -> bytes:
        """Return an attachment's bytes.

        Raises:
            UserError: `exchange_attachment_missing`, `exchange_attachment_changed`.
        """

    def sealed(self, item: RestrictedCopy) -> bytes:
        """Return a sealed copy's bytes, still sealed.

        Raises:
            UserError: `exchange_copy_missing`, `exchange_copy_changed`.
        """


class ExchangeFiles(Protocol):
    """Writes and reads the open files."""

    def stage(
        self,
        content: Content,
        chains: Chains,
        attachments: Mapping[str, Path],
        target: Path,
        *,
        sealed: Mapping[str, Path] | None = None,
        as_zip: bool = False,
        progress: Progress = SILENT,
    ) -> AbstractContextManager[Staged]:
        """Write everything beside the target; what is not put is gone at the end.

        Args:
            content: the rows.
            chains: audit trail and ledger.
            attachments: where each attachment's bytes are, by their SHA-256.
            target: a folder that is not there or empty, or a file that is not there.
            sealed: where each sealed copy's bytes are, by their SHA-256.
            as_zip: write one ZIP file.
            progress: told after each file.
        """

    def open(self, source: Path, progress: Progress = SILENT) -> AbstractContextManager[Incoming]:
        """Open an export to read it.

        Args:
            source: a folder with the JSON or the CSV files, the JSON itself, or a ZIP file.
            progress: told after each table.

        Raises:
            InvalidError: with every value that cannot be taken, by table, row and field.
            UserError: `exchange_foreign`, `exchange_newer`, `exchange_damaged` and its like.
        """
