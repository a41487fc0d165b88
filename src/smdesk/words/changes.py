"""The history in words: one sentence a change and one line a field, wherever they are read."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from smdesk.domain.actors import Role
from smdesk.domain.applications import CheckItem, Outcome
from smdesk.domain.assignments import EditorRole, EndReason
from smdesk.domain.calendar import local_time
from smdesk.domain.changes import Change, FieldChange
from smdesk.domain.channels import Platform, Purpose, Scope, Status
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.evidence import Method
from smdesk.domain.half_years import HalfYear
from smdesk.domain.moderation import AuthorTold, ContentKind, CopyState, Police
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.records import RecordKind
from smdesk.domain.restricted import CopyMethod
from smdesk.domain.retention import Fate
from smdesk.domain.rounds import LeftOut, RoundKind
from smdesk.domain.watch import Weekday, clock_text
from smdesk.words.catalogue import Words

CHOICES: dict[type[StrEnum], str] = {
    AuthorTold: "author_told",
    Basis: "disposal_basis",
    CheckItem: "check_item",
    ContentKind: "content_kind",
    CopyMethod: "copy_method",
    CopyState: "copy_state",
    EditorRole: "editor_role",
    EndReason: "end_reason",
    Fate: "fate",
    LeftOut: "left_out",
    Method: "method",
    OfficeKind: "office",
    Outcome: "outcome",
    Platform: "platform",
    Police: "police_report",
    Purpose: "purpose",
    RecordKind: "record_kind",
    Role: "role",
    RoundKind: "round_kind",
    Scope: "scope",
    Status: "status",
    TargetKind: "target_kind",
    Weekday: "weekday",
}
"""The tables of texts where the values of choices stand."""
MOST = 8
"""How many of the changes that go together a question names."""
CLOCKS = frozenset({"opens", "closes"})
"""Fields that hold minutes after midnight."""


def sentence(change: Change, words: Words) -> str:
    """Return what was done in one sentence: "Ändrade uppdrag: Anna Ek"."""
    key = f"history.action.{change.action}"
    kind = f"history.kind.{change.kind}"
    values = {"action": change.action, "kind": words(kind) if words.has(kind) else change.kind}
    text = words(key if words.has(key) else "history.action.other", **values)
    if change.about:
        about = ", ".join(value_text("", value, words) for value in change.about)
        text = words("history.of", what=text, about=about)
    if change.undoes is not None:
        text = words("history.what_undone", what=text, seq=change.undoes)
    return text


def who(change: Change, words: Words) -> str:
    """Return who did it: an account, or somebody who has left, or that it was erased."""
    if change.erased:
        return words("history.by_nobody")
    return change.actor or words("history.by_former")


def summary(change: Change, words: Words) -> str:
    """Return the sentence, and of what was changed also which fields."""
    text = sentence(change, words)
    if change.action != "changed" or not change.fields:
        return text
    fields = ", ".join(name for name, _ in field_texts(change, words))
    return words("history.summary", what=text, fields=fields)


def lines(change: Change, words: Words) -> list[str]:
    """Return a line for each field: "Sista dag: 2026-12-31 → 2027-06-30"."""
    if change.erased:
        return [words("history.erased")]
    told = field_texts(change, words)
    return [words("history.line", field=name, value=value) for name, value in told]


def field_texts(change: Change, words: Words) -> list[tuple[str, str]]:
    """Return the fields' names and what became of them."""
    return [
        (words(f"history.field.{field.name}"), _value(change, field, words))
        for field in change.fields
    ]


def question(act: Sequence[Change], seq: int, words: Words) -> str:
    """Return what would be undone with a change: itself, and what was done at the same time."""
    others = [sentence(one, words) for one in act if one.seq != seq]
    told = [
        text for one in act if one.seq == seq for text in (sentence(one, words), *lines(one, words))
    ]
    if others:
        told += ["", words("history.also", count=len(others)), *others[:MOST]]
    return "\n".join([*told, "…"] if len(others) > MOST else told)


def _value(change: Change, field: FieldChange, words: Words) -> str:
    """What was added or removed has one value, what was changed has two."""
    before, after = (value_text(field.name, value, words) for value in (field.before, field.after))
    match change.action:
        case "added":
            return after
        case "removed":
            return before
    return words("history.before_after", before=before, after=after)


def value_text(field: str, value: object, words: Words) -> str:
    """Return a field's value as people read it."""
    if value is None or value in ("", frozenset(), ()):
        return words("history.none")
    tell = next((tell for kind, tell in _TELLERS if isinstance(value, kind)), None)
    if tell is not None:
        return tell(value, words)
    if field in CLOCKS and isinstance(value, int):
        return clock_text(value)
    reason = f"former_reason.{value}"
    return words(reason) if field == "reason" and words.has(reason) else str(value)


def _choice(value: StrEnum, words: Words) -> str:
    return words(f"{CHOICES[type(value)]}.{value.value}")


def _choices(values: frozenset[StrEnum], words: Words) -> str:
    """The values in the order that their kind has them."""
    kind = type(next(iter(values)))
    return ", ".join(_choice(one, words) for one in kind if one in values)


_TELLERS: tuple[tuple[type, Callable[[Any, Words], str]], ...] = (
    (StrEnum, _choice),
    (frozenset, _choices),
    (tuple, lambda codes, words: ", ".join(words(f"page_finding_name.{one}") for one in codes)),
    (bool, lambda value, words: words("history.yes" if value else "history.no")),
    (HalfYear, lambda value, words: words(f"half_year.name_{value.half}", year=value.year)),
    (datetime, lambda value, _: f"{local_time(value):%Y-%m-%d %H:%M}"),
    (date, lambda value, _: value.isoformat()),
)
"""How values are told by their type; the first that fits, for a moment is a day too."""
