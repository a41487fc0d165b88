"""One function a command: asks the desk, prints the answer, says how it ended."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from smdesk.cli import lists
from smdesk.cli.access import access
from smdesk.cli.archive import archive
from smdesk.cli.asking import agreed
from smdesk.cli.backups import backup
from smdesk.cli.disposal import disposal, hold
from smdesk.cli.exchange import export, take_in
from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_channel
from smdesk.cli.ground import ground
from smdesk.cli.guidance import guidance
from smdesk.cli.history import history, undo
from smdesk.cli.joining import IMPORT, PAGE
from smdesk.cli.life import channel, say_seen
from smdesk.cli.mandates import leave, mandate
from smdesk.cli.municipality import municipality
from smdesk.cli.office import office
from smdesk.cli.organisation import organisation, reorganise, who
from smdesk.cli.output import Output
from smdesk.cli.pages import bring_in, take_pages
from smdesk.cli.person import person
from smdesk.cli.personal import person_data, person_data_writes
from smdesk.cli.preserve import preserve
from smdesk.cli.referral import referral
from smdesk.cli.removal import removal
from smdesk.cli.reports import report
from smdesk.cli.restricted import restricted
from smdesk.cli.roles import roles
from smdesk.cli.rounds import rounds
from smdesk.cli.schedule import schedule
from smdesk.cli.search import search
from smdesk.cli.verifying import verify
from smdesk.cli.watch import absence, crisis, watch
from smdesk.cli.website import website
from smdesk.domain.applications import LastPost
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel, Scope
from smdesk.domain.errors import SmdeskError, UserError, refuse
from smdesk.domain.findings import Finding
from smdesk.domain.ids import new_id
from smdesk.domain.life import check_last_post
from smdesk.services.desk import Desk
from smdesk.services.evidence.shooting import Shooting
from smdesk.services.imports.imports import ImportPreview, RowState
from smdesk.services.ports import FolderVerified, KeyStore, Progress, Restored, Target
from smdesk.services.settings.settings import SettingsFile


class Parts(Protocol):
    """What the command line is handed by the bootstrap, for jobs without an open desk."""

    def open_desk(
        self, arguments: argparse.Namespace, *, writing: bool, making: bool = False
    ) -> Desk:
        """Open the data folder that the arguments name; make a database only if `making`."""

    def open_window(self, arguments: argparse.Namespace) -> int:
        """Open the window and return its exit code when it closes."""

    def show(self, error: SmdeskError) -> None:
        """Say in a dialog why there is no window, where there is no console to say it on."""

    def verify_folder(self, path: Path, progress: Progress) -> FolderVerified:
        """Verify any folder of bags, without a database."""

    def verify_backup(self, arguments: argparse.Namespace, progress: Progress) -> list[Finding]:
        """Restore a backup on trial, without a database, and return what was found."""

    def restore(self, arguments: argparse.Namespace) -> Restored:
        """Put a backup in place of the data folder's database."""

    def shooting(self) -> Shooting:
        """Return what takes web pages, outside the register."""

    def settings(self, arguments: argparse.Namespace) -> SettingsFile:
        """Return the settings of the data folder that the arguments name."""

    def database(self, arguments: argparse.Namespace) -> str | None:
        """Return the address of the database that is stated; None for a file in the data folder."""

    def keys(self) -> KeyStore:
        """Return the account's credential store."""

    def demo(self, out: Path, language: str) -> Mapping[str, object]:
        """Do the whole job on the example, and return the summary."""

    def self_test(self, language: str) -> Mapping[str, object]:
        """Try every part of an installed program, and return what was tried."""


Command = Callable[[argparse.Namespace, Desk, Output], Exit]


