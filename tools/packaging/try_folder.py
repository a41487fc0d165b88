"""Windows' folder as it lies, tried under Wine: real policies in a real registry, a real window.

What is tried: each level of policy and each conflict between them; the window's program, which
has no console, in an account's folder with Swedish letters; and its test of itself.
"""

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from subprocess import Popen

import mss
import mss.tools

from smdesk.capture.x11_windows import X11Windows
from smdesk.services.ports import Window
from tools.packaging.frozen import must_be_passed
from tools.packaging.places import VERSION, WINDOWS
from tools.packaging.wine import Wine, windows_path
from tools.running import OUT, ROOT, Stop, say

TRIAL = OUT / "windows-folder-trial"
PICTURE = OUT / "window-on-windows.png"
DATA = "Åsa Öberg/smdesk"
"""Below the drive C: the data folder of an account whose name has Swedish letters."""
PATIENCE = 180
"""Seconds until a window has to be there; it takes some ten on a machine at rest."""
TITLE = "Kom igång – smdesk"
"""The window's, when it has opened an empty register."""
SAME = 5
"""Pictures of the screen, a second between them, after which it is at rest."""
KEY = r"Software\Policies\smdesk"
RECOMMENDED = rf"{KEY}\Recommended"
CHOSEN = {"export_folder": r"D:\Eget", "log_level": "error"}
"""In the person's own settings."""
ENFORCED, OWN, USUAL = "enforced", "user", "default"


@dataclass(frozen=True, slots=True)
class Value:
    """A value in the registry."""

    key: str
    name: str
    value: str | int
    kind: str = ""


VALUES = (
    Value(rf"HKLM\{KEY}", "ArchiveFolder", r"%SystemDrive%\Arkiv åäö", "REG_EXPAND_SZ"),
    Value(rf"HKCU\{KEY}", "ArchiveFolder", r"D:\Annat"),
    Value(rf"HKLM\{KEY}", "NetworkAllowed", 0),
    Value(rf"HKCU\{KEY}", "NetworkAllowed", 1),
    Value(rf"HKCU\{KEY}", "Language", "en"),
    Value(rf"HKLM\{RECOMMENDED}", "Language", "sv"),
    Value(rf"HKCU\{KEY}", "LogLevel", "info"),
    Value(rf"HKLM\{RECOMMENDED}", "ExportFolder", r"D:\Allas"),
    Value(rf"HKLM\{RECOMMENDED}", "BackupFolder", r"D:\Allas kopior"),
    Value(rf"HKCU\{RECOMMENDED}", "BackupFolder", r"D:\Egna kopior"),
    Value(rf"HKLM\{KEY}", "ScreenshotsAllowed", "ja"),  # no yes nor no
    Value(rf"HKLM\{KEY}", "SecondCopyFolder", "kopia"),  # no whole path
    Value(rf"HKCU\{RECOMMENDED}", "SecondCopyFolder", r"D:\Kopia"),
    Value(rf"HKLM\{KEY}", "Arkivmapp", "E:"),  # no setting
)
HOLDS = {
    "archive_folder": (r"C:\Arkiv åäö", ENFORCED, rf"HKLM\{KEY}"),
    "network_allowed": (False, ENFORCED, rf"HKLM\{KEY}"),
    "language": ("en", ENFORCED, rf"HKCU\{KEY}"),
    "log_level": ("info", ENFORCED, rf"HKCU\{KEY}"),
    "export_folder": (r"D:\Eget", OWN, r"C:\settings\settings.json"),
    "backup_folder": (r"D:\Allas kopior", "recommended", rf"HKLM\{RECOMMENDED}"),
    "second_copy_folder": (r"D:\Kopia", "recommended", rf"HKCU\{RECOMMENDED}"),
    "screenshots_allowed": (True, USUAL, ""),
    "database": ("", USUAL, ""),
    "proxy": ("", USUAL, ""),
}
"""What has to come of those values and that choice: value, level, place."""
FAULTS = {"policy_kind", "policy_relative", "policy_unknown", "policy_owner"}
"""And what has to be said: a file of the machine that is not an administrator's is among it."""
FINDINGS = 1


