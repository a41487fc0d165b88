"""The archive's layout, fixed from the first capture: where a bag lies, and how folders are named.

Names hold only what every file system keeps apart and unchanged: lower-case ASCII letters, digits
and hyphens. The longest place below the archive's folder is under 120 characters, and under 146
for what was put aside.
"""

import re
import unicodedata
from datetime import datetime

from smdesk.domain.calendar import utc
from smdesk.domain.ids import short

MAX_SLUG = 40
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin", "conout"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)
"""Names that Windows gives to devices, with or without an extension."""
NAMELESS = "kanal"
RECORDS = "handlingar"
"""Begins the names of the folders of preserved records, which are no channel's."""
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th"})
"""What has no base letter that Unicode would split off."""

SCREEN_PICTURE = "screen.png"
PICTURE = "picture.png"
"""Of a bag whose picture was not taken of the screen: a whole page, or one brought in."""
PICTURES = (SCREEN_PICTURE, PICTURE)
TEXT = "page.txt"
MHTML = "page.mhtml"
WITNESS = "witness.png"
"""The screen with the browser in front, while a page was taken."""
STATEMENT = "statement.json"
MANIFEST = "manifest-sha256.txt"
"""Of a bag: a checksum for each file in `data`."""
BAG_DECLARATION = "bagit.txt"
"""Makes a folder a bag (RFC 8493, section 2.1.1)."""
TAG_MANIFEST = "tagmanifest-sha256.txt"
"""Of a bag: a checksum for each other file; its own stands in the ledger."""
HALF_YEAR = re.compile(r"\d{4}-H[12]")
"""The folder of a half-year."""
BAG = re.compile(rf"{HALF_YEAR.pattern}/[^/\\]+/[^/\\]+")
"""Where a bag lies below the archive's folder: half-year, channel, bag."""
LEDGER = "ledger.jsonl"
STAGING = ".staging"
ASIDE = "skadade"
"""The folder of what was damaged and put aside, never removed: no bag in it counts."""
TOKENS = "tidsstamplar"
"""The folder of time-stamp tokens, beside the ledger."""


def lies_in(bag: str, part: str) -> bool:
    """Tell whether a bag lies in a part of the archive: a half-year, itself, or "" for all."""
    return not part or bag == part or bag.startswith(f"{part}/")


def slug(name: str) -> str:
    """Return a readable folder name for a channel: ASCII, lower case, at most 40 characters."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    ascii_only = plain.encode("ascii", "ignore").decode("ascii").casefold()
    made = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:MAX_SLUG].strip("-")
    if not made:
        return NAMELESS
    return f"{NAMELESS}-{made}" if made in RESERVED else made


def stamp(moment: datetime) -> str:
    """Return a moment as a folder name shows it: `20261123T130501Z`."""
    return utc(moment).strftime("%Y%m%dT%H%M%SZ")


def bag_folder(
    *, half_year: str, channel_name: str, channel_id: str, taken_at: datetime, capture_id: str
) -> str:
    """Return a bag's place below the archive, with `/` between names."""
    channel = f"{slug(channel_name)}-{short(channel_id)}"
    return f"{half_year}/{channel}/{stamp(taken_at)}-{capture_id}"


def record_folder(*, half_year: str, record_id: str, made_at: datetime) -> str:
    """Return the place below the archive of a preserved record's bag."""
    return f"{half_year}/{RECORDS}-{short(record_id)}/{stamp(made_at)}-{record_id}"
