"""What a user chooses for this computer: language, appearance, where the archive is.

What was last agreed on with the e-archive is remembered here too. The organisation may decide some
of it (`services.policy`).

Kept as JSON beside the database, only what was chosen; a file that cannot be read is told, never
overwritten.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from smdesk.disk import Disk, put_in_place
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.settings.policy import BY_NAME, LANGUAGES
from smdesk.services.settings.policy_holding import Held, Policies

__all__ = ["APPEARANCES", "LANGUAGES", "PANELS", "Settings", "SettingsFile"]
APPEARANCES = ("system", "light", "dark")
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
    database: str = ""
    """The address of a PostgreSQL database; if empty, the file in the data folder."""
    export_folder: str = ""
    """Where what is saved and exported goes unless somebody says otherwise; if empty, one's
    documents."""
    proxy: str = ""
    """What our own connections to the web go through; see `policy.Kind.PROXY`."""
    screenshots_allowed: bool = True
    """Whether screen and browser may be captured."""
    network_allowed: bool = True
    """Whether published pages and time-stamp services may be asked."""
    log_level: str = "warning"
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
    """Reads and writes the settings.

    Args:
        path: the file.
        disk: writes it.
        policies: what the organisation decides; nothing if None.
    """

    def __init__(self, path: Path, disk: Disk, policies: Policies | None = None) -> None:
        self._path = path
        self._disk = disk
        self._policies = policies or Policies()

    def read(self) -> Settings:
        """Return the settings that hold; what is missing or of a wrong kind has its default.

        Raises:
            UserError: `settings_unreadable`, if the file is not JSON, or can't be read.
        """
        return self._settings(self._chosen())

    def held(self) -> Held:
        """Return whence each setting holds that may be decided, and what can't be used.

        Raises:
            UserError: as `read`.
        """
        return self._held(self._chosen())

    def save(self, settings: Settings) -> None:
        """Store what differs from what holds; in one step: the old file or the new one.

        What a newer program wrote, and this one does not know, stays.

        Raises:
            UserError: as `read`; `setting_managed`, if the organisation decides what was changed.
            SurroundingsError: `settings_unwritten`, if the disk refuses.
        """
        stored = self._stored()
        chosen = _known(stored)
        before, held = asdict(self._settings(chosen)), self._held(chosen)
        changed = {k: v for k, v in asdict(_allowed(settings)).items() if v != before[k]}
        for name in changed:
            if held.is_managed(name):
                raise UserError("setting_managed", at=name)
        self._write({**stored, **changed})

    def must_be_free(self, name: str) -> None:
        """Let pass what the person may decide.

        Raises:
            UserError: `setting_managed`.
        """
        if self.held().is_managed(name):
            raise UserError("setting_managed", at=name)

    def _settings(self, chosen: Mapping[str, object]) -> Settings:
        held = {name: one.value for name, one in self._held(chosen).settings.items()}
        own = {k: str(v) for k, v in chosen.items() if k not in BY_NAME}
        return _allowed(Settings(**{**own, **held}))  # type: ignore[arg-type]  # judged by name

    def _held(self, chosen: Mapping[str, object]) -> Held:
        return self._policies.hold(chosen, str(self._path))

    def _chosen(self) -> dict[str, object]:
        return _known(self._stored())

    def _stored(self) -> dict[str, object]:
        """Return what stands in the file."""
        try:
            stored = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (ValueError, OSError) as error:
            raise UserError("settings_unreadable", path=self._path) from error
        return stored if isinstance(stored, dict) else {}

    def _write(self, values: Mapping[str, object]) -> None:
        try:
            self._disk.make_folder(self._path.parent)
            put_in_place(self._disk, self._path, [json.dumps(values, indent=2).encode()])
        except OSError as error:
            raise SurroundingsError("settings_unwritten", path=self._path) from error


def _known(stored: Mapping[str, object]) -> dict[str, object]:
    known = {field.name for field in fields(Settings)}
    return {name: value for name, value in stored.items() if name in known}


def _allowed(settings: Settings) -> Settings:
    return replace(
        settings,
        appearance=settings.appearance if settings.appearance in APPEARANCES else "system",
        archive_folder=settings.archive_folder.strip(),
        backup_folder=settings.backup_folder.strip(),
        second_copy_folder=settings.second_copy_folder.strip(),
        guidance=settings.guidance if settings.guidance in PANELS else PANELS[0],
    )
