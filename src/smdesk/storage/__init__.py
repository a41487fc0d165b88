"""The database, the attachments beside it, and backups of both."""

from smdesk.storage.attachments import AttachmentFolder
from smdesk.storage.opening import open_store

__all__ = ["AttachmentFolder", "open_store"]
