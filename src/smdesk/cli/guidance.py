"""`smdesk guidance`: what holds under each heading, the policy's versions, who has read them."""

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.cli.asking import agreed
from smdesk.cli.exits import Exit
from smdesk.cli.finding import find_person
from smdesk.cli.options import add_actions, day_option, file_option, number, text_option
from smdesk.cli.output import Output
from smdesk.domain.errors import UserError
from smdesk.domain.guidance import PolicyDocument, in_force
from smdesk.domain.ids import new_id
from smdesk.domain.policy_text import MARK, Section, sections
from smdesk.domain.rules import Heading
from smdesk.services.desk import Desk
from smdesk.words import Words
from smdesk.words.guidance import lacking_text, part_text, section_text

if TYPE_CHECKING:  # the window is painted without them
    from smdesk.services.register.guidance import Guide, ReadingLine

HEADINGS = tuple(heading.value for heading in Heading)


def guidance_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `guidance` and its actions."""
    names = ("show", "documents", "add", "confirm", "readings")
    show, _, add, confirm, readings = add_actions(parser, words, shared, "guidance", *names)
    show.add_argument(
        "heading", nargs="?", choices=HEADINGS, help=words("cli.help.guidance_heading")
    )
    day_option(show, words, "guidance", "day")
    add.add_argument("file", type=Path, metavar="FILE", help=words("cli.help.guidance_file"))
    day_option(add, words, "guidance", "adopted", required=True)
    text_option(add, words, "guidance", "title")
    text_option(add, words, "guidance", "body")
    text_option(add, words, "guidance", "case", shown="NUMBER")
    file_option(add, words, "guidance", "original")
    help_text = words("cli.help.guidance_person")
    confirm.add_argument("person", nargs="+", metavar="PERSON", help=help_text)
    for action in (confirm, readings):
        action.add_argument(
            "--edition",
            type=partial(number, words, "edition", least=1),
            metavar="NUMBER",
            help=words("cli.help.guidance_edition"),
        )
        day_option(action, words, "guidance", "day")


def guidance(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show what holds, list versions and who has read them, add one, confirm."""
    match arguments.action:
        case "documents":
            _documents(desk, output)
        case "add":
            _add(arguments, desk, output)
        case "confirm":
            _confirm(arguments, desk, output)
        case "readings":
            _readings(arguments, desk, output)
        case "show":
            _show(arguments, desk, output)
        case _:
            _all(desk, output)
    return Exit.DONE


# --- what is said -----------------------------------------------------------------------------


def _all(desk: Desk, output: Output) -> None:
    """List the headings, and whether the municipality itself has a section there."""
    language = output.words.language
    guides = [desk.guidance.at(heading, language) for heading in Heading]
    rows = [
        (one.heading, _heading(one.heading, output.words), _whose(one, output)) for one in guides
    ]
    output.table(("name", "heading", "own"), rows)
    output.result({"headings": [_plain(one) for one in guides]})


def _show(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    chosen = Heading if arguments.heading is None else (Heading(arguments.heading),)
    day, language = arguments.day or desk.today(), output.words.language
    guides = [desk.guidance.at(heading, language, day) for heading in chosen]
    for guide in guides:
        _say(guide, output)
    output.result({"headings": [_plain(one) for one in guides]})


def _say(guide: "Guide", output: Output) -> None:
    output.say("cli.form_heading", heading=_heading(guide.heading, output.words))
    if guide.own is not None and guide.document is not None:
        document = guide.document
        output.say("cli.guidance_own", edition=document.edition, day=document.adopted_on)
        text = guide.own.text
    else:
        output.say("cli.guidance_short")
        text = guide.short
    for line in text.splitlines():
        output.say("cli.form_text", text=line.removeprefix(MARK))


def _heading(heading: Heading, words: Words) -> str:
    return words(f"heading.{heading}")


def _whose(guide: "Guide", output: Output) -> str:
    return output.words(f"guidance.state.{'own' if guide.own else 'short'}")


def _plain(guide: "Guide") -> dict[str, object]:
    """Return a guide as JSON: the whole document stands in the list of versions."""
    edition = guide.document.edition if guide.document is not None else None
    return {
        "heading": guide.heading,
        "own": guide.own,
        "edition": edition,
        "short": guide.short,
    }


# --- versions -----------------------------------------------------------------------------------


def _documents(desk: Desk, output: Output) -> None:
    lines = desk.guidance.lines()
    rows = [
        (
            line.document.edition,
            line.document.adopted_on,
            f"{line.read} / {line.asked}",
            line.document.title,
        )
        for line in lines
    ]
    output.table(("edition", "adopted", "read", "title"), rows, none="cli.guidance_no_documents")
    output.result({"documents": lines})


def _add(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    text = desk.guidance.text_of(arguments.file)
    found = sections(text)
    _preview(found, output)
    if not agreed(arguments, output, "cli.guidance_ask"):
        return
    document = PolicyDocument(
        id=new_id(),
        edition=1,
        title=arguments.title or arguments.file.stem,
        adopted_on=arguments.adopted,
        body=arguments.body or "",
        case_number=arguments.case or "",
        text=text,
        added_at=desk.clock(),
    )
    saved = desk.guidance.add(desk.actor, document, arguments.original or arguments.file)
    stored = next(one for one in desk.guidance.documents() if one.id == saved.id)
    output.say("cli.guidance_added", edition=stored.edition, day=stored.adopted_on)
    output.result({"document": stored, "sections": found})


def _preview(found: tuple[Section, ...], output: Output) -> None:
    """Show the headings that were found, and say which of the program's are missing."""
    words = output.words
    rows = [
        (item.title or words("guidance.preview.untitled"), section_text(item, words))
        for item in found
    ]
    output.table(("title", "heading"), rows)
    lacking = lacking_text(found, words)
    if lacking:
        output.say("cli.form_heading", heading=lacking)


# --- who has read ---------------------------------------------------------------------------------


def _confirm(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    document = _document(arguments, desk)
    people = [find_person(desk, name) for name in arguments.person]
    ids = [person.id for person in people]
    desk.guidance.confirm(desk.actor, document.id, ids, arguments.day)
    named = ", ".join(person.name for person in people)
    output.say("cli.guidance_confirmed", count=len(people), people=named, edition=document.edition)
    output.result({"document": document.id, "people": ids, "day": arguments.day or desk.today()})


def _readings(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    document = _document(arguments, desk)
    lines = desk.guidance.readings(document.id, arguments.day)
    not_read = output.words("guidance.state.not_read")
    rows = [
        (line.person.name, _part(line, output.words), line.read_on or not_read) for line in lines
    ]
    output.table(("name", "part", "read"), rows, none="cli.guidance_nobody")
    output.result({"document": document.id, "edition": document.edition, "readings": lines})


def _part(line: "ReadingLine", words: Words) -> str:
    return part_text(words, edits=line.edits, manages=line.manages)


def _document(arguments: argparse.Namespace, desk: Desk) -> PolicyDocument:
    """Return the version that is asked for, else the one in force.

    Raises:
        UserError: `document_unknown`, when there is no such version; `documents_none`, when there
            is none at all.
    """
    documents = desk.guidance.documents()
    if arguments.edition is None:
        found = in_force(documents, arguments.day or desk.today())
    else:
        found = next((one for one in documents if one.edition == arguments.edition), None)
        if found is None:
            raise UserError("document_unknown", at="edition", edition=arguments.edition)
    if found is None:
        raise UserError("documents_none", at="edition")
    return found
