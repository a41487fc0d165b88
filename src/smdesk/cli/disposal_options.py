"""What `smdesk disposal` and `smdesk hold` take."""

import argparse
from functools import partial

from smdesk.cli.options import add_actions, day_option, file_option, text_option
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.words import Words


def disposal_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `disposal` and its actions."""
    names = ("list", "due", "propose", "approve", "refuse", "carry-out", "report")
    made = dict(zip(names, add_actions(parser, words, shared, "disposal", *names), strict=True))
    for name in ("approve", "refuse", "carry-out", "report"):
        made[name].add_argument("disposal", metavar="ID", help=words("cli.help.disposal_id"))
    for name in ("due", "propose"):
        day_option(made[name], words, "disposal", "date")
    propose, text = made["propose"], words("cli.help.disposal_basis")
    bases = [basis.value for basis in Basis]
    propose.add_argument("basis", choices=bases, help=text)
    _targets(propose, words, "disposal", nargs="*")
    propose.add_argument("--all", action="store_true", help=words("cli.help.disposal_all"))
    _reason(propose, words, "disposal")
    for name in ("propose", "approve", "refuse"):
        text_option(made[name], words, "disposal", "case")
    file_option(made["report"], words, "disposal", "out")


def hold_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `hold` and its actions."""
    _, setting, lift = add_actions(parser, words, shared, "hold", "list", "set", "lift")
    _targets(setting, words, "hold")
    _reason(setting, words, "hold")
    text_option(setting, words, "hold", "case")
    lift.add_argument("hold", metavar="ID", help=words("cli.help.hold_id"))


def _targets(
    parser: argparse.ArgumentParser, words: Words, topic: str, nargs: str | None = None
) -> None:
    parser.add_argument(
        "target",
        nargs=nargs,
        type=partial(_target, words),
        metavar="SORT:ID",
        help=words(f"cli.help.{topic}_target"),
    )


def _target(words: Words, text: str) -> tuple[TargetKind, str]:
    sort, _, identifier = text.partition(":")
    if sort not in set(TargetKind) or not identifier:
        raise argparse.ArgumentTypeError(
            words("cli.wrong.target", text=text, kinds=", ".join(TargetKind))
        )
    return TargetKind(sort), identifier


def _reason(parser: argparse.ArgumentParser, words: Words, topic: str) -> None:
    parser.add_argument(
        "--reason", metavar="TEXT", default="", help=words(f"cli.help.{topic}_reason")
    )
