"""`smdesk mandate` and `smdesk leave`: mandates given, renewed, revoked, signed; and leaving."""

import argparse
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_channel, find_person
from smdesk.cli.options import add_actions, day
from smdesk.cli.output import Output
from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.mandate_acts import MandateAct, MandateLine, a_year_from
from smdesk.services.desk import Desk
from smdesk.words import Words
from smdesk.words.assignment_forms import form_parts

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.register.leaving import Leaving
    from smdesk.services.register.view import RegisterView


def mandate_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `mandate` and its actions."""
    names = ("give", "renew", "revoke", "form", "attach")
    give, renew, revoke, form, attach = add_actions(parser, words, shared, "mandate", *names)
    for name, shown in (("channel", "CHANNEL"), ("editor", "PERSON"), ("deputy", "PERSON")):
        _several(give, words, name, shown)
    for action in (renew, revoke, form, attach):
        _chosen_by(action, words)
    for action in (give, renew):
        action.add_argument("--by", metavar="PERSON", help=words("cli.help.mandate_by"))
        _day(action, words, "given")
        _day(action, words, "last")
    _day(give, words, "first")
    _day(revoke, words, "last")
    revoke.add_argument("--note", metavar="TEXT", default="", help=words("cli.help.mandate_note"))
    form.add_argument("--out", type=Path, metavar="PDF", help=words("cli.help.mandate_out"))
    attach.add_argument("file", type=Path, metavar="FILE", help=words("cli.help.mandate_file"))


def leave_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `leave`."""
    parser.add_argument("person", metavar="PERSON", help=words("cli.help.mandate_person"))
    when = parser.add_mutually_exclusive_group(required=True)
    help_last = words("cli.help.leave_last")
    when.add_argument("--last", type=partial(day, words), metavar="DAY", help=help_last)
    when.add_argument("--stays", action="store_true", help=words("cli.help.leave_stays"))
    parser.add_argument("--preview", action="store_true", help=words("cli.help.preview"))


def _several(parser: argparse.ArgumentParser, words: Words, name: str, shown: str) -> None:
    help_text = words(f"cli.help.mandate_{name}")
    parser.add_argument(f"--{name}", action="append", default=[], metavar=shown, help=help_text)


def _day(parser: argparse.ArgumentParser, words: Words, name: str) -> None:
    help_text = words(f"cli.help.mandate_{name}")
    parser.add_argument(f"--{name}", type=partial(day, words), metavar="DAY", help=help_text)


def _chosen_by(parser: argparse.ArgumentParser, words: Words) -> None:
    _several(parser, words, "id", "ID")
    _several(parser, words, "person", "PERSON")
    _several(parser, words, "channel", "CHANNEL")


