"""The ledger's events as PREMIS says them."""

from dataclasses import replace

from smdesk.delivery.premis import EVENTS, _of_ledger
from smdesk.domain.evidence import LedgerKind
from tests.support.factories import ledger_entry


def test_each_kind_of_event_has_its_name() -> None:
    assert set(EVENTS) == set(LedgerKind)


def test_a_repair_tells_which_side_was_replaced() -> None:
    repaired = replace(
        ledger_entry(), kind=LedgerKind.REPAIRED, details={"side": "copy", "from": "archive"}
    )
    event = _of_ledger(repaired)
    assert (event.kind, event.outcome) == ("replication", "success")
    assert event.detail.endswith("; replaced in the copy, from the other")
