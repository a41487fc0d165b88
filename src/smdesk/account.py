"""Which account is signed in to the computer; asked of the system, for a variable can be set."""

import os
import sys


def signed_in_account() -> str:
    """Return the account's name, without a domain.

    Raises:
        OSError: if the system cannot tell.
    """
    if sys.platform == "win32":
        return _windows_account()
    import pwd  # noqa: PLC0415  not on Windows

    return pwd.getpwuid(os.getuid()).pw_name


def _windows_account() -> str:
    import ctypes  # noqa: PLC0415  only on Windows

    size = ctypes.c_ulong(257)  # UNLEN + 1 of lmcons.h
    name = ctypes.create_unicode_buffer(size.value)
    if not ctypes.windll.advapi32.GetUserNameW(name, ctypes.byref(size)):  # type: ignore[attr-defined, unused-ignore]
        raise OSError("GetUserNameW failed")
    return name.value
