"""`smdesk watch`, `smdesk absence` and `smdesk crisis`: who watches, who is away, who to reach."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_channel, find_person
from smdesk.cli.options import add_actions, day, moment, number, wrong
from smdesk.cli.output import Output
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.watch import Absence, Watch, Weekday, hours_on, read_clock
from smdesk.services.desk import Desk
from smdesk.words import Words
from smdesk.words.hours import hours_text, reply_text, turn_text

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.duties.watch import CrisisLine, Keeper, WatchLine, WatchView

OFFICE_DAYS = frozenset(list(Weekday)[:5])
OFFICE_HOURS = (8 * 60, 16 * 60 + 30)


def watch_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `watch`, `watch set` and `watch end`."""
    help_at = words("cli.help.watch_at")
    parser.add_argument("--at", type=partial(moment, words), metavar="MOMENT", help=help_at)
    change, end = add_actions(parser, words, shared, "watch", "set", "end")
    for action in (change, end):
        action.add_argument("channel", metavar="CHANNEL", help=words("cli.help.watch_channel"))
    for name, read, shown in (
        ("days", _days, "DAYS"),
        ("from", _clock, "TIME"),
        ("to", _clock, "TIME"),
        ("reply", _hours, "HOURS"),
        ("first", day, "DAY"),
    ):
        text = words(f"cli.help.watch_{name}")
        change.add_argument(f"--{name}", type=partial(read, words), metavar=shown, help=text)
    change.add_argument(
        "--holidays", action=argparse.BooleanOptionalAction, help=words("cli.help.watch_holidays")
    )
    help_last = words("cli.help.watch_last")
    end.add_argument("last", type=partial(day, words), metavar="LAST", help=help_last)


def absence_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `absence`, `absence add` and `absence remove`."""
    add, remove = add_actions(parser, words, shared, "absence", "add", "remove")
    read = partial(day, words)
    for action in (add, remove):
        action.add_argument("person", metavar="PERSON", help=words("cli.help.absence_person"))
        help_first = words("cli.help.absence_first")
        action.add_argument("first", type=read, metavar="FIRST", help=help_first)
    help_last = words("cli.help.absence_last")
    add.add_argument("last", type=read, nargs="?", metavar="LAST", help=help_last)


def watch(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show who watches which channel, or change when one is watched."""
    match arguments.action:
        case "set":
            _set(arguments, desk, output)
        case "end":
            _end(arguments, desk, output)
        case _:
            _show(desk.watch.now(arguments.at), output)
    return Exit.DONE


