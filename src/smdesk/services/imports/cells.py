"""Turns what cells say into values: days, states, purposes. What is not understood is a problem."""

import re
from collections.abc import Mapping
from datetime import date

from smdesk.domain.channels import Purpose, Scope, Status
from smdesk.domain.errors import Problem

EARLIEST = date(1990, 1, 1)
LATEST = date(2100, 1, 1)

STATUSES: Mapping[Status, str] = {
    Status.ACTIVE: "aktiv active igång idrift öppen open",
    Status.DORMANT: "vilande dormant pausad paused inaktiv inactive",
    Status.PLANNED: "planerad planned kommande",
    Status.CLOSED: "avslutad closed stängd nedlagd borttagen removed deleted",
}
SCOPES: Mapping[Scope, str] = {
    Scope.OVERARCHING: "övergripande övergripandekanal övergripandekanaler övergripandekonto "
    "övergripandekonton kommunövergripande helakommunen overarching overarchingchannel",
    Scope.OPERATIONAL: "verksamhetskanal verksamhet operational operationalchannel",
}
PURPOSES: Mapping[Purpose, str] = {
    Purpose.DIALOGUE: "dialog dialogue samtal",
    Purpose.INFORMATION: "information info",
    Purpose.AVAILABILITY: "tillgänglighet availability",
    Purpose.REACH: "nyagrupper nånyagrupper räckvidd reach newgroups",
    Purpose.CRISIS: "kris krisinformation crisis",
}
_STATUSES = {word: status for status, words in STATUSES.items() for word in words.split()}
_SCOPES = {word: scope for scope, words in SCOPES.items() for word in words.split()}
_PURPOSES = {word: purpose for purpose, words in PURPOSES.items() for word in words.split()}


def word_of(text: str) -> str:
    """Return a cell as one word in small letters, without blanks and signs."""
    return re.sub(r"[\W_]+", "", text.casefold())


def read_status(text: str, at: str) -> Status | Problem:
    """Return the state that a cell names."""
    return _STATUSES.get(word_of(text)) or _unknown("status_unknown", at, text)


def read_scope(text: str, at: str) -> Scope | Problem:
    """Return the scope that a cell names."""
    return _SCOPES.get(word_of(text)) or _unknown("scope_unknown", at, text)


def is_overarching(text: str) -> bool:
    """Tell whether a cell for the sector says that the channel is the whole municipality's."""
    return _SCOPES.get(word_of(text)) is Scope.OVERARCHING


def read_purposes(text: str, at: str) -> frozenset[Purpose] | Problem:
    """Return the purposes that a cell lists, between commas, semicolons, slashes or lines."""
    found = set()
    for part in re.split(r"[,;/|\n]+|\boch\b|\band\b", text):
        if not part.strip():
            continue
        purpose = _PURPOSES.get(word_of(part))
        if purpose is None:
            return _unknown("purpose_unknown", at, part.strip())
        found.add(purpose)
    return frozenset(found)


def read_day(text: str, at: str) -> date | Problem:
    """Return a day written 2020-01-31 or 20200131, with or without a time of day after it.

    Other orders of day and month are not guessed.
    """
    match = re.fullmatch(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ][\d:.]+)?", text, re.ASCII)
    try:
        day = date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        day = None
    if day is None:
        return _unknown("date_form", at, text)
    return day if EARLIEST <= day < LATEST else _unknown("date_range", at, text)


MAX_SHOWN = 80


def shown(text: str) -> str:
    """Return a text short enough for a message, without signs that a terminal obeys."""
    text = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"


def _unknown(code: str, at: str, text: str) -> Problem:
    return Problem(code=code, at=at, values={"text": shown(text)})
