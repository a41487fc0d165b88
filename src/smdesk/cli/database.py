"""`smdesk database`: the password of a PostgreSQL database, in the account's credential store."""

import argparse
import sys
from getpass import getpass
from typing import TYPE_CHECKING

from smdesk.cli.exits import Exit
from smdesk.cli.options import add_actions
from smdesk.cli.output import Output
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.secret import Secret
from smdesk.services.settings.database_address import secret_name, without_password
from smdesk.words import Words

if TYPE_CHECKING:
    from smdesk.cli.commands import Parts


def database_options(
    parser: argparse.ArgumentParser, words: Words, shared: argparse.ArgumentParser
) -> None:
    """Describe `database` and its actions."""
    add_actions(parser, words, shared, "database", "password", "forget")


def database(arguments: argparse.Namespace, parts: "Parts", output: Output) -> Exit:
    """Show whether there is a password, keep one, or forget it."""
    address = parts.database(arguments)
    if address is None:
        output.say("cli.database_file")
        output.result({"database": None, "password": False})
        return Exit.DONE
    shown, name = without_password(address), secret_name(address)
    if name is None:
        output.say("cli.database_account", address=shown)
        output.result({"database": shown, "password": False})
        return Exit.DONE
    try:
        said = _act(arguments.action, parts, name, output, shown)
    except SurroundingsError as error:
        raise SurroundingsError("keystore_missing") from error
    output.say(f"cli.database_{said}", address=shown)
    output.result({"database": shown, "password": said in {"kept", "saved"}})
    return Exit.DONE


def _act(action: str | None, parts: "Parts", name: str, output: Output, shown: str) -> str:
    """Do what was asked for, and return what is to be said."""
    keys = parts.keys()
    match action:
        case "password":
            keys.put(name, _typed(output, shown))
            return "saved"
        case "forget":
            keys.remove(name)
            return "forgotten"
        case _:
            return "kept" if keys.get(name) else "none"


def _typed(output: Output, shown: str) -> Secret:
    """Ask for the password without showing it; a script hands it over on standard input."""
    if sys.stdin.isatty():
        typed = getpass(f"{output.words('cli.database_ask', address=shown)} ")
    else:
        typed = sys.stdin.readline().rstrip("\r\n")
    if not typed:
        raise UserError("database_password_empty")
    return Secret(typed)
