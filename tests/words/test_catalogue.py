"""The catalogue: both languages complete, and every code that can be shown has its text."""

import ast
import re
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

import pytest

import smdesk
from smdesk.domain.actors import Role
from smdesk.domain.assignments import EditorRole, EndReason
from smdesk.domain.channels import Platform, Purpose, Scope, Status
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.errors import Problem, SmdeskError, SurroundingsError, UserError
from smdesk.domain.evidence import Method
from smdesk.domain.half_years import HalfYear
from smdesk.domain.moderation import AuthorTold, ContentKind, CopyState, Police
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.published import DifferenceKind
from smdesk.domain.records import RecordKind
from smdesk.domain.restricted import CopyMethod
from smdesk.domain.retention import Fate, PlanState
from smdesk.domain.rounds import RoundStatus
from smdesk.domain.rules import Heading, Rule, Weight
from smdesk.services.evidence.reconciling import Remedy
from smdesk.services.evidence.repairing import Side
from smdesk.words import LANGUAGES, WindowWords, Words, catalogue, differences

SHOWN: dict[str, type[StrEnum]] = {
    "author_told": AuthorTold,
    "channels.mend": Rule,
    "channels.state": Rule,
    "content_kind": ContentKind,
    "copy_method": CopyMethod,
    "copy_side": Side,
    "copy_state": CopyState,
    "disposal_basis": Basis,
    "disposal_page.ask": Basis,
    "overview.action": Rule,
    "overview.title": Rule,
    "police_report": Police,
    "removals.content_the": ContentKind,
    "target_kind": TargetKind,
    "website.difference": DifferenceKind,
    "editor_role": EditorRole,
    "end_reason": EndReason,
    "fate": Fate,
    "heading": Heading,
    "method": Method,
    "office": OfficeKind,
    "plan_state": PlanState,
    "platform": Platform,
    "purpose": Purpose,
    "reason": Rule,
    "record_kind": RecordKind,
    "remedy": Remedy,
    "role": Role,
    "round_status": RoundStatus,
    "scope": Scope,
    "shortcoming": Rule,
    "status": Status,
    "weight": Weight,
}

ONLY_COMMANDS = {
    "error.account_unknown",
    "error.body_ambiguous",
    "error.database_managed",
    "error.folder_is_file",
    "error.mandate_several",
    "error.mandate_unnamed",
    "error.person_exists",
    "error.unit_unnamed",
    "error.usage",
    "error.window_unknown",
    "error.yes_missing",
    "finding.policy_password",
}
"""Said by the command line alone, or of what is done there alone."""


def test_the_languages_agree() -> None:
    assert differences() == []


def test_an_assignment_has_one_name_in_english() -> None:
    """Only the command is called otherwise, and commands are the same in both languages."""
    for key, text in catalogue.load("en").items():
        said = text if isinstance(text, str) else " ".join(text.values())
        assert "mandate" not in said.lower().replace("smdesk mandate", ""), key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", SHOWN)
def test_every_member_has_a_text(language: str, table: str) -> None:
    words = Words(language)
    assert [m for m in SHOWN[table] if not words.has(f"{table}.{m}")] == []


def test_placeholders_days_and_moments() -> None:
    words = Words("sv")
    assert words("reason.capture_due", last=date(2026, 12, 31)) == "Halvåret slutar 2026-12-31."
    moment = datetime(2026, 7, 1, 12, 5, tzinfo=UTC)
    assert words("cli.moment", moment=moment) == "2026-07-01 14:05"


def test_half_years_are_said_in_words() -> None:
    reason = Words("sv")("reason.capture_overdue", half_year=HalfYear(2026, 1))
    assert reason == "Ingen skärmdump togs första halvåret 2026."


def test_plural() -> None:
    words = Words("sv")
    assert words("cli.findings", count=1) == "1 sak stämmer inte."
    assert words("cli.findings", count=2) == "2 saker stämmer inte."


def test_braces_in_values_stay_text() -> None:
    assert Words("en")("cli.written", path="{0}") == "Wrote {0}"


def test_an_unknown_language_reads_as_swedish() -> None:
    assert Words("fi").language == "sv"


def test_a_missing_key_is_a_bug() -> None:
    assert not Words().has("nothing.here")
    with pytest.raises(KeyError):
        Words()("nothing.here")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (UserError("file_missing", path="a.csv"), "Filen finns inte: a.csv"),
        (Problem(code="file_missing", at="path", values={"path": "b"}), "Filen finns inte: b"),
    ],
)
def test_an_error_or_a_problem_is_explained(error: SmdeskError | Problem, said: str) -> None:
    assert Words().explain(error) == said


def test_an_error_without_a_text_shows_its_code() -> None:
    assert "not_thought_of" in Words().explain(SurroundingsError("not_thought_of", path="a"))


def test_differences_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: dict[str, dict[str, catalogue.Text]] = {
        "sv": {"a": "{x}", "b": "b"},
        "en": {"a": {"one": "1", "other": "{y}"}, "c": "c"},
    }
    monkeypatch.setattr(catalogue, "load", texts.__getitem__)
    assert differences() == ["only in sv: b", "only in en: c", "placeholders differ: a"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_names_no_command_but_where_no_button_is(language: str) -> None:
    texts = catalogue.load(language)
    said = {key: texts.get(f"window.{key}", text) for key, text in texts.items()}
    named = {
        key
        for key, text in said.items()
        if key.startswith(("error.", "finding."))
        and re.search(r"smdesk [a-z]|--[a-z]", text if isinstance(text, str) else text["other"])
    }
    assert named == ONLY_COMMANDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_of_the_window_stands_in_for_another(language: str) -> None:
    texts, words = catalogue.load(language), WindowWords(language)
    own = {key.removeprefix("window.") for key in texts if key.startswith("window.")}
    assert own
    assert own <= set(texts)
    assert all(Words(language).has(key) and words.has(key) for key in own)
    assert "smdesk" not in words("error.stamp_no_service")
    assert "--service" in Words(language)("error.stamp_no_service")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_that_is_raised_by_name_has_its_text(language: str) -> None:
    words, codes = Words(language), raised()
    assert len(codes) > 200
    tables = ("error", "warning")
    missing = [one for one in codes if not any(words.has(f"{table}.{one}") for table in tables)]
    assert missing == []


def raised() -> set[str]:
    """The codes that stand in the program where an error is made."""
    made = {"UserError", "SurroundingsError", "Problem"}
    codes: set[str] = set()
    for path in Path(smdesk.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                named = [one.value for one in node.keywords if one.arg == "code"]
                (code, *_) = [*node.args, *named, None]
                if node.func.id in made and isinstance(code, ast.Constant):
                    codes.add(str(code.value))
    return codes
