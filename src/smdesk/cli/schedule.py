"""`smdesk schedule`: the retention schedule shown, written, decided, compared and exported."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.finding import wanted_name
from smdesk.cli.output import Output
from smdesk.cli.schedule_options import NONE
from smdesk.domain.errors import UserError
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import OURS, TEXTS, Decision, Fate, RetentionRow, ScheduleVersion
from smdesk.services.desk import Desk
from smdesk.words import Words

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.domain.plan_changes import RowChange
    from smdesk.services.duties.plan import ScheduleView

Act = Callable[[argparse.Namespace, Desk, Output], Exit]


def schedule(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show a version of the plan, or change the proposal."""
    acts: dict[str, Act] = {
        "list": _list,
        "new": _new,
        "set": _set,
        "add": _add,
        "remove": _remove,
        "move": _move,
        "drop": _drop,
        "decide": _decide,
        "compare": _compare,
        "export": _export,
    }
    if arguments.action is None:
        return _show(desk.schedule.view(_version_id(desk, arguments.edition)), output)
    return acts[arguments.action](arguments, desk, output)


# --- shown --------------------------------------------------------------------------------------


def _show(view: "ScheduleView", output: Output) -> Exit:
    if view.shown is None:
        output.say("cli.schedule_none")
    else:
        _say_standing(view.shown, output)
        rows = [_row(row, output.words) for row in view.rows]
        columns = ("position", "record_type", "fate", "years", "period", "record")
        output.table(columns, rows, none="cli.schedule_empty")
    output.result(
        {"version": view.shown, "rows": view.rows, "state": view.state, "changes": view.changes}
    )
    return Exit.DONE


def _say_standing(version: ScheduleVersion, output: Output) -> None:
    if version.locked_at is None:
        output.say("cli.schedule_proposal", edition=version.edition)
        return
    output.say(
        "cli.schedule_decided",
        edition=version.edition,
        body=version.body,
        day=version.decided_on,
        paragraph=version.paragraph,
        case_number=version.case_number,
    )


def _row(row: RetentionRow, words: Words) -> tuple[object, ...]:
    return (
        row.position,
        row.record_type,
        words(f"fate.{row.fate}"),
        "–" if row.years is None else row.years,
        row.retention_period,
        words(f"record_kind.{row.record}") if row.record else "–",
    )


