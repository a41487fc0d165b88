"""`smdesk municipality`: its name, website and logo, and how it is reached about personal data."""

import argparse
from dataclasses import replace
from typing import Any

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.cli.telling import changed_fields, say_fields
from smdesk.domain.organisation import Municipality
from smdesk.domain.texts import clean_line
from smdesk.services.desk import Desk

FIELDS = ("name", "website", "contact", "dpo")


def municipality(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show the municipality, or change what is stated of it."""
    if arguments.action == "set":
        _set(arguments, desk, output)
    else:
        _show(desk.register.municipality(), output)
    return Exit.DONE


def _show(known: Municipality | None, output: Output) -> None:
    if known is None:
        output.say("cli.municipality_none")
    else:
        logo = output.words("cli.municipality_logo" if known.logo else "cli.municipality_no_logo")
        output.say("cli.municipality", name=known.name, website=known.website or "–", logo=logo)
        output.say("cli.municipality_ways", contact=known.contact or "–", dpo=known.dpo or "–")
    output.result({"municipality": known})


def _set(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    known = desk.register.municipality()
    before = known or Municipality(name="")
    stated: dict[str, Any] = {
        name: clean_line(getattr(arguments, name))
        for name in FIELDS
        if getattr(arguments, name) is not None
    }
    if arguments.logo is not None:
        stated["logo"] = desk.attachments.add_picture(desk.actor, arguments.logo).id
    after = replace(before, **stated)
    told = changed_fields(before, after, desk)
    desk.register.save_municipality(desk.actor, after)
    output.say("cli.changed", name=after.name)
    say_fields(told, output)
    output.result({"municipality": after, "changed": told})
