"""`smdesk removal`: what had to be removed, logged step by step or in one go."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_channel, find_ground, find_person, find_removal
from smdesk.cli.output import Output
from smdesk.cli.removal_options import CHOICES
from smdesk.cli.telling import changed_fields, say_fields
from smdesk.domain.cautions import cautions
from smdesk.domain.changes import UNREAD, parts
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import ContentKind, Ground, Removal
from smdesk.domain.removal_checks import TEXTS
from smdesk.services.desk import Desk
from smdesk.services.register.naming import Naming
from smdesk.words import Words
from smdesk.words.changes import value_text

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.duties.removals_view import RemovalLine, RemovalsView

WRITTEN = (*TEXTS, "case_number", "police_number", "found_at", "removed_at")
"""The fields that are typed as they are."""
PERSONS = ("found_by", "removed_by")


def removal(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List the removals, or go on with one of them."""
    act = ACTS.get(arguments.action)
    if act is None:
        _list(desk.removals.view(output.words.language), output)
    else:
        act(arguments, desk, output)
    return Exit.DONE


def _start(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    channel = find_channel(desk, arguments.channel)
    empty = Removal(
        id=new_id(),
        channel_id=channel.id,
        content=ContentKind.COMMENT,
        place="",
        found_at=desk.clock(),
    )
    begun = replace(empty, **_stated(arguments, desk, output))
    started = desk.removals.start(desk.actor, begun)
    output.say("cli.removal_started", removal=started.id, channel=channel.name)
    _tell(started.id, desk, output)


def _set(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    """Answer what is stated, and leave the rest as it is."""
    before = find_removal(desk, arguments.removal).removal
    after = desk.removals.save(desk.actor, replace(before, **_stated(arguments, desk, output)))
    say_fields(changed_fields(before, after, desk), output)
    _tell(after.id, desk, output)


def _stated(arguments: argparse.Namespace, desk: Desk, output: Output) -> dict[str, Any]:
    """Return the fields that the options say something of."""
    given = {name: getattr(arguments, name) for name in (*WRITTEN, *PERSONS, *CHOICES)}
    stated = {name: value for name, value in given.items() if value is not None}
    for name, kind in CHOICES.items():
        if name in stated:
            stated[name] = kind(stated[name])
    for name in PERSONS:
        if name in stated:
            stated[name] = find_person(desk, stated[name]).id
    if arguments.ground is not None:
        stated["ground_id"] = find_ground(desk, arguments.ground, output.words.language).id
    return stated


def _copy_file(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    line = find_removal(desk, arguments.removal)
    copy = desk.restricted.add_file(desk.actor, line.removal.id, arguments.file)
    output.say("cli.removal_copied", file=arguments.file.name, sha256=copy.sha256)
    _tell(line.removal.id, desk, output)


def _finish(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    line = find_removal(desk, arguments.removal)
    desk.removals.finish(desk.actor, line.removal.id)
    output.say("cli.removal_finished", passed=passed(line.hours, output.words))
    _tell(line.removal.id, desk, output)


def _close_case(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    line = find_removal(desk, arguments.removal)
    day = None if arguments.reopen else arguments.day or desk.today()
    desk.removals.close_case(desk.actor, line.removal.id, day)
    key = "cli.removal_case_closed" if day else "cli.removal_case_open"
    output.say(key, case=line.removal.case_number, day=day)
    _tell(line.removal.id, desk, output)


def _drop(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    line = find_removal(desk, arguments.removal)
    if not agreed(arguments, output, "cli.removal_drop_ask"):
        return
    desk.removals.drop(desk.actor, line.removal.id)
    output.say("cli.removal_dropped")
    output.result({"removal": line.removal.id})


def _show(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    """Print all answers, field by field."""
    line, words = find_removal(desk, arguments.removal), output.words
    with desk.store.read() as snapshot:
        name = Naming(snapshot)
        answers = {one: name(one, value) for one, value in parts(line.removal).items()}
    for one, value in answers.items():
        if one not in UNREAD and value not in (None, ""):
            field, text = words(f"history.field.{one}"), value_text(one, value, words)
            output.say("cli.at_field", field=field, text=text)
    _tell(line.removal.id, desk, output)


def _list(view: "RemovalsView", output: Output) -> None:
    columns = ("removal", "channel", "content", "found", "passed", "state")
    rows = [_row(line, output.words) for line in view.lines]
    output.table(columns, rows, none="cli.removal_none")
    if rows:
        output.say("cli.removal_count", count=len(rows), unfinished=view.unfinished)
    output.result({"removals": view.lines, "unfinished": view.unfinished, "hours": view.hours})


def _row(line: "RemovalLine", words: Words) -> tuple[object, ...]:
    state = "finished" if line.finished else "removed" if line.removal.removed_at else "standing"
    return (
        line.removal.id,
        line.channel.name,
        words(f"content_kind.{line.removal.content}"),
        words("cli.moment", moment=line.removal.found_at),
        passed(line.hours, words),
        words(f"removal_state.{state}", count=len(line.missing)),
    )


def _tell(removal_id: str, desk: Desk, output: Output) -> None:
    """Say what the ground advises, what is left, and what a text should not hold."""
    line = desk.removals.line(removal_id)
    if line.ground is not None and not line.finished:
        advise(line.ground, output)
    for lack in line.missing:
        output.say("cli.removal_left", text=output.words(f"error.removal_lacks_{lack}"))
    found = [one for name in TEXTS for one in cautions(getattr(line.removal, name))]
    for one in found:
        output.say(f"caution.{one.code}", found=one.found)
    output.result({"removal": line, "cautions": found})


def advise(ground: Ground, output: Output) -> None:
    """Say what a ground is, in the words for a stressful moment, and whether they were checked."""
    output.say("cli.ground_text", name=ground.name, law=ground.law, section=ground.section)
    if ground.text:
        output.say("cli.ground_words", text=" ".join(ground.text.split()))
    if not ground.copy_allowed:
        output.say("ground.no_copy")
    if ground.checked_on is None:
        output.say("ground.unchecked")


def passed(hours: float | None, words: Words) -> str:
    """Return hours and minutes: 2 h 15 min."""
    if hours is None:
        return "–"
    whole, minutes = divmod(round(hours * 60), 60)
    key = "cli.passed_hours" if whole else "cli.passed_minutes"
    return words(key, hours=whole, minutes=minutes)


ACTS: Mapping[str, Callable[[argparse.Namespace, Desk, Output], None]] = {
    "start": _start,
    "set": _set,
    "copy-file": _copy_file,
    "finish": _finish,
    "close-case": _close_case,
    "drop": _drop,
    "show": _show,
}
