from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from smdesk.domain.plan_changes import ColumnChange, row_changes
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate, RetentionRow
from tests.domain.test_retention import row


def plan(names: str, stem: str = "") -> list[RetentionRow]:
    """A version with a row for each letter; ids differ between versions, as they do."""
    return [row(f"{stem}{place}", place, record_type=name) for place, name in enumerate(names, 1)]


def told(before: list[RetentionRow], after: list[RetentionRow]) -> list[tuple[str, str]]:
    return [(one.code, one.record_type) for one in row_changes(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("abc", "abc", []),
        ("abc", "abcd", [("added", "d")]),
        ("abc", "dabc", [("added", "d")]),
        ("abc", "ac", [("removed", "b")]),
        ("abcd", "dabc", [("moved", "d")]),
        ("abcd", "bcda", [("moved", "a")]),
        ("ab", "xy", [("added", "x"), ("added", "y"), ("removed", "a"), ("removed", "b")]),
        ("", "a", [("added", "a")]),
        ("a", "", [("removed", "a")]),
        ("", "", []),
    ],
)
def test_added_removed_and_moved(before: str, after: str, changes: list[tuple[str, str]]) -> None:
    assert told(plan(before, "1"), plan(after, "2")) == changes


def test_each_column_from_what_to_what() -> None:
    before = plan("ab", "1")
    after = plan("ab", "2")
    after[1] = replace(after[1], fate=Fate.PRESERVE, years=None, secrecy="16 kap.")
    before[1] = replace(before[1], years=2)
    (change,) = row_changes(before, after)
    assert change.columns == (
        ColumnChange(column="fate", before=Fate.DISPOSE, after=Fate.PRESERVE),
        ColumnChange(column="secrecy", before="secrecy", after="16 kap."),
        ColumnChange(column="years", before=2, after=None),
    )
    assert (change.code, change.moved, change.before, change.after) == (
        "changed",
        False,
        before[1],
        after[1],
    )


def test_a_changed_row_may_have_moved_too() -> None:
    after = plan("cab", "2")
    after[0] = replace(after[0], remark="ny")
    (change,) = row_changes(plan("abc", "1"), after)
    assert (change.code, change.moved) == ("changed", True)


def test_the_same_record_is_the_same_row_whatever_it_is_called() -> None:
    before = [row("1", record_type="Kanallista", record=RecordKind.REGISTER)]
    after = [row("2", record_type="Kanalförteckning", record=RecordKind.REGISTER)]
    (change,) = row_changes(before, after)
    assert [one.column for one in change.columns] == ["record_type"]


def test_names_are_the_same_in_any_case_and_spacing() -> None:
    before, after = (
        [row("1", record_type="Inlägg  och Svar")],
        [row("2", record_type="inlägg och svar")],
    )
    (change,) = row_changes(before, after)
    assert change.code == "changed"


def test_two_rows_of_one_name_are_two_rows() -> None:
    assert told(plan("aa", "1"), plan("aaa", "2")) == [("added", "a")]
    assert told(plan("aaa", "1"), plan("aa", "2")) == [("removed", "a")]


letters = some.text("abcdefgh", max_size=8)


@given(letters, letters)
def test_what_stays_added_and_removed_make_the_later_version(before: str, after: str) -> None:
    changes = row_changes(plan(before, "1"), plan(after, "2"))
    codes = [one.code for one in changes]
    assert len(after) - len(before) == codes.count("added") - codes.count("removed")
    assert row_changes(plan(after, "1"), plan(after, "2")) == ()
    fewest = sum(after.count(one) for one in set(after) - set(before))
    assert codes.count("added") >= fewest
