"""What the options of several commands share: how they are read, and how they are wrong."""

import argparse
from datetime import date, datetime
from functools import partial
from pathlib import Path

from smdesk.domain.calendar import STOCKHOLM, utc
from smdesk.words import Words

MOST_DIGITS = 9


def json_option(parser: argparse.ArgumentParser, words: Words, default: object) -> None:
    """Let a command answer with JSON."""
    parser.add_argument("--json", action="store_true", default=default, help=words("cli.help.json"))


def add_actions(
    parser: argparse.ArgumentParser,
    words: Words,
    shared: argparse.ArgumentParser,
    topic: str,
    *names: str,
    dest: str = "action",
) -> list[argparse.ArgumentParser]:
    """Give a command actions, described by `cli.help.<topic>_<name>`; without one it only lists.

    With a `dest` of its own it is an action's choice of what it is about, and has to be made.
    """
    actions = parser.add_subparsers(dest=dest, metavar=dest.upper(), required=dest != "action")
    made = []
    for name in names:
        text = words(f"cli.help.{topic}_{name.replace('-', '_')}")
        action = actions.add_parser(name, help=text, description=text, parents=[shared])
        json_option(action, words, default=argparse.SUPPRESS)
        made.append(action)
    return made


def text_option(
    parser: argparse.ArgumentParser, words: Words, topic: str, name: str, shown: str = "TEXT"
) -> None:
    """Add an option with a text, described by `cli.help.<topic>_<name>`; None where not stated."""
    help_text = words(f"cli.help.{topic}_{name.replace('-', '_')}")
    parser.add_argument(f"--{name}", metavar=shown, help=help_text)


def file_option(
    parser: argparse.ArgumentParser,
    words: Words,
    topic: str,
    name: str,
    *,
    required: bool = False,
) -> None:
    """Add an option with a file, described likewise."""
    help_text = words(f"cli.help.{topic}_{name}")
    parser.add_argument(f"--{name}", type=Path, metavar="FILE", required=required, help=help_text)


def date_option(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the option with the day that is shown."""
    parser.add_argument(
        "--date", type=partial(day, words), metavar="DAY", help=words("cli.help.date")
    )


def day_option(
    parser: argparse.ArgumentParser,
    words: Words,
    topic: str,
    name: str,
    *,
    required: bool = False,
    default: object = None,
) -> None:
    """Add an option with a day, described likewise."""
    parser.add_argument(
        f"--{name}",
        type=partial(day, words),
        metavar="DAY",
        required=required,
        default=default,
        help=words(f"cli.help.{topic}_{name}"),
    )


def day(words: Words, text: str) -> date:
    """Read a day: 2026-11-23."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise wrong(words, "day", text) from error


def moment(words: Words, text: str) -> datetime:
    """Read a moment: 2026-11-23 14:05, Swedish time unless it says another."""
    try:
        read = datetime.fromisoformat(text)
        return utc(read if read.tzinfo else read.replace(tzinfo=STOCKHOLM))
    except (ValueError, OverflowError) as error:
        raise wrong(words, "moment", text) from error


def number(words: Words, what: str, text: str, *, least: int = 0) -> int:
    """Read a number without sign that a database holds; `cli.wrong.<what>` says which."""
    if not text.isdecimal() or len(text) > MOST_DIGITS or int(text) < least:
        raise wrong(words, what, text)
    return int(text)


def wrong(words: Words, what: str, text: str) -> argparse.ArgumentTypeError:
    """Return the error that argparse puts the option's name before."""
    return argparse.ArgumentTypeError(words(f"cli.wrong.{what}", text=text))
