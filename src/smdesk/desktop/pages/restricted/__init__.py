"""Copies of what was removed, shown to few."""
