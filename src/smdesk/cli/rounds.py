"""`smdesk round`: a round as it stands; opened, channels left out of it, closed."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_channel
from smdesk.cli.options import add_actions, wrong
from smdesk.cli.output import Output, size_text
from smdesk.cli.pages import take_options, take_round
from smdesk.domain.errors import UserError
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import CaptureRound, LeftOut, RoundKind, RoundLine
from smdesk.services.desk import Desk
from smdesk.words import Words

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.evidence.round_view import RoundView

EXTRA = tuple(kind.value for kind in RoundKind if kind is not RoundKind.ORDINARY)


def round_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `round` and its actions."""
    _which(parser, words, default=None)
    parser.add_argument("--all", action="store_true", help=words("cli.help.round_all"))
    names = ("open", "extra", "leave-out", "take-back", "take", "close")
    actions = dict(zip(names, add_actions(parser, words, shared, "round", *names), strict=True))
    for name in ("leave-out", "take-back", "close"):
        _which(actions[name], words, default=argparse.SUPPRESS)
    _half_year(actions["open"], words, default=argparse.SUPPRESS)
    for name in ("leave-out", "take-back"):
        actions[name].add_argument(
            "channel", metavar="CHANNEL", help=words("cli.help.round_channel")
        )
    take_options(actions["take"], words)
    reasons, text = [reason.value for reason in LeftOut], words("cli.help.round_reason")
    actions["leave-out"].add_argument("reason", choices=reasons, help=text)
    actions["leave-out"].add_argument(
        "--note", metavar="TEXT", default="", help=words("cli.help.round_note")
    )
    actions["extra"].add_argument("kind", choices=EXTRA, help=words("cli.help.round_kind"))
    actions["extra"].add_argument("why", metavar="REASON", help=words("cli.help.round_why"))
    channels = words("cli.help.round_channels")
    actions["extra"].add_argument("channels", nargs="+", metavar="CHANNEL", help=channels)


def _which(parser: argparse.ArgumentParser, words: Words, default: object) -> None:
    _half_year(parser, words, default)
    help_id = words("cli.help.round_id")
    parser.add_argument("--round", metavar="ID", default=default, help=help_id)


def _half_year(parser: argparse.ArgumentParser, words: Words, default: object) -> None:
    parser.add_argument(
        "--half-year",
        type=partial(read_half_year, words),
        metavar="2026-H2",
        default=default,
        help=words("cli.help.round_half_year"),
    )


def read_half_year(words: Words, text: str) -> HalfYear:
    """Read a half-year: 2026-H2."""
    try:
        return HalfYear.parse(text)
    except UserError as error:
        raise wrong(words, "half_year", text) from error


Act = Callable[[argparse.Namespace, Desk, Output], Exit]


