"""Time-stamps over the ledger: asked for, kept, waited for, and held against what is there."""

import hashlib
import json
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.chain import ledger_covered, ledger_line, next_ledger_entry
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import LedgerEntry
from smdesk.parts import Parts
from smdesk.services.evidence.token_checks import waiting
from smdesk.services.ports import SILENT, Store
from smdesk.services.settings.settings import Settings
from smdesk.storage.opening import open_store
from tests.support.factories import TickingClock, actor
from tests.support.stamped import StampedWorld, clock_of_today
from tests.support.stamping import Authority, Server, authority, openssl, server
from tests.support.world import WatchedStore, World

__all__ = ["authority", "server"]


@pytest.fixture
def clock() -> TickingClock:
    return clock_of_today()


@pytest.fixture
def stamped(world: World, tmp_path: Path, server: Server) -> StampedWorld:
    """A ledger with two events, and no token yet."""
    world.take()
    world.take()
    return StampedWorld(world, tmp_path, server)


def ledger(stamped: StampedWorld) -> list[LedgerEntry]:
    with stamped.world.store.read() as snapshot:
        return list(snapshot.ledger.entries())


def made_anew(entries: list[LedgerEntry]) -> bytes:
    """Return a whole ledger that says another made the events, with a chain that holds."""
    made: list[LedgerEntry] = []
    for one in entries:
        again = next_ledger_entry(
            made[-1] if made else None,
            at=one.at,
            kind=one.kind,
            capture_id=one.capture_id,
            bag=one.bag,
            bag_sha256=one.bag_sha256,
            actor="somebody.else",
            details=one.details,
        )
        made.append(again)
    return b"".join(map(ledger_line, made))


# --- asked for and kept --------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.WEBMASTER, Role.ARCHIVIST])
def test_the_head_is_stamped_once(stamped: StampedWorld, role: Role) -> None:
    made = stamped.timestamps.stamp(actor(role))
    assert (made.seq, made.new) == (2, True)
    assert stamped.names() == {"2.tsq", "2.tsr", "certifikat"}
    again = stamped.timestamps.stamp(actor(role))
    assert (again.seq, again.new, again.token) == (2, False, made.token)
    assert len(stamped.server.asked) == 1

    verified = stamped.verify()
    assert verified.findings == []
    assert verified.stamps is not None
    said = (verified.stamps.valid, verified.stamps.seq, verified.stamps.at)
    assert said == (1, 2, made.token.at)
    assert verified.stamps.waiting is None


def test_the_state_tells_the_service_and_up_to_where_there_are_tokens(
    stamped: StampedWorld,
) -> None:
    state = stamped.timestamps.state()
    assert (state.service, state.chosen) == (stamped.server.url, True)
    assert (state.seq, state.at, state.later) == (0, None, 2)
    made = stamped.timestamps.stamp(actor())
    stamped.world.take()
    state = stamped.timestamps.state()
    assert (state.seq, state.at, state.later) == (2, made.token.at, 1)
    stamped.settings.save(Settings())
    assert not stamped.timestamps.state().chosen


def test_a_token_is_kept_on_either_database(
    ready_place: str, clock: TickingClock, tmp_path: Path, server: Server
) -> None:
    store = open_store(ready_place, clock)
    try:
        world = World(tmp_path, store, clock)
        world.take()
        stamped = StampedWorld(world, tmp_path, server)
        assert stamped.timestamps.stamp(actor(Role.ARCHIVIST)).new
        assert stamped.codes() == []
        (stamped.folder / "1.tsr").unlink()
        assert stamped.codes() == ["stamp_missing"]
    finally:
        store.close()


def test_the_imprint_is_the_hash_of_the_event(stamped: StampedWorld) -> None:
    """Whoever has the line and openssl needs no program."""
    stamped.timestamps.stamp(actor())
    head = ledger(stamped)[-1]
    assert hashlib.sha256(ledger_covered(head)).hexdigest() == head.hash
    (pem,) = stamped.folder.glob("certifikat-*.pem")
    said = openssl(
        *("ts", "-verify", "-digest", head.hash, "-in", stamped.folder / "2.tsr", "-CAfile", pem)
    )
    assert "OK" in said
    line = json.loads(ledger_line(head))
    assert line["hash"] == head.hash


