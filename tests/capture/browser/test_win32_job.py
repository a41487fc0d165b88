"""The job that ends a browser on Windows with us, against a kernel that the test plays."""

import ctypes
import subprocess
import sys
from typing import Any

import pytest

from smdesk.capture.browser.pipes import tied
from smdesk.capture.browser.win32_job import EXTENDED_LIMITS, KILL_ON_CLOSE, Job, Limits


class Kernel:
    """Keeps jobs as Windows does: closing one ends what is in it."""

    def __init__(self, *, refuses: str = "") -> None:
        self.refuses = refuses
        self.flags = 0
        self.held: list[int] = []
        self.closed: list[int] = []

    def CreateJobObjectW(self, *_: object) -> int | None:  # noqa: N802  the system's name
        return None if self.refuses == "create" else 77

    def SetInformationJobObject(  # noqa: N802  as above
        self, job: int, kind: int, limits: Any, size: int
    ) -> bool:
        assert (job, kind, size) == (77, EXTENDED_LIMITS, ctypes.sizeof(Limits))
        self.flags = ctypes.cast(limits, ctypes.POINTER(Limits)).contents.basic.flags
        return self.refuses != "set"

    def AssignProcessToJobObject(self, job: int, process: int) -> bool:  # noqa: N802  as above
        assert job == 77
        if self.refuses == "assign":
            return False
        self.held.append(process)
        return True

    def CloseHandle(self, job: int) -> None:  # noqa: N802  as above
        self.closed.append(job)


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="of 64 bits")
def test_the_limits_are_laid_out_as_windows_reads_them() -> None:
    assert ctypes.sizeof(Limits) == 144
    assert Limits.basic.offset == 0
    assert Limits.basic.size == 64
    assert Limits.process_memory.offset == 112


def test_a_process_is_held_until_it_is_let_go() -> None:
    kernel = Kernel()
    job = Job(kernel, 5)
    assert (kernel.flags, kernel.held, kernel.closed) == (KILL_ON_CLOSE, [5], [])
    job.close()
    job.close()
    assert kernel.closed == [77]


@pytest.mark.parametrize(("refuses", "closed"), [("create", []), ("set", [77]), ("assign", [77])])
def test_a_system_that_refuses_is_no_reason_not_to_go_on(refuses: str, closed: list[int]) -> None:
    kernel = Kernel(refuses=refuses)
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process._handle = 5  # type: ignore[attr-defined]  # as on Windows
        assert tied(process, kernel).wait(10) == 0
    assert (kernel.held, kernel.closed) == ([], closed)


def test_the_job_lasts_as_long_as_the_process() -> None:
    kernel = Kernel()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        process._handle = 5  # type: ignore[attr-defined]  # as above
        held = tied(process, kernel)
        assert held.pid == process.pid
        assert held.poll() is None
        assert (kernel.held, kernel.closed) == ([5], [])
        with pytest.raises(subprocess.TimeoutExpired):
            held.wait(0.01)
        held.kill()
        assert held.wait(10) != 0
    assert kernel.closed == [77]
