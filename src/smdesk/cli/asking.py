"""Asks before what can't be undone."""

import argparse

from smdesk.cli.output import Output
from smdesk.domain.errors import UserError


def agreed(arguments: argparse.Namespace, output: Output, key: str) -> bool:
    """Ask, unless `--yes` was given.

    Raises:
        UserError: `yes_missing`, when nobody is there to answer, or the answer is JSON: a job
            from a scheduler must not look done.
    """
    if arguments.yes:
        return True
    if output.as_json:
        raise UserError("yes_missing", at="yes")
    output.say(key)
    try:
        answer = input("> ").strip().casefold()
    except EOFError as error:
        raise UserError("yes_missing", at="yes") from error
    agreed = answer in {"j", "ja", "y", "yes"}
    if not agreed:
        output.say("cli.nothing_done")
    return agreed
