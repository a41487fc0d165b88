"""Somebody who has left is anonymised by decision: who is still needed, and what names them (P9).

Anonymising takes the name from the register. What happened stays, told of somebody without a name.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from smdesk.domain.access import AccountAdmin
from smdesk.domain.applications import Application
from smdesk.domain.assignments import Assignment
from smdesk.domain.calendar import Period
from smdesk.domain.organisation import Membership, Person, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What the register holds of a person."""

    mandates: tuple[Assignment, ...] = ()
    given: tuple[Assignment, ...] = ()
    """The mandates that they gave to others."""
    terms: tuple[Term, ...] = ()
    memberships: tuple[Membership, ...] = ()
    admins: tuple[AccountAdmin, ...] = ()
    applications: tuple[Application, ...] = ()
    """Those that name them to keep watch or stand in, and are not decided."""


def needed(person: Person, ties: Ties, day: date) -> tuple[str, ...]:
    """Return the codes of why a person can't be anonymised on a day; nothing when they can.

    Whoever wants to write, answer or sign in after a day is needed on it.
    """
    if person.anonymised_on is not None:
        return ("anonymised",)
    reasons = {
        "not_left": person.left_on is None or person.left_on >= day,
        "office": _runs(ties.terms, day),
        "mandate": _runs(ties.mandates, day),
        "gave_mandate": _runs(ties.given, day),
        "membership": _runs(ties.memberships, day),
        "rights": _runs(ties.admins, day),
        "application": bool(ties.applications),
    }
    return tuple(code for code, holds in reasons.items() if holds)


def _runs(rows: Iterable[Term | Assignment | Membership | AccountAdmin], day: date) -> bool:
    return any(row.period.last is None or row.period.last >= day for row in rows)


def last_day(person: Person, ties: Ties) -> date | None:
    """Return the last day on which anything of a person's held; None while something still does.

    Mandates that they gave count too: until those end, somebody may ask who gave them.
    """
    periods: list[Period] = [
        row.period
        for rows in (ties.mandates, ties.given, ties.terms, ties.memberships, ties.admins)
        for row in rows
    ]
    lasts = [person.left_on, *(period.last for period in periods)]
    known = [last for last in lasts if last is not None]
    return max(known) if len(known) == len(lasts) else None


# --- what names somebody --------------------------------------------------------------------------


@dataclass(frozen=True)
class Traces:
    """The texts that name one person: names, e-mail addresses, accounts, former ones too.

    A text of several words, or with a sign in it, names them wherever it stands, in any letters,
    also in the genitive. A single word, such as the account `ek`, is a word like others: it names
    them only where nothing else stands beside it.
    """

    texts: frozenset[str]
    names: frozenset[str] = frozenset()
    """Those of them that somebody else may have too."""
    person_id: str = ""

    @cached_property
    def of_another(self) -> "Traces":
        """What names the person in what is told of somebody else, who may have the same name."""
        return Traces(self.texts - self.names, person_id=self.person_id)

    def named_in(self, text: str) -> bool:
        """Tell whether a text names the person."""
        folded = folded_text(text)
        return folded in self._whole or any(one.search(folded) for one in self._inside)

    def may_be_in(self, text: str) -> bool:
        """Tell whether a text, as JSON too, could name the person: far sooner than `named_in`."""
        folded = folded_text(text)
        return any(one in folded for one in self._longest)

    @cached_property
    def _longest(self) -> frozenset[str]:
        """The longest run of letters and digits of each text: JSON spells those as they are."""
        runs = (re.findall(r"[^\W_]+", one) for one in self._whole)
        return frozenset(max(found, key=len) for found in runs if found)

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(folded_text(one) for one in self.texts if one.strip())

    @cached_property
    def _inside(self) -> tuple[re.Pattern[str], ...]:
        spellings = {one for text in self._whole for one in _spellings(text)}
        return tuple(re.compile(one) for one in sorted(spellings))


def folded_text(text: str) -> str:
    """Return a text so that its spellings are alike: composed, one blank, small letters."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def texts_in(value: object) -> Iterator[str]:
    """Yield the texts of a value such as JSON holds, however deep they stand."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_in(one)


def _spellings(text: str) -> list[str]:
    """Return patterns for the ways in which a text may stand in others."""
    words = text.split()
    if len(words) == 1 and words[0].isalpha():
        return []
    found = [r"\s+".join(map(re.escape, words))]
    if len(words) > 1:  # as lists write names: Ek, Anna
        found.append(rf"{re.escape(words[-1])},?\s+" + r"\s+".join(map(re.escape, words[:-1])))
    return [rf"(?<![^\W_]){one}s?(?![^\W_])" for one in found]


def traces_of(people: Iterable[Person], accounts: Iterable[str]) -> Traces:
    """Return what names a person.

    Args:
        people: the person's row as it is, and as it was.
        accounts: those that the person is behind.
    """
    rows = list(people)
    texts = [text for row in rows for text in (row.name, row.email, row.account)]
    return Traces(
        frozenset(text for text in (*texts, *accounts) if text.strip()),
        names=frozenset(row.name for row in rows),
        person_id=rows[0].id if rows else "",
    )
