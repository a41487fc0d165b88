"""`smdesk restricted`: the key of the sealed copies, and copies opened or released for a reason."""

import argparse
from functools import partial

from smdesk.cli.exits import Exit
from smdesk.cli.options import add_actions, file_option, text_option, wrong
from smdesk.cli.output import Output
from smdesk.cli.verifying import show_findings
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.restricted import RestrictedKey
from smdesk.services.desk import Desk
from smdesk.services.duties.restricted import NewKey, StoreState
from smdesk.words import Words


def restricted_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `restricted` and its actions."""
    names = ("state", "set-up", "renew", "confirm", "recover", "open", "release", "check")
    *_, opening, releasing, _ = add_actions(parser, words, shared, "restricted", *names)
    for action in (opening, releasing):
        action.add_argument("copy", metavar="COPY", help=words("cli.help.restricted_copy"))
        text_option(action, words, "restricted", "reason")
        file_option(action, words, "restricted", "to", required=True)
    releasing.add_argument(
        "--area",
        action="append",
        type=partial(_area, words),
        metavar="L,T,W,H",
        default=[],
        help=words("cli.help.restricted_area"),
    )
    releasing.add_argument(
        "--capture", action="store_true", help=words("cli.help.restricted_capture")
    )


def _area(words: Words, text: str) -> Rectangle:
    try:
        left, top, width, height = (int(part) for part in text.split(","))
    except ValueError as error:
        raise wrong(words, "region", text) from error
    return Rectangle(left=left, top=top, width=width, height=height)


def restricted(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show how the store is, or do what was asked for."""
    match arguments.action:
        case "set-up":
            _new(desk.restricted.set_up(desk.actor), "cli.restricted_set_up", output)
        case "renew":
            _new(desk.restricted.renew_recovery(desk.actor), "cli.restricted_renewed", output)
        case "confirm":
            key = desk.restricted.confirm_recovery(desk.actor, _typed(output))
            _done(key, "cli.restricted_confirmed", output)
        case "recover":
            key = desk.restricted.recover(desk.actor, _typed(output))
            _done(key, "cli.restricted_recovered", output)
        case "open":
            _open(arguments, desk, output)
        case "release":
            _release(arguments, desk, output)
        case "check":
            return _check(desk, output)
        case _:
            _show(desk.restricted.state(), output)
    return Exit.DONE


def _show(state: StoreState, output: Output) -> None:
    if state.key is not None:
        output.say("cli.restricted_key", made=state.key.made_at, account=state.key.made_by)
        if state.key.tested_at is not None:
            output.say("cli.restricted_tested", tested=state.key.tested_at)
    output.say(f"error.{state.why}" if state.why else "cli.restricted_ready")
    shown = {"openable": state.openable, "ready": state.ready, "why": state.why}
    output.result({**shown, "key": _told(state.key)})


def _told(key: RestrictedKey | None) -> dict[str, object] | None:
    """Return what a program may want to know of a key: nothing that is locked in it."""
    if key is None:
        return None
    names = ("id", "recipient", "recovery", "made_at", "made_by", "tested_at")
    return {name: getattr(key, name) for name in names}


def _new(new: NewKey, text: str, output: Output) -> None:
    """Print the recovery key, this once, and say what to do with it."""
    output.say(text, recovery=new.recovery)
    output.result({"recovery": new.recovery, "key": _told(new.key)})


def _typed(output: Output) -> str:
    """Read the recovery key: never an option, which the computer's lists of commands would keep.

    Raises:
        UserError: `recovery_mistyped`, when there is nothing to read.
    """
    output.say("cli.restricted_type")
    try:
        return input("" if output.as_json else "> ")
    except EOFError as error:
        raise UserError("recovery_mistyped", at="recovery") from error


def _done(key: RestrictedKey, text: str, output: Output) -> None:
    output.say(text)
    output.result({"key": _told(key)})


def _open(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    reason = arguments.reason or ""
    path = desk.restricted.save_opened(desk.actor, arguments.copy, reason, arguments.to)
    output.say("cli.restricted_opened", path=path)
    output.result({"path": path})


def _release(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    store = desk.restricted
    release = store.release_capture if arguments.capture else store.release
    reason, areas = arguments.reason or "", arguments.area
    path = release(desk.actor, arguments.copy, reason, areas, arguments.to)
    output.say("cli.restricted_released", path=path)
    output.result({"path": path})


def _check(desk: Desk, output: Output) -> Exit:
    return show_findings(desk.restricted.check(), output, {})
