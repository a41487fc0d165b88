"""`smdesk organisation add` and `correct`: sectors and units, entered and mended.

What changes from a day on is a reorganisation.
"""

import argparse
from dataclasses import replace

from smdesk.cli.finding import bodies_on, find_body, find_sector
from smdesk.cli.output import Output
from smdesk.cli.telling import changed_fields, say_fields
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.structure import Body
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.desk import Desk


def add_body(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    """Enter a sector or unit that there is from a day on."""
    name, period = clean_line(arguments.name), Period(arguments.first)
    made: Body
    if arguments.kind == "sector":
        made = Sector(id=new_id(), name=name, period=period)
        desk.register.save_sector(desk.actor, made)
    else:
        made = _unit(name, period, arguments, desk)
        desk.register.save_unit(desk.actor, made)
    kind = output.words(f"organisation.kind.{arguments.kind}")
    output.say("cli.organisation_added", kind=kind, name=name, first=period.first)
    output.result({arguments.kind: made})


def _unit(name: str, period: Period, arguments: argparse.Namespace, desk: Desk) -> Unit:
    sector = find_sector(desk, arguments.sector, period.first) if arguments.sector else None
    return Unit(
        id=new_id(),
        name=name,
        sector_id=sector.id if sector else None,
        greeting=clean_text(arguments.greeting or ""),
        period=period,
    )


def correct_body(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    """Mend a name as it was on a day, or the greeting."""
    day = arguments.date or desk.today()
    before = find_body(bodies_on(desk, day), arguments.body)
    after = _corrected(before, arguments)
    told = changed_fields(before, after, desk)
    greeting = after.greeting if isinstance(after, Unit) else ""
    desk.organisation.correct(desk.actor, before.id, day, name=after.name, greeting=greeting)
    output.say("cli.changed", name=after.name)
    say_fields(told, output)
    output.result({"body": after, "changed": told})


def _corrected(before: Body, arguments: argparse.Namespace) -> Body:
    name = before.name if arguments.name is None else clean_line(arguments.name)
    if arguments.greeting is None:
        return replace(before, name=name)
    if isinstance(before, Sector):
        raise UserError("greeting_of_sector", at="greeting", name=before.name)
    return replace(before, name=name, greeting=clean_text(arguments.greeting))
