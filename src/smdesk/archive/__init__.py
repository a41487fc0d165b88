"""Bags on disk, the ledger, fixity."""

from smdesk.archive.folder_archive import FolderArchive
from smdesk.archive.folders import verify_folder

__all__ = ["FolderArchive", "verify_folder"]
