"""A leaving told line by line, in codes with names: what ends, comes back, is left to do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from smdesk.domain.calendar import Period, day_after
from smdesk.domain.organisation import Office, OfficeKind
from smdesk.services.register.leaving import Leaving, LeftToDo, Rows
from smdesk.services.register.life_view import Left
from smdesk.services.register.view import PeopleRegister


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines; the texts of both stand under `leaving`."""

    heading: str
    lines: tuple[Left, ...] = ()


def sections(leaving: Leaving, view: PeopleRegister) -> list[Section]:
    """Return what ends and what comes back, or one that says that nothing does."""
    stays = leaving.last is None
    told = [
        Section("ends", tuple(ending_lines(leaving, view))),
        Section("back_all" if stays else "back", tuple(back_lines(leaving, view))),
    ]
    nothing = Section("back_nothing" if stays else "nothing")
    return [section for section in told if section.lines] or [nothing]


def ending_lines(leaving: Leaving, view: PeopleRegister) -> list[Left]:
    """Return what ends with the last day, or is taken away because it would begin later.

    The texts stand under `leaving`.
    """
    ends = Rows(mandates=leaving.mandates, terms=leaving.terms, memberships=leaving.memberships)
    lines = []
    for code, period, named in _told(ends, view):
        never = leaving.last is not None and period.first > leaving.last
        values = {**named, "first": period.first}
        lines.append(Left(code=f"{code}_never" if never else code, values=values))
    return lines


def back_lines(leaving: Leaving, view: PeopleRegister) -> list[Left]:
    """Return what comes back, with its days. The texts stand under `leaving`."""
    return [
        Left(
            code=f"{code}_back",
            values={**named, "first": period.first, "until": period.last or ""},
        )
        for code, period, named in _told(leaving.back, view)
    ]


Told = tuple[str, Period, Mapping[str, object]]


def _told(rows: Rows, view: PeopleRegister) -> Iterator[Told]:
    """Yield what each row is called: a code, its days, and the names it is told with."""
    for mandate in rows.mandates:
        yield f"mandate_{mandate.role}", mandate.period, _channel(mandate.channel_id, view)
    for term in rows.terms:
        yield f"term_{term.office.kind}", term.period, {"name": _body(term.office, view)}
    for place in rows.memberships:
        yield "membership", place.period, {"name": view.units[place.unit_id].name}


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
    todo = leaving.todo
    lines = [] if leaving.last is None else _lacking(todo, day_after(leaving.last), view)
    lines += [Left(code="admin", values=_channel(one.channel_id, view)) for one in todo.admins]
    lines += [
        Left(code="application", values=_channel(one.channel_id, view)) for one in todo.applications
    ]
    if todo.absences:
        lines.append(Left(code="absences", values={"count": len(todo.absences)}))
    lines += [Left(code="grant", values={"account": one.account}) for one in todo.grants]
    return [*lines, *_hindered(todo.hindered, view)]


def _lacking(todo: LeftToDo, day: date, view: PeopleRegister) -> list[Left]:
    lines = [
        Left(code="without_editor", values={**_channel(one, view), "day": day})
        for one in todo.without_editor
    ]
    return lines + [
        Left(code=f"vacant_{one.kind}", values={"body": _body(one, view), "day": day})
        for one in todo.vacant
    ]


def _hindered(rows: Rows, view: PeopleRegister) -> Iterator[Left]:
    for mandate in rows.mandates:
        yield Left(code="hindered_mandate", values=_channel(mandate.channel_id, view))
    for term in rows.terms:
        values = {"body": _body(term.office, view)}
        yield Left(code=f"hindered_{term.office.kind}", values=values)
    for place in rows.memberships:
        name = view.units[place.unit_id].name
        yield Left(code="hindered_membership", values={"name": name})
