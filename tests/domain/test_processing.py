from dataclasses import replace
from typing import Any

import pytest

from smdesk.domain.processing import (
    ASKED,
    Processing,
    check_processing,
    missing,
    of_channel,
)
from smdesk.domain.texts import MAX_LINE, MAX_TEXT

WHOLE = Processing(
    id="own",
    name="Fotografier",
    purpose="Berätta",
    legal_basis="Artikel 6.1 e",
    subjects="Anställda",
    categories="Bild",
    recipients="Alla",
    transfers="Ingen",
    erasure="Efter två år",
    security="Behörighet",
)


def test_the_record_asks_for_what_article_30_asks_for() -> None:
    assert ASKED == (
        "purpose",
        "legal_basis",
        "subjects",
        "categories",
        "recipients",
        "transfers",
        "erasure",
        "security",
    )


@pytest.mark.parametrize("name", ASKED)
def test_what_is_not_said_is_missing(name: str) -> None:
    assert missing(WHOLE) == ()
    blank: dict[str, Any] = {name: " \n"}
    assert missing(replace(WHOLE, **blank)) == (name,)


def test_a_processing_needs_its_name_and_the_rest_may_wait() -> None:
    nothing: dict[str, Any] = dict.fromkeys(ASKED, "")
    empty = replace(WHOLE, **nothing)
    assert check_processing(empty) == []
    [problem] = check_processing(replace(WHOLE, name=" "))
    assert (problem.code, problem.at) == ("required", "name")


@pytest.mark.parametrize("name", ["name", *ASKED])
def test_what_no_text_may_hold_is_refused_at_its_field(name: str) -> None:
    longest = MAX_LINE if name == "name" else MAX_TEXT
    for text, code in (("x" * (longest + 1), "too_long"), ("a\x07b", "control_character")):
        changed: dict[str, Any] = {name: text}
        [problem] = check_processing(replace(WHOLE, **changed))
        assert (problem.code, problem.at) == (code, name)


def test_a_channel_has_one_processing_with_an_id_of_its_own() -> None:
    assert of_channel("abc") == of_channel("abc")
    assert of_channel("abc") not in {"abc", of_channel("abd")}
    assert len(of_channel("abc")) == 16
