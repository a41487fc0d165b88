"""`smdesk access`: who holds administrator rights where, reviewed, confirmed, added and ended."""

import argparse
from functools import partial
from typing import TYPE_CHECKING

from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_channel, find_person
from smdesk.cli.options import add_actions, day
from smdesk.cli.output import Output
from smdesk.domain.access import AccountAdmin
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.services.desk import Desk
from smdesk.words import Words

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.register.access import AccessView, AdminLine, ChannelAccess


def access_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `access` and its actions."""
    _day(parser, words, "date", "cli.help.date")
    add, end, confirm = add_actions(parser, words, shared, "access", "add", "end", "confirm")
    for action in (add, end, confirm):
        action.add_argument("channel", metavar="CHANNEL", help=words("cli.help.access_channel"))
    for action in (add, end):
        action.add_argument("person", metavar="PERSON", help=words("cli.help.access_person"))
    _day(add, words, "first", "cli.help.access_first")
    _day(end, words, "last", "cli.help.access_last")
    _day(confirm, words, "day", "cli.help.access_day")


def _day(parser: argparse.ArgumentParser, words: Words, name: str, key: str) -> None:
    parser.add_argument(f"--{name}", type=partial(day, words), metavar="DAY", help=words(key))


def access(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show the access review, or change what it shows."""
    match arguments.action:
        case "add":
            _add(arguments, desk, output)
        case "end":
            _end(arguments, desk, output)
        case "confirm":
            _confirm(arguments, desk, output)
        case _:
            _review(desk.access.review(arguments.date or desk.today()), output)
    return Exit.DONE


def _add(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    channel, person = find_channel(desk, arguments.channel), find_person(desk, arguments.person)
    today = desk.today()
    first = arguments.first or today
    admin = AccountAdmin(
        id=new_id(),
        channel_id=channel.id,
        person_id=person.id,
        period=Period(first),
        confirmed_on=max(first, today),
    )
    desk.access.save_admin(desk.actor, admin)
    output.say("cli.access_added", person=person.name, channel=channel.name, first=first)
    output.result({"admin": admin})


def _end(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    """End the rights that a person holds in a channel on the last day."""
    channel, person = find_channel(desk, arguments.channel), find_person(desk, arguments.person)
    last = arguments.last or desk.today()
    lines = desk.access.review(last).lines
    held = [
        line.admin.id
        for line in lines
        if (line.channel.id, line.person.id) == (channel.id, person.id)
    ]
    if not held:
        raise UserError("admin_not_held", at="person", day=last)
    desk.access.end_admin(desk.actor, held[0], last)
    output.say("cli.access_ended", person=person.name, channel=channel.name, last=last)
    output.result({"admin": held[0], "last": last})


def _confirm(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    channel = find_channel(desk, arguments.channel)
    seen = arguments.day or desk.today()
    desk.access.confirm_channel(desk.actor, channel.id, seen)
    output.say("cli.access_confirmed", channel=channel.name, day=seen)
    output.result({"channel": channel.id, "confirmed_on": seen})


def _review(view: "AccessView", output: Output) -> None:
    """Print a line for each administrator, and one for each channel that lacks them."""
    rows = [row for one in view.channels for row in _rows(one, output.words)]
    columns = ("channel", "platform", "name", "confirmed", "note")
    output.table(columns, rows, none="cli.access_none")
    output.say("access.counts", overdue=view.overdue, left=view.left, few=view.few)
    output.result({"day": view.day, "channels": view.channels})


def _rows(one: "ChannelAccess", words: Words) -> list[tuple[object, ...]]:
    named = (one.channel.name, words(f"platform.{one.channel.platform}"))
    few = words("access_state.few") if one.few else ""
    if not one.lines:
        return [(*named, "–", "–", few)]
    return [
        (*named, line.person.name, line.admin.confirmed_on, _note(line, few, words))
        for line in one.lines
    ]


def _note(line: "AdminLine", few: str, words: Words) -> str:
    left = words("access_state.left") if line.left else ""
    overdue = words("access_state.overdue") if line.overdue else ""
    return ", ".join(note for note in (left, overdue, few) if note)
