"""Platforms by their names in cells and headings, and by their hosts."""

import pytest

from smdesk.domain.channels import Platform
from smdesk.domain.platforms import (
    HOSTS,
    SHORT_HOSTS,
    SPELLINGS,
    platform_named,
    platform_of_host,
)


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("x", Platform.X),
        ("X (f.d. Twitter)", Platform.X),
        ("Twitter", Platform.X),
        ("Youtube", Platform.YOUTUBE),
        ("Linkedin", Platform.LINKEDIN),
        ("Intagram", Platform.INSTAGRAM),
        ("BlueSky", Platform.BLUESKY),
        ("Tik tok", Platform.TIKTOK),
        ("snapchat", Platform.SNAPCHAT),
        ("Facebook-sida", Platform.FACEBOOK),
        ("Mastodon profile", Platform.MASTODON),
        ("O\u0308vrigt", Platform.OTHER),
        ("face_book", Platform.FACEBOOK),
        ("Facebok", None),
        ("", None),
        ("RSS", None),
    ],
)
def test_a_cell_names_a_platform_or_none(text: str, platform: Platform | None) -> None:
    assert platform_named(text) is platform


def test_every_platform_has_spellings_of_its_own() -> None:
    words = [word for line in SPELLINGS.values() for word in line.split()]
    assert set(SPELLINGS) == set(Platform)
    assert len(words) == len(set(words))
    assert all(platform_named(platform.value) is platform for platform in Platform)
    assert all(platform_named(word) for word in words)


@pytest.mark.parametrize(
    ("host", "found"),
    [
        ("facebook.com", (Platform.FACEBOOK, True)),
        ("www.facebook.com", (Platform.FACEBOOK, True)),
        ("sv-se.facebook.com", (Platform.FACEBOOK, True)),
        ("business.facebook.com", (Platform.FACEBOOK, False)),
        ("a.www.facebook.com", (Platform.FACEBOOK, False)),
        ("touch.x.com", (Platform.X, True)),
        ("notx.com", None),
        ("x.com.example", None),
        ("mastodon.social", None),
    ],
)
def test_a_host_belongs_to_a_platform(host: str, found: tuple[Platform, bool] | None) -> None:
    assert platform_of_host(host) == found


@pytest.mark.parametrize("front", ["", "www.", "m.", "web.", "mobile.", "mbasic.", "se."])
@pytest.mark.parametrize(("host", "platform"), HOSTS.items())
def test_fronts_of_known_hosts(front: str, host: str, platform: Platform) -> None:
    assert platform_of_host(front + host) == (platform, True)


def test_no_host_is_both_short_and_whole() -> None:
    assert not set(SHORT_HOSTS) & set(HOSTS)
