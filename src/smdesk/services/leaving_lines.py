"""A leaving told line by line, in codes with names: what ends, and what others have left to do."""

from datetime import date

from smdesk.domain.calendar import day_after
from smdesk.domain.organisation import Office, OfficeKind
from smdesk.services.leaving import Leaving
from smdesk.services.life import Left
from smdesk.services.register_view import PeopleRegister


def ending_lines(leaving: Leaving, view: PeopleRegister) -> list[Left]:
    """Return what ends with the last day, or is taken away because it would begin later.

    The texts stand under `leaving`.
    """
    lines = [
        _line(f"mandate_{item.role}", leaving, item.period.first, **_channel(item.channel_id, view))
        for item in leaving.mandates
    ]
    lines += [
        _line(f"term_{term.office.kind}", leaving, term.period.first, name=_body(term.office, view))
        for term in leaving.terms
    ]
    return lines + [
        _line("membership", leaving, item.period.first, name=view.units[item.unit_id].name)
        for item in leaving.memberships
    ]


def _line(code: str, leaving: Leaving, first: date, **named: object) -> Left:
    never = first > leaving.last
    return Left(code=f"{code}_never" if never else code, values={**named, "first": first})


def _channel(channel_id: str, view: PeopleRegister) -> dict[str, object]:
    """Return what a channel is called; one name often runs on several platforms."""
    channel = view.channel_by_id[channel_id]
    return {"name": channel.name, "platform": channel.platform}


def _body(office: Office, view: PeopleRegister) -> str:
    if office.body_id is None:
        return ""
    bodies = view.units if office.kind is OfficeKind.UNIT_HEAD else view.sectors
    return bodies[office.body_id].name


def todo_lines(leaving: Leaving, view: PeopleRegister) -> list[Left]:
    """Return what others have left to do; the texts stand under `left`."""
    todo, day = leaving.todo, day_after(leaving.last)
    lines = [
        Left(code="without_editor", values={**_channel(one, view), "day": day})
        for one in todo.without_editor
    ]
    lines += [
        Left(code=f"vacant_{one.kind}", values={"body": _body(one, view), "day": day})
        for one in todo.vacant
    ]
    lines += [Left(code="admin", values=_channel(one.channel_id, view)) for one in todo.admins]
    lines += [
        Left(code="application", values=_channel(one.channel_id, view)) for one in todo.applications
    ]
    if todo.absences:
        lines.append(Left(code="absences", values={"count": len(todo.absences)}))
    return lines + [Left(code="grant", values={"account": one.account}) for one in todo.grants]
