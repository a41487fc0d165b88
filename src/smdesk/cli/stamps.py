"""`smdesk archive stamp`, and what `smdesk verify` says of time-stamp tokens."""

import argparse
from pathlib import Path

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.services.desk import Desk
from smdesk.services.ports import StampsVerified
from smdesk.words import Words


def stamp_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `archive stamp`; service and certificates are remembered."""
    parser.add_argument("--service", metavar="URL", help=words("cli.help.stamp_service"))
    text = words("cli.help.stamp_certificates")
    parser.add_argument("--certificates", type=Path, metavar="FILE", help=text)


def stamp(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Have the ledger's head time-stamped."""
    if arguments.service is not None or arguments.certificates is not None:
        desk.timestamps.choose(
            desk.actor, service=arguments.service, certificates=arguments.certificates
        )
    made = desk.timestamps.stamp(desk.actor)
    key = "cli.stamped" if made.new else "cli.stamped_before"
    output.say(key, seq=made.seq, moment=made.token.at)
    output.result({"stamped": made})
    return Exit.DONE


def say_stamps(stamps: StampsVerified | None, output: Output) -> None:
    """Say up to which event tokens vouch, that there are none, and that one is waited for."""
    if stamps is None:
        return
    if stamps.at is not None:
        values = {"count": stamps.valid, "seq": stamps.seq, "moment": stamps.at}
        output.say("cli.stamps", **values)
    elif not stamps.findings:
        output.say("cli.stamps_none")
    if stamps.waiting is not None:
        output.say("cli.stamps_waiting", seq=stamps.waiting)
