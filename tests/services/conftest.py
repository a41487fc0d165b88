"""A real SQLite database in a folder of its own; `ready_place` for tests on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from smdesk.services.ports import Store
from smdesk.storage.opening import open_store
from tests.support.databases import postgresql_server, ready_database, ready_file, ready_place
from tests.support.factories import TickingClock
from tests.support.world import World

__all__ = ["postgresql_server", "ready_database", "ready_file", "ready_place"]


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def store(tmp_path: Path, clock: TickingClock) -> Iterator[Store]:
    opened = open_store(tmp_path / "smdesk.sqlite3", clock)
    yield opened
    opened.close()


@pytest.fixture
def world(tmp_path: Path, store: Store, clock: TickingClock) -> World:
    return World(tmp_path, store, clock)
