"""Other programs that take whole pages, in an environment of their own under `out/`.

They are no part of smdesk and of no lock of ours: they are installed when they are first measured.
All use the browser that smdesk finds. What can't be installed is missing, and says so.
"""

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from smdesk.capture.browser.finding import find_browser
from tools.running import OUT

HOME = OUT / "peers"
PYTHON = HOME / "python"
NODE = HOME / "node"
BROWSERS = HOME / "browsers"
STAMP = HOME / "made-from"
FROM_PYPI = ("shot-scraper==1.12", "playwright==1.65.2")
FROM_NPM = ("capture-website-cli@5.2.0",)
WIDTH, HEIGHT = 1280, 1000
"""The page's own pixels: the view that smdesk gives a page."""
FULL_PAGE = f"""
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as started:
    browser = started.chromium.launch()
    page = browser.new_page(viewport={{"width": {WIDTH}, "height": {HEIGHT}}})
    page.goto(sys.argv[1])
    page.screenshot(path=sys.argv[2], full_page=True)
    browser.close()
"""


@dataclass(frozen=True, slots=True)
class Taker:
    """A program that takes a page into a file."""

    name: str
    command: Callable[[str, Path], Sequence[str | Path]]
    """From an address and a file."""


SHOT_SCRAPER = Taker(
    "shot-scraper",
    lambda url, file: (PYTHON / "bin/shot-scraper", url, "-o", file, "--width", str(WIDTH)),
)
PLAYWRIGHT = Taker(
    "Playwright full_page", lambda url, file: (PYTHON / "bin/python", "-c", FULL_PAGE, url, file)
)
CAPTURE_WEBSITE = Taker(
    "capture-website-cli",
    lambda url, file: (
        *(NODE / "node_modules/.bin/capture-website", url, "--output", file, "--full-page"),
        *("--width", str(WIDTH), "--height", str(HEIGHT), "--scale-factor", "1"),
        *("--launch-options", json.dumps({"args": ["--no-sandbox"] if as_root() else []})),
    ),
)


def as_root() -> bool:
    """Tell whether we are root, whom the browser gives no sandbox."""
    return os.name == "posix" and os.geteuid() == 0


def surroundings() -> Mapping[str, str]:
    """Return the environment that all are started in, ours too: one browser, byte code kept."""
    theirs = {
        "PLAYWRIGHT_BROWSERS_PATH": str(BROWSERS),
        "PUPPETEER_EXECUTABLE_PATH": str(find_browser()),
        "PYTHONPYCACHEPREFIX": str(HOME / "bytecode"),
    }
    theirs |= {"SMDESK_ALLOW_UNSANDBOXED": "1"} if as_root() else {}
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "", **theirs}


def installed() -> list[Taker]:
    """Return the peers that are there, installed if need be; say loudly which are not."""
    there = []
    python = _made("pypi", FROM_PYPI, _from_pypi)
    there += [SHOT_SCRAPER, PLAYWRIGHT] if python else []
    there += [CAPTURE_WEBSITE] if _made("npm", FROM_NPM, _from_npm) else []
    return there


def _made(name: str, wanted: Sequence[str], make: Callable[[], None]) -> bool:
    """Install what is not there yet, and tell whether it is there now."""
    stamp = STAMP.with_name(f"{STAMP.name}-{name}")
    if stamp.exists() and stamp.read_text("utf-8").split() == list(wanted):
        return True
    print(f"installing peers into {HOME}: {' '.join(wanted)}", file=sys.stderr, flush=True)
    HOME.mkdir(parents=True, exist_ok=True)
    try:
        make()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"PEERS MISSING, NOT MEASURED: {' '.join(wanted)}: {error}", file=sys.stderr)
        return False
    stamp.write_text("\n".join(wanted) + "\n", "utf-8")
    return True


def _from_pypi() -> None:
    shutil.rmtree(PYTHON, ignore_errors=True)
    venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(PYTHON)
    pip = (PYTHON / "bin/python", "-m", "pip", "install", "--quiet", "--only-binary", ":all:")
    subprocess.run([*pip, *FROM_PYPI], check=True)
    shutil.rmtree(BROWSERS, ignore_errors=True)
    (found,) = PYTHON.rglob("driver/package/browsers.json")
    for browser in json.loads(found.read_text("utf-8"))["browsers"]:
        for folder, program in PLACES.get(browser["name"], ()):
            place = BROWSERS / f"{browser['name'].replace('-', '_')}-{browser['revision']}" / folder
            place.mkdir(parents=True)
            (place / program).symlink_to(find_browser())


PLACES = {
    "chromium": [("chrome-linux64", "chrome")],
    "chromium-headless-shell": [("chrome-headless-shell-linux64", "chrome-headless-shell")],
}
"""Where Playwright looks for its own browsers in their folder."""


def _from_npm() -> None:
    shutil.rmtree(NODE, ignore_errors=True)
    NODE.mkdir()
    npm = ("npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts")
    subprocess.run([*npm, *FROM_NPM], cwd=NODE, check=True)  # no script fetches a browser
