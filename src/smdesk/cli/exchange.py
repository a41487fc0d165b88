"""`smdesk export` and `smdesk take-in`: everything to open files and back; lists for colleagues."""

import argparse
from pathlib import Path

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.services.desk import Desk
from smdesk.words import Words


def export_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `export`."""
    parser.add_argument(
        "target", type=Path, metavar="DIR|FILE.zip", help=words("cli.help.export_target")
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--zip", action="store_true", help=words("cli.help.export_zip"))
    form.add_argument("--lists", action="store_true", help=words("cli.help.export_lists"))


def take_in_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `take-in`."""
    parser.add_argument(
        "source", type=Path, metavar="DIR|FILE", help=words("cli.help.take_in_source")
    )


def export(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Write everything to open files, or lists for colleagues."""
    target = arguments.target.absolute()
    if arguments.lists:
        return _export_lists(target, desk, output)
    as_zip = arguments.zip or target.suffix.lower() == ".zip"
    made = desk.exchange.export(desk.actor, target, as_zip=as_zip, progress=output)
    output.say("cli.exported", path=made.path, rows=made.rows, attachments=made.attachments)
    output.say_if_in_cloud(made.path)
    output.result({"exported": made})
    return Exit.DONE


def _export_lists(folder: Path, desk: Desk, output: Output) -> Exit:
    paths = desk.lists.save_all(desk.today(), folder, output.words.language)
    for path in paths:
        output.written(path)
    output.result({"paths": paths})
    return Exit.DONE


def take_in(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Take an export into an empty database."""
    taken = desk.exchange.take_in(desk.actor, arguments.source.absolute(), output)
    output.say(
        "cli.taken_in",
        made_at=taken.about.made_at,
        rows=taken.rows,
        attachments=taken.attachments,
    )
    with desk.store.read() as snapshot:
        captures = snapshot.captures.count()
    if captures:
        output.say("cli.taken_in_captures", path=desk.archive.root)
    output.result({"taken_in": taken})
    return Exit.DONE
