"""`smdesk search`: channels, people, units, sectors and captures that some words find."""

import argparse

from smdesk.cli.exits import Exit
from smdesk.cli.output import Output
from smdesk.services.desk import Desk
from smdesk.words import Words
from smdesk.words.hits import about_hit


def search_options(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add what `search` asks for."""
    parser.add_argument("words", nargs="+", metavar="WORD", help=words("cli.help.search_words"))


def search(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show what the words find, what answers best first."""
    words, text = output.words, " ".join(arguments.words)
    hits = desk.search.find(text)
    output.table(
        ("hit_kind", "name", "about"),
        [(words(f"search.kind.{hit.kind}"), hit.title, about_hit(hit, words)) for hit in hits],
    )
    if not hits:
        output.say("cli.search_none", text=text)
    output.result({"text": text, "hits": hits})
    return Exit.DONE
