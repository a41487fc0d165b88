"""`smdesk referral`: questions that were moved to their case."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_channel, find_person, find_referral
from smdesk.cli.output import Output
from smdesk.cli.telling import changed_fields, say_fields
from smdesk.domain.cautions import cautions
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import Referral
from smdesk.services.desk import Desk

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.duties.referrals import ReferralLine


def referral(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List the referrals, or change one of them."""
    match arguments.action:
        case "add":
            _add(arguments, desk, output)
        case "set":
            _set(arguments, desk, output)
        case "remove":
            _remove(arguments, desk, output)
        case _:
            _list(desk.referrals.view(), output)
    return Exit.DONE


def _add(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    channel = find_channel(desk, arguments.channel)
    stated = {"day": desk.today(), "person_id": desk.actor.person_id, **_stated(arguments, desk)}
    new = Referral(id=new_id(), channel_id=channel.id, **stated)
    saved = desk.referrals.save(desk.actor, new)
    output.say("cli.referral_added", referral=saved.id, channel=channel.name)
    _tell(saved, output)


def _set(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    before = find_referral(desk, arguments.referral)
    after = desk.referrals.save(desk.actor, replace(before, **_stated(arguments, desk)))
    say_fields(changed_fields(before, after, desk), output)
    _tell(after, output)


def _stated(arguments: argparse.Namespace, desk: Desk) -> dict[str, Any]:
    given = {name: getattr(arguments, name) for name in ("note", "day", "case_number")}
    stated = {name: value for name, value in given.items() if value is not None}
    if arguments.person is not None:
        stated["person_id"] = find_person(desk, arguments.person).id
    return stated


def _remove(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    gone = find_referral(desk, arguments.referral)
    if not agreed(arguments, output, "cli.referral_remove_ask"):
        return
    desk.referrals.remove(desk.actor, gone.id)
    output.say("cli.referral_removed")
    output.result({"referral": gone.id})


def _tell(saved: Referral, output: Output) -> None:
    """Say what the note should not hold, and that the case number is left."""
    found = cautions(saved.note)
    for one in found:
        output.say(f"caution.{one.code}", found=one.found)
    if not saved.case_number:
        output.say("cli.referral_no_case", referral=saved.id)
    output.result({"referral": saved, "cautions": found})


def _list(lines: "Sequence[ReferralLine]", output: Output) -> None:
    rows = [
        (
            line.referral.id,
            line.referral.day,
            line.channel.name,
            line.referral.case_number or "–",
            line.person.name if line.person else "–",
            line.referral.note,
        )
        for line in lines
    ]
    columns = ("referral", "day", "channel", "case", "person", "note")
    output.table(columns, rows, none="cli.referral_none")
    output.result({"referrals": lines})
