"""Runs one command line: parses, opens, calls, and turns every failure into an exit code."""

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.cli.beginning import begin
from smdesk.cli.exits import Exit
from smdesk.cli.joining import joined, names_command
from smdesk.cli.output import Output, plain, print_any_letter, print_anywhere
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.words import Words

if TYPE_CHECKING:
    from smdesk.cli.commands import Parts
    from smdesk.services.desk import Desk

NO_WRITING = frozenset(
    {"another_writer", "database_readonly"}
    | {"upgrade_copy_failed", "upgrade_copy_full", "upgrade_copy_held"}
)
"""Why a database that can be read can't be written to."""

HELP = ("-h", "--h")
"""Begin what asks for all commands."""

log = logging.getLogger(__name__)


def run(argv: Sequence[str], parts: "Parts") -> int:
    """Run one command and return its exit code."""
    seen = print_anywhere()
    print_any_letter()
    words = Words(_language(argv))
    output = Output(words, as_json="--json" in argv)
    tell = output.error if seen or names_command(argv) else parts.show
    try:
        arguments = _parser(argv, words).parse_args(joined(argv))
        output.as_json = bool(getattr(arguments, "json", False))
        return _run(arguments, parts, output)
    except UserError as error:
        tell(error)
        return Exit.BAD_INPUT
    except SurroundingsError as error:
        tell(error)
        return Exit.SURROUNDINGS
    except BrokenPipeError:  # whoever reads has seen enough, as `head` has
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  flushed at exit
        return Exit.DONE
    except KeyboardInterrupt:
        output.error(UserError("interrupted"))
        return Exit.BAD_INPUT
    except Exception as error:  # noqa: BLE001  the last place where a bug can be told apart
        return _bug(error, tell)


def _parser(argv: Sequence[str], words: Words) -> argparse.ArgumentParser:
    """Return what reads the command line; window and `shoot` load nothing that others need."""
    if not (names_command(argv) or any(word.startswith(HELP) for word in argv)):
        return begin(words).parser
    if argv[:1] == ["shoot"]:
        from smdesk.cli.shooting import shoot_parser  # noqa: PLC0415  as the docstring says

        return shoot_parser(words)
    from smdesk.cli.parser import make_parser  # noqa: PLC0415  likewise

    return make_parser(words)


def _run(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    if arguments.command is None:
        return Exit(parts.open_window(arguments))
    if arguments.command in WITHOUT_DESK:
        return WITHOUT_DESK[arguments.command](arguments, parts, output)
    from smdesk.cli import commands  # noqa: PLC0415  the window is painted without them
    from smdesk.cli.backups import say_old, verify_backup  # noqa: PLC0415  likewise
    from smdesk.cli.copying import follow_after  # noqa: PLC0415  likewise

    if arguments.command == "verify" and arguments.path is not None and not arguments.enter:
        from smdesk.cli.verifying import verify_folder  # noqa: PLC0415  likewise

        return verify_folder(parts.verify_folder(arguments.path, output), output)
    if arguments.command == "backup" and arguments.verify is not None:
        return verify_backup(arguments, parts, output)
    desk = _opened(arguments, parts)
    output.findings(desk.settings.held().faults)
    try:
        if desk.recovered is not None:
            output.recovered(desk.recovered)
            output.findings(desk.timestamps.follow_up(desk.actor))
            say_old(desk, output)
        code = commands.COMMANDS[arguments.command](arguments, desk, output)
        if desk.recovered is not None and not commands.tells_what_waits(arguments):
            output.findings(desk.waiting.follow_up(desk.actor))
        if desk.recovered is not None and not commands.tells_of_copy(arguments):
            follow_after(desk, output)
        return code
    finally:
        desk.close()


def _opened(arguments: argparse.Namespace, parts: "Parts") -> "Desk":
    """Open the desk to write or to read, as the command needs; a report does with reading."""
    from smdesk.cli import commands  # noqa: PLC0415  as above

    making = commands.makes(arguments)
    try:
        return parts.open_desk(arguments, writing=commands.writes(arguments), making=making)
    except SurroundingsError as error:
        if arguments.command != "report" or error.code not in NO_WRITING:
            raise
    return parts.open_desk(arguments, writing=False)


def _demo(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    summary = parts.demo(arguments.out, output.words.language)
    output.say("cli.demo_done", path=arguments.out.resolve())
    output.result(summary)
    return Exit.DONE


def _self_test(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    results = parts.self_test(output.words.language)
    wanted = getattr(arguments, "json", False)
    if isinstance(wanted, str):
        _write_results(Path(wanted), results)
        output = Output(output.words)
    checks = results["checks"]
    assert isinstance(checks, dict)  # noqa: S101  tells mypy what self_test promises
    words = output.words
    rows = [
        (words(f"self_test.check.{name}"), words(f"self_test.result.{one['result']}"), one["said"])
        for name, one in checks.items()
    ]
    output.table(("check", "result", "note"), rows)
    output.result(results)
    return Exit.DONE if results["passed"] else Exit.SURROUNDINGS


def _write_results(path: Path, results: Mapping[str, object]) -> None:
    try:
        path.write_text(json.dumps(plain(results), ensure_ascii=False, indent=2), "utf-8")
    except OSError as error:
        raise SurroundingsError("results_unwritten", at="json", path=path) from error


def _restore(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    from smdesk.cli.backups import restore  # noqa: PLC0415  as above

    return restore(arguments, parts, output)


def _shoot(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    from smdesk.cli.shooting import shoot  # noqa: PLC0415  as above

    return shoot(arguments, parts.shooting(), output)


def _policy(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    from smdesk.cli.policy import policy  # noqa: PLC0415  as above

    return policy(arguments, parts, output)


def _licences(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    from smdesk.cli.licences import licences  # noqa: PLC0415  as above

    return licences(arguments, parts, output)


def _database(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    from smdesk.cli.database import database  # noqa: PLC0415  as above

    return database(arguments, parts, output)


WITHOUT_DESK = {
    "database": _database,
    "demo": _demo,
    "licences": _licences,
    "policy": _policy,
    "restore": _restore,
    "self-test": _self_test,
    "shoot": _shoot,
}
"""Commands that need no data folder, or that put another in its place."""


def _bug(error: Exception, tell: Callable[[SmdeskError], None]) -> int:
    """Say that the program is at fault; the log names places in the code, never values."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
    log.error("bug: %s at %s", type(error).__name__, where)
    tell(UserError("bug", kind=type(error).__name__, where=where))
    return Exit.BUG


def _language(argv: Sequence[str]) -> str:
    """Return the language asked for, before there is a parser that could tell."""
    for index, word in enumerate(argv):
        if word == "--language" and index + 1 < len(argv):
            return argv[index + 1]
        if word.startswith("--language="):
            return word.partition("=")[2]
    return "sv"
