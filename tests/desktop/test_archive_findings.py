"""What a check found is told by what it is of: a capture's channel, a record's title, a folder."""

from datetime import UTC, datetime

from smdesk.desktop.pages.archive.findings import Checked, heading
from smdesk.domain.findings import Finding
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.words import Words
from tests.support import factories as make

CHANNEL = make.channel(name="Biblioteket")
CAPTURE = make.capture(channel_id=CHANNEL.id)
RECORD = PreservedRecord(
    id="r",
    kind=RecordKind.REGISTER,
    title="Kanalförteckning 2026",
    covers="2026",
    half_year="2026-H2",
    made_at=datetime(2027, 1, 4, tzinfo=UTC),
    made_by="anna.ek",
    bag="2026-H2/handlingar-r/20270104T000000Z-r",
    bag_sha256=make.SHA,
    size=1,
)


def test_each_bag_has_its_own_heading() -> None:
    places = [CAPTURE.bag, RECORD.bag, "2026-H2/okand/okand"]
    checked = Checked(
        findings=[Finding(code="bag_missing", place=place) for place in places],
        captures={CAPTURE.bag: CAPTURE},
        records={RECORD.bag: RECORD},
        channels={CHANNEL.id: CHANNEL},
    )
    told = [heading(bag, checked, Words("sv")) for bag in checked.by_bag]
    assert told == [
        "Biblioteket, Facebook, 2026-11-23 10:30:00",
        "Kanalförteckning 2026",
        "2026-H2/okand/okand",
    ]
