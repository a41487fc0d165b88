"""Everything to open files and back, as the port says."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from smdesk.disk import Disk
from smdesk.exchange import reading, writing
from smdesk.services.ports import SILENT, Chains, Content, Progress


class OpenFiles:
    """Writes and reads exports; see `ports.ExchangeFiles`."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

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
    ) -> AbstractContextManager[writing.StagedExport]:
        """Write everything beside the target."""
        return writing.staged(
            content,
            chains,
            attachments,
            target,
            self._disk,
            sealed=sealed,
            as_zip=as_zip,
            progress=progress,
        )

    def open(
        self, source: Path, progress: Progress = SILENT
    ) -> AbstractContextManager[reading.OpenedExport]:
        """Open an export to read it."""
        return reading.opened(source, progress)
