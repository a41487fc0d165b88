"""A removal's answers as they are read: on its card, and at the end of the walk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smdesk.desktop.dates import minute_moment
from smdesk.desktop.pages.removals.copy import copy_facts
from smdesk.desktop.pages.removals.steps import law_text
from smdesk.desktop.widgets.card import Fact
from smdesk.domain.moderation import CopyState, Ground, Police, Removal
from smdesk.domain.organisation import Person
from smdesk.domain.removal_checks import stated_parts
from smdesk.domain.restricted import RestrictedCopy
from smdesk.words import Words

DAY_HOURS = 48
"""Up to so many hours are told in hours, longer in days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a removal's answers name."""

    channel: str
    ground: Ground | None
    people: Mapping[str, Person]
    copies: Sequence[RestrictedCopy]
    hours: float | None


def removal_facts(removal: Removal, known: Known, words: Words) -> list[Fact]:
    """Return all answers of a log, those that are given."""
    values = {
        "channel": known.channel,
        "content": words(f"content_kind.{removal.content.value}"),
        "place": removal.place,
        "note": removal.note,
        "found": _when(removal.found_at, removal.found_by, known, words),
        "ground": _ground(removal, known, words),
        "copy": _copy(removal, words),
        "removed": _removed(removal, known, words),
        "hours": hours_text(known.hours, words),
        "told": _with(_word("author_told", removal.told, words), removal.not_told),
        "case": removal.case_number or _with(words("removals.no_case"), removal.no_case)
        if removal.case_number or removal.no_case
        else "",
        "police": _police(removal, words),
        "finished": minute_moment(removal.finished_at) if removal.finished_at else "",
        "case_closed": removal.case_closed_on.isoformat() if removal.case_closed_on else "",
    }
    facts = [
        Fact(name=words(f"removals.fact.{key}"), value=value)
        for key, value in values.items()
        if value
    ]
    kept = [one for one in known.copies if one.gone_at is None]
    at = next((at for at, one in enumerate(facts) if one.name == words("removals.fact.removed")), 0)
    return [*facts[:at], *copy_facts(kept, words), *facts[at:]] if kept and at else facts


def hours_text(hours: float | None, words: Words) -> str:
    """Return a time from discovery to removal: 25 minuter, 3 timmar, 4 dygn."""
    if hours is None:
        return ""
    if hours * 60 < 1:
        return words("removals.under_minute")
    if hours < 1:
        return words("removals.minutes", count=round(hours * 60))
    if hours < DAY_HOURS:
        return words("removals.hours", count=round(hours))
    return words("removals.days", count=round(hours / 24))


def _when(moment: object, person_id: str | None, known: Known, words: Words) -> str:
    person = known.people.get(person_id or "")
    who = person.name if person is not None else words("removals.found_by_other")
    return words("removals.when_who", when=moment, who=who)


def _removed(removal: Removal, known: Known, words: Words) -> str:
    if removal.removed_at is None:
        return ""
    if removal.removed_by is None:
        return minute_moment(removal.removed_at)
    return _when(removal.removed_at, removal.removed_by, known, words)


def _ground(removal: Removal, known: Known, words: Words) -> str:
    if removal.finished_at is not None and removal.ground_stated:
        return _as_it_read(removal.ground_stated, words)
    if known.ground is None:
        return ""
    return f"{known.ground.name}\n{law_text(known.ground)}"


def _as_it_read(stated: str, words: Words) -> str:
    """Return a kept ground in lines, and say what its day means."""
    parts = stated_parts(stated)
    if parts is None:
        return stated
    name, law, section, checked = parts
    seen = "grounds.checked_on" if checked else "grounds.unchecked"
    return "\n".join((name, f"{law} {section}".rstrip(), words(seen, day=checked)))


def _copy(removal: Removal, words: Words) -> str:
    if removal.copy in {None, CopyState.KEPT}:
        return ""
    return _with(_word("copy_state", removal.copy, words), removal.no_copy)


def _police(removal: Removal, words: Words) -> str:
    word = _word("police_report", removal.police, words)
    if removal.police is Police.REPORTED and removal.police_number:
        return f"{word}, {removal.police_number}"
    return word


def _word(kind: str, value: object, words: Words) -> str:
    return words(f"{kind}.{value}") if value is not None else ""


def _with(word: str, why: str) -> str:
    return f"{word}: {why}" if word and why else word
