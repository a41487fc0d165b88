"""Addresses as people paste them: exact results for every form met in real lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.address_parts import check_web_address
from smdesk.domain.addresses import Address, recognise
from smdesk.domain.channels import Platform
from smdesk.domain.errors import Problem

P = Platform
FB, IG, YT, LI = (
    "https://www.facebook.com/",
    "https://www.instagram.com/",
    "https://www.youtube.com/",
    "https://www.linkedin.com/",
)
FLICKR, THREADS, TIKTOK = (
    "https://www.flickr.com/photos/",
    "https://www.threads.com/",
    "https://www.tiktok.com/",
)

# raw, platform, url, key
CLEAN = [
    # 1: X under both names
    ("twitter.com/Exempel", P.X, "https://x.com/Exempel", "x:exempel"),
    ("https://www.twitter.com/Exempel/", P.X, "https://x.com/Exempel", "x:exempel"),
    ("https://twitter.com/AmbCanNL?lang=fr", P.X, "https://x.com/AmbCanNL", "x:ambcannl"),
    ("https://x.com/@Exempel", P.X, "https://x.com/Exempel", "x:exempel"),
    ("https://mobile.twitter.com/a_b.c-d", P.X, "https://x.com/a_b.c-d", "x:a_b.c-d"),
    ("https://x.com/Exempel/with_replies", P.X, "https://x.com/Exempel", "x:exempel"),
    ("https://x.com/Exempel/media", P.X, "https://x.com/Exempel", "x:exempel"),
    # 2 to 7: Facebook
    ("https://www.facebook.com/Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("http://facebook.com/CdnDemocracy", P.FACEBOOK, FB + "CdnDemocracy", "fb:cdndemocracy"),
    ("https://fb.com/Exempel.kommun/", P.FACEBOOK, FB + "Exempel.kommun", "fb:exempel.kommun"),
    ("facebook.com/E?ref=ts&fref=ts&__tn__=x&eid=y&_rdr=p", P.FACEBOOK, FB + "E", "fb:e"),
    ("https://www.facebook.com/pg/Exempel/about/?ref=x", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("https://www.facebook.com/Exempel/about", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("https://www.facebook.com/Exempel/PHOTOS/", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("https://www.facebook.com/@Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    (
        "https://www.facebook.com/profile.php?id=100064&sk=about",
        P.FACEBOOK,
        FB + "profile.php?id=100064",
        "fb:id:100064",
    ),
    (
        "https://www.facebook.com/Profile.php?sk=x&id=7",
        P.FACEBOOK,
        FB + "profile.php?id=7",
        "fb:id:7",
    ),
    (
        "https://www.facebook.com/people/Namn-Namnsson/100064/",
        P.FACEBOOK,
        FB + "profile.php?id=100064",
        "fb:id:100064",
    ),
    ("https://www.facebook.com/pages/Namn/100064", P.FACEBOOK, FB + "100064", "fb:id:100064"),
    ("https://www.facebook.com/pages/Namn/7", P.FACEBOOK, FB + "7", "fb:id:7"),
    ("https://www.facebook.com/7", P.FACEBOOK, FB + "7", "fb:id:7"),
    (
        "https://www.facebook.com/pages/category/Library/Namn-100064/",
        P.FACEBOOK,
        FB + "100064",
        "fb:id:100064",
    ),
    ("https://www.facebook.com/p/Ett-Namn-100064/", P.FACEBOOK, FB + "100064", "fb:id:100064"),
    ("https://www.facebook.com/Ett-Namn-100064/about", P.FACEBOOK, FB + "100064", "fb:id:100064"),
    ("https://www.facebook.com/Namn-12345", P.FACEBOOK, FB + "12345", "fb:id:12345"),
    ("https://www.facebook.com/Namn-2024", P.FACEBOOK, FB + "Namn-2024", "fb:namn-2024"),
    ("https://www.facebook.com/groups/Exempel/", P.FACEBOOK, FB + "groups/Exempel",
     "fb:groups/exempel"),
    ("https://www.facebook.com/groups/100064", P.FACEBOOK, FB + "groups/100064",
     "fb:groups/100064"),
    ("https://m.facebook.com/Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("https://sv-se.facebook.com/Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("https://web.facebook.com/Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    # 8: Instagram
    ("instagram.com/ExempelKommun", P.INSTAGRAM, IG + "exempelkommun/", "instagram:exempelkommun"),
    ("https://www.instagram.com/e/?hl=en", P.INSTAGRAM, IG + "e/", "instagram:e"),
    ("https://www.instagram.com/@e/tagged/", P.INSTAGRAM, IG + "e/", "instagram:e"),
    # 9 to 11: YouTube keeps the form that was written
    ("youtube.com/user/Exempel", P.YOUTUBE, YT + "user/Exempel", "youtube:user/exempel"),
    (
        "https://www.youtube.com/channel/UCaB_c-9/featured?view_as=subscriber",
        P.YOUTUBE,
        YT + "channel/UCaB_c-9",
        "youtube:channel/UCaB_c-9",
    ),
    (
        "https://m.youtube.com/CHANNEL/UCaB?disable_polymer=1",
        P.YOUTUBE,
        YT + "channel/UCaB",
        "youtube:channel/UCaB",
    ),
    ("https://youtube.com/@Exempel/about", P.YOUTUBE, YT + "@Exempel", "youtube:@exempel"),
    ("https://www.youtube.com/c/Exempel", P.YOUTUBE, YT + "c/Exempel", "youtube:c/exempel"),
    ("https://www.youtube.com/Exempel/videos", P.YOUTUBE, YT + "Exempel", "youtube:exempel"),
    ("https://www.youtube.com/@Åby", P.YOUTUBE, YT + "@%C3%85by", "youtube:@åby"),
    # 12 and 13: LinkedIn
    ("linkedin.com/company/Slug", P.LINKEDIN, LI + "company/Slug/", "linkedin:company/slug"),
    (
        "https://ca.linkedin.com/company/slug/about/?originalSubdomain=ca",
        P.LINKEDIN,
        LI + "company/slug/",
        "linkedin:company/slug",
    ),
    (
        "https://www.linkedin.com/showcase/slug#:~:text=Om",
        P.LINKEDIN,
        LI + "showcase/slug/",
        "linkedin:showcase/slug",
    ),
    ("https://www.linkedin.com/school/slug", P.LINKEDIN, LI + "school/slug/",
     "linkedin:school/slug"),
    ("https://www.linkedin.com/groups/123", P.LINKEDIN, LI + "groups/123/", "linkedin:groups/123"),
    ("https://www.linkedin.com/company/l%E2%80%99%C3%A9t%C3%A9", P.LINKEDIN,
     LI + "company/l%E2%80%99%C3%A9t%C3%A9/", "linkedin:company/l’été"),
    # 14: scheme and host
    ("HTTPS://WWW.Facebook.COM/Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("//www.facebook.com/Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    (" \u00a0https://www.facebook.com/Exempel\t", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("https://www.facebook.com:443/Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("http://www.facebook.com:80/Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("www.facebook.com:443/Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("https://www.facebook.com./Exempel", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    ("https://www.facebook.com//Exempel//", P.FACEBOOK, FB + "Exempel", "fb:exempel"),
    # 15: Flickr
    ("flickr.com/photos/name", P.FLICKR, FLICKR + "name/", "flickr:name"),
    ("https://www.flickr.com/photos/12345@N02/", P.FLICKR, FLICKR + "12345@N02/",
     "flickr:12345@n02"),
    ("https://www.flickr.com/people/12345%40N02/", P.FLICKR, FLICKR + "12345@N02/",
     "flickr:12345@n02"),
    ("https://www.flickr.com/photos/name/albums", P.FLICKR, FLICKR + "name/", "flickr:name"),
    # 17 and 18, and others
    (
        "https://bsky.app/profile/Exempel.bsky.social",
        P.BLUESKY,
        "https://bsky.app/profile/Exempel.bsky.social",
        "bluesky:exempel.bsky.social",
    ),
    ("https://bsky.app/profile/did:plc:a1", P.BLUESKY, "https://bsky.app/profile/did:plc:a1",
     "bluesky:did:plc:a1"),
    ("https://exempel.bsky.social", P.BLUESKY, "https://bsky.app/profile/exempel.bsky.social",
     "bluesky:exempel.bsky.social"),
    ("snapchat.com/add/X", P.SNAPCHAT, "https://www.snapchat.com/add/X", "snapchat:x"),
    ("https://www.snapchat.com/@x", P.SNAPCHAT, "https://www.snapchat.com/add/x", "snapchat:x"),
    ("reddit.com/user/X/", P.REDDIT, "https://www.reddit.com/user/X", "reddit:user/x"),
    ("https://old.reddit.com/u/x/submitted", P.REDDIT, "https://www.reddit.com/user/x",
     "reddit:user/x"),
    ("https://www.reddit.com/r/Sverige/", P.REDDIT, "https://www.reddit.com/r/Sverige",
     "reddit:r/sverige"),
    ("https://www.tiktok.com/@Exempel?lang=sv", P.TIKTOK, TIKTOK + "@Exempel", "tiktok:exempel"),
    ("https://www.threads.net/@Exempel", P.THREADS, THREADS + "@exempel", "threads:exempel"),
    ("https://threads.com/@exempel/replies", P.THREADS, THREADS + "@exempel", "threads:exempel"),
    ("https://www.vimeo.com/Exempel", P.VIMEO, "https://vimeo.com/Exempel", "vimeo:exempel"),
    ("https://vimeo.com/channels/Exempel", P.VIMEO, "https://vimeo.com/channels/Exempel",
     "vimeo:channels/exempel"),
    ("https://se.pinterest.com/Exempel/", P.PINTEREST, "https://www.pinterest.com/Exempel/",
     "pinterest:exempel"),
    ("https://pinterest.se/Exempel/_saved", P.PINTEREST, "https://www.pinterest.com/Exempel/",
     "pinterest:exempel"),
    # percent-encoding and composition
    ("https://www.facebook.com/Skellefte%C3%A5", P.FACEBOOK, FB + "Skellefte%C3%A5",
     "fb:skellefteå"),
    ("https://www.facebook.com/Skellefteå", P.FACEBOOK, FB + "Skellefte%C3%A5", "fb:skellefteå"),
    ("https://www.facebook.com/Skelleftea\u030a", P.FACEBOOK, FB + "Skellefte%C3%A5",
     "fb:skellefteå"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "platform", "url", "key"), CLEAN)
def test_an_address_has_one_form(raw: str, platform: Platform, url: str, key: str) -> None:
    expected = Address(platform=platform, url=url, key=key)
    assert recognise(raw) == recognise(raw, platform) == recognise(url) == expected


# raw, hint, platform, url, key; for hosts that no platform is known by
OWN = [
    ("https://social.example.se/@User", P.MASTODON, "https://social.example.se/@User",
     "user@social.example.se"),
    ("http://Social.example.se/web/@user/", P.MASTODON, "https://social.example.se/@user",
     "user@social.example.se"),
    ("https://social.example.se/users/user/followers", P.MASTODON,
     "https://social.example.se/@user", "user@social.example.se"),
    ("https://social.example.se/users/user", P.MASTODON, "https://social.example.se/@user",
     "user@social.example.se"),
    ("https://social.example.se/@user/with_replies", P.MASTODON,
     "https://social.example.se/@user", "user@social.example.se"),
    ("blogg.example.se", P.BLOG, "https://blogg.example.se/", "site:blogg.example.se/"),
    ("http://www.Example.se/Blogg/", P.WEBSITE, "https://www.example.se/Blogg/",
     "site:example.se/Blogg"),
    ("https://example.se/Blogg", P.OTHER, "https://example.se/Blogg", "site:example.se/Blogg"),
    ("https://example.se/?utm_source=x&p=7&fbclid=y#topp", P.BLOG, "https://example.se/?p=7",
     "site:example.se/?p=7"),
    ("https://example.se/a?b&c=d+e%20f", P.BLOG, "https://example.se/a?b&c=d+e%20f",
     "site:example.se/a?b&c=d+e%20f"),
    ("https://example.se/a?utm_campaign=x&igsh=1&gclid=2", P.PODCAST, "https://example.se/a",
     "site:example.se/a"),
    ("https://example.se/en%20blogg/å", P.BLOG, "https://example.se/en%20blogg/%C3%A5",
     "site:example.se/en%20blogg/%C3%A5"),
    ("https://example.se/a.#x", P.BLOG, "https://example.se/a", "site:example.se/a"),
    ("https://example.se/a,?", P.BLOG, "https://example.se/a", "site:example.se/a"),
    ("https://example.se/a./", P.BLOG, "https://example.se/a./", "site:example.se/a"),
    ("https://example.se/@a", P.BLOG, "https://example.se/@a", "site:example.se/@a"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "hint", "url", "key"), OWN)
def test_an_unknown_host_is_what_it_is_said_to_be(
    raw: str, hint: Platform, url: str, key: str
) -> None:
    expected = Address(platform=hint, url=url, key=key)
    assert recognise(raw, hint) == recognise(url, hint) == expected


def warned(code: str, **values: object) -> Problem:
    return Problem(code=code, at="address", values=values)


BUILT = warned("address_built")

# raw, hint, platform, url, key, warnings
WARNED: list[tuple[str, Platform | None, Platform, str, str, list[Problem]]] = [
    ("@Exempel", P.X, P.X, "https://x.com/Exempel", "x:exempel", [BUILT]),
    ("Exempel", P.FACEBOOK, P.FACEBOOK, FB + "Exempel", "fb:exempel", [BUILT]),
    ("@patrimoine.cdn", P.INSTAGRAM, P.INSTAGRAM, IG + "patrimoine.cdn/",
     "instagram:patrimoine.cdn", [BUILT]),
    ("@exempel", P.YOUTUBE, P.YOUTUBE, YT + "@exempel", "youtube:@exempel", [BUILT]),
    ("exempel", P.TIKTOK, P.TIKTOK, TIKTOK + "@exempel", "tiktok:exempel", [BUILT]),
    ("exempel", P.THREADS, P.THREADS, THREADS + "@exempel", "threads:exempel", [BUILT]),
    ("exempel", P.SNAPCHAT, P.SNAPCHAT, "https://www.snapchat.com/add/exempel",
     "snapchat:exempel", [BUILT]),
    ("exempel", P.FLICKR, P.FLICKR, FLICKR + "exempel/", "flickr:exempel", [BUILT]),
    ("exempel", P.VIMEO, P.VIMEO, "https://vimeo.com/exempel", "vimeo:exempel", [BUILT]),
    ("exempel", P.PINTEREST, P.PINTEREST, "https://www.pinterest.com/exempel/",
     "pinterest:exempel", [BUILT]),
    ("exempel.bsky.social", P.BLUESKY, P.BLUESKY, "https://bsky.app/profile/exempel.bsky.social",
     "bluesky:exempel.bsky.social", [BUILT]),
    ("@exempel.se", P.BLUESKY, P.BLUESKY, "https://bsky.app/profile/exempel.se",
     "bluesky:exempel.se", [BUILT]),
    ("@User@social.example.se", P.MASTODON, P.MASTODON, "https://social.example.se/@User",
     "user@social.example.se", [BUILT]),
    ("user@social.example.se", P.MASTODON, P.MASTODON, "https://social.example.se/@user",
     "user@social.example.se", [BUILT]),
    ("@user@social.example.se", None, P.MASTODON, "https://social.example.se/@user",
     "user@social.example.se", [BUILT, warned("platform_by_form")]),
    ("https://social.example.se/@user", None, P.MASTODON, "https://social.example.se/@user",
     "user@social.example.se", [warned("platform_by_form")]),
    ("https://social.example.se/@user@other.example.org", P.MASTODON, P.MASTODON,
     "https://other.example.org/@user", "user@other.example.org", [BUILT]),
    # the host overrules the platform that was named
    ("https://www.facebook.com/E", P.X, P.FACEBOOK, FB + "E", "fb:e",
     [warned("platform_clash", said="x", found="facebook")]),
    ("https://www.facebook.com/E", P.WEBSITE, P.FACEBOOK, FB + "E", "fb:e",
     [warned("platform_clash", said="website", found="facebook")]),
    ("x.com/E", P.FACEBOOK, P.X, "https://x.com/E", "x:e",
     [warned("platform_clash", said="facebook", found="x")]),
    # short links stay as they are
    ("http://fb.me/Exempel", None, P.FACEBOOK, "https://fb.me/Exempel", "short:fb.me/Exempel",
     [warned("short_link", host="fb.me")]),
    ("https://www.youtu.be/aB?si=x", P.YOUTUBE, P.YOUTUBE, "https://youtu.be/aB?si=x",
     "short:youtu.be/aB?si=x", [warned("short_link", host="youtu.be")]),
    ("bit.ly/Xy", None, P.OTHER, "https://bit.ly/Xy", "short:bit.ly/Xy",
     [warned("short_link", host="bit.ly")]),
    ("t.co/Xy/", P.INSTAGRAM, P.INSTAGRAM, "https://t.co/Xy/", "short:t.co/Xy/",
     [warned("short_link", host="t.co")]),
    ("https://lnkd.in/Xy", P.LINKEDIN, P.LINKEDIN, "https://lnkd.in/Xy", "short:lnkd.in/Xy",
     [warned("short_link", host="lnkd.in")]),
    ("https://pin.it/Xy", P.X, P.PINTEREST, "https://pin.it/Xy", "short:pin.it/Xy",
     [warned("platform_clash", said="x", found="pinterest"),
      warned("short_link", host="pin.it")]),
    ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.se", None, P.OTHER,
     "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.se",
     "short:l.facebook.com/l.php?u=https%3A%2F%2Fa.se",
     [warned("short_link", host="l.facebook.com")]),
    # LinkedIn
    ("https://www.linkedin.com/company/77/admin/dashboard", None, P.LINKEDIN,
     LI + "company/77/", "linkedin:company/77",
     [warned("linkedin_number"), warned("linkedin_admin")]),
    ("https://www.linkedin.com/in/Anna-Ek", None, P.LINKEDIN, LI + "in/Anna-Ek/",
     "linkedin:in/anna-ek", [warned("linkedin_person")]),
    # what lies below the account is dropped, and said
    ("https://x.com/E/status/1", None, P.X, "https://x.com/E", "x:e",
     [warned("address_shortened", dropped="status/1")]),
    ("https://x.com/E/media/1", None, P.X, "https://x.com/E", "x:e",
     [warned("address_shortened", dropped="media/1")]),
    ("https://www.facebook.com/E/posts/1", None, P.FACEBOOK, FB + "E", "fb:e",
     [warned("address_shortened", dropped="posts/1")]),
    ("https://www.facebook.com/E-123456/a/b", None, P.FACEBOOK, FB + "123456", "fb:id:123456",
     [warned("address_shortened", dropped="a/b")]),
    ("https://www.facebook.com/people/E/77/a/b", None, P.FACEBOOK, FB + "profile.php?id=77",
     "fb:id:77", [warned("address_shortened", dropped="a/b")]),
    ("https://www.facebook.com/pages/E/77/x", None, P.FACEBOOK, FB + "77", "fb:id:77",
     [warned("address_shortened", dropped="x")]),
    ("https://www.facebook.com/p/E-123456/x", None, P.FACEBOOK, FB + "123456", "fb:id:123456",
     [warned("address_shortened", dropped="x")]),
    ("https://www.youtube.com/@E/a/b", None, P.YOUTUBE, YT + "@E", "youtube:@e",
     [warned("address_shortened", dropped="a/b")]),
    ("https://www.linkedin.com/company/e/a/b", None, P.LINKEDIN, LI + "company/e/",
     "linkedin:company/e", [warned("address_shortened", dropped="a/b")]),
    ("https://www.reddit.com/r/e/a/b", None, P.REDDIT, "https://www.reddit.com/r/e",
     "reddit:r/e", [warned("address_shortened", dropped="a/b")]),
    ("https://social.example.se/@user/1", P.MASTODON, P.MASTODON,
     "https://social.example.se/@user", "user@social.example.se",
     [warned("address_shortened", dropped="1")]),
    ("https://e.bsky.social/x", None, P.BLUESKY, "https://bsky.app/profile/e.bsky.social",
     "bluesky:e.bsky.social", [warned("address_shortened", dropped="x")]),
    # stops of the sentence it was copied from
    ("https://www.facebook.com/E.", None, P.FACEBOOK, FB + "E", "fb:e",
     [warned("address_trimmed", sign=".")]),
    ("https://x.com/E,;", P.FACEBOOK, P.X, "https://x.com/E", "x:e",
     [warned("address_trimmed", sign=",;"),
      warned("platform_clash", said="facebook", found="x")]),
    # letters outside ASCII in the host are legal, and shown
    ("https://åby.example.se/", P.BLOG, P.BLOG, "https://xn--by-xia.example.se/",
     "site:xn--by-xia.example.se/", [warned("address_idn", host="xn--by-xia.example.se")]),
    ("https://xn--by-xia.example.se/@u", P.MASTODON, P.MASTODON,
     "https://xn--by-xia.example.se/@u", "u@xn--by-xia.example.se",
     [warned("address_idn", host="xn--by-xia.example.se")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "hint", "expected"),
    [
        (raw, hint, Address(platform=platform, url=url, key=key, warnings=tuple(warnings)))
        for raw, hint, platform, url, key, warnings in WARNED
    ],
)
def test_what_was_changed_or_unsure_is_said(
    raw: str, hint: Platform | None, expected: Address
) -> None:
    assert recognise(raw, hint) == expected


LONG = "https://www.facebook.com/" + "a" * 1_976
WRONG = [
    ("", None, "required", {}),
    (" \n", P.X, "required", {}),
    (LONG, None, "too_long", {"limit": 2_000, "length": 2_001}),
    ("https://www.facebook.com/Min Sida", None, "address_space", {}),
    ("https://www.facebook.com/Min%20Sida", None, "address_space", {}),
    ("https://www.youtube.com/user/a%09b", None, "control_character", {"character": "U+0009"}),
    ("Floraskolans kök", P.FACEBOOK, "address_space", {}),
    ("@Floraskolans kök", P.X, "address_space", {}),
    ("https://a.se https://b.se", P.BLOG, "address_space", {}),
    ("https://x.com/a\x00b", None, "control_character", {"character": "U+0000"}),
    ("https://x.com/a\u202eb", None, "control_character", {"character": "U+202E"}),
    ("https://x.com/a\u200bb", None, "control_character", {"character": "U+200B"}),
    ("https://x.com/\ud800", None, "control_character", {"character": "U+D800"}),
    ("https://x.com/\ue000", None, "control_character", {"character": "U+E000"}),
    ("https://x.com/\U0003ffff", None, "control_character", {"character": "U+3FFFF"}),
    ("https://x.com/a%00b", None, "control_character", {"character": "U+0000"}),
    ("https://example.se/%E2%80%AE", P.BLOG, "control_character", {"character": "U+202E"}),
    ("https://example.se/?a=%0a", P.BLOG, "control_character", {"character": "U+000A"}),
    ("https://x.com/%E5", None, "address_percent", {}),
    ("https://example.se/?a=%E5", P.BLOG, "address_percent", {}),
    ("<https://x.com/a>", None, "address_sign", {"sign": "<"}),
    ("https:\\\\x.com\\a", None, "address_sign", {"sign": "\\"}),
    ("https://x.com/a`b", None, "address_sign", {"sign": "`"}),
    ("https://x.com/åäö", None, "address_sign", {"sign": "å"}),
    ("https://x.com/@@a", None, "address_sign", {"sign": "@"}),
    ("https://www.facebook.com/a%2Fb", None, "address_sign", {"sign": "/"}),
    ("https://www.facebook.com/./a", None, "address_sign", {"sign": "."}),
    ("https://www.facebook.com/a;/", None, "address_sign", {"sign": ";"}),
    ("javascript:void", P.X, "address_scheme", {"scheme": "javascript"}),
    ("@a_b", P.BLOG, "handle_unclear", {"platform": "blog"}),
    ("@a@x", P.MASTODON, "address_login", {}),
    ("@a@-b.se", P.MASTODON, "address_host", {"host": "-b.se"}),
    ("@a@b_c.se", None, "address_host", {"host": "b_c.se"}),
    ("https://www.facebook.com/a@b", None, "address_sign", {"sign": "@"}),
    ("https://www.youtube.com/@a@b", None, "address_sign", {"sign": "@"}),
    ("https://www.youtube.com/c/@b", None, "address_sign", {"sign": "@"}),
    ("https://www.linkedin.com/company/a%3Fb", None, "address_sign", {"sign": "?"}),
    ("https://www.reddit.com/r/å", None, "address_sign", {"sign": "å"}),
    ("javascript:alert(1)", P.BLOG, "address_scheme", {"scheme": "javascript"}),
    ("JavaScript://example.se/%0aalert(1)", P.BLOG, "address_scheme", {"scheme": "javascript"}),
    ("file:///etc/passwd", P.WEBSITE, "address_scheme", {"scheme": "file"}),
    ("data:text/html,x", None, "address_scheme", {"scheme": "data"}),
    ("mailto:a@example.se", None, "address_scheme", {"scheme": "mailto"}),
    ("https:x.com/a", None, "address_scheme", {"scheme": "https"}),
    ("http:/x.com/a", None, "address_scheme", {"scheme": "http"}),
    ("ftp://x.com/a", None, "address_scheme", {"scheme": "ftp"}),
    ("https://user:secret@x.com/a", None, "address_login", {}),
    ("https://user@example.se/", P.BLOG, "address_login", {}),
    ("https://www.facebook.com@evil.example/", None, "address_login", {}),
    ("https://example.se:8080/", P.BLOG, "address_port", {"port": "8080"}),
    ("example.se:8080/x", P.BLOG, "address_port", {"port": "8080"}),
    ("https://x.com:abc/a", None, "address_port", {"port": "abc"}),
    ("https://localhost/a", P.BLOG, "address_host", {"host": "localhost"}),
    ("https://192.168.0.1/a", P.BLOG, "address_host", {"host": "192.168.0.1"}),
    ("https:///a", P.BLOG, "address_host", {"host": ""}),
    ("https://-a.se/", P.BLOG, "address_host", {"host": "-a.se"}),
    ("https://a-.se/", P.BLOG, "address_host", {"host": "a-.se"}),
    ("https://a_b.se/", P.BLOG, "address_host", {"host": "a_b.se"}),
    ("https://a..se/", P.BLOG, "address_host", {"host": "a..se"}),
    ("https://å..se/", P.BLOG, "address_host", {"host": "å..se"}),
    (f"https://{'a.' * 126}se/", P.BLOG, "address_host", {"host": "a." * 126 + "se"}),
    (f"https://{'a' * 64}.se/", P.BLOG, "address_host", {"host": "a" * 64 + ".se"}),
    ("https://f\u0430cebook.com/a", None, "address_lookalike", {"host": "f\u0430cebook.com"}),
    ("https://www.facebóok.com/a", P.BLOG, "address_lookalike", {"host": "www.facebóok.com"}),
    ("https://bít.ly/a", P.BLOG, "address_lookalike", {"host": "bít.ly"}),
    ("https://ｘ.com/a", None, "address_lookalike", {"host": "ｘ.com"}),
    (
        "https://xn--fcebook-8va.com/a",
        P.BLOG,
        "address_lookalike",
        {"host": "xn--fcebook-8va.com"},
    ),
    # no account
    *[
        (raw, None, "address_not_account", {})
        for raw in [
            "https://www.facebook.com/",
            "facebook.com",
            "https://www.facebook.com/profile.php",
            "https://www.facebook.com/pg/profile.php",
            "https://www.facebook.com/@events",
            "https://www.facebook.com/profile.php?id=abc",
            "https://www.facebook.com/profile.php?id=" + "1" * 21,
            "https://www.facebook.com/sharer/sharer.php?u=x",
            "https://www.facebook.com/events/1",
            "https://www.facebook.com/pages",
            "https://www.facebook.com/pages/Namn",
            "https://www.facebook.com/pages/category/Library",
            "https://www.facebook.com/p/Namn",
            "https://www.facebook.com/people/Namn",
            "https://www.facebook.com/people/Namn-123456",
            "https://www.facebook.com/groups/",
            "https://www.facebook.com/pg/",
            "https://www.facebook.com/@",
            "https://business.facebook.com/Exempel",
            "https://x.com",
            "https://x.com/@",
            "https://x.com/search?q=a",
            "https://x.com/I/events/1",
            "https://help.x.com/a",
            "https://www.instagram.com/p/abc/",
            "https://www.instagram.com/reel/abc/",
            "https://www.tiktok.com/exempel",
            "https://www.tiktok.com/@",
            "https://www.threads.com/exempel",
            "https://bsky.app/exempel",
            "https://bsky.app/profile",
            "https://bsky.app/@exempel",
            "https://www.snapchat.com/exempel",
            "https://www.snapchat.com/add",
            "https://www.flickr.com/exempel",
            "https://www.flickr.com/photos/",
            "https://vimeo.com/123456",
            "https://vimeo.com/",
            "https://vimeo.com/ondemand/x",
            "https://www.pinterest.com/pin/1/",
            "https://www.reddit.com/",
            "https://www.reddit.com/r",
            "https://www.reddit.com/best/x",
            "https://www.youtube.com/",
            "https://www.youtube.com/watch?v=abc",
            "https://www.youtube.com/Playlist?list=abc",
            "https://www.youtube.com/channel",
            "https://www.youtube.com/@",
            "https://www.linkedin.com/",
            "https://www.linkedin.com/company",
            "https://www.linkedin.com/feed/x",
            "https://bit.ly",
        ]
    ],
    ("https://social.example.se/user", P.MASTODON, "address_not_account", {}),
    ("https://social.example.se/users", P.MASTODON, "address_not_account", {}),
    ("https://social.example.se/@å", P.MASTODON, "address_not_account", {}),
    ("https://social.example.se/@a@x.com", P.MASTODON, "address_not_account", {}),
    ("https://social.example.se/@a@bit.ly", P.MASTODON, "address_not_account", {}),
    ("https://social.example.se/@a@b", P.MASTODON, "address_host", {"host": "b"}),
    (
        "https://www.youtube.com/channel/Exempel",
        None,
        "youtube_channel_id",
        {"text": "Exempel"},
    ),
    # what the text does not tell
    ("@Exempel", None, "platform_missing", {}),
    ("Exempel", None, "platform_missing", {}),
    ("exempel", P.YOUTUBE, "handle_unclear", {"platform": "youtube"}),
    ("@exempel", P.LINKEDIN, "handle_unclear", {"platform": "linkedin"}),
    ("@exempel", P.BLUESKY, "handle_unclear", {"platform": "bluesky"}),
    ("@exempel", P.MASTODON, "handle_unclear", {"platform": "mastodon"}),
    ("@exempel", P.WEBSITE, "handle_unclear", {"platform": "website"}),
    ("patrimoine.cdn", P.INSTAGRAM, "handle_unclear", {"platform": "instagram"}),
    ("kommun@example.se", P.FACEBOOK, "address_email", {}),
    ("kommun@example.se", None, "address_email", {}),
    ("https://example.se/", None, "platform_unknown", {"host": "example.se"}),
    ("example.se", None, "platform_unknown", {"host": "example.se"}),
    ("https://medium.com/@a", None, "platform_unknown", {"host": "medium.com"}),
    ("https://www.medium.com/@a", None, "platform_unknown", {"host": "www.medium.com"}),
    ("https://example.se/users/a", None, "platform_unknown", {"host": "example.se"}),
    ("https://example.se/@å", None, "platform_unknown", {"host": "example.se"}),
    (
        "https://example.se/kommun",
        P.FACEBOOK,
        "platform_host",
        {"platform": "facebook", "host": "example.se"},
    ),
    (
        "https://notfacebook.com/kommun",
        P.FACEBOOK,
        "platform_host",
        {"platform": "facebook", "host": "notfacebook.com"},
    ),
    (
        "https://facebook.com.evil.example/kommun",
        P.FACEBOOK,
        "platform_host",
        {"platform": "facebook", "host": "facebook.com.evil.example"},
    ),
]


@pytest.mark.parametrize(("raw", "hint", "code", "values"), WRONG)
def test_what_is_no_address_is_never_guessed(
    raw: str, hint: Platform | None, code: str, values: dict[str, object]
) -> None:
    assert recognise(raw, hint) == Problem(code=code, at="address", values=values)


def test_the_longest_address_passes() -> None:
    assert isinstance(recognise(LONG[:-1]), Address)


def test_the_longest_host_passes() -> None:
    host = "a." * 125 + "sse"
    assert len(host) == 253
    assert isinstance(recognise(f"https://{host}/", P.BLOG), Address)
    assert isinstance(recognise(f"https://{'a' * 63}.se/", P.BLOG), Address)


# --- properties -----------------------------------------------------------------------------

HINTS = st.one_of(st.none(), st.sampled_from(Platform))
HOSTS = st.sampled_from(
    [
        "facebook.com",
        "www.instagram.com",
        "twitter.com",
        "m.youtube.com",
        "se.linkedin.com",
        "tiktok.com",
        "threads.net",
        "bsky.app",
        "snapchat.com",
        "flickr.com",
        "vimeo.com",
        "pinterest.se",
        "reddit.com",
        "social.example.se",
        "åby.example.se",
        "bit.ly",
        "fb.me",
        "a.bsky.social",
    ]
)
WORDS = (
    "@ a Å ß ı 7 123456 A-123456 profile.php people pages p pg groups user channel UCab c add "
    "photos in company showcase admin about web users @a @a@b.se %C3%A5 %20 . .. , ; - r u"
)
PIECES = st.sampled_from(WORDS.split())
PATHS = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=4).map("/".join)
QUERIES = st.sampled_from(["", "?", "?id=7", "?id=100064&x", "?a=b&utm_source=c", "?=%", "#x"])
ADDRESSES = st.builds(
    lambda scheme, host, path, query: f"{scheme}{host}/{path}{query}",
    st.sampled_from(["", "https://", "http://", "//", "HTTPS://"]),
    HOSTS,
    PATHS,
    QUERIES,
)


@given(st.one_of(st.text(), ADDRESSES), HINTS)
def test_any_text_is_an_address_or_a_problem_and_the_canonical_form_stays(
    raw: str, hint: Platform | None
) -> None:
    found = recognise(raw, hint)
    if isinstance(found, Address):
        again = recognise(found.url, found.platform)
        assert isinstance(again, Address)
        assert (again.platform, again.url, again.key) == (found.platform, found.url, found.key)
        assert found.url.isascii()
        assert found.url.startswith("https://")


@given(
    st.sampled_from(["", "http://", "https://", "//"]),
    st.sampled_from(["", "www.", "m.", "sv-se."]),
    st.sampled_from(["facebook.com", "FACEBOOK.com", "fb.com"]),
    st.sampled_from(["/Åby.Kommun", "/%C3%85by.Kommun", "/A\u030aby.kommun", "/pg/åby.kommun"]),
    st.sampled_from(["", "/", "/about", "?ref=x", "/?fref=ts#top"]),
)
def test_all_spellings_of_one_page_share_a_key(
    scheme: str, front: str, host: str, name: str, tail: str
) -> None:
    found = recognise(scheme + front + host + name + tail)
    assert isinstance(found, Address)
    assert found.key == "fb:åby.kommun"


@given(
    st.sampled_from(["twitter.com", "https://x.com", "http://www.twitter.com", "mobile.x.com"]),
    st.sampled_from(["/AmbCanNL", "/@ambcannl", "/AMBCANNL/", "/AmbCanNL?lang=fr"]),
)
def test_all_spellings_of_one_handle_share_a_key(host: str, tail: str) -> None:
    found = recognise(host + tail, Platform.X)
    assert isinstance(found, Address)
    assert (found.key, found.warnings) == ("x:ambcannl", ())


# --- an address that is no account's --------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("javascript:alert(1)", "address_scheme"),
        ("ftp://www.exempel.se", "address_scheme"),
        ("www.exempel.se", "address_without_scheme"),
        ("//www.exempel.se", "address_without_scheme"),
        ("https://", "address_host"),
        ("https://me@exempel.se", "address_login"),
        ("https://a b.se", "address_space"),
        ("https://a\x1bb.se", "control_character"),
    ],
)
def test_what_is_no_web_address(text: str, code: str) -> None:
    assert [(one.code, one.at) for one in check_web_address(text, "website")] == [(code, "website")]


@pytest.mark.parametrize("text", ["", "http://exempel.se", "https://www.exempel.se/a?b=c#d"])
def test_what_is_a_web_address_or_none_yet(text: str) -> None:
    assert check_web_address(text, "website") == []