def mandate(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List the mandates, or change them."""
    match arguments.action:
        case "give":
            _give(arguments, desk, output)
        case "renew":
            _renew(arguments, desk, output)
        case "revoke":
            _revoke(arguments, desk, output)
        case "form":
            _form(arguments, desk, output)
        case "attach":
            _attach(arguments, desk, output)
        case _:
            _list(desk, output)
    return Exit.DONE


def _list(desk: Desk, output: Output) -> None:
    """Show the mandates that run or are to come, with the ids that the actions take."""
    today = desk.today()
    mandates = [item for item in _all(desk) if not _ended(item, today)]
    _table(mandates, desk, output)
    output.result({"day": today, "mandates": mandates})


def _all(desk: Desk) -> list[Assignment]:
    with desk.store.read() as snapshot:
        return snapshot.assignments.all()


def _ended(item: Assignment, today: date) -> bool:
    return item.period.last is not None and item.period.last < today


def _table(mandates: Iterable[Assignment], desk: Desk, output: Output) -> None:
    view, words = desk.register.view(desk.today()), output.words
    channels = {line.channel.id: line.channel for line in view.channels}
    rows = [
        (
            view.persons[item.person_id].name,
            channels[item.channel_id].name,
            words(f"platform.{channels[item.channel_id].platform}"),
            words(f"editor_role.{item.role}"),
            item.period.first,
            item.period.last or "–",
            view.persons[item.mandated_by].name,
            words("cli.mandate_signed" if item.form else "cli.mandate_unsigned"),
            item.id,
        )
        for item in mandates
    ]
    columns = ("name", "channel", "platform", "role", "first_day", "last_day")
    output.table((*columns, "given_by", "signed", "id"), sorted(rows), none="cli.mandate_none")


def _give(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    given_on = arguments.given or desk.today()
    first = arguments.first or given_on
    channels = [find_channel(desk, one) for one in arguments.channel]
    people = [
        (find_person(desk, one), role)
        for role, named in (
            (EditorRole.EDITOR, arguments.editor),
            (EditorRole.DEPUTY, arguments.deputy),
        )
        for one in named
    ]
    act = MandateAct(
        lines=tuple(
            MandateLine(person_id=person.id, channel_id=channel.id, role=role)
            for channel in channels
            for person, role in people
        ),
        mandated_by=_giver(arguments, desk),
        given_on=given_on,
        period=Period(first, arguments.last or a_year_from(first)),
    )
    _show_given(desk.mandates.give(desk.actor, act).ids, desk, output)


def _giver(arguments: argparse.Namespace, desk: Desk) -> str | None:
    return find_person(desk, arguments.by).id if arguments.by else None


def _show_given(ids: Sequence[str], desk: Desk, output: Output) -> None:
    given = [item for item in _all(desk) if item.id in ids]
    _table(given, desk, output)
    output.say("cli.mandate_given", count=len(given))
    output.result({"mandates": given})


def _renew(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    renewed = desk.mandates.renew(
        desk.actor,
        _chosen(arguments, desk),
        given_on=arguments.given,
        last=arguments.last,
        mandated_by=_giver(arguments, desk),
    )
    _show_given(renewed.ids, desk, output)


def _chosen(arguments: argparse.Namespace, desk: Desk) -> list[str]:
    """Return the ids that were given, or those of the mandates of people and channels.

    Raises:
        UserError: `mandate_unnamed`, `mandate_none_found`.
    """
    if arguments.id:
        return list(arguments.id)
    people = {find_person(desk, one).id for one in arguments.person}
    channels = {find_channel(desk, one).id for one in arguments.channel}
    if not people and not channels:
        raise UserError("mandate_unnamed", at="person")
    today = desk.today()
    found = [
        item.id
        for item in _all(desk)
        if not _ended(item, today)
        and (not people or item.person_id in people)
        and (not channels or item.channel_id in channels)
    ]
    if not found:
        raise UserError("mandate_none_found", at="person")
    return found


def _revoke(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    """Revoke one mandate; several are named one by one, so that none is revoked by mistake."""
    chosen = _chosen(arguments, desk)
    if len(chosen) > 1:
        raise UserError("mandate_several", at="id", count=len(chosen), ids=", ".join(chosen))
    last = arguments.last or desk.today()
    desk.mandates.revoke(desk.actor, chosen[0], last, arguments.note)
    output.say("cli.mandate_revoked", last=last)
    output.result({"mandate": chosen[0], "last": last})


def _form(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    chosen = _chosen(arguments, desk)
    if arguments.out is not None:
        report = desk.management.assignments(chosen)
        path = desk.reports.save(desk.actor, report, arguments.out, output.words.language)
        output.written(path)
        output.result({"path": path, "forms": report.forms})
        return
    forms = desk.mandates.forms(chosen)
    for form in forms:
        output.say("mandate_form.title")
        for part in form_parts(form, output.words):
            output.say("cli.form_heading", heading=part.heading)
            for text in part.paragraphs:
                output.say("cli.form_text", text=text)
        output.say("cli.form_end")
    output.result({"forms": forms})


def _attach(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    chosen = _chosen(arguments, desk)
    signed = desk.mandates.attach_form(desk.actor, chosen, arguments.file)
    output.say("cli.mandate_attached", name=signed.attachment.name, sha256=signed.attachment.id)
    output.result({"attachment": signed.attachment, "mandates": chosen})


def leave(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Let a person leave, or stay: show what ends, comes back and is left to do, ask, do it."""
    person, last = find_person(desk, arguments.person), arguments.last
    leaving = desk.mandates.preview_leave(person.id, last)
    _show_leaving(leaving, desk.register.view(last or desk.today()), output)
    saved = not arguments.preview and agreed(arguments, output, "cli.leave_ask")
    if saved and last is None:
        leaving, _ = desk.mandates.stay(desk.actor, person.id)
        output.say("cli.stayed", person=person.name)
    elif saved:
        leaving, _ = desk.mandates.leave(desk.actor, person.id, last)
        output.say("cli.left", person=person.name, last=last)
    stays = last is None
    output.result({"left": saved and not stays, "stays": saved and stays, "leaving": leaving})
    return Exit.DONE


def _show_leaving(leaving: "Leaving", view: "RegisterView", output: Output) -> None:
    from smdesk.services.register.leaving_lines import sections, todo_lines  # noqa: PLC0415  as above

    todo = todo_lines(leaving, view)
    values = {"person": leaving.person.name, "last": leaving.last}
    for section in sections(leaving, view):
        output.say(f"leaving.{section.heading}", **values)
        for line in section.lines:
            output.say("cli.form_text", text=output.words(f"leaving.{line.code}", **line.values))
    if todo:
        output.say("leaving.todo")
    for line in todo:
        output.say("cli.form_text", text=output.words(f"left.{line.code}", **line.values))
