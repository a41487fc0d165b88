"""What argparse says, in the chosen language; and wrong arguments as errors like any other."""

import argparse
from typing import NoReturn

from smdesk.domain.errors import UserError
from smdesk.words import Words

TEXTS = {
    "usage: ": "title",
    "positional arguments": "positionals",
    "options": "options",
    "show this help message and exit": "help",
    "argument %(argument_name)s: %(message)s": "argument",
    "not allowed with argument %s": "not_together",
    "ignored explicit argument %r": "no_value",
    "the following arguments are required: %s": "required",
    "one of the arguments %s is required": "one_of",
    "expected one argument": "one_value",
    "expected at least one argument": "some_values",
    "unrecognized arguments: %s": "unknown",
    "ambiguous option: %(option)s could match %(matches)s": "ambiguous",
    "invalid choice: %(value)r (choose from %(choices)s)": "choice",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "command",
}
"""What argparse looks up, and the key under `cli.usage`; a text it has besides stays English."""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints go the way of every other error: in words, or as JSON."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments.

        Raises:
            UserError: `usage`, always.
        """
        raise UserError("usage", message=message, program=self.prog)


def speak(words: Words) -> None:
    """Have argparse speak the language of `words`, from the next parser made.

    It looks its texts up by the module's own name for gettext. Setting that is the one way that
    needs no compiled catalogues beside ours.
    """

    def translate(text: str) -> str:
        return words(f"cli.usage.{TEXTS[text]}") if text in TEXTS else text

    argparse._ = translate  # type: ignore[attr-defined]  # private to it
