"""What the parsers of all commands have in common; it loads none of the commands."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from smdesk import __version__
from smdesk.cli.options import json_option
from smdesk.cli.usage import Parser, speak
from smdesk.words import LANGUAGES, Words


@dataclass(frozen=True, slots=True)
class Begun:
    """A parser that waits for its commands."""

    parser: argparse.ArgumentParser
    shared: Parser
    """The options that stand at every command and at its actions."""
    commands: "argparse._SubParsersAction[Parser]"
    words: Words

    def command(self, name: str) -> argparse.ArgumentParser:
        """Add a command, described by `cli.help.<name>`, and return its parser."""
        text = self.words(f"cli.help.{name.replace('-', '_').replace(' ', '_')}")
        made = self.commands.add_parser(name, help=text, description=text, parents=[self.shared])
        if name != "self-test":
            json_option(made, self.words, default=argparse.SUPPRESS)
        return made


def begin(words: Words) -> Begun:
    """Return a parser without commands."""
    speak(words)
    parser = Parser(prog="smdesk", description=words("cli.help.program"))
    number, text = f"smdesk {__version__}", words("cli.usage.version")
    parser.add_argument("--version", action="version", version=number, help=text)
    _common(parser, words, default=None)
    json_option(parser, words, default=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    shared = Parser(add_help=False)
    _common(shared, words, default=argparse.SUPPRESS)
    return Begun(parser, shared, commands, words)


def _common(parser: argparse.ArgumentParser, words: Words, default: str | None) -> None:
    off = False if default is None else default
    parser.add_argument(
        "--data", type=Path, metavar="DIR", default=default, help=words("cli.help.data")
    )
    parser.add_argument(
        "--database", metavar="URL", default=default, help=words("cli.help.database_url")
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, default=default, help=words("cli.help.language")
    )
    parser.add_argument("--yes", action="store_true", default=off, help=words("cli.help.yes"))
