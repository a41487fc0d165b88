"""The restricted store: copies of what was removed, encrypted, apart from the archive (P8).

Copies are encrypted to the store's public key, so that one can be put in at any time. Opening one
takes the secret key, from the system's credential store; the recovery key, on paper only, brings
that back where it is lost.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from smdesk.domain.actors import REGISTER_EDITORS, Role
from smdesk.domain.errors import Problem, UserError, refuse
from smdesk.domain.evidence import Rectangle
from smdesk.domain.moderation import CopyState, Ground, Removal
from smdesk.domain.secret import Secret
from smdesk.domain.texts import check_line, clean_line


class CopyMethod(StrEnum):
    """How a copy was made."""

    SCREENSHOT = "screenshot"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedKey:
    """A key of the store: its public half, and the secret one locked with the recovery key."""

    id: str
    recipient: str
    """The public half, as age writes it: `age1...`."""
    locked: str
    """The secret half, encrypted to the recovery key: an age file in ASCII armour."""
    recovery: str
    """The recovery key's public half: `age1...`."""
    made_at: datetime
    made_by: str
    """The account."""
    tested_at: datetime | None = None
    """When the recovery key was last typed in and unlocked this; None: never."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedCopy:
    """One copy in the restricted store. Its name, text and looks are nowhere but inside it."""

    id: str
    removal_id: str
    key_id: str
    """The key that it is encrypted to."""
    method: CopyMethod
    media_type: str
    size: int
    """Bytes of the copy itself."""
    sha256: str
    """Of the copy itself, in hexadecimal."""
    sealed: str
    """SHA-256 of the encrypted file, which is stored under it."""
    added_at: datetime
    added_by: str
    """The account."""
    gone_at: datetime | None = None
    """When it was disposed of by decision; the row stays as its tombstone."""
    version: int = 1


KEY_START = "AGE-SECRET-KEY-1"
"""What every secret key of the kind begins with, in the same letters wherever it is used."""
KEY_SIGNS = 58
"""Signs after the start."""
GROUP = 4
LIKE = str.maketrans({"O": "0", "I": "L", "1": "L", "B": "8"})
"""Signs that are in no key, and what each is taken for; the checksum tells whether rightly."""
BETWEEN = frozenset(" \t\r\n-‐‑‒–—_.\u00a0\u202f")
"""What may stand between groups."""
LEAST_REASON = 10
"""Letters of a reason: fewer say nothing to whoever reads it in a year."""

MAY_KEEP_KEYS = (Role.WEBMASTER, Role.ARCHIVIST)
"""Who sets up the store, and brings back its key."""
MAY_ADD = REGISTER_EDITORS
MAY_OPEN = (Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST)
"""Who may look at a copy, or release a masked one, for a reason."""


def grouped(secret: Secret) -> str:
    """Return a secret key to print: its start, and the rest in groups that can be typed back."""
    rest = secret.text.removeprefix(KEY_START)
    groups = [rest[at : at + GROUP] for at in range(0, len(rest), GROUP)]
    return " ".join((KEY_START, *groups))


def typed_key(text: str) -> Secret:
    """Return the secret key that somebody typed from paper, its checksum not looked at yet.

    Blanks, dashes, lower case and a start that was left out are all the same; what can be
    taken for another sign on paper is taken for it.

    Raises:
        UserError: `recovery_mistyped`, when there are too many or too few signs.
    """
    signs = "".join(sign for sign in text.upper() if sign not in BETWEEN)
    rest = signs.removeprefix(KEY_START.replace("-", ""))
    if len(rest) != KEY_SIGNS:
        raise UserError("recovery_mistyped", at="recovery")
    return Secret(KEY_START + rest.translate(LIKE))


def check_reason(reason: str) -> list[Problem]:
    """Return why a reason does not say enough to open or release a copy."""
    if len(reason) < LEAST_REASON:
        return [Problem(code="reason_short", at="reason", values={"least": LEAST_REASON})]
    return check_line(reason, "reason")


def reason_for(text: str) -> str:
    """Return a reason on one line, as it is entered.

    Raises:
        InvalidError: `reason_short`, `too_long`, `control_character`.
    """
    reason = clean_line(text)
    refuse(check_reason(reason))
    return reason


def check_copy(removal: Removal, ground: Ground | None) -> list[Problem]:
    """Return why no copy may be put in: the log is closed, or nobody may possess the material."""
    if removal.finished_at is not None:
        return [Problem(code="removal_finished", at="removal")]
    if removal.copy is CopyState.FORBIDDEN or (ground is not None and not ground.copy_allowed):
        return [Problem(code="copy_forbidden", at="copy")]
    return []


def cut_to(areas: Iterable[Rectangle], width: int, height: int) -> tuple[Rectangle, ...]:
    """Return the parts of areas that are inside a picture; those beside it are left out.

    Raises:
        UserError: `areas_missing`, when nothing is left: a copy without any is not masked.
    """
    cut = [_cut(area, width, height) for area in areas]
    inside = tuple(area for area in cut if area.width > 0 and area.height > 0)
    if not inside:
        raise UserError("areas_missing", at="areas")
    return inside


def _cut(area: Rectangle, width: int, height: int) -> Rectangle:
    left, top = max(area.left, 0), max(area.top, 0)
    right, bottom = min(area.left + area.width, width), min(area.top + area.height, height)
    return Rectangle(left=left, top=top, width=right - left, height=bottom - top)
