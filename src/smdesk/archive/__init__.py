"""Bags on disk, the ledger, fixity."""

from smdesk.archive.folder_archive import FolderArchive
from smdesk.archive.folders import verify_folder
from smdesk.archive.local_queue import LocalQueue
from smdesk.archive.waiting import WaitingArchive

__all__ = ["FolderArchive", "LocalQueue", "WaitingArchive", "verify_folder"]
