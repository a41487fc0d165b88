"""The options of `smdesk person`, `office`, `organisation add` and `municipality`."""

import argparse

from smdesk.cli.options import add_actions, day_option, file_option, text_option
from smdesk.domain.organisation import OfficeKind
from smdesk.words import Words

KINDS = (OfficeKind.CHIEF_EXECUTIVE, OfficeKind.SECTOR_HEAD, OfficeKind.UNIT_HEAD)
HEADED = {OfficeKind.SECTOR_HEAD: "SECTOR", OfficeKind.UNIT_HEAD: "UNIT"}


def person_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `person` and its actions."""
    add, change, place = add_actions(parser, words, shared, "person", "add", "change", "place")
    add.add_argument("name", metavar="NAME", help=words("cli.help.person_name"))
    for action in (change, place):
        action.add_argument("person", metavar="PERSON", help=words("cli.help.person_person"))
    text_option(change, words, "person", "name")
    for action in (add, change):
        for name in ("email", "account"):
            text_option(action, words, "person", name)
    text_option(add, words, "person", "unit", shown="UNIT")
    place.add_argument("unit", metavar="UNIT", help=words("cli.help.person_unit"))
    day_option(add, words, "person", "first")
    day_option(place, words, "person", "first")
    day_option(place, words, "person", "last")


def office_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `office` and its actions."""
    appoint, end = add_actions(parser, words, shared, "office", "appoint", "end")
    for office in _offices(appoint, words, shared):
        office.add_argument("--acting", action="store_true", help=words("cli.help.office_acting"))
        day_option(office, words, "office", "first", required=True)
        day_option(office, words, "office", "last")
    for office in _offices(end, words, shared):
        day_option(office, words, "office", "last", required=True)


def _offices(
    action: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> list[argparse.ArgumentParser]:
    """Let an action ask for an office, what it heads, and a person."""
    made = add_actions(action, words, shared, "office", *KINDS, dest="office")
    for kind, office in zip(KINDS, made, strict=True):
        if kind in HEADED:
            office.add_argument("body", metavar=HEADED[kind], help=words("cli.help.office_body"))
        office.add_argument("person", metavar="PERSON", help=words("cli.help.person_person"))
    return made


def body_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `organisation add` and `organisation correct`."""
    add, correct = add_actions(parser, words, shared, "organisation", "add", "correct")
    sector, unit = add_actions(
        add, words, shared, "organisation_add", "sector", "unit", dest="kind"
    )
    for kind in (sector, unit):
        kind.add_argument("name", metavar="NAME", help=words("cli.help.organisation_name"))
        day_option(kind, words, "organisation", "first", required=True)
    text_option(unit, words, "organisation", "sector", shown="SECTOR")
    text_option(unit, words, "organisation", "greeting")
    correct.add_argument("body", metavar="BODY", help=words("cli.help.reorganise_body"))
    text_option(correct, words, "organisation", "name")
    text_option(correct, words, "organisation", "greeting")
    day_option(correct, words, "organisation", "date", default=argparse.SUPPRESS)


def municipality_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `municipality` and `municipality set`."""
    (change,) = add_actions(parser, words, shared, "municipality", "set")
    for name in ("name", "website", "contact", "dpo"):
        text_option(change, words, "municipality", name)
    file_option(change, words, "municipality", "logo")
