"""The commands and their options."""

import argparse
from functools import partial
from pathlib import Path

from smdesk.cli.access import access_options
from smdesk.cli.archive import archive_options
from smdesk.cli.backups import backup_options, restore_options
from smdesk.cli.beginning import begin
from smdesk.cli.database import database_options
from smdesk.cli.disposal_options import disposal_options, hold_options
from smdesk.cli.exchange import export_options, take_in_options
from smdesk.cli.guidance import guidance_options
from smdesk.cli.history import history_options, undo_options
from smdesk.cli.joining import IMPORT, PAGE
from smdesk.cli.life_options import channel_options
from smdesk.cli.mandates import leave_options, mandate_options
from smdesk.cli.options import add_actions, date_option, day, wrong
from smdesk.cli.organisation_options import (
    organisation_options,
    reorganise_options,
    who_options,
)
from smdesk.cli.pages import import_options, page_options
from smdesk.cli.personal import person_data_options
from smdesk.cli.registering_options import (
    municipality_options,
    office_options,
    person_options,
)
from smdesk.cli.removal_options import ground_options, referral_options, removal_options
from smdesk.cli.reports import report_options
from smdesk.cli.restricted import restricted_options
from smdesk.cli.rounds import round_options
from smdesk.cli.schedule_options import preserve_options, schedule_options
from smdesk.cli.search import search_options
from smdesk.cli.shooting import shoot_options
from smdesk.cli.verifying import verify_options
from smdesk.cli.watch import absence_options, watch_options
from smdesk.cli.website import website_options
from smdesk.domain.actors import Role
from smdesk.domain.evidence import Rectangle
from smdesk.words import Words

LISTS = ("channels", "people", "captures", "shortcomings")
ABOUT_PEOPLE = {
    "person": person_options,
    "person-data": person_data_options,
    "office": office_options,
    "municipality": municipality_options,
}
"""Commands whose options stand with what they do."""


def make_parser(words: Words) -> argparse.ArgumentParser:
    """Return the parser with its help in the given language."""
    begun = begin(words)
    command, shared = begun.command, begun.shared
    _demo(command("demo"), words)
    _import(command("import"), words)
    _list(command("list"), words)
    _capture(command("capture"), words)
    page_options(command(PAGE), words)
    import_options(command(IMPORT), words)
    copies = {"backup": backup_options, "restore": restore_options}
    plain = {"shoot": shoot_options, "report": report_options, "verify": verify_options, **copies}
    for name, options in plain.items():
        options(command(name), words)
    _roles(command("roles"), words, shared)
    channel_options(command("channel"), words, shared)
    mandate_options(command("mandate"), words, shared)
    leave_options(command("leave"), words)
    access_options(command("access"), words, shared)
    archive_options(command("archive"), words, shared)
    round_options(command("round"), words, shared)
    schedule_options(command("schedule"), words, shared)
    disposal_options(command("disposal"), words, shared)
    hold_options(command("hold"), words, shared)
    preserve_options(command("preserve"), words, shared)
    watch_options(command("watch"), words, shared)
    absence_options(command("absence"), words, shared)
    date_option(command("crisis"), words)
    website_options(command("website"), words, shared)
    removal_options(command("removal"), words, shared)
    referral_options(command("referral"), words, shared)
    ground_options(command("ground"), words, shared)
    search_options(command("search"), words)
    organisation_options(command("organisation"), words, shared)
    reorganise_options(command("reorganise"), words, shared)
    who_options(command("who"), words)
    for name, describe in ABOUT_PEOPLE.items():
        describe(command(name), words, shared)
    guidance_options(command("guidance"), words, shared)
    restricted_options(command("restricted"), words, shared)
    history_options(command("history"), words)
    undo_options(command("undo"), words)
    export_options(command("export"), words)
    take_in_options(command("take-in"), words)
    command("licences")
    command("policy")
    database_options(command("database"), words, shared)
    _self_test(command("self-test"), words)
    return begun.parser


def _demo(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--out", type=Path, metavar="DIR", required=True, help=words("cli.help.demo_out")
    )


def _import(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=words("cli.help.import_file"))
    parser.add_argument("--preview", action="store_true", help=words("cli.help.preview"))
    parser.add_argument("--overarching", action="store_true", help=words("cli.help.overarching"))
    parser.add_argument("--skip-wrong", action="store_true", help=words("cli.help.skip_wrong"))


def _list(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "what", nargs="?", choices=LISTS, default="channels", help=words("cli.help.list_what")
    )
    date_option(parser, words)
    parser.add_argument("--xlsx", type=Path, metavar="FILE", help=words("cli.help.list_xlsx"))


def _capture(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "channel", nargs="?", metavar="CHANNEL", help=words("cli.help.capture_channel")
    )
    target = parser.add_mutually_exclusive_group()
    for name, read, shown in (
        ("screen", _screen, "N"),
        ("region", _region, "L,T,W,H"),
        ("window", _title, "TITLE"),
    ):
        target.add_argument(
            f"--{name}", type=partial(read, words), metavar=shown, help=words(f"cli.help.{name}")
        )
    target.add_argument("--targets", action="store_true", help=words("cli.help.targets"))
    post = parser.add_mutually_exclusive_group()
    post.add_argument(
        "--posted", type=partial(day, words), metavar="DAY", help=words("cli.help.posted")
    )
    post.add_argument("--no-post", action="store_true", help=words("cli.help.no_post"))


def _roles(parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser) -> None:
    grant, revoke = add_actions(parser, words, shared, "roles", "grant", "revoke")
    for action in (grant, revoke):
        action.add_argument("account", metavar="ACCOUNT", help=words("cli.help.roles_account"))
    choices = [role.value for role in Role]
    grant.add_argument("roles", nargs="+", choices=choices, help=words("cli.help.roles_names"))


def _self_test(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--json",
        nargs="?",
        const=True,
        default=argparse.SUPPRESS,
        metavar="FILE",
        help=words("cli.help.self_test_json"),
    )


def _screen(words: Words, text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise wrong(words, "screen", text)
    return int(text)


def _title(words: Words, text: str) -> str:
    if not text.strip():
        raise wrong(words, "window", text)
    return text


def _region(words: Words, text: str) -> Rectangle:
    try:
        left, top, width, height = (int(part) for part in text.split(","))
    except ValueError as error:
        raise wrong(words, "region", text) from error
    return Rectangle(left=left, top=top, width=width, height=height)
