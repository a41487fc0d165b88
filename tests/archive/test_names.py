"""Every name in the archive means the same to every file system, and fits Windows' longest path."""

import unicodedata
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.archive import FolderArchive
from smdesk.archive.bags import check_names
from smdesk.archive.guide import root_files
from smdesk.disk import MAX_PATH
from smdesk.domain.ids import new_id, short
from smdesk.domain.layout import (
    ASIDE,
    STAGING,
    TAG_MANIFEST,
    bag_folder,
    record_folder,
    stamp,
)
from smdesk.services.path_lengths import DEEPEST, LONGEST
from smdesk.services.ports import NewBag
from tests.archive.conftest import new_bag

DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"} | {
    f"{name}{number}" for name in ("com", "lpt") for number in "0123456789¹²³"
}
FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)}
IDS = st.builds(new_id)
MOMENTS = st.integers(0, 2**35).map(lambda second: datetime.fromtimestamp(second, UTC))
HALF_YEARS = st.sampled_from(["2026-H1", "2026-H2"])


def assert_safe(name: str) -> None:
    """Assert that Windows, macOS and Linux each keep a name as it is."""
    assert 0 < len(name) <= 255
    assert not FORBIDDEN & set(name)
    assert name.rstrip(" .") == name
    assert name.partition(".")[0].casefold() not in DEVICES
    assert unicodedata.normalize("NFD", name) == unicodedata.normalize("NFC", name) == name


def places() -> st.SearchStrategy[str]:
    captures = st.builds(
        lambda half_year, name, channel, at, capture: bag_folder(
            half_year=half_year,
            channel_name=name,
            channel_id=channel,
            taken_at=at,
            capture_id=capture,
        ),
        HALF_YEARS,
        st.text() | st.sampled_from([*sorted(DEVICES), "CON", "aux.txt", "Nul ", "x" * 500]),
        IDS,
        MOMENTS,
        IDS,
    )
    records = st.builds(
        lambda half_year, record, at: record_folder(
            half_year=half_year, record_id=record, made_at=at
        ),
        HALF_YEARS,
        IDS,
        MOMENTS,
    )
    return captures | records


@given(places())
def test_the_place_of_any_bag_is_safe(place: str) -> None:
    for name in place.split("/"):
        assert_safe(name.lower())
    half_year, channel, _ = place.split("/")
    assert channel.lower() == channel, "two channels could differ by case alone"
    assert half_year in {"2026-H1", "2026-H2"}
    longest = f"{place}/data/{'x' * 40}"  # what a bag's file may be called
    assert LONGEST + 1 + len(longest) < MAX_PATH
    aside = f"{ASIDE}/{stamp(datetime.now(UTC))}-{short(new_id())}/{place}/{TAG_MANIFEST}"
    assert len(aside) <= DEEPEST  # as repairing puts it there


@given(st.lists(st.tuples(st.text(), IDS), min_size=2, max_size=6, unique_by=lambda one: one[1]))
def test_two_captures_never_meet_in_a_folder(channels: list[tuple[str, str]]) -> None:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    made = sorted(
        bag_folder(
            half_year="2026-H2",
            channel_name=name,
            channel_id="aaaaaaaaaaaaaaaa",
            taken_at=at,
            capture_id=capture,
        ).casefold()
        for name, capture in channels
    )
    assert all(first != second for first, second in pairwise(made))


@given(st.text() | st.sampled_from(["con", "nul.txt", "a" * 41, "å.png", "A.png", "a.b.c", "."]))
def test_a_payload_file_has_a_safe_name_or_none(name: str) -> None:
    try:
        check_names([name])
    except ValueError:
        return
    assert_safe(name)
    assert name.lower() == name
    assert len(name) <= 40


UNSAFE = ("", ".", "CON", "con.png", "a b.png", "../x", "data/x", "x.", "Bild.png", "å.png")
TAKEN = ("statement.json", "statement.html")


@pytest.mark.parametrize("name", [*UNSAFE, *TAKEN, "x" * 31])
def test_unsafe_names_store_nothing(archive: FolderArchive, name: str) -> None:
    usual = new_bag()
    bag = NewBag(folder=usual.folder, statement={}, files={name: [b"x"]}, info={})
    with pytest.raises(ValueError, match="no bag may hold"):
        archive.store(bag)
    assert list(archive.bags()) == []
    staging = archive.root / STAGING
    assert list(staging.iterdir()) == []


def test_what_the_archive_holds_today_has_safe_names() -> None:
    check_names(["screen.png", "picture.png", "page.txt", "page.mhtml", "witness.png"])
    check_names(["register.pdf", "register.json", "protocol.json", "protocol.pdf", "original.pdf"])


def test_the_files_at_the_root_are_safe_on_windows() -> None:
    names = [Path(name).name for name in root_files()]
    for name in names:
        assert not FORBIDDEN & set(name)
        assert name.partition(".")[0].casefold() not in DEVICES
        assert unicodedata.normalize("NFC", name) == name
    assert len({name.casefold() for name in names}) == len(names)
