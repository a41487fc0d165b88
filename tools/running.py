"""Starting programs: their environment, their screen, and what is said about them."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "out"
SCREEN = "-screen 0 1366x768x24 -noreset"
"""It does not begin anew when its last program has left: that may shut out the one just coming."""


class Stop(Exception):  # noqa: N818  a message to the person at the keyboard, not an error of ours
    """Work ends here; the text says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command, and the words for it."""

    name: str
    command: Sequence[str | Path]
    shown: bool = False
    """Whether what it says is shown although all is well."""


def say(text: str) -> None:
    """Print at once, so that the order holds when output goes to a file.

    The line's end goes along: written by itself, it may come after another thread's line.
    """
    print(f"{text}\n", end="", flush=True)


def surroundings() -> dict[str, str]:
    """Return the environment for the programs we start: UTF-8, no questions, a place for sockets.

    Qt warns about a locale without UTF-8 and about a missing XDG_RUNTIME_DIR. A bare machine
    has neither, and the tests count a warning as a failure.
    """
    env = {"PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"} | os.environ
    env["PYTHONUTF8"] = "1"
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # tests start many programs: compiled once will do
    if sys.platform == "win32":
        return env
    language = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or ""
    if "utf" not in language.lower():
        env["LC_ALL"] = "C.UTF-8"
    if not env.get("XDG_RUNTIME_DIR"):
        folder = OUT / "runtime"
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        env["XDG_RUNTIME_DIR"] = str(folder)
    return env


def _start(command: Sequence[str | Path], *, hold: bool) -> subprocess.CompletedProcess[bytes]:
    """Run a command in the project's folder; hold its output back, or let it through.

    Raises:
        Stop: There is no such program here.
    """
    words = [str(word) for word in command]
    try:
        return subprocess.run(
            words,
            cwd=ROOT,
            env=surroundings(),
            stdin=subprocess.DEVNULL if hold else None,
            stdout=subprocess.PIPE if hold else None,
            stderr=subprocess.STDOUT if hold else None,
            check=False,
        )
    except FileNotFoundError as problem:
        raise Stop(f"{words[0]} is not installed here; install it, then repeat.") from problem


def call(*command: str | Path) -> int:
    """Run a command in the project's folder, its output passing through; return its exit code."""
    return _start(command, hold=False).returncode


def quietly(step: Step) -> bool:
    """Run a step, one line for it; show its whole output only when it fails, or when asked to."""
    began = time.monotonic()
    done = _start(step.command, hold=True)
    verdict = "ok" if done.returncode == 0 else f"FAILED ({done.returncode})"
    line = f"  {step.name:<42} {verdict:<12}{time.monotonic() - began:6.1f} s"
    if done.returncode != 0 or step.shown:
        line += "\n" + done.stdout.decode("utf-8", "replace")
    say(line)  # in one piece: another step may end in the same moment
    return done.returncode == 0


def at_once(steps: Sequence[Step]) -> list[str]:
    """Run steps in their order, as many at a time as keep the machine busy; name what failed.

    One more than there are processors: each step waits a lot, for a window, a disk, a server.
    """
    pool = ThreadPoolExecutor((os.cpu_count() or 1) + 1)
    try:
        ends = {pool.submit(quietly, step): step.name for step in steps}
        return [ends[end] for end in as_completed(ends) if not end.result()]
    finally:
        pool.shutdown(cancel_futures=True)  # after an interruption nothing more begins


def has_screen() -> bool:
    """Tell whether a window can be shown where we are."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def on_virtual_screen(*command: str | Path) -> tuple[str | Path, ...]:
    """Wrap a command in an X screen of its own, on Linux without a screen and on a CI machine."""
    alone = not os.environ.get("DISPLAY") or os.environ.get("CI")
    if sys.platform.startswith("linux") and alone:
        return ("xvfb-run", "-a", "-s", SCREEN, *command)
    return command
