"""What an organisation's IT may decide for the program: one table, read by all who need it.

Reading the settings, `smdesk policy`, and the templates for Windows' group policy (`tools.admx`)
go by it. In the registry and in the machine's file each has a name that follows from the one here.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from smdesk.domain.stated import DIRECT
from smdesk.services.settings.database_address import is_postgresql, states_password

LANGUAGES = ("sv", "en")
LOG_LEVELS = ("error", "warning", "info", "debug")


class Kind(StrEnum):
    """What a setting's value is."""

    FOLDER = "folder"
    """An absolute path; empty for the usual place, or for none."""
    ADDRESS = "address"
    """A database's; empty for the file in the data folder."""
    PROXY = "proxy"
    """`http://host:port`, `direct`, or empty for the system's."""
    CHOICE = "choice"
    """One of some words."""
    SWITCH = "switch"
    """Yes or no; in the registry 1 or 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A setting that may be decided for many computers at once."""

    name: str
    """As in the settings, and in the machine's file. Texts: `policy.name.` and `policy.help.`."""
    kind: Kind
    default: str | bool = ""
    choices: tuple[str, ...] = ()
    """The words of a `CHOICE`. Texts: `policy.choice.<name>.<word>`."""

    @property
    def registry_name(self) -> str:
        """The value's name in Windows' registry: `ArchiveFolder`."""
        return "".join(part.capitalize() for part in self.name.split("_"))


POLICIES = (
    Policy(name="archive_folder", kind=Kind.FOLDER),
    Policy(name="second_copy_folder", kind=Kind.FOLDER),
    Policy(name="backup_folder", kind=Kind.FOLDER),
    Policy(name="database", kind=Kind.ADDRESS),
    Policy(name="export_folder", kind=Kind.FOLDER),
    Policy(name="language", kind=Kind.CHOICE, default="sv", choices=LANGUAGES),
    Policy(name="proxy", kind=Kind.PROXY),
    Policy(name="screenshots_allowed", kind=Kind.SWITCH, default=True),
    Policy(name="network_allowed", kind=Kind.SWITCH, default=True),
    Policy(name="log_level", kind=Kind.CHOICE, default="warning", choices=LOG_LEVELS),
)
BY_NAME = {policy.name: policy for policy in POLICIES}
PLACES = frozenset({"archive_folder", "second_copy_folder", "backup_folder", "database"})
"""Where the real register's things are; a folder that stands apart has its own."""


class UnusableError(Exception):
    """A value that can't be used; `finding.policy_<code>` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def usable(policy: Policy, value: object) -> str | bool:
    """Return a stated value as the settings hold it.

    Raises:
        UnusableError: `kind`, `relative`, `choice`, `database`, `password`, `proxy`.
    """
    if policy.kind is Kind.SWITCH:
        return _switch(value)
    if not isinstance(value, str):
        raise UnusableError("kind")
    text = value.strip()
    match policy.kind:
        case Kind.FOLDER:
            _check_folder(text)
        case Kind.ADDRESS:
            _check_address(text)
        case Kind.PROXY:
            _check_proxy(text)
        case _:
            _check_choice(policy, text)
    return text


def _switch(value: object) -> bool:
    if isinstance(value, int) and value in {0, 1}:  # the registry has no other yes and no
        return bool(value)
    raise UnusableError("kind")


def _check_folder(text: str) -> None:
    if text and not Path(text).is_absolute():
        raise UnusableError("relative")
    if "\0" in text:
        raise UnusableError("kind")


def _check_address(text: str) -> None:
    if states_password(text):
        raise UnusableError("password")
    if text and not is_postgresql(text):
        raise UnusableError("database")


def _check_proxy(text: str) -> None:
    if text in {"", DIRECT}:
        return
    try:
        parts = urlsplit(text)
        named = parts.scheme == "http" and bool(parts.hostname) and parts.port != 0
    except ValueError:
        named = False
    if "@" in text:
        raise UnusableError("password")
    if not named or parts.path.strip("/") or parts.query or not text.isprintable():
        raise UnusableError("proxy")


def _check_choice(policy: Policy, text: str) -> None:
    if text not in policy.choices:
        raise UnusableError("choice")
