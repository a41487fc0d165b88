"""`smdesk backup` and `smdesk restore`: made, shown, tried, put back."""

import argparse
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.output import Output, size_text
from smdesk.domain.errors import UserError
from smdesk.domain.findings import Finding
from smdesk.services.desk import Desk
from smdesk.services.ports import BackupFile
from smdesk.words import Words

if TYPE_CHECKING:  # the commands name this one
    from smdesk.cli.commands import Parts


def backup_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `backup`: without an option it makes one."""
    what = parser.add_mutually_exclusive_group()
    for name in ("list", "daily", "no-folder"):
        text = words(f"cli.help.backup_{name.replace('-', '_')}")
        what.add_argument(f"--{name}", action="store_true", help=text)
    for name, shown in (("verify", "FILE"), ("folder", "DIR")):
        text = words(f"cli.help.backup_{name}")
        what.add_argument(f"--{name}", type=Path, metavar=shown, help=text)


def restore_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Describe `restore`."""
    parser.add_argument("file", type=Path, metavar="FILE", help=words("cli.help.restore_file"))


def backup(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Back up, list the backups, or choose where they go."""
    if arguments.list:
        return _list(desk, output)
    if arguments.folder is not None or arguments.no_folder:
        return _choose(arguments.folder, desk, output)
    if arguments.daily:
        return _made(desk.backups.make_if_due(desk.actor, output), output)
    return _made(desk.backups.make(desk.actor, output), output)


def _made(made: BackupFile | None, output: Output) -> Exit:
    if made is None:
        output.say("cli.backup_not_due")
    else:
        output.say("cli.backed_up", path=made.path)
        output.findings(made.findings)
    output.result({"backup": made})
    return Exit.FINDINGS if made and made.findings else Exit.DONE


def _list(desk: Desk, output: Output) -> Exit:
    words, state = output.words, desk.backups.state()
    rows = [
        (
            one.path,
            words("cli.moment", moment=one.made_at),
            words(f"backup_kind.{one.kind}"),
            size_text(one.size, words),
        )
        for one in state.made
    ]
    output.table(("path", "when", "kind", "size"), rows, none="cli.no_backups")
    output.findings(_findings(desk))
    output.result({"backups": state.made, "place": state.place, "failed": state.failed})
    return Exit.DONE


def _choose(folder: Path | None, desk: Desk, output: Output) -> Exit:
    chosen = None if folder is None else folder.absolute()
    place = desk.backups.choose(desk.actor, chosen)
    output.say("cli.backup_place", path=place.folder)
    if place.same_disk:
        output.findings([Finding(code="backup_same_disk", place=str(place.folder))])
    output.result({"place": place})
    return Exit.DONE


def _findings(desk: Desk) -> list[Finding]:
    """Say what somebody has to do about the backups."""
    state = desk.backups.state()
    place, found = str(state.place.folder), []
    if state.failed:
        found.append(Finding(code="backup_failed", place=place))
    if not state.place.reachable:
        found.append(Finding(code="backup_folder_gone", place=place))
    return found


def say_old(desk: Desk, output: Output) -> None:
    """Tell who is about to write that there is no new backup."""
    days = desk.backups.days_without()
    if days:
        output.findings([Finding(code="backup_old", place=str(desk.data), values={"count": days})])


def verify_backup(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    """Restore a backup on trial; on a new computer, too, where there is no database yet."""
    found = parts.verify_backup(arguments, output)
    output.say("cli.backup_verified", path=arguments.verify)
    output.findings(found)
    output.result({"file": arguments.verify, "findings": found})
    return Exit.FINDINGS if found else Exit.DONE


def restore(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    """Put a backup back; then start as any start does, and say what that found."""
    if not arguments.file.is_file():  # told before somebody is asked whether to replace anything
        raise UserError("file_missing", at="file", path=arguments.file)
    if not agreed(arguments, output, "cli.restore_ask"):
        return Exit.BAD_INPUT
    restored = parts.restore(arguments)
    output.say("cli.restored", path=restored.kept)
    if restored.unknown:
        output.say("cli.restored_unknown", count=restored.unknown)
    with closing(parts.open_desk(arguments, writing=True)) as desk:
        desk.backups.note(desk.actor, arguments.file, restored)
        report = desk.recovered
    if report is not None:
        output.recovered(report)
    output.result({**asdict(restored), "recovered": report})
    return Exit.DONE
