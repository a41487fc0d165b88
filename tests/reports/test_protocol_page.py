"""A closed round's protocol as a page that any browser shows, and that obeys nothing in it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest

from smdesk.domain.channels import Platform
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.protocols import (
    Exemption,
    LedgerHead,
    ProtocolLine,
    RoundProtocol,
    TakenPicture,
    checksum,
    write_protocol,
)
from smdesk.domain.rounds import LeftOut, Manager, RoundKind
from smdesk.reports.protocol_page import protocol_page

AT = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
DAY = date(2026, 11, 23)
MEAN = '<script>alert("1")</script> & co'
PICTURE = TakenPicture(
    capture_id="c",
    taken_at=AT,
    taken_by="anna.ek",
    picture_sha256="ab" * 32,
    bag="2026-H2/biblioteket-abcdef/20261123T233000Z-c",
    bag_sha256="cd" * 32,
    width=1,
    height=1,
    size=1,
)
TAKEN = ProtocolLine(
    channel_id="1",
    name="Biblioteket",
    platform=Platform.INSTAGRAM,
    url="https://www.instagram.com/bibblan",
    day=DAY,
    manager=Manager(name="Åsa Ek", office=OfficeKind.SECTOR_HEAD, acting=True),
    picture=PICTURE,
    exemption=None,
    added_on=date(2026, 10, 1),
    gone_on=None,
)
LEFT = replace(
    TAKEN,
    channel_id="2",
    name=MEAN,
    manager=None,
    picture=None,
    exemption=Exemption(reason=LeftOut.OTHER, note="<b>Låst</b>"),
    added_on=None,
    gone_on=date(2026, 10, 2),
)
PROTOCOL = RoundProtocol(
    municipality="Exempelköpings kommun",
    round_id="r",
    half_year=HalfYear(2026, 2),
    kind=RoundKind.CHANGE,
    reason="Byte av namn",
    opened_at=AT,
    opened_by="anna.ek",
    closed_at=AT,
    closed_by="anna.ek",
    window=None,
    lines=(TAKEN, LEFT),
    ledger=LedgerHead(seq=7, hash="ef" * 32),
)


class Read(HTMLParser):
    """The page's elements and texts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_it_says_what_the_protocol_says() -> None:
    said = Read(protocol_page(PROTOCOL, "sv")).texts
    for text in (
        "Protokoll över skärmdumpar, andra halvåret 2026",
        "Exempelköpings kommun",
        "Extra omgång: större ändring",
        "Byte av namn",
        "2026-11-24 00:30 av anna.ek",
        "2 kanaler: 1 tagna, 1 undantagna",
        f"7, {'ef' * 32}",
        checksum(write_protocol(PROTOCOL)),
        "Biblioteket",
        "Instagram",
        "Åsa Ek",
        "Sektorschef, tillförordnad",
        "2026-11-24 00:30:00, anna.ek",
        PICTURE.bag,
        f"SHA-256 {'ab' * 32}",
        "startade 2026-10-01",
        "Ingen, ämbetet var vakant",
        "Annat skäl",
        "avslutad 2026-10-02",
    ):
        assert text in said, text


@pytest.mark.parametrize(
    ("complete", "findings", "said"),
    [
        (True, (), "Hela sidan är med"),
        (True, ("parts_move",), "Hela sidan är med. Angivet: delar som rör sig"),
        (False, ("consent_bar", "gaps"), "Sidan är inte hel. Angivet: fråga om kakor, luckor"),
    ],
)
def test_it_says_of_a_page_whether_it_is_whole(
    complete: bool, findings: tuple[str, ...], said: str
) -> None:
    picture = replace(PICTURE, complete=complete, findings=findings)
    page = protocol_page(replace(PROTOCOL, lines=(replace(TAKEN, picture=picture),)), "sv")
    assert said in Read(page).texts


def test_texts_are_shown_and_never_obeyed() -> None:
    read = Read(protocol_page(PROTOCOL, "sv"))
    assert MEAN in read.texts
    assert "<b>Låst</b>" in read.texts
    assert {"script", "b", "img", "a", "link", "iframe"}.isdisjoint(tag for tag, _ in read.elements)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_reader_of_any_kind_finds_the_way(language: str) -> None:
    read = Read(protocol_page(PROTOCOL, language))
    assert ("html", {"lang": language}) in read.elements
    tags = [tag for tag, _ in read.elements]
    for tag in ("title", "main", "h1", "caption", "thead", "tbody"):
        assert tags.count(tag) == 1
    scopes = [attrs.get("scope") for tag, attrs in read.elements if tag == "th"]
    assert scopes == ["col"] * 4 + ["row"] * 2


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(PROTOCOL, municipality="", reason="", ledger=None, lines=())
    said = Read(protocol_page(bare, "sv")).texts
    assert "Kommunens namn är inte ifyllt" in said
    assert "Skäl" not in said
    assert "Sista händelsen i arkivets liggare" not in said
