"""The options of `smdesk schedule` and `smdesk preserve`."""

import argparse
from functools import partial
from pathlib import Path

from smdesk.cli.options import add_actions, day_option, file_option, number, text_option
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import TEXTS, Fate
from smdesk.words import Words

NONE = "none"
"""Said of years or record: the row has none."""
ACTIONS = ("list", "new", "set", "add", "remove", "move", "drop", "decide", "compare", "export")


def schedule_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `schedule` and its actions."""
    edition_option(parser, words)
    actions = dict(
        zip(ACTIONS, add_actions(parser, words, shared, "schedule", *ACTIONS), strict=True)
    )
    text_option(actions["new"], words, "schedule", "note")
    for name in ("set", "remove", "move"):
        actions[name].add_argument("row", metavar="ROW", help=words("cli.help.schedule_row"))
    for name in ("set", "add"):
        _columns(actions[name], words)
    _place(actions["add"], words, "--position", default=None)
    _place(actions["move"], words, "position")
    _decision(actions["decide"], words)
    for name in ("earlier", "later"):
        actions["compare"].add_argument(
            name, nargs="?", type=_edition(words), metavar="N", help=words("cli.help.schedule_two")
        )
    export = actions["export"]
    export.add_argument("file", type=Path, metavar="FILE", help=words("cli.help.schedule_file"))
    text_option(export, words, "schedule", "names", shown="NAMES")
    edition_option(export, words, default=argparse.SUPPRESS)


def edition_option(
    parser: argparse.ArgumentParser, words: Words, *, default: object = None
) -> None:
    """Let a command name a version of the plan by its number."""
    parser.add_argument(
        "--edition",
        type=_edition(words),
        metavar="N",
        default=default,
        help=words("cli.help.schedule_edition"),
    )


def preserve_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `preserve` and its actions."""
    _, do = add_actions(parser, words, shared, "preserve", "list", "do")
    do.add_argument("covers", nargs="*", metavar="WHAT", help=words("cli.help.preserve_what"))


def _columns(parser: argparse.ArgumentParser, words: Words) -> None:
    for name in TEXTS:
        text = words("cli.help.schedule_column", column=words(f"retention.{name}"))
        parser.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help=text)
    fates = [fate.value for fate in Fate]
    parser.add_argument("--fate", choices=fates, help=words("cli.help.schedule_fate"))
    parser.add_argument(
        "--years",
        type=partial(_years, words),
        metavar="N",
        help=words("cli.help.schedule_years", none=NONE),
    )
    records = [*(record.value for record in RecordKind), NONE]
    parser.add_argument("--record", choices=records, help=words("cli.help.schedule_record"))


def _years(words: Words, text: str) -> int | str:
    return NONE if text == NONE else number(words, "number", text)


def _place(parser: argparse.ArgumentParser, words: Words, name: str, **more: object) -> None:
    read = partial(number, words, "number", least=1)
    text = words("cli.help.schedule_position")
    parser.add_argument(name, type=read, metavar="N", help=text, **more)  # type: ignore[arg-type]  # default only


def _edition(words: Words) -> partial[int]:
    return partial(number, words, "number", least=1)


def _decision(parser: argparse.ArgumentParser, words: Words) -> None:
    for name in ("body", "paragraph", "case-number"):
        text = words(f"cli.help.schedule_{name.replace('-', '_')}")
        parser.add_argument(f"--{name}", metavar="TEXT", default="", help=text)
    day_option(parser, words, "schedule", "day")
    file_option(parser, words, "schedule", "document")
