"""`smdesk office`: who holds which office, appointed and ended."""

import argparse
from dataclasses import replace
from datetime import date

from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_person, find_sector, find_unit
from smdesk.cli.output import Output
from smdesk.domain.calendar import Period, on_day
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import CHIEF_EXECUTIVE, Office, OfficeKind, Person, Term
from smdesk.domain.structure import Body
from smdesk.services.desk import Desk


def office(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List who holds which office today, or change it."""
    match arguments.action:
        case "appoint":
            _appoint(arguments, desk, output)
        case "end":
            _end(arguments, desk, output)
        case _:
            _list(desk, output)
    return Exit.DONE


def _list(desk: Desk, output: Output) -> None:
    register, words = desk.register.people(desk.today()), output.words
    bodies: dict[str, Body] = {**register.sectors, **register.units}
    held = on_day(register.terms, register.day)
    rows = sorted(
        (
            words(f"office.{term.office.kind}"),
            bodies[term.office.body_id].name if term.office.body_id else "",
            register.persons[term.person_id].name,
            words("office.acting") if term.acting else "",
            str(term.period.first),
            str(term.period.last or "–"),
        )
        for term in held
    )
    columns = ("office", "body", "name", "acting", "first_day", "last_day")
    output.table(columns, rows, none="cli.office_none")
    output.result({"day": register.day, "terms": held})


def _appoint(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    office, name = _office(arguments, desk, arguments.first)
    person = find_person(desk, arguments.person)
    term = Term(
        id=new_id(),
        office=office,
        person_id=person.id,
        period=Period(arguments.first, arguments.last),
        acting=arguments.acting,
    )
    desk.register.save_term(desk.actor, term)
    _say(term, name, person, output)


def _end(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    office, name = _office(arguments, desk, arguments.last)
    person = find_person(desk, arguments.person)
    held = [
        term
        for term in on_day(desk.register.people(arguments.last).terms, arguments.last)
        if (term.office, term.person_id) == (office, person.id)
    ]
    if not held:
        raise UserError("office_not_held", at="person", person=person.name, day=arguments.last)
    latest = max(held, key=lambda term: term.period.first)
    ended = replace(latest, period=Period(latest.period.first, arguments.last))
    desk.register.save_term(desk.actor, ended)
    _say(ended, name, person, output)


def _office(arguments: argparse.Namespace, desk: Desk, day: date) -> tuple[Office, str]:
    """Return the office that is named, and what its sector or unit was called on the day."""
    body: Body
    match OfficeKind(arguments.office):
        case OfficeKind.CHIEF_EXECUTIVE:
            return CHIEF_EXECUTIVE, ""
        case OfficeKind.SECTOR_HEAD as kind:
            body = find_sector(desk, arguments.body, day)
        case kind:
            body = find_unit(desk, arguments.body, day)
    return Office(kind, body.id), body.name


def _say(term: Term, body: str, person: Person, output: Output) -> None:
    name = output.words("organisation.acting", person=person.name) if term.acting else person.name
    period = term.period
    output.say(
        "cli.office_held_until" if period.last else "cli.office_held",
        office=output.words(f"organisation.head_of.{term.office.kind}", name=body),
        person=name,
        first=period.first,
        last=period.last,
    )
    output.result({"term": term})
