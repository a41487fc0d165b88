"""`smdesk report`: reports as PDF, each kind by its name."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.cli.exits import Exit
from smdesk.cli.options import date_option
from smdesk.cli.output import Output
from smdesk.cli.schedule_options import edition_option
from smdesk.services.desk import Desk
from smdesk.words import Words

if TYPE_CHECKING:  # the window is painted without it
    from smdesk.services.reports import Report


def report_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `report`."""
    parser.add_argument("what", choices=REPORTS, help=words("cli.help.report_what"))
    edition_option(parser, words)
    parser.add_argument(
        "--out", type=Path, metavar="FILE", required=True, help=words("cli.help.report_out")
    )
    date_option(parser, words)
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
    return desk.reports.register(arguments.date or desk.today())


def _schedule(arguments: argparse.Namespace, desk: Desk, words: Words) -> "Report":
    return desk.reports.schedule(words.language, arguments.edition)


REPORTS: Mapping[str, Callable[[argparse.Namespace, Desk, Words], "Report"]] = {
    "register": _register,
    "schedule": _schedule,
}
"""What can be asked for, and what is asked of the desk."""
