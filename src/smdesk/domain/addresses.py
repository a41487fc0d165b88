"""Addresses of accounts as people paste them: recognised, canonical, comparable; never guessed.

The canonical form is what is shown and followed; the key is what two spellings of one account
share. What cannot be told from the text alone is a problem or a warning, not a choice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from smdesk.domain.address_forms import NOT_ACCOUNT, RULES, rest_warning
from smdesk.domain.address_parts import (
    Form,
    Parts,
    check_form,
    encode,
    problem,
    same_text,
    take_apart,
    without_scheme,
)
from smdesk.domain.channels import Platform
from smdesk.domain.errors import Problem
from smdesk.domain.platforms import SHORT_HOSTS, platform_of_host


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An account's address, recognised."""

    platform: Platform
    url: str
    """Canonical, with https."""
    key: str
    """What all spellings of the same account share."""
    warnings: tuple[Problem, ...] = ()


def recognise(raw: str, hint: Platform | None = None) -> Address | Problem:
    """Return the address that a text is, or what is wrong with it.

    Args:
        raw: what somebody pasted or a file held: an address, or a handle beside a platform.
        hint: the platform that was named with it. A known host overrules it, with a warning.
    """
    text = raw.strip()
    if not text:
        return problem("required")
    wrong = check_form(text)
    if wrong is not None:
        return wrong
    built = _handle(text, hint)
    if isinstance(built, Problem):
        return built
    if built is None:
        return _recognise_address(text, hint)
    address = _recognise_address(built, hint)
    if isinstance(address, Problem):
        return address
    return replace(address, warnings=(problem("address_built"), *address.warnings))


SITE_KEY = "site:"
"""How the key of a site begins; host and path follow."""
SHORT_KEY = "short:"
"""How the key of a short link begins: it is kept, but nobody can tell from it where it leads."""

# --- handles --------------------------------------------------------------------------------

HANDLES: Mapping[Platform, str] = {
    Platform.FACEBOOK: "https://www.facebook.com/{}",
    Platform.INSTAGRAM: "https://www.instagram.com/{}/",
    Platform.X: "https://x.com/{}",
    Platform.YOUTUBE: "https://www.youtube.com/@{}",
    Platform.TIKTOK: "https://www.tiktok.com/@{}",
    Platform.THREADS: "https://www.threads.com/@{}",
    Platform.BLUESKY: "https://bsky.app/profile/{}",
    Platform.SNAPCHAT: "https://www.snapchat.com/add/{}",
    Platform.FLICKR: "https://www.flickr.com/photos/{}/",
    Platform.VIMEO: "https://vimeo.com/{}",
    Platform.PINTEREST: "https://www.pinterest.com/{}/",
}
"""Where an account lives by its handle alone; elsewhere a handle says too little."""

UNCLEAR: Mapping[Platform, str] = {Platform.YOUTUBE: "@", Platform.BLUESKY: "."}
"""What a handle must hold where a bare word could be another form, or lacks its server."""

SITES = frozenset({Platform.BLOG, Platform.WEBSITE, Platform.PODCAST, Platform.OTHER})
"""Platforms that live on hosts of their own."""


def _handle(text: str, hint: Platform | None) -> str | Problem | None:
    """Return the address that a handle stands for, or None when the text is no handle."""
    federated = re.fullmatch(r"(@?)([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)", text)
    if federated is not None:
        if not federated[1] and hint is not Platform.MASTODON:
            return problem("address_email")
        return f"https://{federated[3]}/@{federated[2]}"
    if not re.fullmatch(r"@?[\w.-]+", text):
        return None
    if "." in text and not text.startswith("@"):
        return _from_dotted(text, hint)
    return _from_handle(text, hint)


def _from_handle(text: str, hint: Platform | None) -> str | Problem:
    if hint is None:
        return problem("platform_missing")
    if hint not in HANDLES or (hint in UNCLEAR and UNCLEAR[hint] not in text):
        return problem("handle_unclear", platform=hint.value)
    return HANDLES[hint].format(text.removeprefix("@"))


def _from_dotted(text: str, hint: Platform | None) -> str | Problem | None:
    """A word with a dot is a host or a handle: only where it cannot be both it is taken."""
    host = text.lower()
    if platform_of_host(host) or host in SHORT_HOSTS or hint is None or hint in SITES:
        return None
    if hint is Platform.BLUESKY:
        return HANDLES[hint].format(text)
    return problem("handle_unclear", platform=hint.value)


# --- addresses ------------------------------------------------------------------------------


def _recognise_address(text: str, hint: Platform | None) -> Address | Problem:
    bare = without_scheme(text)
    if isinstance(bare, Problem):
        return bare
    bare, trimmed = _without_punctuation(bare)
    parts = take_apart(bare)
    if isinstance(parts, Problem):
        return parts
    found = _by_host(parts, hint)
    if isinstance(found, Problem) or not trimmed:
        return found
    return replace(found, warnings=(problem("address_trimmed", sign=trimmed), *found.warnings))


STOPS = ".,;"


def _without_punctuation(text: str) -> tuple[str, str]:
    """Return a text without the stops of the sentence that it was copied from, and the stops."""
    kept = text.partition("#")[0].rstrip(STOPS)
    return kept, "" if "#" in text else text[len(kept) :]


