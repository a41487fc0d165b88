"""`smdesk ground`: why something may be removed, in the municipality's own text."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_ground
from smdesk.cli.output import Output
from smdesk.cli.removal import advise
from smdesk.cli.telling import changed_fields, say_fields
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import Ground
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.desk import Desk
from smdesk.words import Words


def ground(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List the grounds, or change one of them."""
    match arguments.action:
        case "add":
            new = Ground(
                id=new_id(), **{"law": "", "section": "", "text": "", **_stated(arguments)}
            )
            saved = desk.removals.save_ground(desk.actor, new)
            output.say("cli.ground_added", name=saved.name)
            _tell(saved, output)
        case "set":
            _set(arguments, desk, output)
        case "check":
            found = find_ground(desk, arguments.ground, output.words.language)
            checked = desk.removals.check_ground(desk.actor, found.id, arguments.day)
            output.say("cli.ground_checked", name=checked.name, day=checked.checked_on)
            _tell(checked, output)
        case _:
            _list(desk.removals.grounds(output.words.language), output)
    return Exit.DONE


def _set(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    before = find_ground(desk, arguments.ground, output.words.language)
    saved = desk.removals.save_ground(desk.actor, replace(before, **_stated(arguments)))
    say_fields(changed_fields(before, saved, desk), output)
    _tell(saved, output)


def _stated(arguments: argparse.Namespace) -> dict[str, Any]:
    given = {
        "name": arguments.name,
        "law": arguments.law,
        "section": arguments.section,
        "text": arguments.text,
        "copy_allowed": arguments.copy,
        "police": arguments.police,
        "in_use": arguments.in_use,
    }
    stated = {name: value for name, value in given.items() if value is not None}
    for name in ("name", "law", "section"):
        if name in stated:
            stated[name] = clean_line(stated[name])
    if "text" in stated:
        stated["text"] = clean_text(stated["text"])
    return stated


def _tell(saved: Ground, output: Output) -> None:
    advise(saved, output)
    output.result({"ground": saved})


def _list(grounds: Sequence[Ground], output: Output) -> None:
    rows = [_row(one, output.words) for one in grounds]
    output.table(("ground", "law", "section", "copy", "checked"), rows)
    unchecked = sum(one.checked_on is None and one.in_use for one in grounds)
    if unchecked:
        output.say("cli.ground_unchecked", count=unchecked)
    output.result({"grounds": grounds})


def _row(one: Ground, words: Words) -> tuple[object, ...]:
    copy = words("ground.copy_allowed" if one.copy_allowed else "ground.copy_forbidden")
    checked = one.checked_on or words("ground.not_checked")
    return (one.name, one.law, one.section, copy, checked if one.in_use else words("ground.unused"))
