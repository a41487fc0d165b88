"""Identifiers: short enough for a Windows path, random enough to be made on any machine."""

import base64
import secrets


def new_id() -> str:
    """Return 16 characters of lower-case base 32, 80 random bits."""
    return base64.b32encode(secrets.token_bytes(10)).decode("ascii").lower()


def short(identifier: str) -> str:
    """Return the part that names a folder beside a readable slug."""
    return identifier[:6]
