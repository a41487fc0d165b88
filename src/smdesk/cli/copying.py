"""`smdesk archive copy` and `repair`: the archive's second copy, and what it is good for."""

import argparse
import time
from pathlib import Path

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.domain.actors import ARCHIVE_KEEPERS
from smdesk.services.desk import Desk
from smdesk.services.evidence.copy_state import Followed
from smdesk.services.evidence.repairing import Repairable, Repaired
from smdesk.words import Words

PATIENCE = 15.0
"""Seconds for which another command's end waits for the copy; the rest follows later."""


def copy_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `archive copy`; without options it brings the copy in step."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--to", type=Path, metavar="DIR", help=words("cli.help.copy_to"))
    where.add_argument("--none", action="store_true", help=words("cli.help.copy_none"))


def copy(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Choose the second copy's folder if asked to, bring it in step, and say how it stands."""
    if arguments.to is not None or arguments.none:
        desk.second_copy.choose(desk.actor, arguments.to)
    followed = desk.second_copy.follow(desk.actor, output)
    if followed.lines:
        output.say("cli.copied", count=followed.lines, bags=followed.bags)
    _say(followed, output)
    output.findings(followed.findings)
    output.result({"followed": followed})
    state = followed.state
    whole = state.folder is None or (state.in_step and not (followed.findings or state.absent))
    return Exit.DONE if whole else Exit.FINDINGS


def _say(followed: Followed, output: Output) -> None:
    state = followed.state
    if state.folder is None:
        output.say("cli.copy_none")
        return
    if state.absent:
        output.say("cli.copy_absent", folder=state.folder, count=len(state.absent))
    if state.in_step and not (followed.findings or state.absent):
        output.say("cli.copy_in_step", folder=state.folder)
    elif state.lines:
        output.say("cli.copy_behind", folder=state.folder, count=state.lines, bags=state.bags)
    if state.in_step_at is not None and not state.in_step:
        output.say("cli.copy_last", moment=state.in_step_at)
    if state.going:
        output.say("cli.copy_going", count=len(state.going))
    output.findings([*([state.problem] if state.problem else []), *state.warnings])


def repair_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `archive repair`."""
    what = parser.add_mutually_exclusive_group()
    text = words("cli.help.repair_bag")
    what.add_argument("--bag", action="append", metavar="FOLDER", help=text)
    text = words("cli.help.repair_everything")
    what.add_argument("--everything", action="store_true", help=text)
    parser.add_argument("--preview", action="store_true", help=words("cli.help.repair_preview"))


def repair(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Say what can be repaired, or repair it; the copy is brought in step after."""
    asked, everything = arguments.bag, arguments.everything
    if arguments.preview:
        seen = desk.repairing.preview(asked, output, everything=everything)
        hopeless = [*seen.hopeless, *([seen.problem] if seen.problem else [])]
        _tell("cli.repair_preview", seen.repairable, output)
        nothing = not seen.repairable and not hopeless
        output.result({"preview": seen})
    else:
        done = desk.repairing.repair(desk.actor, asked, output, everything=everything)
        hopeless = list(done.hopeless)
        _tell("cli.repaired", done.repaired, output)
        _tell_files(done, desk, output)
        nothing = not (done.repaired or done.tokens or done.ledger or hopeless)
        if done.repaired:
            desk.second_copy.follow(desk.actor, output)
        output.result({"repaired": done})
    if nothing:
        chosen = asked is not None or everything
        output.say("cli.repair_nothing" if chosen else "cli.repair_nothing_known")
    output.findings(hopeless)
    return Exit.FINDINGS if hopeless else Exit.DONE


def _tell(key: str, bags: tuple[Repairable, ...], output: Output) -> None:
    words = output.words
    for one in bags:
        found = ", ".join(dict.fromkeys(_short(code, words) for code in one.found))
        output.say(key, folder=one.folder, side=words(f"copy_side.{one.side}"), found=found)


def _tell_files(done: Repaired, desk: Desk, output: Output) -> None:
    if done.ledger:
        folder = desk.second_copy.folder() or Path()
        output.say("cli.repaired_ledger", path=folder / done.ledger)
    if done.tokens:
        output.say("cli.repaired_tokens", count=len(done.tokens))


def _short(code: str, words: Words) -> str:
    """Return what was found in a few words; the whole sentences stand in `smdesk verify`."""
    key = f"copy_found.{code}"
    return words(key if words.has(key) else "copy_found.other")


class Patient:
    """Progress that nobody watches, and that stops after some seconds."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Do nothing."""

    @property
    def cancelled(self) -> bool:
        """Tell whether the time is over."""
        return time.monotonic() >= self._until


def follow_after(desk: Desk, output: Output) -> None:
    """Bring the second copy in step after a command, without holding whoever gave it up for long.

    What is in the way is told where errors go; it is no failure of the command.
    """
    if desk.second_copy.folder() is None or not desk.actor.may(*ARCHIVE_KEEPERS):
        return
    followed = desk.second_copy.follow(desk.actor, Patient(PATIENCE))
    problem = followed.state.problem
    output.findings([*([problem] if problem else []), *followed.findings])
