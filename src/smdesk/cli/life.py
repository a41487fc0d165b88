"""`smdesk channel`: a channel's life, shown and taken from one part to the next."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_channel, find_person, find_sector, find_unit
from smdesk.cli.output import Output
from smdesk.cli.telling import changed_fields, say_fields
from smdesk.domain.addresses import recognise
from smdesk.domain.applications import Application, CheckItem, Checklist, Closing, LastPost, Outcome
from smdesk.domain.channels import Channel, Platform, Purpose, Scope, Status
from smdesk.domain.errors import InvalidError, Problem, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.life import ASKED
from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.texts import clean_text
from smdesk.services.desk import Desk

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.register.life_view import LifeView


@dataclass(frozen=True, slots=True)
class Done:
    """What an action came to: which channel it was about, and what else the JSON tells."""

    channel_id: str
    told: Mapping[str, object] = field(default_factory=dict)


def channel(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Do the action, then show where the channel is in its life."""
    act = ACTS.get(arguments.action)
    if act is None:
        raise UserError("channel_action", at="action")
    done = act(arguments, desk, output)
    view = desk.life.view(done.channel_id, desk.today())
    _show(view, output)
    output.result({"life": view, **done.told})
    return Exit.DONE


def _shown(arguments: argparse.Namespace, desk: Desk, _: Output) -> Done:
    return Done(find_channel(desk, arguments.channel).id)


def _apply(arguments: argparse.Namespace, desk: Desk, _: Output) -> Done:
    """Begin or go on with an application; hand it in where that is asked."""
    channel, application = _draft(arguments, desk)
    if arguments.hand_in:
        saved = desk.life.submit(desk.actor, channel, application, desk.today())
    else:
        saved = desk.life.save_draft(desk.actor, channel, application)
    return Done(saved.id)


def _draft(arguments: argparse.Namespace, desk: Desk) -> tuple[Channel, Application]:
    """Return the draft that is called so, or a new one, with what is stated put in."""
    try:
        view = desk.life.view(find_channel(desk, arguments.channel).id, desk.today())
        channel, application = view.channel, view.application
    except UserError as error:
        if error.code != "channel_unknown":
            raise
        channel, application = _new(arguments.channel), None
    channel = replace(channel, **_stated_of_channel(arguments, desk))
    if application is None:
        application = Application(
            id=new_id(), channel_id=channel.id, interest_on=arguments.date or desk.today()
        )
    stated: dict[str, Any] = {
        name: getattr(arguments, name) for name in ASKED if getattr(arguments, name) is not None
    }
    for option, name in (("watcher", "watcher_id"), ("deputy", "deputy_id")):
        if getattr(arguments, option) is not None:
            stated[name] = find_person(desk, getattr(arguments, option)).id
    return channel, replace(application, unit_id=channel.unit_id, **stated)


def _new(name: str) -> Channel:
    return Channel(
        id=new_id(),
        name=name,
        platform=Platform.OTHER,
        scope=Scope.OVERARCHING,
        status=Status.PLANNED,
    )


def _stated_of_channel(arguments: argparse.Namespace, desk: Desk) -> dict[str, Any]:
    stated = _stated_purpose(arguments)
    if arguments.platform is not None:
        stated["platform"] = Platform(arguments.platform)
    return (
        stated
        | _owner(arguments, desk, desk.today())
        | _address(arguments.address, stated.get("platform"))
    )


def _stated_purpose(arguments: argparse.Namespace) -> dict[str, Any]:
    stated: dict[str, Any] = {}
    if arguments.purpose:
        stated["purposes"] = frozenset(map(Purpose, arguments.purpose))
    if arguments.text is not None:
        stated["purpose_text"] = clean_text(arguments.text)
    return stated


def _owner(arguments: argparse.Namespace, desk: Desk, day: date) -> dict[str, Any]:
    """Return unit, sector and scope, as they are called on a day; a unit's sector is its own."""
    if arguments.unit is not None:
        unit = find_unit(desk, arguments.unit, day)
        if arguments.sector is not None:
            _must_be_in(unit, find_sector(desk, arguments.sector, day))
        operational = Scope.OPERATIONAL if unit.sector_id else Scope.OVERARCHING
        return {"unit_id": unit.id, "sector_id": unit.sector_id, "scope": operational}
    if arguments.sector is not None:
        sector = find_sector(desk, arguments.sector, day)
        return {"sector_id": sector.id, "scope": Scope.OPERATIONAL}
    return {}


def _must_be_in(unit: Unit, sector: Sector) -> None:
    """Refuse a unit and a sector that it does not belong to, for one of them is a mistake."""
    if unit.sector_id != sector.id:
        values = {"unit": unit.name, "sector": sector.name}
        raise InvalidError([Problem(code="unit_elsewhere", at="unit", values=values)])


def _address(text: str | None, platform: Platform | None) -> dict[str, Any]:
    if text is None:
        return {}
    found = recognise(text, platform)
    if isinstance(found, Problem):
        raise InvalidError([replace(found, at="address")])
    return {
        "platform": found.platform,
        "url": found.url,
        "key": found.key,
        "raw_address": text,
    }


