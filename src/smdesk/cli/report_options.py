"""The options by which `smdesk report` is told what a report asks."""

import argparse
from collections.abc import Callable, Mapping
from functools import partial

from smdesk.cli.finding import find_person, find_sector
from smdesk.cli.options import day, number
from smdesk.cli.schedule_options import edition_option
from smdesk.domain.errors import UserError
from smdesk.domain.half_years import HalfYear
from smdesk.services.desk import Desk
from smdesk.services.printed.kinds import KINDS, Ask, Choice
from smdesk.words import Words

ASKED = frozenset(ask for kind in KINDS for ask in kind.asks)


def add_answers(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add an option for each question that some report asks."""
    for ask, add in OPTIONS.items():
        if ask in ASKED:
            add(parser, words)


def choice_of(arguments: argparse.Namespace, desk: Desk, language: str) -> Choice:
    """Return what was answered.

    Raises:
        UserError: what is named and is not there; `round_unknown`.
    """
    on = arguments.date or desk.today()
    sector, manager = _given(arguments, "sector"), _given(arguments, "manager")
    wanted = _given(arguments, "round")
    return Choice(
        day=on,
        language=language,
        sector_id=find_sector(desk, sector, on).id if sector else "",
        manager_id=find_person(desk, manager).id if manager else "",
        edition=getattr(arguments, "edition", None),
        round_id=_round_id(desk, wanted) if wanted else "",
        capture_id=_given(arguments, "capture"),
        first=getattr(arguments, "first", None),
        last=getattr(arguments, "last", None),
        year=getattr(arguments, "year", None),
        mandate_id=_given(arguments, "assignment"),
    )


def _given(arguments: argparse.Namespace, name: str) -> str:
    return getattr(arguments, name, None) or ""


def _round_id(desk: Desk, text: str) -> str:
    """Return the id of a round, named by it or by its half-year."""
    rounds = desk.rounds.all()
    for one in rounds:
        if one.id == text or (one.ordinary and one.half_year == text):
            return one.id
    raise UserError("round_unknown")


def _scope(parser: argparse.ArgumentParser, words: Words) -> None:
    part = parser.add_mutually_exclusive_group()
    for name in ("sector", "manager"):
        _named(part, words, name, "NAME")


def _period(parser: argparse.ArgumentParser, words: Words) -> None:
    for name in ("first", "last"):
        help_text = words(f"cli.help.report_{name}")
        parser.add_argument(f"--{name}", type=partial(day, words), metavar="DAY", help=help_text)


def _year(parser: argparse.ArgumentParser, words: Words) -> None:
    help_text = words("cli.help.report_year")
    parser.add_argument(
        "--year", type=partial(number, words, "year"), metavar="YEAR", help=help_text
    )


def _named(parser: argparse._ActionsContainer, words: Words, name: str, shown: str) -> None:
    help_text = words(f"cli.help.report_{name}")
    parser.add_argument(f"--{name}", metavar=shown, default="", help=help_text)


OPTIONS: Mapping[Ask, Callable[[argparse.ArgumentParser, Words], None]] = {
    Ask.EDITION: edition_option,
    Ask.SCOPE: _scope,
    Ask.ROUND: lambda parser, words: _named(parser, words, "round", str(HalfYear(2026, 2))),
    Ask.CAPTURE: lambda parser, words: _named(parser, words, "capture", "ID"),
    Ask.PERIOD: _period,
    Ask.YEAR: _year,
    Ask.MANDATE: lambda parser, words: _named(parser, words, "assignment", "ID"),
}
