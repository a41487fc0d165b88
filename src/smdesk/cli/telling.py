"""Says what a command changed of a thing, field by field, in the words of the history."""

from dataclasses import replace

from smdesk.cli.output import Output
from smdesk.domain.changes import FieldChange, field_changes
from smdesk.domain.errors import UserError
from smdesk.services.desk import Desk
from smdesk.services.register.naming import Naming
from smdesk.words.changes import value_text

Fields = tuple[FieldChange, ...]


def changed_fields(before: object, after: object, desk: Desk) -> Fields:
    """Return the fields that differ, with names for ids.

    Raises:
        UserError: `nothing_changes`, if none does: a forgotten option must not look done.
    """
    with desk.store.read() as snapshot:
        name = Naming(snapshot)
        told = tuple(
            replace(one, before=name(one.name, one.before), after=name(one.name, one.after))
            for one in field_changes(before, after)
        )
    if not told:
        raise UserError("nothing_changes")
    return told


def say_fields(told: Fields, output: Output) -> None:
    """Say from what to what each field was changed, a line for each."""
    words = output.words
    for one in told:
        before, after = (value_text(one.name, value, words) for value in (one.before, one.after))
        output.say(
            "cli.changed_field",
            field=words(f"history.field.{one.name}"),
            value=words("history.before_after", before=before, after=after),
        )