def _by_host(parts: Parts, hint: Platform | None) -> Address | Problem:
    if parts.host.removeprefix("www.") in SHORT_HOSTS:
        return _short(parts, hint)
    known = platform_of_host(parts.host)
    if known is not None:
        platform, shows_accounts = known
        form = RULES[platform](parts) if shows_accounts else problem(NOT_ACCOUNT)
        return _address(platform, form, hint)
    if parts.host.endswith(".bsky.social"):
        profile = replace(parts, segments=("profile", parts.host, *parts.segments))
        return _address(Platform.BLUESKY, RULES[Platform.BLUESKY](profile), hint)
    return _own_host(parts, hint)


def _own_host(parts: Parts, hint: Platform | None) -> Address | Problem:
    """A host that no platform is known by: the hint decides, or the form of Mastodon alone."""
    if hint in SITES:
        return _address(hint, _site(parts), hint)
    if hint is Platform.MASTODON:
        return _address(hint, _mastodon(parts), hint)
    if hint is not None:
        return problem("platform_host", platform=hint.value, host=parts.host)
    form = _mastodon(parts) if _first(parts).startswith("@") else problem(NOT_ACCOUNT)
    if isinstance(form, Problem) or parts.host.removeprefix("www.") in AT_SIGN_SITES:
        return problem("platform_unknown", host=parts.host)
    form = replace(form, warnings=(*form.warnings, problem("platform_by_form")))
    return _address(Platform.MASTODON, form, hint)


AT_SIGN_SITES = frozenset({"medium.com", "substack.com", "odysee.com", "rumble.com"})
"""Hosts whose accounts look like those of Mastodon and are none."""


def _first(parts: Parts) -> str:
    return parts.segments[0] if parts.segments else ""


def _address(platform: Platform, form: Form | Problem, hint: Platform | None) -> Address | Problem:
    if isinstance(form, Problem):
        return form
    clash: tuple[Problem, ...] = ()
    if hint not in {None, platform}:
        clash = (problem("platform_clash", said=str(hint), found=platform.value),)
    return Address(platform=platform, url=form.url, key=form.key, warnings=(*clash, *form.warnings))


def _short(parts: Parts, hint: Platform | None) -> Address | Problem:
    """A short link is kept as it is: following it would tell others, and may lead elsewhere."""
    if not parts.segments:
        return problem(NOT_ACCOUNT)
    host = parts.host.removeprefix("www.")
    tail = _tail(parts, parts.query)
    warning = problem("short_link", host=host)
    form = Form(url=f"https://{host}{tail}", key=f"{SHORT_KEY}{host}{tail}", warnings=(warning,))
    return _address(SHORT_HOSTS[host] or hint or Platform.OTHER, form, hint)


def _tail(parts: Parts, query: tuple[tuple[str, str], ...]) -> str:
    path = "".join("/" + encode(segment) for segment in parts.segments)
    path += "/" if parts.slash or not path else ""
    pairs = "&".join(
        f"{_raw(name)}={_raw(value)}" if value else _raw(name) for name, value in query
    )
    return (f"{path}?{pairs}" if pairs else path).rstrip(STOPS)


def _raw(text: str) -> str:
    return encode(text, keep="%+/?=")


TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|igshid|igsh|mc_[ce]id|_ga|yclid|ref_src")
"""Parameters that tell who followed a link, not where it leads."""


def _site(parts: Parts) -> Form:
    query = tuple(pair for pair in parts.query if not TRACKING.fullmatch(pair[0]))
    tail = _tail(parts, query)
    same = _tail(replace(parts, slash=False), query).removeprefix("/")
    return Form(
        url=f"https://{parts.host}{tail}",
        key=f"{SITE_KEY}{parts.host.removeprefix('www.')}/{same}",
        warnings=_foreign(parts),
    )


def _foreign(parts: Parts) -> tuple[Problem, ...]:
    return (problem("address_idn", host=parts.host),) if parts.foreign else ()


def _mastodon(parts: Parts) -> Form | Problem:
    """/@user on its own server, /users/user behind it, /@user@server seen from another server."""
    segments = parts.segments
    if segments[:1] == ("web",):
        segments = segments[1:]
    if segments[:1] == ("users",) and len(segments) > 1:
        segments = ("@" + segments[1], *segments[2:])
    match = re.fullmatch(r"@([A-Za-z0-9_.-]+)(?:@([\w.-]+))?", segments[0]) if segments else None
    if match is None:
        return problem(NOT_ACCOUNT)
    if match[2]:
        return _mastodon_elsewhere(match[1], match[2])
    return _mastodon_account(match[1], parts, rest_warning(segments[1:], MASTODON_TABS))


def _mastodon_account(name: str, server: Parts, warnings: tuple[Problem, ...]) -> Form:
    return Form(
        url=f"https://{server.host}/@{encode(name)}",
        key=f"{same_text(name)}@{server.host}",
        warnings=(*_foreign(server), *warnings),
    )


MASTODON_TABS = frozenset({"with_replies", "media", "featured", "followers", "following"})


def _mastodon_elsewhere(name: str, host: str) -> Form | Problem:
    server = take_apart(host)
    if isinstance(server, Problem):
        return server
    if platform_of_host(server.host) or server.host in SHORT_HOSTS:
        return problem(NOT_ACCOUNT)
    return _mastodon_account(name, server, (problem("address_built"),))
