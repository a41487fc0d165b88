"""The catalogue of texts: the folders `sv` and `en` hold the same keys with the same placeholders.

Each part of the program has a TOML file of its own; together they make one catalogue of dotted
keys. A text is a string with `{named}` placeholders, or a table of `one` and `other` chosen by
`count`.

A key is looked for in the file that is called as it begins, and only then in all of them: reading
all takes as long as painting the window, which says little at first.
"""

import string
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache

from smdesk.domain.calendar import local_time
from smdesk.domain.channels import Platform
from smdesk.domain.errors import Problem, SmdeskError, TextKeys
from smdesk.domain.half_years import HalfYear
from smdesk.resource_files import resource_path

LANGUAGES = ("sv", "en")
Text = str | dict[str, str]
PLURAL_FORMS = {"one", "other"}
WINDOW = "window"


class Words:
    """The texts of one language.

    Args:
        language: `sv` or `en`; anything else reads as Swedish.
    """

    def __init__(self, language: str = "sv") -> None:
        self.language = language if language in LANGUAGES else "sv"

    def __call__(self, key: str, /, **values: object) -> str:
        """Return a text with its placeholders filled in.

        Days are written 2026-11-23, moments in Swedish wall-clock time; half-years and platforms
        in words.

        Raises:
            KeyError: if the key is not in the catalogue, or a value is missing.
        """
        text = self._text(key)
        if isinstance(text, dict):
            text = text["one" if values.get("count") == 1 else "other"]
        return text.format_map({name: self._show(value) for name, value in values.items()})

    def explain(self, error: SmdeskError | Problem) -> str:
        """Return what went wrong in words; an error without a text of its own shows its code."""
        key = f"error.{error.code}"
        if not self.has(key):
            return self("error.unnamed", code=error.code)
        return self(key, **error.values)

    def has(self, key: str) -> bool:
        """Tell whether the catalogue holds a text."""
        return key in load(self.language)

    def _text(self, key: str) -> Text:
        own = load_part(self.language, key.partition(".")[0])
        return own[key] if key in own else load(self.language)[key]

    def _show(self, value: object) -> object:
        if isinstance(value, TextKeys):
            return ", ".join(map(self, value.keys))
        if isinstance(value, HalfYear):
            return self(f"half_year.name_{value.half}", year=value.year)
        if isinstance(value, Platform):
            return self(f"platform.{value.value}")
        if isinstance(value, datetime):
            return f"{local_time(value):%Y-%m-%d %H:%M}"
        return value.isoformat() if isinstance(value, date) else value


class WindowWords(Words):
    """The texts as the window says them: what is done with a button there is no command.

    A text under `window.<key>` stands in for the one under `<key>`.
    """

    def _text(self, key: str) -> Text:
        own = load_part(self.language, WINDOW).get(f"{WINDOW}.{key}")
        return super()._text(key) if own is None else own


@cache
def load(language: str) -> Mapping[str, Text]:
    """Return all texts of a language by dotted key.

    Raises:
        ValueError: if two files give the same key.
    """
    texts: dict[str, Text] = {}
    for path in sorted(resource_path("texts", language).glob("*.toml")):
        part = load_part(language, path.stem)
        for key in part.keys() & texts.keys():
            raise ValueError(f"{key} stands twice, again in {path.name}")
        texts |= part
    return texts


@cache
def load_part(language: str, name: str) -> Mapping[str, Text]:
    """Return the texts in one file of a language by dotted key; none if there is no such file."""
    path = resource_path("texts", language, f"{name}.toml")
    if not path.is_file():
        return {}
    return dict(_flatten(tomllib.loads(path.read_text("utf-8")), ""))


def _flatten(
    table: Mapping[str, object], prefix: str
) -> Iterator[tuple[str, str | dict[str, str]]]:
    for key, value in table.items():
        if isinstance(value, str):
            yield prefix + key, value
        elif isinstance(value, dict) and set(value) == PLURAL_FORMS:
            yield prefix + key, {form: str(text) for form, text in value.items()}
        elif isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.")


def differences() -> list[str]:
    """Return what one language has and the other lacks: keys, placeholders, plural forms."""
    swedish, english = load("sv"), load("en")
    found = [f"only in sv: {key}" for key in sorted(swedish.keys() - english.keys())]
    found += [f"only in en: {key}" for key in sorted(english.keys() - swedish.keys())]
    found += [
        f"placeholders differ: {key}"
        for key in sorted(swedish.keys() & english.keys())
        if placeholders(swedish[key]) != placeholders(english[key])
    ]
    return found


def placeholders(text: Text) -> set[str]:
    """Return the names of a text's placeholders."""
    parts = text.values() if isinstance(text, dict) else (text,)
    return {
        name
        for part in parts
        for _, name, _, _ in string.Formatter().parse(part)
        if name is not None
    }
