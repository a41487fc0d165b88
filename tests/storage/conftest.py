"""The database fixtures, for all tests of storage."""

from tests.support.databases import place, postgresql_server, store

__all__ = ["place", "postgresql_server", "store"]
