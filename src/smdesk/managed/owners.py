"""Whose a file is: an administrator's, or anybody's."""

import os
import stat
import sys
from pathlib import Path

ROOT = 0
"""The administrator's number where there are no Windows rights."""
OWNER = 0x1
"""OWNER_SECURITY_INFORMATION of winnt.h."""
FILE_OBJECT = 1
"""SE_FILE_OBJECT of accctrl.h."""
ADMINISTRATORS = (22, 26)
"""WinLocalSystemSid and WinBuiltinAdministratorsSid of winnt.h."""


def is_administrators(path: Path) -> bool:
    """Tell whether a file and its folder are an administrator's.

    Whoever made the folder on Windows may let what is put into it be changed by all. Elsewhere
    nobody else may write either of them.

    Raises:
        OSError: if the system can't tell.
    """
    if sys.platform == "win32":
        return all(map(_is_administrators_on_windows, (path, path.parent)))
    return all(map(_is_roots_alone, (path, path.parent)))


def _is_roots_alone(path: Path) -> bool:
    found = os.stat(path)  # noqa: PTH116  what is meant is where a link leads
    return found.st_uid == ROOT and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _is_administrators_on_windows(path: Path) -> bool:
    """Ask who owns it: nobody can give a thing to the administrators without being one."""
    import ctypes  # noqa: PLC0415  only on Windows

    system = vars(ctypes)["windll"]  # known to the types on Windows alone
    owner, descriptor = ctypes.c_void_p(), ctypes.c_void_p()
    failed = system.advapi32.GetNamedSecurityInfoW(
        ctypes.c_wchar_p(str(path)),
        FILE_OBJECT,
        OWNER,
        ctypes.byref(owner),
        None,
        None,
        None,
        ctypes.byref(descriptor),
    )
    if failed:
        raise OSError(failed, "GetNamedSecurityInfoW failed")
    try:
        return any(system.advapi32.IsWellKnownSid(owner, kind) for kind in ADMINISTRATORS)
    finally:
        system.kernel32.LocalFree(descriptor)
