"""The links of a page, as a browser sees them, however the page is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.website.fetching import MOST_BYTES
from smdesk.website.links import LONGEST_TEXT, MOST_LINKS, decoded, links_of

HERE = "https://www.kommun.example/om/sociala-medier"
FB = "https://www.facebook.com/exempel"


def pairs(page: str, address: str = HERE) -> list[tuple[str, str]]:
    return [(one.url, one.text) for one in links_of(page, address)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f'<a href="{FB}">Oss  på\n Facebook</a>', [(FB, "Oss på Facebook")]),
        (f"<A HREF={FB}>x</A>", [(FB, "x")]),
        (f"<a href='{FB}?a=1&amp;b=2'>x</a>", [(f"{FB}?a=1&b=2", "x")]),
        (f'<a href=" {FB}\n">x</a>', [(FB, "x")]),
        (f'<a href="{FB}"><img alt="Facebook"></a>', [(FB, "Facebook")]),
        (f'<a href="{FB}" aria-label="Facebook"><i></i></a>', [(FB, "Facebook")]),
        (f'<a href="{FB}">ett<a href="{FB}/2">två</a>', [(FB, "ett"), (f"{FB}/2", "två")]),
        (f'<a href="{FB}">utan slut', [(FB, "utan slut")]),
        (f'<map><area href="{FB}" alt="Facebook"></map>', [(FB, "Facebook")]),
        ('<a href="//www.facebook.com/x">x</a>', [("https://www.facebook.com/x", "x")]),
        ('<a href="/blogg">x</a>', [("https://www.kommun.example/blogg", "x")]),
        ('<base href="https://a.example/b/"><a href="c">x</a>', [("https://a.example/b/c", "x")]),
        (f'<a href="{FB}" href="https://evil.example/">x</a>', [(FB, "x")]),
        (f'<!-- <a href="{FB}">x</a> -->', []),
        (f'<script>"<a href=\'{FB}\'>x</a>"</script>', []),
        (f'<template><a href="{FB}">x</a></template>', []),
        ('<a name="x">x</a><a href="">y</a>', [(HERE, "y")]),
        ('<a href="#x">y</a>', [(f"{HERE}#x", "y")]),
        ('<a href="javascript:alert(1)">x</a><a href="mailto:a@b.se">y</a>', []),
        ('<a href="tel:1">z</a>', []),
        ('<a href="https://[::1">x</a>', []),
        ('<a href="java\nscript:alert(1)">x</a>', []),
        ("<a href", []),
    ],
)  # fmt: skip
def test_links_are_found(page: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(page) == expected


def test_a_saved_page_says_where_it_was() -> None:
    page = f'<!-- saved from url=(0044){HERE} --><a href="/blogg">x</a>'
    assert pairs(page, "") == [("https://www.kommun.example/blogg", "x")]
    assert pairs('<a href="/blogg">x</a>', "") == []


def test_neither_texts_nor_links_are_without_end() -> None:
    assert len(links_of(f'<a href="{FB}">{"x" * 1000}</a>')[0].text) == LONGEST_TEXT
    assert len(links_of(f'<a href="{FB}">x</a>' * (MOST_LINKS + 5))) == MOST_LINKS


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("Åä".encode(), ""),
        ("Åä".encode(), "utf-8"),
        (b"\xef\xbb\xbf" + "Åä".encode(), "iso-8859-1"),
        ("Åä".encode("cp1252"), ""),
        ("Åä".encode("cp1252"), "utf-8"),
        ("Åä".encode("cp1252"), "iso-8859-1"),
        (b"\xff\xfe" + "Åä".encode("utf-16-le"), "utf-8"),
        (b"\xfe\xff" + "Åä".encode("utf-16-be"), ""),
        (b'<meta charset="iso-8859-1">' + "Åä".encode("cp1252"), ""),
        (b"<meta charset=utf-8>" + "Åä".encode("cp1252"), ""),
        (b'<meta content="text/html; charset=windows-1252">' + "Åä".encode("cp1252"), ""),
        ("Åä".encode(), "no-such-charset"),
        ("Åä".encode(), "rot13"),
        ("Åä".encode(), "hex"),
    ],
)  # fmt: skip
def test_letters_are_read_whatever_is_said_of_them(data: bytes, charset: str) -> None:
    assert decoded(data, charset).endswith("Åä")


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "utf-16", "ascii", "x"]))
def test_any_bytes_are_a_page(data: bytes, charset: str) -> None:
    page = decoded(b'<a href="https://a.example/">' + data, charset)
    found = {one.url for one in links_of(page)}
    assert charset == "utf-16" or "https://a.example/" in found  # which it is not


@given(st.text(max_size=200))
def test_any_text_is_a_page(text: str) -> None:
    links = links_of(f"<a href='{text}'>{text}</a><{text}>", HERE)
    assert all(one.url.casefold().startswith(("http://", "https://")) for one in links)


@pytest.mark.parametrize(
    "part",
    [
        "<",
        "<!",
        "<!--",
        "</",
        "<?",
        "<a ",
        '<a "',
        "<a href=x>",
        "&#",
        "<div>",
        "<script>",
        "<a x=",
    ],
)
def test_no_page_takes_long(part: str) -> None:
    """What is as large as may be is read at once; Python's own parser would take days for some."""
    page = part * (MOST_BYTES // len(part))
    assert len(links_of(page, HERE)) <= MOST_LINKS