def _attached(desk: Desk, path: Path | None) -> str | None:
    return None if path is None else desk.attachments.add(desk.actor, path).id


def _decide(arguments: argparse.Namespace, desk: Desk, _: Output) -> Done:
    from smdesk.services.register.life import Decision  # noqa: PLC0415  the window is painted without them

    channel_id = find_channel(desk, arguments.channel).id
    application = desk.life.view(channel_id, desk.today()).application
    if application is None:
        raise UserError("decision_not_submitted", at="channel")
    decision = Decision(
        outcome=Outcome(arguments.outcome),
        day=arguments.date or desk.today(),
        paragraph=arguments.paragraph,
        case_number=arguments.case,
        note=arguments.note,
        attachment=_attached(desk, arguments.file),
    )
    return Done(desk.life.decide(desk.actor, application.id, decision).id)


def _checklist(arguments: argparse.Namespace, desk: Desk, _: Output) -> Done:
    checklist = Checklist(
        id=new_id(),
        channel_id=find_channel(desk, arguments.channel).id,
        since=arguments.date or desk.today(),
        met=frozenset(map(CheckItem, arguments.met)),
        mailbox=arguments.mailbox,
    )
    return Done(desk.life.save_checklist(desk.actor, checklist).id)


def _start(arguments: argparse.Namespace, desk: Desk, _: Output) -> Done:
    channel_id = find_channel(desk, arguments.channel).id
    return Done(desk.life.start(desk.actor, channel_id, arguments.date or desk.today()).id)


def _post(arguments: argparse.Namespace, desk: Desk, output: Output) -> Done:
    seen = LastPost(
        id=new_id(),
        channel_id=find_channel(desk, arguments.channel).id,
        confirmed_on=arguments.date or desk.today(),
        posted_on=arguments.posted,
    )
    became = desk.life.look(desk.actor, seen).became
    say_seen(seen, became, output)
    return Done(seen.channel_id, {"last_post": seen, "became": became})


def say_seen(seen: LastPost, became: Status | None, output: Output) -> None:
    """Say what a look at a channel found, and what the channel became by it."""
    output.say("life.post_seen" if seen.posted_on else "life.no_post_seen", posted=seen.posted_on)
    if became is not None:
        output.say(f"life.became.{became}", day=seen.confirmed_on)


def _change(arguments: argparse.Namespace, desk: Desk, output: Output) -> Done:
    before = find_channel(desk, arguments.channel)
    day = arguments.date or desk.today()
    stated = _owner(arguments, desk, day) | _address(arguments.address, before.platform)
    if arguments.name is not None:
        stated["name"] = arguments.name
    changed = replace(before, **stated)
    told = changed_fields(before, changed, desk)
    reason, today = arguments.reason, desk.today()
    desk.life.change(desk.actor, changed, day, reason, seen_on=today)
    output.say("cli.life_changed", day=day)
    say_fields(told, output)
    return Done(before.id, {"day": day, "changed": told})


def _set(arguments: argparse.Namespace, desk: Desk, output: Output) -> Done:
    """Write what has no history by day: it holds from when the channel began."""
    before = find_channel(desk, arguments.channel)
    stated = _stated_purpose(arguments)
    if arguments.rank is not None:
        stated["crisis_rank"] = arguments.rank or None
    if arguments.own is not None:
        stated["own"] = arguments.own
    if arguments.logo is not None:
        stated["logo"] = desk.attachments.add_picture(desk.actor, arguments.logo).id
    after = replace(before, **stated)
    told = changed_fields(before, after, desk)
    desk.register.save_channel(desk.actor, after, seen_on=desk.today())
    say_fields(told, output)
    return Done(before.id, {"changed": told})


def _close(arguments: argparse.Namespace, desk: Desk, _: Output) -> Done:
    closing = Closing(
        id=new_id(),
        channel_id=find_channel(desk, arguments.channel).id,
        closed_on=arguments.last or desk.today(),
        reason=arguments.reason,
        capture_id=arguments.capture,
        no_capture=arguments.no_capture,
        export=_attached(desk, arguments.export),
        no_export=arguments.no_export,
    )
    return Done(desk.life.close(desk.actor, closing).id)


ACTS: Mapping[str | None, Callable[[argparse.Namespace, Desk, Output], Done]] = {
    "show": _shown,
    "apply": _apply,
    "decide": _decide,
    "checklist": _checklist,
    "start": _start,
    "post": _post,
    "change": _change,
    "set": _set,
    "close": _close,
}


def _show(view: "LifeView", output: Output) -> None:
    words, channel = output.words, view.channel
    output.say(
        "cli.life",
        name=channel.name,
        platform=words(f"platform.{channel.platform}"),
        status=words(f"status.{channel.status}").lower(),
    )
    for problem in view.missing:
        output.say("cli.life_missing", what=words.explain(problem))
    for item in view.left:
        output.say("cli.life_left", what=words(f"left.{item.code}", **item.values))
