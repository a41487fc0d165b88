"""Channels and their life."""
