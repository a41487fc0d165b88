"""What each platform's addresses look like: which part is the account, and what is dropped.

Every rule takes an address apart and returns its canonical form and its key, or says why it is no
account. Nothing is looked up: a rule sees the text alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from smdesk.domain.address_parts import Form, Parts, Rule, encode, problem, same_text
from smdesk.domain.channels import Platform
from smdesk.domain.errors import Problem

NOT_ACCOUNT = "address_not_account"
ID = r"[0-9]{5,20}"
"""A page's or profile's number; shorter ones are years and ordinals in names."""

FREE_NAME = r"\w.!$&'()*,;:=~’+-"
"""Signs in names that a platform does not keep to ASCII, as in a set of a regular expression."""
ASCII_NAME = "A-Za-z0-9._-"


def names(text: str) -> frozenset[str]:
    """Return words as a set."""
    return frozenset(text.split())


def rest_warning(rest: tuple[str, ...], harmless: frozenset[str]) -> tuple[Problem, ...]:
    """Return a warning when more was dropped than a tab of the same account's page."""
    if not rest or (len(rest) == 1 and rest[0].casefold() in harmless):
        return ()
    return (problem("address_shortened", dropped="/".join(rest)),)


def _bad_name(name: str, signs: str = FREE_NAME) -> Problem | None:
    """Return a problem when a name cannot be an account's: a blank or a sign that none has."""
    if re.search(r"\s", name):
        return problem("address_space")
    sign = re.search(f"[^{signs}]|[.,;]$", name)
    return problem("address_sign", sign=sign[0]) if sign else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A platform whose accounts are one name, after one of a few folders or none."""

    base: str
    key: str
    folders: frozenset[str] = frozenset()
    """Folders that may stand before the name; with `bare` False one must."""
    bare: bool = True
    at: bool | None = None
    """Whether the name must begin with @ (True) or is cleared of it (False); None: no handle."""
    signs: str = ASCII_NAME
    """Signs that a name may hold, as in a set of a regular expression."""
    end: str = ""
    lower: bool = False
    folder_as: str | None = None
    """The folder that the canonical form has, whichever was written; None keeps it."""
    tabs: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    """First names that belong to the platform itself."""


def _by_shape(parts: Parts, shape: Shape) -> Form | Problem:
    taken = _take_name(parts.segments, shape)
    if taken is None:
        return problem(NOT_ACCOUNT)
    folder, name, rest = taken
    handle = name if shape.at is None else name.removeprefix("@")
    if not handle or (shape.at is True and handle == name):
        return problem(NOT_ACCOUNT)
    wrong = _bad_name(handle, shape.signs)
    if wrong is not None:
        return wrong
    shown = "@" + handle if shape.at else handle
    shown = shown.lower() if shape.lower else shown
    path = (folder if shape.folder_as is None else shape.folder_as) + encode(shown)
    key_folder = "" if shape.folder_as is not None else folder
    return Form(
        url=shape.base + path + shape.end,
        key=f"{shape.key}:{key_folder}{same_text(handle)}",
        warnings=rest_warning(rest, shape.tabs),
    )


def _take_name(segments: tuple[str, ...], shape: Shape) -> tuple[str, str, tuple[str, ...]] | None:
    """Return folder with its slash, name and rest; None when there is no name."""
    if not segments:
        return None
    first = segments[0].casefold()
    if first in shape.folders:
        return (f"{first}/", segments[1], segments[2:]) if len(segments) > 1 else None
    handle = shape.at is not None and first.startswith("@")
    if first in shape.never or not (shape.bare or handle):
        return None
    return "", segments[0], segments[1:]


SHAPES: Mapping[Platform, Shape] = {
    Platform.INSTAGRAM: Shape(
        base="https://www.instagram.com/",
        key="instagram",
        at=False,
        end="/",
        lower=True,
        tabs=names("tagged reels channel followers following"),
        never=names("p reel reels tv explore stories accounts direct"),
    ),
    Platform.X: Shape(
        base="https://x.com/",
        key="x",
        at=False,
        tabs=names("with_replies media likes followers following highlights"),
        never=names("i search hashtag home intent share explore login settings"),
    ),
    Platform.TIKTOK: Shape(
        base="https://www.tiktok.com/", key="tiktok", at=True, bare=False, tabs=names("live")
    ),
    Platform.THREADS: Shape(
        base="https://www.threads.com/",
        key="threads",
        at=True,
        bare=False,
        lower=True,
        tabs=names("replies reposts media"),
    ),
    Platform.BLUESKY: Shape(
        base="https://bsky.app/",
        key="bluesky",
        folders=names("profile"),
        folder_as="profile/",
        bare=False,
        signs="A-Za-z0-9.:_-",
    ),
    Platform.SNAPCHAT: Shape(
        base="https://www.snapchat.com/",
        key="snapchat",
        folders=names("add"),
        folder_as="add/",
        bare=False,
        at=False,
    ),
    Platform.FLICKR: Shape(
        base="https://www.flickr.com/",
        key="flickr",
        folders=names("photos people"),
        folder_as="photos/",
        bare=False,
        signs="A-Za-z0-9._@-",
        end="/",
        tabs=names("albums sets favorites galleries groups with"),
    ),
    Platform.VIMEO: Shape(
        base="https://vimeo.com/",
        key="vimeo",
        folders=names("channels groups"),
        tabs=names("videos about following followers"),
        never=names("watch ondemand showcase album event categories manage search"),
    ),
    Platform.PINTEREST: Shape(
        base="https://www.pinterest.com/",
        key="pinterest",
        end="/",
        tabs=names("boards pins _created _saved _profile followers"),
        never=names("pin search ideas explore settings today business"),
    ),
}


def _vimeo(parts: Parts) -> Form | Problem:
    if parts.segments and parts.segments[0].isdecimal():
        return problem(NOT_ACCOUNT)  # a number is a film
    return _by_shape(parts, SHAPES[Platform.VIMEO])


def _reddit(parts: Parts) -> Form | Problem:
    """Users and communities; /u/ is the short spelling of /user/."""
    segments = parts.segments
    folders = {"user": "user", "u": "user", "r": "r"}
    folder = folders.get(segments[0].casefold()) if segments else None
    if folder is None or len(segments) == 1:
        return problem(NOT_ACCOUNT)
    name = segments[1]
    return _bad_name(name, ASCII_NAME) or Form(
        url=f"https://www.reddit.com/{folder}/{encode(name)}",
        key=f"reddit:{folder}/{same_text(name)}",
        warnings=rest_warning(segments[2:], names("submitted comments overview")),
    )


# --- Facebook -------------------------------------------------------------------------------

FACEBOOK = "https://www.facebook.com/"
FACEBOOK_TABS = names(
    "about about_details community events followers home info likes live mentions photos "
    "photos_stream posts reels reviews services shop timeline videos"
)
FACEBOOK_NEVER = names(
    "ads business dialog events gaming hashtag help home.php login login.php marketplace media "
    "messages notes permalink.php photo photo.php plugins policies reel search settings share "
    "sharer sharer.php stories story.php video video.php watch"
)
FACEBOOK_FOLDERS = names("profile.php people pages p pg groups")
"""No names, wherever they stand: what follows them is the account."""


def _facebook(parts: Parts) -> Form | Problem:
    segments = parts.segments
    if not segments:
        return problem(NOT_ACCOUNT)
    first = segments[0].casefold()
    if first == "profile.php":
        return _facebook_profile(dict(parts.query).get("id", ""))
    if first in {"people", "pages", "p"}:
        return _facebook_folder(first, segments[1:])
    if first in {"pg", "groups"}:
        group = first == "groups"
        return _facebook_name(segments[1:], "groups/" if group else "")
    return _facebook_name(segments, "")


def _facebook_profile(number: str, rest: tuple[str, ...] = ()) -> Form | Problem:
    if not re.fullmatch("[0-9]{1,20}", number):
        return problem(NOT_ACCOUNT)
    return Form(
        url=f"{FACEBOOK}profile.php?id={number}",
        key=f"fb:id:{number}",
        warnings=rest_warning(rest, FACEBOOK_TABS),
    )


def _facebook_page(number: str, rest: tuple[str, ...]) -> Form:
    return Form(
        url=FACEBOOK + number, key=f"fb:id:{number}", warnings=rest_warning(rest, FACEBOOK_TABS)
    )


def _facebook_folder(folder: str, segments: tuple[str, ...]) -> Form | Problem:
    """/people/Name/N, /pages/Name/N, /pages/category/Kind/Name-N, /p/Name-N: the number counts."""
    if folder == "pages" and segments[:1] == ("category",):
        segments = segments[2:]
    if folder != "p" and len(segments) > 1 and re.fullmatch("[0-9]{1,20}", segments[1]):
        if folder == "people":
            return _facebook_profile(segments[1], segments[2:])
        return _facebook_page(segments[1], segments[2:])
    match = re.fullmatch(f".*-({ID})", segments[0]) if segments else None
    if match is None or folder == "people":
        return problem(NOT_ACCOUNT)
    return _facebook_page(match[1], segments[1:])


def _facebook_name(segments: tuple[str, ...], folder: str) -> Form | Problem:
    """A name, a number, or a name that ends with a number: names hold no hyphen of their own."""
    if not segments:
        return problem(NOT_ACCOUNT)
    name, rest = segments[0].removeprefix("@"), segments[1:]
    own = not folder and name.casefold() in FACEBOOK_NEVER | FACEBOOK_FOLDERS
    wrong = _bad_name(name) if name and not own else problem(NOT_ACCOUNT)
    if wrong is not None:
        return wrong
    number = re.fullmatch(f"([0-9]{{1,20}})|.*-({ID})", name)
    if number is not None and not folder:
        return _facebook_page(number[1] or number[2], rest)
    return Form(
        url=FACEBOOK + folder + encode(name),
        key=f"fb:{folder}{same_text(name)}",
        warnings=rest_warning(rest, FACEBOOK_TABS),
    )


# --- YouTube and LinkedIn -------------------------------------------------------------------

YOUTUBE = "https://www.youtube.com/"
YOUTUBE_TABS = names(
    "featured about videos playlists community shorts streams live channels discussion "
    "podcasts releases posts store search join"
)
YOUTUBE_NEVER = names(
    "watch playlist feed results embed v shorts live hashtag gaming music premium clip post "
    "redirect attribution_link account"
)


def _youtube(parts: Parts) -> Form | Problem:
    """Four forms, none rewritten into another: whether they are one account is not in the text."""
    segments = parts.segments
    if not segments or segments[0].casefold() in YOUTUBE_NEVER:
        return problem(NOT_ACCOUNT)
    folder, rest = "", segments
    if segments[0].casefold() in {"channel", "user", "c"}:
        folder, rest = segments[0].casefold() + "/", segments[1:]
    if not rest or rest[0] == "@":
        return problem(NOT_ACCOUNT)
    name = rest[0]
    case_counts = folder == "channel/"
    if case_counts and not re.fullmatch("UC[A-Za-z0-9_-]{2,40}", name):
        return problem("youtube_channel_id", text=name)
    return _bad_name(name if folder else name.removeprefix("@")) or Form(
        url=YOUTUBE + folder + encode(name),
        key=f"youtube:{folder}{name if case_counts else same_text(name)}",
        warnings=rest_warning(rest[1:], YOUTUBE_TABS),
    )


LINKEDIN = "https://www.linkedin.com/"
LINKEDIN_FOLDERS = names("company showcase school in groups")
LINKEDIN_TABS = names("about posts jobs people life mycompany videos")


def _linkedin(parts: Parts) -> Form | Problem:
    segments = parts.segments
    folder = segments[0].casefold() if segments else ""
    if folder not in LINKEDIN_FOLDERS or len(segments) == 1:
        return problem(NOT_ACCOUNT)
    name, rest = segments[1], segments[2:]
    return _bad_name(name) or Form(
        url=f"{LINKEDIN}{folder}/{encode(name)}/",
        key=f"linkedin:{folder}/{same_text(name)}",
        warnings=_linkedin_warnings(folder, name, rest),
    )


def _linkedin_warnings(folder: str, name: str, rest: tuple[str, ...]) -> tuple[Problem, ...]:
    found = []
    if folder == "in":
        found.append(problem("linkedin_person"))
    if folder != "groups" and name.isdecimal():
        found.append(problem("linkedin_number"))
    if rest and rest[0].casefold() == "admin":
        return (*found, problem("linkedin_admin"))
    return (*found, *rest_warning(rest, LINKEDIN_TABS))


def _shape_rule(shape: Shape) -> Rule:
    return lambda parts: _by_shape(parts, shape)


RULES: Mapping[Platform, Rule] = {
    **{platform: _shape_rule(shape) for platform, shape in SHAPES.items()},
    Platform.VIMEO: _vimeo,
    Platform.REDDIT: _reddit,
    Platform.FACEBOOK: _facebook,
    Platform.YOUTUBE: _youtube,
    Platform.LINKEDIN: _linkedin,
}
