"""What a neutral note should not hold: numbers and addresses of people, details of a case (P2, P8).

Only warnings: whoever writes knows best, and a wrong warning must never stop a log.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CautionCode(StrEnum):
    """What was seen in a text."""

    IDENTITY_NUMBER = "identity_number"
    """A personal identity number, or a coordination number."""
    EMAIL = "email"
    PHONE = "phone"
    CASE_DETAILS = "case_details"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something in a text that should be looked at again."""

    code: CautionCode
    found: str
    """As it stands in the text."""


Span = tuple[int, int]


def cautions(text: str) -> tuple[Caution, ...]:
    """Return what in a text should be looked at again, each once, by kind and in its order."""
    seen: dict[Caution, None] = {}
    left = text
    for code, find in FINDERS.items():
        for start, end in list(find(left)):
            seen[Caution(code=code, found=text[start:end])] = None
            left = left[:start] + "\n" * (end - start) + left[end:]  # one thing is not another too
    return tuple(seen)


# --- identity numbers -----------------------------------------------------------------------------

_BLANK = r"[^\S\n]"
_HYPHEN = r"[-+\u2010-\u2014\u2212]"
_IDENTITY = re.compile(
    rf"(?<![0-9])(?P<century>18|19|20)?(?P<year>[0-9]{{2}})(?:-|{_BLANK})?(?P<month>[0-9]{{2}})"
    rf"(?:-|{_BLANK})?(?P<day>[0-9]{{2}}){_BLANK}*{_HYPHEN}?{_BLANK}*(?P<end>[0-9]{{4}})(?![0-9])"
)
_COORDINATION = 60
"""Added to the day of birth in a coordination number."""
_CENTURIES = ("18", "19", "20")


def _identity_numbers(text: str) -> Iterator[Span]:
    """Find numbers with a day of birth and a right check digit; an organisation's has no month."""
    at = 0
    while (match := _IDENTITY.search(text, at)) is not None:
        century, *parts = match.group("century", "year", "month", "day", "end")
        right = is_luhn("".join(parts)) and _is_birth(century, *parts[:3])
        if right:
            yield match.span()
        at = match.end() if right else match.start() + 1


def _is_birth(century: str | None, year: str, month: str, day: str) -> bool:
    """Tell whether it is a day of some year, as the numbers have it."""
    number = int(day) - _COORDINATION if int(day) > _COORDINATION else int(day)
    possible = (century,) if century else _CENTURIES
    return any(_exists(int(one + year), int(month), number) for one in possible)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def is_luhn(digits: str) -> bool:
    """Tell whether the last digit is the check digit of those before it (modulus 10)."""
    weighed = (int(one) * (2 - place % 2) for place, one in enumerate(digits[::-1], start=1))
    return sum(sum(divmod(one, 10)) for one in weighed) % 10 == 0


# --- how people are reached -----------------------------------------------------------------------

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""Looked for where a run of signs begins only, or a long pasted word would take minutes."""
_PHONE = re.compile(
    rf"(?<![\w/.-])(?:(?:\+|00)[1-9][0-9]{{0,2}}(?:{_BLANK}?\(0\))?|\(?0[1-9][0-9]{{0,2}}\)?)"
    rf"(?:{_BLANK}?[-\u2010-\u2013/]?{_BLANK}?[0-9]){{5,12}}(?![\w/-])"
)
_PHONE_DIGITS = range(8, 16)


def _emails(text: str) -> Iterator[Span]:
    return (match.span() for match in _EMAIL.finditer(text))


def _phones(text: str) -> Iterator[Span]:
    """Find what begins as a Swedish or an international number, and is as long as one."""
    for match in _PHONE.finditer(text):
        if sum(sign.isdigit() for sign in match.group()) in _PHONE_DIGITS:
            yield match.span()


# --- what belongs in the case ---------------------------------------------------------------------

_WORD = re.compile(r"[^\W\d_]+")
STEMS = (
    "biståndsansök",
    "biståndsbeslut",
    "biståndshandlägg",
    "diagnos",
    "familjehem",
    "funktionsnedsätt",
    "funktionshind",
    "försörjningsstöd",
    "hyresskuld",
    "missbruk",
    "omhändertag",
    "orosanmäl",
    "patientjournal",
    "psykiatri",
    "sjukdom",
    "sjukskriv",
    "socialbidrag",
    "umgängesrätt",
    "vräkning",
    "vårdnad",
    "åtgärdsprogram",
)
"""Parts of words that tell of somebody's case. Few: a warning at every note would not be read."""
WHOLE = frozenset(
    {
        "barnets",
        "brukarens",
        "dotterns",
        "elevens",
        "klientens",
        "lpt",
        "lss",
        "lvm",
        "lvu",
        "patientens",
        "sonens",
    }
)
"""Words that do, as they are."""


def _case_details(text: str) -> Iterator[Span]:
    for match in _WORD.finditer(text):
        word = match.group().casefold()
        if word in WHOLE or any(stem in word for stem in STEMS):
            yield match.span()


FINDERS: Mapping[CautionCode, Callable[[str], Iterator[Span]]] = {
    CautionCode.IDENTITY_NUMBER: _identity_numbers,
    CautionCode.EMAIL: _emails,
    CautionCode.PHONE: _phones,
    CautionCode.CASE_DETAILS: _case_details,
}
"""In this order: what one has found is no longer there for the next."""
