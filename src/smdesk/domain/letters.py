"""Letters as Swedish knows them: å, ä and ö stand for themselves, other marks are ornaments."""

import re
import unicodedata
from functools import lru_cache

OWN = frozenset("åäö")
NORDIC = str.maketrans(
    {"æ": "ä", "ø": "ö", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h", "ı": "i"}
)
"""What has no base letter that Unicode would split off; the neighbours' letters are ours."""
ORDER = str.maketrans("åäö", "{|}")
"""The three letters, in their order, as the signs that follow z."""
MARKED = re.compile(r"[^\x00-\x7fåäö]")


def fold(text: str) -> str:
    """Return a text in small letters without accents, alike however it was composed."""
    if text.isascii():
        return text.lower()
    small = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return MARKED.sub(_plain, small).translate(NORDIC)


def swedish_order(text: str) -> str:
    """Return a key that sorts å, ä and ö after z, capitals and accents aside."""
    return fold(text).translate(ORDER)


def _plain(sign: re.Match[str]) -> str:
    return _bare(sign[0])


@lru_cache(maxsize=4096)
def _bare(letter: str) -> str:
    """Return a letter without its marks; å, ä and ö keep theirs, signs that nobody sees go."""
    if unicodedata.category(letter) == "Cf":
        return ""
    split = unicodedata.normalize("NFD", letter)
    begun = unicodedata.normalize("NFC", split[:2])
    if begun in OWN:
        return begun
    kept = "".join(sign for sign in split if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", kept)
