"""Letting a thread stand back for all others, at the processor and at the disk.

There is no way back for a thread of an account without rights: it is for one of its own.
"""

import ctypes
import os
import platform
import sys
import threading
from contextlib import suppress

NICE = 10
"""Half-way down: at the very end, a busy machine could leave the thread lying with a lock held."""
IDLE_DISK = 3 << 13
"""Only what nobody else wants (`IOPRIO_CLASS_IDLE`, ioprio_set(2))."""
ONE_THREAD = 1
IOPRIO_SET = {"x86_64": 251, "aarch64": 30}
"""The number of the system call, which the C library has no function for."""
BACKGROUND_BEGIN = 0x00010000
"""`THREAD_MODE_BACKGROUND_BEGIN` of SetThreadPriority: processor, disk and memory."""


def calm_thread() -> None:
    """Let the calling thread stand back; where the system can't, nothing happens."""
    if sys.platform == "win32":
        system = ctypes.windll.kernel32
        system.GetCurrentThread.restype = ctypes.c_void_p
        system.SetThreadPriority(ctypes.c_void_p(system.GetCurrentThread()), BACKGROUND_BEGIN)
    elif sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICE)
        number = IOPRIO_SET.get(platform.machine())
        if number is not None:
            ctypes.CDLL(None).syscall(number, ONE_THREAD, 0, IDLE_DISK)
