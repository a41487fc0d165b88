"""What a text field accepts: one line or several, no control characters, a stated length."""

import unicodedata

from smdesk.domain.errors import Problem

MAX_LINE = 200
MAX_TEXT = 4_000


def clean_line(value: str) -> str:
    """Return a text composed (NFC) and on one line, runs of white space made one blank."""
    return " ".join(unicodedata.normalize("NFC", value).split())


def clean_text(value: str) -> str:
    """Return a text composed (NFC), line breaks kept as newlines, outer blanks removed."""
    composed = unicodedata.normalize("NFC", value)
    return composed.replace("\r\n", "\n").replace("\r", "\n").strip()


def whole_text(value: str) -> str:
    """Return a text as every file can hold it: halves of characters are replaced."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def control_character(value: str) -> str | None:
    """Return the name of the first control character other than newline and tab, if any.

    Bidirectional overrides count: they can make one text look like another.
    """
    found = next(filter(_is_control, value), None)
    return None if found is None else f"U+{ord(found):04X}"


def visible(value: str) -> str:
    """Return a text for people to read, composed; each control character is shown as its name."""
    composed = unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(f"[U+{ord(one):04X}]" if _is_control(one) else one for one in composed)


def _is_control(character: str) -> bool:
    if character in "\n\t":
        return False
    return unicodedata.category(character) in {"Cc", "Cs"} or character in BIDI_OVERRIDES


BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def check_line(value: str, at: str, *, required: bool = False) -> list[Problem]:
    """Return what is wrong with a one-line field."""
    if required and not value.strip():
        return [Problem(code="required", at=at)]
    return _check(value, at, MAX_LINE)


def check_text(value: str, at: str) -> list[Problem]:
    """Return what is wrong with a field of several lines."""
    return _check(value, at, MAX_TEXT)


def _check(value: str, at: str, limit: int) -> list[Problem]:
    if len(value) > limit:
        return [Problem(code="too_long", at=at, values={"limit": limit, "length": len(value)})]
    control = control_character(value)
    if control is not None:
        return [Problem(code="control_character", at=at, values={"character": control})]
    return []
