"""Every code that the program can raise or report has its text: nobody reads a bare code."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import smdesk
from smdesk.words import LANGUAGES, Words, catalogue

SOURCE = Path(smdesk.__file__).parent
TABLES = {
    "UserError": "error",
    "SurroundingsError": "error",
    "Finding": "finding",
    "Coming": "coming",
    "Left": "left",
    "Problem": "error",
}


Use = tuple[str, str, set[str] | None]
"""A key, where it is used, and the names of its values; None where they are not literal."""


@cache
def uses() -> tuple[Use, ...]:
    """Each literal code in the source."""
    return tuple(_uses())


def _uses() -> Iterator[Use]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                table = TABLES.get(node.func.id)
                code = _code(node) if table else None
                if code is not None:
                    place = f"{path.relative_to(SOURCE)}:{node.lineno}"
                    yield _key(node.func.id, code), place, _names(node)


def _key(called: str, code: str) -> str:
    """A problem of a list that is read may also be a warning only."""
    if called == "Problem" and f"warning.{code}" in catalogue.load("sv"):
        return f"warning.{code}"
    return f"{TABLES[called]}.{code}"


def _code(call: ast.Call) -> str | None:
    named = [word.value for word in call.keywords if word.arg == "code"]
    for value in [*call.args[:1], *named]:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return value.value
    return None


def _names(call: ast.Call) -> set[str] | None:
    given = {word.arg: word.value for word in call.keywords}
    if None in given:
        return None
    if "code" not in given:  # an error: its values are its other words
        return {str(name) for name in given}
    values = given.get("values", ast.Dict(keys=[], values=[]))
    if not isinstance(values, ast.Dict) or None in values.keys:
        return None
    return {str(key.value) for key in values.keys if isinstance(key, ast.Constant)}


def test_there_are_codes_to_check() -> None:
    assert len({key for key, _, _ in uses()}) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_text(language: str) -> None:
    words = Words(language)
    assert [f"{key} ({place})" for key, place, _ in uses() if not words.has(key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_gets_its_values(language: str) -> None:
    texts = catalogue.load(language)
    lacking = [
        f"{key} ({place}): {wanted - names}"
        for key, place, names in uses()
        if names is not None and (wanted := catalogue.placeholders(texts[key])) - names
    ]
    assert lacking == []
