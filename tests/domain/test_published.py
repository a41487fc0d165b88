"""The register held against the links of a page."""

import pytest

from smdesk.domain.channels import Channel, Platform, Status
from smdesk.domain.published import DifferenceKind, Link, ListComparison, Surplus, compare
from tests.support import factories as make


def on(platform: Platform, url: str, key: str = "", **changes: object) -> Channel:
    return make.channel(platform=platform, url=url, key=key, **changes)


FACEBOOK = on(Platform.FACEBOOK, "https://www.facebook.com/exempel", "fb:exempel")
SCHOOL = on(Platform.INSTAGRAM, "https://www.instagram.com/abyskola/", name="Åby skola")
BLOG = on(Platform.BLOG, "https://www.kommun.example/blogg", name="Bloggen")
FEDI = on(Platform.MASTODON, "https://social.kommun.example/@kommun", name="Kommunen")
CLOSED = on(Platform.X, "https://x.com/exempel", "x:exempel", name="Kommunen", status=Status.CLOSED)
DORMANT = on(Platform.TIKTOK, "https://www.tiktok.com/@exempel", status=Status.DORMANT)
ALL = (FACEBOOK, SCHOOL, BLOG, FEDI)


def held(*links: str | tuple[str, str], active: tuple[Channel, ...] = ALL) -> ListComparison:
    made = [Link(*one) if isinstance(one, tuple) else Link(one, "") for one in links]
    return compare(active, (CLOSED, DORMANT), made)


def test_every_spelling_is_the_same_account() -> None:
    found = held(
        "http://m.facebook.com/Exempel/?ref=page_internal#top",
        "https://instagram.com/AbySkola?igsh=abc",
        "http://kommun.example/blogg/?utm_source=x",
        "https://social.kommun.example/users/kommun",
    )
    assert set(found.same) == {*ALL}
    assert found.differences == ()


def test_what_is_missing_and_what_is_too_much() -> None:
    found = held(FACEBOOK.url, ("https://www.youtube.com/@annan", "Vår film"), CLOSED.url)
    assert found.missing == (BLOG, FEDI, SCHOOL)
    assert [(one.channel, one.link.url) for one in found.left] == [(CLOSED, CLOSED.url)]
    assert found.surplus == (
        Surplus(Platform.YOUTUBE, "https://www.youtube.com/@annan", "Vår film"),
    )
    assert [one.kind for one in found.differences] == [
        *[DifferenceKind.MISSING] * 3, DifferenceKind.LEFT, DifferenceKind.SURPLUS
    ]  # fmt: skip
    assert found.linked == 3


def test_a_dormant_channel_may_be_there_or_not() -> None:
    urls = [one.url for one in ALL]
    assert held(*urls).differences == ()
    found = held(*urls, DORMANT.url)
    assert (found.differences, found.idle) == ((), (DORMANT,))
    assert held(DORMANT.url).linked == 1  # a page with that alone is a list all the same


def test_a_link_with_the_name_leads_elsewhere() -> None:
    other = "https://www.instagram.com/abyskola_2019/"
    found = held((other, "Åby  SKOLA på Instagram"))
    assert [(one.channel, one.link.url) for one in found.changed] == [(SCHOOL, other)]
    assert SCHOOL not in found.missing
    assert found.surplus == ()


@pytest.mark.parametrize(
    "links",
    [
        [("https://www.instagram.com/a/", "Instagram")],  # says no name
        [("https://www.facebook.com/a/", "Åby skola")],  # another platform
        [("https://www.instagram.com/a/", "Råby skola")],  # part of another name
        [(f"https://www.instagram.com/{name}/", "Åby skola") for name in "ab"],
    ],
)  # fmt: skip
def test_nothing_is_guessed(links: list[tuple[str, str]]) -> None:
    found = held(*links)
    assert (found.changed, SCHOOL in found.missing) == ((), True)
    assert len(found.surplus) == len(links)


def test_one_link_is_not_about_two_channels() -> None:
    twin = on(Platform.INSTAGRAM, "https://www.instagram.com/aby.tva/", name="Åby skola")
    found = held(("https://www.instagram.com/a/", "Åby skola"), active=(SCHOOL, twin))
    assert (found.changed, set(found.missing)) == ((), {SCHOOL, twin})


@pytest.mark.parametrize(
    "url",
    [
        "https://www.facebook.com/sharer/sharer.php?u=https://kommun.example",
        "https://www.facebook.com/nyheter/posts/123",  # a post, not an account
        "https://www.youtube.com/watch?v=abc",
        "https://youtu.be/abc",
        "https://fb.me/abc",  # nobody can tell where it leads
        "https://www.other.example/",
        "https://www.kommun.example/kontakt",
        "https://medium.com/@somebody",
        "mailto:x@kommun.example",
        "https://www.facebook.com",
    ],
)
def test_what_is_no_account_of_ours_is_let_be(url: str) -> None:
    found = held((url, "Läs mer"))
    assert (found.surplus, found.linked, len(found.missing)) == ((), 0, 4)


def test_a_link_to_a_post_does_not_list_the_channel() -> None:
    assert FACEBOOK in held(f"{FACEBOOK.url}/posts/123").missing
    assert FACEBOOK in held(f"{FACEBOOK.url}/about").same


def test_an_address_that_moved_to_another_channel_is_the_new_ones() -> None:
    former = on(Platform.FACEBOOK, FACEBOOK.url, "fb:exempel", status=Status.CLOSED)
    found = compare([FACEBOOK], [former], [Link(FACEBOOK.url, "")])
    assert (found.same, found.left) == ((FACEBOOK,), ())


def test_a_channel_without_address_is_missing() -> None:
    bare = on(Platform.BLOG, "", name="Ny")
    assert held(FACEBOOK.url, active=(FACEBOOK, bare)).missing == (bare,)
