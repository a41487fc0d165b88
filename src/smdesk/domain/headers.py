"""Which headers of a page's answer nobody may keep: those by which somebody is signed in."""

from collections.abc import Mapping

SECRET_PARTS = ("authoriz", "cookie", "csrf", "session", "token", "xsrf")
"""Sites have names of their own for them: `ig-set-authorization`, `x-csrf-token`."""


def public_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers without those that sign somebody in."""
    return {name: value for name, value in headers.items() if not _signs_in(name)}


def _signs_in(name: str) -> bool:
    return any(part in name.casefold() for part in SECRET_PARTS)
