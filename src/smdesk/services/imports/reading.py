"""Reads one line of a list into what it states about a channel, and what is wrong or unsure."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from smdesk.domain.addresses import Address, recognise
from smdesk.domain.channels import Platform, Scope, Status
from smdesk.domain.errors import Problem
from smdesk.domain.platforms import platform_named
from smdesk.domain.texts import check_line, check_text, clean_line, clean_text
from smdesk.services.imports.bodies import Bodies
from smdesk.services.imports.cells import (
    is_overarching,
    read_day,
    read_purposes,
    read_scope,
    read_status,
    shown,
)
from smdesk.services.imports.headings import Column, Line
from smdesk.services.ports import Cell

T = TypeVar("T")

NO_ADDRESS_YET = frozenset({"address_space", "handle_unclear", "platform_missing"})
"""What a name in place of an address gives: the row is kept without one, and says so."""
NO = frozenset({"nej", "no"})
"""What a column of a platform holds where a unit has no channel there."""


@dataclass(slots=True)
class Reading:
    """What a line states; a field that it leaves open is not among the stated ones."""

    line: Line
    name: str = ""
    platform: Platform | None = None
    address: Address | None = None
    stated: dict[str, object] = field(default_factory=dict)
    """Fields of a channel with their values, less name, platform and address."""
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The address's key, or empty."""
        return self.address.key if self.address else ""

    @property
    def is_closed(self) -> bool:
        """Whether the line says that the channel is closed."""
        return self.stated.get("status") is Status.CLOSED


def read_line(line: Line, bodies: Bodies, today: date) -> Reading | None:
    """Return what a line states, or None for a cell that says that there is no channel."""
    if line.wide is not None and line.cell(Column.ADDRESS).text.casefold() in NO:
        return None
    reading = Reading(line=line)
    for column in line.layout.columns:
        fault = line.cell(column).fault
        if fault and column is not Column.ADDRESS:
            _wrong(reading, column, fault)
    reading.name = clean_line(line.cell(Column.NAME).text)
    reading.problems += _at(check_line(reading.name, "name"), line.title(Column.NAME))
    _read_address(reading)
    _read_texts(reading)
    _read_life(reading, today)
    _read_place(reading, bodies)
    return reading


def _wrong(reading: Reading, column: Column, code: str, **values: object) -> None:
    reading.problems.append(Problem(code=code, at=reading.line.title(column), values=values))


def _unsure(reading: Reading, column: Column, code: str, **values: object) -> None:
    reading.warnings.append(Problem(code=code, at=reading.line.title(column), values=values))


def _at(problems: list[Problem] | tuple[Problem, ...], title: str) -> list[Problem]:
    return [replace(problem, at=title) for problem in problems]


# --- platform and address -------------------------------------------------------------------


def _read_address(reading: Reading) -> None:
    line = reading.line
    said = line.cell(Column.PLATFORM).text
    hint = platform_named(said)
    if line.wide is not None:
        hint = line.layout.platforms[line.wide]
    reading.platform = hint
    cell = _address_cell(line)
    if cell.fault:
        _wrong(reading, Column.ADDRESS, cell.fault)
    else:
        _take_address(reading, cell, hint)
    _settle_platform(reading, said, hint)


def _address_cell(line: Line) -> Cell:
    """Return the cell that holds the address: often only a link behind the name."""
    cell = line.cell(Column.ADDRESS)
    if cell.link.startswith("#"):
        cell = replace(cell, link="")
    name = line.cell(Column.NAME)
    behind_name = name.link.lower().startswith(("http://", "https://"))
    if not (cell.text or cell.link or cell.fault) and behind_name:
        return Cell(link=name.link)
    return cell


def _take_address(reading: Reading, cell: Cell, hint: Platform | None) -> None:
    raw = cell.link or cell.text
    if not raw:
        _take_handle_from_name(reading, hint)
        return
    reading.stated["raw_address"] = raw
    title = reading.line.title(Column.ADDRESS)
    found = recognise(raw, hint)
    if reading.line.wide is not None and not set(raw) & set("@./"):
        found = Problem(code="handle_unclear", at=title)  # a word such as Ja is no handle
    if isinstance(found, Address):
        reading.address = found
        reading.warnings += _at(found.warnings, title)
        _check_shown(reading, cell, hint)
    elif found.code in NO_ADDRESS_YET and "/" not in raw:
        _unsure(reading, Column.ADDRESS, "address_unclear", text=shown(raw))
        reading.problems += _at(check_text(raw, "address"), title)
    else:
        reading.problems += _at([found], title)


