"""A statement as a page: all that the JSON says, nothing that runs, whatever it says."""

import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smdesk.archive import FolderArchive
from smdesk.archive.statement_page import statement_page
from tests.archive.conftest import new_bag

TAGS = {"html", "head", "meta", "title", "style", "body", "main", "section", "a", "code", "bdi"} | {
    "h1",
    "h2",
    "h3",
    "p",
    "dl",
    "dt",
    "dd",
    "ol",
    "li",
}
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)
KEYS = st.sampled_from(["capture", "channel", "page", "files", "checksums_prove", "x", "findings"])


class Reader(HTMLParser):
    """Reads a page: its text, its elements, where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.said: list[str] = []
        self.terms: list[str] = []
        self._in_term = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag in {"dt", "dd"}:
            self._in_term = tag == "dt"
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.said.append(data)
        if self._in_term:
            self.terms.append(data)

    @property
    def text(self) -> str:
        return "\n".join(self.said)


def test_the_page_says_what_the_json_says(bag: Path) -> None:
    said = json.loads((bag / "data" / "statement.json").read_text("utf-8"))
    page = (bag / "data" / "statement.html").read_text("utf-8")
    assert page == statement_page(said)
    read = Reader(page)
    assert read.links == ["screen.png"]
    assert said["files"]["screen.png"]["sha256"] in read.text
    assert said["checksums_prove"] in read.text


@pytest.mark.parametrize(
    "hostile",
    [
        "</bdi><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</style></title><iframe src='https://example.com'>",
        "&lt;b&gt;",
        "{0.__class__}",
        "\ud800 lone",
    ],
)
def test_what_a_channel_is_called_is_text(hostile: str) -> None:
    said: dict[str, Any] = {
        "capture": {"taken_at_local": hostile, "method": hostile},
        "channel": {"name": hostile, "url": f"javascript:{hostile}", hostile: hostile},
        "municipality": hostile,
        "page": {"findings": [{"code": hostile, "values": {hostile: hostile}}]},
        "files": {hostile: {"sha256": hostile, "size": hostile}},
        "checksums_prove": hostile,
    }
    read = Reader(statement_page(said))
    assert read.tags <= TAGS
    assert read.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class", "href"}
    assert all(":" not in link for link in read.links)
    shown = hostile.encode("utf-8", "backslashreplace").decode()
    assert read.text.count(shown) > 8


def test_half_a_sign_in_a_title_is_no_reason_to_lose_a_capture(archive: FolderArchive) -> None:
    usual = new_bag()
    bag = replace(usual, statement={"picture": {"window_title": "a\ud83d"}})
    stored = archive.store(bag)
    assert archive.statement(stored.folder)["picture"] == {"window_title": "a\ud83d"}
    assert archive.verify(stored.folder) == []
    bagit.Bag(str(archive.root / stored.folder)).validate()


def test_signs_that_hide_or_turn_text_are_written_out() -> None:
    page = statement_page({"channel": {"name": "a\x00\u202egnp.exe\u2066\x1b"}})
    assert "a\\u0000\\u202egnp.exe\\u2066\\u001b" in page
    assert not set("\x00\u202e\u2066\x1b") & set(page)


@settings(max_examples=60)
@given(st.dictionaries(KEYS, JSON))
def test_any_statement_at_all_can_be_shown(said: dict[str, Any]) -> None:
    read = Reader(statement_page(json.loads(json.dumps(said))))
    assert read.tags <= TAGS


def test_a_finding_is_told_in_words_and_an_unknown_one_by_its_code() -> None:
    findings = [
        {"code": "dialog", "values": {"count": 2}},
        {"code": "dialog", "values": {}},
        {"code": "of_the_future", "values": {"x": 1}},
    ]
    text = Reader(statement_page({"page": {"findings": findings, "bound": "height"}})).text
    assert "2 dialogrutor" in text
    assert "of_the_future" in text
    assert "högsta höjd" in text


def test_what_a_page_was_kept_despite_is_told_in_words_even_where_it_is_no_code() -> None:
    finding = {"code": "dialog", "values": {"count": 2}}
    said = {"page": {"findings": [finding], "kept_despite": ["dialog", ["of", "the future"], "x"]}}
    text = Reader(statement_page(said)).text
    assert text.count("2 dialogrutor") == 2
    assert text.split("\n").count("dialog") == 0
    assert {"of", "the future", "x"} <= set(text.split("\n"))
