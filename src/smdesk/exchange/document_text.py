"""What a written office document says, line by line, as its XML goes by."""

import re
from collections.abc import Mapping

BULLET = "- "
MOST_LEVEL = 6
MOST_BLANKS = 100
"""Of those that an ODT file counts rather than writes."""
_DIGITS = tuple("0123456789")
MOST_STEPS = 10
"""From one style to the one that it is based on."""

_HEADING = re.compile(r"(?:heading|rubrik) ?(\d)")
_WORD_SKIPPED = frozenset(
    {"AlternateContent", "del", "drawing", "instrText", "moveFrom", "pict", "txbxContent"}
)
"""What is no running text of a DOCX file: what was taken out, fields' codes, boxes, pictures."""
_ODT_SKIPPED = frozenset(
    {"annotation", "forms", "frame", "note", "table-of-content", "tracked-changes"}
)


def _name(tag: str) -> str:
    """Return a tag's own name: the same document may use one of several namespaces."""
    return tag.rpartition("}")[2]


def _get(attributes: Mapping[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if _name(key) == name), "")


def _level(text: str, *, least: int) -> int:
    """Return a heading's level, from 1; 0 for none, or for what is no number."""
    number = int(text) + 1 - least if text in _DIGITS else 0
    return min(number, MOST_LEVEL) if number < len(_DIGITS) else 0


class Lines:
    """Gathers lines; subclasses hear the XML. As `xml.etree` asks of a target."""

    skipped: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self.done: list[str] = []
        self._skipping = 0
        self._parts: list[str] | None = None
        self._level = 0
        self._listed = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hear the beginning of an element."""
        name = _name(tag)
        if self._skipping or name in self.skipped:
            self._skipping += 1
        else:
            self.begin(name, attributes)

    def end(self, tag: str) -> None:
        """Hear its end."""
        if self._skipping:
            self._skipping -= 1
        else:
            self.finish(_name(tag))

    def data(self, text: str) -> None:
        """Hear a piece of text."""
        if not self._skipping and self._parts is not None:
            self.hear(text)

    def close(self) -> None:
        """Hear that it is over."""

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Act on the beginning of an element that is not skipped."""
        raise NotImplementedError

    def finish(self, name: str) -> None:
        """Act on its end."""
        raise NotImplementedError

    def hear(self, text: str) -> None:
        """Act on text in a paragraph."""
        self.add(text)

    def add(self, text: str) -> None:
        """Add to the paragraph."""
        if self._parts is not None:
            self._parts.append(text)

    def open_line(self, level: int = 0) -> None:
        """Begin a paragraph."""
        self._parts, self._level = [], level

    def close_line(self) -> None:
        """End a paragraph: a heading is one line, and each has a blank one before it."""
        text = "".join(self._parts or ()).strip()
        if text and self._level:
            self.done += ["", f"{'#' * self._level} {' '.join(text.split())}"]
        elif text and self._listed:
            self.done.append(BULLET + text)
        elif text:
            self.done += ["", text]
        self._parts, self._level, self._listed = None, 0, False


# --- DOCX -----------------------------------------------------------------------------------------


class Styles:
    """Which of a DOCX file's styles are headings, and which are lines of a table of contents."""

    def __init__(self) -> None:
        self._id = ""
        self._based: dict[str, str] = {}
        self._levels: dict[str, int] = {}
        self.contents: set[str] = set()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hear the beginning of an element."""
        value = _get(attributes, "val")
        match _name(tag):
            case "style":
                self._id = _get(attributes, "styleId")
            case "name":
                self._called(value.casefold())
            case "basedOn":
                self._based[self._id] = value
            case "outlineLvl":
                self._levels.setdefault(self._id, _level(value, least=0))

    def end(self, tag: str) -> None:
        """Hear its end."""
        if _name(tag) == "style":
            self._id = ""

    def close(self) -> None:
        """Hear that it is over."""

    def _called(self, name: str) -> None:
        heading = _HEADING.fullmatch(name)
        if heading is not None:
            self._levels[self._id] = _level(heading[1], least=1)
        elif name.startswith(("toc ", "innehåll ")):
            self.contents.add(self._id)

    def level(self, identifier: str) -> int:
        """Return the level of a style's headings, 0 for none; what it is based on counts too."""
        for _ in range(MOST_STEPS):
            if identifier in self._levels:
                return self._levels[identifier]
            identifier = self._based.get(identifier, "")
        return 0


class WordLines(Lines):
    """Hears a DOCX file's `word/document.xml`."""

    skipped = _WORD_SKIPPED

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles
        self._in_text = False
        self._hidden = False

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: D102  see Lines
        match name:
            case "p":
                self.open_line()
                self._hidden = False
            case "pStyle":
                style = _get(attributes, "val")
                self._level = self._styles.level(style)
                self._hidden = style in self._styles.contents
            case "outlineLvl" if self._parts is not None:
                self._level = _level(_get(attributes, "val"), least=0)
            case "numPr":
                self._listed = True
            case "t":
                self._in_text = True
            case "tab" if self._parts:
                self.add(" ")
            case "br" | "cr":
                self.add("\n")
            case "noBreakHyphen":
                self.add("-")

    def finish(self, name: str) -> None:  # noqa: D102  see Lines
        if name == "t":
            self._in_text = False
        elif name == "p":
            if self._hidden:
                self._parts = None
            self.close_line()

    def hear(self, text: str) -> None:  # noqa: D102  see Lines
        if self._in_text:
            self.add(text)


# --- ODT ------------------------------------------------------------------------------------------


class OdtLines(Lines):
    """Hears an ODT file's `content.xml`."""

    skipped = _ODT_SKIPPED

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: D102  see Lines
        match name:
            case "h":
                self.open_line(_level(_get(attributes, "outline-level") or "1", least=1))
            case "p":
                self.open_line()
            case "list-item":
                self._listed = True
            case "s":
                count = _get(attributes, "c")
                self.add(" " * min(int(count) if count.isdecimal() else 1, MOST_BLANKS))
            case "tab":
                self.add(" ")
            case "line-break":
                self.add("\n")

    def finish(self, name: str) -> None:  # noqa: D102  see Lines
        if name in {"h", "p"}:
            self.close_line()

    def hear(self, text: str) -> None:  # noqa: D102  see Lines
        self.add(re.sub(r"\s+", " ", text))