def _check_shown(reading: Reading, cell: Cell, hint: Platform | None) -> None:
    """A cell that shows one address and leads to another is for a person to judge."""
    if not cell.link or "/" not in cell.text:
        return
    seen = recognise(cell.text, hint)
    if isinstance(seen, Address) and seen.key != reading.key:
        _wrong(
            reading,
            Column.ADDRESS,
            "link_differs",
            shown=shown(cell.text),
            link=shown(cell.link),
        )


def _take_handle_from_name(reading: Reading, hint: Platform | None) -> None:
    if reading.name.startswith("@"):
        found = recognise(reading.name, hint)
        if isinstance(found, Address):
            reading.stated["raw_address"] = reading.name
            reading.address = found
            reading.warnings += _at(found.warnings, reading.line.title(Column.NAME))
            return
    _unsure(reading, Column.ADDRESS, "address_missing")


def _settle_platform(reading: Reading, said: str, hint: Platform | None) -> None:
    """The host tells the platform before the cell does."""
    unknown = bool(said) and hint is None
    if reading.address is not None:
        reading.platform = reading.address.platform
        if unknown:
            _unsure(reading, Column.PLATFORM, "platform_name_unknown", text=shown(said))
    elif unknown:
        _wrong(reading, Column.PLATFORM, "platform_name_unknown", text=shown(said))
    elif hint is None and not reading.problems:
        _wrong(reading, Column.PLATFORM, "platform_missing")


# --- the rest -------------------------------------------------------------------------------


def _state(
    reading: Reading, column: Column, name: str, read: Callable[[str, str], T | Problem]
) -> None:
    """Put a cell's value among the stated fields, or its problem among the problems."""
    text, title = reading.line.cell(column).text, reading.line.title(column)
    if not text or reading.line.cell(column).fault:
        return
    value = read(text, title)
    if isinstance(value, Problem):
        reading.problems.append(value)
    else:
        reading.stated[name] = value


def _read_texts(reading: Reading) -> None:
    line = reading.line
    text = clean_text(line.cell(Column.PURPOSE_TEXT).text)
    at = Column.PURPOSE_TEXT
    _state(reading, Column.PURPOSES, "purposes", read_purposes)
    last = reading.problems[-1] if reading.problems else None
    if last and last.code == "purpose_unknown" and Column.PURPOSE_TEXT not in line.layout.columns:
        reading.problems.pop()  # a column of purposes in words, headed in short
        text, at = clean_text(line.cell(Column.PURPOSES).text), Column.PURPOSES
        _unsure(reading, Column.PURPOSES, "purpose_as_text")
    reading.problems += _at(check_text(text, "purpose_text"), line.title(at))
    if text:
        reading.stated["purpose_text"] = text


def _read_life(reading: Reading, today: date) -> None:
    _state(reading, Column.OPENED, "opened_on", read_day)
    _state(reading, Column.CLOSED, "closed_on", read_day)
    _state(reading, Column.STATUS, "status", read_status)
    closed_on = reading.stated.get("closed_on")
    if isinstance(closed_on, date) and closed_on <= today and "status" not in reading.stated:
        reading.stated["status"] = Status.CLOSED


def _read_place(reading: Reading, bodies: Bodies) -> None:
    line = reading.line
    _state(reading, Column.SCOPE, "scope", read_scope)
    sector, unit = line.cell(Column.SECTOR), line.cell(Column.UNIT)
    for cell, column in ((sector, Column.SECTOR), (unit, Column.UNIT)):
        reading.problems += _at(check_line(cell.text, column.value), line.title(column))
    if reading.problems:
        return  # a wrong line makes no new sector or unit
    if sector.text and is_overarching(sector.text):
        reading.stated.setdefault("scope", Scope.OVERARCHING)
    elif sector.text:
        reading.stated["sector_id"] = bodies.sector(sector.text).id
    if unit.text:
        _take_unit(reading, unit.text, bodies)
    if "sector_id" in reading.stated:
        reading.stated.setdefault("scope", Scope.OPERATIONAL)


def _take_unit(reading: Reading, name: str, bodies: Bodies) -> None:
    sector_id = reading.stated.get("sector_id")
    title = reading.line.title(Column.UNIT)
    found = bodies.unit(name, str(sector_id) if sector_id else None, title)
    if isinstance(found, Problem):
        reading.problems.append(found)
        return
    reading.stated["unit_id"] = found.id
    if found.sector_id:
        reading.stated.setdefault("sector_id", found.sector_id)