def test_a_token_is_noted_in_the_audit_trail(stamped: StampedWorld) -> None:
    stamped.timestamps.stamp(actor())
    with stamped.world.store.read() as snapshot:
        entry = [one for one in snapshot.audit.entries() if one.action == "stamped"][-1]
    noted = json.loads(entry.payload or "")["after"]
    token = (stamped.folder / "2.tsr").read_bytes()
    assert noted["seq"] == 2
    assert noted["hash"] == ledger(stamped)[-1].hash
    assert noted["token_sha256"] == hashlib.sha256(token).hexdigest()


def test_a_token_that_a_crash_left_unnoted_is_valid_and_noted_when_asked_for_again(
    stamped: StampedWorld,
) -> None:
    store = WatchedStore(stamped.world.store, stamped.world.disk)
    store.fail = SurroundingsError("database_unreachable")
    stamped.timestamps._store = cast("Store", store)
    with pytest.raises(SurroundingsError, match="database_unreachable"):
        stamped.timestamps.stamp(actor())
    assert noted(stamped) == []
    assert stamped.codes() == []

    store.fail = None
    assert not stamped.timestamps.stamp(actor()).new
    assert noted(stamped) == [2]
    stamped.timestamps.stamp(actor())
    assert noted(stamped) == [2]
    assert len(stamped.server.asked) == 1


def noted(stamped: StampedWorld) -> list[int]:
    """Return the events whose tokens the audit trail notes."""
    with stamped.world.store.read() as snapshot:
        entries = [one for one in snapshot.audit.entries() if one.action == "stamped"]
    return [json.loads(one.payload or "")["after"]["seq"] for one in entries]


def test_others_may_not_ask(stamped: StampedWorld) -> None:
    with pytest.raises(UserError, match="not_permitted"):
        stamped.timestamps.stamp(actor(Role.REGISTRAR))
    with pytest.raises(UserError, match="not_permitted"):
        stamped.timestamps.choose(actor(Role.REGISTRAR), service="http://example.org")
    assert not stamped.folder.exists()


def test_an_empty_ledger_needs_none(world: World, tmp_path: Path, server: Server) -> None:
    with pytest.raises(UserError, match="stamp_nothing"):
        StampedWorld(world, tmp_path, server).timestamps.stamp(actor())


def test_without_service_or_certificates_nothing_is_sent(stamped: StampedWorld) -> None:
    stamped.server.authority.pem.rename(stamped.server.authority.pem.with_suffix(".away"))
    try:
        with pytest.raises(UserError, match="stamp_certificates_missing"):
            stamped.timestamps.stamp(actor())
    finally:
        stamped.server.authority.pem.with_suffix(".away").rename(stamped.server.authority.pem)
    chosen = stamped.settings.read()
    for name, code in (
        ("timestamp_certificates", "stamp_no_certificates"),
        ("timestamp_service", "stamp_no_service"),
    ):
        stated: dict[str, Any] = {"timestamp_service": "http://example.org", name: ""}
        stamped.settings.save(type(chosen)(**stated))
        with pytest.raises(UserError, match=code):
            stamped.timestamps.stamp(actor())
    assert stamped.server.asked == []
    assert not stamped.folder.exists()


# --- the wish waits ------------------------------------------------------------------------------


REFUSED = "300c300a02010230050c034e656a"


