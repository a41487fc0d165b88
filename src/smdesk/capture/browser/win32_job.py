"""On Windows: a job that ends a browser when this program ends, whatever ends it.

The system closes our handles at our end, and a job whose last handle is closed ends its processes.
"""

import ctypes
from typing import Any

EXTENDED_LIMITS = 9
KILL_ON_CLOSE = 0x2000


class _Basic(ctypes.Structure):
    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("most_process_memory", ctypes.c_size_t),
        ("most_job_memory", ctypes.c_size_t),
    )


class Job:
    """Holds a process for as long as this program runs, or until it is let go.

    Args:
        kernel: kernel32.
        process: the process's handle.

    Raises:
        OSError: The system refuses; the process runs on without.
    """

    def __init__(self, kernel: Any, process: int) -> None:
        self._kernel = kernel
        self._handle = kernel.CreateJobObjectW(None, None)
        if not self._handle:
            raise OSError("no job")
        limits = Limits()
        limits.basic.flags = KILL_ON_CLOSE
        told = ctypes.byref(limits), ctypes.sizeof(limits)
        if not (
            kernel.SetInformationJobObject(self._handle, EXTENDED_LIMITS, *told)
            and kernel.AssignProcessToJobObject(self._handle, process)
        ):
            self.close()
            raise OSError("no place in the job")

    def close(self) -> None:
        """End what still runs of it; may be called twice."""
        if self._handle:
            self._kernel.CloseHandle(self._handle)
            self._handle = None


def kernel32() -> Any:
    """Return kernel32, told what a handle is."""
    system: Any = vars(ctypes)["WinDLL"]("kernel32", use_last_error=True)
    handle = ctypes.c_void_p
    system.CreateJobObjectW.restype = handle
    system.CreateJobObjectW.argtypes = (handle, ctypes.c_wchar_p)
    system.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, ctypes.c_uint32)
    system.AssignProcessToJobObject.argtypes = (handle, handle)
    system.CloseHandle.argtypes = (handle,)
    return system
