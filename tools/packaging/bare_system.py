"""A bare Debian in a folder, as debootstrap makes it, to install and remove things in."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.running import Step, Stop, quietly

RELEASE = "bookworm"
KEPT = Path(tempfile.gettempdir()) / f"smdesk-bare-{RELEASE}"
"""Once made, it is copied for each trial; packages that were fetched lie beside it."""
PERSON = "person"
SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108  where X puts them
SETTING = ("PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive")


@dataclass(frozen=True, slots=True)
class BareSystem:
    """A system in a folder."""

    root: Path

    def command(self, *words: str | Path, person: str = "root", display: str = "") -> list[str]:
        """Return what runs a command in it.

        Args:
            words: the command.
            person: whose account it runs under.
            display: the X screen that it shows windows on.
        """
        home = "/root" if person == "root" else f"/home/{person}"
        setting = (
            *SETTING,
            f"HOME={home}",
            f"USER={person}",
            *([f"DISPLAY={display}"] * bool(display)),
        )
        inside = ("chroot", f"--userspec={person}:{person}", self.root, "env", "-i", "-C", home)
        return [str(word) for word in (*inside, *setting, *words)]

    def run(self, *words: str | Path, person: str = "root") -> str:
        """Run a command in it, and return what it says.

        Raises:
            Stop: It failed; what it said is told.
        """
        done = self.ask(*words, person=person)
        if done.returncode:
            said = done.stdout + done.stderr
            raise Stop(f"In the bare system, {words[0]} ended with {done.returncode}:\n{said}")
        return done.stdout

    def ask(
        self, *words: str | Path, person: str = "root", display: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in it that may fail."""
        command = self.command(*words, person=person, display=display)
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def apt(self, *words: str | Path) -> None:
        """Let apt-get do something, with what a package needs and no more.

        Raises:
            Stop: It failed.
        """
        self.run("apt-get", "-y", "-q", "--no-install-recommends", *words)

    def files(self) -> set[str]:
        """Return all files but those of a running system and what apt keeps of its own."""
        own = ("proc", "dev", "tmp", "var/cache", "var/lib/apt", "var/lib/dpkg", "var/log", "home")
        found = (Path(at, name) for at, _, names in os.walk(self.root) for name in names)
        paths = (path.relative_to(self.root).as_posix() for path in found)
        return {path for path in paths if not path.startswith(tuple(f"{one}/" for one in own))}


@contextmanager
def bare_system() -> Iterator[BareSystem]:
    """Give a bare system with one person's account, for as long as the block lasts.

    Raises:
        Stop: It could not be made, or we are not root.
    """
    if os.geteuid() != 0:
        raise Stop("A bare system can be entered by root only; give the command with sudo.")
    base = _base()
    with ExitStack() as held:
        root = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="smdesk-bare-")), "root")
        _must(["cp", "-a", base, root])
        SOCKETS.mkdir(mode=0o1777, exist_ok=True)
        packages = KEPT / "packages"
        packages.mkdir(exist_ok=True)
        held.enter_context(_mounted(["-t", "proc", "proc"], root / "proc"))
        held.enter_context(_mounted(["--bind", SOCKETS], root / SOCKETS.relative_to("/")))
        held.enter_context(_mounted(["--bind", packages], root / "var/cache/apt/archives"))
        bare = BareSystem(root)
        bare.run("useradd", "--create-home", PERSON)
        bare.apt("update")
        yield bare


@contextmanager
def _mounted(what: Sequence[str | Path], at: Path) -> Iterator[None]:
    at.mkdir(parents=True, exist_ok=True)
    _must(["mount", *what, at])
    try:
        yield
    finally:
        _must(["umount", "--lazy", at])  # before the folder is removed with all that is in it


def _must(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"{command[0]} ended with {done.returncode}: {done.stderr}")


def _base() -> Path:
    """Return the folder of the system that is copied, made the first time."""
    base, made = KEPT / "base", KEPT / "base.part"
    if not base.exists():
        shutil.rmtree(made, ignore_errors=True)
        command = ("debootstrap", "--variant=minbase", RELEASE, made, mirror())
        if not quietly(Step(name=f"a bare {RELEASE} (debootstrap)", command=command)):
            raise Stop("There is no bare system: the step above failed.")
        made.rename(base)
    return base


def mirror() -> str:
    """Return where this computer's apt has the release from.

    Raises:
        Stop: It has it from nowhere.
    """
    form = ("--format", "$(CODENAME) $(COMPONENT) $(REPO_URI)", "Identifier: Packages")
    told = subprocess.run(
        ("apt-get", "indextargets", *form), capture_output=True, text=True, check=True
    )
    for line in told.stdout.splitlines():
        release, component, place = line.split(maxsplit=2)
        if (release, component) == (RELEASE, "main"):
            return place
    raise Stop(f"This computer's apt knows no Debian {RELEASE}; a .deb is tried where it does.")
