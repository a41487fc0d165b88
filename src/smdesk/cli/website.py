"""`smdesk website`: the list for the website shown, written, and held against what is published."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from smdesk.cli.exits import Exit
from smdesk.cli.options import add_actions, date_option
from smdesk.cli.output import Output
from smdesk.domain.public_list import Grouping, PublicList
from smdesk.domain.published import ListComparison
from smdesk.services.desk import Desk
from smdesk.words import Words

FORMS = ("text", "html", "page", "json", "jsonld")


def website_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `website show`, `website write` and `website compare`."""
    show, write, compare = add_actions(parser, words, shared, "website", "show", "write", "compare")
    for action in (show, write):
        action.add_argument(
            "--by", choices=[one.value for one in Grouping], help=words("cli.help.website_by")
        )
        date_option(action, words)
    show.add_argument("--as", choices=FORMS, default="text", help=words("cli.help.website_form"))
    write.add_argument(
        "--out", type=Path, metavar="DIR", required=True, help=words("cli.help.website_out")
    )
    compare.add_argument("page", metavar="PAGE", help=words("cli.help.website_page"))
    for name in ("inside", "reach"):
        text = words(f"cli.help.website_{name}")
        compare.add_argument(f"--{name}", action="store_true", help=text)


def website(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show the list, write its files, or compare it; differences are findings."""
    match arguments.action:
        case "write":
            return _write(arguments, desk, output)
        case "compare":
            return _compare(arguments, desk, output)
    return _show(arguments, desk, output)


def _list(arguments: argparse.Namespace, desk: Desk) -> PublicList:
    chosen: date | None = getattr(arguments, "date", None)
    by = Grouping(getattr(arguments, "by", None) or Grouping.SECTOR)
    return desk.website.list(chosen or desk.today(), by)


def _show(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    public, language = _list(arguments, desk), output.words.language
    form = getattr(arguments, "as", "text")
    if form in {"json", "jsonld"}:
        text = desk.website.as_data(public, language, linked=form == "jsonld")
    else:
        made = (
            desk.website.as_text(public, language)
            if form == "text"
            else desk.website.as_html(public, language, whole=form == "page")
        )
        output.findings([made.fault] if made.fault else [])
        text = made.text
    output.print(text.rstrip("\n"))
    output.result({"list": public})
    return Exit.DONE


def _write(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    public = _list(arguments, desk)
    made = desk.website.publish(desk.actor, arguments.out, public, output.words.language)
    output.findings(made.faults)
    output.say("cli.website_written", count=len(made.files), folder=arguments.out)
    output.result({"files": made.files, "faults": made.faults})
    return Exit.DONE


def _compare(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    page, today = arguments.page, desk.today()
    if "://" in page:
        made = desk.website.compare_address(
            desk.actor,
            page,
            today,
            inside=arguments.inside,
            reach=arguments.reach,
            progress=output,
        )
    else:
        made = desk.website.compare_file(
            desk.actor, Path(page), today, reach=arguments.reach, progress=output
        )
    rows = list(_rows(made.comparison, output.words))
    output.table(("difference", "channel", "platform", "address"), rows)
    if rows:
        output.say("cli.website_differs", count=len(rows))
    else:
        output.say("cli.website_same", count=len(made.comparison.same))
    if arguments.reach:
        output.say("cli.website_reach_note")
    output.result({"source": made.source, "comparison": made.comparison})
    return Exit.FINDINGS if rows else Exit.DONE


def _rows(comparison: ListComparison, words: Words) -> Iterator[tuple[str, str, str, str]]:
    for one in comparison.differences:
        link = f"{one.text} <{one.url}>" if one.text else one.url
        name = one.channel.name if one.channel else "–"
        yield (
            words(f"website.difference.{one.kind}"),
            name,
            words(f"platform.{one.platform}"),
            link,
        )
