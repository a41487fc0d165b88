"""Keys as people print and type them, reasons, and areas cut to a picture."""

import pytest

from smdesk.domain.errors import InvalidError, UserError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.moderation import CopyState
from smdesk.domain.restricted import (
    check_copy,
    check_reason,
    cut_to,
    grouped,
    reason_for,
    typed_key,
)
from smdesk.domain.secret import Secret
from tests.support import moderation
from tests.support.factories import NOW

KEY = "AGE-SECRET-KEY-1" + "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L" + "QPZRY9X8GF2TVDW0S3JN54KHCE"


def test_a_secret_shows_in_no_trace() -> None:
    secret = Secret(KEY)
    assert KEY not in f"{secret} {secret!r} {[secret]}"
    assert repr(secret) == "Secret()"


def test_a_printed_key_stands_in_groups_of_four() -> None:
    start, *groups = grouped(Secret(KEY)).split(" ")
    assert start == "AGE-SECRET-KEY-1"
    assert [len(group) for group in groups] == [4] * 14 + [2]
    assert start + "".join(groups) == KEY


@pytest.mark.parametrize(
    "typed",
    [
        KEY,
        KEY.lower(),
        grouped(Secret(KEY)),
        grouped(Secret(KEY)).replace(" ", "-"),
        grouped(Secret(KEY)).replace(" ", "\n"),
        f"  {KEY[16:]}\t",
        KEY[16:].lower().replace("0", "o").replace("8", "b"),
        KEY[16:].replace("L", "1"),
        KEY[16:].replace("L", "i"),
        grouped(Secret(KEY)).replace("-", "–").replace(" ", "\u00a0"),
    ],
)
def test_a_typed_key_is_the_same_however_it_is_typed(typed: str) -> None:
    assert typed_key(typed) == Secret(KEY)


@pytest.mark.parametrize("typed", ["", " ", "AGE-SECRET-KEY-1", KEY[:-1], KEY + "Q", "hej"])
def test_too_few_or_too_many_signs_are_mistyped(typed: str) -> None:
    with pytest.raises(UserError, match="recovery_mistyped"):
        typed_key(typed)


def test_a_reason_says_something_on_one_line() -> None:
    assert check_reason("Begäran om utlämnande") == []
    for text, code in (
        ("", "reason_short"),
        ("kort", "reason_short"),
        ("x" * 201, "too_long"),
        ("\u202eBegäran om utlämnande", "control_character"),
    ):
        assert [problem.code for problem in check_reason(text)] == [code]
    assert reason_for("  Begäran om\nutlämnande ") == "Begäran om utlämnande"
    with pytest.raises(InvalidError, match="reason_short"):
        reason_for("för att      ")


def test_no_copy_of_what_nobody_may_possess_nor_after_the_end() -> None:
    allowed, forbidden = moderation.ground(), moderation.ground(copy_allowed=False)
    for changes, ground, codes in (
        ({}, None, []),
        ({}, allowed, []),
        ({"copy": CopyState.IMPOSSIBLE}, allowed, []),
        ({}, forbidden, ["copy_forbidden"]),
        ({"copy": CopyState.FORBIDDEN}, None, ["copy_forbidden"]),
        ({"finished_at": NOW}, allowed, ["removal_finished"]),
    ):
        found = check_copy(moderation.removal(**changes), ground)
        assert [problem.code for problem in found] == codes


def test_areas_are_cut_to_the_picture() -> None:
    whole = Rectangle(left=-5, top=-5, width=500, height=500)
    corner = Rectangle(left=90, top=40, width=50, height=50)
    beside = Rectangle(left=100, top=0, width=10, height=10)
    empty = Rectangle(left=10, top=10, width=0, height=5)
    backwards = Rectangle(left=10, top=10, width=-5, height=5)
    assert cut_to([whole, corner, beside, empty, backwards], 100, 50) == (
        Rectangle(left=0, top=0, width=100, height=50),
        Rectangle(left=90, top=40, width=10, height=10),
    )
    for nothing in ([], [beside], [empty, backwards]):
        with pytest.raises(UserError, match="areas_missing"):
            cut_to(nothing, 100, 50)
