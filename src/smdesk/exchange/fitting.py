"""Whether the rows of an export fit together: no id twice, and everything referred to is there."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from smdesk.domain.address_parts import check_web_address
from smdesk.domain.addresses import Address, recognise
from smdesk.domain.channels import Channel, Status
from smdesk.domain.former import FormerChannel
from smdesk.domain.organisation import Municipality, Office, OfficeKind, Term
from smdesk.domain.texts import control_character
from smdesk.exchange.faults import Faults, Place, shown
from smdesk.services.ports import REFERS, UNIQUE, Content

BODIES: Mapping[OfficeKind, str] = {
    OfficeKind.SECTOR_HEAD: "sectors",
    OfficeKind.UNIT_HEAD: "units",
}
"""Which table holds what an office heads; the chief executive heads none of them."""


def must_fit(content: Content) -> None:
    """Refuse rows that no database could hold together.

    Raises:
        InvalidError: with every fault, by table, row and field.
    """
    faults = Faults()
    known = {name: {item.id for item in rows} for name, rows in content.tables.items()}
    for name, rows in content.tables.items():
        seen: dict[str, set[str]] = {"id": set()}
        if name in UNIQUE:
            seen[UNIQUE[name]] = set()
        for number, item in enumerate(rows, content.first_row):
            place = Place(table=name, row=number)
            _check_unique(item, seen, place, faults)
            _check_references(item, known, place, faults)
            _check_texts(item, place, faults)
            if isinstance(item, Channel | FormerChannel):
                _check_address(item, place, faults)
            elif isinstance(item, Municipality) and check_web_address(item.website, "website"):
                faults.add("exchange_website", place.at("website"), value=shown(item.website))
    _check_twins(content, faults)
    if len(content.tables["municipality"]) > 1:
        faults.add("exchange_one_municipality", Place(table="municipality"))
    faults.stop()


def _check_unique(item: Any, seen: Mapping[str, set[str]], place: Place, faults: Faults) -> None:
    for field, values in seen.items():
        value = getattr(item, field)
        if value in values:
            faults.add("exchange_twice", place.at(field), value=shown(value))
        values.add(value)


def _check_references(
    item: Any, known: Mapping[str, set[str]], place: Place, faults: Faults
) -> None:
    referring = [field.name for field in fields(item) if field.name in REFERS]
    for field in referring:
        value, table = getattr(item, field), REFERS[field]
        if value is not None and value not in known[table]:
            faults.add("exchange_dangling", place.at(field), value=shown(value), to=table)
    if isinstance(item, Term):
        for code, values in _office_faults(item.office, known):
            faults.add(code, place.at("office.body_id"), **values)


def _check_texts(item: Any, place: Place, faults: Faults) -> None:
    """Refuse what no form lets through: no name, signs that nobody sees or that turn a text."""
    if not getattr(item, "name", "-").strip():
        faults.add("exchange_null", place.at("name"))
    for field in fields(item):
        value = getattr(item, field.name)
        sign = control_character(value.replace("\r", "")) if isinstance(value, str) else None
        if sign is not None:
            faults.add("exchange_sign", place.at(field.name), sign=sign)


def _check_twins(content: Content, faults: Faults) -> None:
    """Refuse two channels in use that are the same account."""
    seen: set[str] = set()
    for number, item in enumerate(content.tables["channels"], content.first_row):
        if item.key in seen and item.status is not Status.CLOSED:
            faults.add(
                "exchange_twice", Place(table="channels", row=number, field="key"), value=item.key
            )
        if item.key and item.status is not Status.CLOSED:
            seen.add(item.key)


def _check_address(item: Channel | FormerChannel, place: Place, faults: Faults) -> None:
    """Refuse an address that is none, or that is not the one that its key stands for."""
    found = recognise(item.url, item.platform) if item.url else None
    known = isinstance(found, Address) and (found.url, found.key) == (item.url, item.key)
    if (item.url or item.key) and not known:
        faults.add("exchange_address", place.at("url"), value=shown(item.url))


def _office_faults(
    office: Office, known: Mapping[str, set[str]]
) -> Iterator[tuple[str, dict[str, str]]]:
    table = BODIES.get(office.kind)
    if (table is None) != (office.body_id is None):
        yield "exchange_office", {}
    elif table is not None and office.body_id not in known[table]:
        yield "exchange_dangling", {"value": shown(office.body_id), "to": table}
