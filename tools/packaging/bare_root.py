"""Tries the .deb in a bare system: install, self-test, window, upgrade, removal; data stays."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import mss
from PIL import Image

from smdesk.capture.virtual_screen import xvfb
from smdesk.parts import DATABASE
from tools import system
from tools.packaging.bare_system import PERSON, BareSystem, bare_system
from tools.packaging.deb import UNPACKED
from tools.packaging.frozen import must_be_passed
from tools.packaging.places import DEB, DIST, VERSION
from tools.running import Step, Stop, quietly, say

PICTURE = DIST / "bare-window.png"
RECORD = DIST / "bare-self-test.json"
DATA = Path("home", PERSON, ".local/share/smdesk")
OLDER = "0.0.1~trial"
PATIENCE = 60.0
"""Seconds; far more than a window takes, for a machine that does much else."""
LIBRARIES = "find /usr/lib/smdesk -name '*.so*' | xargs ldd"
COLOURS = 50
"""A window with text has more of them; an empty screen has one."""


def make() -> None:
    """Try the .deb of `dist/`.

    Raises:
        Stop: It is not as it must be; what was wrong is told.
    """
    system.require(system.BARE_ROOT)
    if not quietly(Step(name="lintian", command=("lintian", "--fail-on", "error,warning", DEB))):
        raise Stop("The .deb is not in order: the step above failed.")
    with bare_system() as bare, xvfb("Xvfb", "1366x768x24") as display:
        _try(bare, display)


def _try(bare: BareSystem, display: str) -> None:
    before = bare.files()
    with tempfile.TemporaryDirectory() as folder:
        _install(bare, _older(Path(folder)))
    libraries = bare.run("sh", "-c", LIBRARIES, person=PERSON)
    _must("not found" not in _without_printing(libraries), f"A library lacks:\n{libraries}")
    _self_test(bare, display)
    _window(bare, display)
    kept = _data(bare)
    _install(bare, DEB)
    _must(
        bare.run("dpkg-query", "-Wf${Version}", "smdesk") == VERSION, "The upgrade changed nothing"
    )
    _window(bare, display)
    bare.apt("purge", "--auto-remove", "smdesk")
    left = {path for path in bare.files() - before if "smdesk" in path}
    _must(not left, f"Removing left behind: {', '.join(sorted(left))}")
    _must(kept <= _data(bare), "Upgrade or removal took data away")
    say(f"  removed again; {len(kept)} files of the person's own data are there")


def _older(folder: Path) -> Path:
    """Return the package of `dist/` as if it were an older one."""
    tree, package = folder / "tree", folder / "older.deb"
    control = tree / "DEBIAN" / "control"
    subprocess.run(["dpkg-deb", "-R", DEB, tree], check=True)
    told = control.read_text("utf-8").replace(f"Version: {VERSION}\n", f"Version: {OLDER}\n")
    control.write_text(told, "utf-8")
    pack = ("dpkg-deb", "--root-owner-group", *UNPACKED, "--build")
    subprocess.run([*pack, tree, package], check=True, stdout=subprocess.DEVNULL)
    return package


def _must(true: object, otherwise: str) -> None:
    if not true:
        raise Stop(otherwise)


def _install(bare: BareSystem, package: Path) -> None:
    inside = bare.root / "tmp" / package.name
    inside.write_bytes(package.read_bytes())
    bare.apt("install", f"/tmp/{package.name}")  # noqa: S108  within the bare system
    version = bare.run("smdesk", "--version", person=PERSON).strip()
    say(f"  installed {package.name}: {version}")


def _without_printing(libraries: str) -> str:
    """Leave out what only printing needs: apt's recommended packages bring it."""
    return "\n".join(line for line in libraries.splitlines() if "libcups" not in line)


def _data(bare: BareSystem) -> set[str]:
    folder = bare.root / DATA
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _self_test(bare: BareSystem, display: str) -> None:
    began = time.monotonic()
    done = bare.ask("smdesk", "self-test", "--json", "test.json", person=PERSON, display=display)
    record = bare.root / "home" / PERSON / "test.json"
    _must(record.exists(), f"The self-test ended with {done.returncode}:\n{done.stderr}")
    RECORD.write_bytes(record.read_bytes())
    _must(done.returncode == 0, f"The self-test ended with {done.returncode}:\n{done.stdout}")
    say(f"  self-test in {time.monotonic() - began:.1f} s")
    must_be_passed(RECORD)


def _window(bare: BareSystem, display: str) -> None:
    """Start the program as a person does, and take a picture of its window."""
    began = time.monotonic()
    with _started(bare, display) as program, mss.mss(display=display) as camera:
        while (shown := _colours(camera)) < COLOURS:
            _must(program.poll() is None, f"The program ended with {program.returncode}")
            _must(time.monotonic() - began < PATIENCE, f"No window came, only {shown} colours")
            time.sleep(0.02)
        took = time.monotonic() - began
        while not (bare.root / DATA / DATABASE).exists():
            _must(time.monotonic() - began < PATIENCE, "The window made no database")
            time.sleep(0.5)
        _wait_until_still(camera)
    say(f"  window after {took:.1f} s; its picture is {PICTURE.name}")


@contextmanager
def _started(bare: BareSystem, display: str) -> Iterator["subprocess.Popen[bytes]"]:
    program = subprocess.Popen(bare.command("smdesk", person=PERSON, display=display))
    try:
        yield program
    finally:
        program.terminate()
        program.wait(PATIENCE)


def _grab(camera: "mss.base.MSSBase") -> Image.Image:
    shot = camera.grab(camera.monitors[0])
    return Image.frombytes("RGB", shot.size, shot.rgb)


def _colours(camera: "mss.base.MSSBase") -> int:
    return len(_grab(camera).getcolors(2**24) or ())


def _wait_until_still(camera: "mss.base.MSSBase") -> None:
    """Save the picture when the window no longer changes."""
    latest = _grab(camera)
    for _ in range(20):
        time.sleep(2)
        before, latest = latest, _grab(camera)
        if latest == before:
            break
    latest.save(PICTURE)
