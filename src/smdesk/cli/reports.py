"""`smdesk report`: reports as PDF, each kind by its name."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_person, find_sector
from smdesk.cli.options import date_option
from smdesk.cli.output import Output
from smdesk.cli.schedule_options import edition_option
from smdesk.services.desk import Desk
from smdesk.words import Words

if TYPE_CHECKING:  # the window is painted without it
    from smdesk.services.reports import Report


def report_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `report`."""
    kinds = "; ".join(f"{name}: {words(f'cli.report_kind.{name}')}" for name in REPORTS)
    parser.add_argument("what", choices=REPORTS, help=kinds)
    edition_option(parser, words)
    parser.add_argument(
        "--out", type=Path, metavar="FILE", required=True, help=words("cli.help.report_out")
    )
    date_option(parser, words)
    part = parser.add_mutually_exclusive_group()
    for name in ("sector", "manager"):
        help_text = words(f"cli.help.report_{name}")
        part.add_argument(f"--{name}", metavar="NAME", default="", help=help_text)
    parser.add_argument("--open", action="store_true", help=words("cli.help.open"))


def report(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Write a report as PDF."""
    content = REPORTS[arguments.what](arguments, desk, output.words)
    noted = desk.recovered is not None  # None where nothing may be written
    save = desk.reports.save if noted else desk.reports.save_unnoted
    path = save(desk.actor, content, arguments.out, language=output.words.language)
    output.say("cli.written", path=path)
    if not noted:
        output.warn("cli.report_unnoted")
    output.result({"path": path, "noted": noted})
    if arguments.open:
        desk.opener(path)
    return Exit.DONE


def _register(arguments: argparse.Namespace, desk: Desk, words: Words) -> "Report":  # noqa: ARG001  as all
    day, sector, manager = arguments.date or desk.today(), arguments.sector, arguments.manager
    return desk.reports.register(
        day,
        sector_id=find_sector(desk, sector, day).id if sector else "",
        manager_id=find_person(desk, manager).id if manager else "",
    )


def _schedule(arguments: argparse.Namespace, desk: Desk, words: Words) -> "Report":
    return desk.reports.schedule(words.language, arguments.edition)


REPORTS: Mapping[str, Callable[[argparse.Namespace, Desk, Words], "Report"]] = {
    "register": _register,
    "schedule": _schedule,
}
"""What can be asked for, and what is asked of the desk."""