def _set(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    """Change what is given, and leave the rest as it is; new hours begin as office hours."""
    channel = find_channel(desk, arguments.channel)
    first = arguments.first or desk.today()
    with desk.store.read() as snapshot:
        watches = [one for one in snapshot.watches.all() if one.channel_id == channel.id]
    before = hours_on(watches, first)
    opens, closes = OFFICE_HOURS
    hours = before or Watch(
        id="",
        channel_id=channel.id,
        days=OFFICE_DAYS,
        opens=opens,
        closes=closes,
        period=Period(first),
    )
    if before is None or before.period.first != first:
        hours = replace(hours, id=new_id(), version=1, period=Period(first, hours.period.last))
    given = {
        "days": arguments.days,
        "opens": getattr(arguments, "from"),
        "closes": arguments.to,
        "holidays": arguments.holidays,
        "reply_hours": arguments.reply,
    }
    changes = {name: value for name, value in given.items() if value is not None}
    hours = replace(hours, **changes)
    desk.watch.save_watch(desk.actor, hours)
    output.say(
        "cli.watch_set",
        channel=channel.name,
        hours=hours_text(hours, output.words),
        reply=reply_text(hours.reply_hours, output.words),
        first=first,
    )
    output.result({"watch": hours})


def _end(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    channel = find_channel(desk, arguments.channel)
    with desk.store.read() as snapshot:
        watches = [one for one in snapshot.watches.all() if one.channel_id == channel.id]
    running = hours_on(watches, arguments.last)
    if running is None:
        raise UserError("watch_none", at="last", channel=channel.name, day=arguments.last)
    desk.watch.end_watch(desk.actor, running.id, arguments.last)
    output.say("cli.watch_ended", channel=channel.name, last=arguments.last)
    output.result({"watch": running.id, "last": arguments.last})


def _show(view: "WatchView", output: Output) -> None:
    output.table(
        ("channel", "platform", "watch", "keepers", "turn", "reply"),
        [_row(line, view, output.words) for line in view.lines],
        none="cli.watch_no_channels",
    )
    watched = sum(line.watched for line in view.lines)
    if view.lines:
        output.say("cli.watch_count", watched=watched, channels=len(view.lines), moment=view.moment)
    output.result({"moment": view.moment, "watched": watched, "channels": view.lines})


def _row(line: "WatchLine", view: "WatchView", words: Words) -> tuple[object, ...]:
    turn = ""
    if line.until is not None:
        turn = words("watch.until", when=turn_text(line.until, view.moment, words))
    elif line.opens is not None:
        turn = words("watch.opens", when=turn_text(line.opens, view.moment, words))
    elif line.watched:
        turn = words("watch.always")
    return (
        line.channel.name,
        words(f"platform.{line.channel.platform}"),
        words(f"watch_state.{line.state}"),
        _people(line.keepers, words) or words("watch.nobody"),
        turn,
        reply_text(line.hours.reply_hours if line.hours else None, words),
    )


def _people(keepers: "Iterable[Keeper]", words: Words) -> str:
    return ", ".join(
        f"{one.person.name} ({words(f'editor_role.{one.role}').lower()})" for one in keepers
    )


def absence(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List who is away or will be, or change it."""
    match arguments.action:
        case "add":
            person = find_person(desk, arguments.person)
            period = Period(arguments.first, arguments.last)
            away = Absence(id=new_id(), person_id=person.id, period=period)
            desk.watch.save_absence(desk.actor, away)
            key = "cli.absence_added" if period.last else "cli.absence_open"
            values = {"first": period.first, "last": period.last}
            output.say(key, person=person.name, **values)
        case "remove":
            _remove(arguments, desk, output)
    _list_absences(desk, output, quiet=arguments.action is not None)
    return Exit.DONE


def _remove(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    person = find_person(desk, arguments.person)
    with desk.store.read() as snapshot:
        absences = [one for one in snapshot.absences.all() if one.person_id == person.id]
    for one in absences:
        if one.period.first == arguments.first:
            desk.watch.remove_absence(desk.actor, one.id)
            output.say("cli.absence_removed", person=person.name, first=arguments.first)
            return
    raise UserError("absence_none", at="first", person=person.name, first=arguments.first)


def _list_absences(desk: Desk, output: Output, *, quiet: bool) -> None:
    view = desk.watch.now()
    if not quiet:
        output.table(
            ("person", "first_day", "last_day"),
            [
                (view.people[one.person_id].name, one.period.first, one.period.last or "–")
                for one in view.absences
            ],
            none="cli.absence_nobody",
        )
    output.result({"absences": view.absences})


def crisis(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Print the crisis list: the channels in order, and everybody that can be reached."""
    found = desk.watch.crisis(arguments.date)
    output.say("crisis.title" if found.lines else "crisis.none", day=found.day)
    for line in found.lines:
        output.say("cli.crisis_line", **_crisis_values(line, output.words))
    if found.lines and found.day < desk.today():
        output.say("cli.crisis_order_now")
    output.result({"day": found.day, "channels": found.lines})
    return Exit.DONE


def _crisis_values(line: "CrisisLine", words: Words) -> dict[str, object]:
    nobody = words("crisis.nobody")
    by_role = {
        role: ", ".join(reach(one, words) for one in line.keepers if one.role == role) or nobody
        for role in ("editor", "deputy")
    }
    manager = line.manager
    return {
        "rank": line.channel.crisis_rank or "–",
        "channel": line.channel.name,
        "platform": words(f"platform.{line.channel.platform}"),
        "address": line.channel.url or "–",
        "manager": f"{manager.name} {manager.email}".strip() if manager else nobody,
        "editors": by_role["editor"],
        "deputies": by_role["deputy"],
        "hours": hours_text(line.hours, words),
    }


def reach(keeper: "Keeper", words: Words) -> str:
    """Return a name with the address to write to, and until when somebody is away."""
    text = f"{keeper.person.name} {keeper.person.email}".strip()
    if not keeper.away:
        return text
    key = "crisis.away_until" if keeper.until else "crisis.away"
    return words(key, person=text, last=keeper.until or "")


def _days(words: Words, text: str) -> frozenset[Weekday]:
    """Read weekdays as they are printed, or in English: mån–fre, sön; mon-fri,sun."""
    week = list(Weekday)
    places = {name: number for number, day in enumerate(week) for name in _day_names(words, day)}
    if text.casefold() == words("hours.all_days"):
        return frozenset(week)
    chosen: set[Weekday] = set()
    for part in text.casefold().replace("–", "-").split(","):
        first, dash, last = (name.strip() for name in part.partition("-"))
        last = last if dash else first
        if first not in places or last not in places or places[last] < places[first]:
            raise wrong(words, "days", text)
        chosen.update(week[places[first] : places[last] + 1])
    return frozenset(chosen)


def _day_names(words: Words, day: Weekday) -> tuple[str, ...]:
    return (
        day.value,
        day.value[:3],
        words(f"weekday.{day.value}").casefold(),
        words(f"weekday_short.{day.value}").casefold(),
    )


def _clock(words: Words, text: str) -> int:
    try:
        return read_clock(text, "time")
    except UserError as error:
        raise wrong(words, "clock", text) from error


def _hours(words: Words, text: str) -> int:
    return number(words, "hours", text)
