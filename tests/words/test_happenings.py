"""Every happening has its sentence, in both languages."""

import pytest

from smdesk.domain.happenings import Happening
from smdesk.domain.organisation import OfficeKind
from smdesk.words import LANGUAGES, Words
from smdesk.words.happenings import happening_text

VALUES = {"name": "N", "before": "A", "after": "B", "names": "C, D", "body": "E", "person": "P"}
BODIES = [f"{kind}_{what}" for kind in ("sector", "unit") for what in ("begins", "ends", "renamed")]
WAYS = [
    f"{what}_{way}"
    for what in ("unit", "channels", "members", "answers")
    for way in ("to", "from", "move")
]
HEADS = [f"{kind.value}_{how}" for kind in OfficeKind for how in ("holds", "acting", "vacant")]
ENDS = ["sector_head_ends", "unit_head_ends"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*BODIES, *WAYS, *HEADS, *ENDS])
def test_each_has_its_sentence(language: str, code: str) -> None:
    words = Words(language)
    for count in (1, 3):
        text = happening_text(Happening(code=code, values={**VALUES, "count": count}), words)
        assert text.endswith(".")
        assert "{" not in text


def test_the_reason_stands_beside() -> None:
    told = Happening(code="sector_ends", values={"name": "Kultur"}, reason="KF § 3")
    assert happening_text(told, Words()) == "Sektorn Kultur upphör. (KF § 3)"
