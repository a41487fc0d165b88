"""Starting a browser with two pipes to speak through: no port is open that others could use.

Linux and macOS: the browser reads file descriptor 3 and writes 4. Windows: two handles are
inherited by number; that half has not been run by its authors on Windows.
"""

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from smdesk.capture.browser.win32_job import Job, kernel32

READS, WRITES = 3, 4
OUT_OF_THE_WAY = 10
"""Descriptors from here on are not the ones that the browser expects."""
PIPE_SIZE, SET_PIPE_SIZE = 1 << 20, 1031
"""Bytes, and Linux's F_SETPIPE_SZ: pictures come in few pieces."""
LOOKING = 0.02
"""Seconds between two looks at whether a process has ended."""
KILLED = 30.0
"""Seconds that one has to end by force: that takes as long as a busy computer makes it wait."""


class Running(Protocol):
    """A browser's process."""

    @property
    def pid(self) -> int: ...  # noqa: D102

    def poll(self) -> int | None: ...  # noqa: D102  its exit code once it has ended

    def wait(self, timeout: float | None = None) -> int: ...  # noqa: D102

    def kill(self) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Started:
    """A browser and our ends of its pipes."""

    process: Running
    reader: int
    writer: int


def start(program: Path, arguments: Sequence[str], log: Path) -> Started:
    """Start a browser that is led through pipes.

    Args:
        program: the browser.
        arguments: its options.
        log: a file for what it complains of.

    Raises:
        OSError: It can't be started.
    """
    system: str = sys.platform
    return (_on_windows if system == "win32" else _on_posix)(program, arguments, log)


class Spawned:
    """A process that was started by `posix_spawn` and leads a group of its own; see `Running`.

    Args:
        pid: its number, and its group's.
    """

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._code: int | None = None
        self._lock = threading.Lock()

    def poll(self) -> int | None:
        """Return its exit code once it has ended."""
        with self._lock:  # it can be asked for only once
            if self._code is None:
                ended, status = os.waitpid(self.pid, os.WNOHANG)
                if ended:
                    self._code = os.waitstatus_to_exitcode(status)
            return self._code

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end.

        Raises:
            subprocess.TimeoutExpired: It runs on.
        """
        until = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if until is not None and time.monotonic() >= until:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
            time.sleep(LOOKING)
        return code

    def kill(self) -> None:
        """End it by force, and what it has started: that would go on writing for a moment."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):  # it may have ended since
                os.killpg(self.pid, signal.SIGKILL)


class Tied:
    """A process on Windows that ends with us; see `Running`.

    Args:
        process: runs.
        job: holds it; None where the system refused, and only the closing of the pipes ends it.
    """

    def __init__(self, process: "subprocess.Popen[bytes]", job: Job | None) -> None:
        self.pid = process.pid
        self.kill = process.kill
        self._process = process
        self._job = job

    def poll(self) -> int | None:
        """Return its exit code once it has ended; then the job is let go, too."""
        code = self._process.poll()
        if code is not None and self._job is not None:
            self._job.close()
        return code

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end.

        Raises:
            subprocess.TimeoutExpired: It runs on.
        """
        code = self._process.wait(timeout)
        self.poll()
        return code


def tied(process: "subprocess.Popen[bytes]", kernel: Any) -> Tied:
    """Tie a process to us.

    Args:
        process: runs.
        kernel: kernel32.
    """
    try:
        job = Job(kernel, vars(process)["_handle"])
    except OSError as error:
        logging.getLogger(__name__).warning("the browser has no job: %s", error)
        job = None
    return Tied(process, job)


def _on_posix(program: Path, arguments: Sequence[str], log: Path) -> Started:
    """Start it with the pipes where it expects them.

    Not by `subprocess`: that passes descriptors on by the numbers that they have here.
    """
    import fcntl  # noqa: PLC0415  not on Windows

    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    aside = [
        fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, OUT_OF_THE_WAY) for end in (theirs_in, theirs_out)
    ]
    os.close(theirs_in)
    os.close(theirs_out)
    new = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    places = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, str(log), new, 0o600),
        (os.POSIX_SPAWN_DUP2, aside[0], READS),
        (os.POSIX_SPAWN_DUP2, aside[1], WRITES),
    ]
    words = [str(program), "--remote-debugging-pipe", *arguments]
    try:  # a group of its own: Ctrl+C in a terminal is for us, we close it in order
        pid = os.posix_spawn(program, words, os.environ, file_actions=places, setpgroup=0)
    except OSError:
        os.close(ours_in)
        os.close(ours_out)
        raise
    finally:
        for end in aside:
            os.close(end)
    if sys.platform == "linux":
        for end in (ours_in, ours_out):
            _enlarge(fcntl, end)
    return Started(Spawned(pid), ours_in, ours_out)


def _enlarge(fcntl: Any, end: int) -> None:
    try:
        fcntl.fcntl(end, SET_PIPE_SIZE, PIPE_SIZE)
    except OSError:
        return  # a user may have only so many; smaller works, too


def _on_windows(program: Path, arguments: Sequence[str], log: Path) -> Started:
    """Start it with two inherited handles, and no others."""
    import msvcrt  # noqa: PLC0415  only there

    system: Any = vars(msvcrt)
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    handles = [system["get_osfhandle"](end) for end in (theirs_in, theirs_out)]
    options: Any = vars(subprocess)
    for handle in handles:
        vars(os)["set_handle_inheritable"](handle, 1)
    info = options["STARTUPINFO"](lpAttributeList={"handle_list": handles})
    try:
        with log.open("wb") as errors:
            spoken = f"--remote-debugging-io-pipes={handles[0]},{handles[1]}"
            process = subprocess.Popen(  # noqa: S603  as above
                [str(program), "--remote-debugging-pipe", spoken, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                startupinfo=info,  # no close_fds: the list of handles says what is inherited
            )
    except OSError:
        os.close(ours_in)
        os.close(ours_out)
        raise
    finally:
        os.close(theirs_in)
        os.close(theirs_out)
    return Started(tied(process, kernel32()), ours_in, ours_out)
