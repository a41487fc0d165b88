"""What is stored of a person, in words: the same on paper and in the window."""

from collections.abc import Iterable

from smdesk.domain.changes import FieldChange
from smdesk.words.catalogue import Words
from smdesk.words.changes import value_text

BETWEEN = " · "
UNSAID = frozenset({None, "", False})


def values_text(values: Iterable[tuple[str, object]], words: Words) -> str:
    """Return a row's fields on one line, those that are empty left out."""
    return BETWEEN.join(
        words("history.line", field=field_text(name, words), value=value_text(name, value, words))
        for name, value in values
        if not (isinstance(value, str | bool | None) and value in UNSAID)
    )


def changes_text(changes: Iterable[FieldChange], words: Words) -> str:
    """Return what fields became on one line, and what they were before where they were anything."""
    return BETWEEN.join(
        words("history.line", field=field_text(one.name, words), value=_change(one, words))
        for one in changes
    )


def _change(change: FieldChange, words: Words) -> str:
    after = value_text(change.name, change.after, words)
    if change.before in UNSAID:
        return after
    before = value_text(change.name, change.before, words)
    return words("personal.before", before=before, after=after)


def field_text(name: str, words: Words) -> str:
    """Return a field's name."""
    key = f"history.field.{name}"
    return words(key) if words.has(key) else name


def by_text(names: Iterable[str], words: Words) -> str:
    """Return why a row is about the person: their own card, or what they did in it."""
    return ", ".join(_by(name, words) for name in names)


def _by(name: str, words: Words) -> str:
    key = f"personal.by.{name}"
    return words(key) if words.has(key) else field_text(name, words)


def acts_text(kind: str, action: str, words: Words) -> str:
    """Return what was done to what sort of thing, in the words of the history."""
    named = (f"history.kind.{kind}", f"personal.kind.{kind}")
    key = next((one for one in named if words.has(one)), "")
    action_key = f"history.action.{action}"
    values = {"action": action_text(action, words), "kind": words(key) if key else kind}
    return words(action_key if words.has(action_key) else "history.action.other", **values)


def action_text(action: str, words: Words) -> str:
    """Return what was noted that is no change of a row."""
    key = f"personal.action.{action.replace(' ', '_')}"
    return words(key) if words.has(key) else action


def place_text(table: str, field: str, words: Words) -> str:
    """Return where a text stands: its table and field."""
    return words(
        "history.line", field=words(f"exchange.table.{table}"), value=field_text(field, words)
    )
