"""The options of `smdesk organisation`, `smdesk reorganise` and `smdesk who`."""

import argparse
from functools import partial

from smdesk.cli.options import add_actions, day
from smdesk.cli.registering_options import body_options
from smdesk.words import Words


def organisation_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `organisation` and its actions."""
    _date(parser, words, "cli.help.date")
    body_options(parser, words, shared)


def who_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `who`."""
    parser.add_argument("channel", metavar="CHANNEL", help=words("cli.help.who_channel"))
    _date(parser, words, "cli.help.date")


def reorganise_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `reorganise` and its actions."""
    rename, move, merge, split, end, duplicates = add_actions(
        parser, words, shared, "reorganise", "rename", "move", "merge", "split", "end", "duplicates"
    )
    for action in (rename, split, end):
        _add(action, words, "body", metavar="BODY")
    _add(rename, words, "name", metavar="NAME")
    _add(move, words, "things", nargs="+", metavar="THING")
    _add(move, words, "--to", required=True, metavar="BODY")
    _add(merge, words, "bodies", nargs="+", metavar="BODY")
    heir = merge.add_mutually_exclusive_group(required=True)
    _add(heir, words, "--into", metavar="BODY")
    _add(heir, words, "--as", dest="new", metavar="NAME")
    _add(split, words, "--as", dest="new", required=True, metavar="NAME")
    _add(split, words, "--take", nargs="+", default=[], metavar="THING")
    _add(end, words, "--heir", metavar="BODY")
    for action in (rename, move, merge, split, end):
        _date(action, words, "cli.help.reorganise_date", required=True)
        _add(action, words, "--reason", required=True, metavar="TEXT")
        action.add_argument("--preview", action="store_true", help=words("cli.help.preview"))
    for name in ("keep", "other"):
        _add(duplicates, words, name, nargs="?", metavar="BODY")


def _add(
    parser: argparse._ActionsContainer,
    words: Words,
    name: str,
    **how: object,
) -> None:
    """Add an argument that `cli.help.reorganise_<its name>` describes."""
    text = words(f"cli.help.reorganise_{name.strip('-')}")
    parser.add_argument(name, help=text, **how)  # type: ignore[arg-type]  # passed on as it is


def _date(
    parser: argparse.ArgumentParser, words: Words, key: str, *, required: bool = False
) -> None:
    read = partial(day, words)
    parser.add_argument("--date", type=read, metavar="DAY", required=required, help=words(key))
