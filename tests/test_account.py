"""Which account is signed in, as the system says it."""

import ctypes
import getpass
import sys
from types import SimpleNamespace

import pytest

from smdesk import account


def test_the_system_is_asked_and_no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    before = account.signed_in_account()
    for name in ("LOGNAME", "USER", "USERNAME"):
        monkeypatch.setenv(name, "somebody.else")
    assert getpass.getuser() == "somebody.else"
    assert account.signed_in_account() == before


@pytest.mark.parametrize("name", ["asa.ostrom", "Åsa Öström", "ärla-ÅÄÖ.éü"])
def test_windows_tells_names_with_any_letter(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def told(buffer: "ctypes.Array[ctypes.c_wchar]", _size: object) -> int:
        buffer.value = name
        return 1

    system = SimpleNamespace(GetUserNameW=told)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(advapi32=system), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert account.signed_in_account() == name


def test_a_windows_that_can_not_tell_is_no_account(monkeypatch: pytest.MonkeyPatch) -> None:
    system = SimpleNamespace(GetUserNameW=lambda *_: 0)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(advapi32=system), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(OSError, match="GetUserNameW"):
        account.signed_in_account()
