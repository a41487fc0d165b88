"""Deliveries: terms, receipts, and what a ledger tells of packages."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from smdesk.domain.chain import next_ledger_entry
from smdesk.domain.deliveries import (
    DeliveryTerms,
    HalfYears,
    Receipt,
    check_receipt,
    check_terms,
    clean_terms,
    delivered,
    made_packages,
)
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.half_years import HalfYear

DAY = date(2026, 12, 1)
TERMS = DeliveryTerms(agreement="L 1", creator="KS", deliverer="KS", contact="Anna")
RECEIPT = Receipt(received_on=DAY, received_by="E-arkivet", reference="A 1")
SPRING, AUTUMN, NEXT = HalfYear(2026, 1), HalfYear(2026, 2), HalfYear(2027, 1)


def ledger(*events: tuple[LedgerKind, str, dict[str, str]]) -> list[LedgerEntry]:
    found: list[LedgerEntry] = []
    for kind, bag, details in events:
        entry = next_ledger_entry(
            found[-1] if found else None,
            at=datetime(2026, 12, 1, tzinfo=UTC),
            kind=kind,
            capture_id=bag,
            bag=bag,
            bag_sha256="0" * 64,
            actor="anna.ek",
            details=details,
        )
        found.append(entry)
    return found


def test_a_range_has_both_its_ends() -> None:
    both = HalfYears(first=SPRING, last=AUTUMN)
    assert [both.cover(str(one)) for one in (SPRING.previous, SPRING, AUTUMN, NEXT)] == [
        False,
        True,
        True,
        False,
    ]
    with pytest.raises(UserError, match="delivery_range"):
        HalfYears(first=AUTUMN, last=SPRING)


def test_terms_need_agreement_creator_deliverer_and_contact() -> None:
    assert check_terms(TERMS) == []
    assert [(one.code, one.at) for one in check_terms(DeliveryTerms())] == [
        ("required", "delivery_agreement"),
        ("required", "delivery_creator"),
        ("required", "delivery_deliverer"),
        ("required", "delivery_contact"),
    ]
    long = replace(TERMS, receiver="x" * 201, contact_details="a\x00b")
    assert [(one.code, one.at) for one in check_terms(long)] == [
        ("control_character", "delivery_contact_details"),
        ("too_long", "delivery_receiver"),
    ]
    assert clean_terms(replace(TERMS, contact=" Anna \n Ek ")).contact == "Anna Ek"


def test_a_receipt_says_who_and_which_and_not_tomorrow() -> None:
    assert check_receipt(RECEIPT, DAY) == []
    wrong = Receipt(received_on=DAY.replace(day=2), received_by="", reference="\u202e")
    assert [(one.code, one.at) for one in check_receipt(wrong, DAY)] == [
        ("required", "received_by"),
        ("control_character", "reference"),
        ("delivery_day_ahead", "received_on"),
    ]


def test_packages_are_told_by_the_ledger() -> None:
    of_first, of_second = {"findings": "0", "package": "p1"}, {"findings": "0", "package": "p2"}
    entries = ledger(
        (LedgerKind.ADMITTED, "a", {}),
        (LedgerKind.ADMITTED, "b", {}),
        (LedgerKind.VERIFIED, "a", {"findings": "0"}),
        (LedgerKind.VERIFIED, "a", of_first),
        (LedgerKind.VERIFIED, "b", of_first),
        (LedgerKind.VERIFIED, "b", of_second),
        (LedgerKind.DELIVERED, "a", RECEIPT.details("p1")),
        (LedgerKind.DELIVERED, "b", RECEIPT.details("p1")),
    )
    made = made_packages(entries)
    assert {name: [one.bag for one in package.events] for name, package in made.items()} == {
        "p1": ["a", "b"],
        "p2": ["b"],
    }
    assert made["p1"].receipt == {
        "package": "p1",
        "received_on": "2026-12-01",
        "received_by": "E-arkivet",
        "reference": "A 1",
    }
    assert made["p2"].receipt is None
    assert delivered(entries) == {"a": entries[6], "b": entries[7]}


def test_what_is_gone_is_delivered_no_more() -> None:
    entries = ledger(
        (LedgerKind.ADMITTED, "a", {}),
        (LedgerKind.DELIVERED, "a", RECEIPT.details("p1")),
        (LedgerKind.DESTROYED, "a", {}),
    )
    assert delivered(entries[:2]).keys() == {"a"}
    assert delivered(entries) == {}
