"""Complete means: nothing missing, nothing twice, and the bottom was seen."""

from dataclasses import replace

import pytest

from smdesk.domain.completeness import (
    LACKING,
    Bound,
    Completeness,
    Gap,
    GapReason,
    PageFinding,
    Repeat,
    Seen,
)
from smdesk.words import LANGUAGES, Words

WHOLE = Completeness(width=10, height=20, scale=1.0, rows=20, bottom_proven=True)


def test_whole_with_its_bottom_is_complete() -> None:
    assert WHOLE.complete
    assert replace(WHOLE, bound=Bound.TEXT).complete


@pytest.mark.parametrize(
    "lacking",
    [
        {"bottom_proven": False},
        {"rows": 19},
        {"height": 0, "rows": 0},
        {"gaps": (Gap(top=3, height=0, reason=GapReason.AMBIGUOUS),)},
        {"repeats": (Repeat(top=3, height=2),)},
        *({"findings": (PageFinding(code=code),)} for code in sorted(LACKING)),
    ],
    ids=str,
)
def test_anything_that_lacks_makes_it_incomplete(lacking: dict[str, object]) -> None:
    assert not replace(WHOLE, **lacking).complete  # type: ignore[arg-type]  # each is its field's


@pytest.mark.parametrize("code", sorted(set(Seen) - LACKING))
def test_what_only_tells_how_it_was_leaves_it_complete(code: Seen) -> None:
    assert replace(WHOLE, findings=(PageFinding(code=code),)).complete


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_words(language: str) -> None:
    words = Words(language)
    keys = [
        *(f"page_finding.{code}" for code in Seen),
        *(f"gap.{reason}" for reason in GapReason),
        *(f"bound.{bound}" for bound in Bound),
    ]
    assert [key for key in keys if not words.has(key)] == []
