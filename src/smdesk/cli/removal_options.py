"""The options of `smdesk removal`, `smdesk referral` and `smdesk ground`."""

import argparse
from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path

from smdesk.cli.options import add_actions, day_option, moment, text_option
from smdesk.domain.moderation import AuthorTold, ContentKind, CopyState, Police
from smdesk.words import Words

REMOVAL = ("list", "start", "set", "copy-file", "finish", "close-case", "drop", "show")
REFERRAL = ("list", "add", "set", "remove")
GROUND = ("list", "add", "set", "check")
CHOICES: Mapping[str, type[StrEnum]] = {
    "content": ContentKind,
    "copy": CopyState,
    "told": AuthorTold,
    "police": Police,
}
"""The answers of a log that are chosen among some."""
TEXTS = (
    *("place", "note", "ground", "found-by", "no-copy", "removed-by", "not-told"),
    *("case-number", "no-case", "police-number"),
)
MOMENTS = ("found-at", "removed-at")


def removal_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `removal` and its actions."""
    made = add_actions(parser, words, shared, "removal", *REMOVAL)
    actions = dict(zip(REMOVAL, made, strict=True))
    help_channel = words("cli.help.removal_channel")
    actions["start"].add_argument("channel", metavar="CHANNEL", help=help_channel)
    for name in REMOVAL[2:]:
        actions[name].add_argument("removal", metavar="ID", help=words("cli.help.removal_which"))
    for name in ("start", "set"):
        _answers(actions[name], words)
    help_file = words("cli.help.removal_file")
    actions["copy-file"].add_argument("file", type=Path, metavar="FILE", help=help_file)
    close = actions["close-case"]
    day_option(close, words, "removal", "day")
    close.add_argument("--reopen", action="store_true", help=words("cli.help.removal_reopen"))


def _answers(parser: argparse.ArgumentParser, words: Words) -> None:
    for name, kind in CHOICES.items():
        help_text = words(f"cli.help.removal_{name}")
        parser.add_argument(f"--{name}", choices=[one.value for one in kind], help=help_text)
    for name in TEXTS:
        text_option(parser, words, "removal", name)
    for name in MOMENTS:
        help_text = words(f"cli.help.removal_{name.replace('-', '_')}")
        read = partial(moment, words)
        parser.add_argument(f"--{name}", type=read, metavar="MOMENT", help=help_text)


def referral_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `referral` and its actions."""
    _, add, change, remove = add_actions(parser, words, shared, "referral", *REFERRAL)
    add.add_argument("channel", metavar="CHANNEL", help=words("cli.help.referral_channel"))
    add.add_argument("note", metavar="NOTE", help=words("cli.help.referral_note"))
    for action in (change, remove):
        action.add_argument("referral", metavar="ID", help=words("cli.help.referral_which"))
    text_option(change, words, "referral", "note")
    for action in (add, change):
        day_option(action, words, "referral", "day")
        for name in ("case-number", "person"):
            text_option(action, words, "referral", name)


def ground_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `ground` and its actions."""
    _, add, change, check = add_actions(parser, words, shared, "ground", *GROUND)
    add.add_argument("name", metavar="NAME", help=words("cli.help.ground_name"))
    for action in (change, check):
        action.add_argument("ground", metavar="GROUND", help=words("cli.help.ground_which"))
    text_option(change, words, "ground", "name")
    for action in (add, change):
        for name in ("law", "section", "text"):
            text_option(action, words, "ground", name)
        for name in ("copy", "police", "in-use"):
            help_text = words(f"cli.help.ground_{name.replace('-', '_')}")
            choose = argparse.BooleanOptionalAction
            action.add_argument(f"--{name}", action=choose, help=help_text)
    day_option(check, words, "ground", "day")
