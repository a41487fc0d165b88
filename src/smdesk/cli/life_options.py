"""The options of `smdesk channel`."""

import argparse
from functools import partial
from pathlib import Path

from smdesk.cli.options import add_actions, day, number
from smdesk.domain.applications import CheckItem, Outcome
from smdesk.domain.channels import Platform, Purpose
from smdesk.domain.life import ASKED
from smdesk.words import Words

ACTIONS = ("show", "apply", "decide", "checklist", "start", "post", "change", "set", "close")


def channel_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `channel` and its actions."""
    made = dict(zip(ACTIONS, add_actions(parser, words, shared, "channel", *ACTIONS), strict=True))
    for name, action in made.items():
        action.add_argument("channel", metavar="CHANNEL", help=words("cli.help.channel_which"))
        if name not in {"show", "set", "close"}:
            _day(action, words, "date")
    _apply(made["apply"], words)
    _decide(made["decide"], words)
    _text(made["checklist"], words, "mailbox", default="")
    items = [item.value for item in CheckItem]
    made["checklist"].add_argument(
        "--met", nargs="*", default=[], choices=items, help=words("cli.help.channel_met")
    )
    _day(made["post"], words, "posted")
    _change(made["change"], words)
    _set(made["set"], words)
    _close(made["close"], words)


def _apply(parser: argparse.ArgumentParser, words: Words) -> None:
    platforms = [platform.value for platform in Platform]
    parser.add_argument("--platform", choices=platforms, help=words("cli.help.channel_platform"))
    _purpose(parser, words)
    for name in ("unit", "sector", "address", "watcher", "deputy", *ASKED):
        _text(parser, words, name)
    parser.add_argument("--hand-in", action="store_true", help=words("cli.help.channel_hand_in"))


def _purpose(parser: argparse.ArgumentParser, words: Words) -> None:
    purposes = [purpose.value for purpose in Purpose]
    parser.add_argument(
        "--purpose", nargs="+", choices=purposes, help=words("cli.help.channel_purpose")
    )
    _text(parser, words, "text")


def _decide(parser: argparse.ArgumentParser, words: Words) -> None:
    outcomes = [outcome.value for outcome in Outcome]
    parser.add_argument("outcome", choices=outcomes, help=words("cli.help.channel_outcome"))
    for name in ("paragraph", "case", "note"):
        _text(parser, words, name, default="")
    _file(parser, words, "file")


def _change(parser: argparse.ArgumentParser, words: Words) -> None:
    for name in ("name", "address", "unit", "sector"):
        _text(parser, words, name)
    _text(parser, words, "reason", default="")


def _set(parser: argparse.ArgumentParser, words: Words) -> None:
    _purpose(parser, words)
    rank = partial(number, words, "rank")
    parser.add_argument("--rank", type=rank, metavar="N", help=words("cli.help.channel_rank"))
    parser.add_argument(
        "--own", action=argparse.BooleanOptionalAction, help=words("cli.help.channel_own")
    )
    _file(parser, words, "logo")


def _close(parser: argparse.ArgumentParser, words: Words) -> None:
    _day(parser, words, "last")
    _text(parser, words, "capture")
    for name in ("reason", "no_capture", "no_export"):
        _text(parser, words, name, default="")
    _file(parser, words, "export")


def _text(
    parser: argparse.ArgumentParser, words: Words, name: str, default: str | None = None
) -> None:
    option = f"--{name.replace('_', '-')}"
    help_text = words(f"cli.help.channel_{name}")
    parser.add_argument(option, metavar="TEXT", default=default, help=help_text)


def _file(parser: argparse.ArgumentParser, words: Words, name: str) -> None:
    help_text = words(f"cli.help.channel_{name}")
    parser.add_argument(f"--{name}", type=Path, metavar="FILE", help=help_text)


def _day(parser: argparse.ArgumentParser, words: Words, name: str) -> None:
    help_text = words(f"cli.help.channel_{name}")
    parser.add_argument(f"--{name}", type=partial(day, words), metavar="DAY", help=help_text)
