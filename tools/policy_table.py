"""The policy's table in docs/: what it knows from the code is written anew; the tests named stay.

Without arguments it is written, with --check it is judged. What it names is held by
tests/test_policy_table.py, and that its tests notice a disabled rule by tests/soak.
"""

import importlib
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from smdesk.domain.rules import DEMANDS, Rule, Weight
from smdesk.domain.shortcomings import CHECKS
from smdesk.words import Words
from tools.running import ROOT

TABLE = ROOT / "docs" / "policy-table.md"
DEMANDED, FOUND, DECIDED = "What is asked", "What a channel can lack", "What is refused or decided"
"""The headings over the three tables."""
Row = list[str]


@dataclass(frozen=True, slots=True)
class Held:
    """A rule, and the tests that hold it."""

    rule: str
    tests: tuple[str, ...]


def names(cell: str) -> tuple[str, ...]:
    """Return what stands in a cell as code."""
    return tuple(re.findall(r"`([^`]+)`", cell))


def rows(text: str, heading: str) -> list[Row]:
    """Return the cells of the table below a heading, without its own two rows."""
    part = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def held() -> Iterator[Held]:
    """Yield each rule that the document names with tests of its own."""
    text = TABLE.read_text("utf-8")
    for first, *_, last in rows(text, FOUND):
        yield Held(f"Rule.{names(first)[0].upper()}", names(last))
    for first, *_, last in rows(text, DECIDED):
        yield Held(names(first)[0], names(last))


def find(rule: str) -> Callable[..., object]:
    """Return a function of the domain by its name in the document: `life.check_start`.

    Raises:
        AttributeError: There is none.
    """
    module, *path = rule.split(".")
    found = importlib.import_module(f"smdesk.domain.{module}")
    for name in path:
        found = getattr(found, name)
    return found  # type: ignore[return-value]  # what the document names is a function


def written(text: str) -> str:
    """Return the document with what is known from the code; what is gone from it has no row."""
    tests = {names(first)[0]: last for first, *_, last in rows(text, FOUND)}
    text = _put(text, FOUND, [[*_demand(rule), tests.get(rule, "")] for rule in Rule])
    there = [row for row in rows(text, DECIDED) if _is_there(names(row[0])[0])]
    decided = sorted(there, key=lambda row: names(row[0]))
    return _put(text, DECIDED, [[first, _says(first), last] for first, *_, last in decided])


def _demand(rule: Rule) -> Row:
    words, demand = Words("sv"), DEMANDS[rule]
    source = inspect.getsource(CHECKS[rule])
    weights = [weight for weight in Weight if f"Weight.{weight.name}" in source]
    return [
        f"`{rule}`",
        demand.policy,
        words(f"shortcoming.{rule}"),
        ", ".join(words(f"weight.{weight}") for weight in weights),
        words(f"acts.{demand.acts}"),
    ]


def _is_there(rule: str) -> bool:
    try:
        return callable(find(rule))
    except (AttributeError, ImportError):
        return False


def _says(cell: str) -> str:
    first, _, _ = (inspect.getdoc(find(names(cell)[0])) or "").partition("\n")
    return first.rstrip(".").replace("|", "/")


def _put(text: str, heading: str, table: list[Row]) -> str:
    """Return the text with other rows in the table below a heading."""
    before, head, after = text.partition(f"## {heading}\n")
    lines = after.splitlines(keepends=True)
    places = [number for number, line in enumerate(lines) if line.startswith("|")]
    end = next((number for number, line in enumerate(lines) if line.startswith("## ")), len(lines))
    mine = [number for number in places if number < end]
    fresh = [f"| {' | '.join(row)} |\n" for row in table]
    return "".join([before, head, *lines[: mine[0] + 2], *fresh, *lines[mine[-1] + 1 :]])


def main() -> int:
    """Write the document anew, or with --check say whether that would change it."""
    text = TABLE.read_text("utf-8")
    fresh = written(text)
    if "--check" not in sys.argv:
        TABLE.write_text(fresh, "utf-8", newline="\n")
        return 0
    if fresh == text:
        return 0
    print(f"{TABLE.name} is stale. Mend it with: python -m tools.policy_table")
    return 1


if __name__ == "__main__":
    sys.exit(main())
