import pytest

from smdesk.domain.chain import standing
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from tests.support.factories import ledger_entry


def event(kind: LedgerKind, bag: str, checksum: str = "ab") -> LedgerEntry:
    return ledger_entry(kind=kind, bag=bag, bag_sha256=checksum)


@pytest.mark.parametrize("end", [LedgerKind.DISPOSED, LedgerKind.DESTROYED])
def test_admitted_bags_stand_until_they_are_disposed_of_or_destroyed(end: LedgerKind) -> None:
    events = [
        event(LedgerKind.ADMITTED, "one", "1"),
        event(LedgerKind.ADMITTED, "two", "2"),
        event(LedgerKind.VERIFIED, "two", "other"),
        event(LedgerKind.DELIVERED, "two", "other"),
    ]
    assert standing(events) == {"one": "1", "two": "2"}
    assert standing([*events, event(end, "one")]) == {"two": "2"}
    assert standing([event(end, "never"), *events, event(LedgerKind.VERIFIED, "new")]) == {
        "one": "1",
        "two": "2",
    }