@pytest.mark.parametrize(
    ("behaviour", "code"),
    [
        ("garbage", "stamp_garbled"),
        ("huge", "stamp_too_large"),
        ("broken", "stamp_unreachable"),
        (REFUSED, "stamp_refused"),
    ],
)
def test_without_a_valid_answer_the_wish_waits_and_is_followed_up(
    stamped: StampedWorld, behaviour: str, code: str
) -> None:
    stamped.server.behaviour = behaviour
    with pytest.raises(SurroundingsError, match=code):
        stamped.timestamps.stamp(actor())
    assert stamped.names() == {"2.tsq"}
    (told,) = stamped.timestamps.follow_up(actor())
    assert (told.code, told.values) == ("stamp_waiting", {"seq": 2})
    verified = stamped.verify()
    assert verified.findings == []
    assert verified.stamps is not None
    assert verified.stamps.waiting == 2
    assert verified.stamps.valid == 0

    stamped.server.behaviour = "well"
    assert stamped.timestamps.follow_up(actor(Role.REGISTRAR))  # waits for who may
    assert stamped.timestamps.follow_up(actor()) == []
    assert len({request for _, _, request in stamped.server.asked}) == 1
    assert stamped.names() == {"2.tsq", "2.tsr", "certifikat"}
    assert stamped.timestamps.follow_up(actor()) == []
    assert stamped.codes() == []


def test_a_wish_is_followed_up_though_the_ledger_went_on(stamped: StampedWorld) -> None:
    stamped.server.behaviour = "broken"
    with pytest.raises(SurroundingsError):
        stamped.timestamps.stamp(actor())
    stamped.world.take()
    stamped.server.behaviour = "well"
    assert stamped.timestamps.follow_up(actor()) == []
    assert stamped.names() == {"2.tsq", "2.tsr", "certifikat"}
    assert stamped.timestamps.stamp(actor()).seq == 3
    verified = stamped.verify()
    assert verified.findings == []
    assert verified.stamps is not None
    assert (verified.stamps.valid, verified.stamps.seq) == (2, 3)
    assert sorted(verified.stamps.moments) == [2, 3]


def test_an_answer_to_another_request_is_not_kept(stamped: StampedWorld) -> None:
    head, tool = ledger(stamped)[-1], stamped.timestamps._tool
    other = stamped.server.authority.answer(tool.request(ledger_covered(head)))
    stamped.server.behaviour = other.hex()
    with pytest.raises(SurroundingsError, match="stamp_other_request"):
        stamped.timestamps.stamp(actor())
    stamped.server.behaviour = stamped.server.authority.answer(tool.request(b"other")).hex()
    with pytest.raises(SurroundingsError, match="stamp_other_hash"):
        stamped.timestamps.stamp(actor())
    assert stamped.names() == {"2.tsq"}


def test_an_answer_of_another_authority_is_not_kept(stamped: StampedWorld, tmp_path: Path) -> None:
    stamped.server.authority = Authority(tmp_path / "other")
    with pytest.raises(SurroundingsError, match="stamp_unproven"):
        stamped.timestamps.stamp(actor())
    assert stamped.names() == {"2.tsq"}


def test_an_answer_of_another_time_is_not_kept(stamped: StampedWorld) -> None:
    stamped.world.clock.now += timedelta(minutes=6)
    with pytest.raises(SurroundingsError, match="stamp_clock"):
        stamped.timestamps.stamp(actor())
    assert stamped.names() == {"2.tsq"}


def test_an_earlier_wish_gives_way_to_a_later_token() -> None:
    assert waiting([]) is None
    assert waiting(["2.tsq", "2.tsr", "certifikat-00.pem"]) is None
    assert waiting(["2.tsq", "3.tsq", "3.tsr"]) is None
    assert waiting(["2.tsq", "2.tsr", "10.tsq", "9.tsq"]) == 10
    assert waiting(["x.tsq", "0.tsq", "02.tsq"]) is None


# --- held against what is there ------------------------------------------------------------------


def test_a_removed_token_is_missed(stamped: StampedWorld) -> None:
    stamped.timestamps.stamp(actor())
    shutil.rmtree(stamped.folder)
    assert stamped.codes() == ["stamp_missing"]