def import_(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Import channels from a file: show the preview, ask, apply."""
    scope = Scope.OVERARCHING if arguments.overarching else None
    preview = desk.imports.preview(arguments.file, output, default_scope=scope)
    _show_preview(preview, output)
    if arguments.skip_wrong and preview.has_errors:
        preview = preview.without_wrong_rows()
        output.say("import.note.left_out", count=preview.left_out)
    applied = None
    if not preview.rows and not preview.left_out:
        output.say("cli.import_empty")
    elif preview.counts["wrong"]:
        output.say("cli.import_wrong")
        if scope is None and _lacks_sector(preview):
            output.say("cli.import_sectorless")
    elif not arguments.preview and agreed(arguments, output, "cli.import_ask"):
        applied = desk.imports.apply(desk.actor, preview, output)
        output.say("cli.import_done", added=applied.added, changed=applied.changed)
    output.result({"counts": preview.counts, "preview": preview, "applied": applied})
    return Exit.BAD_INPUT if preview.counts["wrong"] else Exit.DONE


def _lacks_sector(preview: ImportPreview) -> bool:
    problems = (item for row in preview.rows for item in row.problems)
    return any(item.code == "sector_missing" for item in problems)


def _show_preview(preview: ImportPreview, output: Output) -> None:
    words = output.words
    output.say("cli.import_counts", **preview.counts)
    rows = []
    for row in preview.rows:
        notes = [words.explain(item) for item in row.problems]
        if row.state is not RowState.WRONG:  # its warnings say how it would be stored
            notes += [words(f"warning.{item.code}", **item.values) for item in row.warnings]
        rows.append((row.place, words(f"import_state.{row.state}"), row.name, " ".join(notes)))
    output.table(("row", "state", "channel", "note"), rows)


def list_(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List channels, people, captures or shortcomings as of a day."""
    day = arguments.date or desk.today()
    if arguments.xlsx is not None:
        path = desk.lists.save(arguments.what, day, arguments.xlsx, output.words.language)
        output.written(path)
        output.result({"path": path})
        return Exit.DONE
    {
        "channels": lists.list_channels,
        "people": lists.list_people,
        "captures": lists.list_captures,
        "shortcomings": lists.list_shortcomings,
    }[arguments.what](desk, day, output)
    return Exit.DONE


def capture(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Take a picture of a channel that is on the screen now."""
    if arguments.targets:
        return _list_targets(desk, output)
    if not arguments.channel:
        raise UserError("channel_unnamed", at="channel")
    channel = find_channel(desk, arguments.channel)
    if arguments.posted is not None:  # refused before a picture is taken
        refuse(check_last_post(_seen(arguments, channel, desk.today())))
    taken = desk.captures.take(desk.actor, channel.id, _target(arguments, desk), progress=output)
    output.say("cli.captured", channel=channel.name, bag=taken.bag, sha256=taken.picture_sha256)
    seen, became = None, None
    if arguments.posted is not None or arguments.no_post:
        seen = _seen(arguments, channel, swedish_day(taken.taken_at))
        became = desk.life.look(desk.actor, seen).became
        say_seen(seen, became, output)
    output.result({"capture": taken, "last_post": seen, "became": became})
    return Exit.DONE


def _seen(arguments: argparse.Namespace, channel: Channel, day: date) -> LastPost:
    return LastPost(
        id=new_id(), channel_id=channel.id, confirmed_on=day, posted_on=arguments.posted
    )


def _target(arguments: argparse.Namespace, desk: Desk) -> Target:
    if arguments.region is not None:
        return Target(region=arguments.region)
    if arguments.window is not None:
        wanted = arguments.window.casefold()
        for window in desk.captures.windows():
            if wanted in window.title.casefold():
                return Target(window=window.handle)
        raise UserError("window_unknown", at="window", title=arguments.window)
    return Target(screen=1 if arguments.screen is None else arguments.screen)


def _list_targets(desk: Desk, output: Output) -> Exit:
    screens, windows = desk.captures.screens(), desk.captures.windows()
    output.table(
        ("screen", "name", "size"),
        [(item.number, item.name, f"{item.area.width} x {item.area.height}") for item in screens],
    )
    output.table(("window",), [(item.title,) for item in windows])
    output.result({"screens": screens, "windows": windows})
    return Exit.DONE


COMMANDS: Mapping[str, Command] = {
    "import": import_,
    "list": list_,
    "capture": capture,
    PAGE: take_pages,
    IMPORT: bring_in,
    "report": report,
    "verify": verify,
    "backup": backup,
    "roles": roles,
    "channel": channel,
    "mandate": mandate,
    "leave": leave,
    "access": access,
    "archive": archive,
    "guidance": guidance,
    "restricted": restricted,
    "round": rounds,
    "schedule": schedule,
    "disposal": disposal,
    "hold": hold,
    "preserve": preserve,
    "watch": watch,
    "absence": absence,
    "crisis": crisis,
    "website": website,
    "removal": removal,
    "referral": referral,
    "ground": ground,
    "search": search,
    "organisation": organisation,
    "reorganise": reorganise,
    "who": who,
    "person": person,
    "person-data": person_data,
    "office": office,
    "municipality": municipality,
    "history": history,
    "undo": undo,
    "export": export,
    "take-in": take_in,
}
WRITING = frozenset(
    {"import", "capture", PAGE, IMPORT, "report", "leave", "undo", "export", "take-in"}
)
"""Commands that change the database and so need to be its only writer."""
MAKING = frozenset({"import", "take-in"})
"""Commands that begin a register; to all others a missing database is a mistyped folder."""
MAKING_ACTIONS = frozenset({("archive", "rebuild")})
WRITING_OPTION = {
    ("archive", "reconcile"): "mend",
    ("archive", "waiting"): "send",
    ("disposal", "report"): "out",
    ("mandate", "form"): "out",
}
"""Actions that only show, unless an option asks for more: a file that is written is noted."""
READING = frozenset(
    {
        ("archive", "compare"),
        ("archive", "packages"),
        ("channel", "show"),
        ("disposal", "due"),
        ("disposal", "list"),
        ("guidance", "documents"),
        ("guidance", "readings"),
        ("guidance", "show"),
        ("ground", "list"),
        ("hold", "list"),
        ("referral", "list"),
        ("removal", "list"),
        ("removal", "show"),
        ("schedule", "compare"),
        ("schedule", "export"),
        ("schedule", "list"),
        ("preserve", "list"),
        ("restricted", "check"),
        ("restricted", "state"),
        ("website", "show"),
    }
)
"""Actions that only show."""


def tells_of_copy(arguments: argparse.Namespace) -> bool:
    """Tell whether a command brings the archive's second copy in step itself."""
    asked = (arguments.command, getattr(arguments, "action", None))
    return asked in {("archive", "copy"), ("archive", "repair")}


def tells_what_waits(arguments: argparse.Namespace) -> bool:
    """Tell whether a command itself sends and shows what waits for the archive's folder."""
    return (arguments.command, getattr(arguments, "action", None)) == ("archive", "waiting")


def makes(arguments: argparse.Namespace) -> bool:
    """Tell whether a command may begin a register."""
    asked = (arguments.command, getattr(arguments, "action", None))
    return arguments.command in MAKING or asked in MAKING_ACTIONS


def writes(arguments: argparse.Namespace) -> bool:
    """Tell whether a command changes the database; `roles` without an action only lists."""
    action = getattr(arguments, "action", None)
    if arguments.command == "person-data":
        return person_data_writes(arguments)
    if arguments.command == "verify":
        return bool(arguments.enter)  # it reads beside whoever writes
    if asked := WRITING_OPTION.get((arguments.command, action or "")):
        return bool(getattr(arguments, asked))
    if arguments.command in WRITING:
        return not getattr(arguments, "lists", False)  # lists are only read
    return action is not None and (arguments.command, action) not in READING
