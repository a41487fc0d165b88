"""The one table of what may be decided: its values, its names, and what agrees with it."""

import logging
import os
from collections.abc import Sequence
from dataclasses import fields

import pytest

from smdesk.services.settings.policy import (
    BY_NAME,
    PLACES,
    POLICIES,
    Kind,
    Policy,
    UnusableError,
    usable,
)
from smdesk.services.settings.settings import Settings
from smdesk.words import LANGUAGES, Words

ROOT = "C:\\" if os.name == "nt" else "/"
GOOD: dict[Kind, Sequence[str | int]] = {
    Kind.FOLDER: ["", f"{ROOT}arkiv å", f" {ROOT}srv "],
    Kind.ADDRESS: [
        "",
        "postgresql://server/smdesk",
        "postgresql://bo@[::1]:5433/smdesk?sslmode=verify-full",
    ],
    Kind.PROXY: ["", "direct", "http://proxy:8080", "http://proxy"],
    Kind.SWITCH: [True, False, 1, 0],
}
BAD: dict[Kind, list[tuple[object, str]]] = {
    Kind.FOLDER: [
        (3, "kind"),
        (True, "kind"),
        (None, "kind"),
        ("arkiv", "relative"),
        (f"{ROOT}a\0b", "kind"),
    ],
    Kind.ADDRESS: [
        (1, "kind"),
        ("C:/smdesk.sqlite3", "database"),
        ("sqlite:///smdesk", "database"),
        ("mysql://server/x", "database"),
        ("postgresql://server", "database"),
        ("postgresql://server:port/x", "database"),
        ("postgresql://[server/x", "database"),
        ("postgresql://bo:hemligt@server/x", "password"),
        ("postgresql://bo:@server/x", "password"),
        ("postgresql://server/x?user=bo&password=hemligt", "password"),
        ("postgresql://server/x?SSLPassword=hemligt", "password"),
    ],
    Kind.PROXY: [
        (8080, "kind"),
        ("proxy:8080", "proxy"),
        ("socks5://proxy:1080", "proxy"),
        ("https://proxy", "proxy"),
        ("http://", "proxy"),
        ("http://proxy:0", "proxy"),
        ("http://proxy:port", "proxy"),
        ("http://proxy/path", "proxy"),
        ("http://bo:hemligt@proxy:8080", "password"),
    ],
    Kind.SWITCH: [("ja", "kind"), ("true", "kind"), (2, "kind"), (None, "kind"), (1.0, "kind")],
}


@pytest.mark.parametrize("policy", POLICIES, ids=lambda one: one.name)
def test_each_value_is_taken_or_told(policy: Policy) -> None:
    good: Sequence[str | int] = GOOD.get(policy.kind, policy.choices)
    for value in good:
        assert usable(policy, value) == (value.strip() if isinstance(value, str) else bool(value))
    for wrong, code in BAD.get(policy.kind, [("fi", "choice"), ("", "choice"), (1, "kind")]):
        with pytest.raises(UnusableError) as caught:
            usable(policy, wrong)
        assert caught.value.code == code, wrong
    assert usable(policy, policy.default) == policy.default


def test_the_settings_agree_with_the_table() -> None:
    """A setting that may be decided is one that there is, with the default that it has."""
    defaults = {one.name: one.default for one in fields(Settings)}
    assert {one.name: one.default for one in POLICIES} == {
        name: default for name, default in defaults.items() if name in BY_NAME
    }
    assert BY_NAME.keys() >= PLACES
    names = [one.registry_name for one in POLICIES]
    assert len({name.casefold() for name in names}) == len(names)
    assert names[:2] == ["ArchiveFolder", "SecondCopyFolder"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_its_texts(language: str) -> None:
    words = Words(language)
    for policy in POLICIES:
        assert words(f"policy.name.{policy.name}") != words(f"policy.help.{policy.name}")
        assert all(words(f"policy.choice.{policy.name}.{one}") for one in policy.choices)
    codes = {code for cases in BAD.values() for _, code in cases} | {"choice"}
    for code in (*codes, "owner", "unknown", "unreadable"):
        assert words.has(f"finding.policy_{code}"), code


def test_every_log_level_is_one_of_pythons() -> None:
    levels = logging.getLevelNamesMapping()
    assert all(one.upper() in levels for one in BY_NAME["log_level"].choices)
