"""All that a log can lack, and all that a note is warned about, is said in both languages."""

import pytest

from smdesk.domain.cautions import CautionCode
from smdesk.domain.removal_checks import Missing
from smdesk.words import LANGUAGES, Words
from smdesk.words.catalogue import load, placeholders

STATES = ("finished", "removed", "standing")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_log_lacks_has_its_sentence(language: str) -> None:
    words = Words(language)
    for lack in Missing:
        text = words(f"error.removal_lacks_{lack}")
        assert text.endswith(".")
    assert all(words.has(f"removal_state.{state}") for state in STATES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_caution_names_what_was_found(language: str) -> None:
    texts = load(language)
    for code in CautionCode:
        assert placeholders(texts[f"caution.{code}"]) == {"found"}