def test_a_changed_token_is_found(stamped: StampedWorld) -> None:
    stamped.timestamps.stamp(actor())
    token = stamped.folder / "2.tsr"
    token.write_bytes(token.read_bytes()[:-1] + b"\0")
    assert stamped.codes() == ["stamp_exchanged", "stamp_unproven"]
    token.write_bytes(b"")
    assert stamped.codes() == ["stamp_exchanged", "stamp_garbled"]
    verified = stamped.verify().stamps
    assert verified is not None
    assert (verified.valid, verified.seq) == (0, None)


def test_a_token_that_cannot_be_read_is_found(stamped: StampedWorld) -> None:
    stamped.timestamps.stamp(actor())
    token = stamped.folder / "2.tsr"
    token.unlink()
    token.mkdir()
    assert stamped.codes() == ["stamp_unreadable"]


def test_certificates_that_somebody_put_there_are_not_trusted(
    stamped: StampedWorld, tmp_path: Path
) -> None:
    """Whoever can write in the folder could make an authority of the same name."""
    stamped.timestamps.stamp(actor())
    forger = Authority(tmp_path / "forger")
    request = (stamped.folder / "2.tsq").read_bytes()
    (stamped.folder / "2.tsr").write_bytes(forger.answer(request))
    shutil.copy(forger.pem, stamped.folder / f"certifikat-{'0' * 16}.pem")
    assert stamped.codes() == ["stamp_exchanged", "stamp_unproven"]


def test_old_certificates_hold_after_the_service_has_new_ones(
    stamped: StampedWorld, tmp_path: Path
) -> None:
    stamped.timestamps.stamp(actor())
    newer = Authority(tmp_path / "newer")
    stamped.server.authority = newer
    stamped.timestamps.choose(actor(), certificates=newer.pem)
    stamped.world.take()
    stamped.timestamps.stamp(actor())
    stamped.settings.save(type(stamped.settings.read())())
    verified = stamped.verify()
    assert verified.findings == []
    assert verified.stamps is not None
    assert verified.stamps.valid == 2


def test_a_token_from_before_its_event_is_told(stamped: StampedWorld) -> None:
    """The computer's clock ran ahead when the event was written, and was set right after."""
    stamped.world.clock.now += timedelta(days=1)
    stamped.world.take()
    stamped.world.clock.now -= timedelta(days=1)
    stamped.timestamps.stamp(actor())
    assert stamped.codes() == ["stamp_before_event"]


def test_a_token_that_is_yet_to_come_is_told(stamped: StampedWorld) -> None:
    stamped.timestamps.stamp(actor())
    stamped.world.clock.now -= timedelta(days=1)
    assert "stamp_ahead" in stamped.codes()


# --- without a database --------------------------------------------------------------------------


def beside(stamped: StampedWorld) -> tuple[list[str], int, int | None]:
    """Return what `smdesk verify DIR` says of tokens."""
    found = Parts().verify_folder(stamped.world.archive.root, SILENT)
    assert found.stamps is not None
    codes = sorted(one.code for one in found.findings if one.code.startswith("stamp_"))
    return codes, found.stamps.valid, found.stamps.seq


def test_a_folder_alone_is_vouched_for(stamped: StampedWorld) -> None:
    assert beside(stamped) == ([], 0, None)
    stamped.timestamps.stamp(actor())
    assert beside(stamped) == ([], 1, 2)
    for pem in stamped.folder.glob("*.pem"):
        pem.unlink()
    assert beside(stamped) == (["stamp_untrusted"], 0, None)


def test_a_ledger_that_was_cut_or_made_anew_is_told_by_a_token_alone(
    stamped: StampedWorld,
) -> None:
    """A chain by itself can't tell that all of it was made anew."""
    stamped.timestamps.stamp(actor())
    file = stamped.world.archive.root / "ledger.jsonl"
    whole = file.read_bytes()
    file.write_bytes(whole.splitlines(keepends=True)[0])
    assert beside(stamped) == (["stamp_beyond"], 0, None)

    file.write_bytes(made_anew(ledger(stamped)))
    found = Parts().verify_folder(stamped.world.archive.root, SILENT)
    assert [one.code for one in found.findings] == ["stamp_other_hash"]
