"""Disposal: proposed, decided, carried out."""
