"""`smdesk verify`: everything, a half-year, one bag, any folder; and what was verified before."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.cli.stamps import say_stamps
from smdesk.domain.errors import UserError
from smdesk.domain.findings import Finding
from smdesk.services.desk import Desk
from smdesk.services.evidence.verification import Verified
from smdesk.services.ports import FolderVerified
from smdesk.words import Words


def verify_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `verify`."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "path", nargs="?", type=Path, metavar="PATH", help=words("cli.help.verify_path")
    )
    what.add_argument("--round", metavar="HALF-YEAR", help=words("cli.help.verify_round"))
    what.add_argument("--bag", metavar="FOLDER", help=words("cli.help.verify_bag"))
    what.add_argument("--history", action="store_true", help=words("cli.help.verify_history"))
    parser.add_argument("--enter", action="store_true", help=words("cli.help.verify_enter"))


def verify(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Verify database, chain, ledger and archive, or a part; enter that if it is asked for.

    Raises:
        UserError: `folder_not_entered`; as `Verification.round` and `Verification.bag`.
    """
    if arguments.path is not None:
        raise UserError("folder_not_entered", at="enter")
    if arguments.history:
        return _history(desk, output)
    verified = _verified(arguments, desk, output)
    output.say("cli.verified", bags=verified.bags, entries=verified.entries)
    say_stamps(verified.stamps, output)
    body: dict[str, object] = {"verified": verified}
    if arguments.enter:
        body["entered"] = _enter(desk, verified, output)
    return show_findings(verified.findings, output, body)


def _verified(arguments: argparse.Namespace, desk: Desk, output: Output) -> Verified:
    if arguments.round is not None:
        return desk.verification.round(arguments.round, output)
    if arguments.bag is not None:
        return desk.verification.bag(arguments.bag, output)
    return desk.verification.everything(output)


def _enter(desk: Desk, verified: Verified, output: Output) -> bool:
    entered = desk.archive.enter_all(desk.actor, verified).changes is not None
    output.say("cli.verify_entered" if entered else "cli.verify_not_entered")
    return entered


def _history(desk: Desk, output: Output) -> Exit:
    words, checks = output.words, desk.fixity.history()
    rows = [
        (
            words("cli.moment", moment=one.at),
            one.part or words("cli.verify_all"),
            one.bags,
            one.findings,
            one.up_to,
            one.by,
        )
        for one in checks
    ]
    output.table(
        ("when", "what_verified", "bags", "findings", "up_to", "by"), rows, none="cli.verify_none"
    )
    if desk.fixity.due():
        output.say("cli.verify_due")
    output.result({"checks": checks, "due": desk.fixity.due()})
    return Exit.DONE


def verify_folder(verified: FolderVerified, output: Output) -> Exit:
    """Show what came of verifying a folder, and up to where its ledger vouches for it."""
    output.say("cli.verified", bags=verified.bags, entries=verified.entries)
    if verified.last is not None:
        last = verified.last
        output.say("cli.vouched", seq=last.seq, moment=last.at, hash=last.hash)
    say_stamps(verified.stamps, output)
    if verified.unvouched:
        output.say("cli.unvouched")
    return show_findings(verified.findings, output, {"verified": verified})


def show_findings(findings: Sequence[Finding], output: Output, body: Mapping[str, object]) -> Exit:
    """Print findings, and say by the exit code whether there were any."""
    words = output.words
    output.table(
        ("place", "finding"),
        [(item.place, words(f"finding.{item.code}", **item.values)) for item in findings],
    )
    output.say("cli.findings" if findings else "cli.no_findings", count=len(findings))
    output.result({**body, "findings": findings})
    return Exit.FINDINGS if findings else Exit.DONE
