"""The list in all its forms: strict HTML, JSON by its schema, and texts that stay texts."""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from smdesk.disk import RealDisk
from smdesk.domain.channels import Platform, Purpose, Scope
from smdesk.domain.public_list import Grouping, PublicList
from smdesk.exchange.plain_tables import TableFiles
from smdesk.services.ports import ListForm
from smdesk.website.writing import PublicFiles
from smdesk.words import LANGUAGES
from tests.support import factories as make
from tests.website.lists import MEAN, SCHEMES, channels, hostile_channels, listed

WRITER = PublicFiles(Path("no such folder"))
XHTML = "{http://www.w3.org/1999/xhtml}"


def parsed(text: str, form: ListForm) -> Any:
    """Parse HTML; anything that is not as the standard has it raises."""
    parser = html5lib.HTMLParser(strict=True)
    return parser.parse(text) if form is ListForm.PAGE else parser.parseFragment(text)


def html(public: PublicList, form: ListForm = ListForm.PART, language: str = "sv") -> Any:
    return parsed(WRITER.write(public, form, language).text, form)


def texts(tree: Any, name: str) -> list[str]:
    return ["".join(one.itertext()) for one in tree.iter(XHTML + name)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("grouping", Grouping)
@pytest.mark.parametrize("form", [ListForm.PART, ListForm.PAGE])
@pytest.mark.parametrize("made", [channels, hostile_channels, list])
def test_html_is_strict(form: ListForm, grouping: Grouping, language: str, made: Any) -> None:
    tree = html(listed(made(), grouping), form, language)
    levels = [
        one.tag for one in tree.iter() if one.tag[:-1] == XHTML + "h" and one.tag[-1] in "123"
    ]
    first = 1 if form is ListForm.PAGE else 2
    assert levels[0] == f"{XHTML}h{first}"
    assert set(levels[1:]) <= {f"{XHTML}h{first + 1}"}
    assert not list(tree.iter(XHTML + "script"))


def test_the_page_says_its_language_and_title() -> None:
    tree = html(listed(channels()), ListForm.PAGE)
    assert tree.get("lang") == "sv"
    assert texts(tree, "title") == ["Exempelköpings kommun i sociala medier"]
    assert len(list(tree.iter(XHTML + "main"))) == 1


def test_links_say_where_they_lead() -> None:
    tree = html(listed(channels()))
    assert [(one.get("href"), one.text) for one in tree.iter(XHTML + "a")] == [
        ("https://www.facebook.com/exempel", "Exempelköpings kommun på Facebook"),
        ("https://www.instagram.com/abyskola/", "Åby skola på Instagram"),
    ]
    assert texts(tree, "h3") == ["Hela kommunen", "Barn & utbildning"]
    blog = next(one for one in tree.iter(XHTML + "span") if one.get("class") == "no-link")
    assert blog.text == "Bibliotekets blogg (blogg)"


def test_by_platform_the_sector_is_told() -> None:
    tree = html(listed(channels(), Grouping.PLATFORM))
    assert texts(tree, "h3") == ["Blogg", "Facebook", "Instagram"]
    told = [one.text for one in tree.iter(XHTML + "span") if one.get("class") == "by"]
    assert told == ["Barn & utbildning"]  # the unit is called as its channel is


def test_swedish_texts_are_marked_in_english() -> None:
    assert {one.get("lang") for one in html(listed(channels())).iter(XHTML + "p")} == {None}
    tree = html(listed(channels()), language="en")
    assert [one.get("lang") for one in tree.iter(XHTML + "p")] == [None, "sv", "sv"]


@pytest.mark.parametrize("form", [ListForm.PART, ListForm.PAGE])
def test_hostile_texts_stay_texts(form: ListForm) -> None:
    tree = html(listed(hostile_channels()), form)
    names = [one.name for one in listed(hostile_channels()).channels]
    said = texts(tree, "li")
    assert all(any(name in line for line in said) for name in names)
    links = [one.get("href") for one in tree.iter(XHTML + "a")]
    assert all(link.startswith("https://www.") for link in links)
    assert len(links) == len(MEAN) + (form is ListForm.PAGE)
    plain = {"class", "lang", "id", "href", "role", "aria-labelledby", "name", "content", "charset"}
    assert {name for one in tree.iter() for name in one.attrib} <= plain
    assert {one.tag for one in tree.iter()}.isdisjoint({XHTML + "img", XHTML + "script"})
    assert any("{{7*7}}" in line for line in said)
    assert not any("49" in line for line in said)
    assert any("ABC[U+202E]cba" in line for line in said)


def test_no_scheme_but_the_webs_becomes_a_link() -> None:
    for grouping in Grouping:
        public = listed([make.channel(url=url) for url in SCHEMES], grouping)
        assert [one.link for one in public.channels] == [""] * len(SCHEMES)
        assert all(one["address"] is None for one in as_json(public)["channels"])
        assert "javascript:alert(1)" in WRITER.write(public, ListForm.TEXT, "sv").text


@pytest.mark.parametrize("website", SCHEMES)
def test_a_website_that_is_no_address_is_no_link(website: str) -> None:
    tree = html(listed([], website=website), ListForm.PAGE)
    assert not list(tree.iter(XHTML + "a"))


def as_json(public: PublicList) -> Any:
    return json.loads(WRITER.json(public, "sv"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", [channels, hostile_channels, list])
def test_json_is_valid(made: Any, language: str) -> None:
    schema = json.loads(WRITER.schema())
    Draft202012Validator.check_schema(schema)
    body = json.loads(WRITER.json(listed(made()), language))
    checker = Draft202012Validator.FORMAT_CHECKER
    assert list(Draft202012Validator(schema, format_checker=checker).iter_errors(body)) == []
    assert len(body["channels"]) == len(made())


def test_the_schema_knows_every_platform_scope_and_purpose() -> None:
    fields = json.loads(WRITER.schema())["$defs"]["channel"]["properties"]
    assert fields["platform"]["enum"] == [one.value for one in Platform]
    assert fields["scope"]["enum"] == [one.value for one in Scope]
    assert fields["purposes"]["items"]["enum"] == [one.value for one in Purpose]


def test_the_schema_refuses_what_it_should() -> None:
    validator = Draft202012Validator(json.loads(WRITER.schema()))
    body = as_json(listed(channels()))
    wrong = [
        {**body, "format": 2},
        {**body, "persons": []},
        {**body, "channels": [{**body["channels"][0], "address": "javascript:alert(1)"}]},
        {**body, "channels": [{**body["channels"][0], "platform": "myspace"}]},
    ]
    assert all(not validator.is_valid(one) for one in wrong)


def test_nothing_in_json_ends_a_script_element() -> None:
    public = listed(hostile_channels())
    for data in (WRITER.json(public, "sv"), WRITER.linked_data(public, "sv")):
        assert not {b"<", b">", b"&"} & {bytes([one]) for one in data}
        assert "</script>" in json.dumps(json.loads(data))


def test_linked_data_names_organisation_and_list() -> None:
    body = json.loads(WRITER.linked_data(listed(channels()), "sv"))
    organisation, items = body["@graph"]
    assert body["@context"] == "https://schema.org"
    assert organisation == {
        "@type": "GovernmentOrganization",
        "name": "Exempelköpings kommun",
        "url": "https://www.exempelkoping.se/",
        "sameAs": ["https://www.facebook.com/exempel"],
        "subOrganization": [
            {
                "@type": "Organization",
                "name": "Barn & utbildning",
                "sameAs": ["https://www.instagram.com/abyskola/"],
            }
        ],
    }
    assert items["numberOfItems"] == 3
    assert [one["position"] for one in items["itemListElement"]] == [1, 2, 3]
    assert "url" not in items["itemListElement"][0]["item"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_csv_holds_no_formula(language: str) -> None:
    public = listed(hostile_channels())
    data = TableFiles(RealDisk()).csv(WRITER.table(public, language), language)
    assert data.startswith(b"\xef\xbb\xbf")
    heading, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert len(heading) == 8
    assert len(rows) == len(public.channels)
    assert not any(cell[:1] in "=+-@\t\r" for row in rows for cell in row if cell)
    assert {row[0].removeprefix("'") for row in rows} == {one.name for one in public.channels}


def test_text_is_for_a_mail() -> None:
    text = WRITER.write(listed(channels()), ListForm.TEXT, "sv").text
    assert text.splitlines() == [
        "Exempelköpings kommun i sociala medier",
        "Här finns kommunen i 3 kanaler. Listan gäller 27 november 2026.",
        "",
        "Hela kommunen",
        "- Bibliotekets blogg (blogg)",
        "- Exempelköpings kommun på Facebook",
        "  https://www.facebook.com/exempel",
        "",
        "Barn & utbildning",
        "- Åby skola på Instagram",
        "  https://www.instagram.com/abyskola/",
    ]


def test_nobody_has_set_it_up() -> None:
    public = listed([], name="")
    assert texts(html(public, ListForm.PAGE), "h1") == ["Kommunen i sociala medier"]
    assert texts(html(public), "p") == [
        "Här finns kommunen i 0 kanaler. Listan gäller 27 november 2026."
    ]


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_text(name: str, address: str) -> None:
    public = listed([make.channel(name=name, purpose_text=name, url=address)])
    tree = html(public, ListForm.PAGE)
    [channel] = public.channels
    assert " ".join(texts(tree, "li")[0].split()).startswith(" ".join(channel.name.split()))
    assert len(list(tree.iter(XHTML + "a"))) == 1 + bool(channel.link)
    assert json.loads(WRITER.json(public, "sv"))["channels"][0]["name"] == channel.name


@pytest.mark.soak
@pytest.mark.parametrize("grouping", Grouping)
def test_a_very_long_list_is_whole(grouping: Grouping) -> None:
    count = 10_000 if os.environ.get("SMDESK_SOAK") == "full" else 300
    held = [make.channel(name=f"Kanal {n} {MEAN[n % len(MEAN)]}") for n in range(count)]
    public = listed(held, grouping)
    assert len(list(html(public, ListForm.PAGE).iter(XHTML + "li"))) == count
    body = as_json(public)
    Draft202012Validator(json.loads(WRITER.schema())).validate(body)
    assert len(body["channels"]) == count
