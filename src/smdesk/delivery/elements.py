"""XML that is written as it is made: elements whose children may come one after another."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr  # writes only, and reads nothing

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to hold."""
INSTEAD = "\ufffd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True, slots=True)
class Element:
    """An element; its name and those of its attributes carry their prefix."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: Iterable["Element | str"] = ()


def document(root: Element) -> Iterator[bytes]:
    """Yield a document, a piece at a time."""
    yield HEAD
    for piece in _written(root):
        yield piece.encode("utf-8")
    yield b"\n"


def text(name: str, value: str, attributes: Mapping[str, str] | None = None) -> Element:
    """Return an element with a text."""
    return Element(name, attributes or {}, (value,))


def _written(element: Element) -> Iterator[str]:
    attributes = "".join(
        f" {name}={quoteattr(possible(value))}" for name, value in element.attributes.items()
    )
    yield f"\n<{element.name}{attributes}>"
    for child in element.children:
        if isinstance(child, Element):
            yield from _written(child)
        else:
            yield escape(possible(child), {"\r": "&#13;"})
    yield f"</{element.name}>"


def possible(value: str) -> str:
    """Return a text with a sign in place of each that XML can't hold."""
    return FORBIDDEN.sub(INSTEAD, value)
