"""The database, the attachments beside it, and backups of both."""

from smdesk.storage.attachments import AttachmentFolder
from smdesk.storage.backups import ZipBackups
from smdesk.storage.opening import open_store

__all__ = ["AttachmentFolder", "ZipBackups", "open_store"]
