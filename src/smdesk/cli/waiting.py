"""`smdesk archive waiting`: what waits on this computer for the archive's folder."""

import argparse

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.services.desk import Desk
from smdesk.services.evidence.waiting import WaitingState, waits
from smdesk.words import Words


def waiting_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `archive waiting`."""
    parser.add_argument("--send", action="store_true", help=words("cli.help.waiting_send"))


def waiting(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show what waits; send it first, if asked to."""
    sent = desk.waiting.send(desk.actor, output) if arguments.send else None
    if sent is not None and sent.bags:
        output.say("cli.archive_sent", count=sent.bags)
    state = sent.left if sent else desk.waiting.state()
    _say(state, output)
    output.findings(sent.findings if sent else ())
    output.result({"waiting": state, "sent": sent})
    return Exit.FINDINGS if sent and (sent.findings or state.events) else Exit.DONE


def _say(state: WaitingState, output: Output) -> None:
    if not state.events:
        output.say("cli.archive_waits_none", path=state.folder)
        return
    finding = waits(state)
    output.say(f"finding.{finding.code}", **finding.values)
    output.say("cli.archive_waits_since", moment=state.since)
    if state.why:
        reason = output.words(f"waiting_reason.{state.why}")
        output.say("cli.archive_waits_reason", reason=reason)
