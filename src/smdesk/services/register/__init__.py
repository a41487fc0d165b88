"""Channels, people, units, mandates and what changed: kept, read and searched."""
