"""What is loaded when the window is first painted: what it takes to paint it, and no more."""

import json
import os
import subprocess
import sys

import pytest

PROGRAM = """
import json, os, sys
before = set(sys.modules)
from smdesk.__main__ import main
from smdesk.desktop.frame import MainWindow
from smdesk.words import catalogue

paint = MainWindow.paintEvent

def painted(window, event):
    paint(window, event)
    loaded = sorted(set(sys.modules) - before)
    whole = catalogue.load.cache_info().currsize
    print(json.dumps({"loaded": loaded, "whole": whole}), flush=True)
    os._exit(0)

MainWindow.paintEvent = painted
main(sys.argv[1:])
"""

OURS = {
    "cli": "beginning exits joining main options output usage",
    "desktop.pages": "registry",
    "domain": "calendar channels errors findings half_years organisation rules secret stated texts",
    "managed": "machine_file owners registry",
    "services": "settings settings.database_address settings.policy settings.policy_holding"
    " settings.settings",
    "words": "catalogue",
}
"""What the first paint takes, by package; of the packages that are not named here, nothing."""
ALONE = {"__main__", "desktop", "disk", "parts", "resource_files", "synchronised", *OURS}
"""What may be loaded of the program's own top. All of `desktop` but the pages is the window's."""
OTHERS = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "__feature__"}


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Return what is loaded when the window is first painted, over a folder that is new."""
    data = tmp_path_factory.mktemp("start") / "data"
    screen = {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": os.environ.get("DISPLAY", ":0")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "--data", str(data)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | screen,
        timeout=300,
    )
    assert not data.exists(), "the desk was opened before the window was painted"
    told: dict[str, object] = json.loads(done.stdout)
    return told


@pytest.fixture
def loaded(painted: dict[str, object]) -> set[str]:
    modules = painted["loaded"]
    assert isinstance(modules, list)
    return set(modules)


def test_of_other_packages_qt_alone_is_loaded(loaded: set[str]) -> None:
    tops = {name.partition(".")[0] for name in loaded} - sys.stdlib_module_names - {"smdesk"}
    assert {top for top in tops if not top.startswith("_sysconfigdata")} <= OTHERS


@pytest.mark.parametrize("package", OURS)
def test_of_a_package_only_what_the_window_shows_is_loaded(package: str, loaded: set[str]) -> None:
    start = f"smdesk.{package}."
    below = {name.removeprefix(start) for name in loaded if name.startswith(start)}
    assert below == set(OURS[package].split())


def test_no_other_package_of_the_program_is_loaded(loaded: set[str]) -> None:
    tops = {name.split(".")[1] for name in loaded if name.startswith("smdesk.")}
    assert tops <= ALONE


def test_the_texts_are_not_read_whole(painted: dict[str, object]) -> None:
    assert painted["whole"] == 0
