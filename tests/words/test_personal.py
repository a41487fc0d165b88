"""What is stored of a person, in words: fields, why a row is theirs, what was done."""

import ast
from datetime import date
from functools import cache

import pytest

from smdesk.domain.changes import FieldChange
from smdesk.domain.channels import Platform
from smdesk.domain.evidence import LedgerKind
from smdesk.words import LANGUAGES, Words
from smdesk.words.personal import acts_text, by_text, changes_text, place_text, values_text
from tests.words.test_codes import SOURCE

SWEDISH = Words("sv")


@cache
def noted() -> set[str]:
    """Every action that the source notes in the audit trail by name."""
    found = {"added", "changed", "removed", "extracted", "opened", "let_go", "scrubbed", "expired"}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(node, ast.Call) and isinstance(called, ast.Attribute):
                first = node.args[0] if node.args and called.attr == "note" else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_was_done_is_told_in_words(language: str) -> None:
    words = Words(language)
    for action in noted() | set(LedgerKind):
        told = acts_text("person", action, words)
        assert told
        assert not told.startswith((f"{action}:", f"{action.replace('_', ' ')}:")), action


def test_what_was_done_to_what() -> None:
    assert acts_text("assignment", "added", SWEDISH) == "Lade till uppdrag"
    assert acts_text("ledger", "admitted", SWEDISH) == "Tog in i arkivet: arkivets liggare"
    assert acts_text("report", "report exported", SWEDISH) == "Sparade: rapport"
    assert acts_text("unheard", "of", SWEDISH) == "of: unheard"


def test_a_row_on_one_line_without_what_is_empty() -> None:
    values = [
        ("channel_id", "Biblioteket"),
        ("platform", Platform.FACEBOOK),
        ("last_day", None),
        ("acting", False),
        ("end_note", ""),
        ("first_day", date(2026, 1, 2)),
    ]
    told = values_text(values, SWEDISH)
    assert told == "Kanal: Biblioteket · Plattform: Facebook · Första dag: 2026-01-02"


def test_what_became_of_a_field() -> None:
    changes = [
        FieldChange(name="email", before="a@b.se", after="c@d.se"),
        FieldChange(name="account", before=None, after="asa"),
        FieldChange(name="left_on", before=date(2026, 1, 2), after=None),
    ]
    assert changes_text(changes, SWEDISH) == (
        "E-post: c@d.se (förut a@b.se) · Konto: asa · Slutar, sista dag: – (förut 2026-01-02)"
    )


def test_why_a_row_is_theirs() -> None:
    assert by_text(("id",), SWEDISH) == "Eget kort"
    assert by_text(("found_by", "removed_by"), SWEDISH) == "Upptäckt av, Borttaget av"
    assert by_text(("unheard_of",), SWEDISH) == "unheard_of"


def test_where_a_text_stands() -> None:
    assert place_text("units", "greeting", SWEDISH) == "Enheter: Hälsning"
