"""The database, the attachments beside it, and backups of both."""

from smdesk.storage.attachments import AttachmentFolder
from smdesk.storage.backups import ZipBackups
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore

__all__ = ["AttachmentFolder", "SqlStore", "ZipBackups", "open_store"]
