from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.layout import MAX_SLUG, RESERVED, bag_folder, slug, stamp


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Exempelköpings kommun", "exempelkopings-kommun"),
        ("Åmål – Ängelholm Ö!", "amal-angelholm-o"),
        ("CON", "kanal-con"),
        ("com1", "kanal-com1"),
        ("../../etc", "etc"),
        ("", "kanal"),
        ("日本", "kanal"),
        ("Strøm & Æble ß", "strom-aeble-ss"),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_every_name_gives_a_safe_folder(name: str) -> None:
    made = slug(name)
    assert 0 < len(made) <= MAX_SLUG
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert made not in RESERVED
    assert made.strip("-") == made


def test_the_place_of_a_bag() -> None:
    taken = datetime(2026, 11, 23, 14, 5, 1, tzinfo=timezone(timedelta(hours=1)))
    place = bag_folder(
        half_year="2026-H2",
        channel_name="Å" * 300,
        channel_id="abcdefghijklmnop",
        taken_at=taken,
        capture_id="qrstuvwxyz234567",
    )
    assert stamp(taken) == "20261123T130501Z"
    assert place == f"2026-H2/{'a' * 40}-abcdef/20261123T130501Z-qrstuvwxyz234567"
    assert len(place) < 120
