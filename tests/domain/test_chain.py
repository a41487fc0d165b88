"""Hash chains: any change, gap or swap is found; erased payloads are not faults."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime

from smdesk.domain.chain import (
    GENESIS,
    AuditEntry,
    audit_body,
    audit_breaks,
    canonical,
    commitment,
    ledger_body,
    ledger_breaks,
    link,
    moment,
    next_ledger_entry,
)
from smdesk.domain.evidence import LedgerEntry, LedgerKind

AT = datetime(2026, 11, 23, 9, 30, 0, 5, tzinfo=UTC)


def ledger(length: int) -> list[LedgerEntry]:
    entries: list[LedgerEntry] = []
    for number in range(length):
        entries.append(
            next_ledger_entry(
                entries[-1] if entries else None,
                at=AT,
                kind=LedgerKind.ADMITTED,
                capture_id=f"c{number}",
                bag=f"2026-H2/k/{number}",
                bag_sha256="ab" * 32,
                actor="anna",
            )
        )
    return entries


def trail(length: int) -> list[AuditEntry]:
    entries: list[AuditEntry] = []
    for number in range(1, length + 1):
        payload, salt = json.dumps({"n": number}), f"salt{number}"
        entry = AuditEntry(
            seq=number,
            at=AT,
            actor="anna",
            action="add",
            kind="channel",
            entity_id=f"k{number}",
            payload=payload,
            salt=salt,
            commitment=commitment("anna", payload, salt),
            previous=entries[-1].hash if entries else GENESIS,
            hash="",
        )
        entries.append(replace(entry, hash=link(audit_body(entry), entry.previous)))
    return entries


def codes(breaks: object) -> list[tuple[int, str]]:
    return [(item.seq, item.code) for item in breaks]  # type: ignore[attr-defined]


def test_canonical_spelling() -> None:
    assert canonical({"b": 1, "a": "å"}) == '{"a":"å","b":1}'.encode()
    assert moment(AT) == "2026-11-23T09:30:00.000005Z"


def test_a_link_is_sha256_over_body_and_previous() -> None:
    assert GENESIS == "0" * 64
    expected = hashlib.sha256(b'{"a":1,"previous":"x"}').hexdigest()
    assert link({"a": 1}, "x") == expected


def test_a_commitment_covers_actor_payload_and_salt() -> None:
    base = commitment("anna", "{}", "s")
    assert base == hashlib.sha256(b'{"actor":"anna","payload":"{}","salt":"s"}').hexdigest()
    assert len({base, commitment("bo", "{}", "s"), commitment("anna", "[]", "s")}) == 3


def test_good_chains_have_no_breaks() -> None:
    assert codes(ledger_breaks(ledger(3))) == []
    assert codes(audit_breaks(trail(3))) == []


def test_ledger_entries_follow_each_other() -> None:
    first, second = ledger(2)
    assert (first.seq, first.previous) == (1, GENESIS)
    assert (second.seq, second.previous) == (2, first.hash)
    assert second.hash == link(ledger_body(second), first.hash)
    assert second.details == {}


def test_details_are_covered() -> None:
    entry = next_ledger_entry(
        None,
        at=AT,
        kind=LedgerKind.VERIFIED,
        capture_id="c",
        bag="b",
        bag_sha256="h",
        actor="anna",
        details={"adopted": "true"},
    )
    assert ledger_body(entry) == {
        "seq": 1,
        "at": moment(AT),
        "kind": "verified",
        "capture_id": "c",
        "bag": "b",
        "bag_sha256": "h",
        "actor": "anna",
        "details": {"adopted": "true"},
    }
    assert codes(ledger_breaks([replace(entry, details={})])) == [(1, "chain_changed")]


def test_each_change_of_a_ledger_is_found() -> None:
    one, two, three = ledger(3)
    assert codes(ledger_breaks([one, replace(two, bag="annan"), three])) == [(2, "chain_changed")]
    assert codes(ledger_breaks([one, three])) == [(3, "chain_gap")]
    assert codes(ledger_breaks([two, three])) == [(2, "chain_gap")]
    assert codes(ledger_breaks([one, three, two])) == [(3, "chain_gap"), (2, "chain_gap")]
    remade = replace(two, actor="bo")
    remade = replace(remade, hash=link(ledger_body(remade), remade.previous))
    assert codes(ledger_breaks([one, remade, three])) == [(3, "chain_gap")]


def test_a_wrong_number_with_the_right_previous_is_found() -> None:
    [one] = ledger(1)
    moved = replace(one, seq=2)
    moved = replace(moved, hash=link(ledger_body(moved), moved.previous))
    assert codes(ledger_breaks([moved])) == [(2, "chain_gap")]


def test_each_change_of_the_trail_is_found() -> None:
    one, two, three = trail(3)
    assert codes(audit_breaks([one, replace(two, action="remove"), three])) == [
        (2, "chain_changed")
    ]
    assert codes(audit_breaks([one, three])) == [(3, "chain_gap")]
    assert codes(audit_breaks([one, replace(two, payload="{}"), three])) == [(2, "payload_changed")]
    assert codes(audit_breaks([one, replace(two, actor="bo"), three])) == [(2, "payload_changed")]
    assert codes(audit_breaks([one, replace(two, salt=None), three])) == [(2, "payload_changed")]
    renumbered = replace(one, seq=5)
    assert codes(audit_breaks([renumbered])) == [(5, "chain_gap"), (5, "chain_changed")]


def test_each_field_of_the_trail_is_covered() -> None:
    [one] = trail(1)
    for change in (
        {"at": datetime(2027, 1, 1, tzinfo=UTC)},
        {"kind": "person"},
        {"entity_id": "other"},
        {"hash": "0" * 64},
    ):
        assert (1, "chain_changed") in codes(audit_breaks([replace(one, **change)]))


def test_an_erased_actor_is_no_fault_and_the_payload_stays() -> None:
    one, two, three = trail(3)
    nameless = replace(two, actor="", salt=None)
    assert (two.nameless, nameless.nameless) == (False, True)
    assert codes(audit_breaks([one, nameless, three])) == []
    assert codes(audit_breaks([one, replace(two, actor=""), three])) == [(2, "payload_changed")]
    assert codes(audit_breaks([one, replace(two, salt=None), three])) == [(2, "payload_changed")]


def test_an_erased_payload_is_no_fault() -> None:
    one, two, three = trail(3)
    erased = replace(two, actor="", payload=None, salt=None)
    assert codes(audit_breaks([one, erased, three])) == []
