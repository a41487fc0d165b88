"""The JSON's schema (JSON Schema 2020-12), made from the same shapes that reading goes by.

Titles are Swedish and English, for the file is for whoever opens it in many years.
"""

from collections.abc import Mapping
from typing import Any

from smdesk.exchange import layout
from smdesk.exchange.shapes import ANY, CODE, MAX_TEXT, Kind, Shape, shapes_of
from smdesk.services.ports import FORMAT, REFERS, TABLES, About
from smdesk.words import LANGUAGES, Words

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$"

Schema = dict[str, Any]


def schema() -> Schema:
    """Return the schema of the whole file."""
    tables = {
        name: {"title": _table_title(name), "type": "array", "items": {"$ref": f"#/$defs/{name}"}}
        for name in TABLES
    }
    about = {shape.name: _property(shape) for shape in shapes_of(About)}
    about["format"] |= {"maximum": FORMAT}
    return {
        "$schema": DIALECT,
        "title": _both("exchange.schema.title"),
        "description": _both("exchange.schema.description"),
        **_object({"$schema": {"const": layout.SCHEMA}, **about, "tables": _object(tables)}),
        "$defs": {name: _row(name, made) for name, made in TABLES.items()},
    }


def _row(name: str, made: type[Any]) -> Schema:
    properties = {shape.name: _property(shape) for shape in shapes_of(made)}
    return {"title": _table_title(name), **_object(properties)}


def _object(properties: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": dict(properties),
    }


def _property(shape: Shape) -> Schema:
    about: Schema = {"title": _both(f"exchange.field.{shape.name}")}
    if shape.name in REFERS:
        about["description"] = _both("exchange.schema.refers", table=REFERS[shape.name])
    value = _value(shape)
    return about | ({"anyOf": [value, {"type": "null"}]} if shape.optional else value)


def _value(shape: Shape) -> Schema:
    match shape.kind:
        case Kind.NUMBER:
            form = shape.form
            return {"type": "integer", "minimum": form.least, "maximum": form.most}
        case Kind.BOOLEAN:
            return {"type": "boolean"}
        case Kind.DAY:
            return {"type": "string", "format": "date", "pattern": DAY}
        case Kind.MOMENT:
            return {"type": "string", "format": "date-time", "pattern": MOMENT}
        case Kind.CHOICE:
            return {"type": "string", "enum": [one.value for one in shape.made]}
    return _composed(shape)


def _composed(shape: Shape) -> Schema:
    if shape.kind is Kind.CHOICES:
        items = {"type": "string", "enum": [one.value for one in shape.made]}
        return {"type": "array", "uniqueItems": True, "items": items}
    if shape.kind is Kind.CODES:
        return {"type": "array", "items": {"type": "string", "pattern": f"^{CODE.pattern}$"}}
    if shape.kind is Kind.PART:
        return _object({one.name: _property(one) for one in shapes_of(shape.made)})
    text: Schema = {"type": "string", "maxLength": MAX_TEXT}
    return text if shape.form is ANY else {"type": "string", "pattern": f"^{shape.form.pattern}$"}


def _table_title(name: str) -> str:
    return _both(f"exchange.table.{name}")


def _both(key: str, **values: object) -> str:
    """Return a text in both languages."""
    return " / ".join(Words(language)(key, **values) for language in LANGUAGES)
