"""The credential store behind its port: kept, found, forgotten, and every way to have none."""

import logging
import sys
from collections.abc import Callable

import pytest
from keyring.errors import KeyringLocked, NoKeyringError, PasswordSetError

from smdesk.domain.errors import SurroundingsError
from smdesk.domain.secret import Secret
from smdesk.restricted import SystemKeyStore, key_store
from tests.support.restricted import MemoryKeyring

SECRET = Secret("AGE-SECRET-KEY-1HEMLIG")


def test_a_secret_is_kept_under_the_programs_name() -> None:
    keyring = MemoryKeyring()
    keys = SystemKeyStore(lambda: keyring)
    assert keys.get("a") is None
    keys.put("a", SECRET)
    assert keyring.kept == {("smdesk", "a"): SECRET.text}
    assert keys.get("a") == SECRET
    assert keys.get("b") is None
    keys.remove("a")
    keys.remove("a")
    assert keyring.kept == {}


@pytest.mark.parametrize(
    "error",
    [
        KeyringLocked("locked"),
        NoKeyringError("none"),
        PasswordSetError(f"could not keep {SECRET.text}"),
        OSError("the bus is gone"),
        RuntimeError("not in use here"),
    ],
)
def test_a_store_that_says_no_is_one_error_and_tells_no_secret(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    keys = SystemKeyStore(lambda: MemoryKeyring(fail=error))
    asks: list[Callable[[], object]] = [
        lambda: keys.get("a"),
        lambda: keys.put("a", SECRET),
        lambda: keys.remove("a"),
    ]
    for ask in asks:
        with pytest.raises(SurroundingsError, match="restricted_keystore_missing") as caught:
            ask()
        assert (caught.value.__cause__, caught.value.__context__) == (None, None)
        assert SECRET.text not in str(caught.value.values)
    assert SECRET.text not in caplog.text


@pytest.mark.skipif(sys.platform != "linux", reason="takes the bus away")
def test_without_a_session_there_is_no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with pytest.raises(SurroundingsError, match="restricted_keystore_missing"):
        SystemKeyStore().get("a")


def test_a_system_without_a_named_store_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_store, "BACKENDS", {})
    with pytest.raises(SurroundingsError, match="restricted_keystore_missing"):
        SystemKeyStore().put("a", SECRET)


def test_no_setting_of_keyring_makes_it_keep_secrets_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with pytest.raises(SurroundingsError, match="restricted_keystore_missing"):
        SystemKeyStore().put("a", SECRET)
