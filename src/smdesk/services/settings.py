"""What a user chooses for this computer: language, appearance, where the archive is.

What was last agreed on with the e-archive is remembered here too.

Kept as JSON beside the database; a file that cannot be read is set aside, never overwritten.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.errors import UserError

APPEARANCES = ("system", "light", "dark")
LANGUAGES = ("sv", "en")
PANELS = ("closed", "open")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The choices; an empty archive folder means the one beside the database."""

    language: str = "sv"
    appearance: str = "system"
    archive_folder: str = ""
    backup_folder: str = ""
    """Where backups go; if empty, the folder in the data folder."""
    second_copy_folder: str = ""
    """Where the archive's second copy is kept; none if empty."""
    guidance: str = "closed"
    """Whether the policy is shown beside the pages: `open` or `closed`."""
    delivery_agreement: str = ""
    """This and what follows are the terms of the last delivery: see `DeliveryTerms`."""
    delivery_creator: str = ""
    delivery_creator_code: str = ""
    delivery_deliverer: str = ""
    delivery_deliverer_code: str = ""
    delivery_contact: str = ""
    delivery_contact_details: str = ""
    delivery_receiver: str = ""
    timestamp_service: str = ""
    """The address of the municipality's time-stamp service (RFC 3161); none if empty."""
    timestamp_certificates: str = ""
    """The PEM file with the certificates that the service's own goes back to."""


class SettingsFile:
    """Reads and writes the settings."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk

    def read(self) -> Settings:
        """Return the stored settings; what is missing or of a wrong kind has its default.

        Raises:
            UserError: `settings_unreadable`, if the file is there but is not JSON.
        """
        if not self._path.exists():
            return Settings()
        try:
            stored = json.loads(self._path.read_text("utf-8"))
        except (ValueError, OSError) as error:
            raise UserError("settings_unreadable", path=self._path) from error
        known = {field.name for field in fields(Settings)}
        kept = stored if isinstance(stored, dict) else {}
        return self._allowed(Settings(**{k: str(v) for k, v in kept.items() if k in known}))

    def save(self, settings: Settings) -> None:
        """Store the settings in one step: the old file or the new one, never half of one."""
        settings = self._allowed(settings)
        beside = self._path.with_suffix(".new")
        beside.unlink(missing_ok=True)
        self._disk.make_folder(self._path.parent)
        self._disk.write(beside, [json.dumps(asdict(settings), indent=2).encode()])
        self._disk.flush(beside)
        self._disk.replace(beside, self._path)
        self._disk.flush_folder(self._path.parent)

    @staticmethod
    def _allowed(settings: Settings) -> Settings:
        return replace(
            settings,
            language=settings.language if settings.language in LANGUAGES else "sv",
            appearance=settings.appearance if settings.appearance in APPEARANCES else "system",
            archive_folder=settings.archive_folder.strip(),
            backup_folder=settings.backup_folder.strip(),
            second_copy_folder=settings.second_copy_folder.strip(),
            guidance=settings.guidance if settings.guidance in PANELS else PANELS[0],
        )
