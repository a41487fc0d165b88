"""`smdesk person`: people listed, added, corrected, and placed in units."""

import argparse
from dataclasses import replace
from datetime import date
from typing import Any

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_person, find_unit
from smdesk.cli.lists import list_people
from smdesk.cli.output import Output
from smdesk.cli.telling import changed_fields, say_fields
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Membership, Person
from smdesk.domain.texts import clean_line
from smdesk.services.desk import Desk

FIELDS = ("name", "email", "account")


def person(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List the people, or change one of them."""
    match arguments.action:
        case "add":
            return _add(arguments, desk, output)
        case "change":
            _change(arguments, desk, output)
        case "place":
            _place(arguments, desk, output)
        case _:
            list_people(desk, desk.today(), output)
    return Exit.DONE


def _stated(arguments: argparse.Namespace) -> dict[str, Any]:
    return {
        name: clean_line(getattr(arguments, name))
        for name in FIELDS
        if getattr(arguments, name) is not None
    }


def _add(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    if arguments.first is not None and arguments.unit is None:
        raise UserError("unit_unnamed", at="unit")
    new = Person(id=new_id(), **_stated(arguments))
    if not _is_another(new, arguments, desk, output):
        return Exit.BAD_INPUT
    works_in = None
    if arguments.unit is not None:
        works_in = _membership(new, arguments, arguments.first or desk.today(), desk)
    desk.register.save_person(desk.actor, new, works_in)
    output.say("cli.person_added", name=new.name)
    if works_in is not None:
        _say_placed(new, works_in, desk, output)
    output.result({"person": new, "membership": works_in})
    return Exit.DONE


def _is_another(new: Person, arguments: argparse.Namespace, desk: Desk, output: Output) -> bool:
    """Ask whether it is somebody else, where a person of the name is entered already.

    Raises:
        UserError: `person_exists`, where the answer is JSON; as `agreed` otherwise.
    """
    with desk.store.read() as snapshot:
        called = [one for one in snapshot.people.all() if _is_namesake(one, new)]
    if not called or arguments.yes:
        return True
    if output.as_json:
        raise UserError("person_exists", at="name", name=called[0].name)
    output.say("cli.person_exists", name=called[0].name)
    return agreed(arguments, output, "cli.person_exists_ask")


def _is_namesake(one: Person, new: Person) -> bool:
    return one.name.casefold() == new.name.casefold()


def _membership(
    person: Person, arguments: argparse.Namespace, first: date, desk: Desk
) -> Membership:
    unit = find_unit(desk, arguments.unit, first)
    period = Period(first, getattr(arguments, "last", None))
    return Membership(id=new_id(), person_id=person.id, unit_id=unit.id, period=period)


def _change(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    before = find_person(desk, arguments.person)
    after = replace(before, **_stated(arguments))
    told = changed_fields(before, after, desk)
    desk.register.save_person(desk.actor, after)
    output.say("cli.changed", name=after.name)
    say_fields(told, output)
    output.result({"person": after, "changed": told})


def _place(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    """Enter that somebody works in a unit; where it is entered, correct its days."""
    person = find_person(desk, arguments.person)
    first = arguments.first or arguments.last or desk.today()
    asked = _membership(person, arguments, first, desk)
    before = _running(asked, desk)
    if before is not None:
        last = arguments.last or before.period.last
        asked = replace(before, period=Period(arguments.first or before.period.first, last))
        changed_fields(before, asked, desk)
    desk.register.save_membership(desk.actor, asked)
    _say_placed(person, asked, desk, output)
    output.result({"membership": asked})


def _running(asked: Membership, desk: Desk) -> Membership | None:
    """Return the latest time that the person is in the unit on any of the days asked about."""
    found = [
        one
        for one in desk.register.people(desk.today()).memberships
        if (one.person_id, one.unit_id) == (asked.person_id, asked.unit_id)
        and one.period.overlaps(asked.period)
    ]
    return max(found, key=lambda one: one.period.first, default=None)


def _say_placed(person: Person, placed: Membership, desk: Desk, output: Output) -> None:
    first, last = placed.period.first, placed.period.last
    with desk.store.read() as snapshot:
        unit = snapshot.units.get(placed.unit_id)
    key = "cli.person_placed_until" if last else "cli.person_placed"
    values = {"unit": unit.name if unit else "", "first": first, "last": last}
    output.say(key, name=person.name, **values)
