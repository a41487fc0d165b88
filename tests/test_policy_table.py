"""The document that maps the policy to the program names what is there, and leaves nothing out."""

import argparse
import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

import smdesk.domain
from smdesk.cli.parser import make_parser
from smdesk.desktop.pages.registry import PAGES
from smdesk.domain.rules import DEMANDS, Rule
from smdesk.words import Words
from tools import policy_table
from tools.policy_table import DEMANDED, TABLE, find, held, names, rows, written
from tools.running import ROOT

TEXT = TABLE.read_text("utf-8")
ASKED = rows(TEXT, DEMANDED)
LATER = "later"
HELD = {one.rule: one.tests for one in held()}


def checks() -> Iterator[str]:
    """All functions of the domain that say what is wrong with something."""
    for found in pkgutil.iter_modules(smdesk.domain.__path__):
        module = importlib.import_module(f"smdesk.domain.{found.name}")
        for name, value in vars(module).items():
            own = inspect.isfunction(value) and value.__module__ == module.__name__
            if own and (name == "check" or name.startswith("check_")):
                yield f"{found.name}.{name}"


@cache
def functions_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / "tests" / file).read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@cache
def commands() -> frozenset[str]:
    """All commands, those with an action or a thing to list too: `round close`, `list people`."""
    found = set()
    (parsers,) = _choices(make_parser(Words("sv")))
    for name, command in parsers.items():
        found.add(name)
        if command is not None:
            found.update(f"{name} {word}" for choices in _choices(command) for word in choices)
    return frozenset(found)


def _choices(parser: argparse.ArgumentParser) -> list[Mapping[str, argparse.ArgumentParser | None]]:
    """What may stand in the places of a command that are no options."""
    return [
        action.choices if isinstance(action.choices, dict) else dict.fromkeys(action.choices)
        for action in parser._actions
        if action.choices and not action.option_strings
    ]


def test_it_is_up_to_date() -> None:
    assert written(TEXT) == TEXT, "python -m tools.policy_table writes it"


def test_a_stale_one_is_told(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    stale = tmp_path_factory.mktemp("docs") / "table.md"
    other = TEXT.replace("Ingen redaktör", "Något annat")
    gone = "| `life.gone` | What is gone from the code | `domain/test_life.py::test_gone` |\n"
    stale.write_text(other.rstrip("\n") + "\n" + gone, "utf-8")
    monkeypatch.setattr(policy_table, "TABLE", stale)
    monkeypatch.setattr("sys.argv", ["policy_table", "--check"])
    assert policy_table.main() == 1
    assert "stale" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["policy_table"])
    assert policy_table.main() == 0
    assert stale.read_text("utf-8") == TEXT


def test_all_twelve_demands_are_there() -> None:
    assert [row[0] for row in ASKED] == [f"P{number}" for number in range(1, 13)]


@pytest.mark.parametrize("row", ASKED, ids=lambda row: row[0])
def test_a_demand_is_built_or_comes_later(row: list[str]) -> None:
    *_, rules, page, command, tests = row
    built = bool(names(tests))
    assert built == bool(names(rules)) == bool(names(page)) == bool(names(command))
    assert built or page == command == tests == LATER


@pytest.mark.parametrize("row", ASKED, ids=lambda row: row[0])
def test_what_a_demand_names_is_there(row: list[str]) -> None:
    _, _, _, rules, page, command, tests = row
    assert set(names(rules)) <= set(HELD)
    assert set(names(page)) <= {entry.key for entry in PAGES}
    assert set(names(command)) <= commands()
    for name in names(tests):
        file, _, test = name.partition("::")
        assert test in functions_in(file)


@pytest.mark.parametrize("rule", Rule)
def test_each_shortcoming_stands_at_its_demand_and_heading(rule: Rule) -> None:
    demand = DEMANDS[rule]
    (row,) = [row for row in ASKED if row[0] == demand.policy]
    assert f"Rule.{rule.name}" in names(row[3])
    assert row[1] == Words("sv")(f"heading.{demand.heading}")


def test_each_rule_is_held_by_tests_that_are_there() -> None:
    assert {f"Rule.{rule.name}" for rule in Rule} | set(checks()) <= set(HELD)
    for rule, tests in HELD.items():
        assert rule.startswith("Rule.") or callable(find(rule))
        assert tests, f"no test is named for {rule}"
        for name in tests:
            file, _, test = name.partition("::")
            assert test in functions_in(file), name
