"""The index of captures on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from smdesk.domain.evidence import Method
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support.factories import NOW

CHANNELS = [factories.channel() for _ in range(3)]
HOURS = (5, 1, 9, 1)
TAKEN = {
    channel.id: [
        factories.capture(channel_id=channel.id, taken_at=NOW + timedelta(hours=hours), size=10)
        for hours in HOURS
    ]
    for channel in CHANNELS[:2]
}
FIRST, SECOND, BARE = (channel.id for channel in CHANNELS)


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    with store.write(factories.actor()) as work:
        for channel in CHANNELS:
            work.channels.add(channel)
        for captures in TAKEN.values():
            for capture in captures:
                work.captures.add(capture)
        work.commit()
    return store


def test_an_empty_index(store: SqlStore) -> None:
    with store.read() as snapshot:
        assert snapshot.captures.latest() == {}
        assert snapshot.captures.page() == []
        assert (snapshot.captures.count(), snapshot.captures.total_size()) == (0, 0)
        assert snapshot.captures.bags() == set()


def test_counts(filled: SqlStore) -> None:
    with filled.read() as snapshot:
        assert (snapshot.captures.count(), snapshot.captures.total_size()) == (8, 80)
        assert snapshot.captures.bags() == {c.bag for taken in TAKEN.values() for c in taken}


@pytest.mark.parametrize(
    ("hours", "index"), [(None, 2), (10, 2), (9, 0), (6, 0), (5, 3), (2, 3), (1, None)]
)
def test_the_latest_before_a_moment(filled: SqlStore, hours: int | None, index: int | None) -> None:
    until = None if hours is None else NOW + timedelta(hours=hours)
    with filled.read() as snapshot:
        latest = snapshot.captures.latest(until)
    wanted = {} if index is None else {key: taken[index] for key, taken in TAKEN.items()}
    assert latest == wanted


def test_the_latest_of_some_channels(filled: SqlStore) -> None:
    with filled.read() as snapshot:
        assert snapshot.captures.latest(channel_ids={SECOND, BARE}) == {SECOND: TAKEN[SECOND][2]}
        assert snapshot.captures.latest(channel_ids=set()) == {}


def test_pages_are_newest_first_and_complete(filled: SqlStore) -> None:
    with filled.read() as snapshot:
        whole = snapshot.captures.page(limit=None)
        pages = [snapshot.captures.page(offset=offset, limit=3) for offset in (0, 3, 6, 9)]
        one = snapshot.captures.page(channel_id=SECOND)
        assert snapshot.captures.page(channel_id=BARE) == []
    assert [capture for page in pages for capture in page] == whole
    assert whole == sorted(whole, key=lambda c: c.taken_at, reverse=True)
    taken = TAKEN[SECOND]
    assert one == [taken[2], taken[0], taken[3], taken[1]]


@pytest.mark.parametrize(
    ("complete", "findings"),
    [(None, ()), (True, ()), (True, ("parts_move",)), (False, ("consent_bar", "gaps"))],
)
def test_what_is_known_of_a_page_is_kept_with_it(
    filled: SqlStore, complete: bool | None, findings: tuple[str, ...]
) -> None:
    page = factories.capture(
        channel_id=BARE, method=Method.PAGE, complete=complete, findings=findings
    )
    with filled.write(factories.actor()) as work:
        work.captures.add(page)
        work.commit()
    with filled.read() as snapshot:
        assert snapshot.captures.get(page.id) == page
        assert snapshot.audit.differences() == []
        [step] = snapshot.audit.about(page.id)
    assert step.after == page


@pytest.mark.parametrize("change", ["complete = NOT complete", "findings = '[]'"])
def test_what_was_changed_past_the_program_is_told(filled: SqlStore, change: str) -> None:
    page = factories.capture(channel_id=BARE, complete=False, findings=("gaps",))
    with filled.write(factories.actor()) as work:
        work.captures.add(page)
        work.commit()
    with filled._engine.begin() as link:
        where = f"UPDATE captures SET {change} WHERE id = :id"  # noqa: S608  our own words
        link.execute(text(where), {"id": page.id})
    with filled.read() as snapshot:
        found = [(one.code, one.place) for one in snapshot.audit.differences()]
    assert found == [("row_differs_from_audit", f"capture {page.id}")]