def _list(_: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    view, words = desk.schedule.view(), output.words
    output.table(
        ("edition", "state", "decided", "decided_by", "case_number", "note"),
        [
            (
                item.edition,
                words(f"plan_state.{'decided' if item.locked_at else 'proposal'}"),
                item.decided_on or "–",
                item.body or "–",
                item.case_number or "–",
                item.note,
            )
            for item in view.versions
        ],
        none="cli.schedule_none",
    )
    output.result({"versions": view.versions, "current": view.current, "state": view.state})
    return Exit.DONE


def _compare(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Compare two versions; without numbers the latest with the one before."""
    view = desk.schedule.view()
    if arguments.earlier is None:
        if view.before is None:
            raise UserError("plan_one_version", at="edition")
        changes = view.changes
    else:
        later = _version_id(desk, arguments.later) or (view.shown.id if view.shown else "")
        changes = desk.schedule.compare(str(_version_id(desk, arguments.earlier)), later)
    rows = [line for change in changes for line in _told(change, output.words)]
    output.table(("record_type", "change", "before", "after"), rows, none="cli.schedule_no_changes")
    output.result({"changes": changes})
    return Exit.DONE


def _told(change: "RowChange", words: Words) -> list[tuple[object, ...]]:
    """Return a line for each column that says something else, or one for the whole row."""
    name = change.record_type
    lines: list[tuple[object, ...]] = [
        (name, _heading(one.column, words), _value(one.before, words), _value(one.after, words))
        for one in change.columns
    ]
    if not lines:
        lines.append((name, words(f"row_change.{change.code}"), "", ""))
    elif change.moved:
        lines.append((name, words("row_change.moved"), "", ""))
    return lines


def _heading(column: str, words: Words) -> str:
    return words(f"report.schedule.{column}" if column in OURS else f"retention.{column}")


def _value(value: object, words: Words) -> str:
    if isinstance(value, Fate):
        return words(f"fate.{value}")
    if isinstance(value, RecordKind):
        return words(f"record_kind.{value}")
    return "–" if value is None or value == "" else str(value)


def _export(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    wanted, language = _version_id(desk, arguments.edition), output.words.language
    names = arguments.names or desk.schedule.naming_names()[0]
    path = desk.schedule.export(arguments.file, names, language, wanted)
    output.written(path)
    output.result({"path": path, "names": names})
    return Exit.DONE


def _version_id(desk: Desk, edition: int | None) -> str | None:
    """Return a version's id by its number; None where no number is said.

    Raises:
        UserError: `plan_edition`.
    """
    if edition is None:
        return None
    for item in desk.schedule.view().versions:
        if item.edition == edition:
            return item.id
    raise UserError("plan_edition", at="edition", edition=edition)


# --- the proposal -------------------------------------------------------------------------------


def _new(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    made = desk.schedule.start(desk.actor, arguments.note or "", output.words.language)
    output.say("cli.schedule_begun", edition=made.edition)
    output.result({"version": made})
    return Exit.DONE


def _proposal(desk: Desk) -> tuple[ScheduleVersion, tuple[RetentionRow, ...]]:
    """Return the version that may be changed, with its rows.

    Raises:
        UserError: `plan_no_proposal`.
    """
    view = desk.schedule.view()
    if view.shown is None or not view.editable:
        raise UserError("plan_no_proposal", at="schedule")
    return view.shown, view.rows


def _find_row(desk: Desk, text: str) -> RetentionRow:
    """Return the one row of the proposal with this place, id or record type.

    Raises:
        UserError: `plan_row_unknown`; `plan_no_proposal`.
    """
    _, rows = _proposal(desk)
    wanted = wanted_name(text, "row")
    for row in rows:
        if wanted in {str(row.position), row.id, row.record_type.casefold()}:
            return row
    raise UserError("plan_row_unknown", at="row", name=text)


def _stated(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return what was said of a row; what was not said stays as it is."""
    said = {name: getattr(arguments, name) for name in TEXTS}
    changed: dict[str, Any] = {name: text for name, text in said.items() if text is not None}
    if arguments.fate is not None:
        changed["fate"] = Fate(arguments.fate)
    if arguments.years is not None:
        changed["years"] = None if arguments.years == NONE else arguments.years
    if arguments.record is not None:
        changed["record"] = None if arguments.record == NONE else RecordKind(arguments.record)
    return changed


def _set(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    row = replace(_find_row(desk, arguments.row), **_stated(arguments))
    stored = desk.schedule.save_row(desk.actor, row)
    output.say("cli.schedule_row_saved", record_type=stored.record_type)
    output.result({"row": stored})
    return Exit.DONE


def _add(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    version, _ = _proposal(desk)
    blank: dict[str, Any] = {"fate": Fate.DISPOSE, **dict.fromkeys(TEXTS, "")}
    row = RetentionRow(schedule_id=version.id, **{**blank, **_stated(arguments)})
    stored = desk.schedule.add_row(desk.actor, row, arguments.position)
    output.say("cli.schedule_row_added", record_type=stored.record_type, place=stored.position)
    output.result({"row": stored})
    return Exit.DONE


def _remove(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    row = _find_row(desk, arguments.row)
    desk.schedule.remove_row(desk.actor, row.id)
    output.say("cli.schedule_row_removed", record_type=row.record_type)
    output.result({"row": row})
    return Exit.DONE


def _move(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    row = _find_row(desk, arguments.row)
    stored = desk.schedule.move_row(desk.actor, row.id, arguments.position)
    output.say("cli.schedule_row_moved", record_type=stored.record_type, place=stored.position)
    output.result({"row": stored})
    return Exit.DONE


def _drop(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    version, _ = _proposal(desk)
    if not agreed(arguments, output, "cli.schedule_drop_ask"):
        return Exit.BAD_INPUT
    desk.schedule.drop(desk.actor, version.id)
    output.say("cli.schedule_dropped", edition=version.edition)
    output.result({"version": version})
    return Exit.DONE


def _decide(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    version, _ = _proposal(desk)
    decision = Decision(
        body=arguments.body,
        day=arguments.day,
        paragraph=arguments.paragraph,
        case_number=arguments.case_number,
    )
    if not agreed(arguments, output, "cli.schedule_decide_ask"):
        return Exit.BAD_INPUT
    stored = desk.schedule.decide(desk.actor, version.id, decision, arguments.document)
    _say_standing(stored, output)
    output.result({"version": stored})
    return Exit.DONE
