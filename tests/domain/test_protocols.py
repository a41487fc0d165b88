"""A closed round's protocol: what stands in it, and that its text is it (P10)."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.calendar import STOCKHOLM, Period
from smdesk.domain.channels import Platform
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.protocols import (
    Exemption,
    LedgerHead,
    ProtocolLine,
    RoundProtocol,
    TakenPicture,
    checksum,
    make_protocol,
    read_protocol,
    status_of,
    write_protocol,
)
from smdesk.domain.rounds import LeftOut, Manager, RoundKind, RoundLine, RoundStatus
from tests.support import factories as make
from tests.support.factories import NOW, TODAY

CHANNEL = make.channel(name="Exempelköping", id="k1", url="https://www.facebook.com/exempel")
CAPTURE = make.capture(channel_id="k1", id="c1", size=1000)
BOSS = Manager(name="Åsa Ek", office=OfficeKind.CHIEF_EXECUTIVE, acting=True)
TAKEN = RoundLine(
    channel=CHANNEL,
    day=TODAY,
    status=RoundStatus.TAKEN,
    latest=CAPTURE,
    capture=CAPTURE,
    manager=BOSS,
    added_on=date(2026, 10, 1),
)
LEFT_OUT = RoundLine(
    channel=replace(CHANNEL, id="k2", name="Ungdomsgården", platform=Platform.YOUTUBE, url=""),
    day=date(2026, 11, 1),
    status=RoundStatus.LEFT_OUT,
    left_out=LeftOut.OTHER,
    note="Kontot är låst.",
    gone_on=date(2026, 11, 1),
)


def protocol(*lines: RoundLine, **changes: Any) -> RoundProtocol:
    round_ = make.capture_round(id="r1", **changes)
    return make_protocol(
        round_,
        lines or (TAKEN, LEFT_OUT),
        municipality="Exempelköpings kommun",
        closed_at=NOW + timedelta(days=1),
        closed_by="bo.berg",
        ledger=make.ledger_entry(),
    )


def test_each_channel_stands_as_it_was() -> None:
    taken, left_out = protocol().lines
    assert taken == ProtocolLine(
        channel_id="k1",
        name="Exempelköping",
        platform=Platform.FACEBOOK,
        url="https://www.facebook.com/exempel",
        day=TODAY,
        manager=BOSS,
        picture=TakenPicture(
            capture_id="c1",
            taken_at=NOW,
            taken_by="anna.ek",
            picture_sha256=CAPTURE.picture_sha256,
            bag=CAPTURE.bag,
            bag_sha256=CAPTURE.bag_sha256,
            width=1920,
            height=1080,
            size=1000,
        ),
        exemption=None,
        added_on=date(2026, 10, 1),
        gone_on=None,
    )
    assert left_out.exemption == Exemption(reason=LeftOut.OTHER, note="Kontot är låst.")
    assert (left_out.picture, left_out.manager) == (None, None)
    assert (left_out.day, left_out.gone_on) == (date(2026, 11, 1), date(2026, 11, 1))
    assert list(map(status_of, (taken, left_out))) == [RoundStatus.TAKEN, RoundStatus.LEFT_OUT]


def test_it_says_who_did_what_when() -> None:
    made, ledger = protocol(), make.ledger_entry()
    assert (made.round_id, made.kind, made.half_year) == (
        "r1",
        RoundKind.ORDINARY,
        HalfYear(2026, 2),
    )
    assert (made.opened_at, made.opened_by) == (NOW, "anna.ek")
    assert (made.closed_at, made.closed_by) == (NOW + timedelta(days=1), "bo.berg")
    assert made.municipality == "Exempelköpings kommun"
    assert made.ledger is not None
    assert made.ledger.seq == ledger.seq
    assert len(made.ledger.hash) == 64


def test_the_totals() -> None:
    made = protocol()
    assert ([one.capture_id for one in made.pictures], made.left_out, made.size) == (
        ["c1"],
        1,
        1000,
    )


def test_more_are_taken_than_left_out() -> None:
    made = protocol(TAKEN, TAKEN, LEFT_OUT)
    assert (len(made.pictures), made.left_out, made.size) == (2, 1, 2000)
    assert not Manager(name="Åsa Ek", office=OfficeKind.SECTOR_HEAD).acting


def taken_on(day: date) -> RoundLine:
    moment = datetime.combine(day, datetime.min.time(), STOCKHOLM).astimezone(UTC)
    return replace(TAKEN, capture=replace(CAPTURE, taken_at=moment))


@pytest.mark.parametrize(
    ("day", "outside"),
    [
        (date(2026, 8, 31), 1),
        (date(2026, 9, 1), 0),
        (date(2026, 12, 11), 0),
        (date(2026, 12, 12), 1),
    ],
)
def test_a_picture_outside_the_window_is_counted(day: date, outside: int) -> None:
    made = protocol(taken_on(day), LEFT_OUT)
    assert made.window == Period(date(2026, 9, 1), date(2026, 12, 11))
    assert made.outside_window == outside


def test_an_extra_round_has_no_window() -> None:
    made = protocol(taken_on(date(2026, 7, 15)), kind=RoundKind.CHANGE, reason="Nytt namn")
    assert (made.window, made.outside_window, made.reason) == (None, 0, "Nytt namn")


def test_a_round_without_a_ledger_says_so() -> None:
    made = make_protocol(
        make.capture_round(), [], municipality="", closed_at=NOW, closed_by="a", ledger=None
    )
    assert (made.ledger, made.lines) == (None, ())
    assert read_protocol(write_protocol(made)) == made


def test_the_text_can_be_read_without_the_program() -> None:
    body = json.loads(write_protocol(protocol()))
    assert body["schema"] == "smdesk-round-1"
    assert body["totals"] == {
        "channels": 2,
        "taken": 1,
        "left_out": 1,
        "outside_window": 0,
        "bytes": 1000,
    }
    assert body["half_year"] == "2026-H2"
    assert body["window"] == {"first": "2026-09-01", "last": "2026-12-11"}
    assert body["opened_at"] == "2026-11-23T09:30:00.000000Z"
    assert body["lines"][0]["manager"] == {
        "name": "Åsa Ek",
        "office": "chief_executive",
        "acting": True,
    }
    assert body["lines"][1]["exemption"] == {"reason": "other", "note": "Kontot är låst."}


def test_its_checksum_is_that_of_the_text_in_utf8() -> None:
    text = write_protocol(protocol())
    assert checksum(text) == hashlib.sha256(text.encode("utf-8")).hexdigest()


# --- read back equal ----------------------------------------------------------------------------

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
MOMENTS = st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  see beside it
DAYS = st.dates(date(1970, 1, 1))
HASHES = st.just("ab" * 32)
COUNTS = st.integers(0, 2**60)
PICTURES = st.builds(
    TakenPicture,
    capture_id=NAMES,
    taken_at=MOMENTS,
    taken_by=NAMES,
    picture_sha256=HASHES,
    bag=NAMES,
    bag_sha256=HASHES,
    width=COUNTS,
    height=COUNTS,
    size=COUNTS,
    complete=st.sampled_from([None, True, False]),
    findings=st.lists(st.sampled_from(["gaps", "dialog"]), max_size=2).map(tuple),
)
LINES = st.builds(
    ProtocolLine,
    channel_id=NAMES,
    name=NAMES,
    platform=st.sampled_from(Platform),
    url=NAMES,
    day=DAYS,
    manager=st.none()
    | st.builds(Manager, name=NAMES, office=st.sampled_from(OfficeKind), acting=st.booleans()),
    picture=st.none() | PICTURES,
    exemption=st.none() | st.builds(Exemption, reason=st.sampled_from(LeftOut), note=NAMES),
    added_on=st.none() | DAYS,
    gone_on=st.none() | DAYS,
)
PROTOCOLS = st.builds(
    RoundProtocol,
    municipality=NAMES,
    round_id=NAMES,
    half_year=st.builds(HalfYear, st.integers(1970, 9999), st.sampled_from([1, 2])),
    kind=st.sampled_from(RoundKind),
    reason=NAMES,
    opened_at=MOMENTS,
    opened_by=NAMES,
    closed_at=MOMENTS,
    closed_by=NAMES,
    window=st.none() | st.tuples(DAYS, DAYS).map(lambda days: Period(min(days), max(days))),
    lines=st.lists(LINES, max_size=3).map(tuple),
    ledger=st.none() | st.builds(LedgerHead, seq=COUNTS, hash=HASHES),
)


def test_a_page_says_whether_it_is_whole_and_a_picture_of_the_screen_is_written_as_before() -> None:
    page = replace(CAPTURE, complete=False, findings=("consent_bar", "gaps"))
    taken = {
        capture.complete: json.loads(write_protocol(protocol(replace(TAKEN, capture=capture))))
        for capture in (CAPTURE, page)
    }
    taken = {key: said["lines"][0] for key, said in taken.items()}
    assert not {"complete", "findings"} & taken[None]["picture"].keys()
    said = taken[False]["picture"]
    assert (said["complete"], said["findings"]) == (False, ["consent_bar", "gaps"])


@given(PROTOCOLS)
def test_what_is_written_is_read_back_equal(made: RoundProtocol) -> None:
    text = write_protocol(made)
    assert read_protocol(text) == made
    assert write_protocol(read_protocol(text)) == text


TEXT = write_protocol(protocol())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "5",
        "{}",
        TEXT + " ",
        TEXT.replace("Åsa", "Ada", 1).replace('"taken":1', '"taken":2'),
        TEXT.replace("smdesk-round-1", "smdesk-round-2"),
        TEXT.replace("2026-H2", "2026-H9", 1),
        TEXT.replace('"last":"2026-12-11"', '"last":"2025-12-11"'),
        TEXT.replace('"reason":"other"', '"reason":"none"'),
        TEXT.replace('"day":"2026-11-23"', '"day":5'),
        TEXT.replace('"acting":true,', ""),
    ],
)
def test_what_we_did_not_write_is_refused(text: str) -> None:
    assert text != TEXT
    with pytest.raises(SurroundingsError, match="protocol_unreadable"):
        read_protocol(text)