def rounds(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show a round, or change one."""
    acts: dict[str, Act] = {
        "open": _open,
        "extra": _extra,
        "leave-out": _leave_out,
        "take-back": _take_back,
        "take": take_round,
        "close": _close,
    }
    if arguments.action is not None:
        return acts[arguments.action](arguments, desk, output)
    if arguments.all:
        return _list(desk, output)
    _show(desk.rounds.view(_asked(arguments, desk)), output)
    return Exit.DONE


def _asked(arguments: argparse.Namespace, desk: Desk) -> HalfYear | str:
    """Return the round that is named, else the current half-year's own."""
    return arguments.round or arguments.half_year or desk.rounds.current()


def _open(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    made = desk.rounds.open(desk.actor, arguments.half_year)
    output.say("cli.round_opened", half_year=made.half_year)
    output.result({"round": made})
    return Exit.DONE


def _extra(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    channels = [find_channel(desk, text).id for text in arguments.channels]
    kind = RoundKind(arguments.kind)
    made = desk.rounds.open_extra(desk.actor, kind, arguments.why, channels)
    output.say("cli.round_extra_opened", id=made.id, count=len(set(channels)))
    output.result({"round": made})
    return Exit.DONE


def _leave_out(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    channel, reason = find_channel(desk, arguments.channel), LeftOut(arguments.reason)
    asked = _asked(arguments, desk)
    entry = desk.rounds.leave_out(desk.actor, asked, channel.id, reason, arguments.note)
    word = output.words(f"left_out.{reason}")
    output.say("cli.round_left_out", channel=channel.name, reason=word)
    output.result({"entry": entry})
    return Exit.DONE


def _take_back(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    channel = find_channel(desk, arguments.channel)
    desk.rounds.take_back(desk.actor, _asked(arguments, desk), channel.id)
    output.say("cli.round_taken_back", channel=channel.name)
    output.result({"channel": channel.id})
    return Exit.DONE


def _close(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    asked = _asked(arguments, desk)
    if not agreed(arguments, output, "cli.round_close_ask"):
        return Exit.BAD_INPUT
    protocol = desk.rounds.close(desk.actor, asked)
    view = desk.rounds.view(protocol.round_id)
    output.say(
        "cli.round_closed",
        taken=view.taken,
        left_out=view.left_out,
        size=size_text(protocol.size, output.words),
        sha256=view.checksum,
    )
    output.result({"protocol": protocol, "sha256": view.checksum})
    return Exit.DONE


def _list(desk: Desk, output: Output) -> Exit:
    words, found = output.words, desk.rounds.all()
    output.table(
        ("id", "half_year", "round", "opened", "closed", "reason"),
        [
            (
                one.id,
                one.half_year,
                words(f"round_kind.{one.kind}"),
                words("cli.moment", moment=one.opened_at),
                words("cli.moment", moment=one.closed_at) if one.closed_at else "–",
                one.reason,
            )
            for one in found
        ],
        none="cli.no_rounds",
    )
    output.result({"rounds": [_without_text(one) for one in found]})
    return Exit.DONE


def _without_text(round_: CaptureRound) -> CaptureRound:
    """Return a round less the text of its protocol, which is told in parts."""
    return replace(round_, protocol="")


def _show(view: "RoundView", output: Output) -> None:
    words = output.words
    output.table(
        ("channel", "platform", "accountable", "taken", "taken_by", "status", "note"),
        [_row(line, view, words) for line in view.lines],
        none="cli.round_no_channels",
    )
    values = {"half_year": view.half_year, "taken": view.taken, "left": view.left}
    output.say("cli.round_count", **values, left_out=view.left_out, channels=len(view.lines))
    if view.round is None:
        output.say("cli.round_unopened")
    elif view.closed:
        by, moment = view.round.closed_by, view.round.closed_at
        output.say("cli.round_locked", moment=moment, account=by, sha256=view.checksum)
    if view.window is not None and not view.closed:
        key = "cli.round_window" if view.inside_window else "cli.round_outside_window"
        output.say(key, first=view.window.first, last=view.window.last)
    output.result(
        {
            **values,
            "left_out": view.left_out,
            "round": _without_text(view.round) if view.round else None,
            "window": view.window,
            "inside_window": view.inside_window,
            "lines": view.lines,
            "late": view.late,
            "protocol": view.protocol,
            "sha256": view.checksum,
        }
    )


def _row(line: RoundLine, view: "RoundView", words: Words) -> tuple[object, ...]:
    capture = line.capture
    return (
        line.channel.name,
        words(f"platform.{line.channel.platform}"),
        line.manager.name if line.manager else "–",
        words("cli.moment", moment=capture.taken_at) if capture else "–",
        view.names.get(capture.taken_by.casefold(), capture.taken_by) if capture else "–",
        words(f"round_status.{line.status}"),
        _note(line, words),
    )


def _note(line: RoundLine, words: Words) -> str:
    notes = []
    if line.left_out is not None:
        notes.append(words(f"left_out.{line.left_out}"))
    if line.note:
        notes.append(line.note)
    if line.added_on is not None:
        notes.append(words("rounds.added", day=line.added_on))
    if line.gone_on is not None:
        notes.append(words("rounds.gone", day=line.gone_on))
    return ". ".join(notes)
