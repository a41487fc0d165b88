"""A JSON value as the text of a cell, and back exactly.

A spreadsheet program takes a cell that begins with certain signs for a formula. Such a text gets an
apostrophe in front, and so does one that begins with an apostrophe itself: taking one away from
whatever has it gives the text back.
"""

import json
import re
from typing import Any

from smdesk.exchange.shapes import Kind, Shape

APOSTROPHE = "'"
FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
"""Also in full width, which East Asian versions take for the same."""
NEUTRAL_STARTS = FORMULA_STARTS | {APOSTROPHE}
BOOLEANS = {"yes": True, "no": False}
"""Not true and false, which a Swedish spreadsheet program turns into SANT and FALSKT."""
NUMBER = re.compile("-?[0-9]{1,18}")


def to_cell(value: Any) -> str:
    """Return a value as text; nothing at all is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ",".join(value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return neutral(str(value))


def neutral(text: str) -> str:
    """Return a text that no spreadsheet program works out."""
    return APOSTROPHE + text if text[:1] in NEUTRAL_STARTS else text


def from_cell(shape: Shape, text: str) -> Any:
    """Return what JSON would hold; what cannot be read stays text, for the codec to refuse."""
    if text == "" and shape.optional:
        return None
    match shape.kind:
        case Kind.NUMBER:
            return int(text) if NUMBER.fullmatch(text) else text
        case Kind.BOOLEAN:
            return BOOLEANS.get(text, text)
        case Kind.CHOICES | Kind.CODES:
            return text.split(",") if text else []
    return text[1:] if text[:1] == APOSTROPHE and text[1:2] in NEUTRAL_STARTS else text
