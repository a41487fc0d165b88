"""The database fixtures, for all tests of storage."""

from tests.support.databases import (
    place,
    postgresql_server,
    ready_database,
    ready_file,
    ready_place,
    store,
)

__all__ = ["place", "postgresql_server", "ready_database", "ready_file", "ready_place", "store"]
