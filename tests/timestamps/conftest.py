"""An authority and its service."""

from tests.support.stamping import authority, server

__all__ = ["authority", "server"]
