"""The store's key: made, tested, lost and brought back; nothing that goes wrong destroys it."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.restricted import KEY_START
from smdesk.restricted import AgeSealer
from smdesk.services.ports import Store
from tests.support import factories as make
from tests.support.factories import NOW
from tests.support.restricted import REASON, WHO, MemoryKeyring, RestrictedWorld

DATA = b"bevis" * 100


@pytest.fixture
def place(tmp_path: Path, store: Store) -> RestrictedWorld:
    return RestrictedWorld(tmp_path, store)


@pytest.fixture
def ready(place: RestrictedWorld) -> RestrictedWorld:
    place.set_up()
    return place


def state(place: RestrictedWorld) -> tuple[bool, bool, str]:
    found = place.restricted.state()
    return found.ready, found.openable, found.why


def keys(place: RestrictedWorld) -> list[str]:
    with place.store.read() as snapshot:
        return [key.id for key in snapshot.restricted_keys.all()]


# --- made and tested --------------------------------------------------------------------------


def test_from_nothing_to_ready(place: RestrictedWorld) -> None:
    assert place.restricted.state().key is None
    assert state(place) == (False, False, "restricted_no_key")
    new = place.restricted.set_up(WHO)
    assert new.key.made_by == WHO.account
    assert new.key.tested_at is None
    assert state(place) == (False, True, "restricted_untested")
    tested = place.restricted.confirm_recovery(WHO, new.recovery)
    assert tested.tested_at is not None
    assert place.restricted.state().key == tested
    assert state(place) == (True, True, "")


def test_what_is_stored_tells_no_secret(place: RestrictedWorld, tmp_path: Path) -> None:
    new = place.restricted.set_up(WHO)
    (secret,) = place.keyring.kept.values()
    assert set(place.keyring.kept) == {("smdesk", new.key.id)}
    assert new.key.locked.startswith("-----BEGIN AGE ENCRYPTED FILE-----")
    assert new.key.recipient.startswith("age1")
    assert new.key.recovery.startswith("age1")
    printed = new.recovery.replace(" ", "")
    assert printed.startswith(KEY_START)
    assert printed != secret
    assert new.recovery not in repr(new)
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        data = path.read_bytes()
        assert KEY_START.encode() not in data, path
        assert secret[20:40].encode() not in data, path


def test_every_key_is_another(place: RestrictedWorld) -> None:
    first, second = place.restricted.set_up(WHO), place.restricted.set_up(WHO)
    assert first.recovery != second.recovery
    assert first.key.recipient != second.key.recipient


@pytest.mark.parametrize("change", ["lower", "dashes", "bare", "lines"])
def test_the_printed_key_may_be_typed_carelessly(place: RestrictedWorld, change: str) -> None:
    recovery = place.restricted.set_up(WHO).recovery
    typed = {
        "lower": recovery.lower(),
        "dashes": recovery.replace(" ", "-"),
        "bare": recovery.removeprefix(KEY_START).replace(" ", ""),
        "lines": recovery.replace(" ", "\r\n"),
    }[change]
    assert place.restricted.confirm_recovery(WHO, typed).tested_at is not None


def test_a_mistyped_and_a_foreign_recovery_key_are_told_apart(
    place: RestrictedWorld, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    recovery = place.restricted.set_up(WHO).recovery
    last = "Q" if recovery[-1] != "Q" else "P"
    swapped = recovery[:17] + recovery[18] + recovery[17] + recovery[19:]
    for typed in ("", "hej", recovery[:-1], recovery[:-1] + last, swapped):
        if typed == recovery:
            continue
        with pytest.raises(UserError, match="recovery_mistyped") as caught:
            place.restricted.confirm_recovery(WHO, typed)
        assert caught.value.at == "recovery"
    foreign = place.restricted.set_up(WHO).recovery  # replaces the first, which guards nothing
    with pytest.raises(UserError, match="recovery_wrong"):
        place.restricted.confirm_recovery(WHO, recovery)
    assert recovery not in caplog.text
    assert place.restricted.confirm_recovery(WHO, foreign).tested_at is not None


def test_the_stores_own_key_is_no_recovery_key(ready: RestrictedWorld) -> None:
    (secret,) = ready.keyring.kept.values()
    with pytest.raises(UserError, match="recovery_wrong"):
        ready.restricted.confirm_recovery(WHO, secret)


def test_without_a_credential_store_no_key_is_made(place: RestrictedWorld) -> None:
    place.keyring.fail = OSError("no bus")
    with pytest.raises(SurroundingsError, match="restricted_keystore_missing"):
        place.restricted.set_up(WHO)
    assert keys(place) == []


def test_a_key_that_cannot_be_entered_is_in_no_credential_store(
    place: RestrictedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise SurroundingsError("database_full")

    monkeypatch.setattr(type(place.store), "write", full)
    with pytest.raises(SurroundingsError, match="database_full"):
        place.restricted.set_up(WHO)
    assert place.keyring.kept == {}


# --- made anew --------------------------------------------------------------------------------


def test_a_key_that_guards_nothing_is_replaced(ready: RestrictedWorld) -> None:
    (old,) = keys(ready)
    new = ready.restricted.set_up(WHO).key
    assert keys(ready) == [new.id] != [old]
    assert set(ready.keyring.kept) == {("smdesk", old), ("smdesk", new.id)}
    assert state(ready) == (False, True, "restricted_untested")


def test_another_folder_of_the_account_can_still_open_its_copies(
    ready: RestrictedWorld,
) -> None:
    """A folder was copied to try something; there a new key is made, and here all still opens."""
    [old] = keys(ready)
    secret = ready.keyring.kept["smdesk", old]
    ready.restricted.set_up(WHO)
    ready.restricted.set_up(WHO)
    assert ready.keyring.kept["smdesk", old] == secret


def test_a_key_that_guards_a_copy_stays(ready: RestrictedWorld) -> None:
    copy = ready.add(DATA)
    kept = dict(ready.keyring.kept)
    with pytest.raises(UserError, match="restricted_key_in_use"):
        ready.restricted.set_up(WHO)
    assert keys(ready) == [copy.key_id]
    assert ready.keyring.kept == kept


def test_the_key_of_copies_that_are_gone_stays_as_a_name_only(ready: RestrictedWorld) -> None:
    copy = ready.add(DATA)
    with ready.store.write(WHO) as work:
        work.restricted_copies.update(replace(copy, gone_at=NOW))
        work.commit()
    new = ready.restricted.set_up(WHO).key
    assert keys(ready) == [copy.key_id, new.id]
    assert set(ready.keyring.kept) == {("smdesk", copy.key_id), ("smdesk", new.id)}
    active = ready.restricted.state().key
    assert active is not None
    assert active.id == new.id


def test_a_lost_paper_is_made_anew_and_the_copies_stay(ready: RestrictedWorld) -> None:
    copy, lost = ready.add(DATA), ready.recovery
    new = ready.restricted.renew_recovery(WHO)
    assert new.recovery != lost
    assert state(ready) == (False, True, "restricted_untested")
    with pytest.raises(UserError, match="recovery_wrong"):
        ready.restricted.confirm_recovery(WHO, lost)
    ready.restricted.confirm_recovery(WHO, new.recovery)
    assert state(ready) == (True, True, "")
    assert ready.restricted.open(WHO, copy.id, REASON).data == DATA
    ready.keyring = MemoryKeyring()
    with pytest.raises(UserError, match="restricted_key_missing"):
        ready.restricted.renew_recovery(WHO)
    ready.restricted.recover(WHO, new.recovery)
    assert ready.restricted.open(WHO, copy.id, REASON).data == DATA


# --- lost and brought back --------------------------------------------------------------------


def test_another_computer_lacks_the_key_until_the_paper_brings_it(ready: RestrictedWorld) -> None:
    copy = ready.add(DATA)
    ready.keyring = MemoryKeyring()  # the folder moved, or another account opened it
    assert state(ready) == (True, False, "restricted_key_missing")
    with pytest.raises(UserError, match="restricted_key_missing"):
        ready.restricted.open(WHO, copy.id, REASON)
    archivist = make.actor(Role.ARCHIVIST)
    recovered = ready.restricted.recover(archivist, ready.recovery.lower())
    assert state(ready) == (True, True, "")
    assert ready.restricted.open(archivist, copy.id, REASON).data == DATA
    assert ready.noted(recovered.id)[-2:] == ["changed", "key_recovered"]


def test_another_key_in_its_place_is_found_out(ready: RestrictedWorld) -> None:
    copy = ready.add(DATA)
    (name,) = ready.keyring.kept
    right = ready.keyring.kept[name]
    for wrong in (ready.recovery.replace(" ", ""), "no key at all"):
        ready.keyring.kept[name] = wrong
        assert state(ready) == (True, False, "restricted_key_wrong")
        with pytest.raises(UserError, match="restricted_key_wrong"):
            ready.restricted.open(WHO, copy.id, REASON)
        assert ready.keyring.kept[name] == wrong
    assert ready.codes() == []
    ready.restricted.recover(WHO, ready.recovery)
    assert ready.keyring.kept[name] == right
    assert ready.restricted.open(WHO, copy.id, REASON).data == DATA


def test_a_locked_credential_store_is_waited_for(ready: RestrictedWorld) -> None:
    copy = ready.add(DATA)
    ready.keyring.fail = OSError("locked")
    assert state(ready) == (True, False, "restricted_keystore_missing")
    for ask in (
        lambda: ready.restricted.open(WHO, copy.id, REASON),
        lambda: ready.restricted.recover(WHO, ready.recovery),
    ):
        with pytest.raises(SurroundingsError, match="restricted_keystore_missing"):
            ask()
    assert ready.restricted.confirm_recovery(WHO, ready.recovery).tested_at is not None
    ready.keyring.fail = None
    assert ready.restricted.open(WHO, copy.id, REASON).data == DATA


def test_without_a_key_there_is_nothing_to_test_or_recover(place: RestrictedWorld) -> None:
    for ask in (place.restricted.confirm_recovery, place.restricted.recover):
        with pytest.raises(UserError, match="restricted_no_key"):
            ask(WHO, "hej")


@pytest.mark.parametrize("damage", ["letter", "another key"])
def test_a_locked_key_that_was_tampered_with_is_not_used(
    ready: RestrictedWorld, damage: str
) -> None:
    copy = ready.add(DATA)
    (secret,) = ready.keyring.kept.values()
    with ready.store.write(WHO) as work:
        (key,) = work.restricted_keys.all()
        if damage == "letter":
            middle = len(key.locked) // 2
            letter = "A" if key.locked[middle] != "A" else "B"
            locked = key.locked[:middle] + letter + key.locked[middle + 1 :]
        else:
            sealer = AgeSealer()
            locked = sealer.seal_text(sealer.make().secret.text, key.recovery)
        work.restricted_keys.update(replace(key, locked=locked))
        work.commit()
    for ask in (ready.restricted.confirm_recovery, ready.restricted.recover):
        with pytest.raises(SurroundingsError, match="restricted_key_damaged"):
            ask(WHO, ready.recovery)
    assert list(ready.keyring.kept.values()) == [secret]
    assert ready.restricted.open(WHO, copy.id, REASON).data == DATA
