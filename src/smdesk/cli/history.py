"""`smdesk history` and `smdesk undo`: who changed what from what to what, and taking it back."""

import argparse
from collections.abc import Iterator
from functools import partial

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.finding import wanted_name
from smdesk.cli.options import number
from smdesk.cli.output import Output
from smdesk.domain.changes import Change
from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError
from smdesk.domain.organisation import Person, Sector, Unit
from smdesk.services.desk import Desk
from smdesk.words import Words
from smdesk.words.changes import lines, sentence, who

Thing = Channel | Person | Sector | Unit
Named = tuple[str, str]
"""An id, and what it is called."""


def history_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add what `history` asks for."""
    parser.add_argument("thing", metavar="ID|NAME", help=words("cli.help.history_thing"))


def undo_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add what `undo` asks for."""
    read = partial(number, words, "seq", least=1)
    parser.add_argument("seq", type=read, metavar="SEQ", help=words("cli.help.undo_seq"))


def history(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show what was done with a thing and with all that belongs to it, newest first."""
    identifier = _find(desk, arguments.thing)
    changes = desk.history.of(identifier)
    _show(changes, output)
    if not changes:
        output.say("cli.history_none", name=arguments.thing)
    output.result({"id": identifier, "changes": changes})
    return Exit.DONE


def undo(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show what a change changed, and what was changed together with it; ask; take it back."""
    changes = desk.history.act(arguments.seq)
    desk.history.check(desk.actor, arguments.seq)  # nobody is asked about what can't be done
    _show(changes, output)
    if not agreed(arguments, output, "cli.undo_ask"):
        return Exit.BAD_INPUT
    desk.history.undo(desk.actor, arguments.seq)
    output.say("cli.undone", seq=arguments.seq)
    output.result({"undone": changes})
    return Exit.DONE


def _show(changes: list[Change] | tuple[Change, ...], output: Output) -> None:
    """One row a change, and one below it for each field."""
    words = output.words
    rows: list[tuple[object, ...]] = []
    for change in changes:
        when = words("cli.moment", moment=change.at)
        rows.append((change.seq, when, who(change, words), sentence(change, words)))
        rows += [("", "", "", f"· {line}") for line in lines(change, words)]
    output.table(("seq", "when", "who", "what"), rows)


def _find(desk: Desk, text: str) -> str:
    """Return the id of what is called so by the surest kind of name; of what is gone, its id.

    Raises:
        UserError: `thing_unknown`, or `thing_ambiguous` when several have the name.
    """
    wanted = wanted_name(text, "thing")
    for names in _names(desk):
        found = [identifier for identifier, name in names if name.casefold() == wanted]
        if len(found) > 1:
            values = {"name": text, "count": len(found), "ids": ", ".join(found)}
            raise UserError("thing_ambiguous", at="thing", **values)
        if found:
            return found[0]
    if desk.history.of(wanted):
        return wanted
    raise UserError("thing_unknown", at="thing", name=text)


def _names(desk: Desk) -> Iterator[list[Named]]:
    """Yield what things can be called by, the surest first."""
    with desk.store.read() as snapshot:
        channels, people = snapshot.channels.all(), snapshot.people.all()
        sectors, units = snapshot.sectors.all(), snapshot.units.all()
    things: list[Thing] = [*channels, *people, *sectors, *units]
    yield [(thing.id, thing.id) for thing in things]
    yield [(channel.id, channel.url) for channel in channels if channel.url]
    yield [(person.id, person.email) for person in people if person.email]
    yield [(thing.id, thing.name) for thing in things]
