"""What a command prints: sentences and tables for people, or one JSON document for programs."""

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from smdesk.domain.calendar import utc
from smdesk.domain.errors import InvalidError, Problem, SmdeskError
from smdesk.domain.half_years import HalfYear
from smdesk.synchronised import named_synchroniser
from smdesk.words import Words

if TYPE_CHECKING:
    from smdesk.domain.findings import Finding
    from smdesk.services.evidence.recovery import RecoveryReport

MAX_COLUMN = 44
MEGABYTE = 1_000_000
PROSE = frozenset(
    {
        "accountable",
        "acts",
        "heading",
        "keepers",
        "law",
        "note",
        "offices",
        "reason",
        "section",
        "sector",
        "shortcoming",
        "state",
        "units",
    }
)
"""Columns that a terminal shows shortened. All others hold what is copied into the next command."""


class Output:
    """Prints results on `out`, progress and errors on `err`.

    Args:
        words: texts in the chosen language.
        as_json: print one JSON document and no sentences.
        out: where results go, standard output if None.
        err: where progress and errors go, standard error if None.
    """

    def __init__(
        self,
        words: Words,
        *,
        as_json: bool = False,
        out: TextIO | None = None,
        err: TextIO | None = None,
    ) -> None:
        self.words = words
        self.as_json = as_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        self._progress_shown = False
        self._told: set[str] = set()

    def say(self, key: str, **values: object) -> None:
        """Print a sentence, unless the result is JSON."""
        if not self.as_json:
            self._out.write(self.words(key, **values) + "\n")

    def print(self, text: str) -> None:
        """Print a text as it is, unless the result is JSON."""
        if not self.as_json:
            self._out.write(text + "\n")

    def warn(self, key: str, **values: object) -> None:
        """Print a sentence where errors go, also beside JSON."""
        self._err.write(f"smdesk: {self.words(key, **values)}\n")

    def written(self, path: Path) -> None:
        """Say where a file was written."""
        self.say("cli.written", path=path)
        self.say_if_in_cloud(path)

    def say_if_in_cloud(self, path: Path) -> None:
        """Say that what was written leaves the computer, where it does."""
        service = named_synchroniser(path)
        if service:
            self.warn("saved.in_cloud", service=service)

    def table(
        self, keys: Sequence[str], rows: Sequence[Sequence[object]], *, none: str = ""
    ) -> None:
        """Print columns with headings from `cli.column.<key>`, unless the result is JSON.

        Args:
            keys: the columns.
            rows: a value for each column.
            none: the sentence to say instead when there are no rows.
        """
        if self.as_json or not rows:
            if none:
                self.say(none)
            return
        headings = [self.words(f"cli.column.{key}") for key in keys]
        shortened = PROSE if self._out.isatty() else frozenset[str]()
        cells = [headings]
        for row in rows:
            line = [
                _shortened(_line(value)) if key in shortened else _line(value)
                for key, value in zip(keys[:-1], row, strict=False)
            ]
            cells.append([*line, _line(row[-1])])
        widths = [max(len(row[i]) for row in cells) for i in range(len(keys))]
        for row in cells:
            text = "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
            self._out.write(text.rstrip() + "\n")

    def result(self, body: Mapping[str, object]) -> None:
        """Print the JSON document, if that was asked for; its own escapes where letters lack."""
        if self.as_json:
            ascii_only = (self._out.encoding or "utf-8").casefold() not in {"utf-8", "utf8"}
            json.dump(plain(body), self._out, ensure_ascii=ascii_only, indent=2)
            self._out.write("\n")

    def error(self, error: SmdeskError) -> None:
        """Print what went wrong, in words or as JSON."""
        messages = [self.words.explain(error)]
        if isinstance(error, InvalidError):
            messages = [_at_field(self.words, problem) for problem in error.problems]
        if self.as_json:
            body = {"code": error.code, "at": error.at, "messages": messages}
            self.result({"error": body})
        self._err.writelines(f"smdesk: {message}\n" for message in messages)

    def recovered(self, report: "RecoveryReport") -> None:
        """Say what the start finished after a crash, and what somebody has to look at."""
        if report.adopted:
            self._err.write(self.words("recovery.adopted", count=len(report.adopted)) + "\n")
        if report.records:
            self._err.write(self.words("recovery.records", count=len(report.records)) + "\n")
        self.findings(report.findings)

    def findings(self, findings: Iterable["Finding"]) -> None:
        """Say what somebody has to look at, each thing once: the start may have said it."""
        for finding in findings:
            text = self.words(f"finding.{finding.code}", **finding.values)
            line = f"smdesk: {finding.place}: {text}\n"
            if line not in self._told:
                self._told.add(line)
                self._err.write(line)

    cancelled = False

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Show progress on a terminal, one line that rewrites itself."""
        if not self._err.isatty():
            return
        share = f"{done} / {of}" if of else f"{done}"
        label = self.words(what) if what and self.words.has(what) else ""
        self._err.write(f"\r{label} {share}".ljust(60))
        self._progress_shown = True
        if of and done >= of:
            self._err.write("\r" + " " * 60 + "\r")


def _at_field(words: Words, problem: Problem) -> str:
    """Return what is wrong, with the field's name before it: no form shows where it stands."""
    text = words.explain(problem)
    field = next((key for key in _field_keys(problem.at) if words.has(key)), None)
    return words("cli.at_field", field=words(field), text=text) if field else text


def _field_keys(at: str) -> tuple[str, ...]:
    """Return where a field's name may stand: what refers to another thing, and days, say so."""
    return tuple(f"history.field.{at}{ending}" for ending in ("", "_id", "_day"))


def plain(value: object) -> object:
    """Return a value as JSON knows it: dataclasses as objects, days and moments in ISO 8601."""
    if isinstance(value, HalfYear):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return _plain_scalar(value)


def _plain_scalar(value: object) -> object:
    if isinstance(value, (set, frozenset)):
        return sorted(str(item) for item in value)
    if isinstance(value, datetime):
        return utc(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Path) else value


def _line(value: object) -> str:
    """Return a value on one line; what a terminal would obey is shown as its code."""
    text = "" if value is None else " ".join(str(value).split())
    return "".join(sign if sign.isprintable() else f"[U+{ord(sign):04X}]" for sign in text)


def _shortened(text: str) -> str:
    return text if len(text) <= MAX_COLUMN else text[: MAX_COLUMN - 1] + "…"


def size_text(size: int, words: Words) -> str:
    """Return bytes as kB or MB (decimal, as file managers do) with the language's decimal sign."""
    if size < MEGABYTE:
        return f"{size / 1000:.0f} kB"
    number = f"{size / MEGABYTE:.1f}"
    return f"{number.replace('.', ',') if words.language == 'sv' else number} MB"


def print_any_letter() -> None:
    """Have what the terminal's encoding lacks printed as its code, rather than fail on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def print_anywhere() -> bool:
    """Give those who print somewhere to do so where there is no console; tell whether there is one.

    A program that Windows starts without a console has none of the three streams.
    """
    seen = sys.stderr is not None
    nowhere = Path(os.devnull)
    sys.stdin = sys.stdin or nowhere.open(encoding="utf-8")
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    return seen
