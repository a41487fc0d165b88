"""`smdesk person-data`: extracts, those who have left, the record of processing."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_person, wanted_name
from smdesk.cli.options import add_actions, day_option, file_option, text_option
from smdesk.cli.output import Output
from smdesk.domain.errors import UserError
from smdesk.domain.processing import ASKED, Processing
from smdesk.services.desk import Desk
from smdesk.words import Words

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.duties.personal_extract import Extract
    from smdesk.services.printed.personal_reports import ProcessingLine

OPTIONS = {name: name.replace("_", "-") for name in ASKED}


# --- options ------------------------------------------------------------------------------------


def person_data_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `person-data` and its actions."""
    extract, leavers, processings = add_actions(
        parser, words, shared, "person_data", "extract", "leavers", "processings"
    )
    extract.add_argument("person", metavar="PERSON", help=words("cli.help.person_data_person"))
    file_option(extract, words, "person_data", "out")
    day_option(leavers, words, "person_data", "date")
    _, rewrite, restore, export = add_actions(
        processings,
        words,
        shared,
        "person_data_processings",
        "list",
        "set",
        "restore",
        "export",
        dest="what",
    )
    for action in (rewrite, restore):
        help_text = words("cli.help.person_data_processing")
        action.add_argument("processing", metavar="PROCESSING", help=help_text)
    rewrite.add_argument(
        "--new", action="store_true", help=words("cli.help.person_data_processings_new")
    )
    for option in ("name", *OPTIONS.values()):
        text_option(rewrite, words, "person_data_processings", option)
    file_option(export, words, "person_data", "out", required=True)


# --- what they do -------------------------------------------------------------------------------


def person_data(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Answer for the personal data of the program."""
    match arguments.action:
        case "extract":
            _extract(arguments, desk, output)
        case "processings":
            _processings(arguments, desk, output)
        case _:
            _leavers(arguments, desk, output)
    return Exit.DONE


def person_data_writes(arguments: argparse.Namespace) -> bool:
    """Tell whether it changes the database: only what is saved is noted there."""
    match arguments.action:
        case "extract":
            return arguments.out is not None
        case "processings":
            return bool(arguments.what != "list")
    return False


def _extract(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    person, language = find_person(desk, arguments.person), output.words.language
    if arguments.out is not None:
        path = desk.personal.save_extract(desk.actor, person.id, arguments.out, language)
        output.say("cli.personal_extracted", name=person.name, path=path)
        output.result({"person": person.id, "path": path})
        return
    _show(desk.personal.extract(desk.actor, person.id, language), output)


def _show(extract: "Extract", output: Output) -> None:
    """Print how much is stored where; what it says is for the file alone."""
    words, trail = output.words, extract.trail
    rows = [(words(f"exchange.table.{one.table}"), len(one.rows)) for one in extract.parts]
    output.table(("table", "rows"), rows)
    history = len(trail.about) + sum(one.count for one in trail.named)
    counts = {"rows": extract.count, "history": history, "mentions": len(extract.mentions)}
    output.say("cli.personal_gathered", name=extract.person.name, **counts)
    tables = {one.table: len(one.rows) for one in extract.parts}
    output.result({"person": extract.person.id, "tables": tables, **counts})


def _leavers(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    day, words = getattr(arguments, "date", None) or desk.today(), output.words
    leavers = desk.personal.leavers(day)
    rows = [
        (
            one.person.name,
            one.person.left_on,
            one.from_day or words("personal.no_day"),
            ", ".join(words(f"personal.blocked.{code}") for code in one.blocked),
        )
        for one in leavers
    ]
    columns = ("person", "left_on", "from_day", "hinders")
    output.table(columns, rows, none="cli.personal_no_leavers")
    output.result({"day": day, "leavers": leavers})


# --- the record of processing ---------------------------------------------------------------------


def _processings(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    match arguments.what:
        case "set":
            _set(arguments, desk, output)
        case "restore":
            _restore(arguments, desk, output)
        case "export":
            language = output.words.language
            path = desk.personal.save_processings(desk.actor, arguments.out, language)
            output.say("cli.personal_written", path=path)
            output.say_if_in_cloud(path)
            output.result({"path": path})
        case _:
            _list(desk, output)


def _list(desk: Desk, output: Output) -> None:
    words = output.words
    lines = desk.personal.record(words.language).lines
    rows = [
        (one.processing.name, _concerns(one, words), one.processing.id, _missing(one, words))
        for one in lines
    ]
    output.table(("processing", "platform", "id", "missing"), rows)
    output.result({"processings": lines})


def _concerns(line: "ProcessingLine", words: Words) -> str:
    if line.channel is None:
        return words("processing.one")
    return words(f"platform.{line.channel.platform}")


def _missing(line: "ProcessingLine", words: Words) -> str:
    return ", ".join(words(f"processing.{name}") for name in line.missing)


def _set(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    stated: dict[str, Any] = {
        name: getattr(arguments, name)
        for name in ("name", *ASKED)
        if getattr(arguments, name) is not None
    }
    if arguments.new:
        from smdesk.services.duties.personal import new_processing  # noqa: PLC0415  as above

        before = replace(new_processing(), name=arguments.processing)
    else:
        before = _found(arguments.processing, desk, output)
    after = replace(before, **stated)
    desk.personal.save_processing(desk.actor, after)
    output.say("cli.personal_processing_saved", name=after.name)
    output.result({"processing": after})


def _restore(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    known = _found(arguments.processing, desk, output)
    desk.personal.remove_processing(desk.actor, known.id)
    output.say("cli.personal_processing_restored", name=known.name)
    output.result({"processing": known.id})


def _found(text: str, desk: Desk, output: Output) -> Processing:
    """Return the one processing of an id or name.

    Raises:
        UserError: `processing_unknown`, or `processing_ambiguous` when several have the name.
    """
    wanted = wanted_name(text, "processing")
    known = desk.personal.processings(output.words.language)
    found = [one for one in known if one.id == wanted]
    found = found or [one for one in known if one.name.casefold() == wanted]
    if not found:
        raise UserError("processing_unknown", at="processing", name=text)
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        count = len(found)
        raise UserError("processing_ambiguous", at="processing", name=text, count=count, ids=ids)
    return found[0]