def make() -> None:
    """Try `dist/windows/smdesk`.

    Raises:
        Stop: Something is not as it has to be.
    """
    shutil.rmtree(TRIAL, ignore_errors=True)
    say("Windows' folder under Wine")
    with Wine(TRIAL) as wine:
        steps: Sequence[tuple[str, Callable[[Wine], Iterator[str]]]] = (
            ("says its version", _version),
            ("the window opens without a console, and closes", _window),
            ("the window's program tests itself", _self_test),
            ("policies hold by their levels", _policies),  # at the end: they stay
        )
        for name, step in steps:
            began = time.monotonic()
            faults = list(step(wine))
            say(f"  {name:<50} {time.monotonic() - began:6.1f} s")
            if faults:
                raise Stop("\n    ".join([f"Windows' folder does not work: {name}", *faults]))
    shutil.rmtree(TRIAL)


def _version(wine: Wine) -> Iterator[str]:
    done = wine.run(WINDOWS / "smdesk.exe", "--version")
    if done.stdout.split() != ["smdesk", VERSION]:
        yield f"exit code {done.returncode}: {done.stdout}{done.stderr}"


def _self_test(wine: Wine) -> Iterator[str]:
    report = wine.prefix / "self-test.json"
    words = ("self-test", "--json", windows_path(report))
    done = wine.run(WINDOWS / "smdesk-window.exe", *words, timeout=600)
    if done.returncode:
        yield f"exit code {done.returncode}: {report.read_text('utf-8')}"
    must_be_passed(report)


# --- policies ---------------------------------------------------------------------------------


def _policies(wine: Wine) -> Iterator[str]:
    data = wine.prefix / "drive_c" / "settings"
    data.mkdir()
    (data / "settings.json").write_text(json.dumps(CHOSEN), "utf-8")
    machine = wine.prefix / "drive_c" / "ProgramData" / "smdesk" / "policy.toml"
    machine.parent.mkdir()
    machine.write_text('[enforced]\nproxy = "http://elsewhere:8080"\n', "utf-8")
    for one in VALUES:
        wine.set_value(one.key, one.name, one.value, one.kind)
    done = wine.run(WINDOWS / "smdesk.exe", "--data", r"C:\settings", "policy", "--json")
    if done.returncode != FINDINGS:
        yield f"exit code {done.returncode}: {done.stdout}{done.stderr}"
        return
    told = json.loads(done.stdout)
    found = {one["name"]: (one["value"], one["level"], one["place"]) for one in told["settings"]}
    for name, expected in HOLDS.items():
        if found.get(name) != expected:
            yield f"{name} is {found.get(name)}, not {expected}"
    if {one["code"] for one in told["faults"]} != FAULTS:
        yield f"what is told: {told['faults']}"


# --- the window -------------------------------------------------------------------------------


def _window(wine: Wine) -> Iterator[str]:
    data = wine.prefix / "drive_c" / DATA
    program = wine.start(WINDOWS / "smdesk-window.exe", "--data", windows_path(data))
    if (window := _shown(wine, program)) is None:
        yield f"there is no window; the program's exit code: {program.poll()}"
    else:
        _take_picture(wine)
        say(f"    {window.title}: {PICTURE.relative_to(ROOT)}")
    wine.run("taskkill", "/im", "smdesk-window.exe")
    if code := program.wait(PATIENCE):
        yield f"it ended with {code}"
    if not (data / "smdesk.sqlite3").exists():
        yield f"there is no database in {data}"
    log = data / "smdesk.log"
    if "ERROR" in (said := log.read_text("utf-8") if log.exists() else ""):
        yield said


def _shown(wine: Wine, program: "Popen[bytes]") -> Window | None:
    """Wait for a window of the program."""
    windows = X11Windows(os.getpid(), wine.screen)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and program.poll() is None:
        if named := [one for one in windows.all() if one.title == TITLE]:
            return named[0]
        time.sleep(0.5)
    return None


def _take_picture(wine: Wine) -> None:
    """Keep what is on the screen once it has been the same for a while: for a person to look at."""
    seen, again = b"", 0
    until = time.monotonic() + PATIENCE
    with mss.MSS(display=wine.screen) as camera:
        while again < SAME and time.monotonic() < until:
            shot = camera.grab(camera.monitors[0])
            seen, again = shot.rgb, again + 1 if shot.rgb == seen else 0
            time.sleep(1)
        mss.tools.to_png(seen, shot.size, output=str(PICTURE))
