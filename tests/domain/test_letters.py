"""Letters as Swedish knows them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.letters import fold, swedish_order


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ÅÄÖ åäö", "åäö åäö"),
        ("A\u030a a\u0308 O\u0308", "å ä ö"),
        ("Renée Müller", "renee muller"),
        ("ǻ ǟ ȫ", "å ä ö"),
        ("Sørensen Æbelø", "sörensen äbelö"),
        ("Œuvre Đorđe Łódź Þór ħal ırk ðe", "oeuvre dorde lodz thor hal irk de"),
        ("ﬁ Ｋ STRASSE ß", "fi k strasse ss"),
        ("sam\u00admanträde\u200b", "sammanträde"),
        ("Ελλάδα Йога 한국", "ελλαδα иога 한국"),
        ("q\u0301", "q"),
    ],
)
def test_letters_fold_but_the_three_stay(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_a_text_folds_alike_however_it_is_composed(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert {fold(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")} == {folded}
    assert fold(text.casefold()) == folded


@given(st.text(alphabet="aåäbzAÅÄÖöo"))
def test_none_of_the_three_becomes_another(text: str) -> None:
    assert [letter in "åäö" for letter in fold(text)] == [letter in "åäöÅÄÖ" for letter in text]


def test_the_alphabet_ends_with_the_three() -> None:
    names = ["Örn", "Zäta", "Ärla", "Åby", "Éa", "Eb", "zeta"]
    assert sorted(names, key=swedish_order) == ["Éa", "Eb", "zeta", "Zäta", "Åby", "Ärla", "Örn"]
