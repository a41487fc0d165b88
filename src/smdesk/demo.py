"""The whole job on the example: import, a real screen picture, both PDFs, a picture of the window.

Used by `smdesk demo` and, on a machine without a screen, by `dev.py run`.
"""

import errno
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from smdesk import bootstrap
from smdesk.capture.virtual_screen import some_screen
from smdesk.cli.output import plain
from smdesk.desktop.application import make_application
from smdesk.desktop.demo_stage import demo_stage, picture_of_window
from smdesk.domain.channels import Scope
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.parts import ARCHIVE, DATABASE
from smdesk.services.desk import Desk
from smdesk.services.ports import Target

REGISTER = "policyregister.pdf"
SCHEDULE = "dokumenthanteringsplan.pdf"
WINDOW = "window.png"
SUMMARY = "summary.json"
NO_FOLDER = {errno.ENOTDIR, errno.EEXIST, errno.EACCES, errno.EPERM, errno.EROFS}
"""Not a folder, or not one to write in: another one mends it."""


def demo(out: Path, language: str = "sv") -> Mapping[str, object]:
    """Fill `out` with the example and what the program makes of it; return a summary of it.

    A folder that holds an earlier demo gets one more picture; nothing in it is overwritten but
    the PDFs, the window's picture and the summary.

    Raises:
        UserError: `demo_folder_taken`, if the folder holds something else; `demo_folder_unusable`,
            if it is none, or nothing may be written there.
        SurroundingsError: `no_screen`, `demo_disk`, or what the disk or the screen did.
    """
    out = out.absolute()
    try:
        _make_folder(out)
        with some_screen():
            desk = bootstrap.open_desk(out, apart=True)
            try:
                return _fill(desk, out, language)
            finally:
                desk.close()
    except OSError as error:
        raise _failure(error, out) from error


def _make_folder(out: Path) -> None:
    if out.is_dir() and any(out.iterdir()) and not (out / DATABASE).exists():
        raise UserError("demo_folder_taken", at="out", path=out)
    out.mkdir(parents=True, exist_ok=True)


def _failure(error: OSError, out: Path) -> SmdeskError:
    if error.errno in NO_FOLDER:
        return UserError("demo_folder_unusable", at="out", path=out)
    return SurroundingsError("demo_disk", path=out)


def _fill(desk: Desk, out: Path, language: str) -> Mapping[str, object]:
    _load_example(desk, out)
    settings = replace(desk.settings.read(), language=language, appearance="light")
    application = make_application(settings)
    channels = (line.channel for line in desk.rounds.view().lines)
    channel = next(channel for channel in channels if channel.scope is Scope.OVERARCHING)
    with demo_stage(application):
        capture = desk.captures.take(desk.actor, channel.id, Target(screen=1))
    day = desk.today()
    register, schedule = desk.reports.register(day), desk.reports.schedule(language)
    desk.reports.save(desk.actor, register, out / REGISTER, language=language)
    desk.reports.save(desk.actor, schedule, out / SCHEDULE, language=language)
    picture_of_window(application, desk, out / WINDOW)
    summary = {
        "channels": len(desk.register.view(day).channels),
        "capture": capture,
        "archive": out / ARCHIVE,
        "files": [REGISTER, SCHEDULE, WINDOW],
    }
    _write_summary(out / SUMMARY, summary)
    return summary


def _load_example(desk: Desk, out: Path) -> None:
    municipality = desk.register.municipality()
    if municipality is None:
        desk.example.load(desk.actor)
    elif not municipality.is_example:
        raise UserError("demo_folder_taken", at="out", path=out)


def _write_summary(path: Path, summary: Mapping[str, object]) -> None:
    path.write_text(json.dumps(plain(summary), ensure_ascii=False, indent=2), "utf-8")
