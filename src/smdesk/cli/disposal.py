"""`smdesk disposal` and `smdesk hold`: what may go, decided, carried out; and what is held."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.domain.calendar import swedish_day
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.errors import UserError
from smdesk.services.desk import Desk
from smdesk.words.disposals import item_text, label_text

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.duties.disposals import DisposalLine, DisposalReport

Act = Callable[[argparse.Namespace, Desk, Output], Exit]


def disposal(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List disposals and what may go, or take one a step on."""
    acts: dict[str | None, Act] = {
        "due": _due,
        "propose": _propose,
        "approve": _approve,
        "refuse": _refuse,
        "carry-out": _carry_out,
        "report": _report,
    }
    return acts.get(arguments.action, _list)(arguments, desk, output)


def _list(_: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    lines, words = desk.disposals.all(), output.words
    rows = [
        (
            line.disposal.id,
            words(f"disposal.state.{line.state}"),
            words(f"disposal_basis.{line.disposal.basis}"),
            len(line.items),
            swedish_day(line.disposal.proposed_at),
            line.disposal.case_number or "–",
        )
        for line in lines
    ]
    columns = ("decision", "state", "basis", "count", "day", "case_number")
    output.table(columns, rows, none="cli.disposal_none")
    output.result({"disposals": lines})
    return Exit.DONE


def _due(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    words, lists = output.words, desk.disposals.lists(arguments.date or desk.today())
    if not lists:
        output.say("cli.disposal_nothing_due")
    for one in lists:
        record, row = words(f"record_kind.{one.record}"), one.row.record_type
        output.say("cli.disposal_list_title", record=record, row=row, count=len(one.items))
        rows = [
            (
                f"{item.target}:{item.target_id}",
                label_text(item.label, words),
                item.since,
                item.held.reason if item.held else "–",
            )
            for item in one.items
        ]
        output.table(("target", "name", "since", "held"), rows)
    output.result({"lists": lists})
    return Exit.DONE


def _propose(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    basis, targets = Basis(arguments.basis), list(arguments.target)
    if arguments.all:
        targets += _let_go(arguments, desk)
    made = desk.disposals.propose(
        desk.actor, basis, targets, arguments.reason, arguments.case or ""
    )
    output.say("cli.disposal_proposed", id=made.id)
    line = _line(desk, made.id)
    if line.two:
        output.say("disposal.two_people")
    output.result({"disposal": line})
    return Exit.DONE


def _let_go(arguments: argparse.Namespace, desk: Desk) -> list[tuple[TargetKind, str]]:
    """Return all that the schedule lets go and no hold keeps."""
    return [
        (item.target, item.target_id)
        for one in desk.disposals.lists(arguments.date or desk.today())
        for item in one.items
        if item.held is None
    ]


def _approve(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    made = desk.disposals.settle(
        desk.actor, arguments.disposal, approve=True, case_number=arguments.case or ""
    )
    output.say("cli.disposal_approved", id=made.id)
    output.result({"disposal": made})
    return Exit.DONE


def _refuse(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    made = desk.disposals.settle(
        desk.actor, arguments.disposal, approve=False, case_number=arguments.case or ""
    )
    output.say("cli.disposal_refused")
    output.result({"disposal": made})
    return Exit.DONE


def _carry_out(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    line = _line(desk, arguments.disposal)
    for item in line.items:
        output.say("cli.disposal_item", what=item_text(item.target, item.label, output.words))
    if not agreed(arguments, output, "cli.disposal_ask"):
        return Exit.BAD_INPUT
    done = desk.disposals.carry_out(desk.actor, arguments.disposal, output)
    if done.left:
        output.say("cli.disposal_stopped", gone=done.gone, left=done.left)
    else:
        output.say("cli.disposal_carried_out", count=done.gone)
    if not done.scrubbed:
        output.say("cli.disposal_not_scrubbed")
    output.findings([done.copy] if done.copy else [])
    output.result({"carried_out": done})
    return Exit.DONE


def _line(desk: Desk, disposal_id: str) -> "DisposalLine":
    found = [line for line in desk.disposals.all() if line.disposal.id == disposal_id]
    if not found:
        raise UserError("disposal_unknown", at="disposal", id=disposal_id)
    return found[0]


def _report(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    report = desk.disposals.report(_line(desk, arguments.disposal).disposal.id)
    if arguments.out is not None:
        language = output.words.language
        path = desk.disposals.save_report(
            desk.actor, report.disposal.id, arguments.out, language=language
        )
        output.written(path)
    else:
        _tell(report, output)
    output.result(
        {
            "disposal": report.disposal,
            "items": report.items,
            "schedule": report.schedule,
            "entries": report.entries,
            "mentions": report.mentions,
            "scrubbed": report.scrubbed,
            "backups": report.backups,
            "second_copy_holds": report.copy_holds,
        }
    )
    return Exit.DONE


def _tell(report: "DisposalReport", output: Output) -> None:
    words = output.words
    gone = [
        (
            item_text(one.target, one.label, words),
            swedish_day(one.gone_at) if one.gone_at else words("disposal_report.left"),
        )
        for one in report.items
    ]
    output.table(("name", "day"), gone)
    for one in report.mentions:
        output.say(
            "disposal_report.place",
            table=words(f"exchange.table.{one.table}"),
            field=words(f"history.field.{one.field}"),
            count=len(one.ids),
        )
    if report.scrubbed is not None:
        output.say(f"disposal_report.{'clean' if report.scrubbed else 'not_clean'}")
        backups = [(one.name, one.expires_on) for one in report.backups]
        output.table(("path", "expires"), backups, none="disposal_report.backups_none")
    if report.copy_holds:
        output.say("disposal_report.copy_holds", count=report.copy_holds)


def hold(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List legal holds, set one, or lift one."""
    match arguments.action:
        case "set":
            _set(arguments, desk, output)
        case "lift":
            output.result({"hold": desk.disposals.lift(desk.actor, arguments.hold)})
            output.say("cli.hold_lifted")
        case _:
            _holds(desk, output)
    return Exit.DONE


def _set(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    target, identifier = arguments.target
    made = desk.disposals.hold(
        desk.actor, target, identifier, arguments.reason, arguments.case or ""
    )
    line = next(one for one in desk.disposals.holds() if one.hold.id == made.id)
    text = item_text(target, line.label, output.words)
    output.say("cli.hold_set", day=made.set_on, label=text)
    output.result({"hold": made})


def _holds(desk: Desk, output: Output) -> None:
    lines = desk.disposals.holds()
    rows = [
        (
            line.hold.id,
            item_text(line.hold.target, line.label, output.words),
            line.hold.set_on,
            line.hold.lifted_on or "–",
            line.hold.case_number or "–",
            line.hold.reason,
        )
        for line in lines
    ]
    columns = ("hold", "name", "day", "lifted", "case_number", "reason")
    output.table(columns, rows, none="cli.hold_none")
    output.result({"holds": lines})
