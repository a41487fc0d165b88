"""Requests and answers: what openssl answers is read, and whatever is wrong with it is told."""

import hashlib
import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.timestamps.ordering import in_order
from smdesk.timestamps.tool import Rfc3161
from tests.support.stamping import Authority, openssl

COVERED = b'{"seq":1}'
TOOL = Rfc3161()
REFUSED = bytes.fromhex("300c300a02010230050c034e656a")
"""Status 2, `Nej`, no token."""


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Another authority of the same name."""
    return Authority(tmp_path_factory.mktemp("other") / "tsa")


def code(answer: bytes, authority: Authority, **options: bytes) -> str:
    with pytest.raises(SmdeskError) as told:
        read(answer, authority, **options)
    return told.value.code


def read(answer: bytes, authority: Authority, **options: bytes) -> datetime:
    given = {"covered": COVERED, "pem": authority.pem.read_bytes(), **options}
    return TOOL.read(answer, **given).at


def test_a_token_of_openssl_is_read(authority: Authority) -> None:
    request = TOOL.request(COVERED)
    answer = authority.answer(request)
    at = read(answer, authority, request=request)
    assert abs(datetime.now(UTC) - at) < timedelta(minutes=1)
    assert at.tzinfo == UTC


def test_openssl_reads_the_request_and_verifies_the_token(
    authority: Authority, tmp_path: Path
) -> None:
    request = TOOL.request(COVERED)
    query, reply = tmp_path / "1.tsq", tmp_path / "1.tsr"
    query.write_bytes(request)
    reply.write_bytes(authority.answer(request))
    told = openssl("ts", "-query", "-in", query, "-text")
    assert "Hash Algorithm: sha256" in told
    assert "Certificate required: yes" in told
    assert "Nonce: 0x" in told
    digest = hashlib.sha256(COVERED).hexdigest()
    trusted = ("-CAfile", authority.pem)
    assert "OK" in openssl("ts", "-verify", "-digest", digest, "-in", reply, *trusted)
    assert "OK" in openssl("ts", "-verify", "-queryfile", query, "-in", reply, *trusted)


def test_each_request_has_a_nonce_of_its_own(authority: Authority) -> None:
    one, two = TOOL.request(COVERED), TOOL.request(COVERED)
    assert one != two
    answer = authority.answer(one)
    assert code(answer, authority, request=two) == "stamp_other_request"
    assert code(answer, authority, request=b"garbage") == "stamp_other_request"


def test_a_token_over_something_else_is_told(authority: Authority) -> None:
    answer = authority.answer(TOOL.request(b"something else"))
    assert code(answer, authority) == "stamp_other_hash"


def test_a_token_of_another_authority_proves_nothing(
    authority: Authority, other: Authority
) -> None:
    answer = other.answer(TOOL.request(COVERED))
    assert code(answer, authority) == "stamp_unproven"
    both = authority.pem.read_bytes() + other.pem.read_bytes() * 2
    assert read(answer, authority, pem=both)


def test_certificates_between_come_with_the_token_or_are_stated(tmp_path: Path) -> None:
    """Openssl sends the signer's first, in whatever order that is; DER wants them sorted."""
    chained = Authority(tmp_path / "tsa")
    between, request = chained.put_between(), TOOL.request(COVERED)
    root, both = chained.pem.read_bytes(), chained.pem.read_bytes() + between.read_bytes()
    chain = tmp_path / "chain.pem"
    for certificates in (both, between.read_bytes() + root):
        chain.write_bytes(certificates)
        sent = chained.answer(request, "-chain", chain)
        assert read(sent, chained, request=request)
        assert read(in_order(sent), chained) == read(sent, chained)
        assert len(in_order(sent)) == len(sent)
    alone = chained.answer(request)
    assert code(alone, chained) == "stamp_unproven"
    assert read(alone, chained, pem=both)


def test_what_is_no_answer_is_left_as_it_is(authority: Authority) -> None:
    answer = authority.answer(TOOL.request(COVERED))
    assert in_order(answer) == answer
    assert [in_order(answer[:end]) for end in range(len(answer))] == [
        answer[:end] for end in range(len(answer))
    ]
    for data in (b"\x30\x80\x00\x00", b"\x30\x85" + b"\xff" * 5, b"\x1f\x01\x00", b"\x30"):
        assert in_order(data) == data


@pytest.mark.parametrize(("purpose", "days"), [("other", 30), ("signer", -1)])
def test_openssl_makes_no_token_for_certificates_that_may_not_sign_it(
    tmp_path: Path, purpose: str, days: int
) -> None:
    """Expired before it signed, or made for something else; openssl itself refuses the latter."""
    made = Authority(tmp_path / "tsa", purpose, days)
    if purpose == "other":
        with pytest.raises(AssertionError):
            made.answer(TOOL.request(COVERED))
        return
    assert code(made.answer(TOOL.request(COVERED)), made) == "stamp_unproven"


def test_a_token_stays_valid_when_its_certificate_has_expired(tmp_path: Path) -> None:
    brief = Authority(tmp_path / "tsa")
    for seconds in (2, 4, 8, 16, 32):
        ends = brief.end_in(timedelta(seconds=seconds))
        answer = brief.answer(TOOL.request(COVERED))
        if datetime.now(UTC) < ends:  # else it took longer to sign than the certificate lasted
            break
    at = read(answer, brief)
    while datetime.now(UTC) <= ends + timedelta(seconds=1):  # openssl counts whole ones
        time.sleep(0.1)
    assert read(answer, brief) == at < ends
    later = brief.answer(TOOL.request(COVERED))
    assert code(later, brief) == "stamp_unproven"


def test_a_refusal_is_told_with_its_reason(authority: Authority) -> None:
    with pytest.raises(SurroundingsError) as told:
        read(REFUSED, authority)
    assert told.value.code == "stamp_refused"
    assert told.value.values == {"status": 2, "reason": "Nej"}


def test_a_service_refuses_what_it_does_not_understand(authority: Authority) -> None:
    assert code(authority.answer(b"garbage"), authority) == "stamp_refused"


@pytest.mark.parametrize("answer", [b"", b"<html>", b"0" * 70_000, b"\x30\x80", b"\x30\x00"])
def test_garbage_is_told(authority: Authority, answer: bytes) -> None:
    assert code(answer, authority) == "stamp_garbled"


def test_granted_without_a_token_is_garbage(authority: Authority) -> None:
    assert code(bytes.fromhex("30053003020100"), authority) == "stamp_garbled"


def test_no_changed_token_says_another_time(authority: Authority) -> None:
    """Seeded: whatever is changed of an answer is refused, or changes nothing that it says."""
    answer, chance = authority.answer(TOOL.request(COVERED)), random.Random(3161)  # noqa: S311
    at, refused = read(answer, authority), 0
    for _ in range(400):
        changed = bytearray(answer)
        place = chance.randrange(len(changed))
        changed[place] ^= 1 << chance.randrange(8)
        try:
            assert read(bytes(changed), authority) == at
        except SurroundingsError:
            refused += 1
    assert refused > 380


@pytest.mark.parametrize("pem", [b"", b"-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_what_is_no_certificate_is_told(authority: Authority, pem: bytes) -> None:
    with pytest.raises(UserError) as told:
        TOOL.check_certificates(pem)
    assert told.value.code == "stamp_certificates_unreadable"
    answer = authority.answer(TOOL.request(COVERED))
    assert code(answer, authority, pem=pem) == "stamp_certificates_unreadable"
