"""What is outside, as the services need it; the tool packages fill these ports."""

from smdesk.services.ports.archive import Archive, NewBag, StoredBag
from smdesk.services.ports.database import (
    AuditTable,
    CaptureTable,
    ChangeSet,
    LedgerTable,
    Snapshot,
    Store,
    Table,
    UnitOfWork,
)
from smdesk.services.ports.files import (
    AttachmentStore,
    BackupFile,
    Backups,
    Cell,
    Opener,
    Renderer,
    Sheet,
    SheetReader,
)
from smdesk.services.ports.findings import Finding, FolderVerified
from smdesk.services.ports.jobs import SILENT, Clock, Progress, Silent
from smdesk.services.ports.pictures import Camera, Curtain, Screen, Shot, Target, Window

__all__ = [
    "SILENT",
    "Archive",
    "AttachmentStore",
    "AuditTable",
    "BackupFile",
    "Backups",
    "Camera",
    "CaptureTable",
    "Cell",
    "ChangeSet",
    "Clock",
    "Curtain",
    "Finding",
    "FolderVerified",
    "LedgerTable",
    "NewBag",
    "Opener",
    "Progress",
    "Renderer",
    "Screen",
    "Sheet",
    "SheetReader",
    "Shot",
    "Silent",
    "Snapshot",
    "Store",
    "StoredBag",
    "Table",
    "Target",
    "UnitOfWork",
    "Window",
]
