"""The list in all its forms: HTML and text by templates, JSON by a schema, JSON-LD, a table."""

import json
from functools import partial
from pathlib import Path
from typing import Any

from smdesk.domain.addresses import SITES
from smdesk.domain.channels import Platform, Scope
from smdesk.domain.public_list import Grouping, PublicChannel, PublicGroup, PublicList
from smdesk.resource_files import resource_path
from smdesk.services.ports import ListForm, PlainTable, Said, Written
from smdesk.website.templates import Templates
from smdesk.words import Words

FORMAT = 1
"""The version of the JSON; a change that breaks readers raises it."""
SCHEMA = "list.schema.json"
COLUMNS = (
    "name",
    "platform",
    "address",
    "scope",
    "sector",
    "unit",
    "purposes",
    "description",
)
NO_TAGS = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""How JSON writes the signs that HTML and JavaScript would read otherwise."""
LONGEST_SHOWN = 120
"""Characters of an address that is shown beside its link."""


class PublicFiles:
    """Writes the list; see `ports.PublicWriter`.

    Args:
        own: the folder with the municipality's own templates.
    """

    def __init__(self, own: Path) -> None:
        self._templates = Templates(own)

    def stem(self, language: str) -> str:  # noqa: D102  see the port
        return Words(language)("website.file")

    def write(self, public: PublicList, form: ListForm, language: str) -> Written:
        """Return the list by a template; see the port."""
        return self._templates.fill(form, _values(public, form, Words(language)))

    def json(self, public: PublicList, language: str) -> bytes:
        """Return the list as JSON."""
        words = Words(language)
        return _as_bytes(
            {
                "format": FORMAT,
                "language": words.language,
                "day": public.day.isoformat(),
                "municipality": {"name": public.municipality, "website": public.website or None},
                "channels": [_as_object(one, words) for one in public.channels],
            }
        )

    def schema(self) -> bytes:  # noqa: D102  see the port
        return resource_path("website", SCHEMA).read_bytes()

    def linked_data(self, public: PublicList, language: str) -> bytes:
        """Return the list as JSON-LD: the organisation, its sectors, and the list itself."""
        words = Words(language)
        graph = [_organisation(public), _item_list(public, words)]
        return _as_bytes({"@context": "https://schema.org", "@graph": graph})

    def table(self, public: PublicList, language: str) -> PlainTable:
        """Return the list as a table, a channel a row."""
        words = Words(language)
        return PlainTable(
            title=Said("website.sheet"),
            headings=[words(f"website.column.{name}") for name in COLUMNS],
            rows=[_row(one) for one in public.channels],
        )


def _as_bytes(value: object) -> bytes:
    """Return JSON that can also stand in a page's script element: no text ends that."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return (text.translate(NO_TAGS) + "\n").encode()


# --- for templates ------------------------------------------------------------------------------


def _values(public: PublicList, form: ListForm, words: Words) -> dict[str, object]:
    """Return what a template may use; docs/administrator.md tells of it."""
    return {
        "language": words.language,
        "level": 1 if form is ListForm.PAGE else 2,
        "title": _title(public, words),
        "municipality": public.municipality,
        "website": public.website,
        "day": _day(public, words),
        "count": len(public.channels),
        "groups": [
            {
                "name": _group_name(group, words),
                "channels": [_shown(one, public.grouping, words) for one in group.channels],
            }
            for group in public.groups
        ],
        "words": partial(_said, words),
    }


def _said(words: Words, key: str, **values: object) -> str:
    return words(f"website.{key}", **values)


def _title(public: PublicList, words: Words) -> str:
    key = "title" if public.municipality else "title_nameless"
    return words(f"website.{key}", municipality=public.municipality)


def _day(public: PublicList, words: Words) -> str:
    """Return a day in words, as people read it."""
    month = words(f"month.m{public.day.month}")
    return words("website.day", day=public.day.day, month=month, year=public.day.year)


def _group_name(group: PublicGroup, words: Words) -> str:
    if group.platform is not None:
        return words(f"platform.{group.platform}")
    return group.sector or words("website.whole")


def _shown(channel: PublicChannel, grouping: Grouping, words: Words) -> dict[str, str]:
    platform = words(f"platform.{channel.platform}")
    by = [channel.sector if grouping is Grouping.PLATFORM else "", channel.unit]
    by = [one for one in by if one not in {"", channel.name}]
    return {
        "name": channel.name,
        "platform": platform,
        "title": _called(channel, words),
        "link": channel.link,
        "address": channel.address,
        "short_address": _short(channel),
        "by": ", ".join(by),
        "sector": channel.sector,
        "unit": channel.unit,
        "description": channel.description,
        "purposes": ", ".join(words(f"purpose.{one}") for one in channel.purposes),
    }


def _called(channel: PublicChannel, words: Words) -> str:
    """Return what a link says: which channel, and where it leads."""
    if channel.platform is Platform.OTHER:
        return channel.name
    platform = words(f"platform.{channel.platform}")
    if channel.platform in SITES:
        return words("website.as_platform", name=channel.name, platform=platform.lower())
    return words("website.on_platform", name=channel.name, platform=platform)


def _short(channel: PublicChannel) -> str:
    """Return an address as people read it aloud: without what all have."""
    text = channel.address.removeprefix("https://").removeprefix("www.").removesuffix("/")
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


# --- for programs -------------------------------------------------------------------------------


def _as_object(channel: PublicChannel, words: Words) -> dict[str, Any]:
    return {
        "name": channel.name,
        "platform": channel.platform.value,
        "platform_name": words(f"platform.{channel.platform}"),
        "address": channel.link or None,
        "scope": channel.scope.value,
        "sector": channel.sector or None,
        "unit": channel.unit or None,
        "purposes": [one.value for one in channel.purposes],
        "description": channel.description,
    }


def _row(channel: PublicChannel) -> tuple[str | Said | list[str | Said], ...]:
    return (
        channel.name,
        Said(f"platform.{channel.platform}"),
        channel.address,
        Said(f"scope.{channel.scope}"),
        channel.sector,
        channel.unit,
        [Said(f"purpose.{one}") for one in channel.purposes],
        channel.description,
    )


def _organisation(public: PublicList) -> dict[str, Any]:
    by_sector: dict[str, list[str]] = {}
    for one in public.channels:
        links = by_sector.setdefault("" if one.scope is Scope.OVERARCHING else one.sector, [])
        links += [one.link] if one.link else []
    return {
        "@type": "GovernmentOrganization",
        "name": public.municipality,
        **({"url": public.website} if public.website else {}),
        "sameAs": by_sector.pop("", []),
        "subOrganization": [
            {"@type": "Organization", "name": name, "sameAs": by_sector[name]}
            for name in sorted(by_sector)
        ],
    }


def _item_list(public: PublicList, words: Words) -> dict[str, Any]:
    return {
        "@type": "ItemList",
        "name": _title(public, words),
        "numberOfItems": len(public.channels),
        "itemListElement": [
            {"@type": "ListItem", "position": number, "item": _web_page(one, words)}
            for number, one in enumerate(public.channels, 1)
        ],
    }


def _web_page(channel: PublicChannel, words: Words) -> dict[str, Any]:
    page = {
        "@type": "WebPage",
        "name": _called(channel, words),
        "url": channel.link,
        "description": channel.description,
    }
    return {name: value for name, value in page.items() if value}
