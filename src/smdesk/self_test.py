"""Tries every part of an installed program on this very computer, in a folder that is removed."""

import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path

from smdesk import __version__, bootstrap
from smdesk.archive import verify_folder
from smdesk.capture.virtual_screen import some_screen
from smdesk.demo import REGISTER, SCHEDULE, WINDOW, demo
from smdesk.domain.errors import SurroundingsError
from smdesk.parts import ARCHIVE
from smdesk.resource_files import resource_path
from smdesk.restricted import AgeSealer, key_store
from smdesk.timestamps.tool import Rfc3161

PDF_START = b"%PDF-"
PNG_START = b"\x89PNG\r\n\x1a\n"


def self_test(language: str = "sv") -> Mapping[str, object]:
    """Do the demo in a temporary folder and look at each result.

    Returns:
        `passed`, and under `checks` what each check gave: `ok` or what went wrong.
    """
    with tempfile.TemporaryDirectory(prefix="smdesk-self-test-") as folder, some_screen():
        out = Path(folder) / "demo"
        checks = {"demo": _try(lambda: bool(demo(out, language)))}
        if checks["demo"] == OK:
            checks |= {name: _try(partial(check, out)) for name, check in CHECKS.items()}
    return {
        "version": __version__,
        "passed": all(result == OK for result in checks.values()),
        "checks": checks,
    }


OK = "ok"


def _try(check: Callable[[], bool]) -> str:
    try:
        return OK if check() else "failed"
    except Exception as error:  # noqa: BLE001  a check that raises is a check that failed
        return f"{type(error).__name__}: {error}"


def _starts_with(name: str, start: bytes) -> Callable[[Path], bool]:
    return lambda out: (out / name).read_bytes().startswith(start)


def _database(out: Path) -> bool:
    desk = bootstrap.open_desk(out, writing=False, apart=True)
    try:
        return desk.store.check() == [] and len(desk.register.view(desk.today()).channels) > 1
    finally:
        desk.close()


def _archive(out: Path) -> bool:
    bags = list((out / ARCHIVE).glob("*/*/*/bagit.txt"))
    return len(bags) == 1 and not verify_folder(out / ARCHIVE).findings


def _sealing(_: Path) -> bool:
    """Seal and open a few bytes; load what speaks to the credential store, if there is one."""
    import_module(key_store.BACKENDS[sys.platform][0])
    sealer, pair = AgeSealer(), AgeSealer().make()
    sealed = sealer.seal(PNG_START, pair.recipient)
    return PNG_START not in sealed and sealer.open(sealed, pair.secret) == PNG_START


def _time_stamps(_: Path) -> bool:
    """Make a request and read an answer that is none; no service is asked."""
    tool = Rfc3161()
    try:
        tool.read(tool.request(PNG_START), covered=PNG_START, pem=b"")
    except SurroundingsError as error:
        return error.code == "stamp_garbled"
    return False


def _website(out: Path) -> bool:
    """Write the website's list as a page: its templates and their library are there."""
    desk = bootstrap.open_desk(out, writing=False, apart=True)
    try:
        made = desk.website.as_html(desk.website.list(desk.today()), whole=True)
        return made.fault is None and "<h1" in made.text and "</a>" in made.text
    finally:
        desk.close()


CHECKS: Mapping[str, Callable[[Path], bool]] = {
    "database": _database,
    "register_pdf": _starts_with(REGISTER, PDF_START),
    "schedule_pdf": _starts_with(SCHEDULE, PDF_START),
    "window": _starts_with(WINDOW, PNG_START),
    "archive": _archive,
    "sealing": _sealing,
    "time_stamps": _time_stamps,
    "website_list": _website,
    "licences": lambda _: resource_path("licences.toml").is_file(),
}
