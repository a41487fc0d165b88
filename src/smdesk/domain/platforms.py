"""Which platform a word names, and which platform a web host belongs to."""

import re
import unicodedata
from collections.abc import Mapping

from smdesk.domain.channels import Platform

SPELLINGS: Mapping[Platform, str] = {
    Platform.FACEBOOK: "facebook fb facebooksida facebookgrupp facebookpage facebookgroup",
    Platform.INSTAGRAM: "instagram insta ig intagram",
    Platform.X: "x twitter xtwitter twitterx xfdtwitter xtidigaretwitter xformerlytwitter",
    Platform.YOUTUBE: "youtube yt youtubekanal youtubechannel",
    Platform.LINKEDIN: "linkedin",
    Platform.TIKTOK: "tiktok",
    Platform.THREADS: "threads",
    Platform.BLUESKY: "bluesky bsky",
    Platform.MASTODON: "mastodon mastodonprofile mastodonprofil",
    Platform.SNAPCHAT: "snapchat snap",
    Platform.FLICKR: "flickr",
    Platform.VIMEO: "vimeo",
    Platform.PINTEREST: "pinterest",
    Platform.REDDIT: "reddit",
    Platform.PODCAST: "podcast podcasts podd poddar poddradio",
    Platform.BLOG: "blogg blog bloggar blogs",
    Platform.WEBSITE: "webbplats webb web website hemsida webbsida webpage",
    Platform.OTHER: "annan annat övrig övrigt other",
}
"""Spellings met in real lists, in small letters without blanks and signs."""

_BY_SPELLING = {word: platform for platform, words in SPELLINGS.items() for word in words.split()}


def platform_named(text: str) -> Platform | None:
    """Return the platform that a cell or heading names, or None; no spelling is guessed."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return _BY_SPELLING.get(re.sub(r"[\W_]+", "", composed))


HOSTS: Mapping[str, Platform] = {
    "facebook.com": Platform.FACEBOOK,
    "fb.com": Platform.FACEBOOK,
    "instagram.com": Platform.INSTAGRAM,
    "x.com": Platform.X,
    "twitter.com": Platform.X,
    "youtube.com": Platform.YOUTUBE,
    "linkedin.com": Platform.LINKEDIN,
    "tiktok.com": Platform.TIKTOK,
    "threads.com": Platform.THREADS,
    "threads.net": Platform.THREADS,
    "bsky.app": Platform.BLUESKY,
    "snapchat.com": Platform.SNAPCHAT,
    "flickr.com": Platform.FLICKR,
    "vimeo.com": Platform.VIMEO,
    "pinterest.com": Platform.PINTEREST,
    "pinterest.se": Platform.PINTEREST,
    "reddit.com": Platform.REDDIT,
}
"""The hosts on which a platform shows its accounts."""

FRONT_NAMES = re.compile(r"www|m|web|mobile|touch|mbasic|old|new|[a-z]{2}(-[a-z]{2})?")
"""Names before a platform's host that show the same account: small screens, languages."""

SHORT_HOSTS: Mapping[str, Platform | None] = {
    "fb.me": Platform.FACEBOOK,
    "m.me": Platform.FACEBOOK,
    "fb.watch": Platform.FACEBOOK,
    "fb.gg": Platform.FACEBOOK,
    "l.facebook.com": None,
    "lm.facebook.com": None,
    "instagr.am": Platform.INSTAGRAM,
    "l.instagram.com": None,
    "t.co": None,
    "youtu.be": Platform.YOUTUBE,
    "lnkd.in": None,
    "vm.tiktok.com": Platform.TIKTOK,
    "vt.tiktok.com": Platform.TIKTOK,
    "flic.kr": Platform.FLICKR,
    "pin.it": Platform.PINTEREST,
    "redd.it": Platform.REDDIT,
    "bit.ly": None,
    "buff.ly": None,
    "goo.gl": None,
    "is.gd": None,
    "ow.ly": None,
    "rb.gy": None,
    "t.ly": None,
    "tinyurl.com": None,
}
"""Hosts of short links and redirects, with the platform that all their links lead to, if any."""


def platform_of_host(host: str) -> tuple[Platform, bool] | None:
    """Return whose host it is and whether accounts are shown there, or None for another's.

    Help pages and studios live on hosts of a platform that show no accounts.
    """
    for known, platform in HOSTS.items():
        if host == known:
            return platform, True
        if host.endswith("." + known):
            front = host.removesuffix("." + known)
            return platform, FRONT_NAMES.fullmatch(front) is not None
    return None
