"""`smdesk report`: reports as PDF, each kind by its name, or all that the management gets."""

import argparse
from functools import partial
from pathlib import Path

from smdesk.cli.exits import Exit
from smdesk.cli.options import date_option
from smdesk.cli.output import Output
from smdesk.cli.report_options import add_answers, choice_of
from smdesk.domain.errors import SurroundingsError
from smdesk.services.desk import Desk
from smdesk.services.printed.kinds import KINDS, Choice, kind_named
from smdesk.words import Words
from smdesk.words.reports import left_out_texts, report_stem, report_title

ALL = "all"


def report_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `report`."""
    names = [kind.name for kind in KINDS]
    kinds = [f"{name}: {report_title(words, name)}" for name in names]
    every = f"{ALL}: {words('cli.help.report_all')}"
    parser.add_argument("what", choices=[*names, ALL], help="; ".join([*kinds, every]))
    parser.add_argument(
        "--out", type=Path, metavar="PATH", required=True, help=words("cli.help.report_out")
    )
    date_option(parser, words)
    add_answers(parser, words)
    parser.add_argument("--replace", action="store_true", help=words("cli.help.report_replace"))
    parser.add_argument("--open", action="store_true", help=words("cli.help.open"))


def report(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Write a report as PDF, or all that the management gets into a folder."""
    choice = choice_of(arguments, desk, output.words.language)
    write = _all if arguments.what == ALL else _one
    result = write(arguments, desk, output, choice)
    noted = desk.recovered is not None  # None where nothing may be written
    if not noted:
        output.warn("cli.report_unnoted")
    output.result({**result, "noted": noted})
    if arguments.open:
        _open(arguments.out, desk, output)
    return Exit.DONE


def _open(path: Path, desk: Desk, output: Output) -> None:
    """Open what was written, or say that nothing does: the report is made all the same."""
    try:
        desk.opener(path)
    except SurroundingsError as error:
        output.warn(f"error.{error.code}", **error.values)


def _one(
    arguments: argparse.Namespace, desk: Desk, output: Output, choice: Choice
) -> dict[str, object]:
    from smdesk.services.printed.batch import kept  # noqa: PLC0415  after the first paint
    from smdesk.services.printed.offers import read_report  # noqa: PLC0415  as above

    content = read_report(desk, kind_named(arguments.what), choice)
    paper = desk.reports.paper(desk.actor, content, choice.language)
    path = kept(desk, paper, arguments.out)
    output.written(path)
    return {"path": path}


def _all(
    arguments: argparse.Namespace, desk: Desk, output: Output, choice: Choice
) -> dict[str, object]:
    from smdesk.services.printed.batch import save_batch  # noqa: PLC0415  as above

    stem = partial(report_stem, output.words, choice.day)
    made = save_batch(desk, arguments.out, choice, stem, replace=arguments.replace)
    for path in made.files:
        output.written(path)
    for line in left_out_texts(output.words, made.left_out):
        output.print(line)
    return {"files": made.files, "left_out": sorted(made.left_out)}
